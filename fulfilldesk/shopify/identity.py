"""Names and addresses that Shopify may withhold from an app (facts section 9)."""

from __future__ import annotations

from collections.abc import Sequence

from fulfilldesk.shopify.envelope import UNAPPROVED, Unreadable

#: The fields of the fragment OrderIdentity.
IDENTITY_FIELDS = frozenset({"customer", "email", "phone", "shippingAddress"})


def withheld(unreadable: Sequence[Unreadable]) -> bool:
    """Whether an answer lacks identity because this app may not have it."""
    return any(_refused(field) and _about_identity(field) for field in unreadable)


def _refused(field: Unreadable) -> bool:
    return field.code == "ACCESS_DENIED" or UNAPPROVED in field.message


def _about_identity(field: Unreadable) -> bool:
    return not IDENTITY_FIELDS.isdisjoint(field.path) or (not field.path and UNAPPROVED in field.message)
