"""The real program for tests that begin where `journeys.windows` does not: at the welcome page, without a
network, on files that are broken."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.target import Target
from fulfilldesk.app.window import Program
from fulfilldesk.credentials import vault
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.policies import NO_POLICIES, Policies
from fulfilldesk.options import Options
from fulfilldesk.paths import Profile
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.message_line import Remedy
from fulfilldesk.ui.settings import Settings
from fulfilldesk.ui.widgets.button import Button
from tests.journeys.windows import RunningProgram
from tests.language import speaking


@contextmanager
def program_in(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    *,
    language: str = "en",
    offline: bool = False,
    policies: Policies = NO_POLICIES,
) -> Iterator[RunningProgram]:
    """The program with nothing open yet; it goes the orderly way out."""
    options = Options(profile_dir=folder, language=language, offline=offline)
    with speaking(qapp, language):
        program = Program(options, Look.of(qapp, Settings(folder / "settings.ini")), policies)
        try:
            yield RunningProgram(program, qtbot)
        finally:
            program.end()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def target_of(url: str, token: str = DEFAULT_TOKEN) -> Target:
    """The shop at that address."""
    return Target(shop_address(url), token=token)


def files_of(folder: Path, url: str) -> tuple[Path, Path]:
    """Cache and journal of the shop at that address, their folder made."""
    profile, domain = Profile(folder), shop_address(url).domain
    cache, journal = profile.cache(domain), profile.journal(domain)
    cache.parent.mkdir(parents=True, exist_ok=True)
    return cache, journal


def lines(program: RunningProgram) -> list[str]:
    """The lines on top of the window."""
    return [message.text for message in program.order_desk.window.message_line.messages()]


def line_with(program: RunningProgram, remedy: Remedy) -> str | None:
    """The text of the line that has this button."""
    messages = program.order_desk.window.message_line.messages()
    return next((message.text for message in messages if message.remedy is remedy), None)


def press_remedy(program: RunningProgram, remedy: Remedy) -> None:
    """Press that button, when it can be seen."""

    def buttons() -> list[Button]:
        shown = program.order_desk.window.message_line._lines.values()
        return [line.button for line in shown if line.message.remedy is remedy and line.button.isVisible()]

    program.until(lambda: bool(buttons()))
    program.press(buttons()[0])


def rows(program: RunningProgram) -> int:
    """How many orders the table shows."""
    return program.order_desk.window.list.model.rowCount()


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def answering(status: int, content_type: str, body: bytes) -> Iterator[str]:
    """A server that gives everybody the same answer, such as a hotel's login page; gives its address."""

    class Same(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", "0")))
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Same)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class MemoryKeyring(KeyringBackend):
    """A key store that works, and is gone after the test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@contextmanager
def key_store() -> Iterator[MemoryKeyring]:
    """No test writes into this computer's key store."""
    store = MemoryKeyring()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "key_store", lambda: store)
        yield store


@contextmanager
def quiet_key_store(caplog: pytest.LogCaptureFixture) -> Iterator[MemoryKeyring]:
    """A key store of the test's own; nothing in the log above a warning."""
    with key_store() as store, caplog.at_level(logging.INFO):
        yield store
    assert [record for record in caplog.records if record.levelno > logging.WARNING] == []
