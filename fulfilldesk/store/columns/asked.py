"""What a search text asks of the cache: words for the search index, and conditions besides."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from babel.numbers import get_currency_precision

from fulfilldesk.domain.orders import ShopInfo
from fulfilldesk.domain.search import Term
from fulfilldesk.domain.search_expression import All, Expression, Words, all_of
from fulfilldesk.domain.search_syntax import read
from fulfilldesk.domain.time_zone import time_zone
from fulfilldesk.store.only_row import content_of


@dataclass(frozen=True, slots=True)
class Asked:
    """Both must be met; no terms and no condition ask for nothing."""

    terms: tuple[Term, ...]
    condition: Expression | None = None


def asked(connection: sqlite3.Connection, text: str) -> Asked:
    """What the text asks for, by the shop's own days and currency."""
    expression = read(text).expression
    if not isinstance(expression, Words):
        expression = _of_the_shop(connection, text)
    match expression:
        case Words(terms):
            return Asked(terms)
        case All((Words(terms), *others)):
            return Asked(terms, all_of(*others))
        case _:
            return Asked((), expression)


def _of_the_shop(connection: sqlite3.Connection, text: str) -> Expression:
    shop = content_of(connection, "shop_info", ShopInfo)
    if shop is None:
        return read(text).expression
    return read(text, time_zone(shop.timezone), get_currency_precision(shop.currency)).expression
