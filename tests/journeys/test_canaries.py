"""Keys are nowhere but in memory, in the key store and on their way to the shop; what tells of a customer is
only where it must be: after a day on which everything happened, every byte that it left is looked through."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.signing_out import sign_out
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.support_bundle import write_support_bundle
from fulfilldesk.app.target import Target
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.packing_slip import slip_of_work
from fulfilldesk.paths import Profile
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.customers import Customers
from fulfilldesk.services.privacy import remove_personal
from fulfilldesk.services.sync_run import SyncRun
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.token_transport import TOKEN_HEADER
from fulfilldesk.store.files import write_private
from tests.journeys.canaries import unpacked, words_below, words_in
from tests.journeys.canary_customer import NAME, WORDS
from tests.journeys.canary_day import everything_happens
from tests.journeys.canary_desk import CLIENT_ID, HOSTILE, SECRET, TOKEN, Day, day_at
from tests.journeys.desks import gid


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """The day is over, the desk is closed, its shop is there still."""
    with day_at(tmp_path_factory.mktemp("day") / "profile") as day:
        everything_happens(day)
        yield day


@pytest.fixture
def copied(evening: Day, tmp_path: Path) -> Profile:
    """What the day left, with what a bad import and a damaged file leave, to be changed."""
    shutil.copytree(evening.profile.root, tmp_path / "copied")
    copied = Profile(tmp_path / "copied")
    cache = copied.cache(evening.domain)
    (cache.parent / "import").mkdir()
    (cache.parent / "import" / "rejected.jsonl").write_text(f'{{"line": "{NAME}"}}\n', encoding="utf-8")
    shutil.copy(cache, cache.with_name("cache.damaged-1.sqlite"))
    return copied


@contextmanager
def opened(day: Day, profile: Profile) -> Iterator[Desk]:
    desk = open_desk(Target(shop_address(day.url)), profile, lambda event: None, day.keys)
    try:
        yield desk
    finally:
        desk.close()


def of_the_store(day: Day, *names: str) -> set[str]:
    """Files of the store's folder, by their path within the profile."""
    folder = day.profile.cache(day.domain).parent.relative_to(day.profile.root)
    return {str(folder / name) for name in names}


# --- the day itself


def test_the_day_was_as_bad_as_it_could_be(evening: Day) -> None:
    states = {entry.state for entry in evening.ended}
    assert states >= {EntryState.DONE, EntryState.REFUSED, EntryState.NOT_DONE, EntryState.DIFFERS}
    kinds = {type(failure).__name__ for failure in evening.failures}
    assert {"BadKey", "BadShopAddress", "WrongAppKey", "NotShopify", "SignInRefused", "ShopFrozen"} <= kinds
    assert evening.shop.authorization.given.keys() == {"client_credentials", "authorization_code"}


def test_the_keys_are_in_the_key_store(evening: Day) -> None:
    """They are looked for by the right texts."""
    assert len(evening.secrets) >= 10
    assert words_in("".join(evening.vault.kept.values()).encode(), evening.secrets) == {TOKEN}


# --- files


def test_no_key_is_in_any_file(evening: Day) -> None:
    assert words_below(evening.profile.root, evening.secrets) == {}


def test_the_customer_is_in_cache_and_journal_alone(evening: Day) -> None:
    found = words_below(evening.profile.root, WORDS)
    assert set().union(*found.values()) == WORDS
    assert set(found) == of_the_store(evening, "cache.sqlite", "journal.sqlite")


def test_no_failure_tells_of_either(evening: Day) -> None:
    told = "\n".join(f"{failure!r} {failure} {failure.parameters}" for failure in evening.failures)
    print(told)
    assert words_in(told.encode(), evening.secrets | WORDS) == set()


def test_nothing_is_said_to_the_terminal(evening: Day) -> None:
    assert evening.said.getvalue() == ""


# --- traffic


def test_each_key_goes_to_the_shop_in_its_own_place(evening: Day) -> None:
    header, astray = TOKEN_HEADER.lower(), set()
    for request in evening.seen:
        text = request.text
        if request.server == "shop" and "/admin/api/" in request.path:
            text = text.replace(f"{header}: {request.headers.get(header, '')}", "")
        elif request.path == "/admin/oauth/access_token":
            text = text.replace(request.body.decode(), "")
            assert request.method == "POST"
        if words_in(text.encode(), evening.secrets | {SECRET[::-1]}):
            astray.add((request.server, request.path))
    assert {request.path for request in evening.seen} >= {"/admin/oauth/access_token"}
    assert astray == set()
    assert evening.shop.leaked_tokens == 0


def test_strangers_hear_nothing(evening: Day) -> None:
    assert evening.signpost.sent > 15
    assert evening.stranger.heard == []


