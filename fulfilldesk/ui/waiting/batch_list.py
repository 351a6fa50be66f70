"""The batches below each other: those that are not over first."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import BatchProgress
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.batch_card import BatchCard
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.pace import Pace
from fulfilldesk.ui.waiting.standing import Standing, figures, standing, to_take_back


class BatchList(QScrollArea):
    """One card each; cards stay where they are while their batch goes on. `seconds` is for tests."""

    changed_wanted = Signal(str)  # batch id, as with all of these
    orders_wanted = Signal(str)
    journal_wanted = Signal(str)
    retry_wanted = Signal(str)
    undo_wanted = Signal(str)
    permissions_wanted = Signal()

    def __init__(
        self,
        control: BatchControl,
        theme: Theme,
        formats: Formats,
        parent: QWidget | None = None,
        *,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._theme = theme
        self._formats = formats
        self._seconds = seconds
        self._painter = BadgePainter(theme)
        self._forbidden = False
        self._paces: dict[str, Pace] = {}
        self._said: dict[str, tuple[BatchProgress, Standing, Failure | None, bool]] = {}
        self.cards: dict[str, BatchCard] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(18, 2, 18, 12)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setWidget(content)

    def forbid(self) -> None:
        """An administrator has forbidden batches: none can be gone on with, tried again or taken back."""
        self._forbidden = True

    def show_batches(self, batches: Mapping[str, BatchProgress]) -> None:
        """These, and no others."""
        stand = {
            batch_id: standing(progress, self._control.doing(batch_id))
            for batch_id, progress in batches.items()
        }
        for batch_id in [each for each in self.cards if each not in batches]:
            card = self.cards.pop(batch_id)
            self._said.pop(batch_id, None)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, batch_id in enumerate(sorted(batches, key=lambda each: stand[each].over)):
            card = self.cards.get(batch_id) or self._made(batch_id)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
            undoable = to_take_back(batches[batch_id], batches.values()) > 0
            self._show(card, batches[batch_id], stand[batch_id], undoable)

    def _show(self, card: BatchCard, progress: BatchProgress, stands: Standing, undoable: bool) -> None:
        """One card, if there is anything else to say on it."""
        failure, pace = self._control.failure(progress.batch.id), self._pace(progress, stands)
        said = (progress, stands, failure, undoable)
        if pace is not None or self._said.get(progress.batch.id) != said:
            self._said[progress.batch.id] = said
            card.show_batch(progress, stands, failure, pace, undoable=undoable)

    def _pace(self, progress: BatchProgress, stands: Standing) -> Pace | None:
        """Measured from when it began to run the last time."""
        batch_id = progress.batch.id
        if stands is not Standing.RUNNING:
            self._paces.pop(batch_id, None)
            return None
        pace = self._paces.setdefault(batch_id, Pace())
        pace.add(self._seconds(), figures(progress).ended)
        return pace

    def _made(self, batch_id: str) -> BatchCard:
        card = self.cards[batch_id] = BatchCard(batch_id, self._theme, self._formats, self._painter)
        if self._forbidden:
            card.forbid()
        card.resume_wanted.connect(self._control.resume)
        card.pause_wanted.connect(self._control.pause)
        card.stop_wanted.connect(self._control.stop)
        card.changed_wanted.connect(self.changed_wanted)
        card.orders_wanted.connect(self.orders_wanted)
        card.journal_wanted.connect(self.journal_wanted)
        card.retry_wanted.connect(self.retry_wanted)
        card.undo_wanted.connect(self.undo_wanted)
        card.permissions_wanted.connect(self.permissions_wanted)
        return card
