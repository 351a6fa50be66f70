"""Searches by Shopify's syntax find in the cache what the plain reference finds, whatever is cached, asked
and changed meanwhile."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.orders import Customer, Order
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.domain.search_syntax import read
from fulfilldesk.store.cache import OrderCache
from tests.store import reference
from tests.store.strategies import many_orders, orders, texts
from tests.unit.builders import THEN, a_line, a_parcel, a_shop, an_order, some_work
from tests.unit.search_reference import meets

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_texts = ["name", "email", "tag", "tag_not", "sku", "tracking_number", "customer", "note", "source_name"]
_texts += ["receipt", "till"]
_numbers = ["id", "customer_id", "location_id", "fulfillment_location_id", "items", "total_price"]
_times = ["created_at", "updated_at", "processed_at"]
_sets = {
    "status": ["open", "closed", "cancelled", "not_closed"],
    "financial_status": ["paid", "unpaid", "voided", "expired,pending"],
    "fulfillment_status": ["unshipped", "shipped", "partial", "on_hold", "restocked"],
    "return_status": ["no_return", "returned", "in*"],
    "risk_level": ["high", "none,low", "p*"],
    "country": ["nl", "zz,be", "z*"],
    "delivery_method": ["shipping", "retail", "pick-up,local"],
    "test": ["true", "false"],
    "channel": ["pos", "'Online Store'", "web", "insta*", "580111"],
}
_comparisons = st.sampled_from(["", "", "<", ">", "<=", ">="])


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _joined(field: str, *parts: str) -> str:
    return f"{field}:{''.join(parts)}"


_values = texts.map(_quoted) | st.builds(
    lambda text, length: f"{_quoted(text[:length])}*", texts, st.integers(1, 6)
)
_small = st.integers(0, 5).map(str) | st.sampled_from(["10", "0.03", "1..3", "2,4,7", "1..2,4..5"])
_moments = st.integers(0, 7).map(lambda second: f"'2026-11-20T13:00:0{second}Z'") | st.sampled_from(
    ["2026-11-20", "2026-11-21", "2026", "'2026-11-20 14:00'", "2026-11-20T14:00"]
)
_fields = st.sampled_from([*_texts, *_numbers, *_times, *_sets, "location"])
clauses = st.one_of(
    texts,
    st.builds(_joined, st.sampled_from([*_texts, "location", "channel"]), _values),
    st.builds(_joined, st.sampled_from(_numbers), _comparisons, _small),
    st.builds(_joined, st.sampled_from(_times), _comparisons, _moments),
    st.one_of([st.builds(_joined, st.just(field), st.sampled_from(each)) for field, each in _sets.items()]),
    st.builds(_joined, _fields, st.just("*")),
    st.sampled_from(["tagg:x", "gateway:x", "status:nonsense"]),
)
searches = st.recursive(
    clauses,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(" OR ".join),
        inner.map("({})".format),
        inner.map("-({})".format),
        inner.map("NOT {}".format),
    ),
    max_leaves=5,
)


def found_ids(cache: OrderCache, query: OrderQuery) -> Sequence[str]:
    found = cache.completed(cache.find(query))
    return found.ids(0, len(found))


def expected_ids(several: Iterable[Order], query: OrderQuery, zone: tzinfo = AMSTERDAM) -> Sequence[str]:
    expression = read(query.text, zone).expression
    met = [order for order in several if meets(expression, order)]
    return [row.id for row in reference.rows(met, replace(query, text=""))]


queries = st.builds(
    OrderQuery,
    view=st.sampled_from([View.ALL, View.ALL, View.UNFULFILLED]),
    text=searches,
    sort=st.sampled_from(SortKey),
    descending=st.booleans(),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(
    st.lists(orders(st.integers(1, 9)), max_size=9, unique_by=lambda order: order.id),
    st.lists(orders(st.integers(1, 12)), max_size=3, unique_by=lambda order: order.id),
    st.lists(queries, min_size=1, max_size=6),
)
def test_any_search_equals_the_reference(
    before: list[Order], changed: list[Order], asked: list[OrderQuery]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = OrderCache(Path(folder) / "cache.sqlite")
        try:
            cache.apply_shop_info(a_shop())
            cache.apply_orders(before)
            for query in asked:
                assert found_ids(cache, query) == expected_ids(before, query), query.text
            cache.apply_orders(changed)
            after = [one for number in range(1, 13) if (one := cache.order(f"gid://shopify/Order/{number}"))]
            for query in asked:
                assert found_ids(cache, query) == expected_ids(after, query), query.text
        finally:
            cache.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OrderCache, Sequence[Order]]]:
    """More orders than are looked at one by one."""
    several = many_orders(3_000)
    cache = OrderCache(tmp_path_factory.mktemp("many") / "cache.sqlite")
    cache.apply_shop_info(a_shop())
    cache.apply_orders(several)
    yield cache, several
    cache.close()


@pytest.mark.parametrize(
    "text",
    [
        "customer:anna",
        "customer:anna de",
        "-customer:'anna boer' items:>2",
        "spoed status:open",
        "anna OR tag:spoed",
        "NOT anna NOT tag:spoed",
        "name:38* created_at:>=2026-11-21",
        "sku:BEL-03,BEL-07 fulfillment_status:unfulfilled",
        "sku:bel*",
        "email:klant7@example.nl OR email:klant8@example.nl",
        "id:>100 id:<=300 -id:150..200",
        "customer_id:1,2,5..17,6..9 anna",
        "total_price:5..6",
        "processed_at:<='2026-11-20 15:00'",
        "updated_at:>='2026-11-20T18:00:00Z' delivery_method:shipping",
        "tracking_number:*",
        "fulfillment_location_id:1",
        "tag:sp*",
    ],
)
def test_many_orders(many: tuple[OrderCache, Sequence[Order]], text: str) -> None:
    cache, several = many
    query = OrderQuery(text=text)
    expected = expected_ids(several, query)
    assert expected
    assert found_ids(cache, query) == expected
    first = cache.find(query).ids(0, 50)
    assert first == expected[: len(first)]


@pytest.mark.parametrize(
    "text",
    [
        "created_at:'2026-11-20T13:00:00Z'",
        "updated_at:<'2026-11-20T13:10:00Z'",
        "customer_id:7",
        "customer_id:*",
        "source_name:pos",
        "return_status:returned",
        "risk_level:high",
        "risk_level:none",
        "country:be",
        "delivery_method:pick-up",
        "fulfillment_location_id:2",
        *("note:*", "sku:*", "email:*", "tracking_number:*", "receipt:*", "till:*", "till:winkel*"),
    ],
)
def test_what_is_seldom_asked_for_follows_changes(cache: OrderCache, text: str) -> None:
    """Both ways: two orders change places, one goes and one comes."""
    bare = an_order(lines=(), fulfillments=(), return_status=None, source_name=None)
    later = replace(bare, created_at=THEN + timedelta(days=1), updated_at=THEN + timedelta(hours=1))
    full = an_order(
        customer=Customer("gid://shopify/Customer/7", None, "a@b.example", None),
        source_name="pos",
        return_status="RETURNED",
        risk_level="HIGH",
        country="BE",
        note="twee",
        receipt="1-2001",
        retail_location_name="Winkel Utrecht",
        fulfillments=(a_parcel(location_id="gid://shopify/Location/2"),),
        fulfillment_orders=(some_work(delivery_method="PICK_UP"),),
    )
    query = OrderQuery(text=text)

    def check(*several: Order) -> None:
        numbered = [
            replace(one, id=f"gid://shopify/Order/{number}", read_at=one.read_at + timedelta(seconds=number))
            for number, one in enumerate(several, start=1)
        ]
        cache.forget([one.id for one in numbered])
        cache.apply_orders(numbered)
        assert found_ids(cache, query) == expected_ids(numbered, query)

    check(full, later)
    assert 0 < len(found_ids(cache, query)) < 2
    check(later, full)
    check(later, full, full, later)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("name:en7", True),
        ("name:##EN7", True),
        ("name:#EN7", False),
        ("name:7", True),
        ("customer:janwillem", True),
        ("customer:'willem jan'", True),
        ("customer:willems", False),
        ("customer:unal", True),
        ("customer:jw", False),
        ("email:jw@unal.example", True),
        ("email:jw@*", True),
        ("email:jw", False),
        ("note:'achter-deur'", True),
        ("note:achterdeur", True),
        ("note:deuren", False),
        ("sku:'ab 7'", False),
        ("sku:ab/7", True),
        ("sku:ab*", True),
        ("sku:b*", False),
        ("tracking_number:3sabcd123456", True),
        ("tracking_number:3sabcd12345", False),
        ("receipt:1-2001", True),
        ("receipt:1-*", True),
        ("receipt:12001", False),
        ("till:'kassa zuid'", True),
        ("till:kassa", False),
        ("location:*", False),
        ("channel:*", False),
    ],
)
def test_what_a_text_field_holds(cache: OrderCache, text: str, found: bool) -> None:
    order = an_order(
        name="##EN7",
        customer=Customer("gid://shopify/Customer/5", "Jan-Willem Ünal", "jw@unal.example", None),
        note="Achter-deur!",
        receipt="1-2001",
        retail_location_name="Kassa Zuid",
        lines=(a_line(sku="AB/7"),),
        fulfillments=(a_parcel(location_name=""),),
        channel_name=None,
        source_name="",
    )
    cache.apply_orders([order])
    assert found_ids(cache, OrderQuery(text=text)) == ([order.id] if found else [])
    assert expected_ids([order], OrderQuery(text=text)) == ([order.id] if found else [])


def test_days_and_money_are_the_shops(cache: OrderCache) -> None:
    order = an_order(name="#7", total=replace(an_order().total, minor=12_345))
    cache.apply_orders([order])
    late = "created_at:2026-11-20T14:00"  # the order came at 13:00 UTC
    assert found_ids(cache, OrderQuery(text=late)) == []
    cache.apply_shop_info(a_shop())
    assert found_ids(cache, OrderQuery(text=late)) == [order.id]
    assert found_ids(cache, OrderQuery(text="total_price:123.45")) == [order.id]
    cache.apply_shop_info(replace(a_shop(), currency="KWD", timezone="Nowhere/../Such"))
    assert found_ids(cache, OrderQuery(text="total_price:12.345")) == [order.id]
    assert found_ids(cache, OrderQuery(text=late)) == []


def test_texts_that_no_index_holds(cache: OrderCache) -> None:
    plain = an_order(lines=(a_line(sku="--"),), fulfillments=(a_parcel(),))
    cache.apply_orders([plain, an_order(id="gid://shopify/Order/2")])
    assert found_ids(cache, OrderQuery(text="sku:'--'")) == [plain.id]
    assert found_ids(cache, OrderQuery(text="sku:-*")) == [plain.id]


@pytest.mark.parametrize("end", ["", "z", "\ud7ff", "\uffff", "\U0010ffff", "\U0010ffff\U0010ffff"])
def test_tags_that_begin_alike(cache: OrderCache, end: str) -> None:
    tags = [f"{end}", f"{end}a", f"{end}\U0010ffff", f"{end}\ue000", "y", "zz"]
    several = [
        an_order(id=f"gid://shopify/Order/{number}", tags=(tag,)) for number, tag in enumerate(tags, start=1)
    ]
    cache.apply_orders(several)
    query = OrderQuery(text=f"tag:'{end}'*")
    assert found_ids(cache, query) == expected_ids(several, query)
