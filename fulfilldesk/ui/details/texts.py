"""The words of the detail pane."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.orders import Hold
from fulfilldesk.ui.texts_status import readable
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, plain, translate


def nothing_open() -> str:
    """In place of an order."""
    return translate("details", "Choose an order to see its details here.")


def not_cached() -> str:
    """When the order is not on this computer."""
    return translate("details", "This order is not on this computer. It may have been deleted in Shopify.")


# --- header


def order_title(name: str) -> str:
    """For screen readers."""
    return fill(translate("details", "Order {name}"), name=name)


def refresh() -> str:
    """Name of the refresh button."""
    return translate("details", "Read this order again from Shopify")


def refreshing() -> str:
    """In place of the age while the order is read."""
    return translate("details", "reading…")


def till(location: str) -> str:
    """Below the number of an order sold at a till."""
    return fill(translate("details", "Till: {location}"), location=location)


def receipt(number: str) -> str:
    """Beside the till."""
    return fill(translate("details", "Receipt {number}"), number=number)


def archived() -> str:
    """Badge."""
    return translate("details", "Archived")


def cancelled() -> str:
    """Badge of an order that was cancelled as a whole."""
    return translate("details", "Order cancelled")


def test_order() -> str:
    """Badge."""
    return translate("details", "Test order")


def items(n: int) -> str:
    """ "3 items"."""
    return Count.tr("%Ln items", None, n)


# --- fulfilments and work


def fulfillment(name: str) -> str:
    """Title of a card."""
    return fill(translate("details", "Fulfilment {name}"), name=name)


def fulfilled_from(location: str) -> str:
    """Beside a fulfilment's title."""
    return fill(translate("details", "from {location}"), location=location)


def fulfilled_by(service: str) -> str:
    """Beside a fulfilment's title, when a service did it."""
    return fill(translate("details", "by {service}"), service=service)


def options(name: str) -> str:
    """Name of the three-dot button, for screen readers."""
    return fill(translate("details", "Options for fulfilment {name}"), name=name)


def work_options(location: str) -> str:
    """The same of work to do."""
    return fill(translate("details", "Options for the work at {location}"), location=location)


def order_options(name: str) -> str:
    """The same of the whole order."""
    return fill(translate("details", "Options for order {name}"), name=name)


def no_tracking() -> str:
    """In place of tracking."""
    return translate("details", "No tracking")


def delivered(moment: str) -> str:
    """Under the tracking."""
    return fill(translate("details", "Delivered: {moment}"), moment=moment)


def in_transit_since(moment: str) -> str:
    """Under the tracking."""
    return fill(translate("details", "In transit since: {moment}"), moment=moment)


def expected(moment: str) -> str:
    """Under the tracking."""
    return fill(translate("details", "Expected: {moment}"), moment=moment)


def times(quantity: str) -> str:
    """ "2 ×"."""
    return fill(translate("details", "{quantity} ×"), quantity=quantity)


def of_total(remaining: str, total: str) -> str:
    """Units still to fulfil of a line."""
    return fill(translate("details", "{remaining} of {total}"), remaining=remaining, total=total)


def in_bundle(bundle: str) -> str:
    """Under an item that is part of a bundle."""
    return fill(translate("details", "part of {bundle}"), bundle=bundle)


def unlisted_item() -> str:
    """A line whose item the order does not list."""
    return translate("details", "Item that the order does not list")


def show_all(n: int) -> str:
    """Button under a shortened list."""
    return Count.tr("Show all %Ln", None, n)


def show_fewer() -> str:
    """Button under a list that was opened."""
    return translate("details", "Show fewer")


def unfold() -> str:
    """Button on a folded card."""
    return translate("details", "Show items")


def fold() -> str:
    """Button on an unfolded card."""
    return translate("details", "Hide items")


def work() -> str:
    """Title of a card."""
    return translate("details", "To fulfil")


def work_at(location: str) -> str:
    """Beside the title of work to do."""
    return fill(translate("details", "at {location}"), location=location)


def planned_for(moment: str) -> str:
    """Scheduled work."""
    return fill(translate("details", "Planned for: {moment}"), moment=moment)


_HOLDS: Mapping[str, str] = {
    "AWAITING_PAYMENT": QT_TRANSLATE_NOOP("details", "awaiting payment"),
    "AWAITING_RETURN_ITEMS": QT_TRANSLATE_NOOP("details", "awaiting returned items"),
    "HIGH_RISK_OF_FRAUD": QT_TRANSLATE_NOOP("details", "high risk of fraud"),
    "INCORRECT_ADDRESS": QT_TRANSLATE_NOOP("details", "incorrect address"),
    "INVENTORY_OUT_OF_STOCK": QT_TRANSLATE_NOOP("details", "out of stock"),
    "ONLINE_STORE_POST_PURCHASE_CROSS_SELL": QT_TRANSLATE_NOOP(
        "details", "waiting for an offer after the sale"
    ),
    "UNKNOWN_DELIVERY_DATE": QT_TRANSLATE_NOOP("details", "delivery date unknown"),
    "OTHER": QT_TRANSLATE_NOOP("details", "other reason"),
}


def hold(held: Hold) -> str:
    """Why work is on hold, with the notes of whoever did it."""
    source = _HOLDS.get(held.reason)
    reason = (
        translate("details", source) if source is not None else held.display_reason or readable(held.reason)
    )
    words = fill(translate("details", "On hold: {reason}"), reason=reason)
    return f"{words} – {plain(held.notes)}" if held.notes else words


# --- inventory


def inventory() -> str:
    """Title of a card."""
    return translate("details", "Inventory")


def age_heading() -> str:
    """Column heading."""
    return translate("details", "Read")


def not_stocked() -> str:
    """In place of numbers."""
    return translate("details", "not stocked here")


def not_counted() -> str:
    """In place of numbers."""
    return translate("details", "not counted")


def not_read() -> str:
    """In place of numbers."""
    return translate("details", "not read yet")


def no_counted_items() -> str:
    """When no item of the order has stock."""
    return translate("details", "Nothing in this order is counted as stock.")


# --- customer, notes, timeline


def customer() -> str:
    """Title of a card."""
    return translate("details", "Customer")


def no_customer() -> str:
    """When Shopify names none."""
    return translate("details", "Shopify names no customer for this order.")


def identity_hidden() -> str:
    """When Shopify withheld the customer's data."""
    return translate("details", "Names and addresses are hidden by Shopify for this plan.")


def notes() -> str:
    """Title of a card."""
    return translate("details", "Notes and tags")


def tags(words: str) -> str:
    """The order's tags on one line."""
    return fill(translate("details", "Tags: {words}"), words=words)


def timeline() -> str:
    """Title of a card."""
    return translate("details", "Timeline")


def empty_timeline() -> str:
    """When no event was read."""
    return translate("details", "Nothing has been read yet.")


def own_entry(action: str, state: str, person: str) -> str:
    """A line of our own journal in the timeline."""
    return fill(
        translate("details", "FulfillDesk: {action} – {state} ({person})"),
        action=action,
        state=state,
        person=person,
    )
