"""Rows read before they are scrolled to: the blocks beside the one in sight, by a thread of the cache."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui.orders.answer import BLOCK, read_block
from fulfilldesk.ui.orders.cells import RowCells
from fulfilldesk.ui.tasks import Lane, Runner

if TYPE_CHECKING:
    from fulfilldesk.services.ports import Found, OrderReader
    from fulfilldesk.ui.formats import Formats

#: Told with the number of a block and its rows.
Keep = Callable[[int, Sequence[RowCells]], None]


class ReadAhead(QObject):
    """Reads what will be wanted next. What was asked for before `forget` is never told."""

    def __init__(
        self, reader: OrderReader, runner: Runner, formats: Formats, keep: Keep, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._runner = runner
        self._formats = formats
        self._keep = keep
        self._asked: set[int] = set()
        self._time = 0

    def forget(self) -> None:
        """The rows are others now, or say something else."""
        self._asked.clear()
        self._time += 1

    def beside(self, found: Found, number: int, known: Container[int]) -> None:
        """A block is shown: read its neighbours, as far as they are not known."""
        last = (len(found) - 1) // BLOCK
        for neighbour in (number + 1, number - 1):
            if 0 <= neighbour <= last and neighbour not in known and neighbour not in self._asked:
                self._asked.add(neighbour)
                self._read(found, neighbour)

    def _read(self, found: Found, number: int) -> None:
        asked_at = self._time

        def on_result(rows: Sequence[RowCells]) -> None:
            if asked_at == self._time:
                self._asked.discard(number)
                self._keep(number, rows)

        self._runner.run(
            lambda: read_block(self._reader, found, number, self._formats),
            owner=self,
            on_result=on_result,
            on_error=self._on_error,
            lane=Lane.CACHE,
        )

    def _on_error(self, error: BaseException) -> None:
        """Nobody asked for it yet: whoever does will hear of it."""
        if not isinstance(error, Failure):
            raise error
