"""The row that saves a support bundle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import plain_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.save_dialog import ask_where_to_save


class BundleRow(QWidget):
    """`save_asked` brings the chosen path; whoever writes the file tells how it went."""

    save_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.dialog: QFileDialog | None = None
        self.button = Button(words.save_bundle(), theme)
        self.button.setAccessibleDescription(words.bundle_explanation())
        self.button.clicked.connect(self._on_button)
        self._explanation = FlowText(theme, muted)
        self._explanation.show_text(words.bundle_explanation())
        self._end = FlowText(theme)
        self._end.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(plain_label(words.bundle_label()), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._explanation)
        column.addWidget(self._end)

    def show_saved(self, path: str) -> None:
        """The file is written."""
        self._say(words.saved_as(path))

    def show_failure(self, failure: Failure) -> None:
        """It is not."""
        self._say(failure_text(failure).whole)

    def end(self) -> str:
        """How it went; empty before."""
        return self._end.text()

    def _say(self, text: str) -> None:
        self.button.setEnabled(True)
        self._end.show_text(text)
        self._end.setVisible(bool(text))

    @Slot()
    def _on_button(self) -> None:
        self._say("")
        self.dialog = ask_where_to_save(
            self, words.save_bundle(), words.bundle_name(), words.bundle_files(), self._on_chosen
        )

    def _on_chosen(self, path: str) -> None:
        self.button.setEnabled(False)
        self.save_asked.emit(path)
