"""Whatever JSON comes back, reading it ends in values that can be kept and listed, or in a Failure."""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services import sync_plan
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkRun, BulkState
from fulfilldesk.services.ports import SyncState
from fulfilldesk.services.sync_plan import Start
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.bulk_query import bulk_query
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from tests.shopify.support import START, TOKEN, FakeClock

Path_ = tuple[str | int, ...]

#: What Shopify would never say, beside what hypothesis thinks of.
NASTY = [
    None, True, 0, -1, 2**31, 2**63, 10**40, 1e308, 0.5, "", " ", "0", "-0.0", "1e9", "NaN", "é" * 3000,
    "\x00", "\ud800", "\u202e", "\U0001f6b2", "<![foo[", "<!x", "&#xD800;", "&#99999999999;",
    "<a href='" * 50, "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z", "2026-11-20", "2026-11-20T10:00:00",
    "gid://shopify/Order/0", "gid://shopify/Order/999999999999999999", "gid://shopify/Order/-1",
    "gid://shopify/Order/1e3", "gid://shopify/Customer/1", "999999999999.999999999999", "XXX", "eur", "USDC",
    [], {}, [None], [[]], {"nodes": None}, {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": "x"}},
    {"hasNextPage": True, "endCursor": None}, {"hasNextPage": True, "endCursor": "again"},
]  # fmt: skip
json_values = st.one_of(
    st.sampled_from(NASTY),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    ),
)


@dataclass(frozen=True)
class Recorded:
    """One call with the answers it gets from a demo shop, in order."""

    call: Callable[[ShopifyShop], object]
    answers: tuple[Any, ...]


def _calls() -> dict[str, Callable[[ShopifyShop], object]]:
    order, keys = f"gid://shopify/Order/{_ids()[0]}", (_ids()[1],)
    work = f"gid://shopify/FulfillmentOrder/{next(iter(_demo().world.fulfillment_orders))}"
    return {
        **{need.value: partial(_known, order, work, need) for need in Need},
        "external page": lambda shop: shop.external_page(work),
        "info": lambda shop: shop.info(),
        "locations": lambda shop: shop.locations(),
        "count": lambda shop: shop.count_orders(None),
        "page": lambda shop: shop.orders_page(None, None),
        "work": lambda shop: shop.work_page(None, None),
        "orders": lambda shop: shop.orders([order]),
        "order ids": lambda shop: shop.order_ids_page(None, None),
        "bulk start": lambda shop: shop.start_bulk(BulkKind.LOCATIONS, None, identity=True),
        "bulk runs": lambda shop: shop.bulk_runs([_bulk_run()]),
        "bulk cancel": lambda shop: shop.cancel_bulk(_bulk_run()),
        "levels": lambda shop: shop.levels(keys),
        "events": lambda shop: shop.events(order),
        "send": lambda shop: shop.send(Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})),
    }


def _known(order_id: str, work_id: str, need: Need, shop: ShopifyShop) -> Known:
    return shop.known(order_id, work_id, frozenset({need}))


@cache
def _demo() -> DemoShop:
    return DemoShop(orders=3, plan=PLUS)


@cache
def _bulk_run() -> str:
    """A run that has ended."""
    demo = _demo()
    number = demo.bulk.start(bulk_query(BulkKind.LOCATIONS, None, identity=True)).id
    demo.bulk.settle()
    return f"gid://shopify/BulkOperation/{number}"


@cache
def _ids() -> tuple[int, tuple[str, str]]:
    """An order with a parcel, and a level."""
    world = _demo().world
    parcel = next(iter(world.fulfillments.values()))
    item, place = next(iter(world.levels))
    return parcel.order_id, (f"gid://shopify/InventoryItem/{item}", f"gid://shopify/Location/{place}")


