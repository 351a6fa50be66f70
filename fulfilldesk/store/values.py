"""How ids, times, money and lists lie in the columns, and back.

Times are whole seconds since 1970, which is all that Shopify gives (facts 5.4); those of our own clock are
microseconds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.money import Money

#: A Shopify id as its column holds it: the bare number where the id has the plain form, else the whole text.
Packed = int | str | None

Given = TypeVar("Given")
Converted = TypeVar("Converted")

#: Two readings that are this many microseconds out of order were not: the clock was set back between them.
CLOCK_WAS_SET = 3_600_000_000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_MICROSECOND = timedelta(microseconds=1)
_GID = re.compile(r"gid://shopify/([A-Za-z]+)/(0|[1-9][0-9]{0,17})")
_ORDER = "Order"


def order_number(order_id: str) -> int:
    """The number in an order's id, which is its key here. Raises AnswerBroken for any other id."""
    number = pack(_ORDER, order_id)
    if not isinstance(number, int):
        raise AnswerBroken(f"not the id of an order: {order_id[:100]!r}")
    return number


def known_order_number(order_id: str) -> int:
    """The same for looking up: an id that no order can have becomes a number that no order has."""
    number = pack(_ORDER, order_id)
    return number if isinstance(number, int) else -1


def order_id(number: int) -> str:
    """The id with that number."""
    return f"gid://shopify/{_ORDER}/{number}"


def pack(kind: str, gid: str | None) -> Packed:
    """`gid://shopify/<kind>/<n>` as n, every other text as it is. Some ids carry more than a number."""
    found = _GID.fullmatch(gid) if gid is not None else None
    return int(found[2]) if found is not None and found[1] == kind else gid


def unpack(kind: str, packed: int | str) -> str:
    """The text that was packed."""
    return f"gid://shopify/{kind}/{packed}" if isinstance(packed, int) else packed


def maybe_unpack(kind: str, packed: Packed) -> str | None:
    """The same; None stays None."""
    return None if packed is None else unpack(kind, packed)


def seconds(moment: datetime) -> int:
    """Whole seconds since 1970."""
    return (moment - _EPOCH) // _SECOND


def from_seconds(number: int) -> datetime:
    """The moment, in UTC."""
    return _EPOCH + timedelta(seconds=number)


def micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - _EPOCH) // _MICROSECOND


def from_micros(number: int) -> datetime:
    """The moment, in UTC."""
    return _EPOCH + timedelta(microseconds=number)


def maybe(convert: Callable[[Given], Converted], value: Given | None) -> Converted | None:
    """What `convert` makes of the value; None stays None."""
    return None if value is None else convert(value)


def amount(value: Money | None) -> tuple[int | None, str | None]:
    """An amount as its two columns."""
    return (None, None) if value is None else (value.minor, value.currency)


def money(minor: int | None, currency: str | None) -> Money | None:
    """Two columns as an amount; None when it is missing."""
    return None if minor is None or currency is None else Money(currency, minor)


def pack_texts(texts: Iterable[str]) -> str:
    """A list of texts as JSON; nothing at all as the empty text, since most are."""
    several = list(texts)
    return json.dumps(several, ensure_ascii=False) if several else ""


def unpack_texts(packed: str) -> tuple[str, ...]:
    """The list again."""
    return tuple(json.loads(packed)) if packed else ()
