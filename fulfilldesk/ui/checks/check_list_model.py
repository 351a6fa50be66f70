"""The checks as the rows of a list, under the headings of their groups; the apps stand above their checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.checks.check import Check, CheckGroup
from fulfilldesk.services.checks_port import CheckCount, Overview, ServiceStanding
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.texts_checks import check_title
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import as_plain_tooltip, plain

RowRole = Qt.ItemDataRole.UserRole

_LIST = QModelIndex()
_NOTHING = CheckCount(0, 0, 0, None)


class RowKind(Enum):
    """What a row is."""

    HEADING = auto()
    SERVICE = auto()
    CHECK = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """`count` is empty where there is nothing to count, `below` what stands in a second line, `said` what a
    screen reader says; `check` its name, of a check only."""

    kind: RowKind
    words: str
    count: str = ""
    below: str = ""
    said: str = ""
    check: str = ""


class CheckListModel(QAbstractListModel):
    """`checks` in the order in which they are shown; those of one group follow each other."""

    def __init__(self, checks: Sequence[Check], formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._checks = tuple(checks)
        self._rows = tuple(self._worded(Overview({}, (), None)))

    def show_overview(self, overview: Overview) -> None:
        """Other numbers; the checks stay where they are, the apps may be others."""
        rows = tuple(self._worded(overview))
        if rows == self._rows:
            return
        if [(row.kind, row.check) for row in rows] != [(row.kind, row.check) for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def row_of(self, check: str) -> int | None:
        """Where a check stands."""
        return next((place for place, row in enumerate(self._rows) if row.check and row.check == check), None)

    def rows(self) -> Sequence[Row]:
        """All of them."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _LIST) -> int:
        """Headings, apps and checks."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Checks can be chosen; apps only be come to, to be read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        match self._rows[index.row()].kind:
            case RowKind.HEADING:
                return Qt.ItemFlag.NoItemFlags
            case RowKind.SERVICE:
                return Qt.ItemFlag.ItemIsEnabled
            case RowKind.CHECK:
                return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words, what a screen reader says, or the row for the delegate."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said or row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain_tooltip("\n".join(words for words in (row.words, row.below) if words))
        return row if role == RowRole else None

    def _worded(self, overview: Overview) -> Iterator[Row]:
        group: CheckGroup | None = None
        for check in self._checks:
            if check.group is not group:
                group = check.group
                yield Row(RowKind.HEADING, texts.group_title(group))
                if group is CheckGroup.APPS:
                    yield from map(self._service, overview.services)
            yield self._check(check, overview.by_check.get(check.name, _NOTHING))

    def _service(self, service: ServiceStanding) -> Row:
        name = plain(service.name)
        oldest = "" if service.oldest is None else texts.oldest(self._formats.moment(service.oldest))
        below = _joined((oldest, texts.usual_time(service)), " · ")
        said = _joined((name, texts.waiting(service.waiting), below), ", ")
        return Row(RowKind.SERVICE, name, self._formats.number(service.waiting), below, said)

    def _check(self, check: Check, count: CheckCount) -> Row:
        title = check_title(check.name)
        if not count.open:
            return Row(RowKind.CHECK, title, "", "", f"{title}, {texts.nothing_found()}", check.name)
        below = "" if count.oldest is None else texts.oldest(self._formats.moment(count.oldest))
        said = _joined((title, texts.findings(count.open), below), ", ")
        return Row(RowKind.CHECK, title, self._formats.number(count.open), below, said, check.name)


def _joined(parts: Iterable[str], between: str) -> str:
    return between.join(part for part in parts if part)
