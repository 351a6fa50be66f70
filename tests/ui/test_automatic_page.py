"""The page "Automatic or by hand": what it says of a shop, when it reads, and which orders its points
open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.automation_setting import Setting
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import Listed
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.automatic.period_list import PERIODS
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.automatic_pages import MemoryFindings, Page, a_finding, a_pace, doubtful, switched
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_orders import NOW
from tests.ui.test_hostile_names import NAMES


@pytest.fixture
def page(theme: Theme, formats: Formats, qtbot: QtBot) -> Iterator[Page]:
    yield Page(theme, formats, qtbot, InlineRunner())


def numbers(view: ChartView) -> dict[str, list[float]]:
    data = view.chart.data
    return {
        name: [series.points[row].value for series in data.series] for row, name in enumerate(data.categories)
    }


# --- what it says


def test_what_the_shop_seems_to_do_and_since_when(page: Page, english: None) -> None:
    page.show(switched(20))
    assert page.view.guess.headline.text() == (
        "This shop seems to fulfil only gift cards automatically, since 26 February."
    )
    assert page.view.guess.reasons.text() == (
        "Until then it was every paid order. The orders leave hardly any doubt.\n"
        "Of the orders paid since then: 105 had goods, and Shopify fulfilled 0 of these by itself. "
        "21 had only gift cards, and Shopify fulfilled 21 of these by itself."
    )
    assert page.view.setting.marked() is Setting.GIFT_CARDS


def test_no_change_was_seen(page: Page, english: None) -> None:
    page.show([a_pace(back) for back in range(60)])
    assert page.view.guess.headline.text() == "This shop seems to fulfil its goods by hand."
    assert page.view.guess.reasons.text() == (
        "The orders leave hardly any doubt.\n"
        "Of the orders paid in the last 60 days: 60 had goods, and Shopify fulfilled 0 of these by itself.\n"
        "It is not clear whether gift cards are sent automatically: hardly any were sold."
    )
    assert page.view.setting.marked() is None


def test_two_orders_are_too_few_to_tell(page: Page, english: None) -> None:
    page.show([a_pace(automatic=True), a_pace(1, automatic=True)])
    assert page.view.guess.headline.text() == ("There are too few orders to tell how this shop fulfils them.")
    assert page.view.remark.text() == "2 paid orders · 100% by Shopify itself · the first on 17 March"
    assert numbers(page.view.channels) == {"Online Store · 100%": [2, 0, 0]}
    assert page.view.days.isVisible()
    assert not page.view.nothing.isVisible()


def test_an_empty_page_says_so(page: Page, english: None) -> None:
    page.show()
    assert page.view.nothing.isVisible()
    assert page.view.nothing.text().startswith("No paid order of this period is known here yet.")
    assert not any(each.isVisible() for each in (page.view.days, page.view.channels, page.view.goods))
    assert page.view.doubtful.empty.isVisible()
    assert not page.view.doubtful.put_back.isVisible()
    assert page.view.remark.text() == ""


def test_the_setting_is_told_where_it_is_and_the_till_set_apart(page: Page, english: None) -> None:
    page.show()
    words = "\n".join(text.text() for text in page.view.setting.findChildren(FlowText))
    assert "Settings > Checkout > Order processing" in words
    assert "“After an order has been paid”" in words
    assert "Shopify POS is something else" in words


def test_the_shares_are_drawn(page: Page, english: None) -> None:
    page.show(switched(20))
    assert page.view.period.currentText() == "Last 30 days"
    assert numbers(page.view.channels) == {
        "Online Store · 42%": [75, 0, 105],
        "Point of Sale · 0%": [0, 60, 0],
    }
    assert numbers(page.view.goods) == {
        "Only gift cards · 100%": [30, 0, 0],
        "Goods to ship · 21%": [45, 60, 105],
    }
    by_day = numbers(page.view.days)
    assert len(by_day) == 30
    assert by_day["25 Feb"] == [6, 2, 0]
    assert by_day["26 Feb"] == [1, 2, 5]


def test_shares_read_nothing_and_everything_only_where_it_is_so(page: Page, english: None) -> None:
    almost_none = [a_pace(channel="A", automatic=at == 0) for at in range(999)]
    almost_all = [a_pace(channel="B", automatic=at > 0) for at in range(998)]
    page.show([*almost_none, *almost_all])
    assert list(numbers(page.view.channels)) == ["A · 1%", "B · 99%"]


def test_another_period(page: Page, qtbot: QtBot, english: None) -> None:
    page.show(switched(20))
    assert not page.view.limits.isVisible()
    page.view.period.setFocus()
    qtbot.keyClick(page.view.period, Qt.Key.Key_Down)
    assert page.view.period.currentText() == "Last 60 days"
    assert len(numbers(page.view.days)) == 60
    assert not page.view.limits.isVisible()
    headline = page.view.guess.headline.text()
    qtbot.keyClick(page.view.period, Qt.Key.Key_Down)
    assert len(numbers(page.view.days)) == 90
    assert page.view.limits.isVisible()
    assert page.view.limits.text().startswith("The checks look back 60 days.")
    assert page.view.guess.headline.text() == headline


def test_the_wheel_scrolls_the_page_and_changes_no_period(page: Page) -> None:
    page.show(switched(20))
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.view.period, down)
    assert page.view.period.days() == PERIODS[0]


# --- when it reads


def test_it_reads_only_while_it_is_seen(page: Page) -> None:
    findings = MemoryFindings([a_pace()])
    page.view.provide(findings)
    page.view.on_findings_changed()
    assert findings.asked == 0
    page.view.show()
    assert findings.asked == 1
    findings.all_paces.append(a_pace())
    page.view.on_findings_changed()
    assert findings.asked == 2
    assert page.view.remark.text().startswith("2 ")
    page.view.hide()
    page.view.show()
    assert findings.asked == 2
    for _ in range(50):
        page.view.on_findings_changed()
    assert findings.asked == 2  # it was asked a moment ago, and will be again soon
    page.view.hide()
    page.view.show()
    assert findings.asked == 3


def test_it_can_be_seen_before_there_is_anything_to_ask(page: Page) -> None:
    page.view.show()
    assert page.view.nothing.isVisible()
    page.view.provide(MemoryFindings([a_pace()]))
    assert page.view.days.isVisible()


def test_a_cache_that_cannot_be_read_is_said_and_what_is_shown_stays(page: Page, english: None) -> None:
    findings = page.show([a_pace(automatic=True)])
    findings.failure = Failure()
    page.view.period.setCurrentIndex(1)
    page.view.period.activated.emit(1)
    notes = [note.text() for note in page.view.findChildren(Note)]
    assert len(notes) == 1
    assert page.view.days.isVisible()
    findings.failure = None
    page.view.hide()
    page.view.show()
    assert not [note for note in page.view.findChildren(Note) if note.isVisible()]


def test_the_answer_for_a_period_that_was_left_does_not_stay(
    theme: Theme, formats: Formats, qtbot: QtBot, english: None
) -> None:
    runner = PatientRunner(begun=True)
    page = Page(theme, formats, qtbot, runner)
    page.show(switched(20))
    page.view.period.setCurrentIndex(2)
    page.view.period.activated.emit(2)
    runner.go()
    assert len(numbers(page.view.days)) == 90


# --- what opens


def press_point(view: ChartView, qtbot: QtBot, *keys: Qt.Key) -> None:
    view.chart.setFocus()
    for key in (Qt.Key.Key_Home, *keys, Qt.Key.Key_Return):
        qtbot.keyClick(view.chart, key)


def test_each_point_opens_its_orders(page: Page, qtbot: QtBot, english: None) -> None:
    paces = switched(20)
    page.show(paces)
    press_point(page.view.channels, qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    wanted = {pace.order_id for pace in paces if pace.channel == "Online Store" and pace.seconds == 7200}
    assert page.opened == [Listed("Online Store: Later, or not yet", frozenset(wanted))]
    press_point(page.view.days, qtbot)
    assert page.opened[1].title == "17 Feb: By Shopify itself"
    assert len(page.opened[1].order_ids) == 6
    press_point(page.view.goods, qtbot)
    assert page.opened[2].title == "Only gift cards: By Shopify itself"


def test_every_order_of_the_period_stands_behind_one_point_of_each_chart(page: Page) -> None:
    paces = switched(20)
    page.show(paces)
    wanted = {pace.order_id for pace in paces if (NOW - pace.paid_at).days < 30}
    for view in (page.view.days, page.view.channels, page.view.goods):
        page.opened.clear()
        for key in [point.key for series in view.chart.data.series for point in series.points if point.key]:
            view.point_chosen.emit(key)
        ids = [order_id for listed in page.opened for order_id in listed.order_ids]
        assert sorted(ids) == sorted(wanted)


def test_points_open_what_the_table_names_too(page: Page, english: None) -> None:
    page.show(switched(20))
    view = page.view.channels
    view.switch.click()
    assert view.table.isVisible()
    view.table.activated.emit(view.model.index(1, 2))
    assert [listed.title for listed in page.opened] == ["Point of Sale: Within a minute in another way"]


# --- looks


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_channel_of_any_name_is_text(page: Page, qtbot: QtBot, english: None, name: str) -> None:
    paces = [a_pace(automatic=True, channel=NAMES[name])]
    page.show(paces, [a_finding("auto_no_stock", 1, order_name=NAMES[name])])
    assert not page.view.grab().isNull()
    press_point(page.view.channels, qtbot)
    assert [listed.order_ids for listed in page.opened] == [frozenset({paces[0].order_id})]
    assert len(page.opened[0].title) < 120
    assert "\n" not in page.opened[0].title
    for label in page.view.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(
    "paces", [list, lambda: [a_pace()], lambda: switched(20)], ids=["empty", "one", "many"]
)
def test_it_is_painted_in_both_themes(
    page: Page, theme: Theme, language: str, appearance: Appearance, paces: Callable[[], list[Pace]]
) -> None:
    theme.choose(appearance)
    page.show(paces(), doubtful())
    QApplication.processEvents()  # Qt tells widgets of another palette by and by
    picture = page.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle = picture.pixelColor(4, picture.height() - 4).lightness()
    assert (middle < 100) == (appearance is Appearance.DARK)


def test_tab_leads_from_the_period_through_the_charts_to_the_list(page: Page, qtbot: QtBot) -> None:
    page.show(switched(20), doubtful())
    view = page.view
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.period.hasFocus)
    reached = []
    for _ in range(12):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    wanted = [
        view.period,
        view.days.switch,
        view.days.chart,
        view.channels.switch,
        view.channels.chart,
        view.goods.switch,
        view.goods.chart,
        view.doubtful.show_them,
        view.doubtful.select_all,
        view.doubtful.table,
    ]
    assert [widget for widget in reached if widget in wanted][: len(wanted)] == wanted
