"""What an administrator forbids is not done, wherever it is asked; what was decided holds in every store,
with a window and without."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.decided import decide
from fulfilldesk.app.desk import Desk
from fulfilldesk.app.keep_for import take_over
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
from fulfilldesk.domain.errors import BulkForbidden, RulesForbidden
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.domain.policies import Policies
from fulfilldesk.paths import Profile
from fulfilldesk.services.rules_port import Ended
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import KEEP_DAYS, SYNC_OTHER_STORES, Settings
from fulfilldesk.ui.signing_in.address_page import AddressPage
from tests.app.programs import MemoryKeyring, program_in, quiet_key_store
from tests.conftest import ROOT
from tests.journeys.batches import BatchClerk
from tests.journeys.desks import DeskOnDemo, desk_on_demo
from tests.journeys.rule_desk import FULFIL_NEW, new_orders, own_rules, rules_of, run, tried
from tests.journeys.several import item, program_of, sign_in, stores, synced, until_idle
from tests.journeys.windows import RunningProgram
from tests.unit.rules.making import a_rule

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

CANCEL = "cancel_fulfillment"
BULK_OFF = "Your administrator has turned off actions on many orders at once."


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    with desk_on_demo(tmp_path, orders=60) as opened:
        opened.sync_now()
        yield opened


def aged(shop: DemoShop, days: int) -> set[str]:
    """The first orders are done, and so old; their ids."""
    orders = list(shop.world.orders.values())[:3]
    with shop.rival() as world:
        moment = world.clock() - timedelta(days=days)
        for order in orders:
            order.created_at = order.processed_at = order.updated_at = order.closed_at = moment
    return {f"gid://shopify/Order/{order.id}" for order in orders}


def cached(folder: Path, domain: str) -> set[str]:
    with closing(OrderCache(Profile(folder).cache(domain))) as cache:
        return set(cache.order_ids_after(None, 1_000))


# --- the services refuse


def test_no_batch_is_begun(desk: DeskOnDemo) -> None:
    anna = BatchClerk(desk, forbidden=True)
    with pytest.raises(BulkForbidden):
        anna.begins(anna.plans(CANCEL))
    assert list(desk.journal.batches()) == [] and desk.demo.carried_out == []


def test_of_a_batch_of_before_only_what_was_sent_is_looked_after(desk: DeskOnDemo) -> None:
    before = BatchClerk(desk)
    batch = before.begins(before.plans(CANCEL))
    before.shop.after["send"] = before.stop.set  # the program ends after the first
    before.runs(batch)
    assert before.ends(batch)[EntryState.WAITING] == batch.count - 1
    sent = len(desk.demo.carried_out)
    anna = BatchClerk(desk, forbidden=True)
    assert isinstance(anna.runs(batch), BulkForbidden)
    assert len(desk.demo.carried_out) == sent == 1
    assert anna.ends(batch) == {EntryState.DONE: 1, EntryState.WAITING: batch.count - 1}
    assert anna.state(batch) is BatchState.PAUSED
    assert anna.batches.give_up(batch.id) == batch.count - 1
    assert anna.state(batch) is BatchState.STOPPED


def test_rules_do_nothing_can_be_tried_and_stay_off_when_allowed_again(desk: DeskOnDemo) -> None:
    new_orders(desk, 2)
    allowed = own_rules(desk, FULFIL_NEW)
    forbidden = rules_of(desk, desk.journal.rules, desk.journal, desk.pipeline, forbidden=True)
    assert len(tried(forbidden).acting) == 2
    control = forbidden.control()
    assert control.forbidden and not control.running
    result = run(forbidden)
    assert result.ended is Ended.OFF and result.done == ()
    assert not allowed.control().running
    assert run(allowed).ended is Ended.OFF
    assert desk.demo.carried_out == []


def test_rules_cannot_be_changed_but_for_doing_less(desk: DeskOnDemo) -> None:
    own_rules(desk, FULFIL_NEW)
    forbidden = rules_of(desk, desk.journal.rules, desk.journal, desk.pipeline, forbidden=True)
    (rule,) = forbidden.rules()
    for ask in (
        lambda: forbidden.save(rule),
        lambda: forbidden.reorder([rule.id]),
        lambda: forbidden.turn(rule.id, on=True),
        lambda: forbidden.set_running(True),
        lambda: forbidden.set_per_hour(5),
    ):
        with pytest.raises(RulesForbidden):
            ask()
    assert list(forbidden.rules()) == [rule]
    forbidden.set_running(False)
    forbidden.turn(rule.id, on=False)
    assert not forbidden.rules()[0].on
    forbidden.delete(rule.id)
    assert list(forbidden.rules()) == []


# --- the window


def test_the_window_of_who_may_do_neither(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    policies = Policies(forbid_bulk=True, forbid_rules=True, keep_days=30)
    with stores("De Fietswinkel") as (store,):
        old = aged(store.shop, days=40)
        with program_in(qapp, qtbot, tmp_path, policies=policies) as program:
            sign_in(program.program.key_ring, store)
            program.program.open(store.target)
            program.until(lambda: program.program.desk is not None)
            until_idle(program)
            assert not old & set(program.desk.cache.order_ids_after(None, 100))
            table = program.order_desk.window.list.table
            program.act(lambda: QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
            assert BULK_OFF in program.words(program.order_desk.window.list)
            program.act(lambda: program.order_desk.bulk.ask(CANCEL, program.window.list.bulk.selected()))
            assert program.order_desk.bulk.in_front is None
            assert BULK_OFF in program.words()
            assert list(program.desk.journal.batches()) == []
            program.act(lambda: program.window.show_page(Page.RULES))
            program.until(lambda: not program.order_desk.watch.rules.card.new.isEnabled())
            assert "Your administrator has turned off rules of your own." in program.words()
            kept = program.desk.journal.rules
            kept.put([a_rule()])  # of the time before, and at work then
            kept.set_running(True)
            program.act(item(program, "Sync now").trigger)
            program.until(lambda: not kept.control(datetime.now(UTC)).running)
            assert list(program.desk.journal.entries()) == []


def test_who_connects_a_store_finds_its_address_until_it_is_connected(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with stores("De Fietswinkel") as (store,):
        policies = Policies(shop=store.url)
        for known in (False, True):
            with program_in(qapp, qtbot, tmp_path, policies=policies) as program:
                program.act(program.program.ask_for_shop)
                welcome = program.program.welcome
                assert welcome is not None
                program.act(welcome.connect_store)
                assert isinstance(welcome.page, AddressPage)
                assert welcome.page.address.line.text() == ("" if known else store.url)
                sign_in(program.program.key_ring, store)
                program.program.open(store.target)
                synced(program, store)


class Once:
    """Says stop as soon as something was sent."""

    def __init__(self, desk: Desk, batch_id: str) -> None:
        self._sent = lambda: desk.journal.of_batch(batch_id, {EntryState.SENDING}, limit=1)

    def is_set(self) -> bool:
        return bool(self._sent())


def test_what_a_batch_of_before_had_sent_is_found_out_and_nothing_more_is_sent(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with stores("De Fietswinkel") as (store,):
        with program_of(qapp, qtbot, tmp_path, store) as program:
            desk = program.desk
            ids = desk.cache.order_ids_after(None, 100)
            plan = desk.batch_planning.plan(CANCEL, {}, ids, threading.Event(), lambda _: None)
            assert plan is not None
            batch = desk.batches.begin(plan, (), {})
            store.shop.faults = FaultPlan([parse_fault("cut:100%:fulfillmentCancel")], 1)
            desk.batches.run(batch.id, Once(desk, batch.id), threading.Event())
        store.shop.faults = FaultPlan([], 1)

        def ends(program: RunningProgram) -> dict[EntryState, int]:
            progress = program.desk.journal.batch(batch.id)
            assert progress is not None
            return {state: number for state, number in progress.states.items() if number}

        left = {EntryState.WAITING: batch.count - 1}
        with program_in(qapp, qtbot, tmp_path, policies=Policies(forbid_bulk=True)) as program:
            program.program.open(store.target)
            synced(program, store)
            program.until(lambda: ends(program) == left | {EntryState.DONE: 1})
            program.act(program.window.show_waiting)
            card = program.order_desk.waiting.page.batches.cards[batch.id]
            program.until(lambda: "What was not sent stays here" in card.trouble.text())
            assert card.resume.isVisible() and not card.resume.isEnabled()
            program.press(card.stop)
            program.press(card.yes)
            program.until(lambda: ends(program).get(EntryState.WITHDRAWN) == batch.count - 1)


def test_stores_in_turn_keep_what_was_decided(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with stores("De Fietswinkel", "Boeken & Zo") as (first, second):
        old = aged(second.shop, days=400)
        with program_of(qapp, qtbot, tmp_path, first, second) as program:
            assert old <= cached(tmp_path, second.domain)
            program.program._look.settings.set(SYNC_OTHER_STORES, True)
        with program_in(qapp, qtbot, tmp_path, policies=Policies(keep_days=366)) as program:
            program.program.open(first.target)
            synced(program, first)
            program.program._others.round()
            program.until(lambda: program.program._others._round is None)
        assert not old & cached(tmp_path, second.domain)
        # Nobody decides any more: what holds is what the person chose, not what was decided.
        with program_in(qapp, qtbot, tmp_path) as program:
            program.program.open(second.target)
            program.until(lambda: program.program.desk is not None)
            until_idle(program)
            assert program.program._look.settings.get(KEEP_DAYS) == 0


_SYNC = """
import sys
from pathlib import Path
from fulfilldesk.app import sync_command
from fulfilldesk.app.policy_sources import file_source, read_policies
from fulfilldesk.options import parse
policies = read_policies(file_source(Path(sys.argv[2])))
sys.exit(sync_command.run(parse(["sync", "--profile-dir", sys.argv[1]]), policies))
"""


def test_the_night_job_keeps_what_was_decided_and_says_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "policies.json"
    file.write_text('{"keep_days": 366, "colour": "green"}', encoding="utf-8")
    with running_shop(orders=10) as (shop, url):
        old = aged(shop, days=400)
        done = subprocess.run(
            [sys.executable, "-c", _SYNC, str(tmp_path / "profile"), str(file)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={
                **clean_environment(),
                "FULFILLDESK_SHOP_URL": url,
                "FULFILLDESK_ACCESS_TOKEN": DEFAULT_TOKEN,
            },
        )
    assert done.returncode == 0, done.stderr
    assert "“colour” in" in done.stderr and str(file) in done.stderr
    assert not old & cached(tmp_path / "profile", shop_address(url).domain)


def clean_environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


# --- what earlier versions kept in the cache


@pytest.mark.parametrize(
    ("kept_days", "chosen", "remembered"),
    [(None, None, 0), (366, None, 366), (400, None, 0), (731, 0, 0), (731, 366, 366)],
)
def test_taking_over_never_overrides_what_was_decided(
    tmp_path: Path, kept_days: int | None, chosen: int | None, remembered: int
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    if chosen is not None:
        settings.set(KEEP_DAYS, chosen)
    decide(settings, Policies(keep_days=400))
    take_over(settings, kept_days)
    assert settings.get(KEEP_DAYS) == 400
    take_over(settings, 731)  # by now the cache says what was decided
    settings.save()
    assert Settings(tmp_path / "settings.ini").get(KEEP_DAYS) == remembered
