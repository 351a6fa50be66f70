"""Weighing one kind of action on many cached orders, with the stock of their items as it is now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.move import LOCATION, LOCATION_NAME
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.inventory import InventoryLevel, Snapshot, level_keys
from fulfilldesk.domain.journal import CARRIED_OUT, UNFINISHED, EntryState, JournalEntry
from fulfilldesk.domain.menu import permission_missing
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.ports import Clock, LevelKey, OrderStore, Shop, Stop

#: Told how many orders were weighed so far.
Tell = Callable[[int], None]

#: Orders weighed together: the stock of their items is asked for at once.
_TOGETHER = 100

#: What is worth another try.
FAILED = frozenset({EntryState.REFUSED, EntryState.NOT_DONE, EntryState.CHANGED})
_CHANGED = frozenset({EntryState.CHANGED})
#: Goes on by itself, or as soon as somebody says yes.
_UNDER_WAY = UNFINISHED - _CHANGED
#: More than any batch has.
_ALL = 10_000_000


class BatchPlanning:
    """Reads orders from the cache, and stock from the shop as long as that can be reached; each order is read
    afresh anyway before anything is sent. Used from a worker thread."""

    def __init__(
        self,
        shop: Shop,
        store: OrderStore,
        journal: Journal,
        clock: Clock,
        permissions: Permissions | None = None,
    ) -> None:
        """`permissions` know what was refused to whoever signed in."""
        self._shop = shop
        self._store = store
        self._journal = journal
        self._clock = clock
        self._permissions = permissions

    def plan(
        self,
        kind: str,
        parameters: Mapping[str, Json],
        order_ids: Iterable[str],
        stop: Stop,
        tell: Tell,
        *,
        instead_of: str | None = None,
        targets: Mapping[str, frozenset[str]] | None = None,
    ) -> BatchPlan | None:
        """The same action on all these orders; None when told to stop. Of an order that `targets` names with
        some ids only those are weighed, and what of them is gone is not replaced by something else. Where it
        takes the place of a batch, `instead_of`, what that has done is not done again, and what it left to
        the person, because it had changed, does not count as unfinished: withdraw it when this one begins.
        Raises the failures of the store and the journal."""
        plan = BatchPlan(kind)
        parameters = self._with_name(parameters)
        busy = self._busy(instead_of)
        info = self._store.shop_info()
        stock = _Stock(self._shop, self._store, parameters.get(LOCATION))
        weighed = 0
        for ids in _chunks(order_ids):
            if stop.is_set():
                return None
            tell(weighed)
            weighed += len(ids)
            orders = []
            for order_id in ids:
                order = self._store.order(order_id)
                if order is None:
                    plan.leave_out(
                        order_id, order_id.rpartition("/")[2], Notice(Say.ORDER_NOT_CACHED, Weight.BLOCK)
                    )
                elif order_id in busy:
                    plan.leave_out(order.id, order.name, Notice(Say.ACTION_UNFINISHED, Weight.BLOCK))
                else:
                    orders.append(order)
            stock.learn(orders)
            for order in orders:
                chosen = targets_of(KINDS[kind], order, targets.get(order.id) if targets else None)
                if instead_of is not None:
                    chosen = self._left_by(instead_of, order, chosen)
                self._weigh(plan, KINDS[kind], order, chosen, parameters, info, stock)
        tell(weighed)
        return plan

    def failed_orders(self, batch_id: str) -> Sequence[str]:
        """The orders of what a batch could not do, each once: refused, not done, or changed since the yes.
        Raises the failures of the journal."""
        found: dict[str, None] = {}
        last = None
        while entries := self._journal.of_batch(batch_id, FAILED, after=last):
            found.update((entry.action.order_id, None) for entry in entries)
            last = entries[-1].action.id
        return tuple(found)

    def undo(self, batch_id: str, stop: Stop, tell: Tell) -> BatchPlan | None:
        """The inverses of what a batch has done, under the name of what they take back; None when told to
        stop."""
        progress = self._journal.batch(batch_id)
        plan = BatchPlan(progress.batch.kind if progress is not None else "")
        stock = _Stock(self._shop, self._store)
        busy = self._busy(None)
        number, last = 0, None
        while entries := self._journal.of_batch(batch_id, CARRIED_OUT, after=last, limit=_TOGETHER):
            if stop.is_set():
                return None
            orders = {entry.action.order_id: self._store.order(entry.action.order_id) for entry in entries}
            stock.learn([order for order in orders.values() if order is not None])
            for entry in entries:
                self._take_back(plan, entry, orders[entry.action.order_id], stock, busy)
            last = entries[-1].action.id
            number += len(entries)
            tell(number)
        return plan

    def _with_name(self, parameters: Mapping[str, Json]) -> Mapping[str, Json]:
        """The name of a location that was chosen by its id."""
        name = self._store.location_names().get(str(parameters.get(LOCATION)))
        return parameters if name is None else {LOCATION_NAME: name, **parameters}

    def _busy(self, instead_of: str | None) -> Collection[str]:
        """Orders on which something is under way already."""
        busy = self._journal.orders_in(UNFINISHED)
        if instead_of is None:
            return busy.keys()
        changed = {
            entry.action.order_id
            for entry in self._journal.of_batch(instead_of, _CHANGED, limit=_ALL)
            if busy.get(entry.action.order_id, _CHANGED) <= _CHANGED
        }
        return busy.keys() - changed

    def _left_by(self, batch_id: str, order: Order, targets: Sequence[str]) -> Sequence[str]:
        """What the batch could not do of the order. Work that is not there any more may have been replaced:
        then the work that came since is meant too, but never what the batch was not about."""
        failed = {
            entry.action.target_id: entry.action.asked_at
            for entry in self._journal.of_order(order.id)
            if entry.batch_id == batch_id and entry.state in FAILED
        }
        if failed.keys() <= set(targets):
            return [target_id for target_id in targets if target_id in failed]
        asked_at = min(failed.values()).replace(microsecond=0)  # Shopify tells whole seconds
        since = {work.id for work in order.open_work if work.created_at >= asked_at}
        return [target_id for target_id in targets if target_id in failed or target_id in since]

    def _weigh(
        self,
        plan: BatchPlan,
        kind: ActionKind,
        order: Order,
        targets: Iterable[str],
        parameters: Mapping[str, Json],
        info: ShopInfo | None,
        stock: _Stock,
    ) -> None:
        """Every fulfilment, fulfilment order or the order itself that the kind is about."""
        refusals = []
        added = False
        for target_id in targets:
            rights = self._permissions.refused_rights if self._permissions else frozenset()
            refusal = kind.why_not(order, target_id)
            refusal = refusal or permission_missing(kind, order, target_id, info, rights)
            refusal = refusal or self._consider(
                plan, kind, order, target_id, kind.parameters_in_batch(order, target_id, parameters), stock
            )
            if refusal is None:
                added = True
            else:
                refusals.append(refusal)
        if not added:
            plan.leave_out(order.id, order.name, refusals[0] if refusals else nothing_there(kind))

    def _consider(
        self,
        plan: BatchPlan,
        kind: ActionKind,
        order: Order,
        target_id: str,
        parameters: Mapping[str, Json],
        stock: _Stock,
        *,
        undoes: str | None = None,
    ) -> Notice | None:
        snapshot = stock.snapshot(order, target_id)
        action = Action("", kind.name, order.id, order.name, target_id, self._clock.now(), "", parameters)
        forecast = kind.forecast(action, snapshot)
        if forecast.blocks:
            return forecast.blocks[0]
        plan.add(order, kind.name, target_id, parameters, forecast, undoes=undoes)
        return None

    def _take_back(
        self, plan: BatchPlan, entry: JournalEntry, order: Order | None, stock: _Stock, busy: Collection[str]
    ) -> None:
        action = entry.action
        refusal = self._undo_refused(entry, busy)
        if refusal is None and order is None:
            refusal = Notice(Say.ORDER_NOT_CACHED, Weight.BLOCK)
        elif refusal is None and order is not None:
            inverse = KINDS[action.kind].inverse(action, entry.witness, order)
            if isinstance(inverse, Notice):
                refusal = inverse
            else:
                name, target_id, parameters = inverse
                kind, undoes = KINDS[name], action.id
                refusal = self._consider(plan, kind, order, target_id, parameters, stock, undoes=undoes)
        if refusal is not None:
            plan.leave_out(action.order_id, action.order_name, refusal)

    def _undo_refused(self, entry: JournalEntry, busy: Collection[str]) -> Notice | None:
        """Why it cannot be taken back, whatever the order looks like: nothing is taken back twice."""
        action = entry.action
        if entry.undone_by is not None:
            return Notice(Say.ALREADY_UNDONE, Weight.BLOCK)
        if action.kind not in KINDS:
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        if action.order_id in busy and any(
            other.action.undoes == action.id and other.state in _UNDER_WAY
            for other in self._journal.of_order(action.order_id)
        ):
            return Notice(Say.ACTION_UNFINISHED, Weight.BLOCK)
        return None


class _Stock:
    """The stock of the items of all orders weighed so far: each pair is asked for once. `destination` is a
    location to which all work goes."""

    def __init__(self, shop: Shop, store: OrderStore, destination: Json = None) -> None:
        self._shop = shop
        self._store = store
        self._destination = destination if isinstance(destination, str) else None
        self._levels: dict[LevelKey, InventoryLevel] = {}
        self._asked: set[LevelKey] = set()

    def learn(self, orders: Iterable[Order]) -> None:
        """Ask for what these orders need; out of reach, what is cached must do."""
        keys = {key for order in orders for key in self._keys(order)} - self._asked
        if not keys:
            return
        self._asked |= keys
        try:
            levels = self._shop.levels(sorted(keys))
            self._store.apply_levels(tuple(levels.values()))
        except Failure:
            levels = self._store.levels(sorted(keys))
        self._levels.update(levels)

    def snapshot(self, order: Order, target_id: str) -> Snapshot:
        """The order with the stock of the target's items."""
        keys = self._keys(order, target_id)
        return Snapshot(order, {key: self._levels[key] for key in keys if key in self._levels})

    def _keys(self, order: Order, target_id: str | None = None) -> Collection[LevelKey]:
        keys = level_keys(order, target_id)
        if self._destination is None:
            return keys
        return {*keys, *((item, self._destination) for item, _ in keys)}


def _chunks(order_ids: Iterable[str]) -> Iterator[Sequence[str]]:
    left = iter(order_ids)
    while chunk := tuple(islice(left, _TOGETHER)):
        yield chunk


def targets_of(kind: ActionKind, order: Order, only: Collection[str] | None = None) -> Sequence[str]:
    """What of the order the kind may be about: of `only` these, where it holds any. A kind about the order is
    about the order, whatever of it was named."""
    match kind.target:
        case Target.FULFILLMENT:
            found: Collection[str] = [item.id for item in order.fulfillments]
        case Target.WORK:
            found = [item.id for item in order.open_work]
        case _:
            found, only = [order.id], None
    if only:
        found = [target_id for target_id in found if target_id in only]
    return [target_id for target_id in found if kind.sensible(order, target_id)]


def nothing_there(kind: ActionKind) -> Notice:
    """Why nothing can be done where an order has nothing that the kind could be about."""
    if kind.target is Target.FULFILLMENT:
        return Notice(Say.NO_FULFILLMENT, Weight.BLOCK)
    return Notice(Say.NO_OPEN_WORK if kind.target is Target.WORK else Say.UNCHANGED, Weight.BLOCK)
