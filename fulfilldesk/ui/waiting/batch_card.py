"""A batch as a card: how far it is and how quick, what came of it, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import BatchProgress
from fulfilldesk.ui import texts_policies, texts_settings
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.badges import Badge, BadgeLabel, BadgePainter, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.missing_permission import mended_in_permissions
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.waiting import texts
from fulfilldesk.ui.waiting.pace import Pace
from fulfilldesk.ui.waiting.standing import Figures, Standing, figures
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_LOOKS: dict[Standing, tuple[Tone, Shape]] = {
    Standing.RUNNING: (Tone.INFO, Shape.HALF),
    Standing.PAUSING: (Tone.INFO, Shape.HALF),
    Standing.STOPPING: (Tone.INFO, Shape.HALF),
    Standing.QUEUED: (Tone.INFO, Shape.CLOCK),
    Standing.HELD: (Tone.ATTENTION, Shape.CLOCK),
    Standing.PAUSED: (Tone.ATTENTION, Shape.RING),
    Standing.INTERRUPTED: (Tone.CRITICAL, Shape.ALERT),
    Standing.STOPPED: (Tone.NEUTRAL, Shape.CROSS),
    Standing.FINISHED: (Tone.SUCCESS, Shape.FULL),
}
_GOING = frozenset({Standing.RUNNING, Standing.QUEUED, Standing.HELD})


class BatchCard(Card):
    """The signals carry the batch's id."""

    resume_wanted = Signal(str)
    pause_wanted = Signal(str)
    stop_wanted = Signal(str)
    changed_wanted = Signal(str)
    orders_wanted = Signal(str)
    journal_wanted = Signal(str)
    retry_wanted = Signal(str)
    undo_wanted = Signal(str)
    permissions_wanted = Signal()

    def __init__(
        self,
        batch_id: str,
        theme: Theme,
        formats: Formats,
        painter: BadgePainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._id = batch_id
        self._formats = formats
        self._asking = self._forbidden = False
        self.badge = BadgeLabel(_badge(Standing.PAUSED), painter, theme)
        self.title_line.addWidget(self.badge)
        self.bar = BatchBar(theme)
        self.numbers = FlowText(theme)
        self.trouble = FlowText(theme, muted)
        self.resume = self._button(texts.resume(), self.resume_wanted, Rank.MAIN)
        self.pause = self._button(texts.pause(), self.pause_wanted)
        self.stop = Button(texts.stop(), theme)
        self.changed = self._button(texts.look_at_changed(), self.changed_wanted)
        self.retry = self._button(texts.retry_failed(), self.retry_wanted)
        self.undo = self._button(texts.undo_all(), self.undo_wanted)
        self.permissions = Button(texts_settings.permissions(), theme)
        self.permissions.clicked.connect(self.permissions_wanted)
        self.orders = self._button(texts.show_orders(), self.orders_wanted, Rank.QUIET)
        self.journal = self._button(texts.show_journal(), self.journal_wanted, Rank.QUIET)
        self.question = FlowText(theme)
        self.yes = Button(texts.withdraw_rest(), theme)
        self.no = Button(texts.keep_rest(), theme)
        self.stop.clicked.connect(self._on_stop)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (
            self.resume,
            self.pause,
            self.stop,
            self.changed,
            self.retry,
            self.undo,
            self.permissions,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        words = QVBoxLayout()
        level = self.orders.sizeHint().height() - self.numbers.fontMetrics().height()
        words.setContentsMargins(0, level // 2, 0, 0)  # its first line on that of the links
        words.addWidget(self.numbers)
        numbers.addLayout(words, 1)
        for button in (self.orders, self.journal):
            numbers.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        asking = QHBoxLayout()
        asking.setSpacing(8)
        asking.addWidget(self.question, 1)
        asking.addWidget(self.yes)
        asking.addWidget(self.no)
        self.body.addWidget(self.bar)
        self.body.addLayout(numbers)
        self.body.addWidget(self.trouble)
        self.body.addLayout(asking)
        self.body.addLayout(buttons)

    def forbid(self) -> None:
        """An administrator has forbidden batches: what would send something is greyed out."""
        self._forbidden = True
        for button in self._sending():
            button.setEnabled(False)
            button.setToolTip(texts_policies.bulk_off())
            button.setAccessibleDescription(texts_policies.bulk_off())

    def show_batch(
        self,
        progress: BatchProgress,
        stands: Standing,
        failure: Failure | None,
        pace: Pace | None,
        *,
        undoable: bool,
    ) -> None:
        """As it is now. `pace` of the running one, as far as it is known; `undoable` while something it did
        stands."""
        batch, numbers = progress.batch, figures(progress)
        action = kind_text(batch.kind).name
        words = action if batch.undoes is None else texts.undoing(action)
        asked = texts.asked(self._formats.full(batch.asked_at), batch.asked_by)
        self.set_title(texts.batch_title(words, batch.count), asked)
        self.badge.set_badge(_badge(stands))
        self.bar.setVisible(not stands.over)
        self.bar.show_figures(numbers)
        lines = [" · ".join(self._ended(progress) if stands.over else self._so_far(numbers))]
        if stands is Standing.RUNNING and pace is not None:
            lines += [" · ".join(self._quickness(pace, numbers.left))]
        self.numbers.show_text("\n".join(line for line in lines if line))
        self.question.show_text(texts.sure_to_stop(numbers.left))
        self._show_trouble(stands, failure)
        self._offer(stands, numbers, undoable)
        if self._forbidden and not all(button.isHidden() for button in self._sending()):
            self.trouble.show_text(
                texts_policies.batch_off() if stands.resumable else texts_policies.bulk_off()
            )
            self.trouble.show()

    def _sending(self) -> tuple[Button, ...]:
        return self.resume, self.retry, self.undo

    def _ended(self, progress: BatchProgress) -> Iterator[str]:
        """How many ended how."""
        for state in texts.ENDS:
            if number := progress.states.get(state, 0):
                yield texts.ended(state, self._formats.number(number))

    def _so_far(self, numbers: Figures) -> Iterator[str]:
        yield texts.share(self._formats.number(numbers.done), self._formats.number(numbers.total))
        for word, number in (
            (texts.differ, numbers.differ),
            (texts.failed, numbers.failed),
            (texts.changed, numbers.changed),
            (texts.checked, numbers.unknown),
            (texts.left, numbers.left),
        ):
            if number:
                yield word(number)

    def _quickness(self, pace: Pace, left: int) -> Iterator[str]:
        a_minute, seconds = pace.a_minute(), pace.seconds_left(left)
        if a_minute is not None and seconds is not None:
            yield texts.pace(max(1, round(a_minute)))
            yield self._formats.remaining(seconds)

    def _show_trouble(self, stands: Standing, failure: Failure | None) -> None:
        parts = [failure_text(failure).whole] if failure is not None and not stands.over else []
        if stands is Standing.HELD:
            parts.append(texts.goes_on_by_itself())
        self.trouble.show_text(" ".join(parts))
        self.trouble.setVisible(bool(parts))
        denied = failure is not None and mended_in_permissions(failure.key)
        self.permissions.setVisible(denied and not stands.over)

    def _offer(self, stands: Standing, numbers: Figures, undoable: bool) -> None:
        self._asking = self._asking and not stands.over and stands is not Standing.STOPPING
        for part in (self.question, self.yes, self.no):
            part.setVisible(self._asking)
        usable = not self._asking
        self.resume.setVisible(usable and (stands.resumable or stands is Standing.PAUSING))
        self.pause.setVisible(usable and stands in _GOING)
        self.stop.setVisible(usable and not stands.over and stands is not Standing.STOPPING)
        self.changed.setVisible(usable and numbers.changed > 0)
        self.retry.setVisible(stands.over and numbers.failed > 0)
        self.undo.setVisible(stands.over and undoable)

    def _button(self, text: str, wanted: object, rank: Rank = Rank.PLAIN) -> Button:
        button = Button(text, self._theme, rank)
        button.clicked.connect(lambda: wanted.emit(self._id))  # type: ignore[attr-defined]
        return button

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        for part in (self.question, self.yes, self.no):
            part.setVisible(asking)
        self.stop.setVisible(not asking)

    @Slot()
    def _on_stop(self) -> None:
        self._ask(True)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_yes(self) -> None:
        self._ask(False)
        self.stop_wanted.emit(self._id)

    @Slot()
    def _on_no(self) -> None:
        self._ask(False)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)


def _badge(stands: Standing) -> Badge:
    return Badge(texts.standing(stands.value), *_LOOKS[stands])


class BatchBar(QWidget):
    """Done, failed and changed, left: one beside the other, as long as there are many of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[float, float, float] = (0.0, 0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A thin bar."""
        return QSize(200, 8)

    def show_figures(self, numbers: Figures) -> None:
        """Shares of all actions."""
        total = max(1, numbers.total)
        self._parts = (numbers.done / total, numbers.failed / total, numbers.changed / total)
        words = texts.share(str(numbers.done), str(numbers.total))
        self.setAccessibleName(f"{texts.progress_name()}: {words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove and parts."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.border))
        groove = QRectF(self.rect())
        painter.drawRoundedRect(groove, 4, 4)
        inks = (QColor(colours.accent), self._theme.ink(Tone.CRITICAL), self._theme.ink(Tone.ATTENTION))
        left = 0.0
        for share, ink in zip(self._parts, inks, strict=True):
            if share > 0:
                width = max(4.0, groove.width() * share)
                painter.setBrush(ink)
                painter.drawRoundedRect(QRectF(left, 0, width, groove.height()), 4, 4)
                left += width
        painter.end()
