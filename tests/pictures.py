"""Paints the windows in every look: `python -m tests.pictures [FOLDER]`, by default into screenshots/.

Main window, menus, sheets, journal, waiting page, search, lines on top, the way into a store, settings and
permissions, checks and the other pages that watch, each light and dark, English and Dutch, at 100 % and
200 %. With `--readme` only the two pictures of the README are painted anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, qRgb
from PySide6.QtWidgets import QApplication, QWidget

from fulfilldesk import paths
from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.target import choose_target
from fulfilldesk.app.window import Program
from fulfilldesk.crashes import Crash
from fulfilldesk.domain.errors import Offline, SignInRefused
from fulfilldesk.domain.events import ConnectionChanged, SyncProgressed
from fulfilldesk.domain.release import Release
from fulfilldesk.options import Options
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.program_lines import ProgramNews
from fulfilldesk.ui.settings import Settings
from tests.conftest import ROOT
from tests.language import speaking
from tests.pictures_of_access import access_pictures, store_pictures
from tests.pictures_of_watching import watching_pictures

WINDOW = QSize(1440, 900)
SEARCH = "tas-44 bel-01 paktafel"
OPEN_WORK = "fulfillment_status:unfulfilled"
COMPLAINTS = "statsu:open total:>much bel"
PATIENCE_SECONDS = 60
README_WIDTH = 960
MOST_COMPRESSED = 0  # Qt calls it quality; a PNG loses nothing


def main(arguments: list[str]) -> int:
    """Paint everything; each scale needs a process of its own."""
    readme = "--readme" in arguments
    folders = [argument for argument in arguments if not argument.startswith("-")]
    folder = Path(folders[0]) if folders else ROOT / "screenshots"
    if "FULFILLDESK_PICTURES_SCALE" in os.environ:
        paint(folder, os.environ["FULFILLDESK_PICTURES_SCALE"], readme=readme)
        return 0
    for scale in ("1",) if readme else ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "tests.pictures", *arguments],
            cwd=ROOT,
            check=True,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": scale,
                "FULFILLDESK_PICTURES_SCALE": scale,
            },
        )
    return 0


def paint(folder: Path, scale: str, *, readme: bool) -> None:
    """All pictures at one scale."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    if "Inter" in QFontDatabase.families():
        app.setFont(QFont("Inter", 10))
    if readme:
        target = paths.resources() / "pictures"
        target.mkdir(exist_ok=True)
        for name, picture in pictures(app, "en", Appearance.LIGHT):
            if name in ("window", "cancel-sheet"):
                small = (
                    picture.grab()
                    .toImage()
                    .scaledToWidth(README_WIDTH, Qt.TransformationMode.SmoothTransformation)
                )
                fewer_colours(small).save(str(target / f"{name}.png"), "PNG", MOST_COMPRESSED)
        return
    folder.mkdir(parents=True, exist_ok=True)
    for language in ("en", "nl"):
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            for name, picture in pictures(app, language, appearance):
                file = folder / f"{name}-{language}-{appearance.value}-{scale}00.png"
                picture.grab().save(str(file))
                print(file.name)


