"""The rows that are kept of what was looked at. Only what differs from the rows that are there is written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

import msgspec

from fulfilldesk.domain.automation import Pace
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.services.checks_store import Claim, Looked, ServiceWork
from fulfilldesk.services.ports import LevelKey
from fulfilldesk.store.values import (
    Packed,
    from_micros,
    known_order_number,
    maybe,
    micros,
    order_id,
    pack,
    seconds,
)

#: One row as it lies in its table; and a pair of item and location as their columns hold it.
Row = tuple[Any, ...]
Pair = tuple[Packed, Packed]

#: Which kind of check found something: each replaces its own.
ORDER, STOCK, JOURNAL = "order", "stock", "journal"


@dataclass(frozen=True, slots=True)
class Block:
    """The orders to look at, and the condition on `order_id` that says whose rows are replaced."""

    numbers: Sequence[int]
    where: str
    parameters: tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of derived rows; the first `key` columns tell one row from another."""

    name: str
    columns: tuple[str, ...]
    key: int

    def replace(
        self,
        connection: sqlite3.Connection,
        where: str,
        parameters: Sequence[object],
        make: Callable[[Sequence[Row]], Iterable[Row]],
    ) -> Set[Row]:
        """Put the rows that `make` gives in the place of those that meet the condition, which it is shown.
        Returns the rows that went or came."""
        names = ", ".join(self.columns)
        select = f"SELECT {names} FROM {self.name} WHERE {where}"  # noqa: S608
        before = connection.execute(select, parameters).fetchall()
        after = {row[: self.key]: row for row in make(before)}.values()
        known, wanted = set(before), set(after)
        # In their order: side by side in the file.
        gone, come = [row for row in before if row not in wanted], [row for row in after if row not in known]
        if gone:
            key = " AND ".join(f"{name} IS ?" for name in self.columns[: self.key])
            delete = f"DELETE FROM {self.name} WHERE {key}"  # noqa: S608
            connection.executemany(delete, [row[: self.key] for row in gone])
        if come:
            marks = ", ".join("?" * len(self.columns))
            insert = f"INSERT OR REPLACE INTO {self.name} ({names}) VALUES ({marks})"  # noqa: S608
            connection.executemany(insert, come)
        return {*gone, *come}


def _table(name: str, columns: str, key: int) -> _Table:
    return _Table(name, tuple(columns.split()), key)


FINDINGS = _table(
    "findings",
    "check_name subject source order_id inventory_item_id location_id target_id service facts since",
    2,
)
_CLAIMS = _table("claims", "order_id inventory_item_id location_id units asked", 3)
_PACES = _table("paces", "order_id paid_at channel goods seconds automatic", 1)
_SERVICE_WORK = _table("service_work", "order_id id service created_at shipped_at", 2)

_OF_STOCK = (
    f"source = '{STOCK}' AND (inventory_item_id, location_id) IN"  # noqa: S608
    " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
)

_KEEP_ITEM = (
    "INSERT INTO stock_items (inventory_item_id, location_id, changed_at, title, sku, service)"
    " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET changed_at = excluded.changed_at,"
    " title = excluded.title, sku = excluded.sku, service = excluded.service"
    " WHERE excluded.changed_at > changed_at"
)
_BEFORE_ALL = -(2**63)
_UNITS = _CLAIMS.columns.index("units")
_SINCE = FINDINGS.columns.index("since")


@dataclass(frozen=True, slots=True)
class Touched:
    """Whether anything is kept otherwise than before, and the pairs of which open work is other."""

    changed: bool
    pairs: Set[Pair]


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What is kept of an order that was read at that moment, and the pairs whose stock was asked for
    meanwhile."""

    looked: Looked
    asked: Set[LevelKey]
    read_at: datetime


def replace_of_orders(
    connection: sqlite3.Connection, block: Block, looked: Mapping[int, LookedAt]
) -> Touched:
    """Keep what was found of the block's orders; of those that are not among `looked`, nothing."""

    def put(table: _Table, rows: Iterable[Row], also: str = "") -> Set[Row]:
        return table.replace(connection, block.where + also, block.parameters, lambda _: rows)

    each = looked.items()
    found = [_finding_row(finding, ORDER, number) for number, one in each for finding in one.looked.findings]
    paces = [_pace_row(number, one.looked.pace) for number, one in each if one.looked.pace is not None]
    work = [_work_row(number, work) for number, one in each for work in one.looked.service_work]
    claims = [row for number, one in each for row in _claim_rows(number, one)]
    changed = [
        put(FINDINGS, found, f" AND source = '{ORDER}'"),
        put(_PACES, paces),
        put(_SERVICE_WORK, work),
    ]
    moved = put(_CLAIMS, claims)
    _keep_departures(connection, moved, {row[: _CLAIMS.key] for row in claims if row[_UNITS]}, looked)
    return Touched(any(changed) or bool(moved), {(row[1], row[2]) for row in moved if row[_UNITS]})


