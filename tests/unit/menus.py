"""The menus of a fulfilment and of an order, for tests."""

from __future__ import annotations

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.needs import Known, Payment
from fulfilldesk.domain.actions.registry import GROUPS, KINDS
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import MenuContext, MenuItem, menu
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, PARCEL, a_parcel, a_shop, an_action, an_order

WRITES = a_shop("write_merchant_managed_fulfillment_orders", "write_orders")
ONLINE = MenuContext(WRITES, online=True)
CANCELLED = a_parcel(status="CANCELLED", delivery_status="CANCELED")
ADDRESS = ("Els de Vries", "Kerkstraat 1", "1017 GA Amsterdam")


def parcel_menu(order: Order | None = None, context: MenuContext = ONLINE) -> dict[str, MenuItem]:
    """The menu of the order's first fulfilment, by key."""
    return {item.key: item for item in menu(order or an_order(), Target.FULFILLMENT, PARCEL, context)}


def order_menu(order: Order | None = None, context: MenuContext = ONLINE) -> dict[str, MenuItem]:
    """The order's own menu, by key."""
    return {item.key: item for item in menu(order or an_order(), Target.ORDER, ORDER, context)}


def why(item: MenuItem) -> Say | None:
    """The reason it is greyed out."""
    return item.why_not.key if item.why_not else None


def shown(items: dict[str, MenuItem], target: Target) -> dict[str, Say | None]:
    """What can be done, and why not."""
    names = [kind.name for group in GROUPS[target] for kind in group]
    return {name: why(items[name]) for name in names if name in items}


def entry(state: EntryState, kind: str = "cancel_fulfillment", target: str = PARCEL) -> JournalEntry:
    """A journal entry about the fulfilment or order."""
    action = an_action(kind, target, {"note": "a", "lines": {"gid://shopify/FulfillmentLineItem/101": 1}})
    known = Known(payment=Payment(Money("EUR", 0), refundable=False))
    return JournalEntry(action, state, KINDS[kind].forecast(action, Snapshot(an_order(), known=known)))
