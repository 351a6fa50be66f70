"""A field with its name above, a hint and what is wrong with it below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.signing_in.problem_line import ProblemLine
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button

_HEIGHT = 34
#: Enough for whatever somebody pastes; what is too long is refused with a sentence, not cut off in silence.
_LONGEST = 5000


class Entry(QWidget):
    """One line. A `secret` one shows dots until it is asked to show itself."""

    #: Somebody typed or pasted.
    edited = Signal()

    def __init__(
        self, theme: Theme, label: str, *, hint: str = "", example: str = "", secret: bool = False
    ) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setMinimumHeight(_HEIGHT)
        self.line.setTextMargins(8, 0, 8, 0)
        self.line.setPlaceholderText(example)
        self.line.setAccessibleName(label)
        self.line.textEdited.connect(self._on_edited)
        self._hint = hint
        self._problem = ProblemLine(theme)
        above = QLabel(label)
        above.setTextFormat(Qt.TextFormat.PlainText)
        above.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(above)
        column.addLayout(row)
        self.show_button = Button(words.show_secret(), theme)
        self.show_button.setMinimumHeight(_HEIGHT)
        self.show_button.clicked.connect(self._on_show)
        row.addWidget(self.show_button)
        self.show_button.setVisible(secret)
        column.addWidget(self._problem)
        if hint:
            column.addWidget(sentence(hint, muted=True))
        self.setFocusProxy(self.line)
        self._describe()
        if secret:
            self._hide_text()

    def text(self) -> str:
        """As it stands there."""
        return self.line.text()

    def fill_in(self, secret: str) -> None:
        """A secret that is known already; it is used, and not shown to whoever sits here."""
        self.line.setText(secret)
        self.show_button.setEnabled(False)

    def clear(self) -> None:
        """Nothing of it stays."""
        self.line.clear()

    def problem(self) -> str:
        """What is said to be wrong with it, or ""."""
        return self._problem.text()

    def complain(self, problem: str) -> None:
        """Say what is wrong with it and give it the keyboard; "" takes the complaint back."""
        self._problem.say(problem)
        self._describe()
        if problem:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        self.line.setAccessibleDescription(f"{self._problem.text()} {self._hint}".strip())

    def _hide_text(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    @Slot()
    def _on_show(self) -> None:
        shown = self.line.echoMode() == QLineEdit.EchoMode.Normal
        if shown:
            self._hide_text()
        else:
            self.line.setEchoMode(QLineEdit.EchoMode.Normal)
        self.show_button.setText(words.show_secret() if shown else words.hide_secret())
        self.show_button.updateGeometry()

    @Slot()
    def _on_edited(self) -> None:
        self.show_button.setEnabled(self.show_button.isEnabled() or not self.line.text())
        if self._problem.text():
            self.complain("")
        self.edited.emit()
