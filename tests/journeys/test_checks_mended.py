"""Every finding that an action mends: found in the window, read, mended from the page of the checks, and gone
there and in the shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop import inventory
from fulfilldesk.demoshop.model import Fulfillment, FulfillmentOrder, FulfillmentStatus, Order
from fulfilldesk.demoshop.world import World
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.formats import Formats
from tests.journeys.checks import Keeper, keeper_of
from tests.journeys.form_filling import options, picks
from tests.journeys.staging import WAREHOUSE, meanwhile

Facts = dict[str, str]


# --- what the shop says


def _works(world: World, order: Order) -> list[FulfillmentOrder]:
    return [work for work in world.orders_fulfillment_orders(order) if work.is_live]


def _parcels(world: World, order: Order) -> list[Fulfillment]:
    return world.orders_fulfillments(order)


def _of_work(world: World, order: Order) -> Facts:
    work = _works(world, order)[0]
    place = world.locations[work.location_id].name
    return {"service": place, "location": place, "units": str(work.remaining)}


def _of_parcel(world: World, order: Order) -> Facts:
    first, *_, last = [*_parcels(world, order), *_parcels(world, order)]
    place = world.locations[last.location_id].name
    units = sum(line.quantity for line in last.lines)
    return {
        "parcel": last.name,
        "other": first.name,
        "service": place,
        "location": place,
        "units": str(units),
        "number": next((each.number or "" for each in last.tracking), ""),
    }


def _of_item(world: World, order: Order) -> Facts:
    line, variant = order.line_items[0], world.variants[order.line_items[0].variant_id or 0]
    work = world.orders_fulfillment_orders(order)[0]
    level = world.levels[variant.inventory_item_id, work.location_id]
    title = " / ".join(filter(None, (line.title, line.variant_title)))
    return {
        "item": title,
        "sku": line.sku or "",
        "location": world.locations[work.location_id].name,
        "available": str(level.quantities["available"]),
        "claimed": str(work.remaining),
    }


def _of_parcel_and_item(world: World, order: Order) -> Facts:
    return {**_of_item(world, order), **_of_parcel(world, order)}


def _tagged(world: World, order: Order) -> Facts:
    return {**_of_parcel(world, order), "tag": order.tags[0]}


def _at_risk(world: World, order: Order) -> Facts:
    return {**_of_parcel(world, order), "risk": order.risk_level}


def _doubted(world: World, order: Order) -> Facts:
    return {**_of_parcel(world, order), "address_check": order.address_check or ""}


Holds = Callable[[World, Order], bool]


def _request(status: str) -> Holds:
    return lambda world, order: [work.request_status for work in _works(world, order)] == [status]


def _at(place: str) -> Holds:
    return lambda world, order: (
        [world.locations[work.location_id].name for work in _works(world, order)] == [place]
    )


def _put_back(world: World, order: Order) -> bool:
    """The last parcel is cancelled, and its units are open again."""
    return _parcels(world, order)[-1].status == FulfillmentStatus.CANCELLED and bool(_works(world, order))


def _all_sent(world: World, order: Order) -> bool:
    return not _works(world, order)


def _unarchived(world: World, order: Order) -> bool:
    return order.closed_at is None


def _released(world: World, order: Order) -> bool:
    return not any(work.holds for work in _works(world, order))


# --- what mends it


def _comes_in(world: World, order: Order) -> None:
    """The warehouse keeps the article from now on."""
    variant = world.variants[order.line_items[0].variant_id or 0]
    place = next(each for each in world.locations.values() if each.name == WAREHOUSE)
    inventory.stock(world, variant.inventory_item_id, place.id, 5)


def _nothing(keeper: Keeper, sheet: ForecastSheet) -> None:
    """The sheet is filled in as it should be."""


def _to_another_place(keeper: Keeper, sheet: ForecastSheet) -> None:
    """The first that Shopify allows."""
    places = options(sheet, "location_id")
    words = next(words for words, lines in places.items() if lines.button.isEnabled())
    picks(keeper, sheet, "location_id", words)


@dataclass(frozen=True)
class Case:
    """The facts of the finding, what makes it right, how the sheet is filled in. `then` is the check that has
    something to say afterwards; `opened`: its stock is not read before somebody opens the order."""

    facts: Callable[[World, Order], Facts]
    mended: Holds
    fill: Callable[[Keeper, ForecastSheet], None] = _nothing
    then: str = ""
    opened: bool = False
    ends: str = ""
    before: Callable[[World, Order], object] | None = None


_ELSEWHERE = "Shopify gave this work to another location."

CASES = {
    "app_never_requested": Case(_of_work, _request("SUBMITTED")),
    "app_unanswered": Case(_of_work, _request("UNSUBMITTED")),
    "app_no_tracking": Case(_of_work, _request("CANCELLATION_REQUESTED")),
    "app_declined": Case(_of_work, _at(WAREHOUSE), _to_another_place, before=_comes_in),
    "app_left_behind": Case(_of_work, _at(WAREHOUSE), _to_another_place),
    "app_also_by_hand": Case(_of_parcel, _put_back, then="supplier_to_tell"),
    "till_taken_along": Case(_of_parcel, _put_back),
    "till_open": Case(_of_work, _all_sent),
    "till_ships_online": Case(_of_parcel, _put_back),
    "stock_negative": Case(_of_item, _at(WAREHOUSE), _to_another_place),
    "stock_not_stocked": Case(
        _of_parcel_and_item, _put_back, opened=True, ends=_ELSEWHERE, then="outcome_differs"
    ),
    "put_back_untouched": Case(_of_parcel, _all_sent),
    "archived_open": Case(_of_work, _unarchived),
    "partial_stalled": Case(_of_work, _all_sent),
    "held_long": Case(_of_work, _released),
    "label_no_scan": Case(_of_parcel, _put_back),
    "fulfilled_twice": Case(_of_parcel, _put_back),
    "auto_no_stock": Case(_of_parcel_and_item, _put_back, opened=True),
    "auto_preorder": Case(_tagged, _put_back),
    "auto_high_risk": Case(_at_risk, _put_back),
    "auto_address": Case(_doubted, _put_back),
    "auto_gift_card": Case(_at_risk, _put_back),
}


@pytest.fixture(scope="module")
def _window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Keeper]:
    stories = [f"{check} case 1" for check in CASES]
    with keeper_of(qapp, QtBot(request), tmp_path_factory.mktemp("desk"), *stories) as keeper:
        yield keeper


@pytest.fixture
def anna(_window: Keeper, qtbot: QtBot) -> Iterator[Keeper]:
    """At a window that all these tests share; each has an order of its own, and leaves no sheet open."""
    _window.program.qtbot = qtbot
    yield _window
    flow = _window.program.order_desk.flow
    if flow.in_front is not None:
        flow.in_front.sheet.dismiss()


def test_no_check_is_left_out() -> None:
    """Whatever an action mends is mended here, all else in `test_checks_mended_otherwise`."""
    assert set(CASES) == {check.name for check in CHECKS.values() if check.mends}


@pytest.mark.parametrize("check", CASES)
def test_it_is_found_and_mended_and_gone(anna: Keeper, check: str) -> None:
    case, order, world = CASES[check], anna.told[f"{check} case 1"], anna.shop.world
    if case.before is not None:
        meanwhile(anna.shop, case.before, order)
    if case.opened:
        anna.opens(order)
        anna.checks_now()
        anna.program.until(lambda: check in anna.counts())
    anna.looks_at(check)
    concerned = "1 order" if check.startswith("stock_neg") else order.name
    # What the test before did may still be looked at.
    anna.program.until(lambda: anna.names() == [concerned])
    assert anna.findings()[0]["What is wrong"] == _worded(check, case.facts(world, order))
    assert not case.mended(world, order)
    before, found = anna.in_rail(), anna.counts()

    anna.selects(concerned)
    anna.program.press(anna.page.pane.bar.mend)
    sheet = anna.sheet()
    case.fill(anna, sheet)
    if case.ends:
        anna.confirms_and_reads(sheet, case.ends)
    else:
        anna.confirms(sheet, order.name)

    anna.program.until(lambda: anna.names() == [])
    assert case.mended(world, order)
    now = {each: count for each, count in found.items() if each != check}
    if case.then:
        now[case.then] = now.get(case.then, 0) + 1
    anna.program.until(lambda: anna.counts() == now)
    anna.program.until(lambda: anna.in_rail() == before - 1 + bool(case.then))
    assert anna.page.pane.list.empty.text() == "Nothing found. There is nothing to do here."


def _worded(check: str, facts: Facts) -> str:
    """The sentence that these facts make."""
    return finding_text(Finding(check, "", datetime.now(UTC), facts=facts), Formats())
