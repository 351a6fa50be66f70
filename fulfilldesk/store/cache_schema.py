"""The tables of the cache: named migrations, only ever added to. The cache can be built anew, so a migration
that is too hard may empty it; the journal's (journal.py) may not.

An order is spread over `orders` (what the table shows, filters and sorts, each in a column of its own),
`order_details` (what only the detail shows) and its children, which lie together by their order's number;
the children's children lie by their parent's id, in places that only grow. Ids, times and amounts lie as
`values` says. `name_key` and its like hold the text as it sorts; `_rank` columns hold where a status stands
in its column.

Filters, counts and most sorts are answered from memory (columns/), which follows `changes`: every order that
was written or forgotten is appended there in the same transaction. The indexes here serve the sorts by long
keys and what the services ask.
"""

from __future__ import annotations

import sqlite3

import sqlite_utils
from sqlite_utils.migrations import Migrations

CACHE = Migrations("cache")

_TABLES = """
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL, name_key TEXT NOT NULL,
    processed_at INTEGER NOT NULL,
    customer TEXT, customer_key TEXT,
    total INTEGER NOT NULL, currency TEXT NOT NULL,
    payment TEXT, payment_rank INTEGER,
    fulfillment TEXT NOT NULL, fulfillment_rank INTEGER NOT NULL,
    items INTEGER NOT NULL,
    delivery TEXT, delivery_rank INTEGER,
    channel TEXT, channel_key TEXT,
    location_id, location TEXT, location_key TEXT,
    archived INTEGER NOT NULL, cancelled INTEGER NOT NULL, held INTEGER NOT NULL,
    pos INTEGER NOT NULL, external INTEGER NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    digest BLOB NOT NULL
);
CREATE TABLE order_details (
    order_id INTEGER PRIMARY KEY,
    closed_at INTEGER, cancelled_at INTEGER, cancel_reason TEXT, return_status TEXT,
    refunded INTEGER, refunded_currency TEXT,
    presentment INTEGER NOT NULL, presentment_currency TEXT NOT NULL,
    source_name TEXT, channel_name TEXT, retail_location_id, retail_location_name TEXT,
    customer INTEGER NOT NULL, customer_id, customer_name TEXT, customer_email TEXT, customer_phone TEXT,
    identity_hidden INTEGER NOT NULL, address TEXT NOT NULL, note TEXT, tags TEXT NOT NULL,
    test INTEGER NOT NULL
);
CREATE TABLE lines (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    title TEXT NOT NULL, variant_title TEXT, sku TEXT,
    quantity INTEGER NOT NULL, current_quantity INTEGER NOT NULL,
    unit_price INTEGER, currency TEXT,
    product_id, variant_id, inventory_item_id, tracked INTEGER,
    requires_shipping INTEGER NOT NULL, gift_card INTEGER NOT NULL, bundle TEXT,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
CREATE TABLE fulfillments (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    name TEXT NOT NULL, status TEXT NOT NULL, delivery_status TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    delivered_at INTEGER, in_transit_at INTEGER, estimated_delivery_at INTEGER,
    location_id, location_name TEXT, service_name TEXT, service_type TEXT,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
CREATE TABLE fulfillment_lines (
    fulfillment_id NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    line_item_id NOT NULL, quantity INTEGER NOT NULL,
    PRIMARY KEY (fulfillment_id, position)
) WITHOUT ROWID;
CREATE TABLE tracking (
    fulfillment_id NOT NULL, position INTEGER NOT NULL,
    company TEXT, number TEXT, url TEXT,
    PRIMARY KEY (fulfillment_id, position)
) WITHOUT ROWID;
CREATE TABLE fulfillment_orders (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    status TEXT NOT NULL, request_status TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    location_id, location_name TEXT NOT NULL, service_name TEXT, service_type TEXT,
    delivery_method TEXT, fulfill_at INTEGER, supported_actions TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
CREATE TABLE fulfillment_order_lines (
    fulfillment_order_id NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    line_item_id NOT NULL, inventory_item_id, title TEXT NOT NULL, sku TEXT,
    total INTEGER NOT NULL, remaining INTEGER NOT NULL,
    PRIMARY KEY (fulfillment_order_id, position)
) WITHOUT ROWID;
CREATE TABLE holds (
    fulfillment_order_id NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    reason TEXT NOT NULL, notes TEXT, display_reason TEXT,
    PRIMARY KEY (fulfillment_order_id, position)
) WITHOUT ROWID;
CREATE TABLE order_tags (
    order_id INTEGER NOT NULL, tag_key TEXT NOT NULL,
    PRIMARY KEY (order_id, tag_key)
) WITHOUT ROWID;
CREATE TABLE events (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
    created_at INTEGER NOT NULL, action TEXT, message TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
CREATE TABLE event_reads (order_id INTEGER PRIMARY KEY, read_at INTEGER NOT NULL);
CREATE TABLE locations (
    id NOT NULL PRIMARY KEY, name TEXT NOT NULL, active INTEGER NOT NULL, service INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE inventory_levels (
    inventory_item_id NOT NULL, location_id NOT NULL, tracked INTEGER NOT NULL,
    on_hand INTEGER, committed INTEGER, available INTEGER, read_at INTEGER NOT NULL,
    PRIMARY KEY (inventory_item_id, location_id)
) WITHOUT ROWID;
CREATE TABLE shop_info (only INTEGER PRIMARY KEY CHECK (only = 1), content BLOB NOT NULL);
CREATE TABLE sync_state (only INTEGER PRIMARY KEY CHECK (only = 1), content BLOB NOT NULL);
CREATE TABLE bulk (only INTEGER PRIMARY KEY CHECK (only = 1), content BLOB NOT NULL);
CREATE TABLE retention (only INTEGER PRIMARY KEY CHECK (only = 1), days INTEGER NOT NULL);
CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, order_id INTEGER NOT NULL);
CREATE TABLE columns (
    only INTEGER PRIMARY KEY CHECK (only = 1), history BLOB NOT NULL, snapshot BLOB, cut INTEGER NOT NULL
);
INSERT INTO columns (only, history, cut) VALUES (1, randomblob(16), 0);
CREATE TABLE search_text (order_id INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = 'search_text', content_rowid = 'order_id', detail = none, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
"""

