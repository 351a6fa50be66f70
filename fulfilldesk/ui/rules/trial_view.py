"""What rules would do: now, order by order, and in the days that lie behind, as charts."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.query import Listed
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.rules_port import DRY_RUN_DAYS, DryRun, Rules
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.charts.chart import BarChart, Chart, DayChart, StackedBars
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts_trial
from fulfilldesk.ui.rules.decisions_card import DecisionsCard
from fulfilldesk.ui.rules.past_charts import past_charts
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class TrialView(QWidget):
    """Nothing is sent. `back_wanted` when somebody has seen enough; what is under way is stopped then."""

    orders_wanted = Signal(object)  # Listed
    back_wanted = Signal()
    _told = Signal(object, int)

    def __init__(self, rules: Rules, theme: Theme, formats: Formats, runner: Runner) -> None:
        super().__init__()
        self._source = rules
        self._theme = theme
        self._formats = formats
        self._runner = runner
        self._rules: tuple[Rule, ...] = ()
        self._openings: Mapping[str, Listed] = {}
        self._stop: threading.Event | None = None
        self.back = Button(texts_trial.back(), theme)
        self.title = heading(scale=1.35)
        self.remark = quiet_label(texts_trial.nothing_is_sent())
        self.progress = quiet_label()
        self.stop_button = Button(texts_trial.stop(), theme)
        self.again = Button(texts_trial.again(), theme)
        self.now = DecisionsCard(theme, formats, left=False)
        self.left = DecisionsCard(theme, formats, left=True)
        self.views = self._chart(BarChart(theme, formats))
        self.past_title = heading(scale=1.15)
        self.past_remark = quiet_label()
        self.limits = FlowText(theme, muted)
        self.days = self._chart(DayChart(theme, formats))
        self.by_rule = self._chart(StackedBars(theme, formats))
        self.said = Notes(theme)
        self._past = QWidget()
        self._results = QWidget()
        self._build()
        self._connect()

    def _chart(self, chart: Chart) -> ChartView:
        view = ChartView(chart, self._theme, self._formats)
        view.point_chosen.connect(self._on_point)
        return view

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.back)
        top.addWidget(self.title)
        top.addWidget(self.remark, 1)
        top.addWidget(self.again)
        under_way = QHBoxLayout()
        under_way.setSpacing(12)
        under_way.addWidget(self.stop_button)
        under_way.addWidget(self.progress, 1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.past_title)
        line.addWidget(self.past_remark, 1)
        behind = QVBoxLayout(self._past)
        behind.setContentsMargins(0, 4, 0, 0)
        behind.setSpacing(10)
        behind.addLayout(line)
        for each in (self.limits, self.by_rule, self.days):
            behind.addWidget(each)
        found = QVBoxLayout(self._results)
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(10)
        for card in (self.now, self.left, self.views, self._past):
            found.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(under_way)
        column.addLayout(self.said)
        column.addWidget(self._results)
        column.addStretch(1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.stop_button.clicked.connect(self.stop)
        self.again.clicked.connect(self._begin)
        self.now.orders_wanted.connect(self.orders_wanted)
        self.left.orders_wanted.connect(self.orders_wanted)
        self._told.connect(self._on_told)

    # --- trying

    def try_out(self, rules: Sequence[Rule], title: str) -> None:
        """These, as though all of them were on."""
        self._rules = tuple(rules)
        self.title.setText(plain(title))
        self._begin()

    @Slot()
    def stop(self) -> None:
        """Look no further."""
        if self._stop is not None:
            self._stop.set()

    @Slot()
    def go_back(self) -> None:
        """To the rules."""
        self.stop()
        self.back_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    @Slot()
    def _begin(self) -> None:
        self.stop()
        stop = self._stop = threading.Event()
        source, rules, told = self._source, self._rules, self._told
        self._show_under_way(True)
        self.said.say()
        self._results.hide()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

        def on_result(run: DryRun | None) -> None:
            if self._stop is stop:
                self._end()
                self._show(run)

        def on_error(error: BaseException) -> None:
            if self._stop is stop:
                self._end()
                self._on_failed(error)

        self._runner.run(
            lambda: source.dry_run(rules, stop, lambda orders: told.emit(stop, orders)),
            owner=self,
            on_result=on_result,
            on_error=on_error,
        )

    def _end(self) -> None:
        self._stop = None
        self._show_under_way(False)

    def _show_under_way(self, under_way: bool) -> None:
        focused = self.stop_button.hasFocus()
        self.progress.setText(texts_trial.trying() if under_way else "")
        self.progress.setVisible(under_way)
        self.stop_button.setVisible(under_way)
        self.again.setVisible(not under_way)
        if focused and not under_way:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, int)
    def _on_told(self, stop: threading.Event, orders: int) -> None:
        if self._stop is stop:
            self.progress.setText(texts_trial.looked_at(orders))

    # --- what was found

    def _show(self, run: DryRun | None) -> None:
        if run is None:
            self.said.say((Weight.INFO, texts_trial.was_stopped()))
            return
        charts = past_charts(run, self._rules, self._formats.today())
        self._openings = charts.openings
        self.now.show_decisions(run.acting, run.open_orders)
        left = [decision for decision in run.now if not decision.acts]
        self.left.show_decisions(left, run.open_orders)
        self.left.setVisible(bool(left))
        self.views.show_data(charts.views)
        self.views.setVisible(not charts.views.empty and bool(run.views))
        only_views = len(run.views) == len(self._rules)
        self.now.setVisible(not only_views)
        self._past.setVisible(not only_views)
        self.past_title.setText(texts_trial.past_title(DRY_RUN_DAYS))
        self.past_remark.setText(texts_trial.past_remark(run.past_orders))
        self.limits.show_text(texts_trial.past_limits(asks_stock=run.asks_stock))
        self.days.show_data(charts.days)
        self.days.setVisible(not charts.days.empty)
        self.by_rule.show_data(charts.rules)
        self._results.show()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            self.said.say((Weight.WARNING, failure_text(error).whole))

    @Slot(str)
    def _on_point(self, key: str) -> None:
        listed = self._openings.get(key)
        if listed is not None:
            self.orders_wanted.emit(listed)
