"""What is done to the order itself through its menu: archive, cancel, note, tags, address, the admin."""

from __future__ import annotations

from dataclasses import replace

from fulfilldesk.demoshop.model import Address, Order
from fulfilldesk.demoshop.money import total_received
from tests.journeys.form_filling import address, picks, ticks, writes
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import WAREHOUSE, level, mails, placed, sent, works

ARCHIVE = ("Archive order", "Bestelling archiveren")
UNARCHIVE = ("Unarchive order", "Bestelling uit het archief halen")
CANCEL = ("Cancel order", "Bestelling annuleren")
NOTE = ("Edit note", "Notitie bewerken")
TAGS = ("Edit tags", "Tags bewerken")
ADDRESS = ("Edit shipping address", "Verzendadres bewerken")
ADMIN = ("Open in Shopify admin", "Openen in Shopify-beheercentrum")


def new_order(anna: Person, **draft: object) -> Order:
    """An order of three units, in the window."""
    order = placed(anna.shop, 3, note="achterom", tags=["vip", "b2b"], email="els@example.com", **draft)
    anna.opens(order)
    return order


# --- archive


def test_archived_and_taken_out_again(anna: Person) -> None:
    order = new_order(anna)
    archived = anna.word("Archived", "Gearchiveerd")
    sheet = anna.asks(anna.header, *ARCHIVE)
    read = anna.reads(sheet)
    assert anna.word("Archived: no → yes", "Gearchiveerd: nee → ja") in read
    assert anna.word("Archiving does not fulfil them.", "Archiveren voert ze niet uit.") in read
    anna.agrees(sheet, "archived", "gearchiveerd")
    assert order.closed and archived in anna.badges()
    sheet = anna.asks(anna.header, *UNARCHIVE, keys=True)
    assert anna.word("Archived: yes → no", "Gearchiveerd: ja → nee") in anna.reads(sheet)
    anna.agrees(sheet, "taken out of the archive", "uit het archief gehaald")
    assert not order.closed and archived not in anna.badges()
    anna.undoes_at_once("archived", "gearchiveerd")
    assert order.closed and archived in anna.badges()


def test_archiving_is_undone_at_once(anna: Person) -> None:
    order = new_order(anna)
    anna.agrees(anna.asks(anna.header, *ARCHIVE), "archived", "gearchiveerd")
    anna.undoes_at_once("taken out of the archive", "uit het archief gehaald")
    assert not order.closed
    assert anna.journal() == anna.done_and_undone(ARCHIVE, UNARCHIVE)


# --- cancel the whole order


def test_an_order_is_cancelled_with_refund_mail_and_staff_note(anna: Person) -> None:
    order = new_order(anna)
    kept = level(anna.shop.world, order, WAREHOUSE).quantities
    committed, available = kept["committed"], kept["available"]
    paid = total_received(order).shop.amount
    sheet = anna.asks(anna.header, *CANCEL)
    picks(anna, sheet, "reason", anna.word("Fraudulent order", "Frauduleuze bestelling"))
    ticks(anna, sheet, "notify")
    writes(anna, sheet, "staff_note", "valse kaart")
    (row,) = stock_rows(sheet)
    assert row[anna.word("Committed", "Toegewezen")] == f"{committed} → {committed - 3}"
    assert row[anna.word("Available", "Beschikbaar")] == f"{available} → {available + 3}"
    read = anna.reads(sheet)
    amount = anna.word(f"€{paid}", f"€\N{NO-BREAK SPACE}{str(paid).replace('.', ',')}")
    assert f"→ {amount}" in next(
        line for line in read.splitlines() if line.startswith(anna.word("Refunded: ", "Terugbetaald: "))
    )
    assert anna.word("Cancelled: no → yes", "Geannuleerd: nee → ja") in read
    assert (
        anna.word("Shopify sends an e-mail to the customer.", "Shopify stuurt de klant een e-mail.") in read
    )
    assert anna.word("this cannot be undone.", "dit is niet ongedaan te maken.") in read
    anna.agrees(sheet, "order cancelled", "bestelling geannuleerd")
    assert (order.cancel_reason, order.staff_note, mails(order)) == ("FRAUD", "valse kaart", 1)
    assert (kept["committed"], kept["available"]) == (committed - 3, available + 3)
    assert sum(refund.total.shop.amount for refund in order.refunds) == paid
    assert works(anna.shop, order) == [] and anna.work_cards() == []
    assert anna.word("Order cancelled", "Bestelling geannuleerd") in anna.badges()
    assert anna.word("Refunded", "Terugbetaald") in anna.badges()
    assert not anna.program.order_desk.result_line.undo.isVisible()
    assert anna.journal() == anna.done_only(CANCEL)


def test_an_order_is_cancelled_without_refund_or_restock(anna: Person) -> None:
    order = new_order(anna)
    kept = level(anna.shop.world, order, WAREHOUSE).quantities
    available = kept["available"]
    sheet = anna.asks(anna.header, *CANCEL, keys=True)
    ticks(anna, sheet, "restock")
    ticks(anna, sheet, "refund")
    read = anna.reads(sheet)
    assert (
        anna.word("The items do not go back into stock.", "De artikelen gaan niet terug op voorraad.") in read
    )
    assert anna.word("nothing is refunded", "er wordt niets terugbetaald") in read
    assert anna.word("This sends no e-mail to the customer.", "De klant krijgt geen e-mail.") in read
    anna.agrees(sheet, "order cancelled", "bestelling geannuleerd")
    assert order.cancelled_at is not None and order.refunds == []
    assert kept["available"] == available and mails(order) == 0
    assert anna.word("Paid", "Betaald") in anna.badges()


