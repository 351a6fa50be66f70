"""Only what the publisher signed about this program is believed, to the letter."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.release import NotBelieved, Release
from fulfilldesk.releases.updates import FILE, Updates, built_in
from fulfilldesk.releases.version_file import MOST, NoVersionFile, read_version_file
from tests.releases.publisher import ADDRESS, Publisher

PUBLISHER = Publisher()
GOOD = PUBLISHER.file("0.3.0")
FACTS = {"product": "app.fulfilldesk.FulfillDesk", "version": "0.3.0", "page": "https://updates.example/new"}


def test_what_was_signed_is_believed() -> None:
    release = read_version_file(GOOD, PUBLISHER.updates)
    assert release == Release("0.3.0", "https://updates.example/fulfilldesk/0.3.0.html")


def test_more_facts_than_this_version_knows_do_no_harm() -> None:
    assert (
        read_version_file(PUBLISHER.file("0.3.0", notes="…", since=3), PUBLISHER.updates).version == "0.3.0"
    )


def altered(**fields: object) -> bytes:
    return json.dumps({**json.loads(GOOD), **fields}).encode()


NOT_BELIEVED = {
    "signed by somebody else": Publisher().file("0.3.0"),
    "another program": PUBLISHER.file("0.3.0", product="app.example.Other"),
    "no program": PUBLISHER.file("0.3.0", product=None),
    "signed for something else": PUBLISHER.signed_otherwise(json.dumps(FACTS)),
    "another statement": altered(statement=json.loads(GOOD)["statement"].replace("0.3.0", "0.4.0")),
    "one blank more": altered(statement=json.loads(GOOD)["statement"] + " "),
    "no signature": altered(signature=""),
    "a signature of zeros": altered(signature=base64.b64encode(bytes(64)).decode()),
    "half a signature": altered(signature=json.loads(GOOD)["signature"][:44]),
    "a signature that is none": altered(signature="no!"),
    "letters that are none": altered(signature="é"),
    "a statement that cannot be written": altered(statement="\ud800"),
    "a page of somebody else's": PUBLISHER.file("0.3.0", page="https://evil.example/0.3.0"),
    "a page that is not secret": PUBLISHER.file("0.3.0", page="http://updates.example/0.3.0"),
    "a page that runs": PUBLISHER.file("0.3.0", page="javascript:alert(1)"),
    "no page": PUBLISHER.file("0.3.0", page=None),
    "a page that is a list": PUBLISHER.file("0.3.0", page=["https://updates.example/0.3.0"]),
    "a version with markup": PUBLISHER.file("<b>9.9.9</b>"),
    "a version that is a number": PUBLISHER.file(3),
    "a version with a line": PUBLISHER.file("9.9.9\n"),
    "signed nonsense": PUBLISHER.signed("[1]"),
    "a signed text": PUBLISHER.signed("hello"),
    "signed depth": PUBLISHER.signed("[" * 20_000),
}


@pytest.mark.parametrize("content", NOT_BELIEVED.values(), ids=NOT_BELIEVED)
def test_nothing_else_is_believed(content: bytes) -> None:
    with pytest.raises(NotBelieved):
        read_version_file(content, PUBLISHER.updates)


NO_FILE = {
    "nothing": b"",
    "a hotel's page": b"<!DOCTYPE html><html><title>Welcome! Please sign in</title></html>",
    "not UTF-8": GOOD.decode().encode("utf-16"),
    "a list": b"[]",
    "a number of a million digits": b"1" * 60_000,
    "depth": b"[" * 60_000,
    "unsigned facts": json.dumps(FACTS).encode(),
    "a signature that is a number": altered(signature=5),
    "half of it": GOOD[:80],
    "a good one with a tail": GOOD + b" " * MOST,
}


@pytest.mark.parametrize("content", NO_FILE.values(), ids=NO_FILE)
def test_what_is_no_version_file_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(NoVersionFile):
        read_version_file(content, PUBLISHER.updates)


@given(st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused(content: bytes) -> None:
    with pytest.raises((NoVersionFile, NotBelieved)):
        read_version_file(content, PUBLISHER.updates)


@given(st.data())
def test_a_file_in_which_anything_was_changed_says_the_same_or_nothing(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(GOOD) - 1))
    changed = GOOD[:place] + data.draw(st.binary(max_size=2)) + GOOD[place + 1 :]
    try:
        release = read_version_file(changed, PUBLISHER.updates)
    except (NoVersionFile, NotBelieved):
        return
    assert release == read_version_file(GOOD, PUBLISHER.updates)


# --- what the build says


def write(folder: Path, content: str) -> Path:
    (folder / FILE).write_text(content, encoding="utf-8")
    return folder


def test_a_build_knows_whom_it_asks(tmp_path: Path) -> None:
    key = base64.b64encode(PUBLISHER.public_key).decode()
    assert built_in(write(tmp_path, json.dumps({"address": ADDRESS, "key": key}))) == PUBLISHER.updates


def test_a_build_without_an_address_asks_nobody(tmp_path: Path) -> None:
    assert built_in(tmp_path) is None
    assert built_in(tmp_path / "nowhere") is None


KEY = base64.b64encode(bytes(range(32))).decode()
DAMAGED = [
    "",
    "null",
    "[]",
    "{}",
    "[" * 50_000,
    json.dumps({"address": ADDRESS}),
    json.dumps({"address": ADDRESS, "key": ""}),
    json.dumps({"address": ADDRESS, "key": KEY[:-4]}),
    json.dumps({"address": ADDRESS, "key": "é" * 44}),
    json.dumps({"address": ADDRESS, "key": 5}),
    json.dumps({"address": 5, "key": KEY}),
    json.dumps({"address": "http://updates.example/v", "key": KEY}),
    json.dumps({"address": "https://anna:geheim@updates.example/v", "key": KEY}),
]


@pytest.mark.parametrize("content", DAMAGED, ids=lambda each: each[:60])
def test_a_damaged_build_asks_nobody_and_starts(tmp_path: Path, content: str) -> None:
    assert built_in(write(tmp_path, content)) is None


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert built_in(tmp_path) is None


def test_an_address_is_checked_before_it_is_asked() -> None:
    with pytest.raises(ValueError):
        Updates.of("http://updates.example/v", KEY)
    assert Updates.of("http://127.0.0.1:8080/v", KEY).key == bytes(range(32))