@cache
def _recorded(name: str) -> Recorded:
    answers: list[Any] = []
    inside = httpx.WSGITransport(application(_demo()))

    class Recorder(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            response = inside.handle_request(request)
            response.read()
            answers.append(response.json())
            return httpx.Response(200, json=answers[-1])

    call = _calls()[name]
    shop = ShopifyShop(shop_address("fiets"), FixedToken(DEFAULT_TOKEN), FakeClock(), transport=Recorder())
    with closing(shop):
        call(shop)
    if name == "page":  # a few orders say it all, and are quicker to read
        answers[0]["data"]["orders"]["nodes"] = answers[0]["data"]["orders"]["nodes"][:4]
    return Recorded(call, tuple(answers))


def _paths(value: Any, place: Path_ = ()) -> Iterator[Path_]:
    yield place
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, child in children:
        yield from _paths(child, (*place, key))


@cache
def _all_paths(name: str) -> list[Path_]:
    return list(_paths(_recorded(name).answers[0]))


def _with(answer: Any, place: Path_, value: Any) -> Any:
    if not place:
        return value
    changed = copy.deepcopy(answer)
    inner = changed
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return changed


@pytest.mark.parametrize("name", _calls())
def test_only_failures_come_out(name: str) -> None:
    recorded = _recorded(name)
    places = _all_paths(name)

    @settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        st.lists(st.tuples(st.integers(0, len(places) - 1), json_values), min_size=1, max_size=3),
    )
    def check(changes: list[tuple[int, Any]]) -> None:
        first = recorded.answers[0]
        for number, value in changes:
            try:
                first = _with(first, places[number], value)
            except (KeyError, IndexError, TypeError):  # an earlier change took the place away
                continue
        found = _ask(recorded.call, [first, *recorded.answers[1:]])
        _keep(name, found)

    check()


def _ask(call: Callable[[ShopifyShop], object], bodies: list[Any]) -> object:
    """What the call returns, or its Failure."""
    asked = 0

    def respond(request: httpx.Request) -> httpx.Response:
        nonlocal asked
        asked += 1
        body = json.dumps(bodies[min(asked, len(bodies)) - 1])  # escapes what is only half a character
        return httpx.Response(200, content=body, headers={"Content-Type": "application/json"})

    shop = ShopifyShop(
        shop_address("fiets"),
        FixedToken(TOKEN),
        FakeClock(),
        transport=httpx.MockTransport(respond),
        patience=Patience(attempts=2),
    )
    with closing(shop):
        try:
            return call(shop)
        except Failure as failure:
            return failure


def _keep(name: str, found: object) -> None:
    """What was understood can be kept, listed and gone on from."""
    if isinstance(found, Failure):
        return
    known: Any = found
    with tempfile.TemporaryDirectory() as folder, closing(OrderCache(Path(folder) / "c.sqlite")) as store:
        try:
            _store(name, known, store)
        except Failure:
            return
        store.find(OrderQuery(text="a"))
        for row in store.rows(store.find(OrderQuery()).ids(0, 50)):
            assert row is not None
            assert store.order(row.id) is not None


def _store(name: str, known: Any, store: OrderCache) -> None:
    if name == "info":
        store.apply_shop_info(known)
        assert store.shop_info() == known
    elif name == "locations":
        store.apply_locations(known)
    elif name == "page":
        state = sync_plan.after_orders(SyncState(), Start(None, None), known)
        sync_plan.orders_start(state)
        sync_plan.without_cursor(Start(None, "c"), state.pass_latest_order)
        store.apply_page(known.orders, state)
        assert store.sync_state() == state
    elif name == "work":
        state = sync_plan.after_work(SyncState(), Start(None, None), known)
        sync_plan.work_start(state)
        store.unapplied_work(known.changes)
        store.save_sync_state(state)
    elif name == "orders":
        assert all(order is None or order.id == asked for asked, order in known.items())
        store.apply_orders([order for order in known.values() if order is not None])
    elif name == "levels":
        store.apply_levels(tuple(known.values()))
        store.levels(tuple(known))
    elif name == "events":
        store.apply_events(f"gid://shopify/Order/{_ids()[0]}", known, START)
    elif name.startswith("bulk") and known is not None:
        runs: list[BulkRun | None] = list(known.values()) if isinstance(known, dict) else [known]
        attempts = tuple(
            BulkAttempt(BulkKind.ORDERS, run.id, run.created_at, START, run.objects) for run in runs if run
        )
        state = BulkState(attempts, since=None, identity=True, merge=False)
        store.save_bulk_state(state)
        assert store.bulk_state() == state
