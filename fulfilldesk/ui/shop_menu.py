"""The menu under the shop's name: sync, stores, settings, permissions, the program itself, the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.domain.stores import KnownStore, store_title
from fulfilldesk.ui import texts, texts_settings, texts_sync
from fulfilldesk.ui.translation import plain

#: Stores that have a key: Ctrl+1 to Ctrl+9.
_WITH_KEY = 9
_LONGEST = 60


class ShopMenu(QMenu):
    """Its actions' shortcuts work in the whole window once `shortcuts()` are added to it. `store_asked`
    brings the address a store is opened with (KnownStore.typed)."""

    sync_asked = Signal()
    store_asked = Signal(str)
    connect_asked = Signal()
    demo_asked = Signal()
    settings_asked = Signal()
    permissions_asked = Signal()
    sign_out_asked = Signal()
    about_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QWidget, *, is_demo: bool) -> None:
        super().__init__(parent)
        self._known: tuple[tuple[KnownStore, ...], str] = ((), "")
        self._current: QAction | None = None
        self.stores: list[QAction] = []
        self._group = QActionGroup(self)
        self._sync = self._item(texts_sync.sync_now(), self.sync_asked, "F5", "Ctrl+R")
        self.addSeparator()
        self._below_stores = QAction(self)  # these are kept, and so made here: see OptionsMenu
        self._below_stores.setSeparator(True)
        self.addAction(self._below_stores)
        if not is_demo:
            self._item(texts.open_demo(), self.demo_asked)
        self._item(texts.connect_shop(), self.connect_asked)
        self.addSeparator()
        self._preferences = self._item(texts_settings.settings_item(), self.settings_asked, "Ctrl+,")
        self._preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self._item(texts_settings.permissions_button(), self.permissions_asked)
        if not is_demo:  # nobody signs in to the demo store
            self._item(texts_settings.sign_out_button(), self.sign_out_asked)
        self.addSeparator()
        self._about = self._item(texts.about_program(), self.about_asked)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)
        self._quit = self._item(texts.quit_program(), self.quit_asked, "Ctrl+Q")
        self._quit.setMenuRole(QAction.MenuRole.QuitRole)
        self._group.triggered.connect(self._on_store)

    def shortcuts(self) -> list[QAction]:
        """Actions with a shortcut. Ask again after `show_stores`."""
        return [self._sync, self._preferences, self._quit, *self.stores[:_WITH_KEY]]

    def show_stores(self, stores: Sequence[KnownStore], current_domain: str) -> None:
        """The known stores, and which of them is open ("": none of them)."""
        known = (tuple(stores), current_domain)
        if known == self._known:
            return
        self._known, self._current = known, None
        for action in self.stores:
            action.setEnabled(False)  # its key is the next one's now
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        self.stores = [self._store(store, place) for place, store in enumerate(known[0])]
        self.insertActions(self._below_stores, self.stores)

    def _store(self, store: KnownStore, place: int) -> QAction:
        stores, current_domain = self._known
        action = QAction(_item_words(store_title(store, stores)), self)
        action.setCheckable(True)
        action.setData(store.typed)
        if place < _WITH_KEY:
            action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
        self._group.addAction(action)
        if store.domain == current_domain:
            action.setChecked(True)
            self._current = action
        return action

    def _item(self, words: str, asked: object, *keys: str) -> QAction:
        action = QAction(words, self)
        self.addAction(action)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(asked)
        return action

    @Slot(QAction)
    def _on_store(self, action: QAction) -> None:
        """The tick stays with the store that is open until another one is."""
        if action is self._current:
            return
        action.setChecked(False)
        if self._current is not None:
            self._current.setChecked(True)
        self.store_asked.emit(action.data())


def _item_words(title: str) -> str:
    """A store's title as a menu shows it: itself, on one line."""
    words = plain(title)
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return words.replace("&", "&&")
