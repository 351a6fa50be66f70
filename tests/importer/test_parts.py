"""The small parts: fast forms of rules held to the rules, the estimate of space, the words of the parent."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.errors import AnswerBroken, ImportRunning, StoreFull
from fulfilldesk.domain.folding import fold, natural_key
from fulfilldesk.domain.search import words_of
from fulfilldesk.importer import space, words
from fulfilldesk.importer.control import Control
from fulfilldesk.importer.lock import only_import
from fulfilldesk.importer.messages import Job
from fulfilldesk.importer.order_rows import name_key
from fulfilldesk.importer.progress import Teller, seconds_left
from fulfilldesk.importer.values import (
    NULL,
    Remembered,
    folded,
    maybe_seconds,
    minor,
    packed_texts,
    packer,
    place,
)
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.answers.common import MoneyV2
from fulfilldesk.shopify.mapping.values import money
from fulfilldesk.store import values as store
from tests.store.strategies import ids
from tests.store.strategies import texts as hostile
from tests.unit.builders import an_order

texts = hostile | st.text() | st.text("ab1 .-@_ÉéßİıŁ\u00a0\u2003½²１ａ田", max_size=20)
names = texts | st.from_regex(r"[#A-Z]{0,2}0?[0-9]{1,5}(-[0-9]{1,3})?", fullmatch=True)


@given(texts)
def test_words_of_a_text(text: str) -> None:
    expected = set(words_of(an_order(name="", note=text, lines=(), fulfillments=())))
    for add in (words.add_text, words.add_code, lambda found, given: found.update(words.often[None, given])):
        found: set[str] = set()
        add(found, text)
        assert found == expected


@given(names)
def test_words_and_key_of_a_name(name: str) -> None:
    found: set[str] = set()
    words.add_name(found, name)
    assert found == words_of(an_order(name=name, lines=(), fulfillments=()))
    assert name_key(name) == natural_key(name)


@given(texts)
def test_folded_text(text: str) -> None:
    assert folded(text) == fold(text)


@given(ids("Order") | st.text(max_size=30) | st.integers().map(lambda n: f"gid://shopify/Order/{n}"))
def test_ids(gid: str) -> None:
    assert packer("Order")(gid) == store.pack("Order", gid)


@given(st.datetimes(timezones=st.just(UTC)))
def test_times(moment: datetime) -> None:
    assert maybe_seconds(moment) == store.seconds(moment)
    elsewhere = moment.replace(year=2024).astimezone()
    assert maybe_seconds(elsewhere) == store.seconds(elsewhere)


@given(
    st.from_regex(r"-?[0-9]{1,6}(\.[0-9]{1,4})?", fullmatch=True) | st.text(max_size=6),
    st.sampled_from(["EUR", "JPY", "KWD", "eur", "XXX", ""]),
)
def test_money(amount: str, currency: str) -> None:
    try:
        expected = money(MoneyV2(amount, currency)).minor
    except AnswerBroken:
        with pytest.raises(AnswerBroken):
            minor(MoneyV2(amount, currency))
    else:
        assert minor(MoneyV2(amount, currency)) == expected


@given(st.lists(hostile | st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
def test_lists_of_texts(several: list[str]) -> None:
    assert store.unpack_texts(packed_texts(several)) == tuple(several)


def test_what_is_missing_is_null() -> None:
    connection = sqlite3.connect(":memory:")
    assert connection.execute("SELECT typeof(?), typeof(?)", (NULL, maybe_seconds(None))).fetchone() == (
        "null",
        "null",
    )
    connection.close()


def test_a_rule_is_asked_once_for_each_value() -> None:
    asked: list[int] = []
    remembered: Remembered[int, int] = Remembered(lambda n: asked.append(n) or n + 1)  # type: ignore[func-returns-value]
    assert [remembered[n] for n in (1, 2, 1, 1)] == [2, 3, 2, 2]
    assert asked == [1, 2]


def test_children_stand_by_their_ids() -> None:
    assert sorted([place("x?y"), place(7), place(10**17)]) == [7, 10**17, place("x?y")]
    assert place("x?y") == place("x?y") != place("x?z")
    assert place("x?y") < 2**63


@pytest.mark.parametrize(
    ("sizes", "on_disk", "merge", "expected"),
    [
        ([], 0, False, 0),
        ([1000, None, 1000], 0, False, 2900),
        ([1000, None, 1000], 0, True, 3800),
        ([1000, 1000], 2000, False, 900),
        ([1000], 5000, False, 0),
    ],
)
def test_space_that_is_needed(sizes: Sequence[int | None], on_disk: int, merge: bool, expected: int) -> None:
    assert space.needed_bytes(sizes, on_disk, merge=merge) == expected


def test_a_disk_that_is_too_small_is_said_before_anything_begins() -> None:
    space.require_room(Path(), 10, lambda _: 10 + space.KEPT_FREE)
    with pytest.raises(StoreFull) as failure:
        space.require_room(Path(), 11, lambda _: 10 + space.KEPT_FREE)
    assert failure.value.parameters["needed"] == str(11 + space.KEPT_FREE)
    assert failure.value.parameters["free"] == str(10 + space.KEPT_FREE)


def test_the_lock_is_let_go(tmp_path: Path) -> None:
    with only_import(tmp_path), pytest.raises(ImportRunning), only_import(tmp_path):
        pass
    with only_import(tmp_path):
        pass


@pytest.mark.parametrize(
    ("spoken", "stopped"),
    [
        (b'{"say":"pause"}\n{"say":"resume"}\n', True),
        (b'{"say":"cancel"}', True),
        (b"", True),
        (b"\n5\n", True),
    ],
)
def test_the_end_of_the_words_is_the_end(spoken: bytes, stopped: bool) -> None:
    control = Control()
    assert not control.is_set()
    control.listen(BytesIO(spoken))
    assert control.is_set() is stopped


def test_progress_is_told_now_and_then() -> None:
    said: list[dict[str, Any]] = []
    now = [100.0]
    teller = Teller(said.append, clock=lambda: now[0])
    for done in (10, 20, 30):
        teller.download(BulkKind.WORK, done, 30)
    teller.rows(0, 0, 100)
    now[0] += 1.0
    teller.rows(5, 25, 100)
    teller.rows(6, 26, 100)
    teller.merge(1, 2, frozenset({"b", "a"}))
    assert said == [
        {"at": "download", "kind": "work", "bytes": 10, "of": 30},
        {"at": "download", "kind": "work", "bytes": 30, "of": 30},
        {"at": "rows", "orders": 5, "bytes": 25, "of": 100, "seconds_left": 3.0},
        {"at": "merge", "orders": 1, "of": 2, "ids": ["a", "b"]},
    ]


def test_time_that_is_left() -> None:
    assert seconds_left(2.0, 10, 30) == 6.0
    assert seconds_left(0.0, 10, 30) is None
    assert seconds_left(2.0, 0, 30) is None
    assert seconds_left(timedelta(minutes=1).total_seconds(), 10, 0) == 0.0


def test_a_job_does_not_show_its_key() -> None:
    assert "secret" not in repr(Job("folder", "cache", [], key="secret"))
