"""An action is a value: what was asked, of which order, when and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

#: What JSON can hold; parameters and witnesses are written to the journal as such.
Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Action:
    """One intent. `id` is a random text made when it was asked: one intent, one id, at most one mutation.

    `target_id` is the fulfilment or fulfilment order it is about. `undoes` is the id of the action it takes
    back; `rule` is the name of the shop's own rule that asked for it, None where a person did.
    """

    id: str
    kind: str
    order_id: str
    order_name: str
    target_id: str
    asked_at: datetime
    asked_by: str
    parameters: Mapping[str, Json] = field(default_factory=dict)
    reason: str | None = None
    undoes: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Mutation:
    """One GraphQL mutation: `document` is the name of its .graphql file, `variables` its variables."""

    document: str
    variables: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class UserError:
    """One entry of `userErrors`, literal. `code` is None for the plain UserError type (facts section 1)."""

    field: tuple[str, ...]
    message: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class MutationAnswer:
    """What Shopify answered: refused when there are user errors. `request_id` is its X-Request-Id."""

    errors: tuple[UserError, ...]
    request_id: str | None

    @property
    def refused(self) -> bool:
        """Whether Shopify declined; nothing changed then."""
        return bool(self.errors)
