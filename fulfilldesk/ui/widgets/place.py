"""Room that is kept in a layout for a widget that is made later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.ui.widgets.focus_chain import next_in_focus_chain, previous_in_focus_chain


class Place(QWidget):
    """Takes as much room as what fills it, and hands the keyboard on to it."""

    def __init__(self) -> None:
        super().__init__()
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._filling: QWidget | None = None

    def fill(self, widget: QWidget) -> None:
        """It is there now. Call once."""
        self._filling = widget
        self._room.addWidget(widget)
        # Qt puts it behind everything else there is; the Tab key is to find it where it stands.
        for one, following in pairwise([*self._before(), *_in_tab_order(widget)]):
            QWidget.setTabOrder(one, following)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A focus proxy would do it too, and be a stop of the Tab key of its own."""
        if self._filling is not None:
            self._filling.setFocus(event.reason())

    def _before(self) -> Iterator[QWidget]:
        """The last widget in front of this one that takes the keyboard, if there is any."""
        before = previous_in_focus_chain(self)
        while before is not self:
            if before.focusPolicy() != Qt.FocusPolicy.NoFocus:
                yield before
                return
            before = previous_in_focus_chain(before)


def _in_tab_order(widget: QWidget) -> list[QWidget]:
    """The widget and what is inside it."""
    order = [widget]
    following = next_in_focus_chain(widget)
    while widget.isAncestorOf(following):
        order.append(following)
        following = next_in_focus_chain(following)
    return [each for each in order if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
