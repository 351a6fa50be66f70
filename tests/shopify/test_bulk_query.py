"""The texts of bulk runs are ones that Shopify takes, and ask for what pages ask for."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    NoDeprecatedCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    parse,
    print_ast,
    specified_rules,
    validate,
)

import fulfilldesk.shopify
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.bulk_query import CUSTOMER, IDENTITY, PRODUCT, bulk_query
from fulfilldesk.shopify.documents import document, read
from fulfilldesk.shopify.identity import IDENTITY_FIELDS
from tests.shopify.bulk_rules import broken_rules
from tests.shopify.recordings import calls

SINCE = datetime(2026, 11, 1, 12, 30, 5, 999_000, tzinfo=UTC)
QUERIES = {
    f"{kind}{' since' if since else ''}{' with identity' if identity else ''}": bulk_query(
        kind, since, identity=identity
    )
    for kind in BulkKind
    for since in (None, SINCE)
    for identity in (True, False)
}
every_query = pytest.mark.parametrize("text", QUERIES.values(), ids=QUERIES)
FILES = sorted((Path(fulfilldesk.shopify.__file__).parent / "queries" / "bulk").glob("*.graphql"))


@every_query
def test_it_is_valid_in_the_real_schema_and_uses_nothing_deprecated(
    text: str, real_schema: GraphQLSchema
) -> None:
    found = validate(real_schema, parse(text), [*specified_rules, NoDeprecatedCustomRule])
    assert [problem.message for problem in found] == []


@every_query
def test_it_keeps_the_rules_of_bulk_runs(text: str, real_schema: GraphQLSchema) -> None:
    assert broken_rules(real_schema, text) == set()


def test_the_rules_are_those_that_shopify_was_recorded_with(
    shared_dir: Path, real_schema: GraphQLSchema
) -> None:
    accepted = refused = 0
    for call in calls(shared_dir / "shopify-recordings"):
        payload = (call.body.get("data") or {}).get("bulkOperationRunQuery")
        text = call.variables.get("query")
        if payload is None or not isinstance(text, str):
            continue
        messages = [error["message"] for error in payload["userErrors"]]
        if any("already in progress" in message for message in messages):
            continue
        broken = broken_rules(real_schema, text)
        assert len(broken) == len(messages), (text, messages)
        for rule in broken:
            assert any(rule in message for message in messages), (text, rule, messages)
        accepted += not messages
        refused += bool(messages)
    print(f"{accepted} accepted, {refused} refused")
    assert accepted >= 5
    assert refused >= 9


@every_query
def test_it_is_the_plainest_graphql(text: str) -> None:
    """No variables, which a bulk run cannot be given; no fragments and directives, of which nothing is
    known."""
    assert not set("$#@") & set(text)
    assert "..." not in text
    assert text.startswith("{\n")


@every_query
def test_every_node_says_first_what_it_is_and_then_its_id(text: str) -> None:
    nodes = [field for field in _all_fields(text) if field.name.value == "node"]
    assert nodes
    for node in nodes:
        assert node.selection_set
        first, second = (_name(field) for field in node.selection_set.selections[:2])
        assert (first, second) == ("__typename", "id")


@pytest.mark.parametrize("kind", [BulkKind.ORDERS, BulkKind.WORK])
def test_changes_are_searched_by_a_quoted_time(kind: BulkKind) -> None:
    (root,) = _root(bulk_query(kind, SINCE, identity=True))
    arguments = {argument.name.value: print_ast(argument.value) for argument in root.arguments or ()}
    assert arguments.pop("query") == "\"updated_at:>='2026-11-01T12:30:05Z'\""
    (everything,) = _root(bulk_query(kind, None, identity=True))
    assert {item.name.value: print_ast(item.value) for item in everything.arguments or ()} == arguments


@pytest.mark.parametrize("kind", [BulkKind.INVENTORY, BulkKind.LOCATIONS])
def test_items_and_locations_are_always_read_whole(kind: BulkKind) -> None:
    assert bulk_query(kind, SINCE, identity=True) == bulk_query(kind, None, identity=False)


def test_closed_work_and_hidden_locations_are_asked_for() -> None:
    assert "fulfillmentOrders(includeClosed: true)" in bulk_query(BulkKind.WORK, None, identity=True)
    text = bulk_query(BulkKind.LOCATIONS, None, identity=True)
    assert "locations(includeInactive: true, includeLegacy: true)" in text


@pytest.mark.parametrize("since", [None, SINCE])
def test_without_identity_only_identity_is_left_out(since: datetime | None) -> None:
    with_it = _shape(_node(bulk_query(BulkKind.ORDERS, since, identity=True), "orders"))
    without = _shape(_node(bulk_query(BulkKind.ORDERS, since, identity=False), "orders"))
    assert {name for name in with_it if name not in without} == IDENTITY_FIELDS
    assert {name: with_it[name] for name in without} == without


@pytest.mark.parametrize(
    ("fragment", "fields"), [(CUSTOMER, {"customer"}), (IDENTITY, {"email", "phone", "shippingAddress"})]
)
def test_a_fragment_can_be_left_out_by_itself(fragment: str, fields: set[str]) -> None:
    whole = _shape(_node(bulk_query(BulkKind.ORDERS, None, identity=True), "orders"))
    part = _shape(_node(bulk_query(BulkKind.ORDERS, None, identity=True, without=[fragment]), "orders"))
    assert {name for name in whole if name not in part} == fields
    assert {name: whole[name] for name in part} == part


def test_lines_can_come_without_their_products() -> None:
    whole = _shape(_node(bulk_query(BulkKind.ORDERS, None, identity=True), "orders"))
    part = _shape(_node(bulk_query(BulkKind.ORDERS, None, identity=True, without=[PRODUCT]), "orders"))
    lines, rest = (each.pop("lineItems")["edges"]["node"] for each in (whole, part))
    assert whole == part
    assert lines.keys() - rest.keys() == {"product", "variant"}
    assert rest.keys() < lines.keys()


def test_an_order_asks_for_what_a_page_asks_for() -> None:
    """All but the three lists: lines come as lines of their own, work and the lines of parcels in the run of
    work."""
    page = _page_shape("OrdersPage")
    bulk = _shape(_node(bulk_query(BulkKind.ORDERS, None, identity=True), "orders"))
    bulk_lines = bulk.pop("lineItems")["edges"]["node"]
    page_lines = page.pop("lineItems")["nodes"]
    assert _without_typename(bulk_lines) == page_lines
    page_work = page.pop("fulfillmentOrders")["nodes"]
    page_parcel_lines = page["fulfillments"].pop("fulfillmentLineItems")["nodes"]
    assert _without_typename(bulk) == page

    work = _shape(_node(bulk_query(BulkKind.WORK, None, identity=True), "fulfillmentOrders"))
    work_lines = work.pop("lineItems")["edges"]["node"]
    assert _without_typename(work_lines) == page_work.pop("lineItems")["nodes"]
    parcel_lines = work.pop("fulfillments")["edges"]["node"]["fulfillmentLineItems"]["edges"]["node"]
    assert _without_typename(parcel_lines) == page_parcel_lines
    assert _without_typename(work) == page_work


def test_stock_and_locations_ask_for_what_pages_ask_for() -> None:
    levels = _shape(_node(bulk_query(BulkKind.INVENTORY, None, identity=True), "inventoryItems"))
    level = levels["inventoryLevels"]["edges"]["node"]
    asked = _page_shape("Levels", root="nodes")["inventoryLevel"]
    # Deactivated levels do not come; at which location a level is, the other question knows beforehand.
    assert level.keys() - asked.keys() == {"__typename", "location"}
    assert asked.keys() - level.keys() == {"isActive"}
    assert level["quantities"] == asked["quantities"]
    locations = _shape(_node(bulk_query(BulkKind.LOCATIONS, None, identity=True), "locations"))
    assert _without_typename(locations) == _page_shape("Locations")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_the_one_query_it_is_named_after_and_its_fragments_exist(path: Path) -> None:
    (operation,) = parse(read(f"bulk/{path.name}")).definitions
    assert isinstance(operation, OperationDefinitionNode)
    assert operation.name and operation.name.value == path.stem


def test_there_is_a_file_for_each_kind() -> None:
    assert len(FILES) == len(BulkKind)


# --- looking into documents
# ----------------------------------------------------------------------------------


def _root(text: str) -> tuple[FieldNode, ...]:
    (operation,) = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    return tuple(node for node in operation.selection_set.selections if isinstance(node, FieldNode))


def _node(text: str, name: str) -> SelectionSetNode:
    """What is selected of each node of the root connection."""
    (root,) = _root(text)
    assert root.name.value == name
    node = root
    for step in ("edges", "node"):
        assert node.selection_set
        (node,) = (field for field in node.selection_set.selections if isinstance(field, FieldNode))
        assert node.name.value == step
    assert node.selection_set
    return node.selection_set


def _shape(selection: SelectionSetNode | None, fragments: dict[str, Any] | None = None) -> Any:
    """Names of fields, to any depth, with fragments spread out; arguments count as part of a name."""
    if selection is None:
        return None
    found: dict[str, Any] = {}
    for node in selection.selections:
        if isinstance(node, FieldNode):
            found[node.name.value] = _shape(node.selection_set, fragments)
        elif getattr(node, "selection_set", None):
            found |= _shape(node.selection_set, fragments)
        else:
            found |= _shape((fragments or {})[node.name.value].selection_set, fragments)
    return found


def _page_shape(name: str, root: str | None = None) -> Any:
    definitions = parse(document(name)).definitions
    fragments = {node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)}
    operation = next(node for node in definitions if isinstance(node, OperationDefinitionNode))
    (found,) = _shape(operation.selection_set, fragments).values()
    return found if root else found["nodes"]


def _without_typename(shape: Any) -> Any:
    return {name: inner for name, inner in shape.items() if name != "__typename"}


def _all_fields(text: str) -> list[FieldNode]:
    found: list[FieldNode] = []

    def walk(node: FieldNode) -> None:
        found.append(node)
        for inner in node.selection_set.selections if node.selection_set else ():
            assert isinstance(inner, FieldNode)
            walk(inner)

    for node in _root(text):
        walk(node)
    return found


def _name(node: Any) -> str:
    assert isinstance(node, FieldNode)
    return str(node.name.value)
