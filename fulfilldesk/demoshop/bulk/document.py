"""The text of a bulk query, and which fields it selects; fragments dissolve into the places that use them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    InlineFragmentNode,
    NamedTypeNode,
    OperationDefinitionNode,
    SelectionSetNode,
    is_abstract_type,
)

from fulfilldesk.demoshop.api.binding import schema


class BulkDocument:
    """A parsed document with one operation."""

    def __init__(self, document: DocumentNode) -> None:
        self.document = document
        definitions = document.definitions
        self.operation = next(node for node in definitions if isinstance(node, OperationDefinitionNode))
        self._fragments = {
            node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)
        }

    def fields(
        self, owners: Sequence[FieldNode | OperationDefinitionNode], kind: GraphQLObjectType | None = None
    ) -> dict[str, list[FieldNode]]:
        """What is selected inside the owners, by the name in the answer; of fragments only those that fit
        objects of ``kind``, all of them when it is None.
        """
        found: dict[str, list[FieldNode]] = {}
        for owner in owners:
            for node in self._inside(owner.selection_set, kind, ()):
                name = node.alias.value if node.alias else node.name.value
                found.setdefault(name, []).append(node)
        return found

    def _inside(
        self, selected: SelectionSetNode | None, kind: GraphQLObjectType | None, spread: tuple[str, ...]
    ) -> Iterator[FieldNode]:
        for node in selected.selections if selected else ():
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode) and _fits(node.type_condition, kind):
                yield from self._inside(node.selection_set, kind, spread)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in spread:
                fragment = self._fragments.get(node.name.value)
                if fragment is not None and _fits(fragment.type_condition, kind):
                    yield from self._inside(fragment.selection_set, kind, (*spread, node.name.value))


def _fits(condition: NamedTypeNode | None, kind: GraphQLObjectType | None) -> bool:
    if condition is None or kind is None or condition.name.value == kind.name:
        return True
    wanted = schema().type_map.get(condition.name.value)
    return is_abstract_type(wanted) and schema().is_sub_type(wanted, kind)
