"""The page on real rules of a real desk: what it says would be done is what a run then does."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.rule import Doing, Field, Operator, RuleAction
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules.rules_page import RulesPage
from fulfilldesk.ui.theme import Theme
from tests.journeys.desks import CountingShop, TestClock, desk_on_demo
from tests.journeys.rule_desk import own_rules
from tests.ui.inline import InlineRunner
from tests.ui.memory_rules import SMALL, condition

NO_MAIL = replace(SMALL, action=RuleAction(Doing.FULFILL))
NETHERLANDS = replace(
    SMALL,
    id="r-nl",
    name="Within the country",
    conditions=(condition(Field.COUNTRY, Operator.IS, "NL"),),
    action=RuleAction(Doing.VIEW, view="Within the country"),
    position=1,
)


def test_what_was_tried_out_is_what_is_done(
    qtbot: QtBot, theme: Theme, formats: Formats, english: None, tmp_path: Path
) -> None:
    clock = TestClock()
    demo = CountingShop(orders=300, seed=5, clock=clock.now)
    with desk_on_demo(tmp_path, demo=demo, clock=clock) as desk:
        desk.sync_now()
        rules = own_rules(desk, NO_MAIL, NETHERLANDS, running=False)
        host = QWidget()
        qtbot.addWidget(host)
        page = RulesPage(host, rules, theme, formats, InlineRunner(), now=clock.now)  # type: ignore[arg-type]
        QVBoxLayout(host).addWidget(page)
        opened: list[Listed] = []
        page.orders_wanted.connect(opened.append)
        host.resize(1100, 800)
        host.show()
        page.card.list.choose(NO_MAIL.id)
        page.card.try_one.click()
        foretold = {decision.order_id for decision in page.trial.now.model.rows}
        page.trial.now.show_them.click()
        assert foretold and opened.pop().order_ids == foretold
        assert not rules.control().running  # trying turned nothing on
        assert not desk.journal.entries(limit=10)

        page.trial.back.click()
        page.card.list.choose(NETHERLANDS.id)
        page.card.show_view.click()
        assert opened.pop().order_ids == rules.view_orders(NETHERLANDS.id) != frozenset()

        page.switch.turn_on.click()
        assert page.sheet is not None
        page.sheet.main.click()  # type: ignore[union-attr]
        assert rules.control().running
        result = rules.run(threading.Event())
        page.show_run(result)
        page.run_line.show_them.click()
        assert opened.pop().order_ids == foretold
        assert page.switch.control is not None
        assert page.switch.control.used == len(result.done)
        page.switch.stop.click()
        assert not rules.control().running
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
