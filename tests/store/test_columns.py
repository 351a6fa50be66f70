"""The arrays follow the cache, whoever writes: after anything that happens, lists equal the reference."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain.orders import Customer, Location, Order
from fulfilldesk.domain.query import OrderQuery, SortKey, View
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current
from fulfilldesk.store.files import snapshot_file
from tests.effort import examples
from tests.store.checks import any_order, check_list, check_summaries, ids_found, queries
from tests.store.strategies import many_orders, orders
from tests.unit.builders import THEN, WAREHOUSE, a_parcel, an_order

numbers = st.integers(1, 12)
steps = st.one_of(
    st.tuples(st.just("apply"), st.lists(orders(numbers), min_size=1, max_size=5)),
    st.tuples(st.just("elsewhere"), st.lists(orders(numbers), min_size=1, max_size=5)),
    st.tuples(st.just("forget"), st.lists(numbers, max_size=4)),
    st.tuples(st.sampled_from(["look", "save", "reopen", "lose the file", "rename"]), st.none()),
)


class Desk:
    """A cache that things happen to, and what should be in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cache = OrderCache(path)
        self.orders: dict[str, Order] = {}
        self._writes = 0

    def do(self, what: str, given: object) -> None:
        """One step."""
        match what, given:
            case "apply", [*several]:
                self.cache.apply_orders(self._newer(several))
            case "elsewhere", [*several]:
                with closing(OrderCache(self.path)) as other:
                    other.apply_orders(self._newer(several))
                    other.find(OrderQuery())
            case "forget", [*several]:
                ids = [f"gid://shopify/Order/{number}" for number in several]
                self.cache.forget(ids)
                for each in ids:
                    self.orders.pop(each, None)
            case "look", _:
                self.cache.find(OrderQuery())
            case "save", _:
                self.cache.save_lists()
            case "reopen", _:
                self.cache.close()
                self.cache = OrderCache(self.path)
            case "lose the file", _:
                snapshot_file(self.path).unlink(missing_ok=True)
            case "rename", _:  # to what work and parcels say themselves: only that it is noted matters
                self.cache.apply_locations([])

    def _newer(self, several: Sequence[Order]) -> list[Order]:
        self._writes += 1
        at = THEN + timedelta(seconds=self._writes)
        newer = {one.id: replace(one, updated_at=at, read_at=at) for one in several}
        self.orders |= newer
        return list(newer.values())


