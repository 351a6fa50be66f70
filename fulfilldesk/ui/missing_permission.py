"""What the window with the permissions helps against: it shows what is missing, and where it is given."""

from __future__ import annotations

from fulfilldesk.domain import errors
from fulfilldesk.domain.notice import Notice, Say

_FAILURES = frozenset({errors.AccessDenied.key, errors.AppNotApproved.key, errors.RightMissing.key})
_NOTICES = frozenset({Say.SCOPE_MISSING, Say.STAFF_SCOPE_MISSING, Say.RIGHT_MISSING})


def mended_in_permissions(failure_key: str | None) -> bool:
    """Whether a failure (its key, as the journal keeps it) is a permission that is missing."""
    return failure_key in _FAILURES


def says_permission_is_missing(notice: Notice) -> bool:
    """Whether a rule says no for want of a permission."""
    return notice.key in _NOTICES
