"""Refusing a query before it runs, in the words of Shopify's server (facts 1.1).

Where a recording shows the form, a rule here takes the place of graphql-core's; the remaining rules keep
their own wording. Paths name the operation first, then the fields around, by alias, as recorded.
"""

from __future__ import annotations

from typing import Any

from graphql import (
    ArgumentNode,
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    InlineFragmentNode,
    NamedTypeNode,
    OperationDefinitionNode,
    StringValueNode,
    VariableDefinitionNode,
    get_named_type,
    is_leaf_type,
    is_required_argument,
    print_ast,
    specified_rules,
)
from graphql import validate as run_rules
from graphql.validation import (
    FieldsOnCorrectTypeRule,
    KnownArgumentNamesRule,
    KnownDirectivesRule,
    KnownTypeNamesRule,
    NoUnusedVariablesRule,
    ProvidedRequiredArgumentsRule,
    ScalarLeafsRule,
    ValidationRule,
    ValuesOfCorrectTypeRule,
)

MAX_ERRORS = 100


def validate(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """What is wrong with the document, in the order Shopify lists it."""
    errors = run_rules(schema, document, RULES, max_errors=MAX_ERRORS)
    return sorted(errors, key=lambda error: min(error.positions or (0,)))


def operation_title(operation: OperationDefinitionNode) -> str:
    """``mutation Name``: how paths begin."""
    kind = operation.operation.value
    return f"{kind} {operation.name.value}" if operation.name else kind


def path_of(ancestors: list[Any], *more: str) -> list[str | int]:
    """The path to a node: operation or fragment, then the fields around it."""
    path: list[str | int] = []
    for node in ancestors:
        if isinstance(node, OperationDefinitionNode):
            path.append(operation_title(node))
        elif isinstance(node, FragmentDefinitionNode):
            path.append(f"fragment {node.name.value}")
        elif isinstance(node, FieldNode):
            path.append(response_name(node))
    return [*path, *more]


def response_name(node: FieldNode) -> str:
    """The alias, or the name without one."""
    return node.alias.value if node.alias else node.name.value


class FieldExists(ValidationRule):
    """``Field 'code' doesn't exist on type 'UserError'``."""

    def enter_field(self, node: FieldNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]) -> None:
        """See class."""
        kind = self.context.get_parent_type()
        if kind is None or self.context.get_field_def() is not None:
            return
        name = node.name.value
        self.report_error(
            GraphQLError(
                f"Field '{name}' doesn't exist on type '{kind.name}'",
                node,
                path=path_of(ancestors, response_name(node)),
                extensions={"code": "undefinedField", "typeName": kind.name, "fieldName": name},
            )
        )


class ArgumentsPresent(ValidationRule):
    """``Field 'fulfillmentCancel' is missing required arguments: id``."""

    def enter_field(self, node: FieldNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]) -> None:
        """See class."""
        field = self.context.get_field_def()
        if field is None:
            return
        given = {argument.name.value for argument in node.arguments or ()}
        missing = [
            name
            for name, argument in field.args.items()
            if is_required_argument(argument) and name not in given
        ]
        if not missing:
            return
        names = ", ".join(missing)
        self.report_error(
            GraphQLError(
                f"Field '{node.name.value}' is missing required arguments: {names}",
                node,
                path=path_of(ancestors, response_name(node)),
                extensions={
                    "code": "missingRequiredArguments",
                    "className": "Field",
                    "name": node.name.value,
                    "arguments": names,
                },
            )
        )


