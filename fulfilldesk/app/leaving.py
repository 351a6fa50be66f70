"""From the answer "sign out" to the moment at which another store can be opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.paths import Profile


@dataclass(frozen=True, slots=True)
class Left:
    """What became of it: whether everything of the store is gone from this computer, and what could not be
    done (StoreBusy, StoreNotWritable: nothing was; KeyStoreLocked: the keys may still be kept)."""

    target: Target
    erased: bool
    failure: Failure | None = None


class Leaving(QObject):
    """`left` comes once for each `leave`."""

    left = Signal(object)  # Left

    def __init__(
        self, stores: Stores, key_ring: KeyRing, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stores = stores
        self._key_ring = key_ring
        self._runner = runner

    def leave(
        self,
        target: Target,
        profile: Profile,
        *,
        erase: bool,
        workers: Sequence[TaskRunner] = (),
        desks: list[Desk] | None = None,
    ) -> None:
        """Forget the keys, and with `erase` everything of the store. Nothing of it may be open then: the
        `workers`, which were told to end, are waited for, and the `desks` that they may still have opened are
        closed."""
        stores, ring = self._stores, self._key_ring

        def work() -> Failure | None:
            from fulfilldesk.app.signing_out import sign_out

            for worker in workers:
                worker.shutdown()
            while desks:
                desks.pop().close()
            return sign_out(target.address.domain, profile, ring.keys(), stores, erase=erase)

        self._runner.run(
            work,
            owner=self,
            on_result=lambda failure: self.left.emit(Left(target, erase, failure)),
            on_error=lambda error: self._on_error(target, error),
        )

    def _on_error(self, target: Target, error: BaseException) -> None:
        failure = Failure.of(error)
        self.left.emit(Left(target, erased=False, failure=failure))
        if not isinstance(error, Failure):
            raise error