def pictures(app: QApplication, language: str, appearance: Appearance) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture, at the moment it is to be painted."""
    with (
        tempfile.TemporaryDirectory() as profile,
        program(app, Path(profile), language, appearance) as (running, look),
    ):
        for name, widget in access_pictures(look.theme, look.settings):
            settle()
            yield name, widget
        running.ask_for_shop()
        assert running.welcome is not None
        settle()
        yield "welcome", running.welcome
        target = choose_target(demo=True, wished=None, last=None, environment={})
        assert target is not None
        running.open(target)
        assert running.order_desk is not None
        parts, window = running.order_desk, running.order_desk.window
        window.resize(WINDOW)
        until(lambda: running.desk is not None and running.desk.cache.sync_state().first_pass_done)
        assert running.desk is not None
        window.list.filter_bar.search.setText(SEARCH)
        until(lambda: window.list.model.rowCount() == 1)
        window.list.table.go_to_row(0)
        until(lambda: parts.pane.chosen != "")
        order_id = window.list.current_order()
        window.list.filter_bar.search.setText("")
        until(lambda: window.list.model.rowCount() > 1)
        settle()
        yield "window", window
        for page in (Page.JOURNAL, Page.WAITING):
            window.show_page(page)
            settle()
            yield f"{page.value}-empty", window
        window.show_order(order_id)
        parts.pane.open_options(parts.pane.chosen)
        assert parts.pane.menu is not None
        settle()
        yield "menu", parts.pane.menu
        parts.pane.menu.close()
        order = running.desk.cache.order(order_id)
        assert order is not None
        parts.flow.ask("cancel_fulfillment", order, parts.pane.chosen)
        until(lambda: parts.flow.in_front is not None and parts.flow.in_front.sheet.main.isEnabled())
        settle()
        yield "cancel-sheet", window
        assert parts.flow.in_front is not None
        parts.flow.in_front.sheet.main.click()
        until(lambda: parts.flow.in_front is None)
        settle()
        yield "as-forecast", window
        window.show_journal()
        until(lambda: parts.journal_view.model.rowCount() == 1)
        settle()
        yield "journal", window
        window.show_order(order_id)
        settle()
        for name, widget in store_pictures(parts, look.theme):
            settle()
            yield name, widget
        window.show_order(order_id)
        # First what the checks find: the actions mend some of it.
        yield from watching_pictures(running, until, settle)
        window.show_order(order_id)
        yield from action_pictures(running)
        window.show_order(order_id)
        window.news.show_program_news(
            ProgramNews(
                Crash.ENDED,
                ("/etc/fulfilldesk/policies.json: KeepDays",),
                Release("0.3.0", "https://updates.example/0.3.0"),
            )
        )
        settle()
        yield "program-lines", window
        window.news.show_program_news(ProgramNews())
        for name, failure in (("offline", Offline("no route to host")), ("sign-in", SignInRefused("401"))):
            parts.result_line.hide()
            window.news._on_connection_changed(ConnectionChanged(False, datetime.now(UTC), failure))
            settle()
            yield name, window


def action_pictures(running: Program) -> Iterator[tuple[str, QWidget]]:
    """Menus, forms and sheets of work and of an order, complaints of the search, and many orders at once."""
    assert running.order_desk is not None
    parts, window = running.order_desk, running.order_desk.window
    search, table = window.list.filter_bar.search, window.list.table
    search.setText(OPEN_WORK)
    settle()
    table.go_to_row(0)
    settle()
    assert parts.detail.contents is not None
    order = parts.detail.contents.order
    work = order.open_work[0]
    for name, target_id in (("work-menu", work.id), ("order-menu", order.id)):
        parts.pane.open_options(target_id)
        assert parts.pane.menu is not None
        settle()
        yield name, parts.pane.menu
        parts.pane.menu.close()
    for name, kind, target_id in (
        ("fulfil-form", "fulfill", work.id),
        ("hold-form", "hold", work.id),
        ("cancel-order", "cancel_order", order.id),
    ):
        parts.flow.ask(kind, order, target_id)
        until(lambda: parts.flow.in_front is not None and parts.flow.in_front.sheet.main.isEnabled())
        settle()
        yield name, window
        assert parts.flow.in_front is not None
        parts.flow.in_front.sheet.dismiss()
    for name, words in (("search-complaints", COMPLAINTS), ("selection", "")):
        search.setText(words)
        settle()
        table.selectAll()
        settle()
        yield name, window
    parts.bulk.ask("cancel_fulfillment", window.list.bulk.selected())
    until(lambda: parts.bulk.in_front is not None and parts.bulk.in_front.sheet.main.isVisible())
    settle()
    yield "bulk-sheet", window
    assert parts.bulk.in_front is not None
    parts.bulk.in_front.sheet.main.click()
    until(lambda: parts.bulk.in_front is None)
    settle()
    yield "waiting", window
    window.show_order(order.id)
    table.clearSelection()
    window.status.show_sync(SyncProgressed(123_400, 1_024_113, 360.0))
    settle()
    yield "progress", window
    window.status.show_sync(None)


@contextmanager
def program(
    app: QApplication, profile: Path, language: str, appearance: Appearance
) -> Iterator[tuple[Program, Look]]:
    """The program with its own profile, in one look."""
    with speaking(app, language):
        look = Look.of(app, Settings(profile / "settings.ini"))
        look.theme.choose(appearance)
        running = Program(Options(profile_dir=profile, language=language), look)
        try:
            yield running, look
        finally:
            running.end()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(holds: Callable[[], bool]) -> None:
    """Let the program work until it holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents()


def settle(seconds: float = 0.8) -> None:
    """Let animations and late answers arrive."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def fewer_colours(image: QImage) -> QImage:
    """The same picture in 256 colours, which nobody sees: a third of the size as a PNG. The most frequent
    stay as they are; a few of every kind stand in for the rare."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(plain.constBits()).cast("I")).most_common(131)
    steps = (0, 64, 128, 192, 255)
    every_kind = [qRgb(red, green, blue) for red in steps for green in steps for blue in steps]
    palette = [*(colour for colour, _ in frequent), *every_kind]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.AvoidDither)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