def _keep_departures(
    connection: sqlite3.Connection, moved: Set[Row], left: Set[Row], looked: Mapping[int, LookedAt]
) -> None:
    """Work that went from a pair altogether, and names it no more: only the order's own time tells when."""
    gone = [row for row in moved if row[_UNITS] and row[: _CLAIMS.key] not in left and row[0] in looked]
    connection.executemany(
        "UPDATE stock_items SET changed_at = max(changed_at, ?)"
        " WHERE inventory_item_id = ? AND location_id = ?",
        [(seconds(looked[row[0]].read_at), row[1], row[2]) for row in gone],
    )


def replace_of_stock(connection: sqlite3.Connection, found: Mapping[Pair, Sequence[Finding]]) -> bool:
    """Keep what was found of these pairs; what is found again is wrong since it was first found, whatever
    its numbers are by now. Returns whether that is something else than before."""

    def made(before: Sequence[Row]) -> Iterable[Row]:
        since = {row[: FINDINGS.key]: row[_SINCE] for row in before}
        for pair, findings in found.items():
            for finding in findings:
                row = _finding_row(finding, STOCK, None, pair)
                yield (*row[:_SINCE], min(since.get(row[: FINDINGS.key], row[_SINCE]), row[_SINCE]))

    return bool(FINDINGS.replace(connection, _OF_STOCK, (json.dumps([*found]),), made))


def replace_of_journal(connection: sqlite3.Connection, findings: Sequence[Finding]) -> bool:
    """Keep these of the journal and no others. Returns whether that is something else than before."""
    rows = [_finding_row(each, JOURNAL, maybe(known_order_number, each.order_id)) for each in findings]
    return bool(FINDINGS.replace(connection, f"source = '{JOURNAL}'", (), lambda _: rows))


def finding_of(row: Row) -> Finding:
    """The finding that a row of FINDINGS holds."""
    check, subject, _, number, _, _, target_id, service, facts, since = row
    return Finding(
        check,
        subject,
        from_micros(since),
        maybe(order_id, number),
        target_id,
        service,
        json.loads(facts),
    )


def _finding_row(finding: Finding, source: str, number: int | None, pair: Pair = (None, None)) -> Row:
    facts = msgspec.json.encode(dict(finding.facts), order="sorted").decode()
    about = (finding.target_id, finding.service, facts, micros(finding.since))
    return (finding.check, finding.subject, source, number, *pair, *about)


def _pace_row(number: int, pace: Pace) -> Row:
    return (number, seconds(pace.paid_at), pace.channel, pace.goods.value, pace.seconds, int(pace.automatic))


def _work_row(number: int, work: ServiceWork) -> Row:
    packed = pack("FulfillmentOrder", work.id)
    return (number, packed, work.service, seconds(work.created_at), maybe(seconds, work.shipped_at))


def _claim_rows(number: int, one: LookedAt) -> Iterable[Row]:
    claimed = {claim.pair: claim.units for claim in one.looked.claims if claim.units > 0}
    for key in claimed.keys() | one.asked:
        yield (number, *packed_pair(key), claimed.get(key, 0), int(key in one.asked))


def keep_items(connection: sqlite3.Connection, looked: Iterable[Looked], known: dict[LevelKey, int]) -> None:
    """Keep when work of each pair changed last. `known` says how late that is in the table at least."""
    newest: dict[LevelKey, Claim] = {}
    for one in looked:
        for claim in one.claims:
            changed_at = seconds(claim.changed_at)
            if changed_at > known.get(claim.pair, _BEFORE_ALL):
                known[claim.pair] = changed_at
                newest[claim.pair] = claim
    several = [
        (*packed_pair(pair), known[pair], newest[pair].title, newest[pair].sku, newest[pair].service)
        for pair in sorted(newest)
    ]
    connection.executemany(_KEEP_ITEM, several)


@lru_cache(maxsize=50_000)
def packed_pair(key: LevelKey) -> Pair:
    """An item and a location as their columns hold them."""
    return pack("InventoryItem", key[0]), pack("Location", key[1])
