"""Finds out whether there is a newer version of the program: once a day by itself, and when somebody asks.

It tells. Nothing is ever downloaded, let alone installed.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from fulfilldesk import product
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.release import NotBelieved, Release, Version, origin_of
from fulfilldesk.services.update_check import (
    Trouble,
    UpdateState,
    is_due,
    is_worth_telling,
    refuse_older,
    state_of,
)
from fulfilldesk.ui.settings import UPDATE_ASKED, UPDATE_CHECK, UPDATE_PUT_AWAY, UPDATE_TOLD

if TYPE_CHECKING:
    from fulfilldesk.releases.updates import Updates
    from fulfilldesk.ui.settings import Settings

#: After the start. Then it looks every hour whether a day has gone by: computers sleep.
FIRST_MS = 60_000
HOUR_MS = 3_600_000

log = logging.getLogger(__name__)


class UpdateWatch(QObject):
    """What the last version file said is remembered with its signature, so that a start without a network
    tells of a newer version too, and an older file that is played again is found out."""

    newer = Signal(object)  # Release: worth telling now
    changed = Signal(object)  # UpdateState

    _done = Signal(object)  # what is to be done on this thread

    def __init__(
        self,
        updates: Updates,
        settings: Settings,
        allowed: Callable[[], bool],
        *,
        running: str = product.VERSION,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        """`allowed` says whether anything may be asked at this moment at all; the person's own choice is in
        the settings."""
        super().__init__(parent)
        self._updates = updates
        self._settings = settings
        self._allowed = allowed
        self._running = Version.of(running)
        self._now = now
        self._ended = False
        self.state = UpdateState()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)  # the others may come early
        self._timer.setInterval(FIRST_MS)
        self._timer.timeout.connect(self._on_timer)
        self._done.connect(self._on_done)

    @property
    def allowed(self) -> bool:
        """Whether anything may be asked at this moment, by whomever."""
        return not self._ended and self._allowed()

    def start(self) -> None:
        """Begin to watch, with what was told before."""
        self._timer.start()
        told = self._settings.get(UPDATE_TOLD)
        if told:
            self._work(lambda: self._read_again(told))

    @Slot()
    def tell(self) -> None:
        """Say what is known, to whom it is worth saying."""
        newer = self.state.newer
        wanted = self.allowed and self._settings.get(UPDATE_CHECK)
        if wanted and is_worth_telling(newer, self._settings.get(UPDATE_PUT_AWAY)):
            self.newer.emit(newer)

    @Slot()
    def look_now(self) -> None:
        """Somebody wants to know; whether a day has gone by or not."""
        if self.allowed and not self.state.asking:
            self._ask()

    @Slot(object)
    def put_away(self, release: Release) -> None:
        """The person does not want to read of this version again."""
        self._settings.set(UPDATE_PUT_AWAY, release.version)
        self._settings.save()

    def page(self, release: Release) -> str | None:
        """The address of what is new in it, when a browser may be given it."""
        origin = origin_of(release.page)
        return release.page if origin is not None and origin == origin_of(self._updates.address) else None

    def end(self) -> None:
        """Start nothing more; what is under way keeps nobody waiting."""
        self._ended = True
        self._timer.stop()

    @Slot()
    def _on_timer(self) -> None:
        self._timer.setInterval(HOUR_MS)
        wanted = self.allowed and self._settings.get(UPDATE_CHECK)
        if wanted and not self.state.asking and is_due(self._now(), self._asked()):
            self._ask()

    def _asked(self) -> datetime | None:
        try:
            asked = datetime.fromisoformat(self._settings.get(UPDATE_ASKED))
        except ValueError:
            return None
        return asked if asked.tzinfo is not None else None

    def _ask(self) -> None:
        """Remembered before it is done: a program that ends meanwhile does not ask again at its start."""
        self._settings.set(UPDATE_ASKED, self._now().astimezone(UTC).isoformat(timespec="seconds"))
        self._settings.save()
        self._show(replace(self.state, asking=True, trouble=None))
        told = self._settings.get(UPDATE_TOLD)
        self._work(lambda: self._asking(told))

    # --- on a thread of its own, which never keeps the program from ending

    def _work(self, work: Callable[[], Callable[[], None]]) -> None:
        def do() -> None:
            try:
                after = work()
            except Exception:  # a bug of ours, or a library that is gone; who looks is not left waiting
                log.exception("finding out the newest version failed")
                after = self._unreached
            if isValid(self):
                self._done.emit(after)

        threading.Thread(target=do, name="update-check", daemon=True).start()

    def _read_again(self, told: str) -> Callable[[], None]:
        release = self._remembered(told)
        return lambda: self._on_remembered(release)

    def _remembered(self, told: str) -> Release | None:
        """Of what was told before, what may still be believed."""
        from fulfilldesk.releases.version_file import NoVersionFile, read_version_file

        try:
            return read_version_file(told.encode(errors="replace"), self._updates) if told else None
        except (NoVersionFile, NotBelieved) as error:
            log.warning("what was remembered of the newest version is not believed: %s", error)
            return None

    def _asking(self, told_before: str) -> Callable[[], None]:
        from fulfilldesk.app.newest_release import fetch_version_file
        from fulfilldesk.releases.version_file import NoVersionFile, read_version_file

        try:
            told = fetch_version_file(self._updates.address)
            release = read_version_file(told, self._updates)
            refuse_older(release, self._remembered(told_before))
        except (Failure, NoVersionFile) as error:
            log.info("the newest version could not be found out: %s", error)
            return self._unreached
        except NotBelieved as error:
            log.warning("what was told of the newest version is not believed: %s", error)
            return lambda: self._fail(Trouble.NOT_BELIEVED)
        return lambda: self._on_told(told.decode(), release)

    # --- back on this one

    @Slot(object)
    def _on_done(self, after: Callable[[], None]) -> None:
        if not self._ended:
            after()

    def _on_told(self, told: str, release: Release) -> None:
        if release.number < self._running:
            log.warning("the newest version that is published is older than the running one")
        self._settings.set(UPDATE_TOLD, told)
        self._settings.save()
        self._learn(state_of(self._running, release))

    def _on_remembered(self, release: Release | None) -> None:
        """Somebody may be asking meanwhile, and the answer may be here: that is the newer one."""
        if self.state.newer is None and not self.state.newest:
            known = state_of(self._running, release)
            self._learn(replace(known, asking=self.state.asking, trouble=self.state.trouble))

    def _learn(self, state: UpdateState) -> None:
        self._show(state)
        self.tell()

    def _unreached(self) -> None:
        self._fail(Trouble.UNREACHED)

    def _fail(self, trouble: Trouble) -> None:
        self._show(replace(self.state, asking=False, trouble=trouble))

    def _show(self, state: UpdateState) -> None:
        self.state = state
        self.changed.emit(state)
