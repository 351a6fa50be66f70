"""Bulk operations as Shopify shows them, and its answers about them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx

from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.shopify.answers.bulk import BulkOperation
from fulfilldesk.shopify.bulk_query import bulk_query
from fulfilldesk.shopify.shop import ShopifyShop
from tests.shopify.support import answer

SINCE = datetime(2026, 11, 1, tzinfo=UTC)
OWN = bulk_query(BulkKind.WORK, SINCE, identity=True)
SECRET = "Signature=abc123"
ADDRESS = f"https://storage.googleapis.com/bucket/result?{SECRET}"


def gid(number: int) -> str:
    """An operation's id."""
    return f"gid://shopify/BulkOperation/{number}"


def operation(number: int = 1, **changes: Any) -> dict[str, Any]:
    """One as Shopify shows it just after its start (recording 2026-04__bulk-operation-run-query-...)."""
    return {
        "id": gid(number),
        "status": "CREATED",
        "errorCode": None,
        "createdAt": "2026-11-22T11:59:58Z",
        "completedAt": None,
        "objectCount": "0",
        "fileSize": None,
        "url": None,
        "partialDataUrl": None,
        "query": OWN,
        **changes,
    }


def started(found: dict[str, Any] | None, *refusals: dict[str, Any]) -> httpx.Response:
    """The answer to a start."""
    return answer({"bulkOperationRunQuery": {"bulkOperation": found, "userErrors": list(refusals)}})


def newest(*found: Any) -> httpx.Response:
    """The answer with the newest operations."""
    return answer({"bulkOperations": {"nodes": list(found)}})


def nodes(*found: Any) -> httpx.Response:
    """The answer about certain operations."""
    return answer({"nodes": list(found)})


def refusal(message: str, code: str | None = "INVALID", field: list[str] | None = None) -> dict[str, Any]:
    """A user error of a start."""
    return {"field": field, "message": message, "code": code}


def busy(*running: str) -> dict[str, Any]:
    """Refused because these run."""
    words = "A bulk query operation for this app and shop is already in progress"
    return refusal(f"{words}: {', '.join(running)}." if running else words, "OPERATION_IN_PROGRESS")


def start(shop: ShopifyShop) -> BulkRun:
    """Start the run whose text is OWN."""
    return shop.start_bulk(BulkKind.WORK, SINCE, identity=True)


def asked(script: Any) -> list[str]:
    """The first field of every document that was sent."""
    return [request["query"].partition("{")[2].split("(")[0].split()[0] for request in script.asked]


def known(number: int, **changes: Any) -> BulkOperation:
    """One that runs, as it is read."""
    values: dict[str, Any] = {
        "id": gid(number),
        "status": "RUNNING",
        "error_code": None,
        "created_at": datetime(2026, 11, 22, number, tzinfo=UTC),
        "completed_at": None,
        "object_count": "0",
        "file_size": None,
        "url": None,
        "partial_data_url": None,
        "query": OWN,
    }
    return BulkOperation(**{**values, **changes})
