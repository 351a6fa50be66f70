"""The program with bugs in it: errors that nobody expects, with everything in their texts that may not be
written down. Ends by itself once they have all happened.

    python -m tests.journeys.crashing_program ARGUMENTS...

The arguments are those of the program; what the errors say is in the environment, in SECRETS and PERSON.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from typing import Any, NoReturn

from fulfilldesk.__main__ import main
from fulfilldesk.options import IMPORT_PROCESS

_TELL_VARIABLES = "import os; print([(n, v) for n, v in os.environ.items() if not n.startswith('CANARY')])"
SECRETS, PERSON = "CANARY_SECRETS", "CANARY_PERSON"
#: Unexpected errors of the window until it ends: in a slot, in a worker, in a thread.
_ALL_IN_WINDOW = 3


class Crash:
    """An error with the keys in its text, over errors that repeat what they were given."""

    def __init__(self, secrets: str, person: str) -> None:
        self._secrets = secrets
        self._person = person

    def __call__(self, *_: Any, **__: Any) -> NoReturn:
        try:
            raise KeyError(self._person)
        except KeyError:
            try:
                int(self._person)
            except ValueError as error:
                raise RuntimeError(f"no way on with {self._secrets}") from error
            raise


class _EndAfter(logging.Handler):
    """Ends the window after so many critical lines."""

    def __init__(self, lines: int) -> None:
        super().__init__(logging.CRITICAL)
        self._left = lines

    def emit(self, record: logging.LogRecord) -> None:
        self._left -= 1
        if self._left == 0:
            from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

            app = QCoreApplication.instance()
            assert app is not None
            QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


def _in_window(crash: Crash) -> None:
    """In a worker, whose error comes out in a slot; in a slot; and in a thread of its own."""
    from fulfilldesk.app import open_store
    from fulfilldesk.services.sync import Sync

    remember = open_store.OpenStore._remember

    def in_slot(store: open_store.OpenStore) -> None:
        remember(store)
        # What a browser would be told that is opened now.
        told = subprocess.run([sys.executable, "-c", _TELL_VARIABLES], capture_output=True, check=True)
        (store._stores._path.parent / "inherited").write_bytes(told.stdout)
        threading.Thread(target=crash).start()
        crash()

    Sync.run = crash  # type: ignore[method-assign]
    open_store.OpenStore._remember = in_slot  # type: ignore[method-assign,assignment]
    logging.getLogger().addHandler(_EndAfter(_ALL_IN_WINDOW))


def _in_import(crash: Crash) -> None:
    """In the import process, and there in a thread too."""
    from fulfilldesk.app import import_process
    from fulfilldesk.importer import __main__ as importer

    def crash_everywhere(*_: Any) -> NoReturn:
        thread = threading.Thread(target=crash)
        thread.start()
        thread.join()
        crash()

    importer.run = crash_everywhere  # type: ignore[attr-defined,assignment]
    command = [sys.executable, "-m", "tests.journeys.crashing_program", IMPORT_PROCESS]
    import_process.import_command = lambda: command


def start() -> int:
    """The program."""
    crash = Crash(os.environ[SECRETS], os.environ[PERSON])
    arguments = sys.argv[1:]
    if "--offline" in arguments:  # not even a store: in the command line itself
        from fulfilldesk.app import start as window_start

        window_start.run = crash
    elif "sync" in arguments or arguments == [IMPORT_PROCESS]:
        _in_import(crash)
    else:
        _in_window(crash)
    return main(arguments)


if __name__ == "__main__":
    sys.exit(start())
