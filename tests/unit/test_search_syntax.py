"""A search text understood: what finds which orders, and what is said about what cannot be understood."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Customer
from fulfilldesk.domain.search import terms_of
from fulfilldesk.domain.search_expression import NOTHING, Words
from fulfilldesk.domain.search_fields import NAMES, NOT_KEPT
from fulfilldesk.domain.search_grammar import MOST_PARTS
from fulfilldesk.domain.search_syntax import complaints, read
from tests.unit.builders import THEN, a_line, a_parcel, an_order, some_work
from tests.unit.search_reference import meets

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ANNA = an_order(
    id="gid://shopify/Order/501",
    name="#1001",
    customer=Customer("gid://shopify/Customer/7", "Anna de Boër", "anna@boer.example", None),
    tags=("Spoed", "big shop"),
    note="Achterdeur gebruiken",
    total=Money("EUR", 3995),
    created_at=datetime(2026, 11, 19, 23, 30, tzinfo=UTC),
    lines=(a_line(sku="BEL-01"), a_line(2, sku="AB(1):x", current_quantity=3)),
    fulfillment_orders=(some_work(),),
    country="NL",
    risk_level="NONE",
)
BRAM = an_order(
    id="gid://shopify/Order/502",
    name="EN1002-NL",
    tags=("big",),
    fulfillment_status="PARTIALLY_FULFILLED",
    financial_status="AUTHORIZED",
    return_status=None,
    closed_at=THEN,
    source_name="pos",
    retail_location_name="Winkel Utrecht",
    receipt="1-2001",
    channel_name=None,
    created_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
    test=True,
    fulfillments=(a_parcel(tracking=()),),
    country="BE",
    risk_level="HIGH",
)
CAROL = an_order(
    id="gid://shopify/Order/503",
    name="#1003",
    note="shop in OR tag:big",
    fulfillment_status="UNFULFILLED",
    financial_status=None,
    cancelled_at=THEN,
    total=Money("EUR", 4000),
    source_name="580111",
    channel_name="Instagram",
    created_at=datetime(2026, 11, 20, 23, 0, tzinfo=UTC),
    lines=(),
    fulfillments=(),
)
ALL = {"A": ANNA, "B": BRAM, "C": CAROL}


def found(text: str) -> str:
    """The letters of the orders that the text finds, in the shop's time zone."""
    expression = read(text, AMSTERDAM).expression
    return "".join(letter for letter, order in ALL.items() if meets(expression, order))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", "ABC"),
        ("anna", "A"),
        ("Boer ANNA", "A"),
        # joined
        ("status:open fulfillment_status:fulfilled", "A"),
        ("status:open AND tag:spoed", "A"),
        ("tag:spoed OR tag:big", "AB"),
        ("tag:spoed OR tag:big test:true", "B"),  # OR binds before AND
        ("test:true tag:spoed OR tag:big", "B"),
        ("tag:spoed OR (tag:big test:false)", "A"),
        ("(tag:spoed OR tag:big) AND NOT test:true", "A"),
        ("-tag:big", "AC"),
        ("NOT tag:big", "AC"),
        ("NOT NOT tag:big", "B"),
        ("-(tag:big OR tag:spoed)", "C"),
        ("-(status:closed test:true) -anna", "C"),
        ("tag:spoed OR instagram", "A"),  # the channel is no word of an order
        ("tag:spoed OR achter", "A"),
        ("tag:spoed OR", "A"),
        ("OR tag:spoed", "A"),
        ("tag:spoed AND OR AND", "A"),
        ("tag:spoed NOT", "A"),
        (")tag:spoed(", "A"),
        ("((tag:spoed", "A"),
        ("tag:spoed ()", "A"),
        ("tag:spoed -- # !", "A"),
        # values
        ("tag:big", "B"),
        ("tag:big shop", ""),  # two words: the tag "big" and anywhere "shop"
        ("tag:'big shop'", "A"),
        ('tag:"big shop"', "A"),
        ('tag:"BIG sh', ""),
        ('tag:"big shop', "A"),  # the end is still to be typed
        ("tag:big\\ shop", "A"),
        ("tag:big*", "AB"),
        ("tag:'big'*", "AB"),
        ("tag:bi\\*", ""),
        ("tag:spoed,big", "AB"),
        ("tag:'big shop','big'", "AB"),
        ("tag:,spoed,,", "A"),
        ("tag:*", "AB"),
        ("-tag:*", "C"),
        ("tag_not:big,spoed", "C"),
        ("TAG: big", "B"),
        ("Sku:  bel-01", "AB"),
        (r"sku:AB\(1\)\:x", "A"),
        ("sku:AB(1):x", ""),
        ("sku:BEL", ""),
        ("sku:bel*", "AB"),
        ("sku:'BEL-01'", "AB"),
        ("default:anna tag:spoed", "A"),
        ('"anna boer" tag:spoed', "A"),
        # texts
        ("name:1001", "A"),
        ("name:#1001", "A"),
        ("name:1002", "B"),
        ("name:en1002-nl", "B"),
        ("name:100", ""),
        ("name:100*", "ABC"),
        ("email:ANNA@boer.example", "A"),
        ("email:anna*", "A"),
        ("email:*", "A"),
        ("customer:'boer anna'", "A"),
        ("customer:boe", "A"),
        ("customer:ann,bram", "A"),
        ("note:achter", "A"),
        ("note:*", "AC"),
        ("tracking_number:3sabcd123456", "A"),
        ("tracking_number:3S*", "A"),
        ("location:magazijn", "AB"),
        ("receipt:1-2001", "B"),
        ("source_identifier:1-20*", "B"),
        ("receipt:12001", ""),
        ("-receipt:*", "AC"),
        ("1-2001", "B"),  # a receipt's number is a word of the order
        ("12001", "B"),
        ("till:'winkel utrecht'", "B"),
        ("retail_location:winkel*", "B"),
        ("utrecht", ""),  # a till's place is none
        ("channel:pos", "B"),
        ("channel:'Point of Sale'", "B"),
        ("sales_channel:point-of-sale,instagram", "BC"),
        ("channel:web", "A"),
        ("channel:Insta*", "C"),
        ("source_name:580111", "C"),
        # closed sets
        ("status:open", "A"),
        ("status:closed", "B"),
        ("status:not_closed", "AC"),
        ("status:cancelled", "C"),
        ("financial_status:unpaid", "B"),
        ("financial_status:paid", "A"),
        ("financial_status:*", "AB"),
        ("fulfillment_status:unshipped,partial", "BC"),
        ("fulfillment_status:shipped", "A"),
        ("fulfillment_status:unfulfilled", "C"),
        ("fulfillment_status:partially_fulfilled", "B"),
        ("return_status:no_return", "AC"),
        ("return_status:no*", "AC"),
        ("risk_level:high", "B"),
        ("risk_level:none,medium", "AC"),
        ("risk_level:*", "ABC"),
        ("country:nl", "A"),
        ("country:NL,BE", "AB"),
        ("country:*", "AB"),
        ("-country:nl", "BC"),
        ("delivery_method:shipping", "A"),
        ("delivery_method:pick-up", ""),
        ("test:false", "AC"),
        ("status:*", "ABC"),
        # numbers
        ("id:502", "B"),
        ("id:gid://shopify/Order/502", "B"),
        ("id:>=502", "BC"),
        ("id:<502", "A"),
        ("id:501,503", "AC"),
        ("customer_id:7", "A"),
        ("customer_id:*", "A"),
        ("location_id:1", "AB"),
        ("fulfillment_location_id:1", "AB"),
        ("subtotal_line_items_quantity:5", "A"),
        ("items:1..4", "B"),
        ("items:0", "C"),
        ("items:>2", "A"),
        ("current_total_price:39.95", "A"),
        ("total_price:>39.95", "C"),
        ("total_price:>=39,96", "C"),
        ("total_price:<39.951", "AB"),
        ("total_price:39.951", ""),
        ("total_price:39.91..40", "AC"),
        ("total_price:>=39.95 total_price:<40", "A"),
        # dates: a bare one is a day of the shop, an hour ahead of UTC
        ("created_at:2026-11-20", "AB"),
        ("created_at:<2026-11-20", ""),
        ("created_at:<=2026-11-20", "AB"),
        ("created_at:>2026-11-20", "C"),
        ("created_at:>=2026-11-20", "ABC"),
        ("created_at:2026-11-19..2026-11-20", "AB"),
        ("created_at:2026-11", "ABC"),
        ("created_at:<=2025", ""),
        ("created_at:>='2026-11-20T00:00:00Z'", "BC"),
        ("created_at:>=2026-11-20T00:00:00Z", "BC"),
        ("created_at:>=2026-11-20T00:00:00+01:00", "ABC"),
        ("created_at:'2026-11-20 10:00'", "B"),
        ("created_at:2026-11-20T10:00", "B"),
        ("created_at:2026-11-20t09:00:00z", "B"),
        ("created_at:2026-11-20T10:00:01", ""),
        ("processed_at:2026-11-20 updated_at:2026-11-20", "ABC"),
        # words that only look like it
        ("shop in OR", "C"),
        ("'tag:big'", "C"),
        ("tag\\:big", "C"),
    ],
)
def test_what_a_text_finds(text: str, letters: str) -> None:
    assert found(text) == letters


