"""The demo shop answers as a real shop did: recorded conversations are held against it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.recorded import read_steps
from tests.demoshop.recorded_settings import BEFORE
from tests.demoshop.replay import Replay

LACKS_RETURNS = "it follows a change of a return, which the demo shop lacks"
SAID_TWICE = "the file has the same call a second time"
OTHER_DATA = "it reads what else the recorded shop contained"

LACKS_PRODUCTS = "it selects of products what the demo shop lacks"

LEFT_OUT: dict[str, dict[str, str]] = {
    "2025-01__bulk-operation-run-query-operation-in-progress": {
        ".secondRun": "that old version ran one query at a time"
    },
    "2025-01__inventory-connection-query-windowing": {".operations.itemsQuery": OTHER_DATA},
    "2025-01__inventory-default-location-carrier-connection": {
        ".workflow.inventoryItemsRead": OTHER_DATA,
        ".workflow.unresolvedVariantOrderCreate": "the article it rests on was deleted outside the recording",
    },
    "2025-01__money-bag-presentment-parity": {".markAsPaid": "the exchange rate moved before it was paid"},
    "2025-01__order-create-line-item-fields": {".setup.productLookup": OTHER_DATA},
    "2025-01__order-create-parity__vb": {
        ".mutation": "it asks for tax lines of shipping and a fulfillmentStatus"
    },
    "2026-04__bulk-operation-cancel-preserves-fields": {".lifecycle.run": LACKS_PRODUCTS},
    "2026-04__bulk-operation-cold-catalog-hydration": {
        **{f".searchProbes[{number}]": "the search there was late" for number in range(5)},
    },
    "2026-04__bulk-operation-run-query-schema-roots": {
        ".cases.draftOrdersWarningsList": "it reads draft orders, which the demo shop lacks",
        ".cases.ordersRoot.beforeCleanup": OTHER_DATA,
    },
    "2026-04__bulk-operations-sort-key": {
        ".cases.completedAt": OTHER_DATA,
        ".cases.createdAt": OTHER_DATA,
    },
    "2026-04__fulfillment-create-preconditions": {
        ".cases.closed.setup.hydrate": "there the order was archived a moment later, here at once"
    },
    "2026-04__fulfillment-order-hold-multi-line": {".setup.preflightCleanup": OTHER_DATA},
    "2026-04__fulfillment-order-merge-validation": {
        ".workflows.happy.create": SAID_TWICE,
        ".workflows.happy.split": SAID_TWICE,
    },
    "2026-04__fulfillment-order-mixed-catalog-lifecycle": {
        ".operations.catalog": "the app that asked was a fulfilment service's own"
    },
    "2026-04__fulfillment-order-open-report-progress-preconditions": {".closed.search": OTHER_DATA},
    "2026-04__fulfillment-service-delete-inventory-action-validation": {
        ".captures.existingLocations": OTHER_DATA
    },
    "2026-04__fulfillment-service-delete-transfer": {
        ".captures.existingLocations": OTHER_DATA,
        ".captures.cleanup": "there the service's stock was still on its way, here it has none",
    },
    "2026-04__fulfillment-service-lifecycle": {".interactions[3]": OTHER_DATA},
    "2026-04__fulfillment-top-level-reads": {".catalogRead": OTHER_DATA},
    "2026-04__location-delete-inventory-level-cascade": {".cleanup": LACKS_PRODUCTS},
    "2026-04__order-return-status-lifecycle": {
        ".mixedCase.readAfter": LACKS_RETURNS,
        ".declinedCase.readAfter": LACKS_RETURNS,
        ".canceledCase.readAfter": LACKS_RETURNS,
        ".removedCase.readAfter": LACKS_RETURNS,
        ".cleanup": LACKS_RETURNS,
    },
}

WHOLE = [
    "2025-01__fulfillment-cancel-inline-missing-id__vb",
    "2025-01__fulfillment-cancel-inline-null-id__vb",
    "2025-01__fulfillment-cancel-missing-id__vb",
    "2025-01__fulfillment-cancel-parity",
    "2025-01__fulfillment-create-invalid-id__vb",
    "2025-01__fulfillment-create-name",
    "2025-01__fulfillment-tracking-info-update-inline-missing-id__vb",
    "2025-01__fulfillment-tracking-info-update-inline-null-id__vb",
    "2025-01__fulfillment-tracking-info-update-missing-id__vb",
    "2025-01__fulfillment-unknown-not-found",
    "2025-01__order-live-hybrid-mixed-catalog",
    "2025-01__order-update-unknown-id__vb",
    "2025-01__orderClose-noop-on-already-closed",
    "2025-01__orderCreate-state-derived-payment-and-count",
    "2025-01__orderOpen-noop-on-already-open",
    "2026-04__bulk-operation-run-query-concurrency-limit",
    "2026-04__bulk-operation-run-query-user-error-codes",
    "2026-04__bulk-operation-run-query-validators",
    "2026-04__bulk-operations-read-arg-validation",
    "2026-04__fulfillment-detail-events-lifecycle",
    "2026-04__fulfillment-order-batch-atomicity",
    "2026-04__fulfillment-order-close-state",
    "2026-04__fulfillment-order-hold-multi-line",
    "2026-04__fulfillment-order-hold-validation",
    "2026-04__fulfillment-order-request-lifecycle",
    "2026-04__location-activate-fulfillment-service-scope",
    "2026-04__location-connection-filters",
    "2026-04__order-delete-snapshot-staging",
    "2026-04__orderCancel-error-messages",
    "2026-04__orderCancel-parity",
    "2026-04__orderCancel-restock-refundMethod-parity",
    "2026-04__orderClose-parity",
    "2026-04__orderLifecycle-plain-usererror-no-code",
    "2026-04__orderOpen-parity",
]


@pytest.fixture(scope="session")
def replays(shared_dir: Path) -> dict[str, Replay]:
    """Every recording, walked through once."""
    return {path.stem: _replay(path) for path in sorted((shared_dir / "shopify-recordings").glob("*.json"))}


def _replay(path: Path) -> Replay:
    shop = DemoShop(orders=0)
    world = shop.world
    world.shop.currency = "CAD"
    stand_ins = {
        "Location": [gid("Location", number) for number in world.locations],
        "ProductVariant": [gid("ProductVariant", number) for number in world.variants],
    }
    replay = Replay(shop, stand_ins, left_out=LEFT_OUT.get(path.stem, {}))
    if path.stem in BEFORE:
        BEFORE[path.stem](replay)
    replay.run(read_steps(path))
    return replay


def test_every_supported_answer_is_the_recorded_one(replays: dict[str, Replay]) -> None:
    differences = {name: replay.differences for name, replay in replays.items() if replay.differences}
    assert not differences, json.dumps(differences, indent=1)


@pytest.mark.parametrize("name", WHOLE)
def test_the_whole_conversation_is_replayed(replays: dict[str, Replay], name: str) -> None:
    replay = replays[name]
    left = [line for line in replay.skipped if "leanup" not in line]
    assert (left, replay.differences) == ([], [])
    assert replay.replayed


def test_what_is_left_out_is_still_there_to_leave_out(replays: dict[str, Replay]) -> None:
    for name, places in LEFT_OUT.items():
        for place in places:
            assert any(line.startswith(place) for line in replays[name].skipped), f"{name}: {place}"


def test_list_of_what_is_replayed(replays: dict[str, Replay], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints, for people, what of each recording was replayed and why the rest was not."""
    with capsys.disabled():
        print()
        for name, replay in replays.items():
            if replay.replayed:
                print(f"  {name}: {replay.replayed} calls{_rest(replay)}")
        print("not replayed:")
        for name, replay in replays.items():
            if not replay.replayed:
                print(f"  {name}{_rest(replay)}")
    assert sum(replay.replayed for replay in replays.values()) >= 340


