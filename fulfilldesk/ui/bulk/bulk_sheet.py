"""The sheet of a batch: what is filled in, looking at the orders, what will be done, and the question.

It shows what it is given and says what was pressed; what happens when is the conversation's business.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.batch import BatchPlan
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.notice import Say, Weight
from fulfilldesk.ui import texts_bulk, texts_settings
from fulfilldesk.ui.actions.form import ActionForm
from fulfilldesk.ui.actions.notes import Notes
from fulfilldesk.ui.actions.reason_field import ReasonField
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.bulk.plan_view import PlanView
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.missing_permission import mended_in_permissions
from fulfilldesk.ui.status_bar import ProgressBar
from fulfilldesk.ui.tasks import Runner
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_BAR_WIDTH = 320


class BulkSheet(Sheet):
    """Of one kind of action; `undoing` when it takes back what a batch of that kind has done."""

    confirmed = Signal(str)  # the reason, empty when none was needed
    retry_wanted = Signal()
    permissions_wanted = Signal()

    def __init__(
        self,
        host: QWidget,
        kind: str,
        theme: Theme,
        formats: Formats,
        runner: Runner,
        form: ActionForm,
        *,
        undoing: bool,
    ) -> None:
        super().__init__(host, theme)
        self._kind = kind
        self._formats = formats
        self._undoing = undoing
        self._plan: BatchPlan | None = None
        self._online = True
        self.form = form
        self.hint = FlowText(theme, muted)
        self.hint.show_text(texts_bulk.fill_in_first())
        self.looking = _Looking(theme)
        self.view = PlanView(theme, formats, runner)
        self.reason = ReasonField()
        self._notes = Notes(theme)
        self.permissions = self._button(texts_settings.permissions(), Rank.PLAIN, self.permissions_wanted)
        self.retry = self._button(texts_bulk.try_again(), Rank.PLAIN, self.retry_wanted)
        self.other = self._button(texts_bulk.leave(), Rank.PLAIN, self.dismiss)
        self.main = self._button("", Rank.MAIN, self._on_main)
        self.body.addWidget(form)
        self.body.addLayout(self._notes)
        for part in (self.hint, self.looking, self.view):
            self.body.addWidget(part)
        self.foot.addWidget(self.reason)
        self._only()
        self.view.ticked_changed.connect(self._weigh)
        self.reason.changed.connect(self._weigh)
        self.reason.entered.connect(self._on_main)

    # --- what is shown

    def show_blank(self) -> None:
        """Something needed is not filled in yet."""
        self._only(self.hint)
        self._say(texts_bulk.leave())

    def show_looking(self, total: int) -> None:
        """The orders are being looked at."""
        self._only(self.looking)
        self._say(texts_bulk.stop_looking())
        self.show_looked(0, total)

    def show_looked(self, done: int, total: int) -> None:
        """How many of them by now."""
        self.looking.show_share(texts_bulk.looking(self._formats.number(done), total), done, total)

    def show_plan(self, plan: BatchPlan) -> None:
        """The question; or why there is nothing to ask."""
        self._plan = plan
        self._only(self.view)
        self.view.show_plan(plan, undoing=self._undoing)
        if not plan.planned:
            self._notes.add(Weight.BLOCK, self._why_nothing(plan))
            self._say(texts_bulk.close())
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._ask()

    def show_online(self, online: bool) -> None:
        """Whether the shop can be reached; it may change while the question stands."""
        changed = online != self._online
        self._online = online
        if changed and self._plan is not None and self.main.isVisibleTo(self):
            self._only(self.view)
            self._ask()

    def show_writing(self) -> None:
        """The batch is being written to the journal."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.form, self.view, self.reason, self.main, self.other, self.retry):
            part.setEnabled(False)
        self.set_status(texts_bulk.writing())

    def show_failure(self, failure: Failure, *, writing: bool) -> None:
        """The orders could not be looked at, or with `writing` nothing could be written down."""
        for part in (self.form, self.view, self.reason, self.main, self.other, self.retry):
            part.setEnabled(True)
        words = failure_text(failure).whole
        if writing:
            self._only(self.view)
            self._ask()
            self._notes.add(Weight.BLOCK, f"{texts_bulk.nothing_written()} {words}")
            return
        self._only()
        self._notes.add(Weight.BLOCK, words)
        self._say(texts_bulk.close())
        self.permissions.setVisible(mended_in_permissions(failure.key))
        self.retry.show()
        self.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, words: str) -> None:
        """It cannot be done at all."""
        self._only()
        self._notes.add(Weight.BLOCK, words)
        self._say(texts_bulk.close())
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- for whoever looks on

    def ticked(self) -> frozenset[Say]:
        """The concerns that the person takes on."""
        return self.view.ticked()

    def notes(self) -> list[str]:
        """The text of every note."""
        return self._notes.sentences()

    def take_focus(self) -> None:
        """The first thing that waits for the person."""
        if self.form.isEnabled() and self.form.isVisibleTo(self):
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for wanted in (self.main, self.other):
            if wanted.isVisibleTo(self) and wanted.isEnabled():
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # --- parts

    def _why_nothing(self, plan: BatchPlan) -> str:
        if self._undoing:
            return texts_bulk.nothing_to_undo()
        return texts_bulk.nothing_to_do(self._kind) if plan.left_out else texts_bulk.nothing_failed()

    def _ask(self) -> None:
        self.main.show()
        self.other.setText(texts_bulk.leave())
        if not self._online:
            self._notes.add(Weight.WARNING, texts_bulk.will_wait())
        self._weigh()
        if not self.form.isVisibleTo(self):  # who is typing goes on typing
            self.take_focus()

    @Slot()
    def _weigh(self) -> None:
        """The numbers follow the ticks, and so does the main button."""
        plan, ticked = self._plan, self.view.ticked()
        if plan is None:
            return
        actions, risky = plan.count(ticked), self.view.risky()
        self.main.setText(self._main_words(plan, ticked, actions))
        self.reason.setVisible(risky and actions > 0)
        reasonless = risky and not self.reason.reason()
        self.main.setEnabled(actions > 0 and not reasonless)
        missing = reasonless and actions > 0
        self.set_status(texts_bulk.reason_missing() if missing else texts_bulk.read_afresh())

    def _main_words(self, plan: BatchPlan, ticked: frozenset[Say], actions: int) -> str:
        if self._undoing:
            words = texts_bulk.undo_main(actions)
        elif texts_bulk.counts_fulfillments(self._kind):
            words = texts_bulk.main(self._kind, actions)
        else:
            words = texts_bulk.main(self._kind, plan.orders(ticked))
        return words if self._online else texts_bulk.main_waiting(words)

    def _only(self, *parts: QWidget) -> None:
        """Of the parts below the form only these."""
        for part in (
            self.hint,
            self.looking,
            self.view,
            self.reason,
            self.main,
            self.retry,
            self.permissions,
        ):
            part.setVisible(part in parts)
        self.form.setVisible(not self.form.empty)
        self._notes.say()

    def _say(self, other: str) -> None:
        self.other.setText(other)
        self.set_status("")
        if not self.form.isVisibleTo(self):
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, rank: Rank, slot: object) -> Button:
        button = Button(text, self.theme, rank)
        button.clicked.connect(slot)
        self.buttons.addWidget(button)
        return button

    @Slot()
    def _on_main(self) -> None:
        if self.main.isEnabled() and self.main.isVisibleTo(self):
            self.confirmed.emit(self.reason.reason() if self.reason.isVisibleTo(self) else "")


class _Looking(QWidget):
    """A line of words and a bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = FlowText(theme)
        self.bar = ProgressBar(theme, _BAR_WIDTH)
        self.bar.setAccessibleName(texts_bulk.looking_name())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.bar)

    def show_share(self, words: str, done: int, total: int) -> None:
        """How much of it is done."""
        self.words.show_text(words)
        self.bar.show_share(done, total)
