"""Keeping a demo shop between two visits: what was done to it, as lines of JSON.

The first line says how the shop began (``seed``, ``orders``, ``started_at``); each further line is one
mutation (``document``, ``variables``, ``operation``, ``at``). Doing the same to the same beginning gives
the same shop. A last line that was cut off is ignored.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FIRST_LINE = '{"seed": '


@dataclass(frozen=True, slots=True)
class Beginning:
    """How the shop began."""

    seed: int
    orders: int
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """One mutation that was executed."""

    document: str
    variables: dict[str, Any]
    operation: str | None
    at: datetime


class UnusableRecording(Exception):
    """The file is not a recording of a demo shop."""


class Recording:
    """The file; it grows by a line for every mutation."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> tuple[Beginning, list[Deed]] | None:
        """What the file tells, or None when there is none. Raises UnusableRecording, OSError."""
        try:
            text = self._path.read_text("utf-8")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise UnusableRecording(str(error)) from None
        lines = text.split("\n")
        whole, rest = lines[:-1], lines[-1]
        if not whole:
            if not FIRST_LINE.startswith(rest[: len(FIRST_LINE)]):
                raise self._unusable()
            return None
        try:
            beginning = _read_beginning(json.loads(whole[0]))
            deeds = [_read_deed(json.loads(line)) for line in whole[1:]]
        except (ValueError, KeyError, TypeError):
            raise self._unusable() from None
        if rest:
            self._drop_cut_line(whole)
        return beginning, deeds

    def begin(self, beginning: Beginning) -> None:
        """Start a new file."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        line = {
            "seed": beginning.seed,
            "orders": beginning.orders,
            "started_at": beginning.started_at.isoformat(),
        }
        self._path.write_text(json.dumps(line) + "\n", "utf-8")

    def add(self, deed: Deed) -> None:
        """Write a mutation down."""
        line = {
            "document": deed.document,
            "variables": deed.variables,
            "operation": deed.operation,
            "at": deed.at.isoformat(),
        }
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def _drop_cut_line(self, whole: list[str]) -> None:
        """Otherwise the next line would be glued to the remains of the cut one."""
        self._path.write_text("\n".join(whole) + "\n", "utf-8")

    def _unusable(self) -> UnusableRecording:
        return UnusableRecording(f"{self._path.name} is not a recording of a demo shop")


def _read_beginning(line: dict[str, Any]) -> Beginning:
    return Beginning(int(line["seed"]), int(line["orders"]), _read_time(line["started_at"]))


def _read_deed(line: dict[str, Any]) -> Deed:
    return Deed(str(line["document"]), dict(line["variables"]), line["operation"], _read_time(line["at"]))


def _read_time(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
