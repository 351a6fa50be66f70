"""Tries an installed or frozen program as a person would: its self-test, then a window on the demo shop.

python resources/packaging/try_out.py [--screen] [--root DIR] [--picture FILE] COMMAND...

With --screen (Linux, with Xvfb and xdotool) by the keyboard too: find an order, cancel its fulfilment, see in
the journal that it came out as forecast, undo it, see that too, quit. COMMAND may lead into another root
(bare_root.py enter); --root says which, so that its files are found from here."""

from __future__ import annotations

import argparse
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from fulfilldesk.product import COMMAND, NAME
from resources.packaging.screen import NoScreen, Screen, invisible_screen

#: Long enough for a slow machine; nothing waits for it when all is well.
PATIENCE_SECONDS = 120

DEMO_ORDERS = 500

#: Finds the one order of the demo shop that was fulfilled by mistake. Its number depends on the hour: by then
#: fewer or more orders came before it.
_SEARCHED = "tas-44 bel-01 paktafel"
_MEANT = "SELECT name FROM orders JOIN order_details ON order_id = orders.id WHERE note LIKE '%paktafel%'"

#: What --debug writes into the log: the list can be seen, an open order was read, a sheet can be agreed to.
_FIRST_ROWS = "first rows painted"
_ORDER_READ = "Events: "
_ASKED = "asks: "

#: What is no complaint: what Qt says of every window off screen.
_IDLE_TALK = "This plugin does not support "
#: What --debug prints in the end.
_LAST_WORDS = "longest stall of the window: "


class NotAsHoped(Exception):
    """Something did not work; the text says what."""


@dataclass(frozen=True)
class Trial:
    """How the program is called, with its new profile as it sees it itself and as it is seen from here."""

    command: Sequence[str]
    profile: str
    seen: Path
    environment: Mapping[str, str]

    def call(self, *arguments: str) -> list[str]:
        """The whole command of one call."""
        return [*self.command, *arguments, "--profile-dir", self.profile]

    def log(self) -> str:
        """All that was logged."""
        files = sorted(self.seen.rglob(f"{COMMAND}*.log"))
        return "".join(file.read_text("utf-8", "replace") for file in files)

    def complaints(self) -> list[str]:
        """Lines of the log that should not be there."""
        return re.findall(r".*\b(?:WARNING|ERROR|CRITICAL)\b.*|Traceback.*", self.log())

    def rows(self, file: str, sql: str) -> list[tuple[str | int, ...]]:
        """What a file of the demo shop holds by now; nothing while it is being made."""
        for path in self.seen.rglob(file):
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                try:
                    return connection.execute(sql).fetchall()
                except sqlite3.OperationalError:
                    return []
        return []

    def orders(self) -> int:
        """How many orders the cache holds."""
        return sum(int(count) for (count,) in self.rows("cache.sqlite", "SELECT count(*) FROM orders"))

    def journal(self, *columns: str) -> list[tuple[str | int, ...]]:
        """What it says of each action, in order."""
        return self.rows("journal.sqlite", f"SELECT {', '.join(columns)} FROM entries ORDER BY sequence")  # noqa: S608


