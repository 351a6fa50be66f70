"""What was agreed and what it is now, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.comparison import compare
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.widgets.plain_table import Index, PlainDelegate

_NOTHING = "–"
_WIDEST = 190
_TABLE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One fact. `differs` when it is not as it was agreed to."""

    subject: str
    agreed: str
    now: str
    differs: bool


def side_by_side(agreed: Forecast, now: Forecast | None, formats: Formats) -> tuple[Row, ...]:
    """The facts of both, and the units of each item; not what stock there is, which changes with every sale.
    Of a yes to many orders no items are kept: then none are shown. Without `now` the right side is empty."""
    earlier = _facts(agreed, formats)
    later = _facts(now, formats) if now is not None else {}
    if agreed.lines:
        earlier |= _units(agreed, formats)
        later |= _units(now, formats) if now is not None else {}
    if now is not None:
        was, present = _before(agreed, formats), _before(now, formats)
        others = {subject for subject in was if subject in present and was[subject] != present[subject]}
        earlier |= {subject: was[subject] for subject in others}
        later |= {subject: present[subject] for subject in others}
    rows = []
    for subject in dict.fromkeys((*earlier, *later)):
        left, right = earlier.get(subject, _NOTHING), later.get(subject, _NOTHING)
        differs = now is not None and left != right
        rows.append(Row(subject, left, right if now is not None else "", differs))
    return tuple(rows)


def new_concerns(agreed: Forecast, now: Forecast) -> Iterator[tuple[Weight, str]]:
    """What one must know now and was not told, and what was told and is over, in sentences."""
    known, present = _keys(agreed.notices), _keys(now.notices)
    for notice in now.notices:
        if notice.weight is not Weight.INFO and notice.key not in known:
            yield notice.weight, texts_sheet.new_notice(notice_text(notice))
    for notice in agreed.notices:
        if notice.weight is not Weight.INFO and notice.key not in present:
            yield Weight.INFO, texts_sheet.gone_notice(notice_text(notice))


def _facts(forecast: Forecast, formats: Formats) -> dict[str, str]:
    facts = {texts_sheet.units(): formats.number(forecast.units)} if forecast.units else {}
    for row in compare(replace(forecast, lines=()), None, formats):
        facts[row.subject] = row.forecast
    return facts


def _before(forecast: Forecast, formats: Formats) -> dict[str, str]:
    """What the facts are that the action would change."""
    rows = compare(replace(forecast, lines=()), None, formats)
    return {f"{row.subject} · {texts_sheet.before()}": row.before for row in rows if row.before}


def _units(forecast: Forecast, formats: Formats) -> dict[str, str]:
    units: Counter[str] = Counter()
    for line in forecast.lines:
        name = " · ".join(plain(part) for part in (line.sku or line.title, line.location_name) if part)
        units[name] += line.units
    return {name: f"{formats.number(number)} ×" for name, number in units.items()}


def _keys(notices: tuple[Notice, ...]) -> set[str]:
    return {notice.key for notice in notices}


class SideBySideModel(QAbstractTableModel):
    """The rows as a table: what, agreed, now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Other rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """As many as facts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TABLE) -> int:
        """Three."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Headings."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (texts_sheet.subject(), texts.agreed(), texts.now())[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; in full as its tooltip."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.subject, row.agreed, row.now)[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return row.differs
        return None


class SideBySideDelegate(PlainDelegate):
    """What is not as it was agreed to is bold and in the colour of what needs a look."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        if not index.data(Qt.ItemDataRole.UserRole) or index.column() != 2:
            super().paint_cell(painter, area, index)
            return
        painter.setFont(font(bold=True, tabular=True))
        painter.setPen(QColor(self.theme.ink(Tone.CRITICAL)))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Bold words need more room; long ones are elided before they push the others out of sight."""
        size = super().sizeHint(option, index)
        return QSize(min(round(size.width() * 1.08), _WIDEST), size.height())
