"""The bar under the findings: how many are selected, and what can be done about them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from fulfilldesk.domain.actions.registry import KINDS
from fulfilldesk.domain.checks.check import Check, JournalCheck
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.ui import texts_bulk, texts_policies
from fulfilldesk.ui.actions.texts_kinds import menu_word
from fulfilldesk.ui.checks import texts
from fulfilldesk.ui.checks.menu_button import ButtonMenu, MenuButton
from fulfilldesk.ui.orders.flow_layout import FlowLayout
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.translation import as_plain_tooltip
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import plain_label, quiet_label

#: Days from today; 0 asks for the day.
_MONTH, _WEEK, _TOMORROW, _ASK = 30, 7, 1, 0


@dataclass(frozen=True, slots=True)
class Selection:
    """How many findings are selected, whether that is one of one order, and whether any is about orders that
    one can do something with."""

    findings: int = 0
    everything: bool = False
    one_order: bool = False
    of_orders: bool = True


class _OnceButton(Button):
    """What it does takes effect at once and brings the next finding under the pointer: a double click must
    not be said of that one as well."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing: the first click has done it."""
        event.accept()


class FindingsBar(QWidget):
    """`mend_wanted` brings the kind of action, `put_off_wanted` for how many days (0: until a date that is to
    be asked for)."""

    mend_wanted = Signal(str)
    show_wanted = Signal()
    put_off_wanted = Signal(int)
    fine_wanted = Signal()
    told_wanted = Signal()
    again_wanted = Signal()
    journal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._check: Check | None = None
        self._selection = Selection()
        self._bulk_forbidden = False
        self.menu: QMenu | None = None
        self.label = plain_label()
        self.label.setFont(font(bold=True))
        self.show_orders = self._button(texts.show_orders(), self.show_wanted)
        self.journal = self._button(texts.open_journal(), self.journal_wanted)
        self.put_off = MenuButton(texts.put_off(), theme)
        self.put_off.clicked.connect(self.open_put_off)
        self.fine = self._button(texts.mark_fine(), self.fine_wanted)
        self.more = MenuButton(texts.more(), theme)
        self.more.clicked.connect(self.open_more)
        self.mend = self._button("", self._on_mend, Rank.MAIN)
        self.told = _OnceButton(texts.supplier_told(), theme, Rank.MAIN)
        self.told.clicked.connect(self.told_wanted)
        self.again = _OnceButton(texts.count_again(), theme, Rank.MAIN)
        self.again.clicked.connect(self.again_wanted)
        self.why_not = quiet_label()
        line = FlowLayout(8, self, at_end=True)
        line.setContentsMargins(18, 9, 18, 9)
        line.addWidget(self.label)
        for button in self.buttons():
            line.addWidget(button)
        line.addWidget(self.why_not)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def buttons(self) -> tuple[Button, ...]:
        """All of them, from left to right."""
        return (
            *(self.show_orders, self.journal, self.put_off, self.fine, self.more),
            *(self.mend, self.told, self.again),
        )

    def forbid_bulk(self) -> None:
        """An administrator has forbidden actions on several orders at once."""
        self._bulk_forbidden = True

    def show_selection(self, check: Check, standing: Standing, selection: Selection) -> None:
        """What can be done about these findings of a check."""
        self._check, self._selection = check, selection
        counted = texts.all_selected if selection.everything else texts.selected
        self.label.setText(counted(selection.findings) if selection.findings else "")
        self.label.setMinimumWidth(self.label.sizeHint().width())  # rather a second line than half a word
        is_open, some = standing is Standing.OPEN, selection.findings > 0
        self.journal.setVisible(is_open and isinstance(check, JournalCheck))
        self.journal.setEnabled(selection.findings == 1 and not selection.everything)
        for button in (self.put_off, self.fine):
            button.setVisible(is_open)
        self.more.setVisible(is_open and len(check.mends) > 1)
        self.mend.setVisible(is_open and bool(check.mends))
        self.told.setVisible(is_open and check.to_be_told)
        self.again.setVisible(not is_open)
        for button in (self.put_off, self.fine, self.told, self.again):
            button.setEnabled(some)
        for button in (self.show_orders, self.more):
            button.setEnabled(some and selection.of_orders)
        if check.mends:
            why_not = self._why_not(check.mends[0])
            self.mend.setText(self._words(check.mends[0]))
            self.mend.setEnabled(some and selection.of_orders and not why_not)
            self.mend.setToolTip(as_plain_tooltip(why_not))
            self.mend.setAccessibleDescription(why_not)
        forbidden = self._bulk_forbidden and some and not selection.one_order and self.mend.isVisibleTo(self)
        self.why_not.setText(texts_policies.bulk_off() if forbidden else "")
        self.why_not.setVisible(forbidden)
        self.updateGeometry()

    def _words(self, kind: str) -> str:
        single = self._selection.one_order or not KINDS[kind].bulk
        return f"{menu_word(kind) if single else texts_bulk.name(kind)}…"

    def _why_not(self, kind: str) -> str:
        """Some kinds are for one order only, and where an administrator says so all are."""
        if self._selection.one_order:
            return ""
        if self._bulk_forbidden:
            return texts_policies.bulk_off()
        return "" if KINDS[kind].bulk else texts.one_at_a_time()

    @Slot()
    def open_put_off(self) -> None:
        """Until when."""
        self.menu = menu = ButtonMenu(self._theme, self)
        for words, days in (
            (texts.until_tomorrow(), _TOMORROW),
            (texts.for_a_week(), _WEEK),
            (texts.for_a_month(), _MONTH),
            (texts.until_date(), _ASK),
        ):
            menu.add_line(words, lambda _=False, days=days: self.put_off_wanted.emit(days))
        menu.open_at(self.put_off)

    @Slot()
    def open_more(self) -> None:
        """The other actions that mend it."""
        self.menu = menu = ButtonMenu(self._theme, self)
        for kind in self._check.mends[1:] if self._check is not None else ():
            menu.add_line(
                self._words(kind),
                lambda _=False, kind=kind: self.mend_wanted.emit(kind),
                why_not=self._why_not(kind),
            )
        menu.open_at(self.more)

    @Slot()
    def _on_mend(self) -> None:
        if self._check is not None:
            self.mend_wanted.emit(self._check.mends[0])

    def _button(self, text: str, slot: object, rank: Rank = Rank.PLAIN) -> Button:
        button = Button(text, self._theme, rank)
        button.clicked.connect(slot)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of what is selected, a line above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.selected))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.colours.border))
        painter.end()
