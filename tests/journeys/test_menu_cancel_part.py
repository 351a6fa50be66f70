"""Cancelling part of a fulfilment through its menu: straight, undone, and ending half done, which is then
gone on with or taken back."""

from __future__ import annotations

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.model import Fulfillment, Order
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from tests.journeys.form_filling import only
from tests.journeys.menus import Person, button, stock_rows
from tests.journeys.staging import POSTNL, mails, parcels, sent, works

PART = ("Cancel part of this fulfilment", "Deel van deze uitvoering annuleren")
AGAIN = ("Fulfil again", "Opnieuw uitvoeren")
DONE = (
    "part of the fulfilment cancelled, the rest fulfilled again",
    "deel van de uitvoering geannuleerd, de rest opnieuw uitgevoerd",
)
HALF_DONE = ("half done. The fulfilment is cancelled", "half gedaan. De uitvoering is geannuleerd")


def opened(anna: Person) -> tuple[Order, Fulfillment]:
    """An order whose five units went out in one parcel, in the window."""
    parcel = sent(anna.shop, 5, email="els@example.com")
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    return order, parcel


def half_done(anna: Person) -> tuple[Order, ForecastSheet]:
    """Two of the five are cancelled, and Shopify refuses to fulfil the other three again. The sheet says in
    which state the order is, and what can be done about it."""
    order, parcel = opened(anna)
    sheet = anna.asks(anna.parcel(), *PART)
    only(anna, sheet, 2)
    anna.shop.faults.faults.append(parse_fault("refuse:100%:fulfillmentCreate"))
    anna.program.press(sheet.main)
    said = f"{order.name}: {anna.word(*HALF_DONE)}"
    anna.program.until(lambda: said in "\n".join(sheet.notes()))
    assert parcel.status == "CANCELLED" and parcels(anna.shop, order) == []
    anna.shop.faults.faults.clear()
    return order, sheet


def test_two_of_five_are_cancelled_and_that_is_undone(anna: Person) -> None:
    order, parcel = opened(anna)
    sheet = anna.asks(anna.parcel(), *PART)
    assert not sheet.main.isEnabled() and sheet.notes() == []
    only(anna, sheet, 2)
    assert [row[anna.word("Units", "Aantal")] for row in stock_rows(sheet)] == ["2"]
    read = anna.reads(sheet)
    assert anna.word("This takes two steps", "Dit gaat in twee stappen") in read
    assert "PostNL 3SFIETS1" in read
    status = "Fulfilled → Partially fulfilled", "Uitgevoerd → Gedeeltelijk uitgevoerd"
    assert anna.word(*status) in read
    anna.agrees(sheet, *DONE)
    (rest,) = parcels(anna.shop, order)
    assert parcel.status == "CANCELLED" and rest.tracking == [POSTNL]
    assert sum(line.quantity for line in rest.lines) == 3
    assert [work.remaining for work in works(anna.shop, order)] == [2] and mails(order) == 0
    assert anna.badges()[0] == anna.word("Partially fulfilled", "Gedeeltelijk uitgevoerd")
    assert rest.name in anna.parcel().title()
    anna.undoes_at_once("fulfilled again", "opnieuw uitgevoerd")
    assert [sum(line.quantity for line in each.lines) for each in parcels(anna.shop, order)] == [3, 2]
    assert anna.badges()[0] == anna.word("Fulfilled", "Uitgevoerd")
    assert anna.journal() == anna.done_and_undone(PART, AGAIN)


def test_half_done_is_gone_on_with(anna: Person) -> None:
    order, sheet = half_done(anna)
    anna.program.press(button(sheet, anna.word("Finish it", "Afmaken")))
    anna.program.until(lambda: anna.program.order_desk.flow.in_front is None)
    assert anna.result().startswith(f"{order.name}: {anna.word(*DONE)}.")
    (rest,) = parcels(anna.shop, order)
    assert sum(line.quantity for line in rest.lines) == 3 and rest.tracking == [POSTNL]
    anna.until_badge("Partially fulfilled", "Gedeeltelijk uitgevoerd")
    assert anna.journal() == anna.done_only(PART)


def test_half_done_is_taken_back_from_its_sheet(anna: Person) -> None:
    order, sheet = half_done(anna)
    anna.program.press(button(sheet, anna.word("Take it back", "Terugdraaien")))
    anna.agrees(anna.sheet(), "fulfilled again", "opnieuw uitgevoerd")
    (again,) = parcels(anna.shop, order)
    assert sum(line.quantity for line in again.lines) == 5 and again.tracking == [POSTNL]
    anna.until_badge("Fulfilled", "Uitgevoerd")
    half = anna.word("Half done, undone", "Half gedaan, ongedaan gemaakt")
    well = anna.word("As forecast", "Zoals verwacht")
    assert anna.journal() == [(anna.word(*AGAIN), well), (anna.word(*PART), half)]


def test_half_done_is_found_again_in_the_journal(anna: Person) -> None:
    """Somebody who closed the sheet: every menu of the order says what is the matter, the journal goes on."""
    order, sheet = half_done(anna)
    anna.leaves(sheet)
    offered = anna.offered(anna.parcel())
    first = anna.word(
        "An action on this order is half done. Finish it or take it back first; see the journal.",
        "Een actie op deze bestelling is half gedaan. Maak die eerst af of draai die terug; zie het logboek.",
    )
    assert first in offered.values()
    assert anna.journal() == [(anna.word(*PART), anna.word("Half done", "Half gedaan"))]
    anna.chooses(anna.parcel(), "Show in journal", "Tonen in logboek", keys=True)
    view = anna.program.order_desk.journal_view
    anna.program.until(lambda: view.isVisible() and view.model.rowCount() == 1)
    anna.program.act(lambda: view.table.selectRow(0))
    finish = anna.word("Finish it", "Afmaken")
    anna.program.until(lambda: finish in anna.program.words(view))
    anna.program.press(button(view, finish))
    done = f"{order.name}: {anna.word(*DONE)}."
    anna.program.until(lambda: anna.result().startswith(done))
    assert [sum(line.quantity for line in each.lines) for each in parcels(anna.shop, order)] == [3]
    view.show_everything()
