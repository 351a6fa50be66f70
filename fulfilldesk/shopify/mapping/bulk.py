"""Bulk operations."""

from __future__ import annotations

from fulfilldesk.services.bulk import BulkRun
from fulfilldesk.shopify.answers import bulk as answers
from fulfilldesk.shopify.mapping.values import utc, utc_or_none


def bulk_run(answer: answers.BulkOperation) -> BulkRun:
    """How a run stands. One that was cancelled may still have an address (recording
    2026-04__bulk-operations-sort-key): the status says what it is worth."""
    return BulkRun(
        id=answer.id,
        status=answer.status,
        error_code=answer.error_code,
        created_at=utc(answer.created_at),
        completed_at=utc_or_none(answer.completed_at),
        objects=int(answer.object_count),
        size=None if answer.file_size is None else int(answer.file_size),
        url=answer.url or None,
        partial_url=answer.partial_data_url or None,
    )
