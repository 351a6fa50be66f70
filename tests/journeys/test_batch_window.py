"""A batch in the real window: seen while it runs, paused, stopped, cut by a crash, without the shop.

How long the window was ever kept from answering is printed; on a shared computer a limit would mean nothing.
`FULFILLDESK_TEST_BATCH_ORDERS=12000 python -m pytest -s tests/journeys/test_batch_window.py -k large` runs
some 10,000 actions.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.errors import Offline
from fulfilldesk.domain.journal import Batch, BatchState, EntryState
from fulfilldesk.domain.query import View
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.waiting.batch_card import BatchCard
from tests.app.programs import files_of, line_with, lines, press_remedy, program_in, rows, target_of
from tests.conftest import ROOT
from tests.journeys.desks import CountingShop
from tests.journeys.windows import RunningProgram

CANCEL = "cancel_fulfillment"
ORDERS = 60
LARGE = int(os.environ.get("FULFILLDESK_TEST_BATCH_ORDERS", "100"))
LARGE_MS = 3_600_000


class Shop:
    """A shop on a large plan inside the test, and its address."""

    def __init__(self, demo: CountingShop, url: str) -> None:
        self.demo = demo
        self.url = url

    @property
    def cancelled(self) -> Counter[str]:
        """How often each fulfilment was cancelled."""
        return Counter(given["id"] for name, given in self.demo.carried_out if name == "fulfillmentCancel")


@pytest.fixture
def shop() -> Iterator[Shop]:
    demo = CountingShop(orders=ORDERS, plan=PLUS)
    with running_shop(demo) as (_, url):
        yield Shop(demo, url)


@contextmanager
def opened(qapp: QApplication, qtbot: QtBot, folder: Path, url: str) -> Iterator[RunningProgram]:
    with program_in(qapp, qtbot, folder) as program:
        program.program.open(target_of(url))
        program.until(lambda: program.program.desk is not None)
        program.until(lambda: program.desk.cache.sync_state().first_pass_done, LARGE_MS)
        program.until(lambda: rows(program) > 0)
        yield program


def begun(program: RunningProgram) -> Batch:
    """Every fulfilment of the shop is to be cancelled; nothing is sent yet."""
    desk = program.desk
    ids = list(desk.cache.order_ids_after(None, desk.cache.order_count()))
    plan = desk.batch_planning.plan(CANCEL, {}, ids, threading.Event(), lambda _: None)
    assert plan is not None
    return desk.batches.begin(plan, plan.concerns, {})


def card(program: RunningProgram, batch: Batch) -> BatchCard:
    """The batch on the page, once it is there."""
    program.order_desk.window.show_waiting()
    cards = program.order_desk.waiting.page.batches.cards
    program.until(lambda: batch.id in cards and cards[batch.id].isVisible())
    return cards[batch.id]


def says(shown: BatchCard) -> str:
    """How the batch stands, as its badge says."""
    return shown.badge.badge().words


def ended(program: RunningProgram, batch: Batch) -> int:
    """How many of its actions are done."""
    progress = program.desk.journal.batch(batch.id)
    assert progress is not None
    return progress.states.get(EntryState.DONE, 0) + progress.states.get(EntryState.DIFFERS, 0)


def test_a_batch_is_begun_seen_and_summed_up(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: Shop
) -> None:
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        window = program.order_desk.window
        batch = begun(program)
        window.show_view(View.FULFILLED)
        program.until(lambda: rows(program) > 0)
        program.until(lambda: program.row()["Fulfilment"] == "Fulfilled, Waiting")
        program.order_desk.waiting.control.resume(batch.id)
        shown = card(program, batch)
        program.until(lambda: says(shown) == "Finished")
        program.until(lambda: shown.numbers.text().startswith(f"{batch.count} as forecast"))
        assert shown.undo.isVisible() and not shown.retry.isVisible()
        program.until(lambda: lines(program) == [])
        window.show_view(View.FULFILLED)
        program.until(lambda: rows(program) == 0)
        window.show_view(View.ALL)
        program.until(lambda: rows(program) == ORDERS)
        program.until(lambda: not any("Waiting" in program.row(n)["Fulfilment"] for n in range(ORDERS)))
    assert set(shop.cancelled.values()) == {1} and len(shop.cancelled) == batch.count


def test_what_a_crash_left_waits_for_the_person_and_is_gone_on_with(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: Shop
) -> None:
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        batch = begun(program)
    journal = JournalFile(files_of(tmp_path, shop.url)[1])
    journal.save_batch(replace(batch, state=BatchState.RUNNING))
    journal.close()
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        program.until(lambda: line_with(program, Remedy.RESUME) is not None)
        assert line_with(program, Remedy.RESUME) == f"A batch was interrupted: 0 of {batch.count} done."
        assert says(card(program, batch)) == "Interrupted"
        assert not shop.cancelled
        press_remedy(program, Remedy.RESUME)
        program.until(lambda: says(card(program, batch)) == "Finished")
        program.until(lambda: lines(program) == [])
    assert set(shop.cancelled.values()) == {1} and len(shop.cancelled) == batch.count


def test_paused_then_stopped_it_leaves_the_rest_alone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: Shop
) -> None:
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        batch = begun(program)
        program.order_desk.waiting.control.resume(batch.id)
        shown = card(program, batch)
        program.until(lambda: len(shop.cancelled) > 0)
        program.until(shown.pause.isVisible)
        program.press(shown.pause)
        program.until(lambda: says(shown) == "Paused")
        sent = len(shop.cancelled)
        assert 0 < sent < batch.count
        program.until(lambda: ended(program, batch) == sent)
        assert line_with(program, Remedy.RESUME) is None, "who paused it knows"
        program.press(shown.stop)
        program.press(shown.yes)
        program.until(lambda: says(shown) == "Stopped")
        program.until(lambda: f"{batch.count - sent} withdrawn" in shown.numbers.text())
        assert len(shop.cancelled) == sent
        assert not shown.resume.isVisible()


def test_without_the_shop_it_waits_and_goes_on_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: Shop
) -> None:
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        batch = begun(program)
        program.order_desk.waiting.control.resume(batch.id)
        shown = card(program, batch)
        program.until(lambda: len(shop.cancelled) > 0)
        program.desk.connection.failed(Offline())  # as a sync says that meets it
        program.until(lambda: says(shown) == "Waits for the shop")
        program.until(lambda: ended(program, batch) == len(shop.cancelled))
        assert len(shop.cancelled) < batch.count
        program.desk.connection.answered()
        program.until(lambda: says(shown) == "Finished")
    assert set(shop.cancelled.values()) == {1} and len(shop.cancelled) == batch.count


def test_closing_the_window_lets_it_wait_for_the_next_time(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shop: Shop
) -> None:
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        batch = begun(program)
        program.order_desk.waiting.control.resume(batch.id)
        program.until(lambda: len(shop.cancelled) > 0)
    sent = len(shop.cancelled)
    assert sent < batch.count
    with opened(qapp, qtbot, tmp_path, shop.url) as program:
        shown = card(program, batch)
        assert says(shown) == "Paused"
        assert len(shop.cancelled) == sent
        program.until(shown.resume.isVisible)
        program.press(shown.resume)
        program.until(lambda: says(shown) == "Finished")
    assert set(shop.cancelled.values()) == {1} and len(shop.cancelled) == batch.count


@contextmanager
def shop_elsewhere(orders: int) -> Iterator[str]:
    """In a process of its own, so that its work is not the window's."""
    command = [sys.executable, "-m", "tests.journeys.large_plan_shop", str(orders)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()[1]


class OwnWork:
    """How long the window's thread computed at a stretch: what a busy computer adds is not in it."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def end(self) -> float:
        """In milliseconds."""
        self._timer.stop()
        return self.longest


@pytest.mark.parametrize("page", ["orders", "waiting", "journal"] if LARGE > 1000 else ["waiting"])
def test_a_large_batch_does_not_flood_the_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, page: str
) -> None:
    with shop_elsewhere(LARGE) as url, opened(qapp, qtbot, tmp_path, url) as program:
        window = program.order_desk.window
        window.resize(1440, 900)
        batch = begun(program)
        {"orders": lambda: None, "waiting": window.show_waiting, "journal": window.show_journal}[page]()
        if page == "orders":
            window.list.table.go_to_row(0)
        program.until(lambda: program.order_desk.waiting.work.summary.count == batch.count)
        gc.collect()
        gc.freeze()  # as the program does when its window stands; what a test holds beside it is more
        program.watchdog.start()
        program.watchdog.forget()
        own = OwnWork()
        program.order_desk.waiting.control.resume(batch.id)
        program.until(lambda: program.order_desk.waiting.work.summary.count == 0, LARGE_MS)
        stall = program.watchdog.stop()
        gc.unfreeze()
        print(
            f"\n{page}: {batch.count:,} actions, longest stall {stall.milliseconds:.1f} ms, "
            f"of which at most {own.end():.1f} ms were work of the window"
        )
        if stall.milliseconds > 50:
            print(stall.stack)
        assert ended(program, batch) == batch.count
