"""The options menu (the three dots) of a fulfilment: what is offered, and in words why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.actions.tracking import is_web_address
from fulfilldesk.domain.journal import CARRIED_OUT, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Fulfillment, Order, ShopInfo
from fulfilldesk.domain.states import FulfillmentStatus

#: Any one of them lets an app change fulfilments (facts section 8).
FULFILLMENT_WRITE_SCOPES = (
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
    "write_assigned_fulfillment_orders",
)


class Command(StrEnum):
    """What a menu item does."""

    PREVIEW = "preview"
    CANCEL = "cancel_fulfillment"
    UNDO_CANCEL = "undo_cancel"
    EDIT_TRACKING = "edit_tracking"
    COPY_TRACKING = "copy_tracking"
    OPEN_TRACKING = "open_tracking"
    OPEN_ADMIN = "open_admin"
    COPY_ID = "copy_id"
    SHOW_JOURNAL = "show_journal"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu. `why_not` greys it out and says why; `kind` is the action it asks for; `entry`
    the journal entry that an undo takes back, None when somebody cancelled outside this program; `asks` items
    open a sheet first (an ellipsis in the label); `new_group` draws a line above."""

    command: Command
    why_not: Notice | None = None
    kind: str | None = None
    entry: JournalEntry | None = None
    asks: bool = False
    new_group: bool = False

    @property
    def enabled(self) -> bool:
        """Whether it can be chosen."""
        return self.why_not is None


@dataclass(frozen=True, slots=True)
class MenuContext:
    """What else decides: the shop's granted scopes (None while unknown), whether it can be reached, the
    order's journal entries, newest first, and whether it is the demo shop, which has no admin."""

    shop: ShopInfo | None
    online: bool
    journal: Sequence[JournalEntry] = ()
    demo: bool = False


def fulfillment_menu(order: Order, fulfillment: Fulfillment, context: MenuContext) -> tuple[MenuItem, ...]:
    """The menu of one fulfilment, in order. Undo cancel takes the place of cancel on a cancelled one."""
    cancelled = fulfillment.status == FulfillmentStatus.CANCELLED
    entry = _cancel_entry(fulfillment, context)
    main = (
        _action(Command.UNDO_CANCEL, "fulfill_again", order, fulfillment, context, entry)
        if cancelled
        else _action(Command.CANCEL, "cancel_fulfillment", order, fulfillment, context)
    )
    preview = MenuItem(Command.PREVIEW, KINDS[main.kind or ""].why_not(order, fulfillment.id), main.kind)
    return (
        preview,
        main,
        _action(Command.EDIT_TRACKING, "edit_tracking", order, fulfillment, context, new_group=True),
        MenuItem(Command.COPY_TRACKING, _no_number(fulfillment)),
        MenuItem(Command.OPEN_TRACKING, _no_page(fulfillment)),
        MenuItem(Command.OPEN_ADMIN, Notice(Say.DEMO_SHOP) if context.demo else None, new_group=True),
        MenuItem(Command.COPY_ID),
        MenuItem(Command.SHOW_JOURNAL, None if context.journal else Notice(Say.NO_JOURNAL)),
    )


def _action(
    command: Command,
    kind: str,
    order: Order,
    fulfillment: Fulfillment,
    context: MenuContext,
    entry: JournalEntry | None = None,
    *,
    new_group: bool = False,
) -> MenuItem:
    why_not = (
        KINDS[kind].why_not(order, fulfillment.id)
        or _scope_missing(context.shop)
        or _unfinished(context)
        or (None if context.online else Notice(Say.OFFLINE, Weight.BLOCK))
    )
    return MenuItem(command, why_not, kind, entry, asks=True, new_group=new_group)


def _scope_missing(shop: ShopInfo | None) -> Notice | None:
    if shop is None or any(shop.allows(scope) for scope in FULFILLMENT_WRITE_SCOPES):
        return None
    return Notice(Say.SCOPE_MISSING, Weight.BLOCK, {"scope": FULFILLMENT_WRITE_SCOPES[0]})


def _unfinished(context: MenuContext) -> Notice | None:
    if all(entry.finished for entry in context.journal):
        return None
    return Notice(Say.ACTION_UNFINISHED, Weight.BLOCK)


def _cancel_entry(fulfillment: Fulfillment, context: MenuContext) -> JournalEntry | None:
    return next(
        (
            entry
            for entry in context.journal
            if entry.action.kind == "cancel_fulfillment"
            and entry.action.target_id == fulfillment.id
            and entry.state in CARRIED_OUT
        ),
        None,
    )


def _no_number(fulfillment: Fulfillment) -> Notice | None:
    return None if any(entry.number for entry in fulfillment.tracking) else Notice(Say.NO_TRACKING)


def _no_page(fulfillment: Fulfillment) -> Notice | None:
    urls = [entry.url for entry in fulfillment.tracking if entry.url]
    if not urls:
        return Notice(Say.NO_TRACKING_PAGE)
    return None if any(is_web_address(url) for url in urls) else Notice(Say.TRACKING_NOT_HTTP)
