"""The table's columns as data: the model, the header, its menu and the export read this one list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.query import SortKey


class Look(StrEnum):
    """How a column's values are shown."""

    NAME = "name"
    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Column:
    """`sort` doubles as the column's key; its heading is `column.<key>` in ui/texts; `width` in pixels at
    100 %."""

    sort: SortKey
    look: Look
    width: int

    @property
    def right_aligned(self) -> bool:
        """Numbers stand right, so that digits line up."""
        return self.look in (Look.MONEY, Look.NUMBER)


COLUMNS: tuple[Column, ...] = (
    Column(SortKey.ORDER, Look.NAME, 84),
    Column(SortKey.DATE, Look.DATE, 118),
    Column(SortKey.CUSTOMER, Look.TEXT, 150),
    Column(SortKey.TOTAL, Look.MONEY, 104),
    Column(SortKey.PAYMENT, Look.BADGE, 132),
    Column(SortKey.FULFILLMENT, Look.BADGE, 192),
    Column(SortKey.ITEMS, Look.NUMBER, 58),
    Column(SortKey.DELIVERY, Look.BADGE, 140),
    Column(SortKey.CHANNEL, Look.TEXT, 120),
    Column(SortKey.LOCATION, Look.TEXT, 120),
)
