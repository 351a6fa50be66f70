"""The right side of the window: the open order as cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.domain.mending import Mend
from fulfilldesk.domain.menu import MenuContext, MenuItem, menu
from fulfilldesk.domain.orders import Order
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.options_menu import SHORTCUTS, OptionsMenu
from fulfilldesk.ui.badges import BadgePainter
from fulfilldesk.ui.details import texts
from fulfilldesk.ui.details.contents import OrderContents
from fulfilldesk.ui.details.customer_card import CustomerCard
from fulfilldesk.ui.details.findings_card import FindingsCard
from fulfilldesk.ui.details.fulfillment_card import FulfillmentCard
from fulfilldesk.ui.details.header import OrderHeader
from fulfilldesk.ui.details.inventory_card import InventoryCard
from fulfilldesk.ui.details.notes_card import NotesCard
from fulfilldesk.ui.details.options_card import OptionsCard
from fulfilldesk.ui.details.order_detail import OrderDetail
from fulfilldesk.ui.details.timeline_card import TimelineCard
from fulfilldesk.ui.details.work_card import WorkCard
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting.waiting_card import WaitingCard
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_Card = TypeVar("_Card", bound=OptionsCard)


class DetailPane(QWidget):
    """Cards are kept and filled again, so that a refresh neither flickers nor moves what is being read.

    `command_chosen` brings the menu item's key, the order, what it is about (Target), the id of that and the
    menu's context. `mend_wanted` brings a kind that one sheet cannot ask, and what it is about: order id to
    the ids in it, none for the order itself.
    """

    command_chosen = Signal(str, object, object, str, object)
    mend_wanted = Signal(str, object)

    def __init__(
        self,
        detail: OrderDetail,
        theme: Theme,
        formats: Formats,
        parent: QWidget | None = None,
        *,
        is_demo: bool = False,
        personal_days: Callable[[], int] = lambda: 0,
        another_is_meant: Callable[[], bool] = lambda: False,
    ) -> None:
        """`personal_days`: see CustomerCard. `another_is_meant`: the order that shortcuts are about is still
        being found; until then they mean nothing."""
        super().__init__(parent)
        self._is_demo = is_demo
        self._another_is_meant = another_is_meant
        self._detail = detail
        self._theme = theme
        self._formats = formats
        self._painter = BadgePainter(theme)
        self._contents: OrderContents | None = None
        self._chosen = ""
        self._refused_rights: frozenset[str] = frozenset()
        self.menu: OptionsMenu | None = None
        self.parcels: list[FulfillmentCard] = []
        self.works: list[WorkCard] = []
        self._live = 0  # how many of the parcels' cards come before the work
        self.header = OrderHeader(theme, formats, self._painter)
        self.header.refresh_wanted.connect(detail.refresh)
        self.header.options_wanted.connect(self.open_options)
        self.waiting = WaitingCard(theme, formats, self._painter)
        self.findings = FindingsCard(theme, formats)
        self.findings.mend_wanted.connect(self._on_mend)
        self.findings.left.connect(self.setFocus)
        self.inventory = InventoryCard(theme, formats)
        self.customer = CustomerCard(theme, personal_days=personal_days)
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

    @Slot(object)
    def on_permissions_changed(self, change: PermissionsChanged) -> None:
        """The next menu knows what Shopify has refused to whoever signed in."""
        self._refused_rights = change.refused_rights

    # --- building

    def _build(self) -> None:
        self._failure = Notes(self._theme)
        self._target_cards = QVBoxLayout()
        self._target_cards.setSpacing(10)
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.header)
        column.addLayout(self._failure)
        column.addWidget(self.waiting)
        column.addWidget(self.findings)
        column.addLayout(self._target_cards)
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
        for keys in dict.fromkeys(SHORTCUTS.values()):
            meant = [key for key, shortcut in SHORTCUTS.items() if shortcut == keys]
            made = QShortcut(QKeySequence(keys), self)
            made.activated.connect(lambda meant=meant: self.run_on_chosen(*meant))

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
        self.waiting.show_journal(contents.journal)
        self.findings.show_findings(contents.findings, contents.order)
        self._show_targets(contents.order)
        self._choose_card(another=another)
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
        self._failure.say_failure(failure)

    def _show_targets(self, order: Order) -> None:
        """A card each, from what is on its way over what is left to do to what is gone."""
        parcels = sorted(order.fulfillments, key=lambda parcel: not parcel.live)
        works = [work for work in order.fulfillment_orders if not work.finished]
        _keep(self.parcels, [parcel.id for parcel in parcels], self._made_parcel)
        _keep(self.works, [work.id for work in works], self._made_work)
        for parcel_card, parcel in zip(self.parcels, parcels, strict=False):
            parcel_card.show_fulfillment(parcel, order)
        for work_card, work in zip(self.works, works, strict=False):
            work_card.show_work(work, order)
        self._live = sum(parcel.live for parcel in parcels)
        for place, card in enumerate(self._in_order()):
            if self._target_cards.indexOf(card) != place:
                self._target_cards.removeWidget(card)
                self._target_cards.insertWidget(place, card)
        _show_first(self.parcels, len(parcels))
        _show_first(self.works, len(works))

    def _made_parcel(self) -> FulfillmentCard:
        card = FulfillmentCard(self._theme, self._formats, self._painter)
        self.header.aged.connect(card.show_age)
        self._connect_card(card)
        return card

    def _made_work(self) -> WorkCard:
        card = WorkCard(self._theme, self._formats, self._painter)
        self.header.aged.connect(card.show_age)
        self._connect_card(card)
        return card

    def _connect_card(self, card: OptionsCard) -> None:
        card.options_wanted.connect(self.open_options)
        card.chosen.connect(self._choose)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes to the chosen card, or to the refresh button when there is none."""
        card = self._card(self._chosen)
        wanted = card if card is not None and card.isVisible() else self.header.refresh
        wanted.setFocus(event.reason())

    # --- the chosen card and its commands

    @property
    def chosen(self) -> str:
        """The id of the fulfilment or fulfilment order that shortcuts are about; empty when the order has
        none."""
        return self._chosen

    @Slot(str)
    def open_options(self, target_id: str) -> None:
        """Open the options menu of a card, or of the order, at its button."""
        contents, card = self._contents, self._card(target_id)
        if contents is None or (card is None and target_id != contents.order.id):
            return
        target = self._target(target_id)
        items = menu(contents.order, target, target_id, self.menu_context())
        self.menu = OptionsMenu(items, self._theme, self)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu.chosen.connect(lambda item: self._on_item(item, target_id))
        self.menu.setActiveAction(self.menu.actions()[0])
        dots = card.dots if card is not None else self.header.dots
        corner = dots.mapToGlobal(QPoint(dots.width(), dots.height() + 4))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def run_on_chosen(self, *keys: str) -> None:
        """What a shortcut means: the first of these items that the chosen card's menu has, else the order's
        own; one that can be chosen before one that cannot."""
        if self._contents is None or self._another_is_meant():
            return
        order, context = self._contents.order, self.menu_context()
        for target_id in dict.fromkeys(filter(None, (self._chosen, order.id))):
            items = menu(order, self._target(target_id), target_id, context)
            meant = sorted((item for item in items if item.key in keys), key=lambda item: not item.enabled)
            if meant:
                self._on_item(meant[0], target_id)
                return

    def menu_context(self) -> MenuContext:
        """What the menu's rules need besides the order."""
        contents = self._contents
        if contents is None:
            return MenuContext(None, self._detail.online, demo=self._is_demo)
        online, rights = self._detail.online, self._refused_rights
        return MenuContext(contents.shop, online, contents.journal, self._is_demo, rights)

    def _on_item(self, item: MenuItem, target_id: str) -> None:
        if self._contents is not None:
            self.command_chosen.emit(
                item.key, self._contents.order, self._target(target_id), target_id, self.menu_context()
            )

    @Slot(object)
    def _on_mend(self, mend: Mend) -> None:
        """One thing to do is asked as if it were chosen from its menu."""
        if self._contents is None:
            return
        order, ids = self._contents.order, mend.target_ids
        if len(ids) == 1 and KINDS[mend.kind].single:
            context = self.menu_context()
            self.command_chosen.emit(mend.kind, order, mend.target, next(iter(ids)), context)
        else:
            self.mend_wanted.emit(mend.kind, {order.id: ids - {order.id}})

    def _choose_card(self, *, another: bool) -> None:
        """The same as before while it is there, else the first."""
        shown = [card.target_id for card in self._cards()]
        self._choose(self._chosen if self._chosen in shown and not another else shown[0] if shown else "")

    @Slot(str)
    def _choose(self, target_id: str) -> None:
        self._chosen = target_id
        shown = self._cards()
        for card in shown:
            card.set_selected(len(shown) > 1 and card.target_id == target_id)

    def _cards(self) -> list[OptionsCard]:
        """The cards that can be chosen, top to bottom."""
        return [card for card in self._in_order() if not card.isHidden()]

    def _in_order(self) -> list[OptionsCard]:
        return [*self.parcels[: self._live], *self.works, *self.parcels[self._live :]]

    def _card(self, target_id: str) -> OptionsCard | None:
        return next((card for card in self._cards() if card.target_id == target_id), None)

    def _target(self, target_id: str) -> Target:
        card = self._card(target_id)
        if card is None:
            return Target.ORDER
        return Target.FULFILLMENT if isinstance(card, FulfillmentCard) else Target.WORK


def _keep(cards: list[_Card], wanted: list[str], make: Callable[[], _Card]) -> None:
    """Put the cards in this order of targets. The card of a target that is still there stays its card, with
    the keyboard in it; the others take what is new, and what is left over comes last."""
    known = {card.target_id: card for card in cards if card.target_id in wanted}
    spare = [card for card in cards if card not in known.values()]
    ordered = [known.get(target_id) or (spare.pop(0) if spare else make()) for target_id in wanted]
    cards[:] = [*ordered, *spare]


def _show_first(cards: Iterable[QWidget], count: int) -> None:
    for place, card in enumerate(cards):
        card.setVisible(place < count)
