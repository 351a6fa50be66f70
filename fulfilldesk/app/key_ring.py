"""The keys of all stores, made when the first is asked for: their room and the key store's library are not
imported before the first paint."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fulfilldesk.services.keys import Keys


class KeyRing:
    """One for the whole program. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._keys: Keys | None = None

    def keys(self) -> Keys:
        """The keys; always the same ones."""
        with self._lock:
            if self._keys is None:
                from fulfilldesk.credentials.vault import KeyringVault
                from fulfilldesk.services.keys import Keys

                self._keys = Keys(KeyringVault())
            return self._keys