@settings(
    max_examples=examples(50),
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(
    st.lists(steps, min_size=1, max_size=8),
    st.lists(any_order | queries, min_size=1, max_size=4),
    st.booleans(),
)
@pytest.mark.usefixtures("small_limits")
def test_lists_equal_the_reference_after_anything(
    happened: list[tuple[str, object]], asked: list[OrderQuery], looks: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder) / "cache.sqlite")
        try:
            for number, (what, given_) in enumerate(happened):
                desk.do(what, given_)
                if looks:
                    check_list(desk.cache, desk.orders.values(), asked[number % len(asked)])
            for query in asked:
                check_list(desk.cache, desk.orders.values(), query)
            check_summaries(desk.cache, desk.orders.values())
        finally:
            desk.cache.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the fixture `cache` lies."""
    return tmp_path / "cache.sqlite"


def test_what_was_found_stays_as_it_was(cache: OrderCache) -> None:
    several = many_orders(20)
    cache.apply_orders(several)
    before = cache.find(OrderQuery())
    ids = before.ids(0, 100)
    cache.forget(ids[:5])
    cache.apply_orders([replace(several[9], processed_at=THEN, updated_at=THEN + timedelta(days=9))])
    assert before.ids(0, 100) == ids
    assert before.position(ids[0]) == 0
    assert len(cache.find(OrderQuery())) == 15
    assert cache.rows(ids)[:5] == [None] * 5


def test_a_few_changes_are_followed_and_many_are_not(
    cache: OrderCache, builds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current, "_FEWEST", 10)
    several = many_orders(100)
    cache.apply_orders(several)
    ids_found(cache)
    later = [replace(one, note="later", updated_at=THEN + timedelta(days=9)) for one in several]
    cache.apply_orders(later[:10])
    ids_found(cache)
    assert builds == [100]
    cache.apply_orders([replace(one, note="again") for one in later[:11]])
    ids_found(cache)
    assert builds == [100, 100]


def test_changes_do_not_pile_up(cache: OrderCache, builds: list[int]) -> None:
    def noted() -> int:
        with cache._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM changes").fetchone()[0])

    cache.apply_orders(many_orders(20))
    assert noted() == 20
    cache.save_lists()
    assert noted() == 20  # nobody has asked for a list: nothing follows them
    ids_found(cache)
    cache.save_lists()
    assert noted() == 0
    cache.forget(["gid://shopify/Order/1"])
    assert len(ids_found(cache)) == 19
    assert builds == [20]


def test_changes_that_another_program_cut_are_not_missed(path: Path, cache: OrderCache) -> None:
    several = many_orders(20)
    cache.apply_orders(several[:10])
    assert len(ids_found(cache)) == 10
    with closing(OrderCache(path)) as other:
        other.apply_orders(several[10:])
        ids_found(other)
    with cache._database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM changes").fetchone() == (0,)
    assert len(ids_found(cache)) == 20


def test_a_renamed_location_is_followed(cache: OrderCache) -> None:
    def names() -> list[tuple[str, int]]:
        return [(each.label, each.orders) for each in cache.choices("location")]

    parcels = [a_parcel(number, location_name=f"Oud {number}") for number in (10, 11)]
    cache.apply_orders(
        [
            an_order(id=f"gid://shopify/Order/{number}", fulfillments=(parcel,))
            for number, parcel in enumerate(parcels, 1)
        ]
    )
    assert names() == [("Oud 10", 2)]
    cache.apply_locations([Location(WAREHOUSE, "Hal 3", active=True, service=False)])
    assert names() == [("Hal 3", 2)]
    query = OrderQuery(locations=frozenset({WAREHOUSE}), sort=SortKey.LOCATION)
    assert len(ids_found(cache, query)) == 2


@pytest.mark.parametrize(("kinds", "width"), [(256, 1), (257, 2), (65_537, 4)])
def test_more_values_than_a_code_can_tell_apart(
    cache: OrderCache, kinds: int, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Built at once, and one more than fits added to what is there."""
    monkeypatch.setattr(current, "_FEWEST", 10)
    _put_channels(cache, range(kinds - 1))
    ids_found(cache)
    _put_channels(cache, [kinds - 1])
    last = OrderQuery(channels=frozenset({f"Kanaal {kinds - 1}"}))
    assert ids_found(cache, last) == [f"gid://shopify/Order/{kinds}"]
    with closing(OrderCache(cache._database.path)) as anew:
        for each in (cache, anew):
            assert ids_found(each, last) == [f"gid://shopify/Order/{kinds}"]
            assert len(each.choices("channel")) == kinds
            first = ids_found(each, OrderQuery(sort=SortKey.CHANNEL, descending=False))[:3]
            keys = sorted(f"kanaal {number}" for number in range(kinds))[:3]
            assert first == [f"gid://shopify/Order/{int(key.split()[1]) + 1}" for key in keys]
            lists = each._opened_lists
            assert lists is not None
            columns = lists._current._columns
            assert columns is not None
            assert columns.coded[SortKey.CHANNEL].codes.itemsize == width


def _put_channels(cache: OrderCache, which: Sequence[int]) -> None:
    """Orders with a channel each, straight into their table: 65,000 of them take their time otherwise."""
    cache.apply_orders([an_order(id="gid://shopify/Order/999999999")])
    with cache._database.writing() as db:
        columns = [row[1] for row in db.execute("PRAGMA table_info(orders)").fetchall()]
        others = ", ".join(name for name in columns if name not in ("id", "channel", "channel_key"))
        db.conn.executemany(
            f"INSERT INTO orders (id, channel, channel_key, {others})"
            f" SELECT ?, ?, ?, {others} FROM orders WHERE id = 999999999",
            [(number + 1, f"Kanaal {number}", f"kanaal {number}") for number in which],
        )
        db.conn.executemany("INSERT INTO changes (order_id) VALUES (?)", [(number + 1,) for number in which])
    cache.forget(["gid://shopify/Order/999999999"])


