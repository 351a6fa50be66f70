"""What an administrator has decided for everybody on a computer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why something that an administrator said is not followed as it was meant."""

    UNREADABLE = "unreadable"  # the whole place: what it could forbid is forbidden
    OPEN_TO_OTHERS = "open-to-others"  # others may write there; what it says holds all the same
    UNKNOWN_NAME = "unknown-name"  # passed over
    WRONG_VALUE = "wrong-value"  # of something that can be forbidden: it is; else the person chooses


@dataclass(frozen=True, slots=True)
class PolicyProblem:
    """`place` is a file or a registry key, `name` what was said there (empty: all of it)."""

    place: str
    trouble: Trouble
    name: str = ""


@dataclass(frozen=True, slots=True)
class Policies:
    """The defaults forbid nothing.

    `shop` is the address that the page for connecting a store is filled with; `keep_days` and `personal_days`
    take the place of the person's choice (units and meaning as in KeepFor; None: the person chooses).
    `problems` are what could not be followed, in the order of the places.
    """

    shop: str = ""
    forbid_bulk: bool = False
    forbid_rules: bool = False
    keep_days: int | None = None
    personal_days: int | None = None
    update_check: bool = True
    problems: tuple[PolicyProblem, ...] = ()


#: Nobody has decided anything.
NO_POLICIES = Policies()
