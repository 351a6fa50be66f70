"""Where the Tab key leads, from one widget to the next.

PySide takes what `nextInFocusChain` and `previousInFocusChain` return for a child of the widget that was
asked, and for destroyed together with it: the window's own parts, once a sheet in it is gone. Whatever Python
then does with them ends in an error, or in a crash. So nobody else asks; here each is given back to its true
parent at once.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget


def next_in_focus_chain(widget: QWidget) -> QWidget:
    """The one behind it; the chain is a ring."""
    return _given_back(cast(QWidget, widget.nextInFocusChain()))


def previous_in_focus_chain(widget: QWidget) -> QWidget:
    """The one before it."""
    return _given_back(cast(QWidget, widget.previousInFocusChain()))


def _given_back(widget: QWidget) -> QWidget:
    """Qt leaves a widget alone that is given the parent it has; PySide takes note."""
    widget.setParent(widget.parentWidget())
    return widget
