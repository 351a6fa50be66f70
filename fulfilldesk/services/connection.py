"""Whether the shop can be reached, as a value that others watch."""

from __future__ import annotations

import threading

from fulfilldesk.domain.errors import (
    Failure,
    KeyStoreLocked,
    KeyStoreMissing,
    NotShopify,
    Offline,
    ShopifyFailed,
    ShopUnavailable,
    SignInRefused,
    UnknownShop,
)
from fulfilldesk.domain.events import ConnectionChanged
from fulfilldesk.services.ports import Clock, Publish

#: With these nothing can be asked of the shop; all others say nothing about the connection.
_CUT_OFF = (
    Offline,
    NotShopify,
    ShopifyFailed,
    ShopUnavailable,
    SignInRefused,
    UnknownShop,
    KeyStoreLocked,
    KeyStoreMissing,
)


class Connection:
    """Told of every answer and failure; publishes ConnectionChanged when that makes a difference. May be used
    from any thread. Until something was tried the shop counts as out of reach, and nothing is published."""

    def __init__(self, clock: Clock, publish: Publish) -> None:
        self._clock = clock
        self._publish = publish
        self._lock = threading.Lock()
        self._said: ConnectionChanged | None = None

    @property
    def online(self) -> bool:
        """Whether the last that was heard of the shop was an answer."""
        said = self._said
        return said is not None and said.online

    def answered(self) -> None:
        """The shop gave an answer."""
        self._say(True, None)

    def failed(self, failure: Failure) -> None:
        """A call failed; some failures mean that the shop is out of reach."""
        if isinstance(failure, _CUT_OFF):
            self._say(False, failure)

    def _say(self, online: bool, failure: Failure | None) -> None:
        with self._lock:
            said = self._said
            if said is not None and said.online == online and type(said.failure) is type(failure):
                return
            since = said.since if said is not None and said.online == online else self._clock.now()
            self._said = changed = ConnectionChanged(online, since, failure)
        self._publish(changed)
