"""A card with a chart, the words of its current point, and the same numbers as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.ui.charts import texts
from fulfilldesk.ui.charts.chart import Chart
from fulfilldesk.ui.charts.table import NumbersModel
from fulfilldesk.ui.charts.values import ChartData
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card, quiet_label
from fulfilldesk.ui.widgets.plain_table import PlainTable

_ROWS_SHOWN = 12


class ChartView(Card):
    """Shows either the chart or the table; both open a point. `remark` stands beside the title."""

    point_chosen = Signal(str)

    def __init__(self, chart: Chart, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.chart = chart
        self.said = quiet_label()
        self.switch = Button(texts.show_as_table(), theme, Rank.QUIET)
        self.model = NumbersModel(formats, self)
        self.table = PlainTable(theme, rows_shown=_ROWS_SHOWN)
        self.table.setModel(self.model)
        self.table.hide()
        self.title_line.addWidget(self.switch)
        for each in (chart, self.table, self.said):
            self.body.addWidget(each)
        self.switch.clicked.connect(self._on_switch)
        chart.point_chosen.connect(self.point_chosen)
        chart.said.connect(self.said.setText)
        self.table.activated.connect(self._on_activated)

    def show_data(self, data: ChartData, remark: str = "") -> None:
        """Other numbers, in the chart and in the table."""
        self.set_title(data.title, remark)
        self.chart.show_data(data)
        self.model.show_data(data)
        self.table.setAccessibleName(data.title)
        self.switch.setAccessibleDescription(data.title)
        self.switch.setEnabled(not data.empty)
        if data.empty:
            self.show_table(False)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return not self.table.isHidden()

    def show_table(self, wanted: bool) -> None:
        """The table in the chart's place, or the chart again."""
        self.table.setVisible(wanted)
        self.chart.setHidden(wanted)
        self.said.setHidden(wanted)
        self.switch.setText(texts.show_as_chart() if wanted else texts.show_as_table())
        self.updateGeometry()

    @Slot()
    def _on_switch(self) -> None:
        self.show_table(not self.as_table)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        key = self.model.key_at(index)
        if key:
            self.point_chosen.emit(key)
