"""First and full syncs by bulk runs, over a shop in memory into a real cache."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from fulfilldesk.domain.errors import (
    AccessDenied,
    DownloadExpired,
    DownloadRefused,
    Failure,
    ImportBroken,
    ImportRunning,
    Offline,
    QueryRefused,
    Stopped,
)
from fulfilldesk.domain.events import CacheReplaced, OrdersChanged, Stage, SyncProgressed
from fulfilldesk.domain.notice import Say
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.services.bulk import BulkKind
from tests.unit.memory_shop import failing
from tests.unit.sync_desk import Desk, a_desk, stop_at

ALL_KINDS = list(BulkKind)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shops of a few dozen orders are large ones."""
    monkeypatch.setattr(bulk_plan, "MANY_ORDERS", 20)
    monkeypatch.setattr(bulk_plan, "MANY_CHANGES", 10)
    monkeypatch.setattr(bulk_plan, "ADOPT_AT_MOST", 15)
    monkeypatch.setattr(newest, "LONG_PASS", 20)
    monkeypatch.setattr(newest, "HEAD_START", 5)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk(bulk=True) as opened:
        opened.place_hourly(40)
        yield opened


def test_a_large_shop_comes_by_bulk_and_its_newest_orders_first(desk: Desk) -> None:
    first_seen: set[str] = set()

    def before_block() -> None:
        first_seen.update(first_seen or desk.cached())

    desk.importer.before_block = before_block
    summary = desk.run()
    assert (summary.failure, summary.errors, summary.notices) == (None, 0, ())
    assert desk.cached() == desk.shown()
    assert {f"gid://shopify/Order/{number}" for number in range(36, 41)} <= first_seen
    assert len(first_seen) <= 15
    assert desk.importer.imports == [(False, ALL_KINDS)]
    assert summary.orders >= 40 and summary.lines >= 80
    assert desk.of(CacheReplaced) == [CacheReplaced()]
    assert desk.cache.bulk_state() is None
    stages = [event.stage for event in desk.told if isinstance(event, SyncProgressed)]
    assert stages[0] is Stage.BULK and Stage.IMPORT in stages and stages[-1] is Stage.PAGES
    assert desk.shop.asked.count("orders_page") < 10


def test_a_small_shop_takes_pages() -> None:
    with a_desk(bulk=True) as desk:
        desk.place_hourly(20)
        desk.run()
        assert desk.bulk.started == []
        assert desk.cached() == desk.shown()


def test_a_full_sync_merges_and_finds_what_is_gone(desk: Desk) -> None:
    desk.run()
    gone = desk.shop.kept["gid://shopify/Order/7"]
    desk.shop.delete(gone.id)
    desk.told.clear()
    desk.run(full=True)
    assert desk.importer.imports[-1] == (True, ALL_KINDS)
    assert desk.cached() == desk.shown()
    assert desk.of(CacheReplaced) == []
    assert OrdersChanged(frozenset({gone.id})) in desk.told


def test_after_weeks_away_many_changes_come_by_bulk(desk: Desk) -> None:
    desk.run()
    desk.clock.sleep(30 * 86_400)
    for number in range(1, 31):
        desk.shop.note(f"gid://shopify/Order/{number}", "later")
    desk.run()
    assert desk.importer.imports[-1] == (True, ALL_KINDS)
    assert desk.cached() == desk.shown()


def test_a_pass_soon_after_another_does_not_even_count(desk: Desk) -> None:
    desk.run()
    desk.shop.asked.clear()
    desk.run()
    assert "count_orders" not in desk.shop.asked


@pytest.mark.parametrize("happens", ["note", "hold", "split", "fulfill", "place", "delete"])
def test_what_changes_while_it_runs_is_not_lost(desk: Desk, happens: str) -> None:
    """At every single answer of the shop, another order."""
    numbers = iter(range(1, 41))

    def rival(call: str) -> None:
        number = next(numbers, None)
        if number is None:
            return
        order_id = f"gid://shopify/Order/{number}"
        if happens == "place":
            desk.shop.place(100 + number)
        elif happens == "note":
            desk.shop.note(order_id, "meanwhile")
        else:
            getattr(desk.shop, happens)(order_id)

    desk.shop.before_answer = rival
    assert desk.run().failure is None
    desk.shop.before_answer = failing()
    assert desk.run().failure is None
    if happens == "delete":
        desk.run_around()
    assert desk.cached() == desk.shown()


def test_new_orders_are_seen_while_shopify_writes(desk: Desk) -> None:
    desk.bulk.ends[BulkKind.WORK] = ["endless"]
    placed: list[str] = []

    def before_answer(call: str) -> None:
        if call == "bulk_runs" and desk.bulk.runs and not placed:
            placed.append(desk.shop.place(200).id)
        if placed and placed[0] in desk.cache.order_ids_after(None, 1_000):
            raise Stopped

    desk.shop.before_answer = before_answer
    assert isinstance(desk.run().failure, Stopped)
    assert desk.importer.imports == []


