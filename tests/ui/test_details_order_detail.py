"""When the open order is read, from where, and who is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.errors import Failure, Offline, Stopped, StoreDamaged
from fulfilldesk.ui.details.contents import OrderContents
from fulfilldesk.ui.details.order_detail import OrderDetail
from tests.ui.fakes_orders import NOW, ORDER, WORK, order
from tests.ui.fakes_ports import Desk
from tests.ui.inline import InlineRunner, PatientRunner


class Watched:
    """An OrderDetail and what it told."""

    def __init__(self, runner: InlineRunner | PatientRunner) -> None:
        self.desk = Desk()
        self.refreshed: list[str] = []
        self.error: BaseException | None = None
        store, now = self.desk.store, self.desk.clock.now
        findings = self.desk.findings
        self.detail = OrderDetail(
            store,  # type: ignore[arg-type]
            self.desk.journal,  # type: ignore[arg-type]
            self.refresh,
            runner,
            findings=findings,  # type: ignore[arg-type]
            now=now,
        )
        self.contents: list[OrderContents | None] = []
        self.failures: list[Failure | None] = []
        self.reading: list[bool] = []
        self.detail.contents_changed.connect(self.contents.append)
        self.detail.reading_failed.connect(self.failures.append)
        self.detail.reading_changed.connect(self.reading.append)

    def refresh(self, order_id: str) -> None:
        self.refreshed.append(order_id)
        if self.error is not None:
            raise self.error


@pytest.fixture
def patient(qapp: object) -> tuple[Watched, PatientRunner]:
    runner = PatientRunner()
    return Watched(runner), runner


@pytest.fixture
def watched(qapp: object) -> Watched:
    return Watched(InlineRunner())


def test_opening_shows_the_cache_then_reads_once(patient: tuple[Watched, PatientRunner]) -> None:
    watched, runner = patient
    watched.detail.open(ORDER)
    watched.detail.open(ORDER)
    watched.detail.refresh()
    assert [shown.order.name for shown in watched.contents if shown] == ["#10482"]
    assert runner.waiting == 1, "a read under way is joined"
    runner.go()
    assert watched.refreshed == [ORDER]
    assert watched.reading == [True, False]
    assert watched.failures[-1] is None


def test_offline_only_the_cache_is_read_and_coming_back_reads(watched: Watched) -> None:
    watched.detail.set_online(False)
    watched.detail.open(ORDER)
    assert watched.refreshed == []
    assert watched.contents[-1] is not None
    watched.detail.set_online(True)
    assert watched.refreshed == [ORDER]


def test_a_read_that_ends_after_another_order_was_opened_changes_nothing(qapp: object) -> None:
    runner = PatientRunner(begun=True)
    watched = Watched(runner)
    other = replace(order(), id="gid://shopify/Order/2", name="#2")
    watched.desk.store.orders[other.id] = other
    watched.error = Offline()
    watched.detail.open(ORDER)
    watched.detail.open(other.id)
    watched.error = None
    told = len(watched.failures)
    runner.go()
    assert [shown.order.name for shown in watched.contents[-1:] if shown] == ["#2"]
    assert all(failure is None for failure in watched.failures[told:])
    assert watched.refreshed == [ORDER, other.id]


def test_walking_down_the_list_reads_the_order_one_stops_at(
    patient: tuple[Watched, PatientRunner],
) -> None:
    watched, runner = patient
    passed = [replace(order(), id=f"gid://shopify/Order/{number}") for number in range(2, 9)]
    for each in passed:
        watched.desk.store.orders[each.id] = each
        watched.detail.open(each.id)
    runner.go()
    assert watched.refreshed == [passed[-1].id]
    assert watched.reading[-2:] == [True, False]


@pytest.mark.parametrize(
    ("seconds", "read"), [(0, False), (59, False), (60, True), (3600, True), (-5, True)], ids=str
)
def test_what_was_read_a_moment_ago_is_not_read_again_unless_asked_for(
    watched: Watched, seconds: int, read: bool
) -> None:
    now = watched.desk.clock.now()
    watched.desk.store.apply_events(ORDER, (), now - timedelta(seconds=seconds))
    watched.detail.open(ORDER)
    assert (watched.refreshed == [ORDER]) is read
    watched.detail.refresh()
    assert watched.refreshed[-1:] == [ORDER]


def test_another_cache_is_another_order(watched: Watched) -> None:
    watched.detail.on_cache_replaced()
    assert watched.contents == []
    watched.detail.open(ORDER)
    watched.desk.store.orders[ORDER] = order(note="new")
    watched.detail.on_cache_replaced()
    assert watched.contents[-1] is not None and watched.contents[-1].order.note == "new"


def test_only_changes_of_the_open_order_are_shown(watched: Watched) -> None:
    watched.detail.open(ORDER)
    before = len(watched.contents)
    watched.detail.on_orders_changed(frozenset({"gid://shopify/Order/9"}))
    assert len(watched.contents) == before
    watched.desk.store.orders[ORDER] = order(note="new")
    watched.detail.on_orders_changed(frozenset({ORDER, "gid://shopify/Order/9"}))
    assert watched.contents[-1] is not None
    assert watched.contents[-1].order.note == "new"


def test_a_failure_is_told_and_stopping_is_silent(watched: Watched) -> None:
    watched.error = Stopped()
    watched.detail.open(ORDER)
    assert watched.failures == [None]
    watched.error = Offline()
    watched.detail.refresh()
    assert isinstance(watched.failures[-1], Offline)


def test_a_damaged_cache_is_told(watched: Watched) -> None:
    def damaged(order_id: str) -> None:
        raise StoreDamaged(path="x")

    watched.desk.store.order = damaged  # type: ignore[method-assign,assignment]
    watched.detail.set_online(False)
    watched.detail.open(ORDER)
    assert isinstance(watched.failures[-1], StoreDamaged)


def test_a_bug_is_heard_of_and_does_not_leave_reading_on(watched: Watched, qtbot: QtBot) -> None:
    watched.error = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        watched.detail.open(ORDER)
    assert watched.reading == [True, False]


def test_closing_shows_nothing(watched: Watched) -> None:
    watched.detail.open(ORDER)
    watched.detail.open(None)
    assert watched.contents[-1] is None
    watched.detail.on_journal_changed("whatever")
    watched.detail.refresh()
    assert watched.refreshed == [ORDER]


def test_what_the_checks_found_is_read_with_the_order_and_again_when_it_changes(watched: Watched) -> None:
    finding = Finding("held_long", WORK, NOW, order_id=ORDER)
    watched.detail.on_findings_changed()
    assert watched.contents == [], "no order is open"
    watched.detail.open(ORDER)
    assert watched.contents[-1] is not None
    assert watched.contents[-1].findings == ()
    watched.desk.findings.open[ORDER] = [finding]
    reads = len(watched.refreshed)
    watched.detail.on_findings_changed()
    assert watched.contents[-1] is not None
    assert [listed.finding for listed in watched.contents[-1].findings] == [finding]
    assert len(watched.refreshed) == reads, "the shop is not asked for it"


def test_without_checks_an_order_opens_all_the_same(qapp: object) -> None:
    desk = Desk()
    detail = OrderDetail(desk.store, desk.journal, lambda _: None, InlineRunner())  # type: ignore[arg-type]
    detail.open(ORDER)
    assert detail.contents is not None
    assert detail.contents.findings == ()
