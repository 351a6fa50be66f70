"""The tables that one order is spread over, and an order as their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fulfilldesk.domain.folding import fold, natural_key
from fulfilldesk.domain.listing import ListedOrder, rank
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, LineItem, Order
from fulfilldesk.domain.query import SortKey
from fulfilldesk.store.values import amount, maybe, micros, pack, pack_texts, seconds

#: The values of one row, in the order of its table's columns.
Row = tuple[object, ...]

_SEVERAL = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns; the first `key` of them say whose row it is, and in which place. `within` is
    the table of the parents, when it holds children of an order's children."""

    name: str
    columns: tuple[str, ...]
    key: int
    within: str | None = None

    @property
    def insert(self) -> str:
        """The statement that puts one row in, or in the place of the one with the same key."""
        marks = ", ".join("?" * len(self.columns))
        return " ".join(
            ("INSERT OR REPLACE INTO", self.name, f"({', '.join(self.columns)}) VALUES ({marks})")
        )

    @property
    def select(self) -> str:
        """The statement that reads the rows of several orders, whose numbers it takes as JSON; those of one
        parent follow each other in their places."""
        order = f"ORDER BY {', '.join(self.columns[: self.key])}"
        return " ".join(("SELECT", ", ".join(self.columns), "FROM", self.name, self._where(_SEVERAL), order))

    @property
    def delete(self) -> str:
        """The statement that removes the rows of one order."""
        return " ".join(("DELETE FROM", self.name, self._where("= ?")))

    def _where(self, orders: str) -> str:
        if self.within is None:
            return f"WHERE {self.columns[0]} {orders}"
        return f"WHERE {self.columns[0]} IN (SELECT id FROM {self.within} WHERE order_id {orders})"  # noqa: S608


def _table(name: str, key: str, columns: str, within: str | None = None) -> Table:
    parts = tuple(key.split())
    return Table(name, (*parts, *columns.split()), len(parts), within)


ORDERS = _table(
    "orders",
    "id",
    "name name_key processed_at customer customer_key total currency payment payment_rank"
    " fulfillment fulfillment_rank items delivery delivery_rank channel channel_key"
    " location_id location location_key archived cancelled held pos external"
    " created_at updated_at read_at person_removed digest",
)
DETAILS = _table(
    "order_details",
    "order_id",
    "closed_at cancelled_at cancel_reason return_status refunded refunded_currency"
    " presentment presentment_currency source_name channel_name retail_location_id retail_location_name"
    " customer customer_id customer_name customer_email customer_phone"
    " identity_hidden address note tags test"
    " paid_at receipt risk_level address_check country shipping_method",
)
LINES = _table(
    "lines",
    "order_id position",
    "id title variant_title sku quantity current_quantity unit_price currency"
    " product_id variant_id inventory_item_id tracked requires_shipping gift_card bundle",
)
FULFILLMENTS = _table(
    "fulfillments",
    "order_id position",
    "id name status delivery_status created_at updated_at delivered_at in_transit_at estimated_delivery_at"
    " location_id location_name service_name service_type",
)
FULFILLMENT_LINES = _table(
    "fulfillment_lines", "fulfillment_id position", "id line_item_id quantity", "fulfillments"
)
TRACKING = _table("tracking", "fulfillment_id position", "company number url", "fulfillments")
#: Work that is not over. To the letter the condition of the index `open_work` (cache_schema): SQLite takes a
#: partial index for nothing else.
OPEN_WORK = "status NOT IN ('CANCELLED', 'CLOSED')"
FULFILLMENT_ORDERS = _table(
    "fulfillment_orders",
    "order_id position",
    "id status request_status created_at updated_at location_id location_name service_name service_type"
    " delivery_method fulfill_at supported_actions",
)
FULFILLMENT_ORDER_LINES = _table(
    "fulfillment_order_lines",
    "fulfillment_order_id position",
    "id line_item_id inventory_item_id title sku total remaining",
    "fulfillment_orders",
)
HOLDS = _table(
    "holds", "fulfillment_order_id position", "id reason notes display_reason", "fulfillment_orders"
)
REFUNDS = _table("refunds", "order_id position", "id refunded_at location_id")
TAGS = _table("order_tags", "order_id tag_key", "")

#: Every table that holds rows of an order, in the order in which they are deleted: children's children are
#: found through their parents.
OF_AN_ORDER = (
    FULFILLMENT_LINES,
    TRACKING,
    FULFILLMENT_ORDER_LINES,
    HOLDS,
    LINES,
    FULFILLMENTS,
    FULFILLMENT_ORDERS,
    REFUNDS,
    TAGS,
    DETAILS,
    ORDERS,
)


