"""The menu in the practice shop inside the program, which has no admin to open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.target import choose_target
from tests.app.programs import program_in
from tests.journeys.menus import lines_of


@pytest.mark.parametrize(
    ("language", "label", "reason"),
    [
        ("en", "Open in Shopify admin", "The demo shop has no Shopify admin."),
        ("nl", "Openen in Shopify-beheercentrum", "De demowinkel heeft geen Shopify-beheercentrum."),
    ],
    ids=["English", "Dutch"],
)
def test_the_demo_shop_has_no_admin(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str, label: str, reason: str
) -> None:
    with program_in(qapp, qtbot, tmp_path, language=language) as program:
        target = choose_target(demo=True, wished=None, last=None, environment={})
        assert target is not None
        program.program.open(target)
        program.until(lambda: program.program.desk is not None)
        window, pane = program.order_desk.window, program.order_desk.pane
        program.until(lambda: window.list.model.rowCount() > 0)
        program.act(lambda: window.list.table.go_to_row(0))
        program.until(pane.header.dots.isVisible)
        program.press(pane.header.dots)
        assert pane.menu is not None
        (line,) = [line for line in lines_of(pane.menu) if line.words == label]
        assert (line.reason, line.action.isEnabled()) == (reason, False)
        pane.menu.close()
