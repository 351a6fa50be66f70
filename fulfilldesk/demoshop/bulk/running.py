"""A run at work: it reads the shop in short steps, so that nobody else has to wait long."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.bulk.reading import Connection, Errand
from fulfilldesk.demoshop.bulk.results import Draft, as_line
from fulfilldesk.demoshop.faults import Fault
from fulfilldesk.demoshop.model import BulkOperation

#: Records at the root that are read while the shop stands still; together they take some milliseconds.
STEP = 40
#: Whoever waits for the shop gets it now; without a pause the same thread would take it again at once.
BREATH = 0.0005


class Stopped(Exception):
    """The run was cancelled, or the shop closes."""


@dataclass
class Run:
    """One operation and what belongs to its work; setting ``stop`` ends it after the present step."""

    operation: BulkOperation
    connections: list[Connection]
    call: Call
    lock: AbstractContextManager[Any]
    faults: Mapping[str, Fault] = field(default_factory=dict)
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def root(self) -> str:
        """The query that is run, such as ``orders``: by it targets of faults are known."""
        return self.connections[0].name

    def write_to(self, draft: Draft) -> None:
        """Write every line. Each record is read at one moment, with all that belongs to it; the shop may
        change between the records. Raises Stopped, and what resolvers raise.
        """
        for connection in self.connections:
            errand = connection.errand(self.call)
            with self.lock:
                records = connection.records(None, errand)
            for begin in range(0, len(records), STEP):
                with self.lock:
                    objects = [
                        written
                        for record in records[begin : begin + STEP]
                        for written in _objects(connection, record, errand)
                    ]
                if self.stop.is_set():
                    raise Stopped
                draft.add(map(as_line, objects))
                self.operation.object_count = draft.objects
                self.operation.root_object_count = draft.roots
                time.sleep(BREATH)


def _objects(connection: Connection, record: Any, errand: Errand) -> list[dict[str, Any]]:
    try:
        return list(connection.selection.lines(record, errand))
    except LookupError:
        # What it points at was deleted since the run began, and so was the record.
        return []
