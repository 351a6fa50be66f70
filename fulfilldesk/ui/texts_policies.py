"""What an administrator has decided, in words: why something is greyed out, what could not be followed."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.policies import PolicyProblem, Trouble
from fulfilldesk.ui.settings import KEEP_DAYS, Setting
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.UNREADABLE: QT_TRANSLATE_NOOP(
        "policies", "{place} cannot be read, so everything it could turn off is off"
    ),
    Trouble.OPEN_TO_OTHERS: QT_TRANSLATE_NOOP("policies", "{place} can be changed by others"),
    Trouble.UNKNOWN_NAME: QT_TRANSLATE_NOOP("policies", "“{name}” in {place} is unknown"),
    Trouble.WRONG_VALUE: QT_TRANSLATE_NOOP("policies", "the value of “{name}” in {place} is not understood"),
}


def decided() -> str:
    """Below a setting that cannot be chosen."""
    return translate("policies", "Your administrator has decided this.")


def turned_off() -> str:
    """Below a setting that cannot be turned on."""
    return translate("policies", "Your administrator has turned this off.")


def bulk_off() -> str:
    """Beside what can be done with many orders at once."""
    return translate("policies", "Your administrator has turned off actions on many orders at once.")


def batch_off() -> str:
    """On a batch that was begun before."""
    return translate(
        "policies",
        "Your administrator has turned off actions on many orders at once. What was not sent stays here "
        "until somebody withdraws it.",
    )


def rules_off() -> str:
    """On top of the page with the rules, and of the editor."""
    return translate(
        "policies",
        "Your administrator has turned off rules of your own. They do nothing; they can still be read and "
        "tried out.",
    )


def decided_days(setting: Setting[int], days: int) -> str:
    """A number of days that is not among the choices."""
    if setting is KEEP_DAYS:
        return Count.tr("Open orders and the last %Ln days", None, days)
    return Count.tr("After %Ln days without a change", None, days)


def problem_text(problem: PolicyProblem) -> str:
    """Part of a line, with others of its kind."""
    return fill(translate("policies", _TROUBLES[problem.trouble]), place=problem.place, name=problem.name)
