"""Orders: placing, archiving, paying."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from fulfilldesk.demoshop import inventory, routing, timeline
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft, PaymentDraft
from fulfilldesk.demoshop.model import (
    NO_ISSUES,
    FulfillmentOrder,
    FulfillmentOrderLine,
    FulfillmentOrderStatus,
    LineItem,
    Money,
    MoneyBag,
    Order,
    ShippingLine,
    Transaction,
)
from fulfilldesk.demoshop.money import PAYING, total_price, total_received
from fulfilldesk.demoshop.world import World


def place_order(world: World, draft: OrderDraft) -> Order:
    """Make an order now: its number, its fulfillment orders (one per location), its claim on stock."""
    order = _new_order(world, draft)
    order.line_items = [_new_line(world, order, line, draft.claims_stock) for line in draft.lines]
    if draft.shipping_title is not None:
        price = draft.shipping_price
        charged = price if isinstance(price, MoneyBag) else bag(order, price)
        order.shipping_lines.append(ShippingLine(world.new_id(), draft.shipping_title, charged))
    if draft.discount:
        order.discount = bag(order, draft.discount)
    order.transactions = [_new_transaction(world, order, payment) for payment in draft.payments]
    order.financial_status = draft.financial_status or _paid_status(order)
    world.orders[order.id] = order
    _assign_work(world, order, draft)
    timeline.note(
        world, order, "placed", f"This order was created from {order.channel_name or world.app.title}."
    )
    world.touch(order)
    return order


def bag(order: Order, amount: Decimal) -> MoneyBag:
    """An amount in the shop's currency, with its presentment at the order's rate."""
    presentment = (amount * order.rate).quantize(Decimal("0.01")) if order.rate != 1 else amount
    return MoneyBag(Money(amount, order.currency), Money(presentment, order.presentment_currency))


def _new_order(world: World, draft: OrderDraft) -> Order:
    number = world.next_order_number
    world.next_order_number += 1
    now = world.now
    currency = draft.currency or world.shop.currency
    order_id = world.new_id()
    return Order(
        id=order_id,
        number=number,
        name=draft.name or f"{world.shop.order_prefix}{number}",
        created_at=now,
        processed_at=draft.processed_at or now,
        updated_at=now,
        currency=currency,
        presentment_currency=draft.presentment_currency or currency,
        rate=draft.rate,
        taxes_included=draft.taxes_included,
        discount_code=draft.discount_code,
        email=draft.email,
        phone=draft.phone,
        note=draft.note,
        tags=sorted(draft.tags),
        test=draft.test,
        customer_id=draft.customer_id,
        shipping_address=draft.shipping_address,
        billing_address=draft.billing_address,
        custom_attributes=list(draft.custom_attributes),
        po_number=draft.po_number,
        confirmation_number=f"{order_id:X}"[-9:],
        source_name=draft.source_name,
        source_identifier=draft.source_identifier,
        channel_name=draft.channel_name,
        channel_handle=draft.channel_handle,
        retail_location_id=draft.retail_location_id,
        risk_level=draft.risk_level,
        address_check=(draft.address_check or NO_ISSUES) if draft.shipping_address else None,
    )


def _new_line(world: World, order: Order, draft: LineDraft, claims_stock: bool) -> LineItem:
    variant = world.variants.get(draft.variant_id) if draft.variant_id is not None else None
    product = world.products[variant.product_id] if variant else None
    item = world.items[variant.inventory_item_id] if variant else None
    title = draft.title or (product.title if product else "")
    variant_title = draft.variant_title
    if variant_title is None and variant is not None and variant.title != "Default Title":
        variant_title = variant.title
    requires_shipping = draft.requires_shipping
    if requires_shipping is None:
        requires_shipping = item.requires_shipping if item else True
    return LineItem(
        id=world.new_id(),
        title=title,
        quantity=draft.quantity,
        current_quantity=draft.quantity,
        price=draft.price or bag(order, variant.price if variant else Decimal("0.00")),
        variant_id=variant.id if variant else None,
        product_id=product.id if product else None,
        variant_title=variant_title,
        sku=draft.sku or (variant.sku if variant else None),
        vendor=draft.vendor or (product.vendor if product else None),
        requires_shipping=requires_shipping,
        taxable=draft.taxable,
        is_gift_card=draft.is_gift_card or bool(product and product.is_gift_card),
        claims_stock=claims_stock,
        tax=draft.tax,
        custom_attributes=list(draft.custom_attributes),
        group=draft.group,
    )


def _new_transaction(world: World, order: Order, draft: PaymentDraft) -> Transaction:
    return Transaction(
        id=world.new_id(),
        kind=draft.kind,
        status=draft.status,
        amount=draft.amount or total_price(order),
        gateway=draft.gateway,
        processed_at=order.processed_at,
        test=draft.test,
        location_id=order.retail_location_id,
    )


def _paid_status(order: Order) -> str | None:
    """The payment status that the transactions say; None without any (recording
    ``2026-04__orderClose-parity``).
    """
    successful = [step for step in order.transactions if step.status == "SUCCESS"]
    if any(step.kind in PAYING for step in successful):
        is_all = total_received(order).shop.amount >= total_price(order).shop.amount
        return "PAID" if is_all else "PARTIALLY_PAID"
    if any(step.kind == "AUTHORIZATION" for step in successful):
        return "AUTHORIZED"
    return "PENDING" if order.transactions else None


def _assign_work(world: World, order: Order, draft: OrderDraft) -> None:
    """Make one fulfillment order per location and way of delivery, and claim the stock."""
    groups: dict[tuple[int, str], list[FulfillmentOrderLine]] = {}
    places = _places(world, order, draft.location_id)
    for line, place in zip(order.line_items, places, strict=True):
        method = draft.delivery_method if line.requires_shipping else "NONE"
        item_id = inventory_item_of(world, line)
        work = FulfillmentOrderLine(world.new_id(), line.id, item_id, line.quantity, line.quantity)
        groups.setdefault((place, method), []).append(work)
        inventory.move_line(world, line, item_id, place, inventory.ORDERED, line.quantity)
    for (place, method), lines in groups.items():
        work_order = add_fulfillment_order(world, order, place, lines, delivery_method=method)
        if draft.fulfill_at is not None:
            work_order.fulfill_at = draft.fulfill_at
        if draft.fulfill_at is not None and draft.fulfill_at > world.now:
            work_order.status = FulfillmentOrderStatus.SCHEDULED


def _places(world: World, order: Order, chosen: int | None) -> list[int]:
    """A location for each line; what no place stocks joins the first line that is stocked at an own
    location.
    """
    if chosen is not None:
        return [chosen] * len(order.line_items)
    stocked = [
        routing.stocking_location(world, inventory_item_of(world, line), line.quantity)
        for line in order.line_items
    ]
    own = [place for place in stocked if place is not None and not place.is_fulfillment_service]
    rest = own[0] if own else routing.default_location(world)
    return [(place or rest).id for place in stocked]


def inventory_item_of(world: World, line: LineItem) -> int | None:
    """The inventory item behind an order line, or None for custom lines and deleted products."""
    variant = world.variants.get(line.variant_id) if line.variant_id is not None else None
    return variant.inventory_item_id if variant else None


def add_fulfillment_order(
    world: World, order: Order, location_id: int, lines: list[FulfillmentOrderLine], *, delivery_method: str
) -> FulfillmentOrder:
    """Add an OPEN, UNSUBMITTED fulfillment order with these lines to the order; moves no stock."""
    work = FulfillmentOrder(
        id=world.new_id(),
        order_id=order.id,
        location_id=location_id,
        created_at=world.now,
        updated_at=world.now,
        lines=lines,
        delivery_method=delivery_method,
        fulfill_at=world.now.replace(minute=0, second=0),
    )
    world.fulfillment_orders[work.id] = work
    order.fulfillment_order_ids.append(work.id)
    return work


def close_order(world: World, order: Order) -> None:
    """Archive. Archiving twice succeeds silently (recording
    ``2025-01__orderClose-noop-on-already-closed``).
    """
    if order.closed:
        return
    order.closed_at = world.now
    timeline.note(world, order, "closed", "This order was archived.", by_app=True)
    world.touch(order)


def open_order(world: World, order: Order) -> None:
    """Take out of the archive; an open order stays as it is."""
    if not order.closed:
        return
    order.closed_at = None
    timeline.note(world, order, "re_opened", "This order was unarchived.", by_app=True)
    world.touch(order)


def set_tags(world: World, order: Order, tags: Iterable[str]) -> None:
    """Replace the tags; they come back sorted (facts 12.6). Without a difference nothing changes."""
    wanted = sorted({tag.strip() for tag in tags if tag.strip()})
    if wanted != order.tags:
        order.tags = wanted
        world.touch(order)


def mark_as_paid(world: World, order: Order) -> None:
    """Receive by hand what is still outstanding."""
    due = total_price(order).minus(total_received(order))
    order.transactions.append(Transaction(world.new_id(), "SALE", "SUCCESS", due, processed_at=world.now))
    order.financial_status = "PAID"
    timeline.note(world, order, "sale_success", "This order was marked as paid.", by_app=True)
    world.touch(order)
