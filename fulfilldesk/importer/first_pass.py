"""Every line of the files as rows: block by block, some blocks in a transaction."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from fulfilldesk.importer import rows_into
from fulfilldesk.importer.block_rows import OrderRows
from fulfilldesk.importer.blocks import blocks
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.decoding import Decoder
from fulfilldesk.importer.import_file import ImportFile
from fulfilldesk.importer.lines import (
    Fulfillment,
    FulfillmentLineItem,
    FulfillmentOrder,
    FulfillmentOrderLineItem,
    InventoryItem,
    InventoryLevel,
    LineItem,
    Location,
    Order,
)
from fulfilldesk.importer.listing_facts import ListingFacts
from fulfilldesk.importer.order_rows import order_rows
from fulfilldesk.importer.rejected import Rejected
from fulfilldesk.importer.stock_rows import location_rows, stock_rows
from fulfilldesk.importer.work_rows import work_rows
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.store.values import micros

#: Blocks in one transaction: some megabytes, a few hundredths of a second's work to be done again.
_BLOCKS = 64

#: Locations name the places of orders, and work says how orders are listed: both come before them.
ORDER = (BulkKind.LOCATIONS, BulkKind.INVENTORY, BulkKind.WORK, BulkKind.ORDERS)

Tell = Callable[[], None]
L = TypeVar("L")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Lines(Generic[L, Made]):
    """How the lines of one file become rows."""

    root: str
    types: Any
    make: Callable[[Sequence[L]], Made]
    put: Callable[[Made], None]


def first_pass(
    file: ImportFile, kind: BulkKind, path: Path, rejected: Rejected, control: Control, tell: Tell
) -> None:
    """Read one bulk file from where the last transaction ended. `tell` is called after each transaction.
    Raises Stopped between two of them, the failures of the store, and OSError for the file that is read."""
    lines = _lines_of(file, kind)
    decoder = Decoder(kind.value, lines.types, rejected)
    progress = file.progress
    source = blocks(path, lines.root, progress.read.get(kind, 0))
    gc.collect()
    gc.freeze()
    gc.disable()  # the lines and rows of a block hold no cycles, and there are millions
    try:
        ended = False
        while not ended:
            control.check()
            with file.transaction():
                for _ in range(_BLOCKS):
                    block = next(source, None)
                    if block is None:
                        ended = True
                        break
                    before = progress.lines.get(kind, 0)
                    made = decoder.made(block, before + 1, lines.make)
                    lines.put(made)
                    progress.read[kind] = block.end
                    progress.lines[kind] = before + block.lines
                    if isinstance(made, OrderRows):
                        progress.orders += len(made.orders)
                rejected.settle()
                progress.rejected = rejected.counts
                progress.rejected_bytes = rejected.kept_bytes
            tell()
    finally:
        gc.enable()
        gc.unfreeze()


def _lines_of(file: ImportFile, kind: BulkKind) -> _Lines[Any, Any]:
    connection = file.connection
    read_at = micros(file.progress.sources[kind].read_at)
    match kind:
        case BulkKind.LOCATIONS:
            return _Lines(
                "Location", Location, location_rows, lambda rows: rows_into.put_locations(connection, rows)
            )
        case BulkKind.INVENTORY:
            return _Lines(
                "InventoryItem",
                InventoryItem | InventoryLevel,
                lambda lines: stock_rows(lines, read_at),
                lambda rows: rows_into.put_stock(connection, rows),
            )
        case BulkKind.WORK:
            return _Lines(
                "FulfillmentOrder",
                FulfillmentOrder | FulfillmentOrderLineItem | Fulfillment | FulfillmentLineItem,
                work_rows,
                lambda rows: rows_into.put_work(connection, rows),
            )
        case BulkKind.ORDERS:
            names = dict(connection.execute("SELECT id, name FROM locations").fetchall())
            facts = ListingFacts(connection, read_at, names)

            def put(rows: OrderRows) -> None:
                rows_into.put_orders(connection, rows)
                facts.came(row[0] for row in rows.orders)

            return _Lines("Order", Order | LineItem, lambda lines: order_rows(lines, facts.of(lines)), put)
