"""A widget that comes later stands, and is reached by the keyboard, where its place was kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.widgets.place import Place


class Window(QWidget):
    """A field, the place, a field; what comes has two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.place, self.after = QLineEdit(), Place(), QLineEdit()
        column = QVBoxLayout(self)
        for each in (self.before, self.place, self.after):
            column.addWidget(each)
        self.late = QWidget()
        self.late.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.one, self.two = QPushButton("one"), QPushButton("two")
        row = QHBoxLayout(self.late)
        row.addWidget(self.one)
        row.addWidget(self.two)


def shown(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_tab_finds_it_where_it_stands(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.before.setFocus()
    window.place.fill(window.late)
    qtbot.waitUntil(lambda: window.late.isVisible())
    reached = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [window.late, window.one, window.two, window.after, window.before]


def test_it_takes_the_keyboard_and_the_room_of_its_place(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.place.fill(window.late)
    qtbot.waitUntil(lambda: window.late.isVisible())
    window.place.setFocus()
    assert QApplication.focusWidget() is window.late
    qtbot.waitUntil(lambda: window.late.size() == window.place.size())


def test_who_is_typing_is_not_disturbed(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.after.setFocus()
    window.place.fill(window.late)
    qtbot.waitUntil(lambda: window.late.isVisible())
    assert QApplication.focusWidget() is window.after


def test_a_hidden_one_takes_no_room(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.late.hide()
    window.place.fill(window.late)
    assert window.place.sizeHint().height() <= 0
