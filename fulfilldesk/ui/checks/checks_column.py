"""The left side of the checks' page: title, when it was checked, and all checks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.services.checks_port import Overview
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.check_list import CheckList
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import heading, quiet_label


class ChecksColumn(QWidget):
    """`chosen` brings a check's name, `check_asked` comes from the button."""

    chosen = Signal(str)
    check_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self.when = quiet_label(texts.never_checked())
        self.check_now = Button(texts.check_now(), theme)
        self.check_now.clicked.connect(self.check_asked)
        self.list = CheckList(tuple(CHECKS.values()), theme, formats)
        self.list.chosen.connect(self.chosen)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 12, 0)
        top.addWidget(heading(texts.title(), scale=1.35), 1)
        top.addWidget(self.check_now)
        below = QHBoxLayout()
        below.setContentsMargins(18, 0, 12, 4)
        below.addWidget(self.when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self.list, 1)

    def show_overview(self, overview: Overview) -> None:
        """How things stand."""
        at = overview.checked_at
        self.when.setText(texts.never_checked() if at is None else texts.checked(self._formats.since(at)))
        self.list.show_overview(overview)

    def show_checking(self, checking: bool) -> None:
        """Whether the checks are running at this moment."""
        self.check_now.setEnabled(not checking)
        self.check_now.setText(texts.checking() if checking else texts.check_now())

    def minimumSizeHint(self) -> QSize:
        """Titles are cut off at their end before this is."""
        return QSize(max(220, super().minimumSizeHint().width()), 200)
