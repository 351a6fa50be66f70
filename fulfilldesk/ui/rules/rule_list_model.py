"""The rules as rows: number, name, whether it is on, and in words what it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from fulfilldesk.domain.rules.rule import Rule
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts
from fulfilldesk.ui.rules.texts_rule import rule_words
from fulfilldesk.ui.translation import as_plain_tooltip, plain

Index = QModelIndex | QPersistentModelIndex

RowRole = Qt.ItemDataRole.UserRole

_LIST = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One rule as it is shown; all of it plain text on one line."""

    rule: Rule
    number: str
    name: str
    words: str

    @property
    def state(self) -> str:
        """Whether it is on, in words."""
        return texts.state(on=self.rule.on)


class RuleListModel(QAbstractListModel):
    """In the rules' own order."""

    def __init__(self, formats: Formats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._rows: list[Row] = []

    def show_rules(self, rules: Sequence[Rule], locations: Mapping[str, str]) -> None:
        """Other rules, or the same as they are now."""
        self.beginResetModel()
        self._rows = [
            Row(rule, self._formats.number(at), plain(rule.name), rule_words(rule, locations, self._formats))
            for at, rule in enumerate(rules, start=1)
        ]
        self.endResetModel()

    def rows(self) -> Sequence[Row]:
        """All of them."""
        return self._rows

    def row_of(self, rule_id: str) -> int | None:
        """Where it stands."""
        return next((at for at, row in enumerate(self._rows) if row.rule.id == rule_id), None)

    def rowCount(self, parent: Index = _LIST) -> int:
        """As many as rules."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be chosen; turning it on is the list's business, since it may be refused."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate, words for everybody else."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return texts.row_spoken(row.number, row.name, row.state, row.words)
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain_tooltip(f"{row.name}\n{row.words}")
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.rule.on else Qt.CheckState.Unchecked
            case _:
                return row if role == RowRole else None
