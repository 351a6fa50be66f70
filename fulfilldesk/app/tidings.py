"""What the program itself has to tell: in the present window and in each later one, until it is put away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk.crashes import to_tell
from fulfilldesk.ui.program_lines import CRASH, NEWER, POLICIES, ProgramNews

if TYPE_CHECKING:
    from pathlib import Path

    from fulfilldesk.domain.release import Release
    from fulfilldesk.ui.main_window import MainWindow


class Tidings(QObject):
    """Tell from the GUI thread, at any time; a window need not be there yet. `newer_put_away` brings the
    Release whose line the person closed, `what_is_new_asked` the one whose page is wanted."""

    newer_put_away = Signal(object)
    what_is_new_asked = Signal(object)

    def __init__(self, logs_folder: Path, parent: QObject | None = None) -> None:
        """`logs_folder` is where earlier runs have left what became of them."""
        super().__init__(parent)
        self._logs_folder = logs_folder
        self._news = ProgramNews()
        self._put_away: set[str] = set()  # versions
        self._window: MainWindow | None = None

    def tell_newer(self, release: Release) -> None:
        """There is this newer version. Once its line was closed, it is not shown again in this run."""
        if release.version not in self._put_away:
            self._tell(replace(self._news, newer=release))

    def tell_crash(self) -> None:
        """What became of earlier runs, if that is worth telling and was not told yet. Looks into the logs."""
        crash = to_tell(self._logs_folder)
        if crash is not None:
            self._tell(replace(self._news, crash=crash))

    def tell_policy_problems(self, problems: tuple[str, ...]) -> None:
        """What could not be understood of the administrator's policies; none takes the line away."""
        self._tell(replace(self._news, policy_problems=problems))

    def show_in(self, window: MainWindow) -> None:
        """From now on in this window."""
        if window is not self._window:
            self._window = window
            window.message_line.dismissed.connect(self._on_dismissed)
            window.whats_new_asked.connect(self._on_whats_new_asked)
        self.tell_crash()
        window.news.show_program_news(self._news)

    def leave(self) -> None:
        """The window goes; what is told from now on waits for the next."""
        self._window = None

    @Slot()
    def forget_crash(self) -> None:
        """A support bundle has been saved: whoever helps will see."""
        self._tell(replace(self._news, crash=None))

    def _tell(self, news: ProgramNews) -> None:
        self._news = news
        if self._window is not None:
            self._window.news.show_program_news(news)

    @Slot(str)
    def _on_dismissed(self, topic: str) -> None:
        if topic == CRASH:
            self.forget_crash()
        elif topic == POLICIES:
            self.tell_policy_problems(())
        elif topic == NEWER and self._news.newer is not None:
            release = self._news.newer
            self._put_away.add(release.version)
            self._tell(replace(self._news, newer=None))
            self.newer_put_away.emit(release)

    @Slot()
    def _on_whats_new_asked(self) -> None:
        if self._news.newer is not None:
            self.what_is_new_asked.emit(self._news.newer)
