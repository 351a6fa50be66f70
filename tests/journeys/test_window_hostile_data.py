"""A shop whose words are markup, formulas, emoji or right-to-left, whose states nobody knows yet, and an
order with 300 lines: shown as text, readable, and the main job is done all the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.demoshop.content.stories.articles import MANY_LINES
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop, Outcome, Request
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.ui.translation import plain
from tests.app.programs import key_store, lines, program_in, rows, target_of
from tests.journeys.windows import RunningProgram

NAMES = (
    "<h1>Winkel</h1><img src=x onerror=alert(1)>",
    '=HYPERLINK("https://evil.example","klik")',
    "🚲 山田 👩‍👧",
    "שלום المتجر",
)


class TamperedShop(DemoShop):
    """A demo shop in whose answers some words are others."""

    words: tuple[tuple[str, str], ...] = ()

    def handle(self, request: Request) -> Outcome:
        outcome = super().handle(request)
        text = json.dumps(outcome.answer, ensure_ascii=False)
        for word, instead in self.words:
            text = text.replace(json.dumps(word), json.dumps(instead, ensure_ascii=False))
        return replace(outcome, answer=json.loads(text))


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    with key_store():
        yield


def synced(program: RunningProgram, orders: int) -> None:
    program.until(lambda: program.program.desk is not None)
    program.until(lambda: program.desk.cache.sync_state().first_pass_done)
    program.until(lambda: rows(program) == orders)


def find_and_open(program: RunningProgram, words: str) -> None:
    """Search, and open the only order that is found."""
    program.act(program.order_desk.window.focus_search)
    program.type(words)
    program.until(lambda: rows(program) == 1)
    program.press_key(None, Qt.Key.Key_Return)
    pane = program.order_desk.pane
    program.until(lambda: pane.chosen != "")


def rich_labels(top: QWidget, word: str) -> list[QLabel]:
    """Labels that would take the word for markup."""
    return [
        label
        for label in top.findChildren(QLabel)
        if word in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]


@pytest.mark.parametrize("name", NAMES, ids=["markup", "formula", "emoji", "right-to-left"])
def test_the_main_job_in_a_shop_of_odd_names(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    shop = TamperedShop(orders=200)
    shop.words = tuple((word, name) for word in ("De Fietswinkel", "Magazijn Nieuwegein", "Fietsbel messing"))
    with running_shop(shop) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        synced(program, 200)
        shown = plain(name)
        program.until(lambda: shown in program.window.windowTitle())
        find_and_open(program, "tas-44 bel-01 paktafel")
        parts = program.order_desk
        program.choose("Cancel fulfilment")
        program.until(lambda: parts.flow.in_front is not None and parts.flow.in_front.sheet.main.isEnabled())
        assert parts.flow.in_front is not None
        sheet = parts.flow.in_front.sheet
        assert shown in program.words(sheet)
        assert rich_labels(sheet, shown) == []
        program.press(sheet.main)
        program.until(lambda: parts.flow.in_front is None)
        (entry,) = program.desk.journal.entries()
        assert entry.state is EntryState.DONE
        program.act(parts.window.show_journal)
        model = parts.journal_view.model
        program.until(lambda: model.rowCount() == 1)
        line = " ".join(str(model.index(0, column).data()) for column in range(model.columnCount()))
        assert shown in line
        assert rich_labels(program.window, shown) == []


def test_states_nobody_knows_yet_are_readable(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    shop = TamperedShop(orders=40)
    shop.words = (
        ("FULFILLED", "BEAMED_UP"),
        ("PAID", "PAID_IN_KIND"),
        ("OPEN", "AJAR"),
        ("IN_TRANSIT", "ON_A_SHIP"),
    )
    with running_shop(shop) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        synced(program, 40)
        assert lines(program) == []
        shown = {program.row(number)["Fulfilment"] for number in range(40)}
        assert "Beamed up" in shown
        assert "Paid in kind" in {program.row(number)["Payment"] for number in range(40)}
        for number in range(40):
            program.act(lambda number=number: program.order_desk.window.list.table.go_to_row(number))
        program.until(lambda: program.order_desk.detail.contents is not None)


def test_an_order_with_300_lines(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with running_shop(orders=500) as (_, url), program_in(qapp, qtbot, tmp_path) as program:
        program.program.open(target_of(url))
        synced(program, 500)
        cache = program.desk.cache
        found = [cache.order(order_id) for order_id in cache.order_ids_after(None, 500)]
        order = next(each for each in found if each is not None and len(each.lines) >= MANY_LINES)
        program.act(lambda: program.order_desk.window.show_order(order.id))
        detail = program.order_desk.detail
        program.until(lambda: detail.contents is not None and detail.contents.order.id == order.id)
        assert detail.contents is not None and len(detail.contents.order.lines) >= MANY_LINES
        assert order.name in program.words(program.order_desk.pane)
        parcel = next((each for each in order.fulfillments if each.live), None)
        if parcel is not None:
            program.order_desk.flow.look("cancel_fulfillment", order, parcel.id, may_ask=False)
            flow = program.order_desk.flow
            program.until(lambda: flow.in_front is not None and flow.in_front.sheet.isVisible())
