"""What can be done with many orders at once, as a menu."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from fulfilldesk.domain.actions.registry import GROUPS
from fulfilldesk.ui import texts_bulk, texts_policies
from fulfilldesk.ui.actions.menu_style import MenuStyle
from fulfilldesk.ui.theme import Theme


def bulk_groups() -> tuple[tuple[str, ...], ...]:
    """Names of the kinds that can be asked for many orders, in menu order; a line parts two groups."""
    groups = (
        tuple(kind.name for kind in group if kind.bulk)
        for target_groups in GROUPS.values()
        for group in target_groups
    )
    return tuple(group for group in groups if group)


class BulkMenu(QMenu):
    """One line for each kind. Which orders a kind can be done on, its sheet says."""

    chosen = Signal(str)  # kind

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, forbidden: bool = False) -> None:
        """`forbidden`: by an administrator; the menu begins with the reason, and no line can be chosen."""
        super().__init__(parent)
        self.setStyle(MenuStyle(theme, self))
        if forbidden:
            self.addAction(texts_policies.bulk_off()).setEnabled(False)
            self.addSeparator()
        for number, group in enumerate(bulk_groups()):
            if number:
                self.addSeparator()
            for kind in group:
                action = QAction(f"{texts_bulk.name(kind)}…", self)
                action.setData(kind)
                action.setEnabled(not forbidden)
                self.addAction(action)
        self.triggered.connect(self._on_triggered)

    def action_for(self, kind: str) -> QAction:
        """The line of a kind. Raises StopIteration when there is none."""
        return next(action for action in self.actions() if action.data() == kind)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
