"""Products and their stock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

QUANTITY_NAMES = (
    "available",
    "committed",
    "damaged",
    "incoming",
    "on_hand",
    "quality_control",
    "reserved",
    "safety_stock",
)


@dataclass(slots=True)
class Product:
    """A product; a deleted one is simply gone from the world, its order lines keep title and SKU."""

    id: int
    title: str
    vendor: str = ""
    product_type: str = ""
    is_gift_card: bool = False
    tags: list[str] = field(default_factory=list)
    variant_ids: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Variant:
    """One buyable form of a product."""

    id: int
    product_id: int
    inventory_item_id: int
    title: str = "Default Title"
    sku: str = ""
    barcode: str | None = None
    price: Decimal = Decimal("0.00")


@dataclass(slots=True)
class InventoryItem:
    """The physical thing behind a variant. Untracked items move no quantities."""

    id: int
    variant_id: int
    sku: str = ""
    tracked: bool = True
    requires_shipping: bool = True
    created_at: datetime | None = None
    updated_at: datetime | None = None


def no_quantities() -> dict[str, int]:
    """All eight quantities at zero."""
    return dict.fromkeys(QUANTITY_NAMES, 0)


@dataclass(slots=True)
class InventoryLevel:
    """The quantities of one item at one location. Only :mod:`.inventory` changes ``quantities``."""

    id: int
    inventory_item_id: int
    location_id: int
    is_active: bool = True
    quantities: dict[str, int] = field(default_factory=no_quantities)
    created_at: datetime | None = None
    updated_at: datetime | None = None
