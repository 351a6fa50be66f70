"""What a customer is owed, by the shopkeeper at the window: to be forgotten, or told what is stored."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fulfilldesk.app.customer_desk import CustomerDesk
from fulfilldesk.demoshop.content import people
from fulfilldesk.demoshop.model import Address
from fulfilldesk.domain.orders import Order
from fulfilldesk.store.cache import OrderCache
from tests.app.programs import MemoryKeyring, program_in, quiet_key_store, rows
from tests.journeys.several import Store, program_of, stores, synced, until_idle
from tests.journeys.windows import RunningProgram

#: None of these stands anywhere else in what a store holds.
NAME, MAIL, NOTE = "Zwaantje Ooievaarsnest", "zwaantje@ooievaarsnest.example", "achterom bij Zwaantje"
HERS = 3


@pytest.fixture(autouse=True)
def kept(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    with quiet_key_store(caplog) as store:
        yield store


@pytest.fixture
def store() -> Iterator[Store]:
    """One of its customers has ordered several times."""
    with stores("De Fietswinkel") as (opened,):
        first, _, last = NAME.partition(" ")
        address = Address(first, last, None, "Nestpad 4", zip="9871 XQ", city="Stroobos", country_code="NL")
        with opened.shop.rival() as world:
            her = people.register(world, people.Person(first, last, MAIL, None, address)).customer_id
            for order in list(world.orders.values())[:HERS]:
                order.customer_id, order.email, order.note = her, MAIL, NOTE
                order.shipping_address, order.billing_address = address, None
                order.updated_at = world.clock()
        yield opened


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: Store) -> Iterator[RunningProgram]:
    with program_of(qapp, qtbot, tmp_path / "profile", store) as opened:
        yield opened


def desk(program: RunningProgram) -> CustomerDesk:
    return program.order_desk.customer_desk


def look_for(program: RunningProgram, words: str) -> None:
    """Type it into the search."""
    program.act(program.order_desk.window.focus_search)
    program.type(words)


def opens_hers(program: RunningProgram) -> Order:
    """One of her orders, found by her name."""
    look_for(program, NAME.split()[1])
    program.until(lambda: rows(program) == HERS)
    order_id = program.order_desk.window.list.model.order_id(0)
    program.act(lambda: program.order_desk.window.show_order(order_id))
    contents = program.order_desk.detail
    program.until(lambda: contents.contents is not None and contents.contents.order.id == order_id)
    assert contents.contents is not None
    program.until(lambda: NAME in program.order_desk.pane.customer.person.text())
    return contents.contents.order


def chooses(program: RunningProgram, place: int) -> None:
    """An item of the three dots on the customer's card."""
    card = program.order_desk.pane.customer
    program.act(card.open_options)
    assert card.menu is not None
    program.until(card.menu.isVisible)
    action = card.menu.actions()[place]
    assert action.isEnabled(), action.text()
    card.menu.setActiveAction(action)
    program.press_key(card.menu, Qt.Key.Key_Return)


def forgets(program: RunningProgram) -> None:
    """The whole way."""
    chooses(program, 0)
    sheet = desk(program).flow.sheet
    assert sheet is not None and NAME in sheet.title()
    program.press(sheet.main)
    program.until(lambda: program.order_desk.result_line.text() != "")


def saves(program: RunningProgram, path: Path) -> None:
    """The file of what is stored."""
    chooses(program, 1)
    dialog = desk(program).flow.dialog
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    program.act(lambda: dialog.done(QDialog.DialogCode.Accepted))
    program.until(lambda: program.order_desk.result_line.text() != "")


def tells_of_her(folder: Path) -> list[str]:
    """Files with a word of hers in them."""
    words = [NAME.split()[1].encode(), MAIL.encode(), NOTE.encode()]
    return [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(word.lower() in file.read_bytes().lower() for word in words)
    ]


# --- forgotten


