"""What people say of findings, and what the window is told of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.check import CheckGroup, Held, OrderCheck, StockCheck
from fulfilldesk.domain.checks.finding import Finding, MarkKind
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.events import FindingsChanged
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checks_port import CheckCount, ServiceStanding, Standing
from tests.store.check_desk import DAY, Desk, level_of, numbered
from tests.unit.builders import (
    SHOP_FLOOR,
    THEN,
    WAREHOUSE,
    a_parcel,
    an_open_order,
    an_order,
    some_work,
    work_at_service,
)

HOUR = timedelta(hours=1)


class Waits(OrderCheck):
    """Open work, a day after it was made."""

    name: ClassVar[str] = "waits"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        for work in order.open_work:
            service = work.service_name or ""
            yield Finding(
                self.name, work.id, work.created_at + DAY, order.id, work.id, service, {"a": "<b>é"}
            )


class Whole(OrderCheck):
    """The whole order, at once."""

    name: ClassVar[str] = "whole"
    group: ClassVar[CheckGroup] = CheckGroup.STATUS

    def wrong(self, order: Order, shop: CheckedShop) -> Iterator[Finding]:
        yield Finding(self.name, order.id, order.created_at, order.id)


class Stocked(StockCheck):
    """Every pair."""

    name: ClassVar[str] = "stocked"
    group: ClassVar[CheckGroup] = CheckGroup.STOCK

    def look(self, held: Held, shop: CheckedShop) -> Iterator[Finding]:
        facts = {
            "claimed": f"{held.claimed} of {held.orders}",
            "item": f"{held.title} {held.sku}",
            "service": held.service,
        }
        subject = f"{held.level.inventory_item_id}|{held.level.location_id}"
        yield Finding(self.name, subject, held.level.read_at, facts=facts)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path, {check.name: check for check in (Waits(), Whole(), Stocked())})
    yield opened
    opened.close()


def waiting(number: int, hours: int = 0, **changes: object) -> Order:
    """An order with work that was made so many hours after THEN."""
    at = THEN + hours * HOUR
    work = some_work(100 + number, order_id=numbered(number), created_at=at)
    return an_open_order(work, **{"id": numbered(number), "name": f"#{number}", **changes})


def key(number: int) -> tuple[str, str]:
    return "waits", f"gid://shopify/FulfillmentOrder/{100 + number}"


def listed(desk: Desk, standing: Standing = Standing.OPEN, **options: object) -> list[str]:
    several = desk.checking.findings("waits", standing, **options)  # type: ignore[arg-type]
    return [each.order_name for each in several]


def test_a_finding_is_shown_as_it_was_found_once_its_time_has_come(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(1)])
    desk.run()
    assert listed(desk) == []
    assert "waits" not in desk.checking.overview().by_check
    desk.clock.time += DAY
    (one,) = desk.checking.findings("waits", Standing.OPEN)
    assert one.finding == Finding(
        "waits", key(1)[1], THEN + DAY, numbered(1), key(1)[1], "Manual", {"a": "<b>é"}
    )
    assert (one.order_name, one.orders, one.standing, one.mark) == ("#1", 1, Standing.OPEN, None)
    assert desk.checking.overview().by_check["waits"] == CheckCount(1, 0, 0, THEN + DAY)


def test_the_oldest_come_first_page_by_page(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(number, hours=(number * 7) % 5) for number in range(1, 6)])
    desk.run()
    desk.clock.time += 2 * DAY
    assert listed(desk) == ["#5", "#3", "#1", "#4", "#2"]
    assert listed(desk, limit=2) == ["#5", "#3"]
    assert listed(desk, limit=2, after=key(3)) == ["#1", "#4"]
    assert listed(desk, after=key(2)) == []
    assert listed(desk, after=key(77)) == []
    desk.checking.mark_fine([key(3), key(1)], "")
    assert listed(desk, limit=2) == ["#5", "#4"]
    assert listed(desk, Standing.FINE) == ["#3", "#1"]
    assert listed(desk, Standing.FINE, after=key(3)) == ["#1"]


def test_put_off_until_a_date(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(1), waiting(2, hours=1)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.events.clear()
    until = desk.clock.time + 3 * DAY
    desk.checking.put_off([key(1)], until)
    assert desk.events == [FindingsChanged()]
    assert (listed(desk), listed(desk, Standing.PUT_OFF)) == (["#2"], ["#1"])
    assert desk.checking.overview().by_check["waits"] == CheckCount(1, 1, 0, THEN + DAY + HOUR)
    (one,) = desk.checking.findings("waits", Standing.PUT_OFF)
    assert one.mark is not None
    assert (one.mark.until, one.mark.marked_by) == (until, "anna")
    desk.clock.time = until
    assert (listed(desk), listed(desk, Standing.PUT_OFF)) == (["#1", "#2"], [])


def test_fine_is_what_was_there_and_not_what_comes_again(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(1)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.checking.mark_fine([key(1)], "klant haalt op")
    (one,) = desk.checking.findings("waits", Standing.FINE)
    assert one.mark is not None
    assert (one.mark.kind, one.mark.note) == (MarkKind.FINE, "klant haalt op")
    assert desk.checking.overview().open == 1  # the whole order
    at = desk.clock.time
    desk.cache.apply_orders([replace(waiting(1, hours=48), updated_at=at, read_at=at)])
    desk.run()
    desk.clock.time += 2 * DAY
    assert listed(desk) == ["#1"]
    assert listed(desk, Standing.FINE) == []


def test_told_and_taken_back(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(1)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.checking.mark_told([key(1), ("waits", "gone")])
    assert len(desk.journal.marks.marks()) == 1
    assert [each.finding.check for each in desk.checking.of_order(numbered(1))] == ["whole"]
    desk.checking.unmark([key(1)])
    assert [each.finding.check for each in desk.checking.of_order(numbered(1))] == ["whole", "waits"]


def test_marks_outlive_the_cache(desk: Desk, tmp_path: Path) -> None:
    desk.cache.apply_orders([waiting(1), waiting(2)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.checking.mark_fine([key(1)], "")
    moment = desk.clock.time
    desk.close()
    for file in tmp_path.glob("cache.sqlite*"):
        file.unlink()
    anew = Desk(tmp_path, {"waits": Waits()})
    anew.clock.time = moment
    anew.cache.apply_orders([waiting(1), waiting(2)])
    anew.run()
    assert (listed(anew), listed(anew, Standing.FINE)) == (["#2"], ["#1"])
    anew.close()


def test_what_was_written_of_a_person_who_is_removed_goes(desk: Desk) -> None:
    desk.cache.apply_orders([waiting(1), waiting(2)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.checking.mark_fine([key(1), key(2)], "mevrouw Jansen belt")
    desk.journal.remove_persons([numbered(1)], desk.clock.time)
    marks = desk.journal.marks.marks("waits")
    assert {found: mark.note for found, mark in marks.items()} == {key(1): "", key(2): "mevrouw Jansen belt"}
    assert listed(desk, Standing.FINE) == ["#1", "#2"]


def test_a_mark_of_a_later_version_is_passed_over(desk: Desk, tmp_path: Path) -> None:
    desk.cache.apply_orders([waiting(1)])
    desk.run()
    desk.clock.time += 2 * DAY
    desk.checking.mark_fine([key(1)], "")
    with closing(sqlite3.connect(tmp_path / "journal.sqlite")) as other, other:
        other.execute("UPDATE finding_marks SET kind = 'framed'")
    assert listed(desk) == ["#1"]


def test_which_orders_findings_concern_and_what_of_them(desk: Desk) -> None:
    elsewhere = some_work(301, location_id=SHOP_FLOOR)
    sent = replace(some_work(401), lines=tuple(replace(line, remaining=0) for line in some_work(401).lines))
    both = an_open_order(some_work(101), some_work(201, units={2: 1}), elsewhere, sent, id=numbered(1))
    done = an_order(id=numbered(3), fulfillment_orders=(some_work(103, status="CLOSED"),))
    desk.cache.apply_orders([both, waiting(2), done])
    desk.clock.time += 2 * DAY
    desk.cache.apply_levels(
        [level_of((item, WAREHOUSE), Stock(9, 2, 7), desk.clock.now()) for item in (1, 2)]
    )
    desk.run()
    first, second, third = (f"gid://shopify/FulfillmentOrder/{number}" for number in (101, 201, 102))
    assert desk.checking.orders([key(1)]) == {numbered(1): {first}}
    several = desk.checking.orders([key(1), key(2), ("waits", second)])
    assert several == {numbered(1): {first, second}, numbered(2): {third}}
    assert desk.checking.orders([key(1), ("whole", numbered(1))]) == {numbered(1): frozenset()}
    bell = ("stocked", f"gid://shopify/InventoryItem/1|{WAREHOUSE}")
    assert desk.checking.orders([bell]) == {numbered(1): {first}, numbered(2): {third}}
    wheel = ("stocked", f"gid://shopify/InventoryItem/2|{WAREHOUSE}")
    assert desk.checking.orders([bell, wheel]) == {numbered(1): {first, second}, numbered(2): {third}}
    assert desk.checking.orders([("stocked", "nothing"), ("waits", "gone")]) == {}
    (one, other) = desk.checking.findings("stocked", Standing.OPEN)
    assert (one.finding.subject, one.orders, one.order_name) == (bell[1], 2, "")
    assert one.finding.facts == {"claimed": "4 of 2", "item": "Bel 1 BEL-01", "service": ""}
    assert (other.orders, other.finding.facts["claimed"]) == (1, "1 of 1")


def test_services_and_how_soon_they_answer(desk: Desk) -> None:
    def sent(number: int, hours: int) -> Order:
        work = work_at_service(number, status="CLOSED", order_id=numbered(number))
        parcel = a_parcel(
            number,
            created_at=THEN + hours * HOUR,
            service_name="Noordzee Logistics",
            service_type="THIRD_PARTY",
        )
        return an_order(id=numbered(number), fulfillments=(parcel,), fulfillment_orders=(work,))

    waits = an_open_order(work_at_service(50, created_at=THEN + HOUR), id=numbered(50))
    desk.cache.apply_orders([sent(1, 2), sent(2, 10), sent(3, 6), waits, waiting(4)])
    desk.run()
    overview = desk.checking.overview()
    assert overview.services == [ServiceStanding("Noordzee Logistics", 1, THEN + HOUR, 6.0)]
    assert overview.checked_at is not None


def test_how_soon_orders_were_fulfilled(desk: Desk) -> None:
    early, late = an_order(id=numbered(1), paid_at=THEN), an_order(id=numbered(2), paid_at=THEN + DAY)
    desk.cache.apply_orders([early, late])
    desk.run()
    paces = desk.checking.paces(THEN)
    assert [(pace.order_id, pace.paid_at) for pace in paces] == [
        (numbered(1), THEN),
        (numbered(2), THEN + DAY),
    ]
    assert all(isinstance(pace, Pace) for pace in paces)
    assert [pace.order_id for pace in desk.checking.paces(THEN + HOUR)] == [numbered(2)]


def test_nothing_is_known_before_the_checks_have_run(desk: Desk) -> None:
    overview = desk.checking.overview()
    assert (overview.by_check, overview.services, overview.checked_at, overview.open) == ({}, [], None, 0)
