"""The pages beside that of the checks: what went out by itself and should not have is put back, and a point
of a chart opens its orders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.ui.charts.chart import Chart
from fulfilldesk.ui.charts.values import Spot
from fulfilldesk.ui.pages import Page
from tests.app.programs import rows
from tests.journeys.checks import Keeper, click, keeper_of


def test_what_was_fulfilled_automatically_by_mistake_is_put_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    stories = [f"{check} case 1" for check in ("auto_preorder", "auto_high_risk", "auto_address")]
    with keeper_of(qapp, qtbot, tmp_path, *stories) as anna:
        card = anna.program.order_desk.watch.automatic.doubtful
        first = anna.told[stories[1]]

        def listed() -> set[str]:
            return {order.name for order in card.model.rows}

        anna.goes_to(Page.AUTOMATIC)
        anna.program.until(lambda: listed() == {anna.told[story].name for story in stories})
        anna.program.until(lambda: card.table.verticalScrollBar().maximum() == 0)  # all in sight
        place = next(row for row, order in enumerate(card.model.rows) if order.name == first.name)
        index = card.model.index(place, 0)
        click(anna, card.table, card.table.visualRect(index).center())
        assert [order.name for order in card.chosen()] == [first.name]
        anna.program.press(card.put_back)
        anna.confirms(anna.sheet(), first.name)
        anna.program.until(lambda: first.name not in listed())
        anna.program.until(lambda: anna.in_rail() == 2)
        assert statuses(anna, stories[1]) == ["CANCELLED"]

        anna.program.press(card.select_all)
        anna.program.press(card.put_back)
        sheet = anna.sheet_for_many()
        assert sheet.title() == "Cancel the fulfilments of 2 orders"
        anna.confirms_for_many(sheet)
        anna.goes_to(Page.AUTOMATIC)
        anna.program.until(lambda: listed() == set())
        anna.program.until(lambda: anna.in_rail() == 0)
        assert card.empty.isVisible()
        assert [statuses(anna, story) for story in stories] == [["CANCELLED"]] * 3


def statuses(anna: Keeper, story: str) -> list[str]:
    """How the parcels of that story's order stand in the shop."""
    return [str(parcel.status) for parcel in anna.shop.world.orders_fulfillments(anna.told[story])]


def test_a_point_opens_its_orders(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """By pointer and by keyboard."""
    at_the_app, on_hold = "app_unanswered case 1", ("held_long case 1", "held_long case 2")
    with keeper_of(qapp, qtbot, tmp_path, at_the_app, *on_hold) as anna:
        numbers = anna.program.order_desk.watch.numbers
        anna.goes_to(Page.NUMBERS)
        anna.program.until(lambda: not numbers.work.chart.data.empty and numbers.work.isVisible())
        chart = numbers.work.chart
        ((spot, count),) = drawn(chart, "Noordzee Logistics").items()
        assert count == 1
        mark = next(mark for mark in chart.marks() if mark.spot == spot)
        where = mark.hit.center().toPoint()
        anna.program.act(lambda: QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where))
        assert shown(anna) == {anna.told[at_the_app].name}

        anna.goes_to(Page.NUMBERS)
        assert sum(drawn(chart, "Magazijn Nieuwegein").values()) == 2
        apps = numbers.apps.chart
        anna.program.until(lambda: not apps.data.empty)
        anna.has_the_keyboard()
        anna.program.act(apps.setFocus)
        for _ in apps.data.series:
            point = apps.current()
            if point is not None and point.drawn:
                break
            anna.program.press_key(apps, Qt.Key.Key_Right)
        anna.program.press_key(apps, Qt.Key.Key_Return)
        assert shown(anna) == {anna.told[at_the_app].name}


def drawn(chart: Chart, category: str) -> dict[Spot, float]:
    """The points of that row of which there is something to see, and how much."""
    data = chart.data
    return {
        spot: data.point(spot).drawn
        for spot in data.spots()
        if data.categories[spot.category] == category and data.point(spot).drawn
    }


def shown(anna: Keeper) -> set[str]:
    """The orders in the table, once it shows those that were picked out."""
    window = anna.program.order_desk.window
    chip = window.list.filter_bar.listed
    anna.program.until(chip.isVisible)
    listed = window.list.query().listed
    assert listed is not None
    anna.program.until(lambda: rows(anna.program) == len(listed.order_ids))
    return {anna.program.row(row)["Order"] for row in range(rows(anna.program))}
