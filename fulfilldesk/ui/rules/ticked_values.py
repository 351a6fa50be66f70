"""Values to choose from: a button with those that are chosen, which opens a list to tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from fulfilldesk.ui.actions.fields.framed import paint_frame
from fulfilldesk.ui.orders.choice_popup import Choice, ChoicePopup
from fulfilldesk.ui.rules import texts_editor
from fulfilldesk.ui.rules.values import ValuesField
from fulfilldesk.ui.theme import Theme

_ARROW = 14


class TickedValues(ValuesField):
    """One or several of `options`; `named` gives a value's words, on one line. A value that is chosen and not
    offered stays until it is unticked, and is offered as long."""

    def __init__(self, theme: Theme, options: Sequence[str], named: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self._options = tuple(options)
        self._named = named
        self._chosen: tuple[str, ...] = ()
        self._name = ""
        self.popup: ChoicePopup | None = None
        self.button = _Opener(theme)
        self.button.clicked.connect(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)
        self._tell()

    def values(self) -> tuple[str, ...]:
        """The ticked ones, in the order they are offered in."""
        return self._chosen

    def enter(self, values: tuple[str, ...]) -> None:
        """Tick these; one that is not offered shows as it is."""
        self._chosen = values
        self._tell()

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to."""
        return [self.button]

    def say_name(self, name: str) -> None:
        """Of the button and of the list."""
        self._name = name
        self._tell()

    @Slot()
    def open(self) -> None:
        """The list, below the button."""
        self.popup = ChoicePopup(self._name, self._theme, self)
        self.popup.changed.connect(self._on_changed)
        lines = [Choice(value, self._named(value), "") for value in self._offered()]
        self.popup.show_choices(lines, frozenset(self._chosen))
        self.popup.open_below(self.button)

    @Slot(object)
    def _on_changed(self, ticked: frozenset[str]) -> None:
        self._chosen = tuple(value for value in self._offered() if value in ticked)
        self._tell()
        self.edited.emit()

    def _offered(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._options, *self._chosen)))

    def _tell(self) -> None:
        words = ", ".join(map(self._named, self._chosen))
        self.button.show_words(words)
        self.button.setAccessibleName(f"{self._name}: {words}" if words else self._name)


class _Opener(QAbstractButton):
    """Looks like a list that opens, as the fields beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = ""  # not the button's text: a "&" in that would be a shortcut
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_words(self, words: str) -> None:
        """What is chosen."""
        self.words = words
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its place, as high as a field."""
        return QSize(200, max(32, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """Words are cut off at their end."""
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrow down open it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, words and arrow."""
        painter = QPainter(self)
        colours = self._theme.colours
        paint_frame(painter, QRectF(self.rect()), self._theme, focused=self.hasFocus())
        painter.setPen(QColor(colours.text if self.words else colours.muted))
        area = self.rect().adjusted(11, 0, -28, 0)
        words = painter.fontMetrics().elidedText(
            self.words or texts_editor.choose(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        arrow = self._theme.pixmap("chevron-down", colours.muted, _ARROW, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - _ARROW - 9, (self.height() - _ARROW) / 2), arrow)
        painter.end()
