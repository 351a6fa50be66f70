"""What a person typed into the search field, understood: an expression, and what to say about it.

A text is read by Shopify's syntax (facts 5.2) once it names a field (`status:open`, `SKU: BEL-01`); every
other text is plain words, whatever signs it holds, so that a pasted address, ``12:30`` or ``O'Brien (new)``
is found as it stands. Any text is understood somehow. What a complaint is about finds nothing, negated or
not; it never finds everything, as Shopify does with an unknown field (facts 0.9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, tzinfo
from difflib import get_close_matches

from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.search import terms_of
from fulfilldesk.domain.search_expression import (
    EVERYTHING,
    NOTHING,
    Expression,
    Words,
    all_of,
    any_of,
    none_of,
)
from fulfilldesk.domain.search_fields import NAMES, NOT_KEPT, NotUnderstood, Shop, condition
from fulfilldesk.domain.search_grammar import MOST_PARTS, Clause, Free, Group, Node, TooLong, tokens, tree

#: Fields that stand for something else than themselves.
_WITHOUT_TAG = "tag_not"
_WORDS = "default"
_METAFIELD = "metafields."

_LIKE_A_FIELD = re.compile(r"[a-z_]{1,32}")
_NEARLY = 0.8
#: So much of a value is repeated in a complaint.
_REPEATED = 60


@dataclass(frozen=True, slots=True)
class Search:
    """What a text asks for, and what to say about it."""

    expression: Expression
    complaints: tuple[Notice, ...] = ()


def read(text: str, zone: tzinfo = UTC, decimals: int = 2) -> Search:
    """The text understood. `zone` is the shop's, whose days its dates are; `decimals` are its currency's."""
    several = tokens(text, _named)
    clauses = [token for token in several if isinstance(token, Clause)]
    if not any(_is_field(clause) for clause in clauses):
        remarks = (_remark(clause) for clause in clauses)
        return Search(Words(terms_of(text)), _once(remark for remark in remarks if remark))
    try:
        group = tree(several)
    except TooLong:
        parts = {"parts": str(MOST_PARTS)}
        return Search(NOTHING, (Notice(Say.SEARCH_TOO_LONG, Weight.WARNING, parts),))
    meaning = _Meaning(Shop(zone, decimals))
    expression = meaning.of(group)
    return Search(EVERYTHING if expression is None else expression, _once(meaning.complaints))


def complaints(text: str) -> tuple[Notice, ...]:
    """What to say about the text under the search field; nothing for most texts."""
    return read(text).complaints


class _Meaning:
    """The meaning of nodes; complaints gather on the way."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self.complaints: list[Notice] = []

    def of(self, node: Node) -> Expression | None:
        """What the node asks for, or None when it asks nothing (signs without a letter, empty brackets)."""
        match node:
            case Free(text):
                return _words(text)
            case Clause():
                return self._of_clause(node)
            case Group(nodes, either, negated):
                parts = [part for each in nodes if (part := self.of(each)) is not None]
                if not parts:
                    return None
                joined = any_of(*parts) if either else all_of(*parts)
                return none_of(joined) if negated else joined

    def _of_clause(self, clause: Clause) -> Expression | None:
        name = clause.field.lower()
        if name == _WORDS:
            return _words(" ".join(value.text for value in clause.values))
        if not _is_field(clause):
            self.complaints += filter(None, (_remark(clause),))
            return _words(clause.text)
        field = NAMES.get("tag" if name == _WITHOUT_TAG else name)
        if field is None:
            return self._complained(clause, *_refusal(clause.field))
        try:
            asked = condition(field, clause, self._shop)
        except NotUnderstood as refused:
            return self._complained(clause, refused.say, refused.parameters)
        return none_of(asked) if name == _WITHOUT_TAG else asked

    def _complained(self, clause: Clause, say: Say, parameters: dict[str, str]) -> Expression:
        self.complaints.append(_complaint(say, Weight.WARNING, field=clause.field, **parameters))
        return NOTHING


def _words(text: str) -> Expression | None:
    terms = terms_of(text)
    return Words(terms) if terms else None


def _named(name: str) -> bool:
    """Whether Shopify or we have a field of that name, in any case."""
    lower = name.lower()
    return (
        lower in NAMES or lower in NOT_KEPT or lower in (_WITHOUT_TAG, _WORDS) or lower.startswith(_METAFIELD)
    )


def _is_field(clause: Clause) -> bool:
    """Whether the clause was meant as one; words may hold a colon too, but no low line."""
    name = clause.field
    return (
        _named(name)
        or _misspelt(name) is not None
        or ("_" in name and _LIKE_A_FIELD.fullmatch(name) is not None)
    )


def _misspelt(name: str) -> str | None:
    """Which field was probably meant. A capital letter begins a word, not a field."""
    if not _LIKE_A_FIELD.fullmatch(name):
        return None
    return next(iter(get_close_matches(name, (*NAMES, *NOT_KEPT, _WITHOUT_TAG), 1, _NEARLY)), None)


def _refusal(name: str) -> tuple[Say, dict[str, str]]:
    """Why what is no field of ours cannot be asked for."""
    if _named(name):
        return Say.SEARCH_FIELD_NOT_KEPT, {}
    meant = _misspelt(name)
    return (Say.SEARCH_FIELD_MISSPELT, {"meant": meant}) if meant else (Say.SEARCH_FIELD_UNKNOWN, {})


def _remark(clause: Clause) -> Notice | None:
    """What to say of a name that is no field and was searched as words; nothing where it hardly was meant as
    one."""
    if not _LIKE_A_FIELD.fullmatch(clause.field) or clause.text.startswith(f"{clause.field}://"):
        return None
    return _complaint(Say.SEARCH_FIELD_AS_WORDS, Weight.INFO, field=clause.field)


def _complaint(say: Say, weight: Weight, **parameters: str) -> Notice:
    cut = {
        name: f"{text[:_REPEATED]}…" if name == "value" and len(text) > _REPEATED else text
        for name, text in parameters.items()
    }
    return Notice(say, weight, cut)


def _once(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each notice once, in the order of the text."""
    return tuple({(notice.key, *notice.parameters.items()): notice for notice in notices}.values())
