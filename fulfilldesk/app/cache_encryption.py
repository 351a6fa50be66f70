"""Whether the cache of a store is encrypted, and is to be: its key is in the system's key store."""

from __future__ import annotations

import logging
from pathlib import Path

from fulfilldesk.domain.errors import (
    CacheKeyMissing,
    EncryptionMissing,
    Failure,
    KeyStoreLocked,
    KeyStoreMissing,
    StoreBusy,
    StoreFull,
    StoreNotWritable,
)
from fulfilldesk.services.keys import Keys
from fulfilldesk.store import open_files
from fulfilldesk.store.encrypting import encrypt_anew
from fulfilldesk.store.erasing import erase_readable
from fulfilldesk.store.files import is_plain, looks_encrypted
from fulfilldesk.store.opening import FileKey, can_encrypt

log = logging.getLogger(__name__)

Settled = tuple[FileKey | None, Failure | None]
#: What keeps the cache from being as wanted, and nobody from using it as it is.
_NOT_NOW = (EncryptionMissing, KeyStoreLocked, KeyStoreMissing, StoreBusy, StoreFull, StoreNotWritable)


def settled_key(path: Path, domain: str, keys: Keys, *, wanted: bool) -> Settled:
    """See that the cache at `path` is encrypted if that is wanted, and only then. Gives the key that opens it
    (None: it is not encrypted), and why it is not as wanted.

    Only the cache is encrypted, which can be built again: a journal whose key is lost would be lost with it.
    What lies beside an encrypted cache and could be read goes: arrays, copies of damaged and upgraded caches,
    what imports left. Raises what keeps an encrypted cache from being opened: CacheKeyMissing,
    EncryptionMissing, KeyStoreLocked and KeyStoreMissing; and the failures of the store.
    """
    if open_files.is_open(path):
        key = open_files.key_of(path)
        return key, None if (key is not None) is wanted else StoreBusy("open here", path=str(path))
    plain = not path.exists() or is_plain(path)
    try:
        return _settled(path, domain, keys, wanted=wanted)
    except CacheKeyMissing:
        if is_plain(path) is plain:
            raise
        return _settled(path, domain, keys, wanted=wanted)  # another program did it at the same moment


def _settled(path: Path, domain: str, keys: Keys, *, wanted: bool) -> Settled:
    if not path.exists() or is_plain(path):
        return _encrypted(path, domain, keys) if wanted else (None, None)
    if not looks_encrypted(path):
        return None, None  # damaged: opening it tells
    key = _kept(path, domain, keys)
    if wanted:
        erase_readable(path)
        return key, None
    try:
        encrypt_anew(path, key, None)
    except _NOT_NOW as failure:
        return key, failure
    keys.forget_cache_key(domain)
    log.info("the cache is not encrypted any more")
    return None, None


def _kept(path: Path, domain: str, keys: Keys) -> FileKey:
    if not can_encrypt():
        raise EncryptionMissing("the cache is encrypted")
    raw = keys.cache_key(domain)
    if raw is None:
        raise CacheKeyMissing("no key is kept", path=str(path))
    return FileKey(raw)


def _encrypted(path: Path, domain: str, keys: Keys) -> Settled:
    if not can_encrypt():
        return None, EncryptionMissing("wanted, and not installed")
    try:
        raw = keys.cache_key(domain)
        key = FileKey(raw) if raw is not None else FileKey.new()
        # Before the first byte is written with it; also one that is known, for what is remembered here may
        # have been cleared away there.
        keys.keep_cache_key(domain, key.raw)
        if path.exists():
            encrypt_anew(path, None, key)
        erase_readable(path, imports=True)
    except _NOT_NOW as failure:
        return None, failure
    log.info("the cache is encrypted from now on")
    return key, None