@pytest.mark.parametrize("answers", range(1, 30))
@pytest.mark.parametrize("restart", [True, False])
def test_stopped_anywhere_it_goes_on(desk: Desk, answers: int, restart: bool) -> None:
    desk.run(stop=stop_at(desk, answers))
    desk.shop.before_answer = failing()
    if restart:
        desk.restart()
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()
    assert len(desk.bulk.started) == 4  # each run only once


@pytest.mark.parametrize("answers", range(1, 30))
def test_a_failure_anywhere_loses_nothing(desk: Desk, answers: int) -> None:
    desk.shop.before_answer = failing(*[None] * (answers - 1), Offline())
    desk.run()
    desk.shop.before_answer = failing()
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()
    assert len(desk.bulk.started) == 4


def test_a_lost_answer_starts_no_second_run(desk: Desk) -> None:
    desk.bulk.lose_answers = 3
    for _ in range(3):
        assert desk.run().failure is not None
    assert desk.run().failure is None
    assert len(desk.bulk.started) == 4
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("end", ["failed", "expired", "cancelled", "forgotten", "endless"])
def test_a_run_that_does_not_end_well_is_started_again(desk: Desk, kind: BulkKind, end: str) -> None:
    desk.bulk.ends[kind] = [end]
    assert desk.run().failure is None
    assert desk.bulk.started.count((kind, True)) == 2
    assert [kinds for _, kinds in desk.importer.imports] == [ALL_KINDS]
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("kind", [BulkKind.ORDERS, BulkKind.WORK])
@pytest.mark.parametrize("end", ["failed", "expired", "cancelled", "forgotten", "endless"])
def test_a_run_that_never_ends_well_is_given_up_for_pages(desk: Desk, kind: BulkKind, end: str) -> None:
    desk.bulk.ends[kind] = [end] * 10
    summary = desk.run()
    assert (summary.failure, summary.errors) == (None, 1)
    assert desk.bulk.started.count((kind, True)) <= 4
    assert desk.importer.imports == []
    assert desk.cached() == desk.shown()
    assert desk.cache.bulk_state() is None
    desk.run()
    assert desk.importer.imports == []


@pytest.mark.parametrize("kind", [BulkKind.INVENTORY, BulkKind.LOCATIONS])
@pytest.mark.parametrize("end", ["failed", "denied", "endless"])
def test_without_stock_and_locations_an_import_goes_on(desk: Desk, kind: BulkKind, end: str) -> None:
    desk.bulk.ends[kind] = [end] * 10
    assert desk.run().failure is None
    assert desk.importer.imports == [(False, [each for each in ALL_KINDS if each is not kind])]
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("kind", [BulkKind.ORDERS, BulkKind.WORK])
def test_partial_data_is_used_and_pages_bring_the_rest(desk: Desk, kind: BulkKind) -> None:
    desk.bulk.ends[kind] = ["partial"] * 10
    summary = desk.run()
    assert [notice.key for notice in summary.notices] == [Say.BULK_PARTLY]
    assert len(desk.importer.imports) == 1
    assert desk.cached() == desk.shown()


def test_names_that_are_refused_are_left_out(desk: Desk) -> None:
    desk.bulk.ends[BulkKind.ORDERS] = ["denied"]
    assert desk.run().failure is None
    assert [each for each in desk.bulk.started if each[0] is BulkKind.ORDERS] == [
        (BulkKind.ORDERS, True),
        (BulkKind.ORDERS, False),
    ]
    assert desk.cached() == desk.shown()


def test_work_that_is_refused_leaves_no_order_without_work(desk: Desk) -> None:
    desk.bulk.ends[BulkKind.WORK] = ["denied"]
    assert desk.run().failure is None
    assert desk.importer.imports == []
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("refusal", [AccessDenied("scope"), QueryRefused("changed")])
def test_a_start_that_is_refused_outright_is_given_up_for_pages(desk: Desk, refusal: Failure) -> None:
    def before_answer(call: str) -> None:
        if call == "start_bulk":
            raise type(refusal)(refusal.detail)

    desk.shop.before_answer = before_answer
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()


def test_five_others_are_waited_for_and_that_is_said(desk: Desk) -> None:
    desk.bulk.room = 0
    waits = 0

    def before_answer(call: str) -> None:
        nonlocal waits
        waits += call == "start_bulk"
        if waits == 8:
            desk.bulk.room = 1  # and then one after the other

    desk.shop.before_answer = before_answer
    assert desk.run().failure is None
    assert desk.cached() == desk.shown()
    said = [event.waiting for event in desk.told if isinstance(event, SyncProgressed)]
    assert said.count(True) == 7 and said[-1] is False


