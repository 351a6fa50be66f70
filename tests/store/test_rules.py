"""The shop's own rules in the journal's file: kept as they were written, believed only when they are rules,
and acting no more often than they may, whoever asks."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import StoreDamaged
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.deciding import Turns
from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.domain.rules.problem import RuleRefused, RuleSay
from fulfilldesk.domain.rules.rule import OPERATORS, Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.services.rules_port import RuleControl, Turn
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.rule_candidates import _OPEN, _UPDATED
from fulfilldesk.store.rules_json import to_json, to_rule
from tests.unit.any_json import ANY_JSON
from tests.unit.builders import ORDER, THEN, WORK, an_open_order, some_work
from tests.unit.rules.making import HOLD, TAG, a_rule, when

FULL = Rule(
    "r1",
    "Cadeaus 🎁 <b>'; DROP TABLE rules --",
    (
        when(Field.TAG, Operator.HAS, "cadeau", "שלום"),
        when(Field.TOTAL, Operator.AT_MOST, "5000 EUR"),
        when(Field.STOCK, Operator.IS, "yes"),
    ),
    RuleAction(Doing.HOLD, "OTHER", "eerst\nkijken", "tag", "weergave", notify=True),
    on=True,
    position=3,
)
RULE = a_rule(name="een")


def a_decision(rule: Rule = RULE, target_id: str = WORK, order_id: str = ORDER) -> Decision:
    """That the rule acts."""
    return Decision(order_id, "#1001", WORK, "Magazijn", target_id, rule)


@pytest.fixture
def running(journal: JournalFile) -> JournalFile:
    """With one rule, and the switch on."""
    journal.rules.put([RULE])
    journal.rules.set_running(True)
    return journal


# --- kept


def test_a_rule_comes_back_as_it_was(journal: JournalFile, tmp_path: Path) -> None:
    last, first = replace(RULE, position=9), replace(FULL, id="r0", name="andere", position=1)
    journal.rules.put([last, FULL, first])
    assert [*journal.rules.rules()] == [first, FULL, last]
    journal.rules.put([replace(FULL, on=False)])
    journal.rules.remove(last.id)
    with closing(JournalFile(tmp_path / "journal.sqlite")) as other:
        assert [*other.rules.rules()] == [first, replace(FULL, on=False)]


def test_off_until_somebody_turns_it_on(journal: JournalFile) -> None:
    assert journal.rules.control(THEN) == RuleControl(running=False, per_hour=25, used=0)
    journal.rules.set_running(True)
    journal.rules.set_per_hour(5)
    assert journal.rules.control(THEN) == RuleControl(running=True, per_hour=5, used=0)


def changed(path: Path, statement: str, *values: object) -> None:
    """Somebody wrote in the file with another program."""
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(statement, values)


def _with(change: Callable[[dict[str, Any]], None]) -> bytes:
    found = json.loads(to_json(FULL))
    change(found)
    return json.dumps(found).encode()


HOSTILE: list[tuple[bytes, RuleSay]] = [
    (b"", RuleSay.UNREADABLE),
    (b"\xff\xfe", RuleSay.UNREADABLE),
    (b"null", RuleSay.UNREADABLE),
    (b"[" * 100_000, RuleSay.UNREADABLE),
    (b'{"id":"r1"}', RuleSay.UNREADABLE),
    (b" " * 2_000_000 + to_json(FULL), RuleSay.UNREADABLE),
    (to_json(FULL)[:-1], RuleSay.UNREADABLE),
    (_with(lambda rule: rule.update(on="yes")), RuleSay.UNREADABLE),
    (_with(lambda rule: rule.update(name="\ud800")), RuleSay.UNREADABLE),
    (_with(lambda rule: rule.update(conditions={})), RuleSay.UNREADABLE),
    (_with(lambda rule: rule["conditions"][0].update(field="password")), RuleSay.UNREADABLE),
    (_with(lambda rule: rule["conditions"][0].update(operator="matches_regex")), RuleSay.UNREADABLE),
    (_with(lambda rule: rule["conditions"][0].update(values=[1])), RuleSay.UNREADABLE),
    (_with(lambda rule: rule["action"].update(doing="cancel_order")), RuleSay.UNREADABLE),
    (_with(lambda rule: rule.update(conditions=[])), RuleSay.NO_CONDITIONS),
    (_with(lambda rule: rule["conditions"][0].update(values=[])), RuleSay.VALUE_MISSING),
    (_with(lambda rule: rule["conditions"][1].update(values=["1e999 EUR"])), RuleSay.NUMBER_UNCLEAR),
    (_with(lambda rule: rule["conditions"][1].update(operator="is")), RuleSay.OPERATOR_UNFIT),
    (_with(lambda rule: rule.update(name="a\u0000b")), RuleSay.TEXT_NOT_PLAIN),
    (_with(lambda rule: rule.update(name="n" * 500_000)), RuleSay.TEXT_TOO_LONG),
    (_with(lambda rule: rule["action"].update(hold_reason="")), RuleSay.HOLD_WITHOUT_REASON),
]


@pytest.mark.parametrize(("content", "reason"), HOSTILE, ids=[f"{at}" for at in range(len(HOSTILE))])
def test_what_is_no_rule_is_refused_and_does_nothing(
    running: JournalFile, tmp_path: Path, content: bytes, reason: RuleSay
) -> None:
    with pytest.raises(RuleRefused) as refused:
        to_rule(content)
    assert [problem.key for problem in refused.value.problems] == [reason]
    statement = "INSERT INTO rules (id, position, content) VALUES ('r1', 0, CAST(? AS TEXT))"
    changed(tmp_path / "journal.sqlite", statement, content)
    assert [*running.rules.rules()] == [RULE]
    assert running.rules.take_turn(a_decision(FULL), [WORK], THEN) is Turn.RULE_CHANGED
    running.rules.put([replace(RULE, on=False)])
    with closing(sqlite3.connect(tmp_path / "journal.sqlite")) as other:
        assert other.execute("SELECT count(*) FROM rules").fetchone() == (2,), "and it is not lost"


@given(ANY_JSON)
def test_any_json_is_a_rule_or_refused(content: object) -> None:
    try:
        rule = to_rule(json.dumps(content).encode())
    except RuleRefused as refused:
        assert refused.problems
    else:
        assert to_rule(to_json(rule)) == rule


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(RuleRefused):
        to_rule(content)


def test_a_switch_that_was_taken_out_is_off(running: JournalFile, tmp_path: Path) -> None:
    changed(tmp_path / "journal.sqlite", "DELETE FROM rule_switch")
    assert running.rules.control(THEN).running is False
    assert running.rules.take_turn(a_decision(), [WORK], THEN) is Turn.OFF


# --- turns


@pytest.mark.parametrize("limit", ["many", b"0", 9e999, 9_000_000_000, -5, 2.5])
def test_a_limit_that_nobody_can_choose_is_the_smallest(
    running: JournalFile, tmp_path: Path, limit: object
) -> None:
    changed(tmp_path / "journal.sqlite", "UPDATE rule_switch SET per_hour = ?", limit)
    assert running.rules.control(THEN) == RuleControl(running=True, per_hour=5)


@pytest.mark.parametrize(("position", "rule_id"), [("first", "r7"), (b"0", "r7"), (1e300, "r7"), (3, None)])
def test_a_rule_without_a_place_or_an_id_does_nothing(
    running: JournalFile, tmp_path: Path, position: object, rule_id: str | None
) -> None:
    statement = "INSERT INTO rules (id, position, content) VALUES (?, ?, CAST(? AS TEXT))"
    changed(tmp_path / "journal.sqlite", statement, rule_id, position, to_json(FULL))
    assert [*running.rules.rules()] == [RULE]


@pytest.mark.parametrize("work", ["much", "5", "[[1]]", "[" * 200_000])
def test_a_turn_that_cannot_be_read_lets_no_rule_act(running: JournalFile, tmp_path: Path, work: str) -> None:
    statement = (
        "INSERT INTO rule_turns (rule_id, order_id, target_id, work, taken_at) VALUES ('r', ?, 't', ?, 0)"
    )
    changed(tmp_path / "journal.sqlite", statement, ORDER, work)
    with pytest.raises(StoreDamaged):
        running.rules.turns([ORDER])


def test_a_turn_is_taken_once(running: JournalFile) -> None:
    rules = running.rules
    assert rules.turns([ORDER]) == Turns()
    assert rules.take_turn(a_decision(), [WORK, "w2"], THEN) is Turn.TAKEN
    assert rules.take_turn(a_decision(), [WORK], THEN) is Turn.HAD
    assert rules.take_turn(a_decision(target_id="w2"), ["w2"], THEN) is Turn.TAKEN
    first = frozenset({WORK, "w2"})
    had = frozenset({(RULE.id, WORK), (RULE.id, "w2")})
    assert rules.turns([ORDER, "another"]) == Turns(had, {(RULE.id, ORDER): first})
    assert rules.turns(["another"]) == Turns()


def test_what_a_deleted_rule_did_still_counts(running: JournalFile) -> None:
    rules = running.rules
    assert rules.take_turn(a_decision(), [WORK], THEN) is Turn.TAKEN
    rules.remove(RULE.id)
    assert rules.control(THEN).used == 1
    assert rules.take_turn(a_decision(target_id="w2"), [WORK], THEN) is Turn.RULE_CHANGED


@pytest.mark.parametrize(
    "now", [replace(RULE, on=False), replace(RULE, action=TAG), replace(RULE, position=4)], ids=str
)
def test_a_rule_that_is_another_one_by_now_does_not_act(running: JournalFile, now: Rule) -> None:
    running.rules.put([now])
    assert running.rules.take_turn(a_decision(), [WORK], THEN) is Turn.RULE_CHANGED


def test_the_switch_comes_before_everything(running: JournalFile) -> None:
    running.rules.set_running(False)
    assert running.rules.take_turn(a_decision(), [WORK], THEN) is Turn.OFF
    assert running.rules.turns([ORDER]) == Turns()


def test_an_hour_is_an_hour_of_all_rules_together(running: JournalFile) -> None:
    rules, other = running.rules, a_rule(name="andere", action=HOLD)
    rules.put([other])
    rules.set_per_hour(5)
    for number in range(5):
        decision = a_decision((RULE, other)[number % 2], f"w{number}")
        assert rules.take_turn(decision, [], THEN + timedelta(minutes=number)) is Turn.TAKEN
    one_more = a_decision(target_id="w9")
    assert rules.take_turn(one_more, [], THEN + timedelta(minutes=59, seconds=59)) is Turn.LIMIT
    assert rules.control(THEN + timedelta(minutes=59)).used == 5
    assert rules.take_turn(one_more, [], THEN + timedelta(hours=1)) is Turn.TAKEN
    assert rules.take_turn(a_decision(target_id="w8"), [], THEN + timedelta(hours=1)) is Turn.LIMIT


def test_a_clock_that_was_set_back_allows_no_more(running: JournalFile) -> None:
    running.rules.set_per_hour(5)
    for number in range(5):
        assert running.rules.take_turn(a_decision(target_id=f"w{number}"), [], THEN) is Turn.TAKEN
    earlier = THEN - timedelta(days=1)
    assert running.rules.take_turn(a_decision(target_id="w9"), [], earlier) is Turn.LIMIT


def test_many_programs_together_take_no_more_than_the_limit(running: JournalFile, tmp_path: Path) -> None:
    running.rules.set_per_hour(10)
    answers: Counter[Turn] = Counter()
    lock = threading.Lock()

    def take() -> None:
        with closing(JournalFile(tmp_path / "journal.sqlite")) as journal:
            for number in range(15):
                turn = journal.rules.take_turn(a_decision(target_id=f"w{number}"), [WORK], THEN)
                with lock:
                    answers[turn] += 1

    threads = [threading.Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers[Turn.TAKEN] == 10
    assert answers.keys() == {Turn.TAKEN, Turn.HAD, Turn.LIMIT}
    assert running.rules.control(THEN).used == 10


# --- what they look at


def test_orders_with_open_work(cache: OrderCache) -> None:
    later = THEN + timedelta(days=1)
    orders = {number: _order(number) for number in (5, 1, 3, 2, 4, 6)}
    orders[2] = replace(orders[2], cancelled_at=THEN)
    orders[3] = replace(_order(3, status="CLOSED"), updated_at=later)
    orders[4] = replace(orders[4], closed_at=THEN)
    cache.apply_orders([*orders.values()])
    candidates = cache.rule_candidates
    assert [*candidates.open_orders()] == [orders[1], orders[5], orders[6]]
    assert [*candidates.updated_since(THEN + timedelta(hours=1))] == [orders[3]]
    assert [*candidates.updated_since(THEN)] == [orders[number] for number in range(1, 7)]


def _order(number: int, **work: object) -> Order:
    order_id = f"gid://shopify/Order/{number}"
    return an_open_order(some_work(number, order_id=order_id, **work), id=order_id)  # type: ignore[arg-type]


def test_words_that_occur(cache: OrderCache) -> None:
    cache.apply_orders(
        [
            an_open_order(id="gid://shopify/Order/1", tags=("b", "A"), country="NL"),
            an_open_order(id="gid://shopify/Order/2", tags=("b",), shipping_method="Post"),
        ]
    )
    seen = cache.rule_candidates.seen()
    assert (seen.tags, seen.countries, seen.shipping_methods) == (("A", "b"), ("NL",), ("Post",))


def test_no_order_is_looked_at_for_nothing(cache: OrderCache, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as file:
        plan = " ".join(row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {_OPEN}"))
        assert "open_work" in plan
        plan = " ".join(row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {_UPDATED}", (0,)))
        assert "orders_by_update" in plan


def test_a_condition_of_every_field_can_be_kept() -> None:
    values = {Field.TOTAL: "1 EUR", Field.RISK: "LOW", Field.COUNTRY: "NL", Field.STOCK: "yes",
              Field.GIFT_CARDS_ONLY: "no", Field.PRODUCT_ID: "gid://shopify/Product/1"}  # fmt: skip
    for field, operators in OPERATORS.items():
        for operator in operators:
            rule = a_rule(Condition(field, operator, (values.get(field, "woord"),)))
            assert to_rule(to_json(rule)) == rule
