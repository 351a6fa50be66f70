"""The texts of bulk runs, composed from queries/bulk/*.graphql.

A bulk run takes one text and no variables. Of fragments and directives in it no recording tells, so the text
that is sent has none either: the fields of a fragment stand in its place. So a field that is added to a
fragment comes with pages and with bulk runs alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime

from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.documents import read
from fulfilldesk.shopify.search import changed_since

_FILES: Mapping[BulkKind, str] = {
    BulkKind.ORDERS: "BulkOrders",
    BulkKind.WORK: "BulkWork",
    BulkKind.INVENTORY: "BulkInventory",
    BulkKind.LOCATIONS: "BulkLocations",
}
#: Fragments that a run can do without.
IDENTITY, CUSTOMER, PRODUCT = "OrderIdentity", "OrderCustomer", "LineItemProduct"
_HEAD = re.compile(r"^query \w+(\([^)]*\))? ")
_SPREAD = re.compile(r"^( *)\.\.\.(\w+)\n", re.MULTILINE)
_SEARCH = "query: $search"


def bulk_query(
    kind: BulkKind, since: datetime | None, *, identity: bool, without: Collection[str] = ()
) -> str:
    """What a run of this kind asks: everything, or what has updated_at >= `since`. Items and locations are
    always read whole: their runs are short. Without `identity` nothing that names a customer is asked.
    `without` are further fragments that are left out: a run fails as a whole for one missing scope."""
    left_out = {*without} if identity else {*without, IDENTITY, CUSTOMER}
    text = read(f"bulk/{_FILES[kind]}.graphql")

    def fields(spread: re.Match[str]) -> str:
        indent, name = spread.groups()
        if name in left_out:
            return ""
        body = read(f"fragments/{name}.graphql").partition("{\n")[2].rpartition("}")[0]
        return "".join(f"{indent}{line.removeprefix('  ')}" for line in body.splitlines(keepends=True))

    return _searching(_HEAD.sub("", _SPREAD.sub(fields, text)), changed_since(since))


def _searching(text: str, search: str | None) -> str:
    if search is not None:
        return text.replace(_SEARCH, f"query: {json.dumps(search)}")
    return text.replace(f", {_SEARCH}", "").replace(f"({_SEARCH})", "")
