"""What is said under the search field when a search was not understood, and when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.filter_bar import FilterBar
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import MemoryOrders


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, formats: Formats, language: str) -> Iterator[FilterBar]:
    made = FilterBar(MemoryOrders(), InlineRunner(), formats, theme)
    qtbot.addWidget(made)
    made.resize(900, made.heightForWidth(900))
    made.show()
    yield made


def test_a_complaint_waits_until_one_stops_typing_and_goes_at_once(
    bar: FilterBar, qtbot: QtBot, language: str
) -> None:
    before = bar.heightForWidth(900)
    bar.show_query(OrderQuery(text="stauts:open"))
    assert bar.complaint.isHidden()
    qtbot.waitUntil(lambda: not bar.complaint.isHidden())
    assert (
        bar.complaint.text()
        == {
            "en": "“stauts” is not a search field; perhaps you mean “status”.",
            "nl": "“stauts” is geen zoekveld; misschien bedoel je “status”.",
        }[language]
    )
    assert bar.heightForWidth(900) > before
    bar.show_query(OrderQuery(text="status:open"))
    assert bar.complaint.isHidden()


def test_while_a_complaint_stands_another_takes_its_place_at_once(bar: FilterBar, qtbot: QtBot) -> None:
    bar.show_query(OrderQuery(text="status:lost"))
    qtbot.waitUntil(lambda: not bar.complaint.isHidden())
    bar.show_query(OrderQuery(text="status:gone"))
    assert "“gone”" in bar.complaint.text()
    assert "open, closed, cancelled" in bar.complaint.text()


def test_words_are_never_complained_of(bar: FilterBar, qtbot: QtBot) -> None:
    for text in ("jansen", "O'Brien (new)", "12:30", "https://x.example/?a=b", ""):
        bar.show_query(OrderQuery(text=text))
        assert not bar.complaint._patience.isActive(), text


def test_what_is_repeated_is_text(bar: FilterBar, qtbot: QtBot) -> None:
    bar.show_query(OrderQuery(text="status:x<b>y</b>"))
    qtbot.waitUntil(lambda: not bar.complaint.isHidden())
    assert "<b>y</b>" in bar.complaint.text()


def test_the_search_field_tells_which_fields_there_are(bar: FilterBar) -> None:
    bar.search.event(QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), bar.search.mapToGlobal(QPoint(5, 5))))
    hint = bar.search.toolTip()
    assert all(f" {field}" in hint for field in ("status", "tag", "created_at", "tracking_number"))
