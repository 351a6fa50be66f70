"""What a bulk import does next: pure decisions over the remembered runs and what Shopify says of them.

Orders and work must both be had; stock and locations are also read when somebody looks, so an import goes on
without them. Times of this computer's clock are held only against that clock, Shopify's only against
Shopify's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from fulfilldesk.services.bulk import BulkAttempt, BulkKind, BulkRun, BulkState, BulkStatus
from fulfilldesk.services.importing import ImportFile
from fulfilldesk.services.ports import SyncState
from fulfilldesk.services.sync_plan import latest, without_list_of_orders

#: A first or full reading of more orders than this is worth bulk runs.
MANY_ORDERS = 1_000
#: And so are more changes than this, where they are a good part of all orders: bulk runs read all of them,
#: because an order that changed comes with work that did not.
MANY_CHANGES = 5_000
_GOOD_PART = 4
#: A cache of at most so many orders gives way to the import, which takes over what is newer in it.
ADOPT_AT_MOST = 5_000
#: A first start and three more.
MOST_STARTS = 4
#: A run that was cancelled is started again once.
MOST_CANCELS = 2
#: An import process that breaks off so often without coming further is not tried again.
MOST_BREAKS = 5
#: A run that writes nothing for so long never ends.
PATIENCE = timedelta(minutes=30)
#: Shopify ends a run after ten days (facts section 6).
LONGEST = timedelta(days=10)
LONGEST_WAIT = 10.0

ACCESS_DENIED = "ACCESS_DENIED"
#: Without these there are no orders as the program shows them.
NEEDED = (BulkKind.ORDERS, BulkKind.WORK)


@dataclass(frozen=True, slots=True)
class Begin:
    """Start this run."""

    kind: BulkKind


@dataclass(frozen=True, slots=True)
class Wait:
    """Look again then. `busy`: none of our runs is under way, because Shopify runs others."""

    seconds: float
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """Ask that this run ends: it writes nothing any more."""

    kind: BulkKind
    run_id: str


@dataclass(frozen=True, slots=True)
class Import:
    """Everything is there: bring these files in. `partly`: a needed one is not whole."""

    files: tuple[ImportFile, ...]
    partly: bool


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Read pages instead; `reason` is for the log. `running` are runs that nobody needs any more."""

    reason: str
    running: tuple[str, ...]


Step = Begin | Wait | Cancel | Import | GiveUp
Runs = Mapping[str, BulkRun | None]


def worth_bulk(*, everything: bool, to_read: int | None, cached: int) -> bool:
    """Whether bulk runs are quicker than pages: `everything` is read, or what changed; `to_read` counts it
    (None: more than Shopify counts)."""
    if everything:
        return to_read is None or to_read > MANY_ORDERS
    return to_read is None or (to_read > MANY_CHANGES and to_read * _GOOD_PART > cached)


def begun() -> BulkState:
    """Four runs side by side, with what names customers as far as Shopify lets us."""
    return BulkState(tuple(BulkAttempt(kind) for kind in BulkKind), since=None, identity=True, merge=False)


def resumed(state: BulkState) -> BulkState:
    """The state a restarted program goes on with: nobody looked meanwhile, so patience begins anew."""
    return _each(state, lambda attempt: replace(attempt, grown_at=None))


def overtaken(state: BulkState, sync: SyncState) -> bool:
    """Whether everything is to be read anew since the runs were begun: Shopify may show more by now."""
    moments = [attempt.read_at for attempt in state.attempts if attempt.read_at is not None]
    return sync.full_since is not None and bool(moments) and min(moments) < sync.full_since


def starting(state: BulkState, kind: BulkKind, now: datetime) -> BulkState:
    """Remembered before the run is asked for: should the answer be lost, `read_at` is early enough."""
    return _change(state, kind, lambda attempt: replace(attempt, read_at=attempt.read_at or now))


