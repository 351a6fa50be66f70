"""The words of what a person fills in for an action, and of the facts that an action changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from fulfilldesk.domain.forecast import NO, YES, Fact
from fulfilldesk.domain.money import Money
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_status import readable, work_status
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, plain, translate

#: By field key, or by "kind.key" where one kind means something of its own; for many orders at once the kind
#: is "many.kind".
_LABELS: Mapping[str, str] = {
    "lines": QT_TRANSLATE_NOOP("fields", "Items"),
    "cancel_part.lines": QT_TRANSLATE_NOOP("fields", "Items to cancel"),
    "fulfill.lines": QT_TRANSLATE_NOOP("fields", "Items to fulfil"),
    "hold.lines": QT_TRANSLATE_NOOP("fields", "Items to hold"),
    "move.lines": QT_TRANSLATE_NOOP("fields", "Items to move"),
    "split.lines": QT_TRANSLATE_NOOP("fields", "Items to split off"),
    "request_fulfillment.lines": QT_TRANSLATE_NOOP("fields", "Items to request"),
    "tracking": QT_TRANSLATE_NOOP("fields", "Tracking"),
    "notify": QT_TRANSLATE_NOOP("fields", "Send the customer an e-mail about this"),
    "many.fulfill.notify": QT_TRANSLATE_NOOP("fields", "Send the customers an e-mail about this"),
    "reason": QT_TRANSLATE_NOOP("fields", "Reason"),
    "hold_reason": QT_TRANSLATE_NOOP("fields", "Reason"),
    "note": QT_TRANSLATE_NOOP("fields", "Note"),
    "message": QT_TRANSLATE_NOOP("fields", "Message to the service"),
    "location_id": QT_TRANSLATE_NOOP("fields", "New location, with the units available there"),
    "many.move.location_id": QT_TRANSLATE_NOOP("fields", "New location"),
    "holds": QT_TRANSLATE_NOOP("fields", "Holds to release"),
    "siblings": QT_TRANSLATE_NOOP("fields", "Work to merge it with"),
    "notify_merchant": QT_TRANSLATE_NOOP("fields", "Send the shop’s staff an e-mail about this"),
    "staff_note": QT_TRANSLATE_NOOP("fields", "Note for staff"),
    "day": QT_TRANSLATE_NOOP("fields", "New day"),
    "restock": QT_TRANSLATE_NOOP("fields", "Put the items back in stock"),
    "refund": QT_TRANSLATE_NOOP("fields", "Refund the customer"),
    "tags": QT_TRANSLATE_NOOP("fields", "Tags, separated by commas"),
    "address": QT_TRANSLATE_NOOP("fields", "Shipping address"),
}

#: By field key, then value.
_OPTIONS: Mapping[str, Mapping[str, str]] = {
    "hold_reason": {
        "AWAITING_PAYMENT": QT_TRANSLATE_NOOP("fields", "Awaiting payment"),
        "AWAITING_RETURN_ITEMS": QT_TRANSLATE_NOOP("fields", "Awaiting returned items"),
        "HIGH_RISK_OF_FRAUD": QT_TRANSLATE_NOOP("fields", "High risk of fraud"),
        "INCORRECT_ADDRESS": QT_TRANSLATE_NOOP("fields", "Incorrect address"),
        "INVENTORY_OUT_OF_STOCK": QT_TRANSLATE_NOOP("fields", "Out of stock"),
        "ONLINE_STORE_POST_PURCHASE_CROSS_SELL": QT_TRANSLATE_NOOP(
            "fields", "Waiting for an offer after the sale"
        ),
        "UNKNOWN_DELIVERY_DATE": QT_TRANSLATE_NOOP("fields", "Delivery date unknown"),
        "OTHER": QT_TRANSLATE_NOOP("fields", "Other reason"),
    },
    "reason": {
        "CUSTOMER": QT_TRANSLATE_NOOP("fields", "Customer changed their mind"),
        "DECLINED": QT_TRANSLATE_NOOP("fields", "Payment declined"),
        "FRAUD": QT_TRANSLATE_NOOP("fields", "Fraudulent order"),
        "INVENTORY": QT_TRANSLATE_NOOP("fields", "Items not in stock"),
        "STAFF": QT_TRANSLATE_NOOP("fields", "Mistake by staff"),
        "OTHER": QT_TRANSLATE_NOOP("fields", "Other reason"),
    },
}

_PARTS: Mapping[str, str] = {
    "first_name": QT_TRANSLATE_NOOP("fields", "First name"),
    "last_name": QT_TRANSLATE_NOOP("fields", "Last name"),
    "company": QT_TRANSLATE_NOOP("fields", "Company"),
    "address1": QT_TRANSLATE_NOOP("fields", "Street and number"),
    "address2": QT_TRANSLATE_NOOP("fields", "Apartment, suite and the like"),
    "zip": QT_TRANSLATE_NOOP("fields", "Postal code"),
    "city": QT_TRANSLATE_NOOP("fields", "City"),
    "province_code": QT_TRANSLATE_NOOP("fields", "Province code"),
    "country_code": QT_TRANSLATE_NOOP("fields", "Country code, such as NL"),
    "phone": QT_TRANSLATE_NOOP("fields", "Phone"),
}


def has_label(kind: str, key: str) -> bool:
    """Whether a field has words."""
    return key in _LABELS or f"{kind}.{key}" in _LABELS


def label(kind: str, key: str) -> str:
    """What a field of a kind is called."""
    source = _LABELS.get(f"{kind}.{key}") or _LABELS.get(key)
    return readable(key) if source is None else translate("fields", source)


def has_option(key: str, value: str) -> bool:
    """Whether an option without data of its own has words."""
    return value in _OPTIONS.get(key, {})


def option(key: str, value: str) -> str:
    """What an option of a field is called; a value nobody knows yet is made readable."""
    source = _OPTIONS.get(key, {}).get(value)
    return readable(value) if source is None else translate("fields", source)


def option_data(key: str, text: str) -> str:
    """An option that is data, as it is; a hold without words of its own has its reason's."""
    source = _OPTIONS["hold_reason"].get(text) if key == "holds" else None
    return plain(text) if source is None else translate("fields", source)


