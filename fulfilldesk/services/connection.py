"""Whether the shop can be reached, as a value that others watch."""

from __future__ import annotations

import threading

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.events import ConnectionChanged
from fulfilldesk.services.out_of_reach import CUT_OFF
from fulfilldesk.services.ports import Clock, Publish


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
        """A call failed; only that the shop is cut off says something about the connection."""
        if isinstance(failure, CUT_OFF):
            self._say(False, failure)

    def _say(self, online: bool, failure: Failure | None) -> None:
        with self._lock:
            said = self._said
            if said is not None and said.online == online and type(said.failure) is type(failure):
                return
            since = said.since if said is not None and said.online == online else self._clock.now()
            self._said = changed = ConnectionChanged(online, since, failure)
        self._publish(changed)
