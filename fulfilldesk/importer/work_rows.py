"""Lines of the file of work as rows: fulfilment orders with their lines, and the lines of parcels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fulfilldesk.importer.block_rows import Row
from fulfilldesk.importer.lines import (
    Fulfillment,
    FulfillmentLineItem,
    FulfillmentOrder,
    FulfillmentOrderLineItem,
)
from fulfilldesk.importer.order_rows import order_number
from fulfilldesk.importer.values import NULL, Remembered, maybe_seconds, packed_texts, packer, place, seconds

WorkLine = FulfillmentOrder | FulfillmentOrderLineItem | Fulfillment | FulfillmentLineItem

_work_number = packer("FulfillmentOrder")
_work_line_number = packer("FulfillmentOrderLineItem")
_parcel_number = packer("Fulfillment")
_parcel_line_number = packer("FulfillmentLineItem")
_hold_number = packer("FulfillmentHold")
#: An order line is named by the work and soon again by its parcel.
_line_numbers = Remembered(packer("LineItem"), most=64)
_locations = Remembered(packer("Location"))
_items = Remembered(packer("InventoryItem"))


@dataclass(slots=True)
class WorkRows:
    """The rows of a block of lines, by table. `strays` are the parents of lines that do not follow them."""

    work: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)
    holds: list[Row] = field(default_factory=list)
    parcel_lines: list[Row] = field(default_factory=list)
    strays: list[tuple[str | int]] = field(default_factory=list)


def work_rows(lines: Iterable[WorkLine]) -> WorkRows:
    """Rows of lines in the order of the file. Raises AnswerBroken for a value that no column can hold."""
    rows = WorkRows()
    put_line = rows.lines.append
    put_parcel_line = rows.parcel_lines.append
    work_id = parcel_id = ""
    work: str | int = 0
    parcel: str | int = 0
    for line in lines:
        if type(line) is FulfillmentOrderLineItem:
            if line.parent_id != work_id:
                work_id = line.parent_id
                work = _work_number(work_id)
                rows.strays.append((work,))
            packed = _work_line_number(line.id)
            put_line(
                (
                    work,
                    packed if type(packed) is int else place(packed),
                    packed,
                    _line_numbers[line.line_item.id],
                    NULL if line.inventory_item_id is None else _items[line.inventory_item_id],
                    line.product_title,
                    NULL if line.sku is None else line.sku,
                    line.total_quantity,
                    line.remaining_quantity,
                )
            )
        elif type(line) is FulfillmentLineItem:
            if line.parent_id != parcel_id:
                parcel_id = line.parent_id
                parcel = _parcel_number(parcel_id)
            packed = _parcel_line_number(line.id)
            put_parcel_line(
                (
                    parcel,
                    packed if type(packed) is int else place(packed),
                    packed,
                    _line_numbers[line.line_item.id],
                    line.quantity or 0,
                )
            )
        elif type(line) is FulfillmentOrder:
            work_id = line.id
            work = _work_number(work_id)
            location = line.assigned_location.location
            service = location.fulfillment_service if location is not None else None
            rows.work.append(
                (
                    order_number(line.order_id),
                    work if type(work) is int else place(work),
                    work,
                    line.status,
                    line.request_status,
                    seconds(line.created_at),
                    seconds(line.updated_at),
                    NULL if location is None else _locations[location.id],
                    line.assigned_location.name,
                    NULL if service is None else service.service_name,
                    NULL if service is None else service.type,
                    NULL if line.delivery_method is None else line.delivery_method.method_type,
                    maybe_seconds(line.fulfill_at),
                    packed_texts([each.action for each in line.supported_actions]),
                )
            )
            for inner, hold in enumerate(line.fulfillment_holds):
                notes = NULL if hold.reason_notes is None else hold.reason_notes
                rows.holds.append(
                    (work, inner, _hold_number(hold.id), hold.reason, notes, hold.display_reason)
                )
    return rows
