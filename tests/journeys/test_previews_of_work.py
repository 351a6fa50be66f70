"""The preview of work that cannot be fulfilled now: of the step that gets there."""

from __future__ import annotations

from fulfilldesk.demoshop import holds
from tests.journeys.menus import Person, stock_rows
from tests.journeys.staging import meanwhile, placed, works

PREVIEW = ("Preview inventory effect", "Voorraadeffect bekijken")


def test_of_held_work_it_shows_what_releasing_does_and_leads_on_to_it(anna: Person) -> None:
    order = placed(anna.shop, 2)
    (work,) = works(anna.shop, order)
    meanwhile(anna.shop, lambda world: holds.hold(world, work, reason="OTHER"))
    anna.opens(order)
    sheet = anna.asks(anna.work(), *PREVIEW)
    assert sheet.title().startswith(
        anna.word(
            "What releasing the hold on the work of ", "Wat het opheffen van de pauzering van het werk van "
        )
    )
    read = anna.reads(sheet)
    assert anna.word("Stock does not change.", "De voorraad verandert niet.") in read
    assert anna.word("On hold → Unfulfilled", "In de wacht → Niet-uitgevoerd") in read
    assert stock_rows(sheet) == [] and work.holds and anna.journal() == []
    anna.program.press(sheet.main)
    assert sheet.form.isVisible() and work.holds, "it asks first, whose hold goes"
    anna.leaves(sheet)
    assert anna.journal() == []
