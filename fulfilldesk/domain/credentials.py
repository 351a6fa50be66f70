"""What lets the program into a shop: three ways in, and what each leaves to be kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class WayIn(StrEnum):
    """How somebody signed in (facts section 8)."""

    APP = "app"  # an app of the shop's own organisation: id and secret, tokens that end after a day
    TOKEN = "token"  # noqa: S105 - an app made in the admin before 2026: one token without an end
    STAFF = "staff"  # a person, through the browser: a token with that person's rights, for a day at most


@dataclass(frozen=True, slots=True)
class Credentials:
    """The keys to one shop. They live in memory and in the system's key store, nowhere else; `repr` shows
    none of them.

    `ends_at` is by this computer's clock (None: no end). `client_id` and `client_secret` are those of the
    app, None for a bare token. `staff` names who signed in, and `staff_scopes` what that person may do; both
    only for the way STAFF.
    """

    way: WayIn
    token: str = field(repr=False)
    ends_at: datetime | None = None
    client_id: str | None = None
    client_secret: str | None = field(default=None, repr=False)
    staff: str | None = None
    staff_scopes: frozenset[str] = frozenset()

    @property
    def renewable(self) -> bool:
        """Whether a new token can be had without a person (client credentials have no refresh token; one
        asks again, facts section 8)."""
        return self.way is WayIn.APP and bool(self.client_id and self.client_secret)
