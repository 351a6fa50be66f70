"""At the checkout and at the till: prices in any currency, shipping, tax, payment, and the order."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from fulfilldesk.demoshop import timeline
from fulfilldesk.demoshop.content import people
from fulfilldesk.demoshop.content.catalogue import Goods
from fulfilldesk.demoshop.content.people import Person
from fulfilldesk.demoshop.content.places import Places
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.model import Money, MoneyBag, Order
from fulfilldesk.demoshop.orders import place_order
from fulfilldesk.demoshop.world import World

#: How many units of a currency one euro costs, and how many decimals it has where that is not two.
RATES = {"EUR": "1", "USD": "1.0842", "GBP": "0.8556", "CHF": "0.9514", "JPY": "163.48", "KWD": "0.33310"}
DECIMALS = {"JPY": 0, "KWD": 3}
VAT_SHARE = Decimal(21) / Decimal(121)
CENT = Decimal("0.01")
FREE_SHIPPING_FROM = Decimal(50)
SHIPPING = {
    "NL": ("Standaard verzending", Decimal("4.95")),
    "BE": ("Verzending België", Decimal("7.50")),
    "DE": ("Verzending Duitsland", Decimal("9.95")),
}
ABROAD = ("Internationale verzending", Decimal("24.95"))
GATEWAYS = {
    "ideal": 55,
    "shopify_payments": 14,
    "klarna": 12,
    "bancontact": 7,
    "paypal": 7,
    "apple_pay": 5,
}
GATEWAY_NAMES = {
    "ideal": "iDEAL",
    "shopify_payments": "Visa",
    "klarna": "Klarna",
    "bancontact": "Bancontact",
    "paypal": "PayPal",
    "apple_pay": "Apple Pay",
    "pin": "PIN",
    "cash": "cash",
    "bank_deposit": "bank deposit",
}


@dataclass
class Scene:
    """What a story needs: the world, its chance, the places, what is sold, and who has bought before."""

    world: World
    chance: random.Random
    places: Places
    goods: Goods
    regulars: list[Person] = field(default_factory=list)
    receipts: int = 0

    def __post_init__(self) -> None:
        self._shelves = {letter: self.goods.shelf(letter) for letter in "WSNV"}

    def piece(self, sku: str, quantity: int = 1, **changes: Any) -> LineDraft:
        """So many pieces of an article; ``changes`` are further fields of the draft."""
        return LineDraft(quantity, self.goods.variants[sku].id, **changes)

    def basket(self, shelf: str = "W", count: int | None = None) -> list[LineDraft]:
        """What somebody might buy: one to four different articles of a shelf (see ``Article.kept_at``)."""
        skus, demand = self._shelves[shelf]
        count = count or self.chance.choices((1, 2, 3, 4), (50, 30, 14, 6))[0]
        chosen = dict.fromkeys(self.chance.choices(skus, cum_weights=demand, k=count))
        return [self.piece(sku, 1 if self.chance.random() < 0.85 else 2) for sku in chosen]

    def customer(self, country: str | None = None) -> Person:
        """Somebody who comes back, or somebody new (of ``country``, when given)."""
        if country is None and self.regulars and self.chance.random() < 0.35:
            return self.chance.choice(self.regulars)
        person = people.register(self.world, people.someone(self.chance, country))
        self.regulars.append(person)
        return person


def buy(
    scene: Scene,
    lines: list[LineDraft],
    person: Person | None,
    *,
    currency: str = "EUR",
    gateway: str | None = None,
    payments: list[PaymentDraft] | None = None,
    **changes: Any,
) -> Order:
    """Place an order in the web shop now, paid at once unless ``payments`` say otherwise.

    ``changes`` are further fields of the draft, such as ``risk_level="HIGH"``, ``address_check="WARNING"`` or
    ``shipping_title="Express"``; without them the risk is LOW and nothing is wrong with the address.
    """
    gateway = gateway or scene.chance.choices(tuple(GATEWAYS), tuple(GATEWAYS.values()))[0]
    payments = [PaymentDraft(gateway=gateway)] if payments is None else payments
    rate = Decimal(RATES[currency])
    draft = OrderDraft(lines, payments, presentment_currency=currency, rate=rate, risk_level="LOW")
    _send_to(draft, person)
    for name, value in changes.items():
        setattr(draft, name, value)
    subtotal = _price(scene.world, draft)
    ships = draft.delivery_method == "SHIPPING" and any(_is_sent(scene.world, line) for line in lines)
    if draft.shipping_title is None and ships:
        draft.shipping_title, draft.shipping_price = _shipping(draft, subtotal)
    order = place_order(scene.world, draft)
    _first_events(scene.world, order, person)
    return order


def ring_up(
    scene: Scene, lines: list[LineDraft], person: Person | None, *, gateway: str = "pin", **changes: Any
) -> Order:
    """Place an order at the till of the shop in Utrecht, for goods that are taken along. Nobody looks at the
    risk of such a sale.
    """
    scene.receipts += 1
    store = scene.places.store.id
    pos: dict[str, Any] = {
        "delivery_method": "RETAIL",
        "location_id": store,
        "retail_location_id": store,
        "source_name": "pos",
        "source_identifier": f"1-{2000 + scene.receipts}",
        "channel_name": "Point of Sale",
        "channel_handle": "pos",
        "shipping_address": None,
        "billing_address": None,
        "risk_level": "NONE",
    }
    return buy(scene, lines, person, gateway=gateway, **(pos | changes))


def for_store(scene: Scene, method: str) -> Order:
    """Place an order in the web shop that the shop in Utrecht hands out (PICK_UP) or brings round (LOCAL)."""
    person = scene.customer("NL")
    if method == "LOCAL" and person.address is not None:
        person = replace(person, address=replace(person.address, city="Utrecht", zip="3512 BK"))
    return buy(
        scene,
        scene.basket("S"),
        person,
        delivery_method=method,
        location_id=scene.places.store.id,
        shipping_title="Afhalen in Winkel Utrecht" if method == "PICK_UP" else "Bakfietskoerier Utrecht",
    )


def custom(title: str, price: str, quantity: int = 1, **changes: Any) -> LineDraft:
    """A line for something that is not in the catalogue; ``price`` in euros for one piece."""
    euros = Money(Decimal(price), "EUR")
    return LineDraft(quantity, title=title, price=MoneyBag(euros, euros), **changes)


def _send_to(draft: OrderDraft, person: Person | None) -> None:
    if person is not None:
        draft.customer_id, draft.email, draft.phone = person.customer_id, person.email, person.phone
        draft.shipping_address = draft.billing_address = person.address


def _price(world: World, draft: OrderDraft) -> Decimal:
    """Give every line its price in both currencies and its VAT; the sum in euros."""
    currency = draft.presentment_currency or "EUR"
    smallest = Decimal(1).scaleb(-DECIMALS.get(currency, 2))
    subtotal = Decimal(0)
    for line in draft.lines:
        if line.price is not None:
            euros = line.price.shop.amount
        else:
            euros = world.variants[line.variant_id].price if line.variant_id else Decimal(0)
        seen = euros if currency == "EUR" else (euros * draft.rate).quantize(smallest)
        line.price = MoneyBag(Money(euros, "EUR"), Money(seen, currency))
        total = line.price.times(line.quantity)
        vat, vat_seen = total.shop.amount * VAT_SHARE, total.presentment.amount * VAT_SHARE
        if line.taxable:
            line.tax = MoneyBag(
                Money(vat.quantize(CENT), "EUR"), Money(vat_seen.quantize(smallest), currency)
            )
        subtotal += total.shop.amount
    return subtotal


def _is_sent(world: World, line: LineDraft) -> bool:
    if line.requires_shipping is not None or line.variant_id is None:
        return line.requires_shipping is not False
    return world.items[world.variants[line.variant_id].inventory_item_id].requires_shipping


def _shipping(draft: OrderDraft, subtotal: Decimal) -> tuple[str, Decimal]:
    """Free for larger orders, and for those paid in another currency."""
    country = (draft.shipping_address and draft.shipping_address.country_code) or "NL"
    title, price = SHIPPING.get(country, ABROAD)
    free = subtotal >= FREE_SHIPPING_FROM or draft.presentment_currency != "EUR"
    return title, Decimal("0.00") if free else price


def written(amount: MoneyBag) -> str:
    """An amount as the timeline writes it, in the customer's currency."""
    paid = amount.presentment
    return f"{paid.amount:.{DECIMALS.get(paid.currency, 2)}f} {paid.currency}"


def _first_events(world: World, order: Order, person: Person | None) -> None:
    """What the timeline says of a new order besides its placing."""
    for step in order.transactions:
        if step.kind == "SALE" and step.status == "SUCCESS":
            amount = written(step.amount)
            how = GATEWAY_NAMES.get(step.gateway, step.gateway)
            timeline.note(world, order, "sale_success", f"A {amount} payment was processed using {how}.")
    if order.email and order.source_name == "web":
        to = f"{person.name} ({order.email})" if person else order.email
        timeline.note(world, order, "mail_sent", f"Order confirmation email was sent to {to}.")