@pytest.mark.parametrize("kind", ["orders", "work", "nothing we know"])
def test_a_file_that_is_not_to_be_had_any_more_is_written_again(desk: Desk, kind: str) -> None:
    desk.importer.fails = [DownloadExpired(kind=kind)]
    assert desk.run().failure is None
    assert len(desk.bulk.started) == (8 if kind == "nothing we know" else 5)
    assert desk.cached() == desk.shown()


def test_files_that_are_never_to_be_had_are_given_up_for_pages(desk: Desk) -> None:
    desk.importer.fails = [DownloadExpired(kind="orders") for _ in range(20)]
    assert desk.run().failure is None
    assert desk.importer.imports == []
    assert desk.cached() == desk.shown()


def test_an_import_that_breaks_off_is_tried_again_at_once(desk: Desk) -> None:
    desk.importer.fails = [ImportBroken("killed"), ImportBroken("killed")]
    summary = desk.run()
    assert (summary.failure, summary.errors) == (None, 2)
    assert len(desk.importer.imports) == 1
    assert desk.cached() == desk.shown()


def test_an_import_that_always_breaks_off_is_given_up_for_pages(desk: Desk) -> None:
    desk.importer.fails = [ImportBroken("a bug") for _ in range(20)]
    assert desk.run().failure is None
    assert len(desk.importer.fails) == 20 - bulk_plan.MOST_BREAKS
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("failure", [ImportRunning(), DownloadRefused(kind="orders"), Offline()])
def test_other_failures_end_the_pass_and_the_next_one_imports(desk: Desk, failure: Failure) -> None:
    desk.importer.fails = [failure]
    assert desk.run().failure is failure
    assert desk.sync.importing
    desk.restart()
    assert desk.run().failure is None
    assert len(desk.bulk.started) == 4 and len(desk.importer.imports) == 1
    assert desk.cached() == desk.shown()
    assert not desk.sync.importing


def test_stopped_between_import_and_its_end(desk: Desk) -> None:
    """The import has taken the cache's place, and the program died before it could note that."""
    desk.importer.fails = [None]
    real = desk.importer.run

    def killed(*arguments: object, **named: object) -> object:
        real(*arguments, **named)  # type: ignore[arg-type]
        raise Stopped

    desk.importer.run = killed  # type: ignore[assignment,method-assign]
    assert isinstance(desk.run().failure, Stopped)
    desk.importer.run = real  # type: ignore[method-assign]
    desk.restart()
    assert desk.run().failure is None
    assert len(desk.importer.imports) == 1
    assert desk.cached() == desk.shown()


@pytest.mark.parametrize("answers", [5, 8, 11, 14])
def test_everything_asked_for_anew_meanwhile_comes_by_bulk_anew(desk: Desk, answers: int) -> None:
    """A permission was granted, say: what was begun lacks what Shopify shows since."""
    stop = stop_at(desk, answers)
    assert isinstance(desk.run(stop=stop).failure, Stopped)
    begun = list(desk.bulk.started)
    desk.clock.sleep(60)
    desk.restart()
    desk.shop.asked.clear()
    assert desk.run(full=True).failure is None
    assert len(desk.bulk.started) == len(begun) + 4
    assert desk.shop.asked.count("orders_page") < 10
    assert desk.cached() == desk.shown()


def test_lines_that_do_not_fit_are_told(desk: Desk) -> None:
    desk.importer.rejected = {"bad-json": 2, "wrong-shape": 1, "orphan": 5}
    (notice,) = desk.run().notices
    assert notice.key is Say.LINES_KEPT_ASIDE
    assert notice.parameters == {"lines": "3", "path": "aside"}


def test_work_of_orders_that_were_placed_too_late_for_the_files_is_no_trouble(desk: Desk) -> None:
    desk.importer.rejected = {"orphan": 5}
    assert desk.run().notices == ()


def test_a_paused_import_waits_and_news_still_comes(desk: Desk) -> None:
    desk.pause.set()
    looks = 0
    news: list[str] = []

    def before_answer(call: str) -> None:
        nonlocal looks
        looks += call in ("bulk_runs", "orders_page")
        if looks == 20:
            news.append(desk.shop.place(300).id)
        if looks == 40:
            assert news[0] in desk.cached() and desk.importer.imports == []
            desk.pause.clear()

    desk.shop.before_answer = before_answer
    stop = threading.Event()
    assert desk.run(stop=stop).failure is None
    assert desk.cached() == desk.shown()
    assert any(event.paused for event in desk.told if isinstance(event, SyncProgressed))
