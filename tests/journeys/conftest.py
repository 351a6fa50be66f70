"""What journeys share: the window of those through the menus, one for each file and language; the demo shop
and a second program of those that go through the pipeline alone; the key store, the port and the browser of
those who sign in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.programs import MemoryKeyring, key_store
from tests.journeys.desks import DeskOnDemo, desk_on_demo
from tests.journeys.meddling import Clerk
from tests.journeys.menus import LANGUAGES, Person, person_at_window
from tests.journeys.signing_in import Browser, browser_beside, callback_port


@pytest.fixture(scope="module", params=LANGUAGES, ids=["English", "Dutch"])
def _window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Person]:
    with person_at_window(qapp, QtBot(request), tmp_path_factory.mktemp("desk"), request.param) as person:
        yield person


@pytest.fixture
def anna(_window: Person, qtbot: QtBot) -> Iterator[Person]:
    """Somebody at the window; every test opens an order of its own, and leaves nothing open."""
    _window.program.qtbot = qtbot
    yield _window
    _window.shop.faults.faults.clear()
    desk = _window.program.order_desk
    if desk.flow.in_front is not None:
        desk.flow.in_front.sheet.dismiss()
    desk.result_line.hide()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskOnDemo]:
    """A desk without a window, on a demo shop with a few orders."""
    with desk_on_demo(tmp_path, orders=3) as opened:
        yield opened


@pytest.fixture
def bram(desk: DeskOnDemo, tmp_path: Path) -> Iterator[Clerk]:
    """Somebody at the same files, opened by a second program."""
    clerk = Clerk(desk, tmp_path, "bram")
    yield clerk
    clerk.close()


@pytest.fixture
def kept() -> Iterator[MemoryKeyring]:
    """A key store of the test's own."""
    with key_store() as store:
        yield store


@pytest.fixture
def port() -> Iterator[int]:
    """Where the browser comes back to this computer."""
    with callback_port() as port:
        yield port


@pytest.fixture
def browser() -> Iterator[Browser]:
    """What stands in place of the system's."""
    with browser_beside() as browser:
        yield browser
