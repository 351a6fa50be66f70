"""From what an administrator wrote to what holds."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.policies import NO_POLICIES, Policies, PolicyProblem, Trouble
from fulfilldesk.domain.policy_rules import NAMES, PolicySource, parse


def ends_well(address: str) -> bool:
    return address.endswith(".myshopify.com")


def holds(*places: Mapping[str, object] | None) -> Policies:
    """Of places called a, b, c ..., the first of the highest rank."""
    return parse((PolicySource("abc"[at], values) for at, values in enumerate(places)), ends_well)


def problem(trouble: Trouble, name: str = "", place: str = "a") -> PolicyProblem:
    return PolicyProblem(place, trouble, name)


def test_nobody_says_anything() -> None:
    assert holds() == holds({}) == NO_POLICIES


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"shop": "winkel.myshopify.com"}, Policies(shop="winkel.myshopify.com")),
        ({"shop": "  winkel.myshopify.com\n"}, Policies(shop="winkel.myshopify.com")),
        ({"shop": ""}, NO_POLICIES),
        ({"forbid_bulk": True}, Policies(forbid_bulk=True)),
        ({"forbid_bulk": 1}, Policies(forbid_bulk=True)),
        ({"forbid_bulk": "1"}, Policies(forbid_bulk=True)),
        ({"forbid_bulk": " True "}, Policies(forbid_bulk=True)),
        ({"forbid_bulk": False}, NO_POLICIES),
        ({"forbid_bulk": 0}, NO_POLICIES),
        ({"forbid_bulk": "false"}, NO_POLICIES),
        ({"Forbid_Bulk": 1}, Policies(forbid_bulk=True)),  # a registry knows no capitals
        ({"forbid_rules": True}, Policies(forbid_rules=True)),
        ({"update_check": False}, Policies(update_check=False)),
        ({"update_check": 0}, Policies(update_check=False)),
        ({"update_check": True}, NO_POLICIES),  # the person may still say no
        ({"keep_days": 400}, Policies(keep_days=400)),
        ({"keep_days": "400"}, Policies(keep_days=400)),
        ({"keep_days": 0}, Policies(keep_days=0)),
        ({"keep_days": 36_500}, Policies(keep_days=36_500)),
        ({"personal_days": 1}, Policies(personal_days=1)),
        (dict.fromkeys(NAMES), NO_POLICIES),  # null: as though it were not there
    ],
)
def test_what_is_understood(said: Mapping[str, object], expected: Policies) -> None:
    assert holds(said) == expected


@pytest.mark.parametrize("value", ["maybe", "", 2, -1, 10**30, 1.0, [], {}, [True], b"\x01\x00\x00\x00"])
def test_what_is_not_understood_forbids_what_it_is_about(value: object) -> None:
    for name, expected in (
        ("forbid_bulk", {"forbid_bulk": True}),
        ("forbid_rules", {"forbid_rules": True}),
        ("update_check", {"update_check": False}),
    ):
        problems = (problem(Trouble.WRONG_VALUE, name),)
        assert holds({name: value}) == Policies(**expected, problems=problems)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value", ["a year", "", "-1", "4e2", "٣٠", "9" * 5000, -1, 36_501, 10**30, 30.0, True, []]
)
def test_days_that_are_not_understood_leave_the_choice_to_the_person(value: object) -> None:
    for name in ("keep_days", "personal_days"):
        assert holds({name: value}) == Policies(problems=(problem(Trouble.WRONG_VALUE, name),))


@pytest.mark.parametrize("value", ["www.winkel.example", 7, True, ["winkel.myshopify.com"]])
def test_an_address_that_is_no_shops(value: object) -> None:
    assert holds({"shop": value}) == Policies(problems=(problem(Trouble.WRONG_VALUE, "shop"),))


def test_an_unknown_name_is_told_and_the_others_hold() -> None:
    told = holds({"forbid_bulks": True, "forbid_rules": True, "x" * 3000: 1})
    assert told.forbid_rules and not told.forbid_bulk
    assert told.problems == (
        problem(Trouble.UNKNOWN_NAME, "forbid_bulks"),
        problem(Trouble.UNKNOWN_NAME, "x" * 40),
    )


@pytest.mark.parametrize("written", ["a\nb", "a\x1b[2Jb", "a\u202eb", "a\ud800b", "a\u2028b"])
def test_an_unknown_name_is_told_on_one_line_that_anything_can_show(written: str) -> None:
    ((told, _),) = ((each.name, each.name.encode()) for each in holds({written: 1}).problems)
    assert told == written.replace(written[1], "\N{REPLACEMENT CHARACTER}")


def test_a_place_that_cannot_be_read_forbids_all_that_can_be_forbidden() -> None:
    expected = Policies(**_off(), problems=(problem(Trouble.UNREADABLE),))  # type: ignore[arg-type]
    assert holds(None) == expected
    assert holds({"keep_days": 30}, None) == Policies(
        **_off(),  # type: ignore[arg-type]
        keep_days=30,
        problems=(problem(Trouble.UNREADABLE, place="b"),),
    )


def test_who_may_write_there_is_told_and_it_holds() -> None:
    found = parse([PolicySource("a", {"forbid_bulk": True}, open_to_others=True)], ends_well)
    assert found == Policies(forbid_bulk=True, problems=(problem(Trouble.OPEN_TO_OTHERS),))


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (({"forbid_bulk": False}, {"forbid_bulk": True}), NO_POLICIES),
        (({"forbid_bulk": True}, {"forbid_bulk": False}), Policies(forbid_bulk=True)),
        (({"keep_days": None}, {"keep_days": 30}), Policies(keep_days=30)),
        (
            ({"KEEP_DAYS": 30}, {"keep_days": 60}, {"personal_days": 90}),
            Policies(keep_days=30, personal_days=90),
        ),
        # What the first place allows, one below it that cannot be read does not take away.
        (
            ({"forbid_bulk": 0, "forbid_rules": 0, "update_check": 1}, None),
            Policies(problems=(problem(Trouble.UNREADABLE, place="b"),)),
        ),
    ],
)
def test_the_first_place_that_names_something_decides_it(
    places: tuple[Mapping[str, object] | None, ...], expected: Policies
) -> None:
    assert holds(*places) == expected


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=3,
)


@given(
    st.lists(st.none() | st.dictionaries(st.sampled_from(NAMES) | st.text(), _VALUES, max_size=8), max_size=3)
)
def test_nothing_that_is_written_breaks_it(places: list[Mapping[str, object] | None]) -> None:
    found = holds(*places)
    assert found.keep_days is None or 0 <= found.keep_days <= 36_500
    assert found.personal_days is None or 0 <= found.personal_days <= 36_500
    if None in places[:1]:
        assert found.forbid_bulk and found.forbid_rules and not found.update_check


def _off() -> dict[str, bool]:
    return {"forbid_bulk": True, "forbid_rules": True, "update_check": False}
