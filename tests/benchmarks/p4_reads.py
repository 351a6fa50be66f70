"""P4: everything a person waits for, as the real window answers it, beside the same as plain SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from random import Random

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fulfilldesk.domain.query import OrderQuery, SortKey
from tests.benchmarks import questions
from tests.benchmarks.frames import Answer
from tests.benchmarks.jsonl import SEED
from tests.benchmarks.lines import Goal, Line
from tests.benchmarks.measuring import fewer, milliseconds, p95
from tests.benchmarks.prepared import Prepared
from tests.benchmarks.real_window import RealWindow

PAINTING = "painting thread"
SHOWN = "until shown"
_SQL = "plain SQL, p95"
_FRAME, _FELT = Goal("ours", 16), Goal("ours", 50)
_NEWEST = OrderQuery()


def measure(shop: Prepared) -> Iterator[Line]:
    """In the order of a working day: look, leaf, jump, filter, sort, search, count, open."""
    window = RealWindow(shop.profile, shop.fresh_folder("p4") / "settings.ini")
    reads = _Reads(shop, window)
    with closing(sqlite3.connect(f"{shop.cache.absolute().as_uri()}?mode=ro", uri=True)) as raw:
        for what, answers, statements in reads.all():
            beside = [_raw(raw, statement) for statement in statements]
            yield from _lines(what, list(answers), beside)
        # Counted in a worker; the rail only paints the seven numbers.
        times = fewer(shop.orders, 20, 5)
        counted = milliseconds(window.desk.cache.counts, times)
        limit = p95(_raw(raw, (questions.RAIL, ())) for _ in range(times))
        yield Line(
            "P4", "rail counts, worker, p95", p95(counted), limit, goal=_FELT, times=times, limit_is=_SQL
        )
    window.close()


def _lines(what: str, answers: list[Answer], beside: list[float]) -> Iterator[Line]:
    times, limit = len(answers), p95(beside) if beside else None
    sql = _SQL if beside else "nothing asked: how much the machine itself disturbs"
    yield Line(
        "P4",
        f"{what}, {PAINTING}, p95",
        p95(answer.busy for answer in answers),
        limit,
        goal=_FRAME,
        times=times,
        limit_is=f"{sql}; processor {p95(answer.processor for answer in answers):.1f} ms",
    )
    shown = p95(answer.shown for answer in answers)
    yield Line("P4", f"{what}, {SHOWN}, p95", shown, limit, goal=_FELT, times=times, limit_is=sql)


_Group = tuple[str, Iterable[Answer], Iterable[questions.Statement]]


def _raw(connection: sqlite3.Connection, statement: questions.Statement) -> float:
    sql, parameters = statement
    return milliseconds(lambda: connection.execute(sql, parameters).fetchall())[0]


class _Reads:
    """Groups of reads, each with the statements that would answer them in plain SQL."""

    def __init__(self, shop: Prepared, window: RealWindow) -> None:
        self._shop = shop
        self._window = window
        self._pane = window.pane
        self._bar = window.table.verticalScrollBar()
        self._random = Random(f"{SEED} reads")
        self._many = fewer(shop.orders, 40, 10)

    def all(self) -> Iterator[_Group]:
        yield "one row repainted", (self._row(row % 20) for row in range(self._many)), []
        yield "first page", self._first_pages(), [questions.as_sql(_NEWEST)] * self._many
        rows = [self._shop.orders * 9 // 10 + self._random.randrange(50) for _ in range(self._many)]
        yield "next page", self._next_pages(), [questions.as_sql(_NEWEST, first=64)] * self._many
        far = [questions.as_sql(_NEWEST, first=row) for row in rows]
        yield "jump to nine tenths of the rows", self._jumps(rows), far
        filters = questions.filters(SEED, self._many, self._shop.files.content())
        yield "any filters", self._queries(filters), map(questions.as_sql, filters)
        for key in SortKey:
            both = [query for query in questions.sorts() if query.sort is key]
            several = both * fewer(self._shop.orders, 3, 1)
            # The list stands sorted by another column before each.
            yield f"sorted by {key}", self._queries(several, apart=True), map(questions.as_sql, both)
        prefixes = [word[:end] for word in questions.TYPED for end in range(1, len(word) + 1)]
        searched = (questions.as_sql(OrderQuery(text=prefix)) for prefix in prefixes)
        yield "search as you type", self._typed(), searched
        chips = list(questions.CHIPS) * fewer(self._shop.orders, 5, 2)
        yield "chip counts", map(self._chip, chips), [(sql, ()) for sql in questions.CHIPS.values()]
        yield from self._opened()

    def _queries(self, queries: Iterable[OrderQuery], *, apart: bool = False) -> Iterator[Answer]:
        for query in queries:
            if apart or query == self._pane.query():
                self._window.answer(partial(self._pane.show_query, OrderQuery(text="x", sort=SortKey.ITEMS)))
            yield self._window.answer(partial(self._pane.show_query, query))

    def _row(self, row: int) -> Answer:
        viewport, height = self._window.table.viewport(), self._window.table.row_height()
        return self._window.repaint(partial(viewport.update, 0, row * height, viewport.width(), height))

    def _first_pages(self) -> Iterator[Answer]:
        return self._queries([_NEWEST] * self._many, apart=True)

    def _next_pages(self) -> Iterator[Answer]:
        for page in range(1, self._many + 1):
            yield self._scrolled(page * self._bar.pageStep())

    def _jumps(self, rows: list[int]) -> Iterator[Answer]:
        for row in rows:
            self._scrolled(0)
            yield self._scrolled(row * self._window.table.row_height())

    def _scrolled(self, place: int) -> Answer:
        if min(place, self._bar.maximum()) == self._bar.value():
            return self._window.repaint(self._window.table.viewport().update)
        return self._window.repaint(partial(self._bar.setValue, place))

    def _typed(self) -> Iterator[Answer]:
        field = self._pane.filter_bar.search
        for word in questions.TYPED:
            self._window.answer(partial(self._pane.show_query, _NEWEST))
            for letter in word:
                yield self._window.answer(partial(_press, field, letter))

    def _chip(self, field: str) -> Answer:
        """The list of a chip, opened and filled."""
        opened = []

        def open_choices() -> None:
            popup = self._pane.filter_bar.open_choices(field)
            opened.append(popup)
            self._window.onlooker.look_at(popup, *popup.findChildren(QWidget))

        answer = self._window.onlooker.watch(
            open_choices, lambda: bool(opened) and opened[0].list().count() > 0
        )
        opened[0].close()
        return answer

    def _opened(self) -> Iterator[_Group]:
        """Orders all over the list, beside it in full."""
        self._window.answer(partial(self._pane.show_query, OrderQuery(sort=SortKey.TOTAL)))
        rows = self._random.sample(range(self._pane.model.rowCount()), self._many)
        detail, pane = self._window.order_desk.detail, self._window.order_desk.pane
        answers = []
        statements: list[questions.Statement] = []
        for row in rows:
            self._scrolled(row * self._window.table.row_height())
            order_id = self._pane.model.order_id(row)
            self._window.onlooker.look_at(pane, *pane.findChildren(QWidget))

            def shown(order_id: str | None = order_id) -> bool:
                return detail.contents is not None and detail.contents.order.id == order_id

            answers.append(self._window.onlooker.watch(partial(self._window.table.go_to_row, row), shown))
            number = int(str(order_id).rsplit("/", 1)[1])
            statements += [(sql, (number,)) for sql in questions.OPEN]
        yield "open one order", answers, statements


def _press(widget: QWidget, letter: str) -> None:
    """A key pressed, whatever script it is of."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
