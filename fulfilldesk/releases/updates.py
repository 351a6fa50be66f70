"""Whom this build asks for its newest version, and whose signature it believes."""

from __future__ import annotations

import base64
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from fulfilldesk.domain.release import origin_of

#: Written into the program when it is built; see fulfilldesk.spec.
FILE = "updates.json"
KEY_BYTES = 32

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Updates:
    """`address` of the version file; `key`, the public half of the Ed25519 pair that signs it."""

    address: str
    key: bytes

    @classmethod
    def of(cls, address: object, key: object) -> Updates:
        """`key` in base64. Raises ValueError for an address that may not be asked, or no key."""
        if not isinstance(address, str) or origin_of(address) is None:
            raise ValueError("no https address")
        if not isinstance(key, str) or len(decoded := base64.b64decode(key, validate=True)) != KEY_BYTES:
            raise ValueError("no public key")
        return cls(address, decoded)


def built_in(resources: Path) -> Updates | None:
    """What was written into this build; None when nothing was, or when it cannot be read."""
    try:
        told = json.loads((resources / FILE).read_text(encoding="utf-8"))
        return Updates.of(told["address"], told["key"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, LookupError, RecursionError) as error:
        log.warning("whom to ask for updates cannot be read from this build: %s", type(error).__name__)
        return None
