"""The main window: rail; order list and detail side by side, or a page; lines on top, status bar below.

It places the parts, carries signals between them and remembers how they were left. It knows no rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QStyle, QVBoxLayout, QWidget

from fulfilldesk.domain.query import Listed, View
from fulfilldesk.domain.stores import KnownStore, store_title
from fulfilldesk.ui import settings as remembered
from fulfilldesk.ui import texts
from fulfilldesk.ui.message_line import MessageLine, Remedy
from fulfilldesk.ui.news import News
from fulfilldesk.ui.orders.list_pane import OrderListPane
from fulfilldesk.ui.pages import Page
from fulfilldesk.ui.rail import Rail
from fulfilldesk.ui.shop_menu import ShopMenu
from fulfilldesk.ui.status_bar import StatusBar
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.sheet_host import SheetHost

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fulfilldesk.domain.errors import Failure
    from fulfilldesk.domain.listing import OrderRow
    from fulfilldesk.services.ports import OrderReader
    from fulfilldesk.ui.events import EventBridge
    from fulfilldesk.ui.formats import Formats
    from fulfilldesk.ui.settings import Settings
    from fulfilldesk.ui.tasks import Runner
    from fulfilldesk.ui.theme import Theme
    from fulfilldesk.ui.waiting_summary import Summary

#: How often ages and days are worded anew.
MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """`detail` is shown beside the list and told by `current_order_changed`; `pages` are what else the rail
    leads to; `result_line` tells on top how an action ended, whichever page is open.

    `order_activated` asks for the detail to take the keyboard. The other signals ask the application to do
    something the window cannot: sync, stop it, let its import wait or go on, sign in again or out, replace a
    damaged file, go to another store (the address it is opened with), show settings, permissions or what is
    new, save a support bundle, resume the batch that was interrupted.
    """

    current_order_changed = Signal(str)
    order_activated = Signal(str)
    sync_asked = Signal()
    sync_cancel_asked = Signal()
    import_pause_asked = Signal()
    import_resume_asked = Signal()
    sign_in_asked = Signal()
    rebuild_asked = Signal()
    connect_asked = Signal()
    demo_asked = Signal()
    store_asked = Signal(str)
    settings_asked = Signal()
    permissions_asked = Signal()
    support_bundle_asked = Signal()
    whats_new_asked = Signal()
    sign_out_asked = Signal()
    resume_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        reader: OrderReader,
        runner: Runner,
        bridge: EventBridge,
        settings: Settings,
        theme: Theme,
        formats: Formats,
        detail: QWidget,
        pages: Mapping[Page, QWidget],
        result_line: QWidget,
        shop_name: str,
        shop_domain: str,
        is_demo: bool = False,
    ) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._shop_name = shop_name
        self._shop_domain = shop_domain
        self._stores: tuple[KnownStore, ...] = ()
        self._is_demo = is_demo
        self._begun = False
        self._formats = formats
        self._painted = False
        self._day = formats.today()
        self.rail = Rail(theme, formats)
        self.list = OrderListPane(reader, runner, formats, theme, settings)
        self.detail = detail
        self.pages = dict(pages)
        self.result_line = result_line
        self.message_line = MessageLine(theme)
        self.status = StatusBar(theme, formats, "")
        self.news = News(reader, runner, formats, bridge, self.message_line, self.status, self)
        self.menu = ShopMenu(self, is_demo=is_demo)
        self._place()
        self._show_which_store()
        self._connect(bridge)
        self._make_actions()
        self._restore()
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)

    # --- the parts

    def _place(self) -> None:
        self._orders_page = QSplitter(Qt.Orientation.Horizontal)
        self._orders_page.addWidget(self.list)
        self._orders_page.addWidget(self.detail)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._orders_page)
        for page in self.pages.values():
            self._pages.addWidget(page)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.rail)
        self._splitter.addWidget(self._pages)
        for splitter in (self._splitter, self._orders_page):
            splitter.setHandleWidth(1)  # Qt makes a handle this thin easier to grab than it looks
            splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._orders_page.setStretchFactor(0, 1)
        self.list.setMinimumWidth(360)
        self.detail.setMinimumWidth(max(320, self.detail.minimumWidth()))
        self.centre = SheetHost()
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_line)
        column.addWidget(self.result_line)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self.centre)

    def _connect(self, bridge: EventBridge) -> None:
        self.rail.view_chosen.connect(self.show_view)
        self.rail.page_chosen.connect(self.show_page)
        self.list.current_order_changed.connect(self.current_order_changed)
        self.list.order_activated.connect(self._on_order_activated)
        self.list.failed.connect(self._on_cache_failed)
        self.list.sync_asked.connect(self.sync_asked)
        self.status.cancel_asked.connect(self.sync_cancel_asked)
        self.status.pause_asked.connect(self.import_pause_asked)
        self.status.resume_asked.connect(self.import_resume_asked)
        self.message_line.remedy_asked.connect(self._on_remedy_asked)
        self.news.counts_read.connect(self.rail.show_counts)
        self.news.sync_changed.connect(self._on_sync_changed)
        bridge.orders_changed.connect(self.list.orders_changed)
        bridge.cache_replaced.connect(self.list.cache_replaced)
        bridge.sync_finished.connect(self._on_sync_finished)
        self.menu.sync_asked.connect(self.sync_asked)
        self.menu.store_asked.connect(self.store_asked)
        self.menu.connect_asked.connect(self.connect_asked)
        self.menu.demo_asked.connect(self.demo_asked)
        self.menu.settings_asked.connect(self.settings_asked)
        self.menu.permissions_asked.connect(self.permissions_asked)
        self.menu.sign_out_asked.connect(self.sign_out_asked)
        self.menu.quit_asked.connect(self.close)

    def _make_actions(self) -> None:
        find = QAction(texts.find_orders(), self)
        find.setShortcuts(QKeySequence.StandardKey.Find)
        find.triggered.connect(self.focus_search)
        self.addAction(find)
        self.addActions(self.menu.shortcuts())

    def show_shop(self, name: str) -> None:
        """The name people know the shop by, once it is known."""
        self._shop_name = name
        self._show_which_store()

    def show_stores(self, stores: Sequence[KnownStore], current: str) -> None:
        """The stores that are known, and the domain of the one that is open."""
        self._stores = tuple(stores)
        self.menu.show_stores(stores, "" if self._is_demo else current)
        self.addActions(self.menu.shortcuts())
        self._show_which_store()

    def _show_which_store(self) -> None:
        """Nobody may take one store for another, or the demo for a real one: the domain is said too where the
        name does not tell, and on sheets as soon as there are several."""
        name = self._shop_name or self._shop_domain
        if self._is_demo:
            title, beside, line = texts.demo_name(name), texts.demo_store(), texts.demo_name(name)
        else:
            title = store_title(KnownStore("", self._shop_domain, self._shop_name), self._stores)
            beside = self._shop_domain if title != name else ""
            line = texts.shop_line(self._shop_name, self._shop_domain)
        several = self._is_demo or any(store.domain != self._shop_domain for store in self._stores)
        self.setWindowTitle(texts.window_title(title))
        self.rail.show_shop(name, self.menu, beside)
        self.status.show_shop(line)
        self.centre.store = plain(title) if several and self._stores else ""

    # --- where one is

    def begin(self, newest: Sequence[OrderRow] = ()) -> None:
        """Show the view of the last time, before the orders can be read: with the newest ones to look at, if
        somebody has them. From here on the window can be worked with."""
        self._begun = True
        saved = self._settings.get(remembered.VIEW)
        view = View(saved) if saved in set(View) else View.ALL
        self.rail.select_view(view)
        self._pages.setCurrentWidget(self._orders_page)
        self.list.begin(view, newest)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """The orders can be read: answer what is asked, and read what there is to know. Call once."""
        if not self._begun:
            self.begin()
        self.list.start()
        self.news.start()
        self._minute.start()

    @Slot(object)
    def show_view(self, view: View) -> None:
        """One of the built-in views."""
        if not self._begun:
            return
        self._settings.set(remembered.VIEW, view.value)
        self.rail.select_view(view)
        self._pages.setCurrentWidget(self._orders_page)
        self.list.show_view(view)

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """One of the pages beside the orders."""
        self.rail.select_page(page)
        self._pages.setCurrentWidget(self.pages[page])

    @Slot()
    def show_waiting(self) -> None:
        """The page of what waits to be sent."""
        self.show_page(Page.WAITING)

    @Slot()
    def show_journal(self) -> None:
        """The journal's page."""
        self.show_page(Page.JOURNAL)

    @Slot(object)
    def show_listed(self, listed: Listed) -> None:
        """Orders that a page has picked out, in the order table."""
        self._settings.set(remembered.VIEW, View.ALL.value)
        self.rail.select_view(View.ALL)
        self._pages.setCurrentWidget(self._orders_page)
        self.list.show_listed(listed)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_order(self, order_id: str) -> None:
        """An order, from wherever one is (a journal line names one)."""
        self._pages.setCurrentWidget(self._orders_page)
        self.rail.select_view(self.list.query().view)
        self.list.select_order(order_id)

    @Slot()
    def focus_search(self) -> None:
        """Ctrl+F, also from the journal."""
        if self._pages.currentWidget() is not self._orders_page:
            self._pages.setCurrentWidget(self._orders_page)
            self.rail.select_view(self.list.query().view)
        self.list.focus_search()

    # --- what happens

    @Slot(object)
    def show_waiting_summary(self, waiting: Summary) -> None:
        """How many actions are not over."""
        self.rail.show_count(Page.WAITING, waiting.count)
        self.news.show_waiting(waiting)

    @Slot(str)
    def _on_order_activated(self, order_id: str) -> None:
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)
        self.order_activated.emit(order_id)

    @Slot(object)
    def _on_cache_failed(self, failure: Failure) -> None:
        self.news.show_cache_failure(failure)

    @Slot(object, bool)
    def _on_sync_changed(self, progress: object, synced: bool) -> None:
        self.list.show_sync(progress, synced=synced)  # type: ignore[arg-type]

    @Slot(object)
    def _on_sync_finished(self, _: object) -> None:
        """Another program on the same profile (a night job, a second window) may have written what this pass
        then found unchanged."""
        self.news.count()
        self.list.orders_changed(frozenset())

    @Slot(object)
    def _on_remedy_asked(self, remedy: Remedy) -> None:
        ask = {
            Remedy.TRY_AGAIN: self.sync_asked,
            Remedy.SIGN_IN: self.sign_in_asked,
            Remedy.REBUILD: self.rebuild_asked,
            Remedy.NEW_JOURNAL: self.rebuild_asked,
            Remedy.RESUME: self.resume_asked,
            Remedy.PERMISSIONS: self.permissions_asked,
            Remedy.SUPPORT_BUNDLE: self.support_bundle_asked,
            Remedy.WHATS_NEW: self.whats_new_asked,
        }.get(remedy)
        if remedy is Remedy.WAITING:
            self.show_waiting()
        elif ask is not None:
            ask.emit()

    @Slot()
    def _on_minute(self) -> None:
        self.news.tell()
        if self._formats.today() != self._day:
            self._day = self._formats.today()
            self.list.reword()

    # --- remembered

    def _restore(self) -> None:
        geometry = self._settings.get(remembered.WINDOW_GEOMETRY)
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            self.resize(1440, 900)
        self._fit_to_screen()
        for splitter, setting in self._splitters():
            saved = self._settings.get(setting)
            if not saved or not splitter.restoreState(QByteArray(saved)):
                splitter.setSizes(
                    [self.rail.sizeHint().width(), 1250] if splitter is self._splitter else [830, 400]
                )

    def _splitters(self) -> tuple[tuple[QSplitter, remembered.Setting[bytes]], ...]:
        return ((self._splitter, remembered.SPLITTER), (self._orders_page, remembered.ORDERS_SPLITTER))

    def _fit_to_screen(self) -> None:
        """A window remembered from a larger screen, or from one that is gone, comes back into sight. What its
        frame takes is not known before it is shown."""
        area = self.screen().availableGeometry()
        area.setHeight(area.height() - self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight))
        size = self.size().boundedTo(area.size())
        if size != self.size():
            self.resize(size)
        left = max(area.left(), min(self.x(), area.right() + 1 - self.width()))
        top = max(area.top(), min(self.y(), area.bottom() + 1 - self.height()))
        if (left, top) != (self.x(), self.y()):
            self.move(left, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What the first paint need not wait for is loaded after it."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._warm_up)

    @Slot()
    def _warm_up(self) -> None:
        self._runner.run(
            self._formats.warm_up, owner=self, on_result=self._on_warm, on_error=self._on_warm_failed
        )

    def _on_warm(self, _: None) -> None:
        self.list.reword()

    def _on_warm_failed(self, error: BaseException) -> None:
        raise error  # babel is part of the program: this is ours to repair

    def remember(self) -> None:
        """Write down how things were left."""
        self._settings.set(remembered.WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        for splitter, setting in self._splitters():
            self._settings.set(setting, bytes(splitter.saveState().data()))
        self._settings.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how things were left."""
        self._minute.stop()
        self.remember()
        super().closeEvent(event)
        self.closed.emit()
