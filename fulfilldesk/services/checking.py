"""What the checks found, and what people say of it: services.checks_port.Findings over cache and journal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.check import Check
from fulfilldesk.domain.checks.finding import Finding, Mark, MarkKind, stands
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.events import FindingsChanged
from fulfilldesk.services.checking_runs import CheckRuns
from fulfilldesk.services.checks_port import (
    CheckCount,
    FindingKey,
    ListedFinding,
    Overview,
    Standing,
)
from fulfilldesk.services.checks_store import CheckedJournal, CheckStore, KeptFinding, MarkStore
from fulfilldesk.services.ports import Clock, Publish, Stop

#: Findings of one check that are read at a time.
_PAGE = 1_000


class Checking:
    """What services.checks_port calls Findings. `limits` gives the thresholds as they are now, by key; `user`
    is who marks findings here."""

    def __init__(
        self,
        store: CheckStore,
        marks: MarkStore,
        journal: CheckedJournal,
        clock: Clock,
        publish: Publish,
        limits: Callable[[], Mapping[str, int]],
        user: str,
        checks: Mapping[str, Check] = CHECKS,
    ) -> None:
        self._store = store
        self._marks = marks
        self._clock = clock
        self._publish = publish
        self._user = user
        self._checks = checks
        self._runs = CheckRuns(store, journal, clock, publish, limits, checks)

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        return self._runs.run(stop, everything=everything)

    # --- what was found -------------------------------------------------------------------------------------

    def overview(self) -> Overview:
        now = self._clock.now()
        silenced = self._silenced(now)
        by_check = {
            check: self._counted(check, found, silenced.get(check, []), now)
            for check, found in self._store.counts(now).items()
            if check in self._checks
        }
        return Overview(by_check, self._store.services(), self._store.checked_at())

    def findings(
        self, check: str, standing: Standing, *, limit: int = _PAGE, after: FindingKey | None = None
    ) -> Sequence[ListedFinding]:
        now = self._clock.now()
        marks = self._marks.marks(check)
        if standing is Standing.OPEN:
            return self._open(check, marks, now, limit, after)
        wrong = [each for each in self._store.of_keys(marks) if each.finding.since <= now]
        several = [one for one in _listed(wrong, marks, now) if one.standing is standing]
        keys = [_key(one.finding) for one in several]
        if after is not None and after not in keys:
            return []
        first = 0 if after is None else keys.index(after) + 1
        return several[first : first + limit]

    def of_order(self, order_id: str) -> Sequence[ListedFinding]:
        now = self._clock.now()
        kept = self._store.of_order(order_id, now)
        marks = self._marks.marks_of([_key(each.finding) for each in kept])
        return [one for one in _listed(kept, marks, now) if one.standing is Standing.OPEN]

    def orders(self, keys: Collection[FindingKey]) -> Mapping[str, frozenset[str]]:
        targets: dict[str, set[str | None]] = {}
        pairs = []
        for kept in self._store.of_keys(keys):
            finding = kept.finding
            if finding.order_id is None:
                item, _, place = finding.subject.partition("|")
                pairs.append((item, place))
            else:
                targets.setdefault(finding.order_id, set()).add(finding.target_id)
        for order_id, works in self._store.claiming(pairs).items():
            targets.setdefault(order_id, set()).update(works)
        # Where one finding is about whatever there is of the order, so are they all.
        return {
            order_id: frozenset() if None in several else frozenset(filter(None, several))
            for order_id, several in targets.items()
        }

    def paces(self, since: datetime) -> Sequence[Pace]:
        return self._store.paces(since)

    # --- what people say of it ------------------------------------------------------------------------------

    def put_off(self, keys: Collection[FindingKey], until: datetime) -> None:
        self._mark(keys, MarkKind.PUT_OFF, until=until)

    def mark_fine(self, keys: Collection[FindingKey], note: str) -> None:
        self._mark(keys, MarkKind.FINE, note=note)

    def mark_told(self, keys: Collection[FindingKey]) -> None:
        self._mark(keys, MarkKind.TOLD)

    def unmark(self, keys: Collection[FindingKey]) -> None:
        self._marks.remove(keys)
        self._publish(FindingsChanged())

    def _mark(
        self, keys: Collection[FindingKey], kind: MarkKind, *, until: datetime | None = None, note: str = ""
    ) -> None:
        now = self._clock.now()
        findings = [kept.finding for kept in self._store.of_keys(keys)]
        self._marks.put(
            (Mark(each.check, each.subject, kind, now, self._user, until, note), each.order_id)
            for each in findings
        )
        self._publish(FindingsChanged())

    # --- standing -------------------------------------------------------------------------------------------

    def _silenced(self, now: datetime) -> Mapping[str, Sequence[ListedFinding]]:
        """By check, what is wrong by now and was put off or marked."""
        marks = self._marks.marks()
        silenced: dict[str, list[ListedFinding]] = {}
        wrong = [each for each in self._store.of_keys(marks) if each.finding.since <= now]
        for one in _listed(wrong, marks, now):
            if one.standing is not Standing.OPEN:
                silenced.setdefault(one.finding.check, []).append(one)
        return silenced

    def _counted(
        self, check: str, found: int, silenced: Sequence[ListedFinding], now: datetime
    ) -> CheckCount:
        put_off = sum(one.standing is Standing.PUT_OFF for one in silenced)
        quiet = {_key(one.finding) for one in silenced}
        oldest = next((each for each in self._of_check(check, now) if _key(each.finding) not in quiet), None)
        return CheckCount(
            open=found - len(silenced),
            put_off=put_off,
            fine=len(silenced) - put_off,
            oldest=None if oldest is None else oldest.finding.since,
        )

    def _open(
        self,
        check: str,
        marks: Mapping[FindingKey, Mark],
        now: datetime,
        limit: int,
        after: FindingKey | None,
    ) -> Sequence[ListedFinding]:
        several: list[ListedFinding] = []
        for one in _listed(self._of_check(check, now, after), marks, now):
            if len(several) == limit:
                break
            if one.standing is Standing.OPEN:
                several.append(one)
        return several

    def _of_check(self, check: str, now: datetime, after: FindingKey | None = None) -> Iterator[KeptFinding]:
        """Those that are wrong by now, oldest first, read as they are asked for."""
        size = 1
        while page := self._store.of_check(check, now, limit=size, after=after):
            yield from page
            after = _key(page[-1].finding)
            size = _PAGE


def _key(finding: Finding) -> FindingKey:
    return finding.check, finding.subject


def _listed(
    several: Iterable[KeptFinding], marks: Mapping[FindingKey, Mark], now: datetime
) -> Iterator[ListedFinding]:
    for kept in several:
        mark = marks.get(_key(kept.finding))
        if mark is not None and not stands(mark, kept.finding, now):
            mark = None
        yield ListedFinding(kept.finding, _standing(mark), mark, kept.order_name, kept.orders)


def _standing(mark: Mark | None) -> Standing:
    if mark is None:
        return Standing.OPEN
    return Standing.PUT_OFF if mark.kind is MarkKind.PUT_OFF else Standing.FINE
