"""Selected orders are found again wherever the list has moved them, whatever happened to it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.ui.orders.selection import relocate


@st.composite
def lists_before_and_after(draw: st.DrawFn) -> tuple[list[int], list[int], set[int], tuple[int, int]]:
    """A list, the same list after some of its orders moved, left or came, which those were, and a selected
    range of the first."""
    before = draw(st.lists(st.integers(0, 60), unique=True, min_size=1, max_size=40))
    changed = draw(st.sets(st.sampled_from([*before, *range(61, 70)]), max_size=12))
    after = [each for each in before if each not in changed]
    for each in sorted(changed):
        place = draw(st.integers(-1, len(after)))
        if place >= 0:
            after.insert(place, each)
    first = draw(st.integers(0, len(before) - 1))
    last = draw(st.integers(first, len(before) - 1))
    return before, after, changed, (first, last)


@given(lists_before_and_after())
def test_exactly_the_same_orders_are_selected_afterwards(
    case: tuple[list[int], list[int], set[int], tuple[int, int]],
) -> None:
    before, after, changed, (first, last) = case
    ids = [str(each) for each in before[first : last + 1]]
    rows = {str(each): place for place, each in enumerate(after)}
    ranges = relocate(ids, {str(each) for each in changed}, rows.get)
    found = [str(after[place]) for low, high in ranges for place in range(low, high + 1)]
    assert sorted(found) == sorted(each for each in ids if each in rows)
    assert all(high + 1 < low for (_, high), (low, _) in pairwise(ranges))


def test_a_stretch_that_moved_as_a_whole_costs_two_questions() -> None:
    asked: list[str] = []

    def row_of(order: str) -> int | None:
        asked.append(order)
        return int(order) + 3

    assert relocate([str(each) for each in range(200)], {"900"}, row_of) == [(3, 202)]
    assert asked == ["0", "199"]


def test_nothing_selected_stays_nothing() -> None:
    assert relocate([], {"1"}, {"1": 0}.get) == []
