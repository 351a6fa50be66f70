"""What is said of a sync that runs, at each of its stages, and what its buttons ask for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.events import Stage, SyncProgressed
from fulfilldesk.ui.announcements import Situation, announcements, older_coming
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.status_bar import StatusBar
from fulfilldesk.ui.texts_progress import progress_share, progress_words
from fulfilldesk.ui.theme import Theme

MILLION = 1_000_000
GIGABYTES = 3_200_000_000
#: In a narrower window the longest line of a sync may end in an ellipsis, in Dutch.
LEAST_WIDTH = 1040


@pytest.mark.parametrize(
    ("progress", "words", "share"),
    [
        (
            SyncProgressed(1200, 5000, 340.0),
            "Reading orders: 1,200 of 5,000 · about 6 minutes left",
            (1200, 5000),
        ),
        (SyncProgressed(1, None, None), "Reading orders: 1", (1, None)),
        (
            SyncProgressed(0, MILLION, None, Stage.BULK, waiting=True),
            "Waiting for Shopify: it is preparing other files for this app first",
            (0, MILLION),
        ),
        (SyncProgressed(0, None, None, Stage.BULK), "Shopify is preparing the files", (0, None)),
        (
            SyncProgressed(412_000, MILLION, 700.0, Stage.BULK, bytes_done=5),
            "Shopify is preparing the files: 412,000 of 1,000,000 orders · about 12 minutes left",
            (412_000, MILLION),
        ),
        (
            SyncProgressed(0, MILLION, 30.0, Stage.DOWNLOAD, 1_200_000_000, GIGABYTES),
            "Downloading: 1.2 GB of 3.2 GB · less than a minute left",
            (1_200_000_000, GIGABYTES),
        ),
        (SyncProgressed(0, None, None, Stage.DOWNLOAD, 999), "Downloading: 999 bytes", (0, None)),
        (
            SyncProgressed(412_000, MILLION, 120.0, Stage.IMPORT, 1, 2),
            "Importing: 412,000 of 1,000,000 orders · about 2 minutes left",
            (1, 2),
        ),
        (SyncProgressed(1, None, None, Stage.IMPORT), "Importing: 1 order", (1, None)),
        (
            SyncProgressed(0, MILLION, 300.0, Stage.IMPORT, 1, 9),
            "Importing · about 5 minutes left",
            (1, 9),
        ),
        (
            SyncProgressed(2_000, MILLION, None, Stage.MERGE, 2_000, 9_000),
            "Adding to the list: 2,000 of 9,000 orders",
            (2_000, 9_000),
        ),
        (
            SyncProgressed(412_000, MILLION, 120.0, Stage.IMPORT, 1, 2, paused=True),
            "Paused. Importing: 412,000 of 1,000,000 orders",
            (1, 2),
        ),
        (
            SyncProgressed(MILLION, MILLION, None, Stage.FINISH),
            "Making the orders searchable",
            (MILLION,) * 2,
        ),
        # how far an import is that waits, nobody knows
        (SyncProgressed(331, 331, None, Stage.BULK, paused=True), "The import is paused", (0, None)),
        (
            SyncProgressed(2, 3, None, Stage.MERGE),
            "Adding to the list: 2 of 3 orders",
            (2, 3),
        ),
    ],
    ids=lambda each: f"{each.stage}" if isinstance(each, SyncProgressed) else "",
)
def test_each_stage_is_said_in_one_line(
    english: None, formats: Formats, progress: SyncProgressed, words: str, share: tuple[int, int | None]
) -> None:
    assert progress_words(progress, formats) == words
    assert progress_share(progress) == share


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("paused", [False, True])
def test_every_stage_has_words_in_every_language(
    language: str, formats: Formats, stage: Stage, paused: bool
) -> None:
    words = progress_words(SyncProgressed(3, 10, None, stage, 5, 10, paused), formats)
    assert words and "{" not in words and "?" not in words
    assert ({"en": "paused", "nl": "gepauzeerd"}[language] in words.lower()) is paused


def button(status: StatusBar, words: str) -> QPushButton | None:
    return next(
        (each for each in status.findChildren(QPushButton) if each.text() == words and not each.isHidden()),
        None,
    )


@pytest.fixture
def status(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> StatusBar:
    made = StatusBar(theme, formats, "De Fietswinkel")
    qtbot.addWidget(made)
    made.resize(1200, 30)
    made.show()
    return made


def show(status: StatusBar, qtbot: QtBot, progress: SyncProgressed) -> None:
    status.show_sync(progress)
    qtbot.waitUntil(lambda: not status._sync.isHidden())


@pytest.mark.parametrize("width", range(900, 1500, 60))
def test_nothing_that_is_said_is_cut_off(
    language: str, qtbot: QtBot, theme: Theme, formats: Formats, width: int
) -> None:
    status = StatusBar(theme, formats, "De Fietswinkel · de-fietswinkel.myshopify.com")
    qtbot.addWidget(status)
    status.show_connection("Synced 14:03", online=True)
    status.show_orders(1_000_000)
    status.resize(width, 32)
    status.show()
    show(status, qtbot, SyncProgressed(412_000, MILLION, 700.0, Stage.BULK, bytes_done=5))
    status._show_progress()
    QApplication.processEvents()
    said = [each for each in status.findChildren(QLabel) if each.isVisible()]
    cut_off = [each.text() for each in said if each.width() < each.sizeHint().width()]
    assert cut_off == [] or (width < LEAST_WIDTH and cut_off == [status._sync.text()])
    assert all(each.geometry().right() <= width for each in status.findChildren(QPushButton))


def test_an_import_can_be_paused_and_resumed(status: StatusBar, qtbot: QtBot) -> None:
    show(status, qtbot, SyncProgressed(1, 2, None, Stage.IMPORT))
    pause = button(status, "Pause")
    assert pause is not None
    with qtbot.waitSignal(status.pause_asked):
        pause.click()
    show(status, qtbot, SyncProgressed(1, 2, None, Stage.IMPORT, paused=True))
    resume = button(status, "Resume")
    assert resume is not None
    assert resume.accessibleName() == "Go on with the import"
    with qtbot.waitSignal(status.resume_asked):
        resume.click()


@pytest.mark.parametrize("stage", [Stage.PAGES, Stage.BULK])
def test_what_is_not_ours_to_pause_offers_no_pause(status: StatusBar, qtbot: QtBot, stage: Stage) -> None:
    show(status, qtbot, SyncProgressed(1, 2, None, stage))
    assert button(status, "Pause") is None
    assert button(status, "Cancel") is not None


def test_cancelled_it_says_so_and_offers_nothing_more(status: StatusBar, qtbot: QtBot) -> None:
    show(status, qtbot, SyncProgressed(1, 2, None, Stage.IMPORT))
    cancel = button(status, "Cancel")
    assert cancel is not None
    assert cancel.toolTip() == "Stop for now. What was fetched is kept; the import can be resumed later."
    with qtbot.waitSignal(status.cancel_asked):
        cancel.click()
    assert status._sync.text() == "Stopping"
    assert button(status, "Pause") is None
    status.show_sync(None)
    assert status._sync.isHidden() and button(status, "Cancel") is None


@pytest.mark.parametrize(
    ("progress", "synced", "coming"),
    [
        (None, False, False),
        (SyncProgressed(0, 500, None), False, False),
        (SyncProgressed(0, 250_000, None), False, True),
        (SyncProgressed(0, None, None, Stage.BULK), False, True),
        (SyncProgressed(0, 100_000, None, Stage.IMPORT), False, True),
        (SyncProgressed(0, 100_000, None, Stage.MERGE), True, False),
    ],
)
def test_a_long_first_sync_says_that_older_orders_are_coming(
    progress: SyncProgressed | None, synced: bool, coming: bool, formats: Formats, english: None
) -> None:
    assert older_coming(progress, synced=synced) is coming
    lines = announcements(Situation(older_coming=coming), formats)
    assert [line.tone for line in lines] == ([Tone.INFO] if coming else [])
    assert all(
        line.dismissible and line.text.startswith("Older orders are still coming in.") for line in lines
    )
