"""Forecast and outcome side by side: what was expected, what was read, and how far apart they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.forecast import (
    Certainty,
    Difference,
    FactChange,
    Forecast,
    Outcome,
    StockLine,
)
from fulfilldesk.domain.outcome import tracking_text
from fulfilldesk.ui.actions import texts, texts_sheet
from fulfilldesk.ui.actions.texts_fields import fact_name, fact_words
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_status import order_status
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.plain_table import Index, PlainDelegate

_WIDEST = 150
_NUMBERS = ("on_hand", "committed", "available")


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One number or fact. Empty text where there is nothing to say; `differs` marks a surprise."""

    subject: str
    before: str
    forecast: str
    actual: str
    difference: str
    differs: bool


def compare(forecast: Forecast, outcome: Outcome | None, formats: Formats) -> tuple[ComparisonRow, ...]:
    """Every fact of the forecast with what was read of it; without an outcome the actual side is empty."""
    differing = _differing(outcome)
    rows = [_status_row(forecast, outcome, differing)]
    if forecast.location_name:
        rows.append(_location_row(forecast, outcome, differing))
    if forecast.tracking is not None:
        rows.append(_tracking_row(forecast, outcome, differing))
    rows.extend(_fact_row(change, outcome, differing, formats) for change in forecast.facts)
    measured = outcome.measured if outcome is not None else ()
    for place, line in enumerate(forecast.lines):
        rows.extend(_stock_rows(line, measured[place] if place < len(measured) else None, formats))
    return tuple(rows)


def only_differences(rows: tuple[ComparisonRow, ...]) -> tuple[ComparisonRow, ...]:
    """The surprises."""
    return tuple(row for row in rows if row.differs)


def _differing(outcome: Outcome | None) -> Mapping[str, Difference]:
    return {item.what: item for item in outcome.differences} if outcome is not None else {}


def _status_row(
    forecast: Forecast, outcome: Outcome | None, differing: Mapping[str, Difference]
) -> ComparisonRow:
    return ComparisonRow(
        texts.what("status"),
        order_status(forecast.status_before),
        order_status(forecast.status_after),
        order_status(outcome.status) if outcome is not None else "",
        "",
        "status" in differing,
    )


def _location_row(
    forecast: Forecast, outcome: Outcome | None, differing: Mapping[str, Difference]
) -> ComparisonRow:
    actual = plain(outcome.location_name) if outcome is not None else ""
    return ComparisonRow(
        texts.what("location"), "", plain(forecast.location_name), actual, "", "location" in differing
    )


def _tracking_row(
    forecast: Forecast, outcome: Outcome | None, differing: Mapping[str, Difference]
) -> ComparisonRow:
    expected = plain(tracking_text(forecast.tracking or ()))
    surprise = differing.get("tracking")
    actual = plain(surprise.actual) if surprise is not None else (expected if outcome is not None else "")
    return ComparisonRow(texts.what("tracking"), "", expected, actual, "", surprise is not None)


def _fact_row(
    change: FactChange, outcome: Outcome | None, differing: Mapping[str, Difference], formats: Formats
) -> ComparisonRow:
    before, expected = (fact_words(change.fact, value, formats) for value in (change.before, change.after))
    read = outcome.facts.get(change.fact) if outcome is not None else None
    actual = fact_words(change.fact, read, formats) if read is not None else ""
    if not change.certain:
        expected = texts.marked_uncertain(expected)
    return ComparisonRow(fact_name(change.fact), before, expected, actual, "", change.fact in differing)


def _stock_rows(line: StockLine, measured: StockLine | None, formats: Formats) -> list[ComparisonRow]:
    name = " ".join(plain(part) for part in (line.sku or line.title, line.location_name) if part)
    if line.before is None or line.after is None:
        return [ComparisonRow(name, "", texts.certainty_words(line.certainty), "", "", False)]
    rows = []
    for number in _NUMBERS:
        before, expected = getattr(line.before, number), getattr(line.after, number)
        actual = (
            getattr(measured.after, number) if measured is not None and measured.after is not None else None
        )
        gap = actual - expected if actual is not None else 0
        unread = measured is not None and actual is None
        rows.append(
            ComparisonRow(
                f"{name} · {texts.what(number)}",
                formats.number(before),
                _expected(formats.number(expected), line.certainty),
                "?" if unread else "" if actual is None else formats.number(actual),
                f"{'+' if gap > 0 else ''}{formats.number(gap)}" if gap else "",
                bool(gap) or unread,
            )
        )
    return rows


def _expected(number: str, certainty: Certainty) -> str:
    return texts.marked_uncertain(number) if certainty is Certainty.LIKELY else number


class ComparisonModel(QAbstractTableModel):
    """The rows as a table: what, before, forecast, actual, difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ComparisonRow, ...] = ()

    def show_rows(self, rows: tuple[ComparisonRow, ...]) -> None:
        """Other rows."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> ComparisonRow:
        """One row."""
        return self._rows[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as facts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Five."""
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings, aligned as the cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            texts_sheet.subject(),
            texts_sheet.before(),
            texts_sheet.forecast(),
            texts_sheet.actual(),
            texts_sheet.difference(),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.subject, row.before, row.forecast, row.actual, row.difference)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.UserRole:
            return row.differs
        return None


class ComparisonDelegate(PlainDelegate):
    """A surprise is bold and in the colour of what needs a look; its difference is also a number."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        if index.data(Qt.ItemDataRole.UserRole) and index.column() >= 3:
            painter.setFont(font(bold=True, tabular=True))
            self._paint(painter, area, index, self.theme.ink(Tone.CRITICAL))
        elif index.column() == 1:
            self._paint(painter, area, index, QColor(self.theme.colours.muted))
        else:
            super().paint_cell(painter, area, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Long words (tracking, locations) are elided before they push the others out of sight."""
        size = super().sizeHint(option, index)
        return QSize(min(size.width(), _WIDEST), size.height())

    def _paint(self, painter: QPainter, area: QRect, index: Index, ink: QColor) -> None:
        painter.setPen(ink)
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _alignment(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
