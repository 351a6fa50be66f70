"""From what stands in an administrator's files and registry keys to what holds.

The first place that names something decides it. What cannot be understood never allows more than an
administrator may have meant: a place that cannot be read forbids all that can be forbidden, and so does a
wrong value for its own name. For how long things are kept nobody can guess: there the person's choice stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fulfilldesk.domain.policies import Policies, PolicyProblem, Trouble

SHOP = "shop"
FORBID_BULK = "forbid_bulk"
FORBID_RULES = "forbid_rules"
KEEP_DAYS = "keep_days"
PERSONAL_DAYS = "personal_days"
UPDATE_CHECK = "update_check"

#: Every name there is; capitals and small letters are the same, as they are in the registry.
NAMES = (SHOP, FORBID_BULK, FORBID_RULES, KEEP_DAYS, PERSONAL_DAYS, UPDATE_CHECK)

#: What is forbidden when nobody can tell.
FORBIDDING: Mapping[str, bool] = {FORBID_BULK: True, FORBID_RULES: True, UPDATE_CHECK: False}

#: A hundred years. More is a slip of the finger, and further back than a calendar reaches.
MOST_DAYS = 36_500

#: Of a name that nobody knows so much is told.
_NAME_LIMIT = 40

_FLAGS: Mapping[str | int, bool] = {"0": False, "false": False, "1": True, "true": True, 0: False, 1: True}


@dataclass(frozen=True, slots=True)
class PolicySource:
    """What one place says: name to value, as JSON, a registry or a property list tells them apart (None is as
    though it were not there). `values` None: something is there, and cannot be read. `open_to_others`: people
    who are no administrators may write there."""

    place: str
    values: Mapping[str, object] | None
    open_to_others: bool = False


def parse(sources: Iterable[PolicySource], is_shop: Callable[[str], bool]) -> Policies:
    """What holds, of these places in order of their rank; `is_shop` tells whether an address can be a
    shop's."""
    problems: list[PolicyProblem] = []
    said: dict[str, tuple[str, object]] = {}
    for source in sources:
        problems += _of_place(source)
        for written, value in (FORBIDDING if source.values is None else source.values).items():
            name = written.casefold()
            if name not in NAMES:
                problems.append(PolicyProblem(source.place, Trouble.UNKNOWN_NAME, _shown(written)))
            elif value is not None:
                said.setdefault(name, (source.place, value))

    def understood(name: str, read: Callable[[object], object]) -> object:
        """None: nobody has said it, or nobody understands it."""
        if name not in said:
            return None
        place, value = said[name]
        found = read(value)
        if found is None:
            problems.append(PolicyProblem(place, Trouble.WRONG_VALUE, name))
        return FORBIDDING.get(name) if found is None else found

    shop = understood(SHOP, lambda value: _shop(value, is_shop))
    bulk, rules = understood(FORBID_BULK, _flag), understood(FORBID_RULES, _flag)
    keep, personal = understood(KEEP_DAYS, _days), understood(PERSONAL_DAYS, _days)
    update = understood(UPDATE_CHECK, _flag)
    return Policies(
        shop=shop if isinstance(shop, str) else "",
        forbid_bulk=bulk is True,
        forbid_rules=rules is True,
        keep_days=keep if isinstance(keep, int) else None,
        personal_days=personal if isinstance(personal, int) else None,
        update_check=update is not False,
        problems=tuple(problems),
    )


def _shown(name: str) -> str:
    """As a line, a terminal and a log can hold it: it may be anything that JSON lets be a text."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name[:_NAME_LIMIT]
    )


def _of_place(source: PolicySource) -> Iterable[PolicyProblem]:
    if source.open_to_others:
        yield PolicyProblem(source.place, Trouble.OPEN_TO_OTHERS)
    if source.values is None:
        yield PolicyProblem(source.place, Trouble.UNREADABLE)


def _flag(value: object) -> bool | None:
    """Yes or no; a registry has only numbers and texts for it."""
    if isinstance(value, str):
        value = value.strip().casefold()
    return _FLAGS.get(value) if isinstance(value, str | int) else None


def _days(value: object) -> int | None:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdecimal() and len(value) < 20:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_DAYS:
        return value
    return None


def _shop(value: object, is_shop: Callable[[str], bool]) -> str | None:
    """An empty text is no address, and nobody's mistake."""
    if not isinstance(value, str):
        return None
    address = value.strip()
    return address if not address or is_shop(address) else None
