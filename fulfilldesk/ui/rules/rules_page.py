"""The page "Rules": one switch, the rules in their order, and what they would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.problem import RuleRefused
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.rules_port import RuleChoices, RuleControl, RuleRunResult, Rules
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.question_sheet import QuestionSheet
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.questions import Newest
from fulfilldesk.ui.rules import texts
from fulfilldesk.ui.rules.editor_sheet import EditorSheet, empty_rule
from fulfilldesk.ui.rules.rules_card import RulesCard
from fulfilldesk.ui.rules.run_line import RunLine, names_of
from fulfilldesk.ui.rules.switch_card import SwitchCard
from fulfilldesk.ui.rules.texts_editor import problem_text
from fulfilldesk.ui.rules.trial_view import TrialView
from fulfilldesk.ui.tasks import Lane, Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import PAGE_HEAD, heading

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Known:
    rules: tuple[Rule, ...]
    control: RuleControl
    choices: RuleChoices


class RulesPage(QWidget):
    """Reads only while it is seen. Connect `on_rules_changed`, and `show_run` for what a run did. Sheets
    slide over `host`."""

    orders_wanted = Signal(object)  # Listed

    def __init__(
        self,
        host: QWidget,
        rules: Rules,
        theme: Theme,
        formats: Formats,
        runner: Runner,
        *,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__()
        self._host = host
        self._source = rules
        self._theme = theme
        self._formats = formats
        self._runner = runner
        self._now = now
        self._known: _Known | None = None
        self._unread = True
        self._busy = False
        self._wanted = ""
        self._run_did_something = False
        self._reading = Newest(runner, self)
        self._limiting = Newest(runner, self)
        self.sheet: EditorSheet | QuestionSheet | None = None
        self.switch = SwitchCard(theme, formats)
        self.card = RulesCard(theme, formats)
        self.run_line = RunLine(theme)
        self.trial = TrialView(rules, theme, formats, runner)
        self.said = Notes(theme)
        self._stack = QStackedWidget()
        self._rules_area = QScrollArea()
        self._build()
        self._connect()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addStrut(PAGE_HEAD)
        top.addWidget(heading(texts.title(), scale=1.35))
        top.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(self.said)
        for each in (self.switch, self.run_line, self.card):
            column.addWidget(each)
        column.addStretch(1)
        _scroll(self._rules_area, content)
        trial_area = QScrollArea()
        _scroll(trial_area, self.trial)
        self._stack.addWidget(self._rules_area)
        self._stack.addWidget(trial_area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        card = self.card
        self.switch.on_wanted.connect(self._on_turn_on)
        self.switch.stop_wanted.connect(self._on_stop)
        self.switch.limit_wanted.connect(self._on_limit)
        card.new_wanted.connect(self._on_new)
        card.edit_wanted.connect(self._on_edit)
        card.delete_wanted.connect(self._on_delete)
        card.turn_wanted.connect(self._on_turn)
        card.move_wanted.connect(self._on_move)
        card.try_wanted.connect(self._on_try)
        card.view_wanted.connect(self._on_view)
        self.run_line.orders_wanted.connect(self.orders_wanted)
        self.trial.orders_wanted.connect(self.orders_wanted)
        self.trial.back_wanted.connect(self.show_list)

    # --- reading

    @Slot()
    def refresh(self) -> None:
        """Read again, now or when the page is seen."""
        self._unread = True
        self._catch_up()

    @Slot()
    def on_rules_changed(self) -> None:
        """A rule, the switch or the limit has changed."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """How much of the hour is used up is another number by now, too."""
        super().showEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A focus proxy would keep the Tab key from what stands before the list."""
        rows, new = self.card.list, self.card.new
        (rows if rows.isVisibleTo(self) else new).setFocus(event.reason())

    def _catch_up(self) -> None:
        if not self._unread or not self.isVisible():
            return
        self._unread = False
        source = self._source
        self._reading.ask(
            lambda: _Known(tuple(source.rules()), source.control(), source.choices()),
            self._show,
            self._on_failure,
        )

    def _show(self, known: _Known) -> None:
        self._known = known
        if known.control.forbidden:
            self.card.forbid()
        self.card.show_rules(known.rules, known.choices.locations)
        if self._wanted:
            self.card.list.choose(self._wanted)
            self._wanted = ""
        self.switch.show_control(known.control, any_on=self.card.rules_on() > 0)

    @Slot(object)
    def show_run(self, result: RuleRunResult) -> None:
        """What the last run did; one that found nothing to do does not take the place of one that did
        something, which would be gone within a minute."""
        if self._run_did_something and not result.done and result.ended is None and not result.broken_off:
            self.refresh()
            return
        self._run_did_something = bool(result.done or result.broken_off)
        names = names_of(self._known.rules) if self._known is not None else {}
        self.run_line.show_run(result, self._formats.time(self._now()), names)
        self.refresh()

    # --- what is said

    def _say(self, *said: tuple[Weight, str]) -> None:
        self.said.say(*said)
        if said:
            self._rules_area.verticalScrollBar().setValue(0)

    def _on_failure(self, failure: Failure) -> None:
        self._unread = True
        self._say((Weight.WARNING, failure_text(failure).whole))

    # --- what is done

    def _work(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Beside the window; one thing at a time."""
        if self._busy:
            return
        self._busy = True

        def on_result(result: Result) -> None:
            self._busy = False
            self._say()
            then(result)

        self._runner.run(work, owner=self, on_result=on_result, on_error=self._on_not_done, lane=Lane.CACHE)

    def _on_not_done(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, RuleRefused):
            self._say(*((Weight.WARNING, problem_text(problem)) for problem in error.problems))
        elif not isinstance(error, Failure):
            raise error
        elif not isinstance(error, Stopped):
            self._say((Weight.WARNING, failure_text(error).whole))

    def _changed(self, _: None) -> None:
        self.refresh()

    def _rule(self, rule_id: str) -> Rule | None:
        rules = self._known.rules if self._known is not None else ()
        return next((rule for rule in rules if rule.id == rule_id), None)

    # --- the switch

    @Slot()
    def _on_stop(self) -> None:
        """Never waits for anything else that is being done here."""
        source = self._source

        def on_error(error: BaseException) -> None:
            self._on_not_done(error)

        self._runner.run(
            lambda: source.set_running(False),
            owner=self,
            on_result=self._changed,
            on_error=on_error,
            lane=Lane.CACHE,
        )

    @Slot()
    def _on_turn_on(self) -> None:
        known = self._known
        if known is None:
            return
        limit = self._formats.number(known.control.per_hour)
        says = texts.turn_on_says(self.card.rules_on(), limit)
        sheet = self._question(texts.turn_on_title(), says, texts.turn_on_main())
        source = self._source
        sheet.agreed.connect(lambda: self._work(lambda: source.set_running(True), self._changed))
        self._open(sheet)

    @Slot(int)
    def _on_limit(self, per_hour: int) -> None:
        """With the arrow keys one passes the limits in between faster than they are kept: the last one waits
        for those before it, and counts."""
        source = self._source
        self._limiting.ask(lambda: source.set_per_hour(per_hour), self._on_limited, self._on_not_limited)

    def _on_limited(self, _: None) -> None:
        self._say()
        self.refresh()

    def _on_not_limited(self, failure: Failure) -> None:
        """The list shows again what holds."""
        self._on_failure(failure)
        self._catch_up()

    # --- the rules

    @Slot()
    def _on_new(self) -> None:
        self._edit(empty_rule())

    @Slot(str)
    def _on_edit(self, rule_id: str) -> None:
        rule = self._rule(rule_id)
        if rule is not None:
            self._edit(rule)

    def _edit(self, rule: Rule) -> None:
        known = self._known
        if known is None:
            return
        sheet = EditorSheet(
            self._host,
            rule,
            known.choices,
            self._source,
            self._runner,
            self._theme,
            self._formats,
            forbidden=known.control.forbidden,
        )
        sheet.saved.connect(self._on_saved)
        self._open(sheet)

    @Slot(str)
    def _on_saved(self, rule_id: str) -> None:
        self._wanted = rule_id
        self._say()
        self.refresh()

    @Slot(str)
    def _on_delete(self, rule_id: str) -> None:
        rule, source = self._rule(rule_id), self._source
        if rule is None:
            return
        sheet = self._question(texts.delete_title(rule.name), texts.delete_says(), texts.delete_main())
        sheet.agreed.connect(lambda: self._work(lambda: source.delete(rule_id), self._changed))
        self._open(sheet)

    @Slot(str)
    def _on_turn(self, rule_id: str) -> None:
        rule, source = self._rule(rule_id), self._source
        if rule is not None:
            on = not rule.on
            self._work(lambda: source.turn(rule_id, on=on), self._changed)

    @Slot(str, int)
    def _on_move(self, rule_id: str, by: int) -> None:
        ids = [row.rule.id for row in self.card.list.rules.rows()]
        at = ids.index(rule_id)
        ids.insert(at + by, ids.pop(at))
        source = self._source
        self._work(lambda: source.reorder(ids), self._changed)

    def _question(self, title: str, says: str, main: str) -> QuestionSheet:
        return QuestionSheet(self._host, self._theme, plain(title), says, main, texts.leave())

    def _open(self, sheet: EditorSheet | QuestionSheet) -> None:
        self.sheet = sheet
        sheet.open()

    # --- trying, and views

    @Slot(object, str)
    def _on_try(self, rules: tuple[Rule, ...], title: str) -> None:
        self._stack.setCurrentIndex(1)
        self.trial.try_out(rules, title)

    @Slot()
    def show_list(self) -> None:
        """The rules again, in place of what they would do."""
        self._stack.setCurrentIndex(0)
        self.card.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_view(self, rule_id: str) -> None:
        rule, source = self._rule(rule_id), self._source
        if rule is None:
            return
        view = rule.action.view

        def then(orders: frozenset[str]) -> None:
            if orders:
                self.orders_wanted.emit(Listed(view, orders))
            else:
                self._say((Weight.INFO, texts.no_orders_in(view)))

        self._work(lambda: source.view_orders(rule_id), then)


def _scroll(area: QScrollArea, content: QWidget) -> None:
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setBackgroundRole(QPalette.ColorRole.Window)
    area.setWidget(content)
