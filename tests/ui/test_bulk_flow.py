"""A batch from the selection to the journal, with a real cache and a real journal on a demo shop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import fulfillments
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.fulfillments import CarrierReport
from fulfilldesk.domain.errors import Failure, StoreBusy
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.domain.notice import Say
from fulfilldesk.ui.bulk import bulk_conversation
from fulfilldesk.ui.bulk.bulk_conversation import BulkTools
from fulfilldesk.ui.bulk.bulk_flow import BulkFlow
from fulfilldesk.ui.bulk.bulk_sheet import BulkSheet
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.answer import Listed
from fulfilldesk.ui.orders.selection import Selected
from fulfilldesk.ui.tasks import Lane
from fulfilldesk.ui.theme import Theme
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, desk_on_demo
from tests.ui.inline import InlineRunner, PatientRunner

CANCEL = "cancel_fulfillment"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=80) as opened:
        opened.sync_now()
        yield opened


class SlowWork(PatientRunner):
    """Reads of the cache are quick, everything else waits until the test says so."""

    def run(self, work: Any, *, lane: Lane = Lane.WAITED_FOR, **rest: Any) -> Any:
        runner: Any = InlineRunner() if lane is Lane.CACHE else super()
        return runner.run(work, lane=lane, **rest)


class Person:
    """Somebody who asks for batches, and reads the sheet."""

    def __init__(self, desk: DeskOnDemo, qtbot: QtBot, theme: Theme, formats: Formats, runner: Any) -> None:
        self.desk = desk
        self.clerk = BatchClerk(desk)
        self.window = QWidget()
        self.window.resize(1200, 900)
        qtbot.addWidget(self.window)
        self.window.show()
        self.begun: list[str] = []
        self.failed: list[Failure] = []
        self.flow = BulkFlow(
            BulkTools(
                self.window,
                self.clerk.planning,
                self.clerk.batches,
                desk.journal,
                desk.cache,
                runner,
                theme,
                formats,
            )
        )
        self.flow.batch_begun.connect(self.begun.append)
        self.flow.failed.connect(self.failed.append)

    def ask(self, kind: str, ids: Sequence[str] | None = None) -> BulkSheet:
        found = tuple(self.clerk.all_orders() if ids is None else ids)
        self.flow.ask(kind, Selected(Listed(found, complete=True), ((0, len(found) - 1),)))
        return self.sheet

    @property
    def sheet(self) -> BulkSheet:
        assert self.flow.in_front is not None
        return self.flow.in_front.sheet

    def tick(self, say: Say) -> None:
        box = self.sheet.view.decisions.rows[say].box
        assert box is not None
        box.click()

    def agree(self) -> str:
        assert self.sheet.main.isVisible() and self.sheet.main.isEnabled()
        self.sheet.main.click()
        return self.begun[-1]

    def leave(self) -> None:
        """Close what is open, before Python forgets it."""
        if self.flow.in_front is not None:
            self.sheet.dismiss()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def carry_out(self, batch_id: str) -> None:
        self.clerk.batches.run(batch_id, self.clerk.stop, self.clerk.pause)

    def states(self, batch_id: str) -> dict[EntryState, int]:
        progress = self.desk.journal.batch(batch_id)
        assert progress is not None
        return {state: count for state, count in progress.states.items() if count}


@pytest.fixture
def anna(desk: DeskOnDemo, qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[Person]:
    person = Person(desk, qtbot, theme, formats, InlineRunner())
    yield person
    person.leave()


def shown_stock(sheet: BulkSheet) -> list[list[str]]:
    model = sheet.view.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_sheet_says_what_will_be_done_and_what_is_left_out(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    plan = anna.clerk.plans(CANCEL)
    count = plan.count(())
    assert sheet.title() == f"Cancel the fulfilments of {len(anna.clerk.all_orders())} orders"
    assert sheet.main.text() == f"Cancel {count} fulfilments" and sheet.main.isEnabled()
    assert f"{count} fulfilments of {plan.orders(())} orders" in sheet.view.count.text()
    assert set(sheet.view.decisions.rows) == set(plan.concerns)
    assert set(sheet.view.left_out.rows) == set(plan.left_out)
    assert not sheet.ticked() and not sheet.reason.isVisible()
    assert "no e-mail" in sheet.view.says.text()
    first = plan.stock(())[0]
    assert shown_stock(sheet)[0][:3] == [f"{first.title} {first.sku}", first.location_name, str(first.units)]
    assert len(shown_stock(sheet)) == len(plan.stock(()))


def test_every_tick_changes_the_numbers_at_once(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    plan = anna.clerk.plans(CANCEL)
    anna.tick(Say.DELIVERED)
    ticked = {Say.DELIVERED}
    assert sheet.main.text() == f"Cancel {plan.count(ticked)} fulfilments"
    assert len(shown_stock(sheet)) == len(plan.stock(ticked))
    assert sum(int(row[2].replace(",", "")) for row in shown_stock(sheet)) == sum(
        one.units for one in plan.stock(ticked)
    )
    anna.tick(Say.DELIVERED)
    assert sheet.main.text() == f"Cancel {plan.count(())} fulfilments"


def test_a_risky_group_wants_a_reason_which_the_journal_keeps(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    anna.tick(Say.DELIVERED)
    assert sheet.reason.isVisible() and not sheet.main.isEnabled()
    assert sheet.status() == "Say why, then you can go on."
    sheet.reason.field.setText("they came back")
    batch_id = anna.agree()
    progress = anna.desk.journal.batch(batch_id)
    assert progress is not None and progress.batch.reason == "they came back"
    assert progress.batch.state is BatchState.PAUSED, "whoever carries it out begins"
    assert anna.flow.in_front is None
    anna.carry_out(batch_id)
    assert set(anna.states(batch_id)) <= {EntryState.DONE, EntryState.DIFFERS}


def choose(field: Any, value: str) -> None:
    """In a list that opens, or among radio buttons."""
    if hasattr(field, "list"):
        field.list.setCurrentIndex(field.list.findData(value))
    else:
        next(lines for lines in field.options if lines.option.value == value).button.click()


def test_a_location_is_chosen_before_anything_is_looked_at(anna: Person, qtbot: QtBot) -> None:
    sheet = anna.ask("move")
    assert sheet.hint.isVisible() and not sheet.main.isVisible()
    names = anna.desk.cache.active_location_names()
    inactive = {each.id for each in anna.desk.shop.locations() if not each.active}
    assert inactive.isdisjoint(names) and inactive | set(names) == set(anna.desk.cache.location_names())
    there = next(place for place, name in names.items() if name == "Winkel Utrecht")
    choose(sheet.form.field("location_id"), there)
    qtbot.waitUntil(sheet.main.isVisible)
    assert sheet.main.text().startswith("Change the location of ")
    places = {row[1] for row in shown_stock(sheet)}
    assert "Winkel Utrecht" in places and "?" not in places
    batch_id = anna.agree()
    anna.carry_out(batch_id)
    assert set(anna.states(batch_id)) <= {EntryState.DONE, EntryState.DIFFERS}
    for entry in anna.clerk.desk.journal.of_batch(batch_id, frozenset(EntryState)):
        assert there in {work.location_id for work in anna.desk.order(entry.action.order_id).open_work}


def test_other_parameters_are_weighed_anew(anna: Person, qtbot: QtBot) -> None:
    sheet = anna.ask("add_tags")
    entry = sheet.form.field("tags").entry  # type: ignore[attr-defined]
    total = len(anna.clerk.all_orders())
    QTest.keyClicks(entry, "sale")
    assert not sheet.main.isVisible()
    qtbot.waitUntil(sheet.main.isVisible)
    assert sheet.main.text() == f"Add tags to {total} orders"
    QTest.keyClicks(entry, ", " + "x" * 300)
    assert not sheet.main.isVisible(), "what was found out holds for other tags"
    qtbot.waitUntil(lambda: bool(sheet.notes()))
    assert not sheet.main.isVisible() and len(sheet.view.left_out.rows) == 1
    entry.clear()
    QTest.keyClicks(entry, " ")
    assert sheet.hint.isVisible() and sheet.notes() == []


def test_escape_changes_nothing(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert anna.flow.in_front is None and anna.begun == []
    assert anna.desk.journal.batches() == []


def test_one_batch_is_prepared_at_a_time(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    anna.ask("archive")
    assert anna.sheet is sheet


def test_undo_of_the_whole_batch(anna: Person) -> None:
    anna.ask(CANCEL)
    batch_id = anna.agree()
    anna.carry_out(batch_id)
    done = anna.states(batch_id)[EntryState.DONE]
    anna.flow.undo(batch_id)
    assert anna.sheet.title() == "Undo: Cancel fulfilments"
    assert anna.sheet.main.text() == f"Take {done} actions back"
    back = anna.agree()
    progress = anna.desk.journal.batch(back)
    assert progress is not None and progress.batch.undoes == batch_id
    anna.carry_out(back)
    assert anna.states(back) == {EntryState.DONE: done}
    anna.flow.undo(batch_id)
    assert not anna.sheet.main.isVisible()
    assert set(anna.sheet.view.left_out.rows) == {Say.ALREADY_UNDONE}
    assert anna.sheet.notes() == ["Nothing can be taken back. Below you see why each order is left out."]


def test_what_failed_is_tried_again(anna: Person) -> None:
    anna.ask(CANCEL)
    batch_id = anna.agree()
    changed = anna.clerk.desk.journal.of_batch(batch_id, {EntryState.WAITING})[0].action
    with anna.desk.demo.rival() as world:
        parcel = world.fulfillments[int(changed.target_id.rpartition("/")[2])]
        fulfillments.add_event(world, parcel, CarrierReport("DELIVERED"))
    anna.desk.demo.faults = FaultPlan([parse_fault("refuse:2x:fulfillmentCancel")], 1)
    anna.carry_out(batch_id)
    assert anna.states(batch_id)[EntryState.REFUSED] == 2 and anna.states(batch_id)[EntryState.CHANGED] == 1
    done = len(anna.desk.demo.carried_out)
    anna.flow.retry(batch_id)
    assert anna.sheet.title() == "Try again: Cancel fulfilments"
    assert anna.sheet.main.text() == "Cancel 2 fulfilments"
    anna.tick(Say.DELIVERED)
    anna.sheet.reason.field.setText("it came back")
    assert anna.sheet.main.text() == "Cancel 3 fulfilments"
    again = anna.agree()
    assert EntryState.CHANGED not in anna.states(batch_id), "the new batch took its place"
    anna.carry_out(again)
    assert anna.states(again) == {EntryState.DONE: 3}
    assert len(anna.desk.demo.carried_out) == done + 3


def test_an_undo_that_failed_in_part_is_tried_again(anna: Person) -> None:
    anna.ask(CANCEL)
    batch_id = anna.agree()
    anna.carry_out(batch_id)
    anna.flow.undo(batch_id)
    back = anna.agree()
    anna.desk.demo.faults = FaultPlan([parse_fault("refuse:1x:fulfillmentCreate")], 1)
    anna.carry_out(back)
    assert anna.states(back)[EntryState.REFUSED] == 1
    anna.flow.retry(back)
    assert anna.sheet.title() == "Undo: Cancel fulfilments"
    assert anna.sheet.main.text() == "Take 1 action back"
    again = anna.agree()
    anna.carry_out(again)
    assert anna.states(again) == {EntryState.DONE: 1}
    undone = anna.desk.journal.of_batch(batch_id, frozenset(EntryState))
    assert all(entry.undone_by for entry in undone)


def test_everything_left_out_has_no_main_button(anna: Person) -> None:
    anna.ask(CANCEL)
    anna.carry_out(anna.agree())
    untouched = [
        order_id for order_id in anna.clerk.all_orders() if not anna.desk.order(order_id).fulfillments
    ]
    sheet = anna.ask(CANCEL, untouched)
    assert not sheet.main.isVisible() and sheet.other.text() == "Close"
    assert set(sheet.view.left_out.rows) == {Say.NO_FULFILLMENT}
    assert sheet.notes()[0].startswith("No fulfilment can be cancelled.")


def test_an_order_that_is_gone_from_the_cache_is_left_out(anna: Person) -> None:
    ids = anna.clerk.all_orders()
    anna.desk.cache.forget(ids[:3])
    sheet = anna.ask(CANCEL, ids)
    row = sheet.view.left_out.rows[Say.ORDER_NOT_CACHED]
    assert row.examples.text() == ", ".join(order_id.rpartition("/")[2] for order_id in ids[:3])


def test_too_many_orders_at_once(anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_conversation, "MOST_ORDERS", 20)
    sheet = anna.ask(CANCEL)
    assert "At most 20 orders" in sheet.notes()[0]
    assert not sheet.main.isVisible()


def test_a_full_disk_writes_nothing(anna: Person) -> None:
    sheet = anna.ask(CANCEL)
    for row in sheet.view.decisions.rows.values():
        assert row.box is not None
        row.box.click()
    sheet.reason.field.setText("all of it is here")
    writer = anna.desk.journal._database._writer
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count={pages + 1}")
    sheet.main.click()
    assert anna.begun == [] and anna.desk.journal.batches() == []
    (note,) = sheet.notes()
    assert note.startswith("Nothing was written down, and nothing will be sent.") and "disk" in note
    writer.execute("PRAGMA max_page_count=1000000")
    assert anna.desk.journal.batch(anna.agree()) is not None, "the same question, answered again"


def test_a_batch_that_could_not_be_written_after_its_sheet_was_closed_is_told_of(
    anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = anna.ask(CANCEL)

    def busy(*_: object) -> None:
        sheet.dismiss()
        raise StoreBusy

    monkeypatch.setattr(anna.desk.journal, "begin_batch", busy)
    sheet.main.click()
    assert [failure.key for failure in anna.failed] == [StoreBusy.key]
    assert anna.flow.in_front is None


def test_offline_it_is_written_down_and_waits(anna: Person) -> None:
    anna.flow.set_online(False)
    anna.desk.demo.faults = FaultPlan([parse_fault("http500")], 1)
    sheet = anna.ask(CANCEL)
    assert sheet.main.text().endswith("later")
    assert any("cannot be reached" in note for note in sheet.notes())
    anna.flow.set_online(True)
    assert not sheet.main.text().endswith("later") and sheet.notes() == []
    anna.flow.set_online(False)
    batch_id = anna.agree()
    assert anna.states(batch_id) == {EntryState.WAITING: sum(anna.states(batch_id).values())}


def test_looking_can_be_stopped(
    desk: DeskOnDemo, qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    runner = SlowWork()
    bert = Person(desk, qtbot, theme, formats, runner)
    bert.flow.ask(CANCEL, Selected(Listed(tuple(bert.clerk.all_orders()), complete=True), ((0, 49),)))
    sheet = bert.sheet
    assert sheet.looking.words.text() == "Looking at 0 of 50 orders"
    assert sheet.other.text() == "Stop" and not sheet.main.isVisible()
    sheet.other.click()
    runner.go()
    assert bert.flow.in_front is None and desk.journal.batches() == []
    bert.leave()


def test_a_batch_of_a_newer_version_is_left_alone(anna: Person) -> None:
    anna.flow.undo("no such batch")
    assert anna.flow.in_front is None and len(anna.failed) == 1
