"""The self-test: an installation that is whole passes, and what is broken is said in a sentence."""

from __future__ import annotations

import getpass
import json
import os
import sqlite3
import subprocess
import sys
import zoneinfo
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoints
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from fulfilldesk import self_test
from fulfilldesk.demoshop.faults import parse_fault
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.options import Command, Options
from fulfilldesk.paths import Profile, profile
from fulfilldesk.self_test import (
    database,
    demo_shop,
    drawing,
    encryption,
    import_process,
    key_store,
    languages,
    parts,
    plug_ins,
    printing,
    profile_folder,
    time_zones,
    trust,
    window,
)
from fulfilldesk.self_test.finding import Answer, Check, fails, look_into, works, works_with_less
from tests.conftest import ROOT

ANOTHER_PROGRAM = 'print("not an import")'
EMPTY_ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>'


def test_this_installation_passes_and_nothing_is_left_behind(tmp_path: Path) -> None:
    temporary, made = tmp_path / "temporary", tmp_path / "profile"
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "fulfilldesk", "self-test", "--json", "--profile-dir", str(made)],
        env=os.environ | {"TMPDIR": str(temporary), "TEMP": str(temporary), "TMP": str(temporary)},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    findings = json.loads(done.stdout)
    assert all(set(each) == {"check", "ok", "detail"} and each["detail"] for each in findings)
    assert [each for each in findings if each["ok"] is False] == []
    assert {each["check"] for each in findings if each["ok"] is None} <= {
        "key store",
        "printing",
        "encryption",
    }
    assert list(temporary.iterdir()) == []
    assert list(made.rglob("*self-test*")) == []
    assert {"settings.ini", "shops", "demo", "demo-shop.jsonl"}.isdisjoint(
        file.name for file in made.iterdir()
    )
    told = " ".join(each["detail"] for each in findings)
    assert f"{Path.home()}{os.sep}" not in told
    assert getpass.getuser() not in told.split()


# --- what is told, and how it ends


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([works("yes")], 0),
        ([works("yes"), works_with_less("A little.")], 0),
        ([fails("No."), works("yes")], 1),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_a_failure_is_the_exit_code_and_a_note_is_not(
    answers: list[Answer],
    code: int,
    as_json: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
) -> None:
    several = {f"check {number}": answering(answer) for number, answer in enumerate(answers)}
    monkeypatch.setattr(self_test, "checks", lambda _: several)
    assert self_test.run(Options(Command.SELF_TEST, profile_dir=tmp_path, json=as_json)) == code
    said = capsys.readouterr().out
    if as_json:
        told = [(each["check"], each["ok"], each["detail"]) for each in json.loads(said)]
        assert told == [(f"check {number}", *answer) for number, answer in enumerate(answers)]
    else:
        marks = {True: "ok  ", None: "note", False: "FAIL"}
        assert said.splitlines() == [
            f"{marks[ok]}  check {number}: {detail}" for number, (ok, detail) in enumerate(answers)
        ]


