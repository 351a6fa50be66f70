"""Parts that many answers share."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Generic, TypeVar

import msgspec

#: GraphQL's Int has 32 bits.
Int = Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31 - 1)]
#: DateTime always says its zone (facts 12.4).
DateTime = Annotated[datetime, msgspec.Meta(tz=True)]


class Part(msgspec.Struct, rename="camel", frozen=True, gc=False):
    """An object in an answer. Fields that were not asked for are passed over. An answer is a tree, so the
    garbage collector need not look for cycles in it."""


T = TypeVar("T")


class PageInfo(Part, frozen=True):
    """Whether a connection goes on, and after what."""

    has_next_page: bool
    end_cursor: str | None


class Connection(Part, Generic[T], frozen=True):
    """One page of a list."""

    nodes: list[T]
    page_info: PageInfo


class Id(Part, frozen=True):
    """An object of which only the id was asked."""

    id: str


class Named(Part, frozen=True):
    """An object with a name."""

    id: str
    name: str


class MoneyV2(Part, frozen=True):
    """Decimal text such as "20.0" and an ISO 4217 code."""

    amount: str
    currency_code: str


class ShopMoney(Part, frozen=True):
    """A MoneyBag of which the shop's currency was asked."""

    shop_money: MoneyV2


class MoneyBag(Part, frozen=True):
    """An amount in the shop's and in the customer's currency."""

    shop_money: MoneyV2
    presentment_money: MoneyV2
