"""A customer of the demo shop of whom every word is known, with orders that tell of her in every way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from fulfilldesk.demoshop import holds, timeline
from fulfilldesk.demoshop.content import people
from fulfilldesk.demoshop.model import Address, Order, Tracking
from fulfilldesk.demoshop.shop import DemoShop
from tests.journeys.staging import meanwhile, placed, sent, works

FIRST, LAST = "Grietakoosje", "Vrijkoëlboezem"
NAME = f"{FIRST} {LAST}"
MAIL = "Bosuilenpost@kwikstaart.example"
PHONE = "+31 6 70413358"
STREET, TOWN, COMPANY = "Tapuitenhoekpad 71", "Zwaluwdrecht", "Nachtegaalwerf BV"
NOTE = "Aanbellen bij buurvrouw IJsvogelinga"
LINK = "https://volg.example/p?naam=Leeuwerikslag"
HOLD = "Mevrouw Roodborstlijn belt terug"
#: What staff of the shop write about her later.
NEW_NOTE, NEW_STREET, NEW_LINK = "Pimpelmeesbrief", "Koolmeesgracht 9", "https://volg.example/Putterspoor"
WAITING_NOTE, REFUSED_NOTE, LOST_NOTE = "Wielewaalnotitie", "Sperwernotitie", "Buizerdnotitie"
MESSAGE = "Voor mevrouw Ortolaankamp"

#: Looked for one by one, because the search index keeps words apart; without their first letters, because it
#: keeps of a word only what the one before it in the alphabet does not begin with.
WORDS = frozenset(
    word[3:]
    for word in (
        FIRST,
        LAST,
        "Bosuilenpost",
        "kwikstaart",
        "+3170413358",
        "Tapuitenhoekpad",
        TOWN,
        "Nachtegaalwerf",
        "IJsvogelinga",
        "Leeuwerikslag",
        "Roodborstlijn",
        NEW_NOTE,
        "Koolmeesgracht",
        "Putterspoor",
        WAITING_NOTE,
        REFUSED_NOTE,
        LOST_NOTE,
        "Ortolaankamp",
    )
)


@dataclass(frozen=True)
class Planted:
    """Her orders. `guest`: placed without an account, with the same e-mail address."""

    shipped: Order
    open: Order
    held: Order
    guest: Order

    @property
    def all(self) -> tuple[Order, ...]:
        return (self.shipped, self.open, self.held, self.guest)


def plant(shop: DemoShop) -> Planted:
    """Put her and her orders into the shop, as the shop itself makes them."""
    address = Address(
        first_name=FIRST,
        last_name=LAST,
        company=COMPANY,
        address1=STREET,
        zip="9871 XQ",
        city=TOWN,
        country="Netherlands",
        country_code="NL",
        phone=PHONE,
    )
    person = people.Person(FIRST, LAST, MAIL, PHONE, address)
    with shop.rival() as world:
        customer = people.register(world, person).customer_id
    told: dict[str, Any] = {
        "email": MAIL,
        "phone": PHONE,
        "note": NOTE,
        "shipping_address": address,
        "billing_address": replace(address),
    }
    parcel = sent(shop, 2, tracking=(Tracking("PostNL", "3SGEHEIM", LINK),), customer_id=customer, **told)
    made = Planted(
        shop.world.orders[parcel.order_id],
        placed(shop, 3, customer_id=customer, **told),
        placed(shop, 2, customer_id=customer, **told),
        placed(shop, 1, **told),
    )
    (work,) = works(shop, made.held)
    meanwhile(shop, holds.hold, work, reason_notes=HOLD)
    for order in made.all:
        meanwhile(shop, timeline.note, order, "mail_sent", f"Order confirmation was sent to {NAME} ({MAIL}).")
    return made
