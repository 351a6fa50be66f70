"""What a batch will do: its numbers and its stock follow every tick of a concern."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.kind import Target
from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.batch import BatchPlan, StockSum
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.forecast import StockLine
from fulfilldesk.domain.notice import Say, Weight
from fulfilldesk.ui import texts_bulk
from fulfilldesk.ui.actions.forecast_table import ForecastModel, ForecastTable
from fulfilldesk.ui.bulk.group_rows import GroupList
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.questions import Newest
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class PlanView(QWidget):
    """Numbers, stock, and the groups of orders. `ticked_changed` when the person decided otherwise."""

    ticked_changed = Signal()

    def __init__(self, theme: Theme, formats: Formats, runner: Runner) -> None:
        super().__init__()
        self._sums = Newest(runner, self)
        self._plan: BatchPlan | None = None
        self._undoing = False
        self.count = quiet_label()
        self.says = FlowText(theme, muted)
        self.model = ForecastModel(formats)
        self.table = ForecastTable(self.model, theme)
        self.table.setAccessibleName(texts_bulk.stock_lines_name())
        self.decisions = GroupList(
            texts_bulk.need_decision(), texts_bulk.decision_hint(), theme, decides=True
        )
        self.left_out = GroupList(texts_bulk.left_out(), "", theme, decides=False)
        head = QHBoxLayout()
        head.setSpacing(8)
        self._heading = heading(texts_bulk.will_be_done())
        head.addWidget(self._heading)
        head.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for part in (self.table, self.says, self.decisions, self.left_out):
            column.addWidget(part)
        self.decisions.toggled.connect(self._on_toggled)

    def show_plan(self, plan: BatchPlan, *, undoing: bool) -> None:
        """Another plan. Concerns that were ticked before and are still there stay ticked."""
        ticked = self.decisions.ticked()
        self._plan, self._undoing = plan, undoing
        self.decisions.show_groups(plan.concerns, ticked)
        self.left_out.show_groups(plan.left_out)
        self.left_out.remark.setText(texts_bulk.orders(sum(each.orders for each in plan.left_out.values())))
        self._show_numbers()

    def ticked(self) -> frozenset[Say]:
        """The concerns that the person takes on."""
        return self.decisions.ticked()

    def risky(self) -> bool:
        """Whether one of them wants a reason."""
        groups = self._plan.concerns if self._plan is not None else {}
        return any(groups[say].notice.weight is Weight.RISK for say in self.ticked() if say in groups)

    @Slot()
    def _on_toggled(self) -> None:
        self._show_numbers()
        self.ticked_changed.emit()

    def _show_numbers(self) -> None:
        plan, ticked = self._plan, self.ticked()
        if plan is None:
            return
        some = bool(plan.planned)
        self._heading.setVisible(some)
        self.count.setVisible(some)
        self.count.setText(self._counted(plan, ticked))
        # Thousands of lines would hold up the tick by several frames.
        self._sums.ask(
            lambda: (plan, ticked, tuple(map(_line, plan.stock(ticked)))), self._show_stock, self._on_failure
        )

    def _show_stock(self, answer: tuple[BatchPlan, frozenset[Say], tuple[StockLine, ...]]) -> None:
        plan, ticked, lines = answer
        if plan is not self._plan or ticked != self.ticked():  # the next answer is on its way
            return
        self.model.show_lines(lines)
        self.table.setVisible(bool(lines))
        chosen = plan.count(ticked) > 0
        self.says.setVisible(chosen)
        self.says.show_text(_says(plan, ticked, stock_moves=bool(lines)) if chosen else "")

    def _on_failure(self, failure: Failure) -> None:
        raise failure  # sums are made of nothing that could be out of reach

    def _counted(self, plan: BatchPlan, ticked: frozenset[Say]) -> str:
        actions = plan.count(ticked)
        if actions == 0:
            return texts_bulk.nothing_ticked()
        orders = plan.orders(ticked)
        if self._undoing:
            return texts_bulk.actions_of_orders(actions, orders)
        target = KINDS[plan.kind].target
        if target is Target.ORDER:
            return texts_bulk.orders(orders)
        if target is Target.WORK:
            return texts_bulk.pieces_of_orders(actions, orders)
        return texts_bulk.fulfillments_of_orders(actions, orders)


def _says(plan: BatchPlan, ticked: frozenset[Say], *, stock_moves: bool) -> str:
    emails = plan.emails(ticked)
    said = [] if stock_moves else [texts_bulk.no_stock_moves()]
    said.append(texts_bulk.emails(emails) if emails else texts_bulk.no_emails())
    return " ".join(said)


def _line(one: StockSum) -> StockLine:
    return StockLine(
        title=one.title,
        sku=one.sku,
        inventory_item_id=one.inventory_item_id,
        location_id=one.location_id,
        location_name=one.location_name,
        units=one.units,
        certainty=one.certainty,
        before=one.before,
        after=one.after,
    )
