"""Edit tracking: what can be filled in, what is refused before it is sent, and what is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.orders import Tracking
from fulfilldesk.ui.actions.fields.flag_field import FlagField
from fulfilldesk.ui.actions.fields.trackings_field import TrackingsField
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import FORMULA_NAME, HTML_NAME, ORDER, order, parcel
from tests.ui.fakes_window import Window, settle


def open_form(qtbot: QtBot, theme: Theme, *tracking: Tracking) -> tuple[Window, TrackingsField]:
    window = Window(qtbot, theme, order(fulfillments=(parcel(tracking=tracking),)))
    window.run("edit_tracking")
    settle()
    return window, window.sheet.findChild(TrackingsField)


def mail_box(window: Window) -> QCheckBox:
    """Whether to tell the customer."""
    box: QCheckBox = window.sheet.findChild(FlagField).box
    return box


def retype(qtbot: QtBot, field: object, text: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)


POSTNL = Tracking("PostNL", "3SABCD123456", "https://postnl.example/3SABCD123456")


def test_it_opens_on_what_there_is_and_waits_for_a_change(qtbot: QtBot, theme: Theme, language: str) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    title = "Edit the tracking of #10482-F1" if language == "en" else "Traceergegevens van #10482-F1 bewerken"
    assert window.sheet.title() == title
    assert (form.carrier.text(), form.rows[0].number.text(), form.rows[0].link.text()) == (
        "PostNL",
        "3SABCD123456",
        "https://postnl.example/3SABCD123456",
    )
    assert not mail_box(window).isChecked(), "the customer is not mailed unless somebody wants it"
    assert not window.sheet.main.isEnabled()
    assert window.sheet.notes() == []


def test_a_new_number_is_sent_without_the_old_link_and_without_a_mail(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    retype(qtbot, form.rows[0].number, "3SNEW")
    assert form.rows[0].link.text() == "", "Shopify makes the link for a carrier it knows"
    assert "This sends no e-mail to the customer." in window.sheet.notes()[0]
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    assert window.desk.shop.sent[0].variables["trackingInfoInput"] == {"company": "PostNL", "number": "3SNEW"}
    assert window.desk.shop.sent[0].variables["notifyCustomer"] is False
    assert window.line.text() == "#10482: tracking saved. Order and stock are as forecast."
    assert window.desk.order.fulfillments[0].tracking[0].number == "3SNEW"


def test_the_link_of_a_carrier_shopify_does_not_know_stays(qtbot: QtBot, theme: Theme, english: None) -> None:
    _, form = open_form(qtbot, theme, Tracking("Fietskoerier", "A1", "https://koerier.example/A1"))
    retype(qtbot, form.rows[0].number, "A2")
    assert form.rows[0].link.text() == "https://koerier.example/A1"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "postnl.nl/x"]
)
def test_a_link_that_is_no_web_address_is_refused(
    qtbot: QtBot, theme: Theme, link: str, language: str
) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    retype(qtbot, form.rows[0].link, link)
    refusal = (
        "The tracking link is not a web address (http or https)."
        if language == "en"
        else "De traceerlink is geen webadres (http of https)."
    )
    assert window.sheet.notes() == [refusal]
    assert not window.sheet.main.isEnabled()


def test_nothing_filled_in_is_refused(qtbot: QtBot, theme: Theme, english: None) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    retype(qtbot, form.rows[0].number, "")
    retype(qtbot, form.rows[0].link, "")
    assert not window.sheet.main.isEnabled()
    assert window.sheet.notes()[0].startswith("Fill in a tracking number")


def test_ticking_the_mail_says_so_and_sends_it(qtbot: QtBot, theme: Theme, language: str) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    retype(qtbot, form.rows[0].number, "3SNEW")
    qtbot.keyClick(mail_box(window), Qt.Key.Key_Space)
    said = (
        "Shopify sends an e-mail to the customer."
        if language == "en"
        else "Shopify stuurt de klant een e-mail."
    )
    assert said in window.sheet.notes()[0]
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    assert window.desk.shop.sent[0].variables["notifyCustomer"] is True


def test_several_numbers_can_be_added_and_taken_away(qtbot: QtBot, theme: Theme, english: None) -> None:
    _, form = open_form(qtbot, theme, POSTNL)
    qtbot.mouseClick(form._add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(form.rows[1].number, "3SSECOND")
    assert [entry["number"] for entry in form.value()] == [  # type: ignore[union-attr,index,call-overload]
        "3SABCD123456",
        "3SSECOND",
    ]
    form.rows[1].removed.emit()
    assert [entry["number"] for entry in form.value()] == [  # type: ignore[union-attr,index,call-overload]
        "3SABCD123456"
    ]


def test_what_was_typed_survives_a_change_by_somebody_else(qtbot: QtBot, theme: Theme, english: None) -> None:
    window, form = open_form(qtbot, theme, POSTNL)
    retype(qtbot, form.rows[0].number, "3SNEW")
    item = window.desk.shop.there[ORDER]
    theirs = Tracking("DPD", "0512", None)
    window.desk.shop.there[ORDER] = replace(item, fulfillments=(parcel(tracking=(theirs,)),))
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    assert window.sheet.notes()[0].startswith("The order changed since you asked.")
    settle()
    field = window.sheet.form.field("tracking")
    assert isinstance(field, TrackingsField)
    assert (field.carrier.text(), field.rows[0].number.text()) == ("PostNL", "3SNEW")
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    assert window.desk.order.fulfillments[0].tracking[0].number == "3SNEW"


@pytest.mark.parametrize("odd", [HTML_NAME, FORMULA_NAME, "🔔 1", "٣٤٥"])
def test_odd_numbers_are_sent_as_they_were_typed(qtbot: QtBot, theme: Theme, odd: str, english: None) -> None:
    _, form = open_form(qtbot, theme)
    form.rows[0].number.setText(f"  {odd} ")
    assert form.value() == [{"company": None, "number": odd, "url": None}]


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform has no real pop-ups
def test_the_list_of_carriers_narrows_while_typing_and_opens_as_a_whole(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    _, form = open_form(qtbot, theme)
    form.carrier.setFocus()
    qtbot.keyClicks(form.carrier, "postn")
    completer = form.carrier.completer()
    offered = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert offered[0] == "Portal PostNord"
    assert "PostNL" in offered
    completer.popup().hide()
    form.carrier.show_all()
    assert completer.completionCount() > 100
    completer.popup().hide()
