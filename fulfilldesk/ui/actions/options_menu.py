"""The options menu (the three dots) of an order, a fulfilment or a fulfilment order.

What it offers is decided in domain.menu.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.domain.menu import Command, MenuItem
from fulfilldesk.ui.actions import texts
from fulfilldesk.ui.actions.menu_style import MenuStyle
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain

#: By a menu item's key. Shown in the menu; the detail pane makes them work on the chosen card without opening
#: it. Several items may share keys where no menu has both. None of the window's own, of a text field's or, as
#: Command on macOS, of the system's is among them (so no Ctrl+H).
SHORTCUTS: Mapping[str, str] = {
    Command.PREVIEW: "Ctrl+I",
    "cancel_fulfillment": "Ctrl+Backspace",
    "fulfill_again": "Ctrl+Z",
    Command.UNDO: "Ctrl+Z",
    "edit_tracking": "Ctrl+T",
    Command.COPY_TRACKING: "Ctrl+Shift+C",
    "fulfill": "Ctrl+Return",
    "hold": "Ctrl+Shift+H",
    "release_hold": "Ctrl+Shift+R",
    "move": "Ctrl+L",
    Command.PRINT_SLIP: "Ctrl+P",
}


class OptionsMenu(QMenu):
    """One line per item; a greyed-out one carries the reason as a second line, and the keyboard stops at it,
    so that it can be read by eye and by a screen reader."""

    chosen = Signal(object)  # MenuItem

    def __init__(self, items: Sequence[MenuItem], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyle(MenuStyle(theme, self))
        self.setToolTipsVisible(False)
        self._lines: list[tuple[QAction, MenuItem]] = []
        for item in items:
            self._add(item)
        self.triggered.connect(self._on_triggered)

    def action_for(self, key: str) -> QAction | None:
        """The line of the item with that key, if the menu has it."""
        return next((action for action, item in self._lines if item.key == key), None)

    def _add(self, item: MenuItem) -> None:
        if item.new_group and self._lines:
            self.addSeparator()
        label = texts.item_label(item)
        reason = "" if item.why_not is None else plain(notice_text(item.why_not))
        # Made here and not by QMenu.addAction: Python is not told when C++ deletes an action that C++ made,
        # and the next menu's action at the same address would then be taken for the dead one.
        action = QAction(f"{label}\n{reason}".replace("&", "&&") if reason else label, self)
        action.setData(len(self._lines))
        self.addAction(action)
        action.setEnabled(item.enabled)
        shortcut = SHORTCUTS.get(item.key)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutVisibleInContextMenu(True)
        self._lines.append((action, item))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        _, item = self._lines[action.data()]
        self.chosen.emit(item)
