"""The rail on the left: the views and the pages, with their live counts, and the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fulfilldesk.domain.query import View
from fulfilldesk.ui import texts, texts_waiting
from fulfilldesk.ui.pages import Page, page_name
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip, plain

if TYPE_CHECKING:
    from fulfilldesk.domain.listing import Counts
    from fulfilldesk.ui.formats import Formats

_ROW = 30
_MARGIN = 8
_PADDING = 10
_KEY = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_HEADING = "heading"


class Rail(QWidget):
    """`view_chosen` and `page_chosen` when the person goes there by pointer or key."""

    view_chosen = Signal(object)  # View
    page_chosen = Signal(object)  # Page

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._list = _RailList(theme)
        self._list.add_heading(texts.rail_orders())
        for view in View:
            self._list.add_entry(view.value, texts.view_name(view))
        self._list.add_heading(texts_waiting.rail_heading())
        for page in Page:
            self._list.add_entry(page.value, page_name(page))
        self._list.currentItemChanged.connect(self._on_chosen)
        self._shop = _ShopButton(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._shop)
        theme.changed.connect(self._on_theme_changed)

    def show_counts(self, counts: Counts) -> None:
        """How many orders each view holds."""
        for view in View:
            number = counts.by_view.get(view)
            self._list.set_count(view.value, "" if number is None else self._formats.number(number))

    def show_count(self, page: Page, number: int) -> None:
        """How much wants a look there; none is nothing to mention."""
        self._list.set_count(page.value, self._formats.number(number) if number else "")

    def show_shop(self, name: str, menu: QMenu, beside: str = "") -> None:
        """The shop's name, and what can be done with it. `beside` stands in a second line, where the name
        alone does not tell which shop it is."""
        self._shop.show_shop(plain(name), plain(beside))
        self._shop.setMenu(menu)

    def select_view(self, view: View) -> None:
        """Show that this view is open; tells nobody."""
        self._select(view.value)

    def select_page(self, page: Page) -> None:
        """Show that this page is open; tells nobody."""
        self._select(page.value)

    def _select(self, key: str) -> None:
        self._list.blockSignals(True)
        self._list.setCurrentItem(self._list.entries[key])
        self._list.blockSignals(False)
        self._list.viewport().update()

    @Slot()
    def _on_chosen(self) -> None:
        item = self._list.currentItem()
        key = item.data(_KEY) if item is not None else None
        if key in set(Page):
            self.page_chosen.emit(Page(key))
        elif key is not None and key != _HEADING:
            self.view_chosen.emit(View(key))

    def sizeHint(self) -> QSize:
        """As wide as its longest entry with a count of a thousand."""
        return QSize(self._list.natural_width(self._formats.number(1000)), 400)

    def minimumSizeHint(self) -> QSize:
        """Entries stay readable."""
        return QSize(self._list.natural_width("0"), 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its own ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.rail))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
        self._list.viewport().update()


class _RailList(QListWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.entries: dict[str, QListWidgetItem] = {}
        self.setAccessibleName(texts.rail_name())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_RailDelegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def add_heading(self, words: str) -> None:
        """A word above a group; cannot be chosen."""
        item = QListWidgetItem(words)
        item.setData(_KEY, _HEADING)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def add_entry(self, key: str, words: str) -> None:
        """Something one can go to."""
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.entries[key] = item
        self.addItem(item)

    def set_count(self, key: str, count: str) -> None:
        """The number beside an entry."""
        item = self.entries[key]
        if item.data(_COUNT) != count:
            self.blockSignals(True)
            item.setData(_COUNT, count)
            said = f"{item.text()}, {count}" if count else item.text()
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.blockSignals(False)
            self.viewport().update()

    def natural_width(self, count: str) -> int:
        """Room for the longest entry and this count."""
        bold = QFontMetrics(font(bold=True))
        longest = max(bold.horizontalAdvance(item.text()) for item in self.entries.values())
        return longest + bold.horizontalAdvance(count) + 2 * (_MARGIN + _PADDING) + 14


class _RailDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain, self._bold = font(tabular=True), font(bold=True, tabular=True)
        self._small = font(scale=0.88, bold=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings have air above them."""
        row = max(_ROW, QFontMetrics(self._bold).height() + 12)
        return QSize(100, row + 6 if index.data(_KEY) == _HEADING else row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Words left, count right; the open one in the accent colour."""
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(_MARGIN + _PADDING, 0, -_MARGIN - _PADDING, 0)
        if index.data(_KEY) == _HEADING:
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room.adjusted(0, 0, 0, -7), low, str(index.data()))
            painter.restore()
            return
        open_now = bool(option.state & QStyle.StateFlag.State_Selected)
        bar = QRectF(option.rect).adjusted(_MARGIN, 1, -_MARGIN, -1)
        if open_now or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if open_now else colours.border))
            painter.drawRoundedRect(bar, 6, 6)
        painter.setFont(self._bold if open_now else self._plain)
        ink = QColor(colours.accent if open_now else colours.text)
        count = str(index.data(_COUNT) or "")
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(ink if open_now else QColor(colours.muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, count)
        painter.setPen(ink)
        left = QRect(room.left(), room.top(), room.width() - width - 8, room.height())
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | middle, words)
        view = self.parent()
        if open_now and isinstance(view, QWidget) and view.hasFocus():
            option.rect = bar.toRect()
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)
        painter.restore()


class _ShopButton(QToolButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = self._beside = ""
        self._small = font(scale=0.88)

    def show_shop(self, name: str, beside: str) -> None:
        """Both on one line, one below the other."""
        self._name, self._beside = name, beside
        whole = f"{name} ({beside})" if beside else name
        self.setText(whole.replace("&", "&&"))
        self.setAccessibleName(texts.shop_menu(whole))
        self.setToolTip(as_plain_tooltip(whole))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row, with one or two lines."""
        below = QFontMetrics(self._small).height() if self._beside else 0
        return QSize(120, max(36, self.fontMetrics().height() + below + 18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign, name, and that there is a menu."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(_MARGIN, 1, -_MARGIN, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.border))
            painter.drawRoundedRect(bar, 6, 6)
        ratio, middle = self.devicePixelRatioF(), self.height() / 2
        shop = self._theme.pixmap("shop", colours.muted, 16, ratio)
        painter.drawPixmap(QPointF(bar.left() + _PADDING, middle - 8), shop)
        chevron = self._theme.pixmap("chevron-down", colours.muted, 12, ratio)
        painter.drawPixmap(QPointF(bar.right() - _PADDING - 12, middle - 6), chevron)
        room = QRect(int(bar.left()) + _PADDING + 24, 0, int(bar.width()) - 2 * _PADDING - 42, self.height())
        if self._beside:
            below = QFontMetrics(self._small)
            top = (self.height() - self.fontMetrics().height() - below.height()) // 2
            room = QRect(room.left(), top, room.width(), self.fontMetrics().height())
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            # What tells it from its namesake stands in front, what all addresses share at the end.
            beside = below.elidedText(self._beside, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room.translated(0, room.height()), Qt.AlignmentFlag.AlignVCenter, beside)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text))
        words = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if self.hasFocus():
            option = QStyleOptionViewItem()
            option.rect = bar.toRect()
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
        painter.end()
