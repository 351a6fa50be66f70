"""Errors that nobody caught: written, without a secret, and not without end."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from fulfilldesk import logs
from fulfilldesk.unexpected import catch_everything

CANARY = "canary-unexpected-0123456789"


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """What is told of errors from now on, beside the log."""
    hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handlers = list(logging.getLogger().handlers)
    told: list[str] = []
    caplog.handler.setFormatter(logs.CleanFormatter("%(message)s"))
    catch_everything(told.append)
    yield told
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.getLogger().handlers[:] = handlers


def happens(error: Exception) -> None:
    """As Python and Qt call what nobody caught."""
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_it_is_written_and_told_without_what_it_repeats(
    told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    logs.never_write(CANARY)
    thread = threading.Thread(target=happens, args=(LookupError("Marijke Vogel"),))
    thread.start()
    thread.join()
    happens(RuntimeError(f"with {CANARY} for anna.vogel@example.com"))
    for text in (caplog.text, "\n".join(told)):
        assert "LookupError: ‹removed›" in text and "RuntimeError: with ‹removed› for ‹removed›" in text
        assert "Vogel" not in text and CANARY not in text and "vogel" not in text
    assert len(told) == 2


def test_one_of_a_thread_is_written_too(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" in told[0]


def test_one_that_python_passes_over_is_written_and_nowhere_else(
    told: list[str], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    class Ending:
        def __del__(self) -> None:
            raise RuntimeError("of anna.vogel@example.com")

    ending = Ending()
    del ending
    assert "RuntimeError: of ‹removed›" in caplog.text and "in __del__" in caplog.text
    assert told == []  # nothing has become of it
    assert capfd.readouterr().err == ""


def test_the_same_a_thousand_times_is_written_a_few_times(
    told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(1_000):
        happens(RuntimeError(f"cannot paint {number}"))
    happens(OSError("another"))
    assert [record.getMessage() for record in caplog.records] == [
        *["unexpected error"] * 3,
        "RuntimeError for the 10th time at the same place",
        "RuntimeError for the 100th time at the same place",
        "RuntimeError for the 1000th time at the same place",
        "unexpected error",
    ]
    assert len(told) == 2


def test_an_error_while_it_is_written_ends_nothing(caplog: pytest.LogCaptureFixture, told: list[str]) -> None:
    class Unspeakable(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no words")

    happens(Unspeakable())
    catch_everything(lambda trace: [][1])
    happens(RuntimeError("after"))
    happens(RuntimeError("after that"))
    assert "RuntimeError: after that" in caplog.text


def test_an_error_without_a_place_is_written(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    sys.excepthook(RuntimeError, RuntimeError("from nowhere"), None)
    assert "from nowhere" in caplog.text and "from nowhere" in told[0]
