"""What may be released, and what people are told about it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk.product import VERSION
from resources.packaging.release_notes import NotToBeReleased, check_tag, check_version, notes
from tests.conftest import ROOT

CHANGES = """# Changes

Newest first.

## 0.3.0 (not released yet)

- Faster.

## 0.2.0 (2026-11-30)

- A second line
  that goes on.

### Smaller

- Less.

## 0.1.0 (2026-10-01)
"""


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    script = ROOT / "resources" / "packaging" / "release_notes.py"
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_notes_are_the_part_about_the_version_and_nothing_else() -> None:
    expected = "- A second line\n  that goes on.\n\n### Smaller\n\n- Less.\n"
    assert notes(CHANGES, "0.2.0", released=True) == expected


def test_a_trial_needs_no_date_and_a_release_does() -> None:
    assert notes(CHANGES, "0.3.0", released=False) == "- Faster.\n"
    with pytest.raises(NotToBeReleased, match="not released yet"):
        notes(CHANGES, "0.3.0", released=True)


@pytest.mark.parametrize("version", ["0.1.0", "0.4.0", "0.2"])
def test_a_version_without_a_word_about_it_is_not_released(version: str) -> None:
    with pytest.raises(NotToBeReleased):
        notes(CHANGES, version, released=True)


@pytest.mark.parametrize("tag", ["0.2.0", "v0.2", "v0.2.1", "V0.2.0", "v0.2.0-rc1", "release", " v0.2.0"])
def test_the_tag_must_be_the_versions(tag: str) -> None:
    check_tag("v0.2.0", "0.2.0")
    with pytest.raises(NotToBeReleased):
        check_tag(tag, "0.2.0")


@pytest.mark.parametrize("version", ["0.2.0rc1", "0.2.0.dev1", "0.2", "0.2.0.1", "v0.2.0", "0.02.0"])
def test_a_version_that_running_programs_cannot_compare_is_not_released(version: str) -> None:
    check_version("0.2.0")
    with pytest.raises(NotToBeReleased, match="not three numbers"):
        check_version(version)


def test_a_trial_writes_the_notes_of_this_version(tmp_path: Path) -> None:
    done = call("--tag", "", "--repository", "shop/desk", "--into", tmp_path / "notes.md")
    assert (done.returncode, done.stderr) == (0, "")
    text = (tmp_path / "notes.md").read_text(encoding="utf-8")
    first = notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), VERSION, released=False)
    assert text.startswith(first)
    assert "gh attestation verify FILE --repo shop/desk" in text and "SHA256SUMS" in text


def test_another_tag_is_refused_in_one_sentence(tmp_path: Path) -> None:
    done = call("--tag", "v99.0.0", "--into", tmp_path / "notes.md")
    assert done.returncode == 1
    assert done.stderr == f"The tag v99.0.0 is not that of version {VERSION}: v{VERSION}.\n"
    assert not (tmp_path / "notes.md").exists()