def test_a_hostile_host_hears_of_nobody(evening: Day) -> None:
    asked = evening.web.asked
    assert {each.url.split("/")[2] for each in asked} >= {HOSTILE, "other-host.nl", "third-host.nl"}
    heard = "\n".join(f"{each.method} {each.url}\n{each.headers}\n{each.body!r}" for each in asked)
    assert words_in(heard.encode(), evening.secrets | WORDS | {CLIENT_ID}) == set()


def test_no_other_host_was_looked_up(evening: Day) -> None:
    assert evening.hosts == {"127.0.0.1"}


# --- what leaves by the person's own hand


def test_the_support_bundle_tells_of_neither(evening: Day, tmp_path: Path) -> None:
    write_support_bundle(tmp_path / "support.zip", evening.profile)
    content = (tmp_path / "support.zip").read_bytes()
    assert b"OrdersPage" in b"".join(unpacked(content))
    assert words_in(content, evening.secrets | WORDS) == set()


def test_the_export_of_a_customer_tells_all_of_her_and_no_key(
    evening: Day, copied: Profile, tmp_path: Path
) -> None:
    path = tmp_path / "export.json"
    with opened(evening, copied) as desk:
        customers = Customers(desk.cache, desk.journal, SystemClock(desk.stopping), lambda event: None)
        customers.export_to(gid("Order", evening.planted.open.id), path, write_private)
    content = path.read_bytes()
    assert len(json.loads(content)["orders"]) == len(evening.planted.all)
    assert words_in(content, WORDS) == WORDS
    assert words_in(content, evening.secrets) == set()


# --- afterwards


def test_a_forgotten_customer_is_in_no_byte_of_any_file(evening: Day, copied: Profile) -> None:
    with opened(evening, copied) as desk:
        customers = Customers(desk.cache, desk.journal, SystemClock(desk.stopping), lambda event: None)
        first = customers.forget(gid("Order", evening.planted.shipped.id))
        assert first.orders == len(evening.planted.all)
        assert (first.waiting, first.clean) == (0, True)
        assert words_below(copied.root, WORDS) == {}
        again = desk.sync.run(threading.Event(), full=True)
        assert again is not None and again.failure is None
        done = evening.does(desk, "cancel_fulfillment", evening.planted.shipped, parcel_of(desk, evening))
        assert done.state is EntryState.DONE
        for order in evening.planted.all:
            cached = desk.cache.order(gid("Order", order.id))
            assert cached is not None and cached.person_removed
            for work in cached.fulfillment_orders:
                assert slip_of_work(cached, work, "De Fietswinkel").ship_to == ()
    assert words_below(copied.root, WORDS) == {}


def parcel_of(desk: Desk, day: Day) -> str:
    order = desk.cache.order(gid("Order", day.planted.shipped.id))
    assert order is not None
    return order.fulfillments[0].id


def test_who_ordered_long_ago_is_in_no_byte_of_any_file(evening: Day, copied: Profile) -> None:
    with opened(evening, copied) as desk:
        now = SystemClock(desk.stopping).now()
        remove_personal(a_pass(desk, now + timedelta(days=364)), 365, desk.journal)
        assert set().union(*words_below(copied.root, WORDS).values()) == WORDS
        remove_personal(a_pass(desk, now + timedelta(days=366)), 365, desk.journal)
    assert words_below(copied.root, WORDS) == {}


def test_orders_that_are_kept_no_longer_leave_no_byte_in_the_cache(evening: Day, copied: Profile) -> None:
    """The journal outlives them."""
    with opened(evening, copied) as desk:
        desk.cache.forget([gid("Order", order.id) for order in evening.planted.all])
        remove_personal(a_pass(desk, SystemClock(desk.stopping).now() + timedelta(days=31)), 365)
    assert set(words_below(copied.root, WORDS)) == of_the_store(evening, "journal.sqlite")


def a_pass(desk: Desk, now: datetime) -> SyncRun:
    """The end of one, at that moment."""

    class Then(SystemClock):
        def now(self) -> datetime:
            return now

    return SyncRun(
        desk.shop,
        desk.cache,
        Then(desk.stopping),
        lambda event: None,
        threading.Event(),
        threading.Event(),
        lambda orders: None,
    )


def test_signed_out_with_everything_there_is_nothing_left(evening: Day, copied: Profile) -> None:
    assert sign_out(evening.domain, copied, evening.keys, Stores(copied.stores), erase=True) is None
    assert evening.vault.kept == {}
    assert words_below(copied.root, evening.secrets | WORDS) == {}
    left = {path.name for path in copied.root.rglob("*") if path.is_file()}
    assert left <= {"fulfilldesk.log", "fulfilldesk.faults", "stores.json", "settings.ini"}