def test_more_statuses_than_shopify_knows(cache: OrderCache) -> None:
    several = [
        replace(one, fulfillment_status=f"NEW_{number}", fulfillments=())
        for number, one in enumerate(many_orders(300))
    ]
    cache.apply_orders([*several, an_order(id="gid://shopify/Order/1000", fulfillment_status="FULFILLED")])
    assert cache.counts().by_view[View.FULFILLED] == 1
    wanted = frozenset({"NEW_299", "NEW_3"})
    assert set(ids_found(cache, OrderQuery(fulfillment=wanted))) == {several[3].id, several[299].id}
    everything = [*several, an_order(id="gid://shopify/Order/1000", fulfillment_status="FULFILLED")]
    check_list(cache, everything, OrderQuery(sort=SortKey.FULFILLMENT))
    check_summaries(cache, everything)


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("sort", [SortKey.DATE, SortKey.CUSTOMER, SortKey.ITEMS])
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize(
    "text", ["a", "klant", "anna boer", "1001", "zoë spoed", "kla bel", "klant1@example.nl", "山", "boer-nl"]
)
def test_a_text_with_many_hits_shows_its_first_page_and_then_the_rest(
    cache: OrderCache, text: str, sort: SortKey, descending: bool
) -> None:
    several = [
        replace(one, customer=None) if number % 7 == 0 else one for number, one in enumerate(many_orders(80))
    ]
    cache.apply_orders(several)
    for view in (View.ALL, View.UNFULFILLED, View.EXTERNAL):
        check_list(cache, several, OrderQuery(text=text, sort=sort, descending=descending, view=view))


def test_equal_keys_beyond_counting_are_followed(cache: OrderCache) -> None:
    """All of one price and one name: each change goes between orders that only their number tells apart."""
    several = [
        replace(one, customer=Customer(None, "Klant", None, None), total=an_order().total, name="#1")
        for one in many_orders(200)
    ]
    cache.apply_orders(several[::2])
    ids_found(cache)
    cache.apply_orders(several[1::2])
    for sort in (SortKey.TOTAL, SortKey.CUSTOMER, SortKey.ORDER):
        for descending in (True, False):
            check_list(cache, several, OrderQuery(sort=sort, descending=descending))


def test_lists_are_found_on_many_threads_while_others_write(cache: OrderCache, path: Path) -> None:
    several = many_orders(120)
    cache.apply_orders(several)
    ids = {one.id for one in several}
    over = threading.Event()

    def look(sort: SortKey) -> int:
        looked = 0
        while not over.is_set() or not looked:
            answer = cache.completed(cache.find(OrderQuery(sort=sort, text="klant")))
            shown = answer.ids(0, 1_000)
            assert len(set(shown)) == len(shown) == len(answer)
            assert ids.issuperset(shown)
            assert [answer.position(each) for each in shown] == list(range(len(shown)))
            assert len(cache.rows(shown[:64])) == len(shown[:64])
            assert cache.counts().by_view[View.ALL] <= len(ids)
            looked += 1
        return looked

    with ThreadPoolExecutor(3) as pool, closing(OrderCache(path)) as other:
        looking = [pool.submit(look, sort) for sort in (SortKey.DATE, SortKey.CUSTOMER, SortKey.ITEMS)]
        for turn in range(15):
            part = several[turn * 5 :][:20]
            at = THEN + timedelta(days=turn + 2)
            other.forget([one.id for one in part])
            cache.apply_orders([replace(one, updated_at=at, processed_at=at) for one in part])
            other.apply_orders([replace(one, updated_at=at + timedelta(hours=1)) for one in part])
            if turn % 4 == 0:
                cache.save_lists()
        over.set()
        assert all(each.result(60) for each in looking)
    with closing(OrderCache(path)) as anew:
        for sort in SortKey:
            assert ids_found(anew, OrderQuery(sort=sort)) == ids_found(cache, OrderQuery(sort=sort))
