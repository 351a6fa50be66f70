"""Whether the profile can be used where it lies: on a network drive, much that a disk can do may fail.

What is tried is tried in a folder beside the real files, which is removed again.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from fulfilldesk import paths
from fulfilldesk.domain.errors import Failure, ProfileTooNew
from fulfilldesk.paths import Profile
from fulfilldesk.self_test.finding import Answer, fails, works
from fulfilldesk.ui.settings import KEEP_DAYS, Settings

if TYPE_CHECKING:
    from fulfilldesk.store.database import Database

_TRIALS = ".self-test-"


def of_newer_version(why: ProfileTooNew) -> Answer:
    """It is left alone, trials included."""
    version = why.parameters["version"]
    return fails(f"The profile is kept by {f'version {version}' if version else 'a newer version'}.")


def folders(profile: Profile) -> Answer:
    """Files can be made and removed where the program makes them."""
    for what, folder in {"profile": profile.root, "log": profile.log.parent}.items():
        try:
            with _trials(folder) as trials:
                (trials / "file").write_text("x", encoding="utf-8")
        except OSError as error:
            return fails(f"The {what} folder cannot be written ({error.strerror}).")
        if trials.exists():
            return fails(f"From the {what} folder nothing can be removed.")
    return works(str(profile.root))


def settings(profile: Profile) -> Answer:
    """What is remembered is there again, and may be."""
    try:
        with _trials(profile.root) as trials:
            remembered = _is_remembered(trials / profile.settings.name)
    except OSError as error:
        return fails(f"No settings can be written in the profile folder ({error.strerror}).")
    if not remembered:
        return fails("What is set is not remembered.")
    if profile.settings.exists() and not os.access(profile.settings, os.R_OK | os.W_OK):
        return fails("The settings file cannot be read and written.")
    return works("are remembered")


def database(profile: Profile) -> Answer:
    """A file of SQLite, opened as the cache and the journal are, is read while it is being written."""
    try:
        with _trials(profile.root) as trials:
            return _write_and_read(trials / "trial.sqlite")
    except OSError as error:
        why = error.strerror
    except Failure as failure:
        why = f"{failure.key}: {failure.detail}"
    return fails(f"No database can be used in the profile folder ({why}).")


def _is_remembered(file: Path) -> bool:
    written, value = Settings(file), KEEP_DAYS.choices[-1]
    written.set(KEEP_DAYS, value)
    written.save()
    # Of a file that it has open Qt answers from memory.
    return file.is_file() and f"={value}" in file.read_text(encoding="utf-8")


def _write_and_read(path: Path) -> Answer:
    from sqlite_utils.migrations import Migrations

    from fulfilldesk.store.database import Database

    with closing(Database(path, Migrations("self-test"), durable=True)) as trial:
        with trial.writing() as db:
            db.execute("CREATE TABLE numbers (number INTEGER)")
            db.execute("INSERT INTO numbers VALUES (1)")
        seen: list[int] = []
        with trial.writing() as db:
            db.execute("INSERT INTO numbers VALUES (2)")
            reader = threading.Thread(target=lambda: seen.extend(_numbers(trial)), name="self-test")
            reader.start()
            reader.join()
        with trial.reading() as connection:
            (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            return fails(f"In the profile folder SQLite keeps no write-ahead log (journal mode {mode}).")
        if seen != [1] or _numbers(trial) != [1, 2]:
            return fails("In the profile folder a database cannot be read while it is written.")
    return works("journal mode wal")


def _numbers(trial: Database) -> list[int]:
    with trial.reading() as connection:
        return [number for (number,) in connection.execute("SELECT number FROM numbers ORDER BY number")]


@contextmanager
def _trials(folder: Path) -> Iterator[Path]:
    """A folder within for what is tried, gone afterwards."""
    paths.make_private_folder(folder)
    with TemporaryDirectory(prefix=_TRIALS, dir=folder, ignore_cleanup_errors=True) as name:
        yield Path(name)
