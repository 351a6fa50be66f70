"""Which batch runs and when, how quick it is, and what its card says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import AccessDenied, Failure, Offline, StoreBusy
from fulfilldesk.domain.events import SyncFinished
from fulfilldesk.domain.journal import BatchState, EntryState
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.batch_card import BatchCard
from fulfilldesk.ui.waiting.batch_control import BatchControl
from fulfilldesk.ui.waiting.batch_list import BatchList
from fulfilldesk.ui.waiting.pace import LEAST_SECONDS, Pace
from fulfilldesk.ui.waiting.standing import Doing
from tests.ui.fakes_orders import NOW
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.waiting import ScriptedBatches, WaitingJournal

Cards = Callable[[], tuple[BatchList, BatchControl]]

SYNCED = SyncFinished(NOW, 0, None)


@pytest.fixture
def batches() -> ScriptedBatches:
    return ScriptedBatches()


@pytest.fixture
def runner() -> PatientRunner:
    return PatientRunner()


@pytest.fixture
def control(batches: ScriptedBatches, runner: PatientRunner) -> BatchControl:
    return BatchControl(batches, runner)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[WaitingJournal]:
    made = WaitingJournal(tmp_path)
    yield made
    made.file.close()


# --- one at a time


def test_one_after_the_other(control: BatchControl, batches: ScriptedBatches, runner: PatientRunner) -> None:
    for batch_id in ("a", "b", "a"):
        control.resume(batch_id)
    assert [control.doing(each) for each in "abc"] == [Doing.RUNNING, Doing.QUEUED, Doing.NOTHING]
    runner.go()
    assert batches.ran == ["a", "b", "a"], "resumed while it ran: looked at once more"
    assert control.doing("a") is Doing.NOTHING


def test_a_paused_one_lets_the_next_go(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.resume("a")
    control.resume("b")
    control.pause("b")
    assert control.doing("b") is Doing.NOTHING
    control.resume("b")
    control.pause("a")
    assert control.doing("a") is Doing.PAUSING and control.paused_here("a")
    runner.go()
    assert batches.calls[0].pause.is_set() and not batches.calls[0].stop.is_set()
    assert batches.ran == ["a", "b"]


def test_a_running_one_is_stopped_after_what_was_sent(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.resume("a")
    control.stop("a")
    assert control.doing("a") is Doing.STOPPING
    assert batches.given_up == []
    runner.go()
    assert batches.calls[0].pause.is_set()
    assert batches.given_up == ["a"]
    assert control.doing("a") is Doing.NOTHING


def test_one_that_waits_is_stopped_while_another_runs(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.resume("a")
    control.resume("b")
    control.stop("b")
    runner.go()
    assert (batches.ran, batches.given_up) == (["a"], ["b"])


def test_the_end_of_the_program_stops_it_and_begins_nothing(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.resume("a")
    control.resume("b")
    control.end()
    runner.go()
    assert batches.ran == ["a"] and batches.calls[0].stop.is_set()


# --- the shop comes and goes


def test_without_the_shop_it_waits_and_goes_on_by_itself(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.set_online(False)
    control.resume("a")
    runner.go()
    assert batches.ran == [] and control.doing("a") is Doing.HELD
    control.set_online(True)
    assert control.doing("a") is Doing.RUNNING
    control.set_online(False)
    assert control.doing("a") is Doing.HELD
    runner.go()
    assert batches.calls[0].pause.is_set()
    control.set_online(True)
    runner.go()
    assert batches.ran == ["a", "a"] and control.doing("a") is Doing.NOTHING


def test_what_the_person_paused_does_not_go_on_by_itself(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    control.resume("a")
    control.pause("a")
    control.set_online(False)
    runner.go()
    control.set_online(True)
    control.on_sync_finished(SYNCED)
    runner.go()
    assert batches.ran == ["a"]


def test_a_shop_that_fails_once_is_asked_after_and_tried_again(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner, qtbot: QtBot
) -> None:
    batches.end = lambda _: Offline() if len(batches.calls) < 3 else None
    control.resume("a")
    with qtbot.waitSignal(control.shop_in_doubt):
        runner.go()
    assert control.doing("a") is Doing.HELD
    assert isinstance(control.failure("a"), Offline)
    with qtbot.assertNotEmitted(control.shop_in_doubt):  # or pass and batch would chase each other
        control.on_sync_finished(SYNCED)
        runner.go()
    assert control.doing("a") is Doing.HELD
    control.on_sync_finished(SyncFinished(NOW, 0, Offline()))
    runner.go()
    assert len(batches.calls) == 2
    control.on_sync_finished(SYNCED)
    runner.go()
    assert len(batches.calls) == 3
    assert control.doing("a") is Doing.NOTHING and control.failure("a") is None


def test_a_failure_that_no_trying_mends_waits_for_the_person(
    control: BatchControl, batches: ScriptedBatches, runner: PatientRunner
) -> None:
    batches.end = lambda _: AccessDenied(scope="write_orders")
    control.resume("a")
    runner.go()
    control.on_sync_finished(SYNCED)
    assert control.doing("a") is Doing.NOTHING
    assert isinstance(control.failure("a"), AccessDenied)


@pytest.mark.parametrize("error", [StoreBusy(), RuntimeError("a bug")], ids=["journal", "bug"])
def test_a_run_that_breaks_leaves_the_others_their_turn(batches: ScriptedBatches, error: Exception) -> None:
    def broken(_: object) -> Failure | None:
        raise error

    batches.end = broken
    control = BatchControl(batches, InlineRunner())
    if isinstance(error, Failure):
        control.resume("a")
    else:
        with pytest.raises(RuntimeError):
            control.resume("a")
    assert control.failure("a") is not None
    batches.end = lambda _: None
    control.resume("b")
    assert batches.ran[-1] == "b"


STEPS = st.sampled_from(
    [(what, which) for what in ("resume", "pause", "stop") for which in "abc"]
    + [("online", ""), ("offline", ""), ("synced", ""), ("work", "")]
)


@given(st.lists(STEPS, max_size=30))
def test_whatever_is_pressed_nothing_is_forgotten(steps: list[tuple[str, str]]) -> None:
    """After all of it, with the shop there: what was last resumed has run since, and nothing waits."""
    batches, runner = ScriptedBatches(), PatientRunner(begun=True)
    control = BatchControl(batches, runner)
    wanted: dict[str, int] = {}
    for what, which in steps:
        match what:
            case "resume":
                if control.doing(which) is not Doing.STOPPING:
                    wanted[which] = len(batches.calls) if control.doing(which) is Doing.NOTHING else -1
                control.resume(which)
            case "pause":
                wanted.pop(which, None)
                control.pause(which)
            case "stop":
                wanted.pop(which, None)
                control.stop(which)
            case "work":
                runner.go()
            case "synced":
                control.on_sync_finished(SYNCED)
            case _:
                control.set_online(what == "online")
    control.set_online(True)
    runner.go()
    assert all(control.doing(each) is Doing.NOTHING for each in "abc")
    assert all(which in batches.ran[max(0, since) :] for which, since in wanted.items())


# --- how quick


def test_no_promise_before_there_is_something_to_go_by() -> None:
    pace = Pace()
    assert pace.a_minute() is None and pace.seconds_left(10) is None
    pace.add(0.0, 0)
    pace.add(LEAST_SECONDS / 2, 5)
    assert pace.a_minute() is None


@given(st.floats(0.5, 50), st.integers(20, 400), st.integers(0, 10_000))
def test_a_steady_pace_is_told_as_it_is(every: float, samples: int, left: int) -> None:
    pace = Pace()
    for number in range(samples):
        pace.add(number * every, number * 25)
    assert pace.a_minute() == pytest.approx(25 / every * 60)
    assert pace.seconds_left(left) == pytest.approx(left / 25 * every)


def test_what_was_long_ago_does_not_count() -> None:
    pace = Pace()
    for second in range(100):
        pace.add(second, second * 10)
    for second in range(100, 300):
        pace.add(second, 1000)
    assert pace.a_minute() is None, "it stands still"


# --- cards


@pytest.fixture
def cards(
    journal: WaitingJournal,
    batches: ScriptedBatches,
    theme: Theme,
    formats: Formats,
    qtbot: QtBot,
    english: None,
) -> Cards:
    """The list of what is in the journal by then."""

    def shown() -> tuple[BatchList, BatchControl]:
        work, control = journal.work(batches)
        listed = BatchList(control, theme, formats)
        qtbot.addWidget(listed)
        work.changed.connect(lambda: listed.show_batches(work.work.batches))
        work.start()
        listed.resize(760, 600)
        listed.show()
        return listed, control

    return shown


def buttons(card: BatchCard) -> list[str]:
    every = (card.resume, card.pause, card.stop, card.changed, card.retry, card.undo, card.yes, card.no)
    return [button.text() for button in every if button.isVisible()]


def test_a_batch_that_a_crash_left_says_how_far_it_came(
    journal: WaitingJournal, batches: ScriptedBatches, cards: Cards, qtbot: QtBot
) -> None:
    states = {
        EntryState.DONE: 46,
        EntryState.SENDING: 4,
        EntryState.REFUSED: 3,
        EntryState.CHANGED: 2,
        EntryState.WAITING: 45,
    }
    journal.put_batch("a", states, BatchState.RUNNING)
    listed, _ = cards()
    card = listed.cards["a"]
    assert card.title() == "Cancel fulfilment · 100 actions"
    assert card.badge.badge().words == "Interrupted"
    assert card.numbers.text() == "46 of 100 done · 3 failed · 2 changed · 4 being checked · 45 left"
    assert buttons(card) == ["Resume", "Stop…", "Review what needs you"]
    qtbot.mouseClick(card.resume, Qt.MouseButton.LeftButton)
    assert batches.ran == ["a"]


def test_the_links_stand_on_the_line_of_the_numbers(journal: WaitingJournal, cards: Cards) -> None:
    journal.put_batch("a", {EntryState.DONE: 1, EntryState.WAITING: 45})
    listed, _ = cards()
    card = listed.cards["a"]
    line = card.numbers.geometry().top() + card.numbers.fontMetrics().height() / 2
    assert card.journal.geometry().center().y() == pytest.approx(line, abs=1)


def test_a_batch_and_what_took_it_back_can_be_told_apart(journal: WaitingJournal, cards: Cards) -> None:
    journal.put_batch("part", {EntryState.DONE: 5}, BatchState.FINISHED)
    journal.put_batch("parts undoing", {EntryState.DONE: 2}, BatchState.FINISHED, undoes="part")
    journal.put_batch("a", {EntryState.DONE: 3}, BatchState.FINISHED)
    journal.put_batch("b", {EntryState.DONE: 3}, BatchState.FINISHED, undoes="a")
    listed, _ = cards()
    assert listed.cards["a"].title() == "Cancel fulfilment · 3 actions"
    assert listed.cards["b"].title() == "Undo: Cancel fulfilment · 3 actions"
    offered = {batch_id: buttons(card) for batch_id, card in listed.cards.items()}
    assert offered == {"a": [], "b": ["Undo all…"], "part": ["Undo all…"], "parts undoing": ["Undo all…"]}


def test_stopping_asks_first(
    journal: WaitingJournal, batches: ScriptedBatches, cards: Cards, qtbot: QtBot
) -> None:
    journal.put_batch("a", {EntryState.DONE: 1, EntryState.WAITING: 45})
    listed, _ = cards()
    card = listed.cards["a"]
    qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
    assert buttons(card)[-2:] == ["Withdraw them", "Keep them"]
    assert "45" in card.question.text()
    qtbot.mouseClick(card.no, Qt.MouseButton.LeftButton)
    assert batches.given_up == [] and "Stop…" in buttons(card)
    qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.yes, Qt.MouseButton.LeftButton)
    assert batches.given_up == ["a"]


def test_a_finished_batch_is_summed_up_with_what_can_still_be_done(
    journal: WaitingJournal, cards: Cards, qtbot: QtBot
) -> None:
    states = {
        EntryState.DONE: 90,
        EntryState.DIFFERS: 2,
        EntryState.REFUSED: 3,
        EntryState.NOT_DONE: 4,
        EntryState.CHANGED: 1,
        EntryState.WITHDRAWN: 5,
    }
    journal.put_batch("a", states, BatchState.FINISHED)
    journal.put_batch("b", {EntryState.WAITING: 1})
    listed, _ = cards()
    card = listed.cards["a"]
    assert card.numbers.text() == (
        "90 as forecast · 2 not as forecast · 3 refused by Shopify · 4 did not happen · "
        "1 changed since and not sent · 5 withdrawn"
    )
    assert buttons(card) == ["Review what needs you", "Retry those that failed…", "Undo all…"]
    with qtbot.waitSignal(listed.retry_wanted) as retry:
        qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(listed.undo_wanted) as undo:
        qtbot.mouseClick(card.undo, Qt.MouseButton.LeftButton)
    assert retry.args == undo.args == ["a"]
    assert listed.cards["b"].y() < card.y(), "what is not over stands on top"


def test_a_held_batch_says_why_and_that_it_goes_on(
    journal: WaitingJournal, batches: ScriptedBatches, cards: Cards
) -> None:
    batches.end = lambda _: Offline()
    journal.put_batch("a", {EntryState.WAITING: 3})
    listed, control = cards()
    control.resume("a")
    card = listed.cards["a"]
    assert card.badge.badge().words == "Waits for the shop"
    assert card.trouble.text().endswith("It goes on by itself once the shop can be reached.")
    assert buttons(card) == ["Pause", "Stop…"]