# One index serves a column in both directions: the number, which breaks ties, is the last part of each.
_INDEXES = """
CREATE INDEX orders_by_name ON orders (name_key);
CREATE INDEX orders_by_date ON orders (processed_at);
CREATE INDEX orders_by_customer ON orders (customer_key);
CREATE INDEX orders_by_total ON orders (total);
CREATE INDEX orders_by_tag ON order_tags (tag_key);
CREATE INDEX test_orders ON order_details (order_id) WHERE test;
"""

#: Whether an order's personal data was removed; who is to be forgotten, as salted hashes (customers.py), and
#: the orders in which that is still to be done; whether removed data may still lie in the file (`traces`; see
#: cleaning.py), and when it was last cleaned, and when that was last tried, in microseconds.
_PRIVACY = """
ALTER TABLE orders ADD COLUMN person_removed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE forgotten (who BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE forgetting (order_id INTEGER PRIMARY KEY);
CREATE TABLE privacy (
    only INTEGER PRIMARY KEY CHECK (only = 1), salt BLOB NOT NULL,
    traces INTEGER NOT NULL, cleaned_at INTEGER, tried_at INTEGER
);
INSERT INTO privacy (only, salt, traces) VALUES (1, randomblob(16), 0);
"""
# Only the orders that are still to be looked at, however many are done.
_PRIVACY_INDEXES = """
CREATE INDEX orders_with_person ON orders (updated_at) WHERE NOT person_removed;
"""

#: When and how an order was paid, judged and shipped, and what was given back.
_ORDER_FACTS = """
ALTER TABLE order_details ADD COLUMN paid_at INTEGER;
ALTER TABLE order_details ADD COLUMN receipt TEXT;
ALTER TABLE order_details ADD COLUMN risk_level TEXT;
ALTER TABLE order_details ADD COLUMN address_check TEXT;
ALTER TABLE order_details ADD COLUMN country TEXT;
ALTER TABLE order_details ADD COLUMN shipping_method TEXT;
CREATE TABLE refunds (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    refunded_at INTEGER NOT NULL, location_id,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
"""
# What the checks look at: orders with open work, and those that were touched lately.
_ORDER_FACTS_INDEXES = """
CREATE INDEX open_work ON fulfillment_orders (order_id) WHERE status NOT IN ('CANCELLED', 'CLOSED');
CREATE INDEX orders_by_update ON orders (updated_at);
"""
#: A pass over everything brings the facts of orders that were read without them; until then they are missing.
#: Bulk runs that were begun before are overtaken by it (services/bulk_plan). A state that cannot be read is
#: left to whoever reads it next.
_READ_EVERYTHING = """
UPDATE sync_state SET content = CAST(
    json_set(
        json_remove(
            CAST(content AS TEXT),
            '$.orders_cursor', '$.orders_lower_bound', '$.orders_depth', '$.pass_latest_order'
        ),
        '$.full_since', strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
    ) AS BLOB
) WHERE json_valid(CAST(content AS TEXT));
"""

