"""What the rules say of an order's work: who decides, and when it is left for a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fulfilldesk.domain.inventory import Snapshot, Stock
from fulfilldesk.domain.money import Money
from fulfilldesk.domain.notice import Say
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.rules.deciding import Standing, Turns, decide, decide_past
from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.domain.rules.rule import Field, Rule
from tests.unit.builders import (
    ORDER,
    SHOP_FLOOR,
    WORK,
    a_level,
    a_parcel,
    a_shop,
    a_snapshot,
    an_open_order,
    an_order,
    some_work,
    work_at_service,
)
from tests.unit.rules.making import (
    AT_MOST,
    FULFIL,
    HAS,
    HAS_NOT,
    HOLD,
    IS,
    IS_NOT,
    KEEP,
    REQUEST,
    TAG,
    VIEW,
    WEB,
    a_rule,
    when,
)

OPEN = an_open_order(some_work(units={1: 2}), tags=("cadeau",))
GIFTS = when(Field.TAG, HAS, "cadeau")
STOCK = when(Field.STOCK, IS, "yes")


def read(order: Order) -> Snapshot:
    """With plenty of all items at the warehouse and in the shop."""
    levels = [a_level(number, location=place) for number in (1, 2, 3) for place in (
        "gid://shopify/Location/1", SHOP_FLOOR, "gid://shopify/Location/3")]  # fmt: skip
    return a_snapshot(order, *levels)


def decided(order: Order, *rules: Rule, standing: Standing = Standing()) -> list[Decision]:  # noqa: B008
    """What the rules say of an order with plenty of stock."""
    return list(decide(rules, read(order), standing))


def one(order: Order, *rules: Rule, standing: Standing = Standing()) -> Decision:  # noqa: B008
    """The same of the only piece of work."""
    (decision,) = decided(order, *rules, standing=standing)
    return decision


def test_the_first_rule_that_applies_decides() -> None:
    no = a_rule(when(Field.CHANNEL, IS, "Point of Sale"), position=0)
    hold, fulfil = a_rule(action=HOLD, position=1), a_rule(position=2)
    decision = one(OPEN, no, hold, fulfil)
    assert (decision.rule, decision.target_id, decision.acts) == (hold, WORK, True)


def test_no_rule_speaks_of_it() -> None:
    assert decided(OPEN, a_rule(when(Field.CHANNEL, IS, "Point of Sale"))) == []
    assert decided(OPEN) == []
    assert decided(OPEN, a_rule(action=VIEW)) == [], "a list does nothing"


def test_what_is_kept_for_a_person_comes_before_everything() -> None:
    keep = a_rule(GIFTS, action=KEEP, position=1)
    assert one(OPEN, a_rule(), keep) == Decision(ORDER, "#1001", WORK, "Magazijn", WORK, keep, Left.KEPT)
    assert one(replace(OPEN, tags=()), a_rule(), keep).acts


@pytest.mark.parametrize("action", [KEEP, HOLD])
def test_a_rule_nobody_can_answer_leaves_the_work_to_a_person(action: object) -> None:
    risk = when(Field.RISK, IS, "HIGH")
    careful = a_rule(risk, action=action)  # type: ignore[arg-type]
    decision = one(replace(OPEN, risk_level="PENDING"), careful, a_rule(position=1))
    assert (decision.rule, decision.left, decision.condition) == (careful, Left.UNKNOWN, risk)
    assert one(replace(OPEN, risk_level="LOW"), careful, a_rule(position=1)).acts


def test_unknown_stock_is_never_yes() -> None:
    (decision,) = decide([a_rule(STOCK)], a_snapshot(OPEN), Standing())
    assert (decision.left, decision.condition) == (Left.UNKNOWN, STOCK)
    (decision,) = decide([a_rule()], a_snapshot(OPEN), Standing())
    assert decision.left is Left.CONCERN
    assert decision.notice is not None
    assert decision.notice.key is Say.STOCK_NOT_READ
    oversold = a_snapshot(OPEN, a_level(1, Stock(1, 2, -1)))
    assert decide([a_rule(STOCK)], oversold, Standing()) == ()


def test_each_piece_of_work_by_itself() -> None:
    order = an_open_order(some_work(20, units={1: 2}), some_work(21, units={2: 1}, location_id=SHOP_FLOOR))
    here = a_rule(when(Field.LOCATION, IS, SHOP_FLOOR), action=HOLD)
    first, second = decided(order, here, a_rule(position=1))
    assert (first.rule.action, first.target_id) == (FULFIL, "gid://shopify/FulfillmentOrder/20")
    assert (second.rule.action, second.target_id) == (HOLD, "gid://shopify/FulfillmentOrder/21")


def test_an_order_is_tagged_once_however_many_pieces_it_has() -> None:
    order = an_open_order(some_work(20, units={1: 2}), some_work(21, units={2: 1}))
    (decision,) = decided(order, a_rule(action=TAG))
    assert (decision.target_id, decision.acts) == (ORDER, True)


def test_a_tag_that_a_rule_adds_is_there_for_the_next_piece() -> None:
    there, here = some_work(20, location_id=SHOP_FLOOR), some_work(21, units={2: 1})
    tag = a_rule(when(Field.LOCATION, IS, SHOP_FLOOR), action=TAG)
    untagged = a_rule(when(Field.TAG, HAS_NOT, "GEZIEN"), position=1)
    assert [each.rule for each in decided(an_open_order(there, here), tag, untagged)] == [tag]
    assert [each.rule for each in decided(an_open_order(here, there), tag, untagged)] == [untagged, tag]
    seen = a_rule(when(Field.TAG, HAS, "gezien"), position=1)
    assert [each.rule for each in decided(an_open_order(there, here), tag, seen)] == [tag, seen]


UNPAID = replace(OPEN, financial_status="PENDING")
BEGUN = replace(OPEN, fulfillment_orders=(some_work(status="IN_PROGRESS", units={1: 2}),))
HELD = replace(OPEN, fulfillment_orders=(some_work(status="ON_HOLD", supported_actions=("RELEASE_HOLD",)),))
AT_SERVICE = replace(OPEN, fulfillment_orders=(work_at_service(),))
UNPAID_AT_SERVICE = replace(AT_SERVICE, financial_status="PENDING")
ASKED = replace(OPEN, fulfillment_orders=(work_at_service(request_status="SUBMITTED", supported_actions=()),))
PICK_UP, AT_TILL = (
    replace(OPEN, fulfillment_orders=(some_work(units={1: 2}, delivery_method=method),))
    for method in ("PICK_UP", "RETAIL")
)
PUT_BACK = replace(OPEN, fulfillments=(a_parcel(units={1: 2}, status="CANCELLED"),))
PARTLY_SENT = replace(OPEN, fulfillments=(a_parcel(units={2: 1}),))
DECLINED, GIVEN_BACK = (
    replace(AT_SERVICE, fulfillment_orders=(work_at_service(request_status=asked, status=status),))
    for asked, status in (("REJECTED", "OPEN"), ("CLOSED", "INCOMPLETE"))
)
WITHDRAWN, DONE_BY_SERVICE = (
    replace(
        AT_SERVICE,
        fulfillment_orders=(
            work_at_service(20, status="CLOSED", request_status=asked, lines=()),
            work_at_service(21),
        ),
    )
    for asked in ("SUBMITTED", "ACCEPTED")
)
DOUBTED, RISKY = replace(OPEN, address_check="WARNING"), replace(OPEN, risk_level="HIGH")
NOT_LOW = when(Field.RISK, IS_NOT, "LOW")
CANCELLED_ORDER = replace(OPEN, fulfillment_orders=(some_work(supported_actions=()),))
LEFT: list[tuple[str, Order, Rule, Left | None, Say | None]] = [
    ("paid", OPEN, a_rule(), None, None),
    ("not paid", UNPAID, a_rule(), Left.NOT_PAID, None),
    ("not paid, asking the app", UNPAID_AT_SERVICE, a_rule(action=REQUEST), Left.NOT_PAID, None),
    ("not paid, held", UNPAID, a_rule(action=HOLD), None, None),
    ("not paid, tagged", UNPAID, a_rule(action=TAG), None, None),
    ("begun", BEGUN, a_rule(), Left.BEGUN, None),
    ("begun, tagged", BEGUN, a_rule(action=TAG), None, None),
    ("held", HELD, a_rule(), Left.BLOCKED, Say.WORK_HELD),
    ("held again", HELD, a_rule(action=HOLD), Left.BLOCKED, Say.WORK_HELD),
    ("another's work", AT_SERVICE, a_rule(), Left.CONCERN, Say.SERVICE_MAY_REFUSE),
    ("asking the app", AT_SERVICE, a_rule(action=REQUEST), None, None),
    ("asked already", ASKED, a_rule(action=REQUEST), Left.BLOCKED, Say.REQUEST_PENDING),
    ("asking nobody", OPEN, a_rule(action=REQUEST), Left.BLOCKED, Say.NOT_AT_SERVICE),
    ("nothing is allowed", CANCELLED_ORDER, a_rule(), Left.BLOCKED, Say.SHOPIFY_DOES_NOT_OFFER),
    ("collected by the customer", PICK_UP, a_rule(), Left.CONCERN, Say.HANDED_OVER),
    ("to be collected, held", PICK_UP, a_rule(action=HOLD), None, None),
    ("taken along at the till", AT_TILL, a_rule(), None, None),
    ("put back by somebody", PUT_BACK, a_rule(), Left.CONCERN, Say.TAKEN_BACK_BEFORE),
    ("put back by somebody, held", PUT_BACK, a_rule(action=HOLD), None, None),
    ("put back by somebody, tagged", PUT_BACK, a_rule(action=TAG), None, None),
    ("the rest of an order", PARTLY_SENT, a_rule(), None, None),
    ("declined by the app", DECLINED, a_rule(action=REQUEST), Left.CONCERN, Say.TAKEN_BACK_BEFORE),
    ("given back undone by the app", GIVEN_BACK, a_rule(action=REQUEST), Left.CONCERN, Say.TAKEN_BACK_BEFORE),
    ("a request withdrawn", WITHDRAWN, a_rule(action=REQUEST), Left.CONCERN, Say.TAKEN_BACK_BEFORE),
    ("beside a request that was met", DONE_BY_SERVICE, a_rule(action=REQUEST), None, None),
    ("a doubtful address", DOUBTED, a_rule(), Left.CONCERN, Say.ADDRESS_DOUBTED),
    ("a doubtful address, held", DOUBTED, a_rule(action=HOLD), None, None),
    ("a high risk", RISKY, a_rule(), Left.CONCERN, Say.RISK_HIGH),
    ("a high risk, held", RISKY, a_rule(action=HOLD), None, None),
    ("a high risk that the rule asks for", RISKY, a_rule(NOT_LOW), None, None),
    ("tagged already", replace(OPEN, tags=("GEZIEN",)), a_rule(action=TAG), Left.BLOCKED, Say.UNCHANGED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "rule", "left", "said"), [case[1:] for case in LEFT], ids=[c[0] for c in LEFT]
)
def test_what_is_left_for_a_person(order: Order, rule: Rule, left: Left | None, said: Say | None) -> None:
    decision = one(order, rule)
    assert (decision.left, decision.notice and decision.notice.key) == (left, said)


def test_the_app_may_not() -> None:
    decision = one(OPEN, a_rule(), standing=Standing(shop=a_shop("read_orders")))
    assert decision.left is Left.BLOCKED
    assert decision.notice is not None
    assert decision.notice.key is Say.SCOPE_MISSING


def test_while_something_is_under_way() -> None:
    assert one(OPEN, a_rule(), standing=Standing(busy=True)).left is Left.BUSY


def test_a_rule_acts_once_on_a_piece_of_work() -> None:
    rule = a_rule()
    had = Standing(turns=Turns(frozenset({(rule.id, WORK)}), {(rule.id, ORDER): frozenset({WORK})}))
    assert one(OPEN, rule, standing=had).left is Left.HAD_ITS_TURN
    other = a_rule(action=HOLD, name="een andere")
    assert one(OPEN, other, standing=had).acts, "what another rule did is another thing"


def test_work_that_came_after_a_rule_acted_is_a_person_s() -> None:
    rule = a_rule()
    new = "gid://shopify/FulfillmentOrder/29"
    acted = Turns(frozenset({(rule.id, WORK)}), {(rule.id, ORDER): frozenset({WORK})})
    again = replace(OPEN, fulfillment_orders=(some_work(29),))
    assert one(again, rule, standing=Standing(turns=acted)).left is Left.HAD_ITS_TURN
    beside = Turns(acted.had, {(rule.id, ORDER): frozenset({WORK, new})})
    assert one(again, rule, standing=Standing(turns=beside)).acts, "it was there then"


CLOSED = some_work(20, units={1: 2}, status="CLOSED", supported_actions=())
PAST = an_order(fulfillment_orders=(CLOSED,), tags=("cadeau",))


def test_the_past_is_told_by_conditions_alone() -> None:
    keep = a_rule(GIFTS, action=KEEP, position=3)
    fulfil = a_rule(STOCK, position=1)
    assert decide_past([fulfil], PAST) == ((fulfil, None),)
    assert decide_past([fulfil, keep], PAST) == ((keep, Left.KEPT),)
    assert decide_past([a_rule(when(Field.TOTAL, AT_MOST, "100 EUR"))], PAST) == ()
    risk = a_rule(when(Field.RISK, IS, "LOW"))
    assert decide_past([risk], PAST) == ((risk, Left.UNKNOWN),)


def test_in_the_past_too_each_piece_of_work_by_itself() -> None:
    elsewhere = some_work(21, units={2: 1}, status="CLOSED", location_id=SHOP_FLOOR)
    replaced = some_work(22, units={2: 1}, status="CANCELLED")
    order = replace(PAST, fulfillment_orders=(CLOSED, elsewhere, replaced))
    here = a_rule(when(Field.LOCATION, IS, SHOP_FLOOR), action=HOLD)
    fulfil = a_rule(WEB, position=1)
    assert dict(decide_past([here, fulfil], order)) == {here: None, fulfil: None}
    assert decide_past([fulfil], replace(PAST, fulfillment_orders=())) == ((fulfil, None),)


def test_an_order_that_costs_too_much() -> None:
    cheap = a_rule(when(Field.TOTAL, AT_MOST, "5000 EUR"))
    assert one(OPEN, cheap).acts
    assert decided(replace(OPEN, total=Money("EUR", 5001)), cheap) == []
