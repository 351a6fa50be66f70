"""Every line of the connection check has its words, and every scope says what it is for."""

from __future__ import annotations

import ast
import inspect
import string
from dataclasses import replace

import pytest

from fulfilldesk.domain import connection_check
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.connection_check import (
    CheckLine,
    ConnectionFacts,
    Identity,
    Subject,
    Verdict,
    check_lines,
)
from fulfilldesk.domain.scopes import OPTIONAL_SCOPES, WANTED_SCOPES
from fulfilldesk.ui import texts_check
from fulfilldesk.ui.texts_check import check_sentence, greyed_out, scope_purpose, verdict_word
from tests.unit.builders import THEN, a_shop

FACTS = ConnectionFacts(
    info=a_shop(*WANTED_SCOPES),
    asked_version="2026-10",
    identity=Identity.VISIBLE,
    oldest_order_at=THEN,
    locations=3,
    services=1,
)


def keys_of_the_rules() -> set[str]:
    """Every key that the rules give a line, as their source spells them."""
    tree = ast.parse(inspect.getsource(connection_check))
    texts = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    starts = ("shop-", "api-version", "scopes-", "rights-", "orders-", "older-orders-")
    starts += ("customers-", "locations-", "services-")
    return {text for text in texts if text.startswith(starts)}


def test_every_key_has_its_words_and_no_words_are_left_over() -> None:
    assert keys_of_the_rules() == texts_check._DETAILS.keys() | texts_check._COUNTED.keys()


@pytest.mark.parametrize("missing", [(), *((scope,) for scope in WANTED_SCOPES), WANTED_SCOPES])
@pytest.mark.parametrize("identity", Identity)
def test_every_line_can_be_said(missing: tuple[str, ...], identity: Identity) -> None:
    info = a_shop(*(scope for scope in WANTED_SCOPES if scope not in missing))
    for facts in (
        replace(FACTS, info=info, identity=identity),
        replace(FACTS, info=info, identity=identity, orders=False, locations=None, services=None),
        replace(FACTS, refused_rights=frozenset({"fulfill_and_ship_orders"})),
    ):
        for line in check_lines(facts):
            title, detail = check_sentence(line)
            assert title
            assert detail != line.key
            assert "?" not in detail
            if "{missing}" in texts_check._DETAILS.get(line.key, ""):
                assert all(scope in detail for scope in line.missing)


def test_without_orders_nobody_is_told_to_grant_what_is_granted() -> None:
    lines = {line.subject: line for line in check_lines(replace(FACTS, orders=False))}
    assert lines[Subject.SCOPES].missing == ()
    assert "Custom distribution" in check_sentence(lines[Subject.SCOPES])[1]


def test_what_is_counted_is_said_with_its_number() -> None:
    line = CheckLine(Subject.SERVICES, Verdict.WORKS, "services-shown", {"count": "12"})
    assert "12" in check_sentence(line)[1]


def test_the_sentences_have_only_gaps_that_are_filled() -> None:
    gaps = {gap for text in texts_check._DETAILS.values() for _, gap, _, _ in string.Formatter().parse(text)}
    known = {"name", "domain", "staff", "asked", "served", "granted", "wanted", "missing", "rights"}
    assert gaps - {None} == known


def test_what_the_shop_calls_itself_stays_plain_text_on_one_line() -> None:
    line = CheckLine(
        Subject.SHOP,
        Verdict.WORKS,
        "shop-found",
        {"name": "Fiets\nwinkel {domain}", "domain": "x.myshopify.com"},
    )
    assert check_sentence(line)[1] == "Fiets winkel {domain} (x.myshopify.com)."


@pytest.mark.parametrize("scope", [*WANTED_SCOPES, *OPTIONAL_SCOPES])
def test_every_scope_says_what_it_is_for(scope: str) -> None:
    assert scope_purpose(scope)


def test_a_scope_that_nobody_asked_for_says_nothing() -> None:
    assert scope_purpose("write_themes") == ""


def test_every_verdict_has_a_word() -> None:
    assert all(verdict_word(verdict) for verdict in Verdict)


def test_menu_items_are_named_once_each_as_the_menu_calls_them() -> None:
    assert greyed_out(()) == ""
    words = greyed_out(("cancel_fulfillment", "cancel_fulfillment", "hold"))
    assert words.count("Cancel fulfilment") == 1
    assert greyed_out(KINDS)
