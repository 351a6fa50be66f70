"""A profile that a newer version keeps in a form of its own: whoever comes is told so in one sentence, and
nothing in it is touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fulfilldesk import __main__, product, self_test
from fulfilldesk.profile_stamp import FORMAT
from tests.conftest import ROOT
from tests.profiles.keeping import FOLDER, unpack

SENTENCE = {
    "en": f"Your data was saved by FulfillDesk 9.8.7. This is {product.VERSION}, which cannot open it. "
    "Install the newest version. Nothing was changed.",
    "nl": f"Je gegevens zijn opgeslagen door FulfillDesk 9.8.7. Dit is {product.VERSION}, en die kan ze niet "
    "openen. Installeer de nieuwste versie. Er is niets veranderd.",
}

#: Reads the window that is there, and presses its button.
PERSON = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fulfilldesk import __main__
from fulfilldesk.ui import refusal_window

class Window(refusal_window.RefusalWindow):
    def present(self):
        super().present()
        QTimer.singleShot(0, self.read)

    def read(self):
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        print(shown == [self], self.sentence.text(), self.advice.text(), self.quit.text(), sep="|")
        self.quit.click()

refusal_window.RefusalWindow = Window
sys.exit(__main__.main(sys.argv[1:]))
"""


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """A profile with everything in it, as though that version had been there last."""
    folder = tmp_path / "profile"
    unpack(max(FOLDER.glob("*.zip")), folder)
    stamp = {"format": FORMAT + 1, "version": "9.8.7"}
    (folder / "profile.json").write_text(json.dumps(stamp), encoding="utf-8")
    for path in folder.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    os.utime(folder, (1_000_000_000, 1_000_000_000))
    return folder


def everything(folder: Path) -> Iterator[tuple[object, ...]]:
    """Every file and folder: name, moment, mode and content."""
    for path in [folder, *sorted(folder.rglob("*"))]:
        status = path.stat()
        yield path, status.st_mtime_ns, status.st_mode, path.read_bytes() if path.is_file() else b""


def start(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("language", "arguments"), [("en", ["--offline"]), ("nl", []), ("en", ["--demo", "--fresh"])]
)
def test_at_the_window(newer: Path, language: str, arguments: list[str]) -> None:
    before = [*everything(newer)]
    done = start("-c", PERSON, "--profile-dir", str(newer), "--language", language, *arguments)
    assert done.returncode == 1
    alone, sentence, advice, button = done.stdout.strip().split("|")
    assert (alone, f"{sentence} {advice}") == ("True", SENTENCE[language])
    assert button == {"en": "Quit FulfillDesk", "nl": "FulfillDesk afsluiten"}[language]
    assert f"fulfilldesk: {SENTENCE[language]}" in done.stderr
    assert [*everything(newer)] == before


def test_in_the_language_that_was_chosen_there(newer: Path) -> None:
    """Which can be read, as far as it is kept where it was."""
    before = [*everything(newer)]
    done = start("-m", "fulfilldesk", "sync", "--profile-dir", str(newer))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"fulfilldesk: {SENTENCE['nl']}\n"
    assert [*everything(newer)] == before


def test_the_self_test_finds_it_and_tries_nothing_there(
    newer: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of its checks those of the profile; the others know nothing of it."""
    every = self_test.checks
    of_profile = ("profile folder", "settings", "database")
    monkeypatch.setattr(
        self_test,
        "checks",
        lambda given: {name: check for name, check in every(given).items() if name in of_profile},
    )
    before = [*everything(newer)]
    code = __main__.main(["self-test", "--json", "--profile-dir", str(newer)])
    assert code == 1
    assert json.loads(capsys.readouterr().out) == [
        {"check": "profile folder", "ok": False, "detail": "The profile is kept by version 9.8.7."}
    ]
    assert [*everything(newer)] == before


def test_calls_that_open_nothing_are_answered_as_ever(newer: Path) -> None:
    """And they leave no trace there either."""
    before = [*everything(newer)]
    assert start("-m", "fulfilldesk", "--profile-dir", str(newer), "--version").returncode == 0
    assert start("-m", "fulfilldesk", "--profile-dir", str(newer), "--fresh").returncode == 2
    assert [*everything(newer)] == before


def test_a_profile_of_ours_is_stamped_by_whoever_opens_it(tmp_path: Path) -> None:
    """Also one from before there were stamps, by the sync without a window too; not by looking at it."""
    environment = [f"--profile-dir={tmp_path}"]
    assert start("-m", "fulfilldesk", "sync", *environment).returncode == 2  # there is no store yet
    assert not (tmp_path / "profile.json").exists()
    unpack(max(FOLDER.glob("*.zip")), tmp_path)
    (tmp_path / "profile.json").unlink()
    assert start("-m", "fulfilldesk", "sync", *environment).returncode == 1  # nobody listens there
    assert json.loads((tmp_path / "profile.json").read_text(encoding="utf-8")) == {
        "format": FORMAT,
        "version": product.VERSION,
    }
