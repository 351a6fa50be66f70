"""One window on a profile: who is first, who is told, and that nobody is ever kept out."""

from __future__ import annotations

import os
import socket
import stat
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from fulfilldesk.app import activation, single_instance
from fulfilldesk.app.activation import (
    TOKEN_VARIABLE,
    ActivationServer,
    Answer,
    ask_to_activate,
    bring_to_front,
    remove_socket,
)
from fulfilldesk.app.single_instance import SingleInstance

Asked = list[str]


class Elsewhere(threading.Thread):
    """The second program, which waits while the first one's event loop goes on."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.instance = SingleInstance(folder)
        self.told: bool | None = None
        self.start()

    def run(self) -> None:
        self.told = self.instance.other_came_to_front()


@pytest.fixture
def ended() -> Iterator[list[SingleInstance]]:
    """Those that let go at the end of the test."""
    instances: list[SingleInstance] = []
    yield instances
    for instance in instances:
        instance.end()


@pytest.fixture
def first(tmp_path: Path, ended: list[SingleInstance], qapp: object) -> SingleInstance:
    instance = SingleInstance(tmp_path)
    ended.append(instance)
    assert not instance.other_came_to_front()
    return instance


@pytest.fixture
def asked(first: SingleInstance) -> Asked:
    """What the first one, which listens, has been asked."""
    found: Asked = []
    first.asked.connect(found.append)
    first.listen()
    return found


def second_in(folder: Path, qtbot: QtBot, ended: list[SingleInstance]) -> bool | None:
    second = Elsewhere(folder)
    ended.append(second.instance)
    qtbot.waitUntil(lambda: second.told is not None, timeout=20_000)
    second.join()
    return second.told


def address_of(folder: Path) -> str:
    return (folder / "window.lock").read_text(encoding="utf-8").splitlines()[0]


def test_the_second_is_told_and_the_first_comes_to_the_front(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    assert second_in(tmp_path, qtbot, ended) is True
    assert second_in(tmp_path, qtbot, ended) is True
    assert asked == ["", ""]


def test_the_leave_to_come_to_the_front_is_passed_on(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, "gnome-shell/fulfilldesk/123-0-host_TIME456")
    assert second_in(tmp_path, qtbot, ended) is True
    monkeypatch.setenv(TOKEN_VARIABLE, "two\nlines")
    assert second_in(tmp_path, qtbot, ended) is True
    assert asked == ["gnome-shell/fulfilldesk/123-0-host_TIME456", ""]


def test_another_folder_is_another_window(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    (tmp_path / "demo").mkdir()
    assert second_in(tmp_path / "demo", qtbot, ended) is False
    assert asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a permission there")
def test_the_same_folder_by_another_name_is_not(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    link = tmp_path.parent / f"{tmp_path.name}-link"
    link.symlink_to(tmp_path, target_is_directory=True)
    assert second_in(link, qtbot, ended) is True


def test_the_second_comes_while_the_first_is_still_starting(
    tmp_path: Path, first: SingleInstance, qtbot: QtBot, ended: list[SingleInstance],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Longer than the patience with one that hangs."""
    monkeypatch.setattr(single_instance, "PATIENCE_SECONDS", 0.01)
    found: Asked = []
    first.asked.connect(found.append)
    second = Elsewhere(tmp_path)
    ended.append(second.instance)
    second.join(0.3)
    assert second.told is None
    monkeypatch.setattr(single_instance, "PATIENCE_SECONDS", 20)
    first.listen()
    qtbot.waitUntil(lambda: second.told is not None, timeout=20_000)
    second.join()
    assert (second.told, found) == (True, [""])


