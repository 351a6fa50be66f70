"""What every mutation answers: user errors. Nothing else of it is believed; the order is read again
instead."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Part


class UserErrorAnswer(Part, frozen=True):
    """`code` exists only on some types of user error; asking for it elsewhere is refused (facts section
    1)."""

    field: list[str] | None
    message: str
    code: str | None = None


class MutationPayload(Part, frozen=True):
    """The payload of any mutation."""

    user_errors: list[UserErrorAnswer]


#: The one field of a mutation's `data`, whatever its name.
MutationData = dict[str, MutationPayload]
