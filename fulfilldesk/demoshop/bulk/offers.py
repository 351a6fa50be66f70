"""Signed addresses for results, and what happened at them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from fulfilldesk.demoshop.bulk.results import Result
from fulfilldesk.demoshop.model import BulkOperation, BulkStatus

#: Where addresses point until a server says where it listens.
NOWHERE = "http://downloads.invalid"
FOLDER = "/bulk-operation-outputs/"
VALID = timedelta(days=7)


@dataclass(slots=True)
class Offer:
    """A result under an address, until ``expires``; ``root`` is the query it answers, such as ``orders``."""

    result: Result
    operation: BulkOperation
    root: str
    expires: datetime
    withdrawn: bool = False

    def withdraw(self) -> None:
        """The address is dead from now on, and the operation EXPIRED."""
        self.withdrawn = True
        self.operation.status, self.operation.url = BulkStatus.EXPIRED, None


class WrongSignature(Exception):
    """The address was not signed here, or was changed."""


class Offers:
    """The addresses of one shop. ``origin`` is where they point; the counts are for tests.

    ``leaked_tokens``: requests that brought an access token along. ``strayed``: requests that followed a
    redirection to another host. ``served``: how many bytes went out.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.origin = NOWHERE
        self.leaked_tokens = 0
        self.strayed = 0
        self.served = 0
        self.clock = clock
        self.lock = threading.Lock()
        self._key = secrets.token_bytes(32)
        self._offers: dict[str, Offer] = {}

    @property
    def elsewhere(self) -> str:
        """The same server under another name, where redirections lead astray."""
        return self.origin.replace("127.0.0.1", "localhost")

    def make(self, operation: BulkOperation, result: Result, root: str) -> str:
        """A signed address for the result."""
        name = self._digest(str(operation.id)).hex()[:28]
        offer = Offer(result, operation, root, self.clock().astimezone(UTC) + VALID)
        self._offers[name] = offer
        expires = str(int(offer.expires.timestamp()))
        file_name = f"bulk-{operation.id}.jsonl"
        parameters = {
            "GoogleAccessId": "demo-shop@demo.invalid",
            "Expires": expires,
            "Signature": self._signature(name, expires),
            "response-content-disposition": f'attachment; filename="{file_name}"',
            "response-content-type": "application/jsonl",
        }
        return f"{self.origin}{FOLDER}{name}?{urlencode(parameters)}"

    def find(self, path: str, parameters: Mapping[str, str]) -> Offer:
        """The offer at an address. Raises WrongSignature."""
        name = path.removeprefix(FOLDER)
        offer = self._offers.get(name)
        wanted = self._signature(name, parameters.get("Expires", ""))
        given = parameters.get("Signature", "")
        if offer is None or not hmac.compare_digest(wanted.encode(), given.encode("utf-8", "replace")):
            raise WrongSignature
        return offer

    def has_expired(self, offer: Offer) -> bool:
        """Whether the time of the address is over."""
        return self.clock() >= offer.expires

    def _signature(self, name: str, expires: str) -> str:
        return base64.b64encode(self._digest(f"{name}\n{expires}")).decode()

    def _digest(self, text: str) -> bytes:
        return hmac.digest(self._key, text.encode("utf-8", "replace"), hashlib.sha256)
