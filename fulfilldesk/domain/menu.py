"""The options menus (the three dots) of an order, its fulfilments and its work: what is offered, and in words
why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.registry import GROUPS, KINDS
from fulfilldesk.domain.actions.tracking import is_web_address
from fulfilldesk.domain.journal import CARRIED_OUT, EntryState, JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Fulfillment, Order, ShopInfo
from fulfilldesk.domain.states import SupportedAction


class Command(StrEnum):
    """What a menu item does."""

    PREVIEW = "preview"
    ACT = "act"  # carry out an action of its `kind`
    UNDO = "undo"
    COPY_TRACKING = "copy_tracking"
    OPEN_TRACKING = "open_tracking"
    PRINT_SLIP = "print_slip"
    OPEN_APP = "open_app"
    OPEN_ADMIN = "open_admin"
    COPY_ID = "copy_id"
    SHOW_JOURNAL = "show_journal"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of the menu. `why_not` greys it out and says why; `kind` is the action that it asks for or
    previews; `entry` the journal entry that an undo takes back, None when somebody did it outside this
    program; `asks` items open a sheet first (an ellipsis in the label); `new_group` draws a line above."""

    command: Command
    why_not: Notice | None = None
    kind: str | None = None
    entry: JournalEntry | None = None
    asks: bool = False
    new_group: bool = False

    @property
    def key(self) -> str:
        """What tells it apart in its menu: the action's kind, or the command."""
        return self.kind if self.command is Command.ACT and self.kind else self.command

    @property
    def enabled(self) -> bool:
        """Whether it can be chosen."""
        return self.why_not is None


@dataclass(frozen=True, slots=True)
class MenuContext:
    """What else decides: the shop's granted scopes (None while unknown), whether it can be reached, the
    order's journal entries, newest first, whether it is the demo shop, which has no admin, and the rights
    that Shopify was seen to refuse to the person who signed in (services.permissions)."""

    shop: ShopInfo | None
    online: bool
    journal: Sequence[JournalEntry] = ()
    demo: bool = False
    refused_rights: frozenset[str] = frozenset()


def menu(order: Order, target: Target, target_id: str, context: MenuContext) -> tuple[MenuItem, ...]:
    """The menu of an order, of one of its fulfilments or of one of its fulfilment orders, in order. What
    makes no sense is left out; what is not allowed is greyed out with the reason."""
    groups = [
        *(_actions(group, order, target_id, context) for group in GROUPS[target]),
        _undo(target, target_id, context),
        _tools(order, target_id, context),
        _everywhere(context),
    ]
    items = [_preview(order, target, target_id, context)]
    for group in groups:
        for place, item in enumerate(group):
            items.append(replace(item, new_group=place == 0 and len(items) > 1))
    return tuple(items)


def _preview(order: Order, target: Target, target_id: str, context: MenuContext) -> MenuItem:
    """Of the first action that is worth it and can be done now; else why the first of them cannot."""
    first = None
    for kind in (kind for group in GROUPS[target] for kind in group if kind.single and kind.previews):
        if not kind.sensible(order, target_id):
            continue
        why_not = kind.why_not(order, target_id) or _must_ask_first(kind, context)
        if why_not is None:
            return MenuItem(Command.PREVIEW, None, kind.name)
        first = first or MenuItem(Command.PREVIEW, why_not, kind.name)
    return first or MenuItem(Command.PREVIEW, Notice(Say.NOTHING_TO_PREVIEW))


def _actions(
    group: Sequence[ActionKind], order: Order, target_id: str, context: MenuContext
) -> Iterator[MenuItem]:
    for kind in group:
        if kind.single and kind.sensible(order, target_id):
            why_not = kind.why_not(order, target_id) or in_the_way(kind, order, target_id, context)
            entry = _taken_back(kind, target_id, context)
            yield MenuItem(Command.ACT, why_not, kind.name, entry, asks=True)


def in_the_way(kind: ActionKind, order: Order, target_id: str, context: MenuContext) -> Notice | None:
    """What keeps anybody from acting, whatever the state of the order: a permission, an action under way or
    half done, no connection where the shop must be asked first."""
    missing = permission_missing(kind, order, target_id, context.shop, context.refused_rights)
    if missing is not None:
        return missing
    if any(not entry.finished for entry in context.journal):
        return Notice(Say.ACTION_UNFINISHED, Weight.BLOCK)
    if any(_half_done(entry, target_id) for entry in context.journal):
        return Notice(Say.HALF_DONE_FIRST, Weight.BLOCK)
    return _must_ask_first(kind, context)


def _must_ask_first(kind: ActionKind, context: MenuContext) -> Notice | None:
    return Notice(Say.OFFLINE, Weight.BLOCK) if kind.needs and not context.online else None


