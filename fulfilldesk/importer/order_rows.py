"""Lines of the file of orders as rows: what store/order_tables.rows_of makes of the same orders.

An order is listed by what its lines and its work say; the work was imported before. Lines that follow their
order are counted at once; for those that do not (`strays`), and for orders whose listing is not so simple,
the listing is made from the rows when all files were read (late_orders).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.folding import fold, natural_key
from fulfilldesk.domain.listing import rank
from fulfilldesk.domain.query import SortKey
from fulfilldesk.importer import words as search
from fulfilldesk.importer.block_rows import NO_WORK, Facts, OrderRows, Row, Work
from fulfilldesk.importer.lines import LineItem, Order
from fulfilldesk.importer.order_parts import (
    Shipped,
    buyer_row,
    delivery_rank,
    identity_hidden,
    line_row,
    locations,
    put_parcels,
    refund_rows,
)
from fulfilldesk.importer.values import (
    NULL,
    Remembered,
    folded,
    maybe_seconds,
    minor,
    packed_texts,
    packer,
    seconds,
)
from fulfilldesk.shopify.mapping.order_facts import paid_at, receipt, risk_level
from fulfilldesk.shopify.mapping.orders import channel_name

_order_number = packer("Order")
_folded = Remembered(fold)
_payment_rank: Remembered[str, int | None] = Remembered(lambda status: rank(SortKey.PAYMENT, status))
_fulfillment_rank: Remembered[str, int | None] = Remembered(lambda status: rank(SortKey.FULFILLMENT, status))


def order_rows(lines: Iterable[Order | LineItem], facts: Facts) -> OrderRows:
    """Rows of lines in the order of the file. Raises AnswerBroken for a value that no column can hold."""
    rows = OrderRows()
    put_line = rows.lines.append
    update: Any = None
    current: Order | None = None
    parent: str | None = None  # no line's: the first may say anything of whose it is
    number = units = last = 0
    ascending = True
    words: set[str] = set()
    often = search.often
    known = facts.known
    for line in lines:
        if type(line) is LineItem:
            if line.parent_id != parent:
                stray = order_number(line.parent_id)
                rows.strays.append(line_row(line, stray))
                rows.incomplete.append(stray)
                continue
            row = line_row(line, number)
            put_line(row)
            ascending = ascending and row[1] > last
            last = row[1]
            units += line.current_quantity
            update(often[line.title, line.sku, line.variant_title])
        else:
            if current is not None:
                _put_order(rows, facts, current, number, units, words, ascending)
            current = cast(Order, line)
            parent = current.id
            number = order_number(parent)
            units = last = 0
            ascending = True
            words = set()
            update = words.update
            if number in known and _came_before(rows, number, seconds(current.updated_at), known):
                current = parent = None
                continue
            known[number] = seconds(current.updated_at)
    if current is not None:
        _put_order(rows, facts, current, number, units, words, ascending)
    return rows


def _came_before(rows: OrderRows, number: int, updated_at: int, known: Mapping[int, int]) -> bool:
    """Whether an order that is there already is as new as this one; if not, it is to be replaced."""
    if updated_at <= known[number]:
        return True
    rows.replaced.append(number)
    rows.incomplete.append(number)
    parcels = {row[2] for row in rows.fulfillments if row[0] == number}
    rows.tracking[:] = [row for row in rows.tracking if row[0] not in parcels]
    rows.fulfillments[:] = [row for row in rows.fulfillments if row[0] != number]
    rows.refunds[:] = [row for row in rows.refunds if row[0] != number]
    rows.tags[:] = [row for row in rows.tags if row[0] != number]
    return False


def order_number(order_id: str) -> int:
    """`store.values.order_number`."""
    number = _order_number(order_id)
    if not isinstance(number, int):
        raise AnswerBroken(f"not the id of an order: {order_id[:100]!r}")
    return number


def name_key(name: str) -> str:
    """`domain.folding.natural_key`; nearly every name is a sign and a number."""
    number = name[1:]
    if name[:1] == "#" and number.isdecimal() and number.isascii() and number[0] != "0" and len(number) < 100:
        return f"#{len(number):02}{number}"
    return natural_key(name)


def _put_order(
    rows: OrderRows, facts: Facts, order: Order, number: int, units: int, words: set[str], ascending: bool
) -> None:
    """The order's own rows, now that its lines are known."""
    channel = channel_name(order)
    if not ascending:
        rows.incomplete.append(number)
    if not channel or number in facts.not_simple:
        rows.by_rule.append(number)
    shipped = put_parcels(rows, order, number, words)
    rows.refunds += refund_rows(order, number)
    work = facts.work.get(number, NO_WORK)
    buyer = buyer_row(order)
    _add_words(words, order, buyer)
    rows.texts.append((number, " ".join(sorted(words))))
    if order.tags:
        rows.tags += [(number, key) for key in {_folded[tag] for tag in order.tags}]
    rows.orders.append(_order_row(order, number, units, channel, buyer, work, shipped, facts))
    rows.details.append(_details_row(order, number, channel, buyer))