def test_the_second_comes_while_the_first_is_ending(
    tmp_path: Path, first: SingleInstance, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    second = Elsewhere(tmp_path)
    ended.append(second.instance)
    second.join(0.2)
    assert second.told is None
    first.end()
    second.join()
    assert second.told is False


def test_one_that_hangs_keeps_nobody_out_and_the_third_finds_the_second(
    tmp_path: Path, first: SingleInstance, qtbot: QtBot, ended: list[SingleInstance],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(single_instance, "PATIENCE_SECONDS", 0.2)
    first.listen()
    second = Elsewhere(tmp_path)  # while the first one's event loop stands still
    ended.append(second.instance)
    second.join()
    assert second.told is False
    monkeypatch.setattr(single_instance, "PATIENCE_SECONDS", 10.0)  # this one does not hang
    found: Asked = []
    second.instance.asked.connect(found.append)
    second.instance.listen()
    assert second_in(tmp_path, qtbot, ended) is True
    assert found == [""]


def test_one_that_hung_before_it_listened_keeps_nobody_out(
    tmp_path: Path, first: SingleInstance, qtbot: QtBot, ended: list[SingleInstance],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(single_instance, "PATIENCE_SECONDS", 0.01)
    long_ago = time.time() - 60
    os.utime(tmp_path / "window.lock", (long_ago, long_ago))
    assert second_in(tmp_path, qtbot, ended) is False


@pytest.mark.parametrize("left", [b"", b"\n", b"fulfilldesk-0\n", b"\x00\xff\n", b"x" * 100_000, b"/\n"])
def test_what_a_crash_or_a_meddler_left_in_the_file_keeps_nobody_out(
    tmp_path: Path, qtbot: QtBot, ended: list[SingleInstance], left: bytes
) -> None:
    (tmp_path / "window.lock").write_bytes(left)
    instance = SingleInstance(tmp_path)
    ended.append(instance)
    assert not instance.other_came_to_front()
    found: Asked = []
    instance.asked.connect(found.append)
    instance.listen()
    assert second_in(tmp_path, qtbot, ended) is True
    assert found == [""]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes leave nothing behind there")
def test_the_socket_of_one_that_crashed_is_taken_away_and_nothing_else(
    tmp_path: Path, ended: list[SingleInstance]
) -> None:
    dead = QLocalServer()
    assert dead.listen(f"fulfilldesk-{os.urandom(8).hex()}")
    left, mine = Path(dead.fullServerName()), tmp_path / "letters.txt"
    mine.write_text("dear all", encoding="utf-8")
    (tmp_path / "window.lock").write_text(f"{left}\n", encoding="utf-8")
    instance = SingleInstance(tmp_path)
    ended.append(instance)
    assert not instance.other_came_to_front()
    instance.listen()
    assert not left.exists()
    remove_socket(str(mine))
    remove_socket("")
    assert mine.exists()
    dead.close()


@pytest.mark.skipif(os.name != "posix", reason="there, Qt gives the pipe to one user alone")
def test_the_socket_and_the_file_are_the_owners_alone(tmp_path: Path, asked: Asked) -> None:
    for path in (Path(address_of(tmp_path)), tmp_path / "window.lock"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_folder_that_cannot_be_written_keeps_nobody_out(
    tmp_path: Path, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "missing", tmp_path / "file"):
        assert second_in(folder, qtbot, ended) is False
        ended[-1].listen()


# --- from one profile to another


def test_the_window_that_goes_to_another_profile_is_found_there_and_not_here(
    tmp_path: Path, first: SingleInstance, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    demo = tmp_path / "demo"
    assert first.move_to(demo)
    assert second_in(demo, qtbot, ended) is True
    assert asked == [""]
    assert second_in(tmp_path, qtbot, ended) is False
    ended[-1].listen()
    assert second_in(demo, qtbot, ended) is True  # its socket was not taken for one that a crash left
    assert asked == ["", ""]
    assert stat.S_IMODE(demo.stat().st_mode) & 0o077 == 0 or os.name != "posix"


def test_a_window_does_not_go_to_a_profile_that_has_one(
    tmp_path: Path, first: SingleInstance, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    demo = tmp_path / "demo"
    other = SingleInstance(demo)
    ended.append(other)
    assert not other.other_came_to_front()
    other.listen()
    moved: list[bool] = []
    thread = threading.Thread(target=lambda: moved.append(other.move_to(tmp_path)))
    thread.start()
    qtbot.waitUntil(lambda: bool(moved), timeout=20_000)
    thread.join()
    assert moved == [False]
    assert asked == [""]
    assert second_in(demo, qtbot, ended) is True
    assert second_in(tmp_path, qtbot, ended) is True


# --- bad input


GARBAGE = {
    "nothing": b"",
    "half": b"sho",
    "another word": b"quit\n",
    "huge": b"x" * 5_000_000,
    "huge line": b"show " + b"x" * 5_000_000 + b"\n",
    "two": b"show\nshow\n",
    "long leave": b"show " + b"x" * 201 + b"\n",
    "control characters": b"show \x1b[2J\n",
    "not text": bytes(range(256)),
    "a web request": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
}


@pytest.mark.skipif(sys.platform == "win32", reason="Python has no sockets of that kind there")
@pytest.mark.parametrize("name", GARBAGE)
def test_garbage_is_hung_up_on_and_the_next_is_heard(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance], name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(activation, "_PATIENCE_MS", 100)
    said: list[bytes] = []

    def speak() -> None:
        with socket.socket(socket.AF_UNIX) as visitor:
            visitor.settimeout(20)
            visitor.connect(address_of(tmp_path))
            try:
                visitor.sendall(GARBAGE[name])
                said.append(visitor.recv(100))
            except (BrokenPipeError, ConnectionResetError):
                said.append(b"")

    thread = threading.Thread(target=speak)
    thread.start()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    thread.join()
    assert said == [b""]
    assert asked == []
    assert second_in(tmp_path, qtbot, ended) is True
    assert set(asked) == {""}, "heard; on a busy machine the second asks again when it was hung up on"


@pytest.mark.skipif(sys.platform == "win32", reason="Python has no sockets of that kind there")
def test_many_silent_visitors_do_not_keep_the_next_from_being_heard(
    tmp_path: Path, asked: Asked, qtbot: QtBot, ended: list[SingleInstance]
) -> None:
    visitors = [socket.socket(socket.AF_UNIX) for _ in range(4)]
    for visitor in visitors:
        visitor.connect(address_of(tmp_path))
    assert second_in(tmp_path, qtbot, ended) is True
    for visitor in visitors:
        visitor.close()


@pytest.mark.parametrize("answer", [b"no thanks\n", b"shown", b"x" * 100_000])
def test_a_wrong_answer_is_no_answer(qtbot: QtBot, answer: bytes) -> None:
    server = QLocalServer()
    assert server.listen(f"fulfilldesk-{os.urandom(8).hex()}")
    sockets: list[QLocalSocket] = []

    def on_connection() -> None:
        sockets.append(server.nextPendingConnection())
        sockets[-1].write(answer)

    server.newConnection.connect(on_connection)
    answers: list[Answer] = []
    thread = threading.Thread(target=lambda: answers.append(ask_to_activate(server.fullServerName(), 0.5)))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    thread.join()
    assert answers == [Answer.SILENT]
    server.close()


def test_a_name_that_cannot_be_listened_at_is_no_harm(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / ("x" * 120)))
    server = ActivationServer()
    server.listen()
    assert server.address == ""


# --- coming to the front


def test_a_minimised_window_is_shown_again_as_large_as_it_was(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    window.showMinimized()
    bring_to_front(window, "")
    assert window.isVisible() and not window.isMinimized()
    assert window.isMaximized()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_dialog_that_the_window_waits_for_stays_in_front(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.open()
    other = QMainWindow()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    bring_to_front(window, "leave")
    qtbot.waitUntil(dialog.isActiveWindow)
    assert TOKEN_VARIABLE not in os.environ
