"""Ids, times, money and texts of bulk lines as they lie in the columns, made fast.

Each follows a rule that stands elsewhere (store/values, shopify/mapping/values, domain); what repeats is
remembered, so that the rule itself is asked once.

Rows for SQLite hold `NULL` for what is missing: not a number, which SQLite keeps as NULL. The sqlite3 module
binds None and True through its adapters, six times as slowly as a number.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from typing import TypeVar

import msgspec

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.folding import fold
from fulfilldesk.shopify.answers.common import MoneyV2
from fulfilldesk.shopify.mapping.values import money as money_rule
from fulfilldesk.store.values import Packed, pack

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

#: SQL's NULL, as a row for `executemany` holds it.
NULL = float("nan")
#: How many answers of one rule are remembered; then it begins anew. More would push everything else out of
#: the processor's cache.
_REMEMBERED = 32_768
#: Where children stand whose id is not a plain number: after the others.
_BEYOND_NUMBERS = 1 << 62
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Between these the calendar holds a moment in UTC.
_FIRST_DAY = (datetime.min.replace(tzinfo=UTC) - _EPOCH).days
_LAST_DAY = (datetime.max.replace(tzinfo=UTC) - _EPOCH).days


class Remembered(dict[Key, Value]):
    """A rule whose answers are remembered: `remembered[given]` asks it once for each given value."""

    def __init__(self, rule: Callable[[Key], Value], most: int = _REMEMBERED) -> None:
        super().__init__()
        self._rule = rule
        self._most = most

    def __missing__(self, key: Key) -> Value:
        value = self._rule(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value


def packer(kind: str) -> Callable[[str], int | str]:
    """`store.values.pack` for one kind of object."""
    prefix = f"gid://shopify/{kind}/"
    start = len(prefix)
    by_rule = partial(pack, kind)

    def packed(gid: str) -> int | str:
        try:
            number = int(gid[start:])
        except ValueError:
            return gid
        if 0 <= number < 10**18 and prefix + str(number) == gid:
            return number
        return by_rule(gid) or gid

    return packed


def place(packed: Packed) -> int:
    """Where a child stands among its parent's: by its id, as Shopify lists them, whatever the order of lines.
    The same child always comes to the same place."""
    if isinstance(packed, int):
        return packed
    digest = blake2b(str(packed).encode(), digest_size=7).digest()
    return _BEYOND_NUMBERS + int.from_bytes(digest, "big")


def seconds(moment: datetime) -> int:
    """`store.values.seconds` of `shopify.mapping.values.utc`. Raises AnswerBroken as that does."""
    since = moment - _EPOCH
    days = since.days
    if not _FIRST_DAY <= days <= _LAST_DAY:
        raise AnswerBroken(f"no such time: {moment.isoformat()}")
    return days * 86_400 + since.seconds


def maybe_seconds(moment: datetime | None) -> float:
    """The same; NULL for None."""
    return NULL if moment is None else seconds(moment)


def _amounts_of(currency: str) -> Remembered[str, int]:
    return Remembered(lambda amount: money_rule(MoneyV2(amount, currency)).minor)


_amounts: Remembered[str, Remembered[str, int]] = Remembered(_amounts_of)


def minor(money: MoneyV2) -> int:
    """The amount in whole minor units of its currency. Raises AnswerBroken as the rule does."""
    return _amounts[money.currency_code][money.amount]


_folded_pieces = Remembered(fold)


def folded(text: str) -> str:
    """`domain.folding.fold` of a text whose pieces are often seen again: a customer's name."""
    if text.isascii():
        return text.lower()
    return " ".join(map(_folded_pieces.__getitem__, text.split(" ")))


_encode = msgspec.json.Encoder().encode


def packed_texts(texts: list[str]) -> str:
    """A list of texts, to be read by `store.values.unpack_texts`."""
    return _encode(texts).decode() if texts else ""