def address_part(part: str) -> str:
    """A line of an address (domain.actions.needs.Address)."""
    return translate("fields", _PARTS[part])


def choose() -> str:
    """In a list in which nothing is chosen yet."""
    return translate("fields", "Choose…")


def all_units() -> str:
    """Button: every unit of every line."""
    return translate("fields", "All")


def no_units() -> str:
    """Button: no unit of any line."""
    return translate("fields", "None")


def units_chosen(chosen: str, most: int) -> str:
    """ "2 of 5 units chosen"."""
    return fill(Count.tr("{chosen} of %Ln units chosen", None, most), chosen=chosen)


def of_units(chosen: str, most: str) -> str:
    """ "2 of 5", of one line."""
    return fill(translate("fields", "{chosen} of {most}"), chosen=chosen, most=most)


def characters_left(count: int) -> str:
    """Under a text with a limit, when it is nearly reached."""
    return Count.tr("%Ln characters left", None, count)


# --- facts

_FACTS: Mapping[str, str] = {
    Fact.WORK_STATUS: QT_TRANSLATE_NOOP("fields", "Status of the work"),
    Fact.REQUEST_STATUS: QT_TRANSLATE_NOOP("fields", "Request to the service"),
    Fact.WORK_LOCATION: QT_TRANSLATE_NOOP("fields", "Location of the work"),
    Fact.WORK_UNITS: QT_TRANSLATE_NOOP("fields", "Units of this work"),
    Fact.WORK_PIECES: QT_TRANSLATE_NOOP("fields", "Pieces of work"),
    Fact.HOLDS: QT_TRANSLATE_NOOP("fields", "Holds"),
    Fact.PLANNED_FOR: QT_TRANSLATE_NOOP("fields", "Planned for"),
    Fact.ARCHIVED: QT_TRANSLATE_NOOP("fields", "Archived"),
    Fact.CANCELLED: QT_TRANSLATE_NOOP("fields", "Cancelled"),
    Fact.NOTE: QT_TRANSLATE_NOOP("fields", "Note"),
    Fact.TAGS: QT_TRANSLATE_NOOP("fields", "Tags"),
    Fact.ADDRESS: QT_TRANSLATE_NOOP("fields", "Shipping address"),
    Fact.REFUND: QT_TRANSLATE_NOOP("fields", "Refunded"),
}

_REQUESTS: Mapping[str, str] = {
    "UNSUBMITTED": QT_TRANSLATE_NOOP("fields", "not requested"),
    "SUBMITTED": QT_TRANSLATE_NOOP("fields", "requested"),
    "ACCEPTED": QT_TRANSLATE_NOOP("fields", "accepted"),
    "REJECTED": QT_TRANSLATE_NOOP("fields", "declined"),
    "CANCELLATION_REQUESTED": QT_TRANSLATE_NOOP("fields", "cancellation requested"),
    "CANCELLATION_ACCEPTED": QT_TRANSLATE_NOOP("fields", "cancellation accepted"),
    "CANCELLATION_REJECTED": QT_TRANSLATE_NOOP("fields", "cancellation refused"),
    "CLOSED": QT_TRANSLATE_NOOP("fields", "closed"),
}
_YES_NO: Mapping[str, str] = {
    YES: QT_TRANSLATE_NOOP("fields", "yes"),
    NO: QT_TRANSLATE_NOOP("fields", "no"),
}
_NUMBERS = frozenset({Fact.WORK_UNITS, Fact.WORK_PIECES, Fact.HOLDS})


def fact_name(fact: str) -> str:
    """What a fact is called; one of a newer version as it is."""
    source = _FACTS.get(fact)
    return fact if source is None else translate("fields", source)


def fact_words(fact: str, value: str, formats: Formats) -> str:
    """A fact's value for a person; "–" where there is nothing."""
    if not value.strip():
        return "–"
    if fact in (Fact.ARCHIVED, Fact.CANCELLED):
        return _translated(_YES_NO, value)
    if fact == Fact.WORK_STATUS:
        return work_status(value)
    if fact == Fact.REQUEST_STATUS:
        return _translated(_REQUESTS, value)
    if fact in _NUMBERS and value.isascii() and value.isdecimal():
        return formats.number(int(value))
    if fact == Fact.REFUND:
        return _amount(value, formats)
    if fact == Fact.PLANNED_FOR:
        return _moment(value, formats.moment)
    return plain(value)


def _translated(words: Mapping[str, str], value: str) -> str:
    source = words.get(value)
    return readable(value) if source is None else translate("fields", source)


def _amount(value: str, formats: Formats) -> str:
    """ "8450 EUR", in minor units."""
    minor, _, currency = value.partition(" ")
    if not (minor.isascii() and minor.isdecimal() and currency.isalpha()):
        return plain(value)
    return formats.money(Money(currency, int(minor)))


def _moment(value: str, words: Callable[[datetime], str]) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return plain(value)
    return words(moment) if moment.tzinfo is not None else plain(value)
