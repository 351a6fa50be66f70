"""Bulk operations are started once, or found again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import BulkBusy, QueryRefused, ShopifyFailed
from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.shopify.answers.bulk import BulkOperation
from fulfilldesk.shopify.bulk_query import bulk_query
from fulfilldesk.shopify.bulk_runs import STARTS, left_behind
from tests.shopify.bulk_examples import (
    OWN,
    asked,
    busy,
    gid,
    known,
    newest,
    nodes,
    operation,
    refusal,
    start,
    started,
)
from tests.shopify.support import FakeClock, Reply, answer, error, scripted, throttled


def test_a_run_is_started_with_its_text(clock: FakeClock) -> None:
    shop, script = scripted(clock, started(operation(7)))
    run = start(shop)
    assert run == BulkRun(
        id=gid(7),
        status="CREATED",
        error_code=None,
        created_at=datetime(2026, 11, 22, 11, 59, 58, tzinfo=UTC),
        completed_at=None,
        objects=0,
        size=None,
    )
    assert script.asked[0]["variables"] == {"query": OWN}
    assert "groupObjects: false" in script.asked[0]["query"], "grouping is slow"
    assert asked(script) == ["bulkOperationRunQuery"]


@pytest.mark.parametrize("identity", [True, False])
def test_without_identity_no_customer_is_asked_for(clock: FakeClock, identity: bool) -> None:
    shop, script = scripted(clock, started(operation()))
    shop.start_bulk(BulkKind.ORDERS, None, identity=identity)
    assert ("customer" in script.asked[0]["variables"]["query"]) is identity


# --- refused ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "message",
    [
        "Bulk queries cannot contain more than 5 connections.",
        "Invalid bulk query: syntax error, unexpected end of file",
        "Something Shopify has not said before.",
    ],
)
def test_a_query_that_is_not_wanted_is_refused_word_for_word(clock: FakeClock, message: str) -> None:
    shop, script = scripted(clock, started(None, refusal(message, field=["query"]), refusal("And more.")))
    with pytest.raises(QueryRefused) as caught:
        start(shop)
    assert caught.value.detail == f"{message}; And more."
    assert caught.value.parameters["code"] == "INVALID"
    assert caught.value.request_id == "req-1"
    assert len(script.asked) == 1


def test_a_missing_permission_is_named(clock: FakeClock) -> None:
    denied = error(
        "ACCESS_DENIED", "Access denied. Required access: `read_orders`", ["bulkOperationRunQuery"]
    )
    shop, script = scripted(clock, answer({"bulkOperationRunQuery": None}, errors=[denied]))
    with pytest.raises(errors.AccessDenied) as caught:
        start(shop)
    assert caught.value.parameters == {"scope": "read_orders"}
    assert len(script.asked) == 1


def test_when_five_others_run_they_are_named(clock: FakeClock) -> None:
    """As recorded: 2026-04__bulk-operation-run-query-concurrency-limit."""
    running = [gid(number) for number in range(1, 6)]
    others = [operation(number, query="{ products { edges { node { id } } } }") for number in range(1, 6)]
    shop, script = scripted(clock, started(None, busy(*running)), nodes(*others))
    with pytest.raises(BulkBusy) as caught:
        start(shop)
    assert caught.value.parameters["running"].split() == running
    assert caught.value.retry
    assert script.asked[1]["variables"] == {"ids": running}


@pytest.mark.parametrize("said", [busy(), refusal("Bulk operations limit reached.", "LIMIT_REACHED")])
def test_busy_without_names_is_busy_all_the_same(clock: FakeClock, said: dict[str, Any]) -> None:
    shop, script = scripted(clock, started(None, said))
    with pytest.raises(BulkBusy) as caught:
        start(shop)
    assert caught.value.parameters == {"running": ""}
    assert len(script.asked) == 1


def test_our_own_query_among_those_that_run_is_taken(clock: FakeClock) -> None:
    """A program that was killed just after its start did not remember the run."""
    other = operation(1, query="{ products { edges { node { id } } } }")
    mine = operation(2, status="RUNNING", objectCount="1451")
    shop, _ = scripted(clock, started(None, busy(gid(1), gid(2))), nodes(other, mine))
    run = start(shop)
    assert (run.id, run.objects) == (gid(2), 1451)


def test_one_of_those_that_run_has_gone_meanwhile(clock: FakeClock) -> None:
    shop, _ = scripted(
        clock, started(None, busy(gid(1), gid(2))), nodes(None, operation(2, status="CANCELING"))
    )
    with pytest.raises(BulkBusy):
        start(shop)


# --- lost answers -------------------------------------------------------------------------------------------

LOST: dict[str, Reply] = {
    "timeout": httpx.ReadTimeout("slow"),
    "hung up": httpx.RemoteProtocolError("Server disconnected without sending a response."),
    "504": httpx.Response(504, text=""),
    "HTML": httpx.Response(200, html="<h1>Sign in</h1>"),
    "cut": httpx.Response(200, content=b'{"data": {"bulkOp', headers={"Content-Type": "application/json"}),
    "no payload": answer({"bulkOperationRunQuery": None}),
    "neither one nor the other": started(None),
    "no user errors": answer({"bulkOperationRunQuery": {"bulkOperation": operation()}}),
    "another shape": started(operation(objectCount=0)),
    "internal error": answer(None, errors=[error("INTERNAL_SERVER_ERROR", "Request ID: 1-2")]),
}
every_loss = pytest.mark.parametrize("lost", LOST.values(), ids=LOST)


@every_loss
def test_a_run_whose_answer_was_lost_is_found_and_not_started_again(clock: FakeClock, lost: Reply) -> None:
    other = operation(8, query=bulk_query(BulkKind.WORK, None, identity=True))
    shop, script = scripted(clock, lost, newest(other, operation(9, status="RUNNING")))
    assert start(shop).id == gid(9)
    assert asked(script) == ["bulkOperationRunQuery", "bulkOperations"]


@every_loss
def test_a_start_that_did_not_arrive_is_made_again(clock: FakeClock, lost: Reply) -> None:
    shop, script = scripted(clock, lost, newest(), started(operation(9)))
    assert start(shop).id == gid(9)
    assert asked(script) == ["bulkOperationRunQuery", "bulkOperations", "bulkOperationRunQuery"]


def test_answers_that_keep_getting_lost_end_it(clock: FakeClock) -> None:
    shop, script = scripted(clock, *[httpx.ReadTimeout("slow"), newest()] * (STARTS + 1))
    with pytest.raises(ShopifyFailed) as caught:
        start(shop)
    assert caught.value.retry
    assert len(script.asked) == 2 * STARTS


def test_without_a_network_it_is_the_network(clock: FakeClock) -> None:
    shop, _ = scripted(clock, httpx.ConnectError("[Errno 111] refused"))
    with pytest.raises(errors.Offline):
        start(shop)


def test_throttled_it_is_made_again_until_it_runs(clock: FakeClock) -> None:
    shop, script = scripted(clock, throttled(), throttled(), started(operation(3)))
    assert start(shop).id == gid(3)
    assert asked(script) == ["bulkOperationRunQuery"] * 3


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        ([], None),
        ([None], None),
        ([known(1)], 1),
        ([known(1, status="CREATED")], 1),
        ([known(1), known(3), known(2)], 3),
        ([known(1), None, known(2, query="{ shop { id } }")], 1),
        ([known(1, query=f"\n{OWN}\n")], 1),
        ([known(1, query=OWN.replace("2026", "2025"))], None),
        *[
            ([known(1, status=status)], None)
            for status in ("COMPLETED", "FAILED", "CANCELING", "CANCELED", "EXPIRED", "DREAMING")
        ],
    ],
)
def test_what_is_taken_for_left_behind(operations: list[BulkOperation | None], expected: int | None) -> None:
    found = left_behind(OWN, operations)
    assert (found.id if found else None) == (gid(expected) if expected else None)