@pytest.mark.parametrize("as_json", [False, True])
def test_where_nothing_can_be_printed_the_exit_code_tells(
    as_json: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """A program without a console on Windows."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(self_test, "checks", lambda _: {"it": lambda: fails("No.")})
    assert self_test.run(Options(Command.SELF_TEST, profile_dir=tmp_path, json=as_json)) == 1
    monkeypatch.setattr(self_test, "checks", lambda _: {"it": lambda: works("€")})
    assert self_test.run(Options(Command.SELF_TEST, profile_dir=tmp_path, json=as_json)) == 0


def answering(answer: Answer) -> Check:
    return lambda: answer


def test_what_is_told_as_json_needs_no_code_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], qapp: QApplication
) -> None:
    monkeypatch.setattr(self_test, "checks", lambda _: {"a": lambda: works("€ ‹Zoë›")})
    self_test.run(Options(Command.SELF_TEST, profile_dir=tmp_path, json=True))
    said = capsys.readouterr().out
    assert said.isascii() and json.loads(said)[0]["detail"] == "€ ‹Zoë›"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "/home/anna/secret"), "PermissionError: Permission denied"),
        (ModuleNotFoundError("No module named 'numpy'"), "ModuleNotFoundError: No module named 'numpy'"),
        (ValueError(f"{Path.home() / 'a'}\nmore"), f"ValueError: ~{os.sep}a"),
        (KeyError(), "KeyError"),
    ],
)
def test_a_check_that_breaks_is_a_finding_without_names_of_files(error: Exception, said: str) -> None:
    def breaks() -> Answer:
        raise error

    found = look_into("it", breaks)
    assert (found.check, found.ok) == ("it", False)
    assert found.detail == f"This check broke off with an error ({said})."


def test_what_led_to_an_error_is_told() -> None:
    def breaks() -> Answer:
        raise ImportError("\nplease read this\n") from ImportError("libblas.so: not aligned")

    assert "(ImportError: libblas.so: not aligned)" in look_into("it", breaks).detail


# --- each check can fail


def test_a_part_that_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "fulfilldesk.app.sync_command", None)
    assert look_into("program", parts.program).ok is False
    monkeypatch.setattr("fulfilldesk.paths.resources", lambda: tmp_path / "none")
    assert parts.resources().ok is False


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Resources with one icon, and no translations."""
    (tmp_path / "icons").mkdir()
    icon = (ROOT / "resources" / "icons" / "shop.svg").read_text(encoding="utf-8")
    (tmp_path / "icons" / "shop.svg").write_text(icon, encoding="utf-8")
    monkeypatch.setattr("fulfilldesk.paths.resources", lambda: tmp_path)
    return tmp_path


def test_a_window_without_its_dutch_words(bare: Path, qapp: QApplication) -> None:
    locale = QLocale()
    assert window.window() == fails(
        "A window looks the same in each language: the words of one were not found."
    )
    assert QLocale() == locale
    assert languages.translations().ok is False


def test_a_window_without_its_icon(bare: Path, qapp: QApplication) -> None:
    (bare / "icons" / "shop.svg").write_text(EMPTY_ICON, encoding="utf-8")
    assert window.window() == fails("A window was painted without its icon.")
    assert drawing.icons() == fails("These icons cannot be drawn: shop.svg.")
    (bare / "icons" / "shop.svg").unlink()
    assert look_into("window", window.window).ok is False
    assert drawing.icons() == fails("The icons are missing.")


def test_letters_that_are_all_the_same_box(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    drawn: Callable[[str, QFont], QImage] = drawing._drawn
    assert drawing.lacking_letters(qapp.font()) == ""
    monkeypatch.setattr(
        drawing, "_drawn", lambda letter, font: drawn("□" if letter in "Eé" else letter, font)
    )
    assert drawing.lacking_letters(qapp.font()) == "Eé"
    monkeypatch.setattr(drawing, "_drawn", lambda letter, font: drawn(" ", font))
    assert drawing.fonts().ok is False


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("Cannot load library /a b/libqxcb.so: (libz.so.1: cannot open)", "libz.so.1: cannot open"),
        ("Cannot load library /opt/libqxcb.so: libz.so.1: cannot open", "libz.so.1: cannot open"),
        (r"Cannot load library C:\Users\anna\qwindows.dll: It was not found.", "It was not found."),
        ("libcups.so.2: cannot open", "libcups.so.2: cannot open"),
    ],
)
def test_why_a_plug_in_cannot_be_loaded_is_told_without_its_place(error: str, reason: str) -> None:
    assert plug_ins.reason_in(error) == reason


def test_a_plug_in_that_is_not_there(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    assert plug_ins.why_not("platforms", "qoffscreen") is None
    assert plug_ins.why_not("platforms", "qnone") == "missing"
    monkeypatch.setattr(plug_ins, "why_not", lambda folder, name: "missing" if name == "qxcb" else None)
    monkeypatch.setattr(sys, "platform", "linux")
    assert plug_ins.window_systems() == works_with_less(
        "Windows can be shown through qwayland only (qxcb: missing)."
    )
    monkeypatch.setattr(plug_ins, "why_not", lambda folder, name: "missing")
    monkeypatch.setattr(sys, "platform", "win32")
    assert plug_ins.window_systems() == fails("No window can be shown on this computer (qwindows: missing).")


@pytest.fixture
def no_time_zones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = zoneinfo.TZPATH
    monkeypatch.setitem(sys.modules, "tzdata", None)
    zoneinfo.reset_tzpath([tmp_path])
    zoneinfo.ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(before)
    zoneinfo.ZoneInfo.clear_cache()


@pytest.mark.usefixtures("no_time_zones")
def test_no_time_zones() -> None:
    assert time_zones.time_zones() == fails("The time zone Europe/Amsterdam is not known on this computer.")


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the system's certificates cannot be taken away"
)
def test_a_computer_that_trusts_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, folder = tmp_path / "cert.pem", tmp_path / "certs"
    file.touch()
    folder.mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    monkeypatch.setenv("SSL_CERT_DIR", str(folder))
    assert trust.certificates().ok is False
    (folder / "0123abcd.0").touch()
    assert trust.certificates() == works("those of the system, 1")


def test_a_key_store_that_keyring_does_not_find(monkeypatch: pytest.MonkeyPatch) -> None:
    """The frozen program has keyring's modules even where its metadata stayed behind."""
    assert key_store.key_store().ok is not False
    monkeypatch.setattr(key_store, "entry_points", lambda group: EntryPoints())
    said = key_store.key_store()
    assert said.ok is False and "does not find" in said.detail


@pytest.mark.skipif(find_spec("sqlcipher3") is None, reason="the extra `encryption` is not installed")
def test_a_file_that_is_not_encrypted_after_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert encryption.encryption().ok is True
    monkeypatch.setattr("fulfilldesk.store.opening._driver", lambda: WithoutEncryption)
    assert encryption.encryption() == fails("What is encrypted can be read without its key.")


