"""What a customer is owed: never to be called a guest, to be forgotten, to be told what is stored."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.orders import Customer, Order
from fulfilldesk.services.customers import Forgotten
from fulfilldesk.ui import texts_customer
from fulfilldesk.ui.details.customer_card import CustomerCard, person_words
from fulfilldesk.ui.details.customer_flow import CustomerFlow
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import HOSTILE_NAMES, order
from tests.ui.fakes_window import press, settle


def removed() -> Order:
    return order(customer=None, address=(), note=None, person_removed=True)


# --- three states


def test_who_ordered(english: None) -> None:
    assert person_words(order(), 365) == "A. Jansen\na.jansen@example.com\n+31 30 1234567"


@pytest.mark.parametrize(
    ("item", "days", "words"),
    [
        (removed(), 0, "Removed from this computer. Shopify keeps it."),
        (
            removed(),
            365,
            "Removed from this computer after 365 days without a change, or on request. Shopify keeps it.",
        ),
        (
            order(customer=None, address=(), identity_hidden=True),
            365,
            "Names and addresses are hidden by Shopify for this plan.",
        ),
        (
            replace(removed(), identity_hidden=True),
            365,
            "Names and addresses are hidden by Shopify for this plan.",
        ),
        (order(customer=None, address=()), 365, "Shopify names no customer for this order."),
        (
            order(customer=Customer("gid://shopify/Customer/1", None, None, None)),
            365,
            "Shopify names no customer for this order.",
        ),
    ],
    ids=["removed", "removed after", "hidden", "both", "none", "nothing but an id"],
)
def test_nobody_is_called_a_guest(item: Order, days: int, words: str, english: None) -> None:
    assert person_words(item, days) == words
    assert "guest" not in words.lower()


def test_the_days_are_those_of_now(qtbot: QtBot, theme: Theme, english: None) -> None:
    days = [30]
    card = CustomerCard(theme, personal_days=lambda: days[0])
    qtbot.addWidget(card)
    card.show_order(removed())
    assert "after 30 days" in card.person.text()
    days[0] = 90
    card.show_order(removed())
    assert "after 90 days" in card.person.text()


# --- the menu, and what is asked


class Card:
    """A card in a window, and its flow."""

    def __init__(self, qtbot: QtBot, theme: Theme, item: Order) -> None:
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.card = CustomerCard(theme, self.host)
        self.card.show_order(item)
        self.flow = CustomerFlow(self.card, self.host, theme, self.host)
        self.forgotten: list[str] = []
        self.saved: list[tuple[str, str]] = []
        self.flow.forget_asked.connect(self.forgotten.append)
        self.flow.save_asked.connect(lambda *asked: self.saved.append(asked))
        self.host.resize(900, 600)
        with qtbot.waitActive(self.host):
            self.host.show()
            self.host.activateWindow()

    def choose(self, qtbot: QtBot, place: int) -> None:
        """With the keyboard: the three dots, then down to the item."""
        self.card.dots.setFocus()
        qtbot.keyClick(self.card.dots, Qt.Key.Key_Return)
        menu = self.card.menu
        assert menu is not None and menu.isVisible()
        for _ in range(place):
            qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        settle()


def test_forgetting_is_asked_and_says_what_it_does(qtbot: QtBot, theme: Theme, english: None) -> None:
    shown = Card(qtbot, theme, order())
    shown.choose(qtbot, 0)
    sheet = shown.flow.sheet
    assert sheet is not None
    assert sheet.title() == "Forget A. Jansen?"
    assert "every order of this customer" in sheet.sentence.text()
    assert QApplication.focusWidget() is sheet.leave
    assert shown.forgotten == []
    press(qtbot, sheet.main)
    settle()
    assert shown.forgotten == [order().id]
    assert shown.flow.sheet is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_nobody_is_forgotten_without_a_yes(qtbot: QtBot, theme: Theme, english: None, key: Qt.Key) -> None:
    shown = Card(qtbot, theme, order())
    for _ in range(2):
        shown.choose(qtbot, 0)
        assert shown.flow.sheet is not None
        qtbot.keyClick(shown.flow.sheet.leave, key)
        settle()
    assert shown.forgotten == []


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_name_in_the_question_is_text(qtbot: QtBot, theme: Theme, english: None, name: str) -> None:
    shown = Card(qtbot, theme, order(customer=Customer(None, name, None, None)))
    shown.choose(qtbot, 0)
    assert shown.flow.sheet is not None
    assert shown.flow.sheet.title() == texts_customer.forget_title(name)
    assert "\u202e" not in shown.flow.sheet.title()
    shown.host.grab()


def test_one_without_a_name_can_be_forgotten(qtbot: QtBot, theme: Theme, english: None) -> None:
    shown = Card(qtbot, theme, order(customer=None, identity_hidden=True))
    shown.choose(qtbot, 0)
    assert shown.flow.sheet is not None
    assert shown.flow.sheet.title() == "Forget this customer?"
    assert "other orders of theirs are not found" in shown.flow.sheet.sentence.text()


def test_who_was_removed_cannot_be_forgotten_and_it_says_why(
    qtbot: QtBot, theme: Theme, english: None
) -> None:
    shown = Card(qtbot, theme, removed())
    shown.choose(qtbot, 0)
    assert shown.flow.sheet is None
    assert shown.card.menu is not None
    assert shown.card.menu.actions()[0].text() == (
        "Forget this customer…\nNothing that shows who ordered is kept on this computer."
    )


def test_what_is_stored_is_saved_where_the_person_says(
    qtbot: QtBot, theme: Theme, english: None, tmp_path: Path
) -> None:
    shown = Card(qtbot, theme, order())
    shown.choose(qtbot, 1)
    dialog = shown.flow.dialog
    assert isinstance(dialog, QFileDialog)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["fulfilldesk-10482.json"]
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(tmp_path / "jansen.json"))
    dialog.done(QDialog.DialogCode.Accepted)
    assert shown.saved == [(order().id, str(tmp_path / "jansen.json"))]


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (Forgotten(3, 0, clean=True), "3 orders no longer show who ordered."),
        (
            Forgotten(1200, 2, clean=False),
            "1,200 orders no longer show who ordered. 2 orders follow when Shopify's answer to an action is "
            "known. The last traces leave the file after one of the next syncs.",
        ),
    ],
)
def test_what_came_of_it_is_said(done: Forgotten, words: str, english: None) -> None:
    assert texts_customer.forgotten(done) == words


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("#10482", "fulfilldesk-10482.json"),
        ("../../etc/passwd", "fulfilldesk-etcpasswd.json"),
        ("", "fulfilldesk-customer.json"),
        ("NL-12/3", "fulfilldesk-NL-123.json"),
    ],
)
def test_an_order_name_is_never_a_path(name: str, file: str) -> None:
    assert texts_customer.customer_file(name) == file
