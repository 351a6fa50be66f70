"""The page of what waits: what is listed, what was agreed beside what it is now, and what the buttons do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.errors import OrderGone
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.journal import BatchState, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.query import SortKey
from fulfilldesk.ui.badges import BadgePainter, Mark, mark_badge
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.actions_list import PAGE
from fulfilldesk.ui.waiting.marks import OrderMarks, read_marks
from fulfilldesk.ui.waiting.side_by_side import Row, side_by_side
from fulfilldesk.ui.waiting.waiting_card import WaitingCard
from fulfilldesk.ui.waiting.waiting_page import WaitingPage
from fulfilldesk.ui.waiting.waiting_work import RECENT, WaitingWork, read_work
from fulfilldesk.ui.waiting_summary import Interrupted, Summary
from tests.ui.fakes_orders import HOSTILE_NAMES, NOW, ORDER
from tests.ui.inline import InlineRunner
from tests.ui.lists import Open
from tests.ui.memory_orders import MemoryOrders, order_id, row
from tests.ui.waiting import WaitingJournal

SIGNALS = ("go_on_wanted", "withdraw_wanted", "undo_wanted", "check_wanted")


class Page:
    """The page on a real journal."""

    def __init__(self, folder: Path, theme: Theme, formats: Formats, qtbot: QtBot) -> None:
        self.journal = WaitingJournal(folder)
        self.work, self.control = self.journal.work()
        self.now: Forecast | None = self.journal.prepared.forecast
        self.view = WaitingPage(
            self.work, self.control, self.journal.file, self._now, InlineRunner(), theme, formats
        )
        self.wanted: list[tuple[str, str]] = []
        for name in SIGNALS:
            getattr(self.view, name).connect(
                lambda entry, name=name: self.wanted.append((name, entry.action.id))
            )
        qtbot.addWidget(self.view)
        self.view.resize(1200, 800)

    def _now(self, entry: JournalEntry) -> Forecast:
        if self.now is None:
            raise OrderGone
        return self.now

    def show(self) -> None:
        self.work.start()
        self.view.show()

    def rows(self) -> list[list[str]]:
        model = self.view.list.model
        return [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]

    def compared(self) -> list[list[str]]:
        model = self.view.pane.model
        return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]

    def buttons(self) -> list[str]:
        pane = self.view.pane
        every = (pane.look_again, pane.go_on, pane.take_back, pane.check, pane.withdraw)
        return [button.text() for button in every if button.isVisible()]


@pytest.fixture
def page(tmp_path: Path, theme: Theme, formats: Formats, qtbot: QtBot) -> Iterator[Page]:
    made = Page(tmp_path, theme, formats, qtbot)
    yield made
    made.journal.file.close()


def test_what_waits_is_listed_oldest_first_and_what_is_over_is_not(page: Page, english: None) -> None:
    page.journal.put("#1", EntryState.WAITING)
    page.journal.put("#2", EntryState.DONE)
    page.journal.put("#3", EntryState.CHANGED)
    page.journal.put("#4", EntryState.HALF_DONE, undone_by="somebody")
    page.show()
    assert [[row[0], row[1], row[3], row[4]] for row in page.rows()] == [
        ["#1", "Cancel fulfilment", "sam", "Waiting to be sent"],
        ["#3", "Cancel fulfilment", "sam", "Changed since you asked"],
    ]
    assert page.view.remark.text() == "You can quit; 2 actions are still waiting."


def test_an_empty_page_says_what_comes_here(page: Page, english: None) -> None:
    page.show()
    assert page.view.list.empty.isVisible()
    assert page.view.list.empty.text().startswith("No single action is waiting.")
    assert page.view.remark.text() == ""


@pytest.mark.parametrize(
    ("state", "offered", "pressed"),
    [
        (EntryState.WAITING, ["Withdraw"], "withdraw_wanted"),
        (EntryState.CHANGED, ["Look again…", "Withdraw"], "go_on_wanted"),
        (EntryState.ASKED, ["Look again…", "Withdraw"], "go_on_wanted"),
        (EntryState.SENDING, ["Check again"], "check_wanted"),
        (EntryState.ANSWERED, ["Check again"], "check_wanted"),
    ],
)
def test_each_state_has_its_buttons(
    page: Page, qtbot: QtBot, english: None, state: EntryState, offered: list[str], pressed: str
) -> None:
    page.journal.put("#1", state)
    page.show()
    assert page.buttons() == offered
    pane = page.view.pane
    first = next(each for each in (pane.look_again, pane.check, pane.withdraw) if each.isVisible())
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert page.wanted == [(pressed, "#1")]


def test_a_half_done_one_is_gone_on_with_or_taken_back(page: Page, qtbot: QtBot, english: None) -> None:
    page.journal.put("#1", EntryState.HALF_DONE)
    page.show()
    pane = page.view.pane
    assert pane.go_on.isVisible() and pane.take_back.isVisible()
    assert pane.withdraw.isVisible() and pane.withdraw.text() == "Leave it as it is"
    for button in (pane.go_on, pane.take_back, pane.withdraw):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.wanted == [("go_on_wanted", "#1"), ("undo_wanted", "#1"), ("withdraw_wanted", "#1")]


def test_nothing_is_done_on_half_of_what_was_agreed(page: Page, english: None) -> None:
    page.journal.put("#1", EntryState.CHANGED)
    with page.journal.file._database.writing() as db:
        db.conn.execute("UPDATE entries SET forecast = '{'")
    entry = page.journal.file.entries()[0]
    page.view.pane.show_entry(entry)
    page.view.show()
    assert page.buttons() == []
    assert any("Part of this journal entry cannot be read." in note for note in page.view.pane.notes())


def test_agreed_and_now_stand_side_by_side(page: Page, english: None) -> None:
    page.journal.put("#1", EntryState.CHANGED, forecast=page.journal.with_units(5))
    delivered = Notice(Say.DELIVERED, Weight.RISK)
    page.now = replace(page.journal.prepared.forecast, notices=(delivered,))
    page.show()
    assert page.compared()[:3] == [
        ["Units", "5", "3"],
        ["Order status", "Unfulfilled", "Unfulfilled"],
        ["Location of the work", "Utrecht", "Utrecht"],
    ]
    model = page.view.pane.model
    assert [model.index(row, 2).data(Qt.ItemDataRole.UserRole) for row in range(3)] == [True, False, False]
    assert any(note.startswith("New: ") for note in page.view.pane.notes())


def test_an_order_that_is_gone_leaves_what_was_agreed(page: Page, english: None) -> None:
    page.now = None
    page.journal.put("#1", EntryState.CHANGED)
    page.show()
    assert page.view.pane.table.isColumnHidden(2)
    assert page.compared()[0] == ["Units", "3", ""]


def test_stock_that_others_moved_is_no_change(page: Page, formats: Formats, english: None) -> None:
    agreed = page.journal.prepared.forecast
    page.journal.desk.shop.move(1, 7)
    now = page.journal.desk.pipeline.prepare(page.journal.prepared.action).forecast
    assert agreed != now
    assert not any(row.differs for row in side_by_side(agreed, now, formats))
    assert Row("BEL-01 · Utrecht", "2 ×", "2 ×", False) in side_by_side(agreed, now, formats)


def test_of_a_batch_only_what_was_agreed_is_compared(page: Page, formats: Formats, english: None) -> None:
    now = page.journal.prepared.forecast
    rows = side_by_side(replace(now, lines=()), now, formats)
    assert rows and not any(row.differs for row in rows)


def test_the_chosen_one_stays_chosen_while_others_come_and_go(
    page: Page, qtbot: QtBot, english: None
) -> None:
    for name in ("#1", "#2", "#3"):
        page.journal.put(name, EntryState.WAITING)
    page.show()
    page.view.list.choose("#2")
    page.journal.put("#1", EntryState.WITHDRAWN)
    page.work.on_journal_changed("#1")
    page.journal.put("#2", EntryState.CHANGED)
    page.work.on_journal_changed("#2")
    qtbot.waitUntil(lambda: [row[0] for row in page.rows()] == ["#2", "#3"])
    qtbot.waitUntil(lambda: page.view.pane.badge.badge().words == "Changed since you asked")
    assert page.view.pane.title.text() == "Cancel fulfilment · #2"


def test_the_orders_of_a_large_batch_come_page_by_page(page: Page, qtbot: QtBot, english: None) -> None:
    page.journal.put("#1", EntryState.WAITING)
    page.journal.put_batch("a", {EntryState.DONE: 2 * PAGE + 7, EntryState.CHANGED: 2}, BatchState.FINISHED)
    page.show()
    card = page.view.batches.cards["a"]
    qtbot.mouseClick(card.orders, Qt.MouseButton.LeftButton)
    assert len(page.rows()) == PAGE
    for rows in (2 * PAGE, 2 * PAGE + 9):
        page.view.list.table.scrollToBottom()
        qtbot.waitUntil(lambda rows=rows: len(page.rows()) == rows)
    written = page.journal.file.entry("#a3")
    assert written is not None
    page.journal.file.write(replace(written, state=EntryState.DIFFERS))
    page.view.on_journal_changed("#a3")
    qtbot.waitUntil(lambda: page.rows()[3][4] == "Differs from forecast")
    qtbot.mouseClick(card.changed, Qt.MouseButton.LeftButton)
    assert [row[4] for row in page.rows()] == ["Changed since you asked"] * 2
    qtbot.mouseClick(page.view.list.chip, Qt.MouseButton.LeftButton)
    assert [row[0] for row in page.rows()] == ["#1"]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_names_are_text(page: Page, english: None, name: str) -> None:
    page.journal.put(name, EntryState.CHANGED)
    page.show()
    bare = name.replace("\u202e", "")
    assert bare in page.rows()[0][0]
    assert bare in page.view.pane.title.text()
    page.view.grab()


def test_the_models_keep_qts_rules(page: Page, qtmodeltester: ModelTester, english: None) -> None:
    page.journal.put("#1", EntryState.CHANGED)
    page.journal.put_batch("a", {EntryState.DONE: PAGE + 3})
    page.show()
    qtmodeltester.check(page.view.pane.model)
    page.view.show_batch("a")
    qtmodeltester.check(page.view.list.model)


# --- numbers


def test_what_waits_in_numbers(page: Page) -> None:
    for name, state in enumerate(
        (EntryState.WAITING, EntryState.WAITING, EntryState.CHANGED, EntryState.HALF_DONE, EntryState.SENDING)
    ):
        page.journal.put(f"#{name}", state)
    states = {EntryState.DONE: 5, EntryState.CHANGED: 2, EntryState.WAITING: 3}
    page.journal.put_batch("a", states, BatchState.RUNNING)
    page.work.start()
    assert page.work.summary == Summary(
        count=10, waiting=2, changed=3, half_done=1, left_over=1, interrupted=Interrupted("a", 7, 10)
    )


def test_what_begins_now_is_not_left_over(page: Page, qtbot: QtBot) -> None:
    page.work.start()
    page.journal.put("#1", EntryState.ASKED)
    page.work.on_journal_changed("#1")
    qtbot.waitUntil(lambda: page.work.summary.count == 1)
    assert page.work.summary.left_over == 0


def test_a_batch_that_was_paused_here_is_not_called_interrupted(page: Page) -> None:
    page.journal.put_batch("a", {EntryState.WAITING: 3})
    page.work.start()
    assert page.work.summary.interrupted is not None
    page.control.pause("a")
    assert page.work.summary.interrupted is None


def test_batches_of_long_ago_are_left_to_the_journal(page: Page) -> None:
    page.journal.put_batch("a", {EntryState.DONE: 1}, BatchState.FINISHED)
    page.journal.put_batch("b", {EntryState.WAITING: 1})
    later = NOW + RECENT + timedelta(seconds=1)
    assert list(read_work(page.journal.file, NOW).batches) == ["b", "a"]
    assert list(read_work(page.journal.file, later).batches) == ["b"]


def test_nothing_is_read_before_the_journal_is_there(page: Page) -> None:
    work = WaitingWork(page.journal.file, page.control, InlineRunner(), now=lambda: NOW)
    page.journal.put("#1", EntryState.WAITING)
    work.on_journal_changed("#1")
    assert work.work.entries == ()


# --- marks and card


def test_every_order_is_marked_by_what_wants_a_look_first(page: Page) -> None:
    for name, state in (
        ("#1", EntryState.WAITING),
        ("#2", EntryState.CHANGED),
        ("#3", EntryState.SENDING),
        ("#4", EntryState.DONE),
        ("#5", EntryState.ASKED),
    ):
        page.journal.put(name, state)
    again = page.journal.entry("#1b", EntryState.HALF_DONE)
    page.journal.file.write(replace(again, action=replace(again.action, order_id=f"{ORDER}1")))
    assert read_marks(page.journal.file) == {
        f"{ORDER}1": Mark.LOOK_AGAIN,
        f"{ORDER}2": Mark.LOOK_AGAIN,
        f"{ORDER}3": Mark.SENDING,
    }


def test_a_mark_is_painted_beside_the_status_whatever_the_width(open_list: Open, english: None) -> None:
    table = open_list(MemoryOrders([row(1), row(2)])).table
    column = next(number for number, each in enumerate(COLUMNS) if each.sort is SortKey.FULFILLMENT)
    for width in (40, 90, 160, 400):
        table.setColumnWidth(column, width)
        table.show_column(column)
        before = table.grab().toImage()
        table.model().show_marks({order_id(2): Mark.LOOK_AGAIN})
        after = table.grab().toImage()
        table.model().show_marks({})
        changed = {
            (x, y)
            for x in range(0, before.width(), 3)
            for y in range(0, before.height(), 3)
            if before.pixel(x, y) != after.pixel(x, y)
        }
        left = table.columnViewportPosition(column)
        assert changed
        assert all(left <= x < left + width for x, _ in changed), "it stays in its column"


def test_marks_are_told_when_they_change_and_only_then(page: Page, qtbot: QtBot) -> None:
    told: list[object] = []
    marks = OrderMarks(page.journal.file, InlineRunner(), told.append)
    marks.refresh()
    assert told == []
    page.journal.put("#1", EntryState.WAITING)
    marks.refresh()
    qtbot.waitUntil(lambda: told == [{f"{ORDER}1": Mark.WAITING}], timeout=3000)
    assert mark_badge(Mark.WAITING).shape is not mark_badge(Mark.LOOK_AGAIN).shape


def test_the_open_order_says_what_waits(
    page: Page, theme: Theme, formats: Formats, qtbot: QtBot, english: None
) -> None:
    card = WaitingCard(theme, formats, BadgePainter(theme))
    qtbot.addWidget(card)
    card.show_journal(())
    assert card.isHidden()
    waiting = page.journal.entry("#1", EntryState.WAITING)
    card.show_journal((page.journal.entry("#0", EntryState.DONE), waiting))
    assert not card.isHidden()
    assert card.title() == "Waiting to be sent"
    assert card.rows[0].words.text() == f"Cancel fulfilment, since {formats.time_or_moment(NOW)}"
    with qtbot.waitSignal(card.withdraw_wanted) as withdrawn:
        qtbot.mouseClick(card.rows[0].withdraw, Qt.MouseButton.LeftButton)
    assert withdrawn.args == [waiting]
    changed = replace(waiting, state=EntryState.CHANGED)
    card.show_journal((changed,))
    with qtbot.waitSignal(card.go_on_wanted) as looked:
        qtbot.mouseClick(card.rows[0].look_again, Qt.MouseButton.LeftButton)
    assert looked.args == [changed]
    card.show_journal((replace(waiting, state=EntryState.DONE),))
    assert card.isHidden()
