"""Bulk operations: started, looked after, cancelled (facts section 6)."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.errors import AnswerBroken, AnswerLost, BulkBusy, NotSent, QueryRefused, ShopifyFailed
from fulfilldesk.services.bulk import BulkKind, BulkRun, BulkStatus
from fulfilldesk.shopify import questions
from fulfilldesk.shopify.answers.bulk import BulkOperation, BulkRefusal
from fulfilldesk.shopify.bulk_query import bulk_query
from fulfilldesk.shopify.client import ShopifyClient, of_request
from fulfilldesk.shopify.envelope import why_missing
from fulfilldesk.shopify.mapping.bulk import bulk_run

log = logging.getLogger(__name__)

#: How often a start is tried that does not come to an answer.
STARTS = 3
_BUSY = frozenset({"OPERATION_IN_PROGRESS", "LIMIT_REACHED"})
_RUN_ID = re.compile(r"gid://shopify/BulkOperation/[0-9]+", re.ASCII)
#: Shopify's words on cancelling one that has ended, in whatever way, or that it does not know.
_NOTHING_TO_CANCEL = re.compile(r"cannot be cancell?ed when it is|does not exist")


def start(
    client: ShopifyClient,
    kind: BulkKind,
    since: datetime | None,
    *,
    identity: bool,
    without: Collection[str] = (),
) -> BulkRun:
    """Start a run, or take one of the very same query that is under way: what a lost answer, or a program
    that was killed at this point, has left behind.

    Raises BulkBusy when Shopify runs as many as it does at once, QueryRefused with Shopify's words when it
    does not want the query, ShopifyFailed when the answers kept getting lost and no run came of it.
    """
    query = bulk_query(kind, since, identity=identity, without=without)
    failure: AnswerLost | NotSent | None = None
    for _ in range(STARTS):
        try:
            return _started(client, query)
        except (AnswerLost, NotSent) as lost:
            log.warning("starting the bulk run of %s: %s", kind, lost)
            failure = lost
        # Where the network is gone, this says so in better words.
        answer = client.ask(questions.BULK_OPERATIONS_NEWEST, {})
        with of_request(answer.request_id):
            found = left_behind(query, answer.data.bulk_operations.nodes)
            if found is not None:
                return bulk_run(found)
    raise ShopifyFailed(str(failure)) from failure


def left_behind(query: str, operations: Iterable[BulkOperation | None]) -> BulkOperation | None:
    """The operation that does just what `query` asks and has not ended, the newest of several.

    One that has ended is not taken: how old it is can only be told by Shopify's clock, and a second run of a
    query that takes a moment does no harm.
    """
    alive = [
        operation
        for operation in operations
        if operation is not None
        and operation.status in (BulkStatus.CREATED, BulkStatus.RUNNING)
        and operation.query.strip() == query.strip()
    ]
    return max(alive, key=lambda operation: operation.created_at, default=None)


def _started(client: ShopifyClient, query: str) -> BulkRun:
    """One request to start. Raises as `ShopifyClient.tell`, and as `start`."""
    answer = client.tell(questions.BULK_OPERATION_RUN_QUERY, {"query": query})
    with of_request(answer.request_id):
        payload = answer.data.bulk_operation_run_query
        if payload is not None and payload.user_errors:
            return _taken_or_refused(client, query, payload.user_errors)
        if payload is None or payload.bulk_operation is None:
            # Whether it runs is not said; the list of operations will tell.
            raise AnswerLost("neither a bulk operation nor a reason")
        return bulk_run(payload.bulk_operation)


def _taken_or_refused(client: ShopifyClient, query: str, refusals: Sequence[BulkRefusal]) -> BulkRun:
    """The run of our own query among those that Shopify says are in the way; else the refusal as a
    Failure."""
    said = "; ".join(refusal.message for refusal in refusals)[:2_000]
    if not any(refusal.code in _BUSY for refusal in refusals):
        raise QueryRefused(said, code=refusals[0].code or "")
    running = list(dict.fromkeys(_RUN_ID.findall(said)))
    own = left_behind(query, _by_ids(client, running)) if running else None
    if own is None:
        raise BulkBusy(said, running=" ".join(running))
    return bulk_run(own)


def look(client: ShopifyClient, ids: Sequence[str]) -> dict[str, BulkRun | None]:
    """How the runs stand, all in one question; None for one that Shopify does not know (any more)."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    found = _by_ids(client, wanted)
    return {run_id: bulk_run(node) if node else None for run_id, node in zip(wanted, found, strict=True)}


def _by_ids(client: ShopifyClient, ids: Sequence[str]) -> list[BulkOperation | None]:
    answer = client.ask(questions.BULK_OPERATIONS_BY_IDS, {"ids": list[Json](ids)})
    nodes = answer.data.nodes
    with of_request(answer.request_id):
        if len(nodes) != len(ids):
            raise AnswerBroken(f"{len(nodes)} places for {len(ids)} bulk operations")
        for place, (run_id, node) in enumerate(zip(ids, nodes, strict=True)):
            reason = why_missing(answer.unreadable, ("nodes", place), answer.request_id)
            if node is None and reason is not None:
                raise reason
            if node is not None and node.id != run_id:
                raise AnswerBroken(f"{node.id[:100]!r} in the place of {run_id}")
    return nodes


def cancel(client: ShopifyClient, run_id: str) -> None:
    """Ask that the run ends; one that has ended or is unknown is left as it is. Asked again when an answer
    gets lost: cancelling twice is cancelling once. Raises QueryRefused with any other words of Shopify."""
    answer = client.ask(questions.BULK_OPERATION_CANCEL, {"id": run_id})
    with of_request(answer.request_id):
        payload = answer.data.bulk_operation_cancel
        if payload is None:
            raise AnswerBroken("no word on whether the bulk operation is cancelled")
        said = [error.message for error in payload.user_errors]
        if not all(_NOTHING_TO_CANCEL.search(words) for words in said):
            raise QueryRefused("; ".join(said)[:2_000])
        if said:
            log.info("%s: %s", run_id, "; ".join(said))
