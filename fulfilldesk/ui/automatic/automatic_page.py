"""The page "Automatic or by hand": what the shop seems to do, charts of it, and what went out by mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from fulfilldesk.domain.automation_report import Report, read_since, report
from fulfilldesk.domain.checks.check import LOOK_BACK_DAYS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import Findings
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.automatic import texts
from fulfilldesk.ui.automatic.doubtful_card import DoubtfulCard
from fulfilldesk.ui.automatic.doubtful_orders import DoubtfulOrder, read_doubtful
from fulfilldesk.ui.automatic.guess_card import GuessCard
from fulfilldesk.ui.automatic.period_list import PeriodList
from fulfilldesk.ui.automatic.setting_card import SettingCard
from fulfilldesk.ui.automatic.shares import shares
from fulfilldesk.ui.charts.chart import Chart, DayChart, StackedBars
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

#: The checks may tell of changes many times in a minute.
_READ_EVERY_MS = 2_000
#: Narrower than this, charts and Shopify's setting do not fit beside each other (pixels).
_BESIDE = 900


@dataclass(frozen=True, slots=True)
class _Known:
    days: int
    report: Report
    doubtful: Sequence[DoubtfulOrder]


class AutomaticPage(QWidget):
    """Reads only while it is seen. Connect `on_findings_changed`; `mend_wanted` brings the kind of action and
    {order id: ids of what it is about}."""

    orders_wanted = Signal(object)  # Listed
    mend_wanted = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        formats: Formats,
        runner: Runner,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._now = now
        self._findings: Findings | None = None
        self._zone: tzinfo | None = None
        self._openings: Mapping[str, Listed] = {}
        self._unread = True
        self._reading = Newest(runner, self)
        self._soon = Soon(_READ_EVERY_MS, self)
        self.remark = quiet_label()
        self.period = PeriodList(theme)
        self.guess = GuessCard(theme)
        self.limits = FlowText(theme, muted)
        self.nothing = FlowText(theme, muted)
        self.nothing.show_text(texts.nothing_yet())
        self.days = self._chart(DayChart(theme, formats))
        self.channels = self._chart(StackedBars(theme, formats))
        self.goods = self._chart(StackedBars(theme, formats))
        self.doubtful = DoubtfulCard(theme, formats)
        self.setting = SettingCard(theme)
        self._failure = Notes(theme)
        self._build()
        self._show_emptiness(empty=True)
        self.period.activated.connect(self._on_period)
        self._soon.due.connect(self._catch_up)
        self.doubtful.orders_wanted.connect(self.orders_wanted)
        self.doubtful.put_back_wanted.connect(self._on_put_back)

    def _chart(self, chart: Chart) -> ChartView:
        view = ChartView(chart, self._theme, self._formats)
        view.point_chosen.connect(self._on_point)
        return view

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(heading(texts.title(), scale=1.35))
        top.addWidget(self.remark, 1)
        top.addWidget(self.period)
        left = QWidget()
        column = self._column = QVBoxLayout(left)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(self._failure)
        shown = (self.guess, self.nothing, self.days, self.limits, self.channels, self.goods, self.doubtful)
        for each in shown:
            column.addWidget(each)
        column.addStretch(1)
        right = QWidget()
        beside = self._beside = QVBoxLayout(right)
        beside.setContentsMargins(14, 14, 14, 14)
        beside.addWidget(self.setting)
        beside.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(_scrolled(left))
        self._right = _scrolled(right)
        splitter.addWidget(self._right)
        splitter.setSizes([860, 380])
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
        self.setFocusProxy(self.period)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shopify's setting stands beside the charts where there is room, else among them."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        if beside is not self._right.isHidden():
            return
        if beside:
            self._beside.insertWidget(0, self.setting)
        else:
            self._column.insertWidget(self._column.indexOf(self.guess) + 1, self.setting)
        self._right.setVisible(beside)

    # --- reading

    def provide(self, findings: Findings, zone: tzinfo | None = None) -> None:
        """What the page asks. `zone` is the shop's own, None: this computer's."""
        self._findings, self._zone = findings, zone
        self._unread = True
        self._catch_up()

    @Slot()
    def refresh(self) -> None:
        """Read again, now or when the page is seen."""
        self._unread = True
        if self.isVisible():
            self._soon.ask()

    @Slot()
    def on_findings_changed(self) -> None:
        """The checks have found something else."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it could not be seen."""
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        if self._unread and self.isVisible():
            self._read()

    @Slot(int)
    def _on_period(self, place: int) -> None:
        self._read()

    @Slot()
    def _read(self) -> None:
        findings = self._findings
        if findings is None:
            return
        self._unread = False
        now, days, zone = self._now(), self.period.days(), self._zone

        def work() -> _Known:
            paces = findings.paces(read_since(now, days))
            return _Known(days, report(paces, now, days, zone), read_doubtful(findings))

        self._reading.ask(work, self._show, self._on_failed)

    # --- what is shown

    def _show(self, known: _Known) -> None:
        self._failure.say_failure(None)
        told = known.report
        charts = shares(told)
        self._openings = charts.openings
        total = told.whole.total
        self.guess.show_report(told, self._formats.today())
        self.setting.show_setting(told.guess.setting)
        self.days.show_data(charts.days)
        self.channels.show_data(charts.channels, texts.share_remark())
        self.goods.show_data(charts.goods, texts.share_remark())
        self.doubtful.show_orders(known.doubtful)
        self.remark.setText(self._remark(told))
        partly = known.days > LOOK_BACK_DAYS
        self.limits.show_text(texts.only_some(LOOK_BACK_DAYS) if partly else "")
        self._show_emptiness(empty=not total)

    def _on_failed(self, failure: Failure) -> None:
        self._unread = True
        self._failure.say_failure(failure)

    def _remark(self, told: Report) -> str:
        if not told.whole.total:
            return ""
        words = [texts.paid_orders(told.whole.total), texts.share_in_all(texts.percent(told.whole))]
        known = [day for day, tally in told.days.items() if tally.total]
        if known[0] != next(iter(told.days)):
            words.append(texts.from_day(texts.day_words(known[0], self._formats.today())))
        return " · ".join(words)

    def _show_emptiness(self, *, empty: bool) -> None:
        self.nothing.setVisible(empty)
        for each in (self.days, self.channels, self.goods):
            each.setVisible(not empty)
        self.limits.setVisible(not empty and bool(self.limits.text()))

    # --- what is chosen

    @Slot(str)
    def _on_point(self, key: str) -> None:
        listed = self._openings.get(key)
        if listed is not None:
            self.orders_wanted.emit(listed)

    @Slot(object)
    def _on_put_back(self, targets: Mapping[str, frozenset[str]]) -> None:
        self.mend_wanted.emit("cancel_fulfillment", targets)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setBackgroundRole(QPalette.ColorRole.Window)
    area.setWidget(content)
    return area
