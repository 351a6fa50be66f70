"""How far back the page looks."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QWheelEvent

from fulfilldesk.ui.actions.fields.framed import ListBox
from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.theme import Theme

#: What one may look at, in days.
PERIODS = (30, 60, 90)


class PeriodList(ListBox):
    """The periods to choose from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        for days in PERIODS:
            self.addItem(texts.last_days(days), days)
        self.setAccessibleName(texts.period())

    def days(self) -> int:
        """What is chosen."""
        return PERIODS[self.currentIndex()]

    def sizeHint(self) -> QSize:
        """The longest of them, and room for the arrow."""
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(at)) for at in range(self.count()))
        return QSize(widest + 46, max(30, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page: the pointer may have come to lie here."""
        event.ignore()
