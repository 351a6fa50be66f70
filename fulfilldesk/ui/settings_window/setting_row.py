"""One setting: its name, what it does, and the control that fits its kind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure, KeyStoreMissing
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.actions.fields.framed import ListBox
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.settings import Setting, Settings
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.tick_box import TickBox

_HEIGHT = 32
_WIDTH = 272
_NAME = 120
#: Left of the words, and right of them with the arrow.
_BESIDE = 44
_OPENS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Space,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_F4,
    }
)
_LEAVES = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})


def made_row(setting: Setting[Any], settings: Settings, theme: Theme) -> SettingRow:
    """The row of a setting: a list where it has choices, else a tick box."""
    if setting.choices:
        return ChoiceRow(setting, settings, theme)
    return FlagRow(setting, settings, theme)


class SettingRow(QWidget):
    """What is chosen is remembered at once. `changed` brings the setting and the value of before."""

    changed = Signal(object, object)

    def __init__(self, setting: Setting[Any], settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setting = setting
        self._settings = settings
        self._theme = theme
        self._value: Any = settings.get(setting)
        self._problem: Note | None = None
        self._control: QWidget = self
        self._keyboard: QWidget = self
        self.explanation = FlowText(theme, muted)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def describe(self, control: QWidget) -> None:
        """Call once, after the control was placed: what it does goes below it."""
        explanation = words.setting_explanation(self.setting)
        self._control, self._keyboard = control, control.focusProxy() or control
        self._keyboard.setAccessibleName(words.setting_label(self.setting))
        self._keyboard.setAccessibleDescription(explanation)
        self.explanation.show_text(explanation)
        self.explanation.setVisible(bool(explanation))
        self.column.addWidget(self.explanation)
        self.setFocusProxy(self._keyboard)

    def value(self) -> Any:
        """What is chosen."""
        return self._value

    def choose(self, value: object) -> None:
        """Remember it and tell."""
        if value == self._value:
            return
        before, self._value = self._value, value
        self._settings.set(self.setting, value)
        self._settings.save()
        self.show_problem(None)
        self.changed.emit(self.setting, before)

    def read_again(self) -> None:
        """Somebody else changed what is remembered."""
        self._value = self._settings.get(self.setting)
        self.show_value()

    def show_value(self) -> None:
        """Let the control show the present value; tells nobody."""
        raise NotImplementedError

    def show_problem(self, failure: Failure | None) -> None:
        """Why it could not be done, below the control; None: all is well."""
        if self._problem is not None:
            self._problem.hide()
            self._problem.deleteLater()
            self._problem = None
        if failure is not None:
            missing = isinstance(failure, KeyStoreMissing)  # its own words are about signing in
            text = words.no_key_store() if missing else failure_text(failure).whole
            self._problem = Note(Weight.BLOCK, text, self._theme)
            self.column.addWidget(self._problem)

    def problem(self) -> str:
        """What is said to be wrong, or ""."""
        return self._problem.text() if self._problem is not None else ""

    def disable(self, reason: str) -> None:
        """It cannot be chosen here; the reason takes the explanation's place."""
        self.explanation.show_text(reason)
        self.explanation.show()
        self._control.setEnabled(False)
        self._keyboard.setAccessibleDescription(reason)


class ChoiceRow(SettingRow):
    """A list that opens, beside the name."""

    def __init__(self, setting: Setting[Any], settings: Settings, theme: Theme) -> None:
        super().__init__(setting, settings, theme)
        self.list = _OpenedList(theme)
        for value in setting.choices:
            self.list.addItem(words.choice_words(setting, value), value)
        if self._value not in setting.choices:  # an administrator need not keep to them
            self.list.addItem(texts_policies.decided_days(setting, self._value), self._value)
        name = FlowText(theme)
        name.show_text(words.setting_label(setting))
        name.setMinimumWidth(_NAME)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.list)
        self.column.addLayout(row)
        self.describe(self.list)
        self.show_value()
        self.list.activated.connect(self._on_activated)

    def show_value(self) -> None:
        """The chosen one."""
        self.list.setCurrentIndex(self.list.findData(self._value))

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.choose(self.setting.choices[place])


class FlagRow(SettingRow):
    """A tick box with the name beside it."""

    def __init__(self, setting: Setting[bool], settings: Settings, theme: Theme) -> None:
        super().__init__(setting, settings, theme)
        tick = TickBox(words.setting_label(setting))
        tick.clicked.connect(self._on_clicked)
        self.box = tick.box
        self.column.addWidget(tick)
        self.describe(tick)
        self.show_value()

    def show_value(self) -> None:
        """Ticked or not."""
        self.box.setChecked(self._value)

    @Slot(bool)
    def _on_clicked(self, on: bool) -> None:
        self.choose(on)


class _OpenedList(ListBox):
    """Chooses only when it is open: what is chosen acts at once, and neither a wheel that passes nor an arrow
    key on the way to another value may forget orders."""

    def sizeHint(self) -> QSize:
        """The longest choice, and one width for all that are shorter."""
        longest = max(self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count()))
        return QSize(max(_WIDTH, longest + _BESIDE), max(_HEIGHT, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:
        """In a narrow window it is cut off, as its open list is not."""
        return QSize(_WIDTH // 2, self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The window scrolls instead."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Space open the list; letters choose in the open list only."""
        if event.key() in _OPENS:
            self.showPopup()
        elif event.key() in _LEAVES:
            super().keyPressEvent(event)
        else:
            event.ignore()
