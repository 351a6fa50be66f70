"""Bulk operations as Shopify tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BulkStatus(StrEnum):
    """``BulkOperationStatus`` of the schema."""

    CANCELED = "CANCELED"
    CANCELING = "CANCELING"
    COMPLETED = "COMPLETED"
    CREATED = "CREATED"
    EXPIRED = "EXPIRED"
    FAILED = "FAILED"
    RUNNING = "RUNNING"


#: What still takes one of the places of those that run at a time.
UNFINISHED = (BulkStatus.CREATED, BulkStatus.RUNNING, BulkStatus.CANCELING)


@dataclass(slots=True)
class BulkOperation:
    """One run; the addresses are signed, and None when there is nothing to download.

    A cancelled one has no ``completed_at`` and no ``file_size``, and under ``url`` what was written so far
    (recording ``2026-04__bulk-operations-sort-key``).
    """

    id: int
    query: str
    created_at: datetime
    group_objects: bool = False
    status: BulkStatus = BulkStatus.CREATED
    type: str = "QUERY"
    error_code: str | None = None
    completed_at: datetime | None = None
    object_count: int = 0
    root_object_count: int = 0
    file_size: int | None = None
    url: str | None = None
    partial_data_url: str | None = None

    @property
    def is_unfinished(self) -> bool:
        """Whether it still takes one of the places of those that run at a time."""
        return self.status in UNFINISHED
