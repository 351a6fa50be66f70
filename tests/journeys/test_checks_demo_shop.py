"""Every check on the demo shop's stories: it finds its cases, all of them, and none of its near misses."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from fulfilldesk.demoshop.content import build
from fulfilldesk.demoshop.content.stories.checks import TALES
from fulfilldesk.demoshop.world import World
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.registry import CHECKS, JOURNAL_CHECKS
from fulfilldesk.domain.inventory import level_keys
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checking import Checking
from fulfilldesk.services.checks_port import Standing
from tests.journeys.desks import CountingShop, DeskOnDemo, TestClock, desk_on_demo, gid

ORDERS, SEED = 500, 5
#: Checks of the shop's orders and stock; what the journal tells is no story of the shop.
TOLD = sorted(set(CHECKS) - {check.name for check in JOURNAL_CHECKS})
#: Where an oversold article was sent its stock is negative, whoever sent it.
ALSO = {
    **{f"auto_no_stock case {number}": frozenset({"stock_negative"}) for number in (1, 2, 3)},
    **{f"auto_no_stock near miss {number}": frozenset({"stock_negative"}) for number in (3, 4)},
}


@dataclass(frozen=True)
class Seen:
    """What was found: the checks that found something in each of the stories, and all other findings."""

    in_stories: Mapping[str, frozenset[str]]
    elsewhere: Mapping[str, tuple[Finding, ...]]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """The demo shop as it opens, read into a cache as the program reads it, and looked at."""
    clock = TestClock()
    told = build(World(clock=clock.now), orders=ORDERS, seed=SEED)
    demo = CountingShop(orders=ORDERS, seed=SEED, clock=clock.now)
    with desk_on_demo(tmp_path_factory.mktemp("desk"), demo=demo, clock=clock) as desk:
        yield _looked_at(desk, {gid("Order", number): name for name, number in told.items()})


def _looked_at(desk: DeskOnDemo, stories: Mapping[str, str]) -> Seen:
    desk.sync_now()
    orders = [desk.order(gid("Order", number)) for number in desk.demo.world.orders]
    keys = sorted({key for order in orders for key in level_keys(order)})
    desk.cache.apply_levels(tuple(desk.shop.levels(keys).values()))
    desk.clock.sleep(1_200)
    checking = Checking(
        desk.cache.findings, desk.journal.marks, desk.journal, desk.clock, desk.events.append, dict, "anna"
    )
    checking.run(threading.Event())
    of_stock = _pairs(orders, stories)
    in_stories: dict[str, set[str]] = {}
    elsewhere: dict[str, list[Finding]] = {}
    for check in CHECKS:
        for listed in checking.findings(check, Standing.OPEN):
            finding = listed.finding
            story = stories.get(finding.order_id or "") or of_stock.get(finding.subject)
            if story is not None and _told_for_a_check(story):
                in_stories.setdefault(story, set()).add(check)
            else:
                elsewhere.setdefault(check, []).append(finding)
    return Seen(
        {story: frozenset(checks) for story, checks in in_stories.items()},
        {check: tuple(findings) for check, findings in elsewhere.items()},
    )


def _pairs(orders: list[Order], stories: Mapping[str, str]) -> dict[str, str]:
    """The stories of stock by their item and place, which no other story has work on."""
    return {
        f"{line.inventory_item_id}|{work.location_id}": story
        for order in orders
        if (story := stories.get(order.id, "")).startswith(("stock_", "auto_no_stock"))
        for work in order.fulfillment_orders
        for line in work.lines
    }


def _told_for_a_check(story: str) -> bool:
    return any(tale.name == story for tale in TALES)


def test_every_check_has_three_cases_and_three_near_misses() -> None:
    counts = {
        check: [
            sum(tale.name.startswith(f"{check} {what} ") for tale in TALES) for what in ("case", "near miss")
        ]
        for check in TOLD
    }
    assert {check: count for check, count in counts.items() if min(count) < 3} == {}
    assert sum(map(sum, counts.values())) == len(TALES)


@pytest.mark.parametrize("tale", [tale.name for tale in TALES])
def test_a_case_is_found_and_a_near_miss_is_not(seen: Seen, tale: str) -> None:
    check, what, *_ = tale.split()
    expected = ALSO.get(tale, frozenset()) | ({check} if what == "case" else set())
    assert seen.in_stories.get(tale, frozenset()) == expected


def test_what_else_is_found_in_the_shop(seen: Seen) -> None:
    """Not what must be there: the rest of the shop has its own oddities, which one may want to look at."""
    for check, findings in seen.elsewhere.items():
        print(f"{check}: {len(findings)}")
        for finding in findings:
            print(f"  {finding.subject} {dict(finding.facts)}")
    assert set(seen.elsewhere) <= set(CHECKS)
