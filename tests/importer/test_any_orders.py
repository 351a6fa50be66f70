"""Any orders at all, in files of any order with anything in between, come out as pages bring them."""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.services.bulk import BulkKind
from tests.effort import examples
from tests.importer.bulk_files import Json
from tests.importer.made_orders import gid, made_orders
from tests.importer.support import bulk_of, cache_of, everything, imported
from tests.store.strategies import texts

_SOME = list(made_orders(12, seed=3, open_share=0.5))
_AMOUNTS = st.sampled_from(["0", "12.5", "-3.005", "1234567.89", "99999"])

#: Fields of an order that may hold something else, and what.
_ORDER_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "name": texts,
    "note": st.none() | texts,
    "tags": st.lists(texts, max_size=3),
    "sourceName": st.sampled_from([None, "", "web", "pos", "580111", "shopify_draft_order"]),
    "app": st.none() | st.builds(lambda name: {"name": name}, texts),
    "attribution": st.none() | st.builds(lambda name: {"displayName": name}, texts),
    "retailLocation": st.none() | st.just({"id": gid("Location", 2), "name": "Winkel Utrecht"}),
    "cancelReason": st.none() | texts,
    "closedAt": st.sampled_from([None, "2024-02-29T23:59:59Z", "2024-02-29T23:59:59+02:00"]),
    "cancelledAt": st.sampled_from([None, "1999-12-31T00:00:00-11:30"]),
    "displayFinancialStatus": st.sampled_from([None, "PAID", "IN_KIND"]),
    "displayFulfillmentStatus": st.sampled_from(["UNFULFILLED", "ON_HOLD", "BEAMED"]),
    "email": st.none() | texts,
    "phone": st.none() | texts,
    "test": st.booleans(),
    "customer": st.none()
    | st.fixed_dictionaries(
        {
            "id": st.sampled_from([gid("Customer", 5), gid("Customer", "007"), "x"]),
            "displayName": texts,
            "defaultEmailAddress": st.none() | st.builds(lambda text: {"emailAddress": text}, texts),
            "defaultPhoneNumber": st.none() | st.builds(lambda text: {"phoneNumber": text}, texts),
        }
    ),
    "shippingAddress": st.none()
    | st.fixed_dictionaries(
        {
            "name": st.none() | texts,
            "formatted": st.lists(texts, max_size=2),
            "countryCodeV2": st.sampled_from([None, "BE", "ZZ"]),
            "validationResultSummary": st.sampled_from([None, "WARNING", "HAUNTED"]),
        }
    ),
    "sourceIdentifier": st.none() | texts,
    "shippingLine": st.none() | st.builds(lambda title: {"title": title}, texts),
    "risk": st.builds(
        lambda levels: {"assessments": [{"riskLevel": level} for level in levels]},
        st.lists(st.sampled_from(["HIGH", "LOW", "NONE", "DOOMED"]), max_size=3),
    ),
    "transactions": st.lists(
        st.fixed_dictionaries(
            {
                "id": st.sampled_from([gid("OrderTransaction", 5), gid("OrderTransaction", "007"), "x"]),
                "kind": st.sampled_from(["SALE", "CAPTURE", "REFUND", "VOID", "BARTER"]),
                "status": st.sampled_from(["SUCCESS", "SUCCESS", "FAILURE"]),
                "processedAt": st.sampled_from([None, "2024-01-01T00:00:00Z", "2024-01-01T00:30:00+01:00"]),
                "location": st.sampled_from(
                    [None, {"id": gid("Location", 2)}, {"id": gid("Location", "9?x")}]
                ),
            }
        ),
        max_size=3,
    ),
    "totalRefundedSet": _AMOUNTS.map(lambda amount: {"shopMoney": {"amount": amount, "currencyCode": "JPY"}}),
}
_LINE_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "title": texts,
    "variantTitle": st.none() | texts,
    "sku": st.none() | texts,
    "currentQuantity": st.integers(-3, 2**31 - 1),
    "product": st.none(),
    "variant": st.none(),
    "lineItemGroup": st.none() | st.builds(lambda title: {"title": title}, texts),
    "isGiftCard": st.booleans(),
}
_WORK_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "status": st.sampled_from(["OPEN", "CLOSED", "CANCELLED", "ON_HOLD", "SCHEDULED", "DREAMING"]),
    "supportedActions": st.lists(st.sampled_from(["MOVE", "EXTERNAL"]), max_size=2).map(
        lambda several: [{"action": each} for each in several]
    ),
    "deliveryMethod": st.sampled_from([None, {"methodType": "RETAIL"}, {"methodType": "SHIPPING"}]),
    "assignedLocation": st.sampled_from(
        [
            {"name": "Weg", "location": None},
            {"name": "Winkel", "location": {"id": gid("Location", 2), "fulfillmentService": None}},
            {
                "name": "Fulfil",
                "location": {
                    "id": gid("Location", "9?x"),
                    "fulfillmentService": {"serviceName": "Fulfil", "type": "THIRD_PARTY"},
                },
            },
        ]
    ),
    "createdAt": st.sampled_from(["2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"]),
}
_PARCEL_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "status": st.sampled_from(["SUCCESS", "CANCELLED"]),
    "displayStatus": st.sampled_from([None, "DELIVERED", "IN_TRANSIT", "BY_DRONE", "BY_BOAT"]),
    "location": st.none() | st.just({"id": gid("Location", 1), "name": "Magazijn"}),
    "service": st.sampled_from([None, {"serviceName": "Fulfil", "type": "THIRD_PARTY"}]),
    "trackingInfo": st.lists(
        st.fixed_dictionaries(
            {"company": st.none() | texts, "number": st.none() | texts, "url": st.none() | texts}
        ),
        max_size=2,
    ),
    "createdAt": st.sampled_from(["2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"]),
}


