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
    """The payload of any mutation. That of orderCancel has its user errors twice, and those that are not
    deprecated under a name of their own (facts 12.10); each document asks for one list."""

    user_errors: list[UserErrorAnswer] | None = None
    order_cancel_user_errors: list[UserErrorAnswer] | None = None

    @property
    def refusals(self) -> list[UserErrorAnswer] | None:
        """Why it was not carried out, empty when it was; None when the payload does not say."""
        return self.user_errors if self.order_cancel_user_errors is None else self.order_cancel_user_errors


#: The one field of a mutation's `data`, whatever its name.
MutationData = dict[str, MutationPayload]
