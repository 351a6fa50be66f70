"""How many findings are open, and the notification when there are more of them."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.ui.checks.notification import Notifier, OpenFindings, SystemTray
from fulfilldesk.ui.settings import CHECK_NOTIFY, Settings
from tests.ui.inline import InlineRunner
from tests.ui.memory_findings import MemoryFindings, finding


class RememberingTray:
    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    def show_words(self, title: str, words: str) -> None:
        self.shown.append((title, words))


@pytest.fixture
def tray() -> RememberingTray:
    return RememberingTray()


@pytest.fixture
def notifier(settings: Settings, tray: RememberingTray, english: None) -> Notifier:
    return Notifier(settings, tray, lambda: "De <b>Fietswinkel</b>")


def test_more_findings_are_told_when_that_is_wanted(
    notifier: Notifier, settings: Settings, tray: RememberingTray
) -> None:
    settings.set(CHECK_NOTIFY, True)
    for number in (3, 3, 5, 2, 4):
        notifier.on_counted(number)
    assert [title for title, _ in tray.shown] == ["Checks of De <b>Fietswinkel</b>"] * 2
    assert tray.shown[0][1].startswith("2 new findings") and "5 to look at" in tray.shown[0][1]
    assert "4 to look at" in tray.shown[1][1]


def test_nothing_is_told_unless_it_is_wanted(notifier: Notifier, tray: RememberingTray) -> None:
    for number in (0, 5, 50):
        notifier.on_counted(number)
    assert tray.shown == []


def test_what_was_there_before_the_program_is_not_news(
    notifier: Notifier, settings: Settings, tray: RememberingTray
) -> None:
    settings.set(CHECK_NOTIFY, True)
    notifier.on_counted(12)
    assert tray.shown == []


def test_a_computer_without_notifications_stays_silent(qapp: object) -> None:
    tray = SystemTray()
    tray.show_words("Checks", "2 new findings.")
    tray.put_away()


def test_open_findings_are_counted_when_they_change() -> None:
    source, told = MemoryFindings([finding("held_long", 1001)]), []
    counting = OpenFindings(InlineRunner())
    counting.counted.connect(told.append)
    counting.count()  # nobody to ask yet
    counting.provide(source)
    source.all[("held_long", "x")] = finding("held_long", 1002)
    counting.on_findings_changed()
    source.failure = StoreBusy()
    counting.count()
    assert told == [1, 2]


def test_before_the_first_run_there_is_no_number() -> None:
    told: list[int] = []
    counting = OpenFindings(InlineRunner())
    counting.counted.connect(told.append)
    counting.provide(MemoryFindings(checked=False))
    assert told == []
