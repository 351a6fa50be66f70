"""One thing to choose, with the lines below it: data, words, and why it cannot be chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.fields import Option
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.flow_text import FlowText, muted

_INDENT = 24


def option_words(key: str, option: Option) -> str:
    """What an option is called: data as it is, else the window's words."""
    if option.text is not None:
        return texts_fields.option_data(key, option.text)
    return texts_fields.option(key, option.value)


def option_remarks(option: Option) -> str:
    """What stands below an option, a line each; empty when there is nothing to say."""
    lines = (
        plain(option.detail) if option.detail else "",
        notice_text(option.notice) if option.notice else "",
        notice_text(option.why_not) if option.why_not else "",
    )
    return "\n".join(line for line in lines if line)


class OptionLines(QWidget):
    """`button` is a radio button or a tick box; greyed out when the option cannot be chosen. The reason can
    be read by eye and by a screen reader."""

    def __init__(self, button: QAbstractButton, key: str, option: Option, theme: Theme) -> None:
        super().__init__()
        self.button = button
        self.option = option
        words, remarks = option_words(key, option), option_remarks(option)
        button.setText(words.replace("&", "&&"))
        button.setEnabled(option.why_not is None)
        button.setAccessibleName(words)
        button.setAccessibleDescription(remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(button)
        self.remarks = FlowText(theme, muted)
        self.remarks.show_text(remarks)
        self.remarks.setVisible(bool(remarks))
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 2)
        below.addWidget(self.remarks)
        column.addLayout(below)
