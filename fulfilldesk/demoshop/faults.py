"""Trouble on demand.

    SPEC  := KIND { ":" PART }
    PART  := SHARE | COUNT | SECONDS | TARGET, in any order, each at most once
    SHARE := a percentage of the requests, such as ``20%``; all of them unless given
    COUNT := only the first so many, such as ``2x``; without end unless given
    SECONDS := a number such as ``5`` or ``0.5s``, for the kinds that take one
    TARGET := the name of a query or mutation, such as ``fulfillmentCancel``; for bulk operations and their
              downloads what is run, such as ``orders``; other names where they are told; every one unless
              given

What can happen to a request:

- ``throttle``: the THROTTLED answer; nothing ran.
- ``http500``: status 500; nothing ran.
- ``timeout``: the connection is held (for SECONDS, or 30) and then closed without an answer; nothing ran.
- ``cut``: the request runs, and its answer breaks off in the middle.
- ``lag``: fulfillment orders and inventory levels are shown as they were SECONDS ago (facts 12.14).
- ``rival``: before it runs, somebody else changes an order.
- ``service``: before it runs, the fulfilment service does something about one piece of work: it accepts or
  declines a request, sends, gives work back undone, accepts or refuses to stop.
- ``error``: a top-level error with ``data: null``; nothing ran.
- ``partial``: it runs, and in its answer one field is lost, with an error in its place.
- ``pii-denied``: who ordered is hidden: e-mail, phone, addresses and customer read null, with an error.
- ``pii-null``: the same without an error: names, streets, cities and postcodes, e-mail and phone read null
  (facts 9).
- ``not-approved``: every order is hidden, with an error; the app was never given a distribution (facts 8).
- ``scope-missing:SCOPE``: the app does not have this scope; without a write scope its reading stays.
- ``right-missing:RIGHT``: the staff member does not have this right, such as ``fulfill_and_ship_orders``.
- ``forbidden``: status 403; nothing ran.
- ``token-rejected``: status 401 although the token is good; nothing ran.
- ``redirect-api``: status 302 to another host; nothing ran.

To the whole shop (a TARGET is ``graphql``, ``access_token``, ``authorize`` or ``storefront``):

- ``frozen``: status 402, the bill was not paid.
- ``locked``: status 423.
- ``no-such-shop``: status 404, there is no shop at this address.
- ``clock:SECONDS``: the header Date is ahead by so much, or behind by ``-SECONDS``.

To a request for a token (a TARGET is the grant, such as ``client_credentials``):

- ``token500``: status 500.
- ``token-timeout``: the connection is held (for SECONDS, or 30) and then closed without an answer.
- ``token-cut``: there is a token, and the answer with it breaks off in the middle.
- ``not-installed``: the app is not on this shop.
- ``shop-not-permitted``: app and shop do not belong together.

To a person who is asked in the browser:

- ``redirect-refused``: the address to go back to is not accepted.

To a request that is a mutation:

- ``refuse``: it is declined with ``userErrors`` that have no code.
- ``refuse-coded``: the same, with a code where the type has one.
- ``ghost``: success is answered, and nothing was done.
- ``job-never``: the background job of an ``orderCancel`` is never done, and the order stays as it is.

To a bulk operation:

- ``bulk-busy``: it is refused, because another user of the app has five running.
- ``bulk-failed``: FAILED with INTERNAL_SERVER_ERROR and nothing to fetch.
- ``bulk-partial``: FAILED likewise, with the first half under ``partialDataUrl``.
- ``bulk-expired``: EXPIRED as soon as it has ended.
- ``bulk-never``: RUNNING without end, and no object is ever counted.
- ``bulk-shuffle``: the lines come in any order, children before and far from their parents; not with
  ``groupObjects``.

To a download of its result:

- ``download-cut``: the connection breaks off half-way.
- ``download-expire``: the same, and the address answers 403 from then on; the operation is EXPIRED.
- ``download-html``: status 200 with a page for people.
- ``download-redirect``: status 302 to another host.
- ``download-drip``: one kilobyte every SECONDS, or every second.

The same seed gives the same trouble for the same sequence of requests.
"""

from __future__ import annotations

import random
import re
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Stage(Enum):
    """What a fault strikes."""

    SHOP = "whole shop"
    AUTHORIZE = "authorization"
    TOKEN = "token request"  # noqa: S105 - no secret
    REQUEST = "request"
    MUTATION = "mutation"
    BULK_START = "bulk start"
    BULK = "bulk operation"
    DOWNLOAD = "download"


