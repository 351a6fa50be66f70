"""What choosing a line of the options menu does, from the menu or by its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, fulfillment_menu
from fulfilldesk.domain.orders import Fulfillment, Order
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.action_flow import ActionFlow
from fulfilldesk.ui.actions.links import OpenUrl, admin_address, web_address
from fulfilldesk.ui.actions.result_line import ResultLine

_Doing = Callable[[Order, Fulfillment, MenuContext], None]


class Commands(QObject):
    """`open_url` hands a checked web address to the system (QDesktopServices.openUrl in the program)."""

    journal_wanted = Signal(str)  # order id

    def __init__(
        self, flow: ActionFlow, result_line: ResultLine, open_url: OpenUrl, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._result_line = result_line
        self._open_url = open_url
        self._doing: Mapping[Command, _Doing] = {
            Command.COPY_TRACKING: self._copy_tracking,
            Command.OPEN_TRACKING: self._open_tracking,
            Command.OPEN_ADMIN: self._open_admin,
            Command.COPY_ID: self._copy_id,
            Command.SHOW_JOURNAL: self._show_journal,
        }

    def run(self, command: Command, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        """Do it, or say why not; a command that the fulfilment's menu does not have is nothing at all."""
        items = {item.command: item for item in fulfillment_menu(order, fulfillment, context)}
        item = items.get(command)
        if item is None or self._flow.in_front is not None:
            return
        if item.why_not is not None:
            self._result_line.show_notice(item.why_not)
        elif command is Command.PREVIEW and item.kind is not None:
            self._flow.look(item.kind, order, fulfillment.id, may_ask=_may_ask(item.kind, items.values()))
        elif item.kind is not None:
            self._flow.ask(
                item.kind, order, fulfillment.id, undoes=item.entry.action.id if item.entry else None
            )
        else:
            self._doing[command](order, fulfillment, context)

    def _copy_tracking(self, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        self._copy("\n".join(entry.number for entry in fulfillment.tracking if entry.number))

    def _copy_id(self, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        self._copy(fulfillment.id)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._result_line.show_remark(texts_sheet.copied(text))

    def _open_tracking(self, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        found = [url for entry in fulfillment.tracking if (url := web_address(entry.url)) is not None]
        for url in found:
            self._open_url(url)
        if not found:
            self._result_line.show_warning(texts_sheet.no_web_page())

    def _open_admin(self, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        url = admin_address(context.shop.domain if context.shop is not None else None, order.id)
        if url is None:
            self._result_line.show_warning(texts_sheet.no_admin_page())
        else:
            self._open_url(url)

    def _show_journal(self, order: Order, fulfillment: Fulfillment, context: MenuContext) -> None:
        self.journal_wanted.emit(order.id)


def _may_ask(kind: str, items: Iterable[MenuItem]) -> bool:
    """Whether a preview may lead on to the question: when the menu offers the action itself."""
    return any(item.kind == kind and item.asks and item.enabled for item in items)
