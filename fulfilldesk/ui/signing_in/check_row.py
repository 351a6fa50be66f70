"""One line of the connection check."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.connection_check import CheckLine, Verdict
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.texts_check import check_sentence, greyed_out, scope_purpose, verdict_word
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_LOOKS: Mapping[Verdict, tuple[Tone, Shape]] = {
    Verdict.WORKS: (Tone.SUCCESS, Shape.FULL),
    Verdict.LIMITED: (Tone.ATTENTION, Shape.HALF),
    Verdict.FAILS: (Tone.CRITICAL, Shape.CROSS),
    Verdict.UNKNOWN: (Tone.NEUTRAL, Shape.RING),
}


class CheckRow(QWidget):
    """What it is about, how it stands as a badge, and below: what that means, what is missing, what that
    costs."""

    def __init__(self, line: CheckLine, badges: BadgePainter, theme: Theme) -> None:
        super().__init__()
        self.line = line
        title, detail = check_sentence(line)
        verdict = verdict_word(line.verdict)
        self._title = FlowText(theme)
        self._title.setFont(font(bold=True))
        self._title.show_text(title)
        tone, shape = _LOOKS[line.verdict]
        badge = BadgeLabel(Badge(verdict, tone, shape), badges, theme)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        said = [text for text in (detail, *_consequences(line)) if text]
        for text in said:
            below = FlowText(theme, muted)
            below.show_text(text)
            column.addWidget(below)
        self._words = "\n".join((title, verdict, *said))
        self.setAccessibleName(self._words)

    def words(self) -> str:
        """All that it says."""
        return self._words


def _consequences(line: CheckLine) -> list[str]:
    """Each missing permission, what it is for and what is greyed out without it; of a line that does not tell
    them apart, what is greyed out at all."""
    if not line.costs_of:
        return [greyed_out(line.costs)]
    return [
        f"{words.for_what(scope, scope_purpose(scope))} {greyed_out(costs)}".strip()
        for scope, costs in line.costs_of.items()
    ]