def self_test(trial: Trial) -> int:
    """Returns how many checks passed. Raises NotAsHoped when one failed."""
    done = subprocess.run(  # noqa: S603 - the program that is tried out
        trial.call("self-test", "--json"),
        env=dict(trial.environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    try:
        findings = json.loads(done.stdout)
    except ValueError:
        raise NotAsHoped(f"the self-test broke off: {done.stdout}{done.stderr}") from None
    failed = [f"{finding['check']}: {finding['detail']}" for finding in findings if finding["ok"] is False]
    if done.returncode != 0 or failed or not findings:
        raise NotAsHoped("the self-test failed: " + "; ".join(failed or [done.stderr]))
    return len(findings)


class Window:
    """The program while its window is open on the demo shop."""

    def __init__(self, trial: Trial, process: subprocess.Popen[bytes]) -> None:
        self.trial = trial
        self.process = process
        self._began = time.monotonic()
        self._rows_before = trial.log().count(_FIRST_ROWS)

    def until(self, what: str, holds: Callable[[], bool]) -> float:
        """Look until it holds; returns how many seconds after the start that was. Raises NotAsHoped."""
        while not holds():
            passed = time.monotonic() - self._began
            if complaints := self.trial.complaints():
                raise NotAsHoped("the program complained: " + "\n".join(complaints))
            if self.process.poll() is not None:
                raise NotAsHoped(f"the program ended ({self.process.returncode}) before {what}")
            if passed > PATIENCE_SECONDS:
                raise NotAsHoped(f"it never came to this: {what}")
            time.sleep(0.02)
        return time.monotonic() - self._began

    def filled(self) -> float:
        """Wait for the orders; returns how many seconds after the start the first of them could be seen.
        Raises NotAsHoped."""
        before = self._rows_before
        seconds = self.until("the list was painted", lambda: self.trial.log().count(_FIRST_ROWS) > before)
        self.until("all orders were there", lambda: self.trial.orders() == DEMO_ORDERS)
        return seconds


@contextmanager
def open_window(trial: Trial) -> Iterator[Window]:
    """The program; in the end it is gone and has complained of nothing. Raises NotAsHoped."""
    command = trial.call("--demo", "--debug", "--language", "nl")
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(  # noqa: S603 - the program that is tried out
            command, env=dict(trial.environment), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            yield Window(trial, process)
        except (NotAsHoped, NoScreen) as failed:
            raise NotAsHoped(f"{failed}\n{_said(output)}\n{trial.log()[-5000:]}") from None
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE_SECONDS)
        said = _said(output).partition(_LAST_WORDS)[0]
    complaints = [line for line in said.splitlines() if not line.startswith(_IDLE_TALK)]
    if complaints := [*complaints, *trial.complaints()]:
        raise NotAsHoped("the program complained: " + "\n".join(complaints))


def _said(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode(errors="replace")


def journey(window: Window, screen: Screen, picture: Path | None = None) -> None:
    """By the keyboard: find an order, cancel (the question goes into the picture), undo, quit. Raises
    NotAsHoped, NoScreen."""
    trial = window.trial
    screen.give_keyboard_to(NAME)
    read_before = trial.log().count(_ORDER_READ)
    screen.press("ctrl+f")
    screen.type(_SEARCHED)
    screen.press("Return")
    window.until("the order was found and read", lambda: trial.log().count(_ORDER_READ) > read_before)
    _agree(window, screen, "ctrl+BackSpace", "cancel_fulfillment", picture)
    _agree(window, screen, "ctrl+z", "fulfill_again")
    cancelled, undone = trial.journal("id", "undoes", "undone_by", "order_name")
    if (undone[1], cancelled[2]) != (cancelled[0], undone[0]):
        raise NotAsHoped("the journal does not say that the one took back the other")
    if [cancelled[3:]] != trial.rows("cache.sqlite", _MEANT):
        raise NotAsHoped(f"{_SEARCHED} was searched for, and {cancelled[3]} was cancelled")
    screen.press("ctrl+q")
    if window.process.wait(timeout=PATIENCE_SECONDS) != 0:
        raise NotAsHoped(f"the program ended with {window.process.returncode}")


def _agree(window: Window, screen: Screen, keys: str, kind: str, picture: Path | None = None) -> None:
    """Ask for this by its keys, agree, and wait until the journal says that it came out as forecast."""
    trial = window.trial
    wanted = [*trial.journal("kind", "state"), (kind, "done")]

    def asked() -> bool:
        screen.give_keyboard_to(NAME)  # where no window manager is, nobody gives it back
        screen.press(keys)  # while the window is taking up what has just changed, they mean nothing
        return f"{_ASKED}{kind}" in trial.log()

    window.until(f"{kind} could be agreed to", asked)
    if picture is not None:
        screen.photograph(picture)
    screen.press("Return")
    window.until(f"{kind} came out as forecast", lambda: trial.journal("kind", "state") == wanted)


def try_out(trial: Trial, *, screen: Screen | None, picture: Path | None) -> str:
    """All of it; returns what was found. Raises NotAsHoped."""
    checks = self_test(trial)
    with open_window(trial) as window:
        first = window.filled()
    with open_window(trial) as window:
        again = window.filled()
        if screen is not None:
            journey(window, screen, picture)
    done = "cancelled and undone by the keyboard, " if screen is not None else ""
    return f"{checks} checks passed, {done}rows after {first:.1f} s at first, after {again:.1f} s then"


@contextmanager
def new_profile(root: Path | None) -> Iterator[tuple[str, Path]]:
    """A profile that is not there yet, as the program sees it in its root, and as it is seen from here."""
    folder = tempfile.gettempdir() if root is None else str(root / "tmp")
    with tempfile.TemporaryDirectory(prefix=f"{COMMAND}-", dir=folder) as made:
        outside = Path(made)
        # In another root it may be another person who calls the program.
        outside.chmod(0o700 if root is None else 0o777)
        inside = outside if root is None else Path("/", outside.relative_to(root))
        yield str(inside / "profile"), outside / "profile"


def surroundings(environment: Mapping[str, str], screen: Screen | None) -> dict[str, str]:
    """Without what the program takes from them otherwise; with the screen, or none."""
    ours = (COMMAND.upper() + "_", "PYTHON", "DISPLAY", "WAYLAND", "QT_")
    kept = {name: value for name, value in environment.items() if not name.startswith(ours)}
    return {**kept, **({"QT_QPA_PLATFORM": "offscreen"} if screen is None else {"DISPLAY": screen.display})}


def main() -> int:
    """Try it out, and say what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--screen", action="store_true", help="on a screen, by the keyboard")
    parser.add_argument("--root", type=Path, help="the root in which COMMAND runs the program")
    parser.add_argument("--picture", type=Path, help="with --screen: write a picture of it there")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="COMMAND")
    options = parser.parse_args()
    if not options.command:
        parser.error("which COMMAND?")
    try:
        with (
            invisible_screen() if options.screen else nullcontext() as screen,
            new_profile(options.root) as places,
        ):
            trial = Trial(options.command, *places, surroundings(os.environ, screen))
            said = try_out(trial, screen=screen, picture=options.picture)
    except (NotAsHoped, NoScreen, OSError, subprocess.TimeoutExpired) as failed:
        sys.stderr.write(f"{failed}\n{' '.join(options.command)} does not work as it should.\n")
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
