"""Findings on the page of the checks: what mends them, and what a person says of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.finding import MarkKind
from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.query import Listed
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.checks_pages import DECLINED, TO_TELL, UNANSWERED, Page, order_id, work_id
from tests.ui.memory_findings import FACTS, finding

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None) -> Iterator[Page]:
    made = Page(qtbot, theme, formats, settings)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
