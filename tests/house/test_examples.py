"""What administrators are given to copy: each example can be read, names what there is, calls what runs."""

from __future__ import annotations

import configparser
import plistlib
import re
import shlex
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fulfilldesk import product
from fulfilldesk.app import policy_sources
from fulfilldesk.app.policy_sources import file_source, managed_source, read_policies, registry_sources
from fulfilldesk.domain.policies import NO_POLICIES, Policies
from fulfilldesk.domain.policy_rules import MOST_DAYS, NAMES
from fulfilldesk.options import Command, parse
from tests.conftest import ROOT

PACKAGING = ROOT / "resources" / "packaging"
EXAMPLES = PACKAGING / "examples"
GUIDE = (PACKAGING / "ADMINISTRATORS.md").read_text(encoding="utf-8")
INSTALLER = (PACKAGING / "windows" / "fulfilldesk.nsi").read_text(encoding="utf-8")

#: What each of the examples of policies says.
DECIDED = Policies(
    shop="de-fietswinkel.myshopify.com",
    forbid_bulk=True,
    forbid_rules=True,
    keep_days=731,
    personal_days=90,
    update_check=False,
)


def example(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


# --- policies


def test_the_file() -> None:
    file = EXAMPLES / "policies.json"
    assert read_policies(file_source(file, owner=file.stat().st_uid)) == DECIDED


class Imported:
    """The registry once a .reg file was imported into it."""

    def __init__(self, text: str) -> None:
        self._keys: dict[str, dict[str, object]] = {}
        for line in text.splitlines()[1:]:
            if line.startswith("["):
                values = self._keys.setdefault(line.strip("[]"), {})
            elif line:
                name, value = line.split("=", 1)
                number = re.fullmatch(r"dword:([0-9a-f]{8})", value)
                values[name.strip('"')] = int(number[1], 16) if number else value.strip('"')

    def values(self, hive: str) -> Mapping[str, object] | None:
        long = {"HKLM": "HKEY_LOCAL_MACHINE", "HKCU": "HKEY_CURRENT_USER"}[hive]
        return self._keys.get(rf"{long}\{policy_sources.REGISTRY_KEY}")


def test_the_registry() -> None:
    content = (EXAMPLES / "policies.reg").read_bytes()
    assert content.startswith(b"Windows Registry Editor Version 5.00\r\n\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert read_policies(registry_sources(Imported(content.decode("ascii")))) == DECIDED


def test_the_profile_for_macos(tmp_path: Path) -> None:
    profile = plistlib.loads((EXAMPLES / "policies.mobileconfig").read_bytes())
    (payload,) = profile["PayloadContent"]
    assert profile["PayloadType"] == "Configuration"
    assert payload["PayloadType"] == product.IDENTIFIER
    ids = [part[key] for part in (profile, payload) for key in ("PayloadUUID", "PayloadIdentifier")]
    assert len(set(ids)) == 4
    managed = tmp_path / f"{product.IDENTIFIER}.plist"  # where macOS writes it
    managed.write_bytes(plistlib.dumps(payload))
    assert read_policies(managed_source(tmp_path, owner=managed.stat().st_uid)) == DECIDED


def test_every_name_has_an_example_and_a_line_in_the_guide() -> None:
    assert [name for name in NAMES if getattr(DECIDED, name) == getattr(NO_POLICIES, name)] == []
    assert tuple(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)) == NAMES
    assert GUIDE.count(f"0 to {MOST_DAYS}") == 2


def test_the_guide_names_the_places() -> None:
    key = policy_sources.REGISTRY_KEY
    for place in (
        rf"HKEY_LOCAL_MACHINE\{key}",
        rf"HKEY_CURRENT_USER\{key}",
        rf"C:\ProgramData\{product.NAME}\{policy_sources.FILE_NAME}",
        product.IDENTIFIER,
        str(policy_sources.MACOS_FILE.as_posix()),
        str(policy_sources.LINUX_FILE.as_posix()),
    ):
        assert f"`{place}`" in GUIDE
    assert f"{policy_sources.MOST_BYTES // 1024} KB" in GUIDE


# --- reading orders at night


def runs_sync(arguments: list[str]) -> bool:
    return parse(arguments).command is Command.SYNC


def test_the_task_for_windows() -> None:
    task = ElementTree.fromstring(example("night-sync.xml"))
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
    assert task.tag == f"{{{space['t']}}}Task"
    # The order that the schema of such tasks wants.
    parts = [part.tag.partition("}")[2] for part in task]
    assert parts == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]
    command = task.findtext("t:Actions/t:Exec/t:Command", namespaces=space) or ""
    folder, _, program = command.rpartition("\\")
    installed = re.search(r'^!define USUAL_FOLDER "(.+)"$', INSTALLER, re.MULTILINE)
    assert installed is not None
    assert folder == installed[1].replace("$LOCALAPPDATA", "%LOCALAPPDATA%").replace("${NAME}", product.NAME)
    assert program == f"{product.COMMAND}.exe"
    assert runs_sync(shlex.split(task.findtext("t:Actions/t:Exec/t:Arguments", namespaces=space) or ""))
    # The keys are open only to the person who is logged on.
    assert task.findtext("t:Principals/t:Principal/t:LogonType", namespaces=space) == "InteractiveToken"


