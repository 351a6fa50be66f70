"""What stands in the table when it has no rows: why, and what one can do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fulfilldesk.domain.query import OrderQuery, View
from fulfilldesk.ui import texts, texts_list, texts_sync
from fulfilldesk.ui.status_bar import ProgressBar
from fulfilldesk.ui.texts_progress import progress_share, progress_words
from fulfilldesk.ui.theme import Theme, font
from fulfilldesk.ui.widgets.button import Button, Rank

if TYPE_CHECKING:
    from fulfilldesk.domain.events import SyncProgressed
    from fulfilldesk.ui.formats import Formats


class Way(Enum):
    """What the button of an empty table offers."""

    NONE = auto()
    CLEAR = auto()
    SYNC = auto()


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Title, sentence, button and progress of an empty table."""

    title: str
    sentence: str
    way: Way = Way.NONE
    progress: SyncProgressed | None = None


def why_empty(query: OrderQuery, *, synced: bool, progress: SyncProgressed | None) -> Emptiness:
    """Why a query that finds nothing finds nothing. `synced` says whether a first pass was ever finished."""
    if query.text or query.fulfillment or query.payment or query.channels or query.locations:
        return Emptiness(*texts_list.empty_search(), way=Way.CLEAR)
    if query.listed is not None:
        return Emptiness(*texts_list.empty_listed(), way=Way.CLEAR)
    if not synced and progress is not None:
        return Emptiness(*texts_list.empty_first_sync(), progress=progress)
    if not synced:
        return Emptiness(*texts_list.empty_never_synced(), way=Way.SYNC)
    if query.view is View.ALL:
        return Emptiness(*texts_list.empty_shop())
    return Emptiness(*texts_list.empty_view(texts.view_name(query.view)))


class EmptyState(QWidget):
    """Lies over the table."""

    clear_asked = Signal()
    sync_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._way = Way.NONE
        self._title = _centred(font(scale=1.2, bold=True))
        self._sentence = _centred(font())
        self._sentence.setForegroundRole(self._sentence.foregroundRole().PlaceholderText)
        self._progress = _centred(font(tabular=True))
        self._progress.setWordWrap(False)
        self._bar = ProgressBar(theme, width=260)
        self._button = Button("", theme, Rank.PLAIN)
        self._button.clicked.connect(self._on_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addSpacing(8)
        for widget in (self._bar, self._progress, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._on_theme_changed)

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Say it."""
        self._title.setText(emptiness.title)
        self._sentence.setText(emptiness.sentence)
        self._way = emptiness.way
        self._button.setText(
            texts_list.clear_filters() if emptiness.way is Way.CLEAR else texts_sync.sync_now()
        )
        self._button.setVisible(emptiness.way is not Way.NONE)
        progress = emptiness.progress
        self._bar.setVisible(progress is not None)
        self._progress.setVisible(progress is not None)
        if progress is not None:
            self._progress.setText(progress_words(progress, self._formats))
            self._bar.show_share(*progress_share(progress))

    def words(self) -> str:
        """All that is said."""
        labels = (self._title, self._sentence, self._progress)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def cover(self, area: QRect) -> None:
        """Lie over this part of the parent."""
        self.setGeometry(area)

    @Slot()
    def _on_button(self) -> None:
        if self._way is Way.CLEAR:
            self.clear_asked.emit()
        elif self._way is Way.SYNC:
            self.sync_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table's own ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.panel))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()


def _centred(its_font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(its_font)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
