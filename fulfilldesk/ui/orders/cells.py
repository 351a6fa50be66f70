"""An order row as the table shows it. Made once when a block of rows is fetched, never while painting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import SortKey
from fulfilldesk.ui import texts, texts_list
from fulfilldesk.ui.badges import Badge, Mark, delivery_badge, mark_badge, order_badge, payment_badge
from fulfilldesk.ui.translation import plain

if TYPE_CHECKING:
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.ui.formats import Formats

#: A cell is words or a badge.
Cell = str | Badge


@dataclass(frozen=True, slots=True)
class RowCells:
    """One row: the order's id, its cells in the order of domain.columns.COLUMNS, how it is painted, and the
    badge of an action on it that is not over, which stands beside its status."""

    order_id: str
    cells: tuple[Cell, ...]
    archived: bool
    cancelled: bool
    tooltip: str
    mark: Badge | None = None


def words_of(cell: Cell) -> str:
    """What a cell says, as plain text."""
    return cell.words if isinstance(cell, Badge) else cell


def row_cells(row: OrderRow, columns: tuple[SortKey, ...], formats: Formats) -> RowCells:
    """The cells of one row. Money is left empty until Formats is ready, so that the first paint does not wait
    for it."""
    return RowCells(
        order_id=row.id,
        cells=tuple(_CELL[key](row, formats) for key in columns),
        archived=row.archived,
        cancelled=row.cancelled,
        tooltip=texts_list.order_marks(archived=row.archived, cancelled=row.cancelled),
    )


def worded(
    order_ids: Sequence[str], rows: Sequence[OrderRow | None], formats: Formats
) -> tuple[RowCells, ...]:
    """A block of rows as it is shown. On any thread: it takes longer than reading it (some 2 ms)."""
    return tuple(
        gone_row(order_id) if row is None else row_cells(row, _KEYS, formats)
        for order_id, row in zip(order_ids, rows, strict=True)
    )


def marked(block: Sequence[RowCells], marks: Mapping[str, Mark]) -> Sequence[RowCells]:
    """The block with these marks and no others."""
    wanted = [marks.get(cells.order_id) for cells in block]
    if not any(wanted) and not any(cells.mark for cells in block):
        return block
    return tuple(
        replace(cells, mark=None if mark is None else mark_badge(mark))
        for cells, mark in zip(block, wanted, strict=True)
    )


def gone_row(order_id: str) -> RowCells:
    """The row of an order that has left the cache since it was found: nothing stands in it, until the list is
    found anew."""
    return RowCells(order_id, _NOTHING, archived=False, cancelled=False, tooltip=texts_list.gone_order())


_KEYS = tuple(column.sort for column in COLUMNS)
_NOTHING: tuple[Cell, ...] = ("",) * len(COLUMNS)

_CELL: dict[SortKey, Callable[[OrderRow, Formats], Cell]] = {
    SortKey.ORDER: lambda row, formats: plain(row.name),
    SortKey.DATE: lambda row, formats: formats.moment(row.processed_at),
    SortKey.CUSTOMER: lambda row, formats: plain(row.customer or ""),
    SortKey.TOTAL: lambda row, formats: formats.money(row.total) if formats.ready else "",
    SortKey.PAYMENT: lambda row, formats: payment_badge(row.payment) if row.payment else "",
    SortKey.FULFILLMENT: lambda row, formats: order_badge(row.fulfillment, row.waiting_for),
    SortKey.ITEMS: lambda row, formats: formats.number(row.items),
    SortKey.DELIVERY: lambda row, formats: delivery_badge(row.delivery) if row.delivery else "",
    SortKey.CHANNEL: lambda row, formats: plain(texts.channel_name(row.channel)) if row.channel else "",
    SortKey.LOCATION: lambda row, formats: plain(row.location or ""),
}
