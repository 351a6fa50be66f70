"""Own rules through the real window: written, tried out, turned on, at work after a sync, held back by the
limit and the switch; the shop tells what was sent."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.rules.rule import Condition, Doing, Field, Operator, Rule, RuleAction
from fulfilldesk.ui.pages import Page
from tests.journeys.menus import LANGUAGES
from tests.journeys.rule_window import Ruler, rules_at_window, sold
from tests.journeys.told_shops import PassingTime, told_shop
from tests.journeys.windows import PATIENCE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no real pop-ups

NAME = "Klein & snel"
SMALL = Rule(
    "",
    NAME,
    (
        Condition(Field.CHANNEL, Operator.IS, ("Online Store",)),
        Condition(Field.TOTAL, Operator.AT_MOST, ("5000 EUR",)),
    ),
    RuleAction(Doing.FULFILL),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_is_written_tried_out_turned_on_and_does_just_that(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    time = PassingTime()
    with told_shop(time) as (shop, url):
        small = [sold(shop, 20), sold(shop, 50)]
        sold(shop, 51)
        sold(shop, 20, channel_name="Marktplaatskoppeling", channel_handle="marktplaats", source_name="app")
        unpaid = sold(shop, 20, payments=[])
        with rules_at_window(qapp, qtbot, tmp_path, shop, url, time, language) as anna:
            names = {each.name for each in small}
            words = anna.writes_rule(NAME, anna.word("50.00", "50,00"))
            assert words == anna.word(
                "From Online Store, total up to €50.00 → fulfil",
                "Via Webwinkel, totaal tot en met €\u00a050,00 → uitvoeren",
            )
            off, on = anna.word("Off", "Uit"), anna.word("On", "Aan")
            assert anna.rows() == [(NAME, off, words)]
            foretold, left = anna.tries_rule()
            assert foretold == [(each.name, anna.word("Fulfil", "Uitvoeren"), NAME) for each in small]
            assert left == {unpaid.name: anna.word("Not paid in full", "Niet volledig betaald")}
            anna.turns_rule_on()
            anna.turns_rules_on()
            assert anna.rows() == [(NAME, on, words)]
            assert anna.fulfilled() == set(), "not before a sync"

            anna.passes()
            assert anna.fulfilled() == names
            done = anna.word("2 actions. 1 left for a person.", "2 acties. 1 aan een mens overgelaten.")
            assert anna.last_run() == done
            anna.program.until(lambda: anna.rules.switch.used.text().startswith("2 "))
            assert anna.shows_orders_of_run() == names
            by_rule = anna.word(f"By rule “{NAME}”", f"Door regel “{NAME}”")
            well = anna.word("As forecast", "Zoals verwacht")
            assert anna.journal_says() == [(each.name, by_rule, well) for each in reversed(small)]

            anna.opens(small[0])
            anna.confirms(
                anna.asks(anna.parcel(), "Cancel fulfilment", "Uitvoering annuleren"), small[0].name
            )
            assert anna.fulfilled() == {small[1].name}
            for _ in range(2):
                anna.passes()
            assert anna.fulfilled() == {small[1].name}
            assert anna.sent() == 2
            anna.goes_to(Page.RULES)
            assert anna.last_run() == done, "those that did nothing do not take its place"
            foretold, left = anna.tries_rule()
            assert foretold == []
            assert left[small[0].name] == anna.word(
                "The rule has acted here before; what came after that is up to a person",
                "De regel was hier al aan de beurt; wat daarna kwam, is aan een mens",
            )


def keeps(anna: Ruler, *, on: bool = True) -> None:
    """The rule is there, on or off, and the page with it in front."""
    kept = anna.program.desk.rules.save(SMALL)
    anna.program.desk.rules.turn(kept.id, on=on)
    anna.goes_to(Page.RULES)
    anna.program.until(lambda: anna.rules.card.rules_on() == on and len(anna.rows()) == 1)


def test_only_as_many_as_an_hour_allows(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    time = PassingTime()
    with told_shop(time) as (shop, url):
        names = [sold(shop, 20).name for _ in range(7)]
        with rules_at_window(qapp, qtbot, tmp_path, shop, url, time, "en") as anna:
            keeps(anna)
            anna.allows(5)
            anna.turns_rules_on()
            anna.passes()
            assert (
                anna.last_run()
                == "5 actions. The hourly limit is reached; the rules go on after a later sync."
            )
            assert anna.fulfilled() == {*names[:5]}
            anna.program.until(lambda: anna.rules.switch.used.text() == "5 of 5 within the last hour")
            time.passes(minutes=50)
            anna.passes()
            assert anna.fulfilled() == {*names[:5]}
            time.passes(minutes=11)
            anna.passes()
            assert anna.last_run() == "2 actions."
            assert anna.fulfilled() == {*names}
            anna.program.until(lambda: anna.rules.switch.used.text() == "2 of 5 within the last hour")


def test_nothing_more_is_sent_once_all_rules_are_stopped(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The button is pressed while the shop has the first action and has not answered yet."""
    time = PassingTime()
    begun, stopped = Event(), Event()

    def until_stopped(_: object) -> None:
        begun.set()
        stopped.wait(PATIENCE_MS / 1000)

    with told_shop(time) as (shop, url):
        first, *_ = [sold(shop, 20) for _ in range(4)]
        shop.after["fulfillmentCreate"] = until_stopped
        with rules_at_window(qapp, qtbot, tmp_path, shop, url, time, "en") as anna:
            keeps(anna)
            anna.turns_rules_on()
            before = len(anna.runs)
            anna.syncs()
            anna.program.until(begun.is_set)
            anna.program.press(anna.rules.switch.stop)
            anna.program.until(anna.rules.switch.turn_on.isVisible)
            stopped.set()
            anna.program.until(lambda: len(anna.runs) > before)
            assert (anna.sent(), anna.fulfilled()) == (1, {first.name})
            assert anna.last_run() == "1 action. The switch is off: no rule does anything."
            anna.passes()
            assert (anna.sent(), anna.fulfilled()) == (1, {first.name})


def test_without_the_switch_a_rule_that_is_on_does_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    time = PassingTime()
    with told_shop(time) as (shop, url):
        for _ in range(2):
            sold(shop, 20)
        with rules_at_window(qapp, qtbot, tmp_path, shop, url, time, "en") as anna:
            keeps(anna)
            assert anna.rules.switch.turn_on.isVisible() and "Rules are off" in anna.program.words()
            assert len(anna.tries_rule()[0]) == 2
            for _ in range(2):
                anna.passes()
            assert shop.carried_out == []
            assert anna.program.desk.journal.entries() == []
            assert not anna.rules.run_line.isVisible()
