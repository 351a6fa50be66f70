"""Archiving and taking out of the archive: each takes the other back."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.archive import Archive
from fulfilldesk.domain.actions.kind import ActionKind
from fulfilldesk.domain.actions.unarchive import Unarchive
from fulfilldesk.domain.forecast import NO, YES, Fact
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from tests.unit.builders import ORDER, THEN, a_snapshot, an_action, an_order, some_work

OPEN, ARCHIVED = an_order(), an_order(closed_at=THEN)
BOTH = [(Archive(), OPEN, ARCHIVED, (NO, YES)), (Unarchive(), ARCHIVED, OPEN, (YES, NO))]


@pytest.mark.parametrize(("kind", "before", "after", "change"), BOTH)
def test_there_and_back(kind: ActionKind, before: Order, after: Order, change: tuple[str, str]) -> None:
    action = an_action(kind.name, ORDER)
    assert kind.sensible(before, ORDER) and not kind.sensible(after, ORDER)
    assert kind.why_not(before, ORDER) is None
    forecast = kind.forecast(action, a_snapshot(before))
    assert [(fact.fact, fact.before, fact.after, fact.certain) for fact in forecast.facts] == [
        (Fact.ARCHIVED, *change, True)
    ]
    assert (forecast.units, forecast.lines, forecast.status_after) == (0, (), before.fulfillment_status)
    assert forecast.undoable and not forecast.emails
    witness = kind.witness(action, before)
    assert kind.happened(action, witness, after) and not kind.happened(action, witness, before)
    assert kind.compare(action, forecast, witness, a_snapshot(after)).as_forecast
    (difference,) = kind.compare(action, forecast, witness, a_snapshot(before)).differences
    assert (difference.what, difference.expected, difference.actual) == (Fact.ARCHIVED, change[1], change[0])
    assert kind.inverse(action, witness, after) == (kind.takes_back, ORDER, {})
    assert isinstance(kind.inverse(action, witness, before), Notice), "somebody has done it already"
    assert kind.scopes(before, ORDER) == ("write_orders",)
    assert [block.key for block in kind.forecast(action, a_snapshot(after)).blocks] == [
        {"archive": Say.ALREADY_ARCHIVED, "unarchive": Say.NOT_ARCHIVED}[kind.name]
    ]


@pytest.mark.parametrize(("kind", "document"), [(Archive(), "OrderClose"), (Unarchive(), "OrderOpen")])
def test_what_is_sent(kind: ActionKind, document: str) -> None:
    mutation = kind.mutation(an_action(kind.name, ORDER), a_snapshot(OPEN))
    assert (mutation.document, mutation.variables) == (document, {"input": {"id": ORDER}})


@pytest.mark.parametrize(
    ("work", "units"),
    [
        ((), None),
        ((some_work(),), "2"),
        ((some_work(units={1: 2}), some_work(21, units={2: 3}, status="ON_HOLD")), "5"),
        ((some_work(status="CLOSED"),), None),
    ],
)
def test_archiving_warns_of_open_work(work: tuple[object, ...], units: str | None) -> None:
    forecast = Archive().forecast(an_action("archive", ORDER), a_snapshot(an_order(fulfillment_orders=work)))
    warned = [notice for notice in forecast.notices if notice.weight is Weight.WARNING]
    expected = [(Say.OPEN_WORK_STAYS, {"units": units})] if units else []
    assert [(notice.key, notice.parameters) for notice in warned] == expected


def test_taking_a_cancelled_order_out_of_the_archive_is_not_certain() -> None:
    cancelled = an_order(closed_at=THEN, cancelled_at=THEN)
    (fact,) = Unarchive().forecast(an_action("unarchive", ORDER), a_snapshot(cancelled)).facts
    assert not fact.certain
