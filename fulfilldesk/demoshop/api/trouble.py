"""Refusals on demand: what the faults make of one request (see :mod:`..faults`)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLEnumType, GraphQLObjectType, get_named_type
from graphql.type import GraphQLResolveInfo

from fulfilldesk.demoshop.api.naming import snake
from fulfilldesk.demoshop.faults import RIGHT_MISSING, SCOPE_MISSING, Fault
from fulfilldesk.demoshop.refusal import Refused

REFUSAL = "This cannot be done at the moment."
BROKEN = "Internal error. Looks like something went wrong on our end."


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a request has to put up with; nothing by default.

    ``missing`` are scopes that the app does not have for once, ``lacks`` rights that the staff member does
    not have. ``persons_hidden`` with an error, ``persons_null`` without.
    """

    refused: bool = False
    coded: bool = False
    job_never: bool = False
    persons_hidden: bool = False
    persons_null: bool = False
    orders_hidden: bool = False
    missing: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()

    def scopes(self, granted: Iterable[str]) -> list[str]:
        """What is left of the granted scopes: without a write scope its reading stays, without a read scope
        its writing goes too.
        """
        left = []
        for scope in granted:
            reading = scope.replace("write_", "read_", 1)
            if reading in self.missing:
                continue
            left.append(reading if scope in self.missing else scope)
        return left

    def check(self, info: GraphQLResolveInfo[Any], errors: str) -> None:
        """Raises Refused when the mutation is to be refused; with the first code that its ``errors`` know."""
        if self.refused or self.coded:
            raise Refused(None, REFUSAL, _first_code(info, errors) if self.coded else None)


NO_TROUBLE = Trouble()


def trouble_of(faults: Mapping[str, Fault]) -> Trouble:
    """What the faults that strike a request mean for its resolvers."""
    if not faults:
        return NO_TROUBLE
    return Trouble(
        refused="refuse" in faults,
        coded="refuse-coded" in faults,
        job_never="job-never" in faults,
        persons_hidden="pii-denied" in faults,
        persons_null="pii-null" in faults,
        orders_hidden="not-approved" in faults,
        missing=_targets(faults, SCOPE_MISSING),
        lacks=_targets(faults, RIGHT_MISSING),
    )


def _targets(faults: Mapping[str, Fault], kind: str) -> frozenset[str]:
    found = (fault.target for fault in faults.values() if fault.kind == kind)
    return frozenset(target for target in found if target is not None)


def _first_code(info: GraphQLResolveInfo[Any], errors: str) -> str | None:
    payload = get_named_type(info.return_type)
    if not isinstance(payload, GraphQLObjectType):
        return None
    for name, field in payload.fields.items():
        kind = get_named_type(field.type)
        if snake(name) == errors and isinstance(kind, GraphQLObjectType) and "code" in kind.fields:
            codes = get_named_type(kind.fields["code"].type)
            return next(iter(codes.values)) if isinstance(codes, GraphQLEnumType) else None
    return None


def broken_answer() -> dict[str, Any]:
    """The fault ``error``: no data at all (facts 7)."""
    message = f"{BROKEN} Request ID: {uuid.uuid4()} (include this in support requests)."
    return {
        "errors": [{"message": message, "extensions": {"code": "INTERNAL_SERVER_ERROR"}}],
        "data": None,
        "extensions": {},
    }
