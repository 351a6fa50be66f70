"""Changing the location of work through the menu: what Shopify offers with its stock, what it refuses and
why, and back again."""

from __future__ import annotations

from fulfilldesk.demoshop.fulfillment_orders import report_progress
from tests.journeys.form_filling import only, options, picks
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import NOORDZEE, STORE, WAREHOUSE, level, meanwhile, placed, works

MOVE = ("Change location", "Locatie wijzigen")


def refused(anna: Person, message: str) -> str:
    """What stands below a destination that Shopify refuses, in its own words."""
    return anna.word(
        f"Shopify does not allow {STORE}: “{message}”.", f"Shopify staat {STORE} niet toe: “{message}”."
    )


def test_all_of_it_goes_to_the_store_with_its_claim_on_stock_and_comes_back(anna: Person) -> None:
    order = placed(anna.shop, 3, stocked=(STORE,))
    (work,) = works(anna.shop, order)
    here, there = (level(anna.shop.world, order, at).quantities for at in (WAREHOUSE, STORE))
    before = dict(here), dict(there)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *MOVE)
    store = options(sheet, "location_id")[STORE]
    assert f"{order.line_items[0].sku}: {there['available']}" in store.remarks.text()
    picks(anna, sheet, "location_id", STORE)
    leaves, arrives = stock_rows(sheet)
    place, committed = anna.word("Location", "Locatie"), anna.word("Committed", "Toegewezen")
    available = anna.word("Available", "Beschikbaar")
    assert (leaves[place], arrives[place]) == (WAREHOUSE, STORE)
    for row, now, change in ((leaves, here, -3), (arrives, there, 3)):
        assert row[committed].startswith(f"{now['committed']} → {now['committed'] + change}")
        assert row[available].startswith(f"{now['available']} → {now['available'] - change}")
    assert anna.word(f"moves to {STORE}.", f"gaat naar {STORE}.") in anna.reads(sheet)
    anna.agrees(sheet, "location changed", "locatie gewijzigd")
    assert anna.shop.world.locations[work.location_id].name == STORE
    assert anna.work().remark() == anna.word(f"at {STORE}", f"op locatie {STORE}")
    assert (here["committed"], there["committed"]) == (before[0]["committed"] - 3, before[1]["committed"] + 3)
    anna.undoes_at_once("location changed", "locatie gewijzigd")
    assert anna.shop.world.locations[work.location_id].name == WAREHOUSE
    assert (here, there) == before
    assert anna.work().remark() == anna.word(f"at {WAREHOUSE}", f"op locatie {WAREHOUSE}")
    assert anna.journal() == anna.done_and_undone(MOVE, MOVE)


def test_a_part_goes_by_keyboard_and_only_that_comes_back(anna: Person) -> None:
    order = placed(anna.shop, 3, 2, stocked=(STORE,))
    anna.opens(order)
    sheet = anna.asks(anna.work(), *MOVE, keys=True)
    picks(anna, sheet, "location_id", STORE)
    only(anna, sheet, 1, 0)
    assert [row[anna.word("Units", "Aantal")] for row in stock_rows(sheet)] == ["1", "1"]
    anna.agrees(sheet, "location changed", "locatie gewijzigd")
    stayed, went = works(anna.shop, order)
    places = anna.shop.world.locations
    assert (stayed.remaining, went.remaining, places[went.location_id].name) == (4, 1, STORE)
    remarks = {card.remark() for card in anna.work_cards()}
    assert remarks == {anna.word(f"at {at}", f"op locatie {at}") for at in (WAREHOUSE, STORE)}
    undo = anna.asks(anna.header, f"Undo: {MOVE[0]}", f"Terugdraaien: {MOVE[1]}", keys=True)
    anna.agrees(undo, "location changed", "locatie gewijzigd")
    assert {places[work.location_id].name for work in works(anna.shop, order)} == {WAREHOUSE}
    assert anna.journal() == anna.done_and_undone(MOVE, MOVE)


def test_a_refused_destination_is_greyed_out_in_shopifys_words(anna: Person) -> None:
    order = placed(anna.shop, 2, stocked=(NOORDZEE,))
    anna.opens(order)
    sheet = anna.asks(anna.work(), *MOVE)
    shown = options(sheet, "location_id")
    assert WAREHOUSE not in shown or not shown[WAREHOUSE].button.isEnabled(), "it is there already"
    store = shown[STORE]
    assert not store.button.isEnabled()
    reason = refused(anna, "No items are stocked at this location")
    assert reason in store.remarks.text() and reason in store.button.accessibleDescription()
    assert f"{order.line_items[0].sku}: –" in store.remarks.text(), "not kept there"
    assert shown[NOORDZEE].button.isEnabled()
    picks(anna, sheet, "location_id", NOORDZEE)
    anna.agrees(sheet, "location changed", "locatie gewijzigd")
    anna.undoes_at_once("location changed", "locatie gewijzigd")
    assert anna.journal() == anna.done_and_undone(MOVE, MOVE)


def test_work_in_progress_names_the_step_that_comes_first(anna: Person) -> None:
    order = placed(anna.shop, 2, stocked=(STORE,))
    meanwhile(anna.shop, report_progress, works(anna.shop, order)[0])
    anna.opens(order)
    offered = anna.offered(anna.work())
    assert offered[anna.word("Change location…", "Locatie wijzigen…")] == anna.word(
        "Somebody is working on this. Mark as unfulfilled first.",
        "Iemand is hiermee bezig. Markeer het eerst als niet-uitgevoerd.",
    )
    assert offered[anna.word("Mark as unfulfilled…", "Als niet-uitgevoerd markeren…")] == ""
