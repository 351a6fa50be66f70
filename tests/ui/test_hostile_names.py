"""Names that are markup, formulas, right-to-left or emoji are text: painted, told and shown as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.columns import COLUMNS
from fulfilldesk.domain.query import SortKey, View
from fulfilldesk.ui.badges import Badge, BadgePainter, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.message_line import Message, MessageLine
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.rail import Rail
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.shop_menu import ShopMenu
from fulfilldesk.ui.status_bar import StatusBar
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import MemoryOrders, row

pytestmark = pytest.mark.usefixtures("english")

NAMES = {
    "markup": "<b>Bold</b><img src=x onerror=alert(1)>",
    "entities": "A &amp; B &lt;c&gt;",
    "formula": '=HYPERLINK("http://x","klik")',
    "right-to-left": "مريم الفاسي",
    "override": "\u202egnp.exe",
    "emoji": "🚲👨‍👩‍👧‍👦 山田",
    "lines": "two\nlines\tand\ra\x00nul",
    "mnemonic": "Jansen && Zonen &Co",
    "template": "{customer} %1 %s %n",
    "piled marks": "Z" + "\u0337\u0489\u0303\u0316" * 12 + "algo",
    "long": "x" * 5000,
    "nothing": "",
}


@pytest.fixture(params=sorted(NAMES))
def name(request: pytest.FixtureRequest) -> str:
    return NAMES[request.param]


def opened(name: str, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings) -> OrderListPane:
    awkward = row(
        1, name=name, customer=name, fulfillment=name or "X", payment=name, delivery=name, channel=name,
        location=name, waiting_for=name or None,
    )  # fmt: skip
    awkward = replace(awkward, name=name or "#1")
    pane = OrderListPane(MemoryOrders([awkward]), InlineRunner(), formats, theme, settings)
    qtbot.addWidget(pane)
    pane.begin(View.ALL)
    pane.start()
    pane.resize(1500, 300)
    pane.show()
    return pane


def picture(pane: OrderListPane) -> QImage:
    return pane.table.viewport().grab().toImage()


def test_a_row_is_painted_inside_its_row(
    name: str, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    pane = opened(name, qtbot, theme, formats, settings)
    image = picture(pane)
    ground = image.pixelColor(5, image.height() - 5)
    below = pane.table.row_height() + 2
    for x in range(0, image.width(), 3):
        for y in range(below, image.height(), 5):
            assert image.pixelColor(x, y) == ground, (x, y)


def test_a_cell_says_the_name_as_it_is(
    name: str, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    pane = opened(name, qtbot, theme, formats, settings)
    customer = [column.sort for column in COLUMNS].index(SortKey.CUSTOMER)
    assert pane.model.data(pane.model.index(0, customer)) == plain(name)


def test_markup_is_painted_letter_by_letter(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    """Were it taken for markup, both rows would look the same."""
    marked = picture(opened("<b>J</b>", qtbot, theme, formats, settings))
    bare = picture(opened("J", qtbot, theme, formats, settings))
    assert marked != bare


def test_a_tooltip_shows_the_name_itself(
    name: str, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    pane = opened(name, qtbot, theme, formats, settings)
    customer = [column.sort for column in COLUMNS].index(SortKey.CUSTOMER)
    pane.table.setColumnWidth(customer, 40)
    where = pane.table.visualRect(pane.model.index(0, customer)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, where, pane.table.viewport().mapToGlobal(where))
    QApplication.sendEvent(pane.table.viewport(), event)
    if len(name) > 12:
        document = QTextDocument()
        document.setHtml(QToolTip.text())
        assert (
            document.toPlainText() == " ".join(plain(name).split()) or plain(name) in document.toPlainText()
        )
    QToolTip.hideText()


def test_filters_show_the_name_itself(
    name: str, qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    pane = opened(name or "-", qtbot, theme, formats, settings)
    popup = pane.filter_bar.open_choices("channel")
    assert popup.list().item(0).text() == plain(name or "-")
    popup.list().item(0).setCheckState(Qt.CheckState.Checked)
    popup.grab()
    popup.close()
    chip = pane.filter_bar.chips["channel"]
    assert chip.width() < 400
    chip.grab()


def test_the_frame_shows_a_shops_name_itself(name: str, qtbot: QtBot, theme: Theme, formats: Formats) -> None:
    rail, status, lines = Rail(theme, formats), StatusBar(theme, formats, name), MessageLine(theme)
    for widget in (rail, status, lines):
        qtbot.addWidget(widget)
    rail.show_shop(name, ShopMenu(rail, is_demo=False), name)
    rail.show_shop(name, ShopMenu(rail, is_demo=True))
    lines.show_messages((Message("t", name, details=name),))
    for label in [*status.findChildren(QLabel), *lines.findChildren(QLabel)]:
        assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in (rail, status, lines):
        widget.resize(600, 60)
        widget.grab()


def test_a_badge_with_a_hostile_status_is_one_badge(name: str, theme: Theme) -> None:
    painter = BadgePainter(theme)
    pixmap = painter.pixmap(Badge(plain(name), Tone.INFO, Shape.RING), 120, 1.0)
    assert pixmap.width() <= 120
    assert pixmap.height() == painter.height()


def test_a_click_far_outside_any_row_does_nothing(
    qtbot: QtBot, theme: Theme, formats: Formats, settings: Settings
) -> None:
    pane = opened("x", qtbot, theme, formats, settings)
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 200))
    assert pane.current_order() == ""
