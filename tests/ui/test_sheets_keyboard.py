"""A sheet slides over the window, keeps the keyboard inside, and gives it back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import long_order, order, parcel
from tests.ui.fakes_window import Window, settle


def focused() -> object:
    return QApplication.focusWidget()


def whole_in_sight(sheet: ForecastSheet, widget: QWidget) -> bool:
    """Whether nothing of the widget is scrolled away; True for what never scrolls, such as the buttons."""
    area = sheet.findChild(QScrollArea)
    assert area is not None
    if not area.isAncestorOf(widget):
        return True
    place = QRect(widget.mapTo(area.viewport(), QPoint(0, 0)), widget.size())
    return area.viewport().rect().contains(place)


def test_tab_goes_round_inside_the_sheet_both_ways(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    sheet = window.sheet
    assert focused() is sheet.main
    met = []
    for _ in range(6):
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        met.append(focused())
    assert all(sheet.isAncestorOf(widget) for widget in met)
    assert sheet.other in met
    assert sheet.main in met
    here = focused()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused() is here


def test_in_a_small_window_what_has_the_keyboard_is_in_sight(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(delivery_status="DELIVERED"),)))
    window.host.resize(700, 320)
    window.run("cancel_fulfillment")
    settle()
    sheet = window.sheet
    assert focused() is sheet.reason.field
    qtbot.waitUntil(lambda: whole_in_sight(sheet, sheet.reason.field))
    sheet.other.setFocus()
    area = sheet.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(0)
    assert not whole_in_sight(sheet, sheet.reason.field)
    while focused() is not sheet.reason.field:
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: whole_in_sight(sheet, sheet.reason.field))


def test_esc_closes_and_the_keyboard_is_back_where_it_was(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.search.setFocus()
    window.run("cancel_fulfillment")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert window.flow.in_front is None
    assert focused() is window.search


def test_the_window_below_cannot_take_the_keyboard(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    window.search.setFocus()  # as a shortcut of the window would
    assert window.sheet.isAncestorOf(focused())  # type: ignore[arg-type]
    qtbot.keyClicks(focused(), "jansen")
    assert window.search.text() == ""


def test_enter_on_the_way_out_is_no_yes(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    window.sheet.other.setFocus()
    qtbot.keyClick(window.sheet.other, Qt.Key.Key_Return)
    assert window.flow.in_front is None
    assert not window.desk.shop.sent


def test_enter_on_the_main_button_is_a_yes(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    qtbot.keyClick(window.sheet.main, Qt.Key.Key_Return)
    assert len(window.desk.shop.sent) == 1


def test_enter_in_a_field_goes_on_to_the_main_button_and_is_no_yes_yet(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.run("edit_tracking")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is not window.sheet.main, "nothing was changed, so there is nothing to save"
    qtbot.keyClicks(focused(), "9")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is window.sheet.main
    assert not window.desk.shop.sent
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert len(window.desk.shop.sent) == 1


def test_a_click_beside_the_sheet_neither_closes_it_nor_reaches_the_window(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme)
    window.run("cancel_fulfillment")
    sheet = window.sheet
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert window.flow.in_front is not None
    assert window.host.childAt(QPoint(4, 4)) is sheet


def test_it_follows_the_window_and_fits_into_a_small_one(qtbot: QtBot, theme: Theme, english: None) -> None:
    window = Window(qtbot, theme, long_order(300))
    window.run("cancel_fulfillment")
    for size in ((1600, 1000), (640, 420)):
        window.host.resize(*size)
        settle()
        qtbot.waitUntil(lambda: window.sheet.rect().contains(window.sheet._panel.geometry()))
        assert window.sheet.size() == window.host.size()
        assert window.sheet._panel.rect().contains(
            window.sheet.main.mapTo(window.sheet._panel, window.sheet.main.rect().bottomRight())
        )


def test_the_reason_field_is_reached_by_label_and_its_limit_is_kept(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    window = Window(qtbot, theme, order(fulfillments=(parcel(delivery_status="IN_TRANSIT"),)))
    window.run("cancel_fulfillment")
    field = window.sheet.reason.field
    assert field.accessibleName() == "Why do you do it anyway? (kept in the journal)"
    field.setText("x" * 2000)
    assert len(field.text()) == 500


def test_what_the_colour_of_a_note_says_is_also_said_in_words(
    qtbot: QtBot, theme: Theme, english: None
) -> None:

    window = Window(qtbot, theme, order(fulfillments=(parcel(delivery_status="DELIVERED"),)))
    window.run("cancel_fulfillment")
    spoken = [note._words.accessibleName() for note in window.sheet.findChildren(Note)]
    assert spoken[0].startswith("Risk: The carrier has delivered this parcel.")
    assert spoken[-1].startswith("Note: Sold in Shopify POS, to be sent or collected.")
    assert "This sends no e-mail" in spoken[-1]
