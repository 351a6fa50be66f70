"""The files of the store that has the window: opened on a worker, and closed when the window goes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.domain.policies import Policies
from fulfilldesk.store.first_rows import first_rows
from fulfilldesk.ui.orders.answer import BLOCK
from fulfilldesk.ui.settings import ENCRYPT, Settings

if TYPE_CHECKING:  # what the first paint need not wait for
    from PySide6.QtCore import QObject

    from fulfilldesk.app.check_limits import CheckLimits
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.target import Target
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.paths import Profile
    from fulfilldesk.services.ports import Publish
    from fulfilldesk.ui.tasks import Runner


class StoreFiles:
    """Of one store at a time. `desks` are those that are open, also of a window that has gone since; with
    `fresh` the demo shop begins anew the first time."""

    def __init__(
        self,
        settings: Settings,
        key_ring: KeyRing,
        limits: CheckLimits,
        policies: Policies,
        *,
        fresh: bool,
    ) -> None:
        self._settings = settings
        self._key_ring = key_ring
        self._limits = limits
        self._policies = policies
        self._fresh = fresh
        self._rebuild = self._opening = False
        self.desks: list[Desk] = []

    def newest(self, target: Target, profile: Profile, *, rebuild: bool) -> Sequence[OrderRow]:
        """What to look at until they are open, unless they are about to be put aside: with `rebuild` the
        damaged ones are, when they are opened next."""
        self._rebuild = rebuild
        if rebuild or (target.demo and self._fresh):
            return ()
        return first_rows(profile.cache(target.address.domain), BLOCK)

    def open(
        self,
        target: Target,
        profile: Profile,
        publish: Publish,
        runner: Runner,
        owner: QObject,
        on_result: Callable[[Desk], None],
        on_error: Callable[[BaseException], None],
    ) -> None:
        """Open them, unless that is under way. `on_result` brings the desk, while there is the `owner`."""
        if self._opening:
            return
        self._opening = True
        fresh, self._fresh = self._fresh, False
        rebuild, self._rebuild = self._rebuild, False
        encrypt = self._settings.get(ENCRYPT)
        ring, limits, policies = self._key_ring, self._limits, self._policies

        def work() -> Desk:
            # The command line of httpx: where rich and pygments are installed it would bring them along.
            sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
            from fulfilldesk.app.desk import open_desk, set_damaged_aside

            if rebuild:
                set_damaged_aside(target, profile)
            keys = ring.keys()
            desk = open_desk(
                target, profile, publish, keys, policies, fresh=fresh, encrypt=encrypt, limits=limits
            )
            self.desks.append(desk)  # whoever waits for it may have gone meanwhile
            return desk

        def opened(desk: Desk) -> None:
            self._opening = False
            on_result(desk)

        def failed(error: BaseException) -> None:
            self._opening = False
            on_error(error)

        runner.run(work, owner=owner, on_result=opened, on_error=failed)

    def stop(self) -> None:
        """Nobody waits for them any more: every wait in them ends now."""
        self._opening = False
        for desk in self.desks:
            desk.stopping.set()

    def close(self) -> None:
        """Those that are open."""
        while self.desks:
            self.desks.pop().close()
