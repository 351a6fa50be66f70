"""Mutations between the shop and a fulfilment service, of both sides (facts 3.3, 3.4, 11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from fulfilldesk.demoshop import requests
from fulfilldesk.demoshop.api.resolvers.fulfillment_mutations import read_work_lines
from fulfilldesk.demoshop.api.resolvers.payloads import Mutation, Payload, mutation
from fulfilldesk.demoshop.api.resolvers.work_mutations import find_work
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import FulfillmentOrder
from fulfilldesk.demoshop.world import World


@mutation("original_fulfillment_order", "submitted_fulfillment_order", "unsubmitted_fulfillment_order")
def submit_request(
    world: World,
    id: str,
    fulfillment_order_line_items: list[dict[str, Any]] | None = None,
    message: str | None = None,
    notify_customer: bool | None = None,
) -> Payload:
    """``fulfillmentOrderSubmitFulfillmentRequest``."""
    work = find_work(world, id)
    lines = read_work_lines(fulfillment_order_line_items)
    rest = requests.submit_request(world, work, message, lines, notify_customer=bool(notify_customer))
    return {
        "original_fulfillment_order": work,
        "submitted_fulfillment_order": work,
        "unsubmitted_fulfillment_order": rest,
    }


@mutation("fulfillment_order")
def submit_cancellation(world: World, id: str, message: str | None = None) -> Payload:
    """``fulfillmentOrderSubmitCancellationRequest``: its answer still shows the old request status (recording
    ``2026-04__fulfillment-order-request-lifecycle``).
    """
    work = find_work(world, id)
    before = work.request_status
    requests.request_cancellation(world, work, message)
    return {"fulfillment_order": replace(work, request_status=before)}


def _of_service(change: Callable[[World, FulfillmentOrder], object]) -> Mutation:
    """What only the service says; its words to the merchant are not kept."""

    def answer(world: World, id: str, **words: Any) -> Payload:
        work = find_work(world, id)
        change(world, work)
        return {"fulfillment_order": work}

    return mutation("fulfillment_order")(answer)


MUTATIONS: Fields = {
    "fulfillmentOrderAcceptCancellationRequest": _of_service(requests.accept_cancellation),
    "fulfillmentOrderAcceptFulfillmentRequest": _of_service(requests.accept_request),
    "fulfillmentOrderClose": _of_service(requests.close_incomplete),
    "fulfillmentOrderRejectCancellationRequest": _of_service(requests.reject_cancellation),
    "fulfillmentOrderRejectFulfillmentRequest": _of_service(requests.reject_request),
    "fulfillmentOrderSubmitCancellationRequest": submit_cancellation,
    "fulfillmentOrderSubmitFulfillmentRequest": submit_request,
}
