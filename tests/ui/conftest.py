"""What tests of the window share: theme, formats, languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import View
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.style import Style
from fulfilldesk.ui.theme import Theme
from tests.conftest import ROOT
from tests.language import speaking
from tests.ui.inline import InlineRunner
from tests.ui.lists import Open
from tests.ui.memory_orders import NOW, MemoryOrders

RESOURCES = ROOT / "resources"
#: An hour east of Greenwich, as in Utrecht in winter.
UTRECHT = timezone(timedelta(hours=1))


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Theme:
    """One for all these tests. pytest keeps it: a property of the application would not."""
    return Theme(RESOURCES / "icons", qapp)


@pytest.fixture
def styled_app(qapp: QApplication, look: Theme) -> QApplication:
    """The application in our style, as app.py makes it; a whole program may have put on another meanwhile."""
    if getattr(qapp.style(), "_theme", None) is not look:
        qapp.setStyle(Style(look))
    return qapp


@pytest.fixture
def theme(styled_app: QApplication, look: Theme) -> Iterator[Theme]:
    """Light to begin with; tests may choose dark."""
    made = look
    made.choose(Appearance.LIGHT)
    made.apply()
    yield made
    made.choose(Appearance.SYSTEM)


@pytest.fixture(params=["en", "nl"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The test runs in English and again in Dutch."""
    with _speaking(qapp, request.param):
        yield request.param


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The test runs in English, plurals and all."""
    with _speaking(qapp, "en"):
        yield


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    """The test runs in Dutch."""
    with _speaking(qapp, "nl"):
        yield


@contextmanager
def _speaking(app: QApplication, language: str) -> Iterator[None]:
    """Also on a computer of another country."""
    with speaking(app, language):
        QLocale.setDefault(QLocale("nl_NL") if language == "nl" else QLocale("en_GB"))
        yield


@pytest.fixture
def formats() -> Formats:
    """In the present language, in Utrecht, at noon of a Wednesday."""
    made = Formats(zone=UTRECHT, now=lambda: NOW)
    made.warm_up()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Fresh settings in a file of their own."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def open_list(qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> Iterator[Open]:
    kept: list[OrderListPane] = []  # until the test is over, also when it has no name for it

    def opened(orders: MemoryOrders) -> OrderListPane:
        pane = OrderListPane(orders, InlineRunner(), formats, theme, settings)
        qtbot.addWidget(pane)
        pane.resize(900, 500)
        pane.begin(View.ALL)
        pane.start()
        pane.show_sync(None, synced=True)
        pane.show()
        kept.append(pane)
        return pane

    yield opened
    kept.clear()
