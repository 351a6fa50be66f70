"""What the keys to a store allow, in a window of its own: where everything leads that a missing permission
kept from being done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.signing_in.check_page import CheckPage
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain


class PermissionsWindow(QWidget):
    """Blocks no other window; Esc closes it. Whoever opens it has the shop asked, at once and on
    `check_asked`, and shows what came of it. `sign_in_asked`: with other keys."""

    check_asked = Signal()
    sign_in_asked = Signal()
    closed = Signal()

    def __init__(self, store: str, theme: Theme, *, is_demo: bool = False) -> None:
        super().__init__()
        self.setWindowTitle(words.permissions_title(store))
        self.page = CheckPage(theme, opens=False, step=plain(store))
        self.page.again_asked.connect(self.check_asked)
        self.page.change_asked.connect(self.sign_in_asked)
        self.page.back_asked.connect(self.close)
        self.page.change.setVisible(not is_demo)  # there are no keys to the demo store
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self.setFocusProxy(self.page)
        self.page.setFocus()  # not the only button that can be pressed while the shop is asked: other keys

    def present(self) -> None:
        """Bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def show_checking(self) -> None:
        """The shop is being asked."""
        self.page.show_checking()

    def show_facts(self, facts: ConnectionFacts) -> None:
        """What works, line by line."""
        self.page.show_facts(facts)

    def show_failure(self, failure: Failure) -> None:
        """The shop could not be asked."""
        self.page.show_failure(failure)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Somebody has seen it."""
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        """Room for all lines of a store where little is missing."""
        return QSize(720, 760)
