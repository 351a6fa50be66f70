"""Fetching one file from a storage server of the tests."""

from __future__ import annotations

import gzip
import threading
from pathlib import Path
from typing import Any

from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.download import DownloadLimits, download
from tests.shopify.storage import Behaviour, Storage, chunked, cut, hang_up, headed, reset, until_the_end
from tests.shopify.support import FakeClock

CONTENT = b"".join(
    b'{"__typename":"Order","id":"gid:\\/\\/shopify\\/Order\\/%d"}\n' % n for n in range(2_000)
)
QUICK = DownloadLimits(timeout=5.0, kept_free=0)
PART, ETAG = "orders.jsonl.part", "orders.jsonl.part.etag"

#: After each of these it is worth while to ask again.
BREAKS: dict[str, Behaviour] = {
    "cut": cut(10_000),
    "reset": reset,
    "hung up": hang_up,
    "500": headed(500, b"<Error/>", Content_Type="application/xml"),
    "503": headed(503, b"", Retry_After="1"),
    "429": headed(429, b""),
    "408": headed(408, b""),
    "chunks cut": chunked(last=False),
    "gzip cut": headed(200, gzip.compress(CONTENT)[:-20], Content_Encoding="gzip"),
    "gzip and more": headed(200, gzip.compress(CONTENT) + b"x", Content_Encoding="gzip"),
    "no gzip": headed(200, CONTENT, Content_Encoding="gzip"),
    "another part": headed(206, CONTENT[5:], Content_Range=f"bytes 5-{len(CONTENT) - 1}/{len(CONTENT)}"),
    "part of nothing": headed(206, CONTENT),
    "ends in a line": until_the_end(CONTENT[:1234]),
}


def fetch(server: Storage | str, target: Path, **changes: Any) -> int:
    """Download with what is usual here, but for the `changes`."""
    arguments: dict[str, Any] = {
        "kind": BulkKind.ORDERS,
        "size": len(CONTENT),
        "shop_is_local": True,
        "clock": FakeClock(),
        "stop": threading.Event(),
        "tell": lambda done, total: None,
        "limits": QUICK,
        "chance": lambda: 1.0,
    }
    url = server if isinstance(server, str) else server.url
    return download(url, target, **{**arguments, **changes})


def left_in(folder: Path) -> list[str]:
    """The files in the folder."""
    return sorted(path.name for path in folder.iterdir())


def ranges(server: Storage) -> list[str | None]:
    """Which part each request asked for."""
    return [headers.get("Range") for headers in server.asked]
