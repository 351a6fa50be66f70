"""One check in full: why it matters, its findings, and what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.checks.check import Check
from fulfilldesk.services.checks_port import CheckCount, Findings, ListedFinding, Standing
from fulfilldesk.ui.checks.check_header import CheckHeader
from fulfilldesk.ui.checks.findings_bar import FindingsBar, Selection
from fulfilldesk.ui.checks.findings_list import Chosen, FindingsList
from fulfilldesk.ui.checks.texts import mark_words
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_NOTHING = CheckCount(0, 0, 0, None)


class CheckPane(QWidget):
    """Header, list and bar of one check at a time. `order_wanted` brings the order of a finding that was
    opened."""

    order_wanted = Signal(str)
    failed = Signal(object)  # Failure

    def __init__(self, runner: Runner, theme: Theme, formats: Formats, settings: Settings) -> None:
        super().__init__()
        self._check: Check | None = None
        self._standing = Standing.OPEN
        self._count = _NOTHING
        self.header = CheckHeader(theme, formats, settings)
        self.list = FindingsList(runner, theme, formats)
        self._formats = formats
        #: What may be cut off in the list, in full.
        self.whole = FlowText(theme, muted)
        self.bar = FindingsBar(theme)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        around = QHBoxLayout()
        around.setContentsMargins(13, 0, 13, 0)
        around.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(around, 1)
        below = QHBoxLayout()
        below.setContentsMargins(18, 4, 18, 6)
        below.addWidget(self.whole)
        column.addLayout(below)
        column.addWidget(self.bar)
        self.header.standing_chosen.connect(self.show_standing)
        self.list.selection_changed.connect(self._on_selection)
        self.list.opened.connect(self._on_opened)
        self.list.failed.connect(self.failed)

    @property
    def check(self) -> Check | None:
        """What is shown."""
        return self._check

    def provide(self, source: Findings) -> None:
        """Where findings come from."""
        self.list.provide(source)

    def show_check(self, check: Check, count: CheckCount) -> None:
        """Another check, from its open findings on; or the same one as it is now."""
        if check is not self._check:
            self._check, self._standing = check, Standing.OPEN
        self._count = count
        self.header.show_check(check, self._standing)
        self.header.show_counts(count)
        self.list.show_check(check.name, self._standing)
        self._on_selection()

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """The open findings, those that were put off, or those that are fine."""
        if self._check is None or standing is self._standing:
            return
        self._standing = standing
        self.show_check(self._check, self._count)

    def chosen(self) -> Chosen:
        """What is selected."""
        return self.list.chosen()

    def number(self) -> int:
        """How many findings that are."""
        every = {
            Standing.OPEN: self._count.open,
            Standing.PUT_OFF: self._count.put_off,
            Standing.FINE: self._count.fine,
        }
        return every[self._standing] if self._everything() else self.list.number()

    def _everything(self) -> bool:
        return self.list.table.everything and self.list.model.more

    @Slot()
    def _on_selection(self) -> None:
        if self._check is None:
            return
        number, everything = self.number(), self.list.table.everything
        single = self.chosen().findings if number == 1 else ()
        one = bool(single) and all(each.finding.order_id is not None for each in single)
        of_orders = not single or single[0].orders > 0
        self._show_whole(single[0] if single else None)
        self.header.show_selection(number)
        self.bar.show_selection(
            self._check, self._standing, Selection(number, everything and number > 1, one, of_orders)
        )

    def _show_whole(self, listed: ListedFinding | None) -> None:
        lines = []
        if listed is not None and not (self.list.roomy and listed.mark is None):
            lines.append(finding_text(listed.finding, self._formats))
            if listed.mark is not None:
                lines.append(mark_words(listed.mark, self._formats))
        self.whole.show_text("\n".join(lines))
        self.whole.setVisible(bool(lines))

    @Slot(object)
    def _on_opened(self, listed: ListedFinding) -> None:
        if listed.finding.order_id is not None:
            self.order_wanted.emit(listed.finding.order_id)
