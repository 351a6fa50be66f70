"""Whoever adds a check, a group or a threshold finds out here that the window has no words for it yet."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.checks.check import CheckGroup
from fulfilldesk.domain.checks.limits import LIMITS, Limit
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.ui import texts_bulk, texts_limits
from fulfilldesk.ui.actions import texts_kinds
from fulfilldesk.ui.checks import texts, texts_apps, texts_checks, texts_findings
from fulfilldesk.ui.settings import CHECK_LIMITS


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_its_words(check: str) -> None:
    assert texts_checks.has_words(check)
    assert texts_findings.has_words(check)
    if CHECKS[check].group is CheckGroup.APPS:
        assert texts_apps.way_out(check)
        assert texts_apps.has_support_text(check)


@pytest.mark.parametrize("check", CHECKS)
def test_what_mends_it_has_words_for_one_and_for_many(check: str) -> None:
    for kind in CHECKS[check].mends:
        assert texts_kinds.has_words(kind)
        assert not KINDS[kind].bulk or texts_bulk.has_words(kind)
        assert KINDS[kind].single, "a check's action is asked for one order, too"


@pytest.mark.parametrize("group", CheckGroup)
def test_every_group_has_a_heading_and_its_checks_follow_each_other(group: CheckGroup) -> None:
    assert texts.group_title(group)
    places = [place for place, check in enumerate(CHECKS.values()) if check.group is group]
    assert places == list(range(places[0], places[0] + len(places)))


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: str(limit.key))
def test_every_threshold_can_be_chosen_and_has_words(limit: Limit) -> None:
    assert texts_limits.has_words(limit)
    setting = CHECK_LIMITS[limit.key]
    assert (setting.default, setting.choices) == (limit.default, limit.choices)
    assert len({texts_limits.limit_words(limit, value) for value in limit.choices}) == len(limit.choices)


def test_a_check_uses_thresholds_that_can_be_chosen() -> None:
    assert {limit for check in CHECKS.values() for limit in check.limits} <= set(LIMITS)
