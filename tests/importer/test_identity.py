"""Who bought, in a file without errors beside its data: hidden where pages say so, and never a guest for want
of a name."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from fulfilldesk.shopify.answers import orders as answers
from fulfilldesk.shopify.mapping.orders import order as mapped
from fulfilldesk.store.cache import OrderCache
from tests.importer.bulk_files import Json
from tests.importer.made_orders import gid, made_orders
from tests.importer.support import READ_AT, bulk_of, imported

NOTHING = {
    "id": gid("Customer", 5),
    "displayName": "",
    "defaultEmailAddress": None,
    "defaultPhoneNumber": None,
}
CUSTOMERS: tuple[Any, ...] = (
    None,
    NOTHING,
    {**NOTHING, "displayName": "Els"},
    {**NOTHING, "defaultEmailAddress": {"emailAddress": ""}},
    {**NOTHING, "defaultPhoneNumber": {"phoneNumber": "+31612345678"}},
)
_ADDRESS = {"countryCodeV2": "NL", "validationResultSummary": None}
ADDRESSES: tuple[Any, ...] = (
    None,
    {**_ADDRESS, "name": None, "formatted": []},
    {**_ADDRESS, "name": "", "formatted": ["Netherlands"]},
    {**_ADDRESS, "name": "Els", "formatted": ["Els", "Kade 1"]},
)
WHO = tuple(product((None, "", "els@example.com"), (None, "+31201234567"), CUSTOMERS, ADDRESSES))


def every_who() -> list[Json]:
    """An order for each combination of what may be null."""
    keys = ("email", "phone", "customer", "shippingAddress")
    return [
        {**order, **dict(zip(keys, who, strict=True))}
        for order, who in zip(made_orders(len(WHO), seed=4), WHO, strict=True)
    ]


@pytest.mark.parametrize("with_records", [True, False], ids=["with customers", "without their scope"])
def test_identity_is_hidden_as_on_pages(tmp_path: Path, with_records: bool) -> None:
    orders = every_who()
    if not with_records:
        for order in orders:
            del order["customer"]
    imported(tmp_path / "import", bulk_of(orders))
    cache = OrderCache(tmp_path / "import" / "import.sqlite")
    try:
        for order in orders:
            answer = msgspec.convert(order, answers.Order)
            page = mapped(answer, identity_hidden=False, read_at=READ_AT, nameless_hidden=not with_records)
            found = cache.order(order["id"])
            assert found is not None
            assert (found.identity_hidden, found.customer) == (page.identity_hidden, page.customer), order
            told = found.customer is not None and any(
                (found.customer.name, found.customer.email, found.customer.phone)
            )
            record = found.customer is not None and found.customer.id is not None
            assert told or found.identity_hidden or not (record or order["shippingAddress"])
    finally:
        cache.close()
