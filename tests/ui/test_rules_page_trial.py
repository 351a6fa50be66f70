"""Trying rules out: what would be done now, what would have been done, and which orders open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.errors import StoreBusy
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.decision import Left
from fulfilldesk.services.rules_port import Ended
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.decisions_card import DecisionsCard
from fulfilldesk.ui.rules.past_charts import past_charts
from fulfilldesk.ui.rules.texts_trial import ended_text, left_text
from fulfilldesk.ui.rules.trial_model import Column, TrialModel
from fulfilldesk.ui.theme import Theme
from tests.ui.inline import PatientRunner
from tests.ui.memory_orders import NOW
from tests.ui.memory_rules import (
    ABROAD,
    PREORDER,
    SMALL,
    WHOLESALE,
    MemoryRules,
    a_dry_run,
    day,
    decision,
    past,
)
from tests.ui.rules_pages import MakePage, pages

ALL = (SMALL, WHOLESALE, PREORDER, ABROAD)


def order(number: int) -> str:
    return f"gid://shopify/Order/{number}"


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, formats: Formats, english: None) -> Iterator[MakePage]:
    with pages(qtbot, theme, formats) as made:
        yield lambda *rules, runner=None: made(MemoryRules(*rules), runner)


def rows(card: DecisionsCard) -> list[list[str]]:
    model = card.model
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def test_one_rule_or_those_that_are_on_or_all_are_tried(page_of: MakePage) -> None:
    page = page_of(*ALL)
    card = page.view.card
    card.list.choose("r-preorder")
    page.click(card.try_one)
    assert page.view.trial.title.text() == "What “Pre-orders wait” would do"
    page.click(page.view.trial.back)
    page.click(card.try_on)
    page.click(page.view.trial.back)
    page.click(card.try_all)
    assert [[rule.id for rule in tried] for tried in page.source.tried] == [
        ["r-preorder"],
        ["r-small"],
        [rule.id for rule in ALL],
    ]


def test_what_would_be_done_now_and_what_would_be_left_with_why(page_of: MakePage) -> None:
    page = page_of(*ALL)
    page.source.result = a_dry_run(
        decision(1, SMALL),
        decision(2, PREORDER),
        decision(3, WHOLESALE, Left.KEPT),
        decision(4, SMALL, Left.NOT_PAID),
        decision(5, SMALL, Left.CONCERN, notice=Notice(Say.WORK_HELD, Weight.WARNING)),
        decision(6, PREORDER, Left.UNKNOWN, condition=PREORDER.conditions[1]),
    )
    page.click(page.view.card.try_all)
    trial = page.view.trial
    assert rows(trial.now) == [
        ["#1", "Utrecht", "Fulfil, and Shopify mails the customer", "Small orders of the web shop"],
        ["#2", "Utrecht", "Hold (Out of stock)", "Pre-orders wait"],
    ]
    assert trial.now.remark() == "2 of 40 orders with open work"
    left = rows(trial.left)
    assert [row[2] for row in left[:2]] == ["Kept for a person by this rule", "Not paid in full"]
    assert left[2][2].startswith("Wants a look first: ")
    assert left[3][2] == "The rule depends on something unknown about the order (Stock for all units)"
    page.click(trial.now.show_them)
    trial.left.table.setFocus()
    trial.left.table.choose(1)
    page.press(Qt.Key.Key_Return)
    assert page.opened == [
        Listed("What would be done now", frozenset({order(1), order(2)})),
        Listed("What would be left for a person", frozenset({order(4)})),
    ]


def test_the_past_by_rule_and_by_day_opens_its_orders(page_of: MakePage) -> None:
    page = page_of(*ALL)
    page.source.result = a_dry_run(
        matches=[
            past(1, SMALL, 2),
            past(2, SMALL, 2),
            past(3, SMALL, 30),
            past(4, WHOLESALE, 30, Left.KEPT),
            past(5, PREORDER, 2),
        ],
        asks_stock=True,
    )
    page.click(page.view.card.try_all)
    trial = page.view.trial
    assert trial.past_title.text() == "The last 90 days"
    assert trial.past_remark.text() == "of 900 paid orders"
    assert "no longer known" in trial.limits.text()
    assert "conditions on stock were skipped" in trial.limits.text()
    by_rule = trial.by_rule.chart.data
    assert [series.name for series in by_rule.series] == ["Would have been done", "Left for a person"]
    assert [[point.value for point in series.points] for series in by_rule.series] == [
        [3, 0, 1, 0],
        [0, 1, 0, 0],
    ]
    days = trial.days.chart.data
    assert len(days.categories) == 91
    small = days.series[0].points
    assert {days.categories[at]: point.value for at, point in enumerate(small) if point.value} == {
        "16 Mar": 2,
        "16 Feb": 1,
    }
    trial.days.point_chosen.emit(small[-3].key)
    trial.by_rule.point_chosen.emit(by_rule.series[1].points[1].key)
    assert page.opened == [
        Listed("Small orders of the web shop: 16 Mar", frozenset({order(1), order(2)})),
        Listed("Wholesale is for Mila: Left for a person", frozenset({order(4)})),
    ]


def test_every_order_of_the_past_opens_from_one_point_of_each_chart() -> None:
    rules = [SMALL, WHOLESALE, PREORDER]
    matches = [past(at, rules[at % 3], at % 90) for at in range(200)]
    charts = past_charts(a_dry_run(matches=matches), rules, NOW.date())
    for data in (charts.rules, charts.days):
        keys = [data.point(spot).key for spot in data.spots() if data.point(spot).key]
        opened = [each for key in keys for each in charts.openings[key].order_ids]
        assert sorted(opened) == sorted(match.order_id for match in matches)


def test_many_rules_share_a_part_of_the_chart_by_day() -> None:
    from dataclasses import replace

    rules = [replace(SMALL, id=f"r{at}", name=f"Rule {at}") for at in range(8)]
    matches = [past(at * 10 + extra, rule, 3) for at, rule in enumerate(rules) for extra in range(8 - at)]
    data = past_charts(a_dry_run(matches=matches), rules, day(0)).days
    assert [series.name for series in data.series] == ["Rule 0", "Rule 1", "Rule 2", "Rule 3", "Other rules"]
    assert sum(data.totals) == len(matches)


def test_a_rule_that_lists_shows_its_view(page_of: MakePage) -> None:
    page = page_of(ABROAD)
    page.source.result = a_dry_run(views={"r-abroad": frozenset({order(7)})})
    page.click(page.view.card.try_one)
    trial = page.view.trial
    assert trial.views.isVisible()
    assert not trial.now.isVisible()
    trial.views.point_chosen.emit(trial.views.chart.data.series[0].points[0].key)
    assert page.opened == [Listed("Parcels abroad", frozenset({order(7)}))]


def test_nothing_found_is_said(page_of: MakePage) -> None:
    page = page_of(SMALL)
    page.click(page.view.card.try_one)
    trial = page.view.trial
    assert trial.now.empty.isVisible()
    assert not trial.left.isVisible()
    assert not trial.days.isVisible()


def test_progress_is_told_and_a_trial_can_be_stopped(page_of: MakePage) -> None:
    runner = PatientRunner(begun=True)
    page = page_of(SMALL, runner=runner)
    runner.go()
    page.click(page.view.card.try_one)
    trial = page.view.trial
    assert trial.progress.text() == "Looking at the orders…"
    assert page.focus() is trial.stop_button
    trial._told.emit(trial._stop, 1250)
    assert trial.progress.text() == "1,250 orders looked at"
    page.press(Qt.Key.Key_Return)
    runner.go()
    assert page.source.stops[0].is_set()
    assert not trial.now.isVisible()
    assert trial.again.isVisible()
    page.click(trial.again)
    runner.go()
    assert trial.now.isVisible()


def test_going_back_stops_the_trial(page_of: MakePage) -> None:
    runner = PatientRunner(begun=True)
    page = page_of(SMALL, runner=runner)
    runner.go()
    page.click(page.view.card.try_one)
    page.press(Qt.Key.Key_Escape)
    assert page.focus() is page.view.card.list
    runner.go()
    assert page.source.stops[0].is_set()


def test_an_older_trial_does_not_show_in_place_of_a_newer_one(page_of: MakePage) -> None:
    runner = PatientRunner(begun=True)
    page = page_of(SMALL, WHOLESALE, runner=runner)
    runner.go()
    page.view.card.list.choose("r-small")
    page.click(page.view.card.try_one)
    page.click(page.view.trial.back)
    page.source.result = a_dry_run(decision(1, SMALL))
    page.click(page.view.card.try_all)
    runner.step()  # the older one: stopped
    assert page.view.trial.progress.isVisible()
    runner.go()
    assert page.view.trial.now.isVisible()


def test_a_failure_is_said(page_of: MakePage) -> None:
    page = page_of(SMALL)
    page.source.failure = StoreBusy()
    page.click(page.view.card.try_one)
    assert len(page.view.trial.said.sentences()) == 1
    assert not page.view.trial.stop_button.isVisible()


@pytest.mark.parametrize("left", Left)
def test_every_reason_to_leave_work_has_words(language: str, left: Left) -> None:
    words = left_text(
        decision(1, SMALL, left, condition=SMALL.conditions[0], notice=Notice(Say.WORK_HELD, Weight.BLOCK))
    )
    assert words and "?" not in words and "{" not in words


@pytest.mark.parametrize("ended", Ended)
def test_every_end_has_words(language: str, ended: Ended) -> None:
    assert ended_text(ended)


def test_the_tables_are_models(qtmodeltester: ModelTester, english: None) -> None:
    model = TrialModel(left=True)
    model.show_rows([decision(1, SMALL, Left.KEPT), decision(2, SMALL, Left.NOT_PAID)])
    qtmodeltester.check(model)
