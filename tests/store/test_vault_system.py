"""The vault against the system's real key store, started for the test where that is possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: Keeps, finds, replaces and forgets a token, each in a new vault; exit 3 when there is no key store.
CHILD = """
import sys
from fulfilldesk.credentials.vault import KeyringVault
from fulfilldesk.domain.errors import KeyStoreLocked, KeyStoreMissing

SHOP = "fulfilldesk-self-test.myshopify.com"
try:
    KeyringVault().forget(SHOP)
except (KeyStoreLocked, KeyStoreMissing) as failure:
    print(failure)
    sys.exit(3)
assert KeyringVault().token(SHOP) is None
KeyringVault().keep(SHOP, "first")
KeyringVault().keep(SHOP, "sëcond")
assert KeyringVault().token(SHOP) == "sëcond"
KeyringVault().forget(SHOP)
assert KeyringVault().token(SHOP) is None
"""

#: A session bus and an unlocked key store of its own, so that nobody's real secrets are touched.
LINUX = """
printf secret | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
answers() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2>/dev/null | grep -q true
}
tries=0
until answers || [ $tries -ge 100 ]; do tries=$((tries + 1)); sleep 0.1; done
"$0" -c "$1"
result=$?
kill $daemon
exit $result
"""


def test_the_systems_key_store_keeps_and_forgets_a_token(tmp_path: Path) -> None:
    environment = dict(os.environ)
    command = [sys.executable, "-c", CHILD]
    if sys.platform == "linux":
        # Only a key store of the test's own will do.
        environment |= {
            "HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        needed = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon")
        if missing := [program for program in needed if shutil.which(program) is None]:
            _absent(f"not installed: {', '.join(missing)}")
        command = ["dbus-run-session", "--", "sh", "-c", LINUX, sys.executable, CHILD]
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    if result.returncode == 3:
        _absent(f"no key store answers here: {result.stdout.strip()}")
    assert result.returncode == 0, result.stdout + result.stderr


def _absent(why: str) -> None:
    if os.environ.get("FULFILLDESK_TEST_KEY_STORE") == "1":
        pytest.fail(why)
    pytest.skip(f"{why} (FULFILLDESK_TEST_KEY_STORE=1 makes this a failure)")
