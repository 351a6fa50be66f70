"""A program that keeps keys in the system's key store, as `test_vault_system` starts it: `python -m
tests.store.keys_program SCENARIO`. It tells on stdout, as JSON, what became of each call."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

from fulfilldesk.credentials.vault import KeyringVault
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.keys import Keys

SHOP = "fulfilldesk-self-test.myshopify.com"
CACHE_KEY = bytes(range(32))
FIRST = Credentials(
    WayIn.APP, "shpat_first", datetime(2026, 11, 24, 10, tzinfo=UTC), "client-id", "shpss_secret"
)
RENEWED = replace(FIRST, token="shpat_renewed", ends_at=datetime(2026, 11, 25, 10, tzinfo=UTC))
#: Which of them it is; nothing else is ever expected.
NAMES = {FIRST: "first", RENEWED: "renewed", CACHE_KEY: "cache key"}


def opened(patience: float = 8.0) -> Keys:
    """The keys of a program that has just started."""
    return Keys(KeyringVault(patience))


def told(call: Callable[[], object]) -> str | None:
    """What the call gave, or the failure it gave or raised."""
    try:
        answer = call()
    except Failure as failure:
        answer = failure
    if answer is None:
        return None
    return answer.key if isinstance(answer, Failure) else NAMES.get(answer, "something else")  # type: ignore[call-overload,no-any-return]


def whole() -> Iterator[str | None]:
    """Keep, find, renew and remove, each as a program that has just started finds it."""
    yield told(lambda: opened().forget(SHOP))
    yield told(lambda: opened().forget_cache_key(SHOP))
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: opened().keep(SHOP, FIRST))
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: opened().keep(SHOP, RENEWED))
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: opened().keep_cache_key(SHOP, CACHE_KEY))
    yield told(lambda: opened().cache_key(SHOP))
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: opened().forget(SHOP))
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: opened().cache_key(SHOP))
    yield told(lambda: opened().forget_cache_key(SHOP))
    yield told(lambda: opened().cache_key(SHOP))


def one_run() -> Iterator[str | None]:
    """One program, from its start to the end of a renewal; the next would begin without `keys`."""
    keys = opened()
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: keys.keep(SHOP, FIRST))
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: keys.keep(SHOP, RENEWED))
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: keys.keep_cache_key(SHOP, CACHE_KEY))
    yield told(lambda: keys.cache_key(SHOP))
    yield told(lambda: keys.forget(SHOP))
    yield told(lambda: opened().credentials(SHOP))


def keep_first() -> Iterator[str | None]:
    yield told(lambda: opened().keep(SHOP, FIRST))


def find() -> Iterator[str | None]:
    yield told(lambda: opened().credentials(SHOP))


def slow() -> Iterator[str | None]:
    """The key store stops answering while the program runs, and answers again."""
    keys = opened(patience=1.0)
    yield told(lambda: keys.keep(SHOP, FIRST))
    with stopped_key_store():
        yield told(lambda: keys.keep(SHOP, RENEWED))
        yield told(lambda: keys.credentials(SHOP))
        yield told(lambda: opened(patience=1.0).credentials(SHOP))
    for thread in threading.enumerate():
        if thread.name == "key-store":
            thread.join(30)
    yield told(lambda: keys.keep(SHOP, RENEWED))
    yield told(lambda: opened().credentials(SHOP))


@contextmanager
def stopped_key_store() -> Iterator[None]:
    daemon = int(os.environ["KEY_STORE_PROCESS"])
    os.kill(daemon, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(daemon, signal.SIGCONT)


def cleared() -> Iterator[str | None]:
    """Somebody empties the key store while the program runs; then takes the whole of it away."""
    import secretstorage

    keys = opened()
    yield told(lambda: keys.keep(SHOP, FIRST))
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    for item in list(collection.get_all_items()):
        item.delete()
    yield told(lambda: opened().credentials(SHOP))
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: keys.keep(SHOP, RENEWED))
    yield told(lambda: opened().credentials(SHOP))
    collection.delete()
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: keys.keep(SHOP, FIRST))
    yield told(lambda: keys.credentials(SHOP))


def locked_meanwhile() -> Iterator[str | None]:
    """The key store is locked while the program runs."""
    import secretstorage

    keys = opened()
    yield told(lambda: keys.keep(SHOP, FIRST))
    secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    yield told(lambda: keys.keep(SHOP, RENEWED))
    yield told(lambda: keys.credentials(SHOP))
    yield told(lambda: opened().credentials(SHOP))


SCENARIOS = {
    made.__name__: made for made in (whole, one_run, keep_first, find, slow, cleared, locked_meanwhile)
}

if __name__ == "__main__":
    print(json.dumps(list(SCENARIOS[sys.argv[1]]())))
