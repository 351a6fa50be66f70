"""Text to be copied whole: read-only, with the button that copies it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.actions.fields.framed import Frame
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button
from fulfilldesk.ui.widgets.flow_text import FlowText

_SAYS_COPIED_MS = 2000


class CopyField(QWidget):
    """`name` is what it holds, for screen readers; never for anything secret. `shown` is how it is shown,
    where that can be broken into lines better than what is copied."""

    def __init__(self, theme: Theme, name: str, text: str = "", shown: str = "") -> None:
        super().__init__()
        self._name = name
        self._copied = text
        self._text = FlowText(theme)
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.copy_button = _CopyButton(theme)
        self.copy_button.setAccessibleName(f"{words.copy()}: {name}")
        self.copy_button.clicked.connect(self._on_copy)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_SAYS_COPIED_MS)
        self._calm.timeout.connect(self._on_calm)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Frame(self._text, theme), 1)
        row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text, shown)

    def text(self) -> str:
        """What would be copied."""
        return self._copied

    def show_text(self, text: str, shown: str = "") -> None:
        """Hold another text."""
        self._copied = text
        self._text.show_text(shown or text)
        self._text.setAccessibleName(f"{self._name}: {text}")

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
        self.copy_button.setText(words.copied())
        self._calm.start()

    @Slot()
    def _on_calm(self) -> None:
        self.copy_button.setText(words.copy())


class _CopyButton(Button):
    """As wide as the wider of its two words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(words.copy(), theme)
        self.setMinimumHeight(32)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(words.copy()), metrics.horizontalAdvance(words.copied()))
        return QSize(longest + 26, hint.height())
