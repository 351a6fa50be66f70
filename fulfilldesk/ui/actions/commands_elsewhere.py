"""An action that is asked for from elsewhere than the open order: a check names the order and the parcel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.events import PermissionsChanged
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.menu import MenuContext, menu
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order, ShopInfo
from fulfilldesk.services.batch_plan import nothing_there, targets_of
from fulfilldesk.services.journal_port import Journal
from fulfilldesk.services.ports import OrderReader
from fulfilldesk.ui.actions.commands import Commands
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.tasks import Lane, Runner


@dataclass(frozen=True, slots=True)
class _AtHand:
    """What a menu needs to know of an order."""

    order: Order
    journal: Sequence[JournalEntry]
    shop: ShopInfo | None


class CommandsElsewhere(QObject):
    """Reads the order from the cache and then does what its menu would do: the same sheet, and the same words
    when it cannot be done now. Connect `set_online` and `on_permissions_changed` to the events."""

    def __init__(
        self,
        commands: Commands,
        result_line: ResultLine,
        reader: OrderReader,
        journal: Journal,
        runner: Runner,
        parent: QObject | None = None,
        *,
        is_demo: bool = False,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._result_line = result_line
        self._reader = reader
        self._journal = journal
        self._runner = runner
        self._is_demo = is_demo
        self._online = True
        self._refused_rights: frozenset[str] = frozenset()

    def set_online(self, online: bool) -> None:
        """Whether the shop can be reached, as far as is known."""
        self._online = online

    @Slot(object)
    def on_permissions_changed(self, change: PermissionsChanged) -> None:
        """What Shopify has refused to whoever signed in."""
        self._refused_rights = change.refused_rights

    @Slot(str, str, str)
    def run_on(self, kind: str, order_id: str, target_id: str = "") -> None:
        """Ask for that kind of action on a parcel or the work of an order, or, without `target_id`, on the
        first of it that the kind could be about. The order need not be open."""
        reader, journal = self._reader, self._journal

        def read() -> _AtHand | None:
            order = reader.order(order_id)
            if order is None:
                return None
            return _AtHand(order, journal.of_order(order_id), reader.shop_info())

        self._runner.run(
            read,
            owner=self,
            on_result=lambda found: self._on_read(kind, target_id, found),
            on_error=self._on_failed,
            lane=Lane.CACHE,
        )

    def _on_read(self, name: str, target_id: str, found: _AtHand | None) -> None:
        if found is None:
            self._result_line.show_notice(Notice(Say.ORDER_NOT_CACHED, Weight.BLOCK))
            return
        kind, order = KINDS[name], found.order
        targets = targets_of(kind, order, {target_id} if target_id else None)
        chosen = next(
            (each for each in targets if kind.why_not(order, each) is None), next(iter(targets), "")
        )
        context = MenuContext(found.shop, self._online, found.journal, self._is_demo, self._refused_rights)
        if not chosen or all(item.key != name for item in menu(order, kind.target, chosen, context)):
            self._result_line.show_notice(nothing_there(kind))
            return
        self._commands.run(name, order, kind.target, chosen, context)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            self._result_line.show_failure(error)
