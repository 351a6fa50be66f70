"""Secrets by name, in the key store of the system and nowhere else on disk."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError

from fulfilldesk.credentials.accepted import key_store
from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing

#: Under this name everything stands in the key store.
SERVICE = "FulfillDesk"
#: A key store may hang for ever (an unlock question on another screen); we go on after this long.
PATIENCE_SECONDS = 8.0
#: What the Windows Credential Manager keeps at most (CRED_MAX_CREDENTIAL_BLOB_SIZE), in UTF-16. The same on
#: every system, so that a secret that is kept on one is kept on all.
LONGEST_SECRET_BYTES = 2560

Answer = TypeVar("Answer")


class KeyringVault:
    """A Vault (services.keys_port). Each call asks on a thread of its own, which may be left behind when
    the key store hangs and never keeps the program from ending. While one is left behind, every call fails
    at once."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._patience = patience
        self._turn = threading.Lock()
        self._left_behind: threading.Thread | None = None

    def read(self, name: str) -> str | None:
        """The secret, or None when none is kept. Raises KeyStoreLocked or KeyStoreMissing."""
        return self._ask(lambda store: store.get_password(SERVICE, name))

    def write(self, name: str, secret: str) -> None:
        """Keep it, in place of what was there. Raises KeyStoreLocked (also when it is too long to be kept, or
        is not there afterwards) or KeyStoreMissing; then what was there may be there still."""
        size = len(secret.encode("utf-16-le", "surrogatepass"))
        if size > LONGEST_SECRET_BYTES:
            raise KeyStoreLocked(f"a secret of {size} bytes; at most {LONGEST_SECRET_BYTES} are kept")

        def keep(store: KeyringBackend) -> bool:
            store.set_password(SERVICE, name, secret)
            return store.get_password(SERVICE, name) == secret  # KWallet says nothing when it keeps nothing

        if not self._ask(keep):
            raise KeyStoreLocked("what was written is not there")

    def remove(self, name: str) -> None:
        """Remove it; nothing happens when there is none. Raises KeyStoreLocked or KeyStoreMissing."""

        def remove(store: KeyringBackend) -> None:
            if store.get_password(SERVICE, name) is not None:
                store.delete_password(SERVICE, name)

        self._ask(remove)

    def kind(self) -> str:
        """Which key store it is: the class of keyring. Raises KeyStoreLocked or KeyStoreMissing."""
        return self._ask(lambda store: f"{type(store).__module__}.{type(store).__qualname__}")

    def _ask(self, question: Callable[[KeyringBackend], Answer]) -> Answer:
        until = time.monotonic() + self._patience
        if not self._turn.acquire(timeout=self._patience):
            raise KeyStoreLocked("an earlier question was not answered yet")
        try:
            if self._left_behind is not None and self._left_behind.is_alive():
                raise KeyStoreLocked("an earlier question is not answered yet")
            return self._asked_aside(question, max(until - time.monotonic(), 0.0))
        finally:
            self._turn.release()

    def _asked_aside(self, question: Callable[[KeyringBackend], Answer], patience: float) -> Answer:
        answers: queue.SimpleQueue[tuple[Answer] | Failure] = queue.SimpleQueue()
        asking = threading.Thread(
            target=lambda: answers.put(_answer(question)), name="key-store", daemon=True
        )
        asking.start()
        try:
            answer = answers.get(timeout=patience)
        except queue.Empty:
            self._left_behind = asking
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
