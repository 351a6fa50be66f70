"""Waiting before one is throttled: pure arithmetic, and several workers at once."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.shopify.throttle import LONGEST_WAIT, Bucket, CostReport, Throttle
from tests.shopify.support import FakeClock

points = st.floats(min_value=0, max_value=5_000, allow_nan=False)
seconds = st.floats(min_value=0, max_value=1_000, allow_nan=False)


@pytest.mark.parametrize(
    ("available", "cost", "expected"),
    [
        (2000, 600, 0.0),
        (600, 600, 0.0),
        (500, 600, 1.0),
        (0, 600, 6.0),
        (0, 50, 0.5),
        (1900, 9999, 1.0),  # dearer than a full bucket: wait until it is full, then let Shopify decide
    ],
)
def test_seconds_until_a_document_is_affordable(available: float, cost: float, expected: float) -> None:
    assert Bucket(2000, 100, available, at=50).wait(cost, now=50) == pytest.approx(expected)


def test_the_bucket_refills_and_does_not_overflow() -> None:
    bucket = Bucket(2000, 100, 1000, at=50)
    assert bucket.available_at(55) == 1500
    assert bucket.available_at(5_000) == 2000
    assert bucket.available_at(40) == 1000  # an earlier moment takes nothing away


@given(points, points, seconds)
def test_after_the_wait_the_points_are_there_and_not_much_earlier(
    available: float, cost: float, passed: float
) -> None:
    bucket = Bucket(2000, 100, min(available, 2000), at=0)
    wait = bucket.wait(cost, now=passed)
    assert bucket.available_at(passed + wait) >= min(cost, 2000) - 0.11
    if wait > 0.01:
        assert bucket.available_at(passed + wait - 0.01) < min(cost, 2000)


@dataclass
class ServerBucket:
    """Shopify's side: takes what a query costs, or throttles."""

    clock: FakeClock
    available: float
    maximum: float = 2000
    rate: float = 100
    at: float = 0.0

    def take(self, requested: float, actual: float) -> CostReport | None:
        now = self.clock.monotonic()
        self.available = min(self.maximum, self.available + self.rate * (now - self.at))
        self.at = now
        if self.available + 1e-6 < requested - 0.11:
            return None
        self.available = max(0.0, self.available - actual)
        return CostReport(requested, self.maximum, self.available, self.rate)


@given(
    start=st.floats(min_value=0, max_value=2000),
    asks=st.lists(
        st.tuples(
            st.sampled_from([("Page", 602.0), ("Work", 13.0), ("Levels", 4.0)]),
            st.floats(min_value=0, max_value=1),  # which part of the cost was really used
            st.floats(min_value=0, max_value=3),  # pause until the next one
        ),
        max_size=40,
    ),
)
def test_a_document_whose_cost_is_known_is_never_throttled(
    start: float, asks: list[tuple[tuple[str, float], float, float]]
) -> None:
    clock = FakeClock()
    server = ServerBucket(clock, start, at=clock.monotonic())
    throttle = Throttle(clock)
    known: set[str] = set()
    for (document, cost), used, pause in asks:
        ticket = throttle.enter(document)
        report = server.take(cost, cost * used)
        if report is None:
            assert document not in known
            # A throttled answer tells cost and level too.
            report = CostReport(cost, server.maximum, server.available, server.rate)
        throttle.leave(ticket, report)
        known.add(document)
        clock.sleep(pause)


def test_nothing_is_waited_for_while_nothing_is_known(clock: FakeClock) -> None:
    Throttle(clock).enter("OrdersPage")
    assert clock.slept == []


def test_points_of_requests_under_way_are_set_aside(clock: FakeClock) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(600, 2000, 1000, 100))
    first = throttle.enter("Page")
    assert clock.slept == []
    throttle.enter("Page")  # 400 are left: two seconds
    assert clock.slept == [pytest.approx(2.0)]
    throttle.leave(first, None)


@given(
    start=st.floats(min_value=0, max_value=2000),
    costs=st.lists(st.sampled_from([("Page", 602.0), ("Orders", 63.0), ("Send", 10.0)]), max_size=40),
    of_a_person=st.floats(min_value=1, max_value=499),
)
def test_whoever_leaves_a_quarter_never_makes_a_person_wait(
    start: float, costs: list[tuple[str, float]], of_a_person: float
) -> None:
    clock = FakeClock()
    server = ServerBucket(clock, start, at=clock.monotonic())
    throttle = Throttle(clock)
    for document, cost in [("Page", 602.0), ("Orders", 63.0), ("Send", 10.0)]:
        throttle.leave(throttle.enter(document), CostReport(cost, 2000, start, 100))
    throttle.leave(throttle.enter("Person"), CostReport(of_a_person, 2000, start, 100))
    for document, cost in costs:
        ticket = throttle.enter(document, leaving=0.25)
        throttle.leave(ticket, server.take(cost, cost))
        before = len(clock.slept)
        person = throttle.enter("Person")
        assert len(clock.slept) == before
        throttle.leave(person, None)


def test_a_request_that_is_under_way_is_not_counted_as_free(clock: FakeClock) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(600, 2000, 1500, 100))
    throttle.enter("Page")
    assert clock.slept == []
    throttle.enter("Page", leaving=0.25)  # 900 are left, 600 + 500 are to be there: two seconds
    assert clock.slept == [pytest.approx(2.0)]


def test_a_document_dearer_than_the_rest_waits_for_a_full_bucket(clock: FakeClock) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(1900, 2000, 1000, 100))
    throttle.enter("Page", leaving=0.25)
    assert clock.slept == [pytest.approx(10.0)]


def test_a_request_without_an_answer_gives_its_points_back(clock: FakeClock) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(600, 2000, 700, 100))
    throttle.leave(throttle.enter("Page"), None)
    throttle.enter("Page")
    assert clock.slept == []


@pytest.mark.parametrize(
    "report",
    [
        CostReport(600, 2000, 100, 0),
        CostReport(600, 2000, 100, -5),
        CostReport(600, 0, 0, 100),
        CostReport(600, float("inf"), 0, 100),
        CostReport(float("inf"), 2000, 0, 100),
        CostReport(float("nan"), 2000, 0, 100),
        CostReport(600, 2000, 100, float("nan")),
    ],
)
def test_a_bucket_one_cannot_calculate_with_is_passed_over(clock: FakeClock, report: CostReport) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), report)
    throttle.enter("Page")
    assert clock.slept == []


def test_no_wait_is_endless_whatever_the_server_claims(clock: FakeClock) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(600, 2000, -1e12, 1e-9))
    throttle.enter("Page")
    assert clock.slept == [LONGEST_WAIT]


def test_stop_ends_the_waiting(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), CostReport(600, 2000, 0, 100))

    def stop(_: float) -> None:
        raise Stopped

    monkeypatch.setattr(clock, "sleep", stop)
    with pytest.raises(Stopped):
        throttle.enter("Page")


def test_workers_share_one_bucket() -> None:
    """Eight workers on one thread-safe bucket: the points set aside never pass what is there."""
    clock = FakeClock()
    server = ServerBucket(clock, 2000, at=clock.monotonic())
    throttle = Throttle(clock)
    throttle.leave(throttle.enter("Page"), server.take(400, 400))
    lock = threading.Lock()
    refused: list[float] = []

    def work() -> None:
        for _ in range(25):
            ticket = throttle.enter("Page")
            with lock:
                report = server.take(400, 400)
                if report is None:
                    refused.append(server.available)
                throttle.leave(ticket, report)

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=30)
    assert refused == []