def _changed(draw: st.DrawFn, part: Json, fields: dict[str, st.SearchStrategy[Any]]) -> None:
    for name in draw(st.lists(st.sampled_from(sorted(fields)), max_size=4, unique=True)):
        part[name] = draw(fields[name])


@st.composite
def some_orders(draw: st.DrawFn) -> list[Json]:
    """A few orders, each changed here and there; some with several parcels and works."""
    orders = copy.deepcopy(draw(st.lists(st.sampled_from(_SOME), max_size=4, unique_by=lambda o: o["id"])))
    for order in orders:
        _changed(draw, order, _ORDER_FIELDS)
        works = order["fulfillmentOrders"]["nodes"]
        for copied in range(draw(st.integers(0, 2))):
            works.append(_again(works[0], f"7{copied}"))
        parcels = order["fulfillments"]
        for copied in range(draw(st.integers(0, 2)) if parcels else 0):
            parcels.append(_again(parcels[0], f"8{copied}"))
        for parts, fields in (
            (order["lineItems"]["nodes"], _LINE_FIELDS),
            (works, _WORK_FIELDS),
            (parcels, _PARCEL_FIELDS),
        ):
            for part in parts:
                _changed(draw, part, fields)
        works.sort(key=lambda work: int(work["id"].rpartition("/")[2]))
    return orders


def _again(part: Json, digits: str) -> Json:
    """The same once more under other ids; its lines and holds too."""

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: f"{each}{digits}" if key == "id" and _own(each) else renamed(each)
                for key, each in value.items()
            }
        return [renamed(each) for each in value] if isinstance(value, list) else value

    copied: Json = renamed(part)
    return copied


def _own(each: str) -> bool:
    return each.split("/")[3] not in ("Location", "LineItem")


_NONSENSE = st.sampled_from(
    [b"", b"{", b"null", b'{"__typename":"Order"}', b'{"__typename":"Refund","id":"x"}', b"\xff", b"[]"]
)


@settings(deadline=None, max_examples=examples(4), suppress_health_check=[HealthCheck.too_slow])
@given(some_orders(), st.randoms(use_true_random=False), st.lists(_NONSENSE, max_size=3), st.booleans())
def test_any_orders(orders: list[Json], chance: Any, nonsense: list[bytes], shuffle: bool) -> None:
    files: dict[BulkKind, list[Json | bytes]] = bulk_of(orders)
    for lines in files.values():
        lines += [msgspec.json.encode(chance.choice(lines)) for _ in range(3) if lines]
        if shuffle:
            chance.shuffle(lines)
        for piece in nonsense:
            lines.insert(chance.randint(0, len(lines)), piece)
    with tempfile.TemporaryDirectory() as folder:
        summary = imported(Path(folder) / "import", files)
        ours = everything(Path(folder) / "import" / "import.sqlite")
        pages = everything(cache_of(Path(folder) / "pages.sqlite", orders))
    assert sum(summary.rejected.values()) == 2 * sum(1 for piece in nonsense if piece)
    assert ours == pages
