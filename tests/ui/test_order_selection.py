"""Selected orders are found again wherever the list has moved them, whatever happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.ui.orders.answer import Listed
from fulfilldesk.ui.orders.selection import carried


@st.composite
def lists_before_and_after(draw: st.DrawFn) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """A list, the same list after some of its orders moved, left or came, and selected ranges of the
    first."""
    before = draw(st.lists(st.integers(0, 60), unique=True, min_size=1, max_size=40))
    changed = draw(st.sets(st.sampled_from([*before, *range(61, 70)]), max_size=12))
    after = [each for each in before if each not in changed]
    for each in sorted(changed):
        place = draw(st.integers(-1, len(after)))
        if place >= 0:
            after.insert(place, each)
    ends = sorted(draw(st.sets(st.integers(0, len(before) - 1), min_size=1, max_size=6)))
    ranges = [(first, second) for first, second in zip(ends[::2], ends[1::2], strict=False)]
    return before, after, ranges


@given(lists_before_and_after())
def test_exactly_the_same_orders_are_selected_afterwards(
    case: tuple[list[int], list[int], list[tuple[int, int]]],
) -> None:
    before, after, ranges = case
    selected = {str(each) for first, last in ranges for each in before[first : last + 1]}
    there = [str(each) for each in after]
    found = carried(Listed(tuple(map(str, before))), ranges, Listed(tuple(there)))
    assert {there[place] for low, high in found for place in range(low, high + 1)} == selected & set(there)
    assert all(high + 1 < low for (_, high), (low, _) in pairwise(found))


class Counting:
    """A long list of orders that counts what it is asked."""

    def __init__(self, order_ids: Sequence[str]) -> None:
        self.order_ids = order_ids
        self.places = {each: place for place, each in enumerate(order_ids)}
        self.complete = True
        self.looked_up = 0

    def __len__(self) -> int:
        return len(self.order_ids)

    def ids(self, first: int, count: int) -> Sequence[str]:
        return self.order_ids[first : first + count]

    def position(self, order_id: str) -> int | None:
        self.looked_up += 1
        return self.places.get(order_id)


def test_a_large_selection_costs_a_look_up_where_something_changed() -> None:
    before = [str(each) for each in range(100_000)]
    after = Counting(["new", *before[:40_000], *before[40_001:]])
    found = carried(Counting(before), [(10, 90_000)], after)
    assert found == [(11, 90_000)]
    assert after.looked_up == 3


def test_the_same_list_costs_nothing() -> None:
    orders = Counting([str(each) for each in range(10)])
    assert carried(orders, [(2, 4), (7, 7)], orders) == [(2, 4), (7, 7)]
    assert orders.looked_up == 0


def test_nothing_selected_stays_nothing() -> None:
    assert carried(Listed(("1",)), [], Listed(("1",))) == []
