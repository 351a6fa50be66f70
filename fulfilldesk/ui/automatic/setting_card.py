"""The card that says where Shopify's setting is and what its three choices mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.automation_setting import Setting
from fulfilldesk.ui.automatic import texts_setting
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted


class SettingCard(Card):
    """The choice that seems to be set carries a badge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts_setting.where_title(), parent)
        self._theme = theme
        self._badges = BadgePainter(theme)
        self._marks: dict[Setting, BadgeLabel] = {}
        self._add(texts_setting.where())
        for choice in texts_setting.choices():
            self.body.addSpacing(4)
            self.body.addLayout(self._choice(choice))
        self.body.addSpacing(4)
        self.body.addWidget(_Line(theme))
        self._add(texts_setting.at_the_till(), quiet=True)
        self._add(texts_setting.archiving(), quiet=True)
        self.show_setting(None)

    def show_setting(self, setting: Setting | None) -> None:
        """Mark what seems to be set; None, or what is none of the three, marks nothing."""
        for choice, mark in self._marks.items():
            mark.setVisible(choice is setting)

    def marked(self) -> Setting | None:
        """The choice with the badge."""
        return next((choice for choice, mark in self._marks.items() if not mark.isHidden()), None)

    def _add(self, words: str, *, quiet: bool = False) -> None:
        text = FlowText(self._theme, muted if quiet else None)
        text.show_text(words)
        self.body.addWidget(text)

    def _choice(self, choice: Setting) -> QVBoxLayout:
        name = FlowText(self._theme)
        name.setFont(font(bold=True))
        name.show_text(texts_setting.choice_name(choice))
        badge = Badge(texts_setting.seems_chosen(), Tone.INFO, Shape.FULL)
        self._marks[choice] = BadgeLabel(badge, self._badges, self._theme)
        meaning = FlowText(self._theme, muted)
        meaning.show_text(texts_setting.choice_meaning(choice))
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(name)
        column.addWidget(self._marks[choice], 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(meaning)
        return column


class _Line(QWidget):
    """Between the choices and what is no part of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(9)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line with air above and below."""
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.colours.border))
        painter.drawLine(0, 4, self.width(), 4)
        painter.end()
