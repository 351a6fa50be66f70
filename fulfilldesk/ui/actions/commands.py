"""What choosing a line of an options menu does, from the menu or by its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.tracking import is_web_address
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.menu import Command, MenuContext, MenuItem, menu
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.packing_slip import PackingSlip, slip_of_fulfillment, slip_of_work
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.action_flow import ActionFlow
from fulfilldesk.ui.actions.links import OpenUrl, admin_address, web_address
from fulfilldesk.ui.actions.result_line import ResultLine
from fulfilldesk.ui.tasks import Runner

#: Asks the shop for the address at which the work's app wants to be asked (Shop.external_page).
ExternalPage = Callable[[str], str | None]
#: Asks where to print (ui.printing.print_slips).
PrintSlips = Callable[[Sequence[PackingSlip]], object]

_Doing = Callable[[Order, str, MenuContext], None]


class Commands(QObject):
    """`open_url` hands a checked web address to the system (QDesktopServices.openUrl in the program)."""

    journal_wanted = Signal(str)  # order id

    def __init__(
        self,
        flow: ActionFlow,
        result_line: ResultLine,
        open_url: OpenUrl,
        runner: Runner,
        external_page: ExternalPage,
        print_slips: PrintSlips,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._result_line = result_line
        self._open_url = open_url
        self._runner = runner
        self._external_page = external_page
        self._print_slips = print_slips
        self._doing: Mapping[Command, _Doing] = {
            Command.COPY_TRACKING: self._copy_tracking,
            Command.OPEN_TRACKING: self._open_tracking,
            Command.PRINT_SLIP: self._print,
            Command.OPEN_APP: self._open_app,
            Command.OPEN_ADMIN: self._open_admin,
            Command.COPY_ID: self._copy_id,
            Command.SHOW_JOURNAL: self._show_journal,
        }

    def run(self, key: str, order: Order, target: Target, target_id: str, context: MenuContext) -> None:
        """Do what the item with this key does, or say why not; a key that the target's menu does not have is
        nothing at all."""
        items = menu(order, target, target_id, context)
        item = next((item for item in items if item.key == key), None)
        if item is None or self._flow.in_front is not None:
            return
        if item.why_not is not None:
            self._result_line.show_notice(item.why_not)
        elif item.command is Command.PREVIEW and item.kind is not None:
            self._flow.look(item.kind, order, target_id, may_ask=_may_ask(item.kind, items))
        elif item.command is Command.UNDO and item.entry is not None:
            self._flow.undo(item.entry)
        elif item.command is Command.ACT and item.kind is not None:
            self._flow.ask(item.kind, order, target_id, undoes=item.entry.action.id if item.entry else None)
        else:
            self._doing[item.command](order, target_id, context)

    def _copy_tracking(self, order: Order, target_id: str, context: MenuContext) -> None:
        fulfillment = order.fulfillment(target_id)
        tracking = fulfillment.tracking if fulfillment is not None else ()
        self._copy("\n".join(entry.number for entry in tracking if entry.number))

    def _copy_id(self, order: Order, target_id: str, context: MenuContext) -> None:
        QGuiApplication.clipboard().setText(target_id)
        self._result_line.show_remark(texts_sheet.copied_id())

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._result_line.show_remark(texts_sheet.copied(text))

    def _open_tracking(self, order: Order, target_id: str, context: MenuContext) -> None:
        fulfillment = order.fulfillment(target_id)
        tracking = fulfillment.tracking if fulfillment is not None else ()
        found = [url for entry in tracking if (url := web_address(entry.url)) is not None]
        for url in found:
            self._open_url(url)
        if not found:
            self._result_line.show_warning(texts_sheet.no_web_page())

    def _print(self, order: Order, target_id: str, context: MenuContext) -> None:
        fulfillment, work = order.fulfillment(target_id), order.work(target_id)
        shop_name = context.shop.name if context.shop is not None else ""
        if fulfillment is not None:
            self._print_slips([slip_of_fulfillment(order, fulfillment, shop_name)])
        elif work is not None:
            self._print_slips([slip_of_work(order, work, shop_name)])

    def _open_app(self, order: Order, target_id: str, context: MenuContext) -> None:
        self._runner.run(
            lambda: self._external_page(target_id),
            owner=self,
            on_result=self._on_app_page,
            on_error=self._on_app_page_failed,
        )

    def _on_app_page(self, address: str | None) -> None:
        if address is None:
            self._result_line.show_warning(texts_sheet.no_app_page())
            return
        url = web_address(address) if is_web_address(address) else None
        if url is None:
            self._result_line.show_warning(texts_sheet.no_web_page())
        else:
            self._open_url(url)

    def _on_app_page_failed(self, error: BaseException) -> None:
        if not isinstance(error, Failure):
            raise error
        self._result_line.show_failure(error)

    def _open_admin(self, order: Order, target_id: str, context: MenuContext) -> None:
        url = admin_address(context.shop.domain if context.shop is not None else None, order.id)
        if url is None:
            self._result_line.show_warning(texts_sheet.no_admin_page())
        else:
            self._open_url(url)

    def _show_journal(self, order: Order, target_id: str, context: MenuContext) -> None:
        self.journal_wanted.emit(order.id)


def _may_ask(kind: str, items: Sequence[MenuItem]) -> bool:
    """Whether a preview may lead on to the question: when the menu offers the action itself."""
    return any(item.command is Command.ACT and item.kind == kind and item.enabled for item in items)
