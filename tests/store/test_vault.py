"""The vault against a key store in memory: kept, forgotten, locked, missing, hanging, too small."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from fulfilldesk.credentials import vault
from fulfilldesk.credentials.vault import LONGEST_SECRET_BYTES, SERVICE, KeyringVault
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


Use = Callable[[KeyringBackend], None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Let this be the system's key store; which are accepted as one is tests/store/test_accepted.py's."""

    def use(store: KeyringBackend) -> None:
        monkeypatch.setattr(vault, "key_store", lambda: store)

    return use


@pytest.fixture
def memory(use: Use) -> MemoryKeyring:
    chosen = MemoryKeyring()
    use(chosen)
    return chosen


def test_a_secret_is_kept_under_its_name_and_removed(memory: MemoryKeyring) -> None:
    keys = KeyringVault()
    assert keys.read(SHOP) is None
    keys.write(SHOP, "an earlier one")
    keys.write(SHOP, TOKEN)
    keys.write("other.myshopify.com", "other")
    assert keys.read(SHOP) == TOKEN
    assert memory.kept == {(SERVICE, SHOP): TOKEN, (SERVICE, "other.myshopify.com"): "other"}
    keys.remove(SHOP)
    keys.remove(SHOP)
    assert keys.read(SHOP) is None
    assert keys.read("other.myshopify.com") == "other"


def test_the_longest_secret_is_kept_and_a_longer_one_not_at_all(memory: MemoryKeyring) -> None:
    keys = KeyringVault()
    longest = "é" * (LONGEST_SECRET_BYTES // 2)
    keys.write(SHOP, longest)
    with pytest.raises(KeyStoreLocked) as raised:
        keys.write(SHOP, longest + "x")
    assert str(LONGEST_SECRET_BYTES) in raised.value.detail
    assert keys.read(SHOP) == longest


class ForgetfulKeyring(MemoryKeyring):
    """A key store that takes a secret without a word and has none afterwards."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def test_what_is_not_there_after_it_was_written_is_not_kept(use: Use) -> None:
    use(ForgetfulKeyring())
    with pytest.raises(KeyStoreLocked) as raised:
        KeyringVault().write(SHOP, TOKEN)
    assert TOKEN not in str(raised.value)


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
def test_what_a_key_store_raises_is_said_without_its_words(
    use: Use, error: Exception, expected: type[Failure]
) -> None:
    use(BrokenKeyring(error))
    keys = KeyringVault()
    for call in (lambda: keys.write(SHOP, TOKEN), lambda: keys.read(SHOP), lambda: keys.remove(SHOP)):
        with pytest.raises(expected) as raised:
            call()
        assert TOKEN not in str(raised.value)


def test_a_key_store_that_cannot_even_be_chosen_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> KeyringBackend:
        raise ImportError("no module named nonsense")

    monkeypatch.setattr(vault, "key_store", broken)
    with pytest.raises(KeyStoreMissing):
        KeyringVault().read(SHOP)


def test_a_hanging_key_store_is_given_up_and_taken_up_again(use: Use) -> None:
    hanging = HangingKeyring()
    hanging.kept[SERVICE, SHOP] = TOKEN
    use(hanging)
    keys = KeyringVault(patience=0.05)
    for _ in range(3):
        with pytest.raises(KeyStoreLocked):
            keys.read(SHOP)
    left = [thread for thread in threading.enumerate() if thread.name == "key-store"]
    assert len(left) == 1  # not one for each try
    assert left[0].daemon
    hanging.unlocked.set()
    left[0].join(10)
    assert keys.read(SHOP) == TOKEN


def test_once_given_up_nobody_waits_for_it_again(use: Use) -> None:
    """Twenty tasks that need a token do not wait one after the other."""
    hanging = HangingKeyring()
    use(hanging)
    patience = 1.0
    keys = KeyringVault(patience=patience)
    refused = []

    def ask() -> None:
        try:
            keys.read(SHOP)
        except KeyStoreLocked as failure:
            refused.append(failure)

    began = time.monotonic()
    asking = [threading.Thread(target=ask) for _ in range(20)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join(20)
    took = time.monotonic() - began
    hanging.unlocked.set()
    assert len(refused) == 20
    assert took < 20 * patience / 2
