"""The page of somebody who has no shop here yet: look around in the demo shop, or connect one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui import texts_welcome as words
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card

_WIDTH = 560


class WelcomePage(QWidget):
    """`demo_asked`, or `connect_asked` with address and token as typed, trimmed. Whether they are right is
    not decided here: whoever connects calls `show_failure`, or takes the page away."""

    demo_asked = Signal()
    connect_asked = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.address = QLineEdit()
        self.token = QLineEdit()
        self._problem = _wrapped("")
        self._problem.hide()
        self._connect_button = Button(words.connect_button(), theme, Rank.MAIN)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 40, 24, 40)
        column.setSpacing(12)
        title = _wrapped(words.title())
        title.setFont(font(scale=1.7, bold=True))
        introduction = _wrapped(words.introduction())
        introduction.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for widget in (title, introduction, self._demo_card(), self._connect_card()):
            widget.setMaximumWidth(_WIDTH)
            column.addWidget(widget)
        column.insertSpacing(2, 12)
        column.addStretch(1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        page.setMaximumWidth(_WIDTH + 48)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(centre)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        theme.changed.connect(self._on_theme_changed)

    def _demo_card(self) -> Card:
        card = Card(self._theme, words.demo_title())
        card.body.addWidget(_wrapped(words.demo_sentence()))
        button = Button(words.demo_button(), self._theme)
        button.clicked.connect(self.demo_asked)
        card.body.addLayout(_to_the_right(button))
        self.demo_button = button
        return card

    def _connect_card(self) -> Card:
        card = Card(self._theme, words.connect_title())
        self.address.setPlaceholderText(words.address_hint())
        self.address.setMaxLength(300)
        self.token.setMaxLength(300)
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        for label, field in ((words.address_label(), self.address), (words.token_label(), self.token)):
            field.setMinimumHeight(34)
            field.setTextMargins(6, 0, 6, 0)
            field.setAccessibleName(label)
            field.returnPressed.connect(self._on_connect)
            above = QLabel(label)
            above.setBuddy(field)
            card.body.addWidget(above)
            card.body.addWidget(field)
        hint = _wrapped(words.token_hint())
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.token.setAccessibleDescription(words.token_hint())
        card.body.addWidget(hint)
        card.body.addWidget(self._problem)
        self._connect_button.clicked.connect(self._on_connect)
        card.body.addLayout(_to_the_right(self._connect_button))
        return card

    def ask_again(self, address: str) -> None:
        """The shop is known, its token is not accepted any more: only the token is to be typed."""
        self.address.setText(address)
        self.token.clear()
        self.token.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_connecting(self) -> None:
        """The shop is being asked; nothing can be pressed twice."""
        self._say("")
        self._connect_button.setEnabled(False)
        self._connect_button.setText(words.connecting())

    def show_failure(self, failure: Failure) -> None:
        """What went wrong; everything typed stays."""
        self._ready()
        self._say(failure_text(failure).whole)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem(self) -> str:
        """What is said to be wrong, or ""."""
        return "" if self._problem.isHidden() else self._problem.text()

    def _ready(self) -> None:
        self._connect_button.setEnabled(True)
        self._connect_button.setText(words.connect_button())

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        palette = QPalette(self._problem.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.ink(Tone.CRITICAL))
        self._problem.setPalette(palette)

    @Slot()
    def _on_connect(self) -> None:
        address, token = self.address.text().strip(), self.token.text().strip()
        if not self._connect_button.isEnabled():
            return
        if not address:
            self._say(words.address_missing())
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not token:
            self._say(words.token_missing())
            self.token.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.connect_asked.emit(address, token)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The person is done here."""
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        """A comfortable window of its own."""
        return QSize(760, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.ground))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._say(self.problem())
        self.update()


def _wrapped(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    return label


def _to_the_right(button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(button)
    return row
