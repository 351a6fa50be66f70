"""The window on one shop, built and joined: list, detail, menu, sheets and journal.

What the first paint shows is made at once; the rest, and what it imports, when that has happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths
from fulfilldesk.app.later import Later
from fulfilldesk.domain.errors import Failure, NotShopify, Offline, ShopifyFailed, SignInRefused
from fulfilldesk.domain.policies import NO_POLICIES, Policies
from fulfilldesk.ui import texts_waiting
from fulfilldesk.ui.colours import Appearance
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.main_window import MainWindow
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.settings import APPEARANCE, PERSONAL_DAYS, Settings
from fulfilldesk.ui.style import Style
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.place import Place

if TYPE_CHECKING:
    from fulfilldesk.domain.events import ConnectionChanged
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.domain.packing_slip import PackingSlip
    from fulfilldesk.services.batch_plan import BatchPlanning
    from fulfilldesk.services.batch_run import BatchRun
    from fulfilldesk.services.checks_port import Findings
    from fulfilldesk.services.customers import Customers
    from fulfilldesk.services.journal_port import Journal
    from fulfilldesk.services.numbers_port import Numbers
    from fulfilldesk.services.outbox import Emptied
    from fulfilldesk.services.pipeline import Pipeline
    from fulfilldesk.services.ports import OrderReader, Shop
    from fulfilldesk.services.reading import OrderReading
    from fulfilldesk.services.rules_port import Rules
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.printing.numbers_sheet import NumbersSheet
    from fulfilldesk.ui.tasks import Runner

#: After these it is worth asking whether the shop can be reached at all.
_NO_ANSWER = (Offline, NotShopify, ShopifyFailed, SignInRefused)


@dataclass(frozen=True, slots=True)
class Look:
    """How everything is shown and remembered."""

    theme: Theme
    formats: Formats
    settings: Settings

    @classmethod
    def of(cls, app: QApplication, settings: Settings) -> Look:
        """Style, colours and palette for the whole application, as the person chose them last."""
        theme = Theme(paths.resources() / "icons", app)
        chosen = settings.get(APPEARANCE)
        theme.choose(Appearance(chosen) if chosen in set(Appearance) else Appearance.SYSTEM)
        app.setStyle(Style(theme))
        theme.apply()
        return cls(theme, Formats(), settings)


class DeskParts(Protocol):
    """What the window needs of an open desk."""

    @property
    def cache(self) -> OrderReader: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def pipeline(self) -> Pipeline: ...
    @property
    def reading(self) -> OrderReading: ...
    @property
    def shop(self) -> Shop: ...
    @property
    def batch_planning(self) -> BatchPlanning: ...
    @property
    def batches(self) -> BatchRun: ...
    @property
    def customers(self) -> Customers: ...
    @property
    def checking(self) -> Findings: ...
    @property
    def rules(self) -> Rules: ...
    @property
    def numbers(self) -> Numbers: ...


class OrderDesk(QObject):
    """Owns the main window of one shop. Three steps: made, it can be shown, with the `newest` orders if
    somebody has them; `complete` makes what the first paint does not show; `start` when the desk stands."""

    def __init__(
        self,
        look: Look,
        runner: Runner,
        bridge: EventBridge,
        *,
        shop_domain: str,
        is_demo: bool,
        newest: Sequence[OrderRow] = (),
        policies: Policies = NO_POLICIES,
    ) -> None:
        super().__init__()
        self._look = look
        self._bulk_forbidden = policies.forbid_bulk
        self._runner = runner
        self._bridge = bridge
        self._is_demo = is_demo
        self._completed = False
        self._reader: Later[OrderReader] = Later()
        self._journal: Later[Journal] = Later()
        self._pipeline: Later[Pipeline] = Later()
        self._reading: Later[OrderReading] = Later()
        self._shop: Later[Shop] = Later()
        self._planning: Later[BatchPlanning] = Later()
        self._batches: Later[BatchRun] = Later()
        self._customers: Later[Customers] = Later()
        self._findings: Later[Findings] = Later()
        self._rules: Later[Rules] = Later()
        self._detail_place, self._result_place = Place(), Place()
        self._places = {page: Place() for page in Page}
        self.window = MainWindow(
            reader=self._reader.part,
            runner=runner,
            bridge=bridge,
            settings=look.settings,
            theme=look.theme,
            formats=look.formats,
            detail=self._detail_place,
            pages=self._places,
            result_line=self._result_place,
            shop_name="",
            shop_domain=shop_domain,
            is_demo=is_demo,
        )
        if policies.forbid_bulk:
            self.window.list.bulk.forbid()
        self.window.begin(newest)

    @property
    def is_demo(self) -> bool:
        """Whether it is the demo shop's."""
        return self._is_demo

    def complete(self) -> None:
        """Make what the first paint does not show, if that was not done yet."""
        if self._completed:
            return
        self._completed = True
        from PySide6.QtGui import QDesktopServices

        from fulfilldesk.app.customer_desk import CustomerDesk
        from fulfilldesk.app.waiting_desk import WaitingDesk
        from fulfilldesk.app.watch_desk import WatchDesk
        from fulfilldesk.ui.actions.action_flow import ActionFlow
        from fulfilldesk.ui.actions.commands import Commands
        from fulfilldesk.ui.actions.commands_elsewhere import CommandsElsewhere
        from fulfilldesk.ui.actions.conversation import Tools
        from fulfilldesk.ui.actions.result_line import ResultLine
        from fulfilldesk.ui.bulk.bulk_conversation import BulkTools
        from fulfilldesk.ui.bulk.bulk_flow import BulkFlow
        from fulfilldesk.ui.details.detail_pane import DetailPane
        from fulfilldesk.ui.details.findings_flow import FindingsFlow
        from fulfilldesk.ui.details.order_detail import OrderDetail
        from fulfilldesk.ui.journal.journal_view import JournalView

        runner, theme, formats = self._runner, self._look.theme, self._look.formats
        journal, pipeline = self._journal.part, self._pipeline.part
        self.detail = OrderDetail(
            self._reader.part,
            journal,
            lambda order_id: self._reading.part.refresh(order_id),
            runner,
            self,
            findings=self._findings.part,
        )
        self.pane = DetailPane(
            self.detail,
            theme,
            formats,
            is_demo=self._is_demo,
            personal_days=lambda: self._look.settings.get(PERSONAL_DAYS),
            another_is_meant=lambda: self.window.list.going_to_results,
        )
        self.journal_view = JournalView(journal, runner, theme, formats)
        self.waiting = WaitingDesk(
            journal,
            pipeline,
            self._batches.part,
            runner,
            theme,
            formats,
            self,
            bulk_forbidden=self._bulk_forbidden,
        )
        self.result_line = ResultLine(theme)
        self._detail_place.fill(self.pane)
        self.watch = WatchDesk(
            self.window.centre, self._rules.part, runner, theme, formats, self._look.settings, self
        )
        if self._bulk_forbidden:
            self.watch.forbid_bulk()
        self._places[Page.WAITING].fill(self.waiting.page)
        for page, widget in self.watch.pages.items():
            self._places[page].fill(widget)
        self._places[Page.JOURNAL].fill(self.journal_view)
        self._result_place.fill(self.result_line)
        tools = Tools(self.window.centre, pipeline, journal, runner, theme, formats)
        self.flow = ActionFlow(tools, pipeline, self.result_line, self)
        bulk_tools = BulkTools(
            self.window.centre,
            self._planning.part,
            self._batches.part,
            journal,
            self._reader.part,
            runner,
            theme,
            formats,
        )
        self.bulk = BulkFlow(bulk_tools, self, forbidden=self._bulk_forbidden)
        self.customer_desk = CustomerDesk(
            self._customers.part,
            self.pane.customer,
            self.window.centre,
            runner,
            self.result_line,
            theme,
            self,
        )
        self.commands = Commands(
            self.flow,
            self.result_line,
            QDesktopServices.openUrl,
            runner,
            lambda work_id: self._shop.part.external_page(work_id),
            self._print_slips,
            self,
        )
        self.elsewhere = CommandsElsewhere(
            self.commands,
            self.result_line,
            self._reader.part,
            journal,
            runner,
            self,
            is_demo=self._is_demo,
        )
        self.findings_flow = FindingsFlow(
            self.pane.findings, self._findings.part, runner, self.result_line, self._look.settings, self
        )
        self._connect()

    def start(self, desk: DeskParts, *, offline: bool = False) -> None:
        """The desk stands: read what there is to show, with `offline` from the cache only."""
        self.complete()
        self.detail.set_online(not offline)
        self.flow.set_online(not offline)
        self.bulk.set_online(not offline)
        self._reader.provide(desk.cache)
        self._journal.provide(desk.journal)
        self._pipeline.provide(desk.pipeline)
        self._reading.provide(desk.reading)
        self._shop.provide(desk.shop)
        self._planning.provide(desk.batch_planning)
        self._batches.provide(desk.batches)
        self._customers.provide(desk.customers)
        self._findings.provide(desk.checking)
        self._rules.provide(desk.rules)
        self.window.start()
        self.waiting.start(online=not offline)
        self.watch.start(desk.cache, desk.checking, desk.numbers)
        self.elsewhere.set_online(not offline)
        # An order may have been chosen already, when nothing could be read of it.
        self.window.current_order_changed.connect(self._on_current_order)
        self._on_current_order(self.window.list.current_order())

    @Slot(object)
    def show_emptied(self, emptied: Emptied) -> None:
        """Actions that waited were sent without anybody having pressed anything."""
        if emptied.sent:
            self.result_line.show_remark(texts_waiting.sent_by_themselves(emptied.sent))

    def end_work(self) -> None:
        """The desk is going: begin nothing more that takes its time."""
        if self._completed:
            self.bulk.end()
            self.waiting.end()

    def end(self) -> None:
        """Take the window away."""
        self.window.remember()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _connect(self) -> None:
        window, bridge, flow, journal = self.window, self._bridge, self.flow, self.journal_view
        self.pane.command_chosen.connect(self.commands.run)
        self.detail.reading_failed.connect(self._on_reading_failed)
        self.commands.journal_wanted.connect(self._on_journal_of_order)
        flow.journal_wanted.connect(self._on_journal_entry)
        journal.undo_wanted.connect(flow.undo)
        journal.check_wanted.connect(flow.finish)
        journal.go_on_wanted.connect(flow.go_on)
        journal.withdraw_wanted.connect(flow.withdraw)
        journal.order_wanted.connect(window.show_order)
        bridge.orders_changed.connect(self.detail.on_orders_changed)
        bridge.cache_replaced.connect(self.detail.on_cache_replaced)
        self.waiting.connect_to(window, bridge, flow, journal)
        self.watch.connect_to(window, bridge, self.bulk, self.elsewhere)
        self.watch.checks.journal_wanted.connect(self._on_journal_entry)
        self.watch.numbers.print_wanted.connect(self._print_numbers)
        self.watch.numbers.save_wanted.connect(self._save_numbers)
        self.pane.mend_wanted.connect(self.watch.mend)
        self.findings_flow.written.connect(self.detail.on_findings_changed)
        bridge.findings_changed.connect(self.detail.on_findings_changed)
        bridge.permissions_changed.connect(self.elsewhere.on_permissions_changed)
        window.list.bulk_asked.connect(self.bulk.ask)
        self.waiting.page.retry_batch_wanted.connect(self.bulk.retry)
        self.waiting.page.undo_batch_wanted.connect(self.bulk.undo)
        self.bulk.batch_begun.connect(self.waiting.control.resume)
        self.bulk.batch_begun.connect(self.waiting.show_batch)
        self.bulk.failed.connect(self.result_line.show_failure)
        for who in (flow, self.bulk, self.waiting.page):
            who.permissions_wanted.connect(window.permissions_asked)
        self.pane.waiting.go_on_wanted.connect(flow.go_on)
        self.pane.waiting.withdraw_wanted.connect(flow.withdraw)
        self.pane.waiting.page_wanted.connect(self.waiting.show_action)
        for listener in (self.detail, flow, journal):
            bridge.journal_changed.connect(listener.on_journal_changed)
        bridge.permissions_changed.connect(self.pane.on_permissions_changed)
        bridge.permissions_changed.connect(self.detail.on_permissions_changed)
        bridge.connection_changed.connect(self._on_connection)

    def _print_slips(self, slips: Sequence[PackingSlip]) -> None:
        """Printing is imported when somebody prints."""
        from fulfilldesk.ui.printing.print_slips import print_slips

        print_slips(self.window, slips, self._look.formats, self.result_line)

    @Slot(object)
    def _print_numbers(self, sheet: NumbersSheet) -> None:
        from fulfilldesk.ui.printing.print_numbers import print_numbers

        print_numbers(self.window, sheet, self._look.formats, self.result_line)

    @Slot(object)
    def _save_numbers(self, sheet: NumbersSheet) -> None:
        from fulfilldesk.ui.printing.print_numbers import save_numbers

        save_numbers(self.window, sheet, self._look.formats, self.result_line)

    @Slot(str)
    def _on_current_order(self, order_id: str) -> None:
        self.detail.open(order_id or None)

    @Slot(object)
    def _on_reading_failed(self, failure: Failure | None) -> None:
        """A shop that did not answer about one order: sync finds out whether it answers at all, and says so
        now instead of at its next minute."""
        if isinstance(failure, _NO_ANSWER) and self.detail.online:
            self.window.sync_asked.emit()

    @Slot(str)
    def _on_journal_of_order(self, order_id: str) -> None:
        self.journal_view.show_order(order_id)
        self.window.show_journal()

    @Slot(str)
    def _on_journal_entry(self, action_id: str) -> None:
        self.journal_view.show_entry(action_id)
        self.window.show_journal()

    @Slot(object)
    def _on_connection(self, change: ConnectionChanged) -> None:
        self.detail.set_online(change.online)
        self.flow.set_online(change.online)
        self.bulk.set_online(change.online)
        self.elsewhere.set_online(change.online)
        self.waiting.set_online(change.online)
