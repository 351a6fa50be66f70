"""Decides when the open order is read: from the cache at once, from the shop in a lane, when it changes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.services.checks_port import Findings
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.ports import OrderReader
from fulfilldesk.ui.details.contents import OrderContents, read_contents
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.tasks import Runner, Task

#: Reads one order, its stock and its timeline from the shop into the cache (services.reading.OrderReading).
Refresh = Callable[[str], None]


class OrderDetail(QObject):
    """The open order. Connect `on_orders_changed`, `on_cache_replaced`, `on_findings_changed` and
    `on_journal_changed` to the events."""

    contents_changed = Signal(object)  # OrderContents, or None when no order is open or it is not cached
    reading_changed = Signal(bool)  # whether a fresh read is under way
    reading_failed = Signal(object)  # Failure of the last read, None when it went well

    def __init__(
        self,
        reader: OrderReader,
        journal: Journal,
        refresh: Refresh,
        runner: Runner,
        parent: QObject | None = None,
        *,
        findings: Findings | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Without `findings` the checks have nothing to say."""
        super().__init__(parent)
        self._findings = findings
        self._now = now
        self._reader = reader
        self._journal = journal
        self._refresh = refresh
        self._runner = runner
        self._order_id: str | None = None
        self._contents: OrderContents | None = None
        self._reading: str | None = None
        self._task: Task | None = None
        self._online = True

    @property
    def order_id(self) -> str | None:
        """The open order."""
        return self._order_id

    @property
    def contents(self) -> OrderContents | None:
        """What is shown of it."""
        return self._contents

    @property
    def online(self) -> bool:
        """Whether the shop can be reached, as far as is known."""
        return self._online

    def open(self, order_id: str | None) -> None:
        """Show the cached order now and read it afresh unless that was just done; None closes it. The open
        one stays as it is."""
        if order_id == self._order_id:
            return
        self._order_id = order_id
        self._drop_reading()
        self.reading_failed.emit(None)
        self._show_cached()
        fresh = self._contents is not None and self._contents.fresh(self._now())
        if order_id is not None and self._online and not fresh:
            self.refresh()

    def _drop_reading(self) -> None:
        """Somebody who walks down the list wants the order they stop at, not all they passed."""
        if self._reading is not None and self._task is not None and self._task.cancel():
            self._reading = self._task = None
            self.reading_changed.emit(False)

    @Slot()
    def refresh(self) -> None:
        """Read the open order from the shop; a read under way is joined."""
        order_id = self._order_id
        if order_id is None or order_id == self._reading:
            return
        self._reading, self._task = order_id, None
        self.reading_changed.emit(True)
        task = self._runner.run(
            lambda: self._refresh(order_id),
            owner=self,
            on_result=lambda _: self._on_read(order_id, None),
            on_error=lambda error: self._on_read(order_id, error),
        )
        if self._reading is not None:
            self._task = task

    @Slot(object)
    def on_orders_changed(self, order_ids: Collection[str]) -> None:
        """The cache holds something else."""
        if self._order_id in order_ids:
            self._show_cached()

    @Slot()
    def on_cache_replaced(self) -> None:
        """The cache holds something else altogether."""
        if self._order_id is not None:
            self._show_cached()

    @Slot()
    def on_findings_changed(self) -> None:
        """The checks have found something else, or somebody has said something of what they found."""
        if self._order_id is not None:
            self._show_cached()

    @Slot(object)
    def on_permissions_changed(self, _: object) -> None:
        """What may be done with it is another, perhaps."""
        if self._order_id is not None:
            self._show_cached()

    @Slot(str)
    def on_journal_changed(self, action_id: str) -> None:
        """The journal was written."""
        if self._order_id is None:
            return
        entry = self._journal.entry(action_id)
        if entry is not None and entry.action.order_id == self._order_id:
            self._show_cached()

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached. Back online, the open order is read afresh."""
        came_back = online and not self._online
        self._online = online
        if came_back:
            self.refresh()

    def _show_cached(self) -> None:
        try:
            contents = (
                read_contents(self._order_id, self._reader, self._journal, self._findings)
                if self._order_id is not None
                else None
            )
        except Failure as failure:
            self.reading_failed.emit(failure)
            return
        self._contents = contents
        self.contents_changed.emit(contents)

    def _on_read(self, order_id: str, error: BaseException | None) -> None:
        if order_id == self._reading:
            self._reading = self._task = None
            self.reading_changed.emit(False)
        if order_id != self._order_id or isinstance(error, Stopped):
            return
        if error is not None and not isinstance(error, Failure):
            self.reading_failed.emit(Failure())
            raise error
        self._show_cached()
        self.reading_failed.emit(error)
