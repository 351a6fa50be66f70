"""Bulk operations."""

from __future__ import annotations

from typing import Annotated

import msgspec

from fulfilldesk.shopify.answers.common import DateTime, Part

#: A whole number as text, such as "115969" (facts section 6).
UnsignedInt64 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9]{1,20}\Z")]


class BulkOperation(Part, frozen=True):
    """One bulk operation. The two addresses are signed: secrets. `query` is the text it was started with."""

    id: str
    status: str
    error_code: str | None
    created_at: DateTime
    completed_at: DateTime | None
    object_count: UnsignedInt64
    file_size: UnsignedInt64 | None
    url: str | None
    partial_data_url: str | None
    query: str

    def __repr__(self) -> str:
        return f"<BulkOperation {self.id} {self.status}>"


class BulkRefusal(Part, frozen=True):
    """Why none was started."""

    field: list[str] | None
    message: str
    code: str | None


class BulkStarted(Part, frozen=True):
    """What starting one came to."""

    bulk_operation: BulkOperation | None
    user_errors: list[BulkRefusal]


class BulkOperationRunQueryAnswer(Part, frozen=True):
    """BulkOperationRunQuery."""

    bulk_operation_run_query: BulkStarted | None


class CancelRefusal(Part, frozen=True):
    """Why one was not cancelled; this kind of user error has no code."""

    field: list[str] | None
    message: str


class BulkCancelled(Part, frozen=True):
    """What cancelling one came to."""

    user_errors: list[CancelRefusal]


class BulkOperationCancelAnswer(Part, frozen=True):
    """BulkOperationCancel."""

    bulk_operation_cancel: BulkCancelled | None


class BulkOperationsByIdsAnswer(Part, frozen=True):
    """BulkOperationsByIds; None in the place of one that does not exist."""

    nodes: list[BulkOperation | None]


class NewestBulkOperations(Part, frozen=True):
    """The first page of a list of bulk operations."""

    nodes: list[BulkOperation]


class BulkOperationsNewestAnswer(Part, frozen=True):
    """BulkOperationsNewest."""

    bulk_operations: NewestBulkOperations
