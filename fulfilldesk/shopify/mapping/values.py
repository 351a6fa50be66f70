"""Single values: money, times, marked-up text."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_currency_precision

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.money import Money
from fulfilldesk.shopify.answers.common import MoneyV2

# Bounded, so that "1e999999999" cannot become a number with a milliard digits; SQLite's integers hold the
# rest.
_AMOUNT = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3,4}", re.ASCII)

#: Characters of a marked-up text. Shopify's are a sentence or two; Python refuses to read numbers of more
#: than 4300 digits, and an entity may be one.
LONGEST_TEXT = 4_000
#: Not html.parser: that stumbles over some markup, and takes quadratic time over hostile ones.
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<![^<>]*>")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def money(amount: MoneyV2) -> Money:
    """Decimal text ("20.0", facts 12.3) to whole minor units of its currency. A price finer than the
    currency's smallest unit is rounded half up. Raises AnswerBroken for what is no amount."""
    if not _AMOUNT.fullmatch(amount.amount) or not _CURRENCY.fullmatch(amount.currency_code):
        raise AnswerBroken(f"no amount of money: {amount.amount[:40]!r} {amount.currency_code[:10]!r}")
    shift = get_currency_precision(amount.currency_code)
    minor = Decimal(amount.amount).scaleb(shift).to_integral_value(ROUND_HALF_UP)
    return Money(amount.currency_code, int(minor))


def utc(time: datetime) -> datetime:
    """The same moment in UTC. Raises AnswerBroken for one that no calendar holds there."""
    try:
        return time.astimezone(UTC)
    except OverflowError:
        raise AnswerBroken(f"no such time: {time.isoformat()}") from None


def utc_or_none(time: datetime | None) -> datetime | None:
    """`utc`, where the time may be missing."""
    return None if time is None else utc(time)


def plain_text(markup: str) -> str:
    """A FormattedString (links, bold, line breaks; schema) as plain text, cut to LONGEST_TEXT."""
    text = _TAG.sub("", _LINE_BREAK.sub("\n", markup[:LONGEST_TEXT]))
    return html.unescape(text).strip()
