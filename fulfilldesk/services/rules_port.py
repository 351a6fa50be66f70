"""The rules as the window needs them, and what they keep in the journal's file and read from the cache."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.deciding import Turns
from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.domain.rules.problem import Problem
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.ports import Stop

#: Told how many orders were looked at so far.
Tell = Callable[[int], None]

#: How many actions an hour the rules may be allowed, and how many they are until somebody chooses.
PER_HOUR = (5, 10, 25, 50, 100, 250)
PER_HOUR_DEFAULT = 25

#: How many days a dry run looks back.
DRY_RUN_DAYS = 90


@dataclass(frozen=True, slots=True)
class RuleControl:
    """`running` is the one switch: off, no rule does anything. `used` is how many actions the rules have
    begun within the last hour. `forbidden`: by an administrator; the switch is off then."""

    running: bool = False
    per_hour: int = PER_HOUR_DEFAULT
    used: int = 0
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What the editor offers: channels and shipping methods as the cache has seen them, locations id to name
    (those in use), countries, tags. `currency` is the shop's, empty while it is not known."""

    currency: str = ""
    channels: tuple[str, ...] = ()
    locations: Mapping[str, str] = field(default_factory=dict)
    shipping_methods: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastMatch:
    """An order paid on `day` (the shop's own) that `rule_id` would have decided on. `left`: KEPT or UNKNOWN;
    None: its action would have been done, as far as the conditions tell."""

    order_id: str
    order_name: str
    rule_id: str
    day: date
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class DryRun:
    """What the rules would do. `now` decides on open work exactly, in the order it would be done: those that
    act, and those left for a person, each with why. `past` is told by the conditions alone: who had stock
    then, and what would have been a concern, nobody knows any more. `asks_stock`: a rule asks for stock,
    which the past passes over. `views`: by rule, the orders with open work it lists. `open_orders` and
    `past_orders` are how many were looked at, `since` is when the past begins."""

    now: tuple[Decision, ...]
    past: tuple[PastMatch, ...]
    views: Mapping[str, frozenset[str]]
    open_orders: int
    past_orders: int
    since: datetime
    asks_stock: bool

    @property
    def acting(self) -> tuple[Decision, ...]:
        """What would be done now."""
        return tuple(decision for decision in self.now if decision.acts)

    def days(self, rule_id: str) -> Mapping[date, frozenset[str]]:
        """The orders of the past by day, of those that a rule would have acted on."""
        found: dict[date, set[str]] = {}
        for match in self.past:
            if match.rule_id == rule_id and match.left is None:
                found.setdefault(match.day, set()).add(match.order_id)
        return {day: frozenset(orders) for day, orders in sorted(found.items())}


class Ended(StrEnum):
    """Why a run of the rules ended before everything was done."""

    OFF = "off"  # the one switch
    NO_RULES = "no_rules"  # none is on
    LIMIT = "limit"  # as much as an hour allows
    OUT_OF_REACH = "out_of_reach"  # the shop, or whoever signed in
    STOPPED = "stopped"
    BUSY = "busy"  # another run is under way


@dataclass(frozen=True, slots=True)
class RuleDone:
    """One action that a rule began, with how its journal entry stands."""

    decision: Decision
    action_id: str
    state: EntryState


@dataclass(frozen=True, slots=True)
class RuleRunResult:
    """What a run did. `left` are the decisions that were left for a person, also those that had changed when
    they were read afresh. `broken_off` are the rules that did not go on after something went wrong: by id,
    the state of the entry that did (refused, not done, differs ...). `ended`: None when all was done."""

    done: tuple[RuleDone, ...] = ()
    left: tuple[Decision, ...] = ()
    broken_off: Mapping[str, EntryState] = field(default_factory=dict)
    ended: Ended | None = None


