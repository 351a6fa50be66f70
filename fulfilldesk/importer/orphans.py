"""Lines whose parent did not come: out of the tables, into the file of what was left out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from fulfilldesk.importer.blocks import blocks
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.import_file import ImportFile
from fulfilldesk.importer.rejected import Reason, Rejected
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.values import Packed, pack

#: Bytes read at once.
_PIECE = 1 << 20

_MISSING_ORDERS = "SELECT order_id FROM import_late WHERE order_id NOT IN (SELECT id FROM orders)"
_WORK_ALONE = "SELECT id FROM fulfillment_orders WHERE order_id NOT IN (SELECT id FROM orders)"
_MISSING_WORK = (
    "SELECT fulfillment_order_id FROM import_stray_work"
    " WHERE fulfillment_order_id NOT IN (SELECT id FROM fulfillment_orders)"
)
_MISSING_PARCELS = (
    "SELECT DISTINCT fulfillment_id FROM fulfillment_lines"
    " WHERE fulfillment_id NOT IN (SELECT id FROM fulfillments)"
)
_MISSING_ITEMS = (
    "SELECT DISTINCT inventory_item_id FROM inventory_levels"
    " WHERE inventory_item_id NOT IN (SELECT id FROM import_items)"
)
_DELETIONS = (
    ("lines", "DELETE FROM lines WHERE order_id = ?"),
    ("work", "DELETE FROM fulfillment_order_lines WHERE fulfillment_order_id = ?"),
    ("work", "DELETE FROM holds WHERE fulfillment_order_id = ?"),
    ("parcels", "DELETE FROM fulfillment_lines WHERE fulfillment_id = ?"),
    ("items", "DELETE FROM inventory_levels WHERE inventory_item_id = ?"),
)


class _Line(msgspec.Struct, gc=False):
    """As much of a line as says whose it is."""

    kind: str = msgspec.field(name="__typename")
    id: str
    parent: str = msgspec.field(name="__parentId", default="")


@dataclass(frozen=True, slots=True)
class _Missing:
    """Parents that did not come: orders of lines, fulfilment orders (or their orders), parcels, items."""

    lines: frozenset[Packed]
    work: frozenset[Packed]
    parcels: frozenset[Packed]
    items: frozenset[Packed]

    def __bool__(self) -> bool:
        return bool(self.lines or self.work or self.parcels or self.items)

    def lacks(self, line: _Line) -> bool:
        """Whether the line belongs to one of them."""
        match line.kind:
            case "LineItem":
                return pack("Order", line.parent) in self.lines
            case "FulfillmentOrder":
                return pack("FulfillmentOrder", line.id) in self.work
            case "FulfillmentOrderLineItem":
                return pack("FulfillmentOrder", line.parent) in self.work
            case "Fulfillment":
                return pack("Fulfillment", line.id) in self.parcels
            case "FulfillmentLineItem":
                return pack("Fulfillment", line.parent) in self.parcels
            case "InventoryLevel":
                return pack("InventoryItem", line.parent) in self.items
        return False


def set_orphans_aside(
    file: ImportFile, paths: Mapping[BulkKind, Path], rejected: Rejected, control: Control
) -> None:
    """Find them, keep them aside and delete their rows. Raises Stopped while files are looked through."""
    progress = file.progress
    if progress.orphans_done:
        return
    connection = file.connection
    missing = _Missing(
        _found(connection, _MISSING_ORDERS),
        _found(connection, _WORK_ALONE) | _found(connection, _MISSING_WORK),
        _found(connection, _MISSING_PARCELS),
        _found(connection, _MISSING_ITEMS),
    )
    if missing:
        for kind, path in paths.items():
            _keep_aside(kind, path, missing.lacks, rejected, control)
        rejected.settle()
    with file.transaction():
        for name, statement in _DELETIONS:
            connection.executemany(statement, [(parent,) for parent in getattr(missing, name)])
        if missing.work:
            connection.execute("DELETE FROM fulfillment_orders WHERE order_id NOT IN (SELECT id FROM orders)")
        progress.rejected = rejected.counts
        progress.rejected_bytes = rejected.kept_bytes
        progress.orphans_done = True


def _found(connection: sqlite3.Connection, statement: str) -> frozenset[Packed]:
    return frozenset(parent for (parent,) in connection.execute(statement))


def _keep_aside(
    kind: BulkKind, path: Path, lacks: Callable[[_Line], bool], rejected: Rejected, control: Control
) -> None:
    """Look through a file for lines without a parent. It holds the bytes; the tables do not."""
    decode = msgspec.json.Decoder(_Line).decode
    number = 0
    for block in blocks(path, "", 0, _PIECE):
        control.check()
        for at, raw in enumerate(block.data.split(b"\n") if not block.too_long else (), number + 1):
            try:
                line = decode(raw)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                continue  # counted when it was read
            if lacks(line):
                rejected.add(Reason.ORPHAN, kind.value, at, raw, line.parent[:200])
        number += block.lines
