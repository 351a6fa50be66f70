"""One intent for many orders, weighed before anything is sent: what will be done, what needs a decision, what
is left out and why, and what all of it does to stock.

Every action carries the concerns of its own forecast (delivered, label bought, sold at the till ...). A
person ticks concerns in or out; an action is chosen when all of its concerns are ticked. Sums are kept by set
of concerns, so that ticking is quick with 50,000 orders, and memory holds no order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.forecast import Certainty, Forecast, StockLine
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order

#: Orders named as examples of a group.
EXAMPLES = 5
#: Different words for one gap of a group's sentence that are named; more end in an ellipsis.
_VARIANTS = 3

#: Says something of our own reading, and nothing of the order.
_NO_CONCERN = frozenset({Say.STOCK_NOT_READ})


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action of a batch, as it was weighed on the cached order. `parameters` are the batch's, or its own
    where each order needs other ones (an undo)."""

    kind: str
    order_id: str
    order_name: str
    target_id: str
    parameters: Mapping[str, Json]
    undoes: str | None
    agreed: Forecast


@dataclass(slots=True)
class Group:
    """Orders with one concern, or left out for one reason. `notice` is the first one met, or where others
    differ from it in their words one that names the different words; `examples` are names of the first
    orders."""

    notice: Notice
    orders: int = 0
    examples: list[str] = field(default_factory=list)
    _last: str = ""
    _variants: dict[str, list[str]] = field(default_factory=dict)

    def add(self, order_id: str, order_name: str, notice: Notice) -> None:
        """One action more; those of one order come one after the other, and count as one order."""
        if notice.parameters != self.notice.parameters:
            self._mix(notice)
        if order_id == self._last:
            return
        self._last = order_id
        self.orders += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(order_name)

    def _mix(self, notice: Notice) -> None:
        """Another service, another location: the sentence names both. Of numbers it says from which to
        which."""
        mixed = dict(self.notice.parameters)
        for name, words in notice.parameters.items():
            known = self._variants.setdefault(name, [mixed[name]] if name in mixed else [])
            if words not in known and (len(known) <= _VARIANTS or words.isdecimal()):
                known.append(words)
                mixed[name] = _mixture(known)
        if mixed != self.notice.parameters:
            self.notice = replace(self.notice, parameters=mixed)


def _mixture(variants: list[str]) -> str:
    if len(variants) > 1 and all(words.isdecimal() for words in variants):
        numbers = sorted(map(int, variants))
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(variants[:_VARIANTS]) + ("…" if len(variants) > _VARIANTS else "")


@dataclass(frozen=True, slots=True)
class StockSum:
    """What a batch does to one item at one location: units, the stock there now (None: not known), and the
    change of each number. `certainty` is LIKELY as soon as that of one part of it is."""

    title: str
    sku: str | None
    inventory_item_id: str | None
    location_id: str | None
    location_name: str
    units: int
    certainty: Certainty
    before: Stock | None
    change: Stock

    @property
    def after(self) -> Stock | None:
        """The stock to expect."""
        if self.before is None:
            return None
        change = self.change
        return self.before.plus(
            on_hand=change.on_hand, committed=change.committed, available=change.available
        )


_Place = tuple[str, str]
_Concerns = frozenset[Say]


@dataclass(slots=True)
class _Running:
    """A sum while it is being added up: thousands of them in a moment."""

    line: StockLine
    certainty: Certainty
    units: int = 0
    on_hand: int = 0
    committed: int = 0
    available: int = 0

    def add_line(self, line: StockLine) -> None:
        self.units += line.units
        if line.before is not None and line.after is not None:
            self.on_hand += line.after.on_hand - line.before.on_hand
            self.committed += line.after.committed - line.before.committed
            self.available += line.after.available - line.before.available
            if self.line.before is None:
                self.line, self.certainty = line, line.certainty
        if line.certainty is Certainty.LIKELY:
            self.certainty = Certainty.LIKELY

    def add(self, other: _Running) -> None:
        self.units += other.units
        self.on_hand += other.on_hand
        self.committed += other.committed
        self.available += other.available
        if self.line.before is None and other.line.before is not None:
            self.line, self.certainty = other.line, other.certainty
        if other.certainty is Certainty.LIKELY:
            self.certainty = Certainty.LIKELY

    def copied(self) -> _Running:
        return _Running(self.line, self.certainty, self.units, self.on_hand, self.committed, self.available)

    def summed(self) -> StockSum:
        line = self.line
        return StockSum(
            title=line.title,
            sku=line.sku,
            inventory_item_id=line.inventory_item_id,
            location_id=line.location_id,
            location_name=line.location_name,
            units=self.units,
            certainty=self.certainty,
            before=line.before,
            change=Stock(self.on_hand, self.committed, self.available),
        )


@dataclass(slots=True)
class _Alike:
    """All actions with the same concerns."""

    actions: int = 0
    emails: int = 0
    order_ids: set[str] = field(default_factory=set)
    sums: dict[_Place, _Running] = field(default_factory=dict)