class Rules(Protocol):
    """What the window asks. "Worker": more than a short keyed read. All may raise the store's failures; what
    lets rules do something other than before raises RulesForbidden where an administrator has forbidden
    them."""

    def rules(self) -> Sequence[Rule]:
        """All, in their order."""
        ...

    def choices(self) -> RuleChoices:
        """Worker."""
        ...

    def refusals(self, rule: Rule) -> tuple[Problem, ...]:
        """Worker. Why the rule cannot be kept in its place beside the others, whether it is on or not; empty
        when it can."""
        ...

    def save(self, rule: Rule) -> Rule:
        """Worker. Keep a rule, on or off as it is; one without an id, or with one that is not known yet, is
        new and comes last. Returns it as it was kept. Raises RuleRefused."""
        ...

    def delete(self, rule_id: str) -> None:
        """Take the rule away; what it did stays in the journal."""
        ...

    def reorder(self, rule_ids: Sequence[str]) -> None:
        """Worker. Put the rules in this order. Raises RuleRefused when one that is on could never come up
        then, ValueError when it is not all of them."""
        ...

    def turn(self, rule_id: str, *, on: bool) -> None:
        """Worker. Turn one rule on or off. Raises RuleRefused."""
        ...

    def control(self) -> RuleControl:
        """The one switch, and the limit."""
        ...

    def set_running(self, running: bool) -> None:
        """The one switch, for all rules. It is looked at before every single action."""
        ...

    def set_per_hour(self, per_hour: int) -> None:
        """One of PER_HOUR; raises ValueError for another number."""
        ...

    def dry_run(
        self, rules: Sequence[Rule], stop: Stop, tell: Tell, days: int = DRY_RUN_DAYS
    ) -> DryRun | None:
        """Worker, may take seconds. What these rules would do, as though all of them and the one switch were
        on; nothing is sent. None when told to stop."""
        ...

    def view_orders(self, rule_id: str) -> frozenset[str]:
        """Worker. The orders with open work that a rule applies to; none for a rule that is not there."""
        ...

    def run(self, stop: Stop) -> RuleRunResult:
        """Worker, may take minutes. Do what the rules say that are on, if the one switch is on."""
        ...


class Turn(StrEnum):
    """The answer to a rule that is about to act."""

    TAKEN = "taken"  # go on
    OFF = "off"  # the one switch
    RULE_CHANGED = "rule_changed"  # turned off, deleted or another one than it was
    LIMIT = "limit"
    HAD = "had"  # it has acted on this already


class RuleStore(Protocol):
    """Rules, switch and turns, in the journal's file. Each write is on disk when the call returns."""

    def rules(self) -> Sequence[Rule]:
        """All, in their order. One that cannot be read is left out: it does nothing."""
        ...

    def put(self, rules: Iterable[Rule]) -> None:
        """Keep these, in place of the ones with the same ids."""
        ...

    def remove(self, rule_id: str) -> None:
        """This one is no more. What it has done is remembered."""
        ...

    def control(self, now: datetime) -> RuleControl:
        """Switch, limit, and the turns taken within the hour before `now`."""
        ...

    def set_running(self, running: bool) -> None: ...

    def set_per_hour(self, per_hour: int) -> None: ...

    def turns(self, order_ids: Collection[str]) -> Turns:
        """What rules have done on these orders."""
        ...

    def take_turn(self, decision: Decision, work_ids: Collection[str], now: datetime) -> Turn:
        """In one transaction: the switch is on, the rule is as it was, the hour allows one more, and the rule
        has not had its turn on this target: then it has had it now. `work_ids` is all open work of the
        order."""
        ...


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that occur in orders, by the alphabet."""

    shipping_methods: tuple[str, ...]
    countries: tuple[str, ...]
    tags: tuple[str, ...]


class RuleCandidates(Protocol):
    """What the rules look at in the cache."""

    def seen(self) -> Seen:
        """Worker. What lately bought orders say of themselves."""
        ...

    def open_orders(self) -> Iterator[Order]:
        """Worker. Orders with open work, neither cancelled nor archived, the oldest first."""
        ...

    def updated_since(self, moment: datetime) -> Iterator[Order]:
        """Worker. Orders that were touched since then, the oldest first."""
        ...
