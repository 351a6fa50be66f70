"""On top of the open order: what the checks found, what mends it, and what a person may say of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.checks.registry import CHECKS
from fulfilldesk.domain.mending import Mend, mends_now
from fulfilldesk.domain.orders import Order
from fulfilldesk.services.checks_port import FindingKey, ListedFinding
from fulfilldesk.ui.actions.texts_kinds import menu_word
from fulfilldesk.ui.checks import texts as texts_checks
from fulfilldesk.ui.checks.menu_button import ButtonMenu, MenuButton
from fulfilldesk.ui.checks.texts_apps import has_support_text, language_names
from fulfilldesk.ui.checks.texts_findings import finding_text
from fulfilldesk.ui.details import texts_findings as texts
from fulfilldesk.ui.details.dots_button import DotsButton
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted
from fulfilldesk.ui.widgets.tick_box import TickBox

#: A finding may be put off until tomorrow, or for so many days.
_DAYS = (7, 30)
_MORNING = 6


class FindingsCard(Card):
    """Hidden while there is nothing. `told`, `fine` and `put_off` are what a person says of a finding;
    `copy_wanted` asks for the text to its app's support in a language."""

    mend_wanted = Signal(object)  # Mend
    told = Signal(object)  # FindingKey
    fine = Signal(object)  # FindingKey
    put_off = Signal(object, object)  # FindingKey, datetime
    copy_wanted = Signal(object, str)  # ListedFinding, language
    #: The row that had the keyboard went, and there is no other.
    left = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._formats = formats
        self.rows: dict[FindingKey, FindingRow] = {}
        self.hide()

    def show_findings(self, findings: Sequence[ListedFinding], order: Order) -> None:
        """What is open about the order. The row of a finding that is still there stays, with the keyboard in
        it: what is ticked there is never another finding."""
        wanted = {(listed.finding.check, listed.finding.subject): listed for listed in findings}
        self._remove([key for key in self.rows if key not in wanted])
        for place, (key, listed) in enumerate(wanted.items()):
            row = self.rows.get(key) or self._made(listed.finding)
            if self.body.indexOf(row) != place:
                self.body.insertWidget(place, row)
            row.show_finding(listed, order)
        self.set_title(texts.card_title(len(wanted)))
        self.setVisible(bool(wanted))

    def _made(self, finding: Finding) -> FindingRow:
        row = FindingRow(finding, self._theme, self._formats)
        row.mend_wanted.connect(self.mend_wanted)
        row.told.connect(self.told)
        row.fine.connect(self.fine)
        row.put_off.connect(self.put_off)
        row.copy_wanted.connect(self.copy_wanted)
        self.rows[row.key] = row
        return row

    def _remove(self, gone: Sequence[FindingKey]) -> None:
        keyboard, had_it = QApplication.focusWidget(), False
        for key in gone:
            row = self.rows.pop(key)
            had_it = had_it or (keyboard is not None and row.isAncestorOf(keyboard))
            row.hide()
            row.deleteLater()
        if had_it and self.rows:
            next(iter(self.rows.values())).dots.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_it:
            self.left.emit()


class FindingRow(QWidget):
    """One finding in a sentence, since when, the action that mends it best, and a menu with the rest."""

    mend_wanted = Signal(object)
    told = Signal(object)
    fine = Signal(object)
    put_off = Signal(object, object)
    copy_wanted = Signal(object, str)

    def __init__(self, finding: Finding, theme: Theme, formats: Formats) -> None:
        super().__init__()
        self.key: FindingKey = (finding.check, finding.subject)
        self._check = CHECKS.get(finding.check)
        self._theme = theme
        self._formats = formats
        self._mends: tuple[Mend, ...] = ()
        self._listed: ListedFinding | None = None
        self._telling = False
        self.menu: ButtonMenu | None = None
        self.words = FlowText(theme)
        self.since = FlowText(theme, muted)
        self.dots = DotsButton(theme)
        #: To say that the supplier was told; hidden where there is nobody to tell.
        self.tick = TickBox(texts.told(finding.service))
        self.mend = Button("", theme)
        self.copy = MenuButton(texts_checks.copy_text(), theme)
        self._build()
        self.tick.setVisible(self._to_be_told)
        self.copy.setVisible(has_support_text(finding.check))
        self.dots.clicked.connect(self.open_options)
        self.tick.clicked.connect(self._on_told)
        self.mend.clicked.connect(self._on_mend)
        self.copy.clicked.connect(self.open_languages)

    def _build(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.words)
        said.addWidget(self.since)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(said, 1)
        top.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.tick)
        column.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def _to_be_told(self) -> bool:
        return self._check is not None and self._check.to_be_told

    def show_finding(self, listed: ListedFinding, order: Order) -> None:
        """The same finding as it is now."""
        finding = listed.finding
        self._mends = mends_now(finding, self._check.mends if self._check else (), order)
        self._listed = listed
        sentence = finding_text(finding, self._formats)
        self.words.show_text(sentence)
        self.dots.setAccessibleName(texts.finding_options(sentence))
        self.since.show_text(texts.since(self._formats.since(finding.since)))
        self.mend.setVisible(bool(self._mends))
        self.mend.setText(f"{menu_word(self._mends[0].kind)}…" if self._mends else "")
        self._telling = False
        self.tick.box.setChecked(False)

    @Slot()
    def open_options(self) -> None:
        """Open the menu at the three dots: what mends it, putting it off, calling it fine."""
        menu = self.menu = ButtonMenu(self._theme, self)
        for mend in self._mends:
            menu.add_line(f"{menu_word(mend.kind)}…", lambda _, mend=mend: self.mend_wanted.emit(mend))
        if self._mends:
            menu.addSeparator()
        for words, days in (
            (texts.tomorrow(), 1),
            *((texts.for_days(days), days) for days in _DAYS),
        ):
            menu.add_line(words, lambda _, days=days: self.put_off.emit(self.key, self._morning_in(days)))
        if not self._to_be_told:
            menu.addSeparator()
            menu.add_line(texts.fine(), lambda: self.fine.emit(self.key))
        menu.open_at(self.dots)

    @Slot()
    def open_languages(self) -> None:
        """The app's support may speak another language than the person here."""
        menu = self.menu = ButtonMenu(self._theme, self)
        for language, name in language_names().items():
            menu.add_line(name, lambda _, language=language: self.copy_wanted.emit(self._listed, language))
        menu.open_at(self.copy)

    def _morning_in(self, days: int) -> datetime:
        """Before that day's work begins, on the person's clock."""
        return (self._formats.noon() + timedelta(days=days)).replace(hour=_MORNING).astimezone(UTC)

    @Slot()
    def _on_mend(self) -> None:
        if self._mends:
            self.mend_wanted.emit(self._mends[0])

    @Slot()
    def _on_told(self) -> None:
        """Once; until it is written down, or that failed, the tick stays as it is."""
        self.tick.box.setChecked(True)
        if not self._telling:
            self._telling = True
            self.told.emit(self.key)
