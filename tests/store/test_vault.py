"""The vault against a key store in memory: kept, forgotten, locked, missing, hanging, never a plain file."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from fulfilldesk.credentials.vault import SERVICE, KeyringVault
from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing

SHOP = "de-fietswinkel.myshopify.com"
TOKEN = "shpat_0123456789"


class MemoryKeyring(KeyringBackend):
    """A key store that works."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


class BrokenKeyring(MemoryKeyring):
    """A key store that raises."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error


class HangingKeyring(MemoryKeyring):
    """A key store that asks its question on a screen nobody looks at."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(30)
        return super().get_password(service, username)


@pytest.fixture(autouse=True)
def restore_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def memory() -> MemoryKeyring:
    chosen = MemoryKeyring()
    keyring.set_keyring(chosen)
    return chosen


def test_a_token_is_kept_for_its_shop_and_forgotten(memory: MemoryKeyring) -> None:
    vault = KeyringVault()
    assert vault.token(SHOP) is None
    vault.keep(SHOP, TOKEN)
    vault.keep("other.myshopify.com", "other")
    assert vault.token(SHOP) == TOKEN
    assert memory.kept == {(SERVICE, SHOP): TOKEN, (SERVICE, "other.myshopify.com"): "other"}
    vault.forget(SHOP)
    vault.forget(SHOP)
    assert vault.token(SHOP) is None
    assert vault.token("other.myshopify.com") == "other"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (KeyringLocked("locked"), KeyStoreLocked),
        (InitError("no collection"), KeyStoreLocked),
        (NoKeyringError(), KeyStoreMissing),
        (OSError("the pipe broke"), KeyStoreLocked),
        (RuntimeError(f"cannot keep {TOKEN}"), KeyStoreLocked),
    ],
)
def test_what_a_key_store_raises_is_said_without_its_words(error: Exception, expected: type[Failure]) -> None:
    keyring.set_keyring(BrokenKeyring(error))
    with pytest.raises(expected) as raised:
        KeyringVault().keep(SHOP, TOKEN)
    assert TOKEN not in str(raised.value)
    with pytest.raises(expected):
        KeyringVault().token(SHOP)


PlainFile = type("PlaintextKeyring", (MemoryKeyring,), {"__module__": "keyrings.alt.file"})


class Chain(MemoryKeyring):
    """Several key stores one behind the other, as keyring's own chainer offers them."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


@pytest.mark.parametrize(
    "backend", [fail.Keyring(), null.Keyring(), PlainFile(), Chain(PlainFile()), Chain()]
)
def test_no_key_store_or_a_plain_file_is_none(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)
    for call in (lambda: KeyringVault().token(SHOP), lambda: KeyringVault().keep(SHOP, TOKEN)):
        with pytest.raises(KeyStoreMissing):
            call()
    assert not getattr(backend, "kept", {})


def test_in_a_chain_the_plain_file_is_passed_over() -> None:
    plain, real = PlainFile(), MemoryKeyring()
    keyring.set_keyring(Chain(plain, real))
    KeyringVault().keep(SHOP, TOKEN)
    assert real.kept == {(SERVICE, SHOP): TOKEN}
    assert plain.kept == {}


def test_a_key_store_that_cannot_even_be_chosen_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> KeyringBackend:
        raise ImportError("no module named nonsense")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    with pytest.raises(KeyStoreMissing):
        KeyringVault().token(SHOP)


def test_a_hanging_key_store_is_given_up_and_taken_up_again() -> None:
    hanging = HangingKeyring()
    hanging.kept[SERVICE, SHOP] = TOKEN
    keyring.set_keyring(hanging)
    vault = KeyringVault(patience=0.05)
    began = time.monotonic()
    for _ in range(3):
        with pytest.raises(KeyStoreLocked):
            vault.token(SHOP)
    assert time.monotonic() - began < 5
    left = [thread for thread in threading.enumerate() if thread.name == "key-store"]
    assert len(left) == 1  # not one for each try
    assert left[0].daemon
    hanging.unlocked.set()
    left[0].join(10)
    assert vault.token(SHOP) == TOKEN
