"""Trouble on demand.

    SPEC  := KIND { ":" PART }
    KIND  := throttle | http500 | timeout | cut | lag
    PART  := SHARE | SECONDS | TARGET, in any order, each at most once
    SHARE := a percentage of the requests, such as ``20%``; all of them unless given
    SECONDS := a number such as ``5`` or ``0.5s``: how long ``timeout`` holds on (30 unless given),
               or how far ``lag`` lags behind, which it needs
    TARGET := the name of a query or mutation, such as ``fulfillmentCancel``; every one unless given

- ``throttle``: the THROTTLED answer; nothing ran.
- ``http500``: status 500; nothing ran.
- ``timeout``: the connection is held and then closed without an answer; nothing ran.
- ``cut``: the request runs, and its answer breaks off in the middle.
- ``lag``: fulfillment orders and inventory levels are shown as they were some seconds ago (facts 12.14).

The same seed gives the same trouble for the same sequence of requests.
"""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass

KINDS = ("throttle", "http500", "timeout", "cut", "lag")
DEFAULT_HOLD = 30.0
SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)%")
SECONDS = re.compile(r"(\d+(?:\.\d+)?)s?")
TARGET = re.compile(r"[A-Za-z]\w*")


class WrongSpec(ValueError):
    """The SPEC cannot be read; the text is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble: how often, for what, and for how many seconds."""

    kind: str
    share: float = 1.0
    target: str | None = None
    seconds: float | None = None

    def concerns(self, root_fields: Sequence[str]) -> bool:
        """Whether a request for these queries or mutations can be struck."""
        return self.target is None or self.target in root_fields


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
    if kind == "lag" and "seconds" not in found:
        raise WrongSpec(f"the fault {spec!r} needs seconds, such as lag:5")
    if kind not in ("lag", "timeout") and "seconds" in found:
        raise WrongSpec(f"the fault {spec!r} takes no seconds; write a share as 20%")
    seconds = float(found["seconds"]) if "seconds" in found else None
    return Fault(kind, share, found.get("target"), seconds)


def _read_part(part: str, spec: str) -> tuple[str, str]:
    for name, form in (("share", SHARE), ("seconds", SECONDS)):
        match = form.fullmatch(part)
        if match is not None:
            return name, match[1]
    if TARGET.fullmatch(part):
        return "target", part
    raise WrongSpec(f"cannot read {part!r} in the fault {spec!r}")


class FaultPlan:
    """Decides, request by request, which faults strike; safe to ask from several threads."""

    def __init__(self, faults: Sequence[Fault], seed: int = 1) -> None:
        self.faults = list(faults)
        self._chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._lock = threading.Lock()

    def strike(self, root_fields: Sequence[str]) -> dict[str, Fault]:
        """The faults that strike a request for these queries or mutations, by kind."""
        with self._lock:
            return {
                fault.kind: fault
                for fault in self.faults
                if fault.concerns(root_fields) and self._chance.random() < fault.share
            }

    @property
    def lags(self) -> bool:
        """Whether any of the faults needs older states of the shop."""
        return any(fault.kind == "lag" for fault in self.faults)
