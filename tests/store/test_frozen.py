"""Frozen values that are made quickly."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, astuple, dataclass, fields
from typing import Any

import pytest

from fulfilldesk.domain import orders
from fulfilldesk.store.frozen import quick

KINDS = [
    orders.Order,
    orders.LineItem,
    orders.Fulfillment,
    orders.FulfillmentLine,
    orders.FulfillmentOrder,
    orders.FulfillmentOrderLine,
    orders.Tracking,
]


@pytest.mark.parametrize("kind", KINDS)
def test_they_are_what_the_class_itself_makes(kind: Any) -> None:
    values = tuple(f"value {place}" for place in range(len(fields(kind))))
    made, wanted = quick(kind)(*values), kind(*values)
    assert type(made) is kind
    assert (made, hash(made), repr(made)) == (wanted, hash(wanted), repr(wanted))
    assert astuple(made) == values
    assert copy.deepcopy(made) == pickle.loads(pickle.dumps(made)) == wanted


def test_they_cannot_be_changed() -> None:
    made = quick(orders.Tracking)("PostNL", "3S", None)
    with pytest.raises(FrozenInstanceError):
        made.number = "other"  # type: ignore[misc]


@pytest.mark.parametrize("values", [("PostNL",), ("PostNL", "3S", None, "more")])
def test_every_field_has_its_value(values: tuple[str, ...]) -> None:
    with pytest.raises(TypeError):
        quick(orders.Tracking)(*values)


def test_only_of_classes_with_slots() -> None:
    @dataclass(frozen=True)
    class Loose:
        value: str

    with pytest.raises(TypeError):
        quick(Loose)("value")
