"""``orderCreate``: what is asked for, as a draft of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fulfilldesk.demoshop import fulfillments, orders
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, mutation
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.fulfillments import CarrierReport, Package
from fulfilldesk.demoshop.model import Address, Customer, Money, MoneyBag, Order, Tracking
from fulfilldesk.demoshop.money import NOTHING, sum_of
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World


@mutation("order")
def order_create(world: World, order: dict[str, Any], options: dict[str, Any] | None = None) -> Payload:
    """``orderCreate``. Without ``inventoryBehaviour`` nothing is reserved (BYPASS, facts 2.2)."""
    behaviour = (options or {}).get("inventoryBehaviour", "BYPASS")
    draft = read_draft(world, order, claims_stock=behaviour != "BYPASS")
    made = orders.place_order(world, draft)
    if order.get("fulfillment"):
        _fulfil_at_once(world, made, order["fulfillment"])
    if order.get("closedAt"):
        made.closed_at = order["closedAt"]
    return {"order": made}


def read_draft(world: World, given: dict[str, Any], *, claims_stock: bool) -> OrderDraft:
    """``OrderCreateOrderInput``; raises Refused for lines that cannot be."""
    entries = given.get("lineItems") or []
    if not entries:
        raise Refused(["order", "lineItems"], "Line items must have at least one line item", "INVALID")
    currency = given.get("currency") or _first_currency(entries) or world.shop.currency
    fulfillment = given.get("fulfillment") or {}
    place = fulfillment.get("locationId")
    shipping = next(iter(given.get("shippingLines") or []), None)
    return OrderDraft(
        lines=[_line(world, entry) for entry in entries],
        payments=[_payment(entry) for entry in given.get("transactions") or []],
        currency=currency,
        presentment_currency=given.get("presentmentCurrency") or currency,
        shipping_title=shipping["title"] if shipping else None,
        shipping_price=read_bag(shipping["priceSet"]) if shipping else NOTHING,
        taxes_included=bool(given.get("taxesIncluded")),
        financial_status=given.get("financialStatus"),
        claims_stock=claims_stock,
        location_id=number_of(place, "Location") if place else None,
        name=given.get("name"),
        processed_at=given.get("processedAt"),
        customer_id=_customer(world, given),
        email=given.get("email"),
        phone=given.get("phone"),
        shipping_address=read_address(given.get("shippingAddress")),
        billing_address=read_address(given.get("billingAddress")),
        note=given.get("note"),
        tags=sorted(set(given.get("tags") or [])),
        test=bool(given.get("test")),
        custom_attributes=read_attributes(given.get("customAttributes")),
        po_number=given.get("poNumber"),
        source_name=given.get("sourceName") or str(world.app.id),
        source_identifier=given.get("sourceIdentifier"),
        channel_name=world.app.title,
        channel_handle=world.app.title.lower(),
    )


def _customer(world: World, given: dict[str, Any]) -> int | None:
    """The customer that is named, or the one with the order's e-mail address, who is made when there is
    none.
    """
    if given.get("customerId"):
        return number_of(given["customerId"], "Customer")
    email = given.get("email")
    if not email:
        return None
    known = next((customer for customer in world.customers.values() if customer.email == email), None)
    if known is None:
        known = Customer(world.new_id(), email=email, created_at=world.now)
        world.customers[known.id] = known
    return known.id


def _first_currency(entries: list[dict[str, Any]]) -> str | None:
    prices = (entry["priceSet"] for entry in entries if entry.get("priceSet"))
    return next((price["shopMoney"]["currencyCode"] for price in prices), None)


def _line(world: World, entry: dict[str, Any]) -> LineDraft:
    variant_id = entry.get("variantId")
    number = number_of(variant_id, "ProductVariant") if variant_id else None
    if number is not None and number not in world.variants:
        raise Refused(
            ["order", "lineItems"], f"Product variant {gid('ProductVariant', number)} not found.", "INVALID"
        )
    if number is None and not entry.get("title"):
        raise Refused(["order", "lineItems"], "Line items Title can't be blank", "INVALID")
    if entry["quantity"] <= 0:
        raise Refused(["order", "lineItems"], "Line items Quantity must be greater than 0", "INVALID")
    taxes = [read_bag(tax["priceSet"]) for tax in entry.get("taxLines") or [] if tax.get("priceSet")]
    return LineDraft(
        quantity=entry["quantity"],
        variant_id=number,
        title=entry.get("title"),
        variant_title=entry.get("variantTitle"),
        sku=entry.get("sku"),
        vendor=entry.get("vendor"),
        price=read_bag(entry["priceSet"]) if entry.get("priceSet") else None,
        requires_shipping=bool(entry.get("requiresShipping")),
        taxable=entry.get("taxable", True),
        tax=sum_of(taxes),
        is_gift_card=bool(entry.get("giftCard")),
        custom_attributes=[(item["name"], item["value"]) for item in entry.get("properties") or []],
    )


def _payment(entry: dict[str, Any]) -> PaymentDraft:
    return PaymentDraft(
        kind=entry.get("kind", "SALE"),
        status=entry.get("status", "SUCCESS"),
        gateway=entry.get("gateway") or "manual",
        amount=read_bag(entry["amountSet"]),
        test=bool(entry.get("test")),
    )


def _fulfil_at_once(world: World, order: Order, given: dict[str, Any]) -> None:
    company = given.get("trackingCompany")
    numbers = given.get("trackingNumbers") or [given.get("trackingNumber")]
    tracking = [Tracking(company, number) for number in numbers if company or number]
    packages = [Package(number) for number in order.fulfillment_order_ids]
    parcel = fulfillments.fulfil(world, packages, tracking=tracking)
    if given.get("shipmentStatus"):
        fulfillments.add_event(world, parcel, CarrierReport(given["shipmentStatus"]))


def read_bag(given: dict[str, Any]) -> MoneyBag:
    """``MoneyBagInput``; without presentment money the two are the same."""
    shop = _money(given["shopMoney"])
    presentment = given.get("presentmentMoney")
    return MoneyBag(shop, _money(presentment) if presentment else shop)


def _money(given: dict[str, Any]) -> Money:
    return Money(given["amount"], given["currencyCode"])


def read_address(given: dict[str, Any] | None) -> Address | None:
    """``MailingAddressInput``."""
    if given is None:
        return None
    return Address(
        first_name=given.get("firstName"),
        last_name=given.get("lastName"),
        company=given.get("company"),
        address1=given.get("address1"),
        address2=given.get("address2"),
        city=given.get("city"),
        zip=given.get("zip"),
        province=given.get("province"),
        province_code=given.get("provinceCode"),
        country=given.get("country"),
        country_code=given.get("countryCode"),
        phone=given.get("phone"),
    )


def read_attributes(entries: Iterable[dict[str, Any]] | None) -> list[tuple[str, str | None]]:
    """``[AttributeInput!]``."""
    return [(entry["key"], entry.get("value")) for entry in entries or []]


MUTATIONS: Fields = {"orderCreate": order_create}
