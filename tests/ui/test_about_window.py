"""The window about the program: what it says of newer versions, and what its buttons ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.release import Release
from fulfilldesk.services.update_check import Trouble, UpdateState
from fulfilldesk.ui.about_window import AboutFacts, AboutWindow
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.fakes_window import press

FACTS = AboutFacts("0.2.0", "3.11.7", "6.11.3", "Linux 6.1", licences=True)
NEWER = Release("0.3.0", "https://updates.example/0.3.0")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, english: None) -> Iterator[AboutWindow]:
    made = AboutWindow(FACTS, theme)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.present()
    yield made


def seen(window: QWidget) -> str:
    texts = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return "\n".join(texts + [text.text() for text in window.findChildren(FlowText) if text.isVisible()])


def buttons(window: QWidget) -> list[str]:
    return [button.text() for button in window.findChildren(Button) if button.isVisible()]


def test_it_says_which_version_this_is_and_on_what_it_runs(window: AboutWindow) -> None:
    assert window.windowTitle() == "About FulfillDesk"
    said = seen(window)
    assert "Version 0.2.0" in said
    assert "Python 3.11.7 and Qt 6.11.3, Linux 6.1" in said


def test_without_an_address_there_is_nothing_about_newer_versions(window: AboutWindow) -> None:
    window.show_updates(None)
    assert "newer" not in seen(window).lower()
    assert buttons(window) == ["Licences"]


STATES = [
    (UpdateState(), "Not asked yet.", False),
    (UpdateState(asking=True, newest=True), "Asking…", False),
    (UpdateState(newest=True), "When asked last, this was the newest version.", False),
    (UpdateState(newer=NEWER), "FulfillDesk 0.3.0 is available.", True),
    (UpdateState(trouble=Trouble.UNREACHED, newest=True), "could not find out the newest version", False),
    (UpdateState(trouble=Trouble.NOT_BELIEVED), "cannot be trusted", False),
    (
        UpdateState(newer=NEWER, trouble=Trouble.UNREACHED),
        "0.3.0 is available. FulfillDesk could not",
        True,
    ),
]


@pytest.mark.parametrize(("state", "said", "button"), STATES)
def test_what_is_known_of_newer_versions(
    window: AboutWindow, state: UpdateState, said: str, button: bool
) -> None:
    window.show_updates(state)
    assert said in seen(window)
    assert buttons(window) == ["Licences", *(["What's new"] if button else []), "Look now"]
    window.show_updates(None)
    assert not window.updates.isVisible() and not window.whats_new.isVisible()


def test_its_buttons_ask_for_what_they_say(window: AboutWindow, qtbot: QtBot) -> None:
    window.show_updates(UpdateState(newer=NEWER))
    with qtbot.waitSignal(window.look_asked):
        press(qtbot, window.look)
    with qtbot.waitSignal(window.licences_asked):
        press(qtbot, window.licences)
    with qtbot.waitSignal(window.page_asked) as asked:
        press(qtbot, window.whats_new)
    assert asked.args == [NEWER]


def test_the_keyboard_stays_where_it_was_while_it_is_asked(window: AboutWindow, qtbot: QtBot) -> None:
    window.show_updates(UpdateState())
    window.look.setFocus()
    for state in (UpdateState(asking=True), UpdateState(newer=NEWER)):
        window.show_updates(state)
        assert window.look.hasFocus()
    reached = []
    for _ in range(3):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert set(reached) == {window.licences, window.whats_new, window.look}
    for widget in reached:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_escape_closes_and_it_blocks_no_other_window(window: AboutWindow, qtbot: QtBot) -> None:
    assert window.isWindow() and window.windowModality() is Qt.WindowModality.NonModal
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_without_the_texts_there_is_no_button_for_them(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = AboutWindow(AboutFacts("0.2.0", "3.13.0", "6.9.0", "Windows 11", licences=False), theme)
    qtbot.addWidget(window)
    window.show()
    assert buttons(window) == []


@pytest.mark.parametrize("width", [320, 460, 900])
def test_no_words_are_cut_off_whatever_comes_to_be_known(
    qtbot: QtBot, theme: Theme, language: str, width: int
) -> None:
    window = AboutWindow(FACTS, theme)
    qtbot.addWidget(window)
    window.show()
    window.resize(width, 100)

    def all_is_readable() -> None:
        for text in window.findChildren(FlowText):
            if text.isVisible():
                assert text.height() >= text.heightForWidth(text.width()), text.text()

    for state in (None, *(state for state, *_ in STATES)):
        window.show_updates(state)
        qtbot.waitUntil(all_is_readable)
    labels = [label for label in window.findChildren(QLabel) if label.text()]
    assert labels and all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.fixture
def large_letters(styled_app: QApplication) -> Iterator[None]:
    """As large as Windows has them, at 225 % of 9 points."""
    usual = styled_app.font()
    large = QFont(usual)
    large.setPointSizeF(20)
    styled_app.setFont(large)
    yield
    styled_app.setFont(usual)


def test_with_large_letters_all_of_it_has_room_on_a_small_screen(
    qtbot: QtBot, theme: Theme, language: str, large_letters: None
) -> None:
    window = AboutWindow(FACTS, theme)
    qtbot.addWidget(window)
    for state in (None, UpdateState(newer=NEWER, trouble=Trouble.UNREACHED)):
        window.show_updates(state)
        assert window.sizeHint().height() < 700, state
        assert window.sizeHint().width() < 1024