def _add_words(words: set[str], order: Order, buyer: Row) -> None:
    search.add_name(words, order.name)
    _, _, name, email, _ = buyer
    if name is not NULL:
        search.add_text(words, name)
    if email is not NULL:
        search.add_code(words, email)
    if order.note is not None:
        search.add_text(words, order.note)
    given = receipt(order)
    if given is not None:
        search.add_code(words, given)
    for tag in order.tags:
        search.add_text(words, tag)


def _order_row(
    order: Order,
    number: int,
    units: int,
    channel: str | None,
    buyer: Row,
    work: Work,
    shipped: Shipped,
    facts: Facts,
) -> Row:
    """What the table shows, without the digest."""
    total = order.total_price_set.shop_money
    payment = order.display_financial_status
    fulfillment = order.display_fulfillment_status
    delivery = shipped.delivery
    customer = buyer[3] if buyer[2] is NULL else buyer[2]
    location_id, location = _location(work, shipped, facts.names)
    return (
        number,
        order.name,
        name_key(order.name),
        seconds(order.processed_at),
        customer,
        NULL if customer is NULL else folded(customer),
        minor(total),
        total.currency_code,
        NULL if payment is None else payment,
        NULL if payment is None else _payment_rank[payment],
        fulfillment,
        _fulfillment_rank[fulfillment],
        units,
        NULL if delivery is None else delivery,
        NULL if delivery is None else delivery_rank[delivery],
        NULL if channel is None else channel,
        NULL if channel is None else _folded[channel],
        NULL if location_id is None else location_id,
        NULL if location is None else location,
        NULL if location is None else _folded[location],
        0 if order.closed_at is None else 1,
        0 if order.cancelled_at is None else 1,
        1 if work.held else 0,
        1 if order.source_name == "pos" or order.retail_location is not None else 0,
        1 if work.external or shipped.external else 0,
        seconds(order.created_at),
        seconds(order.updated_at),
        facts.read_at,
        0,
    )


def _location(
    work: Work, shipped: Shipped, names: Mapping[str | int, str]
) -> tuple[str | int | None, str | None]:
    """Where the order's work lies, or its newest parcel, by the name of now."""
    if work.open:
        location_id, name = work.location_id, work.location
    elif shipped.newest is not None and shipped.newest.location is not None:
        location_id, name = locations[shipped.newest.location.id], shipped.newest.location.name
    else:
        return None, None
    return location_id, name if location_id is None else names.get(location_id, name)


def _details_row(order: Order, number: int, channel: str | None, buyer: Row) -> Row:
    """What only the detail shows."""
    refunded = order.total_refunded_set.shop_money
    presentment = order.total_price_set.presentment_money
    retail = order.retail_location
    address = order.shipping_address
    given = receipt(order)
    level = risk_level(order)
    return (
        number,
        maybe_seconds(order.closed_at),
        maybe_seconds(order.cancelled_at),
        NULL if order.cancel_reason is None else order.cancel_reason,
        order.return_status,
        minor(refunded),
        refunded.currency_code,
        minor(presentment),
        presentment.currency_code,
        NULL if order.source_name is None else order.source_name,
        NULL if channel is None else channel,
        NULL if retail is None else locations[retail.id],
        NULL if retail is None else retail.name,
        *buyer,
        +identity_hidden(order, buyer),
        "" if address is None else packed_texts(address.formatted),
        NULL if order.note is None else order.note,
        packed_texts(order.tags),
        +order.test,
        maybe_seconds(paid_at(order)),
        NULL if given is None else given,
        NULL if level is None else level,
        NULL
        if address is None or address.validation_result_summary is None
        else address.validation_result_summary,
        NULL if address is None or address.country_code_v2 is None else address.country_code_v2,
        NULL if order.shipping_line is None else order.shipping_line.title,
    )
