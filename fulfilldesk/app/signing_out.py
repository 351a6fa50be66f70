"""Signing out of a store: its keys go, and on request everything of it on this computer."""

from __future__ import annotations

import logging

from fulfilldesk import runs
from fulfilldesk.app.stores import Stores
from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing
from fulfilldesk.paths import Profile
from fulfilldesk.services.keys import Keys
from fulfilldesk.store.erasing import erase_store
from fulfilldesk.store.failures import translated
from fulfilldesk.store.opening import FileKey

log = logging.getLogger(__name__)


def sign_out(domain: str, profile: Profile, keys: Keys, stores: Stores, *, erase: bool) -> Failure | None:
    """Forget the keys; with `erase` first the orders, the journal, the place in the list of stores, and the
    log, in which one store's lines cannot be told from another's. Nothing of the store may be open then.

    Belongs on a worker. Returns why the keys may be in the key store still. Raises the failures of deleting
    files; then the keys are there still, and it can be asked again.
    """
    if not erase:
        stores.sign(domain, out=True)  # also for the next start, should the key store not let go of them
        return keys.forget(domain)
    erase_store(profile.cache(domain).parent, key=_cache_key(domain, keys))
    stores.forget(domain)
    with translated(profile.log.parent):
        runs.begin_anew(profile.log.parent)
    log.info("a store was removed from this computer")
    kept, cache_key_kept = keys.forget(domain), keys.forget_cache_key(domain)  # each, whatever of the other
    return kept or cache_key_kept


def _cache_key(domain: str, keys: Keys) -> FileKey | None:
    """Only for seeing whether another program has the file open."""
    try:
        key = keys.cache_key(domain)
    except (KeyStoreLocked, KeyStoreMissing):
        return None
    return FileKey(key) if key is not None else None
