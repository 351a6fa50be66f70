"""A question before something is done: a sentence, yes and no."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fulfilldesk.ui.actions.sheet import Sheet
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.flow_text import FlowText


class QuestionSheet(Sheet):
    """`agreed` when the answer is yes. The keyboard stands at no. `main` and `leave` are the words of yes and
    no; what else is asked or told goes into `body`."""

    agreed = Signal()

    def __init__(self, host: QWidget, theme: Theme, title: str, says: str, main: str, leave: str) -> None:
        super().__init__(host, theme)
        self.set_title(title)
        self.sentence = FlowText(theme)
        self.sentence.show_text(says)
        self.body.addWidget(self.sentence)
        self.leave = Button(leave, theme)
        self.leave.clicked.connect(self.dismiss)
        self.main = Button(main, theme, Rank.MAIN)
        self.main.clicked.connect(self._on_main)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.main)

    def take_focus(self) -> None:
        """No: whoever presses Enter without reading has done nothing."""
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_main(self) -> None:
        self.dismiss()
        self.agreed.emit()
