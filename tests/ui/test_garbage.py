"""Garbage goes on the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from fulfilldesk.ui.garbage import GarbageCollection

MANY = 20_000


class Thing:
    """Only the garbage collector finds that nobody needs it any more. Tells on which thread it went."""

    def __init__(self, gone_on: set[threading.Thread]) -> None:
        self.itself = self
        self.gone_on = gone_on

    def __del__(self) -> None:
        self.gone_on.add(threading.current_thread())


def made_by_a_worker(gone_on: set[threading.Thread]) -> None:
    worker = threading.Thread(target=lambda: [Thing(gone_on) and None for _ in range(MANY)])
    worker.start()
    worker.join()


def test_what_a_worker_leaves_goes_on_the_windows_thread(qtbot: QtBot) -> None:
    gone_on = set[threading.Thread]()
    gc.enable()
    garbage = GarbageCollection()
    try:
        made_by_a_worker(gone_on)
        assert gone_on == set()
        qtbot.waitUntil(lambda: bool(gone_on))
        assert gone_on == {threading.current_thread()}
    finally:
        garbage.end()


def test_afterwards_it_is_as_ever(qtbot: QtBot) -> None:
    gone_on = set[threading.Thread]()
    GarbageCollection().end()
    assert gc.isenabled()
    made_by_a_worker(gone_on)
    assert gone_on - {threading.current_thread()}, "Python looks for it on whichever thread makes things"
