"""What is asked of the list, drawn by a seed, and the same as plain SQL."""

from __future__ import annotations

from random import Random

from fulfilldesk.domain.query import NOTHING_FULFILLED, OrderQuery, SortKey, View
from fulfilldesk.domain.search import terms_of
from fulfilldesk.store.search_index import match
from fulfilldesk.store.values import pack
from tests.benchmarks import shop_words as words
from tests.benchmarks.order_stories import STORIES
from tests.benchmarks.shop_content import ShopContent

#: Typed letter by letter: a name, one with signs of its own, a tag, an article, a SKU, a number, another
#: script. The first letters are what most orders have.
TYPED = ("emma", "jürgen", "spoed", "binnenband", "hel-0", "#1004", "şükrü", "ελένη", "3s04")

_COLUMNS = {
    SortKey.ORDER: "name_key",
    SortKey.DATE: "processed_at",
    SortKey.CUSTOMER: "customer_key",
    SortKey.TOTAL: "total",
    SortKey.PAYMENT: "payment_rank",
    SortKey.FULFILLMENT: "fulfillment_rank",
    SortKey.ITEMS: "items",
    SortKey.DELIVERY: "delivery_rank",
    SortKey.CHANNEL: "channel_key",
    SortKey.LOCATION: "location_key",
}
_NOTHING_FULFILLED = ", ".join(f"'{status}'" for status in sorted(NOTHING_FULFILLED))
_VIEWS = {
    View.ALL: "1",
    View.UNFULFILLED: f"fulfillment IN ({_NOTHING_FULFILLED}) AND NOT cancelled",
    View.PARTIAL: "fulfillment = 'PARTIALLY_FULFILLED' AND NOT cancelled",
    View.FULFILLED: "fulfillment = 'FULFILLED'",
    View.ON_HOLD: "(held OR fulfillment = 'ON_HOLD') AND NOT cancelled",
    View.POS: "pos",
    View.EXTERNAL: "external",
}
#: What the rail and the chips show, as one would ask SQL for it.
RAIL = f"SELECT {', '.join(f'sum({condition})' for condition in _VIEWS.values())} FROM orders"
CHIPS = {
    "fulfillment": "SELECT fulfillment, count(*) FROM orders GROUP BY 1",
    "payment": "SELECT payment, count(*) FROM orders GROUP BY 1",
    "channel": "SELECT channel, count(*) FROM orders GROUP BY 1",
    "location": "SELECT location_id, count(*) FROM orders GROUP BY 1",
}
#: SQL with its parameters.
Statement = tuple[str, tuple[str | int | None, ...]]

#: One order in full.
OPEN = (
    "SELECT * FROM orders WHERE id = ?",
    "SELECT * FROM order_details WHERE order_id = ?",
    "SELECT * FROM lines WHERE order_id = ?",
    "SELECT * FROM fulfillments WHERE order_id = ?",
    "SELECT * FROM fulfillment_orders WHERE order_id = ?",
    "SELECT * FROM fulfillment_lines WHERE fulfillment_id IN"
    " (SELECT id FROM fulfillments WHERE order_id = ?)",
    "SELECT * FROM tracking WHERE fulfillment_id IN (SELECT id FROM fulfillments WHERE order_id = ?)",
    "SELECT * FROM fulfillment_order_lines WHERE fulfillment_order_id IN"
    " (SELECT id FROM fulfillment_orders WHERE order_id = ?)",
)


def filters(seed: int, count: int, content: ShopContent) -> list[OrderQuery]:
    """Combinations of view and chips: one to three of them chosen, one or two values in each."""
    random = Random(f"{seed} filters")
    channels = sorted({attribution or app for _, app, attribution in words.WEB_CHANNELS} - {""})
    offered: dict[str, list[str]] = {
        "fulfillment": sorted({story.fulfillment for story in STORIES.values()}),
        "payment": sorted({payment for story in STORIES.values() for payment in story.payments}),
        "channels": [*channels, "Point of Sale"],
        "locations": [place.id for place in (*content.own, *content.services)],
    }

    def one() -> OrderQuery:
        chosen = random.sample(sorted(offered), random.choice((1, 2, 2, 3)))
        values = {name: frozenset(random.sample(offered[name], random.choice((1, 2)))) for name in chosen}
        return OrderQuery(
            view=random.choice((View.ALL, View.ALL, *View)),
            fulfillment=values.get("fulfillment", frozenset()),
            payment=values.get("payment", frozenset()),
            channels=values.get("channels", frozenset()),
            locations=values.get("locations", frozenset()),
            sort=random.choice(list(SortKey)),
            descending=random.random() < 0.5,
        )

    drawn: dict[OrderQuery, None] = {}
    while len(drawn) < count:
        drawn[one()] = None
    return list(drawn)


def sorts() -> list[OrderQuery]:
    """Every column in both directions."""
    return [OrderQuery(sort=key, descending=down) for key in SortKey for down in (False, True)]


def as_sql(query: OrderQuery, *, first: int = 0, rows: int = 64) -> Statement:
    """A page of the query as plain SQL."""
    conditions = [_VIEWS[query.view]]
    parameters: list[str | int | None] = []
    for column, values in (
        ("fulfillment", sorted(query.fulfillment)),
        ("payment", sorted(query.payment)),
        ("channel", sorted(query.channels)),
        ("location_id", [pack("Location", place) for place in sorted(query.locations)]),
    ):
        if values:
            conditions.append(f"{column} IN ({', '.join('?' * len(values))})")
            parameters += values
    if terms := terms_of(query.text):
        conditions.append("id IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(match(terms))
    direction = "DESC" if query.descending else "ASC"
    order = f"{_COLUMNS[query.sort]} {direction} NULLS LAST, id {direction}"
    where = " AND ".join(f"({condition})" for condition in conditions)
    return f"SELECT * FROM orders WHERE {where} ORDER BY {order} LIMIT {rows} OFFSET {first}", tuple(
        parameters
    )
