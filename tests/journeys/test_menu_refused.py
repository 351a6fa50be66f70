"""What a person reads when an action of the menu does not go as asked: Shopify refuses, its answer is lost,
somebody else was there first."""

from __future__ import annotations

from typing import cast

import pytest

from fulfilldesk.demoshop import holds, moves
from fulfilldesk.demoshop.faults import parse_fault
from tests.journeys.desks import CountingShop
from tests.journeys.form_filling import options, picks
from tests.journeys.menus import Person, button
from tests.journeys.staging import STORE, meanwhile, place, placed, works

HOLD = ("Hold fulfilment", "Uitvoering pauzeren")
MOVE = ("Change location", "Locatie wijzigen")


@pytest.mark.parametrize("fault", ["refuse", "refuse-coded"])
def test_shopifys_refusal_is_told_in_its_own_words(anna: Person, fault: str) -> None:
    order = placed(anna.shop, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *HOLD)
    anna.shop.faults.faults.append(parse_fault(f"{fault}:100%:fulfillmentOrderHold"))
    anna.program.press(sheet.main)
    refused = anna.word(
        f"{order.name}: Shopify refused this. Nothing has changed.",
        f"{order.name}: Shopify heeft dit geweigerd. Er is niets veranderd.",
    )
    anna.program.until(lambda: refused in "\n".join(sheet.notes()))
    (note,) = sheet.notes()
    assert anna.word("Shopify’s words: “", "De woorden van Shopify: “") in note
    assert not sheet.main.isVisible() and sheet.offers == [], "it is not tried again, and nothing is undone"
    anna.leaves(sheet)
    assert works(anna.shop, order)[0].holds == []
    assert anna.journal() == [(anna.word(*HOLD), anna.word("Refused by Shopify", "Geweigerd door Shopify"))]


def test_a_lost_answer_is_found_out_and_nothing_is_done_twice(anna: Person) -> None:
    order = placed(anna.shop, 2)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *HOLD)
    anna.shop.faults.faults.append(parse_fault("cut:100%:fulfillmentOrderHold"))
    anna.agrees(sheet, "on hold", "gepauzeerd")
    (work,) = works(anna.shop, order)
    assert len(work.holds) == 1
    target = f"gid://shopify/FulfillmentOrder/{work.id}"
    assert cast(CountingShop, anna.shop).times("fulfillmentOrderHold", id=target) == 1
    assert anna.journal() == anna.done_only(HOLD)


def test_what_somebody_else_did_first_is_told_before_anything_is_sent(anna: Person) -> None:
    order = placed(anna.shop, 2, stocked=(STORE,))
    (work,) = works(anna.shop, order)
    anna.opens(order)
    sheet = anna.asks(anna.work(), *MOVE)
    picks(anna, sheet, "location_id", STORE)
    meanwhile(anna.shop, moves.move, work, place(anna.shop, STORE).id)
    anna.program.press(sheet.main)
    changed = anna.word(
        "The order changed since you asked. Nothing was sent. Please look again:",
        "De bestelling is gewijzigd sinds je verzoek. Er is niets verzonden. Kijk het nog eens na:",
    )
    anna.program.until(lambda: changed in "\n".join(sheet.notes()))
    shown = options(sheet, "location_id")
    assert STORE not in shown, "it is there by now"
    assert not any(lines.button.isChecked() for lines in shown.values()), "nothing is chosen in its place"
    assert not sheet.main.isEnabled()
    choose = anna.word("Choose the new location.", "Kies de nieuwe locatie.")
    assert sheet.notes()[0] == f"{changed}\n{anna.word('New', 'Nieuw')}: {choose}", "and nothing misleading"
    anna.leaves(sheet)
    withdrawn = (anna.word(*MOVE), anna.word("Withdrawn", "Ingetrokken"))
    anna.program.until(lambda: anna.journal() == [withdrawn])
    assert anna.work().remark() == anna.word(f"at {STORE}", f"op locatie {STORE}")


def test_an_undo_that_comes_too_late_says_why(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    anna.opens(order)
    anna.agrees(anna.asks(anna.work(), *HOLD), "on hold", "gepauzeerd")
    meanwhile(anna.shop, holds.release_hold, work)
    anna.program.press(button(anna.program.order_desk.result_line, anna.word("Undo", "Ongedaan maken")))
    too_late = anna.word(
        "Somebody has released this hold meanwhile.", "Iemand heeft deze pauzering intussen opgeheven."
    )
    anna.program.until(lambda: anna.result() == too_late)
    assert anna.program.order_desk.flow.in_front is None
    assert anna.journal() == anna.done_only(HOLD)
