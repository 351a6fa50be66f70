"""The page of the checks: what is listed, what the buttons ask for, and what is said of findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.finding import MarkKind
from fulfilldesk.domain.checks.limits import ANSWER_HOURS
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import ListedFinding, ServiceStanding, Standing
from fulfilldesk.ui.checks.check_list_model import RowKind
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.findings_list import PAGE
from fulfilldesk.ui.checks.menu_button import ButtonMenu
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import CHECK_LIMITS, Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_findings import FACTS, NOW, MemoryFindings, finding

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

UNANSWERED, DECLINED, TO_TELL = "app_unanswered", "app_declined", "supplier_to_tell"


def order_id(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def work_id(number: int) -> str:
    return f"gid://shopify/FulfillmentOrder/{number}"


class Page:
    """The page in a window, and what it has asked for."""

    def __init__(self, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> None:
        self.qtbot = qtbot
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1200, 820)
        self.view = ChecksPage(self.host, InlineRunner(), theme, formats, settings, self.host)
        self.view.resize(1200, 820)
        self.mends: list[tuple[str, object]] = []
        self.listed: list[Listed] = []
        self.orders: list[str] = []
        self.entries: list[str] = []
        self.view.mend_wanted.connect(lambda kind, targets: self.mends.append((kind, targets)))
        self.view.orders_wanted.connect(self.listed.append)
        self.view.order_wanted.connect(self.orders.append)
        self.view.journal_wanted.connect(self.entries.append)
        self.source = MemoryFindings()

    def show(self, *findings: ListedFinding, checked: bool = True) -> None:
        self.source = MemoryFindings(findings, checked=checked)
        self.view.provide(self.source)
        self.host.show()
        self.host.activateWindow()
        self.qtbot.waitUntil(self.host.isActiveWindow)

    def rows(self) -> list[list[str]]:
        table, model = self.view.pane.list.table, self.view.pane.list.model
        columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
        return [
            [model.index(row, column).data() for column in columns]
            for row in range(min(20, model.rowCount()))
        ]

    def checks(self) -> dict[str, tuple[str, str]]:
        """Those with findings: count and the line below."""
        return {row.words: (row.count, row.below) for row in self.view.column.list.rows() if row.count}

    def buttons(self) -> list[str]:
        """What can be pressed below the list, from left to right."""
        return [each.text() for each in self.view.pane.bar.buttons() if each.isVisible() and each.isEnabled()]

    def press(self, words: str) -> None:
        bar = self.view.pane.bar
        button = next(each for each in bar.buttons() if each.text() == words and each.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, words: str) -> None:
        """A line of the menu that is open."""
        menu = self.view.pane.bar.menu or self.view.pane.header.menu
        assert isinstance(menu, ButtonMenu)
        action = next(each for each in menu.actions() if each.text().startswith(words))
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def select(self, *rows: int) -> None:
        table = self.view.pane.list.table
        table.clearSelection()
        table.setSelectionMode(table.SelectionMode.MultiSelection)
        for row in rows:
            table.selectRow(row)
        table.setSelectionMode(table.SelectionMode.ExtendedSelection)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None) -> Iterator[Page]:
    made = Page(qtbot, theme, formats, settings)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# --- what is listed


def test_all_checks_stand_under_their_headings_with_how_many_and_how_old(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002), finding("held_long", 1003))
    rows = page.view.column.list.rows()
    assert [row.words for row in rows if row.kind is RowKind.HEADING] == [
        "Apps and services",
        "Till",
        "Stock",
        "Status",
        "Automatic fulfilment",
    ]
    assert [row.check for row in rows if row.check] == list(CHECKS)
    assert page.checks() == {
        "Request not answered": ("2", "Oldest: Today 10:00"),
        "On hold for long": ("1", "Oldest: Today 10:02"),
    }
    assert page.view.column.when.text() == "Checked: Today 12:56"


def test_apps_stand_above_their_checks_with_their_usual_time(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001))
    page.source.services = (
        ServiceStanding("Noordzee", 12, NOW - timedelta(days=2), 14.2),
        ServiceStanding("Slow", 1, None, 100.0),
        ServiceStanding("Quick", 1, None, 0.3),
        ServiceStanding("New", 1, None, None),
    )
    page.view.refresh()
    rows = page.view.column.list.rows()
    assert [(row.words, row.count, row.below) for row in rows[1:5]] == [
        ("Noordzee", "12", "Oldest: 16 Mar 13:00 · usually sent after 14 hours"),
        ("Slow", "1", "usually sent after 4 days"),
        ("Quick", "1", "usually sent within an hour"),
        ("New", "1", ""),
    ]
    assert rows[5].check == "app_never_requested"
    assert page.view.column.list.current() == UNANSWERED  # chosen before the apps came


def test_the_first_check_with_findings_is_shown_with_its_facts(page: Page) -> None:
    page.show(finding(UNANSWERED, 1002), finding(UNANSWERED, 1001), finding("held_long", 1003))
    assert page.view.pane.header.title.text() == "Request not answered"
    assert page.view.pane.header.threshold.text() == "Threshold: after 24 hours"
    assert page.view.pane.header.way_out().startswith("The way out: as long as the app has not accepted")
    assert page.rows() == [
        ["#1001", "Noordzee Logistiek was asked to send 2 units and does not answer.", "Today 10:00",
         "Noordzee Logistiek"],
        ["#1002", "Noordzee Logistiek was asked to send 2 units and does not answer.", "Today 10:01",
         "Noordzee Logistiek"],
    ]  # fmt: skip


def test_another_threshold_is_shown_when_the_page_is_shown_again(page: Page, settings: Settings) -> None:
    page.show(finding(UNANSWERED, 1001))
    settings.set(CHECK_LIMITS[ANSWER_HOURS.key], 72)
    page.view.refresh()
    assert page.view.pane.header.threshold.text() == "Threshold: after 3 days"


def test_when_nothing_was_found_at_all_the_page_says_so(page: Page) -> None:
    page.show()
    assert page.view.all_well.isVisible()
    assert page.view.all_well.words().startswith("Everything agrees\n")
    assert page.view.column.list.current() == ""


def test_before_the_first_run_it_does_not_say_that_all_is_well(page: Page) -> None:
    page.show(checked=False)
    assert page.view.all_well.words().startswith("Nothing was checked yet\n")
    assert page.view.column.when.text() == "Not checked yet"


def test_a_check_without_findings_can_be_looked_at(page: Page) -> None:
    page.show()
    page.view.show_check("archived_open")
    assert page.view.pane.list.empty.isVisible()
    assert page.view.pane.list.empty.text() == "Nothing found. There is nothing to do here."
    assert page.buttons() == []


def test_nothing_is_read_before_the_page_is_shown(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    runner, host = PatientRunner(), QWidget()
    qtbot.addWidget(host)
    view = ChecksPage(host, runner, theme, formats, settings, host)
    view.provide(MemoryFindings([finding(UNANSWERED, 1001)]))
    view.on_findings_changed()
    assert runner.waiting == 0
    host.show()
    assert runner.waiting == 1
    runner.go()
    assert view.pane.list.model.rowCount() == 1


def test_what_cannot_be_read_is_told_and_what_was_known_stays(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001))
    page.source.failure = StoreBusy()
    page.view.refresh()
    assert len(page.rows()) == 1
    assert page.view._failure.count() == 1
    page.source.failure = None
    page.view.refresh()
    assert page.view._failure.count() == 0


def test_in_a_narrow_window_the_chosen_finding_is_written_out_below(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001))
    assert not page.view.pane.whole.isVisible()
    page.view.resize(760, 700)
    page.view.refresh()
    page.view.pane.list.table.clearSelection()
    page.select(0)
    words = "Noordzee Logistiek was asked to send 2 units and does not answer."
    assert page.view.pane.whole.isVisible() and page.view.pane.whole.text() == words
    assert page.rows() == [["#1001", words, "Today 10:00"]]


# --- many


def test_very_many_are_read_page_by_page_and_all_means_all(page: Page, qtbot: QtBot) -> None:
    many = 2 * PAGE + 500
    page.show(*(finding(UNANSWERED, 1001 + number) for number in range(many)))
    table, model = page.view.pane.list.table, page.view.pane.list.model
    assert model.rowCount() == PAGE
    table.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() >= 2 * PAGE)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.view.pane.bar.label.text() == "All 2,500 selected"
    page.press("Cancel requests…")
    kind, targets = page.mends[0]
    assert kind == "cancel_request"
    assert isinstance(targets, dict) and len(targets) == many
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.view.pane.bar.label.text() == "1 selected"


def test_selecting_all_goes_on_for_what_comes_in_behind(page: Page, qtbot: QtBot) -> None:
    page.show(*(finding(UNANSWERED, 1001 + number) for number in range(PAGE + 5)))
    table, model = page.view.pane.list.table, page.view.pane.list.model
    table.selectAll()
    table.scrollToBottom()
    qtbot.waitUntil(lambda: model.rowCount() == PAGE + 5)
    page.press("Show these orders")
    assert len(page.listed[0].order_ids) == PAGE + 5


# --- what mends it


def test_one_is_mended_by_the_checks_first_action(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    assert page.view.pane.bar.label.text() == "1 selected"
    page.press("Cancel request…")
    assert page.mends == [("cancel_request", {order_id(1001): frozenset({work_id(1001)})})]


def test_many_are_mended_at_once(page: Page) -> None:
    page.show(*(finding(UNANSWERED, number) for number in (1001, 1002, 1003)))
    page.select(0, 2)
    assert page.view.pane.bar.label.text() == "2 selected"
    page.press("Cancel requests…")
    assert page.mends == [
        (
            "cancel_request",
            {order_id(1001): frozenset({work_id(1001)}), order_id(1003): frozenset({work_id(1003)})},
        )
    ]


def test_other_actions_are_in_a_menu(page: Page) -> None:
    page.show(finding(DECLINED, 1001))
    page.press("Other actions")
    page.choose("Request fulfilment…")
    assert page.mends == [("request_fulfillment", {order_id(1001): frozenset({work_id(1001)})})]


def test_an_action_for_one_order_waits_until_one_is_chosen(page: Page) -> None:
    page.show(finding("app_no_tracking", 1001), finding("app_no_tracking", 1002))
    assert "Request cancellation…" in page.buttons()
    page.select(0, 1)
    assert "Request cancellation…" not in page.buttons()
    words = "This can only be done with one order at a time."
    assert page.view.pane.bar.mend.accessibleDescription() == words


def test_a_finding_about_stock_is_about_all_its_orders(page: Page) -> None:
    listed = finding("stock_negative", 1001, order_id=None, target_id=None, order_name="", orders=3)
    page.show(listed)
    assert page.rows()[0][:2] == [
        "3 orders",
        "Bel, messing (BEL-01) at Utrecht: -2 available; open orders ask for 3.",
    ]
    page.press("Change location…")
    works = {order_id(number): frozenset({work_id(number)}) for number in (1, 2, 3)}
    assert page.mends == [("move", works)]


def test_a_finding_that_no_order_asks_for_has_no_orders_to_act_on(page: Page) -> None:
    facts = {**FACTS, "claimed": "0"}
    page.show(
        finding("stock_negative", 1, order_id=None, target_id=None, order_name="", orders=0, facts=facts)
    )
    assert page.rows()[0][1] == "Bel, messing (BEL-01) at Utrecht: -2 available; no open order asks for it."
    assert page.buttons() == ["Put off", "Mark as fine…"]


def test_orders_that_have_gone_are_told(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001))
    page.source.orders = lambda keys: {}  # type: ignore[method-assign]
    page.press("Show these orders")
    assert page.listed == []
    assert page.view._failure.count() == 1


def test_the_orders_are_shown_as_a_filtered_table(page: Page) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    page.select(0, 1)
    page.press("Show these orders")
    title = "Checks: Request not answered"
    assert page.listed == [Listed(title, frozenset({order_id(1001), order_id(1002)}))]


def test_a_press_on_a_finding_opens_its_order(page: Page, qtbot: QtBot) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    table = page.view.pane.list.table
    table.setFocus()
    table.choose(1)
    table.activated.emit(table.currentIndex())
    assert page.orders == [order_id(1002)]


def test_another_outcome_leads_to_the_journal(page: Page) -> None:
    page.show(finding("outcome_differs", 1001, subject="action-7"))
    assert page.rows()[0][1] == "Cancel fulfilment: 2 numbers differ from the forecast."
    page.press("Open in the journal")
    assert page.entries == ["action-7"]


# --- what is said of findings


@pytest.mark.parametrize(("words", "days"), [("Until tomorrow", 1), ("For a week", 7), ("For a month", 30)])
def test_findings_are_put_off_until_a_morning(page: Page, words: str, days: int) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    page.press("Put off")
    page.choose(words)
    assert [row[0] for row in page.rows()] == ["#1002"]
    mark = page.source.all[(UNANSWERED, work_id(1001))].mark
    assert mark is not None and mark.until is not None
    assert mark.until == datetime(2026, 3, 18, 5, 0, tzinfo=UTC) + timedelta(days=days)  # six in Utrecht


def test_findings_are_put_off_until_a_day_that_is_asked_for(page: Page, qtbot: QtBot) -> None:
    page.show(finding(UNANSWERED, 1001))
    page.press("Put off")
    page.choose("Until a date…")
    sheet = page.view.sheet
    assert sheet is not None and sheet.isVisible()
    assert sheet.title().startswith("Put off 1 finding")
    sheet.day.enter("2026-04-02")  # type: ignore[union-attr]
    qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    mark = page.source.all[(UNANSWERED, work_id(1001))].mark
    assert mark is not None and mark.until == datetime(2026, 4, 2, 5, 0, tzinfo=UTC)
    assert page.rows() == []


def test_findings_are_marked_as_fine_with_a_note_and_counted_again(page: Page, qtbot: QtBot) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    page.press("Mark as fine…")
    sheet = page.view.sheet
    assert sheet is not None
    qtbot.keyClicks(sheet.note, "The app is <b>closed</b> today")  # type: ignore[union-attr]
    qtbot.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    assert [row[0] for row in page.rows()] == ["#1002"]
    page.view.pane.header.standing.activated.emit(2)
    assert page.rows()[0][-1] == "Fine, by sam (Today 13:00): The app is <b>closed</b> today"
    assert page.view.pane.whole.text().endswith("The app is <b>closed</b> today")  # whole, in a narrow window
    assert page.buttons() == ["Show these orders", "Count again"]
    page.press("Count again")
    assert page.view.pane.list.empty.text() == "Nothing was marked as fine."
    page.view.pane.header.standing.activated.emit(0)
    assert [row[0] for row in page.rows()] == ["#1001", "#1002"]


def test_leaving_a_sheet_says_nothing_of_the_finding(page: Page, qtbot: QtBot) -> None:
    page.show(finding(UNANSWERED, 1001))
    page.press("Mark as fine…")
    assert page.view.sheet is not None
    qtbot.keyClick(page.view.sheet, Qt.Key.Key_Escape)
    assert len(page.rows()) == 1
    assert page.source.all[(UNANSWERED, work_id(1001))].mark is None


@pytest.mark.parametrize("say", ["fine", "a date", "a week"])
def test_what_is_said_of_one_that_goes_meanwhile_is_never_said_of_another(
    page: Page, qtbot: QtBot, say: str
) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    page.press("Mark as fine…" if say == "fine" else "Put off")
    if say == "a date":
        page.choose("Until a date…")
    del page.source.all[(UNANSWERED, work_id(1001))]
    page.view.refresh()
    if say == "a week":
        page.choose("For a week")
    else:
        assert page.view.sheet is not None
        qtbot.mouseClick(page.view.sheet.main, Qt.MouseButton.LeftButton)
    assert page.source.all[(UNANSWERED, work_id(1002))].mark is None
    assert [row[0] for row in page.rows()] == ["#1002"]


def test_the_supplier_was_told(page: Page) -> None:
    page.show(finding(TO_TELL, 1001))
    assert (
        page.rows()[0][1] == "#1001-F1 was cancelled in Shopify; Noordzee Logistiek does not know that yet."
    )
    page.press("Supplier told")
    assert page.rows() == []
    mark = page.source.all[(TO_TELL, work_id(1001))].mark
    assert mark is not None and mark.kind is MarkKind.TOLD
    page.view.pane.header.standing.activated.emit(2)
    assert page.rows()[0][-1] == "Supplier told by sam (Today 13:00)"


def test_the_next_one_is_chosen_when_one_has_gone(page: Page) -> None:
    page.show(*(finding(UNANSWERED, number) for number in (1001, 1002, 1003)))
    page.select(1)
    page.press("Put off")
    page.choose("For a week")
    assert [listed.order_name for listed in page.view.pane.chosen().findings] == ["#1003"]


def test_what_is_selected_stays_so_when_the_findings_change(page: Page) -> None:
    page.show(*(finding(UNANSWERED, number) for number in (1002, 1003, 1004)))
    page.select(1)
    for number in (1001, 1005):
        new = finding(UNANSWERED, number)
        page.source.all[(UNANSWERED, work_id(number))] = new
    page.view.refresh()
    assert [listed.order_name for listed in page.view.pane.chosen().findings] == ["#1003"]
    assert [row[0] for row in page.rows()] == ["#1001", "#1002", "#1003", "#1004", "#1005"]


def test_a_mark_that_cannot_be_kept_is_told(page: Page) -> None:
    page.show(finding(TO_TELL, 1001))
    page.source.failure = StoreBusy()
    page.press("Supplier told")
    assert page.view._failure.count() == 1
    page.source.failure = None
    page.press("Supplier told")
    assert page.rows() == []


# --- the app's support


def test_the_text_for_the_support_names_the_orders_and_how_they_stand(page: Page, qtbot: QtBot) -> None:
    page.show(finding(UNANSWERED, 1001), finding(UNANSWERED, 1002))
    page.select(0, 1)
    qtbot.mouseClick(page.view.pane.header.copy, Qt.MouseButton.LeftButton)
    page.choose("English")
    text = QGuiApplication.clipboard().text()
    assert "We sent you fulfilment requests for these orders through Shopify" in text
    assert (
        "- Order #1001: requested, not answered, since 17 March 2026" in text
    )  # a day before it is too long
    assert "- Order #1002: " in text
    assert page.view.pane.header.copied.text().startswith("Copied.")


# --- checking


def test_checking_now_is_asked_for_and_shown(page: Page, qtbot: QtBot) -> None:
    page.show()
    with qtbot.waitSignal(page.view.check_asked):
        qtbot.mouseClick(page.view.column.check_now, Qt.MouseButton.LeftButton)
    page.view.show_checking(True)
    assert not page.view.column.check_now.isEnabled()
    page.source.all[(UNANSWERED, "x")] = replace(finding(UNANSWERED, 1001), standing=Standing.OPEN)
    page.view.show_checking(False)
    page.view.on_findings_changed()
    assert len(page.rows()) == 1
    with qtbot.waitSignal(page.view.settings_wanted):
        qtbot.mouseClick(page.view.pane.header.change, Qt.MouseButton.LeftButton)
