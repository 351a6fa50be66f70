"""Every key has its words, in both languages, and what comes from outside cannot break a sentence."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.listing import TAKEN_ALONG
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.query import SortKey, View
from fulfilldesk.domain.states import (
    DeliveryStatus,
    FinancialStatus,
    FulfillmentOrderStatus,
    FulfillmentStatus,
    OrderFulfillmentStatus,
    ReturnStatus,
)
from fulfilldesk.ui import texts, texts_status
from fulfilldesk.ui.actions.texts import entry_state
from fulfilldesk.ui.badges import order_badge
from fulfilldesk.ui.texts_failures import failure_text, failure_text_of
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.translation import as_plain_tooltip, fill, plain

FAILURES = [
    each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, errors.Failure)
]
#: The parameters of those sentences that have any (domain.notice).
PARAMETERS = {
    Say.SCOPE_MISSING: {"scope": "write_orders"},
    Say.STAFF_SCOPE_MISSING: {"scope": "write_orders"},
    Say.RIGHT_MISSING: {"right": "fulfill_and_ship_orders"},
    Say.SERVICE_KEEPS_WORKING: {"service": "Noordzee"},
    Say.PARTLY_ELSEWHERE: {"units": "3"},
    Say.LOCATION_MAY_CHANGE: {"item": "BEL-01", "location": "Utrecht"},
    Say.REQUEST_PENDING: {"service": "Noordzee"},
    Say.REQUEST_ACCEPTED: {"service": "Noordzee"},
    Say.REQUEST_NOT_SENT: {"service": "Noordzee"},
    Say.REQUEST_NOT_ACCEPTED: {"service": "Noordzee"},
    Say.CANCELLATION_PENDING: {"service": "Noordzee"},
    Say.TOO_MANY_CHOSEN: {"item": "BEL-01", "left": "2"},
    Say.TOO_LONG: {"limit": "40"},
    Say.DESTINATION_REFUSED: {"location": "Utrecht", "message": "No stock"},
    Say.DESTINATION_GONE: {"location": "Utrecht"},
    Say.DESTINATION_TAKES_PART: {"location": "Utrecht", "items": "BEL-01", "message": "No stock"},
    Say.TOO_MANY_TAGS: {"limit": "40"},
    Say.FULFILLMENTS_LIVE: {"count": "2"},
    Say.SERVICE_MAY_REFUSE: {"service": "Noordzee"},
    Say.SERVICE_SHIPS_TOO: {"service": "Noordzee"},
    Say.HELD_BY_APP: {"app": "Noordzee"},
    Say.OPEN_WORK_STAYS: {"units": "3"},
    Say.SERVICE_KEEPS_ADDRESS: {"service": "Noordzee"},
    Say.PICKUP_ELSEWHERE: {"location": "Utrecht"},
    Say.CANCELLATION_MAY_BE_REFUSED: {"service": "Noordzee"},
    Say.STILL_HELD: {"count": "2"},
    Say.DESTINATION_UNCHECKED: {"location": "Utrecht"},
    Say.REQUEST_SHOWS: {"service": "Noordzee"},
    Say.HELD_ALREADY: {"count": "2"},
    Say.LINES_KEPT_ASIDE: {"lines": "12", "path": "/profile/import/rejected.jsonl"},
    Say.SEARCH_FIELD_MISSPELT: {"field": "stauts", "meant": "status"},
    Say.SEARCH_FIELD_UNKNOWN: {"field": "colour"},
    Say.SEARCH_FIELD_AS_WORDS: {"field": "colour"},
    Say.SEARCH_FIELD_NOT_KEPT: {"field": "gateway"},
    Say.SEARCH_VALUE_MISSING: {"field": "status", "values": "open, closed"},
    Say.SEARCH_VALUE_UNKNOWN: {"field": "status", "value": "lost", "values": "open, closed"},
    Say.SEARCH_NUMBER_UNCLEAR: {"field": "items", "value": "many"},
    Say.SEARCH_DATE_UNCLEAR: {"field": "created_at", "value": "soon"},
    Say.SEARCH_NO_RANGE: {"field": "tag"},
    Say.SEARCH_TOO_LONG: {"parts": "64"},
    Say.CLOCK_OFF: {"minutes": "1440"},
    Say.API_VERSION_CHANGED: {"asked": "2026-10", "served": "2027-01"},
}
STATES: list[tuple[Callable[[str], str], str]] = [
    *((texts_status.order_status, each.value) for each in OrderFulfillmentStatus),
    *((texts_status.payment_status, each.value) for each in FinancialStatus),
    *((texts_status.return_status, each.value) for each in ReturnStatus),
    *((texts_status.parcel_status, each.value) for each in FulfillmentStatus),
    *((texts_status.delivery_status, each.value) for each in DeliveryStatus),
    (texts_status.delivery_status, TAKEN_ALONG),
    *((texts_status.work_status, each.value) for each in FulfillmentOrderStatus),
    *((entry_state, each.value) for each in EntryState),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda each: str(each.__name__))
def test_every_failure_has_words(failure: type[errors.Failure], language: str) -> None:
    words = failure_text(failure("technical", path="/somewhere", scope="read_orders"))
    general = failure_text(errors.Failure())
    assert words.title
    assert words.sentence.endswith(".")
    assert "{" not in words.whole
    assert "technical" not in words.whole
    assert (words == general) == (failure is errors.Failure)


def test_a_failure_that_nobody_knows_is_said_in_general() -> None:
    assert failure_text_of("from-the-future") == failure_text(errors.Failure())


def test_a_disk_that_will_be_too_small_is_said_in_numbers(english: None) -> None:
    words = failure_text(errors.StoreFull(needed="5200000000", free="310000000")).sentence
    assert words == "The orders need 5.2 GB on the disk, and 310.0 MB are free."
    assert failure_text(errors.StoreFull(needed="much", free="")) == failure_text(errors.StoreFull())


def test_lines_kept_aside_are_counted_and_found(english: None) -> None:
    one = notice_text(Notice(Say.LINES_KEPT_ASIDE, parameters={"lines": "1", "path": "<b>/x</b>"}))
    assert one == "1 line of Shopify's files could not be read. Kept aside in <b>/x</b>."
    none = notice_text(Notice(Say.LINES_KEPT_ASIDE, parameters={"lines": "2000", "path": ""}))
    assert none == "2,000 lines of Shopify's files could not be read."


def test_a_value_that_is_missing_needs_no_list(english: None) -> None:
    words = notice_text(Notice(Say.SEARCH_VALUE_MISSING, parameters={"field": "tag", "values": ""}))
    assert words == "After “tag:” comes what to search for."


def test_a_missing_permission_is_named_when_shopify_named_it(english: None) -> None:
    assert "write_orders" in failure_text(errors.AccessDenied(scope="write_orders")).sentence
    assert "?" not in failure_text(errors.AccessDenied()).whole


@pytest.mark.parametrize("key", Say)
def test_every_sentence_of_the_rules_has_words(key: Say, language: str) -> None:
    parameters = PARAMETERS.get(key, {})
    words = notice_text(Notice(key, parameters=parameters))
    assert words.endswith(".")
    assert "{" not in words
    assert "?" not in words, "a gap without its parameter"
    for value in parameters.values():
        assert value in words


@pytest.mark.parametrize(("words_of", "value"), STATES, ids=lambda each: str(getattr(each, "__name__", each)))
def test_every_state_has_words(words_of: Callable[[str], str], value: str, language: str) -> None:
    words = words_of(value)
    assert words
    assert "_" not in words
    assert words[0].isupper()


def test_the_words_the_shop_was_promised(dutch: None) -> None:
    assert texts_status.order_status("FULFILLED") == "Uitgevoerd"
    assert texts_status.order_status("UNFULFILLED") == "Niet-uitgevoerd"
    assert texts_status.in_shopify("FULFILLED") == "In Shopify: Afgehandeld"
    assert order_badge("UNFULFILLED").hint == "In Shopify: Niet-afgehandeld"


def test_in_english_shopifys_word_is_ours(english: None) -> None:
    assert texts_status.in_shopify("FULFILLED") == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("LOST_AT_SEA", "Lost at sea"),
        ("TELEPORTED", "Teleported"),
        ("Already words", "Already words"),
        ("<b>", "<b>"),
    ],
)
def test_a_state_from_the_future_is_made_readable(value: str, words: str) -> None:
    assert texts_status.order_status(value) == words


@pytest.mark.parametrize("key", [*SortKey, *View])
def test_columns_and_views_have_names(key: SortKey | View, language: str) -> None:
    assert texts.column_heading(key) if isinstance(key, SortKey) else texts.view_name(key)


@pytest.mark.parametrize(
    ("number", "english_words", "dutch_words"),
    [
        (0, "0 orders on this computer", "0 bestellingen op deze computer"),
        (1, "1 order on this computer", "1 bestelling op deze computer"),
        (2, "2 orders on this computer", "2 bestellingen op deze computer"),
        (1_024_113, "1,024,113 orders on this computer", "1.024.113 bestellingen op deze computer"),
        (6_123_456_789_012, "6,123,456,789,012 orders on this computer",
         "6.123.456.789.012 bestellingen op deze computer"),
    ],
)  # fmt: skip
def test_counting(language: str, number: int, english_words: str, dutch_words: str) -> None:
    assert texts.orders_here(number) == (english_words if language == "en" else dutch_words)


def test_what_comes_from_outside_fills_a_gap_and_nothing_else() -> None:
    assert fill("a {name} b", name="{other} %s") == "a {other} %s b"
    assert fill("a {name} b", name="two\nlines\x00") == "a two lines b"
    assert fill("a {name} b") == "a ? b"
    assert fill("a {name} b", name="x", more="y") == "a x b"


def test_right_to_left_names_stay_in_their_gap() -> None:
    filled = fill("{name} has 3 units", name="مريم")
    assert filled.startswith("\u2068")
    assert filled.endswith("\u2069 has 3 units")
    assert "\u202e" not in plain("\u202egnp.exe")
    assert plain("gewoon é 🚲") == "gewoon é 🚲"


def test_a_tooltip_of_data_is_never_markup() -> None:
    assert as_plain_tooltip("<b>x</b> & y") == "<qt>&lt;b&gt;x&lt;/b&gt; &amp; y</qt>"
    assert as_plain_tooltip("") == ""
