"""The house rules: style, types, the direction of imports, and what stands on top."""

from __future__ import annotations

import re
import shutil
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
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("no git, or not a git checkout: what is on top here is not the repository's")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    on_top = {Path(name).parts[0] for name in listed.splitlines()}
    assert {name for name in on_top if not name.startswith(".")} <= ON_TOP


@pytest.mark.parametrize(
    "name",
    [
        ".ci/run",
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "fulfilldesk.spec",
        "pyproject.toml",
        "tests/README.md",
    ],
)
def test_what_everybody_reads_is_true_on_every_machine(name: str) -> None:
    """No folder of the machine it was written on, and no address: pip and apt know where they fetch from."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"(?<![\w.~])/(?:home|root|Users|work|opt|tmp|mnt|srv)\b", text) == []
    assert re.findall(r"\w+://\S+", text) == []
