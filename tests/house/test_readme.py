"""The README: what it says is so."""

from __future__ import annotations

import argparse
import importlib.util
import re
import struct
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from fulfilldesk import options, paths
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"```(?:sh|bat)\n(.*?)\n```", README, re.DOTALL)

#: Nobody waits for a picture on the project's first page.
MOST_PICTURE_BYTES = 100_000


def test_it_has_the_two_commands_for_each_system_each_on_one_line() -> None:
    assert len(COMMANDS) == 6
    assert all("\n" not in command for command in COMMANDS)
    demo, test = COMMANDS[:3], COMMANDS[3:]
    assert all(command.endswith("fulfilldesk --demo") for command in demo)
    assert all(command.endswith("python -m pytest -n auto") for command in test)


def test_on_debian_the_same_line_is_only_preceded_by_system_packages() -> None:
    for everywhere, debian in ((COMMANDS[0], COMMANDS[2]), (COMMANDS[3], COMMANDS[5])):
        first, _, rest = debian.partition(" && python3 ")
        assert f"python3 {rest}" == everywhere
        assert re.fullmatch(
            r"\$\(command -v sudo\) apt-get update && \$\(command -v sudo\) apt-get install -y [a-z0-9 .+-]+",
            first,
        )


def test_ci_runs_the_readmes_own_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (taken,) = re.findall(r"^command=\$\((.*)\)$", script, re.MULTILINE)
    done = subprocess.run(["bash", "-c", taken], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == COMMANDS[5]
    assert script.count('\nbash -euo pipefail -c "$command"\n') == 1
    measured = script.rstrip().splitlines()[-1]
    assert "-m tests.benchmarks" in measured and " || echo " in measured


def test_the_programs_that_its_commands_call_are_there() -> None:
    called = {part for command in COMMANDS for part in re.findall(r"\.venv[/\\]\w+[/\\](\w+)", command)}
    assert called == {"pip", "python", "fulfilldesk"}
    assert (ROOT / "fulfilldesk" / "__main__.py").is_file()
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'fulfilldesk = "fulfilldesk.__main__:main"' in text
    assert re.search(r"^test = \[$", text, re.MULTILINE)


def test_its_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", ["window.png", "cancel-sheet.png"])
def test_its_pictures_are_there_and_small(name: str) -> None:
    assert f"(resources/pictures/{name})" in README
    picture = ROOT / "resources" / "pictures" / name
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) < MOST_PICTURE_BYTES
    width, height = struct.unpack(">II", content[16:24])
    assert width > height > 400


def test_its_table_of_calls_has_every_option_and_no_other() -> None:
    table = README.partition("## On the command line")[2].partition("\n## ")[0]
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", table))
    assert named - {"--port"} == {option for option in every_option() if option != "--help"}
    assert "`fulfilldesk sync" in table and "`fulfilldesk self-test" in table


def test_what_it_says_of_the_demo_shop_works() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fulfilldesk.demoshop", "--help"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "--port" in done.stdout


@pytest.mark.parametrize(
    ("system", "folders", "written"),
    [
        ("Windows", Windows, r"`%LOCALAPPDATA%\FulfillDesk`"),
        ("macOS", MacOS, "`~/Library/Application Support/FulfillDesk`"),
        ("Linux", Unix, "`~/.local/share/FulfillDesk`"),
    ],
)
def test_your_data_lives_where_it_says(
    system: str,
    folders: type[platformdirs.PlatformDirs],
    written: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    assert f"| {system} | {written} |" in README
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(
        "platformdirs.windows.get_win_folder",
        lambda name: {"CSIDL_LOCAL_APPDATA": str(tmp_path / "%LOCALAPPDATA%")}[name],
    )
    monkeypatch.setattr(platformdirs, "PlatformDirs", folders)
    said = written.strip("`").replace("\\", "/")
    wanted = tmp_path / said.removeprefix("~/")
    assert Path(str(paths.profile().root).replace("\\", "/")) == wanted


def test_the_files_it_names_are_the_ones_the_profile_has(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path)
    for file in (profile.settings, profile.cache("a.myshopify.com"), profile.journal("a.myshopify.com")):
        assert f"`{file.name}`" in README
    assert f"`{profile.log.parent.name}/`" in README
    assert f"`{profile.cache('a').parent.parent.name}/`" in README
    assert f"`{paths.profile(tmp_path, demo=True).root.name}/`" in README


def every_option() -> set[str]:
    """What the parser accepts, over all commands."""
    found: set[str] = set()
    waiting: list[argparse.ArgumentParser] = [options._parser()]
    while waiting:
        for action in waiting.pop()._actions:
            found |= {name for name in action.option_strings if name.startswith("--")}
            if isinstance(action, argparse._SubParsersAction):
                waiting += action.choices.values()
    return found


def test_what_the_readme_of_packaging_calls_is_there() -> None:
    text = (ROOT / "resources" / "packaging" / "README.md").read_text(encoding="utf-8")
    modules = re.findall(r"python -m ([\w.]+)", text)
    assert modules and all(importlib.util.find_spec(name) for name in modules)
    scripts = re.findall(r"`(\w+\.(?:py|nsh))`", text)
    folder = ROOT / "resources" / "packaging"
    missing = [name for name in scripts if not [*folder.rglob(name)]]
    assert scripts and missing == []
