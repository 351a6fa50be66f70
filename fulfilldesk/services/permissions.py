"""What Shopify was seen to refuse to the person who signed in. No question lists a person's rights (facts
section 8), so a refusal is how they become known."""

from __future__ import annotations

import threading
from dataclasses import replace

from fulfilldesk.domain.errors import Failure, RightMissing
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.services.ports import OrderStore, Publish


class Permissions:
    """Told of every refused action of one shop; publishes PermissionsChanged when it learns something. Kept
    for this run only, because rights are given back without a word. May be used from any thread."""

    def __init__(self, publish: Publish) -> None:
        self._publish = publish
        self._lock = threading.Lock()
        self._refused: frozenset[str] = frozenset()

    @property
    def refused_rights(self) -> frozenset[str]:
        """The rights, as Shopify names them."""
        return self._refused

    def refused(self, failure: Failure) -> None:
        """An action failed; only a missing right says something here. Scopes are asked for anew by the next
        sync anyway."""
        right = failure.parameters.get("right") if isinstance(failure, RightMissing) else None
        if right:
            self._become(self._refused | {right})

    def ask_again(self, store: OrderStore) -> None:
        """Somebody has perhaps mended what was missing: as `look_again`, and nothing counts as refused.
        Raises the failures of the store."""
        self.look_again(store)
        self.forget()

    def look_again(self, store: OrderStore) -> None:
        """Somebody wants to know how things stand now: the next sync finds out anew whether Shopify shows who
        bought. Raises the failures of the store."""
        info = store.shop_info()
        if info is not None:
            store.apply_shop_info(replace(info, identity_looked_at=None))

    def forget(self) -> None:
        """Nothing counts as refused any more."""
        self._become(frozenset())

    def scopes_changed(self) -> None:
        """The app was given other scopes, which the cache has by now: nothing counts as refused any more, and
        whoever shows what may be done looks again."""
        with self._lock:
            self._refused = frozenset()
        self._publish(PermissionsChanged(frozenset()))

    def _become(self, rights: frozenset[str]) -> None:
        with self._lock:
            changed = rights != self._refused
            self._refused = rights
        if changed:
            self._publish(PermissionsChanged(rights))
