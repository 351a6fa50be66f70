"""One attempt to sign in through the browser, that may be given up while it begins."""

from __future__ import annotations

import threading
from collections.abc import Callable

from fulfilldesk.domain.errors import Stopped
from fulfilldesk.services.signing_in import BrowserSignIn


class BrowserAttempt:
    """Used by a worker and by the page at the same time: whoever comes second, nothing goes on listening
    after `cancel`."""

    def __init__(self, begin: Callable[[], BrowserSignIn]) -> None:
        self._begin = begin
        self._lock = threading.Lock()
        self._cancelled = False
        self._sign_in: BrowserSignIn | None = None

    def begin(self) -> BrowserSignIn:
        """Worker. Raises Stopped when it was given up meanwhile, and what beginning raises."""
        sign_in = self._begin()
        with self._lock:
            self._sign_in = sign_in
            cancelled = self._cancelled
        if cancelled:
            sign_in.cancel()
            raise Stopped
        return sign_in

    def cancel(self) -> None:
        """Give it up. Any thread, any number of times."""
        with self._lock:
            self._cancelled = True
            sign_in = self._sign_in
        if sign_in is not None:
            sign_in.cancel()
