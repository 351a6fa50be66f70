"""Every document is one Shopify understands, and every answer type is what that document brings."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    NoDeprecatedCustomRule,
    OperationDefinitionNode,
    SelectionSetNode,
    build_schema,
    get_named_type,
    is_enum_type,
    parse,
    print_ast,
    specified_rules,
    validate,
)
from msgspec import inspect

import fulfilldesk.demoshop
import fulfilldesk.domain.actions
import fulfilldesk.shopify
from fulfilldesk.shopify import questions
from fulfilldesk.shopify.answers.mutations import UserErrorAnswer
from fulfilldesk.shopify.documents import document

FOLDER = Path(fulfilldesk.shopify.__file__).parent / "queries"
NAMES = sorted(path.stem for path in FOLDER.glob("*.graphql"))
FRAGMENTS = sorted(path.stem for path in (FOLDER / "fragments").glob("*.graphql"))
DEMO_SHOP = build_schema(
    (Path(fulfilldesk.demoshop.__file__).parent / "api" / "schema.graphql").read_text(encoding="utf-8"),
    assume_valid=True,
)
#: The mutations of actions; each brings user errors and nothing else.
MUTATIONS = sorted(
    {name for name in NAMES if document(name).startswith("mutation")}
    - {question.document for question in questions.ALL}
)
#: The lists of user errors that a payload may have; a document asks for one of them.
USER_ERRORS = {"userErrors", "orderCancelUserErrors"}

SCALARS: dict[str, type[inspect.Type]] = {
    "ID": inspect.StrType,
    "String": inspect.StrType,
    "URL": inspect.StrType,
    "Decimal": inspect.StrType,
    "FormattedString": inspect.StrType,
    "UnsignedInt64": inspect.StrType,
    "Int": inspect.IntType,
    "Boolean": inspect.BoolType,
    "DateTime": inspect.DateTimeType,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_valid_in_the_real_schema_and_uses_nothing_deprecated(
    name: str, real_schema: GraphQLSchema
) -> None:
    found = validate(real_schema, parse(document(name)), [*specified_rules, NoDeprecatedCustomRule])
    assert [problem.message for problem in found] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_holds_the_one_operation_it_is_named_after(name: str) -> None:
    operations = [
        node for node in parse(document(name)).definitions if isinstance(node, OperationDefinitionNode)
    ]
    assert [node.name.value for node in operations if node.name] == [name]


def test_every_document_has_an_answer_type_and_every_fragment_is_used() -> None:
    assert {question.document for question in questions.ALL} == set(NAMES) - set(MUTATIONS)
    used = {
        node.name.value
        for name in NAMES
        for node in parse(document(name)).definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    assert used == set(FRAGMENTS)


def test_comments_are_not_sent() -> None:
    assert all("#" not in document(name) for name in NAMES)


@pytest.mark.parametrize("name", ["../secrets", "queries/ShopInfo", "", "NoSuchDocument"])
def test_a_document_name_is_never_a_path(name: str) -> None:
    with pytest.raises(FileNotFoundError):
        document(name)


@pytest.mark.parametrize("question", questions.ALL, ids=lambda question: question.document)
def test_an_answer_type_agrees_with_its_document_and_the_schema(
    question: questions.Question[object], real_schema: GraphQLSchema
) -> None:
    comparison = Comparison(real_schema, question.document)
    comparison.compare(inspect.type_info(question.answer), comparison.operation, comparison.root, "")
    assert comparison.differences == []
    assert comparison.compared > 0


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_selects_user_errors_as_its_payload_has_them(
    name: str, real_schema: GraphQLSchema
) -> None:
    comparison = Comparison(real_schema, name)
    root = comparison.operation.selections[0]
    assert isinstance(root, FieldNode)
    assert root.selection_set is not None
    payload = real_schema.mutation_type.fields[root.name.value].type
    (listed,) = root.selection_set.selections
    assert isinstance(listed, FieldNode)
    listed_as = listed.name.value
    assert listed_as in USER_ERRORS
    assert payload.fields[listed_as].deprecation_reason is None
    error = get_named_type(payload.fields[listed_as].type)
    assert listed.selection_set
    comparison.compare(inspect.type_info(UserErrorAnswer), listed.selection_set, error, "")
    # Only some types of user error have a code, so the answer's type does without; where there is one, it is
    # asked for.
    missing = [] if "code" in error.fields else [".code: not selected"]
    assert [difference for difference in comparison.differences if "left out" not in difference] == missing


@pytest.mark.parametrize("name", MUTATIONS)
def test_the_variables_of_a_mutation_are_its_arguments(name: str, real_schema: GraphQLSchema) -> None:
    """Each of them, but for deprecated ones, under its own name and with its own type."""
    (operation,) = parse(document(name)).definitions
    assert isinstance(operation, OperationDefinitionNode)
    (root,) = operation.selection_set.selections
    assert isinstance(root, FieldNode)
    assert f"{root.name.value[:1].upper()}{root.name.value[1:]}" == name
    arguments = real_schema.mutation_type.fields[root.name.value].args
    expected = {key: str(arg.type) for key, arg in arguments.items() if arg.deprecation_reason is None}
    declared = {node.variable.name.value: print_ast(node.type) for node in operation.variable_definitions}
    assert declared == expected
    passed = {node.name.value: print_ast(node.value) for node in root.arguments}
    assert passed == {key: f"${key}" for key in expected}


def test_every_action_of_the_program_has_its_document() -> None:
    folder = Path(fulfilldesk.domain.actions.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    sent = {
        node.args[0].value
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Mutation"
        if isinstance(node.args[0], ast.Constant)
    }
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert sent <= set(MUTATIONS) <= texts


@pytest.mark.parametrize("name", NAMES)
def test_the_demo_shop_understands_it(name: str) -> None:
    assert [problem.message for problem in validate(DEMO_SHOP, parse(document(name)))] == []


class Comparison:
    """Walks a document, its answer type and the schema together and notes every difference."""

    def __init__(self, schema: GraphQLSchema, name: str) -> None:
        self._schema = schema
        definitions = parse(document(name)).definitions
        self._fragments = {n.name.value: n for n in definitions if isinstance(n, FragmentDefinitionNode)}
        operation = next(node for node in definitions if isinstance(node, OperationDefinitionNode))
        self.operation = operation.selection_set
        self.root = schema.get_root_type(operation.operation)
        self.differences: list[str] = []
        self.compared = 0

    def compare(
        self,
        answer: inspect.Type,
        selection: SelectionSetNode,
        kind: GraphQLOutputType | None,
        path: str,
    ) -> None:
        """`answer` must be a Struct whose fields are exactly those selected, null where `kind` may be."""
        assert isinstance(answer, inspect.StructType), f"{path}: {answer} is no Struct"
        selected = dict(self._fields(selection, kind))
        declared = {field.encode_name: field for field in answer.fields}
        for key in selected.keys() ^ declared.keys():
            self.differences.append(
                f"{path}.{key}: {'not in the type' if key in selected else 'not selected'}"
            )
        for key in selected.keys() & declared.keys():
            node, owner, conditional = selected[key]
            if declared[key].required == conditional:
                self.differences.append(f"{path}.{key}: may be left out? document {conditional}")
            self._compare_value(declared[key].type, node, owner.fields[node.name.value].type, f"{path}.{key}")

    def _compare_value(
        self, declared: inspect.Type, node: FieldNode, kind: GraphQLOutputType, path: str
    ) -> None:
        self.compared += 1
        declared, nullable = _without_none(declared)
        if nullable == isinstance(kind, GraphQLNonNull):
            self.differences.append(f"{path}: the schema says {kind}, the type says nullable {nullable}")
        if isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        if isinstance(kind, GraphQLList):
            assert isinstance(declared, inspect.ListType), f"{path}: {declared} is no list"
            self._compare_value(declared.item_type, node, kind.of_type, f"{path}[]")
        elif node.selection_set:
            self.compare(declared, node.selection_set, kind, path)
        else:
            expected = inspect.StrType if is_enum_type(kind) else SCALARS[kind.name]
            if type(declared) is not expected:
                self.differences.append(f"{path}: the schema says {kind}, the type says {declared}")

    def _fields(
        self, selection: SelectionSetNode, kind: GraphQLOutputType | None, conditional: bool = False
    ) -> list[tuple[str, tuple[FieldNode, GraphQLObjectType | GraphQLInterfaceType, bool]]]:
        found = []
        for node in selection.selections:
            may_be_left_out = conditional or bool(node.directives)
            if isinstance(node, FieldNode):
                assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
                assert node.alias is None, "answers are read by the schema's own names"
                found.append((node.name.value, (node, kind, may_be_left_out)))
            else:
                inner = node if isinstance(node, InlineFragmentNode) else self._fragments[node.name.value]
                assert inner.type_condition is not None
                narrowed = self._schema.type_map[inner.type_condition.name.value]
                found += self._fields(inner.selection_set, narrowed, may_be_left_out)
        return found


def _without_none(declared: inspect.Type) -> tuple[inspect.Type, bool]:
    if not isinstance(declared, inspect.UnionType):
        return declared, False
    rest = [kind for kind in declared.types if not isinstance(kind, inspect.NoneType)]
    assert len(rest) == 1, declared
    return rest[0], len(rest) < len(declared.types)
