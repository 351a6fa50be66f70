"""Cost and throttling: the recorded prices, and a bucket that fills with time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop.api.execution import Unprepared, prepare
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.conftest import TestClock
from tests.demoshop.recorded import read_steps

PRICED_OTHERWISE = {"mutation FulfillmentTrackingInfoUpdateUnknownNotFound"}


def _recorded_cost(extensions: dict[str, Any]) -> int | None:
    cost = extensions.get("cost")
    return int(cost["requestedQueryCost"]) if cost else None


def test_requested_costs_are_the_recorded_ones(shared_dir: Path) -> None:
    compared = 0
    for path in sorted((shared_dir / "shopify-recordings").glob("*.json")):
        for step in read_steps(path):
            cost = _recorded_cost(step.answer.get("extensions") or {})
            if step.document is None or cost is None:
                continue
            if any(step.document.lstrip().startswith(title) for title in PRICED_OTHERWISE):
                continue
            try:
                prepared = prepare(step.document, step.variables)
            except Unprepared:
                continue
            assert prepared.requested_cost == cost, f"{path.stem} {step.place}"
            compared += 1
    assert compared > 150


def query_of(points: int) -> str:
    """A query that costs so many points (a multiple of ten)."""
    counts = "\n".join(f"c{number}: ordersCount {{ count }}" for number in range(points // 10))
    return f"{{ {counts} }}"


def test_the_bucket_empties_and_fills(clock: TestClock) -> None:
    shop = DemoShop(orders=0, clock=clock)
    shop.bucket.take(1950)
    throttled = shop.execute(query_of(100))
    assert throttled["errors"][0]["extensions"]["code"] == "THROTTLED"
    assert throttled["extensions"]["cost"]["requestedQueryCost"] == 100
    assert throttled["extensions"]["cost"]["throttleStatus"] == {
        "maximumAvailable": 2000,
        "currentlyAvailable": 50,
        "restoreRate": 100,
    }
    clock.pass_time(seconds=0.5)
    assert "errors" not in shop.execute(query_of(100))


def test_what_was_not_used_comes_back(clock: TestClock) -> None:
    shop = DemoShop(orders=0, clock=clock)
    answer = shop.execute("{ orders(first: 250) { nodes { id } } }")
    cost = answer["extensions"]["cost"]
    assert (cost["requestedQueryCost"], cost["actualQueryCost"]) == (13, 2)
    assert cost["throttleStatus"]["currentlyAvailable"] == 1998


def test_the_default_of_a_variable_counts() -> None:
    query = "query($first: Int = 250) { orders(first: $first) { nodes { id } } }"
    assert prepare(query, {}).requested_cost == 13
    assert prepare(query, {"first": 1}).requested_cost == 3


def test_a_query_that_is_too_expensive_is_refused() -> None:
    answer = DemoShop(orders=0).execute(query_of(1010))
    error = answer["errors"][0]
    assert error["message"] == "Query cost is 1010, which exceeds the single query max cost limit (1000)."
    assert error["extensions"]["code"] == "MAX_COST_EXCEEDED"
    assert "data" not in answer


def test_the_answer_is_json() -> None:
    assert json.loads(json.dumps(DemoShop(orders=0).execute("{ shop { name } }")))
