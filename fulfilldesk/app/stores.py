"""The stores of a profile, in the order in which they were added: `stores.json`."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.paths import make_private_folder
from fulfilldesk.shopify.address import shop_address

log = logging.getLogger(__name__)

#: More of the file than any list of stores takes is not read.
_LARGEST = 1_000_000


class Stores:
    """Reads and writes the list. Safe to use from several threads. A file that is damaged gives the stores
    that can still be made out; one that cannot be written costs the list and nothing else."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stores = {store.domain: store for store in _read(path)}

    def all(self) -> tuple[KnownStore, ...]:
        """Every store, the one added first in front."""
        with self._lock:
            return tuple(self._stores.values())

    def remember(self, store: KnownStore) -> None:
        """Add it, or what is new about it; a name that is known is not lost to one that is not. Whether
        somebody signed out of it stays as it was."""
        with self._lock:
            before = self._stores.get(store.domain)
            if before is not None:
                store = replace(store, name=store.name or before.name, signed_out=before.signed_out)
            self._put(store)

    def sign(self, domain: str, *, out: bool) -> None:
        """Somebody signed out of it, or in again."""
        with self._lock:
            store = self._stores.get(domain)
            if store is not None:
                self._put(replace(store, signed_out=out))

    def signed_out(self, domain: str) -> bool:
        """Whether its keys are not to be used."""
        with self._lock:
            store = self._stores.get(domain)
            return store is not None and store.signed_out

    def forget(self, domain: str) -> None:
        """Take it off the list."""
        with self._lock:
            if self._stores.pop(domain, None) is not None:
                self._write()

    def _put(self, store: KnownStore) -> None:
        if self._stores.get(store.domain) != store:
            self._stores[store.domain] = store
            self._write()

    def _write(self) -> None:
        """Beside the file first, so that a crash leaves the old list or the new one."""
        beside = self._path.with_name(f"{self._path.name}.new")
        content = json.dumps([asdict(store) for store in self._stores.values()], indent=1, ensure_ascii=False)
        try:
            make_private_folder(self._path.parent)
            beside.write_text(content, encoding="utf-8")
            beside.chmod(0o600)
            beside.replace(self._path)
        except OSError as error:
            log.warning("the list of stores could not be written: %s", type(error).__name__)


def _read(path: Path) -> Iterator[KnownStore]:
    try:
        with path.open(encoding="utf-8") as file:
            found = json.loads(file.read(_LARGEST))
    except FileNotFoundError:
        return
    except (OSError, ValueError, RecursionError) as error:
        log.warning("the list of stores could not be read: %s", type(error).__name__)
        return
    for entry in found if isinstance(found, list) else ():
        typed, name = (
            (entry.get(key) for key in ("typed", "name")) if isinstance(entry, dict) else (None, None)
        )
        if not isinstance(typed, str) or not isinstance(name, str):
            continue
        try:
            address = shop_address(typed)
        except BadShopAddress:
            continue
        shown = "".join(filter(str.isprintable, name))[:200]
        yield KnownStore(typed, address.domain, shown, entry.get("signed_out") is True)
