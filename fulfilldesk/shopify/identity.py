"""Who bought: what Shopify may withhold from an app, by the plan or because a scope is missing (facts section
9), and what is asked for in spite of that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Flag, auto
from typing import Protocol

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.domain.scopes import READ_CUSTOMERS, READ_INVENTORY, READ_PRODUCTS
from fulfilldesk.shopify.answers.orders import Customer, MailingAddress, NewOrder
from fulfilldesk.shopify.bulk_query import CUSTOMER, PRODUCT
from fulfilldesk.shopify.envelope import UNAPPROVED, Unreadable

#: A refusal is believed for so long; plans change seldom.
_LOOK_EVERY = timedelta(days=1)
_POS_SOURCE = "pos"


class Who(Flag):
    """The parts that are asked for apart from the rest of an order."""

    NOBODY = 0
    CONTACT = auto()  # the fragment OrderIdentity: what the order itself says
    CUSTOMER = auto()  # the fragment OrderCustomer: the customer's own record, which needs a scope
    EVERYBODY = CONTACT | CUSTOMER


_FIELDS = {
    Who.CONTACT: frozenset({"email", "phone", "shippingAddress"}),
    Who.CUSTOMER: frozenset({"customer"}),
}
#: The fields of both fragments.
IDENTITY_FIELDS = frozenset().union(*_FIELDS.values())


def of_identity(who: Who) -> dict[str, Json]:
    """The variables of a document that spreads the two fragments."""
    return {"identity": Who.CONTACT in who, "customer": Who.CUSTOMER in who}


def withheld(unreadable: Sequence[Unreadable]) -> Who:
    """Which part an answer lacks because this app may not have it."""
    parts = Who.NOBODY
    for field in filter(_refused, unreadable):
        if "customer" in field.path:  # whatever of it: its e-mail address is the customer's
            parts |= Who.CUSTOMER
        elif not _FIELDS[Who.CONTACT].isdisjoint(field.path):
            parts |= Who.CONTACT
        elif not field.path and UNAPPROVED in field.message:
            parts |= Who.EVERYBODY
    return parts


def _refused(field: Unreadable) -> bool:
    return field.code == "ACCESS_DENIED" or UNAPPROVED in field.message


class Buyer(Protocol):
    """An order as far as it tells who bought."""

    @property
    def email(self) -> str | None: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def customer(self) -> Customer | None: ...
    @property
    def shipping_address(self) -> MailingAddress | None: ...


def nameless(order: Buyer) -> bool:
    """Whether an order says nothing of who bought."""
    address = order.shipping_address
    return not (order.email or order.phone or _of_record(order.customer) or (address and address.name))


def _of_record(customer: Customer | None) -> str | None:
    """Anything that tells who it is."""
    if customer is None:
        return None
    email, phone = customer.default_email_address, customer.default_phone_number
    return customer.display_name or (email and email.email_address) or (phone and phone.phone_number) or None


def emptied(order: Buyer) -> bool:
    """Whether the keys of an order that says nothing of who bought have simply been made null: a guest has
    no record, and an address without any name was none that a checkout takes."""
    return nameless(order) and (order.customer is not None or order.shipping_address is not None)


def hidden_in_all(orders: Iterable[NewOrder]) -> bool | None:
    """Whether the shop shows this app nobody, by its newest orders; None when they do not tell. None of them
    names anybody, and one of them must have somebody: its record came, or it is to be shipped somewhere."""
    told = False
    for order in orders:
        if not nameless(order):
            return False
        at_till = order.source_name == _POS_SOURCE or order.retail_location is not None
        told = told or emptied(order) or (order.requires_shipping and not at_till)
    return True if told else None


@dataclass(slots=True)
class Asking:
    """What is still asked of this shop, shared by all that read orders from it.

    `nameless_hidden`: an order that names nobody is not a guest's here. `all_hidden`: nobody at all is named.
    `refused_since`: something was refused after the shop had been looked at. `not_in_bulk` are the fragments
    for which a scope is missing; a page comes with the rest, a bulk run not at all.
    """

    who: Who = Who.EVERYBODY
    nameless_hidden: bool = False
    all_hidden: bool = False
    refused_since: bool = False
    not_in_bulk: frozenset[str] = frozenset()

    def refuse(self, parts: Who) -> None:
        """Shopify refuses these; they are not asked for any more."""
        self.who &= ~parts
        self.nameless_hidden = True
        self.all_hidden = Who.CONTACT not in self.who
        self.refused_since = True

    def learn(self, info: ShopInfo) -> None:
        """What was found out by looking at the shop, now or at an earlier start."""
        self.who = Who.NOBODY if info.identity_refused else who_is_allowed(info)
        self.all_hidden = info.identity_hidden is True
        self.nameless_hidden = self.all_hidden or Who.CUSTOMER not in self.who
        self.refused_since = False
        of_product = info.allows(READ_PRODUCTS) and info.allows(READ_INVENTORY)
        left_out = {CUSTOMER: Who.CUSTOMER not in self.who, PRODUCT: not of_product}
        self.not_in_bulk = frozenset(fragment for fragment, missing in left_out.items() if missing)


def who_is_allowed(info: ShopInfo) -> Who:
    """The parts that are worth asking for with these scopes."""
    return Who.EVERYBODY if info.allows(READ_CUSTOMERS) else Who.CONTACT


def still_known(kept: ShopInfo | None, now: ShopInfo, moment: datetime) -> bool:
    """Whether what was found out earlier need not be looked at again: about once a day, and as soon as the
    app got another scope."""
    if kept is None or kept.identity_hidden is None or kept.identity_looked_at is None:
        return False
    lately = abs(moment - kept.identity_looked_at) < _LOOK_EVERY
    return lately and now.scopes <= kept.scopes
