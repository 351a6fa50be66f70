"""An action asked for from a check, on an order that is not open."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.domain.scopes import FULFILL_AND_SHIP
from fulfilldesk.ui.actions.commands_elsewhere import CommandsElsewhere
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import PARCEL, WORK
from tests.ui.fakes_window import Window

pytestmark = pytest.mark.usefixtures("english")


class Person:
    """Somebody on a page of the window, with no order open."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.window = Window(qtbot, theme)
        self.commands = CommandsElsewhere(
            self.window.commands,
            self.window.line,
            self.window.desk.store,
            self.window.desk.journal,
            self.window.runner,
            self.window.host,
        )

    @property
    def order_id(self) -> str:
        return self.window.desk.order_id


@pytest.fixture
def person(qtbot: QtBot, theme: Theme) -> Person:
    return Person(qtbot, theme)


def test_the_sheet_of_the_named_parcel_opens(person: Person) -> None:
    person.commands.run_on("cancel_part", person.order_id, PARCEL)
    assert person.window.detail.order_id is None
    assert person.window.sheet.title().startswith("Cancel part of fulfilment ")


def test_without_a_target_it_is_the_first_that_fits(person: Person) -> None:
    person.commands.run_on("edit_tracking", person.order_id)
    assert person.window.sheet.title().startswith("Edit the tracking of ")


def test_of_an_action_on_the_order_the_parcel_does_not_matter(person: Person) -> None:
    person.commands.run_on("edit_note", person.order_id, PARCEL)
    assert person.window.sheet.title().startswith("Edit the note of ")


@pytest.mark.parametrize(
    ("kind", "target"), [("edit_tracking", "gid://shopify/Fulfillment/99"), ("request_cancellation", WORK)]
)
def test_what_is_not_there_any_more_is_told(person: Person, kind: str, target: str) -> None:
    person.commands.run_on(kind, person.order_id, target)
    assert person.window.flow.in_front is None
    assert person.window.line.isVisible()


def test_an_order_that_is_not_cached_is_told(person: Person) -> None:
    person.commands.run_on("cancel_part", "gid://shopify/Order/404", PARCEL)
    assert person.window.flow.in_front is None
    assert person.window.line.isVisible()


def test_what_shopify_has_refused_is_told_as_in_the_menu(person: Person) -> None:
    person.commands.on_permissions_changed(PermissionsChanged(frozenset({FULFILL_AND_SHIP})))
    person.commands.run_on("cancel_part", person.order_id, PARCEL)
    assert person.window.flow.in_front is None
    assert person.window.line.isVisible()


def test_a_cache_that_cannot_be_read_is_told(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(order_id: str) -> None:
        raise StoreBusy

    monkeypatch.setattr(person.window.desk.store, "order", busy)
    person.commands.run_on("cancel_part", person.order_id, PARCEL)
    assert person.window.line.isVisible()
