"""What went out automatically by mistake, on the page "Automatic or by hand": how it is listed, shown, and
asked to be put back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.checks.check import CheckGroup
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.automatic_pages import Page, a_finding, doubtful
from tests.ui.inline import InlineRunner


@pytest.fixture
def page(theme: Theme, formats: Formats, qtbot: QtBot) -> Iterator[Page]:
    yield Page(theme, formats, qtbot, InlineRunner())


def test_one_row_an_order_with_every_reason(page: Page, english: None) -> None:
    page.show(found=doubtful())
    assert page.rows() == [
        ["#1003", "Pre-order", "Today 12:00"],
        ["#1002", "No stock", "Today 08:00"],
        ["#1001", "No stock · High risk of fraud", "Yesterday 07:00"],
    ]
    assert page.view.doubtful.remark() == "3 orders"


def test_the_selected_are_put_back(page: Page, qtbot: QtBot, english: None) -> None:
    page.show(found=doubtful())
    card = page.view.doubtful
    assert not card.put_back.isEnabled()
    card.table.selectRow(0)
    qtbot.keyClick(card.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert card.selected.text() == "2 selected"
    card.put_back.click()
    order, parcel = "gid://shopify/Order/", "gid://shopify/Fulfillment/"
    assert page.mended == [
        (
            "cancel_fulfillment",
            {f"{order}3": frozenset({f"{parcel}3"}), f"{order}2": frozenset({f"{parcel}2"})},
        )
    ]


def test_all_are_put_back_by_keyboard(page: Page, qtbot: QtBot) -> None:
    page.show(found=doubtful())
    card = page.view.doubtful
    card.table.setFocus()
    qtbot.keyClick(card.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    card.put_back.setFocus()
    qtbot.keyClick(card.put_back, Qt.Key.Key_Return)
    assert [len(targets) for _, targets in page.mended] == [3]


def test_the_selected_are_shown_or_else_all(page: Page, qtbot: QtBot, english: None) -> None:
    page.show(found=doubtful())
    card = page.view.doubtful
    card.show_them.click()
    card.table.selectRow(1)
    card.show_them.click()
    card.table.activated.emit(card.model.index(0, 0))
    order = "gid://shopify/Order/"
    assert [sorted(listed.order_ids) for listed in page.opened] == [
        [f"{order}1", f"{order}2", f"{order}3"],
        [f"{order}2"],
        [f"{order}3"],
    ]
    assert {listed.title for listed in page.opened} == {"Fulfilled automatically by mistake"}


def test_what_is_selected_stays_when_others_come(page: Page, qtbot: QtBot) -> None:
    findings = page.show(found=doubtful())
    card = page.view.doubtful
    card.table.selectRow(1)
    findings.found.append(a_finding("auto_address", 4))
    page.view.on_findings_changed()
    qtbot.waitUntil(lambda: card.model.rowCount() == 4)
    assert [order.name for order in card.chosen()] == ["#1002"]


def test_thousands_of_one_check_are_all_listed(page: Page) -> None:
    page.show(found=[a_finding("auto_address", number) for number in range(1, 2_502)])
    page.view.doubtful.select_all.click()
    page.view.doubtful.put_back.click()
    assert len(page.mended[0][1]) == 2_501


def test_the_model_keeps_qts_rules(page: Page, qtmodeltester: ModelTester) -> None:
    page.show(found=doubtful())
    qtmodeltester.check(page.view.doubtful.model)


def test_every_check_of_automatic_fulfilment_has_its_reason() -> None:
    assert {check.name for check in CHECKS.values() if check.group is CheckGroup.AUTOMATIC} == set(
        texts.CHECKS
    )
