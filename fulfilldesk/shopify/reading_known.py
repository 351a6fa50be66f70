"""What is read for one question only: offered destinations, who placed the holds, what a refund would give,
the address in parts, and the page of the work's app."""

from __future__ import annotations

import logging
from functools import partial
from typing import TypeVar

from fulfilldesk.domain.actions.needs import Address, Destination, Holder, Known, Need, Payment
from fulfilldesk.domain.errors import AccessDenied, AnswerBroken, OrderGone
from fulfilldesk.shopify import questions
from fulfilldesk.shopify.answers import known as answers
from fulfilldesk.shopify.answers.common import Connection, Id, PageInfo
from fulfilldesk.shopify.client import Answer, ShopifyClient, of_request
from fulfilldesk.shopify.envelope import why_missing
from fulfilldesk.shopify.identity import Who, withheld
from fulfilldesk.shopify.mapping import known as mapping
from fulfilldesk.shopify.paging import still_there, whole

T = TypeVar("T")
log = logging.getLogger(__name__)

_NO_MORE = PageInfo(has_next_page=False, end_cursor=None)
_APP = "heldByApp"


class KnownReading:
    """Reads what a question needs. Remembers for its lifetime that the names of apps are refused."""

    def __init__(self, client: ShopifyClient) -> None:
        self._client = client
        self._apps_hidden = False

    def known(self, order_id: str, target_id: str, needs: frozenset[Need]) -> Known:
        """One question for each need. A fulfilment order that is gone has no destinations and no holders.
        Raises OrderGone where the order itself is asked and is not shown."""
        address, hidden = self._address(order_id) if Need.ADDRESS in needs else (None, False)
        return Known(
            destinations=self._destinations(target_id) if Need.DESTINATIONS in needs else None,
            holders=self._holders(target_id) if Need.HOLDERS in needs else {},
            payment=self._payment(order_id) if Need.PAYMENT in needs else None,
            address=address,
            address_hidden=hidden,
        )

    def external_page(self, fulfillment_order_id: str) -> str | None:
        """Where the work's app wants to be asked; None when it has no such page, or is gone."""
        work = self._client.ask(questions.EXTERNAL_PAGE, {"id": fulfillment_order_id}).data.fulfillment_order
        return mapping.external_page(work) if work else None

    def _destinations(self, work_id: str) -> tuple[Destination, ...]:
        def ask(cursor: str | None) -> Connection[answers.Destination]:
            answer = self._client.ask(questions.DESTINATIONS, {"id": work_id, "after": cursor})
            work = answer.data.fulfillment_order
            return work.locations_for_move if work else Connection([], _NO_MORE)

        return tuple(
            mapping.destination(node, self._lines(work_id, node)) for node in whole(ask(None), ask).nodes
        )

    def _lines(self, work_id: str, destination: answers.Destination) -> list[str]:
        """The lines that can go there, of all pages."""
        location_id = destination.location.id

        def more(cursor: str) -> Connection[Id]:
            variables = {"id": work_id, "location": location_id, "after": cursor}
            answer = self._client.ask(questions.DESTINATION_LINES, variables)
            with of_request(answer.request_id):
                places = still_there(answer.data.fulfillment_order, work_id).locations_for_move.nodes
                if [place.location.id for place in places] != [location_id]:
                    raise AnswerBroken(f"not the destination {location_id} that was asked for")
                return places[0].available_line_items

        return [line.id for line in whole(destination.available_line_items, more).nodes]

    def _holders(self, work_id: str) -> dict[str, Holder]:
        work = self._held(work_id).data.fulfillment_order
        return {hold.id: mapping.holder(hold) for hold in work.fulfillment_holds} if work else {}

    def _held(self, work_id: str) -> Answer[answers.HoldersAnswer]:
        ask = partial(self._client.ask, questions.HOLDERS)
        if not self._apps_hidden:
            try:
                answer = ask({"id": work_id, "apps": True})
            except AccessDenied:
                log.info("the holds were refused as a whole; trying without the names of apps")
            else:
                self._apps_hidden = any(_APP in field.path for field in answer.unreadable)
                return answer
        answer = ask({"id": work_id, "apps": False})
        self._apps_hidden = True
        return answer

    def _payment(self, order_id: str) -> Payment:
        answer = self._client.ask(questions.PAYMENT, {"id": order_id})
        with of_request(answer.request_id):
            return mapping.payment(_shown(answer.data.order, order_id))

    def _address(self, order_id: str) -> tuple[Address | None, bool]:
        """The address, and whether Shopify withholds it, or a part: a part would overwrite the whole."""
        answer = self._client.ask(questions.SHIPPING_ADDRESS, {"id": order_id})
        with of_request(answer.request_id):
            parts = _shown(answer.data.order, order_id).shipping_address
        if Who.CONTACT in withheld(answer.unreadable):
            return None, True
        if broke := why_missing(answer.unreadable, ("order", "shippingAddress"), answer.request_id):
            raise broke
        if parts is None:
            return None, False
        address = mapping.address(parts)
        return (None, True) if mapping.is_blank(address) else (address, False)


def _shown(order: T | None, order_id: str) -> T:
    if order is None:
        raise OrderGone(order_id)
    return order
