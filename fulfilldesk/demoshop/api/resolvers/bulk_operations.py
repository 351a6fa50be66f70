"""Bulk operations: starting, cancelling and finding them (facts 6)."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, time_value
from fulfilldesk.demoshop.api.resolvers.payloads import Payload, user_error
from fulfilldesk.demoshop.api.search.other_fields import BULK_OPERATION_FIELDS
from fulfilldesk.demoshop.api.tables import Fields
from fulfilldesk.demoshop.model import BulkOperation
from fulfilldesk.demoshop.refusal import Refusals, Refused


def bulk_operation(root: None, info: Info, id: str) -> BulkOperation | None:
    """``bulkOperation(id:)``."""
    call = info.context
    return call.bulk.find(number_of(id, "BulkOperation"))


def bulk_operations(root: None, info: Info, **arguments: Any) -> Page:
    """``bulkOperations``: the newest first unless reversed; those that have not completed come last by
    COMPLETED_AT (recording ``2026-04__bulk-operations-sort-key``).
    """
    found = searched(info, info.context.bulk.all(), arguments.get("query"), BULK_OPERATION_FIELDS)
    attribute = arguments["sortKey"].lower()
    window = {**arguments, "reverse": not arguments["reverse"]}
    return listing(found, window, sort_value=lambda operation: time_value(getattr(operation, attribute)))


def current_bulk_operation(root: None, info: Info, type: str) -> BulkOperation | None:
    """``currentBulkOperation``: the app's latest."""
    own = [operation for operation in info.context.bulk.all() if operation.type == type]
    return max(own, key=lambda operation: operation.id, default=None)


def run_query(root: None, info: Info, query: str, groupObjects: bool) -> Payload:  # noqa: N803 - the schema's
    """``bulkOperationRunQuery``; one query can have several things wrong with it."""
    try:
        started = info.context.bulk.start(query, group_objects=groupObjects, asked_in=info.context)
    except Refusals as refused:
        return {"bulk_operation": None, "user_errors": [user_error(reason) for reason in refused.reasons]}
    return {"bulk_operation": started, "user_errors": []}


def cancel(root: None, info: Info, id: str) -> Payload:
    """``bulkOperationCancel``."""
    try:
        cancelled = info.context.bulk.cancel(number_of(id, "BulkOperation"))
    except Refused as refused:
        return {"bulk_operation": None, "user_errors": [user_error(refused)]}
    return {"bulk_operation": cancelled, "user_errors": []}


MUTATIONS: Fields = {"bulkOperationCancel": cancel, "bulkOperationRunQuery": run_query}
QUERIES: Fields = {
    "bulkOperation": bulk_operation,
    "bulkOperations": bulk_operations,
    "currentBulkOperation": current_bulk_operation,
}
