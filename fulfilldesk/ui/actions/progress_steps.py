"""How far an action is, in words: what was done, what is being done, what comes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.ui.actions import texts, texts_sheet
from fulfilldesk.ui.badges import Shape, paint_shape
from fulfilldesk.ui.style import paint_tick
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.card import plain_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

#: Which step is under way when the journal says so; before the first line is written it is the first.
_UNDER_WAY: Mapping[EntryState, int] = {EntryState.ASKED: 1, EntryState.SENDING: 2, EntryState.ANSWERED: 3}
_SIGN = 16


class ProgressSteps(QWidget):
    """The four steps, and a line of advice below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs: list[_Sign] = []
        self._labels = [plain_label(step) for step in texts.steps()]
        self._advice = FlowText(theme, muted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        for label in self._labels:
            sign = _Sign(theme)
            self._signs.append(sign)
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(sign)
            row.addWidget(label, 1)
            column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self._advice)
        self.show_entry(None)

    def show_entry(self, entry: JournalEntry | None) -> None:
        """The step that the journal's entry stands for; None before it was written."""
        step = _UNDER_WAY.get(entry.state, len(self._labels)) if entry is not None else 0
        for place, (sign, label) in enumerate(zip(self._signs, self._labels, strict=True)):
            sign.show_shape(Shape.FULL if place < step else Shape.HALF if place == step else Shape.RING)
            label.setFont(font(bold=place == step))
        lost = entry is not None and entry.state is EntryState.SENDING and entry.failure_key is not None
        self._advice.show_text(texts_sheet.finding_out() if lost else texts_sheet.carrying_out())
        self.setAccessibleName(self.under_way())

    def under_way(self) -> str:
        """The step being done, in words; empty when all are."""
        return next(
            (
                label.text()
                for sign, label in zip(self._signs, self._labels, strict=True)
                if sign.shape is Shape.HALF
            ),
            "",
        )


class _Sign(QWidget):
    """A tick, a half circle or a ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shape = Shape.RING
        self.setFixedSize(_SIGN, _SIGN)
        theme.changed.connect(self.update)

    def show_shape(self, shape: Shape) -> None:
        """Another sign."""
        self.shape = shape
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        if self.shape is Shape.FULL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QRectF(0, 0, _SIGN, _SIGN))
            paint_tick(painter, QRectF(1, 1, _SIGN - 2, _SIGN - 2), QColor(colours.on_accent))
        else:
            ink = QColor(colours.accent if self.shape is Shape.HALF else colours.faint)
            paint_shape(painter, self.shape, QPointF(_SIGN / 2, _SIGN / 2), 6, ink)
        painter.end()
