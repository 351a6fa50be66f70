"""The findings of the open order: what is said, what mends it, and what a person may say of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.checks.finding import Finding, MarkKind
from fulfilldesk.domain.errors import StoreFull
from fulfilldesk.ui.details.findings_card import FindingRow
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import BELL, HOSTILE_NAMES, NOW, ORDER, PARCEL, WORK, hold, order, parcel, work
from tests.ui.fakes_window import Window, press, settle
from tests.ui.inline import PatientRunner

SERVICE = "Noordzee Logistics"
TOLD_KEY = ("supplier_to_tell", PARCEL)
HELD_KEY = ("held_long", WORK)
CANCELLED = order(
    fulfillments=(parcel(status="CANCELLED", service_type="THIRD_PARTY", service_name=SERVICE),),
    fulfillment_orders=(work(status="ON_HOLD", supported_actions=("RELEASE_HOLD", "MOVE"), holds=(hold(),)),),
)


def to_tell(service: str = SERVICE) -> Finding:
    facts = {"parcel": "#10482-F1", "location": "Noordzee", "units": "3", "service": service}
    since = NOW - timedelta(days=2)
    return Finding(*TOLD_KEY, since, order_id=ORDER, target_id=PARCEL, service=service, facts=facts)


def held() -> Finding:
    facts = {"location": "Utrecht", "units": "2", "reason": "OTHER", "days": "7"}
    return Finding(*HELD_KEY, NOW - timedelta(days=9), order_id=ORDER, target_id=WORK, facts=facts)


def opened(qtbot: QtBot, theme: Theme, *findings: Finding, runner: PatientRunner | None = None) -> Window:
    window = Window(qtbot, theme, CANCELLED, runner)
    window.detail.set_online(False)
    window.desk.findings.open[ORDER] = list(findings)
    window.open()
    return window


def rows(window: Window) -> list[FindingRow]:
    return list(window.pane.findings.rows.values())


def menu_words(row: FindingRow) -> list[str]:
    row.open_options()
    assert row.menu is not None
    words = [action.text() for action in row.menu.actions() if not action.isSeparator()]
    row.menu.close()
    return words


def choose(row: FindingRow, words: str) -> None:
    row.open_options()
    assert row.menu is not None
    next(action for action in row.menu.actions() if action.text() == words).trigger()
    row.menu.close()


def test_without_findings_there_is_no_card(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = opened(qtbot, theme)
    assert window.pane.findings.isHidden()


def test_each_finding_is_a_sentence_with_since_when(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = opened(qtbot, theme, to_tell(), held())
    card = window.pane.findings
    assert card.isVisibleTo(window.pane)
    assert card.y() < window.pane.parcels[0].y(), "it stands on top"
    if language == "en":
        assert card.title() == "2 things need attention"
        assert [row.since.text() for row in rows(window)] == [
            "since 20 Nov at 15:03",
            "since 13 Nov at 15:03",
        ]
    else:
        assert card.title() == "2 punten vragen aandacht"
        assert [row.since.text() for row in rows(window)] == [
            "sinds 20 nov om 15:03",
            "sinds 13 nov om 15:03",
        ]
    assert all(row.words.text() for row in rows(window))


def test_what_mends_it_is_one_press_away(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = opened(qtbot, theme, held())
    chosen: list[tuple[object, ...]] = []
    window.pane.command_chosen.disconnect()
    window.pane.command_chosen.connect(lambda *told: chosen.append(told))
    (row,) = rows(window)
    assert row.mend.text() == "Release hold…"
    press(qtbot, row.mend)
    ((kind, about, target, target_id, _),) = chosen
    assert (kind, about, target, target_id) == ("release_hold", CANCELLED, Target.WORK, WORK)


def test_what_the_orders_state_does_not_allow_is_not_offered(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme, order(fulfillment_orders=(work(status="CLOSED"),)))
    window.desk.findings.open[ORDER] = [held()]
    window.open()
    (row,) = rows(window)
    assert not row.mend.isVisibleTo(window.pane)
    assert menu_words(row)[0] == "Put off until tomorrow"


def test_several_things_to_do_are_asked_together(qtbot: QtBot, theme: Theme, english: None) -> None:
    on_hold = {"status": "ON_HOLD", "supported_actions": ("RELEASE_HOLD",), "holds": (hold(),)}
    both = (work((BELL,), **on_hold), work((BELL,), id=f"{WORK}2", **on_hold))
    window = Window(qtbot, theme, order(fulfillment_orders=both))
    finding = Finding("held_long", ORDER, NOW - timedelta(days=9), order_id=ORDER)
    window.desk.findings.open[ORDER] = [finding]
    asked: list[tuple[str, object]] = []
    window.pane.mend_wanted.connect(lambda *told: asked.append(told))
    window.open()
    press(qtbot, rows(window)[0].mend)
    assert asked == [("release_hold", {ORDER: frozenset({WORK, f"{WORK}2"})})]


def test_the_reminder_stays_until_somebody_ticks_it(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = opened(qtbot, theme, to_tell())
    (row,) = rows(window)
    name = row.tick.box.accessibleName()
    assert name == (f"I have told {SERVICE}" if language == "en" else f"Ik heb {SERVICE} ingelicht")
    window.detail.on_findings_changed()
    assert rows(window) == [row], "another look at it changes nothing"
    press(qtbot, row.tick.box)
    assert window.desk.findings.said == [(MarkKind.TOLD, TOLD_KEY, None, "")]
    assert window.pane.findings.isHidden()
    assert window.line.text() == (
        "Noted: the supplier was told." if language == "en" else "Genoteerd: de leverancier is ingelicht."
    )


def test_only_what_is_to_be_told_has_a_tick_and_only_the_rest_can_be_fine(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = opened(qtbot, theme, to_tell(), held())
    reminder, still = rows(window)
    assert (reminder.tick.isVisibleTo(window.pane), still.tick.isVisibleTo(window.pane)) == (True, False)
    assert "This is fine as it is" not in menu_words(reminder)
    assert "This is fine as it is" in menu_words(still)
    choose(still, "This is fine as it is")
    assert window.desk.findings.said == [(MarkKind.FINE, HELD_KEY, None, "")]
    assert rows(window) == [reminder]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("Put off until tomorrow", datetime(2026, 11, 23, 5, 0, tzinfo=UTC)),
        ("Put off for 7 days", datetime(2026, 11, 29, 5, 0, tzinfo=UTC)),
        ("Put off for 30 days", datetime(2026, 12, 22, 5, 0, tzinfo=UTC)),
    ],
)
def test_putting_off_lasts_until_the_mornings_work_here(
    qtbot: QtBot, theme: Theme, english: None, words: str, until: datetime
) -> None:
    window = opened(qtbot, theme, held())
    choose(rows(window)[0], words)
    assert window.desk.findings.said == [(MarkKind.PUT_OFF, HELD_KEY, until, "")]
    assert window.pane.findings.isHidden()


def test_what_could_not_be_written_down_is_not_ticked(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = opened(qtbot, theme, to_tell())
    window.desk.findings.failure = StoreFull()
    (row,) = rows(window)
    press(qtbot, row.tick.box)
    assert not row.tick.box.isChecked()
    assert row.tick.box.isEnabled(), "it can be tried again"
    assert window.line.text() != ""


def test_while_it_is_written_down_it_cannot_be_ticked_again(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = opened(qtbot, theme, to_tell(), runner=runner)
    (row,) = rows(window)
    press(qtbot, row.tick.box)
    press(qtbot, row.tick.box)
    runner.go()
    assert len(window.desk.findings.said) == 1


def test_with_the_keyboard_alone(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = opened(qtbot, theme, to_tell(), held())
    reminder, still = rows(window)
    reminder.tick.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(reminder.tick.box.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle()
    assert [key for _, key, _, _ in window.desk.findings.said] == [TOLD_KEY]
    assert rows(window) == [still]
    assert still.dots.hasFocus(), "the keyboard goes to what is left, and not into its tick"
    qtbot.keyClick(still.dots, Qt.Key.Key_Return)
    assert still.menu is not None
    qtbot.keyClick(still.menu, Qt.Key.Key_End)
    qtbot.keyClick(still.menu, Qt.Key.Key_Return)
    settle()
    assert [key for _, key, _, _ in window.desk.findings.said] == [TOLD_KEY, HELD_KEY]
    keyboard = QApplication.focusWidget()
    assert keyboard is not None
    assert window.pane.isAncestorOf(keyboard), "it does not leave the order"


def test_the_text_for_the_apps_support_goes_to_the_clipboard(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = opened(qtbot, theme, to_tell(), held())
    reminder, still = rows(window)
    assert not still.copy.isVisibleTo(window.pane), "no app is concerned"
    press(qtbot, reminder.copy)
    assert reminder.menu is not None
    next(line for line in reminder.menu.actions() if line.text() == "Nederlands").trigger()
    text = QGuiApplication.clipboard().text()
    assert "#10482" in text
    assert "20 november 2026" in text, "in the language of who reads it"
    assert window.line.text() != ""


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_services_name_is_text_whatever_it_contains(
    qtbot: QtBot, theme: Theme, english: None, name: str
) -> None:
    at_app = {
        "service_type": "THIRD_PARTY",
        "service_name": name,
        "location_name": name,
    }
    item = order(
        receipt=name,
        retail_location_name=name,
        fulfillments=(parcel(**at_app),),
        fulfillment_orders=(work(**at_app, request_status="ACCEPTED"),),
    )
    window = Window(qtbot, theme, item)
    window.desk.findings.open[ORDER] = [to_tell(name)]
    window.open()
    settle()
    pane, bare = window.pane, name.replace("\u202e", "")
    assert bare in pane.header.about.text()
    assert bare in pane.works[0].waits.text()
    assert bare in pane.parcels[0].standing.text()
    (row,) = rows(window)
    assert bare in row.tick.box.accessibleName()
    for text in (pane.header.about, pane.works[0].waits, pane.parcels[0].standing, row.words):
        assert text.toPlainText() == text.text(), "nothing was taken for markup"
        assert "\u202e" not in text.text()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.host.findChildren(QLabel))
    assert pane._scroll.widget().width() <= pane._scroll.viewport().width(), "nothing pushes the pane wider"
