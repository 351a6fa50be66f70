"""The words of the page of numbers."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.app_standing import AppState
from fulfilldesk.domain.numbers import Age, Ending, Unnamed
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_AGES: Mapping[Age, str] = {
    Age.DAY: QT_TRANSLATE_NOOP("numbers", "Less than 1 day"),
    Age.THREE_DAYS: QT_TRANSLATE_NOOP("numbers", "1 to 3 days"),
    Age.WEEK: QT_TRANSLATE_NOOP("numbers", "3 to 7 days"),
    Age.LONGER: QT_TRANSLATE_NOOP("numbers", "7 days or longer"),
}

_STATES: Mapping[AppState, str] = {
    AppState.NOT_REQUESTED: QT_TRANSLATE_NOOP("numbers", "Not requested"),
    AppState.STARTED_HERE: QT_TRANSLATE_NOOP("numbers", "In progress without a request"),
    AppState.PLANNED: QT_TRANSLATE_NOOP("numbers", "Planned for later"),
    AppState.HELD: QT_TRANSLATE_NOOP("numbers", "On hold"),
    AppState.REQUESTED: QT_TRANSLATE_NOOP("numbers", "No answer yet"),
    AppState.ACCEPTED: QT_TRANSLATE_NOOP("numbers", "Accepted"),
    AppState.DECLINED: QT_TRANSLATE_NOOP("numbers", "Declined"),
    AppState.CANCELLATION_ASKED: QT_TRANSLATE_NOOP("numbers", "Asked to cancel"),
    AppState.CANCELLATION_REFUSED: QT_TRANSLATE_NOOP("numbers", "Refused to cancel"),
    AppState.CANCELLATION_ACCEPTED: QT_TRANSLATE_NOOP("numbers", "Agreed to cancel"),
    AppState.GAVE_UP: QT_TRANSLATE_NOOP("numbers", "Closed unfinished"),
}

_ENDINGS: Mapping[Ending, str] = {
    Ending.AS_FORECAST: QT_TRANSLATE_NOOP("numbers", "As forecast"),
    Ending.DIFFERED: QT_TRANSLATE_NOOP("numbers", "Differs from forecast"),
    Ending.REFUSED: QT_TRANSLATE_NOOP("numbers", "Refused by Shopify"),
    Ending.NOT_DONE: QT_TRANSLATE_NOOP("numbers", "Not done"),
}

_REASONS: Mapping[Unnamed, str] = {
    Unnamed.NONE: QT_TRANSLATE_NOOP("numbers", "No reason given"),
    Unnamed.OTHERS: QT_TRANSLATE_NOOP("numbers", "Other reasons"),
}


def title() -> str:
    """Over the page; on paper too."""
    return translate("numbers", "Numbers")


def period() -> str:
    """What the list of periods is, for screen readers."""
    return translate("numbers", "Period")


def last_days(n: int) -> str:
    """A period."""
    return Count.tr("Last %Ln days", None, n)


def print_page() -> str:
    """Button."""
    return translate("numbers", "Print…")


def save_page() -> str:
    """Button."""
    return translate("numbers", "Save as PDF…")


# --- the charts


def work_title() -> str:
    """Chart."""
    return translate("numbers", "Open work by location and age")


def work_nothing() -> str:
    """In its place."""
    return translate("numbers", "There is no open work.")


def apps_title() -> str:
    """Chart."""
    return translate("numbers", "Waiting at apps")


def apps_nothing() -> str:
    """In its place."""
    return translate("numbers", "No work is waiting at an app or fulfilment service.")


def put_backs_title() -> str:
    """Chart."""
    return translate("numbers", "Put back per day, by reason")


def put_backs_nothing() -> str:
    """In its place."""
    return translate("numbers", "Nothing was put back from here in this time.")


def outcomes_title() -> str:
    """Chart."""
    return translate("numbers", "Forecast against outcome per week")


def outcomes_nothing() -> str:
    """In its place."""
    return translate("numbers", "No action ended in this time.")


def counts_orders() -> str:
    """Beside the title of a chart: what its numbers are."""
    return translate("numbers", "orders, now")


def counts_put_backs() -> str:
    """The same."""
    return translate("numbers", "parcels, put back from here")


def counts_actions() -> str:
    """The same."""
    return translate("numbers", "actions from here")


# --- rows and parts


def location() -> str:
    """Heading of the rows."""
    return translate("numbers", "Location")


def service() -> str:
    """Heading of the rows."""
    return translate("numbers", "App or service")


def day() -> str:
    """Heading of the rows."""
    return translate("numbers", "Day")


def week() -> str:
    """Heading of the rows."""
    return translate("numbers", "Week from")


def other_locations() -> str:
    """The smallest ones together."""
    return translate("numbers", "Other locations")


def other_services() -> str:
    """The smallest ones together."""
    return translate("numbers", "Other apps and services")


def unnamed() -> str:
    """In place of a name that nobody told."""
    return translate("numbers", "Without a name")


def age(which: Age) -> str:
    """Part."""
    return translate("numbers", _AGES[which])


def app_state(which: AppState) -> str:
    """Part."""
    return translate("numbers", _STATES.get(which, QT_TRANSLATE_NOOP("numbers", "Another state")))


def ending(which: Ending) -> str:
    """Part."""
    return translate("numbers", _ENDINGS[which])


def reason(which: str | Unnamed) -> str:
    """Part: what was typed, or why there is nothing."""
    return translate("numbers", _REASONS[which]) if isinstance(which, Unnamed) else which


# --- points


def oldest(when: str) -> str:
    """Beside a number."""
    return fill(translate("numbers", "the oldest: {when}"), when=when)


def in_orders(n: int) -> str:
    """Beside a number of actions."""
    return Count.tr("in %Ln orders", None, n)


def listed(chart: str, row: str, part: str) -> str:
    """The orders of a point, over the order table."""
    return fill(translate("numbers", "{chart}: {row}, {part}"), chart=chart, row=row, part=part)


# --- on paper


def printed(period: str, when: str) -> str:
    """Below the title."""
    return fill(translate("numbers", "{period} · as of {when}"), period=period, when=when)


def sent_to(printer: str) -> str:
    """Done."""
    return fill(translate("numbers", "The numbers were sent to {printer}."), printer=printer)


def saved(path: str) -> str:
    """Done."""
    return fill(translate("numbers", "The numbers were saved in {path}."), path=path)


def no_printer() -> str:
    """Before the file dialog opens in place of the printer's."""
    return translate(
        "numbers", "There is no printer on this computer. You can save the numbers as a PDF file."
    )


def not_printed(printer: str) -> str:
    """The printer did not take it."""
    sentence = translate(
        "numbers", "{printer} did not take the numbers. Check that it is on, then print again."
    )
    return fill(sentence, printer=printer)


def not_saved(path: str) -> str:
    """The file could not be written; one that was there before is as it was."""
    sentence = translate(
        "numbers", "The numbers could not be saved in {path}. Choose another folder or name."
    )
    return fill(sentence, path=path)
