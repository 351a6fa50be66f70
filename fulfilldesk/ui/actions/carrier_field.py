"""A field for the carrier's name: free text, with Shopify's own names to choose from."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.carriers import CARRIERS
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT
from fulfilldesk.ui.theme import Theme

_LENGTH = 255


class CarrierField(QLineEdit):
    """Typing narrows the list; the arrow, or the Down key in an empty or finished field, shows all of it."""

    def __init__(self, carrier: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(carrier, parent)
        self._theme = theme
        self.setMaxLength(_LENGTH)
        self.setMinimumHeight(FIELD_HEIGHT)
        self.setTextMargins(8, 0, 8, 0)
        self.setAccessibleName(texts_sheet.carrier())
        completer = QCompleter(QStringListModel(list(CARRIERS), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        self._arrow = QAction(texts_sheet.all_carriers(), self)
        self._arrow.triggered.connect(self.show_all)
        self.addAction(self._arrow, QLineEdit.ActionPosition.TrailingPosition)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @Slot()
    def show_all(self) -> None:
        """Open the whole list."""
        self.completer().setCompletionPrefix("")
        self.completer().complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list."""
        if event.key() == Qt.Key.Key_Down:  # an open list takes the key before it comes here
            self.show_all()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._arrow.setIcon(self._theme.icon("chevron-down"))
