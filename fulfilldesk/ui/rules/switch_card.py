"""The card with the one switch: whether rules may act, how much they may do in an hour, and have done."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fulfilldesk.services.rules_port import PER_HOUR, RuleControl
from fulfilldesk.ui import texts_policies
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.rules import texts
from fulfilldesk.ui.rules.option_list import OptionList
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import as_plain_tooltip
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card, plain_label, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class SwitchCard(Card):
    """Asks; what holds is what it is shown."""

    on_wanted = Signal()
    stop_wanted = Signal()
    limit_wanted = Signal(int)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._formats = formats
        self.control: RuleControl | None = None
        self.badge = BadgeLabel(_badge(running=False), BadgePainter(theme), theme)
        self.meaning = FlowText(theme)
        self.none_on = FlowText(theme, muted)
        self.limit = OptionList(theme, ((str(each), texts.actions_an_hour(each)) for each in PER_HOUR))
        self.used = quiet_label()
        self.turn_on = Button(texts.turn_on(), theme)
        self.stop = Button(texts.stop_all(), theme, Rank.MAIN)
        self.title_line.addWidget(self.badge)
        label = plain_label(texts.at_most())
        label.setBuddy(self.limit)
        self.limit.setAccessibleName(texts.at_most())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.turn_on)
        row.addWidget(self.stop)
        row.addSpacing(8)
        row.addWidget(label)
        row.addWidget(self.limit)
        row.addWidget(self.used, 1)
        for each in (self.meaning, self.none_on):
            self.body.addWidget(each)
        self.body.addLayout(row)
        self.turn_on.clicked.connect(self.on_wanted)
        self.stop.clicked.connect(self.stop_wanted)
        self.limit.activated.connect(self._on_limit)
        self.show_control(RuleControl(), any_on=False)
        for part in (self.turn_on, self.limit):  # until what holds is known: the keyboard starts at the rules
            part.setEnabled(False)

    def show_control(self, control: RuleControl, *, any_on: bool) -> None:
        """What holds now; `any_on`: whether a rule of the list is."""
        focused = self.stop.hasFocus() or self.turn_on.hasFocus()
        self.control = control
        running = control.running
        self.set_title(texts.switch_title(running=running))
        self.badge.set_badge(_badge(running=running))
        why_not = texts_policies.rules_off() if control.forbidden else ""
        self.meaning.show_text(why_not or texts.switch_meaning(running=running))
        self.none_on.show_text(texts.none_on() if running and not any_on else "")
        self.none_on.setVisible(running and not any_on)
        self.limit.choose(str(control.per_hour))
        self.used.setText(texts.used_of(control.used, self._formats.number(control.per_hour)))
        for part in (self.turn_on, self.limit):
            part.setEnabled(not control.forbidden)
            part.setToolTip(as_plain_tooltip(why_not))
            part.setAccessibleDescription(why_not)
        self.stop.setVisible(running)
        self.turn_on.setVisible(not running)
        if focused:
            (self.stop if running else self.turn_on).setFocus()

    @Slot(int)
    def _on_limit(self, place: int) -> None:
        self.limit_wanted.emit(int(self.limit.value()))


def _badge(*, running: bool) -> Badge:
    if running:
        return Badge(texts.state(on=True), Tone.SUCCESS, Shape.FULL)
    return Badge(texts.state(on=False), Tone.NEUTRAL, Shape.RING)
