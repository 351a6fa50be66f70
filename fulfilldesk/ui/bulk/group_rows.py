"""The orders of a batch by what must be thought of, and by why they are left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.batch import Group
from fulfilldesk.domain.notice import Say, Weight
from fulfilldesk.ui import texts_bulk
from fulfilldesk.ui.actions.note import paint_sign
from fulfilldesk.ui.actions.texts import weight_word
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import heading, plain_label, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_SIGN = 16
#: What is left out harms nobody.
_TONES: Mapping[Weight, Tone] = {Weight.RISK: Tone.CRITICAL, Weight.WARNING: Tone.ATTENTION}


class GroupRow(QWidget):
    """The rule's sentence, how many orders it is said of, and some of their names. With a tick box where the
    person decides."""

    toggled = Signal()

    def __init__(self, group: Group, theme: Theme, *, decides: bool) -> None:
        super().__init__()
        self._theme = theme
        self.weight = group.notice.weight
        self.sentence = FlowText(theme)
        # Of many different words only some are named, and the last gap may stand at the end.
        self.sentence.show_text(notice_text(group.notice).replace("….", "…"))
        names = [plain(name) for name in group.examples]
        self.examples = quiet_label(texts_bulk.examples(names, group.orders - len(names)))
        self.box: QCheckBox | None = None
        line = QHBoxLayout()
        line.setSpacing(10)
        if decides:
            self.box = QCheckBox(texts_bulk.include(group.orders))
            words = f"{weight_word(self.weight)}: {self.sentence.text()} {self.examples.text()}"
            self.box.setAccessibleDescription(words)
            self.box.toggled.connect(self.toggled)
            line.addWidget(self.box)
        else:
            line.addWidget(plain_label(texts_bulk.orders(group.orders)))
        line.addWidget(self.examples, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIGN + 20, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addLayout(line)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame and the sign of its weight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.border), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.translate(11, 9)
        paint_sign(painter, self.weight, self._theme.ink(_TONES.get(self.weight, Tone.NEUTRAL)))
        painter.end()


class GroupList(QWidget):
    """A heading and its rows; hidden while there are none. `toggled` when a tick was set or taken away."""

    toggled = Signal()

    def __init__(self, title: str, hint: str, theme: Theme, *, decides: bool) -> None:
        super().__init__()
        self._theme = theme
        self._decides = decides
        self.rows: dict[Say, GroupRow] = {}
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading(title))
        self.remark = quiet_label()
        head.addWidget(self.remark, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        if hint:
            below = FlowText(theme, muted)
            below.show_text(hint)
            self._column.addWidget(below)
        self.hide()

    def show_groups(self, groups: Mapping[Say, Group], ticked: Collection[Say] = ()) -> None:
        """Most orders first, risks before everything else."""
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for say, group in sorted(groups.items(), key=_place):
            row = GroupRow(group, self._theme, decides=self._decides)
            if row.box is not None:
                row.box.setChecked(say in ticked)
            row.toggled.connect(self.toggled)
            self._column.addWidget(row)
            self.rows[say] = row
        self.setVisible(bool(groups))

    def ticked(self) -> frozenset[Say]:
        """The concerns that the person takes on."""
        return frozenset(say for say, row in self.rows.items() if row.box is not None and row.box.isChecked())


def _place(one: tuple[Say, Group]) -> tuple[bool, int, str]:
    say, group = one
    return group.notice.weight is not Weight.RISK, -group.orders, say
