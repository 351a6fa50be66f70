"""The menu of a fulfilment order in every state that is known of Shopify: facts 3.2 (supported actions as
recorded), 3.3 (transitions), 1.2 (what a cancelled fulfilment leaves behind) and 11 (services)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import GROUPS
from fulfilldesk.domain.menu import Command, MenuContext, menu
from fulfilldesk.domain.notice import Say, Weight
from fulfilldesk.domain.orders import FulfillmentOrder, Order
from tests.unit.builders import (
    THEN,
    WORK,
    a_hold,
    a_parcel,
    a_shop,
    an_open_order,
    some_work,
    work_at_service,
)

MERCHANT = "write_merchant_managed_fulfillment_orders"
THIRD_PARTY = "write_third_party_fulfillment_orders"
BOTH = MenuContext(a_shop(MERCHANT, THIRD_PARTY), online=True)

OWN = ("CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD")
SERVICES = ("REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "HOLD", "MOVE")
WITH_SERVICE = ("CREATE_FULFILLMENT", "REQUEST_CANCELLATION")

#: What each item of the menu says: None when it can be chosen. What is not named is hidden.
Items = Mapping[str, Say | None]


def items(order: Order, context: MenuContext = BOTH) -> Items:
    """The actions in the menu of the order's first fulfilment order."""
    shown = menu(order, Target.WORK, WORK, context)
    return {
        item.key: item.why_not.key if item.why_not else None for item in shown if item.command is Command.ACT
    }


def one_unit(number: int = 20, *more: str) -> FulfillmentOrder:
    """Open work of a single unit."""
    return some_work(number, units={1: 1}, supported_actions=(*OWN, *more))


def partly_sent(work: FulfillmentOrder) -> FulfillmentOrder:
    """One unit of it is in a parcel."""
    return replace(work, lines=(replace(work.lines[0], total=3),))


def emptied(work: FulfillmentOrder) -> FulfillmentOrder:
    """0 of 0."""
    return replace(work, lines=tuple(replace(line, total=0, remaining=0) for line in work.lines))


OPEN: Items = {"fulfill": None, "report_progress": None, "hold": None, "move": None, "cancel_work": None}
#: Nothing is left to do; what is usually offered says so.
FINISHED: Items = dict.fromkeys(("fulfill", "report_progress", "hold", "move"), Say.WORK_FINISHED)
HELD: Items = {
    **dict.fromkeys(("fulfill", "report_progress", "split", "cancel_work"), Say.WORK_HELD),
    "hold": None,
    "release_hold": None,
    "move": None,
}
AT_SERVICE: Items = {
    **dict.fromkeys(("fulfill", "hold", "move", "request_fulfillment", "cancel_work")),
    "split": Say.SHOPIFY_DOES_NOT_OFFER,
    "cancel_request": Say.REQUEST_NOT_SENT,
    "request_cancellation": Say.REQUEST_NOT_ACCEPTED,
}
TAKEN_ON: Items = {
    "fulfill": None,
    **dict.fromkeys(
        ("hold", "move", "split", "request_fulfillment", "cancel_request", "cancel_work"),
        Say.REQUEST_ACCEPTED,
    ),
    "request_cancellation": None,
}