def _half_done(entry: JournalEntry, target_id: str) -> bool:
    at_work = entry.state is EntryState.HALF_DONE and entry.undone_by is None
    return at_work and entry.action.target_id == target_id


def permission_missing(
    kind: ActionKind,
    order: Order,
    target_id: str,
    shop: ShopInfo | None,
    refused_rights: frozenset[str] = frozenset(),
) -> Notice | None:
    """What the app, or the person who signed in, may not; None when it may, or when nobody knows."""
    return _not_allowed(kind, kind.scopes(order, target_id), shop, refused_rights)


def _not_allowed(
    kind: ActionKind, scopes: Sequence[str], shop: ShopInfo | None, refused_rights: frozenset[str]
) -> Notice | None:
    if shop is not None and not any(shop.allows(scope) for scope in scopes):
        for scope in scopes:
            if scope in shop.beyond_staff:
                return Notice(Say.STAFF_SCOPE_MISSING, Weight.BLOCK, {"scope": scope})
        return Notice(Say.SCOPE_MISSING, Weight.BLOCK, {"scope": scopes[0]})
    if kind.right is not None and kind.right in refused_rights:
        return Notice(Say.RIGHT_MISSING, Weight.BLOCK, {"right": kind.right})
    return None


def _taken_back(kind: ActionKind, target_id: str, context: MenuContext) -> JournalEntry | None:
    return next(
        (
            entry
            for entry in context.journal
            if entry.action.kind == kind.takes_back
            and entry.action.target_id == target_id
            and entry.state in CARRIED_OUT
            and entry.undone_by is None
        ),
        None,
    )


def _undo(target: Target, target_id: str, context: MenuContext) -> Iterator[MenuItem]:
    """The last thing done here from this program that can be taken back. What was done to work is found in
    the order's own menu: the fulfilment order may have been replaced meanwhile."""
    for entry in context.journal:
        kind = KINDS.get(entry.action.kind)
        if kind is None or entry.state not in CARRIED_OUT or not _of(kind, entry, target, target_id):
            continue
        has_own_item = any(other.takes_back == kind.name for other in KINDS.values())
        if entry.undone_by is None and entry.forecast.undoable and not has_own_item:
            yield MenuItem(Command.UNDO, _undo_in_the_way(kind, context), kind.name, entry, asks=True)
        return


def _undo_in_the_way(kind: ActionKind, context: MenuContext) -> Notice | None:
    """What takes an action back wants the same scopes; the work it was done to may be replaced by now."""
    scopes = [scope for choice in kind.scope_choices for scope in choice]
    missing = _not_allowed(kind, scopes, context.shop, context.refused_rights)
    if missing is not None:
        return missing
    if any(not entry.finished for entry in context.journal):
        return Notice(Say.ACTION_UNFINISHED, Weight.BLOCK)
    return None if context.online else Notice(Say.OFFLINE, Weight.BLOCK)


def _of(kind: ActionKind, entry: JournalEntry, target: Target, target_id: str) -> bool:
    if target is Target.FULFILLMENT:
        return entry.action.target_id == target_id
    return target is Target.ORDER and kind.target is not Target.FULFILLMENT


def _tools(order: Order, target_id: str, context: MenuContext) -> Iterator[MenuItem]:
    fulfillment, work = order.fulfillment(target_id), order.work(target_id)
    if fulfillment is not None:
        yield MenuItem(Command.COPY_TRACKING, _no_number(fulfillment))
        yield MenuItem(Command.OPEN_TRACKING, _no_page(fulfillment))
    if fulfillment is not None or work is not None:
        yield MenuItem(Command.PRINT_SLIP, asks=True)
    if work is not None and SupportedAction.EXTERNAL in work.supported_actions:
        yield MenuItem(Command.OPEN_APP, None if context.online else Notice(Say.OFFLINE))


def _everywhere(context: MenuContext) -> Iterator[MenuItem]:
    yield MenuItem(Command.OPEN_ADMIN, Notice(Say.DEMO_SHOP) if context.demo else None)
    yield MenuItem(Command.COPY_ID)
    yield MenuItem(Command.SHOW_JOURNAL, None if context.journal else Notice(Say.NO_JOURNAL))


def _no_number(fulfillment: Fulfillment) -> Notice | None:
    return None if any(entry.number for entry in fulfillment.tracking) else Notice(Say.NO_TRACKING)


def _no_page(fulfillment: Fulfillment) -> Notice | None:
    urls = [entry.url for entry in fulfillment.tracking if entry.url]
    if not urls:
        return Notice(Say.NO_TRACKING_PAGE)
    return None if any(is_web_address(url) for url in urls) else Notice(Say.TRACKING_NOT_HTTP)
