"""Lines of the files of inventory and of locations as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.importer.block_rows import Row
from fulfilldesk.importer.lines import InventoryItem, InventoryLevel, Location
from fulfilldesk.importer.values import Remembered, packer

_item_number = packer("InventoryItem")
_location_number = packer("Location")
_locations = Remembered(_location_number)


@dataclass(slots=True)
class StockRows:
    """Items with whether they are counted, and their levels without that."""

    items: list[Row] = field(default_factory=list)
    levels: list[Row] = field(default_factory=list)


def stock_rows(lines: Iterable[InventoryItem | InventoryLevel], read_at: int) -> StockRows:
    """Rows of lines in the order of the file. Raises AnswerBroken when one of the three quantities is
    missing."""
    rows = StockRows()
    for line in lines:
        if isinstance(line, InventoryItem):
            rows.items.append((_item_number(line.id), +line.tracked))
            continue
        quantities = {each.name: each.quantity for each in line.quantities}
        try:
            stock = quantities["on_hand"], quantities["committed"], quantities["available"]
        except KeyError as missing:
            raise AnswerBroken(f"{line.id[:100]}: no quantity {missing}") from None
        rows.levels.append((_item_number(line.parent_id), _locations[line.location.id], *stock, read_at))
    return rows


def location_rows(lines: Iterable[Location]) -> list[Row]:
    """A row for each location."""
    return [
        (_location_number(line.id), line.name, +line.is_active, +line.is_fulfillment_service)
        for line in lines
    ]
