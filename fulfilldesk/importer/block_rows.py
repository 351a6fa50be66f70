"""What is known before a block of order lines becomes rows, and the rows it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """What the listing of an order asks of its unfinished work: `open` has something left to do."""

    held: bool = False
    external: bool = False
    open: bool = False
    location_id: str | int | None = None
    location: str | None = None


NO_WORK = Work()


@dataclass(slots=True)
class Facts:
    """What is known beforehand of the orders in a block, by their numbers. `not_simple`: those whose listing
    is left to the rule. `known`: when those that came before were updated. `names` are the locations' names
    now, by their packed ids."""

    read_at: int
    work: Mapping[int, Work] = field(default_factory=dict)
    not_simple: frozenset[int] = frozenset()
    known: dict[int, int] = field(default_factory=dict)
    names: Mapping[str | int, str] = field(default_factory=dict)


@dataclass(slots=True)
class OrderRows:
    """The rows of a block of lines, by table. `strays` are rows of lines that do not follow their order.
    `incomplete` are orders whose lines were not all counted, `by_rule` those that are listed by the rule,
    both at the end; `replaced` came before, and older."""

    orders: list[Row] = field(default_factory=list)
    details: list[Row] = field(default_factory=list)
    tags: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)
    fulfillments: list[Row] = field(default_factory=list)
    tracking: list[Row] = field(default_factory=list)
    refunds: list[Row] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    strays: list[Row] = field(default_factory=list)
    incomplete: list[int] = field(default_factory=list)
    by_rule: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
