"""A demo shop that is kept between two visits."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.recording import UnusableRecording
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import TestClock

CANCEL = "mutation($id: ID!) { fulfillmentCancel(id: $id) { fulfillment { status } } }"
EVERYTHING = """
{
  orders(first: 20, sortKey: UPDATED_AT, reverse: true) {
    nodes { id name updatedAt displayFulfillmentStatus fulfillmentOrders(first: 5) { nodes { id status } } }
  }
}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the shop is kept."""
    return tmp_path / "demo" / "shop.jsonl"


def cancel_one(shop: DemoShop) -> str:
    """Cancel some live fulfilment; gives its id."""
    parcel = next(parcel for parcel in shop.world.fulfillments.values() if parcel.is_live)
    answer = shop.execute(CANCEL, {"id": gid("Fulfillment", parcel.id)})
    assert answer["data"]["fulfillmentCancel"]["fulfillment"]["status"] == "CANCELLED"
    return gid("Fulfillment", parcel.id)


def seen(shop: DemoShop) -> Any:
    """What the shop shows."""
    return shop.execute(EVERYTHING)["data"]


def test_it_is_the_same_shop_again(path: Path, clock: TestClock) -> None:
    shop = DemoShop.open(path, orders=60, seed=3, clock=clock)
    clock.pass_time(days=2)
    cancel_one(shop)
    clock.pass_time(days=3)
    again = DemoShop.open(path, orders=60, seed=3, clock=clock)
    assert seen(again) == seen(shop)
    cancel_one(again)
    assert seen(DemoShop.open(path, clock=clock)) == seen(again) != seen(shop)


def test_reads_are_not_written_down(path: Path) -> None:
    shop = DemoShop.open(path, orders=0)
    seen(shop)
    assert len(path.read_text().splitlines()) == 1
    assert set(json.loads(path.read_text())) == {"seed", "orders", "started_at"}


def test_a_cut_last_line_is_forgotten(path: Path, clock: TestClock) -> None:
    shop = DemoShop.open(path, orders=60, clock=clock)
    cancel_one(shop)
    before = seen(shop)
    cancel_one(shop)
    text = path.read_text()
    path.write_text(text[:-30])
    again = DemoShop.open(path, clock=clock)
    assert seen(again) == before
    cancel_one(again)
    assert seen(DemoShop.open(path, clock=clock)) == seen(again)


@pytest.mark.parametrize(
    "text", ["no recording", "[]\n", '{"seed": 1}\n', '{"seed": 1, "orders": 1, "started_at": "x"}\n']
)
def test_another_file_is_refused(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(UnusableRecording):
        DemoShop.open(path)
    assert path.read_text() == text


def test_a_file_that_is_not_text_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnusableRecording):
        DemoShop.open(path)


@pytest.mark.parametrize("text", ["", '{"se', '{"seed": 1, "ord'])
def test_a_file_that_was_hardly_begun_begins_a_new_shop(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    assert len(DemoShop.open(path, orders=5).world.orders) >= 5


def test_five_hundred_orders_open_quickly(path: Path) -> None:
    """The promise is under a second on a quiet machine; this one may be busy."""
    DemoShop.open(path)
    began = time.process_time()
    DemoShop.open(path)
    assert time.process_time() - began < 1.0
