"""The release workflow: what linters say of it, what each job may do, and that what it calls is what is
tested here."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from fulfilldesk.product import COMMAND, NAME, VERSION
from resources.packaging.artifact import artifact, system
from resources.packaging.windows_installer import installer_name
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOW = GITHUB / "workflows" / "release.yml"
TEXT = WORKFLOW.read_text(encoding="utf-8")
RELEASE: dict[str, Any] = YAML(typ="safe", pure=True).load(TEXT)
JOBS: dict[str, dict[str, Any]] = RELEASE["jobs"]

#: What only runs there, and why.
ONLY_THERE = {
    "sudo apt-get update": "prepares a machine that has nothing of ours",
    "sudo apt-get install": "prepares such a machine; and installs the package, here in a root of its own",
    "choco install": "Windows has no makensis, and this its package manager",
    "echo": "tells the steps that follow where the makensis is that choco installed",
    "python -m pip install": "prepares such a machine",
    "git log": "tells the steps that follow when the source was committed; it is a checkout there",
    "gh release create": "makes a draft on GitHub",
}

#: The secrets, and the steps that are given them.
SECRETS = {
    "FULFILLDESK_MACOS_CERTIFICATE": "macos_image.py",
    "FULFILLDESK_MACOS_CERTIFICATE_PASSWORD": "macos_image.py",
    "FULFILLDESK_NOTARY_KEY": "macos_image.py",
    "FULFILLDESK_NOTARY_KEY_ID": "macos_image.py",
    "FULFILLDESK_NOTARY_ISSUER": "macos_image.py",
    "FULFILLDESK_UPDATE_SECRET": "version_file.py",
}


def tool(name: str) -> str:
    """A checker that is installed with the tests."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for job, content in JOBS.items():
        for step in content["steps"]:
            yield job, step


def commands() -> list[str]:
    """All commands of all `run` steps."""
    return [part for _, step in steps() if "run" in step for part in step["run"].split(" && ")]


def zizmor(*files: Path) -> subprocess.CompletedProcess[str]:
    command = [tool("zizmor"), "--offline", "--no-config", "--pedantic", "--quiet", *map(str, files)]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def test_the_linter_of_workflows_finds_nothing() -> None:
    done = zizmor(WORKFLOW, GITHUB / "dependabot.yml")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("good", "bad", "finding"),
    [
        (r"actions/checkout@\w{40} # v7.0.1", "actions/checkout@v7", "unpinned-uses"),
        (r'--tag "\$TAG"', "--tag ${{ github.event.head_commit.message }}", "template-injection"),
        (r"permissions: {}", "permissions: write-all", "excessive-permissions"),
    ],
)
def test_the_linter_would_find_something(tmp_path: Path, good: str, bad: str, finding: str) -> None:
    changed = re.sub(good, bad, TEXT)
    assert changed != TEXT
    (tmp_path / "release.yml").write_text(changed, encoding="utf-8")
    done = zizmor(tmp_path / "release.yml")
    assert done.returncode != 0 and finding in done.stdout


