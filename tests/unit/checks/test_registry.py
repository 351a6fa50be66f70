"""The list of checks."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest

from fulfilldesk.domain import checks
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.checks.check import Check, CheckGroup, JournalCheck, OrderCheck, StockCheck
from fulfilldesk.domain.checks.limits import LIMITS
from fulfilldesk.domain.checks.registry import CHECKS, JOURNAL_CHECKS, ORDER_CHECKS, STOCK_CHECKS
from tests.unit.builders import an_order
from tests.unit.checks.looking import SHOP


def _subclasses(kind: type[Check]) -> set[type[Check]]:
    found = set()
    for each in kind.__subclasses__():
        found |= {each} | _subclasses(each)
    return found


def test_every_check_that_there_is_a_file_of_is_listed() -> None:
    for module in pkgutil.iter_modules(checks.__path__):
        import_module(f"{checks.__name__}.{module.name}")
    written = {each for each in _subclasses(Check) if not each.__abstractmethods__}
    written = {each for each in written if each.__module__.startswith(checks.__name__)}
    assert written == {type(check) for check in CHECKS.values()}


def test_each_is_asked_of_one_thing() -> None:
    by_kind = (*ORDER_CHECKS, *STOCK_CHECKS, *JOURNAL_CHECKS)
    assert {check.name for check in by_kind} == set(CHECKS)
    assert len(by_kind) == len(CHECKS)
    for kind, listed in (
        (OrderCheck, ORDER_CHECKS),
        (StockCheck, STOCK_CHECKS),
        (JournalCheck, JOURNAL_CHECKS),
    ):
        assert all(isinstance(check, kind) for check in listed)


@pytest.mark.parametrize("name", CHECKS)
def test_what_it_says_of_itself_is_there(name: str) -> None:
    check = CHECKS[name]
    assert check.name == name
    assert check.group in CheckGroup
    assert set(check.mends) <= set(KINDS)
    assert set(check.limits) <= set(LIMITS)


def test_every_limit_is_used() -> None:
    assert {limit for check in CHECKS.values() for limit in check.limits} == set(LIMITS)


def test_groups_stand_together() -> None:
    groups = [check.group for check in CHECKS.values()]
    assert groups == sorted(groups, key=list(CheckGroup).index)


def test_an_ordinary_order_is_left_alone() -> None:
    assert [finding for check in ORDER_CHECKS for finding in check.look(an_order(), SHOP)] == []
