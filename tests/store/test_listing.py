"""Rows, counts, positions, search and choices equal the plain reference, whatever is cached and asked."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.listing import listed
from fulfilldesk.domain.orders import Customer, Location, Order
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.order_queries import in_order
from tests.store import reference
from tests.store.strategies import HOSTILE, many_orders, orders, texts
from tests.unit.builders import THEN, a_line, a_parcel, an_order

any_order = st.builds(OrderQuery, sort=st.sampled_from(SortKey), descending=st.booleans())
queries = any_order | st.builds(
    OrderQuery,
    view=st.sampled_from(View),
    text=st.just("") | texts | st.lists(texts, max_size=3).map(" ".join),
    fulfillment=st.frozensets(st.sampled_from(["FULFILLED", "UNFULFILLED", "BEAMED", "ON_HOLD"]), max_size=2),
    payment=st.frozensets(st.sampled_from(["PAID", "IN_KIND", "VOIDED"]), max_size=2),
    channels=st.frozensets(st.sampled_from(["Online Store", "Point of Sale", "Instagram"]), max_size=2),
    locations=st.frozensets(
        st.sampled_from(["gid://shopify/Location/1", "gid://shopify/Location/2", "elsewhere"]), max_size=2
    ),
    sort=st.sampled_from(SortKey),
    descending=st.booleans(),
)


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
                expected = reference.rows(several, query)
                assert list(cache.rows(query, 0, 100)) == expected
                assert list(cache.rows(query, 1, 2)) == expected[1:3]
                assert cache.count(query) == len(expected)
                at = {row.id: place for place, row in enumerate(expected)}
                assert {one.id: cache.position(query, one.id) for one in several} == {
                    one.id: at.get(one.id) for one in several
                }
            assert cache.counts().by_view == {
                view: sum(reference.in_view(listed(one), view) for one in several) for view in View
            }
            statuses = Counter(one.fulfillment_status for one in several)
            assert {each.value: each.orders for each in cache.choices("fulfillment")} == statuses
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
def test_every_column_sorts_in_both_directions_by_one_index(
    cache: OrderCache, sort: SortKey, descending: bool
) -> None:
    several = _with_ties_and_gaps()
    cache.apply_orders(several)
    query = OrderQuery(sort=sort, descending=descending)
    expected = reference.rows(several, query)
    assert list(cache.rows(query, 0, 100)) == expected
    assert [cache.position(query, row.id) for row in expected] == list(range(len(expected)))
    with cache._database.reading() as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT id FROM orders {in_order(query)} LIMIT 5")
        assert "B-TREE" not in " ".join(row[3] for row in plan)


def _names(cache: OrderCache, text: str) -> list[str]:
    return sorted(row.name for row in cache.rows(OrderQuery(text=text), 0, 100))


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
    assert [row.id for row in cache.rows(OrderQuery(text=text), 0, 100)] == expected


@pytest.mark.parametrize("unit", ["anna ", "x", "a-", "(((", '"', "\x00", "🚲", "山", "é "])
def test_a_pasted_page_is_searched_without_a_wait(cache: OrderCache, unit: str) -> None:
    cache.apply_orders([an_order()])
    text = unit * (100_000 // len(unit))
    began = time.perf_counter()
    cache.count(OrderQuery(text=text))
    assert time.perf_counter() - began < 10  # a quadratic search takes minutes


def test_a_renamed_location_renames_its_orders(cache: OrderCache) -> None:
    cache.apply_orders([an_order()])
    assert cache.rows(OrderQuery(), 0, 1)[0].location == "Magazijn"
    cache.apply_locations([Location("gid://shopify/Location/1", "Hal 3", active=True, service=False)])
    assert cache.rows(OrderQuery(), 0, 1)[0].location == "Hal 3"
    cache.apply_orders([an_order(note="opnieuw gelezen")])
    assert cache.rows(OrderQuery(), 0, 1)[0].location == "Hal 3"
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
    assert cache.position(OrderQuery(), "gid://shopify/Order/99") is None
    assert cache.position(OrderQuery(), "rubbish") is None
    assert cache.position(OrderQuery(view=View.POS), "gid://shopify/Order/1") is None