KINDS = {
    "throttle": Stage.REQUEST,
    "http500": Stage.REQUEST,
    "timeout": Stage.REQUEST,
    "cut": Stage.REQUEST,
    "lag": Stage.REQUEST,
    "rival": Stage.REQUEST,
    "service": Stage.REQUEST,
    "error": Stage.REQUEST,
    "partial": Stage.REQUEST,
    "pii-denied": Stage.REQUEST,
    "pii-null": Stage.REQUEST,
    "not-approved": Stage.REQUEST,
    "scope-missing": Stage.REQUEST,
    "right-missing": Stage.REQUEST,
    "forbidden": Stage.REQUEST,
    "token-rejected": Stage.REQUEST,
    "redirect-api": Stage.REQUEST,
    "frozen": Stage.SHOP,
    "locked": Stage.SHOP,
    "no-such-shop": Stage.SHOP,
    "clock": Stage.SHOP,
    "token500": Stage.TOKEN,
    "token-timeout": Stage.TOKEN,
    "token-cut": Stage.TOKEN,
    "not-installed": Stage.TOKEN,
    "shop-not-permitted": Stage.TOKEN,
    "redirect-refused": Stage.AUTHORIZE,
    "refuse": Stage.MUTATION,
    "refuse-coded": Stage.MUTATION,
    "ghost": Stage.MUTATION,
    "job-never": Stage.MUTATION,
    "bulk-busy": Stage.BULK_START,
    "bulk-failed": Stage.BULK,
    "bulk-partial": Stage.BULK,
    "bulk-expired": Stage.BULK,
    "bulk-never": Stage.BULK,
    "bulk-shuffle": Stage.BULK,
    "download-cut": Stage.DOWNLOAD,
    "download-expire": Stage.DOWNLOAD,
    "download-html": Stage.DOWNLOAD,
    "download-redirect": Stage.DOWNLOAD,
    "download-drip": Stage.DOWNLOAD,
}
#: Their TARGET is the scope or the right; whatever is asked, it is missing.
SCOPE_MISSING = "scope-missing"
RIGHT_MISSING = "right-missing"
NAMELESS = {
    SCOPE_MISSING: "a scope, such as scope-missing:read_inventory",
    RIGHT_MISSING: "a right, such as right-missing:fulfill_and_ship_orders",
}
#: What a kind strikes that can only strike one thing.
ONLY_TARGET = {"job-never": "orderCancel"}
TAKE_SECONDS = ("lag", "timeout", "token-timeout", "download-drip", "clock")
NEED_SECONDS = ("lag", "clock")
#: Where redirections to another host lead.
ELSEWHERE = "/elsewhere"
DEFAULT_HOLD = 30.0
DEFAULT_DRIP = 1.0
SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)%")
COUNT = re.compile(r"(\d{1,9})x")
SECONDS = re.compile(r"(-?\d+(?:\.\d+)?)s?")
TARGET = re.compile(r"[A-Za-z]\w*")


class WrongSpec(ValueError):
    """The SPEC cannot be read; the text is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble: how often, for what, for how many seconds, and how many times at most."""

    kind: str
    share: float = 1.0
    target: str | None = None
    seconds: float | None = None
    count: int | None = None

    def concerns(self, names: Sequence[str], stage: Stage = Stage.REQUEST) -> bool:
        """Whether something at this stage that is for these queries or mutations can be struck."""
        is_aimed = self.target is not None and self.kind not in NAMELESS
        return KINDS[self.kind] is stage and (not is_aimed or self.target in names)

    @property
    def key(self) -> str:
        """What tells it from the others that strike the same request: the kind; or each missing scope or
        right.
        """
        return f"{self.kind}:{self.target}" if self.kind in NAMELESS else self.kind


def parse_fault(spec: str) -> Fault:
    """Read a SPEC; raises WrongSpec with a sentence that says what is wrong."""
    kind, *parts = spec.split(":")
    if kind not in KINDS:
        raise WrongSpec(f"unknown fault {kind!r} in {spec!r}: choose one of {', '.join(KINDS)}")
    found: dict[str, str] = {}
    for part in parts:
        name, value = _read_part(part, spec)
        if name in found:
            raise WrongSpec(f"the fault {spec!r} gives the {name} twice")
        found[name] = value
    share = float(found.get("share", "100")) / 100
    if not 0 <= share <= 1:
        raise WrongSpec(f"the share in the fault {spec!r} must be from 0% to 100%")
    if kind in NEED_SECONDS and "seconds" not in found:
        raise WrongSpec(f"the fault {spec!r} needs seconds, such as {kind}:5")
    if kind in NAMELESS and "target" not in found:
        raise WrongSpec(f"the fault {spec!r} needs {NAMELESS[kind]}")
    if kind not in TAKE_SECONDS and "seconds" in found:
        raise WrongSpec(f"the fault {spec!r} takes no seconds; write a share as 20% and a count as 2x")
    seconds = float(found["seconds"]) if "seconds" in found else None
    if seconds is not None and seconds < 0 and kind != "clock":
        raise WrongSpec(f"the seconds in the fault {spec!r} must not be less than 0")
    count = int(found["count"]) if "count" in found else None
    return Fault(kind, share, found.get("target", ONLY_TARGET.get(kind)), seconds, count)


def _read_part(part: str, spec: str) -> tuple[str, str]:
    for name, form in (("share", SHARE), ("count", COUNT), ("seconds", SECONDS)):
        match = form.fullmatch(part)
        if match is not None:
            return name, match[1]
    if TARGET.fullmatch(part):
        return "target", part
    raise WrongSpec(f"cannot read {part!r} in the fault {spec!r}")


class FaultPlan:
    """Decides, time by time, which faults strike; safe to ask from several threads."""

    def __init__(self, faults: Sequence[Fault], seed: int = 1) -> None:
        self.faults = list(faults)
        self.seed = seed
        self._struck: Counter[int] = Counter()
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._lock = threading.Lock()

    def strike(self, names: Sequence[str], stage: Stage = Stage.REQUEST) -> dict[str, Fault]:
        """The faults that strike something for these queries or mutations, by their keys."""
        with self._lock:
            return {
                fault.key: fault
                for place, fault in enumerate(self.faults)
                if fault.concerns(names, stage) and self._strikes(place, fault)
            }

    def _strikes(self, place: int, fault: Fault) -> bool:
        if fault.count is not None and self._struck[place] >= fault.count:
            return False
        strikes = self._chance.random() < fault.share
        self._struck[place] += strikes
        return strikes

    @property
    def lags(self) -> bool:
        """Whether any of the faults needs older states of the shop."""
        return any(fault.kind == "lag" for fault in self.faults)
