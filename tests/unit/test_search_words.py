"""Text made comparable, and what orders are found by."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.folding import fold, natural_key
from fulfilldesk.domain.orders import Customer
from fulfilldesk.domain.search import MOST_TERMS, WORD_LENGTH, Term, terms_of, words_of
from tests.unit.builders import a_line, an_order


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zoë", "ZOE"),
        ("Straße", "STRASSE"),
        ("Łódź Øre", "lodz ore"),
        ("İstanbul", "istanbul"),
        ("ISTANBUL", "ıstanbul"),
        ("ﬁets", "fiets"),
        ("Ａｎｎａ", "anna"),
        ("e\u0301", "é"),
        ("Æsir", "aesir"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("", ""),
    ],
)
def test_spellings_that_are_the_same(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_folding_twice_is_folding_once() -> None:
    for code in range(0x20000):  # every script in use
        folded = fold(chr(code))
        assert fold(folded) == folded, hex(code)


def test_names_sort_as_people_count() -> None:
    long = "#1" + 24 * "0"
    names = ["#1000", "#999", "B2", long, "#01001", "#0", "b10", "B-1", "#1001-F2", "#1001-F10"]
    assert sorted(names, key=natural_key) == [
        "#0",
        "#999",
        "#1000",
        "#01001",
        "#1001-F2",
        "#1001-F10",
        long,
        "B-1",
        "B2",
        "b10",
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        (" \t\x00# -- ' \" ", ()),
        ("#1001", (Term(("1001",), "1001"),)),
        ("Anna  BOER", (Term(("anna",), "anna"), Term(("boer",), "boer"))),
        ("ab-12.34", (Term(("ab", "12", "34"), "ab1234"),)),
        ("snake_case", (Term(("snake", "case"), "snakecase"),)),
        ("anna anna", (Term(("anna",), "anna"),)),
        ("山田x", (Term(("山", "田", "x"), "山田x"),)),
        ("x" * 99, (Term(("x" * WORD_LENGTH,), "x" * WORD_LENGTH),)),
        ("\U0002a700", (Term(("u2a700",), "u2a700"),)),  # younger than the index may know
    ],
)
def test_what_a_question_asks_for(text: str, terms: tuple[Term, ...]) -> None:
    assert terms_of(text) == terms


def test_a_pasted_page_is_cut() -> None:
    assert len(terms_of(" ".join(map(str, range(10_000))))) == MOST_TERMS
    assert len(terms_of("-".join(map(str, range(10_000))))[0].pieces) == MOST_TERMS


def test_what_an_order_is_found_by() -> None:
    order = an_order(
        name="EN1001-NL",
        customer=Customer("gid://shopify/Customer/5", "Jan-Willem Ünal", "jw@unal.example", "+31 6 12"),
        lines=(a_line(sku="AB/7", title="Grote bel", variant_title="Rood"),),
        tags=("Spoed!",),
        note="achterdeur",
        address=("Kade 1",),
    )
    assert words_of(order) == {
        *("en1001", "nl", "en1001nl", "1001"),
        *("jan", "willem", "janwillem", "unal", "jw", "example", "jwunalexample"),
        *("ab", "7", "ab7", "grote", "bel", "rood"),
        *("3sabcd123456", "spoed", "achterdeur"),
    }
