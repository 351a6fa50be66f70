"""What stands beside the checks when none of them has found anything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.theme import font


class AllWell(QWidget):
    """A title and a sentence in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._title = _centred(font(scale=1.35, bold=True))
        self._sentence = _centred(font())
        self._sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addStretch(3)
        self.show_state(checked=False)

    def show_state(self, *, checked: bool) -> None:
        """All is well, or nobody has looked yet."""
        title, sentence = texts.all_well() if checked else texts.nothing_known()
        self._title.setText(title)
        self._sentence.setText(sentence)

    def words(self) -> str:
        """All that is said."""
        return f"{self._title.text()}\n{self._sentence.text()}"


def _centred(its_font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(its_font)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
