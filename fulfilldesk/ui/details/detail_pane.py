"""The right side of the window: the open order as cards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, fulfillment_menu
from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.orders import Fulfillment
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.options_menu import SHORTCUTS, OptionsMenu
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.contents import OrderContents
from fulfilldesk.ui.details.customer_card import CustomerCard
from fulfilldesk.ui.details.fulfillment_card import FulfillmentCard
from fulfilldesk.ui.details.header import OrderHeader
from fulfilldesk.ui.details.inventory_card import InventoryCard
from fulfilldesk.ui.details.notes_card import NotesCard
from fulfilldesk.ui.details.order_detail import OrderDetail
from fulfilldesk.ui.details.timeline_card import TimelineCard
from fulfilldesk.ui.details.work_card import WorkCard
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_Card = TypeVar("_Card", bound=QWidget)


class DetailPane(QWidget):
    """Cards are kept and filled again, so that a refresh neither flickers nor moves what is being read.

    `command_chosen` brings the command, the order, the fulfilment and the menu's context.
    """

    command_chosen = Signal(object, object, object, object)

    def __init__(
        self,
        detail: OrderDetail,
        theme: Theme,
        formats: Formats,
        parent: QWidget | None = None,
        *,
        is_demo: bool = False,
    ) -> None:
        super().__init__(parent)
        self._is_demo = is_demo
        self._detail = detail
        self._theme = theme
        self._formats = formats
        self._painter = BadgePainter(theme)
        self._contents: OrderContents | None = None
        self._chosen = ""
        self.menu: OptionsMenu | None = None
        self.parcels: list[FulfillmentCard] = []
        self.works: list[WorkCard] = []
        self.header = OrderHeader(theme, formats, self._painter)
        self.header.refresh_wanted.connect(detail.refresh)
        self.inventory = InventoryCard(theme, formats)
        self.customer = CustomerCard(theme)
        self.notes = NotesCard(theme)
        self.timeline = TimelineCard(theme, formats)
        self.empty = FlowText(theme, muted)
        self._build()
        self._make_shortcuts()
        for card in (self.inventory, self.timeline):
            self.header.aged.connect(card.show_age)
        detail.contents_changed.connect(self.show_contents)
        detail.reading_changed.connect(self.header.show_reading)
        detail.reading_failed.connect(self.show_failure)
        self.show_contents(detail.contents)

    # --- building

    def _build(self) -> None:
        self._failure = QVBoxLayout()
        self._parcel_cards, self._work_cards = _section(), _section()
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.header)
        for part in (self._failure, self._parcel_cards, self._work_cards):
            column.addLayout(part)
        for card in (self.inventory, self.customer, self.notes, self.timeline):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(cards)
        blank = QWidget()
        middle = QVBoxLayout(blank)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addWidget(self.empty)
        middle.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(blank)
        self._stack.addWidget(self._scroll)

    def _make_shortcuts(self) -> None:
        for command, keys in SHORTCUTS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda command=command: self.run_on_chosen(command))

    # --- showing

    @Slot(object)
    def show_contents(self, contents: OrderContents | None) -> None:
        """Another order, the same one as it is now, or none."""
        earlier = self._contents
        self._contents = contents
        if contents is None:
            self.empty.show_text(texts.not_cached() if self._detail.order_id else texts.nothing_open())
            self._stack.setCurrentIndex(0)
            return
        another = earlier is None or earlier.order.id != contents.order.id
        place = 0 if another else self._scroll.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        self.header.show_order(contents.order)
        self._show_parcels(contents, another=another)
        self._show_works(contents)
        self.inventory.show_contents(contents, another=another)
        self.customer.show_order(contents.order)
        self.notes.show_order(contents.order)
        self.timeline.show_contents(contents, another=another)
        self._stack.setCurrentIndex(1)
        self._scroll.verticalScrollBar().setValue(place)
        self.setUpdatesEnabled(True)

    @Slot(object)
    def show_failure(self, failure: Failure | None) -> None:
        """Why the order could not be read afresh; what was known stays."""
        while (item := self._failure.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if failure is not None:
            self._failure.addWidget(Note(Weight.WARNING, failure_text(failure).whole, self._theme))

    def _show_parcels(self, contents: OrderContents, *, another: bool) -> None:
        wanted = sorted(contents.order.fulfillments, key=lambda parcel: not parcel.live)
        for place, parcel in enumerate(wanted):
            if place == len(self.parcels):
                self.parcels.append(self._made_parcel())
            self.parcels[place].show_fulfillment(parcel, contents.order)
        _show_first(self.parcels, len(wanted))
        if another or self._parcel(self._chosen) is None:
            self._choose(wanted[0].id if wanted else "")
        else:
            self._choose(self._chosen)

    def _show_works(self, contents: OrderContents) -> None:
        wanted = [work for work in contents.order.fulfillment_orders if not work.finished]
        for place, work in enumerate(wanted):
            if place == len(self.works):
                card = WorkCard(self._theme, self._formats, self._painter)
                self.works.append(card)
                self._work_cards.addWidget(card)
            self.works[place].show_work(work)
        _show_first(self.works, len(wanted))

    def _made_parcel(self) -> FulfillmentCard:
        card = FulfillmentCard(self._theme, self._formats, self._painter)
        card.options_wanted.connect(self.open_options)
        card.chosen.connect(self._choose)
        self._parcel_cards.addWidget(card)
        return card

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the chosen fulfilment, or to the refresh button when there is none."""
        card = next((card for card in self.parcels if card.fulfillment_id == self._chosen), None)
        wanted = card if card is not None and card.isVisible() else self.header.refresh
        wanted.setFocus(event.reason())

    # --- the chosen fulfilment and its commands

    @property
    def chosen(self) -> str:
        """The id of the fulfilment that shortcuts are about; empty when the order has none."""
        return self._chosen

    @Slot(str)
    def open_options(self, fulfillment_id: str) -> None:
        """Open the options menu at the fulfilment's button."""
        parcel = self._parcel(fulfillment_id)
        card = next((card for card in self.parcels if card.fulfillment_id == fulfillment_id), None)
        if parcel is None or card is None or self._contents is None:
            return
        items = fulfillment_menu(self._contents.order, parcel, self.menu_context())
        self.menu = OptionsMenu(items, self._theme, self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.chosen.connect(self._on_item)
        self.menu.setActiveAction(self.menu.actions()[0])
        corner = card.dots.mapToGlobal(QPoint(card.dots.width(), card.dots.height() + 4))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def run_on_chosen(self, command: Command) -> None:
        """The command of a shortcut, on the chosen fulfilment."""
        parcel = self._parcel(self._chosen)
        if parcel is not None and self._contents is not None:
            self.command_chosen.emit(command, self._contents.order, parcel, self.menu_context())

    def menu_context(self) -> MenuContext:
        """What the menu's rules need besides the order."""
        contents = self._contents
        if contents is None:
            return MenuContext(None, self._detail.online, demo=self._is_demo)
        return MenuContext(contents.shop, self._detail.online, contents.journal, self._is_demo)

    @Slot(object)
    def _on_item(self, item: MenuItem) -> None:
        self.run_on_chosen(item.command)

    @Slot(str)
    def _choose(self, fulfillment_id: str) -> None:
        self._chosen = fulfillment_id
        several = sum(not card.isHidden() for card in self.parcels) > 1
        for card in self.parcels:
            card.set_selected(several and card.fulfillment_id == fulfillment_id)

    def _parcel(self, fulfillment_id: str) -> Fulfillment | None:
        return self._contents.order.fulfillment(fulfillment_id) if self._contents is not None else None


def _section() -> QVBoxLayout:
    section = QVBoxLayout()
    section.setSpacing(10)
    return section


def _show_first(cards: Iterable[QWidget], count: int) -> None:
    for place, card in enumerate(cards):
        card.setVisible(place < count)
