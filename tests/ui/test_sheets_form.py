"""The one form of all actions: each type of field by mouse and keyboard, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import (
    AddressParts,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Option,
    Quantities,
    QuantityLine,
    Text,
    Trackings,
    Words,
)
from fulfilldesk.domain.actions.needs import Address
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Tracking
from fulfilldesk.ui.actions.fields.choice_field import ListField, RadioField
from fulfilldesk.ui.actions.form import ActionForm
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import HOSTILE_NAMES, HTML_NAME, POSTNL

BELL = QuantityLine("l1", "Bel", "BEL-01", 3, 3)
BAG = QuantityLine("l2", "Fietstas", None, 1, 0)
REFUSED = Notice(Say.DESTINATION_REFUSED, parameters={"location": "Gent", "message": "Not stocked"})


class Form:
    """A form in a window, and how often it said that something was edited."""

    def __init__(self, qtbot: QtBot, theme: Theme, formats: Formats, *fields: Field) -> None:
        self.form = ActionForm("hold", theme, formats)
        qtbot.addWidget(self.form)
        self.form.resize(800, 500)
        self.form.show_fields(fields)
        self.form.show()
        self.form.activateWindow()
        qtbot.waitUntil(self.form.isActiveWindow)
        self.form.setFocus()
        self.edits = 0
        self.form.edited.connect(self._count)

    def _count(self) -> None:
        self.edits += 1

    @property
    def parameters(self) -> Mapping[str, Json]:
        return self.form.parameters()


def focused() -> object:
    return QApplication.focusWidget()


# --- quantities


def test_units_are_typed_and_stepped_with_the_keyboard_alone(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    made = Form(qtbot, theme, formats, Quantities("lines", (BELL, BAG)))
    table = made.form.field("lines").table  # type: ignore[attr-defined]
    assert focused() is table
    assert made.parameters == {"lines": {"l1": 3}}
    qtbot.keyClick(table, Qt.Key.Key_Minus)
    assert made.parameters == {"lines": {"l1": 2}}
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert made.parameters == {"lines": {"l1": 1, "l2": 1}}
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert made.parameters == {"lines": {"l1": 1, "l2": 1}}, "never more than there are"
    assert made.edits == 3
    assert made.form.field("lines").count.text() == "2 of 4 units chosen"  # type: ignore[attr-defined]


def test_a_digit_opens_the_spin_box_and_enter_closes_it(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    made = Form(qtbot, theme, formats, Quantities("lines", (BELL, BAG)))
    table = made.form.field("lines").table  # type: ignore[attr-defined]
    qtbot.keyClick(table, Qt.Key.Key_2)
    box = table.findChild(QSpinBox)
    assert box.accessibleName() == "Bel BEL-01"
    assert made.parameters == {"lines": {"l1": 2}}, "the forecast follows every key"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert made.parameters == {"lines": {"l1": 2}}


def test_all_and_none(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> None:
    made = Form(qtbot, theme, formats, Quantities("lines", (BELL, BAG)))
    field = made.form.field("lines")
    qtbot.mouseClick(field.none, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert made.parameters == {"lines": {}}
    qtbot.mouseClick(field.all, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert made.parameters == {"lines": {"l1": 3, "l2": 1}}
    assert made.edits == 2, "once for each click, however many lines"


def test_three_hundred_lines_need_no_three_hundred_widgets(
    qtbot: QtBot, theme: Theme, formats: Formats
) -> None:
    lines = tuple(QuantityLine(f"l{n}", HOSTILE_NAMES[n % 7], f"S-{n}", 2, 1) for n in range(300))
    made = Form(qtbot, theme, formats, Quantities("lines", lines))
    assert made.form.field("lines").findChildren(QSpinBox) == []
    assert len(made.parameters["lines"]) == 300  # type: ignore[arg-type]


# --- choices


def test_options_with_remarks_are_all_in_sight_and_a_refused_one_says_why(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    places = (
        Option("a", "Utrecht", detail="BEL-01: 4"),
        Option("b", "Gent", why_not=REFUSED),
        Option("c", HTML_NAME),
    )
    made = Form(qtbot, theme, formats, Choice("location_id", places))
    field = made.form.field("location_id")
    assert isinstance(field, RadioField)
    assert made.parameters == {"location_id": None}
    assert field.options[1].remarks.text() == "Shopify does not allow Gent: “Not stocked”."
    assert "Not stocked" in field.options[1].button.accessibleDescription()
    qtbot.mouseClick(field.options[1].button, Qt.MouseButton.LeftButton)
    assert made.parameters == {"location_id": None}
    qtbot.keyClick(field.options[0].button, Qt.Key.Key_Space)
    assert made.parameters == {"location_id": "a"}
    qtbot.keyClick(field.options[0].button, Qt.Key.Key_Down)
    assert made.parameters == {"location_id": "c"}, "the keyboard passes what cannot be chosen"
    assert made.edits == 2
    assert field.options[2].button.text() == HTML_NAME


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_many_plain_options_make_a_list(qtbot: QtBot, theme: Theme, formats: Formats, language: str) -> None:
    reasons = (
        "AWAITING_PAYMENT",
        "HIGH_RISK_OF_FRAUD",
        "INCORRECT_ADDRESS",
        "INVENTORY_OUT_OF_STOCK",
        "OTHER",
    )
    made = Form(qtbot, theme, formats, Choice("hold_reason", tuple(map(Option, reasons)), "OTHER"))
    field = made.form.field("hold_reason")
    assert isinstance(field, ListField)
    assert field.list.currentText() == ("Other reason" if language == "en" else "Andere reden")
    qtbot.keyClick(field.list, Qt.Key.Key_Up)
    assert made.parameters == {"hold_reason": "INVENTORY_OUT_OF_STOCK"}
    assert made.edits == 1
    assert isinstance(focused(), QComboBox)


def test_several_holds_are_ticked(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> None:
    holds = (
        Option("h1", "INCORRECT_ADDRESS", detail="Huisnummer ontbreekt", notice=Notice(Say.HELD_BY_THIS_APP)),
        Option("h2", "Betaling", notice=Notice(Say.HELD_BY_SOMEBODY)),
    )
    made = Form(qtbot, theme, formats, Choices("holds", holds, ("h1",)))
    first, second = made.form.field("holds").options  # type: ignore[attr-defined]
    assert first.button.text() == "Incorrect address", "a reason's code is no word for a person"
    assert first.remarks.text() == "Huisnummer ontbreekt\nPlaced by this app."
    qtbot.keyClick(second.button, Qt.Key.Key_Space)
    assert made.parameters == {"holds": ["h1", "h2"]}
    assert made.edits == 1


# --- words, days, addresses, tracking


def test_one_line_of_text_keeps_to_its_limit(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    made = Form(qtbot, theme, formats, Text("note", limit=10))
    qtbot.keyClicks(focused(), "  tien tekens en meer")
    assert made.parameters == {"note": "tien tek"}
    assert made.form.field("note").counter.text() == "0 characters left"  # type: ignore[attr-defined]


def test_several_lines_of_text_leave_tab_to_the_sheet_and_keep_to_the_limit(
    qtbot: QtBot, theme: Theme, formats: Formats, dutch: None
) -> None:
    made = Form(qtbot, theme, formats, Text("note", limit=12, lines=3), Flag("notify_merchant"))
    entry = focused()
    assert isinstance(entry, QPlainTextEdit)
    qtbot.keyClicks(entry, "een")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    qtbot.keyClicks(entry, "twee drie vier")
    assert made.parameters["note"] == "een\ntwee dri"
    assert made.form.field("note").counter.text() == "Nog 0 tekens"  # type: ignore[attr-defined]
    qtbot.keyClick(entry, Qt.Key.Key_Tab)
    assert focused() is made.form.field("notify_merchant").box  # type: ignore[attr-defined]


def test_a_note_that_is_longer_than_allowed_is_not_cut(qtbot: QtBot, theme: Theme, formats: Formats) -> None:
    long = "x" * 30
    made = Form(qtbot, theme, formats, Text("note", preset=long, limit=10, lines=3))
    assert made.parameters == {"note": long}


def test_a_flag(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> None:
    made = Form(qtbot, theme, formats, Flag("restock", preset=True))
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert (made.parameters, made.edits) == ({"restock": False}, 1)


def test_a_day_is_stepped_and_never_too_early(qtbot: QtBot, theme: Theme, formats: Formats) -> None:
    first = date(2026, 11, 24)
    made = Form(qtbot, theme, formats, Day("day", None, first))
    field = made.form.field("day")
    assert made.parameters == {"day": "2026-11-24"}
    field.entry.setCurrentSection(field.entry.Section.DaySection)  # type: ignore[attr-defined]
    qtbot.keyClick(field.entry, Qt.Key.Key_Up)  # type: ignore[attr-defined]
    assert made.parameters == {"day": "2026-11-25"}
    field.enter("2020-01-01")
    field.enter("no day")
    assert made.parameters == {"day": "2026-11-25"}


def test_an_address_is_tabbed_through_as_it_is_written(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    made = Form(
        qtbot, theme, formats, AddressParts("address", Address(address1="Oudegracht 12", city="Utrecht"))
    )
    entries = made.form.field("address").entries  # type: ignore[attr-defined]
    assert focused() is entries["address1"], "a wrong street is the commonest reason"
    entries["first_name"].setFocus()
    met = []
    for _ in range(len(entries)):
        met.append(next(part for part, entry in entries.items() if entry is focused()))
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert met[:7] == ["first_name", "last_name", "company", "address1", "address2", "zip", "city"]
    qtbot.keyClicks(entries["zip"], " 3511 AB ")
    sent = made.parameters["address"]
    assert isinstance(sent, dict)
    assert (sent["address1"], sent["zip"], sent["phone"]) == ("Oudegracht 12", "3511 AB", "")


def test_tags_are_parted_by_commas(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> None:
    made = Form(qtbot, theme, formats, Words("tags", ("spoed",)))
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClicks(focused(), ", <b>vip</b>,, spoed , ")
    assert made.parameters == {"tags": ["spoed", "<b>vip</b>"]}


def test_tracking(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> None:
    made = Form(qtbot, theme, formats, Trackings("tracking", (POSTNL,)))
    made.form.enter({"tracking": [{"company": "DPD", "number": "1", "url": None}, {"number": "2"}]})
    assert made.parameters == {
        "tracking": [
            {"company": "DPD", "number": "1", "url": None},
            {"company": "DPD", "number": "2", "url": None},
        ]
    }


# --- the form as a whole


def test_what_was_entered_survives_other_fields_as_far_as_it_fits(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None
) -> None:
    made = Form(
        qtbot,
        theme,
        formats,
        Quantities("lines", (BELL, BAG)),
        Choice("location_id", (Option("a", "A"), Option("b", "B")), "a"),
        Text("note", preset="oud"),
    )
    made.form.field("location_id").options[1].button.click()  # type: ignore[attr-defined]
    made.form.field("lines").table.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClick(focused(), Qt.Key.Key_Minus)
    assert made.parameters["lines"] == {"l1": 2}
    fewer = QuantityLine("l1", "Bel", "BEL-01", 1, 1)
    made.form.show_fields(
        (
            Quantities("lines", (fewer,)),
            Choice("location_id", (Option("a", "A"), Option("b", "B", why_not=REFUSED)), "a"),
            Text("note", preset="nieuw"),
        )
    )
    assert made.parameters == {"lines": {"l1": 1}, "location_id": None, "note": "nieuw"}, (
        "A was not asked for"
    )


def test_hostile_values_from_an_old_journal_are_left_out(
    qtbot: QtBot, theme: Theme, formats: Formats
) -> None:
    fields = (
        Quantities("lines", (BELL,)),
        Choice("reason", (Option("OTHER"),), "OTHER"),
        Choices("holds", (Option("h", "x"),)),
        Text("note"),
        Flag("notify"),
        Day("day", None, date(2026, 11, 24)),
        AddressParts("address", Address()),
        Words("tags"),
        Trackings("tracking", (Tracking("DPD", "1", None),)),
    )
    made = Form(qtbot, theme, formats, *fields)
    for value in (None, 7, "x", ["x"], {"l1": "x"}, {"l1": 99}, True):
        made.form.enter({field.key: value for field in fields})
    lines = made.parameters["lines"]
    assert isinstance(lines, dict)
    assert set(lines.values()) <= {0, 1, 2, 3}
    assert made.parameters["reason"] is None, "what is not offered is nothing, not something else"
