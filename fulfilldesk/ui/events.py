"""Carries events from whatever thread they happen on into the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from fulfilldesk.domain.events import (
    BatchChanged,
    CacheReplaced,
    ConnectionChanged,
    Event,
    FindingsChanged,
    JournalChanged,
    OrdersChanged,
    PermissionsChanged,
    RulesChanged,
    SyncFinished,
    SyncProgressed,
)

#: OrdersChanged events closer together than this are told as one; a page of a sync brings hundreds.
BURST_MS = 120


class EventBridge(QObject):
    """`publish` from any thread; the signals come on the GUI thread, in their order.

    Bursts of OrdersChanged become one with all ids. The first of a burst is told at once, so that what a
    person just did shows without delay. Ahead of a SyncFinished, what was held back is told first. After
    `end` nothing is told any more, also not what is already on its way.
    """

    orders_changed = Signal(object)  # frozenset[str]
    cache_replaced = Signal()
    journal_changed = Signal(str)  # action id
    batch_changed = Signal(str)  # batch id
    sync_progressed = Signal(object)  # SyncProgressed
    sync_finished = Signal(object)  # SyncFinished
    connection_changed = Signal(object)  # ConnectionChanged
    permissions_changed = Signal(object)  # PermissionsChanged
    findings_changed = Signal()
    rules_changed = Signal()

    _published = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: set[str] = set()
        self._ended = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(BURST_MS)
        self._pause.timeout.connect(self._tell_held)
        self._published.connect(self._on_published, Qt.ConnectionType.QueuedConnection)

    def publish(self, event: Event) -> None:
        """Tell everybody in the window; returns at once."""
        if not self._ended:
            self._published.emit(event)

    def end(self) -> None:
        """The window is going. The bridge itself must stay while work may still publish."""
        self._ended = True
        self._pause.stop()

    @Slot(object)
    def _on_published(self, event: Event) -> None:
        if self._ended:
            return
        match event:
            case OrdersChanged(order_ids):
                self._held |= order_ids
                if not self._pause.isActive():
                    self._tell_held()
            case CacheReplaced():
                self._held.clear()  # whatever it was, everything is read anew now
                self.cache_replaced.emit()
            case BatchChanged(batch_id):
                self.batch_changed.emit(batch_id)
            case JournalChanged(action_id):
                self.journal_changed.emit(action_id)
            case SyncProgressed():
                self.sync_progressed.emit(event)
            case SyncFinished():
                self._tell_held()
                self.sync_finished.emit(event)
            case PermissionsChanged():
                self.permissions_changed.emit(event)
            case ConnectionChanged():
                self.connection_changed.emit(event)
            case FindingsChanged():
                self.findings_changed.emit()
            case RulesChanged():
                self.rules_changed.emit()

    @Slot()
    def _tell_held(self) -> None:
        if not self._held:
            return
        ids, self._held = frozenset(self._held), set()
        self._pause.start()
        self.orders_changed.emit(ids)
