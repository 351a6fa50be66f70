"""Where an administrator's decisions are read: files of every sort, and Windows' registry."""

from __future__ import annotations

import json
import logging
import os
import plistlib
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from fulfilldesk.app.policy_sources import MOST_BYTES, file_source, read_policies, registry_sources
from fulfilldesk.domain.policies import NO_POLICIES, Policies, PolicyProblem, Trouble

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such files, and no such rights")

BULK = b'{"forbid_bulk": true}'


def written(folder: Path, content: bytes, name: str = "policies.json", mode: int = 0o644) -> Path:
    file = folder / name
    file.write_bytes(content)
    file.chmod(mode)
    return file


def holds(file: Path) -> Policies:
    """Of a file whose administrator is whoever runs the tests."""
    return read_policies(file_source(file, owner=file.stat().st_uid if file.exists() else 0))


def unreadable(file: Path) -> Policies:
    problem = PolicyProblem(str(file), Trouble.UNREADABLE)
    return Policies(forbid_bulk=True, forbid_rules=True, update_check=False, problems=(problem,))


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    assert holds(tmp_path / "policies.json") == NO_POLICIES
    written(tmp_path, b"", "folder")
    assert holds(tmp_path / "folder" / "policies.json") == NO_POLICIES  # a file where the folder would be


@pytest.mark.parametrize(
    "content",
    [
        BULK,
        b"\xef\xbb\xbf" + BULK,  # Notepad: UTF-8 with BOM
        BULK.decode().encode("utf-16"),  # Notepad: Unicode
        BULK.decode().encode("utf-16-be"),
        b'\r\n{\r\n  "FORBID_BULK": 1\r\n}\r\n',
    ],
)
def test_a_file(tmp_path: Path, content: bytes) -> None:
    assert holds(written(tmp_path, content)) == Policies(forbid_bulk=True)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"forbid_bulk = true",
        b'{"forbid_bulk": true',
        b'{"forbid_bulk": true,}',
        b"[]",
        b"null",
        b'"forbid_bulk"',
        b"\x00\xff\xfe\x80",
        b'{"keep_days": ' + b"9" * 6000 + b"}",
        b"[" * 30_000,
        b'{"forbid_bulk": true, "forbid_bulk": false}',
        b'{"forbid_bulk": true, "Forbid_Bulk": false}',
        b'{"forbid_bulk": false}' + b" " * MOST_BYTES,
    ],
    ids=range(14),
)
def test_a_file_that_cannot_be_understood_forbids(tmp_path: Path, content: bytes) -> None:
    file = written(tmp_path, content)
    assert holds(file) == unreadable(file)


def test_problems_are_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        holds(written(tmp_path, b'{"keep_days": "secret-of-somebody", "colour": 1}'))
    assert "wrong-value keep_days" in caplog.text and "unknown-name colour" in caplog.text
    assert "secret-of-somebody" not in caplog.text


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "policies.json"
    file.mkdir()
    assert holds(file) == unreadable(file)


@posix
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path: Path) -> None:
    file = tmp_path / "policies.json"
    os.mkfifo(file)
    assert holds(file) == unreadable(file)


@posix
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, b"{}", mode=0)
    if os.getuid() == 0:  # who may read everything

        def refuse(path: Path, flags: int) -> int:
            raise PermissionError(13, "no", str(path))

        monkeypatch.setattr("fulfilldesk.app.policy_sources.os.open", refuse)
    assert holds(file) == unreadable(file)


@posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "policies.json"
    link.symlink_to(written(tmp_path, BULK, "elsewhere.json"))
    assert holds(link) == Policies(forbid_bulk=True)
    link.unlink()
    link.symlink_to(tmp_path / "gone.json")  # on a drive that is not there, for one
    assert read_policies(file_source(link)) == unreadable(link)
    link.unlink()
    link.symlink_to(link)
    assert read_policies(file_source(link)) == unreadable(link)


@posix
def test_a_link_to_a_folder_that_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.symlink_to(tmp_path / "gone")
    file = folder / "policies.json"
    assert read_policies(file_source(file)) == unreadable(file)
    (tmp_path / "gone").mkdir()
    assert read_policies(file_source(file)) == NO_POLICIES


@posix
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_change_holds_and_is_told(tmp_path: Path, mode: int) -> None:
    file = written(tmp_path, BULK, mode=mode)
    problem = PolicyProblem(str(file), Trouble.OPEN_TO_OTHERS)
    assert holds(file) == Policies(forbid_bulk=True, problems=(problem,))


@posix
def test_a_file_of_somebody_elses_holds_and_is_told(tmp_path: Path) -> None:
    file = written(tmp_path, BULK)
    found = read_policies(file_source(file, owner=file.stat().st_uid + 1))
    assert found.forbid_bulk
    assert found.problems == (PolicyProblem(str(file), Trouble.OPEN_TO_OTHERS),)


