"""Runners for tests: one that works on the spot, and one that waits until the test says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from fulfilldesk.ui.tasks import Lane


class Done:
    """A task that has been done already, or was put off."""

    def __init__(self, *, begun: bool = False) -> None:
        self.begun = begun
        self.cancelled = False

    def cancel(self) -> bool:
        self.cancelled = not self.begun
        return self.cancelled


class InlineRunner:
    """Same `run` as TaskRunner, without threads: work and delivery happen inside the call."""

    def run(
        self,
        work: Callable[[], Any],
        *,
        owner: QObject,
        on_result: Callable[[Any], None],
        on_error: Callable[[BaseException], None],
        lane: Lane = Lane.WAITED_FOR,
    ) -> Done:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whatever the work raises is delivered
            on_error(error)
        else:
            on_result(result)
        return Done()


class PatientRunner:
    """Keeps work until `go`; shows what a window looks like while it waits. With `begun` no work can be taken
    back, as if all of it had begun."""

    def __init__(self, *, begun: bool = False) -> None:
        self._begun = begun
        self._waiting: list[tuple[Done, Callable[[], None]]] = []

    def run(
        self,
        work: Callable[[], Any],
        *,
        owner: QObject,
        on_result: Callable[[Any], None],
        on_error: Callable[[BaseException], None],
        lane: Lane = Lane.WAITED_FOR,
    ) -> Done:
        done = Done(begun=self._begun)

        def do() -> None:
            if isValid(owner):
                InlineRunner().run(work, owner=owner, on_result=on_result, on_error=on_error, lane=lane)

        self._waiting.append((done, do))
        return done

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    def step(self) -> None:
        """Do what has waited longest."""
        done, do = self._waiting.pop(0)
        if not done.cancelled:
            do()

    def go(self) -> None:
        """Do everything that waits, and what that asks for in turn."""
        while self._waiting:
            self.step()
