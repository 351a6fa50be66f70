"""The tables of the cache: named migrations, only ever added to. The cache can be built anew, so a migration
that is too hard may empty it; the journal's (journal.py) may not.

An order is spread over `orders` (what the table shows, filters and sorts, each in a column of its own),
`order_details` (what only the detail shows) and its children, which lie together by their order's number.
Ids, times and amounts lie as `values` says. `name_key` and its like hold the text as it sorts; `_rank`
columns hold where a status stands in its column.
"""

from __future__ import annotations

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
    order_id INTEGER NOT NULL, fulfillment INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    line_item_id NOT NULL, quantity INTEGER NOT NULL,
    PRIMARY KEY (order_id, fulfillment, position)
) WITHOUT ROWID;
CREATE TABLE tracking (
    order_id INTEGER NOT NULL, fulfillment INTEGER NOT NULL, position INTEGER NOT NULL,
    company TEXT, number TEXT, url TEXT,
    PRIMARY KEY (order_id, fulfillment, position)
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
    order_id INTEGER NOT NULL, fulfillment_order INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    line_item_id NOT NULL, inventory_item_id, title TEXT NOT NULL, sku TEXT,
    total INTEGER NOT NULL, remaining INTEGER NOT NULL,
    PRIMARY KEY (order_id, fulfillment_order, position)
) WITHOUT ROWID;
CREATE TABLE holds (
    order_id INTEGER NOT NULL, fulfillment_order INTEGER NOT NULL, position INTEGER NOT NULL, id NOT NULL,
    reason TEXT NOT NULL, notes TEXT, display_reason TEXT,
    PRIMARY KEY (order_id, fulfillment_order, position)
) WITHOUT ROWID;
CREATE TABLE events (
    order_id INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
    created_at INTEGER NOT NULL, action TEXT, message TEXT NOT NULL,
    PRIMARY KEY (order_id, position)
) WITHOUT ROWID;
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
CREATE INDEX orders_by_payment ON orders (payment_rank);
CREATE INDEX orders_by_fulfillment ON orders (fulfillment_rank);
CREATE INDEX orders_by_items ON orders (items);
CREATE INDEX orders_by_delivery ON orders (delivery_rank);
CREATE INDEX orders_by_channel ON orders (channel_key);
CREATE INDEX orders_by_location ON orders (location_key);
CREATE INDEX orders_with_payment ON orders (payment, processed_at);
CREATE INDEX orders_with_channel ON orders (channel, processed_at);
CREATE INDEX orders_with_location ON orders (location_id, processed_at);
CREATE INDEX orders_in_view ON orders (fulfillment, processed_at, cancelled, held, pos, external);
CREATE INDEX orders_pos ON orders (processed_at) WHERE pos;
CREATE INDEX orders_external ON orders (processed_at) WHERE external;
CREATE INDEX orders_held ON orders (processed_at) WHERE held;
"""


@CACHE()
def m001_orders(db: sqlite_utils.Database) -> None:
    """Orders with all that hangs on them, stock, shop and sync state."""
    for statement in (_TABLES + _INDEXES).split(";\n"):
        if statement.strip():
            db.execute(statement)
