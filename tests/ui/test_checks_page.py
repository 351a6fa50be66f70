"""The page of the checks: what is listed, the text for an app's support, and checking now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.limits import ANSWER_HOURS
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.services.checks_port import ServiceStanding, Standing
from fulfilldesk.ui.checks.check_list_model import RowKind
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.findings_list import PAGE
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import CHECK_LIMITS, Settings
from fulfilldesk.ui.theme import Theme
from tests.ui.checks_pages import UNANSWERED, Page
from tests.ui.inline import PatientRunner
from tests.ui.memory_findings import NOW, MemoryFindings, finding

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups


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
        "On hold for a long time": ("1", "Oldest: Today 10:02"),
    }
    assert page.view.column.when.text() == "Checked: today at 12:56"


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
    model = page.view.column.list.model()
    whole = str(model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "Noordzee" in whole and "usually sent after 14 hours" in whole  # however narrow the column is
    assert rows[5].check == "app_never_requested"
    assert page.view.column.list.current() == UNANSWERED  # chosen before the apps came


def test_the_first_check_with_findings_is_shown_with_its_facts(page: Page) -> None:
    page.show(finding(UNANSWERED, 1002), finding(UNANSWERED, 1001), finding("held_long", 1003))
    assert page.view.pane.header.title.text() == "Request not answered"
    assert page.view.pane.header.threshold.text() == "Threshold: after 24 hours"
    assert page.view.pane.header.way_out().startswith("What to do: as long as the app has not accepted")
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


@pytest.mark.parametrize("width", [1200, 900, 700])
def test_how_many_are_selected_is_never_cut_off(page: Page, width: int) -> None:
    page.view.resize(width, 820)
    page.show(finding("app_never_requested", 1001))
    bar, label = page.view.pane.bar, page.view.pane.bar.label
    assert label.text() == "1 selected"
    assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
    shown = [each for each in bar.buttons() if each.isVisible()]
    assert not any(label.geometry().intersects(each.geometry()) for each in shown)
    assert bar.mend.geometry().right() == bar.width() - 19, "the main button is always in the corner"


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