def _rest(replay: Replay) -> str:
    reasons = sorted({re.sub(r"^\S*: ", "", line)[:90] for line in replay.skipped})
    return f"; not {len(replay.skipped)}: {'; '.join(reasons)}" if reasons else ""


def test_code_on_a_plain_user_error_is_refused_as_recorded(shared_dir: Path) -> None:
    """``2025-01__order-refund-fulfillment-usererror-no-code``, without the mutations that the demo shop
    lacks.
    """
    path = shared_dir / "shopify-recordings" / "2025-01__order-refund-fulfillment-usererror-no-code.json"
    step = read_steps(path)[0]
    lacking = {"refund", "createV2", "trackingV2"}
    answer = DemoShop(orders=0).execute(_without(str(step.document), lacking), step.variables)
    expected = [error for error in step.answer["errors"] if error["path"][1] not in lacking]
    assert answer == {"errors": expected}


def test_an_order_update_without_id_is_refused_as_recorded(shared_dir: Path) -> None:
    """``2025-01__order-update-missing-id__vb``, whose text was not recorded."""
    path = shared_dir / "shopify-recordings" / "2025-01__order-update-missing-id__vb.json"
    step = read_steps(path)[0]
    update = "mutation($input: OrderInput!) { orderUpdate(input: $input) { order { id } } }"
    answer = DemoShop(orders=0).execute(update, step.variables)
    assert "data" not in answer
    for ours, theirs in zip(answer["errors"], step.answer["errors"], strict=True):
        assert (ours["message"], ours["extensions"]) == (theirs["message"], theirs["extensions"])


def _without(document: str, roots: set[str]) -> str:
    """The document with the root fields of these aliases blanked out, every other line where it was."""
    kept = []
    inside = False
    for line in document.split("\n"):
        alias = re.match(r" {4}(\w+): ", line)
        if alias:
            inside = alias[1] in roots
        kept.append("" if inside and not line.startswith("  }") else line)
    return "\n".join(kept)
