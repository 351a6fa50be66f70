"""Somebody who lets rules of their own do what is always the same, at the window of a shop.

What is asserted is what this person reads on the page of the rules and in the journal; what became of it is
asked of the demo shop itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from fulfilldesk.app.check_schedule import CheckSchedule
from fulfilldesk.demoshop import inventory, orders
from fulfilldesk.demoshop.drafts import LineDraft, OrderDraft
from fulfilldesk.demoshop.model import Address, Money, MoneyBag, Order
from fulfilldesk.services.rules_port import RuleRunResult
from fulfilldesk.ui.actions.question_sheet import QuestionSheet
from fulfilldesk.ui.journal.journal_model import Column
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.rules.editor_sheet import EditorSheet
from fulfilldesk.ui.rules.rules_page import RulesPage
from fulfilldesk.ui.rules.ticked_values import TickedValues
from fulfilldesk.ui.rules.trial_model import Column as Tried
from fulfilldesk.ui.rules.trial_model import TrialModel
from tests.journeys.checks import Keeper, looks_soon
from tests.journeys.desks import gid
from tests.journeys.menus import _all_at_work, no_browser
from tests.journeys.staging import WAREHOUSE, parcels, place
from tests.journeys.told_shops import PassingTime, ToldShop
from tests.journeys.windows import running_program

HOME = Address(
    first_name="Els",
    last_name="de Vries",
    address1="Kerkstraat 1",
    zip="1017 GA",
    city="Amsterdam",
    country="Netherlands",
    country_code="NL",
)


def sold(shop: ToldShop, euros: int, **draft: Any) -> Order:
    """A new paid order of one article that is in stock, over this amount; from the online store, unless the
    draft says otherwise."""
    with shop.rival() as world:
        warehouse = place(shop, WAREHOUSE).id
        variant = next(
            each for each in world.variants.values() if world.items[each.inventory_item_id].tracked
        )
        inventory.stock(world, variant.inventory_item_id, warehouse, 50)
        price = Money(Decimal(euros), "EUR")
        line = LineDraft(1, variant.id, price=MoneyBag(price, price))
        wanted = {"location_id": warehouse, "shipping_address": HOME, **draft}
        return orders.place_order(world, OrderDraft([line], **wanted))


@dataclass
class Ruler(Keeper):
    """A person who writes rules. `runs` are those of the rules, one after each pass, begun by `checks`."""

    checks: CheckSchedule = field(kw_only=True)
    runs: list[RuleRunResult] = field(default_factory=list)

    # --- passes

    def quiet(self) -> bool:
        """No pass is under way, and what follows one is done."""
        schedule, checks = self.program.program.schedule, self.checks
        assert schedule is not None
        return not (schedule.running or checks._looking or checks._rules_wanted or checks._ruling)

    def passes(self) -> None:
        """F5; what the rules had to do after it is done, and the page says so."""
        self.program.until(self.quiet)
        before = len(self.runs)
        self.syncs()
        self.program.until(lambda: len(self.runs) > before)

    def fulfilled(self) -> set[str]:
        """The orders with a parcel, as the shop itself says."""
        return {each.name for each in self.shop.world.orders.values() if parcels(self.shop, each)}

    def sent(self) -> int:
        """How often the shop was told to fulfil something."""
        assert isinstance(self.shop, ToldShop)
        return self.shop.times("fulfillmentCreate")

    # --- the page

    @property
    def rules(self) -> RulesPage:
        """The page."""
        return self.program.order_desk.watch.rules

    def rows(self) -> list[tuple[str, str, str]]:
        """The rules of the list: name, on or off, words."""
        return [(row.name, row.state, row.words) for row in self.rules.card.list.rules.rows()]

    def last_run(self) -> str:
        """What the page says of it, without the time."""
        assert self.rules.run_line.words.isVisible()
        return self.rules.run_line.words.text().partition(": ")[2]

    def shows_orders_of_run(self) -> set[str]:
        """Press the button beside it: the orders that the table then lists."""
        self.program.press(self.rules.run_line.show_them)
        listed, number = self.program.order_desk.window.list, self.word("Order", "Bestelling")
        self.program.until(listed.isVisible)
        self.program.until(lambda: listed.model.rowCount() == len(self.runs[-1].done))
        return {self.program.row(each)[number] for each in range(listed.model.rowCount())}

    def journal_says(self) -> list[tuple[str, str, str]]:
        """Every line, newest first: order, by whom, how it came out."""
        desk, journal = self.program.order_desk, self.program.desk.journal
        self.program.act(desk.window.show_journal)
        model = desk.journal_view.model
        written = [(entry.action.id, entry.state) for entry in journal.entries()]

        def shown() -> list[tuple[str, object]]:
            return [(entry.action.id, entry.state) for entry in model.rows]

        self.program.until(lambda: shown() == written)
        columns = (Column.ORDER, Column.WHO, Column.OUTCOME)
        rows = range(model.rowCount())
        order, who, outcome = ([str(model.index(row, each).data()) for row in rows] for each in columns)
        return [*zip(order, who, outcome, strict=True)]

    # --- writing a rule

    def writes_rule(self, name: str, amount: str) -> str:
        """By keyboard alone: from the online store, up to this amount, is fulfilled. Gives the rule in
        words."""
        self.goes_to(Page.RULES)
        self.program.until(self.rules.switch.turn_on.isEnabled)
        self.has_the_keyboard()
        self.program.act(self.rules.setFocus)
        if not self.rules.card.new.hasFocus():
            self.program.act(self.rules.card.new.setFocus)
        self._key(Qt.Key.Key_Return)
        editor = self.editor()
        self.program.until(editor.name.hasFocus)
        self.program.type(name)
        self._tabs(3)
        self._ticks(editor, "Online Store")
        self._tabs(2)
        self._key(Qt.Key.Key_Return)  # one more condition
        self.program.type("Tot")
        self._tabs(2)
        self.program.type(amount)
        self._tabs(3)
        self.program.type(self.word("Ful", "Uit"))
        self.program.until(editor.save.isEnabled)
        words = editor.words.text()
        self._key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.program.until(lambda: bool(self.rows()) and not (isValid(editor) and editor.isVisible()))
        return words

    def _ticks(self, editor: EditorSheet, channel: str) -> None:
        self._key(Qt.Key.Key_Return)
        values = editor.rows[0].values
        assert isinstance(values, TickedValues) and values.popup is not None
        lines = values.popup.list()
        while lines.currentItem().data(Qt.ItemDataRole.UserRole) != channel:
            self.program.press_key(lines, Qt.Key.Key_Down)
        self.program.press_key(lines, Qt.Key.Key_Space)
        self.program.press_key(lines, Qt.Key.Key_Return)
        self.has_the_keyboard()
        self.program.act(values.button.setFocus)

    def editor(self) -> EditorSheet:
        """The open one."""
        assert isinstance(self.rules.sheet, EditorSheet)
        return self.rules.sheet

    def tries_rule(self) -> tuple[list[tuple[str, str, str]], dict[str, str]]:
        """Press the button, read and go back: what would be done now, as order, what and by which rule; and
        which orders would be left, with why."""
        trial = self.rules.trial
        self.program.press(self.rules.card.try_one)
        self.program.until(trial.now.isVisible)
        now, left = _table(trial.now.model), _table(trial.left.model)
        assert trial.left.isVisible() == bool(left)
        self.program.press(trial.back)
        self.program.until(self.rules.card.isVisible)
        return now, {order: why for order, why, _ in left}

    # --- the switches

    def turns_rule_on(self) -> None:
        """The button below the list."""
        self.program.press(self.rules.card.turn)
        self.program.until(lambda: self.rules.card.rules_on() == 1)

    def turns_rules_on(self) -> None:
        """The one switch, and yes."""
        self.program.until(self.rules.switch.turn_on.isVisible)
        self.program.press(self.rules.switch.turn_on)
        sheet = self.rules.sheet
        assert isinstance(sheet, QuestionSheet)
        self.program.press(sheet.main)
        self.program.until(self.rules.switch.stop.isVisible)

    def allows(self, per_hour: int) -> None:
        """Take the arrow keys to this limit."""
        box = self.rules.switch.limit
        self.program.act(box.setFocus)
        while box.value() != str(per_hour):
            self.program.press_key(box, Qt.Key.Key_Up if int(box.value()) > per_hour else Qt.Key.Key_Down)
        self.program.until(lambda: f" {per_hour} " in self.rules.switch.used.text())

    # --- keys

    def _key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.program.act(lambda: QTest.keyClick(_focused(), key, keys))

    def _tabs(self, times: int) -> None:
        for _ in range(times):
            self._key(Qt.Key.Key_Tab)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _table(model: TrialModel) -> list[tuple[str, str, str]]:
    """Order, what or why, and rule."""
    columns = (Tried.ORDER, Tried.WHAT, Tried.RULE)
    rows = range(model.rowCount())
    order, what, rule = ([str(model.index(row, each).data()) for row in rows] for each in columns)
    return [*zip(order, what, rule, strict=True)]


@contextmanager
def rules_at_window(
    qapp: QApplication, qtbot: QtBot, folder: Path, shop: ToldShop, url: str, time: PassingTime, language: str
) -> Iterator[Ruler]:
    """The window on that shop, synced, the rules asked once (there are none yet)."""
    with (
        looks_soon(time),
        no_browser() as browser,
        running_program(qapp, qtbot, folder, url, language) as program,
    ):
        program.until(lambda: program.program.desk is not None)
        store = program.program._store
        assert store is not None and store.checks is not None
        ruler = Ruler(program, shop, language, browser, time=time, told=shop.told, checks=store.checks)
        store.checks.ruled.connect(ruler.runs.append)
        program.order_desk._look.formats._now = time.now
        cache = program.desk.cache
        program.until(lambda: all(cache.order(gid("Order", each)) for each in shop.world.orders))
        program.until(ruler.quiet)
        _all_at_work(program)
        yield ruler
