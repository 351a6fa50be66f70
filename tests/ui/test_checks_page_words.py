"""The page of the checks in both languages, from the keyboard, for Qt's own model tester, and with hostile
text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.check import CheckGroup
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.services.checks_port import ServiceStanding, Standing
from fulfilldesk.ui.checks import texts, texts_apps, texts_checks, texts_findings
from fulfilldesk.ui.checks.check_list_model import CheckListModel
from fulfilldesk.ui.checks.checks_page import ChecksPage
from fulfilldesk.ui.checks.findings_model import FindingsModel
from fulfilldesk.ui.checks.texts_apps import Correspondence
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import LANGUAGES, plain
from tests.conftest import ROOT
from tests.ui.fakes_orders import HOSTILE_NAMES
from tests.ui.inline import InlineRunner
from tests.ui.memory_findings import FACTS, MemoryFindings, finding

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

HELD = "held_long"


def opened(
    source: MemoryFindings, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> ChecksPage:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1200, 820)
    view = ChecksPage(host, InlineRunner(), theme, formats, settings, host)
    view.resize(1200, 820)
    view.provide(source)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return view


# --- words


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_its_words(check: str, formats: Formats, language: str) -> None:
    title, why = texts_checks.check_title(check), texts_checks.check_why(check)
    assert texts_checks.has_words(check) and texts_findings.has_words(check)
    assert title and not title.endswith(".")
    assert why.count(".") == 2 and why.endswith(".")
    words = texts_findings.finding_text(finding(check, 1001).finding, formats)
    assert words.endswith(".") and "?" not in words and "{" not in words


@pytest.mark.parametrize("check", CHECKS)
def test_a_finding_without_facts_still_has_a_sentence(check: str, formats: Formats, english: None) -> None:
    words = texts_findings.finding_text(finding(check, 1001, facts={}).finding, formats)
    assert words.endswith(".") and "{" not in words


def test_a_finding_of_a_check_that_is_not_known_has_a_title(formats: Formats, english: None) -> None:
    assert texts_findings.finding_text(finding("of_tomorrow", 1).finding, formats) == "Another check"


@pytest.mark.parametrize("check", [name for name, check in CHECKS.items() if check.group is CheckGroup.APPS])
@pytest.mark.parametrize("tongue", LANGUAGES)
def test_every_check_of_apps_has_a_way_out_and_a_text_for_the_support(
    check: str, tongue: str, formats: Formats
) -> None:
    assert texts_apps.way_out(check).endswith(".")
    letter = Correspondence(tongue, ROOT / "resources" / "translations")
    listed = [finding(check, 1001), finding(check, 1002, order_name="<b>#1002</b>\n& more")]
    lines = letter.support_text(check, listed, timedelta(hours=24))
    assert lines.count("\n- ") == 2
    assert "#1001: " in lines and "<b>#1002</b> & more: " in lines
    assert "{" not in lines and "?" not in lines.replace("?\n", "")


def test_no_app_reads_about_the_orders_of_another_one() -> None:
    listed = [
        finding("app_unanswered", 1001, service="Noordzee"),
        finding("app_unanswered", 1002, service="Veloparts"),
        finding("app_unanswered", 1003, service="Noordzee"),
    ]
    letter = Correspondence("en", ROOT / "resources" / "translations")
    text = letter.support_text("app_unanswered", listed, timedelta(hours=24))
    noordzee, veloparts = text.split("To Veloparts:")
    assert noordzee.startswith("To Noordzee:\n\nHello,")
    assert "#1001" in noordzee and "#1003" in noordzee and "#1002" not in noordzee
    assert "#1002" in veloparts and "#1001" not in veloparts and "Hello," in veloparts


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_words(standing: Standing, language: str) -> None:
    assert texts.none_of(standing).endswith(".")
    assert "7" in texts.standing_choice(standing, "7")


# --- models


def test_qt_finds_nothing_wrong_with_the_findings(
    qtmodeltester: ModelTester, formats: Formats, english: None
) -> None:
    model = FindingsModel(formats)
    wanted: list[None] = []
    model.more_wanted.connect(lambda: wanted.append(None))
    model.show_rows([finding(HELD, number) for number in range(1001, 1004)], more=True)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    assert wanted == [None]
    model.add([finding(HELD, 1004)], more=False)
    qtmodeltester.check(model)
    assert model.rowCount() == 4


def test_qt_finds_nothing_wrong_with_the_checks(
    qtmodeltester: ModelTester, formats: Formats, english: None
) -> None:
    model = CheckListModel(tuple(CHECKS.values()), formats)
    qtmodeltester.check(model)
    source = MemoryFindings([finding(HELD, 1001)])
    source.services = (ServiceStanding("Noordzee", 3, None, 2.0),)
    model.show_overview(source.overview())
    qtmodeltester.check(model)


# --- the keyboard


def test_everything_is_done_from_the_keyboard(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None
) -> None:
    source = MemoryFindings([finding(HELD, number) for number in (1001, 1002)])
    view = opened(source, qtbot, theme, formats, settings)
    mends: list[object] = []
    view.mend_wanted.connect(lambda kind, targets: mends.append((kind, len(targets))))
    checks = view.column.list
    checks.setFocus()
    qtbot.keyClick(checks, Qt.Key.Key_Up)
    assert view.pane.header.title.text() == "Partly fulfilled and stalled"
    qtbot.keyClick(checks, Qt.Key.Key_Down)
    assert view.pane.header.title.text() == "On hold for a long time"
    reached: list[QWidget] = []
    while (now := QApplication.focusWidget()) not in reached:
        assert now is not None
        reached.append(now)
        interface = QAccessible.queryAccessibleInterface(now)
        assert interface.text(QAccessible.Text.Name), now
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    bar, header = view.pane.bar, view.pane.header
    wanted = [
        header.standing,
        header.change,
        view.pane.list.table,
        bar.show_orders,
        bar.put_off,
        bar.fine,
        bar.mend,
    ]
    assert [each for each in reached if each in wanted] == wanted  # and in the order in which they are read
    table = view.pane.list.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bar.mend.setFocus()
    qtbot.keyClick(bar.mend, Qt.Key.Key_Return)
    assert mends == [("release_hold", 2)]


def test_coming_by_with_the_tab_key_chooses_nothing(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None
) -> None:
    view = opened(MemoryFindings(), qtbot, theme, formats, settings)
    view.column.list.setFocus()
    assert view.all_well.isVisible()
    qtbot.keyClick(view.column.list, Qt.Key.Key_Space)
    assert view.pane.header.title.text() == "Never requested"


def test_an_app_is_come_to_and_read_and_the_chosen_check_stays(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None
) -> None:
    source = MemoryFindings([finding("app_never_requested", 1001)])
    source.services = (ServiceStanding("Noordzee", 3, None, 2.0),)
    view = opened(source, qtbot, theme, formats, settings)
    checks = view.column.list
    checks.setFocus()
    qtbot.keyClick(checks, Qt.Key.Key_Up)
    said = checks.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Noordzee, 3 ") and said.endswith("usually sent after 2 hours")
    assert checks.current() == "app_never_requested"


def test_the_selected_rows_are_copied(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, english: None
) -> None:
    view = opened(MemoryFindings([finding(HELD, 1001)]), qtbot, theme, formats, settings)
    table = view.pane.list.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "#1001\t2 units at Utrecht are on hold.\tToday 10:00"


# --- hostile text


@pytest.mark.parametrize("name", [*HOSTILE_NAMES, "{service} %1 %n", "a\nb\x00c", ""])
def test_names_are_text_whatever_they_are(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings, name: str, english: None
) -> None:
    facts = dict.fromkeys(FACTS, name)
    rows = [
        finding(check, 1001 + place, facts=facts, service=name, order_name=name)
        for place, check in enumerate(CHECKS)
    ]
    source = MemoryFindings(rows)
    source.services = (ServiceStanding(name, 1, None, None),)
    view = opened(source, qtbot, theme, formats, settings)
    for check in CHECKS:
        view.show_check(check)
        model = view.pane.list.model
        assert model.rowCount() == 1
        assert model.index(0, 0).data() == (plain(name) or texts.concerns(1))
        assert "\n" not in model.index(0, 1).data()
        assert not view.grab().isNull()
    sentence = texts_findings.finding_text(rows[list(CHECKS).index("fulfilled_twice")].finding, formats)
    assert sentence == f"{plain(name)} and {plain(name)} hold the same items."
    for label in view.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert view.column.list.rows()[1].words == plain(name)


@pytest.mark.parametrize("name", ["<b>bold</b>", "a & b"])
def test_tooltips_are_never_markup(formats: Formats, name: str, english: None) -> None:
    model = FindingsModel(formats)
    model.show_rows([finding(HELD, 1001, facts={"location": name})], more=False)
    tooltip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tooltip and " & " not in tooltip
