"""How the second program asks the first one to come to the front: a line there, a line back, over a local
socket that belongs to this user alone.

What arrives is not trusted: anything but the one line that is expected is hung up on.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import time
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

#: The leave to come to the front that Wayland gives to whatever a person starts; it may be passed on.
TOKEN_VARIABLE = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - no secret

_REQUEST = re.compile(rb"show(?: (?P<token>[\x21-\x7e]{1,200}))?\n")
_LONGEST_REQUEST = 256
_DONE = b"shown\n"
#: How long somebody who came may take to say something, in milliseconds.
_PATIENCE_MS = 2000
_MOST_VISITORS = 8
#: Qt waits without letting other threads of Python run, or Ctrl+C be heard.
_GLANCE_MS = 20
#: Short: macOS allows a socket's whole path 103 letters, half of which its temporary folder takes.
_NAME = re.compile(r"fulfilldesk-[0-9a-f]{16}")

log = logging.getLogger(__name__)


class Answer(Enum):
    """What came of asking."""

    ACTIVATED = auto()
    SILENT = auto()  # somebody is there and does not say the right thing
    NOBODY = auto()


def ask_to_activate(address: str, patience_seconds: float) -> Answer:
    """Ask whoever listens at the address to come to the front, and wait until that is done."""
    end = time.monotonic() + patience_seconds

    def left_ms() -> int:
        return max(1, round((end - time.monotonic()) * 1000))

    socket = QLocalSocket()
    socket.setReadBufferSize(len(_DONE))
    socket.connectToServer(address)
    if not socket.waitForConnected(left_ms()):
        return Answer.NOBODY
    _let_come_to_front()
    token = os.environ.get(TOKEN_VARIABLE, "")
    request = f"show {token}\n".encode(errors="replace") if token else b"show\n"
    socket.write(request if _REQUEST.fullmatch(request) else b"show\n")
    socket.flush()
    while socket.bytesAvailable() < len(_DONE):
        if socket.waitForReadyRead(min(left_ms(), _GLANCE_MS)):
            continue
        if socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            return Answer.NOBODY
        if time.monotonic() >= end:
            return Answer.SILENT
    return Answer.ACTIVATED if bytes(socket.readAll().data()) == _DONE else Answer.SILENT


def bring_to_front(window: QWidget, token: str) -> None:
    """Show the window above all others and give it the keyboard; what it waits for stays in front of it."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    if token:
        os.environ[TOKEN_VARIABLE] = token  # where Qt looks for it
    (QApplication.activeModalWidget() or window).activateWindow()
    os.environ.pop(TOKEN_VARIABLE, None)


def remove_socket(address: str) -> None:
    """Remove what a program that crashed has left. Leaves alone what it cannot have left."""
    if os.name == "posix" and _NAME.fullmatch(Path(address).name):
        QLocalServer.removeServer(address)


class ActivationServer(QObject):
    """Listens; `asked` comes with the leave to come to the front, or ""."""

    asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_MOST_VISITORS)
        self._server.newConnection.connect(self._on_connection)

    @property
    def address(self) -> str:
        """Where it listens, which nobody can guess; "" when it does not."""
        return self._server.fullServerName() if self._server.isListening() else ""

    def listen(self) -> None:
        """Begin, where that is possible."""
        if not self._server.listen(f"fulfilldesk-{os.urandom(8).hex()}"):
            log.warning("a second window will not find this one: %s", self._server.errorString())

    def close(self) -> None:
        """Nobody is heard any more."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            visitor = _Visitor(self._server.nextPendingConnection(), self)
            visitor.asked.connect(self.asked)


class _Visitor(QObject):
    """One who came: heard, answered, and gone."""

    asked = Signal(str)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        socket.setReadBufferSize(_LONGEST_REQUEST)
        socket.readyRead.connect(self._on_data)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_PATIENCE_MS, self, self._hang_up)
        self._on_data()

    @Slot()
    def _on_data(self) -> None:
        said = bytes(self._socket.peek(_LONGEST_REQUEST).data())
        if b"\n" not in said and len(said) < _LONGEST_REQUEST:
            return  # more is coming, or the patience ends
        request = _REQUEST.fullmatch(said)
        if request is None:
            self._hang_up()
            return
        self._socket.readAll()
        self.asked.emit((request["token"] or b"").decode("ascii"))
        self._socket.write(_DONE)
        self._socket.disconnectFromServer()

    @Slot()
    def _hang_up(self) -> None:
        self._socket.abort()


if sys.platform == "win32":
    import ctypes

    def _let_come_to_front() -> None:
        """Windows lets only the program that the person just started pass the foreground on: to any."""
        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _let_come_to_front() -> None:
        """Nothing to be done here."""
