"""Every kind of action, every field and option it asks for, and every fact has words, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from fulfilldesk.domain.actions.fields import AddressParts, Choice, Choices, Field
from fulfilldesk.domain.actions.needs import Address, Destination, Known, Payment
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.forecast import Fact
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.money import Money
from fulfilldesk.ui.actions.texts_fields import fact_name, fact_words, has_label, has_option, label, option
from fulfilldesk.ui.actions.texts_kinds import has_words, kind_text, menu_word
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import fill
from tests.ui.fakes_orders import BAG, BELL, ORDER, PARCEL, UTRECHT, WORK, hold, order, parcel, work

#: An order of which every kind asks as much as it can: parcel, work on hold and planned, more work beside it.
RICH = Snapshot(
    order(
        note="Bel aan",
        fulfillments=(parcel(),),
        fulfillment_orders=(
            work((BELL, BAG), holds=(hold(),), fulfill_at=datetime(2026, 12, 1, tzinfo=UTC)),
            work((BAG,), id=f"{WORK}9"),
        ),
    ),
    {},
    Known(
        destinations=(Destination(UTRECHT, "Utrecht", True, None, frozenset()),),
        payment=Payment(Money("EUR", 8450), True),
        address=Address(city="Utrecht"),
    ),
)
FACTS = {
    Fact.WORK_STATUS: ("ON_HOLD", "On hold", "In de wacht"),
    Fact.REQUEST_STATUS: ("SUBMITTED", "requested", "aangevraagd"),
    Fact.WORK_LOCATION: ("Utrecht", "Utrecht", "Utrecht"),
    Fact.WORK_UNITS: ("1200", "1,200", "1.200"),
    Fact.WORK_PIECES: ("2", "2", "2"),
    Fact.HOLDS: ("0", "0", "0"),
    Fact.PLANNED_FOR: ("2026-12-01T00:00:00+00:00", "1 Dec 01:00", "1 dec 01:00"),
    Fact.ARCHIVED: ("yes", "yes", "ja"),
    Fact.CANCELLED: ("no", "no", "nee"),
    Fact.NOTE: ("", "–", "–"),
    Fact.TAGS: ("a, b", "a, b", "a, b"),
    Fact.ADDRESS: ("Oudegracht 12", "Oudegracht 12", "Oudegracht 12"),
    Fact.REFUND: ("8450 EUR", "€84.50", "€\xa084,50"),
}


def fields() -> Iterator[tuple[str, Field]]:
    """Every field of every kind, as far as the rich order brings it out."""
    for kind in KINDS.values():
        for target_id in (PARCEL, WORK, ORDER):
            if (RICH.order.fulfillment(target_id), RICH.order.work(target_id)) != (None, None) or (
                kind.target == "order" and target_id == ORDER
            ):
                for field in kind.fields(RICH, target_id) if _fits(kind.target, target_id) else ():
                    yield kind.name, field


def _fits(target: str, target_id: str) -> bool:
    return {"fulfillment": PARCEL, "work": WORK, "order": ORDER}[target] == target_id


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_of_its_own(kind: str, language: str) -> None:
    assert has_words(kind)
    words = kind_text(kind)
    assert words.name != words.title
    for sentence, gap in ((words.title, "{name}"), (words.looking, "{name}"), (words.done, "{order}")):
        assert gap in sentence
    assert words.done.endswith(".")
    assert "{" not in fill(words.title, name="x") + words.main + words.other + menu_word(kind)


def test_every_field_and_every_option_has_words(language: str) -> None:
    found = list(fields())
    assert {field.key for _, field in found} >= {
        "lines",
        "hold_reason",
        "reason",
        "tracking",
        "notify",
        "tags",
    }
    for kind, field in found:
        assert has_label(kind, field.key), f"{kind}.{field.key}"
        assert "_" not in label(kind, field.key)
        for choice in field.options if isinstance(field, (Choice, Choices)) else ():
            if choice.text is None:
                assert has_option(field.key, choice.value), f"{field.key} {choice.value}"
                assert "_" not in option(field.key, choice.value)
    assert any(isinstance(field, AddressParts) for _, field in found)


@pytest.mark.parametrize("fact", Fact)
def test_every_fact_has_a_name_and_its_values_words(fact: Fact, language: str, formats: Formats) -> None:
    value, english, dutch = FACTS[fact]
    assert fact_name(fact) != fact.value
    assert fact_words(fact, value, formats) == (english if language == "en" else dutch)


@pytest.mark.parametrize("odd", ["<b>x</b>", "9" * 40 + " EUR x", "9999-99-99", "TELEPORTED", "\u202egnp"])
@pytest.mark.parametrize("fact", Fact)
def test_a_value_of_another_version_is_shown_as_text(fact: Fact, odd: str, formats: Formats) -> None:
    assert "\u202e" not in fact_words(fact, odd, formats)
    assert fact_words(fact, odd, formats)
