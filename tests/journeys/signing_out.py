"""Signing out of a store, and what is left of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fulfilldesk.app.stores import Stores
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import LAST_SHOP, Settings
from fulfilldesk.ui.settings_window.sign_out_sheet import SignOutSheet
from tests.app.programs import MemoryKeyring, line_with
from tests.journeys.several import Store, item, until_open
from tests.journeys.windows import RunningProgram

BIKES, BOOKS = "Tandwiel Noord", "Boeken & Zo"


def asked(program: RunningProgram) -> SignOutSheet:
    """The question, as the shop's menu leads to it."""
    program.act(item(program, "Sign out").trigger)
    windows = program.program.store_windows
    assert windows is not None and windows.settings is not None
    sheet = windows.settings.sign_out_sheet
    assert sheet is not None
    return sheet


def signs_out(program: RunningProgram, *, erase: bool) -> None:
    """Through the menu, with or without the tick."""
    sheet = asked(program)
    if erase:
        program.act(lambda: QTest.keyClick(sheet.erase, Qt.Key.Key_Space))
        assert sheet.erase.isChecked()
    program.press(sheet.main)


def until_signed_out(program: RunningProgram, store: Store) -> None:
    """The store stands there with its orders and without keys."""
    until_open(program, store)
    program.until(lambda: program.program.desk is not None and program.desk.closed)
    program.until(lambda: line_with(program, Remedy.SIGN_IN) is not None)


def result(program: RunningProgram) -> str:
    """What the line says that tells how something ended; nothing before there is one."""
    line = getattr(program.order_desk, "result_line", None)
    return line.text() if line is not None else ""


def names(kept: MemoryKeyring) -> set[str]:
    """The stores that have keys."""
    return {name for _, name in kept.kept}


def remembered(folder: Path) -> list[str]:
    """The list of stores, as the next start reads it."""
    return [store.domain for store in Stores(folder / "stores.json").all()]


def last(folder: Path) -> str:
    """The store that the next start opens."""
    settings = Settings(folder / "settings.ini")
    settings._settings.sync()
    return settings.get(LAST_SHOP)


def left_of(store: Store, folder: Path) -> list[str]:
    """What on this computer still tells of it."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    telling = [
        str(file.relative_to(folder))
        for file in files
        if store.name.encode() in file.read_bytes() or store.domain.encode() in file.read_bytes()
    ]
    return telling + ([store.files(folder).name] if store.files(folder).exists() else [])
