"""Orders in full: pages of a list, single ones, and the rest of whatever did not fit on a page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, QueryRefused, ShopifyFailed
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.ports import Clock, OrdersPage
from fulfilldesk.shopify import questions
from fulfilldesk.shopify.answers import fulfillments as parts
from fulfilldesk.shopify.answers import orders as answers
from fulfilldesk.shopify.answers.common import Connection
from fulfilldesk.shopify.client import Answer, ShopifyClient, of_request
from fulfilldesk.shopify.envelope import MAX_COST_EXCEEDED, why_missing
from fulfilldesk.shopify.identity import Asking, Who, of_identity, withheld
from fulfilldesk.shopify.mapping import orders as mapping
from fulfilldesk.shopify.paging import next_cursor, still_there, whole
from fulfilldesk.shopify.questions import Question
from fulfilldesk.shopify.search import changed_since

T = TypeVar("T")
P = TypeVar("P")
log = logging.getLogger(__name__)

#: Orders asked at once; the arithmetic stands in queries/fragments/OrderParts.graphql.
ORDERS_AT_ONCE = 90
#: Fewer are not asked for the sake of speed.
FEWEST_AT_ONCE = 10


class OrderReading:
    """Reads orders. `asking` says which parts of identity are asked for, and is told of refusals. Remembers
    for its lifetime which page is too dear."""

    def __init__(self, client: ShopifyClient, clock: Clock, asking: Asking) -> None:
        self._client = client
        self._clock = clock
        self._asking = asking
        self._at_once = ORDERS_AT_ONCE

    def page(self, since: datetime | None, cursor: str | None) -> OrdersPage:
        """One page of orders changed since, oldest change first."""
        read_at = self._clock.now()
        search = changed_since(since)
        answer, who = self._affordable(
            lambda size: self._ask(questions.ORDERS_PAGE, {"first": size, "after": cursor, "search": search})
        )
        with of_request(answer.request_id):
            page = answer.data.orders
            orders = tuple(self._mapped(order, who, read_at) for order in page.nodes)
            return OrdersPage(orders, next_cursor(page, cursor))

    def by_ids(self, ids: Sequence[str]) -> dict[str, Order | None]:
        """The orders with these ids; None for one that Shopify does not show."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Order | None] = {}
        while len(found) < len(wanted):
            found |= self._affordable(partial(self._some, wanted[len(found) :]))
        return found

    def _some(self, ids: Sequence[str], size: int) -> dict[str, Order | None]:
        """The first `size` of the orders."""
        asked = ids[:size]
        read_at = self._clock.now()
        answer, who = self._ask(questions.ORDERS_BY_IDS, {"ids": list[Json](asked)})
        with of_request(answer.request_id):
            if len(answer.data.nodes) != len(asked):
                raise AnswerBroken(f"{len(answer.data.nodes)} places for {len(asked)} orders")
            for place, node in enumerate(answer.data.nodes):
                reason = why_missing(answer.unreadable, ("nodes", place), answer.request_id)
                if node is None and reason is not None:
                    raise reason
                if node is not None and node.id != asked[place]:
                    raise AnswerBroken(f"{node.id[:100]!r} in the place of {asked[place]}")
            return {
                order_id: self._mapped(node, who, read_at) if node else None
                for order_id, node in zip(asked, answer.data.nodes, strict=True)
            }

    def _ask(self, question: Question[T], variables: Mapping[str, Json]) -> tuple[Answer[T], Who]:
        """The answer, and which parts of identity were asked for in it: what Shopify does not
        refuse."""
        who = self._asking.who
        while who:
            try:
                answer = self._client.ask(question, {**variables, **of_identity(who)})
            except AccessDenied:
                log.info("%s refused as a whole; trying without identity", question.document)
                refused = who
            else:
                refused = who & withheld(answer.unreadable)
                if not refused:
                    return answer, who
                self._refused(refused)
            who &= ~refused
        answer = self._client.ask(question, {**variables, **of_identity(who)})
        self._refused(self._asking.who)
        return answer, who

    def _refused(self, parts: Who) -> None:
        if parts:
            self._asking.refuse(parts)
            log.warning("Shopify withholds from this app who bought: %s", parts)

    def _affordable(self, ask: Callable[[int], P]) -> P:
        """Ask for as many orders at once as may be asked; a page that costs too much is halved for good.

        Shopify gives up a query after ten seconds (504, facts section 7). Should pages of a shop take that
        long, the repeats did not help; the next one to be asked is smaller.
        """
        while True:
            size = self._at_once
            try:
                return ask(size)
            except ShopifyFailed:
                self._at_once = min(size, max(FEWEST_AT_ONCE, size // 2))
                raise
            except QueryRefused as refusal:
                if refusal.parameters.get("code") != MAX_COST_EXCEEDED or size == 1:
                    raise
                self._at_once = max(1, size // 2)
                log.warning("%d orders at once cost too much, now %d", size, self._at_once)

    def _mapped(self, answer: answers.Order, who: Who, read_at: datetime) -> Order:
        return mapping.order(
            self._completed(answer),
            identity_hidden=Who.CONTACT not in who,
            nameless_hidden=self._asking.nameless_hidden,
            read_at=read_at,
        )

    def _completed(self, order: answers.Order) -> answers.Order:
        """The order with every list whole.

        Should the order change between two of the questions, its `updated_at` is the older one, and the next
        sync reads it again.
        """

        def more_lines(cursor: str) -> Connection[answers.LineItem]:
            answer = self._client.ask(questions.ORDER_LINES, {"id": order.id, "after": cursor})
            return still_there(answer.data.order, order.id).line_items

        def more_work(cursor: str) -> Connection[parts.FulfillmentOrder]:
            answer = self._client.ask(questions.ORDER_FULFILLMENT_ORDERS, {"id": order.id, "after": cursor})
            return still_there(answer.data.order, order.id).fulfillment_orders

        work = whole(order.fulfillment_orders, more_work)
        return replace(
            order,
            line_items=whole(order.line_items, more_lines),
            fulfillments=[self._completed_fulfillment(item) for item in order.fulfillments],
            fulfillment_orders=replace(work, nodes=[self._completed_work(item) for item in work.nodes]),
        )

    def _completed_fulfillment(self, item: parts.Fulfillment) -> parts.Fulfillment:
        def more(cursor: str) -> Connection[parts.FulfillmentLineItem]:
            answer = self._client.ask(questions.FULFILLMENT_LINES, {"id": item.id, "after": cursor})
            return still_there(answer.data.fulfillment, item.id).fulfillment_line_items

        return replace(item, fulfillment_line_items=whole(item.fulfillment_line_items, more))

    def _completed_work(self, item: parts.FulfillmentOrder) -> parts.FulfillmentOrder:
        def more(cursor: str) -> Connection[parts.FulfillmentOrderLineItem]:
            answer = self._client.ask(questions.FULFILLMENT_ORDER_LINES, {"id": item.id, "after": cursor})
            return still_there(answer.data.fulfillment_order, item.id).line_items

        return replace(item, line_items=whole(item.line_items, more))
