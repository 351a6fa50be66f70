"""The line above the table: search field and filter chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.listing import FilterChoice
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.ui import texts, texts_list, texts_status
from fulfilldesk.ui.orders.chip import Chip, ListedChip
from fulfilldesk.ui.orders.choice_popup import Choice, ChoicePopup
from fulfilldesk.ui.orders.complaint_line import ComplaintLine
from fulfilldesk.ui.orders.flow_layout import FlowLayout
from fulfilldesk.ui.orders.search_field import SearchField
from fulfilldesk.ui.questions import Soon
from fulfilldesk.ui.tasks import Lane, Runner
from fulfilldesk.ui.texts_failures import failure_text

if TYPE_CHECKING:
    from fulfilldesk.services.ports import OrderReader
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.theme import Theme

#: How often the numbers in an open list are counted anew while orders come in.
_COUNT_EVERY_MS = 1000


@dataclass(frozen=True, slots=True)
class Filter:
    """One chip: the field OrderReader.choices knows, how its values are worded, and its place in a query."""

    field: str
    name: Callable[[], str]
    words: Callable[[FilterChoice], str]
    chosen: Callable[[OrderQuery], frozenset[str]]
    choose: Callable[[OrderQuery, frozenset[str]], OrderQuery]


FILTERS: tuple[Filter, ...] = (
    Filter(
        "fulfillment",
        texts_list.filter_fulfillment,
        lambda choice: texts_status.order_status(choice.value),
        lambda query: query.fulfillment,
        lambda query, values: replace(query, fulfillment=values),
    ),
    Filter(
        "payment",
        texts_list.filter_payment,
        lambda choice: texts_status.payment_status(choice.value),
        lambda query: query.payment,
        lambda query, values: replace(query, payment=values),
    ),
    Filter(
        "channel",
        texts_list.filter_channel,
        lambda choice: texts.channel_name(choice.label),
        lambda query: query.channels,
        lambda query, values: replace(query, channels=values),
    ),
    Filter(
        "location",
        texts_list.filter_location,
        lambda choice: choice.label,
        lambda query: query.locations,
        lambda query, values: replace(query, locations=values),
    ),
)


class FilterBar(QWidget):
    """`changed` carries the query with another text or other filters; view and sort are passed through.
    Orders that a page has picked out have a chip of their own while they are shown."""

    changed = Signal(object)
    left_downwards = Signal()

    def __init__(
        self,
        reader: OrderReader,
        runner: Runner,
        formats: Formats,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._runner = runner
        self._formats = formats
        self._theme = theme
        self._query = OrderQuery()
        self._labels: dict[tuple[str, str], str] = {}
        self._open: tuple[Filter, ChoicePopup] | None = None
        self._counting = Soon(_COUNT_EVERY_MS, self)
        self._counting.due.connect(self._count_choices)
        self.search = SearchField(theme)
        self.search.searched.connect(self._on_searched)
        self.search.left_downwards.connect(self.left_downwards)
        self.chips = {each.field: Chip(each.name(), theme) for each in FILTERS}
        self.complaint = ComplaintLine(theme)
        row = QWidget()
        self.listed = ListedChip(theme)
        self.listed.cleared.connect(self._on_listed_cleared)
        layout = FlowLayout(8, row)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self.complaint)
        for each in FILTERS:
            chip = self.chips[each.field]
            layout.addWidget(chip)
            chip.setProperty("field", each.field)
            chip.clicked.connect(self._on_chip_clicked)
            chip.cleared.connect(self._on_chip_cleared)
        layout.addWidget(self.listed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for widget in (row, self):
            widget.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def show_query(self, query: OrderQuery) -> None:
        """Show what is filtered now; tells nobody."""
        self._query = query
        if self.search.text().strip() != query.text:
            self.search.show_text(query.text)
        self.complaint.show_for(query.text)
        for each in FILTERS:
            labels = [self._label(each, value) for value in sorted(each.chosen(query))]
            self.chips[each.field].show_choice(labels)
        self.listed.show_listed(query.listed)

    def _label(self, each: Filter, value: str) -> str:
        known = self._labels.get((each.field, value))
        if known is not None:
            return known
        if each.field == "location":
            return self._reader.location_names().get(value, value)
        return each.words(FilterChoice(value, value, 0))

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._tell(replace(self._query, text=text))

    def _tell(self, query: OrderQuery) -> None:
        if query != self._query:
            self.show_query(query)
            self.changed.emit(query)

    @Slot()
    def _on_chip_cleared(self) -> None:
        each = self._filter_of(self.sender())
        self._tell(each.choose(self._query, frozenset()))

    @Slot()
    def _on_listed_cleared(self) -> None:
        """The keyboard goes where it is of use; the chip is gone."""
        if self.listed.hasFocus():
            self.focus_search()
        self._tell(replace(self._query, listed=None))

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.open_choices(self._filter_of(self.sender()).field)

    def _filter_of(self, chip: object) -> Filter:
        return next(each for each in FILTERS if self.chips[each.field] is chip)

    def open_choices(self, field: str) -> ChoicePopup:
        """Open a chip's list; it fills as soon as the values are read, and its numbers are kept true."""
        each = next(each for each in FILTERS if each.field == field)
        popup = ChoicePopup(each.name(), self._theme, self)
        popup.open_below(self.chips[field])
        popup.changed.connect(lambda values: self._tell(each.choose(self._query, values)))
        self._open = (each, popup)
        self._read_choices(each, popup)
        return popup

    def orders_changed(self) -> None:
        """The numbers in an open list may be others now."""
        if self._open is not None:
            self._counting.ask()

    @Slot()
    def _count_choices(self) -> None:
        if self._open is not None and isValid(self._open[1]):
            self._read_choices(*self._open)
        else:
            self._open = None

    def _read_choices(self, each: Filter, popup: ChoicePopup) -> None:
        def show(choices: Sequence[FilterChoice]) -> None:
            first = not popup.filled
            popup.show_choices(self._worded(each, choices), each.chosen(self._query))
            if first:
                popup.open_below(self.chips[each.field])

        def fail(error: BaseException) -> None:
            if isinstance(error, Stopped):
                return
            if not isinstance(error, Failure):
                raise error
            popup.show_message(failure_text(error).sentence)

        reader = self._reader
        self._runner.run(
            lambda: reader.choices(each.field), owner=popup, on_result=show, on_error=fail, lane=Lane.CACHE
        )

    def _worded(self, each: Filter, choices: Sequence[FilterChoice]) -> list[Choice]:
        listed = {choice.value for choice in choices}
        gone = [
            FilterChoice(value, self._label(each, value), 0)
            for value in sorted(each.chosen(self._query) - listed)
        ]
        worded = []
        for choice in [*choices, *gone]:
            words = each.words(choice)
            self._labels[(each.field, choice.value)] = words
            worded.append(Choice(choice.value, words, self._formats.number(choice.orders)))
        return worded

    def paintEvent(self, event: QPaintEvent) -> None:
        """Same ground as the table, a line below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.panel))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colours.border))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()

    def in_tab_order(self) -> list[QWidget]:
        """Search field and chips, from left to right."""
        return [self.search, *self.chips.values(), self.listed]

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
