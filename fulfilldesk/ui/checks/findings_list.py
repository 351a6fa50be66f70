"""The findings of one check: a table that is read page by page, and what of it is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.checks_port import FindingKey, Findings, ListedFinding, Standing
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.findings_model import Column, FindingsDelegate, FindingsModel, key_of
from fulfilldesk.ui.checks.texts_checks import check_title
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.orders.selection import joined
from fulfilldesk.ui.questions import Newest
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.plain_table import PlainTable

#: Read at a time.
PAGE = 1_000
#: The same for work that nobody looks at meanwhile.
_LARGE_PAGE = 20_000
_FITTED_ROWS = 40
#: From this width on there is room for every column.
_ROOMY = 700


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is selected. `everything`: all that the check has, read or not; `findings` are then the read
    ones."""

    check: str
    standing: Standing
    findings: tuple[ListedFinding, ...] = ()
    everything: bool = False

    def whole(self, source: Findings) -> Sequence[ListedFinding]:
        """Worker. Every one of them. Raises the store's failures."""
        return read_all(source, self.check, self.standing) if self.everything else self.findings


def read_all(source: Findings, check: str, standing: Standing) -> Sequence[ListedFinding]:
    """Worker. All findings of a check. Raises the store's failures."""
    found: list[ListedFinding] = []
    after: FindingKey | None = None
    while True:
        page = source.findings(check, standing, limit=_LARGE_PAGE, after=after)
        found += page
        if len(page) < _LARGE_PAGE:
            return found
        after = key_of(page[-1])


