"""Counting the open findings for the rail, and the system's notification when there are more of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.checks_port import Findings, Overview
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.settings import CHECK_NOTIFY, Settings
from fulfilldesk.ui.tasks import Runner

_COUNT_EVERY_MS = 2_000


class OpenFindings(QObject):
    """How many findings are open, whichever page is shown. Connect `on_findings_changed` to the event, and
    `count` to a timer: what a finding waits for comes by itself. `counted` brings the number each time."""

    counted = Signal(int)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: Findings | None = None
        self._reading = Newest(runner, self)
        self._soon = Soon(_COUNT_EVERY_MS, self)
        self._soon.due.connect(self.count)

    def provide(self, findings: Findings) -> None:
        """The findings can be read from now on."""
        self._source = findings
        self.count()

    @Slot()
    def on_findings_changed(self) -> None:
        """The checks have found something else, or somebody has marked a finding."""
        self._soon.ask()

    @Slot()
    def count(self) -> None:
        """Count again."""
        if self._source is not None:
            self._reading.ask(self._source.overview, self._on_counted, self._on_failed)

    def _on_counted(self, overview: Overview) -> None:
        if overview.checked_at is not None:
            self.counted.emit(overview.open)

    def _on_failed(self, failure: Failure) -> None:
        """The number of before stays; the page says what is wrong."""


class Tray(Protocol):
    """Where notifications are shown."""

    def show_words(self, title: str, words: str) -> None: ...


class SystemTray(QObject):
    """The system's own; silent where it has none. The sign is there only while a notification is."""

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def show_words(self, title: str, words: str) -> None:
        """Show it, as plain text."""
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(_sign(), self)
            self._icon.messageClicked.connect(self.pressed)
            self._icon.activated.connect(self.pressed)
        self._icon.show()
        self._icon.showMessage(title, words, _sign())

    @Slot()
    def put_away(self) -> None:
        """Nobody needs the sign any more."""
        if self._icon is not None:
            self._icon.hide()


class Notifier(QObject):
    """Tells the person, if that is wanted, when there are more open findings than there were. Connect
    `on_counted`. `shop_name` is for whoever has several."""

    def __init__(
        self, settings: Settings, tray: Tray, shop_name: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tray = tray
        self._shop_name = shop_name
        self._before: int | None = None

    @Slot(int)
    def on_counted(self, findings: int) -> None:
        """So many are open now. The first number of a run is nothing new."""
        before, self._before = self._before, findings
        if before is None or findings <= before or not self._settings.get(CHECK_NOTIFY):
            return
        words = texts.notification_words(findings - before, findings)
        self._tray.show_words(texts.notification_title(self._shop_name()), words)


def _sign() -> QIcon:
    return QApplication.windowIcon()
