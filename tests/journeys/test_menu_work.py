"""What is done to work at one's own location, through the menu: fulfil, mark in progress and open again,
split, merge, plan for another day."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from PySide6.QtCore import Qt

from fulfilldesk.demoshop.splitting import split
from tests.journeys.desks import CountingShop
from tests.journeys.form_filling import days_later, only, options, ticks, tracking, types, writes
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import WAREHOUSE, level, mails, meanwhile, parcels, placed, works

FULFIL = ("Fulfil items", "Artikelen uitvoeren")
CANCEL = ("Cancel fulfilment", "Uitvoering annuleren")
PROGRESS = ("Mark as in progress", "Als in behandeling markeren")
OPEN = ("Mark as unfulfilled", "Als niet-uitgevoerd markeren")
SPLIT = ("Split", "Splitsen")
MERGE = ("Merge", "Samenvoegen")
RESCHEDULE = ("Reschedule", "Opnieuw plannen")


# --- fulfil


def test_all_is_fulfilled_with_tracking_and_no_mail(anna: Person) -> None:
    order = placed(anna.shop, 3)
    anna.opens(order)
    kept = level(anna.shop.world, order, WAREHOUSE)
    on_hand, committed = kept.quantities["on_hand"], kept.quantities["committed"]
    sheet = anna.asks(anna.work(), *FULFIL)
    tracking(anna, sheet, "DHL Express", "JVGL1", "JVGL2")
    (row,) = stock_rows(sheet)
    assert row[anna.word("Location", "Locatie")] == WAREHOUSE
    assert row[anna.word("On hand", "Voorhanden")] == f"{on_hand} → {on_hand - 3}"
    assert row[anna.word("Committed", "Toegewezen")] == f"{committed} → {committed - 3}"
    read = anna.reads(sheet)
    assert anna.word("What you can sell does not change.", "Wat je kunt verkopen, verandert niet.") in read
    assert anna.word("This sends no e-mail to the customer.", "De klant krijgt geen e-mail.") in read
    assert anna.word("Unfulfilled → Fulfilled", "Niet-uitgevoerd → Uitgevoerd") in read
    anna.agrees(sheet, "items fulfilled", "artikelen uitgevoerd")
    (parcel,) = parcels(anna.shop, order)
    assert [(each.company, each.number) for each in parcel.tracking] == [
        ("DHL Express", "JVGL1"),
        ("DHL Express", "JVGL2"),
    ]
    assert (kept.quantities["on_hand"], kept.quantities["committed"]) == (on_hand - 3, committed - 3)
    assert mails(order) == 0
    assert anna.badges()[0] == anna.word("Fulfilled", "Uitgevoerd")
    assert "JVGL1" in anna.parcel().tracking.text() and anna.work_cards() == []
    anna.undoes_at_once("fulfilment cancelled", "uitvoering geannuleerd")
    assert parcels(anna.shop, order) == []
    assert anna.badges()[0] == anna.word("Unfulfilled", "Niet-uitgevoerd")
    assert anna.journal() == anna.done_and_undone(FULFIL, CANCEL)


def test_chosen_units_are_fulfilled_with_a_mail(anna: Person) -> None:
    order = placed(anna.shop, 3, 2, email="els@example.com")
    anna.opens(order)
    sheet = anna.asks(anna.work(), *FULFIL, keys=True)
    only(anna, sheet, 2, 1)
    ticks(anna, sheet, "notify")
    read = anna.reads(sheet)
    assert (
        anna.word("Shopify sends an e-mail to the customer.", "Shopify stuurt de klant een e-mail.") in read
    )
    assert [row[anna.word("Units", "Aantal")] for row in stock_rows(sheet)] == ["2", "1"]
    anna.agrees(sheet, "items fulfilled", "artikelen uitgevoerd")
    assert mails(order) == 1
    assert sum(work.remaining for work in works(anna.shop, order)) == 2
    assert anna.badges()[0] == anna.word("Partially fulfilled", "Gedeeltelijk uitgevoerd")
    undo = anna.asks(anna.header, f"Undo: {FULFIL[0]}", f"Terugdraaien: {FULFIL[1]}")
    anna.agrees(undo, "fulfilment cancelled", "uitvoering geannuleerd")
    assert sum(work.remaining for work in works(anna.shop, order)) == 5
    assert mails(order) == 1, "the undo sends none"
    assert anna.journal() == anna.done_and_undone(FULFIL, CANCEL)


def test_a_preview_does_nothing_and_leads_on_to_the_question(anna: Person) -> None:
    order = placed(anna.shop, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), "Preview inventory effect", "Voorraadeffect bekijken")
    title = f"What fulfilling the items of {order.name} ({WAREHOUSE}) would do"
    assert sheet.title() == anna.word(
        title, f"Wat het uitvoeren van de artikelen van {order.name} ({WAREHOUSE}) zou doen"
    )
    assert len(stock_rows(sheet)) == 1 and not sheet.form.isVisible()
    anna.leaves(sheet)
    assert parcels(anna.shop, order) == [] and anna.journal() == []
    sheet = anna.asks(anna.work(), "Preview inventory effect", "Voorraadeffect bekijken", keys=True)
    anna.program.press(sheet.main)
    assert anna.sheet() is sheet and sheet.form.isVisible()
    assert parcels(anna.shop, order) == [], "it asks first"
    anna.agrees(sheet, "items fulfilled", "artikelen uitgevoerd")
    assert len(parcels(anna.shop, order)) == 1


def test_a_tracking_link_that_is_no_web_address_is_not_sent(anna: Person) -> None:
    order = placed(anna.shop, 1)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *FULFIL)
    tracking(anna, sheet, "Fietskoerier", "K1")
    types(anna, sheet.form.field("tracking").rows[0].link, "javascript:alert(1)")  # type: ignore[attr-defined]
    assert anna.word(
        "The tracking link is not a web address (http or https).",
        "De traceerlink is geen webadres (http of https).",
    ) in "\n".join(sheet.notes())
    assert not sheet.main.isEnabled()
    anna.leaves(sheet)
    assert parcels(anna.shop, order) == []


# --- in progress, and open again


def test_in_progress_with_a_note_and_open_again(anna: Person) -> None:
    order = placed(anna.shop, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *PROGRESS, keys=True)
    writes(anna, sheet, "note", "ligt op de inpaktafel")
    read = anna.reads(sheet)
    changes = "Status of the work: Open → In progress", "Status van het werk: Open → In behandeling"
    assert anna.word(*changes) in read
    anna.agrees(sheet, "marked as in progress", "gemarkeerd als in behandeling")
    (work,) = works(anna.shop, order)
    assert work.status == "IN_PROGRESS"
    mutation, given = cast(CountingShop, anna.shop).carried_out[-1]
    assert (mutation, given["progressReport"]) == (
        "fulfillmentOrderReportProgress",
        {"reasonNotes": "ligt op de inpaktafel"},
    )
    assert anna.work().badge.badge().words == anna.word("In progress", "In behandeling")
    assert anna.badges()[0] == anna.word("In progress", "In behandeling")
    first = anna.word(
        "Somebody is working on this. Mark as unfulfilled first.",
        "Iemand is hiermee bezig. Markeer het eerst als niet-uitgevoerd.",
    )
    assert anna.offered(anna.work())[anna.word("Change location…", "Locatie wijzigen…")] == first
    anna.undoes_at_once("marked as unfulfilled", "gemarkeerd als niet-uitgevoerd")
    assert work.status == "OPEN" and anna.badges()[0] == anna.word("Unfulfilled", "Niet-uitgevoerd")
    assert anna.journal() == anna.done_and_undone(PROGRESS, OPEN)


def test_work_that_somebody_began_is_marked_as_unfulfilled_and_begun_again(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    anna.opens(order)
    anna.agrees(anna.asks(anna.work(), *PROGRESS), "marked as in progress", "gemarkeerd als in behandeling")
    sheet = anna.asks(anna.work(), *OPEN)
    changes = "Status of the work: In progress → Open", "Status van het werk: In behandeling → Open"
    assert anna.word(*changes) in anna.reads(sheet)
    anna.agrees(sheet, "marked as unfulfilled", "gemarkeerd als niet-uitgevoerd")
    assert work.status == "OPEN"
    anna.undoes_at_once("marked as in progress", "gemarkeerd als in behandeling")
    assert work.status == "IN_PROGRESS"


# --- split and merge


def test_work_is_split_and_joined_again(anna: Person) -> None:
    order = placed(anna.shop, 3, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *SPLIT)
    assert not sheet.main.isEnabled() and sheet.notes() == [], "nothing is chosen, and nothing reproached"
    only(anna, sheet, 1, 0)
    assert anna.word("Pieces of work: 1 → 2", "Stukken werk: 1 → 2") in anna.reads(sheet)
    anna.agrees(sheet, "work split", "werk gesplitst")
    assert sorted(work.remaining for work in works(anna.shop, order)) == [1, 4]
    assert len(anna.work_cards()) == 2
    anna.undoes_at_once("work merged", "werk samengevoegd")
    assert [work.remaining for work in works(anna.shop, order)] == [5]
    assert len(anna.work_cards()) == 1
    assert anna.journal() == anna.done_and_undone(SPLIT, MERGE)


def test_two_pieces_of_work_are_merged_and_parted_again(anna: Person) -> None:
    order = placed(anna.shop, 3, 2)
    (work,) = works(anna.shop, order)
    meanwhile(anna.shop, split, [(work.id, [(work.lines[1].id, 2)])])
    anna.opens(order)
    sheet = anna.asks(anna.work(0), *MERGE, keys=True)
    (other,) = options(sheet, "siblings").values()
    assert other.button.isChecked() and other.button.text() == f"2 × {order.line_items[1].sku}"
    assert anna.word("Pieces of work: 2 → 1", "Stukken werk: 2 → 1") in anna.reads(sheet)
    anna.agrees(sheet, "work merged", "werk samengevoegd")
    assert [each.remaining for each in works(anna.shop, order)] == [5] and len(anna.work_cards()) == 1
    anna.undoes_at_once("work split", "werk gesplitst")
    assert sorted(each.remaining for each in works(anna.shop, order)) == [2, 3]
    assert anna.journal() == anna.done_and_undone(MERGE, SPLIT)


# --- another day


def test_scheduled_work_is_planned_for_another_day_and_back(anna: Person) -> None:
    planned = anna.shop.world.now.replace(hour=12) + timedelta(days=3)
    if planned.day > 20:  # the arrow key steps within the month
        planned = (planned + timedelta(days=15)).replace(day=4)
    order = placed(anna.shop, 2, fulfill_at=planned)
    (work,) = works(anna.shop, order)
    before = work.fulfill_at
    assert before is not None
    anna.opens(order)
    assert anna.badges()[0] == anna.word("Scheduled", "Gepland")
    card = anna.work()
    assert card.waits.text().startswith(anna.word("Planned for: ", "Gepland voor: "))
    said = card.waits.text()
    sheet = anna.asks(card, *RESCHEDULE)
    days_later(anna, sheet, 5)
    assert anna.word("Planned for", "Gepland voor") in anna.reads(sheet)
    anna.agrees(sheet, "rescheduled", "opnieuw gepland")
    assert work.fulfill_at == before + timedelta(days=5)
    assert anna.work().waits.text() != said
    anna.undoes_at_once("rescheduled", "opnieuw gepland")
    assert work.fulfill_at == before and anna.work().waits.text() == said
    assert anna.journal() == anna.done_and_undone(RESCHEDULE, RESCHEDULE)


def test_scheduled_work_is_opened_for_good(anna: Person) -> None:
    order = placed(anna.shop, 2, fulfill_at=anna.shop.world.now + timedelta(days=9))
    anna.opens(order)
    sheet = anna.asks(anna.work(), *OPEN)
    for_good = anna.word(
        "Once the planned day is given up, it cannot be planned again.",
        "Is de geplande dag eenmaal losgelaten, dan kan er geen nieuwe worden gepland.",
    )
    assert for_good in anna.reads(sheet)
    anna.agrees(sheet, "marked as unfulfilled", "gemarkeerd als niet-uitgevoerd")
    assert [work.status for work in works(anna.shop, order)] == ["OPEN"]
    assert not anna.program.order_desk.result_line.undo.isVisible()
    assert anna.journal() == anna.done_only(OPEN)


def test_shortcuts_reach_the_work_too(anna: Person) -> None:
    order = placed(anna.shop, 1)
    anna.opens(order)
    card = anna.work()
    card.setFocus()
    anna.program.act(
        lambda: anna.program.qtbot.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    )
    sheet = anna.sheet()
    assert sheet.main.text() == anna.word(*FULFIL)
    anna.leaves(sheet)