ROWS: Mapping[str, tuple[Order, Items]] = {
    # 3.2, and what recordings show beside it
    "merchant OPEN, one unit": (an_open_order(one_unit()), OPEN),
    "merchant OPEN, more units": (
        an_open_order(some_work(supported_actions=(*OWN, "SPLIT"))),
        {**OPEN, "split": None},
    ),
    "merchant OPEN beside a sibling that fits": (
        an_open_order(one_unit(20, "MERGE"), one_unit(21, "MERGE")),
        {**OPEN, "merge": None},
    ),
    "merchant OPEN beside one that does not": (
        an_open_order(one_unit(), some_work(21, status="ON_HOLD", supported_actions=("RELEASE_HOLD",))),
        {**OPEN, "merge": Say.NOTHING_TO_MERGE},
    ),
    "merchant OPEN before 2026-01": (
        an_open_order(some_work(units={1: 1}, supported_actions=("CREATE_FULFILLMENT", "MOVE", "HOLD"))),
        {**OPEN, "report_progress": Say.SHOPIFY_DOES_NOT_OFFER},
    ),
    "merchant IN_PROGRESS, progress reported": (
        an_open_order(
            some_work(
                status="IN_PROGRESS",
                supported_actions=("CREATE_FULFILLMENT", "REPORT_PROGRESS", "HOLD", "MARK_AS_OPEN"),
            )
        ),
        {
            "fulfill": None,
            "report_progress": Say.PROGRESS_REPORTED,
            "mark_open": None,
            "hold": None,
            **dict.fromkeys(("move", "split", "cancel_work"), Say.WORK_IN_PROGRESS),
        },
    ),
    "ON_HOLD": (
        an_open_order(
            some_work(status="ON_HOLD", supported_actions=("RELEASE_HOLD", "HOLD", "MOVE"), holds=(a_hold(),))
        ),
        HELD,
    ),
    "ON_HOLD with ten holds": (
        an_open_order(
            some_work(
                status="ON_HOLD",
                supported_actions=("RELEASE_HOLD", "MOVE"),
                holds=tuple(a_hold(number) for number in range(10)),
            )
        ),
        {**HELD, "hold": Say.HOLD_LIMIT},
    ),
    "CLOSED": (an_open_order(emptied(some_work(status="CLOSED", supported_actions=()))), FINISHED),
    "service OPEN/UNSUBMITTED": (an_open_order(work_at_service()), AT_SERVICE),
    "service OPEN/UNSUBMITTED that can be split": (
        an_open_order(work_at_service(supported_actions=(*SERVICES, "SPLIT"))),
        {**AT_SERVICE, "split": None},
    ),
    "service INCOMPLETE/CLOSED": (
        an_open_order(work_at_service(status="INCOMPLETE", request_status="CLOSED")),
        {**AT_SERVICE, "cancel_work": Say.SHOPIFY_DOES_NOT_OFFER},
    ),
    # 3.3
    "SCHEDULED": (
        an_open_order(some_work(status="SCHEDULED", supported_actions=("MARK_AS_OPEN",), fulfill_at=THEN)),
        {
            **dict.fromkeys(
                ("fulfill", "report_progress", "hold", "move", "split", "cancel_work"), Say.WORK_SCHEDULED
            ),
            "mark_open": None,
            "reschedule": None,
        },
    ),
    "cancelled: CLOSED, lines emptied": (
        an_open_order(some_work(status="CLOSED", supported_actions=(), lines=()), some_work(21)),
        FINISHED,
    ),
    "service OPEN/SUBMITTED": (
        an_open_order(
            work_at_service(request_status="SUBMITTED", supported_actions=("CANCEL_FULFILLMENT_ORDER",))
        ),
        {
            **dict.fromkeys(("fulfill", "hold", "move", "split", "request_fulfillment"), Say.REQUEST_PENDING),
            "cancel_request": None,
            "request_cancellation": Say.REQUEST_NOT_ACCEPTED,
        },
    ),
    "service IN_PROGRESS/ACCEPTED": (
        an_open_order(
            work_at_service(status="IN_PROGRESS", request_status="ACCEPTED", supported_actions=WITH_SERVICE)
        ),
        TAKEN_ON,
    ),
    "service OPEN/REJECTED": (an_open_order(work_at_service(request_status="REJECTED")), AT_SERVICE),
    "service IN_PROGRESS/CANCELLATION_REQUESTED": (
        an_open_order(
            work_at_service(
                status="IN_PROGRESS",
                request_status="CANCELLATION_REQUESTED",
                supported_actions=("CREATE_FULFILLMENT",),
            )
        ),
        {
            **dict.fromkeys(TAKEN_ON, Say.CANCELLATION_PENDING),
            "fulfill": None,
            "cancel_work": None,
        },
    ),
    "service CLOSED/CANCELLATION_ACCEPTED": (
        an_open_order(
            emptied(
                work_at_service(status="CLOSED", request_status="CANCELLATION_ACCEPTED", supported_actions=())
            )
        ),
        {key: say for key, say in FINISHED.items() if key != "report_progress"},
    ),
    "service IN_PROGRESS/CANCELLATION_REJECTED": (
        an_open_order(
            work_at_service(
                status="IN_PROGRESS", request_status="CANCELLATION_REJECTED", supported_actions=WITH_SERVICE
            )
        ),
        TAKEN_ON,
    ),
    "a part was sent: IN_PROGRESS, units left": (
        an_open_order(
            partly_sent(some_work(status="IN_PROGRESS", supported_actions=(*OWN, "SPLIT"))),
            fulfillments=(a_parcel(units={1: 1}),),
            fulfillment_status="PARTIALLY_FULFILLED",
        ),
        {**OPEN, "mark_open": Say.WORK_NOT_STARTED, "split": None},
    ),
    # 1.2
    "whole fulfilment cancelled: the old one, CLOSED with units left": (
        an_open_order(some_work(status="CLOSED", supported_actions=()), some_work(21)),
        FINISHED,
    ),
    "whole fulfilment cancelled: the new one in a shop with one location": (
        an_open_order(some_work(supported_actions=("CREATE_FULFILLMENT", "HOLD"))),
        {
            **OPEN,
            "report_progress": Say.SHOPIFY_DOES_NOT_OFFER,
            "move": Say.NO_DESTINATION,
            "split": Say.SHOPIFY_DOES_NOT_OFFER,
        },
    ),
    "part of a fulfilment cancelled: OPEN again": (
        an_open_order(some_work(supported_actions=(*OWN, "SPLIT"))),
        {**OPEN, "split": None},
    ),
    "order cancelled without refund: CLOSED with units left": (
        an_open_order(some_work(status="CLOSED", supported_actions=()), cancelled_at=THEN),
        dict.fromkeys(FINISHED, Say.ORDER_CANCELLED),
    ),
}


