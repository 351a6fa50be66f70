"""What the program has to say of itself: the window about it, and the line that there is a newer version."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot, qVersion
from PySide6.QtGui import QDesktopServices

from fulfilldesk import paths, product
from fulfilldesk.ui.settings import UPDATE_CHECK

if TYPE_CHECKING:  # what the first paint need not wait for
    from fulfilldesk.app.order_desk import Look
    from fulfilldesk.app.update_watch import UpdateWatch
    from fulfilldesk.app.window import Program
    from fulfilldesk.domain.release import Release
    from fulfilldesk.ui.about_window import AboutWindow
    from fulfilldesk.ui.actions.links import OpenUrl
    from fulfilldesk.ui.main_window import MainWindow


class AboutDesk(QObject):
    """Waits for the program's first window; `watch` is None in a build that asks nobody for updates."""

    def __init__(
        self,
        program: Program,
        look: Look,
        *,
        offline: bool,
        open_url: OpenUrl = QDesktopServices.openUrl,
    ) -> None:
        """With `offline` nobody is asked for newer versions; nor in the demo, nor where an administrator has
        decided that."""
        super().__init__(program)
        self._program = program
        self._look = look
        self._offline = offline
        self._open_url = open_url
        self._attached: MainWindow | None = None
        self._started = False
        self.window: AboutWindow | None = None
        self.watch: UpdateWatch | None = None
        # Opening the files comes before this.
        program.started.connect(self._on_started, Qt.ConnectionType.QueuedConnection)

    def end(self) -> None:
        """The program ends."""
        if self.watch is not None:
            self.watch.end()
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    @Slot()
    def _on_started(self) -> None:
        """Something is painted: a window, or the page that leads into a store."""
        desk = self._program.order_desk
        window = desk.window if desk is not None else None
        if window is not None and window is not self._attached:
            window.menu.about_asked.connect(self.show)
        self._attached = window  # none is kept of a store that is gone
        if not self._started:
            self._started = True
            self._begin()
        elif self.watch is not None:
            self.watch.tell()
        self._on_changed()  # another store: what may be asked may be another thing

    def _begin(self) -> None:
        from fulfilldesk.releases.updates import built_in

        updates = built_in(paths.resources())
        if updates is None:
            return
        from fulfilldesk.app.update_watch import UpdateWatch

        self.watch = UpdateWatch(updates, self._look.settings, self._allowed, parent=self)
        self.watch.newer.connect(self._program.tidings.tell_newer)
        self._program.tidings.newer_put_away.connect(self.watch.put_away)
        self._program.tidings.what_is_new_asked.connect(self.open_page)
        self.watch.start()

    def _allowed(self) -> bool:
        desk, settings = self._program.order_desk, self._look.settings
        in_demo = desk is not None and desk.is_demo
        forbidden = settings.decided(UPDATE_CHECK) and not settings.get(UPDATE_CHECK)
        return not (in_demo or forbidden or self._offline)

    # --- the window

    @Slot()
    def show(self) -> None:
        """The window, with what is known now."""
        if self.window is None:
            from fulfilldesk.ui.about_window import AboutFacts, AboutWindow

            facts = AboutFacts(
                version=product.VERSION,
                python=platform.python_version(),
                qt=qVersion(),
                system=f"{platform.system()} {platform.release()}",
                licences=licences() is not None,
            )
            self.window = AboutWindow(facts, self._look.theme)
            self.window.page_asked.connect(self.open_page)
            self.window.licences_asked.connect(self._on_licences_asked)
            if self.watch is not None:
                self.watch.changed.connect(self._on_changed)
                self.window.look_asked.connect(self.watch.look_now)
        self._on_changed()
        self.window.present()

    @Slot()
    def _on_changed(self) -> None:
        if self.window is not None:
            told = self.watch.state if self.watch is not None and self.watch.allowed else None
            self.window.show_updates(told)

    @Slot(object)
    def open_page(self, release: Release) -> None:
        """What is new, in the browser."""
        from fulfilldesk.ui.actions.links import web_address

        page = self.watch.page(release) if self.watch is not None else None
        address = web_address(page)
        if address is not None:
            self._open_url(address)

    @Slot()
    def _on_licences_asked(self) -> None:
        folder = licences()
        if folder is not None:
            self._open_url(QUrl.fromLocalFile(str(folder)))


def licences() -> Path | None:
    """The folder with the licences of the works that the program contains: beside the frozen program, or in
    the source tree. Those of an installed package are pip's."""
    frozen = getattr(sys, "_MEIPASS", None)
    folder = Path(frozen) / "licenses" if frozen else paths.resources() / "licenses"
    return folder if folder.is_dir() else None
