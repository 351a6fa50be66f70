"""Reading the detail pane: what is cached is there at once, and a refresh never disturbs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import Offline
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import (
    BELL,
    NOW,
    PARCEL,
    WORK,
    long_order,
    order,
    parcel,
    work,
)
from tests.ui.fakes_window import Window, settle
from tests.ui.inline import PatientRunner


def item_lines(card: object) -> list[str]:
    model = card.lines.model  # type: ignore[attr-defined]
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_cached_order_is_there_at_once_and_the_fresh_one_follows(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    runner = PatientRunner()
    window = Window(qtbot, theme, runner=runner)
    window.desk.shop.there[window.desk.order_id] = order(fulfillment_status="ON_HOLD")
    window.open()
    assert window.pane.header.badges()[0] == "Fulfilled"
    assert window.pane.header.age.text() == "reading…"
    assert not window.pane.header.refresh.isEnabled()
    runner.go()
    assert window.pane.header.badges()[0] == "On hold"
    assert window.pane.header.age.text() == "just now"
    assert window.pane.header.refresh.isEnabled()


def test_a_refresh_keeps_widgets_place_selection_and_what_was_opened(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme, long_order(60))
    window.open()
    pane = window.pane
    card = pane.parcels[0]
    qtbot.mouseClick(card.lines.more, Qt.MouseButton.LeftButton)
    card.lines.view.setCurrentIndex(card.lines.model.index(40, 0))
    settle()
    bar = pane._scroll.verticalScrollBar()
    bar.setValue(500)
    pane.customer.person.selectAll()
    window.desk.clock.sleep(60)
    pane.header.refresh.click()
    settle()
    assert bar.value() == 500
    assert pane.parcels[0] is card
    assert len(item_lines(card)) == 60
    assert card.lines.view.currentIndex().row() == 40
    assert pane.customer.person.textCursor().selectedText() != ""


def test_another_order_begins_at_the_top_and_folded(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, long_order(60))
    other = replace(
        long_order(40),
        id="gid://shopify/Order/2",
        name="#2",
        fulfillments=(replace(long_order(40).fulfillments[0], id="gid://shopify/Fulfillment/2"),),
    )
    window.desk.store.orders[other.id] = other
    window.desk.shop.there[other.id] = other
    window.open()
    qtbot.mouseClick(window.pane.parcels[0].lines.more, Qt.MouseButton.LeftButton)
    settle()
    window.pane._scroll.verticalScrollBar().setValue(500)
    window.detail.open(other.id)
    assert window.pane._scroll.verticalScrollBar().value() == 0
    assert len(item_lines(window.pane.parcels[0])) == 6
    assert window.pane.header.number.text() == "#2"


def test_a_failed_read_says_so_and_keeps_what_was_known(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    window.desk.shop.failure = Offline()
    window.open()
    said = [note.text() for note in window.pane.findChildren(Note)]
    assert said[0].startswith(
        "Shopify cannot be reached." if language == "en" else "Shopify is niet bereikbaar."
    )
    assert window.pane.header.number.text() == "#10482"
    window.desk.shop.failure = None
    window.pane.header.refresh.click()
    settle()
    assert window.pane.findChildren(Note) == []


def test_no_order_and_an_unknown_order_have_words(qtbot: QtBot, theme: Theme, language: str) -> None:
    window = Window(qtbot, theme)
    english = language == "en"
    assert window.pane.empty.text() == (
        "Choose an order to see its details here."
        if english
        else "Kies een bestelling om de details hier te zien."
    )
    window.desk.shop.there.clear()
    window.detail.open("gid://shopify/Order/404")
    assert window.pane.empty.text().startswith(
        "This order is not on this computer." if english else "Deze bestelling staat niet op deze computer."
    )


# --- copying and keyboard


def test_what_one_wants_to_copy_can_be_copied(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.open()
    clipboard = QGuiApplication.clipboard()
    number = window.pane.header.number
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    qtbot.mouseDClick(window.pane.customer.person.viewport(), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(window.pane.customer.person.viewport(), Qt.MouseButton.LeftButton)
    window.pane.customer.person.selectAll()
    qtbot.keyClick(window.pane.customer.person, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "a.jansen@example.com" in clipboard.text()
    view = window.pane.parcels[0].lines.view
    view.setFocus()
    view.setCurrentIndex(window.pane.parcels[0].lines.model.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "2 × Bel, messing BEL-01"
    stock = window.pane.inventory.table
    stock.selectRow(0)
    qtbot.keyClick(stock, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "BEL-01 Utrecht\t12\t3\t9"


def test_the_keyboard_comes_in_at_the_chosen_fulfilment(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.open()
    settle()
    window.pane.setFocus()
    assert QApplication.focusWidget() is window.pane.parcels[0]


def test_the_age_goes_on_while_one_looks(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.open()
    assert window.pane.header.age.text() == "just now"
    window.desk.clock.sleep(180)
    window.pane.header._clock.timeout.emit()
    assert window.pane.header.age.text() == "3 min old"
    window.host.hide()
    assert not window.pane.header._clock.isActive()


def test_going_to_and_fro_between_orders_shows_each_as_it_is(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    busy = order(
        id="gid://shopify/Order/2", closed_at=NOW, test=True, return_status="IN_PROGRESS",
        fulfillments=tuple(replace(parcel(), id=f"{PARCEL}{n}", name=f"#2-F{n}") for n in range(5)),
        fulfillment_orders=tuple(work((BELL,), id=f"{WORK}{n}") for n in range(4)),
    )  # fmt: skip
    window.desk.store.orders[busy.id] = busy
    window.desk.shop.there[busy.id] = busy
    for _ in range(6):
        window.open()
        settle()
        assert window.pane.header.badges() == ["Fulfilled", "Paid", "Point of Sale"]
        assert [card.title() for card in window.pane.parcels if card.isVisible()] == ["Fulfilment #10482-F1"]
        assert not any(card.isVisible() for card in window.pane.works)
        window.detail.open(busy.id)
        settle()
        assert len(window.pane.header.badges()) == 6
        assert sum(card.isVisible() for card in window.pane.parcels) == 5
        assert sum(card.isVisible() for card in window.pane.works) == 4
    assert window.host.size().width() == 1100
