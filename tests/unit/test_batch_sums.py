"""The sums of a batch: whatever is ticked, they are those of the chosen actions."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.batch import EXAMPLES, BatchPlan
from fulfilldesk.domain.forecast import Certainty, Forecast, StockLine
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.domain.notice import Notice, Say, Weight
from tests.unit.builders import an_order

RISKS = (Say.DELIVERED, Say.POS_TAKEN_ALONG, Say.REFUNDED)

lines = st.builds(
    lambda item, units, counted, likely: StockLine(
        f"Item {item}",
        f"SKU-{item}",
        f"gid://shopify/InventoryItem/{item}",
        "gid://shopify/Location/1",
        "Magazijn",
        units,
        Certainty.UNTRACKED if not counted else Certainty.LIKELY if likely else Certainty.EXPECTED,
        Stock(10, 4, 6) if counted else None,
        Stock(10 + units, 4 + units, 6) if counted else None,
    ),
    item=st.integers(1, 3),
    units=st.integers(1, 5),
    counted=st.booleans(),
    likely=st.booleans(),
)
forecasts = st.builds(
    lambda found, says, emails: Forecast(
        sum(line.units for line in found),
        tuple(found),
        "FULFILLED",
        "UNFULFILLED",
        "gid://shopify/Location/1",
        "Magazijn",
        emails=emails,
        notices=tuple(Notice(say, Weight.RISK) for say in says),
    ),
    found=st.lists(lines, max_size=3),
    says=st.sets(st.sampled_from(RISKS)),
    emails=st.booleans(),
)


def the_plan(actions: list[tuple[int, Forecast]]) -> BatchPlan:
    plan = BatchPlan("cancel_fulfillment")
    for number, (order, forecast) in enumerate(sorted(actions, key=lambda each: each[0])):
        made = an_order(id=f"gid://shopify/Order/{order}", name=f"#{order}")
        plan.add(made, plan.kind, f"gid://shopify/Fulfillment/{number}", {}, forecast)
    return plan


@given(st.lists(st.tuples(st.integers(1, 6), forecasts), max_size=12), st.sets(st.sampled_from(RISKS)))
def test_sums_are_those_of_the_chosen(actions: list[tuple[int, Forecast]], ticked: set[Say]) -> None:
    plan = the_plan(actions)
    chosen = [(order, each) for order, each in actions if {say.key for say in each.notices} <= ticked]
    assert plan.count(ticked) == len(chosen) == len(list(plan.chosen(ticked)))
    assert plan.orders(ticked) == len({order for order, _ in chosen})
    assert plan.emails(ticked) == sum(each.emails for _, each in chosen)
    units: Counter[str] = Counter()
    moved: Counter[str] = Counter()
    for _, each in chosen:
        for line in each.lines:
            units[line.title] += line.units
            moved[line.title] += line.units if line.before else 0
    sums = {one.title: one for one in plan.stock(ticked)}
    assert {title: one.units for title, one in sums.items()} == units
    assert {title: one.change.on_hand for title, one in sums.items()} == {
        title: moved[title] for title in units
    }
    for _, each in chosen:
        for line in each.lines:
            one = sums[line.title]
            assert line.before is None or one.after == Stock(
                10 + one.change.on_hand, 4 + one.change.committed, 6
            )
            assert line.certainty is not Certainty.LIKELY or one.certainty is Certainty.LIKELY


@given(st.lists(st.tuples(st.integers(1, 6), forecasts), max_size=12))
def test_a_group_counts_orders_and_names_the_first(actions: list[tuple[int, Forecast]]) -> None:
    plan = the_plan(actions)
    for say, group in plan.concerns.items():
        found = sorted({order for order, each in actions if say in {one.key for one in each.notices}})
        assert group.orders == len(found)
        assert group.examples == [f"#{order}" for order in found[:EXAMPLES]]


def said_of(*words: dict[str, str]) -> dict[str, str]:
    plan = BatchPlan("cancel_fulfillment")
    for number, parameters in enumerate(words):
        notice = Notice(Say.SERVICE_KEEPS_WORKING, Weight.BLOCK, parameters)
        plan.leave_out(str(number), f"#{number}", notice)
    return dict(plan.left_out[Say.SERVICE_KEEPS_WORKING].notice.parameters)


def test_a_group_names_every_service_as_long_as_they_are_few() -> None:
    assert said_of({"service": "A"}, {"service": "A"}) == {"service": "A"}
    assert said_of({"service": "A"}, {"service": "B"}, {"service": "A"}) == {"service": "A, B"}
    names = [{"service": name} for name in "ABCDE"]
    assert said_of(*names) == {"service": "A, B, C…"}


def test_a_group_of_numbers_says_from_which_to_which() -> None:
    assert said_of({"units": "3"}, {"units": "12"}, {"units": "7"}) == {"units": "3–12"}
