"""The detail pane: what a person reads of an order, and that reading it is never disturbed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.money import Money
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import (
    BAG,
    BELL,
    HOSTILE_NAMES,
    NOW,
    PARCEL,
    WORK,
    event,
    hold,
    level,
    long_order,
    order,
    parcel,
    work,
)
from tests.ui.fakes_window import Window, settle
from tests.ui.inline import PatientRunner


def item_lines(card: object) -> list[str]:
    model = card.lines.model  # type: ignore[attr-defined]
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def table(card: object) -> list[list[str]]:
    model = card.model  # type: ignore[attr-defined]
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def test_an_order_sold_at_the_till(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.open()
    pane = window.pane
    english = language == "en"
    assert pane.header.number.text() == "#10482"
    assert pane.header.badges() == (
        ["Fulfilled", "Paid", "Point of Sale"] if english else ["Uitgevoerd", "Betaald", "Kassa (POS)"]
    )
    assert pane.header.about.text() == (
        "Today 15:00 · €84.50 · 3 items\nTill: Utrecht"
        if english
        else "Vandaag 15:00 · €\xa084,50 · 3 artikelen\nKassa: Utrecht"
    )
    card = pane.parcels[0]
    assert (card.title(), card.remark()) == (
        ("Fulfilment #10482-F1", "from Utrecht") if english else ("Uitvoering #10482-F1", "vanuit Utrecht")
    )
    assert item_lines(card) == ["2 × Bel, messing BEL-01", "1 × Fietstas Canvas / Groen TAS-44-GR"]
    assert card.tracking.text() == "PostNL 3SABCD123456"
    assert card.dots.accessibleName() == (
        "Options for fulfilment #10482-F1" if english else "Opties voor uitvoering #10482-F1"
    )
    assert table(pane.inventory) == [["BEL-01 Utrecht", "12", "3", "9"], ["TAS-44-GR Utrecht", "4", "0", "4"]]
    assert pane.customer.person.text() == "A. Jansen\na.jansen@example.com\n+31 30 1234567"
    assert pane.customer.address.text() == "Oudegracht 12\n3511 AB Utrecht\nNederland"
    assert pane.timeline.lines.text().splitlines()[0] == (
        "Today 15:01  Fulfilled at the till in Utrecht"
        if english
        else "Vandaag 15:01  Fulfilled at the till in Utrecht"
    )
    assert pane.notes.isHidden()
    assert pane.works == [] or all(card.isHidden() for card in pane.works)


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_names_are_shown_as_text_whatever_they_contain(
    qtbot: QtBot, theme: Theme, english: None, name: str
) -> None:
    line = replace(BELL, title=name, sku=name[:40])
    item = order(
        lines=(line,),
        fulfillments=(replace(parcel((line,)), name=name, location_name=name),),
        note=name,
        tags=(name,),
        customer=replace(order().customer, name=name),
        address=(name,),  # type: ignore[type-var]
        fulfillment_orders=(work((line,), location_name=name, holds=(hold(notes=name),)),),
        name=name,
    )
    window = Window(qtbot, theme, item)
    window.desk.store.apply_events(item.id, (event(1, name),), NOW - timedelta(minutes=5))
    window.desk.shop.events = lambda order_id: (event(1, name),)  # type: ignore[method-assign]
    window.open()
    settle()
    pane = window.pane
    bare = name.replace("\u202e", "")
    assert bare in item_lines(pane.parcels[0])[0]
    assert bare in pane.customer.person.text()
    assert bare in pane.notes.note.text()
    assert bare in pane.timeline.lines.text()
    assert pane.notes.note.toPlainText() == pane.notes.note.text(), "nothing was taken for markup"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.host.findChildren(QLabel))
    assert pane._scroll.widget().width() <= pane._scroll.viewport().width(), "nothing pushes the pane wider"


def test_no_text_can_turn_its_surroundings_round(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(customer=replace(order().customer, name="\u202eevil")))  # type: ignore[type-var]
    window.open()
    assert "\u202e" not in window.pane.customer.person.text()


def test_three_hundred_lines_open_with_few_widgets_and_can_all_be_seen(
    qtbot: QtBot, theme: Theme, language: str
) -> None:
    small = Window(qtbot, theme)
    small.open()
    window = Window(qtbot, theme, long_order(300))
    window.open()
    settle()
    card = window.pane.parcels[0]
    assert len(item_lines(card)) == 6
    assert card.lines.more.text() == ("Show all 300" if language == "en" else "Alle 300 tonen")
    qtbot.mouseClick(card.lines.more, Qt.MouseButton.LeftButton)
    settle()
    assert len(item_lines(card)) == 300
    assert item_lines(card)[299] == "1 × Onderdeel 300 OND-0300"
    qtbot.waitUntil(lambda: card.lines.view.height() >= 300 * 30)
    few, many = len(small.pane.findChildren(QLabel)), len(window.pane.findChildren(QLabel))
    assert many == few, "no widget per line"


def test_unknown_states_are_shown_made_readable(qtbot: QtBot, theme: Theme, english: None) -> None:
    item = order(
        fulfillment_status="TELEPORTED",
        financial_status=None,
        fulfillments=(parcel(delivery_status="LOST_AT_SEA"),),
        fulfillment_orders=(
            work(
                status="PONDERING",
                service_type="THIRD_PARTY",
                service_name="Noordzee",
                request_status="SULKING",
            ),
        ),
    )
    window = Window(qtbot, theme, item)
    window.open()
    assert window.pane.header.badges() == ["Teleported", "Point of Sale"]
    assert window.pane.parcels[0].badge.badge().words == "Lost at sea"
    assert window.pane.works[0].badge.badge().words == "Pondering"
    assert window.pane.works[0].waits.text() == "Noordzee · Sulking · who must act is not known"


def test_everything_may_be_missing(qtbot: QtBot, theme: Theme, language: str) -> None:
    item = order(
        customer=None,
        address=(),
        financial_status=None,
        source_name=None,
        channel_name=None,
        lines=(),
        fulfillment_orders=(),
        fulfillments=(parcel(tracking=(), location_name=None, delivery_status=None),),
    )
    window = Window(qtbot, theme, item)
    window.desk.shop.events = lambda order_id: ()  # type: ignore[method-assign]
    window.open()
    pane = window.pane
    english = language == "en"
    assert pane.parcels[0].remark() == ""
    assert pane.parcels[0].tracking.text() == ("No tracking" if english else "Geen traceergegevens")
    assert item_lines(pane.parcels[0])[0] == (
        "2 × Item that the order does not list" if english else "2 × Artikel dat niet in de bestelling staat"
    )
    assert pane.customer.person.text() == (
        "Shopify names no customer for this order."
        if english
        else "Shopify noemt geen klant bij deze bestelling."
    )
    assert pane.inventory.nothing.isVisibleTo(pane)
    assert pane.timeline.lines.text() == (
        "Nothing has been read yet." if english else "Er is nog niets gelezen."
    )


def test_hidden_identity_is_said_and_is_no_guest(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme, order(customer=None, address=(), identity_hidden=True))
    window.open()
    assert window.pane.customer.person.text() == (
        "Names and addresses are hidden by Shopify for this plan."
        if language == "en"
        else "Namen en adressen worden bij dit abonnement door Shopify verborgen."
    )


def test_a_cancelled_fulfilment_is_folded_and_comes_last(qtbot: QtBot, theme: Theme, english: None) -> None:
    gone = replace(
        parcel((BAG,)), id=f"{PARCEL}0", name="#10482-F0", status="CANCELLED", delivery_status="CANCELED"
    )
    window = Window(qtbot, theme, order(fulfillments=(gone, parcel((BELL,)))))
    window.open()
    live, cancelled = window.pane.parcels
    assert (live.title(), cancelled.title()) == ("Fulfilment #10482-F1", "Fulfilment #10482-F0")
    assert cancelled.badge.badge().words == "Cancelled"
    assert not cancelled.lines.isVisibleTo(window.pane)
    qtbot.mouseClick(cancelled.fold, Qt.MouseButton.LeftButton)
    assert cancelled.lines.isVisibleTo(window.pane)
    assert cancelled.fold.text() == "Hide items"
    assert not live.fold.isVisibleTo(window.pane)


def test_what_is_chosen_stays_so_when_the_cards_change_places(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    """Ctrl+Z right after cancelling must mean the fulfilment that was just cancelled."""
    first = replace(parcel((BAG,)), status="CANCELLED")
    second = replace(parcel((BELL,)), id=f"{PARCEL}2", name="#10482-F2")
    window = Window(qtbot, theme, order(fulfillments=(first, second)))
    window.open()
    live = window.pane.parcels[0]
    live.setFocus()
    qtbot.waitUntil(live.hasFocus)
    now = order(fulfillments=(first, replace(second, status="CANCELLED")), fulfillment_orders=(work(),))
    contents = window.detail.contents
    assert contents is not None
    window.pane.show_contents(replace(contents, order=now))
    settle()
    assert window.pane.chosen == second.id
    assert [card.target_id for card in window.pane.parcels if card.hasFocus()] == [second.id]
    cards = sorted((*window.pane.works, *window.pane.parcels), key=lambda card: card.y())
    assert [card.target_id for card in cards] == [WORK, first.id, second.id], "what is left to do comes first"


def test_work_to_do_says_where_and_what_it_waits_for(qtbot: QtBot, theme: Theme, language: str) -> None:
    held = work((BELL,), holds=(hold(),), status="ON_HOLD")
    asked = work(
        (BAG,),
        id=f"{WORK}2",
        service_type="THIRD_PARTY",
        service_name="Noordzee Fulfilment",
        request_status="SUBMITTED",
        status="OPEN",
        location_name="Noordzee",
        updated_at=NOW - timedelta(days=3),
    )
    closed = work((BELL,), id=f"{WORK}3", status="CLOSED")
    window = Window(qtbot, theme, order(fulfillment_orders=(held, asked, closed)))
    window.open()
    first, second = (card for card in window.pane.works if card.isVisibleTo(window.pane))
    if language == "en":
        assert (first.title(), first.remark()) == ("To fulfil", "at Utrecht")
        assert first.waits.text() == "On hold: incorrect address – Huisnummer ontbreekt"
        assert second.waits.text() == (
            "Noordzee Fulfilment · has not answered the request yet · the app must act · waiting 3 days"
        )
    else:
        assert (first.title(), first.remark()) == ("Uit te voeren", "op locatie Utrecht")
        assert first.waits.text() == "In de wacht: onjuist adres – Huisnummer ontbreekt"
        assert second.waits.text() == (
            "Noordzee Fulfilment · heeft de aanvraag nog niet beantwoord · de app is aan zet · wacht 3 dagen"
        )
    assert item_lines(first) == ["2 × Bel, messing BEL-01"]


def test_stock_that_is_not_there_says_why(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    place = "gid://shopify/Location/1"
    window.desk.shop.stock = {
        ("gid://shopify/InventoryItem/1", place): level(1, 0, 0, tracked=False),
        ("gid://shopify/InventoryItem/2", place): level(2, 0, 0, stock=None),
    }
    window.open()
    assert [row[:2] for row in table(window.pane.inventory)] == [
        ["BEL-01 Utrecht", "not counted"],
        ["TAS-44-GR Utrecht", "not stocked here"],
    ]


def test_numbers_of_different_ages_tell_their_ages(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, runner=PatientRunner())
    window.desk.store.apply_levels([level(1, 12, 3, read_at=NOW - timedelta(hours=5))])
    window.open()
    card = window.pane.inventory
    assert not card.table.isColumnHidden(4)
    assert card.model.index(0, 4).data() == "5 hours old"
    assert card.remark() == ""


def test_archived_cancelled_test_and_return_are_badges(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(
        qtbot,
        theme,
        order(
            closed_at=NOW,
            cancelled_at=NOW,
            test=True,
            source_name="web",
            channel_name="Online Store",
            retail_location_id=None,
            retail_location_name=None,
            return_status="IN_PROGRESS",
        ),
    )
    window.open()
    assert window.pane.header.badges() == [
        "Fulfilled",
        "Paid",
        "Online Store",
        "Order cancelled",
        "Archived",
        "Return in progress",
        "Test order",
    ]


def test_two_currencies_are_both_written(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, order(total=Money("EUR", 8450), total_presentment=Money("JPY", 13700)))
    window.open()
    assert "€84.50 (JP¥13,700)" in window.pane.header.about.text()


def test_own_journal_lines_stand_in_the_timeline(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.open()
    window.run("cancel_fulfillment")
    qtbot.mouseClick(window.sheet.main, Qt.MouseButton.LeftButton)
    top = window.pane.timeline.lines.text().splitlines()[0]
    assert top == (
        "Today 15:03  FulfillDesk: Cancel fulfilment – As forecast (sam)"
        if language == "en"
        else "Vandaag 15:03  FulfillDesk: Uitvoering annuleren – Zoals verwacht (sam)"
    )
    assert window.pane.header.badges()[0] == ("Unfulfilled" if language == "en" else "Niet-uitgevoerd")
    assert [card.title() for card in window.pane.works if card.isVisibleTo(window.pane)] == [
        "To fulfil" if language == "en" else "Uit te voeren"
    ]


def test_a_long_timeline_is_shortened(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.events = lambda order_id: tuple(event(n, f"step {n}") for n in range(90, 0, -1))  # type: ignore[method-assign]
    window.open()
    card = window.pane.timeline
    assert len(card.lines.text().splitlines()) == 12
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert len(card.lines.text().splitlines()) == 90
    assert card.lines.text().splitlines()[-1].endswith("step 90")


def test_only_scheduled_work_tells_its_day(qtbot: QtBot, theme: Theme, english: None) -> None:
    later = NOW + timedelta(days=3)
    window = Window(
        qtbot,
        theme,
        order(
            fulfillment_orders=(
                work((BELL,), fulfill_at=later),
                work((BELL,), id=f"{WORK}2", fulfill_at=later, status="SCHEDULED"),
            )
        ),
    )
    window.open()
    assert [card.waits.text() for card in window.pane.works] == ["", "Planned for: 25 Nov 15:03"]