def test_a_forgotten_customer_is_on_no_card_in_no_search_and_does_not_come_back(
    program: RunningProgram, store: Store, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    order = opens_hers(program)
    hers = {row.id for row in program.desk.cache.newest(50)} & set(
        program.desk.cache.orders_of_customer(order.id)
    )
    assert len(hers) == HERS
    forgets(program)
    said = program.order_desk.result_line.text()
    assert said.startswith(f"{HERS} orders no longer show who ordered.")
    card = program.order_desk.pane.customer
    program.until(lambda: "Removed from this computer" in card.person.text())
    assert NAME not in program.words() and NOTE not in program.words()
    program.until(lambda: rows(program) == 0)
    with store.shop.rival() as world:
        for each in list(store.shop.world.orders.values())[:HERS]:
            each.note, each.updated_at = f"{NOTE} again", world.clock()
    schedule = program.program.schedule
    assert schedule is not None
    schedule.sync_everything()
    until_idle(program)
    assert rows(program) == 0
    for order_id in hers:
        after = program.desk.cache.order(order_id)
        assert after is not None and after.customer is None and after.note is None and after.person_removed
    others = [row for row in program.desk.cache.newest(50) if row.id not in hers]
    assert any(row.customer for row in others), "nobody else was forgotten"
    program.act(program.order_desk.window.list.clear_filters)
    program.until(lambda: rows(program) == 30)
    program.program.end()
    assert tells_of_her(tmp_path / "profile") == []
    with program_in(qapp, qtbot, tmp_path / "profile") as again:
        again.program.open(store.target)
        synced(again, store)
        look_for(again, NAME.split()[1])
        again.until(lambda: rows(again) == 0)


def test_whoever_changes_their_mind_forgets_nobody(program: RunningProgram, tmp_path: Path) -> None:
    order = opens_hers(program)
    chooses(program, 0)
    sheet = desk(program).flow.sheet
    assert sheet is not None
    program.press(sheet.leave)
    chooses(program, 0)
    sheet = desk(program).flow.sheet
    assert sheet is not None
    program.act(lambda: QTest.keyClick(sheet, Qt.Key.Key_Escape))
    after = program.desk.cache.order(order.id)
    assert after is not None and after.customer is not None and after.customer.name == NAME
    assert program.order_desk.result_line.text() == ""


def test_a_store_that_cannot_be_written_forgets_nothing_and_says_so(program: RunningProgram) -> None:
    opens_hers(program)
    folder = Path(program.desk.cache._database.path)
    with closing(OrderCache(folder)) as other, other._database.writing():
        chooses(program, 0)
        sheet = desk(program).flow.sheet
        assert sheet is not None
        program.press(sheet.main)
        program.until(lambda: program.order_desk.result_line.text() != "")
        assert program.order_desk.result_line.text().startswith("Another program is using the saved orders.")
    program.order_desk.result_line.hide()
    forgets(program)
    assert program.order_desk.result_line.text().startswith(f"{HERS} orders no longer show")


# --- told


def test_everything_that_is_stored_is_in_the_file_and_nobody_elses(
    program: RunningProgram, tmp_path: Path
) -> None:
    order = opens_hers(program)
    path = tmp_path / "hers.json"
    saves(program, path)
    assert (
        program.order_desk.result_line.text() == f"Everything stored about this customer was saved in {path}."
    )
    saved = json.loads(path.read_text(encoding="utf-8"))
    orders = {each["order"]["id"]: each for each in saved["orders"]}
    assert order.id in orders and len(orders) == HERS
    for each in orders.values():
        assert each["order"]["customer"]["name"] == NAME and each["order"]["note"] == NOTE
        assert {"timeline", "search_words", "journal"} <= each.keys()
    everybody = {
        row.customer for row in program.desk.cache.newest(50) if row.customer and row.customer != NAME
    }
    assert everybody and not [name for name in everybody if name in path.read_text(encoding="utf-8")]
    assert saved["shop"]["name"] == "De Fietswinkel"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_said_in_words(program: RunningProgram, tmp_path: Path) -> None:
    opens_hers(program)
    (tmp_path / "gone").write_text("a file where the folder was")
    desk(program).flow.save_asked.emit(opened(program).id, str(tmp_path / "gone" / "hers.json"))
    program.until(lambda: program.order_desk.result_line.text() != "")
    assert program.order_desk.result_line.text().startswith("FulfillDesk may not write")


def opened(program: RunningProgram) -> Order:
    contents = program.order_desk.detail.contents
    assert contents is not None
    return contents.order
