"""Every setting that can be chosen, built from the one table; what is chosen acts at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.settings import Group, Setting, Settings
from fulfilldesk.ui.settings_window.bundle_row import BundleRow
from fulfilldesk.ui.settings_window.setting_row import SettingRow, made_row
from fulfilldesk.ui.settings_window.sign_out_sheet import SignOutSheet
from fulfilldesk.ui.settings_window.store_card import StoreCard, StoreFacts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import Card

_WIDTH = 640


class SettingsWindow(QWidget):
    """A window of its own that blocks no other; Esc closes it.

    `changed` brings the setting that was chosen and its value of before. `sign_out_asked` comes after the
    question, with whether orders, journal and logs are to go as well. `bundle_asked` brings the path for the
    support bundle. Without `can_encrypt` the orders cannot be encrypted, and the window says why; without
    `can_update` nobody is asked for newer versions, and there is nothing to be set about that.
    """

    changed = Signal(object, object)
    permissions_asked = Signal()
    sign_in_again_asked = Signal()
    sign_out_asked = Signal(bool)
    bundle_asked = Signal(str)
    closed = Signal()

    def __init__(
        self, settings: Settings, theme: Theme, *, can_encrypt: bool, can_update: bool = True
    ) -> None:
        super().__init__()
        self._theme = theme
        self._facts: StoreFacts | None = None
        self.setWindowTitle(words.settings_title())
        self.rows: dict[str, SettingRow] = {
            setting.key: made_row(setting, settings, theme)
            for setting in remembered.ALL
            if setting.group is not None and (can_update or setting is not remembered.UPDATE_CHECK)
        }
        self.bundle = BundleRow(theme)
        self.bundle.save_asked.connect(self.bundle_asked)
        self.store = StoreCard(theme)
        self.store.permissions_asked.connect(self.permissions_asked)
        self.store.sign_in_again_asked.connect(self.sign_in_again_asked)
        self.store.sign_out_asked.connect(self.ask_sign_out)
        self.store.hide()
        self.sign_out_sheet: SignOutSheet | None = None
        for row in self.rows.values():
            row.changed.connect(self._on_changed)
        if not can_encrypt:
            self.rows[remembered.ENCRYPT.key].disable(words.encryption_missing())
        for row in self.rows.values():
            if settings.decided(row.setting):
                row.disable(texts_policies.turned_off() if row.value() is False else texts_policies.decided())
        self._build()
        theme.changed.connect(self.update)

    def _build(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(12)
        for group in Group:
            if any(row.setting.group is group for row in self.rows.values()):
                column.addWidget(self._card(group))
        column.addWidget(self.store)
        column.addStretch(1)
        centre = QWidget()
        across = QHBoxLayout(centre)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(page, 100)
        across.addStretch(1)
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(centre)
        area.viewport().setAutoFillBackground(False)
        centre.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _card(self, group: Group) -> Card:
        card = Card(self._theme, words.group_title(group))
        card.body.setSpacing(14)
        for row in self.rows.values():
            if row.setting.group is group:
                card.body.addWidget(row)
        if group is Group.PRIVACY:
            card.body.addWidget(self.bundle)
        return card

    def present(self) -> None:
        """Bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def show_store(self, facts: StoreFacts | None) -> None:
        """What concerns the open store; None: none is open."""
        self._facts = facts
        if facts is not None:
            self.store.show_store(facts)
        self.store.setVisible(facts is not None)

    def go_to_bundle(self) -> None:
        """Into sight with the row that saves a support bundle, and the keyboard on its button."""
        self.bundle.button.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.bundle))

    def row(self, setting: Setting[Any]) -> SettingRow:
        """The row of a setting, to say on it what could not be done."""
        return self.rows[setting.key]

    @Slot()
    def ask_sign_out(self) -> None:
        """Ask whether to sign out of the open store, and what of it is to go."""
        if self._facts is None or self._facts.way is None or self.sign_out_sheet is not None:
            return
        self.sign_out_sheet = SignOutSheet(self, self._facts, self._theme)
        self.sign_out_sheet.confirmed.connect(self.sign_out_asked)
        self.sign_out_sheet.closed.connect(self._on_sheet_closed)
        self.sign_out_sheet.open()

    @Slot()
    def _on_sheet_closed(self) -> None:
        self.sign_out_sheet = None

    @Slot(object, object)
    def _on_changed(self, setting: Setting[Any], before: object) -> None:
        if setting is remembered.APPEARANCE:
            self._theme.choose(Appearance(self.rows[setting.key].value()))
        self.changed.emit(setting, before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Somebody is done here; a question that was left open is not an answer."""
        if self.sign_out_sheet is not None:
            self.sign_out_sheet.dismiss()
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        """Room for most of it."""
        return QSize(_WIDTH, 760)

    def minimumSizeHint(self) -> QSize:
        """It scrolls and wraps."""
        return QSize(480, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground behind the cards."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.ground))
        painter.end()
