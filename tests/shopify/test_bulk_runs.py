"""How bulk operations stand, how they are cancelled, and that their addresses stay secret."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import AnswerBroken, Failure, QueryRefused
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.bulk_examples import ADDRESS, SECRET, gid, known, nodes, operation, start, started
from tests.shopify.support import FakeClock, answer, error, scripted


def test_all_runs_are_looked_after_in_one_question(clock: FakeClock) -> None:
    done = operation(
        2,
        status="COMPLETED",
        completedAt="2026-11-22T12:00:09Z",
        objectCount="1456",
        fileSize="115969",
        url=ADDRESS,
    )
    failed = operation(3, status="FAILED", errorCode="TIMEOUT", objectCount="12", partialDataUrl=ADDRESS)
    shop, script = scripted(clock, nodes(operation(1), done, failed, None))
    ids = [gid(1), gid(2), gid(3), gid(4)]
    found = shop.bulk_runs([*ids, gid(1)])
    assert script.asked[0]["variables"] == {"ids": ids}
    assert list(found) == ids
    assert found[gid(4)] is None
    second, third = found[gid(2)], found[gid(3)]
    assert second and third
    assert (second.status, second.objects, second.size, second.url) == ("COMPLETED", 1456, 115969, ADDRESS)
    assert second.completed_at == datetime(2026, 11, 22, 12, 0, 9, tzinfo=UTC)
    assert (third.status, third.error_code, third.partial_url) == ("FAILED", "TIMEOUT", ADDRESS)
    assert third.url is None


def test_no_runs_ask_nothing(clock: FakeClock) -> None:
    shop, script = scripted(clock, nodes())
    assert shop.bulk_runs([]) == {}
    assert script.asked == []


@pytest.mark.parametrize("status", ["EXPIRED", "CANCELING", "A_NEW_ONE", ""])
def test_any_status_is_passed_on(clock: FakeClock, status: str) -> None:
    shop, _ = scripted(clock, nodes(operation(1, status=status, errorCode="NEW_TOO")))
    run = shop.bulk_runs([gid(1)])[gid(1)]
    assert run and (run.status, run.error_code) == (status, "NEW_TOO")


def test_a_counter_beyond_32_bits(clock: FakeClock) -> None:
    shop, _ = scripted(clock, nodes(operation(1, objectCount="18446744073709551615", fileSize="5000000000")))
    run = shop.bulk_runs([gid(1)])[gid(1)]
    assert run and (run.objects, run.size) == (2**64 - 1, 5_000_000_000)


def test_a_run_that_is_withheld_does_not_look_unknown(clock: FakeClock) -> None:
    denied = error("ACCESS_DENIED", "Access denied", ["nodes", 1])
    shop, _ = scripted(clock, answer({"nodes": [operation(1), None]}, errors=[denied]))
    with pytest.raises(errors.AccessDenied):
        shop.bulk_runs([gid(1), gid(2)])


BROKEN: list[Any] = [
    {"nodes": None},
    {"nodes": [{}]},
    {"nodes": [7]},
    {"nodes": []},
    {"nodes": [operation(1), operation(1)]},
    {"nodes": [operation(2)]},
    *[
        {"nodes": [operation(1, **{name: value})]}
        for name, value in [
            ("id", None),
            ("id", 1),
            ("status", None),
            ("status", 3),
            ("objectCount", 5),
            ("objectCount", "-5"),
            ("objectCount", "5.0"),
            ("objectCount", "٥"),
            ("objectCount", "5\n"),
            ("objectCount", None),
            ("objectCount", "9" * 21),
            ("fileSize", 5),
            ("fileSize", "much"),
            ("createdAt", None),
            ("createdAt", "yesterday"),
            ("createdAt", "2026-11-22T11:59:58"),
            ("createdAt", "0001-01-01T00:00:00+14:00"),
            ("completedAt", "9999-12-31T23:59:59-14:00"),
            ("url", 5),
            ("url", ["x"]),
            ("partialDataUrl", {}),
            ("query", None),
        ]
    ],
]


@pytest.mark.parametrize("data", BROKEN)
def test_an_answer_that_is_none_is_broken(clock: FakeClock, data: Any) -> None:
    shop, _ = scripted(clock, answer(data))
    with pytest.raises(AnswerBroken):
        shop.bulk_runs([gid(1)])


# --- cancelling ---------------------------------------------------------------------------------------------


def cancelled(*messages: str) -> httpx.Response:
    said = [{"field": ["id"], "message": message} for message in messages]
    return answer({"bulkOperationCancel": {"userErrors": said}})


@pytest.mark.parametrize(
    "messages",
    [
        [],
        ["A bulk operation cannot be canceled when it is completed"],
        ["A bulk operation cannot be canceled when it is failed"],
        ["Bulk operation does not exist"],
    ],
)
def test_cancelling_what_runs_what_has_ended_and_what_is_unknown(
    clock: FakeClock, messages: list[str]
) -> None:
    shop, script = scripted(clock, cancelled(*messages))
    shop.cancel_bulk(gid(1))
    assert script.asked[0]["variables"] == {"id": gid(1)}
    assert len(script.asked) == 1


def test_another_refusal_to_cancel_is_said_word_for_word(clock: FakeClock) -> None:
    shop, _ = scripted(clock, cancelled("Not on a Sunday."))
    with pytest.raises(QueryRefused) as caught:
        shop.cancel_bulk(gid(1))
    assert caught.value.detail == "Not on a Sunday."


def test_a_cancel_whose_answer_was_lost_is_asked_for_again(clock: FakeClock) -> None:
    shop, script = scripted(clock, httpx.ReadTimeout("slow"), cancelled())
    shop.cancel_bulk(gid(1))
    assert len(script.asked) == 2


@pytest.mark.parametrize("data", [{"bulkOperationCancel": None}, {"bulkOperationCancel": {}}, {}])
def test_a_cancel_without_a_word(clock: FakeClock, data: Any) -> None:
    shop, _ = scripted(clock, answer(data))
    with pytest.raises(AnswerBroken):
        shop.cancel_bulk(gid(1))


# --- secrets ------------------------------------------------------------------------------------------------


CALLS: list[Callable[[ShopifyShop], object]] = [start, lambda shop: shop.bulk_runs([gid(1)])]


@pytest.mark.parametrize("call", CALLS)
def test_a_signed_address_is_in_no_repr_no_log_and_no_failure(
    clock: FakeClock, caplog: pytest.LogCaptureFixture, call: Callable[[ShopifyShop], object]
) -> None:
    done = operation(1, status="COMPLETED", url=ADDRESS, partialDataUrl=ADDRESS)
    with caplog.at_level(logging.DEBUG):
        for reply in (started(done), nodes(done), nodes(done, done), nodes({**done, "createdAt": ADDRESS})):
            shop, _ = scripted(clock, reply)
            try:
                found = repr(call(shop))
            except Failure as failure:
                found = f"{failure!r} {failure} {vars(failure)}"
            assert SECRET not in found
    assert SECRET not in caplog.text
    assert SECRET not in repr(known(1, url=ADDRESS, partial_data_url=ADDRESS))
