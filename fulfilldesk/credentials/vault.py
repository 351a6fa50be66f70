"""The access token of each shop, in the key store of the system and nowhere else on disk."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import NoKeyringError

from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing

#: Under this name the tokens stand in the key store.
SERVICE = "FulfillDesk"
#: A key store may hang for ever (an unlock question on another screen); we go on after this long.
PATIENCE_SECONDS = 8.0
#: Back ends that keep secrets in files of their own, readable or behind a password in the same place.
_FILES = "keyrings.alt"

Answer = TypeVar("Answer")


class KeyringVault:
    """What services.ports calls Vault. Each call asks on a thread of its own, which may be left behind when
    the key store hangs and never keeps the program from ending."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._free = threading.Semaphore()

    def token(self, shop_domain: str) -> str | None:
        """The token, or None when none is kept. Raises KeyStoreLocked or KeyStoreMissing."""
        return self._ask(lambda store: store.get_password(SERVICE, shop_domain))

    def keep(self, shop_domain: str, token: str) -> None:
        """Keep it. Raises KeyStoreLocked or KeyStoreMissing."""
        self._ask(lambda store: store.set_password(SERVICE, shop_domain, token))

    def forget(self, shop_domain: str) -> None:
        """Remove it; nothing happens when there is none. Raises KeyStoreLocked or KeyStoreMissing."""

        def remove(store: KeyringBackend) -> None:
            if store.get_password(SERVICE, shop_domain) is not None:
                store.delete_password(SERVICE, shop_domain)

        self._ask(remove)

    def _ask(self, question: Callable[[KeyringBackend], Answer]) -> Answer:
        answers: queue.SimpleQueue[tuple[Answer] | Failure] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(_answer(question))
            finally:
                self._free.release()

        if not self._free.acquire(timeout=self._patience):
            raise KeyStoreLocked("an earlier question was not answered yet")
        asking = threading.Thread(target=ask, name="key-store", daemon=True)
        asking.start()
        try:
            answer = answers.get(timeout=self._patience)
        except queue.Empty:
            raise KeyStoreLocked(f"no answer within {self._patience:g} s") from None
        asking.join()
        if isinstance(answer, Failure):
            raise answer
        return answer[0]


def _answer(question: Callable[[KeyringBackend], Answer]) -> tuple[Answer] | Failure:
    """Back ends raise what their system raises (D-Bus, Windows and macOS errors). Only the kind of error is
    kept: a text from there might repeat what it was given."""
    try:
        store = key_store()
    except KeyStoreMissing as failure:
        return failure
    except Exception as error:  # noqa: BLE001
        return KeyStoreMissing(type(error).__name__)
    try:
        return (question(store),)
    except NoKeyringError:
        return KeyStoreMissing()
    except Exception as error:  # noqa: BLE001
        return KeyStoreLocked(f"{type(store).__module__}: {type(error).__name__}")


def key_store() -> KeyringBackend:
    """The key store that keyring offers here. Raises KeyStoreMissing when it offers none, or only files."""
    chosen = keyring.get_keyring()
    for store in getattr(chosen, "backends", (chosen,)):
        if not isinstance(store, (fail.Keyring, null.Keyring)) and not type(store).__module__.startswith(
            _FILES
        ):
            return store
    raise KeyStoreMissing(f"{type(chosen).__module__}.{type(chosen).__qualname__}")
