"""What the detail pane and the result of a cancel say of apps and tills."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.app_standing import AppStanding, AppState, Party
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.ui.actions.verdict import verdict
from fulfilldesk.ui.details import texts_apps
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import NOW, order, parcel, work
from tests.ui.fakes_window import Window, press

SERVICE = "Noordzee Logistics"
AT_APP = {"service_type": "THIRD_PARTY", "service_name": SERVICE, "location_name": "Noordzee"}


def test_a_till_names_its_place_and_the_receipt(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme, order(receipt="1-2001"))
    window.open()
    last = window.pane.header.about.text().splitlines()[-1]
    assert last == ("Till: Utrecht · Receipt 1-2001" if language == "en" else "Kassa: Utrecht · Bon 1-2001")


def test_a_sale_that_names_no_till_says_what_is_known(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(receipt="1-2001", retail_location_id=None, retail_location_name=None))
    window.open()
    assert window.pane.header.badges()[-1] == "Point of Sale"
    assert window.pane.header.about.text().splitlines()[-1] == "Receipt 1-2001"


@pytest.mark.parametrize("state", AppState)
@pytest.mark.parametrize("who", Party)
def test_every_state_has_words(state: AppState, who: Party, formats: Formats, english: None) -> None:
    said = texts_apps.standing(AppStanding("Noordzee", state, who, NOW), "SULKING", formats)
    parts = said.split(" · ")
    assert parts[0] == "Noordzee"
    assert len(parts) == 3
    assert all(parts)
    assert (parts[1] == "Sulking") is (state is AppState.UNKNOWN)


def test_the_time_waited_goes_on_while_the_order_is_open(qtbot: QtBot, theme: Theme, language: str) -> None:
    asked = work(**AT_APP, request_status="ACCEPTED", updated_at=NOW - timedelta(days=3))
    window = Window(qtbot, theme, order(fulfillment_orders=(asked,)))
    window.open()
    card = window.pane.works[0]
    assert card.waits.text() == (
        "Noordzee Logistics · accepted the request · the app must act · waiting 3 days"
        if language == "en"
        else "Noordzee Logistics · heeft de aanvraag geaccepteerd · de app is aan zet · wacht 3 dagen"
    )
    window.desk.clock.sleep(24 * 3600)
    window.pane.header.aged.emit()
    assert card.waits.text().endswith("waiting 4 days" if language == "en" else "wacht 4 dagen")


def test_an_apps_parcel_says_who_has_it(qtbot: QtBot, theme: Theme, english: None) -> None:
    own = replace(parcel(), id=f"{parcel().id}2")
    window = Window(qtbot, theme, order(fulfillments=(parcel(**AT_APP), own)))
    window.open()
    theirs, ours = window.pane.parcels
    assert theirs.standing.text().startswith(
        "Noordzee Logistics · sent it; no news from the carrier yet · the carrier must act"
    )
    assert not ours.standing.isVisibleTo(window.pane)


def test_after_cancelling_an_apps_parcel_the_supplier_is_to_be_told(
    qtbot: QtBot, theme: Theme, language: str
) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(**AT_APP),)))
    window.run("cancel_fulfillment")
    sheet = window.sheet
    qtbot.keyClicks(sheet.reason.field, "verkeerd pakket")
    press(qtbot, sheet.main)
    to_do = (
        "Tell Noordzee Logistics: it may still send the parcel. The order keeps a reminder until somebody "
        "ticks that Noordzee Logistics was told."
        if language == "en"
        else "Licht Noordzee Logistics in: die kan het pakket nog verzenden. De bestelling houdt een "
        "herinnering totdat iemand aanvinkt dat Noordzee Logistics is ingelicht."
    )
    assert window.line.text().endswith(to_do)
    entry = window.desk.journal.entries()[0]
    assert verdict(replace(entry, undone_by="2")).to_do == (), "taken back, it is on its way after all"
    assert verdict(replace(entry, state=EntryState.REFUSED)).to_do == ()


def test_when_it_came_out_otherwise_the_sheet_says_so_too(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(**AT_APP),)))
    window.desk.shop.surprise = lambda: window.desk.shop.move(1, -1, committed=0)
    window.run("cancel_fulfillment")
    qtbot.keyClicks(window.sheet.reason.field, "verkeerd pakket")
    press(qtbot, window.sheet.main)
    assert window.sheet.notes()[-1].startswith("Tell Noordzee Logistics: it may still send the parcel.")


def test_after_cancelling_ones_own_parcel_nobody_is_to_be_told(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(),)))
    window.run("cancel_fulfillment")
    press(qtbot, window.sheet.main)
    assert verdict(window.desk.journal.entries()[0]).to_do == ()