class WithoutEncryption:
    """SQLite as it is everywhere takes a key, and does nothing with it."""

    connect = sqlite3.connect


@pytest.mark.parametrize(("frozen", "ok"), [(False, None), (True, False)])
def test_encryption_that_is_missing(frozen: bool, ok: bool | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(encryption.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    said = encryption.encryption()
    assert said.ok is ok and "can be encrypted" in said.detail


def test_encryption_that_is_installed_and_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encryption.importlib.util, "find_spec", lambda name: object())
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    assert encryption.encryption().ok is False


def test_signatures_that_are_not_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(VerifyKey, "verify", lambda *_: b"")
    assert trust.signatures() == fails("A signature that is wrong is accepted.")

    def refuses(*_: Any) -> bytes:
        raise BadSignatureError

    monkeypatch.setattr(VerifyKey, "verify", refuses)
    assert trust.signatures() == fails("A signature that is right is not recognised.")


@pytest.mark.parametrize("check", [profile_folder.folders, profile_folder.settings, profile_folder.database])
def test_a_profile_folder_that_cannot_be(check: Callable[[Profile], Answer], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    said = check(profile(tmp_path / "file" / "profile"))
    assert said.ok is False and "profile folder" in said.detail
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_disk_on_which_sqlite_keeps_no_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert profile_folder.database(profile(tmp_path)).ok is True
    monkeypatch.setattr(sqlite_utils.Database, "enable_wal", lambda _: None)
    said = profile_folder.database(profile(tmp_path))
    assert said == fails("In the profile folder SQLite keeps no write-ahead log (journal mode delete).")
    assert list(tmp_path.iterdir()) == []


def test_settings_that_are_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mine = profile(tmp_path)
    mine.settings.write_text("[general]\nlanguage=nl\n", encoding="utf-8")
    assert profile_folder.settings(mine).ok is True
    monkeypatch.setattr("fulfilldesk.ui.settings.Settings.save", lambda _: None)
    assert profile_folder.settings(mine) == fails("What is set is not remembered.")
    assert mine.settings.read_text(encoding="utf-8") == "[general]\nlanguage=nl\n"


@pytest.mark.parametrize(
    ("content", "pages"),
    [
        (b"", 0),
        (b"%PDF-1.4\n/Type /Pages\n/Type /Page\n", 0),
        (b"%PDF-1.4\n/Type /Pages\n/Type /Page\n/Type /Page\n%%EOF\n", 2),
    ],
)
def test_pages_are_those_of_a_whole_file(content: bytes, pages: int, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    assert printing.pages_in(tmp_path / "a.pdf") == pages
    assert printing.pages_in(tmp_path / "none.pdf") == 0


@pytest.mark.parametrize(
    ("system", "broken", "ok"),
    [
        ("linux", None, True),
        ("linux", "libcups.so.2: cannot open", None),
        ("linux", "missing", False),
        # On these, it is part of the library for printing, and no file of its own.
        ("win32", "missing", True),
        ("darwin", "missing", True),
    ],
)
def test_the_way_to_the_printers(
    system: str, broken: str | None, ok: bool | None, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(printing, "why_not", lambda folder, name: broken)
    monkeypatch.setattr(printing.sys, "platform", system)
    assert printing.printing().ok is ok


def test_no_pdf_can_be_written(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr("fulfilldesk.ui.printing.print_slips.write_pdf", lambda *_: False)
    assert printing.printing() == fails("Packing slips cannot be saved as a PDF file.")


def test_an_import_process_that_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "fulfilldesk.app.import_process.import_command", lambda: [sys.executable, "-c", ANOTHER_PROGRAM]
    )
    said = import_process.import_process()
    assert said.ok is False and said.detail.startswith("The import process cannot do its work (")


@pytest.mark.parametrize(
    ("fault", "wrong"),
    [
        ("refuse:100%:fulfillmentCancel", "cancel_fulfillment did not come out as forecast (refused)"),
        ("refuse:100%:fulfillmentCreate", "fulfill_again did not come out as forecast (refused)"),
        ("forbidden", "The demo shop cannot be used (shop-unavailable: HTTP 403"),
    ],
)
def test_a_demo_shop_that_does_otherwise(fault: str, wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: Callable[..., DemoShop] = DemoShop.open

    def with_fault(path: Path, **options: Any) -> DemoShop:
        shop = opened(path, **options)
        shop.faults.faults.append(parse_fault(fault))
        return shop

    monkeypatch.setattr(DemoShop, "open", with_fault)
    said = demo_shop.demo_shop()
    assert said.ok is False and wrong in said.detail


def test_sqlite_without_its_search(monkeypatch: pytest.MonkeyPatch) -> None:
    class Poor:
        def execute(self, statement: str) -> None:
            import sqlite3

            raise sqlite3.OperationalError("no such module: fts5")

        def close(self) -> None: ...

    monkeypatch.setattr(database.sqlite3, "connect", lambda _: Poor())
    assert database.full_text_search() == fails("This SQLite cannot search for words: it lacks FTS5.")
