"""The page of numbers for tests, on sources that are lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.numbers import JournalLine
from fulfilldesk.domain.orders import FulfillmentOrder
from fulfilldesk.services.numbers import AddedUp
from fulfilldesk.services.numbers_port import NumbersOverview
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.numbers.numbers_page import NumbersPage
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import InlineRunner
from tests.ui.memory_orders import NOW
from tests.unit.builders import SHOP_FLOOR, some_work, work_at_service

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def order(number: int) -> str:
    return f"gid://shopify/Order/{number}"


def work(number: int, age: timedelta = HOUR, **changes: object) -> FulfillmentOrder:
    made: dict[str, object] = {"order_id": order(number), "created_at": NOW - age, "updated_at": NOW - age}
    return some_work(number, **{**made, **changes})


def put_back(number: int, age: timedelta = HOUR, **changes: object) -> JournalLine:
    line = JournalLine(order(number), "cancel_fulfillment", EntryState.DONE, NOW - age)
    return replace(line, **changes)  # type: ignore[arg-type]


class Sources:
    """What the numbers are added up from, and how often that was."""

    def __init__(self, works: Sequence[FulfillmentOrder] = (), lines: Sequence[JournalLine] = ()) -> None:
        self.works, self.lines = works, lines
        self.reads = 0
        self.days: list[int] = []
        self.broken = False

    def open_work(self) -> Sequence[FulfillmentOrder]:
        self.reads += 1
        if self.broken:
            raise StoreDamaged("torn")
        return self.works

    def lines_since(self, moment: datetime) -> Sequence[JournalLine]:
        return self.lines

    def overview(self, days: int, now: datetime, day_of: Callable[[datetime], date]) -> NumbersOverview:
        self.days.append(days)
        return AddedUp(self, self).overview(days, now, day_of)


FILLED = Sources(
    [
        work(1, 9 * DAY),
        work(2),
        work(3, 2 * DAY, location_id=SHOP_FLOOR, location_name="Winkel"),
        work_at_service(
            4, order_id=order(4), created_at=NOW - DAY, request_status="SUBMITTED", updated_at=NOW - DAY
        ),
    ],
    [
        put_back(5, reason="Wrong address"),
        put_back(5, reason="wrong address"),
        put_back(6, DAY, state=EntryState.DIFFERS),
        put_back(7, 10 * DAY, kind="hold", state=EntryState.REFUSED),
    ],
)


def a_page(sources: Sources | None, theme: Theme, formats: Formats, qtbot: QtBot) -> NumbersPage:
    page = NumbersPage(theme, formats, InlineRunner(), now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1000, 1400)
    if sources is not None:
        page.provide(sources)
    with qtbot.waitExposed(page):
        page.show()
    return page
