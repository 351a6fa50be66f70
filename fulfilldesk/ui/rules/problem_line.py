"""What is wrong with something, in words below it."""

from __future__ import annotations

from collections.abc import Sequence

from fulfilldesk.domain.rules.problem import Problem, RuleSay
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.rules.texts_editor import problem_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.flow_text import FlowText

#: Nobody did anything wrong yet: something is still to be filled in.
_STILL_TO_DO = frozenset(
    {
        RuleSay.NAME_EMPTY,
        RuleSay.NO_CONDITIONS,
        RuleSay.VALUE_MISSING,
        RuleSay.HOLD_WITHOUT_REASON,
        RuleSay.TAG_EMPTY,
        RuleSay.VIEW_EMPTY,
    }
)


class ProblemLine(FlowText):
    """Hidden while there is nothing to say; muted while something is only to be filled in."""

    def __init__(self, theme: Theme) -> None:
        self._grave = False
        super().__init__(theme, self._ink_now)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each once, a line each."""
        self._grave = any(problem.key not in _STILL_TO_DO for problem in problems)
        self.show_text("\n".join(dict.fromkeys(map(problem_text, problems))))
        self.recolour()
        self.setVisible(bool(problems))

    def _ink_now(self, theme: Theme) -> str:
        return theme.colours.tones[Tone.CRITICAL].ink if self._grave else theme.colours.muted
