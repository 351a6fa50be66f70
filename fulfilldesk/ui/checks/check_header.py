"""What stands above the findings of a check: its name, why it matters, how long is too long, the way out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from fulfilldesk.domain.checks.check import Check
from fulfilldesk.domain.notice import Weight
from fulfilldesk.services.checks_port import CheckCount, Standing
from fulfilldesk.ui import texts_limits
from fulfilldesk.ui.actions.fields.framed import ListBox
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.checks import texts, texts_apps
from fulfilldesk.ui.checks.menu_button import ButtonMenu, MenuButton
from fulfilldesk.ui.checks.texts_checks import check_title, check_why
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import CHECK_LIMITS, Settings
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import heading, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_LIST_HEIGHT = 32


class CheckHeader(QWidget):
    """`standing_chosen` brings the Standing whose findings are to be listed, `copy_wanted` a language."""

    standing_chosen = Signal(object)
    settings_wanted = Signal()
    copy_wanted = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._formats = formats
        self._settings = settings
        self._check: Check | None = None
        self.menu: QMenu | None = None
        self.title = heading(scale=1.15)
        self.standing = ListBox(theme)
        self.standing.setMinimumHeight(_LIST_HEIGHT)
        self.standing.setAccessibleName(texts.standing_name())
        for standing in Standing:
            self.standing.addItem("", standing)
        self.standing.activated.connect(self._on_standing)
        self.why = FlowText(theme, muted)
        self.threshold = quiet_label()
        self.change = Button(texts.change_threshold(), theme, Rank.QUIET)
        self.change.clicked.connect(self.settings_wanted)
        self.copy = MenuButton(texts.copy_text(), theme)
        self.copy.clicked.connect(self.open_languages)
        self.copied = quiet_label()
        self._way = Notes(theme)
        self._build()
        self.show_counts(CheckCount(0, 0, 0, None))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.standing)
        self._limits = QWidget()
        limits = QHBoxLayout(self._limits)
        limits.setContentsMargins(0, 0, 0, 0)
        limits.setSpacing(4)
        limits.addWidget(self.threshold)
        limits.addWidget(self.change)
        limits.addStretch(1)
        support = QHBoxLayout()
        support.setSpacing(10)
        support.addWidget(self.copy)
        support.addWidget(self.copied, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.why)
        column.addWidget(self._limits)
        column.addLayout(self._way)
        column.addLayout(support)

    def show_check(self, check: Check, standing: Standing) -> None:
        """Another check, or the same with what its settings are now."""
        if check is not self._check:
            self._check = check
            self.title.setText(check_title(check.name))
            self.why.show_text(check_why(check.name))
            self.copied.setText("")
            self._show_way_out(texts_apps.way_out(check.name))
            self.copy.setVisible(texts_apps.has_support_text(check.name))
            self.copied.setVisible(texts_apps.has_support_text(check.name))
        self.standing.setCurrentIndex(list(Standing).index(standing))
        limits = (
            texts_limits.limit_words(limit, self._settings.get(CHECK_LIMITS[limit.key]))
            for limit in check.limits
        )
        words = ", ".join(limits)
        self.threshold.setText(texts.threshold(words) if words else "")
        self._limits.setVisible(bool(words))

    def show_counts(self, count: CheckCount) -> None:
        """How many there are of each."""
        numbers: Mapping[Standing, int] = {
            Standing.OPEN: count.open,
            Standing.PUT_OFF: count.put_off,
            Standing.FINE: count.fine,
        }
        for place, standing in enumerate(Standing):
            number = self._formats.number(numbers[standing])
            self.standing.setItemText(place, texts.standing_choice(standing, number))
        metrics = self.standing.fontMetrics()
        longest = max(
            metrics.horizontalAdvance(self.standing.itemText(place)) for place in range(len(Standing))
        )
        self.standing.setMinimumWidth(longest + 44)

    def show_selection(self, findings: int) -> None:
        """How many findings the text can be about."""
        self.copy.setEnabled(findings > 0)

    def say_copied(self) -> None:
        """The text is on the clipboard."""
        self.copied.setText(texts.copied())

    def way_out(self) -> str:
        """What it says about the way out; empty where there is nothing to say."""
        return "\n".join(self._way.sentences())

    def _show_way_out(self, words: str) -> None:
        self._way.say(*([(Weight.INFO, texts.way_out(words))] if words else []))

    @Slot()
    def open_languages(self) -> None:
        """In which language the text is to be."""
        self.menu = ButtonMenu(self._theme, self)
        for language, name in texts_apps.language_names().items():
            self.menu.add_line(name, lambda _=False, language=language: self.copy_wanted.emit(language))
        self.menu.open_at(self.copy)

    @Slot(int)
    def _on_standing(self, place: int) -> None:
        self.standing_chosen.emit(list(Standing)[place])
