"""How an action ended, inside its sheet: the verdict, what is left to a person, and where it came out
otherwise both numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions.comparison import ComparisonDelegate, ComparisonModel, compare, only_differences
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.verdict import verdict
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.plain_table import PlainTable

_WEIGHTS = {Tone.CRITICAL: Weight.BLOCK, Tone.ATTENTION: Weight.WARNING}
_ROWS_SHOWN = 8


class EndView(QWidget):
    """For one entry as it is now."""

    def __init__(
        self, entry: JournalEntry, theme: Theme, formats: Formats, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.verdict = verdict(entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        weight = _WEIGHTS.get(self.verdict.tone, Weight.INFO)
        column.addWidget(Note(weight, "\n".join((self.verdict.sentence, *self.verdict.more)), theme))
        for sentence in self.verdict.to_do:
            column.addWidget(Note(Weight.WARNING, sentence, theme))
        rows = only_differences(compare(entry.forecast, entry.outcome, formats))
        if rows:
            model = ComparisonModel(self)
            table = PlainTable(theme, rows_shown=_ROWS_SHOWN)
            table.setItemDelegate(ComparisonDelegate(theme, table))
            table.setModel(model)
            model.show_rows(rows)
            column.addWidget(table)
