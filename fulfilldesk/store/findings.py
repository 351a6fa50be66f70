"""What the checks found, in the cache's own file: it goes with the cache, and is made anew with it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

from fulfilldesk.domain.automation import Goods, Pace
from fulfilldesk.domain.checks.shop import CheckedShop
from fulfilldesk.domain.orders import Location, ShopInfo
from fulfilldesk.domain.scopes import ALL_ORDERS, READ_MERCHANT_MANAGED, READ_THIRD_PARTY
from fulfilldesk.domain.time_zone import time_zone
from fulfilldesk.services.checks_port import FindingKey, ServiceStanding
from fulfilldesk.services.checks_store import KeptFinding
from fulfilldesk.services.ports import LevelKey, SyncState
from fulfilldesk.store.database import Database
from fulfilldesk.store.findings_rows import FINDINGS, finding_of, packed_pair
from fulfilldesk.store.findings_run import StoredRun
from fulfilldesk.store.only_row import content_of
from fulfilldesk.store.order_tables import OPEN_WORK
from fulfilldesk.store.values import (
    from_micros,
    from_seconds,
    known_order_number,
    maybe,
    micros,
    order_id,
    seconds,
    unpack,
)

_ORDERS = (
    "CASE source WHEN 'stock' THEN (SELECT count(*) FROM claims WHERE units > 0"
    " AND claims.inventory_item_id = f.inventory_item_id AND claims.location_id = f.location_id) ELSE 1 END"
)
_KEPT = (
    f"SELECT {', '.join(f'f.{name}' for name in FINDINGS.columns)},"  # noqa: S608
    f" coalesce((SELECT name FROM orders WHERE orders.id = f.order_id), ''), {_ORDERS} FROM"
)
_OF_CHECK = (
    f"{_KEPT} findings AS f WHERE check_name = ? AND since <= ? AND (since, subject) > (?, ?)"
    " ORDER BY since, subject LIMIT ?"
)
_OF_KEYS = (
    f"{_KEPT} json_each(?) AS asked CROSS JOIN findings AS f"
    " ON f.check_name = json_extract(asked.value, '$[0]') AND f.subject = json_extract(asked.value, '$[1]')"
    " ORDER BY since, check_name, subject"
)
_OF_ORDER = f"{_KEPT} findings AS f WHERE order_id = ? AND since <= ? ORDER BY since, check_name, subject"
_COUNTS = "SELECT check_name, count(*) FROM findings WHERE since <= ? GROUP BY check_name"
_SINCE = "SELECT since, subject FROM findings WHERE check_name = ? AND subject = ?"
_CLAIMING = (
    "SELECT DISTINCT c.order_id, work.id FROM json_each(?) AS asked CROSS JOIN claims AS c"  # noqa: S608 - a name of ours
    " ON c.inventory_item_id = json_extract(asked.value, '$[0]')"
    " AND c.location_id = json_extract(asked.value, '$[1]') AND c.units > 0"
    " CROSS JOIN fulfillment_orders AS work ON work.order_id = c.order_id"
    f" AND work.location_id = c.location_id AND work.{OPEN_WORK}"
    " WHERE EXISTS (SELECT 1 FROM fulfillment_order_lines AS line WHERE line.fulfillment_order_id = work.id"
    " AND line.inventory_item_id = c.inventory_item_id AND line.remaining > 0)"
)
#: From one place to the next, however many orders lie between.
_TILLS = (
    "WITH RECURSIVE till (id) AS ("
    "SELECT min(retail_location_id) FROM order_details WHERE retail_location_id IS NOT NULL"
    " UNION ALL SELECT (SELECT min(retail_location_id) FROM order_details WHERE retail_location_id > till.id)"
    " FROM till WHERE till.id IS NOT NULL) SELECT id FROM till WHERE id IS NOT NULL"
)
_WAITING = (
    "SELECT service, count(DISTINCT CASE WHEN shipped_at IS NULL THEN order_id END),"
    " min(CASE WHEN shipped_at IS NULL THEN created_at END) FROM service_work GROUP BY service"
)
#: The work that was answered last tells what is usual now.
_ANSWERED = (
    "SELECT shipped_at - created_at FROM service_work WHERE service = ? AND shipped_at IS NOT NULL"
    " ORDER BY shipped_at DESC LIMIT 500"
)
_PACES = (
    "SELECT order_id, paid_at, channel, goods, seconds, automatic FROM paces WHERE paid_at >= ?"
    " ORDER BY paid_at, order_id"
)
#: Without one of these some of the orders, or of their work, stay hidden (facts 0.8 and 0.11).
_TO_SEE_ALL = (ALL_ORDERS, READ_MERCHANT_MANAGED, READ_THIRD_PARTY)
_HOUR = 3600.0


class StoredFindings:
    """What services.checks_store calls CheckStore. Raises what Database raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, rules: str, since: datetime, *, everything: bool) -> StoredRun:
        return StoredRun(self._database, rules, since, everything=everything)

    def shop(self) -> CheckedShop:
        with self._database.reading() as connection:
            locations = [
                Location(unpack("Location", packed), name, bool(active), bool(service))
                for packed, name, active, service in connection.execute(
                    "SELECT id, name, active, service FROM locations"
                )
            ]
            tills = frozenset(unpack("Location", packed) for (packed,) in connection.execute(_TILLS))
            info = content_of(connection, "shop_info", ShopInfo)
            state = content_of(connection, "sync_state", SyncState)
            return CheckedShop(
                {each.id: each for each in locations},
                tills,
                UTC if info is None else time_zone(info.timezone),
                sees_all_work=(info is None or all(info.allows(scope) for scope in _TO_SEE_ALL))
                and (state is None or state.first_pass_done),
            )

    def checked_at(self) -> datetime | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT checked_at FROM checks_state").fetchone()
            return None if row is None else maybe(from_micros, row[0])

    def counts(self, now: datetime) -> Mapping[str, int]:
        with self._database.reading() as connection:
            return dict(connection.execute(_COUNTS, (micros(now),)).fetchall())

    def of_check(
        self, check: str, now: datetime, *, limit: int, after: FindingKey | None = None
    ) -> Sequence[KeptFinding]:
        with self._database.reading() as connection:
            place = (_BEFORE_ALL, "") if after is None else connection.execute(_SINCE, after).fetchone()
            if place is None:
                return []
            return _kept(connection, _OF_CHECK, check, micros(now), *place, limit)

    def of_keys(self, keys: Collection[FindingKey]) -> Sequence[KeptFinding]:
        with self._database.reading() as connection:
            return _kept(connection, _OF_KEYS, json.dumps([*keys]))

    def of_order(self, order_id: str, now: datetime) -> Sequence[KeptFinding]:
        with self._database.reading() as connection:
            return _kept(connection, _OF_ORDER, known_order_number(order_id), micros(now))

    def claiming(self, pairs: Collection[LevelKey]) -> Mapping[str, frozenset[str]]:
        asked = json.dumps([packed_pair(pair) for pair in pairs])
        claiming: dict[str, set[str]] = {}
        with self._database.reading() as connection:
            for number, work in connection.execute(_CLAIMING, (asked,)):
                claiming.setdefault(order_id(number), set()).add(unpack("FulfillmentOrder", work))
        return {order: frozenset(works) for order, works in claiming.items()}

    def paces(self, since: datetime) -> Sequence[Pace]:
        with self._database.reading() as connection:
            return [
                Pace(order_id(number), from_seconds(at), channel, Goods(goods), taken, bool(automatic))
                for number, at, channel, goods, taken, automatic in connection.execute(
                    _PACES, (seconds(since),)
                )
            ]

    def services(self) -> Sequence[ServiceStanding]:
        with self._database.reading() as connection:
            return [
                ServiceStanding(name, waiting, maybe(from_seconds, oldest), _usual(connection, name))
                for name, waiting, oldest in connection.execute(_WAITING).fetchall()
            ]


#: Earlier than every finding.
_BEFORE_ALL = -(2**63)


def _kept(connection: sqlite3.Connection, statement: str, *parameters: str | int) -> list[KeptFinding]:
    return [
        KeptFinding(finding_of(row), name, orders)
        for *row, name, orders in connection.execute(statement, parameters)
    ]


def _usual(connection: sqlite3.Connection, service: str) -> float | None:
    taken = sorted(taken for (taken,) in connection.execute(_ANSWERED, (service,)))
    middle = (taken[len(taken) // 2] + taken[~(len(taken) // 2)]) / 2 if taken else None
    return None if middle is None else middle / _HOUR
