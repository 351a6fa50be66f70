"""Stock."""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.inventory import InventoryLevel, Stock
from fulfilldesk.shopify.answers import inventory as answers


def inventory_level(answer: answers.InventoryItem, location_id: str, read_at: datetime) -> InventoryLevel:
    """Stock of an item at the location it was asked for; no level, or a deactivated one: not stocked
    there."""
    level = answer.inventory_level
    return InventoryLevel(
        inventory_item_id=answer.id,
        location_id=location_id,
        tracked=answer.tracked,
        stock=_stock(level) if level and level.is_active else None,
        read_at=read_at,
    )


def _stock(level: answers.Level) -> Stock:
    quantities = {quantity.name: quantity.quantity for quantity in level.quantities}
    try:
        return Stock(quantities["on_hand"], quantities["committed"], quantities["available"])
    except KeyError as missing:
        raise AnswerBroken(f"{level.id}: no quantity {missing}") from None