def started(state: BulkState, kind: BulkKind, run: BulkRun, now: datetime) -> BulkState:
    """Remembered once Shopify has named the run. It may be one that a lost answer had left behind, and
    `created_at` then too late for what was read since `read_at`: it is set back by that long."""

    def with_run(attempt: BulkAttempt) -> BulkAttempt:
        read_at = attempt.read_at or now
        created_at = run.created_at - max(timedelta(), now - read_at)
        return replace(
            attempt,
            run_id=run.id,
            created_at=created_at,
            read_at=read_at,
            objects=run.objects,
            grown_at=now,
            tries=attempt.tries + 1,
            cancelling=False,
        )

    return _change(state, kind, with_run)


def not_started(state: BulkState, kind: BulkKind) -> BulkState:
    """Shopify certainly did not start it."""
    return _change(state, kind, _unstarted)


def denied(state: BulkState, kind: BulkKind) -> BulkState:
    """A permission is missing: orders are asked for again without identity; what is needed is then given up
    by `next_step`, the others are left out."""
    if kind is BulkKind.ORDERS and state.identity:
        return replace(_change(state, kind, _unstarted), identity=False)
    if kind in NEEDED:
        return _change(state, kind, lambda attempt: replace(_unstarted(attempt), tries=MOST_STARTS))
    return _change(state, kind, lambda attempt: replace(_unstarted(attempt), skipped=True))


def cancelling(state: BulkState, kind: BulkKind, now: datetime) -> BulkState:
    """We asked Shopify to end the run."""
    return _change(state, kind, lambda attempt: replace(attempt, cancelling=True, grown_at=now))


def expired(state: BulkState, kind: str | None) -> BulkState:
    """A file is not to be had any more (kind None: nobody knows which): started again."""
    return _each(state, lambda attempt: _unstarted(attempt) if kind in (None, attempt.kind) else attempt)


def broken(state: BulkState, reached: int) -> BulkState:
    """The import process ended without saying why, having come so far."""
    if reached > state.furthest:
        return replace(state, breaks=1, furthest=reached)
    return replace(state, breaks=state.breaks + 1)


def observed(state: BulkState, runs: Runs, now: datetime) -> BulkState:
    """What is to be remembered of what Shopify says: growth, and which runs are to be started anew."""
    refused = [attempt.kind for attempt in state.attempts if _refused(attempt, runs)]
    state = _each(state, lambda attempt: _observed(attempt, runs, now))
    for kind in refused:
        state = denied(state, kind)
    return _each(state, lambda attempt: _spared(attempt, runs))


def next_step(state: BulkState, runs: Runs, now: datetime, *, looks: int, may_start: bool) -> Step:
    """What to do. `runs` are those that `state` was `observed` with, `looks` counts how often in a row there
    was nothing to do but wait, `may_start` is False while Shopify takes no more runs."""
    wanted = [attempt for attempt in state.attempts if not attempt.skipped]
    under_way = [attempt for attempt in wanted if _under_way(attempt, runs)]
    if lost := [attempt.kind for attempt in wanted if attempt.kind in NEEDED and _lost(attempt, runs)]:
        running = tuple(attempt.run_id for attempt in under_way if attempt.run_id)
        return GiveUp(f"no bulk run brings {', '.join(lost)}", running)
    for attempt in under_way:
        if attempt.run_id and not attempt.cancelling and _endless(attempt, now):
            return Cancel(attempt.kind, attempt.run_id)
    to_start = [attempt.kind for attempt in wanted if attempt.run_id is None]
    if to_start and may_start:
        return Begin(to_start[0])
    if to_start or under_way:
        return Wait(min(LONGEST_WAIT, 1.5**looks), busy=not under_way)
    return _import(wanted, runs)


def synced(before: SyncState, state: BulkState) -> SyncState:
    """How far the cache follows the shop once the files are in: up to the start of the first run, by
    Shopify's clock. When something is missing no further than before: pages then read everything."""
    attempts = {attempt.kind: attempt for attempt in state.attempts if not attempt.skipped}
    moments = [attempt.created_at for attempt in attempts.values() if attempt.created_at is not None]
    read_at = attempts[BulkKind.ORDERS].read_at
    if state.partly or not moments or read_at is None:
        return before
    since = min(moments)
    return replace(
        without_list_of_orders(before),
        orders_since=since,
        full_since=None,
        stale_before=latest(before.stale_before, read_at),
        work_since=since,
        work_cursor=None,
        work_lower_bound=None,
        work_depth=0,
        pass_latest_work=None,
    )


