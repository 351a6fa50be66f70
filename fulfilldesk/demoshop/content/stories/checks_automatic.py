"""Orders that were fulfilled automatically though somebody should have looked first, and others."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from fulfilldesk.demoshop.cancelling import cancel_fulfillment
from fulfilldesk.demoshop.content import desk
from fulfilldesk.demoshop.content.calendar import Story, hours
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.checked import Begun, checked
from fulfilldesk.demoshop.content.stories.checks_stock import for_pickup
from fulfilldesk.demoshop.content.stories.tale import ordered
from fulfilldesk.demoshop.drafts import PaymentDraft
from fulfilldesk.demoshop.model import Money, MoneyBag
from fulfilldesk.demoshop.model import Order as Placed

HALF = Money(Decimal("10.00"), "EUR")


def at_once(**draft: Any) -> Callable[[Scene], Story]:
    """Paid, and fulfilled by Shopify itself."""

    def story(scene: Scene) -> Story:
        yield from desk.fulfil_automatically(scene, ordered(scene, **draft))

    return story


def by_a_person(**draft: Any) -> Callable[[Scene], Story]:
    """The same order, fulfilled by somebody who looked."""

    def story(scene: Scene) -> Story:
        order = ordered(scene, **draft)
        yield hours(6)
        desk.ship(scene, order, "PostNL")

    return story


def taken_back(**draft: Any) -> Callable[[Scene], Story]:
    """Fulfilled by Shopify itself, cancelled by somebody, and sent when it was time."""

    def story(scene: Scene) -> Story:
        order: Placed = ordered(scene, **draft)
        yield from desk.fulfil_automatically(scene, order)
        yield hours(5)
        cancel_fulfillment(scene.world, scene.world.orders_fulfillments(order)[0])
        yield hours(20)
        desk.ship(scene, order, "PostNL")

    return story


def cards(*, person: bool = False, beside: str = "", **draft: Any) -> Callable[[Scene], Story]:
    """A gift card, perhaps with something beside it."""

    def story(scene: Scene) -> Story:
        lines = [scene.piece("BON-25", taxable=False), *([scene.piece(beside)] if beside else [])]
        order = ordered(scene, lines, **draft)
        if person:
            yield hours(3)
            desk.pack(scene, desk.work_of(scene, order), notify=False)
        else:
            yield from desk.fulfil_automatically(scene, order)

    return story


def from_shelf(sku: str, units: int, there: int, *, person: bool = False) -> Callable[[Scene], Story]:
    """To be fetched in Utrecht, where so many lay."""

    def story(scene: Scene) -> Story:
        order = for_pickup(scene, sku, units, there)
        if person:
            yield hours(4)
            desk.pack(scene, desk.work_of(scene, order))
        else:
            yield from desk.fulfil_automatically(scene, order)

    return story


def _doubts(check: str, first: float, doubts: list[dict[str, Any]], none: dict[str, Any]) -> tuple[Any, ...]:
    """What all these checks have in common: the doubt alone is no mistake, nor is the haste."""
    cases: list[Begun] = [(first + 2.1 * place, at_once(**doubt)) for place, doubt in enumerate(doubts)]
    doubt = doubts[0]
    near: list[Begun] = [
        (first + 1, by_a_person(**doubt)),
        (first + 3, at_once(**none)),
        (first + 5, taken_back(**doubt)),
    ]
    return checked(check, cases, near)


TALES = (
    *checked(
        "auto_no_stock",
        [
            (5.3, from_shelf("VECHT-N3-54", 1, 0)),
            (3.8, from_shelf("SINGEL-28-GR", 2, 1)),
            (1.9, from_shelf("KOEN-20-BL", 1, 0)),
        ],
        [
            (5.5, from_shelf("KOEN-20-RD", 1, 1)),
            (4.6, from_shelf("VP-WIEL", 2, 2)),
            (2.8, from_shelf("SINGEL-28-ZW", 2, 1, person=True)),
            (11.9, from_shelf("AMSTEL-E7-49", 1, 0)),
        ],
    ),
    *_doubts(
        "auto_preorder",
        4.4,
        [{"tags": ["pre-order"]}, {"tags": ["cadeau", "Voorbestelling"]}, {"tags": ["nalevering"]}],
        {"tags": ["cadeau"]},
    ),
    *_doubts(
        "auto_high_risk",
        5.7,
        [{"risk_level": "HIGH"}] * 3,
        {"risk_level": "MEDIUM"},
    ),
    *_doubts(
        "auto_address",
        6.1,
        [{"address_check": "ERROR"}, {"address_check": "WARNING"}, {"address_check": "ERROR"}],
        {},
    ),
    *checked(
        "auto_gift_card",
        [
            (4.6, cards(risk_level="MEDIUM")),
            (7.9, cards(risk_level="MEDIUM", beside="BON-100")),
            (10.1, cards(payments=[PaymentDraft(gateway="ideal", amount=MoneyBag(HALF, HALF))])),
        ],
        [
            (5.8, cards()),
            (8.3, cards(risk_level="MEDIUM", person=True)),
            (11.7, cards(risk_level="MEDIUM", beside="BEL-01")),
        ],
    ),
)