def rows_of(order: Order, number: int, listed: ListedOrder, digest: bytes) -> Iterator[tuple[Table, Row]]:
    """Every row of the order, whose number is given, with the table it belongs to."""
    yield ORDERS, _order_row(order, number, listed, digest)
    yield DETAILS, _details_row(order, number)
    for key in {fold(tag) for tag in order.tags}:
        yield TAGS, (number, key)
    for place, line in enumerate(order.lines):
        yield LINES, _line_row(line, number, place)
    for place, parcel in enumerate(order.fulfillments):
        yield FULFILLMENTS, _fulfillment_row(parcel, number, place)
        parent = pack("Fulfillment", parcel.id)
        for inner, part in enumerate(parcel.lines):
            ids = (pack("FulfillmentLineItem", part.id), pack("LineItem", part.line_item_id))
            yield FULFILLMENT_LINES, (parent, inner, *ids, part.quantity)
        for inner, entry in enumerate(parcel.tracking):
            yield TRACKING, (parent, inner, entry.company, entry.number, entry.url)
    for place, work in enumerate(order.fulfillment_orders):
        yield from _work_rows(work, number, place)
    for place, refund in enumerate(order.refunds):
        ids = (pack("OrderTransaction", refund.id), pack("Location", refund.location_id))
        yield REFUNDS, (number, place, ids[0], seconds(refund.refunded_at), ids[1])


def _order_row(order: Order, number: int, listed: ListedOrder, digest: bytes) -> Row:
    row = listed.row
    return (
        number,
        row.name,
        natural_key(row.name),
        seconds(row.processed_at),
        row.customer,
        maybe(fold, row.customer),
        row.total.minor,
        row.total.currency,
        row.payment,
        rank(SortKey.PAYMENT, row.payment),
        row.fulfillment,
        rank(SortKey.FULFILLMENT, row.fulfillment),
        row.items,
        row.delivery,
        rank(SortKey.DELIVERY, row.delivery),
        row.channel,
        maybe(fold, row.channel),
        pack("Location", listed.location_id),
        row.location,
        maybe(fold, row.location),
        row.archived,
        row.cancelled,
        listed.held,
        listed.pos,
        listed.external,
        seconds(order.created_at),
        seconds(order.updated_at),
        micros(order.read_at),
        order.person_removed,
        digest,
    )


def _details_row(order: Order, number: int) -> Row:
    customer = order.customer
    return (
        number,
        maybe(seconds, order.closed_at),
        maybe(seconds, order.cancelled_at),
        order.cancel_reason,
        order.return_status,
        *amount(order.refunded),
        *amount(order.total_presentment),
        order.source_name,
        order.channel_name,
        pack("Location", order.retail_location_id),
        order.retail_location_name,
        customer is not None,
        pack("Customer", customer.id) if customer else None,
        customer.name if customer else None,
        customer.email if customer else None,
        customer.phone if customer else None,
        order.identity_hidden,
        pack_texts(order.address),
        order.note,
        pack_texts(order.tags),
        order.test,
        maybe(seconds, order.paid_at),
        order.receipt,
        order.risk_level,
        order.address_check,
        order.country,
        order.shipping_method,
    )


def _line_row(line: LineItem, number: int, place: int) -> Row:
    return (
        number,
        place,
        pack("LineItem", line.id),
        line.title,
        line.variant_title,
        line.sku,
        line.quantity,
        line.current_quantity,
        *amount(line.unit_price),
        pack("Product", line.product_id),
        pack("ProductVariant", line.variant_id),
        pack("InventoryItem", line.inventory_item_id),
        line.tracked,
        line.requires_shipping,
        line.gift_card,
        line.bundle,
    )


def _fulfillment_row(parcel: Fulfillment, number: int, place: int) -> Row:
    return (
        number,
        place,
        pack("Fulfillment", parcel.id),
        parcel.name,
        parcel.status,
        parcel.delivery_status,
        seconds(parcel.created_at),
        seconds(parcel.updated_at),
        maybe(seconds, parcel.delivered_at),
        maybe(seconds, parcel.in_transit_at),
        maybe(seconds, parcel.estimated_delivery_at),
        pack("Location", parcel.location_id),
        parcel.location_name,
        parcel.service_name,
        parcel.service_type,
    )


def _work_rows(work: FulfillmentOrder, number: int, place: int) -> Iterator[tuple[Table, Row]]:
    parent = pack("FulfillmentOrder", work.id)
    yield (
        FULFILLMENT_ORDERS,
        (
            number,
            place,
            parent,
            work.status,
            work.request_status,
            seconds(work.created_at),
            seconds(work.updated_at),
            pack("Location", work.location_id),
            work.location_name,
            work.service_name,
            work.service_type,
            work.delivery_method,
            maybe(seconds, work.fulfill_at),
            pack_texts(work.supported_actions),
        ),
    )
    for inner, line in enumerate(work.lines):
        ids = (
            pack("FulfillmentOrderLineItem", line.id),
            pack("LineItem", line.line_item_id),
            pack("InventoryItem", line.inventory_item_id),
        )
        yield (
            FULFILLMENT_ORDER_LINES,
            (parent, inner, *ids, line.title, line.sku, line.total, line.remaining),
        )
    for inner, hold in enumerate(work.holds):
        packed = pack("FulfillmentHold", hold.id)
        yield HOLDS, (parent, inner, packed, hold.reason, hold.notes, hold.display_reason)
