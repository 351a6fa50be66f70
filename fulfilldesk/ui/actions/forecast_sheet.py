"""The sheet of an action: its forecast, the question, the steps while it is carried out, and its end.

It shows what it is given and says what was pressed; what happens when is the conversation's business.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.journal import JournalEntry
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.services.pipeline import Prepared
from fulfilldesk.ui import texts_settings
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.changes import changed_lines, changes
from fulfilldesk.ui.actions.end_view import EndView
from fulfilldesk.ui.actions.forecast_view import ForecastView
from fulfilldesk.ui.actions.form import ActionForm
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.progress_steps import ProgressSteps
from fulfilldesk.ui.actions.reason_field import ReasonField
from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.missing_permission import mended_in_permissions, says_permission_is_missing
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import fill
from fulfilldesk.ui.widgets.button import Button, Rank

#: What is still wanted of the person; said quietly while nothing was filled in yet.
_WANTED = frozenset(
    {Say.NOTHING_CHOSEN, Say.DESTINATION_NOT_CHOSEN, Say.NO_SIBLING_CHOSEN, Say.NO_DAY_CHOSEN}
)
#: What blocks while nothing was filled in yet: nothing to reproach anybody with.
_NOT_FILLED_IN = _WANTED | {Say.UNCHANGED, Say.TRACKING_EMPTY, Say.TRACKING_UNCHANGED}


class ForecastSheet(Sheet):
    """`form` stands above the forecast; in it the action's parameters are filled in, if there are any."""

    confirmed = Signal(str)  # the reason, empty when none was needed
    asked = Signal()  # from looking to asking
    undo_wanted = Signal()
    check_wanted = Signal()
    go_on_wanted = Signal()
    withdraw_wanted = Signal()
    retry_wanted = Signal()
    permissions_wanted = Signal()

    def __init__(self, host: QWidget, kind: str, theme: Theme, formats: Formats, form: ActionForm) -> None:
        super().__init__(host, theme)
        self._kind = kind
        self._words = kind_text(kind)
        self._formats = formats
        self.form = form
        self._snapshot: Snapshot | None = None
        self._fresh = self._looking = False
        self._forecast: Forecast | None = None
        self.body.addWidget(form)
        self.view = ForecastView(kind, theme, formats)
        self.view.hide()
        self.body.addWidget(self.view)
        self.reason = ReasonField()
        self.reason.hide()
        self.reason.changed.connect(self._weigh)
        self.reason.entered.connect(self._on_main)
        self.body.addWidget(self.reason)
        self.extra: QWidget | None = None
        self.other = self._button(self._words.other, Rank.PLAIN, self.dismiss)
        self.main = self._button(self._words.main, Rank.MAIN, self._on_main)
        self.offers: list[Button] = []
        self._age = QTimer(self)
        self._age.setInterval(1000)
        self._age.timeout.connect(self._show_age)

    # --- what is shown

    def show_reading(self, name: str, *, looking: bool, cached: Prepared | None) -> None:
        """While order and stock are read: what is known so far, and no main button yet."""
        self._looking = looking
        self.set_title(fill(self._words.looking if looking else self._words.title, name=name))
        if cached is not None:
            self._show_forecast(cached)
        self.main.setEnabled(False)
        self.main.setVisible(not looking)
        self.other.setText(texts_sheet.close() if looking else self._words.other)
        self._remove_extra()
        self._age.stop()
        self.set_status(texts_sheet.reading())
        self.form.setEnabled(False)

    def show_looking(self, prepared: Prepared, *, may_ask: bool) -> None:
        """A preview: the same forecast; the main button leads to the question."""
        self._show_forecast(prepared)
        self.main.setText(f"{self._words.main}…")
        self.main.setVisible(may_ask and not prepared.forecast.blocks)
        self.main.setEnabled(True)
        self.reason.hide()
        self.other.setText(texts_sheet.close())
        self._start_age()
        self.take_focus()

    def show_asking(
        self,
        prepared: Prepared,
        *,
        agreed: Forecast | None = None,
        waits_because: Failure | None = None,
        taken_up: bool = False,
    ) -> None:
        """The question. With `agreed`, the forecast the person said yes to before, what changed is named.
        With `waits_because` the shop cannot be reached, and a yes is kept until it can; an action that was
        `taken_up` can also be withdrawn."""
        self._looking = False
        self._remove_extra()
        changed = agreed is not None and agreed.basis() != prepared.forecast.basis()
        self._show_forecast(prepared, agreed if changed else None)
        self.form.setEnabled(True)
        self.form.setVisible(not self.form.empty)
        if not changed and self._is_blank(prepared.forecast):
            self.view.hide()
        waits = waits_because is not None
        self.main.setText(texts_sheet.queue(self._words.main) if waits else self._words.main)
        self.main.setVisible(not prepared.forecast.blocks or not self.form.empty)
        self.other.setText(self._words.other)
        self.reason.setVisible(prepared.forecast.risky and not prepared.forecast.blocks)
        if waits_because is not None:
            self._show_waits(waits_because)
        if taken_up:
            self._offer(texts_sheet.withdraw(), self.withdraw_wanted)
            self.other.setText(texts_sheet.close())
        self._start_age()
        self._weigh()
        if changed:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def _is_blank(self, forecast: Forecast) -> bool:
        """Nothing was filled in yet, so there is nothing to say about it."""
        if self.form.empty or self.form.touched or not forecast.blocks:
            return False
        return all(notice.key in _NOT_FILLED_IN for notice in forecast.blocks)

    def _show_waits(self, why: Failure) -> None:
        words = f"{failure_text(why).sentence} {texts_sheet.will_wait()}"
        self._set_extra(Note(Weight.WARNING, words, self.theme))
        self._offer(texts_sheet.try_again(), self.retry_wanted)

    def show_other_forecast(self, forecast: Forecast) -> None:
        """After the form was edited: the same reading, other parameters."""
        self._forecast = forecast
        self.view.show_forecast(forecast)
        self.view.show()
        self.reason.setVisible(forecast.risky and not forecast.blocks)
        self._weigh()

    def show_running(self) -> None:
        """The steps; the sheet may be closed, the action goes on."""
        self._age.stop()
        self.view.hide()
        self.reason.hide()
        self.form.hide()
        self._set_extra(ProgressSteps(self.theme))
        self.main.hide()
        self.other.setText(texts_sheet.close())
        self.set_status("")
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_step(self, entry: JournalEntry) -> None:
        """What the journal says now."""
        if isinstance(self.extra, ProgressSteps):
            self.extra.show_entry(entry)

    def show_end(self, entry: JournalEntry) -> None:
        """What came of it, when it is not simply as forecast."""
        end = EndView(entry, self.theme, self._formats)
        self._set_extra(end)
        self._only_close()
        if end.verdict.undoable:
            words = texts_sheet.take_back() if end.verdict.half_done else texts_sheet.undo()
            self._offer(words, self.undo_wanted)
        if end.verdict.half_done:
            self._offer(texts_sheet.go_on(), self.go_on_wanted)
        if end.verdict.unknown:
            self._offer(texts_sheet.check_again(), self.check_wanted)
        if mended_in_permissions(entry.failure_key):
            self._offer(texts_settings.permissions(), self.permissions_wanted)
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, failure: Failure) -> None:
        """Order and stock could not be read. What is remembered stays visible, and can only be looked at."""
        self._set_extra(Note(Weight.BLOCK, failure_text(failure).whole, self.theme))
        self._only_close(keep_view=self._forecast is not None)
        if failure.retry:
            self._offer(texts_sheet.try_again(), self.retry_wanted)
        if mended_in_permissions(failure.key):
            self._offer(texts_settings.permissions(), self.permissions_wanted)
        if self._forecast is not None:
            self._start_age()

    def show_refusal(self, name: str, notice: Notice) -> None:
        """It cannot be done, and the rules say why."""
        self.set_title(fill(self._words.title, name=name))
        self._set_extra(Note(Weight.BLOCK, notice_text(notice), self.theme))
        self._only_close()
        if says_permission_is_missing(notice):
            self._offer(texts_settings.permissions(), self.permissions_wanted)

    # --- for whoever looks on

    def notes(self) -> list[str]:
        """The text of every note that can be seen, top to bottom."""
        return [note.text() for note in self.findChildren(Note) if note.isVisibleTo(self)]

    def step(self) -> str:
        """The step being carried out, in words; empty when none is."""
        return self.extra.under_way() if isinstance(self.extra, ProgressSteps) else ""

    def take_focus(self) -> None:
        """The first thing that waits for the person: form, reason, main button, or the way out."""
        if self.form.isEnabled() and self.form.isVisibleTo(self):
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for wanted in (self.reason, self.main, self.other):
            if wanted.isVisibleTo(self) and wanted.isEnabled():
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the main button; a second one is the yes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.main.isVisibleTo(self) and self.main.isEnabled():
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        super().keyPressEvent(event)

    # --- parts

    def _show_forecast(self, prepared: Prepared, agreed: Forecast | None = None) -> None:
        self._forecast, self._snapshot, self._fresh = prepared.forecast, prepared.snapshot, prepared.fresh
        if agreed is None:
            self.view.show_forecast(prepared.forecast)
        else:
            self.view.show_forecast(
                prepared.forecast,
                changes(agreed, prepared.forecast, self._formats),
                changed_lines(agreed, prepared.forecast),
            )
        self.view.show()

    def _button(self, text: str, rank: Rank, slot: object) -> Button:
        button = Button(text, self.theme, rank)
        button.clicked.connect(slot)
        self.buttons.addWidget(button)
        return button

    def _offer(self, text: str, wanted: object) -> None:
        button = Button(text, self.theme, Rank.PLAIN)
        button.clicked.connect(wanted)
        self.buttons.insertWidget(0, button)
        button.show()
        self.offers.append(button)

    def _only_close(self, *, keep_view: bool = False) -> None:
        self._age.stop()
        self.view.setVisible(keep_view)
        self.reason.hide()
        self.form.setEnabled(False)
        self.form.setVisible(keep_view and not self.form.empty)
        self.main.hide()
        self.other.setText(texts_sheet.close())
        self.other.show()
        self.set_status("")

    def _set_extra(self, widget: QWidget) -> None:
        self._remove_extra()
        self.extra = widget
        self.body.addWidget(widget)
        widget.show()

    def _remove_extra(self) -> None:
        if self.extra is not None:
            self.extra.hide()
            self.extra.deleteLater()
            self.extra = None
        while self.offers:
            button = self.offers.pop()
            button.hide()
            button.deleteLater()

    def _weigh(self) -> None:
        """Whether the main button may be pressed."""
        forecast = self._forecast
        if forecast is None:
            return
        reasonless = forecast.risky and not self.reason.reason()
        self.main.setEnabled(not forecast.blocks and not reasonless)
        self._show_age()

    @Slot()
    def _on_main(self) -> None:
        if not self.main.isEnabled() or not self.main.isVisibleTo(self):
            return
        if self._looking:
            self.asked.emit()
        else:
            self.confirmed.emit(self.reason.reason())

    def _start_age(self) -> None:
        self._show_age()
        self._age.start()

    @Slot()
    def _show_age(self) -> None:
        if self._snapshot is None or self._forecast is None:
            return
        self.set_status(" ".join(self._status_parts(self._snapshot, self._forecast)))

    def _status_parts(self, snapshot: Snapshot, forecast: Forecast) -> Sequence[str]:
        counted = [level.read_at for level in snapshot.levels.values()] if forecast.lines else []
        ago = self._formats.seconds_ago(min(counted, default=snapshot.order.read_at))
        if not self._fresh:
            return [texts_sheet.saved_stock(ago)]
        read = texts_sheet.stock_read(ago) if counted else texts_sheet.order_read(ago)
        if self.reason.isVisibleTo(self) and not self.reason.reason():
            return [f"{read}.", texts_sheet.reason_missing()]
        if self._is_blank(forecast):
            wanted = [notice_text(notice) for notice in forecast.blocks if notice.key in _WANTED]
            return [f"{read}.", *wanted] if wanted else [read]
        return [read]
