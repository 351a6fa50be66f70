"""Events come on the GUI thread, whoever tells them, and a burst of changes comes as few."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.events import (
    CacheReplaced,
    JournalChanged,
    OrdersChanged,
    SyncFinished,
    SyncProgressed,
)
from fulfilldesk.ui.events import BURST_MS, EventBridge

NOW = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)


def test_told_on_another_thread_heard_on_the_gui_thread(qtbot: QtBot) -> None:
    bridge = EventBridge()
    heard: list[tuple[str, bool]] = []
    bridge.journal_changed.connect(
        lambda action: heard.append((action, QThread.currentThread() == bridge.thread()))
    )
    teller = threading.Thread(target=bridge.publish, args=(JournalChanged("a1"),))
    teller.start()
    teller.join()
    assert heard == []
    qtbot.waitUntil(lambda: heard == [("a1", True)])


def test_a_burst_is_told_first_at_once_and_then_as_one(qtbot: QtBot) -> None:
    bridge = EventBridge()
    heard: list[frozenset[str]] = []
    bridge.orders_changed.connect(heard.append)
    for number in range(300):
        bridge.publish(OrdersChanged(frozenset({str(number)})))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[0] == {"0"}
    assert heard[1] == {str(number) for number in range(1, 300)}
    bridge.publish(OrdersChanged(frozenset({"later"})))
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard[2] == {"later"}


def test_the_end_of_a_sync_is_heard_after_all_it_changed(qtbot: QtBot) -> None:
    bridge = EventBridge()
    heard: list[object] = []
    bridge.orders_changed.connect(heard.append)
    bridge.sync_progressed.connect(heard.append)
    bridge.sync_finished.connect(heard.append)
    finished = SyncFinished(NOW, 2, None)
    for event in (
        OrdersChanged(frozenset({"1"})),
        SyncProgressed(1, 2, None),
        OrdersChanged(frozenset({"2"})),
        finished,
    ):
        bridge.publish(event)
    qtbot.waitUntil(lambda: finished in heard)
    assert heard == [frozenset({"1"}), SyncProgressed(1, 2, None), frozenset({"2"}), finished]


def test_nothing_changed_is_nothing_to_tell(qtbot: QtBot) -> None:
    bridge = EventBridge()
    heard: list[object] = []
    bridge.orders_changed.connect(heard.append)
    bridge.sync_finished.connect(heard.append)
    bridge.publish(OrdersChanged(frozenset()))
    bridge.publish(SyncFinished(NOW, 0, None))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert isinstance(heard[0], SyncFinished)


def test_another_cache_makes_single_changes_pointless(qtbot: QtBot) -> None:
    bridge = EventBridge()
    heard: list[object] = []
    bridge.orders_changed.connect(heard.append)
    bridge.cache_replaced.connect(lambda: heard.append("all"))
    for event in (OrdersChanged(frozenset({"1"})), OrdersChanged(frozenset({"2"})), CacheReplaced()):
        bridge.publish(event)
    bridge.publish(JournalChanged("a1"))
    with qtbot.waitSignal(bridge.journal_changed):
        pass
    qtbot.wait(2 * BURST_MS)
    assert heard == [frozenset({"1"}), "all"]
