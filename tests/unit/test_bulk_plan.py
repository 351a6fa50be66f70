"""What a bulk import does next: tables of cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from fulfilldesk.services import bulk_plan
from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkRun, BulkState
from fulfilldesk.services.bulk_plan import Begin, Cancel, GiveUp, Import, Step, Wait
from fulfilldesk.services.importing import ImportFile
from fulfilldesk.services.ports import SyncState
from tests.unit.builders import THEN

ORDERS, WORK, INVENTORY, LOCATIONS = BulkKind
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
#: This computer's clock is an hour ahead of Shopify's.
HERE = THEN + timedelta(hours=1)
URL = "https://storage.example.com/secret"


def an_attempt(kind: BulkKind = ORDERS, **changes: object) -> BulkAttempt:
    values: dict[str, object] = {
        "kind": kind,
        "run_id": f"run-{kind}",
        "created_at": THEN,
        "read_at": HERE,
        "objects": 100,
        "grown_at": HERE,
        "tries": 1,
    }
    return BulkAttempt(**{**values, **changes})  # type: ignore[arg-type]


def a_run(kind: BulkKind = ORDERS, status: str = "RUNNING", **changes: object) -> BulkRun:
    values: dict[str, object] = {
        "id": f"run-{kind}",
        "status": status,
        "error_code": None,
        "created_at": THEN,
        "completed_at": None,
        "objects": 100,
        "size": 5_000,
        "url": URL if status == "COMPLETED" else None,
    }
    return BulkRun(**{**values, **changes})  # type: ignore[arg-type]


def a_state(*attempts: BulkAttempt, identity: bool = True) -> BulkState:
    return BulkState(attempts, since=None, identity=identity, merge=False)


def unstarted(kind: BulkKind = ORDERS, tries: int = 1, **changes: object) -> BulkAttempt:
    return replace(BulkAttempt(kind, tries=tries), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("everything", "to_read", "cached", "worth"),
    [
        (True, 1_000, 0, False),
        (True, 1_001, 0, True),
        (True, None, 0, True),
        (False, 5_000, 5_000, False),
        (False, 5_001, 5_000, True),
        (False, 5_001, 20_003, True),
        (False, 5_001, 20_004, False),  # a small part: pages are quicker than reading all
        (False, None, 1_000_000, True),
    ],
)
def test_what_is_worth_it(everything: bool, to_read: int | None, cached: int, worth: bool) -> None:
    assert bulk_plan.worth_bulk(everything=everything, to_read=to_read, cached=cached) is worth


@pytest.mark.parametrize(
    ("attempt", "run", "later", "expected"),
    [
        # grows, stands still
        (an_attempt(), a_run(objects=101), MINUTE, an_attempt(objects=101, grown_at=HERE + MINUTE)),
        (an_attempt(), a_run(), MINUTE, an_attempt()),
        (an_attempt(grown_at=None), a_run(), MINUTE, an_attempt(grown_at=HERE + MINUTE)),
        # this computer's clock was set back
        (an_attempt(), a_run(), -DAY, an_attempt(grown_at=HERE - DAY)),
        # a status nobody knows counts as running
        (an_attempt(), a_run(status="RESTING"), MINUTE, an_attempt()),
        # ended, and started anew
        (an_attempt(), None, MINUTE, unstarted()),
        (an_attempt(), a_run(status="EXPIRED"), MINUTE, unstarted()),
        (an_attempt(), a_run(status="FAILED", partial_url=URL), MINUTE, unstarted()),
        (an_attempt(tries=3), a_run(status="FAILED"), MINUTE, unstarted(tries=3)),
        (an_attempt(), a_run(status="CANCELED"), MINUTE, unstarted(cancels=1)),
        (an_attempt(cancels=1), a_run(status="CANCELED"), MINUTE, unstarted(cancels=2)),
        # the last try
        (an_attempt(tries=4), a_run(status="FAILED", partial_url=URL), MINUTE, an_attempt(tries=4)),
        # a file that should be there
        (an_attempt(), a_run(status="COMPLETED", url=None), MINUTE, unstarted()),
        (an_attempt(), a_run(status="COMPLETED", url=None, objects=0), MINUTE, an_attempt()),
        (an_attempt(), a_run(status="COMPLETED"), MINUTE, an_attempt()),
        # cancelling
        (an_attempt(cancelling=True), a_run(status="CANCELING"), MINUTE, an_attempt(cancelling=True)),
        (an_attempt(cancelling=True), a_run(status="CANCELING"), 31 * MINUTE, unstarted(cancels=1)),
        (an_attempt(cancelling=True), a_run(objects=200), 31 * MINUTE, unstarted(cancels=1)),
        # not needed, and nothing left to try
        (
            an_attempt(INVENTORY, tries=4),
            a_run(INVENTORY, "FAILED"),
            MINUTE,
            unstarted(INVENTORY, tries=4, skipped=True),
        ),
        (
            an_attempt(WORK),
            a_run(WORK, "FAILED", error_code="ACCESS_DENIED"),
            MINUTE,
            unstarted(WORK, tries=4),
        ),
        (
            an_attempt(LOCATIONS),
            a_run(LOCATIONS, "FAILED", error_code="ACCESS_DENIED"),
            MINUTE,
            unstarted(LOCATIONS, skipped=True),
        ),
    ],
)
def test_what_is_remembered(
    attempt: BulkAttempt, run: BulkRun | None, later: timedelta, expected: BulkAttempt
) -> None:
    seen = bulk_plan.observed(a_state(attempt), {attempt.run_id or "": run}, HERE + later)
    assert seen.attempts == (expected,)
    assert seen.identity


def test_orders_that_are_refused_are_asked_for_without_identity_and_then_given_up() -> None:
    refused = {"run-orders": a_run(status="FAILED", error_code="ACCESS_DENIED")}
    seen = bulk_plan.observed(a_state(an_attempt()), refused, HERE)
    assert seen == a_state(unstarted(), identity=False)
    seen = bulk_plan.observed(a_state(an_attempt(tries=2), identity=False), refused, HERE)
    assert isinstance(_step(seen), GiveUp)


def _step(
    state: BulkState,
    *runs: BulkRun,
    later: timedelta = timedelta(),
    looks: int = 0,
    may_start: bool = True,
) -> Step:
    shown = {run.id: run for run in runs}
    return bulk_plan.next_step(state, shown, HERE + later, looks=looks, may_start=may_start)


DONE = [a_run(kind, "COMPLETED") for kind in BulkKind]
FOUR = [an_attempt(kind) for kind in BulkKind]


def a_file(kind: BulkKind, *, partial: bool = False) -> ImportFile:
    return ImportFile(kind, URL, 5_000, partial, HERE)


@pytest.mark.parametrize(
    ("attempts", "runs", "options", "expected"),
    [
        ([unstarted(), unstarted(WORK)], [], {}, Begin(ORDERS)),
        ([an_attempt(), unstarted(WORK)], [a_run()], {}, Begin(WORK)),
        # Shopify runs as many as it does
        ([unstarted()], [], {"may_start": False}, Wait(1.0, busy=True)),
        ([an_attempt(), unstarted(WORK)], [a_run()], {"may_start": False}, Wait(1.0, busy=False)),
        # asked less and less often
        ([an_attempt()], [a_run()], {}, Wait(1.0)),
        ([an_attempt()], [a_run()], {"looks": 2}, Wait(2.25)),
        ([an_attempt()], [a_run()], {"looks": 200}, Wait(10.0)),
        ([an_attempt()], [a_run(status="CREATED")], {}, Wait(1.0)),
        ([an_attempt()], [a_run(status="CANCELING")], {}, Wait(1.0)),
        ([*FOUR[:3], unstarted(LOCATIONS, skipped=True)], [*DONE[:2], a_run(INVENTORY)], {}, Wait(1.0)),
        # never ends
        ([an_attempt()], [a_run()], {"later": 29 * MINUTE}, Wait(1.0)),
        ([an_attempt()], [a_run()], {"later": 30 * MINUTE}, Cancel(ORDERS, "run-orders")),
        ([an_attempt(cancelling=True)], [a_run()], {"later": 60 * MINUTE}, Wait(1.0)),
        (
            [an_attempt(read_at=HERE - 10 * DAY)],
            [a_run()],
            {},
            Cancel(ORDERS, "run-orders"),
        ),
        # all there
        (FOUR, DONE, {}, Import(tuple(a_file(kind) for kind in BulkKind), partly=False)),
        (FOUR, DONE, {"later": 60 * MINUTE}, Import(tuple(a_file(kind) for kind in BulkKind), partly=False)),
        (
            [*FOUR[:2], unstarted(INVENTORY, skipped=True), unstarted(LOCATIONS, skipped=True)],
            DONE[:2],
            {},
            Import((a_file(ORDERS), a_file(WORK)), partly=False),
        ),
        # nothing to read
        (FOUR[:2], [a_run(status="COMPLETED", url=None), DONE[1]], {}, Import((a_file(WORK),), partly=False)),
        # partial
        (
            [an_attempt(tries=4), FOUR[1]],
            [a_run(status="FAILED", partial_url=URL), DONE[1]],
            {},
            Import((a_file(ORDERS, partial=True), a_file(WORK)), partly=True),
        ),
        (
            [FOUR[0], an_attempt(INVENTORY, tries=4)],
            [DONE[0], a_run(INVENTORY, "FAILED", partial_url=URL)],
            {},
            Import((a_file(ORDERS), a_file(INVENTORY, partial=True)), partly=False),
        ),
        # nothing left to try
        (
            [an_attempt(tries=4), FOUR[1]],
            [a_run(status="FAILED"), a_run(WORK)],
            {},
            GiveUp("no bulk run brings orders", ("run-work",)),
        ),
        ([unstarted(cancels=2), FOUR[1]], [DONE[1]], {}, GiveUp("no bulk run brings orders", ())),
        ([unstarted(tries=4), FOUR[1]], [DONE[1]], {}, GiveUp("no bulk run brings orders", ())),
        ([FOUR[0], unstarted(WORK, tries=4)], [DONE[0]], {}, GiveUp("no bulk run brings work", ())),
    ],
)
def test_what_comes_next(
    attempts: list[BulkAttempt], runs: list[BulkRun], options: dict[str, object], expected: Step
) -> None:
    assert _step(a_state(*attempts), *runs, **options) == expected  # type: ignore[arg-type]


def test_what_is_remembered_of_a_start() -> None:
    state = bulk_plan.starting(bulk_plan.begun(), ORDERS, HERE)
    again = bulk_plan.starting(state, ORDERS, HERE + MINUTE)
    assert again == state, "the first time that it may have been read"
    state = bulk_plan.started(state, ORDERS, a_run(objects=0), HERE + MINUTE)
    assert state.attempts[0] == an_attempt(created_at=THEN - MINUTE, objects=0, grown_at=HERE + MINUTE)
    assert state.attempts[1:] == bulk_plan.begun().attempts[1:]
    assert bulk_plan.run_ids(state) == ["run-orders"]
    back = bulk_plan.started(bulk_plan.starting(bulk_plan.begun(), ORDERS, HERE), ORDERS, a_run(), HERE - DAY)
    assert back.attempts[0].created_at == THEN, "this computer's clock was set back"


def test_what_is_forgotten_when_shopify_takes_no_more() -> None:
    state = bulk_plan.starting(bulk_plan.begun(), ORDERS, HERE)
    assert bulk_plan.not_started(state, ORDERS) == bulk_plan.begun()


def test_patience_begins_anew_with_the_program() -> None:
    state = bulk_plan.resumed(a_state(an_attempt()))
    assert _step(state, a_run(), later=5 * DAY) == Wait(1.0)


@pytest.mark.parametrize(
    ("reached", "breaks", "furthest"),
    [([0, 0], 2, 0), ([5, 5, 3], 3, 5), ([5, 5, 9], 1, 9), ([5, 9, 9], 2, 9)],
)
def test_how_often_an_import_broke_off_without_coming_further(
    reached: list[int], breaks: int, furthest: int
) -> None:
    state = bulk_plan.begun()
    for each in reached:
        state = bulk_plan.broken(state, each)
    assert (state.breaks, state.furthest) == (breaks, furthest)


CACHED = SyncState(orders_since=THEN - DAY, work_since=THEN - DAY, full_since=HERE - MINUTE, work_cursor="c")
FOLLOWED = SyncState(orders_since=THEN, work_since=THEN, stale_before=HERE)


@pytest.mark.parametrize(
    ("before", "state", "after"),
    [
        (SyncState(work_lower_bound=THEN), a_state(*FOUR), FOLLOWED),
        (CACHED, a_state(*FOUR), FOLLOWED),
        (  # up to the start of the first
            SyncState(),
            a_state(FOUR[0], an_attempt(WORK, created_at=THEN - MINUTE)),
            replace(FOLLOWED, orders_since=THEN - MINUTE, work_since=THEN - MINUTE),
        ),
        # something is missing
        (CACHED, replace(a_state(*FOUR), partly=True), CACHED),
    ],
)
def test_how_far_the_cache_then_follows(before: SyncState, state: BulkState, after: SyncState) -> None:
    assert bulk_plan.synced(before, state) == after


@pytest.mark.parametrize(
    ("full_since", "state", "overtaken"),
    [
        (None, a_state(*FOUR), False),
        (HERE - MINUTE, a_state(*FOUR), False),
        (HERE + MINUTE, a_state(*FOUR), True),
        (HERE + MINUTE, bulk_plan.begun(), False),
        (HERE + MINUTE, a_state(FOUR[0], an_attempt(WORK, read_at=HERE + DAY)), True),
    ],
)
def test_what_was_begun_before_everything_was_asked_for_anew(
    full_since: datetime | None, state: BulkState, overtaken: bool
) -> None:
    assert bulk_plan.overtaken(state, replace(CACHED, full_since=full_since)) is overtaken
