"""A cache held against the reference, and the queries to do it with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from hypothesis import strategies as st

from fulfilldesk.domain.listing import listed
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import Listed, OrderQuery, SortKey, View
from fulfilldesk.store.cache import OrderCache
from tests.store import reference
from tests.store.strategies import texts

#: Orders picked out, also such as are not there, and what is no order's id.
picked = st.builds(
    Listed,
    st.just("Held"),
    st.frozensets(
        st.integers(0, 9).map(lambda number: f"gid://shopify/Order/{number}")
        | st.sampled_from(["gid://shopify/Order/007", "gid://shopify/Order/1,2", "5", "", "x" * 30])
    ),
)
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
    listed=st.none() | picked,
)


def ids_found(cache: OrderCache, query: OrderQuery | None = None) -> Sequence[str]:
    """The ids of all that is found."""
    return cache.completed(cache.find(query or OrderQuery())).ids(0, 1_000_000)


def check_list(cache: OrderCache, orders: Collection[Order], query: OrderQuery) -> None:
    """What is found, in which places, and its rows."""
    expected = reference.rows(orders, query)
    ids = [row.id for row in expected]
    found = cache.find(query)
    first = found.ids(0, len(orders) + 1)
    assert first == ids[: len(first)]
    found = cache.completed(found)
    assert (found.complete, len(found)) == (True, len(ids))
    assert found.ids(0, len(orders) + 1) == ids
    assert found.ids(1, 2) == ids[1:3]
    assert list(cache.rows(ids)) == expected
    places = {order_id: place for place, order_id in enumerate(ids)}
    assert {one.id: found.position(one.id) for one in orders} == {
        one.id: places.get(one.id) for one in orders
    }


def check_summaries(cache: OrderCache, orders: Collection[Order]) -> None:
    """Counts, choices and the newest."""
    several = [listed(one) for one in orders]
    assert cache.counts().by_view == {
        view: sum(reference.in_view(one, view) for one in several) for view in View
    }
    values = {
        "fulfillment": Counter(one.row.fulfillment for one in several),
        "payment": Counter(one.row.payment for one in several),
        "channel": Counter(one.row.channel for one in several),
        "location": Counter(one.location_id for one in several),
    }
    labels = {
        one.location_id: min(
            (
                each.row.location
                for each in several
                if each.location_id == one.location_id and each.row.location is not None
            ),
            default="",
        )
        for one in several
    }
    assert all(each.label == labels[each.value] for each in cache.choices("location"))
    for field, counted in values.items():
        offered = [(each.value, each.orders) for each in cache.choices(field)]
        assert dict(offered) == {value: count for value, count in counted.items() if value is not None}
        assert len(offered) == len(dict(offered))
    assert list(cache.newest(3)) == list(reference.rows(orders, OrderQuery())[:3])
    assert cache.order_count() == len(several)
