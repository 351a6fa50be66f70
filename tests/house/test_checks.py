"""The house rules: style, types, the direction of imports, and what stands on top."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

ON_TOP = {
    "fulfilldesk",
    "resources",
    "tests",
    "pyproject.toml",
    "fulfilldesk.spec",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
}


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "--no-cache", "."),
        ("-m", "ruff", "format", "--no-cache", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"),
    ],
    ids=["ruff check", "ruff format", "mypy --strict", "import contracts"],
)
def test_the_checkers_find_nothing(command: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_nothing_else_on_top() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what is on top here is not the repository's")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    on_top = {Path(name).parts[0] for name in listed.splitlines()}
    assert {name for name in on_top if not name.startswith(".")} <= ON_TOP


def test_the_program_comes_with_its_licence_and_the_notices_of_what_it_contains() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    for name in (
        "PySide6",
        "httpx",
        "keyring",
        "sqlite-utils",
        "msgspec",
        "Babel",
        "platformdirs",
        "graphql-core",
    ):
        assert name in text
