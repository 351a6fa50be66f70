"""Keys in the system's real key store: whole, missing, locked, slow, and cleared behind the program's back.

On Linux each test has a Secret Service of its own (gnome-keyring, on a session bus of its own), so that
nobody's real secrets are touched; elsewhere the person's own is used, under a name of the test's own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEEDED = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon")
LOCKED, MISSING = "key-store-locked", "key-store-missing"

#: A key store on this bus, then the program, which may stop it. $1 is the password of the key store; without
#: one it stays locked.
SERVICE = """
if [ -n "$1" ]; then
    printf %s "$1" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
else
    gnome-keyring-daemon --foreground --components=secrets >/dev/null 2>&1 &
fi
KEY_STORE_PROCESS=$!
export KEY_STORE_PROCESS
shift
answers() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q true
}
tries=0
until answers || [ $tries -ge 100 ]; do tries=$((tries + 1)); sleep 0.1; done
"$@"
result=$?
kill $KEY_STORE_PROCESS
exit $result
"""


@pytest.fixture
def service() -> None:
    """A Secret Service can be started."""
    if sys.platform != "linux":
        pytest.skip("the Secret Service is Linux's; here the person's own key store cannot be locked")
    if missing := [program for program in NEEDED if shutil.which(program) is None]:
        absent(f"not installed: {', '.join(missing)}")


def absent(why: str) -> None:
    if os.environ.get("FULFILLDESK_TEST_KEY_STORE") == "1":
        pytest.fail(why)
    pytest.skip(f"{why} (FULFILLDESK_TEST_KEY_STORE=1 makes this a failure)")


def run(
    command: Sequence[str], scenario: str, environment: Mapping[str, str] | None = None
) -> list[str | None]:
    """What the program tells. It is ended after a minute: nothing may hang."""
    done = subprocess.run(
        [*command, sys.executable, "-m", "tests.store.keys_program", scenario],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, list)
    return told


def surroundings(folder: Path) -> dict[str, str]:
    """No bus, no screen to ask for a password on, and no key store but what lies in the folder."""
    taken_away = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND")
    kept = {name: value for name, value in os.environ.items() if name not in taken_away}
    own = ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME")
    return kept | dict.fromkeys(own, str(folder))


def with_service(folder: Path, scenario: str, *, password: str = "secret") -> list[str | None]:
    """The program beside a key store of its own."""
    command = ["dbus-run-session", "--", "sh", "-c", SERVICE, "sh", password]
    return run(command, scenario, surroundings(folder))


#: What `whole` is to tell.
KEPT_RENEWED_REMOVED = [
    *(None, None, None),
    *(None, "first", None, "renewed", None, "cache key", "renewed"),
    *(None, None, "cache key", None, None),
]


def test_keys_are_kept_renewed_and_removed(tmp_path: Path, service: None) -> None:
    assert with_service(tmp_path, "whole") == KEPT_RENEWED_REMOVED


@pytest.mark.skipif(sys.platform == "linux", reason="here the person's own key store is left alone")
def test_the_persons_own_key_store_keeps_renews_and_removes_keys() -> None:
    told = run([], "whole")
    if told[0] is not None:
        absent(f"no key store answers here: {told[0]}")
    assert told == KEPT_RENEWED_REMOVED


def for_this_run_only(why: str) -> list[str | None]:
    """What `one_run` is to tell when the key store refuses: the token is used, and forgotten at the end; what
    cannot be kept is not encrypted."""
    return [why, why, "first", why, "renewed", why, why, why, why]


@pytest.mark.skipif(sys.platform != "linux", reason="every other system has its key store without a bus")
def test_without_a_bus_keys_are_kept_for_this_run_only(tmp_path: Path) -> None:
    assert run([], "one_run", surroundings(tmp_path)) == for_this_run_only(MISSING)


def test_on_a_bus_without_a_key_store_keys_are_kept_for_this_run_only(tmp_path: Path, service: None) -> None:
    """The bus finds no service that it could start either."""
    nothing = tmp_path / "bus.conf"
    nothing.write_text(BUS_WITHOUT_SERVICES)
    command = ["dbus-run-session", "--config-file", str(nothing), "--"]
    assert run(command, "one_run", surroundings(tmp_path)) == for_this_run_only(MISSING)


BUS_WITHOUT_SERVICES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def test_in_a_locked_key_store_keys_are_kept_for_this_run_only(tmp_path: Path, service: None) -> None:
    assert with_service(tmp_path, "keep_first") == [None]
    assert with_service(tmp_path, "one_run", password="") == for_this_run_only(LOCKED)
    assert with_service(tmp_path, "find") == ["first"]


def test_a_key_store_that_is_locked_meanwhile(tmp_path: Path, service: None) -> None:
    assert with_service(tmp_path, "locked_meanwhile") == [None, LOCKED, "renewed", LOCKED]
    assert with_service(tmp_path, "find") == ["first"]


def test_a_key_store_that_answers_nothing_for_a_while(tmp_path: Path, service: None) -> None:
    assert with_service(tmp_path, "slow") == [None, LOCKED, "renewed", LOCKED, None, "renewed"]


def test_a_key_store_that_is_cleared_behind_the_programs_back(tmp_path: Path, service: None) -> None:
    """What the program has in memory goes on working, and is written again with the next renewal."""
    emptied = [None, None, "first", None, "renewed"]
    taken_away = ["renewed", LOCKED, "first"]
    assert with_service(tmp_path, "cleared") == [*emptied, *taken_away]
