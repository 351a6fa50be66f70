"""A permission that is missing, at the window: what is greyed out names it, what Shopify refuses while
somebody works leads to the permissions, and once it is given everything goes on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.permissions_window import PermissionsWindow
from tests.app.programs import lines, press_remedy
from tests.journeys.form_filling import writes
from tests.journeys.menus import Person, button
from tests.journeys.several import until_idle
from tests.journeys.staging import placed, sent

NOTE = ("Edit note", "Notitie bewerken")
HOLD = ("Hold fulfilment", "Uitvoering pauzeren")
UNFULFILL = ("Cancel fulfilment", "Uitvoering annuleren")
PERMISSIONS = ("Permissions", "Machtigingen")
SCOPE = "write_orders"
RIGHT = "fulfill_and_ship_orders"
SCOPE_MISSING = (
    f"The app lacks Shopify's permission {SCOPE}. The shop's owner can give it; Settings, Permissions shows "
    "how.",
    f"De app mist de Shopify-machtiging {SCOPE}. De eigenaar van de winkel kan die geven; bij "
    "Instellingen, Machtigingen staat hoe.",
)
RIGHT_MISSING = (
    f"Your Shopify account lacks the right {RIGHT}.",
    f"Je Shopify-account mist het recht {RIGHT}.",
)


@pytest.fixture(autouse=True)
def nothing_stays_open(anna: Person) -> Iterator[None]:
    """The window of the permissions goes with the test, and what it asked for with it."""
    yield
    windows = anna.program.program.store_windows
    assert windows is not None
    anna.shop.faults.faults.clear()
    if windows.permissions is not None:
        windows.permissions.close()
    until_idle(anna.program)
    syncs(anna)


def from_now_on(anna: Person, *faults: str) -> None:
    anna.shop.faults.faults[:] = [parse_fault(fault) for fault in faults]


def syncs(anna: Person) -> None:
    """Press F5 and wait for the end."""
    anna.has_the_keyboard()
    anna.program.press_key(anna.program.window, Qt.Key.Key_F5)
    until_idle(anna.program)


def presses(anna: Person, top: QWidget, english: str, dutch: str) -> None:
    anna.program.until(lambda: bool(_pressable(top, anna.word(english, dutch))))
    anna.program.press(button(top, anna.word(english, dutch)))


def _pressable(top: QWidget, words: str) -> list[QWidget]:
    return [
        each
        for each in top.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and getattr(each, "text", str)() == words
    ]


def permissions(anna: Person) -> PermissionsWindow:
    """The window of the permissions, once Shopify has answered."""
    windows = anna.program.program.store_windows
    assert windows is not None
    anna.program.until(lambda: windows.permissions is not None and windows.permissions.isVisible())
    shown = windows.permissions
    assert shown is not None
    anna.program.until(lambda: shown.page.rows != [])
    return shown


def until_says(anna: Person, shown: PermissionsWindow, english: str, dutch: str) -> None:
    words = anna.word(english, dutch)
    anna.program.until(lambda: words in anna.program.words(shown))


def is_refused(anna: Person, sheet: ForecastSheet, english: str, dutch: str) -> None:
    """Press the main button; Shopify refuses, the sheet says why, and that nothing was done."""
    anna.program.until(sheet.main.isEnabled)
    anna.program.press(sheet.main)
    anna.program.until(lambda: sheet.notes() != [])
    (note,) = sheet.notes()
    assert anna.word("Nothing has changed.", "Er is niets veranderd.") in note
    assert anna.word(english, dutch) in note


def greyed(anna: Person, card: QWidget, item: tuple[str, str]) -> str:
    """Why the menu does not offer it; "" when it does."""
    offered = anna.offered(card)
    return next(why for words, why in offered.items() if words.rstrip("…") == anna.word(*item))


def test_a_permission_is_taken_away_while_somebody_works(anna: Person) -> None:
    order = placed(anna.shop, 2, note="achterom")
    anna.opens(order)
    from_now_on(anna, f"scope-missing:{SCOPE}")
    sheet = anna.asks(anna.header, *NOTE)
    writes(anna, sheet, "note", "bel eerst")
    is_refused(anna, sheet, "The app has no permission for this", "De app heeft hiervoor geen machtiging")
    presses(anna, sheet, *PERMISSIONS)
    shown = permissions(anna)
    until_says(
        anna, shown, "FulfillDesk works here, within limits.", "FulfillDesk werkt hier, met beperkingen."
    )
    assert SCOPE in anna.program.words(shown)
    presses(anna, shown, "Copy missing permissions", "Ontbrekende machtigingen kopiëren")
    assert QApplication.clipboard().text() == SCOPE
    anna.leaves(sheet)
    assert order.note == "achterom"

    syncs(anna)
    anna.program.until(lambda: greyed(anna, anna.header, NOTE) == anna.word(*SCOPE_MISSING))
    assert greyed(anna, anna.work(), HOLD) == "", "nothing else is greyed out"

    until_idle(anna.program)
    from_now_on(anna)
    presses(anna, shown, "Check again", "Opnieuw controleren")
    until_says(anna, shown, "Everything works.", "Alles werkt.")
    until_idle(anna.program)
    anna.program.until(lambda: greyed(anna, anna.header, NOTE) == "")
    sheet = anna.asks(anna.header, *NOTE)
    writes(anna, sheet, "note", "bel eerst")
    anna.program.until(sheet.main.isEnabled)
    anna.program.press(sheet.main)
    anna.program.until(lambda: order.note == "bel eerst")
    anna.program.until(lambda: anna.program.order_desk.flow.in_front is None)


def test_a_person_who_lacks_a_right(anna: Person) -> None:
    """Shopify tells only by refusing; from then on the menu knows."""
    parcel = sent(anna.shop, 2)
    order = anna.shop.world.orders[parcel.order_id]
    anna.opens(order)
    from_now_on(anna, f"right-missing:{RIGHT}")
    assert greyed(anna, anna.parcel(), UNFULFILL) == ""
    sheet = anna.asks(anna.parcel(), *UNFULFILL)
    is_refused(
        anna, sheet, "Your own Shopify account may not do this", "Je eigen Shopify-account mag dit niet"
    )
    presses(anna, sheet, *PERMISSIONS)
    shown = permissions(anna)
    anna.leaves(sheet)
    assert greyed(anna, anna.header, NOTE) == ""
    until_says(
        anna, shown, "FulfillDesk works here, within limits.", "FulfillDesk werkt hier, met beperkingen."
    )
    until_says(anna, shown, f"your own account lacks {RIGHT}", f"je eigen account {RIGHT} mist")
    assert greyed(anna, anna.parcel(), UNFULFILL).startswith(anna.word(*RIGHT_MISSING))

    until_idle(anna.program)
    from_now_on(anna)
    presses(anna, shown, "Check again", "Opnieuw controleren")
    permissions(anna)
    anna.program.until(lambda: greyed(anna, anna.parcel(), UNFULFILL) == "")
    anna.agrees(anna.asks(anna.parcel(), *UNFULFILL), "fulfilment cancelled", "uitvoering geannuleerd")


def test_orders_may_not_be_read_any_more(anna: Person) -> None:
    """The line on top of the window leads there, and the saved orders stay."""
    order = placed(anna.shop, 2)
    anna.opens(order)
    from_now_on(anna, "scope-missing:read_orders")
    syncs(anna)
    anna.program.until(lambda: lines(anna.program) != [])
    assert anna.word("Permission missing.", "Machtiging ontbreekt.") in lines(anna.program)[0]
    press_remedy(anna.program, Remedy.PERMISSIONS)
    shown = permissions(anna)
    until_says(anna, shown, "FulfillDesk cannot work like this yet.", "Zo kan FulfillDesk nog niet werken.")
    assert SCOPE in anna.program.words(shown)
    assert anna.pane.isVisible() and anna.badges() != []
    until_idle(anna.program)
    from_now_on(anna)
    presses(anna, shown, "Check again", "Opnieuw controleren")
    until_says(anna, shown, "Everything works.", "Alles werkt.")
    anna.program.until(lambda: lines(anna.program) == [])


def test_the_permissions_are_in_the_menu_too(anna: Person) -> None:
    menu = anna.program.order_desk.window.menu
    item = next(each for each in menu.actions() if each.text() == anna.word("Permissions…", "Machtigingen…"))
    anna.program.act(item.trigger)
    shown = permissions(anna)
    until_says(anna, shown, "Everything works.", "Alles werkt.")
    assert shown.windowTitle().startswith(anna.word("Permissions of ", "Machtigingen van "))
    anna.program.press_key(shown.page.main, Qt.Key.Key_Escape)
    anna.program.until(lambda: not shown.isVisible())
