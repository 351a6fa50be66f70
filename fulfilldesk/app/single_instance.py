"""One window on a profile: a program that is started once more brings the first one's window to the front.

Nobody is ever kept out: where the first one does not answer, the program starts as if it were alone.
"""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.app.profile_claim import ProfileClaim

if TYPE_CHECKING:  # needs QtNetwork, for which the first paint does not wait
    from fulfilldesk.app.activation import ActivationServer

#: How long the first one may take to come to the front.
PATIENCE_SECONDS = 2.0
#: How long ago it may have begun when it does not listen yet: it is starting, and the person clicked twice.
STARTING_SECONDS = 10.0
_PAUSE_SECONDS = 0.05

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """This program, as the one with a window on the profile in `folder`.

    First `other_came_to_front`, before there is a window; `listen` when the start is over; `move_to` when the
    window goes to another profile (from the demo shop's to the real one's); `end` at the end.
    """

    asked = Signal(str)  # the program was started once more; the system's leave to come to the front, or ""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claim = ProfileClaim(folder)
        self._server: ActivationServer | None = None

    def other_came_to_front(self) -> bool:
        """Whether another program has the profile, and showed its window just now: then there is nothing left
        to do. False: the profile is ours, or nobody answers for it."""
        return _other_came_to_front(self._claim)

    @Slot()
    def listen(self) -> None:
        """From now on whoever comes second is heard."""
        if self._server is not None:
            return
        from fulfilldesk.app.activation import ActivationServer

        self._server = ActivationServer(self)
        self._server.asked.connect(self.asked)
        self._server.listen()
        self._say_where()

    def move_to(self, folder: Path) -> bool:
        """Leave the profile for the one in `folder`. False: that one has a window, which is in front now, and
        this one stays where it is."""
        if folder == self._claim.folder:
            return True
        claim = ProfileClaim(folder)
        if _other_came_to_front(claim):
            claim.release()
            return False
        self._leave()
        self._claim = claim
        self._say_where()
        return True

    def end(self) -> None:
        """Let go of the profile."""
        self._leave()
        if self._server is not None:
            self._server.close()

    def _say_where(self) -> None:
        if self._server is None or not self._server.address:
            return
        from fulfilldesk.app.activation import remove_socket

        before = self._claim.address()
        self._claim.say(self._server.address)
        if before != self._server.address:
            remove_socket(before)  # left behind by a crash

    def _leave(self) -> None:
        """Whoever takes the profile next must not take our socket for one that a crash left behind."""
        if self._server is not None and self._claim.address() == self._server.address:
            self._claim.say("")
        self._claim.release()


def _other_came_to_front(claim: ProfileClaim) -> bool:
    if claim.take():
        return False
    from fulfilldesk.app.activation import Answer, ask_to_activate

    begun = time.monotonic()
    while True:
        patience = begun + PATIENCE_SECONDS - time.monotonic()
        answer = ask_to_activate(claim.address(), max(patience, _PAUSE_SECONDS))
        if answer is Answer.ACTIVATED:
            return True
        if claim.take():  # the other one has just ended
            return False
        if answer is Answer.SILENT or (patience <= 0 and claim.age() > STARTING_SECONDS):
            log.warning("another window on this profile does not answer")
            return False
        time.sleep(_PAUSE_SECONDS)