@pytest.mark.parametrize(
    "text",
    [
        *("12:30", "http://x/y?z=1", "https://example.com:8080/a,b", "Re: hello", "Bestelling: #1001"),
        *("O'Brien (new)", "'s-Hertogenbosch", "a OR b", "NOT -x", 'say "tag:big"', "tag\\:big", "3:2:1"),
        *("tag", ":", "::", ":x", "\\", '"', "(", "-", "*", "Vendor:Giant", "x" * 99 + ":y", "é:tag"),
    ],
)
def test_a_text_without_a_field_is_words(text: str) -> None:
    assert read(text) == read(text, AMSTERDAM, 3)
    assert read(text).expression == Words(terms_of(text))
    assert complaints(text) == ()


def test_a_foreign_name_is_searched_as_words_and_said() -> None:
    search = read("kleur:rood maat:L kleur:blauw")
    assert search.expression == Words(terms_of("kleur:rood maat:L kleur:blauw"))
    assert search.complaints == (
        Notice(Say.SEARCH_FIELD_AS_WORDS, Weight.INFO, {"field": "kleur"}),
        Notice(Say.SEARCH_FIELD_AS_WORDS, Weight.INFO, {"field": "maat"}),
    )
    assert found("note:achterdeur kleur:rood") == ""
    assert found("note:shop shop:in") == "C"