@pytest.mark.parametrize("kind", [plistlib.FMT_XML, plistlib.FMT_BINARY])
def test_managed_preferences_of_macos(tmp_path: Path, kind: plistlib.PlistFormat) -> None:
    values = {
        "forbid_rules": True,
        "keep_days": 400,
        "shop": "winkel.myshopify.com",
        "PayloadUUID": "of the profile",
        "_manualProfile": True,
    }
    file = written(tmp_path, plistlib.dumps(values, fmt=kind), "app.plist")
    assert holds(file) == Policies(forbid_rules=True, keep_days=400, shop="winkel.myshopify.com")


@pytest.mark.parametrize(
    "content", [b"", b"bplist00", b"bplist00" + b"\xff" * 40, b"<plist>", BULK, plistlib.dumps([])]
)
def test_a_property_list_that_is_none(tmp_path: Path, content: bytes) -> None:
    file = written(tmp_path, content, "app.plist")
    assert holds(file) == unreadable(file)


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("winkel.myshopify.com", True),
        ("winkel", True),
        ("www.winkel.nl", True),  # which shop it is, the page finds out
        ("https://admin.shopify.com/store/winkel", True),
        ("http://winkel.myshopify.com", False),
        ("shpat_0123456789abcdef0123456789abcdef", False),
        ("file:///etc/passwd", False),
        ("ja, die van ons", False),
    ],
)
def test_which_addresses_may_be_preset(tmp_path: Path, address: str, is_one: bool) -> None:
    found = holds(written(tmp_path, json.dumps({"shop": address}).encode()))
    assert (found.shop == address) is is_one
    assert bool(found.problems) is not is_one


class Hives:
    """A registry, of which some hives do not open."""

    def __init__(self, **hives: Mapping[str, object] | OSError) -> None:
        self._hives = hives

    def values(self, hive: str) -> Mapping[str, object] | None:
        found = self._hives.get(hive)
        if isinstance(found, OSError):
            raise found
        return found


MACHINE, PERSON = r"HKLM\Software\Policies\FulfillDesk", r"HKCU\Software\Policies\FulfillDesk"


@pytest.mark.parametrize(
    ("registry", "expected"),
    [
        (Hives(), NO_POLICIES),
        (Hives(HKLM={}), NO_POLICIES),
        (Hives(HKLM={"Forbid_Bulk": 1, "keep_days": 731}), Policies(forbid_bulk=True, keep_days=731)),
        (
            Hives(HKLM={"forbid_bulk": "1", "personal_days": "90"}),
            Policies(forbid_bulk=True, personal_days=90),
        ),
        (Hives(HKCU={"update_check": 0}), Policies(update_check=False)),
        (Hives(HKLM={"forbid_bulk": 0}, HKCU={"forbid_bulk": 1}), NO_POLICIES),
        (
            Hives(HKLM={"forbid_bulk": b"\x01"}),  # REG_BINARY
            Policies(
                forbid_bulk=True, problems=(PolicyProblem(MACHINE, Trouble.WRONG_VALUE, "forbid_bulk"),)
            ),
        ),
        (
            Hives(HKLM={"keep_days": ["30"]}),  # REG_MULTI_SZ
            Policies(problems=(PolicyProblem(MACHINE, Trouble.WRONG_VALUE, "keep_days"),)),
        ),
        (
            Hives(HKCU=PermissionError(5, "Access is denied")),
            Policies(
                forbid_bulk=True,
                forbid_rules=True,
                update_check=False,
                problems=(PolicyProblem(PERSON, Trouble.UNREADABLE),),
            ),
        ),
    ],
    ids=range(9),
)
def test_the_registry(registry: Hives, expected: Policies) -> None:
    assert read_policies(registry_sources(registry)) == expected


def test_the_registry_stands_before_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, b'{"keep_days": 30, "personal_days": 30}')
    sources = [*registry_sources(Hives(HKCU={"keep_days": 60})), *file_source(file, file.stat().st_uid)]
    assert read_policies(sources) == Policies(keep_days=60, personal_days=30)


@pytest.mark.skipif(sys.platform != "linux", reason="about the file of Linux")
def test_no_variable_leads_away_from_the_file_of_linux(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[Path] = []

    def remember(path: Path, flags: int) -> int:
        asked.append(Path(path))
        raise FileNotFoundError

    monkeypatch.setattr("fulfilldesk.app.policy_sources.os.open", remember)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "ProgramData", "FULFILLDESK_POLICIES"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert read_policies() == NO_POLICIES
    assert asked == [Path("/etc/fulfilldesk/policies.json")]
