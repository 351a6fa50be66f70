"""The parts of a download that only decide: addresses, heads of answers, pace."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.errors import DownloadRefused
from fulfilldesk.shopify.download_address import download_address
from fulfilldesk.shopify.download_answer import Body, StartOver, judged
from fulfilldesk.shopify.pace import Pace
from fulfilldesk.shopify.setback import Setback
from tests.shopify.support import FakeClock

QUERY = "GoogleAccessId=x&Expires=1&Signature=abc%2F"


@pytest.mark.parametrize(
    "url",
    [
        f"https://storage.googleapis.com/shopify-tiers-assets-prod-us-east1/bulk-operation-outputs/1?{QUERY}",
        f"https://storage.googleapis.com:443/x?{QUERY}",
        f"https://STORAGE.googleapis.com/x?{QUERY}",
    ],
)
def test_where_shopify_keeps_bulk_files(url: str) -> None:
    address = download_address(url, shop_is_local=False)
    assert (address.scheme, address.host) == ("https", "storage.googleapis.com")
    assert address.query == QUERY.encode(), "a signature is over the very query"


@pytest.mark.parametrize(
    "url", [f"http://127.0.0.1:8080/x?{QUERY}", f"http://localhost/x?{QUERY}", f"http://[::1]:80/x?{QUERY}"]
)
def test_where_a_demo_shop_keeps_them(url: str) -> None:
    assert download_address(url, shop_is_local=True).query == QUERY.encode()
    with pytest.raises(DownloadRefused):
        download_address(url, shop_is_local=False)


STRANGERS = [
    "",
    "x",
    "storage.googleapis.com/x",
    "//storage.googleapis.com/x",
    f"http://storage.googleapis.com/x?{QUERY}",
    f"ftp://storage.googleapis.com/x?{QUERY}",
    "file:///etc/passwd",
    f"https://storage.googleapis.com.example.com/x?{QUERY}",
    f"https://example.com/storage.googleapis.com?{QUERY}",
    f"https://evil-storage.googleapis.com/x?{QUERY}",
    f"https://storage.googleapis.com./x?{QUERY}",
    f"https://storage.googleapis.com:8443/x?{QUERY}",
    f"https://storage.googleapis.com@example.com/x?{QUERY}",
    f"https://anna:geheim@storage.googleapis.com/x?{QUERY}",
    f"https://storage.googleapis.com/x?{QUERY}#fragment",
    f"https://storage.g\u043eogleapis.com/x?{QUERY}",
    f"https://fiets.myshopify.com/admin/x?{QUERY}",
    f"https://127.0.0.1/x?{QUERY}",
    f"https://[::1/x?{QUERY}",
    f"https://storage.googleapis.com:x/x?{QUERY}",
    f"https://storage.googleapis.com:99999/x?{QUERY}",
    f"https://storage.googleapis.com\n.example.com/x?{QUERY}",
    f"https://storage.googleapis.com/\x00?{QUERY}",
    "https://storage.googleapis.com/" + "x" * 10_000,
    "https://\ud800.com/x",
    f"https://xn--a/x?{QUERY}",
    f"http://xn--0.com/x?{QUERY}",
]


@pytest.mark.parametrize("url", STRANGERS)
def test_nothing_is_fetched_from_a_stranger(url: str) -> None:
    with pytest.raises(DownloadRefused) as caught:
        download_address(url, shop_is_local=False)
    assert "Signature" not in repr(caught.value) + str(caught.value)
    with pytest.raises(DownloadRefused):
        download_address(url, shop_is_local=True)


@pytest.mark.parametrize(
    "url",
    ["http://192.168.1.5/x", "http://127.0.0.1.example.com/x", "https://127.0.0.1/x", "http://0.0.0.0/x"],
)
def test_a_demo_shop_is_on_this_computer(url: str) -> None:
    with pytest.raises(DownloadRefused):
        download_address(url, shop_is_local=True)


# --- heads of answers ---------------------------------------------------------------------------------------

ETAG = '"v1"'
FULL = {"content-length": "100", "etag": ETAG, "content-type": "application/jsonl"}


def part(content_range: str) -> dict[str, str]:
    return {**FULL, "content-length": "60", "content-range": content_range}


@pytest.mark.parametrize(
    ("status", "headers", "have", "expected"),
    [
        (200, FULL, 0, Body(0, 100, ETAG, gzip=False, announced=True)),
        (200, FULL, 40, Body(0, 100, ETAG, gzip=False, announced=True)),
        (200, {}, 0, Body(0, None, None, gzip=False, announced=False)),
        (200, {"transfer-encoding": "chunked"}, 0, Body(0, None, None, gzip=False, announced=True)),
        (200, {"content-length": "-1"}, 0, Body(0, None, None, gzip=False, announced=False)),
        (200, {**FULL, "content-encoding": "GZIP"}, 0, Body(0, None, None, gzip=True, announced=True)),
        (200, {**FULL, "content-encoding": "identity"}, 0, Body(0, 100, ETAG, gzip=False, announced=True)),
        (206, part("bytes 40-99/100"), 40, Body(40, 100, ETAG, gzip=False, announced=True)),
        (416, {"content-range": "bytes */40"}, 40, Body(40, 40, None, gzip=False, announced=True)),
    ],
)
def test_the_file_follows(status: int, headers: dict[str, str], have: int, expected: Body) -> None:
    assert judged(status, headers, have=have) == expected


@pytest.mark.parametrize(
    ("status", "headers", "have"),
    [
        (206, part("bytes 0-99/100"), 40),
        (206, part("bytes 41-99/100"), 40),
        (206, part("bytes 40-98/100"), 40),
        (206, part("bytes 40-99/*"), 40),
        (206, part("bytes 40-99"), 40),
        (206, part("items 40-99/100"), 40),
        (206, part("bytes 40-99/100, bytes 0-9/100"), 40),
        (206, part("bytes ٤0-99/100"), 40),
        (206, FULL, 40),
        (206, {**part("bytes 40-99/100"), "content-encoding": "gzip"}, 40),
        (416, {"content-range": "bytes */39"}, 40),
        (416, {}, 40),
    ],
)
def test_the_part_cannot_be_gone_on_with(status: int, headers: dict[str, str], have: int) -> None:
    outcome = judged(status, headers, have=have)
    assert isinstance(outcome, StartOver)
    assert outcome.repeat


@pytest.mark.parametrize(
    ("status", "key", "repeat"),
    [
        (400, "download-expired", False),
        (403, "download-expired", False),
        (404, "download-expired", False),
        (410, "download-expired", False),
        (408, "shopify-failed", True),
        (500, "shopify-failed", True),
        (503, "shopify-failed", True),
        (429, "throttled", True),
        (302, "download-refused", False),
        (204, "download-refused", False),
        (418, "download-refused", False),
    ],
)
def test_no_file_follows(status: int, key: str, repeat: bool) -> None:
    outcome = judged(status, {"retry-after": "7"}, have=40)
    assert isinstance(outcome, Setback)
    assert not isinstance(outcome, StartOver), "what is there may yet be gone on with"
    assert (outcome.failure.key, outcome.repeat) == (key, repeat)
    assert outcome.wait == (7.0 if status in (408, 429, 500, 503) else 0.0)


# --- pace ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pieces", "too_slow"),
    [
        ([(1.0, 1)] * 59, False),
        ([(1.0, 1)] * 60, True),
        ([(1.0, 1_000)] * 60, False),
        ([(1.0, 999)] * 60, True),
        ([(0.0, 1)] * 1_000, False),
        ([(60.0, 59_999)], True),
        ([(60.0, 60_000)], False),
        ([(30.0, 60_000), (30.0, 0), (30.0, 20_000), (30.0, 20_000)], True),
        ([(1.0, 100_000), *[(1.0, 1)] * 59], False),
    ],
)
def test_who_drips(clock: FakeClock, pieces: list[tuple[float, int]], too_slow: bool) -> None:
    def arriving():
        for seconds, size in pieces:
            clock.sleep(seconds)
            yield b"x" * size

    pace = Pace(clock, slowest=1_000, window=60.0)
    assert sum(map(len, pace.timed(arriving()))) == sum(size for _, size in pieces)
    assert pace.too_slow is too_slow


def test_a_slow_disk_or_a_pause_of_the_reader_is_not_the_servers(clock: FakeClock) -> None:
    pace = Pace(clock, slowest=1_000, window=60.0)
    for _ in pace.timed(iter([b"x"] * 10)):
        clock.sleep(3_600)
    assert not pace.too_slow
