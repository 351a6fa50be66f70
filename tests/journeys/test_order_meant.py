"""Hands that are faster than the list: the next shortcut is about the order that was searched for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.windows import demo_shop, running_program


def test_a_shortcut_is_never_about_the_order_before(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with (
        demo_shop("--orders", "200") as url,
        running_program(qapp, qtbot, tmp_path, url, "en") as program,
    ):
        program.until(lambda: program.program.desk is not None)
        program.until(lambda: program.desk.cache.sync_state().first_pass_done)
        window, flow = program.order_desk.window, program.order_desk.flow
        program.until(lambda: window.list.model.rowCount() == 200)
        program.act(lambda: window.list.table.go_to_row(0))
        before = window.list.current_order()
        window.focus_search()
        search = window.list.filter_bar.search

        def all_at_once() -> None:
            QTest.keyClicks(search, "tas-44 bel-01 paktafel")
            QTest.keyClick(search, Qt.Key.Key_Return)
            QTest.keyClick(search, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)

        program.act(all_at_once)
        assert flow.in_front is None
        program.until(lambda: window.list.current_order() != before)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        program.until(lambda: flow.in_front is not None)
        assert flow.in_front is not None
        found = program.desk.cache.order(window.list.current_order())
        assert found is not None and found.note is not None and "paktafel" in found.note
        sheet = flow.in_front.sheet
        program.until(lambda: found.fulfillments[0].name in program.words(sheet))
