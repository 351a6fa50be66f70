"""The page of numbers: four charts, a period to choose, and paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.numbers_port import Numbers, NumbersOverview
from fulfilldesk.ui.actions.fields.framed import ListBox
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.charts.chart import DayChart, StackedBars
from fulfilldesk.ui.charts.chart_view import ChartView
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.numbers import overview_charts, texts
from fulfilldesk.ui.numbers.overview_charts import ShownChart
from fulfilldesk.ui.printing.numbers_sheet import NumbersSheet, SheetChart
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import heading

PERIODS = (7, 30, 90)
#: A sync and a batch change something many times a second.
_READ_EVERY_MS = 2_000
_WIDEST = 1_100


class NumbersPage(QWidget):
    """Reads when it is shown and, connected to `refresh`, whenever orders or the journal changed; not before
    `provide`. `orders_wanted` carries a Listed, the other two a NumbersSheet."""

    orders_wanted = Signal(object)
    print_wanted = Signal(object)
    save_wanted = Signal(object)

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
        self._now = now
        self._theme = theme
        self._formats = formats
        self._numbers: Numbers | None = None
        self._read_at: datetime | None = None
        self._reading = Newest(runner, self)
        self._soon = Soon(_READ_EVERY_MS, self)
        self._soon.due.connect(self._read)
        self.period = ListBox(theme)
        self.print_button = Button(texts.print_page(), theme)
        self.save_button = Button(texts.save_page(), theme)
        self.work = ChartView(StackedBars(theme, formats), theme, formats)
        self.apps = ChartView(StackedBars(theme, formats), theme, formats)
        self.put_backs = ChartView(DayChart(theme, formats), theme, formats)
        self.outcomes = ChartView(DayChart(theme, formats), theme, formats)
        self._shown: dict[ChartView, ShownChart] = {}
        self._failure = Notes(theme)
        self._build()
        self._connect()

    @property
    def views(self) -> tuple[ChartView, ...]:
        """From the top down: what there is now, then what was done in the period."""
        return self.work, self.apps, self.put_backs, self.outcomes

    def _build(self) -> None:
        self.period.setAccessibleName(texts.period())
        self.period.setMinimumSize(QSize(160, 32))
        for days in PERIODS:
            self.period.addItem(texts.last_days(days), days)
        self.period.setCurrentIndex(PERIODS.index(30))
        head = QWidget()
        head.setMaximumWidth(_WIDEST)  # its buttons end where the cards do
        top = QHBoxLayout(head)
        top.setContentsMargins(18, 12, 18, 8)
        top.setSpacing(10)
        top.addWidget(heading(texts.title(), scale=1.35))
        top.addStretch(1)
        for each in (self.period, self.print_button, self.save_button):
            top.addWidget(each)
        charts = QWidget()
        charts.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(charts)
        column.setContentsMargins(18, 4, 18, 18)
        column.setSpacing(12)
        for view in self.views:
            view.hide()
            column.addWidget(view)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(charts)
        self.area.viewport().setAutoFillBackground(False)
        charts.setAutoFillBackground(False)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addLayout(self._failure)
        outer.addWidget(self.area, 1)
        self._offer_paper()
        self.setFocusProxy(self.period)

    def _connect(self) -> None:
        self.period.currentIndexChanged.connect(self._read)
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        for view in self.views:
            view.point_chosen.connect(lambda key, view=view: self._on_point(view, key))

    # --- reading

    def provide(self, numbers: Numbers) -> None:
        """The desk stands: from now on there is something to read."""
        self._numbers = numbers
        if self.isVisible():
            self._read()

    @Slot()
    def refresh(self) -> None:
        """Something changed: read again, soon, if somebody is looking."""
        if self.isVisible():
            self._soon.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Time has passed, and much may have changed."""
        super().showEvent(event)
        self._read()

    @Slot()
    def _read(self) -> None:
        numbers, days, now = self._numbers, int(self.period.currentData()), self._now()
        if numbers is None:
            return
        local = self._formats.local

        def day_of(moment: datetime) -> date:
            return local(moment).date()

        def on_read(overview: NumbersOverview) -> None:
            self._read_at = now
            self._show(overview)

        self._reading.ask(lambda: numbers.overview(days, now, day_of), on_read, self._show_failure)

    def _show(self, overview: NumbersOverview) -> None:
        self._show_failure(None)
        self._shown = {
            self.work: overview_charts.work_chart(overview, self._formats),
            self.apps: overview_charts.apps_chart(overview, self._formats),
            self.put_backs: overview_charts.put_backs_chart(overview),
            self.outcomes: overview_charts.outcomes_chart(overview),
        }
        for view, shown in self._shown.items():
            view.show_data(shown.data, shown.remark)
            view.show()
        self._offer_paper()

    def _show_failure(self, failure: Failure | None) -> None:
        self._failure.say_failure(failure)

    # --- what leads away

    def _on_point(self, view: ChartView, key: str) -> None:
        listed: Listed | None = self._shown[view].orders.get(key)
        if listed is not None:
            self.orders_wanted.emit(listed)

    def _offer_paper(self) -> None:
        for button in (self.print_button, self.save_button):
            button.setEnabled(bool(self._shown))

    def sheet(self) -> NumbersSheet:
        """What is shown, for paper."""
        moment = self._read_at or self._now()
        below = texts.printed(self.period.currentText(), self._formats.full(moment))
        charts = (SheetChart(shown.data, view.chart.drawing_class) for view, shown in self._shown.items())
        return NumbersSheet(texts.title(), below, tuple(charts))

    @Slot()
    def _on_print(self) -> None:
        self.print_wanted.emit(self.sheet())

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self.sheet())
