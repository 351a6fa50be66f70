"""Somebody who fills in whatever form an action's kind describes, within what the form lets in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from typing import assert_never

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import (
    AddressParts,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Quantities,
    Text,
    Trackings,
    Words,
)
from fulfilldesk.domain.actions.tracking import to_json
from fulfilldesk.domain.orders import Tracking
from tests.journeys.chance import Chance

_WORDS = (
    "",
    "Bel eerst aan",
    "  blanks around  ",
    "two\r\nlines",
    "naïve Müller 自転車 🚲",
    "<b>not bold</b> & 'quoted' \"twice\"",
    "x" * 300,
)
_TAGS = ("spoed", "Spoed", "wacht op klant", "a,b", "  ", "é", "x" * 50)
_STREETS = ("Nieuwstraat 1", "Rue de l'Église 12", "  Brink   3 ")
_TRACKINGS = (
    Tracking("PostNL", "3SDEMO1", None),
    Tracking("PostNL", "3SDEMO2", "https://postnl.nl/3SDEMO2"),
    Tracking("DHL", "JVGL1", "https://dhl.example/JVGL1?c=NL"),
    Tracking(None, "zonder vervoerder", None),
    Tracking("Fietskoerier", None, "http://koerier.example/1"),
    Tracking("PostNL", "3SDEMO3", "javascript:alert(1)"),
)


def filled_in(fields: Sequence[Field], chance: Chance) -> dict[str, Json]:
    """The parameters; what is left as it is stands there as often as not."""
    return {field.key: _entered(field, chance) for field in fields if not chance.one_in(4)}


def _entered(field: Field, chance: Chance) -> Json:
    match field:
        case Quantities():
            return {line.id: chance.number(0, line.most) for line in field.lines}
        case Choice():
            usable = [option.value for option in field.options if option.why_not is None]
            return chance.one_of(usable) if usable else field.preset
        case Choices():
            return list(chance.some_of([option.value for option in field.options if option.why_not is None]))
        case Text():
            return chance.one_of([field.preset, *_WORDS])[: field.limit]
        case Flag():
            return not field.preset if chance.one_in(2) else field.preset
        case Day():
            return (field.first + timedelta(days=chance.number(0, 40))).isoformat()
        case Trackings():
            return _trackings(field, chance)
        case AddressParts():
            return _address(field, chance)
        case Words():
            return [tag[: field.limit] for tag in chance.some_of([*field.preset, *_TAGS])]
        case _:
            assert_never(field)


def _trackings(field: Trackings, chance: Chance) -> Json:
    """The form has one carrier for all, and leaves out rows without number and link."""
    some = chance.some_of([*field.preset, *_TRACKINGS])[:4]
    carrier = next((entry.company for entry in some if entry.company), None)
    return to_json(replace(entry, company=carrier) for entry in some if entry.number or entry.url)


def _address(field: AddressParts, chance: Chance) -> Json:
    parts: dict[str, Json] = dict(asdict(field.preset))
    if chance.one_in(2):
        parts["address1"] = chance.one_of(_STREETS)
    if chance.one_in(3):
        parts["address2"] = chance.one_of(["", "t.a.v. Müller"])
    if chance.one_in(3):
        parts["phone"] = chance.one_of(["", "+31 6 12345678"])
    if chance.one_in(3):
        parts["zip"], parts["city"] = "3511 zm", "Utrecht"
    if chance.one_in(4):
        parts["country_code"] = chance.one_of(["NL", "be", "DE", "US"])
    if chance.one_in(6):
        parts["last_name"] = chance.one_of(["de Vries-O'Neill", ""])
    return parts