@pytest.mark.parametrize(
    ("schema", "file"),
    [("vendor.github-workflows", "workflows/release.yml"), ("vendor.dependabot", "dependabot.yml")],
)
def test_the_form_is_that_of_github(schema: str, file: str) -> None:
    command = [tool("check-jsonschema"), "--builtin-schema", schema, str(GITHUB / file)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_nobody_is_given_more_than_the_job_needs() -> None:
    assert RELEASE["permissions"] == {}
    given = {job: content["permissions"] for job, content in JOBS.items()}
    assert {job: rights for job, rights in given.items() if "write" in rights.values()} == {
        "attest": {"id-token": "write", "attestations": "write"},
        "draft": {"contents": "write"},
    }
    # What may write runs nothing of the source, and nothing that pip installed.
    for job in ("attest", "draft"):
        words = " ".join(str(step) for step in JOBS[job]["steps"])
        assert "actions/checkout" not in words and "python" not in words.lower()


def test_every_job_ends_and_runs_on_a_system_of_a_known_version() -> None:
    for content in JOBS.values():
        assert 5 <= content["timeout-minutes"] <= 120
        matrix = content.get("strategy", {}).get("matrix", {}).get("include", [])
        for name in [one["runner"] for one in matrix] or [content["runs-on"]]:
            assert re.fullmatch(r"(ubuntu-\d\d\.04|windows-20\d\d|macos-\d\d(-intel)?)", name)
    assert RELEASE["concurrency"]["group"] == "release-${{ github.ref }}"


def test_actions_are_pinned_to_commits_and_few() -> None:
    used = re.findall(r"uses: (\S+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)\n", TEXT)
    assert len(used) == TEXT.count("uses:")
    # One version of each.
    assert len(set(used)) == len({action for action, _, _ in used})
    assert {action for action, _, _ in used} == {
        "actions/checkout",
        "actions/setup-python",
        "actions/upload-artifact",
        "actions/download-artifact",
        "actions/attest",
    }
    for _, step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_it_starts_by_a_tag_or_by_hand_and_never_for_somebody_elses_change() -> None:
    starts = RELEASE.get("on", RELEASE.get(True))  # `on` is true to YAML 1.1
    assert starts == {"push": {"tags": ["v*"]}, "workflow_dispatch": None}


def test_secrets_go_to_the_steps_that_need_them_and_only_for_a_tag() -> None:
    assert set(re.findall(r"secrets\.(\w+)", TEXT)) == set(SECRETS)
    for job, step in steps():
        for name, value in step.get("env", {}).items():
            if "secrets." in str(value):
                assert SECRETS[name] in step["run"]
                only_tags = "github.ref_type == 'tag' &&"
                assert only_tags in str(value) or only_tags in JOBS[job]["if"]
                assert JOBS[job]["environment"]
    outside = {key: value for key, value in RELEASE.items() if key != "jobs"}
    assert "secrets." not in str(outside)
    assert not any("secrets." in str(content.get("env")) for content in JOBS.values())


def test_no_expression_stands_in_a_script() -> None:
    """Whatever somebody can name - a branch, a tag - would be run."""
    assert [step["run"] for _, step in steps() if "${{" in step.get("run", "")] == []


def test_nothing_is_published_by_itself() -> None:
    releases = [command for command in commands() if "release" in command and command.startswith("gh")]
    assert len(releases) == 1 and "--draft" in releases[0] and "--verify-tag" in releases[0]
    assert f'--title "{NAME} $TAG"' in releases[0]
    assert JOBS["draft"]["needs"] == ["attest", "version-file"]


def test_nothing_is_built_before_tag_and_version_are_seen_to_agree() -> None:
    assert any("release_notes.py --tag" in step.get("run", "") for step in JOBS["check"]["steps"])

    def waits_for_check(job: str) -> bool:
        needs = JOBS[job].get("needs", [])
        return job == "check" or any(map(waits_for_check, [needs] if isinstance(needs, str) else needs))

    assert all(map(waits_for_check, JOBS))


def test_each_system_is_built_once_and_tried_as_people_get_it() -> None:
    for job in ("linux", "windows", "macos"):
        runs = [step["run"] for step in JOBS[job]["steps"] if "run" in step]
        assert sum("bundle.py" in run for run in runs) == 1
        assert sum("sbom.py" in run for run in runs) == 1
        last = runs[-1]
        # The trial of the installer calls try_out.py on what it installed.
        assert "try_out.py" in last or "windows_trial.py" in last
    assert {one["processor"] for one in JOBS["macos"]["strategy"]["matrix"]["include"]} == {"arm64", "x64"}


SCRIPT = re.compile(r"python resources/packaging/(\w+)\.py( .*)?")


def test_what_runs_there_runs_here_too() -> None:
    """As the same script; the few others are named above."""
    sources = [
        file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("*.py") if file != Path(__file__)
    ]
    strangers = []
    used = set()
    for command in commands():
        match = SCRIPT.fullmatch(command)
        if command.startswith("python -m pytest "):
            assert all((ROOT / name).exists() for name in command.split() if name.startswith("tests/"))
        elif match is None:
            named = [beginning for beginning in ONLY_THERE if command.startswith(beginning)]
            used.update(named)
            strangers += [] if named else [command]
        elif not any(f"{match[1]}.py" in source or f"packaging.{match[1]} " in source for source in sources):
            strangers.append(f"{command}: no test calls it")
    assert strangers == []
    assert used == set(ONLY_THERE)


CALLS = sorted({match[1] for command in commands() if (match := SCRIPT.fullmatch(command))})


@pytest.mark.parametrize("name", CALLS)
def test_the_scripts_know_what_they_are_told(name: str) -> None:
    calls = [shlex.split(command) for command in commands() if f"/{name}.py" in command]
    words = [call[2] for call in calls if name == "version_file"]
    done = subprocess.run(
        [sys.executable, f"resources/packaging/{name}.py", *words, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    known = set(re.findall(r"--[a-z]+", done.stdout))
    told = {word for call in calls for word in call if word.startswith("--")}
    assert told - known == set()
    if name == "try_out":
        # What follows the command is the command's.
        assert not any(call[-1].startswith("--") for call in calls)


def test_jobs_that_install_nothing_call_only_what_needs_nothing() -> None:
    for job, content in JOBS.items():
        runs = [step["run"] for step in content["steps"] if "run" in step]
        if any("pip install" in run for run in runs):
            continue
        for match in filter(None, map(SCRIPT.fullmatch, runs)):
            # Without its own packages: as after actions/setup-python.
            command = [sys.executable, "-S", f"resources/packaging/{match[1]}.py", "--help"]
            environment = {**os.environ, "PYTHONPATH": RELEASE["env"]["PYTHONPATH"]}
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{job}: {done.stderr}"


def test_the_files_are_named_as_the_scripts_name_them() -> None:
    """The attestation of each list of parts names the list and the installer that it is about."""
    wanted = {}
    for step in JOBS["attest"]["steps"]:
        settings = step.get("with", {})
        if "sbom-path" in settings:
            wanted[settings["sbom-path"]] = settings["subject-path"]
    systems = ("linux-x64", "windows-x64", "macos-arm64", "macos-x64")
    assert set(wanted) == {f"release/{COMMAND}-{name}.cdx.json" for name in systems}
    assert system() in systems or sys.platform == "linux"
    assert fnmatch(f"release/{installer_name(VERSION)}", wanted[f"release/{COMMAND}-windows-x64.cdx.json"])
    for name in ("macos-arm64", "macos-x64"):
        image = artifact(".dmg").replace(system(), name)
        subjects = wanted[f"release/{COMMAND}-{name}.cdx.json"]
        assert fnmatch(f"release/{image}", subjects)
        assert not fnmatch(f"release/{image.replace(name, 'macos-other')}", subjects)
    assert any(f"dist/{NAME}.app/Contents/MacOS/{COMMAND}" in command for command in commands())


def test_the_machine_is_prepared_as_the_readme_says() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    line = readme.split("<!-- test command, Debian -->")[1].split("```")[1]
    asked = set(line.split("apt-get install -y ")[1].split(" && ")[0].split())
    there = {word for command in commands() if "apt-get install" in command for word in command.split()}
    # Python itself comes by an action there.
    assert asked - {"python3-venv", "libpython3-dev"} <= there
