"""The program, or its import process, is killed again and again during a first sync: the next start goes on,
and in the end the cache equals the shop. tests/README.md says how to run it at its full size."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.demoshop.wsgi import application
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.paths import profile
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.store.cache import OrderCache
from tests.conftest import ROOT
from tests.journeys.desks import without_age

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds processes in /proc")

ORDERS = int(os.environ.get("FULFILLDESK_TEST_KILLED_ORDERS", "1000"))
KILLS = int(os.environ.get("FULFILLDESK_TEST_KILLS", "3"))
SEED = int(os.environ.get("FULFILLDESK_TEST_KILL_SEED", "3"))
#: Seconds after which a process that should have ended by itself counts as left behind.
PATIENCE = 60.0


class Life:
    """One `fulfilldesk sync`, from its start to its end or its death."""

    def __init__(self, folder: Path, url: str) -> None:
        self._said = folder / "said.txt"
        with self._said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "fulfilldesk", "--profile-dir", str(folder), "sync"],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=environment(url),
            )

    def ends_within(self, seconds: float) -> bool:
        """Whether it ended by itself."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def begins(self) -> None:
        """Wait until it says how far it is, or has ended."""
        while not self._said.stat().st_size and self.process.poll() is None:
            time.sleep(0.01)

    def last_words(self) -> str:
        """What it said last."""
        lines = self._said.read_text().strip().splitlines()
        return lines[-1].removeprefix("fulfilldesk: ") if lines else "nothing"

    def importers(self) -> list[int]:
        """Its children."""
        found: list[int] = []
        for task in Path(f"/proc/{self.process.pid}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:  # the thread has ended meanwhile
                continue
        return found

    def kill(self) -> None:
        """The program; its import process must then end by itself."""
        importers = self.importers()
        self.process.kill()
        self.process.wait()
        deadline = time.monotonic() + PATIENCE
        while any(Path(f"/proc/{importer}").is_dir() for importer in importers):
            assert time.monotonic() < deadline, "an import process was left behind"
            time.sleep(0.01)


def test_killed_anywhere_a_first_sync_completes(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    killed: Counter[str] = Counter()
    with running_shop(orders=ORDERS, plan=PLUS) as (shop, url), expected_orders(shop) as expected:
        longest = undisturbed(tmp_path, url, expected)
        completed = 1
        while killed.total() < KILLS:
            life = Life(tmp_path, url)
            try:
                if chance.random() < 0.8:  # the others are killed while they start
                    life.begins()
                while not life.ends_within(chance.uniform(0, longest)):
                    importers = life.importers()
                    if not importers or chance.random() < 0.5:
                        killed["program"] += 1
                        print(f"killed the program: {life.last_words()}")
                        life.kill()
                        break
                    killed["import process"] += 1
                    print(f"killed the import process: {life.last_words()}")
                    os.kill(importers[0], signal.SIGKILL)
                else:
                    assert life.process.returncode == 0, life.last_words()
                    completed += 1
                    assert_equal(tmp_path, url, expected)
                    begin_again(tmp_path)
            finally:
                life.process.kill()
                life.process.wait()
        undisturbed(tmp_path, url, expected)
        assert shop.leaked_tokens == 0
    print(f"{ORDERS} orders, killed {dict(killed)}, completed {completed + 1} times, seed {SEED}")


def undisturbed(folder: Path, url: str, expected: Mapping[str, Order]) -> float:
    """A life that nobody ends, and that leaves everything for the next to begin again; its seconds."""
    life = Life(folder, url)
    life.begins()
    began = time.monotonic()
    assert life.ends_within(900), life.last_words()
    assert life.process.returncode == 0, life.last_words()
    took = time.monotonic() - began
    assert_equal(folder, url, expected)
    begin_again(folder)
    return took


def begin_again(folder: Path) -> None:
    """The next sync is a first one."""
    shutil.rmtree(profile(folder).root / "shops")


@contextmanager
def expected_orders(shop: DemoShop) -> Iterator[Mapping[str, Order]]:
    """Every order as the shop shows it to one who asks for each."""
    clock = SystemClock(threading.Event())
    transport = httpx.WSGITransport(application(shop))
    tokens = FixedToken(DEFAULT_TOKEN)
    asking = ShopifyShop(shop_address("de-fietswinkel"), tokens, clock, transport=transport)
    try:
        ids = [f"gid://shopify/Order/{number}" for number in shop.world.orders]
        yield {order_id: without_age(order) for order_id, order in asking.orders(ids).items() if order}
    finally:
        asking.close()


def assert_equal(folder: Path, url: str, expected: Mapping[str, Order]) -> None:
    """The cache that a finished sync has left."""
    cache = OrderCache(profile(folder).cache(shop_address(url).domain))
    try:
        found = {order_id: cache.order(order_id) for order_id in cache.order_ids_after(None, 2 * ORDERS)}
        assert {order_id: without_age(order) for order_id, order in found.items() if order} == expected
        assert len(cache.find(OrderQuery())) == len(expected)
        assert cache.sync_state().first_pass_done
        assert cache.bulk_state() is None
    finally:
        cache.close()


def environment(url: str) -> dict[str, str]:
    """The shop at that address, and nothing of this machine's own configuration."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FULFILLDESK_")}
    return {
        **clean,
        "FULFILLDESK_SHOP_URL": url,
        "FULFILLDESK_ACCESS_TOKEN": DEFAULT_TOKEN,
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
    }
