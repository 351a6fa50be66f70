"""Many orders in the real window: select all that match, cancel their fulfilments with one group ticked, read
the summary, take all of it back. In English and in Dutch; the longest stall of the window is printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.journal import BatchProgress, BatchState, EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.ui.bulk.bulk_sheet import BulkSheet
from tests.journeys.windows import RunningProgram, demo_shop, running_program


@dataclass(frozen=True)
class Words:
    """What the person reads, in one language."""

    language: str
    all_selected: str
    cancel: str
    no_email: str
    take_back: str
    undo: str
    as_forecast: str


ENGLISH = Words(
    "en",
    "All {n} that match selected",
    "Cancel {n} fulfilments",
    "no e-mail",
    "Take {n} actions back",
    "Undo: Cancel fulfilments",
    "{n} as forecast",
)
DUTCH = Words(
    "nl",
    "Alle {n} resultaten geselecteerd",
    "{n} uitvoeringen annuleren",
    "geen e-mail",
    "{n} acties terugdraaien",
    "Terugdraaien: Uitvoeringen annuleren",
    "{n} zoals verwacht",
)


@pytest.mark.parametrize("words", [ENGLISH, DUTCH], ids=["English", "Dutch"])
def test_cancel_all_that_match(qapp: QApplication, qtbot: QtBot, tmp_path: Path, words: Words) -> None:
    with (
        demo_shop("--orders", "200") as url,
        running_program(qapp, qtbot, tmp_path, url, words.language) as program,
    ):
        program.until(lambda: program.program.desk is not None)
        program.until(lambda: program.desk.cache.sync_state().first_pass_done)
        program.until(lambda: program.order_desk.window.list.model.rowCount() == 200)
        program.watchdog.forget()  # opening and the first sync are another story
        journey(program, words)
        stall = program.watchdog.longest()
    print(f"\n{words.language}: longest stall of the window {stall.milliseconds:.1f} ms (goal 50 ms)")
    if stall.milliseconds > 50:
        print(stall.stack)


def journey(program: RunningProgram, words: Words) -> None:
    """Filter, select all, look, tick, agree, summary, undo."""
    window, bulk = program.order_desk.window, program.order_desk.bulk
    table, model = window.list.table, window.list.model

    # All orders in which a certain article is.
    program.act(window.focus_search)
    program.type("sku:BEL-01")
    program.until(lambda: 1 < model.rowCount() < 200)
    found = model.rowCount()
    program.act(table.setFocus)
    program.act(lambda: QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    bar = window.list.bulk.bar
    assert bar is not None and bar.label.text() == words.all_selected.format(n=found)

    # What cancelling them all would do; with what was delivered.
    program.press(bar.actions_button)
    assert bar.menu is not None
    program.until(bar.menu.isVisible)
    program.act(lambda: bar.menu.setActiveAction(bar.menu.action_for("cancel_fulfillment")))
    program.press_key(bar.menu, Qt.Key.Key_Return)
    sheet = sheet_of(program)
    program.until(lambda: bool(sheet.view.decisions.rows))
    without = sheet.main.text()
    row = sheet.view.decisions.rows[Say.DELIVERED]
    assert row.box is not None
    program.act(row.box.click)
    assert sheet.main.text() != without
    program.until(lambda: words.no_email in sheet.view.says.text())
    program.act(lambda: sheet.reason.field.setFocus())
    program.type("returned by the carrier")
    stock = expected_stock(sheet)
    intended = sheet.main.text()
    program.press(sheet.main)
    program.until(lambda: bulk.in_front is None)

    # It is carried out on its own, and summed up.
    program.until(lambda: bool(program.desk.journal.batches()))
    program.until(lambda: the_batch(program).batch.state is BatchState.FINISHED, 60_000)
    batch = the_batch(program)
    count = batch.batch.count
    assert intended == words.cancel.format(n=count)
    assert set(kept(batch)) <= {EntryState.DONE, EntryState.DIFFERS}
    assert kept(batch)[EntryState.DONE] == count, kept(batch)
    page = program.order_desk.waiting.page
    program.until(lambda: page.isVisible() and batch.batch.id in page.batches.cards)
    card = page.batches.cards[batch.batch.id]
    program.until(lambda: words.as_forecast.format(n=count) in program.words(card))
    assert stock == actual_stock(program, stock)

    # All of it back.
    program.until(card.undo.isVisible)
    program.press(card.undo)
    sheet = sheet_of(program)
    assert sheet.title() == words.undo
    program.until(lambda: sheet.main.isVisible() and sheet.main.isEnabled())
    assert sheet.main.text() == words.take_back.format(n=count)
    program.press(sheet.main)
    program.until(lambda: bulk.in_front is None)
    program.until(lambda: the_batch(program).batch.undoes == batch.batch.id)
    program.until(lambda: the_batch(program).batch.state is BatchState.FINISHED, 60_000)
    assert kept(the_batch(program)) == {EntryState.DONE: count}
    undone = program.desk.journal.of_batch(batch.batch.id, frozenset(EntryState))
    assert all(entry.undone_by for entry in undone)


def sheet_of(program: RunningProgram) -> BulkSheet:
    """The open sheet."""
    program.until(lambda: program.order_desk.bulk.in_front is not None)
    in_front = program.order_desk.bulk.in_front
    assert in_front is not None
    return in_front.sheet


def the_batch(program: RunningProgram) -> BatchProgress:
    """The newest one."""
    return program.desk.journal.batches()[0]


def kept(progress: BatchProgress) -> dict[EntryState, int]:
    """How many of its entries are in each state."""
    return {state: count for state, count in progress.states.items() if count}


Numbers = dict[tuple[str, str], tuple[int, int, int]]


def expected_stock(sheet: BulkSheet) -> Numbers:
    """(item, location) to the three numbers that the sheet says will be."""
    found = {}
    for line in sheet.view.model.lines:
        if line.after is not None and line.inventory_item_id and line.location_id:
            after = line.after
            found[line.inventory_item_id, line.location_id] = (
                after.on_hand,
                after.committed,
                after.available,
            )
    return found


def actual_stock(program: RunningProgram, places: Numbers) -> Numbers:
    """The numbers that the shop says there are."""
    levels = program.desk.shop.levels(list(places))
    return {
        place: (level.stock.on_hand, level.stock.committed, level.stock.available)
        for place, level in levels.items()
        if level.stock is not None
    }