@pytest.mark.parametrize("row", ROWS)
def test_what_is_offered_greyed_out_and_hidden(row: str) -> None:
    order, expected = ROWS[row]
    assert items(order) == expected


def test_the_table_knows_every_action_on_work() -> None:
    kinds = {kind.name for group in GROUPS[Target.WORK] for kind in group}
    said = [expected for _, expected in ROWS.values()]
    assert set().union(*said) == kinds
    for kind in kinds:
        assert any(kind in each and each[kind] is None for each in said), f"{kind} is never offered"
        if kind not in ("release_hold", "reschedule"):  # where they make sense they are offered
            assert any(each.get(kind) is not None for each in said), f"{kind} is never greyed out"
        if kind not in ("fulfill", "hold", "move"):
            assert any(kind not in each for each in said), f"{kind} is never hidden"


@pytest.mark.parametrize(
    ("order", "online", "kind", "said"),
    [
        (an_open_order(some_work()), True, "fulfill", None),
        (ROWS["ON_HOLD"][0], True, "release_hold", None),
        (ROWS["ON_HOLD"][0], False, "fulfill", Say.WORK_HELD),  # whose hold it is must be asked
        (ROWS["SCHEDULED"][0], True, "mark_open", None),
        (ROWS["service OPEN/SUBMITTED"][0], False, "cancel_request", None),
        (an_open_order(some_work(status="CLOSED", supported_actions=())), True, "fulfill", Say.WORK_FINISHED),
    ],
)
def test_the_preview_is_of_what_can_be_done_now(
    order: Order, online: bool, kind: str, said: Say | None
) -> None:
    """The first action that would change stock or status and is offered; with none, why the first is not."""
    preview = menu(order, Target.WORK, WORK, replace(BOTH, online=online))[0]
    assert (preview.command, preview.kind) == (Command.PREVIEW, kind)
    assert (preview.why_not.key if preview.why_not else None) is said


@pytest.mark.parametrize("row", ROWS)
def test_what_is_greyed_out_blocks_and_comes_in_groups(row: str) -> None:
    order, _ = ROWS[row]
    shown = menu(order, Target.WORK, WORK, BOTH)
    assert shown[0].command is Command.PREVIEW
    assert all(
        item.why_not.weight is Weight.BLOCK
        for item in shown
        if item.command is Command.ACT and item.why_not is not None
    )
    keys = [item.key for item in shown if item.command is Command.ACT]
    in_order = [kind.name for group in GROUPS[Target.WORK] for kind in group]
    assert keys == sorted(keys, key=in_order.index)


@pytest.mark.parametrize(
    ("scope", "work", "missing"),
    [
        (MERCHANT, some_work(), None),
        (MERCHANT, work_at_service(), THIRD_PARTY),
        (THIRD_PARTY, some_work(), MERCHANT),
        (THIRD_PARTY, work_at_service(), None),
    ],
)
def test_the_scope_goes_by_whose_location_the_work_is_at(
    scope: str, work: FulfillmentOrder, missing: str | None
) -> None:
    """Facts section 8."""
    context = MenuContext(a_shop(scope), online=True)
    shown = menu(an_open_order(work), Target.WORK, WORK, context)
    move = next(item for item in shown if item.key == "move")
    if missing is None:
        assert move.enabled
    else:
        assert move.why_not is not None
        assert (move.why_not.key, move.why_not.parameters) == (Say.SCOPE_MISSING, {"scope": missing})


def test_offline_only_what_must_ask_the_shop_first_is_greyed_out() -> None:
    offline = MenuContext(BOTH.shop, online=False)
    held = ROWS["ON_HOLD"][0]
    assert items(held, offline)["move"] is Say.OFFLINE, "the destinations are the shop's to say"
    service = items(an_open_order(work_at_service()), offline)
    assert service["request_fulfillment"] is None and service["hold"] is None
    assert items(ROWS["SCHEDULED"][0], offline)["reschedule"] is None
