"""One question to the shop at a time, for a page that may be left before the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.ui.tasks import Runner

Result = TypeVar("Result")


class Errand(QObject):
    """Work on a worker whose answer counts until it is forgotten."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._number = 0
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._busy

    def begin(
        self,
        work: Callable[[], Result],
        on_result: Callable[[Result], None],
        on_failure: Callable[[Failure], None],
    ) -> None:
        """Do `work`, then call one of the others. Does nothing while an answer is waited for. An error that
        is no Failure is told as one and raised again: it is a bug."""
        if self._busy:
            return
        self._busy = True
        self._number += 1
        number = self._number

        def result_came(result: Result) -> None:
            if number == self._number and self._busy:
                self._busy = False
                on_result(result)

        def error_came(error: BaseException) -> None:
            if number == self._number and self._busy:
                self._busy = False
                if not isinstance(error, Stopped):
                    on_failure(Failure.of(error))
            if not isinstance(error, Failure):
                raise error

        self._runner.run(work, owner=self, on_result=result_came, on_error=error_came)

    def forget(self) -> None:
        """The answer is not wanted any more."""
        self._busy = False