@pytest.mark.parametrize(
    ("text", "say", "parameters"),
    [
        ("fullfilment_status:partial", "MISSPELT", {"meant": "fulfillment_status"}),
        ("tags:big", "MISSPELT", {"meant": "tag"}),
        ("mail:x@y.nl", "MISSPELT", {"meant": "email"}),
        ("gatway:x", "MISSPELT", {"meant": "gateway"}),
        ("parcel_state:x", "UNKNOWN", {}),
        ("gateway:paypal", "NOT_KEPT", {}),
        ("metafields.custom.on_sale:true", "NOT_KEPT", {}),
        ("Po_Number:2-1043", "NOT_KEPT", {}),
    ],
)
def test_fields_that_cannot_be_asked_for(text: str, say: str, parameters: Mapping[str, str]) -> None:
    field = text.partition(":")[0]
    expected = Notice(Say[f"SEARCH_FIELD_{say}"], Weight.WARNING, {"field": field, **parameters})
    assert complaints(text) == (expected,)
    assert (found(text), found(f"-{text}"), found(f"{text} OR tag:big")) == ("", "", "B")
    assert found(f"tag:big NOT (test:true {text})") == ""


@pytest.mark.parametrize(
    ("text", "say", "parameters"),
    [
        ("status:", Say.SEARCH_VALUE_MISSING, {"values": "open, closed, cancelled, not_closed"}),
        ("tag:", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("tag:''", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("tag:\u0301", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("tag: -anna", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("tag: OR bram", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("tag: test:true", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("note:'--'", Say.SEARCH_VALUE_MISSING, {"values": ""}),
        ("test:ja", Say.SEARCH_VALUE_UNKNOWN, {"value": "ja", "values": "true, false"}),
        ("id:abc", Say.SEARCH_NUMBER_UNCLEAR, {"value": "abc"}),
        ("id:12*", Say.SEARCH_NUMBER_UNCLEAR, {"value": "12*"}),
        ("id:" + "9" * 99, Say.SEARCH_NUMBER_UNCLEAR, {"value": "9" * 60 + "…"}),
        ("items:5..", Say.SEARCH_NUMBER_UNCLEAR, {"value": ""}),
        ("items:1.5", Say.SEARCH_NUMBER_UNCLEAR, {"value": "1.5"}),
        ("total_price:>€10", Say.SEARCH_NUMBER_UNCLEAR, {"value": "€10"}),
        ("created_at:yesterday", Say.SEARCH_DATE_UNCLEAR, {"value": "yesterday"}),
        ("created_at:20-11-2026", Say.SEARCH_DATE_UNCLEAR, {"value": "20-11-2026"}),
        ("created_at:2026-02-30", Say.SEARCH_DATE_UNCLEAR, {"value": "2026-02-30"}),
        ("created_at:0000", Say.SEARCH_DATE_UNCLEAR, {"value": "0000"}),
        ("created_at:0001-01-01", Say.SEARCH_DATE_UNCLEAR, {"value": "0001-01-01"}),
        ("created_at:9999", Say.SEARCH_DATE_UNCLEAR, {"value": "9999"}),
        ("tag:>big", Say.SEARCH_NO_RANGE, {}),
        ("status:<=open", Say.SEARCH_NO_RANGE, {}),
    ],
)
def test_values_that_cannot_be_asked_for(text: str, say: Say, parameters: Mapping[str, str]) -> None:
    notice = read(text, AMSTERDAM).complaints[0]
    assert notice == Notice(say, Weight.WARNING, {"field": text.partition(":")[0], **parameters})
    assert found(text) == ""


def test_accepted_values_are_named_as_shopify_writes_them() -> None:
    (notice,) = complaints("fulfillment_status:shiped")
    assert notice.parameters["values"] == (
        "unshipped, shipped, fulfilled, partial, scheduled, on_hold, unfulfilled, request_declined"
    )


def test_nobody_types_that_much() -> None:
    for text in ("tag:a " * (MOST_PARTS + 1), "tag:a " + "(x OR " * 30):
        search = read(text)
        assert search.expression == NOTHING
        assert [notice.key for notice in search.complaints] == [Say.SEARCH_TOO_LONG]
    assert read("tag:" + "a,b," * 10_000).complaints == ()
    assert read("tag:a " * (MOST_PARTS - 1)).complaints == ()


def test_money_is_read_by_the_currency_of_the_shop() -> None:
    assert read("total_price:1200", decimals=0) == read("total_price:1.2", decimals=3)
    assert read("total_price:12.5", decimals=2) != read("total_price:12.5", decimals=0)


signs = st.sampled_from(
    [
        *(" ", ":", "(", ")", '"', "'", "\\", "*", ",", "-", "<", ">", "=", "..", " AND ", " OR ", " NOT "),
        *(*NAMES, *sorted(NOT_KEPT), "tag_not", "default", "metafields.a.b", "Status", "tagg", "foo_bar"),
        *("open", "2026-11-20", "true", "12", "1.5", "anna", "\u0301", "İ", "山", "\x00"),
    ]
)
texts = st.lists(signs | st.text(max_size=3), max_size=30).map("".join)


@given(texts)
def test_any_text_is_understood_somehow(text: str) -> None:
    search = read(text, AMSTERDAM)
    for order in ALL.values():
        meets(search.expression, order)
    for notice in search.complaints:
        assert all(len(value) < 400 for value in notice.parameters.values())
    assert search.complaints == complaints(text)


@given(texts)
def test_what_holds_no_field_is_words(text: str) -> None:
    colonless = text.replace(":", " ")
    assert read(colonless).expression == Words(terms_of(colonless))


@given(st.sampled_from([*NAMES, "tag_not", *NOT_KEPT, "tagg"]), texts)
def test_a_condition_and_its_opposite_never_both_find(name: str, value: str) -> None:
    quoted = value.replace("\\", "\\\\").replace("'", "\\'")
    clause = f"{name}:'{quoted}'"
    found_orders, others = found(clause), found(f"-{clause}")
    assert not set(found_orders) & set(others)
    if name in NAMES and not complaints(clause):
        assert sorted(found_orders + others) == sorted(ALL)


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "tag:x ",
        "\"'",
        'tag:"\\',
        "a:b ",
        "- ",
        "-",
        "tag:a,",
        "\\",
        "tag:x NOT ",
        " tag: ",
        "a_b",
        "x:y,'",
    ],
)
def test_long_texts_are_read_in_one_go(piece: str) -> None:
    """What grew with the square of the length would take minutes."""
    for text in (piece * 20_000, "tag:" + piece * 20_000):
        assert read(text) == read(text, AMSTERDAM)
