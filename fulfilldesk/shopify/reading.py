"""Everything that is read and is not an order: the shop, locations, counts, changed work, stock,
timelines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.errors import AnswerBroken, OrderGone
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import Location, OrderEvent, ShopInfo
from fulfilldesk.services.ports import Clock, LevelKey, OrderIdsPage, WorkPage
from fulfilldesk.shopify import questions
from fulfilldesk.shopify.answers import shop as answers
from fulfilldesk.shopify.answers.common import Connection
from fulfilldesk.shopify.client import ShopifyClient, of_request
from fulfilldesk.shopify.mapping import fulfillments as map_work
from fulfilldesk.shopify.mapping import inventory as map_inventory
from fulfilldesk.shopify.mapping import shop as map_shop
from fulfilldesk.shopify.paging import next_cursor, whole
from fulfilldesk.shopify.search import after_id as search_after
from fulfilldesk.shopify.search import changed_since, order_number

#: Items asked at once: as many as Shopify takes (facts 5.3). How many they are does not count in the cost.
ITEMS_AT_ONCE = 250


def shop_info(client: ShopifyClient) -> ShopInfo:
    """Name, money, time zone and granted scopes."""
    answer = client.ask(questions.SHOP_INFO, {})
    return map_shop.shop_info(answer.data, answer.api_version)


def locations(client: ShopifyClient) -> tuple[Location, ...]:
    """All locations, inactive and service ones included."""

    def ask(cursor: str | None) -> Connection[answers.Location]:
        return client.ask(questions.LOCATIONS, {"after": cursor}).data.locations

    return tuple(map_shop.location(node) for node in whole(ask(None), ask).nodes)


def count_orders(client: ShopifyClient, since: datetime | None) -> int | None:
    """How many orders changed since; None when Shopify says only "at least"."""
    count = client.ask(questions.COUNT_ORDERS, {"search": changed_since(since)}).data.orders_count
    return count.count if count and count.precision == "EXACT" else None


def work_page(client: ShopifyClient, since: datetime | None, cursor: str | None) -> WorkPage:
    """One page of fulfilment orders changed since, closed ones included."""
    answer = client.ask(questions.WORK_PAGE, {"after": cursor, "search": changed_since(since)})
    with of_request(answer.request_id):
        page = answer.data.fulfillment_orders
        changes = tuple(map_work.work_change(node) for node in page.nodes)
        return WorkPage(changes, next_cursor(page, cursor))


def order_ids_page(client: ShopifyClient, after_id: str | None, cursor: str | None) -> OrderIdsPage:
    """One page of the ids of all orders that Shopify shows, ascending, of those after `after_id`.

    An id that is missing in it will be taken for that of a deleted order, so a page is only believed when its
    ids ascend. Raises AnswerBroken when they do not.
    """
    answer = client.ask(questions.ORDER_IDS, {"after": cursor, "search": search_after(after_id)})
    with of_request(answer.request_id):
        page = answer.data.orders
        ids = tuple(node.id for node in page.nodes)
        numbers = [0 if after_id is None else order_number(after_id), *map(order_number, ids)]
        if any(later <= earlier for earlier, later in pairwise(numbers)):
            raise AnswerBroken("a list of ids that do not ascend")
        return OrderIdsPage(ids, next_cursor(page, cursor))


def levels(client: ShopifyClient, clock: Clock, keys: Sequence[LevelKey]) -> dict[LevelKey, InventoryLevel]:
    """Stock at each (item, location) pair, one question for a location and up to 250 items.

    A pair is left out when its item does not exist or Shopify would not show it: what could not be read must
    not look like "not stocked".
    """
    items_at: dict[str, list[str]] = {}
    for item_id, location_id in dict.fromkeys(keys):
        items_at.setdefault(location_id, []).append(item_id)
    found: dict[LevelKey, InventoryLevel] = {}
    for location_id, items in items_at.items():
        for start in range(0, len(items), ITEMS_AT_ONCE):
            chunk = items[start : start + ITEMS_AT_ONCE]
            for level in _levels_at(client, clock, location_id, chunk):
                found[level.inventory_item_id, location_id] = level
    return found


def _levels_at(
    client: ShopifyClient, clock: Clock, location_id: str, items: Sequence[str]
) -> list[InventoryLevel]:
    read_at = clock.now()
    answer = client.ask(questions.LEVELS, {"ids": list[Json](items), "location": location_id})
    # A path reads ["nodes", 3, "inventoryLevel"].
    doubtful = {field.path[1] for field in answer.unreadable if len(field.path) > 1}
    with of_request(answer.request_id):
        if any(not field.path for field in answer.unreadable):
            raise AnswerBroken("something could not be read, and Shopify did not say what")
        return [
            map_inventory.inventory_level(node, location_id, read_at)
            for place, node in enumerate(answer.data.nodes)
            if node is not None and place not in doubtful
        ]


def events(client: ShopifyClient, order_id: str) -> tuple[OrderEvent, ...]:
    """Shopify's timeline of the order, oldest first. Raises OrderGone when Shopify does not show the
    order."""

    def ask(cursor: str | None) -> Connection[answers.Event]:
        answer = client.ask(questions.EVENTS, {"id": order_id, "after": cursor})
        if answer.data.order is None:
            raise OrderGone(order_id, request_id=answer.request_id)
        return answer.data.order.events

    found = [map_shop.order_event(node, order_id) for node in whole(ask(None), ask).nodes]
    return tuple(sorted(found, key=lambda event: event.created_at))
