"""What conditions mean for each other: which can never hold together, and which follow from others. Decided
only where that is plain; of everything else it is said that they have nothing to do with each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from fulfilldesk.domain.rules.matching import comparable
from fulfilldesk.domain.rules.rule import NO, RISK_LEVELS, YES, Condition, Field, Operator, total_of

#: All values a field can have, where they can be counted.
_WHOLE = {
    Field.RISK: frozenset(RISK_LEVELS),
    Field.STOCK: frozenset({YES, NO}),
    Field.GIFT_CARDS_ONLY: frozenset({YES, NO}),
}
#: Of which an order has several at once.
_SEVERAL = frozenset({Field.TAG, Field.PRODUCT_ID, Field.PRODUCT})
_POSITIVE = frozenset({Operator.HAS, Operator.CONTAINS})


def never_together(conditions: Collection[Condition]) -> Iterator[tuple[int, int]]:
    """The places of two conditions that can never hold at once; the same twice for one that never holds."""
    places = list(enumerate(conditions))
    for at, condition in places:
        alike = [(before, other) for before, other in places[: at + 1] if other.field is condition.field]
        if condition.field in _SEVERAL or condition.field is Field.TOTAL:
            forbidden = _forbidden(other for _, other in alike)
            for before, other in alike[:-1]:
                if _opposed(other, condition, forbidden):
                    yield before, at
                    return
            continue
        if not _possible(condition.field, [other for _, other in alike]):
            yield alike[0][0], at
            return


def follows(condition: Condition, given: Collection[Condition]) -> bool:
    """Whether the condition holds wherever all the given ones do."""
    alike = [other for other in given if other.field is condition.field]
    if condition.field is Field.TOTAL:
        return any(_as_strict(other, condition) for other in alike)
    if condition.field in _SEVERAL:
        return _several_follow(condition, alike)
    return _single_follows(condition, alike)


def all_follow(conditions: Collection[Condition], given: Collection[Condition]) -> bool:
    """Whether all of them hold wherever the given ones do."""
    return all(follows(condition, given) for condition in conditions)


def _values(condition: Condition) -> frozenset[str]:
    return frozenset(comparable(condition.field, value) for value in condition.values)


def _allowed(field: Field, conditions: Collection[Condition]) -> tuple[frozenset[str] | None, frozenset[str]]:
    """What a single value may be (None: anything), and what it may not be."""
    allowed = _WHOLE.get(field)
    excluded: frozenset[str] = frozenset()
    for condition in conditions:
        if condition.operator is Operator.IS:
            values = _values(condition)
            allowed = values if allowed is None else allowed & values
        else:
            excluded |= _values(condition)
    return (allowed - excluded if allowed is not None else None), excluded


def _possible(field: Field, conditions: Collection[Condition]) -> bool:
    allowed, _ = _allowed(field, conditions)
    return allowed is None or bool(allowed)


def _single_follows(condition: Condition, given: Collection[Condition]) -> bool:
    allowed, excluded = _allowed(condition.field, given)
    values = _values(condition)
    if condition.operator is Operator.IS:
        return allowed is not None and allowed <= values
    return values <= excluded if allowed is None else not (allowed & values)


def _forbidden(conditions: Iterable[Condition]) -> frozenset[str]:
    """What none of these allows, of which there may be several."""
    return frozenset(
        value
        for condition in conditions
        if condition.operator not in _POSITIVE and condition.field in _SEVERAL
        for value in _values(condition)
    )


def _opposed(one: Condition, other: Condition, forbidden: Collection[str]) -> bool:
    """Of totals, and of what there may be several of: one demands what the other forbids, as far as others
    beside it do not (`forbidden` is by all of them)."""
    if one.operator is other.operator:
        return False
    if one.field is Field.TOTAL:
        least, most = (one, other) if one.operator is Operator.AT_LEAST else (other, one)
        low, high = total_of(least.values[0]), total_of(most.values[0])
        return low is not None and high is not None and low.minor > high.minor
    demanded, forbidding = (one, other) if one.operator in _POSITIVE else (other, one)
    values, its_own = _values(demanded), _values(forbidding)
    return all(_covered(value, demanded.field, forbidden) for value in values) and any(
        _covered(value, demanded.field, its_own) for value in values
    )


def _covered(value: str, field: Field, wanted: Collection[str]) -> bool:
    """Whether whatever has this value has one of those: the same one, or in texts a part of it."""
    return any(part in value for part in wanted) if field is Field.PRODUCT else value in wanted


def _several_follow(condition: Condition, given: Collection[Condition]) -> bool:
    values = _values(condition)
    alike = [other for other in given if other.operator is condition.operator]
    if condition.operator in _POSITIVE:
        return any(
            all(_covered(value, condition.field, values) for value in _values(other)) for other in alike
        )
    forbidden = frozenset[str]().union(*(_values(other) for other in alike))
    return all(_covered(value, condition.field, forbidden) for value in values)


def _as_strict(given: Condition, condition: Condition) -> bool:
    if given.operator is not condition.operator:
        return False
    one, other = total_of(given.values[0]), total_of(condition.values[0])
    if one is None or other is None or one.currency != other.currency:
        return False
    if condition.operator is Operator.AT_LEAST:
        return one.minor >= other.minor
    return one.minor <= other.minor
