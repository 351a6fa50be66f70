"""Whether a rule applies to a piece of work, told from what was read of it. What is not known is never yes,
and never no either."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.listing import CHANNEL_BY_SOURCE
from fulfilldesk.domain.orders import FulfillmentOrder, FulfillmentOrderLine, LineItem, Order
from fulfilldesk.domain.rules.rule import NO, RISK_LEVELS, YES, Condition, Field, Operator, Rule, total_of
from fulfilldesk.domain.states import DeliveryMethod

#: (inventory item id, location id) to the stock there.
Levels = Mapping[tuple[str, str], InventoryLevel]

#: Goods that go this way have neither a country nor a shipping method.
_NOT_SHIPPED = frozenset({DeliveryMethod.PICK_UP, DeliveryMethod.RETAIL, DeliveryMethod.NONE})
_NEGATIVE = frozenset({Operator.IS_NOT, Operator.HAS_NOT, Operator.CONTAINS_NOT})


class Answer(StrEnum):
    """Whether it applies."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and the first condition that said no, or that nobody can answer."""

    answer: Answer
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A piece of work of an order with the stock of its items. `work` None: of an order of the past whose
    work is not known any more; `levels` None: of the past, in which nobody knows the stock, so that
    conditions on stock are passed over."""

    order: Order
    work: FulfillmentOrder | None
    levels: Levels | None

    @property
    def goods(self) -> tuple[tuple[FulfillmentOrderLine | None, LineItem | None], ...]:
        """The lines of the work that are left, or all of finished work, each with its order line where the
        order lists that; without work the order's lines."""
        if self.work is None:
            return tuple((None, line) for line in self.order.lines)
        done = self.work.finished
        return tuple(
            (line, self.order.line(line.line_item_id))
            for line in self.work.lines
            if done or line.remaining > 0
        )


def matches(rule: Rule, case: Case) -> Verdict:
    """Whether all conditions hold. One that does not decides, whatever is not known beside it; a rule without
    conditions applies to nothing."""
    unknown: Condition | None = None
    for condition in rule.conditions:
        answer = holds(condition, case)
        if answer is Answer.NO:
            return Verdict(answer, condition)
        if answer is Answer.UNKNOWN and unknown is None:
            unknown = condition
    if unknown is not None:
        return Verdict(Answer.UNKNOWN, unknown)
    return Verdict(Answer.YES if rule.conditions else Answer.NO)


def holds(condition: Condition, case: Case) -> Answer:
    """Whether one condition does."""
    answer = _LOOK[condition.field](condition, _wanted(condition), case)
    return _OPPOSITE[answer] if condition.operator in _NEGATIVE else answer


def comparable(field: Field, value: str) -> str:
    """The value as it is compared: capitals make no difference in what people write, nor accents but in
    tags, which Shopify tells apart by them."""
    if field is Field.TAG:
        return value.strip().casefold()
    return fold(value).strip() if field in _WRITTEN else value


_WRITTEN = frozenset({Field.CHANNEL, Field.SHIPPING_METHOD, Field.PRODUCT})
_OPPOSITE = {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.UNKNOWN: Answer.UNKNOWN}
_Wanted = frozenset[str]


@lru_cache(maxsize=2048)  # more than there may be: asked one after another they would push each other out
def _wanted(condition: Condition) -> _Wanted:
    """Its values as they are compared, once for all orders."""
    return frozenset(comparable(condition.field, value) for value in condition.values)


def _answer(truth: bool) -> Answer:
    return Answer.YES if truth else Answer.NO


def _one_of(value: str | None, field: Field, wanted: _Wanted) -> Answer:
    return Answer.UNKNOWN if value is None else _answer(comparable(field, value) in wanted)


