"""Walking through recorded conversations with a real shop, against the demo shop.

Each step's document and variables go to the demo shop, and the two answers are compared after evening out
what cannot be equal: ids (kept consistent over the whole conversation), times, order numbers, names of
places, cursors, costs, how amounts of money are written, and how much a bulk operation found.

Bulk operations stand still here, and get on just before a recorded answer that shows one that has ended.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.recorded import GID, Step, document_for, unsupported

TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
NAME = re.compile(r"#\d+(?P<parcel>-F\d+)?")
CURSOR = re.compile(r"eyJsYXN0[A-Za-z0-9+/=]+")
SEARCHED_ID = re.compile(r"(?<=\bid:)\d{9,}")
LONG_NUMBER = re.compile(r"\b\d{9,}\b")
JOB = re.compile(r"(?<=gid://shopify/Job/).*")
BULK_COUNT = re.compile(r"\.(objectCount|rootObjectCount|fileSize)$")
DOWNLOAD = re.compile(r"https?://\S+/bulk-operation-outputs/\S+")
ENDED = re.compile(r'ulkOperation": \{[^{}]*"status": "(COMPLETED|CANCELED)"')
PLACE_NAME = re.compile(r"[lL]ocation\.name$")


@dataclass
class Replay:
    """One conversation on its way: which recorded id is which of ours, and what was not the same.

    ``stand_ins`` are ids of ours, by kind, for places and articles that the conversation takes for granted;
    ``left_out`` says, by the beginning of their place in the file, which steps not to compare, and why.
    """

    shop: DemoShop
    stand_ins: dict[str, list[str]] = field(default_factory=dict)
    ours: dict[str, str] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    replayed: int = 0
    left_out: dict[str, str] = field(default_factory=dict)
    _places: dict[str, str] = field(default_factory=dict)

    def run(self, steps: list[Step]) -> None:
        """Do what the demo shop supports, in an order in which nothing is used before it is made."""
        with self.shop.bulk.held():
            self._run_all(steps)
        self.shop.close()

    def _run_all(self, steps: list[Step]) -> None:
        pending = list(steps)
        while pending:
            step = next((step for step in pending if not self._waits(step, pending)), pending[0])
            pending.remove(step)
            document = step.document or document_for(step)
            reason = self._reason_to_skip(step, document)
            if reason is not None:
                self.skipped.append(f"{step.place}: {reason}")
            elif document is not None:
                self._run(step, document)

    def _waits(self, step: Step, pending: list[Step]) -> bool:
        """Whether another step has yet to make something that this one names."""
        unknown = self._unknown(step)
        return any(other is not step and unknown & other.born for other in pending)

    def _unknown(self, step: Step) -> set[str]:
        """Ids in the variables that neither we nor the stand-ins know."""
        named = GID.finditer(json.dumps(step.variables))
        return {found.group() for found in named if found["kind"] not in self.stand_ins} - self.ours.keys()

    def _reason_to_skip(self, step: Step, document: str | None) -> str | None:
        for beginning, reason in self.left_out.items():
            if step.place.startswith(beginning):
                return reason
        if document is None:
            return "the text of the call was not recorded"
        missing = unsupported(document, step.variables)
        if missing is None and self._unknown(step) and not step.is_refused:
            return "it rests on data that was made outside the recording"
        return missing

    def _run(self, step: Step, document: str) -> None:
        self.replayed += 1
        if ENDED.search(json.dumps(step.answer)):
            self.shop.bulk.settle()
        answer = self.shop.execute(
            document,
            self._translate(step.variables, is_change="mutation" in document and not step.is_refused),
        )
        recorded = {key: value for key, value in step.answer.items() if key != "extensions"}
        given = {key: value for key, value in answer.items() if key != "extensions"}
        recorded["search"] = step.answer.get("extensions", {}).get("search", [])
        given["search"] = answer.get("extensions", {}).get("search", [])
        _even_locations(recorded, given, is_text_recorded=step.document is not None)
        self._learn(recorded, given, "")
        self._compare(recorded, given, step.place)

    def _translate(self, value: Any, *, is_change: bool) -> Any:
        if isinstance(value, dict):
            return {key: self._translate(item, is_change=is_change) for key, item in value.items()}
        if isinstance(value, list):
            return [self._translate(item, is_change=is_change) for item in value]
        if not isinstance(value, str):
            return value
        value = CURSOR.sub(lambda found: self.ours.get(found.group(), found.group()), value)
        value = SEARCHED_ID.sub(lambda found: self._translate_number(found.group()), value)
        value = NAME.sub(lambda found: self.ours.get(found.group(), found.group()), value)
        return GID.sub(lambda found: self._translate_id(found, is_change=is_change), value)

    def _translate_number(self, theirs: str) -> str:
        """A bare number in a search: that of a fulfillment order."""
        ours = self.ours.get(f"gid://shopify/FulfillmentOrder/{theirs}")
        return ours.rpartition("/")[2] if ours else theirs

    def _translate_id(self, theirs: re.Match[str], *, is_change: bool) -> str:
        text, kind = theirs.group(), theirs["kind"]
        if is_change and text not in self.ours and self.stand_ins.get(kind):
            self.ours[text] = self.stand_ins[kind].pop(0)
        return self.ours.get(text, text)

    def _learn(self, recorded: Any, given: Any, place: str) -> None:
        """Pair the ids, and the names of places, that stand in the same positions."""
        if isinstance(recorded, dict) and isinstance(given, dict):
            for key in recorded.keys() & given.keys():
                self._learn(recorded[key], given[key], f"{place}.{key}")
        elif isinstance(recorded, list) and isinstance(given, list):
            for left, right in zip(recorded, given, strict=False):
                self._learn(left, right, place)
        elif isinstance(recorded, str) and isinstance(given, str):
            theirs, ours = GID.fullmatch(recorded), GID.fullmatch(given)
            is_pair = any(form.fullmatch(recorded) and form.fullmatch(given) for form in (NAME, CURSOR))
            if (theirs and ours and theirs["kind"] == ours["kind"]) or is_pair:
                self.ours.setdefault(recorded, given)
            elif PLACE_NAME.search(place):
                self._places.setdefault(recorded, given)

    def _compare(self, recorded: Any, given: Any, place: str) -> None:
        if isinstance(recorded, dict) and isinstance(given, dict):
            for key in sorted(recorded.keys() | given.keys()):
                if key not in recorded or key not in given:
                    side = "recorded" if key in recorded else "ours"
                    self.differences.append(f"{place}.{key}: only {side}")
                else:
                    self._compare(recorded[key], given[key], f"{place}.{key}")
        elif isinstance(recorded, list) and isinstance(given, list):
            if len(recorded) != len(given):
                self.differences.append(f"{place}: {len(recorded)} recorded, {len(given)} ours")
            for number, (left, right) in enumerate(zip(recorded, given, strict=False)):
                self._compare(left, right, f"{place}[{number}]")
        elif self._evened(self._known(recorded, place), place) != self._evened(given, place):
            self.differences.append(f"{place}: recorded {recorded!r}, ours {given!r}")

    def _known(self, recorded: Any, place: str) -> Any:
        """What a recorded id or name of a place is called here."""
        if not isinstance(recorded, str):
            return recorded
        names = self._places if PLACE_NAME.search(place) else self.ours
        return names.get(recorded, recorded)

    def _evened(self, value: Any, place: str) -> Any:
        if not isinstance(value, str):
            return value
        if BULK_COUNT.search(place):
            return "<count>"
        if DOWNLOAD.fullmatch(value):
            return "<download>"
        if place.endswith(".amount"):
            return Decimal(value)
        if GID.fullmatch(value):
            return JOB.sub("<job>", value)
        if CURSOR.fullmatch(value):
            return "<cursor>"
        value = NAME.sub(lambda found: "#<number>" + (found["parcel"] or ""), TIME.sub("<time>", value))
        return LONG_NUMBER.sub("<number>", value)


def _even_locations(recorded: dict[str, Any], given: dict[str, Any], *, is_text_recorded: bool) -> None:
    """Some texts were kept without their first line and its indentation; error locations differ by just
    that.
    """
    pairs = zip(recorded.get("errors", []), given.get("errors", []), strict=False)
    places = [(left["locations"], right["locations"]) for left, right in pairs if "locations" in left]
    if not is_text_recorded:
        for theirs, ours in places:
            ours[:] = theirs
        return
    shift = places[0][0][0]["line"] - places[0][1][0]["line"] if places else 0
    for theirs, ours in places:
        for left, right in zip(theirs, ours, strict=False):
            if right["line"] == 1 and shift:
                right["column"] = left["column"]
            right["line"] += shift
