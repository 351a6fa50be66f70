"""The page of the checks: all of them on the left, what the chosen one has found on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fulfilldesk import paths
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.errors import Failure, Stopped
from fulfilldesk.domain.notice import Weight
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import CheckCount, FindingKey, Findings, ListedFinding, Overview
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.all_well import AllWell
from fulfilldesk.ui.checks.check_pane import CheckPane
from fulfilldesk.ui.checks.checks_column import ChecksColumn
from fulfilldesk.ui.checks.findings_list import Chosen
from fulfilldesk.ui.checks.findings_model import key_of
from fulfilldesk.ui.checks.mark_sheets import FineSheet, PutOffSheet
from fulfilldesk.ui.checks.texts_apps import Correspondence
from fulfilldesk.ui.checks.texts_checks import check_title
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.questions import Newest, Soon
from fulfilldesk.ui.settings import CHECK_LIMITS, Settings
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme

#: A pass of sync may tell of findings many times.
_READ_EVERY_MS = 500
#: What was put off comes back before the day's work begins.
_MORNING = 6
#: The checks take no more of the page, to begin with.
_COLUMN = 330
_NOTHING = CheckCount(0, 0, 0, None)

Result = TypeVar("Result")


class ChecksPage(QWidget):
    """Reads when it is shown, and follows `on_findings_changed` from then on. Sheets slide over `host`.

    `orders_wanted` brings a Listed, `mend_wanted` the kind of action and what it is about: order id -> ids of
    its parcels or work (none: whatever of the order the kind is about). `check_asked` wants everything looked
    at anew.
    """

    orders_wanted = Signal(object)
    mend_wanted = Signal(str, object)
    settings_wanted = Signal()
    journal_wanted = Signal(str)  # action id
    order_wanted = Signal(str)  # order id
    check_asked = Signal()

    def __init__(
        self,
        host: QWidget,
        runner: Runner,
        theme: Theme,
        formats: Formats,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._runner = runner
        self._theme = theme
        self._formats = formats
        self._settings = settings
        self._source: Findings | None = None
        self._overview = Overview({}, (), None)
        self._busy = False
        self.sheet: PutOffSheet | FineSheet | None = None
        #: What was selected when a menu or sheet was opened: what is said there is of nothing else, whatever
        #: has taken its place in the list meanwhile.
        self._meant: Chosen | None = None
        self.column = ChecksColumn(theme, formats)
        self.pane = CheckPane(runner, theme, formats, settings)
        self.all_well = AllWell()
        self._reading = Newest(runner, self)
        self._soon = Soon(_READ_EVERY_MS, self)
        self._soon.due.connect(self.refresh)
        self._failure = Notes(theme)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.all_well)
        self._stack.addWidget(self.pane)
        splitter = QSplitter()
        splitter.addWidget(self.column)
        splitter.addWidget(self._stack)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([min(_COLUMN, self.column.sizeHint().width()), 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._failure)
        outer.addWidget(splitter, 1)

    def _connect(self) -> None:
        pane, bar, header = self.pane, self.pane.bar, self.pane.header
        self.column.chosen.connect(self.show_check)
        self.column.check_asked.connect(self.check_asked)
        pane.order_wanted.connect(self.order_wanted)
        pane.failed.connect(self._show_failure)
        header.settings_wanted.connect(self.settings_wanted)
        header.copy_wanted.connect(self._on_copy)
        bar.mend_wanted.connect(self._on_mend)
        bar.show_wanted.connect(self._on_show)
        bar.journal_wanted.connect(self._on_journal)
        bar.put_off.clicked.connect(self._remember)
        bar.put_off_wanted.connect(self._on_put_off)
        bar.fine_wanted.connect(self._on_fine)
        bar.told_wanted.connect(self._on_told)
        bar.again_wanted.connect(self._on_again)

    # --- what is shown

    def provide(self, findings: Findings) -> None:
        """The findings can be read from now on."""
        self._source = findings
        self.pane.provide(findings)
        self.on_findings_changed()

    @Slot()
    def on_findings_changed(self) -> None:
        """The checks have found something else, or somebody has marked a finding."""
        if self.isVisible():
            self._soon.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it could not be seen; ages and thresholds may be others, too."""
        super().showEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A focus proxy would keep the Tab key from what stands before the list."""
        self.column.list.setFocus(event.reason())

    @Slot()
    def refresh(self) -> None:
        """Read what there is to show."""
        source = self._source
        if source is None:
            return
        self._reading.ask(source.overview, self._on_overview, self._show_failure)

    @Slot(bool)
    def show_checking(self, checking: bool) -> None:
        """Whether the checks are running at this moment."""
        self.column.show_checking(checking)

    @Slot(str)
    def show_check(self, name: str) -> None:
        """One of the checks."""
        check = CHECKS.get(name)
        if check is None:
            return
        self.column.list.choose(name)
        self.pane.show_check(check, self._overview.by_check.get(name, _NOTHING))
        self._stack.setCurrentWidget(self.pane)

    def _on_overview(self, overview: Overview) -> None:
        self._show_failure(None)
        self._overview = overview
        self.column.show_overview(overview)
        self.all_well.show_state(checked=overview.checked_at is not None)
        shown = self.pane.check
        first = next((name for name in CHECKS if overview.by_check.get(name, _NOTHING).open), "")
        name = shown.name if shown is not None and self._stack.currentWidget() is self.pane else first
        if name:
            self.show_check(name)

    @Slot(object)
    def _show_failure(self, failure: Failure | None) -> None:
        self._failure.say_failure(failure)

    # --- what is done

    def _work(
        self,
        work: Callable[[Findings, Sequence[ListedFinding]], Result],
        then: Callable[[Result], None],
        meant: Chosen | None = None,
    ) -> None:
        """Do something with everything that is selected, or that is `meant`, beside the window; one thing at
        a time."""
        source, chosen = self._source, meant or self.pane.chosen()
        if source is None or self._busy:
            return
        self._busy = True

        def on_result(result: Result) -> None:
            self._busy = False
            then(result)

        self._runner.run(
            lambda: work(source, chosen.whole(source)),
            owner=self,
            on_result=on_result,
            on_error=self._on_failed,
        )

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, Failure):
            raise error
        if not isinstance(error, Stopped):
            self._show_failure(error)

    def _orders(self, then: Callable[[Mapping[str, frozenset[str]]], None]) -> None:
        def on_orders(orders: Mapping[str, frozenset[str]]) -> None:
            if orders:
                then(orders)
            else:
                self._failure.say((Weight.INFO, texts.no_orders()))

        self._work(lambda source, findings: source.orders(_keys(findings)), on_orders)

    @Slot(str)
    def _on_mend(self, kind: str) -> None:
        self._orders(lambda targets: self.mend_wanted.emit(kind, dict(targets)))

    @Slot()
    def _on_show(self) -> None:
        check = self.pane.check
        title = texts.listed_title(check_title(check.name)) if check is not None else ""
        self._orders(lambda orders: self.orders_wanted.emit(Listed(title, frozenset(orders))))

    @Slot()
    def _on_journal(self) -> None:
        for listed in self.pane.chosen().findings[:1]:
            self.journal_wanted.emit(listed.finding.subject)

    @Slot(str)
    def _on_copy(self, language: str) -> None:
        check = self.pane.check
        if check is None:
            return
        limits = (limit.span(self._settings.get(CHECK_LIMITS[limit.key])) for limit in check.limits)
        allowed = sum(limits, timedelta())
        correspondence = Correspondence(language, paths.resources() / "translations")
        self._work(
            lambda _, findings: correspondence.support_text(check.name, findings, allowed), self._copied
        )

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.pane.header.say_copied()

    # --- what is said of findings

    @Slot()
    def _remember(self) -> None:
        self._meant = self.pane.chosen()

    def _mark(
        self, mark: Callable[[Findings, Collection[FindingKey]], None], meant: Chosen | None = None
    ) -> None:
        self._work(lambda source, findings: mark(source, _keys(findings)), self._marked, meant)

    def _marked(self, _: None) -> None:
        self.refresh()

    @Slot(int)
    def _on_put_off(self, days: int) -> None:
        if days:
            self._put_off((self._formats.noon() + timedelta(days=days)).date())
            return
        tomorrow = self._formats.today() + timedelta(days=1)
        sheet = PutOffSheet(self._host, self.pane.number(), tomorrow, self._theme)
        sheet.chosen.connect(self._put_off)
        self._open(sheet)

    @Slot(object)
    def _put_off(self, day: date) -> None:
        noon = self._formats.noon()
        morning = noon + (day - noon.date()) - timedelta(hours=12 - _MORNING)
        self._mark(lambda source, keys: source.put_off(keys, _utc(morning)), self._meant)

    @Slot()
    def _on_fine(self) -> None:
        self._remember()
        sheet = FineSheet(self._host, self.pane.number(), self._theme)
        sheet.chosen.connect(self._mark_fine)
        self._open(sheet)

    @Slot(str)
    def _mark_fine(self, note: str) -> None:
        self._mark(lambda source, keys: source.mark_fine(keys, note), self._meant)

    @Slot()
    def _on_told(self) -> None:
        self._mark(lambda source, keys: source.mark_told(keys))

    @Slot()
    def _on_again(self) -> None:
        self._mark(lambda source, keys: source.unmark(keys))

    def _open(self, sheet: PutOffSheet | FineSheet) -> None:
        self.sheet = sheet
        sheet.open()


def _keys(findings: Sequence[ListedFinding]) -> Collection[FindingKey]:
    return [key_of(listed) for listed in findings]


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
