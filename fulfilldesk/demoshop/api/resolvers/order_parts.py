"""What hangs on an order: lines, people, addresses, prices."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop import money
from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.api.resolvers.order_lists import sort_value
from fulfilldesk.demoshop.api.resolvers.paging import listing
from fulfilldesk.demoshop.api.resolvers.parts import (
    AddressOf,
    LineOf,
)
from fulfilldesk.demoshop.api.tables import Fields, Table
from fulfilldesk.demoshop.model import (
    Customer,
    Money,
    MoneyBag,
    Order,
    Product,
    ShippingLine,
    Variant,
)
from fulfilldesk.demoshop.statuses import fulfillable_quantity, unfulfilled_quantity


def attributes(pairs: list[tuple[str, str | None]]) -> list[dict[str, str | None]]:
    """Custom attributes as Shopify lists them."""
    return [{"key": key, "value": value} for key, value in pairs]


def line_variant(part: LineOf, info: Info) -> Variant | None:
    """``LineItem.variant``: null for custom lines and deleted products (facts 2.4)."""
    call = info.context
    return call.world.variants.get(part.line.variant_id or 0)


def line_product(part: LineOf, info: Info) -> Product | None:
    """``LineItem.product``: null likewise."""
    call = info.context
    return call.world.products.get(part.line.product_id or 0)


def line_name(part: LineOf, info: Info) -> str:
    """``LineItem.name``: title and variant."""
    line = part.line
    return f"{line.title} - {line.variant_title}" if line.variant_title else line.title


def line_total(part: LineOf, info: Info, **arguments: Any) -> MoneyBag:
    """``LineItem.originalTotalSet``."""
    return part.line.price.times(part.line.quantity)


def line_group(part: LineOf, info: Info) -> dict[str, Any] | None:
    """``LineItem.lineItemGroup``: the bundle it is a component of."""
    group = part.line.group
    if group is None:
        return None
    known = {"id": gid("LineItemGroup", group.id), "title": group.title, "quantity": group.quantity}
    return known | {
        "variant_sku": group.variant_sku,
        "variant_id": None,
        "product_id": None,
        "custom_attributes": [],
    }


def line_fulfillable(part: LineOf, info: Info) -> int:
    """``LineItem.fulfillableQuantity``: without held units (facts 12.7)."""
    return fulfillable_quantity(info.context.world, part.order, part.line)


def line_unfulfilled(part: LineOf, info: Info) -> int:
    """``LineItem.unfulfilledQuantity``."""
    return unfulfilled_quantity(info.context.world, part.order, part.line)


def line_fulfillment_status(part: LineOf, info: Info) -> str:
    """``LineItem.fulfillmentStatus``, lower case as in older versions."""
    left = line_unfulfilled(part, info)
    if not left:
        return "fulfilled"
    return "unfulfilled" if left >= part.line.current_quantity else "partial"


def line_tax(part: LineOf, info: Info, **arguments: Any) -> list[dict[str, Any]]:
    """``LineItem.taxLines``."""
    tax = part.line.tax
    return [{"title": "Tax", "price_set": tax, "rate": None, "rate_percentage": None}] if tax else []


def money_value(amount: Money) -> dict[str, Any]:
    """``MoneyV2``."""
    return {"amount": amount.amount, "currency_code": amount.currency}


def orders_of_customer(customer: Customer, info: Info, **arguments: Any) -> Page:
    """``Customer.orders``."""
    call = info.context
    own = [order for order in call.orders() if order.customer_id == customer.id]
    return listing(own, arguments, sort_value=sort_value(call, arguments["sortKey"]))


def number_of_orders(customer: Customer, info: Info) -> int:
    """``Customer.numberOfOrders``."""
    return sum(order.customer_id == customer.id for order in info.context.world.orders.values())


def formatted(part: AddressOf, info: Info, **arguments: Any) -> list[str]:
    """``MailingAddress.formatted``: the lines that are there."""
    address = part.address
    lines = [address.name] if arguments.get("withName") else []
    lines += [address.company] if arguments.get("withCompany") else []
    city = " ".join(piece for piece in (address.zip, address.city) if piece)
    return [line for line in (*lines, address.address1, address.address2, city, address.country) if line]


def line_of(order: Order, number: int) -> LineOf:
    """The order line with that number."""
    return LineOf(order, next(line for line in order.line_items if line.id == number))


def _from_line(name: str) -> Any:
    return lambda part, info: getattr(part.line, name)


def _from_address(name: str) -> Any:
    return lambda part, info: getattr(part.address, name)


LINE_ITEM: Fields = {
    "currentQuantity": _from_line("current_quantity"),
    "customAttributes": lambda part, info: attributes(part.line.custom_attributes),
    "discountedTotalSet": line_total,
    "discountedUnitPriceSet": _from_line("price"),
    "fulfillableQuantity": line_fulfillable,
    "fulfillmentService": lambda part, info: None,
    "fulfillmentStatus": line_fulfillment_status,
    "id": lambda part, info: gid("LineItem", part.line.id),
    "isGiftCard": _from_line("is_gift_card"),
    "lineItemGroup": line_group,
    "name": line_name,
    "nonFulfillableQuantity": lambda part, info: part.line.quantity - line_unfulfilled(part, info),
    "originalTotalSet": line_total,
    "originalUnitPriceSet": _from_line("price"),
    "product": line_product,
    "quantity": _from_line("quantity"),
    "refundableQuantity": _from_line("current_quantity"),
    "requiresShipping": _from_line("requires_shipping"),
    "restockable": lambda part, info: part.line.variant_id is not None,
    "sku": _from_line("sku"),
    "taxLines": line_tax,
    "taxable": _from_line("taxable"),
    "title": _from_line("title"),
    "totalDiscountSet": lambda part, info: money.zero(part.order),
    "unfulfilledOriginalTotalSet": lambda part, info: part.line.price.times(line_unfulfilled(part, info)),
    "unfulfilledQuantity": line_unfulfilled,
    "variant": line_variant,
    "variantTitle": _from_line("variant_title"),
    "vendor": _from_line("vendor"),
}
MONEY_BAG: Fields = {
    "presentmentMoney": lambda bag, info: money_value(bag.presentment),
    "shopMoney": lambda bag, info: money_value(bag.shop),
}
MAILING_ADDRESS = {
    name: _from_address(attribute)
    for name, attribute in {
        "address1": "address1",
        "address2": "address2",
        "city": "city",
        "company": "company",
        "country": "country",
        "countryCode": "country_code",
        "countryCodeV2": "country_code",
        "firstName": "first_name",
        "lastName": "last_name",
        "name": "name",
        "phone": "phone",
        "province": "province",
        "provinceCode": "province_code",
        "zip": "zip",
    }.items()
} | {
    "coordinatesValidated": lambda part, info: False,
    "formatted": formatted,
    "formattedArea": lambda part, info: (
        ", ".join(filter(None, (part.address.city, part.address.country))) or None
    ),
    "id": lambda part, info: f"{gid('MailingAddress', part.number)}?model_name=Address",
    "latitude": lambda part, info: None,
    "longitude": lambda part, info: None,
    "validationResultSummary": lambda part, info: part.check,
}
CUSTOMER: Fields = {
    "createdAt": lambda customer, info: customer.created_at or info.context.world.shop.opened_at,
    "defaultAddress": lambda customer, info: None,
    "defaultEmailAddress": lambda customer, info: customer.email and {"email_address": customer.email},
    "defaultPhoneNumber": lambda customer, info: customer.phone and {"phone_number": customer.phone},
    "numberOfOrders": number_of_orders,
    "orders": orders_of_customer,
    "state": lambda customer, info: "DISABLED",
    "updatedAt": lambda customer, info: customer.created_at or info.context.world.shop.opened_at,
    "verifiedEmail": lambda customer, info: customer.email is not None,
}


def _price(line: ShippingLine, info: Info) -> MoneyBag:
    return line.price


SHIPPING_LINE: Fields = {
    "carrierIdentifier": lambda line, info: None,
    "currentDiscountedPriceSet": _price,
    "custom": lambda line, info: line.code is None,
    "discountedPriceSet": _price,
    "isRemoved": lambda line, info: False,
    "originalPriceSet": _price,
    "phone": lambda line, info: None,
    "source": lambda line, info: "shopify",
}
TYPES: Table = {
    "Customer": CUSTOMER,
    "LineItem": LINE_ITEM,
    "MailingAddress": MAILING_ADDRESS,
    "MoneyBag": MONEY_BAG,
    "ShippingLine": SHIPPING_LINE,
}
