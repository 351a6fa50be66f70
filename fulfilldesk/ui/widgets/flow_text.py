"""Running text that came from outside: plain, wrapped anywhere, selectable, as high as it needs to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from fulfilldesk.ui.theme import Theme

_WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


class FlowText(QTextEdit):
    """A block of plain text that never shows a scroll bar.

    A QLabel cannot break a word that is longer than the pane, and guesses at markup; this does neither. `ink`
    gives the text's colour, by default the theme's text colour.
    """

    def __init__(
        self, theme: Theme, ink: Callable[[Theme], str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ink = ink or (lambda theme: theme.colours.text)
        self._shown = ""
        self._heights: dict[int, int] = {}  # layouts ask for the same widths many times
        self._measure = _document(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(_WRAP)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.recolour)
        self.recolour()

    def show_text(self, text: str) -> None:
        """Show it; the same text again changes nothing, so that a selection stays."""
        if text == self._shown:
            return
        self._shown = text
        self.setPlainText(text)
        self._measure.setPlainText(text)
        self._heights.clear()
        self.setAccessibleName(text)
        self.updateGeometry()

    def text(self) -> str:
        """What is shown."""
        return self._shown

    def setFont(self, wanted: QFont | str | Sequence[str]) -> None:
        """Also for measuring."""
        super().setFont(wanted)
        self._measure.setDefaultFont(self.font())
        self._heights.clear()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at that width."""
        found = self._heights.get(width)
        if found is None:
            self._measure.setTextWidth(max(1, width))
            found = self._heights[width] = int(self._measure.size().height() + 0.999)
        return found

    def sizeHint(self) -> QSize:
        """As wide as the longest line, up to a comfortable width."""
        self._measure.setTextWidth(-1)
        width = min(420, int(self._measure.idealWidth()) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It can be squeezed; it then wraps."""
        return QSize(24, self.fontMetrics().height())

    @Slot()
    def recolour(self) -> None:
        """Ask for the ink again."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._ink(self._theme)))
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(self._theme.colours.selected))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(self._theme.colours.text))
        self.setPalette(palette)


def muted(theme: Theme) -> str:
    """The colour of text of second rank."""
    return theme.colours.muted


def _document(owner: QTextEdit) -> QTextDocument:
    document = QTextDocument(owner)
    document.setDocumentMargin(0)
    document.setDefaultFont(owner.font())
    option = document.defaultTextOption()
    option.setWrapMode(_WRAP)
    document.setDefaultTextOption(option)
    return document