def test_the_agent_for_macos() -> None:
    (file,) = EXAMPLES.glob("*.plist")
    agent = plistlib.loads(file.read_bytes())
    assert file.name == f"{agent['Label']}.plist"
    program, *arguments = agent["ProgramArguments"]
    assert program == f"/Applications/{product.NAME}.app/Contents/MacOS/{product.COMMAND}"
    assert runs_sync(arguments)
    assert set(agent["StartCalendarInterval"]) == {"Hour", "Minute"}


def test_service_and_timer_for_linux() -> None:
    service, timer = (unit(f"{product.COMMAND}-sync.{kind}") for kind in ("service", "timer"))
    assert service["Service"]["Type"] == "oneshot"
    program, *arguments = shlex.split(service["Service"]["ExecStart"])
    assert program == f"/usr/bin/{product.COMMAND}"
    assert runs_sync(arguments)
    assert timer["Timer"]["OnCalendar"] == "*-*-* 03:00:00"
    assert timer["Install"]["WantedBy"] == "timers.target"


def unit(name: str) -> configparser.ConfigParser:
    found = configparser.ConfigParser(interpolation=None)
    found.optionxform = str  # type: ignore[assignment, method-assign]
    found.read_string(example(name))
    return found


# --- the guide


def test_the_guide_links_to_every_example_and_to_nothing_else() -> None:
    links = set(re.findall(r"\]\((examples/[^)]+)\)", GUIDE))
    assert links == {f"examples/{file.name}" for file in EXAMPLES.iterdir()}


def test_the_calls_in_the_guide_can_be_made() -> None:
    calls = re.findall(r"`fulfilldesk(?:-cli\.exe)? ([^`]+)`", GUIDE)
    assert len(calls) > 3
    for call in calls:
        parse(shlex.split(call))


@pytest.mark.parametrize("line", re.findall(r"^!define ([A-Z_]+) (\d+) ;", INSTALLER, re.MULTILINE), ids=str)
def test_the_installers_exit_codes_are_in_the_guide(line: tuple[str, str]) -> None:
    codes = re.findall(r"^\| (\d+) \|", GUIDE, re.MULTILINE)
    assert line[1] in codes and len(codes) == len(set(codes))


def test_the_installers_switches_in_the_guide_are_its_own() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in (PACKAGING / "windows").iterdir())
    for switch in ("/DOWNGRADE", "/PROFILE="):
        assert f'"{switch}"' in sources and switch in GUIDE