#: What the checks found and what they go by (services/checks_store): derived from the rest of the file, and
#: made anew when `checks_state` says so. `findings.source` is which kind of check found it; of stock there is
#: the pair of item and location, else the order. `claims` holds the pairs of the orders that are looked at:
#: units of open work, and whether a check asked for the stock. `stock_items` says of each pair when work of
#: it changed last, and how that names it. `stock_to_check` are the pairs to look at next; `moved` where the
#: stock itself is another.
_CHECKS = """
CREATE TABLE checks_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    run BLOB NOT NULL, rules TEXT NOT NULL, seq INTEGER, since INTEGER NOT NULL, checked_at INTEGER
);
CREATE TABLE findings (
    check_name TEXT NOT NULL, subject TEXT NOT NULL,
    source TEXT NOT NULL, order_id INTEGER, inventory_item_id, location_id,
    target_id TEXT, service TEXT NOT NULL, facts TEXT NOT NULL, since INTEGER NOT NULL,
    PRIMARY KEY (check_name, subject)
) WITHOUT ROWID;
CREATE TABLE claims (
    order_id INTEGER NOT NULL, inventory_item_id NOT NULL, location_id NOT NULL,
    units INTEGER NOT NULL, asked INTEGER NOT NULL,
    PRIMARY KEY (order_id, inventory_item_id, location_id)
) WITHOUT ROWID;
CREATE TABLE stock_items (
    inventory_item_id NOT NULL, location_id NOT NULL,
    changed_at INTEGER NOT NULL, title TEXT NOT NULL, sku TEXT, service TEXT NOT NULL,
    PRIMARY KEY (inventory_item_id, location_id)
) WITHOUT ROWID;
CREATE TABLE paces (
    order_id INTEGER PRIMARY KEY, paid_at INTEGER NOT NULL, channel TEXT NOT NULL, goods TEXT NOT NULL,
    seconds INTEGER, automatic INTEGER NOT NULL
);
CREATE TABLE service_work (
    order_id INTEGER NOT NULL, id NOT NULL, service TEXT NOT NULL,
    created_at INTEGER NOT NULL, shipped_at INTEGER,
    PRIMARY KEY (order_id, id)
) WITHOUT ROWID;
CREATE TABLE stock_to_check (
    inventory_item_id NOT NULL, location_id NOT NULL, moved INTEGER NOT NULL,
    PRIMARY KEY (inventory_item_id, location_id)
) WITHOUT ROWID;
"""
_CHECKS_INDEXES = """
CREATE INDEX findings_by_age ON findings (check_name, since, subject);
CREATE INDEX findings_of_order ON findings (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX findings_of_stock ON findings (inventory_item_id, location_id) WHERE source = 'stock';
CREATE INDEX claims_of_stock ON claims (inventory_item_id, location_id) WHERE units > 0;
CREATE INDEX paces_by_payment ON paces (paid_at);
CREATE INDEX service_work_by_end ON service_work (service, shipped_at);
CREATE INDEX tills ON order_details (retail_location_id) WHERE retail_location_id IS NOT NULL;
"""

#: What m001 made.
_EARLIER_TABLES = (
    "search search_text orders order_details lines fulfillments fulfillment_lines tracking fulfillment_orders"
    " fulfillment_order_lines holds events locations inventory_levels shop_info sync_state"
)


def create_tables(connection: sqlite3.Connection) -> None:
    """The tables of an empty cache, inside the transaction that is open. A large import makes the indexes
    only after its rows."""
    _run(connection, _TABLES)
    _run(connection, _PRIVACY)
    _run(connection, _ORDER_FACTS)
    _run(connection, _CHECKS)


def create_indexes(connection: sqlite3.Connection) -> None:
    """The indexes of those tables."""
    _run(connection, _INDEXES)
    _run(connection, _PRIVACY_INDEXES)
    _run(connection, _ORDER_FACTS_INDEXES)
    _run(connection, _CHECKS_INDEXES)


@CACHE()
def m001_orders(_db: sqlite_utils.Database) -> None:
    """Orders with all that hangs on them, stock, shop and sync state; m002 makes all of it anew."""


@CACHE()
def m002_a_million_orders(db: sqlite_utils.Database) -> None:
    """Children's children by their parent's id, tags, changes, bulk operations, and fewer indexes. What was
    cached goes: the next sync reads it again."""
    for name in _EARLIER_TABLES.split():
        db.execute(f"DROP TABLE IF EXISTS {name}")
    _run(db.conn, _TABLES)
    _run(db.conn, _INDEXES)


@CACHE()
def m003_privacy(db: sqlite_utils.Database) -> None:
    """Personal data that goes while the order stays, and customers who are to be forgotten."""
    _run(db.conn, _PRIVACY)
    _run(db.conn, _PRIVACY_INDEXES)


@CACHE()
def m004_order_facts(db: sqlite_utils.Database) -> None:
    """Payment, receipt, risk, address check, country, shipping method and refunds. What was cached stays; the
    next sync reads every order again."""
    _run(db.conn, _ORDER_FACTS)
    _run(db.conn, _ORDER_FACTS_INDEXES)
    _run(db.conn, _READ_EVERYTHING)


@CACHE()
def m005_checks(db: sqlite_utils.Database) -> None:
    """What the checks find. Nothing is found until they run."""
    _run(db.conn, _CHECKS)
    _run(db.conn, _CHECKS_INDEXES)


def _run(connection: sqlite3.Connection, script: str) -> None:
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)
