"""The window that says why the program does not open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import ProfileTooNew
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.refusal_window import RefusalWindow
from fulfilldesk.ui.texts_failures import FailureText, failure_text
from fulfilldesk.ui.theme import Theme

WHY = failure_text(ProfileTooNew(own="0.1.0", version="9.8.7"))


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> RefusalWindow:
    shown = RefusalWindow(WHY, theme)
    qtbot.addWidget(shown)
    shown.present()
    qtbot.waitExposed(shown)
    return shown


def test_what_it_says_can_be_read_by_ear_too(window: RefusalWindow) -> None:
    assert window.sentence.text() == (
        "Your data was saved by FulfillDesk 9.8.7. This is 0.1.0, which cannot open it."
    )
    assert window.advice.text() == "Install the newest version. Nothing was changed."
    assert window.accessibleDescription() == WHY.whole
    assert window.windowTitle() == "FulfillDesk"


def test_of_a_version_that_is_not_known_no_name_is_made_up() -> None:
    words = failure_text(ProfileTooNew(own="0.1.0", version=""))
    assert words.sentence == (
        "Your data was saved by a newer version of FulfillDesk. This is 0.1.0, which cannot open it."
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_any_key_that_one_would_press_closes_it(window: RefusalWindow, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(window.closed):
        QTest.keyClick(window.focusWidget() or window, key)
    assert not window.isVisible()


def test_so_do_its_button_and_its_cross(window: RefusalWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        QTest.mouseClick(window.quit, Qt.MouseButton.LeftButton)
    window.present()
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_it_looks_like_the_rest(window: RefusalWindow, theme: Theme, appearance: Appearance) -> None:
    theme.choose(appearance)
    picture = window.grab().toImage()
    assert picture.pixelColor(3, 3) == QColor(theme.colours.ground)
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert QColor(theme.colours.text).name() in inks


def test_long_and_hostile_words_are_shown_whole_and_as_they_are(qtbot: QtBot, theme: Theme) -> None:
    words = FailureText("<b>Title</b>", "<img src=x> " * 60, "W" * 400)
    window = RefusalWindow(words, theme)
    qtbot.addWidget(window)
    window.present()
    window.resize(window.minimumWidth(), 10)
    assert window.sentence.toPlainText() == words.sentence
    for text in (window.sentence, window.advice):
        assert text.height() >= text.heightForWidth(text.width())
    assert window.rect().contains(window.quit.geometry())