class BatchPlan:
    """Filled by `add` and `leave_out`, then asked. What is asked while a person ticks takes no longer than a
    frame, also with 50,000 actions."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.planned: list[PlannedAction] = []
        self.left_out: dict[Say, Group] = {}
        self.concerns: dict[Say, Group] = {}
        self._alike: dict[_Concerns, _Alike] = {}

    def add(
        self,
        order: Order,
        kind: str,
        target_id: str,
        parameters: Mapping[str, Json],
        forecast: Forecast,
        *,
        undoes: str | None = None,
    ) -> None:
        """An action that can be done. The forecast must not be blocked."""
        agreed = agreement(forecast)
        self.planned.append(PlannedAction(kind, order.id, order.name, target_id, parameters, undoes, agreed))
        for notice in agreed.notices:
            self.concerns.setdefault(notice.key, Group(notice)).add(order.id, order.name, notice)
        alike = self._alike.setdefault(_keys(agreed), _Alike())
        alike.actions += 1
        alike.emails += agreed.emails
        alike.order_ids.add(order.id)
        for line in forecast.lines:
            place = (line.inventory_item_id or f"{line.title}\n{line.sku}", line.location_id or "")
            sums = alike.sums.get(place)
            if sums is None:
                sums = alike.sums[place] = _Running(line, line.certainty)
            sums.add_line(line)

    def leave_out(self, order_id: str, order_name: str, notice: Notice) -> None:
        """An order, or a part of one, on which it cannot be done."""
        self.left_out.setdefault(notice.key, Group(notice)).add(order_id, order_name, notice)

    def chosen(self, ticked: Collection[Say]) -> Iterator[PlannedAction]:
        """The actions all of whose concerns are ticked, in the order they were added in."""
        allowed = frozenset(ticked)
        return (action for action in self.planned if _keys(action.agreed) <= allowed)

    def count(self, ticked: Collection[Say]) -> int:
        """How many actions that are."""
        return sum(alike.actions for alike in self._allowed(ticked))

    def orders(self, ticked: Collection[Say]) -> int:
        """How many orders they are about."""
        return len(set[str]().union(*(alike.order_ids for alike in self._allowed(ticked))))

    def emails(self, ticked: Collection[Say]) -> int:
        """How many of them make Shopify mail the customer."""
        return sum(alike.emails for alike in self._allowed(ticked))

    def stock(self, ticked: Collection[Say]) -> tuple[StockSum, ...]:
        """What the chosen ones do to stock, one sum for each item and location, most units first."""
        total: dict[_Place, _Running] = {}
        for alike in self._allowed(ticked):
            for place, one in alike.sums.items():
                known = total.get(place)
                if known is None:
                    total[place] = one.copied()
                else:
                    known.add(one)
        found = sorted(total.values(), key=lambda one: (-one.units, one.line.title, one.line.location_name))
        return tuple(one.summed() for one in found)

    def _allowed(self, ticked: Collection[Say]) -> Iterator[_Alike]:
        allowed = frozenset(ticked)
        return (alike for key, alike in self._alike.items() if key <= allowed)


def concerns(forecast: Forecast) -> _Concerns:
    """The concerns that a person must decide about."""
    return frozenset(notice.key for notice in _weighty(forecast))


def agreement(forecast: Forecast) -> Forecast:
    """What of a forecast a batch's yes rests on: little enough to be kept for 50,000 orders. How much stock
    there is is no part of it; which items move is."""
    return Forecast(
        units=forecast.units,
        lines=tuple(replace(line, before=None, after=None) for line in forecast.lines),
        status_before=forecast.status_before,
        status_after=forecast.status_after,
        status_certain=forecast.status_certain,
        location_id=forecast.location_id,
        location_name=forecast.location_name,
        reopens=forecast.reopens,
        emails=forecast.emails,
        undoable=forecast.undoable,
        notices=_weighty(forecast),
    )


def still_agreed(agreed: Forecast, fresh: Forecast) -> bool:
    """Whether the yes to `agreed` covers what was read since: as many units of the same items, at the same
    place, no mail that was not spoken of, and no new concern."""
    return (
        not fresh.blocks
        and fresh.units == agreed.units
        and _units(fresh) == _units(agreed)
        and fresh.location_id == agreed.location_id
        and fresh.emails <= agreed.emails
        and concerns(fresh) <= _keys(agreed)
    )


def _units(forecast: Forecast) -> Mapping[tuple[str | None, ...], int]:
    """Of each item at each location; of one without stock, under its name."""
    units: Counter[tuple[str | None, ...]] = Counter()
    for line in forecast.lines:
        item = (line.inventory_item_id,) if line.inventory_item_id else (None, line.title, line.sku)
        units[(line.location_id, *item)] += line.units
    return units


def _weighty(forecast: Forecast) -> tuple[Notice, ...]:
    return tuple(
        notice
        for notice in forecast.notices
        if notice.weight in (Weight.RISK, Weight.WARNING) and notice.key not in _NO_CONCERN
    )


def _keys(agreed: Forecast) -> _Concerns:
    return frozenset(notice.key for notice in agreed.notices)