class ArgumentsKnown(ValidationRule):
    """``Field 'orders' doesn't accept argument 'foo'``."""

    def enter_argument(
        self, node: ArgumentNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> None:
        """See class."""
        owner = next(item for item in reversed(ancestors) if isinstance(item, (FieldNode, DirectiveNode)))
        field = self.context.get_field_def()
        if isinstance(owner, DirectiveNode) or field is None or node.name.value in field.args:
            return
        name = node.name.value
        self.report_error(
            GraphQLError(
                f"Field '{owner.name.value}' doesn't accept argument '{name}'",
                node,
                path=path_of(ancestors, name),
                extensions={
                    "code": "argumentNotAccepted",
                    "name": owner.name.value,
                    "typeName": "Field",
                    "argumentName": name,
                },
            )
        )


class LiteralsFit(ValuesOfCorrectTypeRule):
    """``Argument 'id' on Field 'x' has an invalid value (null). Expected type 'ID!'.``, once for each
    argument.
    """

    _argument: ArgumentNode | None = None
    _ancestors: tuple[Any, ...] = ()

    def enter_argument(
        self, node: ArgumentNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> None:
        """Remember where we are, and look at ids: ``Invalid global id 'not-a-gid'``."""
        self._argument, self._ancestors = node, tuple(ancestors)
        argument = self.context.get_argument()
        if argument is None or get_named_type(argument.type).name != "ID":
            return
        value = node.value
        if isinstance(value, StringValueNode) and not value.value.startswith("gid://"):
            self._report(f"Invalid global id '{value.value}'", {"typeName": "CoercionError"})

    def report_error(self, error: GraphQLError) -> None:
        """Put graphql-core's finding into Shopify's words."""
        argument = self.context.get_argument()
        if self._argument is None or argument is None:
            super().report_error(error)
            return
        name = self._argument.name.value
        value = print_ast(self._argument.value)
        owner = self._owner()
        where = (
            f"Field '{owner.name.value}'"
            if isinstance(owner, FieldNode)
            else f"Directive '{owner.name.value}'"
        )
        message = (
            f"Argument '{name}' on {where} has an invalid value ({value}). Expected type '{argument.type}'."
        )
        kind = "Field" if isinstance(owner, FieldNode) else "Directive"
        self._report(message, {"typeName": kind, "argumentName": name})

    def _owner(self) -> FieldNode | DirectiveNode:
        return next(
            item for item in reversed(self._ancestors) if isinstance(item, (FieldNode, DirectiveNode))
        )

    def _report(self, message: str, extensions: dict[str, str]) -> None:
        assert self._argument is not None  # noqa: S101 - set by enter_argument
        path = path_of(list(self._ancestors), self._argument.name.value)
        code = {"code": "argumentLiteralsIncompatible"}
        error = GraphQLError(message, self._owner(), path=path, extensions={**code, **extensions})
        self._argument = None
        self.context.report_error(error)


class SelectionsFit(ValidationRule):
    """Objects need selections, scalars have none."""

    def enter_field(self, node: FieldNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]) -> None:
        """See class."""
        kind = self.context.get_type()
        if kind is None:
            return
        inner = get_named_type(kind)
        name = node.name.value
        selected = node.selection_set
        if is_leaf_type(inner) and selected is not None:
            fields = [print_ast(item).split(" ")[0] for item in selected.selections]
            found = f"(field '{name}' returns {inner.name} but has selections [{', '.join(fields)}])"
            message = f"Selections can't be made on scalars {found}"
        elif not is_leaf_type(inner) and selected is None:
            found = f"(field '{name}' returns {inner.name} but has no selections."
            message = f"Field must have selections {found} Did you mean '{name} {{ ... }}'?)"
        else:
            return
        extensions = {"code": "selectionMismatch", "nodeName": f"field '{name}'", "typeName": inner.name}
        path = path_of(ancestors, response_name(node))
        self.report_error(GraphQLError(message, node, path=path, extensions=extensions))


class DirectivesKnown(KnownDirectivesRule):
    """``Directive @idempotent is not defined``."""

    def enter_directive(
        self, node: DirectiveNode, key: Any, parent: Any, path: Any, ancestors: list[Any]
    ) -> None:
        """See class."""
        name = node.name.value
        if self.context.schema.get_directive(name) is not None:  # type: ignore[union-attr]
            super().enter_directive(node, key, parent, path, ancestors)
            return
        message = f"Directive @{name} is not defined"
        extensions = {"code": "undefinedDirective", "directiveName": name}
        self.report_error(GraphQLError(message, node, path=path_of(ancestors), extensions=extensions))


class TypesKnown(ValidationRule):
    """``RefundInput isn't a defined input type (on $input)``, and fragments on types that are not there."""

    def enter_variable_definition(
        self, node: VariableDefinitionNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> None:
        """See class."""
        kind: Any = node.type
        while not isinstance(kind, NamedTypeNode):
            kind = kind.type
        if self._is_known(kind.name.value):
            return
        name, variable = kind.name.value, node.variable.name.value
        message = f"{name} isn't a defined input type (on ${variable})"
        extensions = {"code": "variableRequiresValidType", "typeName": name, "variableName": variable}
        self.report_error(GraphQLError(message, node, path=path_of(ancestors), extensions=extensions))

    def enter_inline_fragment(
        self, node: InlineFragmentNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> None:
        """See class."""
        self._check_condition(node.type_condition, ancestors)

    def enter_fragment_definition(
        self, node: FragmentDefinitionNode, _key: Any, _parent: Any, _path: Any, ancestors: list[Any]
    ) -> None:
        """See class."""
        self._check_condition(node.type_condition, ancestors)

    def _check_condition(self, condition: NamedTypeNode | None, ancestors: list[Any]) -> None:
        if condition is None or self._is_known(condition.name.value):
            return
        name = condition.name.value
        message = f"No such type {name}, so it can't be a fragment condition"
        extensions = {"code": "undefinedType", "typeName": name}
        self.report_error(GraphQLError(message, condition, path=path_of(ancestors), extensions=extensions))

    def _is_known(self, name: str) -> bool:
        return name in self.context.schema.type_map


class VariablesUsed(ValidationRule):
    """``Variable $x is declared by Y but not used``."""

    def leave_operation_definition(self, operation: OperationDefinitionNode, *_rest: Any) -> None:
        """See class."""
        usages = self.context.get_recursive_variable_usages(operation)
        used = {usage.node.name.value for usage in usages}
        title = operation.name.value if operation.name else "anonymous query"
        for definition in operation.variable_definitions or ():
            name = definition.variable.name.value
            if name in used:
                continue
            self.report_error(
                GraphQLError(
                    f"Variable ${name} is declared by {title} but not used",
                    definition,
                    path=[operation_title(operation)],
                    extensions={"code": "variableNotUsed", "variableName": name},
                )
            )


REPLACED = {
    FieldsOnCorrectTypeRule: FieldExists,
    KnownArgumentNamesRule: ArgumentsKnown,
    KnownDirectivesRule: DirectivesKnown,
    KnownTypeNamesRule: TypesKnown,
    NoUnusedVariablesRule: VariablesUsed,
    ProvidedRequiredArgumentsRule: ArgumentsPresent,
    ScalarLeafsRule: SelectionsFit,
    ValuesOfCorrectTypeRule: LiteralsFit,
}
RULES = tuple(REPLACED.get(rule, rule) for rule in specified_rules)
