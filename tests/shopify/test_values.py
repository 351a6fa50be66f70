"""Money, times and marked-up text."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import AnswerBroken
from fulfilldesk.domain.money import Money
from fulfilldesk.shopify.answers.common import MoneyV2
from fulfilldesk.shopify.mapping.values import LONGEST_TEXT, money, plain_text, utc


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("20.0", "EUR", 2000),
        ("20", "EUR", 2000),
        ("20.5", "XXX", 2050),  # unknown currencies have two decimals
        ("20.555", "USDC", 2056),
        ("1909.9", "CAD", 190990),
        ("0.1", "EUR", 10),
        ("-12.34", "EUR", -1234),
        ("0.0", "EUR", 0),
        ("1500", "JPY", 1500),
        ("1500.0", "JPY", 1500),
        ("1.234", "KWD", 1234),
        ("1.5", "KWD", 1500),
        ("29.999", "EUR", 3000),  # a unit price finer than a cent
        ("10.005", "EUR", 1001),
        ("123456789012.99", "EUR", 12345678901299),
        ("5.0", "XXX", 500),
        ("5.0", "USDC", 500),
    ],
)
def test_decimal_text_becomes_minor_units(amount: str, currency: str, minor: int) -> None:
    assert money(MoneyV2(amount, currency)) == Money(currency, minor)


@given(
    st.integers(min_value=-(10**13), max_value=10**13), st.sampled_from([("EUR", 2), ("JPY", 0), ("KWD", 3)])
)
def test_no_amount_is_ever_changed(minor: int, currency: tuple[str, int]) -> None:
    code, digits = currency
    text = f"{Decimal(minor).scaleb(-digits):f}"
    if len(text.lstrip("-").partition(".")[0]) <= 12:
        assert money(MoneyV2(text, code)) == Money(code, minor)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("", "EUR"),
        ("NaN", "EUR"),
        ("Infinity", "EUR"),
        ("1e999999999", "EUR"),
        ("1,50", "EUR"),
        ("٣", "EUR"),
        ("9" * 13, "EUR"),
        ("1.0", ""),
        ("1.0", "../x"),
        ("1.0", "eur"),
    ],
)
def test_what_is_no_amount_is_said_to_be_none(amount: str, currency: str) -> None:
    with pytest.raises(AnswerBroken):
        money(MoneyV2(amount, currency))


def test_times_are_utc() -> None:
    there = datetime(2026, 11, 1, 14, 30, tzinfo=timezone(timedelta(hours=2)))
    assert utc(there) == datetime(2026, 11, 1, 12, 30, tzinfo=UTC)
    assert utc(there).tzinfo is UTC


def test_a_time_that_no_calendar_holds_in_utc() -> None:
    with pytest.raises(AnswerBroken):
        utc(datetime.min.replace(tzinfo=timezone(timedelta(hours=14))))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Fulfilled 2 items.", "Fulfilled 2 items."),
        ('<a href="https://x.example">Jan &amp; Piet</a> <b>cancelled</b>', "Jan & Piet cancelled"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("", ""),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("<script>alert(1)</script>", "alert(1)"),
        ("<b>never closed", "never closed"),
        ("&lt;img src=x onerror=y&gt;", "<img src=x onerror=y>"),
        ("שלום <b>🚲</b>", "שלום 🚲"),
        ("<![foo[ x", "<![foo[ x"),
        ("a<!-- b -->c", "ac"),
        ("one<BR >two", "one\ntwo"),
        ("&#xD800;", "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_markup_becomes_plain_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@given(
    st.lists(st.sampled_from(["<", ">", "!", "[", "]", "-", "&", "#", "x", "9", ";", "/", "a", '"', " "]))
    | st.text()
)
def test_no_markup_breaks_the_reading(markup: Iterable[str]) -> None:
    plain_text("".join(markup))


@pytest.mark.parametrize("unit", ["<a ", "<a href='", "<!--", "&#", "&#9", "9", "<![CDATA[", "</", "<br"])
def test_a_hostile_text_is_read_at_once(unit: str) -> None:
    began = time.perf_counter()
    assert len(plain_text("&#" + unit * 1_000_000)) <= LONGEST_TEXT
    assert time.perf_counter() - began < 1


@given(st.text(alphabet=st.characters(exclude_characters="<>&\r", exclude_categories=["Cs"])))
def test_text_without_markup_stays_as_it_is(text: str) -> None:
    assert plain_text(text) == text.strip()