def test_an_order_with_a_live_fulfilment_names_the_way(anna: Person) -> None:
    parcel = sent(anna.shop, 2)
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    label = anna.word("Cancel order…", "Bestelling annuleren…")
    assert anna.offered(anna.header)[label] == anna.word(
        "This order still has live fulfilments (1). Cancel the fulfilments first.",
        "Deze bestelling heeft nog geldige uitvoeringen (1). Annuleer eerst de uitvoeringen.",
    )
    sheet = anna.asks(anna.parcel(), "Cancel fulfilment", "Uitvoering annuleren")
    anna.agrees(sheet, "fulfilment cancelled", "uitvoering geannuleerd")
    anna.agrees(anna.asks(anna.header, *CANCEL), "order cancelled", "bestelling geannuleerd")
    assert order.cancelled_at is not None
    assert anna.offered(anna.header)[label] == anna.word(
        "The whole order has been cancelled.", "De hele bestelling is geannuleerd."
    )


# --- note, tags, address


def test_the_note_is_edited_and_put_back(anna: Person) -> None:
    order = new_order(anna)
    assert anna.pane.notes.note.text() == "achterom"
    sheet = anna.asks(anna.header, *NOTE)
    writes(anna, sheet, "note", "Bel eerst aan <b>nr 3</b>")
    assert anna.word("Note: achterom → Bel eerst aan", "Notitie: achterom → Bel eerst aan") in anna.reads(
        sheet
    )
    anna.agrees(sheet, "note saved", "notitie opgeslagen")
    assert order.note == anna.pane.notes.note.text() == "Bel eerst aan <b>nr 3</b>"
    undo = anna.asks(anna.header, f"Undo: {NOTE[0]}", f"Terugdraaien: {NOTE[1]}", keys=True)
    anna.agrees(undo, "note saved", "notitie opgeslagen")
    assert order.note == anna.pane.notes.note.text() == "achterom"
    assert anna.journal() == anna.done_and_undone(NOTE, NOTE)


def test_tags_are_edited_and_put_back(anna: Person) -> None:
    order = new_order(anna)
    assert anna.pane.notes.tags.text() == "Tags: b2b, vip"
    sheet = anna.asks(anna.header, *TAGS, keys=True)
    writes(anna, sheet, "tags", "vip, spoed ,spoed")
    assert "Tags: b2b, vip → " in anna.reads(sheet)
    anna.agrees(sheet, "tags saved", "tags opgeslagen")
    assert order.tags == ["spoed", "vip"] and anna.pane.notes.tags.text() == "Tags: spoed, vip"
    anna.undoes_at_once("tags saved", "tags opgeslagen")
    assert order.tags == ["b2b", "vip"] and anna.pane.notes.tags.text() == "Tags: b2b, vip"
    assert anna.journal() == anna.done_and_undone(TAGS, TAGS)


def test_a_wrong_address_is_put_right_and_back(anna: Person) -> None:
    order = new_order(anna)
    wrong = order.shipping_address
    assert wrong is not None
    wrong = replace(wrong)
    sheet = anna.asks(anna.header, *ADDRESS)
    address(anna, sheet, address1="Kerkstraat 11", zip="1017 GB")
    read = anna.reads(sheet)
    assert "Kerkstraat 1" in read and "Kerkstraat 11" in read
    anna.agrees(sheet, "shipping address saved", "verzendadres opgeslagen")
    right = order.shipping_address
    assert isinstance(right, Address)
    assert (right.address1, right.zip, right.city) == ("Kerkstraat 11", "1017 GB", "Amsterdam")
    assert "Kerkstraat 11" in anna.program.words(anna.pane.customer)
    anna.undoes_at_once("shipping address saved", "verzendadres opgeslagen")
    assert (order.shipping_address.address1, order.shipping_address.zip) == (wrong.address1, wrong.zip)
    assert "Kerkstraat 11" not in anna.program.words(anna.pane.customer)
    assert anna.journal() == anna.done_and_undone(ADDRESS, ADDRESS)


def test_an_address_without_a_city_is_not_sent(anna: Person) -> None:
    order = new_order(anna)
    sheet = anna.asks(anna.header, *ADDRESS)
    address(anna, sheet, city="")
    assert anna.word("An address needs at least", "Een adres heeft minstens") in "\n".join(sheet.notes())
    assert not sheet.main.isEnabled()
    anna.leaves(sheet)
    assert order.shipping_address is not None and order.shipping_address.city == "Amsterdam"


# --- elsewhere


def test_the_order_opens_in_the_admin_of_its_own_shop(anna: Person) -> None:
    order = new_order(anna)
    anna.browser.opened.clear()
    anna.chooses(anna.header, *ADMIN, keys=True)
    domain = anna.shop.world.shop.myshopify_domain
    assert anna.browser.opened == [f"https://{domain}/admin/orders/{order.id}"]