def run_ids(state: BulkState) -> list[str]:
    """The runs to ask Shopify about."""
    return [attempt.run_id for attempt in state.attempts if attempt.run_id is not None]


def _refused(attempt: BulkAttempt, runs: Runs) -> bool:
    run = runs.get(attempt.run_id or "")
    return run is not None and run.status == BulkStatus.FAILED and run.error_code == ACCESS_DENIED


def _observed(attempt: BulkAttempt, runs: Runs, now: datetime) -> BulkAttempt:
    if attempt.run_id is None:
        return attempt
    run = runs.get(attempt.run_id)
    if run is None or run.status == BulkStatus.EXPIRED:
        return _unstarted(attempt)
    if run.status == BulkStatus.FAILED:
        return attempt if attempt.tries >= MOST_STARTS else _unstarted(attempt)
    if run.status == BulkStatus.CANCELED:
        return _cancelled(attempt)
    if run.status == BulkStatus.COMPLETED:
        return _unstarted(attempt) if run.url is None and run.objects else attempt
    if attempt.cancelling and _endless(attempt, now):  # it does not even end when it is told to
        return _cancelled(attempt)
    grew = run.objects != attempt.objects and not attempt.cancelling
    if grew or attempt.grown_at is None or attempt.grown_at > now:  # or the clock was set back
        return replace(attempt, objects=run.objects, grown_at=now)
    return attempt


def _spared(attempt: BulkAttempt, runs: Runs) -> BulkAttempt:
    """Left out, when nothing is left to try for something that is not needed."""
    lost = attempt.kind not in NEEDED and _lost(attempt, runs)
    return replace(_unstarted(attempt), skipped=True) if lost else attempt


def _unstarted(attempt: BulkAttempt) -> BulkAttempt:
    """To be started anew, by what it has been through."""
    return BulkAttempt(attempt.kind, tries=attempt.tries, cancels=attempt.cancels, skipped=attempt.skipped)


def _cancelled(attempt: BulkAttempt) -> BulkAttempt:
    return replace(_unstarted(attempt), cancels=attempt.cancels + 1)


def _lost(attempt: BulkAttempt, runs: Runs) -> bool:
    """Whether there is nothing left to try for it."""
    if attempt.run_id is None:
        return attempt.tries >= MOST_STARTS or attempt.cancels >= MOST_CANCELS
    run = runs.get(attempt.run_id)
    return run is not None and run.status == BulkStatus.FAILED and run.partial_url is None


def _under_way(attempt: BulkAttempt, runs: Runs) -> bool:
    run = None if attempt.run_id is None else runs.get(attempt.run_id)
    ended = (BulkStatus.COMPLETED, BulkStatus.FAILED, BulkStatus.CANCELED, BulkStatus.EXPIRED)
    return attempt.run_id is not None and (run is None or run.status not in ended)


def _endless(attempt: BulkAttempt, now: datetime) -> bool:
    idle = attempt.grown_at is not None and now - attempt.grown_at >= PATIENCE
    old = attempt.read_at is not None and now - attempt.read_at >= LONGEST
    return idle or (old and not attempt.cancelling)


def _import(attempts: Sequence[BulkAttempt], runs: Runs) -> Import:
    files = []
    partly = False
    for attempt in attempts:
        run = runs.get(attempt.run_id or "")
        if run is None or attempt.read_at is None:
            continue
        partial = run.status == BulkStatus.FAILED
        partly = partly or (partial and attempt.kind in NEEDED)
        url = run.partial_url if partial else run.url
        if url is not None:
            files.append(ImportFile(attempt.kind, url, run.size, partial, attempt.read_at))
    return Import(tuple(files), partly)


def _change(state: BulkState, kind: BulkKind, change: Callable[[BulkAttempt], BulkAttempt]) -> BulkState:
    return _each(state, lambda attempt: change(attempt) if attempt.kind is kind else attempt)


def _each(state: BulkState, change: Callable[[BulkAttempt], BulkAttempt]) -> BulkState:
    return replace(state, attempts=tuple(change(attempt) for attempt in state.attempts))
