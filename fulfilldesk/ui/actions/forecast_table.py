"""The stock side of a forecast as a table: item, location, units, and three numbers before → after."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from fulfilldesk.domain.forecast import Certainty, StockLine
from fulfilldesk.ui.actions import texts, texts_sheet
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.plain_table import AIR, Index, PlainDelegate, PlainTable

_NUMBERS = ("on_hand", "committed", "available")
_FIRST_NUMBER = 3
_BAR_WIDTH, _BAR_HEIGHT = 72, 8
_LEAST_MOVE = 3.0
_WIDEST_LOCATION = 150
_ROWS_SHOWN = 8
_CHANGED_TONE = Tone.ATTENTION

#: What a delegate needs beyond the words: a `Cell` for numbers, the StockLine for the item.
CellRole = Qt.ItemDataRole.UserRole
#: Whether the line is not what it was when the person was asked.
ChangedRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One number: before and after in units, written out, and the length of a full bar in units. One that is
    not `certain` says so in place of its bar."""

    before: int
    after: int
    before_words: str
    after_words: str
    full: int
    certain: bool = True

    @property
    def words(self) -> str:
        """ "12 → 14"."""
        return f"{self.before_words} → {self.after_words}"


class ForecastModel(QAbstractTableModel):
    """One row per item and location."""

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._lines: tuple[StockLine, ...] = ()
        self._changed: frozenset[StockLine] = frozenset()
        self._full = 1

    def show_lines(self, lines: tuple[StockLine, ...], changed: Collection[StockLine] = ()) -> None:
        """Other lines; the `changed` ones are marked."""
        if lines == self._lines and frozenset(changed) == self._changed:
            return
        self.beginResetModel()
        self._lines, self._changed = lines, frozenset(changed)
        stocks = [stock for line in lines for stock in (line.before, line.after) if stock is not None]
        self._full = round_up(max((getattr(stock, name) for stock in stocks for name in _NUMBERS), default=1))
        self.endResetModel()

    @property
    def lines(self) -> tuple[StockLine, ...]:
        """What is shown."""
        return self._lines

    def rows_without_numbers(self) -> list[int]:
        """Rows in which a sentence stands in place of the numbers."""
        return [row for row, line in enumerate(self._lines) if line.before is None or line.after is None]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """As many as lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Item, location, units and the three numbers."""
        return 0 if parent.isValid() else _FIRST_NUMBER + len(_NUMBERS)

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
        headings = (
            texts_sheet.item(),
            texts_sheet.location(),
            texts_sheet.units(),
            *(texts.what(name) for name in _NUMBERS),
        )
        return headings[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for people and screen readers, `Cell`s for the delegate."""
        line = self._lines[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == CellRole:
            return line if column < _FIRST_NUMBER else self._cell(line, _NUMBERS[column - _FIRST_NUMBER])
        if role == ChangedRole:
            return line in self._changed
        return None

    def _words(self, line: StockLine, column: int) -> str:
        if column == 0:
            return " ".join(plain(part) for part in (line.title, line.sku) if part)
        if column == 1:
            return plain(line.location_name)
        if column == 2:
            return self._formats.number(line.units)
        cell = self._cell(line, _NUMBERS[column - _FIRST_NUMBER])
        if cell is not None:
            return cell.words if cell.certain else texts.marked_uncertain(cell.words)
        return texts.certainty_words(line.certainty) if column == _FIRST_NUMBER else ""

    def _cell(self, line: StockLine, number: str) -> Cell | None:
        if line.before is None or line.after is None:
            return None
        before, after = getattr(line.before, number), getattr(line.after, number)
        words = (self._formats.number(before), self._formats.number(after))
        return Cell(before, after, *words, self._full, certain=line.certainty is not Certainty.LIKELY)


class ForecastDelegate(PlainDelegate):
    """Numbers with an arrow, the new one bold, and a bar that shows the change in the accent colour."""

    def paint_cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        """One cell."""
        if index.data(ChangedRole) and index.column() == 0:
            painter.fillRect(
                QRect(area.left() - AIR, area.top() + 5, 3, area.height() - 10), self.theme.ink(_CHANGED_TONE)
            )
        cell = index.data(CellRole)
        if isinstance(cell, Cell):
            self._paint_number(painter, area, cell)
        elif isinstance(cell, StockLine) and index.column() == 0:
            self._paint_item(painter, area, cell)
        elif index.column() == _FIRST_NUMBER and index.data():
            painter.setPen(QColor(self.theme.colours.muted))
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(index.data())
            )
        else:
            super().paint_cell(painter, area, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Numbers need room for their bar; sentences span the number columns."""
        size = super().sizeHint(option, index)
        if index.column() < _FIRST_NUMBER:
            return QSize(min(size.width(), _WIDEST_LOCATION), size.height())
        cell = index.data(CellRole)
        if isinstance(cell, Cell):
            return QSize(number_width(cell.words), size.height())
        sentence = str(index.model().index(index.row(), _FIRST_NUMBER).data() or "")
        heading = str(index.model().headerData(_FIRST_NUMBER, Qt.Orientation.Horizontal) or "")
        width = QFontMetrics(font(tabular=True)).horizontalAdvance(sentence) + 4 * AIR
        width -= QFontMetrics(font(scale=0.88, bold=True)).horizontalAdvance(heading)  # as wide it is anyway
        others = len(_NUMBERS) - 1  # Qt does not ask the cell that spans, only those it covers
        return QSize(width // others + 1, size.height())

    def _paint_item(self, painter: QPainter, area: QRect, line: StockLine) -> None:
        """Title and SKU; where there is no room for both the title gives way, the SKU tells items apart."""
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        sku = metrics.elidedText(plain(line.sku or ""), elide, area.width() * 2 // 3)
        kept = metrics.horizontalAdvance(sku) + 6 if sku else 0
        title = metrics.elidedText(plain(line.title), elide, area.width() - kept)
        painter.setPen(QColor(self.theme.colours.text))
        painter.drawText(area, middle, title)
        painter.setPen(QColor(self.theme.colours.muted))
        painter.drawText(area.adjusted(metrics.horizontalAdvance(title) + 6, 0, 0, 0), middle, sku)

    def _paint_number(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        colours = self.theme.colours
        moved = cell.after != cell.before
        bar = QRectF(
            area.right() - _BAR_WIDTH, area.center().y() - _BAR_HEIGHT / 2 + 0.5, _BAR_WIDTH, _BAR_HEIGHT
        )
        if cell.certain:
            paint_bar(painter, bar, cell, self.theme)
        else:
            self._paint_doubt(painter, area)
        words = area.adjusted(0, 0, -_BAR_WIDTH - 8, 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(font(bold=moved, tabular=True))
        painter.setPen(QColor(colours.text if moved else colours.muted))
        painter.drawText(words, right, cell.after_words)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(cell.after_words))
        painter.setFont(font(tabular=True))
        painter.drawText(words, right, f"{cell.before_words} → ")

    def _paint_doubt(self, painter: QPainter, area: QRect) -> None:
        painter.setFont(font(scale=0.88))
        painter.setPen(QColor(self.theme.colours.muted))
        beside = QRect(area.right() - _BAR_WIDTH, area.top(), _BAR_WIDTH + AIR, area.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, texts.not_certain())


def paint_bar(painter: QPainter, bar: QRectF, cell: Cell, theme: Theme) -> None:
    """What stays is grey; what comes is full accent, what goes only its frame. Below zero is an empty bar."""
    colours = theme.colours
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.border))
    painter.drawRoundedRect(bar, 4, 4)

    def stretch(start: int, end: int) -> QRectF:
        left, right = (bar.width() * max(0, units) / cell.full for units in (start, end))
        return QRectF(bar.left() + left, bar.top(), max(0.0, right - left), bar.height())

    painter.setBrush(QColor(colours.faint))
    stays = stretch(0, min(cell.before, cell.after))
    painter.drawRoundedRect(stays, min(4.0, stays.width() / 2), 4)
    if cell.after == cell.before:
        return
    moves = stretch(min(cell.before, cell.after), max(cell.before, cell.after))
    moves.setWidth(min(max(moves.width(), _LEAST_MOVE), bar.right() - moves.left()))
    if cell.after > cell.before:
        painter.setBrush(QColor(colours.accent))
        painter.drawRect(moves)
    else:
        painter.setPen(QColor(colours.accent))
        painter.setBrush(QColor(colours.panel))
        painter.drawRect(moves.adjusted(0.5, 0.5, -0.5, -0.5))


def number_width(words: str) -> int:
    """Pixels for a number cell with its bar."""
    return QFontMetrics(font(bold=True, tabular=True)).horizontalAdvance(words) + 8 + _BAR_WIDTH + 2 * AIR + 4


def round_up(most: int) -> int:
    """The next of 1, 2, 5, 10, 20, 50 ...: the length of a full bar."""
    power = 1
    while True:
        for step in (1, 2, 5):
            if step * power >= most:
                return step * power
        power *= 10


class ForecastTable(PlainTable):
    """The table, ready to be put into a sheet. A line without numbers says why across their columns."""

    def __init__(self, model: ForecastModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, rows_shown=_ROWS_SHOWN, parent=parent)
        self._forecast = model
        self.setItemDelegate(ForecastDelegate(theme, self))
        self.setModel(model)

    def fit(self) -> None:
        """Also spread the sentences."""
        self.clearSpans()
        for row in self._forecast.rows_without_numbers():
            self.setSpan(row, _FIRST_NUMBER, 1, len(_NUMBERS))
        super().fit()


def _alignment(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column >= 2 else Qt.AlignmentFlag.AlignLeft
