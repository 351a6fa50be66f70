"""Asking where the Tab key leads must not make PySide think that widgets belong to each other."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.widgets.focus_chain import next_in_focus_chain, previous_in_focus_chain


def owner(widget: QWidget) -> str:
    """Whom PySide takes for the parent of the widget; "" for nobody."""
    lines = shiboken6.dump(widget).splitlines()
    return next((line for line in lines if line.startswith("parent....")), "")


def test_everybody_keeps_their_parent(qtbot: QtBot) -> None:
    window, inside = QWidget(), QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(inside)
    one, two = QPushButton("one", inside), QPushButton("two", inside)
    widgets = [window, inside, one, two]
    owners = [owner(widget) for widget in widgets]
    assert owners[0] == "" and owners[2] == owners[3] != ""
    forwards, backwards = [one], [one]
    for _ in range(5):
        forwards.append(next_in_focus_chain(forwards[-1]))
        backwards.append(previous_in_focus_chain(backwards[-1]))
    assert forwards[:2] == [one, two] and {*forwards} == {*backwards} == {*widgets}
    assert [owner(widget) for widget in widgets] == owners


def test_a_window_stays_what_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    only = QPushButton("only", window)
    window.show()
    assert next_in_focus_chain(only) is window
    assert window.isVisible() and window.isWindow() and window.parentWidget() is None
    shiboken6.delete(only)
    assert shiboken6.isValid(window)
