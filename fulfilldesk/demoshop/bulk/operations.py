"""The app's bulk operations: how they start, run, end, are cancelled and found (facts 6)."""

from __future__ import annotations

import itertools
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from graphql import GraphQLError

from fulfilldesk.demoshop.api.context import Call
from fulfilldesk.demoshop.bulk.offers import Offers
from fulfilldesk.demoshop.bulk.reading import Written, root_connections
from fulfilldesk.demoshop.bulk.results import Result, Results
from fulfilldesk.demoshop.bulk.rules import WrongQuery, read_query
from fulfilldesk.demoshop.bulk.running import Run, Stopped
from fulfilldesk.demoshop.faults import FaultPlan, Stage
from fulfilldesk.demoshop.model import BulkOperation, BulkStatus
from fulfilldesk.demoshop.refusal import Refusals, Refused
from fulfilldesk.demoshop.world import ID_STEP, World

log = logging.getLogger(__name__)

AT_A_TIME = 5
KEPT = timedelta(days=7)
FIRST_ID = 7_100_000_032_768
SOMEBODY_ELSES = "{ products { edges { node { id } } } }"


class BulkOperations:
    """All of them, oldest first. Who calls ``start``, ``cancel``, ``find`` or ``all`` holds the shop's lock.

    ``held``, ``settle`` and ``read_now`` are for tests.
    """

    def __init__(self, world: World, lock: threading.RLock, faults: FaultPlan, offers: Offers) -> None:
        self._world = world
        self._lock = lock
        self._faults = faults
        self._offers = offers
        self._results = Results()
        self._operations: dict[int, BulkOperation] = {}
        self._others: list[BulkOperation] = []
        self._runs: dict[int, tuple[Run, threading.Thread]] = {}
        # Numbers of their own: who replays what was done to a shop does not run these again.
        self._numbers = itertools.count(FIRST_ID, ID_STEP)
        self._gate = threading.Event()
        self._gate.set()

    def start(
        self, query: str, *, group_objects: bool = False, asked_in: Call | None = None
    ) -> BulkOperation:
        """Begin; the operation is CREATED and goes on by itself, with what the one who asks may see. Raises
        Refusals.
        """
        try:
            connections = root_connections(read_query(query))
        except WrongQuery as wrong:
            raise Refusals([Refused(["query"], text, "INVALID") for text in wrong.messages]) from None
        roots = [connection.name for connection in connections]
        self._play_others(is_busy="bulk-busy" in self._faults.strike(roots, Stage.BULK_START))
        busy = [operation for operation in self._operations.values() if operation.is_unfinished]
        if len(busy) >= AT_A_TIME:
            raise Refusals([_too_many(busy)])
        operation = self._new(query)
        operation.group_objects = group_objects
        call = Call(self._world, self._world, self)
        if asked_in is not None:
            call = replace(call, caller=asked_in.caller, trouble=asked_in.trouble)
        run = Run(operation, connections, call, self._lock, self._faults.strike(roots, Stage.BULK))
        thread = threading.Thread(target=self._carry_out, args=(run,), name="bulk-operation", daemon=True)
        self._runs[operation.id] = run, thread
        thread.start()
        return operation

    def read_now(self, query: str) -> list[Written]:
        """What a run of the query would write if nothing changed meanwhile: for tests that want to know all
        that is true.
        """
        call = Call(self._world, self._world, self)
        return [
            written
            for connection in root_connections(read_query(query))
            for written in connection.objects(call)
        ]

    def cancel(self, number: int) -> BulkOperation:
        """Ask a run to end; it is CANCELING until it has. Raises Refused."""
        operation = self.find(number)
        if operation is None:
            raise Refused(["id"], "Bulk operation does not exist")
        if not operation.is_unfinished:
            state = operation.status.value.lower()
            raise Refused(["id"], f"A bulk operation cannot be canceled when it is {state}")
        operation.status = BulkStatus.CANCELING
        if number in self._runs:
            self._runs[number][0].stop.set()
        return operation

    def find(self, number: int) -> BulkOperation | None:
        """One, or None."""
        self._forget_old_results()
        return self._operations.get(number)

    def all(self) -> list[BulkOperation]:
        """All of them."""
        self._forget_old_results()
        return list(self._operations.values())

    @contextmanager
    def held(self) -> Iterator[None]:
        """While the block lasts, runs that begin stay CREATED, and cancelled ones CANCELING, until ``settle``
        lets them end.
        """
        self._gate.clear()
        try:
            yield
        finally:
            self._gate.set()

    def settle(self) -> None:
        """Let every run come to its end; one under the fault ``bulk-never`` has to be cancelled before."""
        is_held = not self._gate.is_set()
        self._gate.set()
        for _, thread in list(self._runs.values()):
            thread.join()
        if is_held:
            self._gate.clear()

    def close(self) -> None:
        """End all runs."""
        for run, _ in list(self._runs.values()):
            run.stop.set()
        self.settle()

    def _new(self, query: str) -> BulkOperation:
        operation = BulkOperation(next(self._numbers), query, self._world.now)
        self._operations[operation.id] = operation
        return operation

    def _play_others(self, *, is_busy: bool) -> None:
        """The fault ``bulk-busy``: another user of the same app takes all the places that are free, and
        leaves them when it no longer strikes.
        """
        if not is_busy:
            for operation in self._others:
                if operation.is_unfinished:
                    operation.status, operation.completed_at = BulkStatus.COMPLETED, self._world.now
            return
        taken = sum(operation.is_unfinished for operation in self._operations.values())
        for _ in range(AT_A_TIME - taken):
            operation = self._new(SOMEBODY_ELSES)
            operation.status = BulkStatus.RUNNING
            self._others.append(operation)

    def _carry_out(self, run: Run) -> None:
        """The whole life of a run, on its own thread."""
        self._gate.wait()
        operation = run.operation
        with self._lock:
            if operation.status is BulkStatus.CREATED:
                operation.status = BulkStatus.RUNNING
        if "bulk-never" in run.faults:
            run.stop.wait()
        self._end(run, *self._read(run))
        del self._runs[operation.id]

    def _read(self, run: Run) -> tuple[Result | None, str | None]:
        """What the run wrote, and the error that broke it off."""
        if "bulk-failed" in run.faults:
            return None, "INTERNAL_SERVER_ERROR"
        question = self._question(run)
        result, error = self._results.known(question), None
        if result is None or run.stop.is_set():
            result, error = self._write(run)
            if error is None and not run.stop.is_set() and question == self._question(run):
                self._results.remember(question, result)
        if "bulk-partial" in run.faults:
            return self._results.first_half(result), "INTERNAL_SERVER_ERROR"
        if "bulk-shuffle" in run.faults and not run.operation.group_objects:
            return self._results.shuffled(result, self._faults.seed), error
        return result, error

    def _question(self, run: Run) -> object:
        """What the answer depends on: while it is the same, the shop has not changed."""
        operation, call = run.operation, run.call
        with self._lock:
            seen_by = (tuple(call.scopes), call.trouble)
            return operation.query, operation.group_objects, self._world.version, seen_by

    def _write(self, run: Run) -> tuple[Result, str | None]:
        draft = self._results.draft()
        error: str | None = None
        try:
            run.write_to(draft)
        except Stopped:
            pass
        except GraphQLError as failed:
            denied = (failed.extensions or {}).get("code") == "ACCESS_DENIED"
            error = "ACCESS_DENIED" if denied else "INTERNAL_SERVER_ERROR"
        except Exception:
            log.exception("a bulk operation of the demo shop failed")
            error = "INTERNAL_SERVER_ERROR"
        return draft.finish(), error

    def _end(self, run: Run, result: Result | None, error: str | None) -> None:
        with self._lock:
            operation = run.operation
            operation.object_count = result.objects if result else 0
            operation.root_object_count = result.roots if result else 0
            address = self._offers.make(operation, result, run.root) if result and result.objects else None
            if run.stop.is_set():
                operation.status, operation.url = BulkStatus.CANCELED, address
                return
            operation.completed_at = self._world.now
            if error is not None:
                operation.status, operation.error_code = BulkStatus.FAILED, error
                operation.partial_data_url = address
                return
            operation.file_size = result.size if result and result.objects else None
            if "bulk-expired" in run.faults:
                operation.status = BulkStatus.EXPIRED
                return
            operation.status, operation.url = BulkStatus.COMPLETED, address

    def _forget_old_results(self) -> None:
        for operation in self._operations.values():
            done = operation.status is BulkStatus.COMPLETED and operation.completed_at is not None
            if done and operation.completed_at + KEPT <= self._world.now:  # type: ignore[operator]
                operation.status, operation.url = BulkStatus.EXPIRED, None


def _too_many(busy: list[BulkOperation]) -> Refused:
    names = ", ".join(f"gid://shopify/BulkOperation/{operation.id}" for operation in busy)
    message = f"A bulk query operation for this app and shop is already in progress: {names}."
    return Refused(None, message, "OPERATION_IN_PROGRESS")
