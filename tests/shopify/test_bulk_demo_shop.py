"""Bulk runs and their downloads against the demo shop, over real HTTP."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.errors import BulkBusy, DownloadExpired, DownloadRefused, Offline
from fulfilldesk.services.access_tokens import FixedToken
from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.shopify.bulk_query import bulk_query
from fulfilldesk.shopify.download import DownloadLimits, download
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import FakeClock, SteppingClock
from tests.shopify.test_demo_shop import everything

ORDERS = 60
SOMEBODY_ELSES = "{ products { edges { node { id } } } }"


@dataclass
class Desk:
    """A demo shop, our way to it, and a folder."""

    demo: DemoShop
    shop: ShopifyShop
    folder: Path
    clock: FakeClock

    def run(self, kind: BulkKind, **options: Any) -> BulkRun:
        """Start a run and let it come to its end."""
        options = {"since": None, "identity": True, **options}
        started = self.shop.start_bulk(kind, options["since"], identity=options["identity"])
        self.demo.bulk.settle()
        return self.look(started)

    def look(self, run: BulkRun) -> BulkRun:
        """How it stands now."""
        found = self.shop.bulk_runs([run.id])[run.id]
        assert found is not None
        return found

    def fetch(
        self, run: BulkRun, url: str | None = None, limits: DownloadLimits | None = None
    ) -> list[dict[str, Any]]:
        """The lines behind its address."""
        address = url or run.url
        assert address is not None
        target = self.folder / f"{run.id.rpartition('/')[2]}.jsonl"
        size = download(
            address,
            target,
            kind=BulkKind.ORDERS,
            size=run.size,
            shop_is_local=True,
            clock=self.clock,
            stop=threading.Event(),
            tell=lambda done, total: None,
            limits=limits or DownloadLimits(kept_free=0),
            chance=lambda: 1.0,
        )
        content = target.read_bytes()
        assert size == len(content)
        return [json.loads(line) for line in content.splitlines()]


@contextmanager
def desk(folder: Path, *faults: str, orders: int = ORDERS) -> Iterator[Desk]:
    clock = FakeClock()
    parsed = [parse_fault(spec) for spec in faults]
    with running_shop(orders=orders, clock=clock.now, faults=parsed) as (demo, url):
        shop = ShopifyShop(shop_address(url), FixedToken(demo.token), clock)
        try:
            yield Desk(demo, shop, folder, clock)
        finally:
            shop.close()
    assert demo.leaked_tokens == 0
    assert demo.offers.strayed == 0


def test_all_four_runs_side_by_side_bring_the_whole_shop(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        with here.demo.bulk.held():
            runs = {kind: here.shop.start_bulk(kind, None, identity=True) for kind in BulkKind}
            assert {run.status for run in runs.values()} == {"CREATED"}
        here.demo.bulk.settle()
        found = here.shop.bulk_runs([run.id for run in runs.values()])
        lines = {}
        for kind, run in runs.items():
            done = found[run.id]
            assert done is not None
            assert (done.status, done.error_code, done.created_at) == ("COMPLETED", None, run.created_at)
            lines[kind] = here.fetch(done)
            assert done.objects == len(lines[kind])
        expected = everything(here.shop)

    counts = {kind: Counter(line["__typename"] for line in lines[kind]) for kind in BulkKind}
    assert counts[BulkKind.ORDERS] == {
        "Order": len(expected),
        "LineItem": sum(len(order.lines) for order in expected),
    }
    work = [item for order in expected for item in order.fulfillment_orders]
    assert counts[BulkKind.WORK]["FulfillmentOrder"] == len(work)
    assert counts[BulkKind.WORK]["FulfillmentOrderLineItem"] == sum(len(item.lines) for item in work)
    parcel_lines = {
        line["id"]: line for line in lines[BulkKind.WORK] if line["__typename"] == "FulfillmentLineItem"
    }
    assert parcel_lines.keys() == {
        line.id for order in expected for parcel in order.fulfillments for line in parcel.lines
    }
    world = here.demo.world
    assert counts[BulkKind.INVENTORY]["InventoryItem"] == len(world.items)
    assert counts[BulkKind.INVENTORY]["InventoryLevel"] == sum(
        level.is_active for level in world.levels.values()
    )
    assert counts[BulkKind.LOCATIONS] == {"Location": len(world.locations)}
    by_id = {line["id"]: line for line in lines[BulkKind.ORDERS]}
    for order in expected:
        line = by_id[order.id]
        assert line["name"] == order.name
        assert {parcel["id"] for parcel in line["fulfillments"]} == {
            parcel.id for parcel in order.fulfillments
        }
        assert all(by_id[item.id]["__parentId"] == order.id for item in order.lines)


@pytest.mark.parametrize("kind", [BulkKind.ORDERS, BulkKind.WORK])
def test_only_what_changed_since(tmp_path: Path, kind: BulkKind) -> None:
    with desk(tmp_path) as here:
        changed = [
            (order.updated_at, order.id) if kind is BulkKind.ORDERS else (work.updated_at, work.id)
            for order in everything(here.shop)
            for work in ([None] if kind is BulkKind.ORDERS else order.fulfillment_orders)  # type: ignore[list-item]
        ]
        since = sorted(changed)[len(changed) // 2][0]
        lines = here.fetch(here.run(kind, since=since))
    assert {line["id"] for line in lines if "__parentId" not in line} == {
        gid for moment, gid in changed if moment >= since
    }


def test_nothing_changed_is_a_run_without_an_address(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        run = here.run(BulkKind.ORDERS, since=here.clock.now() + timedelta(days=1))
    assert (run.status, run.objects, run.url, run.size) == ("COMPLETED", 0, None, None)


def test_a_shop_that_withholds_identity_fails_the_run_with_it_and_not_the_one_without(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        with here.demo.rival() as world:
            world.app.scopes = [scope for scope in world.app.scopes if scope != "read_customers"]
        refused = here.run(BulkKind.ORDERS)
        assert (refused.status, refused.error_code) == ("FAILED", "ACCESS_DENIED")
        lines = here.fetch(here.run(BulkKind.ORDERS, identity=False))
    orders = [line for line in lines if line["__typename"] == "Order"]
    assert len(orders) == len(here.demo.world.orders)
    assert all("customer" not in order for order in orders)


@pytest.mark.parametrize(
    "fault",
    [
        "scope-missing:read_customers",
        "scope-missing:read_products",
        "scope-missing:read_inventory",
        "pii-denied",
        "pii-null",
    ],
)
def test_a_run_asks_for_what_the_shop_is_known_to_allow(tmp_path: Path, fault: str) -> None:
    with desk(tmp_path, fault) as here:
        info = here.shop.with_identity(here.shop.info(), None)
        run = here.run(BulkKind.ORDERS)
        assert (run.status, run.error_code) == ("COMPLETED", None)
        lines = here.fetch(run)
    orders = [line for line in lines if line["__typename"] == "Order"]
    assert len(orders) == len(here.demo.world.orders)
    for order in orders:
        assert ("customer" in order) is not (fault.endswith("customers") or info.identity_hidden)
        assert ("email" in order) is not info.identity_hidden
    items = [line for line in lines if line["__typename"] == "LineItem"]
    assert all(("variant" in item) is not fault.endswith(("products", "inventory")) for item in items)


# --- starting -----------------------------------------------------------------------------------------------


def test_a_start_whose_answer_was_cut_is_found_again(tmp_path: Path) -> None:
    with desk(tmp_path, "cut:bulkOperationRunQuery:1x") as here:
        with here.demo.bulk.held():
            run = here.shop.start_bulk(BulkKind.ORDERS, None, identity=True)
        (only,) = here.demo.bulk.all()
        assert run.id.endswith(f"/{only.id}")


@pytest.mark.parametrize("fault", ["timeout:0.01", "http500", "throttle"])
def test_a_start_that_did_not_arrive_is_made_again(tmp_path: Path, fault: str) -> None:
    kind, _, seconds = fault.partition(":")
    parts = [kind, seconds, "bulkOperationRunQuery", "1x"]
    with desk(tmp_path, ":".join(part for part in parts if part)) as here:
        run = here.run(BulkKind.LOCATIONS)
        assert run.status == "COMPLETED"
        assert len(here.demo.bulk.all()) == 1


def test_a_program_that_was_killed_after_its_start_finds_its_run_when_all_places_are_taken(
    tmp_path: Path,
) -> None:
    with desk(tmp_path) as here, here.demo.bulk.held():
        own = here.demo.bulk.start(bulk_query(BulkKind.WORK, None, identity=True))
        for _ in range(4):
            here.demo.bulk.start(SOMEBODY_ELSES)
        assert here.shop.start_bulk(BulkKind.WORK, None, identity=True).id.endswith(f"/{own.id}")
        with pytest.raises(BulkBusy):
            here.shop.start_bulk(BulkKind.ORDERS, None, identity=True)


def test_five_of_somebody_else_are_named(tmp_path: Path) -> None:
    with desk(tmp_path, "bulk-busy:1x") as here:
        with pytest.raises(BulkBusy) as caught:
            here.shop.start_bulk(BulkKind.ORDERS, None, identity=True)
        named = caught.value.parameters["running"].split()
        assert named == [f"gid://shopify/BulkOperation/{item.id}" for item in here.demo.bulk.all()]
        assert len(named) == 5
        assert here.run(BulkKind.ORDERS).status == "COMPLETED"


# --- ending -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "status", "error_code", "partly"),
    [
        ("bulk-failed", "FAILED", "INTERNAL_SERVER_ERROR", False),
        ("bulk-partial", "FAILED", "INTERNAL_SERVER_ERROR", True),
        ("bulk-expired", "EXPIRED", None, False),
    ],
)
def test_a_run_that_does_not_end_well(
    tmp_path: Path, fault: str, status: str, error_code: str | None, partly: bool
) -> None:
    with desk(tmp_path, fault) as here:
        run = here.run(BulkKind.ORDERS)
        assert (run.status, run.error_code, run.url) == (status, error_code, None)
        assert bool(run.partial_url) is partly
        if partly:
            lines = here.fetch(run, run.partial_url)
            assert 0 < len(lines) == run.objects


def test_a_run_that_never_ends_is_cancelled_once_and_twice(tmp_path: Path) -> None:
    with desk(tmp_path, "bulk-never") as here:
        run = here.shop.start_bulk(BulkKind.ORDERS, None, identity=True)
        here.shop.cancel_bulk(run.id)
        here.demo.bulk.settle()
        assert here.look(run).status == "CANCELED"
        here.shop.cancel_bulk(run.id)
        here.shop.cancel_bulk("gid://shopify/BulkOperation/1")
        assert here.shop.bulk_runs(["gid://shopify/BulkOperation/1"]) == {
            "gid://shopify/BulkOperation/1": None
        }


def test_shuffled_lines_are_the_same_lines(tmp_path: Path) -> None:
    def sorted_lines(*faults: str) -> list[str]:
        folder = tmp_path / f"{len(faults)}"
        folder.mkdir()
        with desk(folder, *faults) as here:
            return sorted(json.dumps(line) for line in here.fetch(here.run(BulkKind.ORDERS)))

    assert sorted_lines() == sorted_lines("bulk-shuffle")


# --- downloading --------------------------------------------------------------------------------------------


def test_a_download_that_is_cut_twice_brings_each_byte_once(tmp_path: Path) -> None:
    with desk(tmp_path, "download-cut:2x") as here:
        run = here.run(BulkKind.ORDERS)
        assert len(here.fetch(run)) == run.objects
        assert here.demo.offers.served == run.size


def test_an_address_that_expires_half_way(tmp_path: Path) -> None:
    with desk(tmp_path, "download-expire:1x") as here:
        run = here.run(BulkKind.ORDERS)
        with pytest.raises(DownloadExpired):
            here.fetch(run)
        assert here.look(run).status == "EXPIRED"
        again = here.run(BulkKind.ORDERS)
        assert len(here.fetch(again)) == again.objects


def test_an_address_after_its_seven_days(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        run = here.run(BulkKind.LOCATIONS)
        here.clock.sleep(timedelta(days=8).total_seconds())
        with pytest.raises(DownloadExpired):
            here.fetch(run)


def test_an_address_whose_signature_is_not_the_shops(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        run = here.run(BulkKind.LOCATIONS)
        with pytest.raises(DownloadExpired):
            here.fetch(run, (run.url or "").replace("Signature=", "Signature=x"))


@pytest.mark.parametrize("fault", ["download-html", "download-redirect"])
def test_what_is_not_the_file(tmp_path: Path, fault: str) -> None:
    with desk(tmp_path, fault) as here, pytest.raises(DownloadRefused):
        here.fetch(here.run(BulkKind.ORDERS))
    assert list(tmp_path.iterdir()) == []


def test_a_download_that_drips(tmp_path: Path) -> None:
    limits = DownloadLimits(kept_free=0, window=1.0, slowest=1e12, patience=Patience(attempts=2))
    with desk(tmp_path, "download-drip:0") as here:
        run = here.run(BulkKind.ORDERS)
        here.clock = SteppingClock()
        with pytest.raises(Offline):
            here.fetch(run, limits=limits)
