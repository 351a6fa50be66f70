"""The shop's own rules, their switch, and what they have acted on, in the journal's file."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from fulfilldesk.domain.rules.deciding import Turns
from fulfilldesk.domain.rules.decision import Decision
from fulfilldesk.domain.rules.problem import Problem, RuleRefused, RuleSay
from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.services.rules_port import PER_HOUR, RuleControl, Turn
from fulfilldesk.store.database import Database
from fulfilldesk.store.rules_json import to_json, to_rule
from fulfilldesk.store.values import micros

log = logging.getLogger(__name__)

_HOUR = timedelta(hours=1)
_IDS = msgspec.json.Decoder(frozenset[str])

_SELECT = "SELECT id, position, CAST(content AS BLOB) FROM rules"
_PUT = "INSERT OR REPLACE INTO rules (id, position, content) VALUES (?, ?, CAST(? AS TEXT))"
_SWITCH = "SELECT running, per_hour FROM rule_switch"
_TAKEN = "SELECT count(*) FROM rule_turns WHERE taken_at > ?"
_HAD = "SELECT 1 FROM rule_turns WHERE rule_id = ? AND target_id = ?"
_TAKE = "INSERT INTO rule_turns (rule_id, order_id, target_id, work, taken_at) VALUES (?, ?, ?, ?, ?)"
_OF_ORDERS = (
    "SELECT rule_id, order_id, target_id, work FROM rule_turns"
    " WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY sequence"
)


class StoredRules:
    """What services.rules_port calls RuleStore. Raises what Database raises."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rules(self) -> Sequence[Rule]:
        with self._database.reading() as connection:
            rows = connection.execute(f"{_SELECT} ORDER BY position, id").fetchall()
            return [rule for row in rows if (rule := _rule(*row)) is not None]

    def put(self, rules: Iterable[Rule]) -> None:
        rows = [(rule.id, rule.position, to_json(rule)) for rule in rules]
        with self._database.writing() as db:
            db.conn.executemany(_PUT, rows)

    def remove(self, rule_id: str) -> None:
        with self._database.writing() as db:
            db.conn.execute("DELETE FROM rules WHERE id = ?", (rule_id,))

    def control(self, now: datetime) -> RuleControl:
        with self._database.reading() as connection:
            return _control(connection, now)

    def set_running(self, running: bool) -> None:
        with self._database.writing() as db:
            db.conn.execute("UPDATE rule_switch SET running = ?", (running,))

    def set_per_hour(self, per_hour: int) -> None:
        with self._database.writing() as db:
            db.conn.execute("UPDATE rule_switch SET per_hour = ?", (per_hour,))

    def turns(self, order_ids: Collection[str]) -> Turns:
        with self._database.reading() as connection:
            had: set[tuple[str, str]] = set()
            work: dict[tuple[str, str], frozenset[str]] = {}
            for rule_id, order_id, target_id, ids in connection.execute(
                _OF_ORDERS, (json.dumps([*order_ids]),)
            ):
                had.add((rule_id, target_id))
                work.setdefault((rule_id, order_id), _IDS.decode(ids))
            return Turns(frozenset(had), work)

    def take_turn(self, decision: Decision, work_ids: Collection[str], now: datetime) -> Turn:
        rule = decision.rule
        with self._database.writing() as db, self._database.understood():
            control = _control(db.conn, now)
            if not control.running:
                return Turn.OFF
            row = db.conn.execute(f"{_SELECT} WHERE id = ?", (rule.id,)).fetchone()
            if row is None or not rule.on or _rule(*row) != rule:
                return Turn.RULE_CHANGED
            if db.conn.execute(_HAD, (rule.id, decision.target_id)).fetchone() is not None:
                return Turn.HAD
            if control.used >= control.per_hour:
                return Turn.LIMIT
            work = json.dumps(sorted(work_ids))
            taken = (rule.id, decision.order_id, decision.target_id, work, micros(now))
            db.conn.execute(_TAKE, taken)
            return Turn.TAKEN


def _control(connection: sqlite3.Connection, now: datetime) -> RuleControl:
    (used,) = connection.execute(_TAKEN, (micros(now - _HOUR),)).fetchone()
    row = connection.execute(_SWITCH).fetchone()
    if row is None:  # what nobody has switched on is off
        return RuleControl(used=used)
    running, per_hour = row
    sound = isinstance(per_hour, int) and 0 <= per_hour <= max(PER_HOUR)
    return RuleControl(running == 1, per_hour if sound else min(PER_HOUR), used)


def _rule(rule_id: object, position: object, content: bytes) -> Rule | None:
    """The rule of a row; None for one that cannot be read: it does nothing."""
    try:
        if not isinstance(rule_id, str) or not isinstance(position, int):
            raise RuleRefused((Problem(RuleSay.UNREADABLE),))
        return replace(to_rule(content), id=rule_id, position=position)
    except RuleRefused as refused:
        log.warning("rule %r is left out: %s", rule_id, refused)
        return None