def _channel(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    order = case.order
    name = order.channel_name or CHANNEL_BY_SOURCE.get(order.source_name or "", order.source_name)
    return _one_of(name, Field.CHANNEL, wanted)


def _location(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    return _one_of(case.work.location_id if case.work else None, Field.LOCATION, wanted)


def _tag(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    return _answer(any(comparable(Field.TAG, tag) in wanted for tag in case.order.tags))


def _risk(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    """Shopify has not judged yet: PENDING."""
    level = case.order.risk_level
    return _one_of(level if level in RISK_LEVELS else None, Field.RISK, wanted)


def _total(condition: Condition, wanted: _Wanted, case: Case) -> Answer:
    limit = total_of(next(iter(wanted), ""))
    total = case.order.total
    if limit is None or limit.currency != total.currency:
        return Answer.UNKNOWN
    if condition.operator is Operator.AT_LEAST:
        return _answer(total.minor >= limit.minor)
    return _answer(total.minor <= limit.minor)


def _product(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    texts = [comparable(Field.PRODUCT, text) for text in _names(case)]
    return _answer(any(part in text for part in wanted for text in texts))


def _names(case: Case) -> Iterable[str]:
    for part, line in case.goods:
        if line is not None:
            yield line.full_title
            yield line.sku or ""
        if part is not None:
            yield part.title
            yield part.sku or ""


def _product_id(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    lines = [line for _, line in case.goods]
    if any(line is not None and line.product_id in wanted for line in lines):
        return Answer.YES
    return Answer.UNKNOWN if None in lines else Answer.NO


def _gift_cards_only(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    lines = [line for _, line in case.goods]
    if not lines or any(line is not None and not line.gift_card for line in lines):
        return _answer(NO in wanted)
    return Answer.UNKNOWN if None in lines else _answer(YES in wanted)


def _stock(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    if case.levels is None:
        return Answer.YES
    enough = _enough(case, case.levels)
    return enough if YES in wanted else _OPPOSITE[enough]


def _enough(case: Case, levels: Levels) -> Answer:
    """Units of open work are promised: Shopify has taken them out of `available`, which is below zero once
    more is promised than there is (facts 2.1). So whoever is served first leaves the others as they were.
    What Shopify does not count never runs out."""
    answers = [_line_enough(case, part, line, levels) for part, line in case.goods]
    if Answer.NO in answers:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in answers or not answers else Answer.YES


def _line_enough(
    case: Case, part: FulfillmentOrderLine | None, line: LineItem | None, levels: Levels
) -> Answer:
    item = line.inventory_item_id if line is not None else part.inventory_item_id if part else None
    if line is not None and (item is None or line.tracked is False):
        return Answer.YES
    place = case.work.location_id if case.work else None
    level = levels.get((item, place)) if item is not None and place is not None else None
    if level is None:
        return Answer.UNKNOWN
    if not level.tracked:
        return Answer.YES
    return _answer(level.stock is not None and level.stock.available >= 0)


def _country(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    return _of_the_way(case.order.country, Field.COUNTRY, wanted, case)


def _shipping_method(_: Condition, wanted: _Wanted, case: Case) -> Answer:
    return _of_the_way(case.order.shipping_method, Field.SHIPPING_METHOD, wanted, case)


def _of_the_way(value: str | None, field: Field, wanted: _Wanted, case: Case) -> Answer:
    """What is not shipped has none; where that should be and is not told, nobody knows."""
    if value is None and case.work is not None and case.work.delivery_method in _NOT_SHIPPED:
        return Answer.NO
    return _one_of(value, field, wanted)


_LOOK: Mapping[Field, Callable[[Condition, _Wanted, Case], Answer]] = {
    Field.CHANNEL: _channel,
    Field.LOCATION: _location,
    Field.TAG: _tag,
    Field.RISK: _risk,
    Field.TOTAL: _total,
    Field.PRODUCT: _product,
    Field.PRODUCT_ID: _product_id,
    Field.GIFT_CARDS_ONLY: _gift_cards_only,
    Field.STOCK: _stock,
    Field.COUNTRY: _country,
    Field.SHIPPING_METHOD: _shipping_method,
}
