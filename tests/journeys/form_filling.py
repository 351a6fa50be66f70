"""Filling in a sheet's form with its real fields, by mouse and keyboard."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from fulfilldesk.ui.actions.fields.address_field import AddressField
from fulfilldesk.ui.actions.fields.choice_field import ListField, RadioField
from fulfilldesk.ui.actions.fields.choices_field import ChoicesField
from fulfilldesk.ui.actions.fields.day_field import DayField
from fulfilldesk.ui.actions.fields.flag_field import FlagField
from fulfilldesk.ui.actions.fields.option_lines import OptionLines
from fulfilldesk.ui.actions.fields.quantities_field import QuantitiesField
from fulfilldesk.ui.actions.fields.quantities_model import UNITS
from fulfilldesk.ui.actions.fields.text_field import TextField
from fulfilldesk.ui.actions.fields.trackings_field import TrackingsField
from fulfilldesk.ui.actions.fields.words_field import WordsField
from fulfilldesk.ui.actions.forecast_sheet import ForecastSheet
from tests.journeys.menus import Person

#: Where a tick box or radio button is certainly hit.
_MARK = 8


def types(person: Person, field: QWidget, text: str) -> None:
    """Put the keyboard into the field and type over what stands there."""
    assert field.isVisible() and field.isEnabled(), field
    person.has_the_keyboard()
    person.program.act(field.setFocus)
    person.program.until(field.hasFocus)
    person.program.act(lambda: QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    person.program.act(lambda: QTest.keyClick(field, Qt.Key.Key_Delete))
    person.program.act(lambda: QTest.keyClicks(field, text))


def writes(person: Person, sheet: ForecastSheet, key: str, text: str) -> None:
    """A note, a message, tags."""
    types(person, cast(TextField | WordsField, sheet.form.field(key)).entry, text)


def clicks(person: Person, button: QAbstractButton) -> None:
    """Click the mark of a tick box or radio button."""
    assert button.isVisible() and button.isEnabled(), button.text()
    spot = QPoint(_MARK, button.height() // 2)
    person.program.act(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=spot))


def ticks(person: Person, sheet: ForecastSheet, key: str) -> None:
    """Tick a yes or no the other way."""
    clicks(person, cast(FlagField, sheet.form.field(key)).box)


def options(sheet: ForecastSheet, key: str) -> dict[str, OptionLines]:
    """What there is to choose from, by its words."""
    field = cast(RadioField | ChoicesField, sheet.form.field(key))
    return {lines.button.text().replace("&&", "&"): lines for lines in field.options}


def picks(person: Person, sheet: ForecastSheet, key: str, words: str) -> None:
    """Choose an option that is in sight; or take the arrow down a list to it."""
    field = sheet.form.field(key)
    if not isinstance(field, ListField):
        clicks(person, options(sheet, key)[words].button)
        return
    person.program.act(field.list.setFocus)
    place = field.list.findText(words)
    assert place >= 0, [field.list.itemText(each) for each in range(field.list.count())]
    while field.list.currentIndex() != place:
        down = field.list.currentIndex() < place
        person.program.press_key(field.list, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def units(person: Person, sheet: ForecastSheet, row: int, wanted: int) -> None:
    """Click the units of a line and type how many."""
    table = cast(QuantitiesField, sheet.form.field("lines")).table
    table.scrollTo(table.model().index(row, UNITS))
    spot = table.visualRect(table.model().index(row, UNITS)).center()
    person.program.act(lambda: QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot))
    person.program.act(lambda: QTest.keyClicks(QApplication.focusWidget(), str(wanted)))
    person.program.press_key(None, Qt.Key.Key_Return)


def only(person: Person, sheet: ForecastSheet, *wanted: int) -> None:
    """So many units of each line, beginning from none."""
    person.program.press(cast(QuantitiesField, sheet.form.field("lines")).none)
    for row, count in enumerate(wanted):
        if count:
            units(person, sheet, row, count)


def tracking(person: Person, sheet: ForecastSheet, carrier: str, *numbers: str) -> None:
    """Type a carrier and its numbers, a row for each."""
    field = cast(TrackingsField, sheet.form.field("tracking"))
    types(person, field.carrier, carrier)
    person.program.press_key(field.carrier, Qt.Key.Key_Tab)
    for place, number in enumerate(numbers):
        if place == len(field.rows):
            person.program.press(field._add)
        types(person, field.rows[place].number, number)


def address(person: Person, sheet: ForecastSheet, **parts: str) -> None:
    """Type over these parts of an address."""
    entries = cast(AddressField, sheet.form.field("address")).entries
    for part, text in parts.items():
        types(person, entries[part], text)


def days_later(person: Person, sheet: ForecastSheet, days: int) -> None:
    """Step the day up with the arrow key."""
    entry = cast(DayField, sheet.form.field("day")).entry
    person.program.act(entry.setFocus)
    entry.setCurrentSection(entry.Section.DaySection)
    for _ in range(days):
        person.program.press_key(entry, Qt.Key.Key_Up)
