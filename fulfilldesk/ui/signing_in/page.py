"""What the pages share: how far one is, a title, a body that scrolls, and Back and the main button below."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.signing_in.labels import sentence
from fulfilldesk.ui.signing_in.problem_line import ProblemLine
from fulfilldesk.ui.style import SCROLL_BAR
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.button import Button, Rank

_WIDTH = 620
_MARGIN = 24
#: What stays in sight around that which somebody types in: its name and what is wrong with it.
_AROUND = 40


class Page(QWidget):
    """Enter presses the main button, Esc goes back. `left` is called once the page is gone from sight for
    good, and forgets what must not stay."""

    back_asked = Signal()

    def __init__(self, theme: Theme, title: str, introduction: str = "", step: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._main_words = ""
        self._lent_by: Button | None = None
        self._wanted_in_sight: QWidget | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._on_looking)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.problem_line = ProblemLine(theme)
        self.back = Button(words.back(), theme)
        self.back.clicked.connect(self.go_back)
        self.main = Button("", theme, Rank.MAIN)
        self.main.clicked.connect(self.go_on)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.main)
        self._footer = self._centred_in_footer()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Our style paints nothing where there is nothing to scroll; so the column never jumps sideways.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._column(title, introduction, step))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._footer)
        self.setAccessibleName(f"{step} {title}".strip())

    def _column(self, title: str, introduction: str, step: str) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(_MARGIN, 28, _MARGIN, 24)
        column.setSpacing(0)
        if step:
            column.addWidget(sentence(step, muted=True))
            column.addSpacing(4)
        self._title = sentence(title)
        self._title.setFont(font(scale=1.6, bold=True))
        column.addWidget(self._title)
        if introduction:
            column.addSpacing(8)
            column.addWidget(sentence(introduction, muted=True))
        column.addSpacing(20)
        column.addLayout(self.body)
        column.addStretch(1)
        inside = QWidget()
        inside.setLayout(column)
        return _centred(inside)

    def _centred_in_footer(self) -> QWidget:
        """The problem of the page and the buttons, in sight however long the body is."""
        column = QVBoxLayout()
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(self.problem_line)
        column.addLayout(self.foot)
        inside = QWidget()
        inside.setLayout(column)
        footer = _Footer(self.theme)
        layout = QVBoxLayout(footer)
        layout.setContentsMargins(0, 0, SCROLL_BAR, 0)
        layout.addWidget(_centred(inside))
        return footer

    # --- for the pages

    def set_main(self, text: str) -> None:
        """The words of the main button."""
        self._main_words = text
        self.main.setText(text)
        self.main.updateGeometry()

    def hide_footer(self) -> None:
        """A page whose buttons are in its body."""
        self._footer.hide()

    def set_busy(self, said: str) -> None:
        """Somebody is asked; `said` stands on the main button, and nothing can be pressed twice. "" when the
        answer is there."""
        self.allow(self.main, allowed=not said)
        self.main.setText(said or self._main_words)
        self.main.updateGeometry()

    def allow(self, button: Button, *, allowed: bool) -> None:
        """Whether a button can be pressed. Meanwhile the page keeps the keyboard for it: Qt would hand it to
        whatever comes next, and the next Enter would press that."""
        if button.hasFocus() and not allowed:
            self._lent_by = button
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setEnabled(allowed)
        if allowed and self._lent_by is button:
            self._lent_by = None
            if self.hasFocus():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, problem: str) -> None:
        """What is wrong, beside the buttons; "" takes it away."""
        self.problem_line.say(problem)

    def show_failure(self, failure: Failure) -> None:
        """The failure of the page; pages with fields know better where it belongs."""
        self.say_problem(failure_text(failure).whole)

    def problem(self) -> str:
        """What is said to be wrong, or ""."""
        return self.problem_line.text()

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to it, once it has its place."""
        self._wanted_in_sight = widget
        self._looking.start()

    @Slot()
    def _on_looking(self) -> None:
        widget, self._wanted_in_sight = self._wanted_in_sight, None
        if widget is not None and isValid(widget):
            self._scroll.ensureWidgetVisible(widget, 0, _AROUND)

    def scroll_to_top(self) -> None:
        """Another view has taken the body."""
        self._scroll.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the keyboard where it is wanted first."""
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """The page is gone: forget secrets, and answers that are still to come."""

    @Slot()
    def go_on(self) -> None:
        """What the main button does."""

    @Slot()
    def go_back(self) -> None:
        """What Back and Esc do."""
        self.back_asked.emit()

    # --- Qt's

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc; what has the keyboard was asked first."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.main.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """What the keyboard comes to from the buttons below is brought into sight, too; Qt does so only from
        one field to the next."""
        moved = super().focusNextPrevChild(next)
        now = QApplication.focusWidget()
        if moved and now is not None and self._scroll.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, _AROUND)
        return moved

    def hideEvent(self, event: QHideEvent) -> None:
        """Hidden by us, not minimised by somebody."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left()


def _centred(inside: QWidget) -> QWidget:
    """In the middle of the window, no wider than is good to read."""
    inside.setMaximumWidth(_WIDTH + 2 * _MARGIN)
    centre = QWidget()
    row = QHBoxLayout(centre)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(inside, 100)
    row.addStretch(1)
    return centre


class _Footer(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.rail))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colours.border))
        painter.end()
