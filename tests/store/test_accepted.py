"""Which of keyring's back ends may hold a key: the platforms' own, and nothing that could be a plain file."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend, get_all_keyring
from keyring.backends.chainer import ChainerBackend

from fulfilldesk.credentials.accepted import accepted
from fulfilldesk.domain.errors import KeyStoreMissing
from tests.conftest import ROOT

OWN = [
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.kwallet.DBusKeyringKWallet4",
]
REFUSED = [
    "keyring.backends.fail.Keyring",
    "keyring.backends.null.Keyring",
    "keyring.backends.chainer.ChainerBackend",
]


def made_up(module: str, name: str, base: type = KeyringBackend) -> KeyringBackend:
    """One of a class that says of itself that it stands there."""
    kept = {"get_password": lambda *_: None, "set_password": lambda *_: None}
    return bare(type(name, (base,), {"__module__": module, "__qualname__": name, "priority": 0.1, **kept}))


def bare(kind: type) -> KeyringBackend:
    """An object of the class, without the system that it needs."""
    found = object.__new__(kind)
    assert isinstance(found, KeyringBackend)
    return found


def of(name: str) -> KeyringBackend:
    module, _, kind = name.rpartition(".")
    return bare(getattr(import_module(module), kind))


def chain(monkeypatch: pytest.MonkeyPatch, stores: Sequence[KeyringBackend]) -> KeyringBackend:
    monkeypatch.setattr(ChainerBackend, "backends", list(stores))
    return bare(ChainerBackend)


@pytest.mark.parametrize("name", OWN)
def test_the_platforms_own_are_accepted(name: str) -> None:
    store = of(name)
    assert accepted(store) is store


@pytest.mark.parametrize("name", REFUSED)
def test_keyrings_others_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [])
    with pytest.raises(KeyStoreMissing) as raised:
        accepted(of(name))
    assert raised.value.detail == name


def test_the_tables_name_every_class_that_keyring_brings() -> None:
    get_all_keyring()  # imports every back end there is, also those that cannot work here
    waiting, found = [KeyringBackend], set()
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if getattr(sys.modules.get(kind.__module__), kind.__qualname__, None) is kind:
                found.add(f"{kind.__module__}.{kind.__qualname__}")
    brought = {name for name in found if name.startswith("keyring.backends.")}
    assert brought | {"keyring.backends.macOS.Keyring"} == {*OWN, *REFUSED}


@pytest.mark.parametrize(
    ("module", "name", "base"),
    [
        ("keyrings.alt.file", "PlaintextKeyring", None),
        ("keyrings.alt.file", "EncryptedKeyring", None),
        ("keyrings.alt.Windows", "RegistryKeyring", None),
        ("keyrings.cryptfile.cryptfile", "CryptFileKeyring", None),
        ("mine", "Keyring", None),
        ("keyring.backends.SecretService", "Mine", None),
        # These two only have the name.
        ("keyring.backends.SecretService", "Keyring", None),
        ("keyring.backends.gone", "Keyring", None),
        # Derived from one of the platforms' own, it may keep a copy wherever it likes.
        ("mine", "Keyring", "keyring.backends.SecretService.Keyring"),
        ("keyring.backends.SecretService", "Keyring", "keyring.backends.SecretService.Keyring"),
        ("mine", "Chain", "keyring.backends.chainer.ChainerBackend"),
    ],
)
def test_made_up_ones_are_refused(module: str, name: str, base: str | None) -> None:
    store = made_up(module, name, type(of(base))) if base else made_up(module, name)
    with pytest.raises(KeyStoreMissing) as raised:
        accepted(store)
    assert raised.value.detail == f"{module}.{name}"


PLAIN: Callable[[], KeyringBackend] = lambda: made_up("keyrings.alt.file", "PlaintextKeyring")  # noqa: E731


def test_of_a_chain_the_first_accepted_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = of("keyring.backends.libsecret.Keyring"), of("keyring.backends.SecretService.Keyring")
    assert accepted(chain(monkeypatch, [PLAIN(), first, second])) is first


def test_a_chain_of_unknown_ones_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyStoreMissing):
        accepted(chain(monkeypatch, [PLAIN(), made_up("mine", "Keyring")]))


#: A key store that writes a plain file, found by its name on sys.path.
PLAIN_MODULE = """
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 99

    def get_password(self, service, username):
        return "from the plain file"

    def set_password(self, service, username, password):
        Path(__file__).with_name("plain.txt").write_text(password)

    def delete_password(self, service, username):
        pass
"""
CHILD = """
from fulfilldesk.credentials.vault import KeyringVault
from fulfilldesk.domain.errors import KeyStoreMissing

for call in (lambda: KeyringVault().write("a", "shpat_canary"), lambda: KeyringVault().read("a")):
    try:
        print(call())
    except KeyStoreMissing as failure:
        print(failure.detail)
"""


@pytest.mark.parametrize("way", ["environment", "file"])
@pytest.mark.parametrize(
    "named", ["plain_key_store.Keyring", "keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"]
)
def test_one_that_the_person_named_is_refused_too(tmp_path: Path, way: str, named: str) -> None:
    (tmp_path / "plain_key_store.py").write_text(PLAIN_MODULE)
    folder = tmp_path / "python_keyring"
    folder.mkdir()
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "HOME": str(tmp_path),
    }
    if way == "environment":
        environment |= {
            "PYTHON_KEYRING_BACKEND": named,
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(tmp_path))),
        }
    elif sys.platform == "linux":
        environment.pop("PYTHON_KEYRING_BACKEND", None)
        (folder / "keyringrc.cfg").write_text(
            f"[backend]\ndefault-keyring={named}\nkeyring-path={tmp_path}\n"
        )
        (tmp_path / "keyringrc.cfg").write_text((folder / "keyringrc.cfg").read_text())
    else:
        pytest.skip("the settings of keyring lie in the person's own folder here")
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == [named, named], done.stderr
    assert not (tmp_path / "plain.txt").exists()


def test_the_self_test_says_why_there_is_none(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from fulfilldesk.self_test.key_store import key_store; print(*key_store(), sep=chr(10))",
        ],
        env=os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    ok, detail = done.stdout.splitlines()
    assert ok == "None"
    assert "keyring.backends.null.Keyring" in detail
