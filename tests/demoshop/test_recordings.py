"""The demo shop answers as a real shop did: recorded conversations are held against it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fulfilldesk.demoshop.api.gid import gid
from fulfilldesk.demoshop.shop import DemoShop
from tests.demoshop.recorded import read_steps
from tests.demoshop.replay import Replay

LACKS_SPLIT = "it follows a split or merge, which the demo shop lacks"
LACKS_DELETE = "it follows orderDelete, which the demo shop lacks"
LACKS_RETURNS = "it follows a change of a return, which the demo shop lacks"
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
    "2025-01__order-live-hybrid-mixed-catalog": {".operations.afterDeleteRead": LACKS_DELETE},
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
    "2026-04__fulfillment-order-batch-atomicity": {".split.after": LACKS_SPLIT, ".merge": LACKS_SPLIT},
    "2026-04__fulfillment-order-hold-multi-line": {".setup.preflightCleanup": OTHER_DATA},
    "2026-04__fulfillment-order-merge-validation": {".workflows": LACKS_SPLIT},
    "2026-04__fulfillment-order-mixed-catalog-lifecycle": {".operations": OTHER_DATA},
    "2026-04__fulfillment-order-move-validation": {
        ".closed.moveAfterClose": "it follows fulfillmentOrderCancel, which the demo shop lacks",
        ".requestStatus": "it follows a request to a service, which the demo shop lacks as a mutation",
        ".setup.moveRequest": "the service was made by a mutation that the demo shop lacks",
    },
    "2026-04__fulfillment-order-open-report-progress-preconditions": {".closed": OTHER_DATA},
    "2026-04__fulfillment-service-delete-inventory-action-validation": {".captures": OTHER_DATA},
    "2026-04__fulfillment-service-delete-transfer": {".captures": OTHER_DATA},
    "2026-04__fulfillment-service-lifecycle": {".interactions": OTHER_DATA},
    "2026-04__fulfillment-top-level-reads": {".catalogRead": OTHER_DATA},
    "2026-04__location-activate-fulfillment-service-scope": {".workflow": "the service was made outside"},
    "2026-04__location-connection-filters": {".workflow": OTHER_DATA},
    "2026-04__order-delete-snapshot-staging": {
        ".operations.downstreamAfterDelete": LACKS_DELETE,
        ".operations.fulfilledReadAfterDelete": LACKS_DELETE,
    },
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
    "2025-01__order-update-unknown-id__vb",
    "2025-01__orderClose-noop-on-already-closed",
    "2025-01__orderCreate-state-derived-payment-and-count",
    "2025-01__orderOpen-noop-on-already-open",
    "2026-04__bulk-operation-run-query-concurrency-limit",
    "2026-04__bulk-operation-run-query-user-error-codes",
    "2026-04__bulk-operation-run-query-validators",
    "2026-04__bulk-operations-read-arg-validation",
    "2026-04__fulfillment-detail-events-lifecycle",
    "2026-04__fulfillment-order-hold-validation",
    "2026-04__orderCancel-error-messages",
    "2026-04__orderCancel-parity",
    "2026-04__orderClose-parity",
    "2026-04__orderLifecycle-plain-usererror-no-code",
    "2026-04__orderOpen-parity",
]

CREATE = "mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) { order { id } } }"
CLOSE = "mutation($id: ID!) { orderClose(input: {id: $id}) { order { id } } }"


def _order(replay: Replay, theirs: str, price: str) -> str:
    """Make the order that a recording takes for granted: one custom article, nothing paid, no customer."""
    money = {"shopMoney": {"amount": price, "currencyCode": "USD"}}
    draft = {"lineItems": [{"title": "Article", "quantity": 1, "priceSet": money}]}
    made: str = replay.shop.execute(CREATE, {"order": draft})["data"]["orderCreate"]["order"]["id"]
    replay.ours[theirs] = made
    return made


def _open_order(theirs: str, price: str) -> Callable[[Replay], None]:
    return lambda replay: (_order(replay, theirs, price), None)[1]


def _archived_order(theirs: str, price: str) -> Callable[[Replay], None]:
    return lambda replay: (replay.shop.execute(CLOSE, {"id": _order(replay, theirs, price)}), None)[1]


def _tagged_product(theirs: str, tag: str) -> Callable[[Replay], None]:
    def make(replay: Replay) -> None:
        world = replay.shop.world
        product = next(iter(world.products.values()))
        product.tags.append(tag)
        replay.ours[theirs] = gid("Product", product.id)

    return make


BEFORE: dict[str, Callable[[Replay], None]] = {
    "2025-01__orderClose-noop-on-already-closed": _archived_order("gid://shopify/Order/8837411242290", "1"),
    "2025-01__orderOpen-noop-on-already-open": _open_order("gid://shopify/Order/8837411340594", "1"),
    "2026-04__bulk-operation-cold-catalog-hydration": _tagged_product(
        "gid://shopify/Product/10243910041906", "conformance-bulk-hydration-mrrr3uh9-1nd5j"
    ),
    "2026-04__orderCancel-parity": _open_order("gid://shopify/Order/8733114532146", "14.00"),
    "2026-04__orderClose-parity": _open_order("gid://shopify/Order/8733114401074", "12.00"),
    "2026-04__orderOpen-parity": _archived_order("gid://shopify/Order/8733114466610", "13.00"),
}


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
            reasons = sorted({re.sub(r"^\S+: ", "", line) for line in replay.skipped})
            rest = f"; not {len(replay.skipped)}: {reasons[0][:70]}" if reasons else ""
            if replay.replayed or not reasons:
                print(f"  {name}: {replay.replayed} calls{rest}")
        untouched = [name for name, replay in replays.items() if not replay.replayed]
        print(f"  nothing of {len(untouched)} recordings about what the demo shop lacks")
    assert sum(replay.replayed for replay in replays.values()) >= 150


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
