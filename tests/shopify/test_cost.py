"""The page sizes are chosen by a rule of cost; here is why that rule may be believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphql import GraphQLSchema, OperationType, get_operation_ast, parse, validate

from fulfilldesk.shopify import questions
from fulfilldesk.shopify.documents import document
from fulfilldesk.shopify.reading_orders import ORDERS_AT_ONCE
from tests.shopify.costs import CostRule
from tests.shopify.recordings import calls

#: Shopify refuses a query above this.
LIMIT = 1000


def test_the_rule_gives_the_costs_that_were_recorded(shared_dir: Path, real_schema: GraphQLSchema) -> None:
    compared: dict[str, tuple[int, int]] = {}
    for call in calls(shared_dir / "shopify-recordings"):
        recorded = call.body.get("extensions", {}).get("cost", {}).get("requestedQueryCost")
        if recorded is None or not call.document or call.document in compared:
            continue
        parsed = parse(call.document)
        operation = get_operation_ast(parsed)
        if (
            operation is None
            or operation.operation is not OperationType.QUERY
            or validate(real_schema, parsed)
        ):
            continue
        compared[call.document] = (CostRule(real_schema, parsed, call.variables).requested(), recorded)
    exact = sum(calculated == recorded for calculated, recorded in compared.values())
    furthest = max(abs(calculated - recorded) for calculated, recorded in compared.values())
    print(f"{len(compared)} queries, {exact} to the point, the furthest off by {furthest}")
    assert len(compared) > 50
    assert exact / len(compared) > 0.9
    assert furthest <= 5


QUERIES = [
    question for question in questions.ALL if document(question.document).startswith("query")
]  # a mutation costs 10


@pytest.mark.parametrize("question", QUERIES, ids=lambda question: question.document)
def test_every_query_stays_well_below_the_limit(
    question: questions.Question[object], real_schema: GraphQLSchema
) -> None:
    rule = CostRule(real_schema, parse(document(question.document)), {"first": ORDERS_AT_ONCE})
    cost = rule.requested()
    print(question.document, cost)
    assert 0 < cost < 0.6 * LIMIT
