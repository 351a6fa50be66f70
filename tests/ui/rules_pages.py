"""The page of the rules in a window, for its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed
from fulfilldesk.ui.actions.question_sheet import QuestionSheet
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.editor_sheet import EditorSheet
from fulfilldesk.ui.rules.rules_page import RulesPage
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_orders import NOW
from tests.ui.memory_rules import MemoryRules


class Page:
    """The page, what it reads, and the orders it wanted opened."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        formats: Formats,
        source: MemoryRules,
        runner: InlineRunner | PatientRunner | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.source = source
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1100, 820)
        self.view = RulesPage(
            self.host,
            source,
            theme,
            formats,
            runner or InlineRunner(),  # type: ignore[arg-type]
            now=lambda: NOW,
        )
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.opened: list[Listed] = []
        self.view.orders_wanted.connect(self.opened.append)

    def show(self) -> None:
        self.host.show()
        self.host.activateWindow()
        self.qtbot.waitUntil(self.host.isActiveWindow)

    def rows(self) -> list[tuple[str, str, str, str]]:
        return [(row.number, row.name, row.state, row.words) for row in self.view.card.list.rules.rows()]

    def names(self) -> list[str]:
        return [row.name for row in self.view.card.list.rules.rows()]

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """On whatever has the keyboard."""
        focused = self.focus()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def type(self, words: str) -> None:
        focused = self.focus()
        assert focused is not None
        self.qtbot.keyClicks(focused, words)

    def click(self, button: Button) -> None:
        assert button.isVisible() and button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    @property
    def editor(self) -> EditorSheet:
        assert isinstance(self.view.sheet, EditorSheet)
        return self.view.sheet

    @property
    def question(self) -> QuestionSheet:
        assert isinstance(self.view.sheet, QuestionSheet)
        return self.view.sheet

    def wait_until_checked(self) -> None:
        """The rule in the editor has been looked at as it stands."""
        self.qtbot.waitUntil(lambda: self.editor.status() != "Checking…")


MakePage = Callable[..., Page]


@contextmanager
def pages(qtbot: QtBot, theme: Theme, formats: Formats) -> Iterator[MakePage]:
    """Makes pages that are shown, and takes them apart in the end."""
    kept: list[Page] = []

    def made(source: MemoryRules, runner: PatientRunner | None = None) -> Page:
        page = Page(qtbot, theme, formats, source, runner)
        kept.append(page)
        page.show()
        return page

    yield made
    kept.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