class FindingsList(QWidget):
    """`selection_changed` whenever something else is selected, or shown otherwise; `opened` brings the
    finding that was pressed twice or with Enter."""

    selection_changed = Signal()
    opened = Signal(object)  # ListedFinding
    failed = Signal(object)  # Failure

    def __init__(self, runner: Runner, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Findings | None = None
        self._check = ""
        self._standing = Standing.OPEN
        self._settling = False
        self._pages = Newest(runner, self)
        self.model = FindingsModel(formats, self)
        self.table = _Table(theme, rows_shown=_FITTED_ROWS, stretch=Column.WHAT, fills=True)
        self.table.setItemDelegate(FindingsDelegate(theme, self.table))
        self.table.setModel(self.model)
        self.empty = FlowText(theme, muted)
        self._build()
        self.model.more_wanted.connect(self._read_more)
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        self.table.all_selected.connect(self.selection_changed)
        self.table.activated.connect(self._on_activated)

    def _build(self) -> None:
        self._stack = QStackedLayout()
        blank = QWidget()
        middle = QVBoxLayout(blank)
        middle.setContentsMargins(4, 8, 4, 8)
        middle.addWidget(self.empty)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(blank)

    # --- what is listed

    def provide(self, source: Findings) -> None:
        """Where findings come from."""
        self._source = source

    def show_check(self, check: str, standing: Standing) -> None:
        """The findings of a check, from the oldest on. Of the one that is shown: as they are by now, where
        the person is."""
        anew = (check, standing) != (self._check, self._standing)
        self._check, self._standing = check, standing
        if anew:
            self.table.setAccessibleName(texts.findings_name(check_title(check)))
            self._show((), more=False, anew=True)
            self.empty.show_text("")  # nobody knows yet
        self._read(None, max(PAGE, len(self.model.rows)), anew=anew)

    @Slot()
    def _read_more(self) -> None:
        findings = self.model.rows
        self._read(key_of(findings[-1]) if findings else None, PAGE, anew=False)

    def _read(self, after: FindingKey | None, limit: int, *, anew: bool) -> None:
        source, check, standing = self._source, self._check, self._standing
        if source is None:
            return

        def on_page(page: Sequence[ListedFinding]) -> None:
            if (check, standing) != (self._check, self._standing):
                return
            more = len(page) >= limit
            if after is None:
                self._show(page, more=more, anew=anew)
            else:
                self._add(page, more=more)

        self._pages.ask(
            lambda: source.findings(check, standing, limit=limit, after=after), on_page, self._on_failed
        )

    def _add(self, page: Sequence[ListedFinding], *, more: bool) -> None:
        everything = self.table.everything
        self._settling = True
        self.model.add(page, more=more)
        if everything:
            self.table.selectAll()
        self._settling = False

    def _on_failed(self, failure: Failure) -> None:
        self.model.add((), more=False)
        self.failed.emit(failure)

    def _show(self, page: Sequence[ListedFinding], *, more: bool, anew: bool) -> None:
        """What was selected stays so, wherever it stands now; where all of it is gone, the row that took its
        place is chosen."""
        if not anew and more == self.model.more and list(page) == self.model.rows:
            return
        before, everything = {key_of(each) for each in self.chosen().findings}, self.table.everything
        place, at = max(0, self.table.currentIndex().row()), self.table.verticalScrollBar().value()
        self._settling = True
        self.model.show_rows(page, more=more)
        self._show_columns()
        if everything and not anew:
            self.table.selectAll()
        else:
            rows = [] if anew else [row for row, each in enumerate(page) if key_of(each) in before]
            self._select(rows or [min(place if not anew else 0, len(page) - 1)])
        self.table.verticalScrollBar().setValue(0 if anew else at)
        self._settling = False
        self.empty.show_text(texts.none_of(self._standing))
        self._stack.setCurrentIndex(0 if page else 1)
        self.selection_changed.emit()

    def _show_columns(self) -> None:
        """Where there is little room, what the sentence says as well is left out."""
        table, roomy = self.table, self.roomy
        is_open = self._standing is Standing.OPEN
        named = any(each.finding.service for each in self.model.rows)
        table.setColumnHidden(Column.SERVICE, not (named and roomy))
        table.setColumnHidden(Column.SINCE, not (is_open or roomy))
        table.setColumnHidden(Column.SAID, is_open)

    @property
    def roomy(self) -> bool:
        """Whether sentences have a chance to be shown whole."""
        return self.width() >= _ROOMY

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns, or fewer, and other widths."""
        super().resizeEvent(event)
        self._show_columns()
        self.table.fit()
        if (event.oldSize().width() >= _ROOMY) != self.roomy:
            self.selection_changed.emit()

    def _select(self, rows: Sequence[int]) -> None:
        if not rows or rows[0] < 0:
            return
        last = self.model.columnCount() - 1
        selection = QItemSelection()
        for first, final in joined((row, row) for row in rows):
            selection.append(QItemSelectionRange(self.model.index(first, 0), self.model.index(final, last)))
        flag = QItemSelectionModel.SelectionFlag
        selected = self.table.selectionModel()
        selected.setCurrentIndex(self.model.index(rows[0], 0), flag.NoUpdate)
        selected.select(selection, flag.ClearAndSelect)

    # --- what is selected

    def chosen(self) -> Chosen:
        """The findings that are selected, oldest first."""
        rows: set[int] = set()
        for part in self.table.selectionModel().selection().toList():
            rows.update(range(part.top(), part.bottom() + 1))
        findings = self.model.rows
        chosen = tuple(findings[row] for row in sorted(rows))
        return Chosen(self._check, self._standing, chosen, self.table.everything and self.model.more)

    def number(self) -> int:
        """How many of those that were read are selected."""
        return sum(part.height() for part in self.table.selectionModel().selection().toList())

    @Slot(QItemSelection, QItemSelection)
    def _on_selection(self, now: QItemSelection, earlier: QItemSelection) -> None:
        if not self._settling:
            self.selection_changed.emit()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()])


class _Table(PlainTable):
    """Selecting all means all, also what was not read yet."""

    all_selected = Signal()
    everything = False

    def selectAll(self) -> None:
        """Ctrl+A."""
        self.everything = False
        super().selectAll()
        self.everything = True
        self.all_selected.emit()

    def selectionChanged(self, now: QItemSelection, earlier: QItemSelection) -> None:
        """Any other choice ends it."""
        self.everything = False
        super().selectionChanged(now, earlier)
