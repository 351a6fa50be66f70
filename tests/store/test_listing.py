"""Lists, counts, positions, search and choices equal the plain reference, whatever is cached and asked."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.orders import Customer, Location, Order
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.store.cache import OrderCache
from tests.store import reference
from tests.store.checks import check_list, check_summaries, queries
from tests.store.strategies import HOSTILE, many_orders, orders
from tests.unit.builders import THEN, a_line, a_parcel, an_order


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(
    st.lists(orders(), max_size=12, unique_by=lambda order: order.id),
    st.lists(queries, min_size=1, max_size=6),
)
def test_the_list_equals_the_reference(several: list[Order], asked: list[OrderQuery]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = OrderCache(Path(folder) / "cache.sqlite")
        try:
            cache.apply_orders(several)
            for query in asked:
                check_list(cache, several, query)
            check_summaries(cache, several)
        finally:
            cache.close()


def _with_ties_and_gaps() -> list[Order]:
    """Each value several times over, and each that may be missing missing several times."""
    bare = {"customer": None, "financial_status": None, "channel_name": None, "source_name": None}
    return [
        replace(order, fulfillments=(), fulfillment_orders=(), **bare)  # type: ignore[arg-type]
        if number % 3 == 0
        else replace(order, name="#7", processed_at=THEN)
        for number, order in enumerate(many_orders(60))
    ]


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("sort", SortKey)
def test_every_column_sorts_in_both_directions(cache: OrderCache, sort: SortKey, descending: bool) -> None:
    several = _with_ties_and_gaps()
    cache.apply_orders(several)
    check_list(cache, several, OrderQuery(sort=sort, descending=descending))


def _names(cache: OrderCache, text: str) -> list[str]:
    found = cache.find(OrderQuery(text=text))
    return sorted(row.name for row in cache.rows(found.ids(0, 100)) if row is not None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#1001", ["#1001", "EN1001-NL"]),
        ("1001", ["#1001", "EN1001-NL"]),
        ("100", ["#1001", "#1002", "EN1001-NL"]),
        ("en1001", ["EN1001-NL"]),
        ("EN-1001 nl", ["EN1001-NL"]),
        ("zoe", ["#1002"]),
        ("ZOË JANS", ["#1002"]),
        ("jans zo", ["#1002"]),
        ("zoe@jansen", ["#1002"]),
        ("jansen.example", ["#1002"]),
        ("ab-12", ["#1002"]),
        ("AB1234", ["#1002"]),
        ("ab 12 34", ["#1002"]),
        ("3SABC", ["#1001", "#1002", "EN1001-NL"]),
        ("fietsbel", ["#1002"]),
        ("spoed", ["#1002"]),
        ("achterdeur", ["#1002"]),
        ("zoe spoed fietsbel 1002", ["#1002"]),
        ("zoe spoed 1001", []),
        ("nergens", []),
        ("", ["#1001", "#1002", "EN1001-NL"]),
        ("# - !", ["#1001", "#1002", "EN1001-NL"]),
    ],
)
def test_search_finds_words_in_any_order_and_by_their_beginning(
    cache: OrderCache, text: str, found: list[str]
) -> None:
    zoe = an_order(
        id="gid://shopify/Order/2",
        name="#1002",
        customer=Customer(None, "Zoë Jansen", "zoe@jansen.example", None),
        lines=(a_line(7, title="Messing fietsbel", sku="AB-12.34"),),
        tags=("Spoed",),
        note="Bij de achterdeur zetten",
    )
    cache.apply_orders([an_order(), zoe, an_order(id="gid://shopify/Order/3", name="EN1001-NL")])
    assert _names(cache, text) == found


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        '"',
        '""',
        'a" OR "b',
        "NEAR(a b)",
        "words:anna",
        "-anna",
        "*",
        "^a",
        "a AND",
        "(",
        "anna\x00",
        "' --",
    ],
)
def test_whatever_is_typed_is_just_words(cache: OrderCache, text: str) -> None:
    several = [an_order(id=f"gid://shopify/Order/{n}", note=note) for n, note in enumerate(HOSTILE, 1)]
    cache.apply_orders(several)
    expected = [row.id for row in reference.rows(several, OrderQuery(text=text))]
    assert cache.find(OrderQuery(text=text)).ids(0, 100) == expected


@pytest.mark.parametrize("unit", ["anna ", "x", "a-", "(((", '"', "\x00", "🚲", "山", "é "])
def test_a_pasted_page_is_searched_without_a_wait(cache: OrderCache, unit: str) -> None:
    cache.apply_orders([an_order()])
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    cache.find(OrderQuery(text=text))
    assert time.perf_counter() - began < 10  # a quadratic search takes minutes


def test_a_renamed_location_renames_its_orders(cache: OrderCache) -> None:
    cache.apply_orders([an_order()])
    assert cache.newest(1)[0].location == "Magazijn"
    cache.apply_locations([Location("gid://shopify/Location/1", "Hal 3", active=True, service=False)])
    assert cache.newest(1)[0].location == "Hal 3"
    cache.apply_orders([an_order(note="opnieuw gelezen")])
    assert cache.newest(1)[0].location == "Hal 3"
    assert [choice.label for choice in cache.choices("location")] == ["Hal 3"]


def test_choices_come_by_progress_and_by_name(cache: OrderCache) -> None:
    statuses = ["FULFILLED", "BEAMED", "UNFULFILLED", "FULFILLED"]
    channels = ["instagram", "Online Store", "Etsy", None]
    cache.apply_orders(
        [
            an_order(
                id=f"gid://shopify/Order/{n}",
                fulfillment_status=status,
                channel_name=channel,
                source_name=None,
                fulfillments=(
                    a_parcel(location_id=f"gid://shopify/Location/{n}", location_name=f"Plek {9 - n}"),
                ),
            )
            for n, (status, channel) in enumerate(zip(statuses, channels, strict=True), 1)
        ]
    )
    assert [(each.value, each.orders) for each in cache.choices("fulfillment")] == [
        ("UNFULFILLED", 1),
        ("FULFILLED", 2),
        ("BEAMED", 1),
    ]
    assert [each.value for each in cache.choices("channel")] == ["Etsy", "instagram", "Online Store"]
    assert [(each.value[-1], each.label) for each in cache.choices("location")] == [
        ("4", "Plek 5"),
        ("3", "Plek 6"),
        ("2", "Plek 7"),
        ("1", "Plek 8"),
    ]
    assert [(each.value, each.orders) for each in cache.choices("payment")] == [("PAID", 4)]


def test_an_unknown_order_stands_nowhere(cache: OrderCache) -> None:
    cache.apply_orders([an_order()])
    assert cache.find(OrderQuery()).position("gid://shopify/Order/99") is None
    assert cache.find(OrderQuery()).position("rubbish") is None
    assert cache.find(OrderQuery(view=View.POS)).position("gid://shopify/Order/1") is None
    assert cache.rows(["gid://shopify/Order/99", "gid://shopify/Order/1", "rubbish"])[::2] == [None, None]
