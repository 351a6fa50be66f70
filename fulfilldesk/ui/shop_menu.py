"""The menu under the shop's name: sync, appearance, other shops, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui import texts, texts_sync
from fulfilldesk.ui.colours import Appearance

if TYPE_CHECKING:
    from fulfilldesk.ui.settings import Settings
    from fulfilldesk.ui.theme import Theme


class ShopMenu(QMenu):
    """Its actions' shortcuts work in the whole window once `shortcuts()` are added to it."""

    sync_asked = Signal()
    connect_asked = Signal()
    demo_asked = Signal()
    own_shop_asked = Signal()
    quit_asked = Signal()
    #: For how many days orders that are done are to be kept; 0: for ever.
    keep_days_asked = Signal(int)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget, *, is_demo: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._sync = self.addAction(texts_sync.sync_now())
        self._sync.setShortcuts([QKeySequence("F5"), QKeySequence("Ctrl+R")])
        self._sync.triggered.connect(self.sync_asked)
        self.addSeparator()
        self._appearances = self._add_appearances()
        self._kept = self._add_kept()
        self.addSeparator()
        self.addAction(texts.connect_shop()).triggered.connect(self.connect_asked)
        own_shop = settings.get(remembered.LAST_SHOP)
        if not is_demo:
            self.addAction(texts.open_demo()).triggered.connect(self.demo_asked)
        elif own_shop:
            words = texts.open_own_shop(own_shop).replace("&", "&&")
            self.addAction(words).triggered.connect(self.own_shop_asked)
        self.addSeparator()
        self._quit = self.addAction(texts.quit_program())
        self._quit.setShortcut(QKeySequence("Ctrl+Q"))
        self._quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._quit.triggered.connect(self.quit_asked)

    def shortcuts(self) -> list[QAction]:
        """Actions with a shortcut."""
        return [self._sync, self._quit]

    def _add_appearances(self) -> QActionGroup:
        menu = self.addMenu(texts.appearance())
        group = QActionGroup(self)
        for value, words in texts.appearance_names().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value == self._theme.appearance.value)
            group.addAction(action)
        group.triggered.connect(self._on_appearance)
        return group

    def _add_kept(self) -> QActionGroup:
        menu = self.addMenu(texts.keep_orders())
        group = QActionGroup(self)
        for days, words in texts.kept_names().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(days)
            group.addAction(action)
        group.triggered.connect(self._on_kept)
        menu.addSeparator()
        menu.addAction(texts.keep_orders_note()).setEnabled(False)
        return group

    def show_kept_days(self, days: int | None) -> None:
        """For how long orders are kept now (None: for ever)."""
        for action in self._kept.actions():
            action.setChecked(action.data() == (days or 0))

    @Slot(QAction)
    def _on_kept(self, action: QAction) -> None:
        self.keep_days_asked.emit(action.data())

    @Slot(QAction)
    def _on_appearance(self, action: QAction) -> None:
        chosen = Appearance(action.data())
        self._settings.set(remembered.APPEARANCE, chosen.value)
        self._theme.choose(chosen)
