"""Mutations on orders that exist: archive, reopen, cancel, edit, mark as paid."""

from __future__ import annotations

import uuid
from typing import Any

from fulfilldesk.demoshop import addresses, order_ending, orders
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, parse_gid
from fulfilldesk.demoshop.api.resolvers.order_create import read_attributes
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, mutation, user_error
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import NO_ISSUES, Order
from fulfilldesk.demoshop.refusal import Refused
from fulfilldesk.demoshop.world import World

MAX_STAFF_NOTE = 255


@mutation("order")
def order_close(world: World, input: dict[str, Any]) -> Payload:
    """``orderClose``: archive."""
    order = _order(world, input["id"])
    orders.close_order(world, order)
    return {"order": order}


@mutation("order")
def order_open(world: World, input: dict[str, Any]) -> Payload:
    """``orderOpen``: out of the archive."""
    order = _order(world, input["id"])
    orders.open_order(world, order)
    return {"order": order}


@mutation("order")
def order_update(world: World, input: dict[str, Any]) -> Payload:
    """``orderUpdate``: what is given replaces what was there, in the address part by part."""
    order = _order(world, input["id"])
    address = order.shipping_address
    if "shippingAddress" in input:
        address = addresses.changed(address, input["shippingAddress"] or {}, ["shippingAddress"])
    if "tags" in input:
        order.tags = sorted(set(input["tags"] or []))
    if "customAttributes" in input:
        order.custom_attributes = read_attributes(input["customAttributes"])
    if address != order.shipping_address:
        order.shipping_address, order.address_check = address, NO_ISSUES
    order.email = input.get("email", order.email)
    order.phone = input.get("phone", order.phone)
    order.note = input.get("note", order.note)
    order.po_number = input.get("poNumber", order.po_number)
    world.touch(order)
    return {"order": order}


@mutation("order")
def order_mark_as_paid(world: World, input: dict[str, Any]) -> Payload:
    """``orderMarkAsPaid``: what is outstanding is received by hand."""
    order = _order(world, input["id"])
    orders.mark_as_paid(world, order)
    return {"order": order}


def order_cancel(root: None, info: Info, **arguments: Any) -> Payload:
    """``orderCancel``: a background job, with every refusal told twice (facts 12.10)."""
    world: World = info.context.world
    trouble = info.context.trouble
    try:
        trouble.check(info, "order_cancel_user_errors")
        _check_cancel(arguments)
        order = _order(world, arguments["orderId"], "orderId")
        if not trouble.job_never:
            _cancel(world, order, arguments)
    except Refused as refused:
        error = user_error(refused)
        return {"job": None, "order_cancel_user_errors": [error], "user_errors": [error]}
    job = gid("Job", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{order.id}-{len(world.jobs)}")))
    world.jobs[job] = not trouble.job_never
    return {"job": {"id": job, "done": False}, "order_cancel_user_errors": [], "user_errors": []}


def _cancel(world: World, order: Order, arguments: dict[str, Any]) -> None:
    order_ending.cancel_and_refund(
        world,
        order,
        reason=arguments["reason"],
        restock=arguments["restock"],
        gives_back=bool(arguments.get("refund") or arguments.get("refundMethod")),
        notify_customer=bool(arguments.get("notifyCustomer")),
        staff_note=arguments.get("staffNote"),
    )


def job(root: None, info: Info, id: str) -> dict[str, Any] | None:
    """``job(id:)``: null for what never was one."""
    jobs = info.context.world.jobs
    return {"id": id, "done": jobs[id]} if id in jobs else None


@mutation("deleted_id")
def order_delete(world: World, order_id: str) -> Payload:
    """``orderDelete`` (recording ``2026-04__order-delete-snapshot-staging``)."""
    order = _order(world, order_id, "orderId")
    order_ending.delete_order(world, order)
    return {"deleted_id": order_id}


@mutation("node")
def tags_add(world: World, id: str, tags: list[str]) -> Payload:
    """``tagsAdd``, of orders."""
    order = _order(world, id)
    orders.set_tags(world, order, {*order.tags, *tags})
    return {"node": order}


@mutation("node")
def tags_remove(world: World, id: str, tags: list[str]) -> Payload:
    """``tagsRemove``, of orders."""
    order = _order(world, id)
    orders.set_tags(world, order, set(order.tags) - set(tags))
    return {"node": order}


def _check_cancel(arguments: dict[str, Any]) -> None:
    """Recording ``2026-04__orderCancel-error-messages``."""
    if len(arguments.get("staffNote") or "") > MAX_STAFF_NOTE:
        message = f"Staff note is too long. Maximum length is {MAX_STAFF_NOTE} characters."
        raise Refused(["staffNote"], message, "INVALID")
    if arguments.get("refund") is not None and arguments.get("refundMethod") is not None:
        message = "Only one of the arguments `refund` or `refund_method` is allowed."
        raise Refused(["refund"], message, "INVALID")


def _order(world: World, id: str, field: str = "id") -> Order:
    """Order mutations take even the number zero for an unknown order
    (``2025-01__order-update-unknown-id__vb``).
    """
    kind, number = parse_gid(id)
    order = world.orders.get(int(number)) if kind == "Order" and number.isdigit() else None
    if order is None:
        raise Refused([field], "Order does not exist", "NOT_FOUND")
    return order


MUTATIONS: Fields = {
    "orderCancel": order_cancel,
    "orderClose": order_close,
    "orderDelete": order_delete,
    "orderMarkAsPaid": order_mark_as_paid,
    "orderOpen": order_open,
    "orderUpdate": order_update,
    "tagsAdd": tags_add,
    "tagsRemove": tags_remove,
}
QUERIES: Fields = {"job": job}
