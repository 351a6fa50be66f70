"""The keys of each store: in memory for this run, and in the system's key store where that takes them."""

from __future__ import annotations

import logging
import re
import threading

from fulfilldesk import logs
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing
from fulfilldesk.services.keys_port import Vault
from fulfilldesk.services.keys_text import from_text, to_text

log = logging.getLogger(__name__)

_CACHE_KEY = re.compile("[0-9a-f]{64}")


class Keys:
    """One for the whole program; safe to use from several threads. What was read or kept once is found again
    for as long as the program runs, whatever becomes of the key store; a key store that answers slowly is
    asked by one caller at a time. Each call but a repeated reading may take seconds and belongs on a worker.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        #: Held while the key store is asked, so that memory and key store see changes in the same order.
        self._turn = threading.Lock()
        self._credentials: dict[str, Credentials] = {}
        #: Stores whose keys were to be forgotten, and are in the key store all the same.
        self._to_remove: set[str] = set()
        self._cache_keys: dict[str, bytes] = {}

    def credentials(self, domain: str) -> Credentials | None:
        """The keys of this store; None when none are kept, or what is kept cannot be understood. Raises
        KeyStoreLocked and KeyStoreMissing when they are not in memory either. Keys that were forgotten are
        not read: their removal is tried once more."""
        if (known := self._credentials.get(domain)) is not None:
            return known
        with self._turn:
            if (known := self._credentials.get(domain)) is not None:
                return known
            if domain in self._to_remove:
                self._vault.remove(domain)
                self._to_remove.discard(domain)
            text = self._vault.read(domain)
            if text is None:
                return None
            found = from_text(text)
            if found is None:
                log.warning("what the key store has for %s is not understood", domain)
                return None
            self._remember(domain, found)
            return found

    def keep(self, domain: str, credentials: Credentials) -> Failure | None:
        """Keep them in place of those before. None: they are in the key store; else why they are not, and
        then they are kept until the program ends."""
        with self._turn:
            return self._keep(domain, credentials)

    def keep_renewed(self, domain: str, credentials: Credentials) -> Failure | None:
        """Keep a token that was renewed with the keys that are known. Where those are not the store's any
        more it comes too late and is dropped: somebody signed out meanwhile, or in with another app."""
        with self._turn:
            known = self._credentials.get(domain)
            if known is None or _renewed_with(known) != _renewed_with(credentials):
                log.info("a renewed token came too late for the keys of %s", domain)
                return None
            return self._keep(domain, credentials)

    def forget(self, domain: str) -> Failure | None:
        """Remove the keys of this store. This run does not use them any more in any case; a failure says why
        they may be in the key store still."""
        with self._turn:
            self._credentials.pop(domain, None)
            self._to_remove.add(domain)
            failure = self._removed(domain)
            if failure is None:
                self._to_remove.discard(domain)
            return failure

    def cache_key(self, domain: str) -> bytes | None:
        """The 32 bytes with which the cache of this store is encrypted; None when none are kept, or what is
        kept is no key. Raises KeyStoreLocked and KeyStoreMissing when it is not in memory either."""
        with self._turn:
            if (known := self._cache_keys.get(domain)) is not None:
                return known
            text = self._vault.read(_cache(domain))
            if text is None:
                return None
            if not _CACHE_KEY.fullmatch(text):
                log.warning("what the key store has for the cache of %s is no key", domain)
                return None
            logs.never_write(text)
            key = self._cache_keys[domain] = bytes.fromhex(text)
            return key

    def keep_cache_key(self, domain: str, key: bytes) -> None:
        """Keep it in place of the one before. Raises KeyStoreLocked and KeyStoreMissing, and then it is not
        kept at all: a file whose key is gone after this run is not worth encrypting."""
        if len(key) != 32:
            raise ValueError("a cache key has 32 bytes")
        with self._turn:
            logs.never_write(key.hex())
            self._vault.write(_cache(domain), key.hex())
            self._cache_keys[domain] = key

    def forget_cache_key(self, domain: str) -> Failure | None:
        """Remove it. A failure says why it may be in the key store still."""
        with self._turn:
            self._cache_keys.pop(domain, None)
            return self._removed(_cache(domain))

    def _keep(self, domain: str, credentials: Credentials) -> Failure | None:
        """With the turn."""
        self._remember(domain, credentials)
        self._to_remove.discard(domain)
        try:
            self._vault.write(domain, to_text(credentials))
        except (KeyStoreLocked, KeyStoreMissing) as failure:
            log.warning("the keys of %s are kept for this run only: %s", domain, failure)
            return failure
        return None

    def _remember(self, domain: str, credentials: Credentials) -> None:
        for secret in (credentials.token, credentials.client_secret):
            if secret:
                logs.never_write(secret)
        self._credentials[domain] = credentials

    def _removed(self, name: str) -> Failure | None:
        try:
            self._vault.remove(name)
        except (KeyStoreLocked, KeyStoreMissing) as failure:
            log.warning("%s may still be in the key store: %s", name, failure)
            return failure
        return None


def _renewed_with(credentials: Credentials) -> tuple[WayIn, str | None, str | None]:
    return credentials.way, credentials.client_id, credentials.client_secret


def _cache(domain: str) -> str:
    return f"{domain} cache"
