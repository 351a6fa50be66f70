"""How a database file is opened: as SQLite writes it, or encrypted by SQLCipher when there is a key.

SQLCipher is another build of SQLite in a package of its own (the extra `encryption`), which is loaded only
when a key is given. It encrypts every page of the file and of its write-ahead log.
"""

from __future__ import annotations

import secrets
import sqlite3
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from fulfilldesk.domain.errors import CacheKeyMissing, EncryptionMissing

_DRIVER = "sqlcipher3.dbapi2"
_KEY_BYTES = 32
_NO_KEY = "''"


@dataclass(frozen=True, slots=True)
class FileKey:
    """The raw key of encrypted files: 32 random bytes, which no text shows."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != _KEY_BYTES:
            raise ValueError("a key of another length")

    @classmethod
    def new(cls) -> FileKey:
        """A key that nobody had before."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    @classmethod
    def from_text(cls, text: str) -> FileKey:
        """The key that `text` gave. Raises CacheKeyMissing for what is none."""
        try:
            return cls(bytes.fromhex(text.strip()))
        except ValueError:
            raise CacheKeyMissing("what is kept as the key is none") from None  # never quoted

    @property
    def text(self) -> str:
        """As it is kept in the key store."""
        return self.raw.hex()


def connect(database: Path | str, key: FileKey | None = None, **options: Any) -> sqlite3.Connection:
    """A connection, with the options of sqlite3.connect. Nothing is read yet: a wrong key shows at the first
    statement, as a file that is no database. Raises EncryptionMissing, and what sqlite3.connect does."""
    if key is None:
        plain: sqlite3.Connection = sqlite3.connect(database, **options)
        return plain
    return connect_either(database, key, **options)


def connect_either(database: Path | str, key: FileKey | None, **options: Any) -> sqlite3.Connection:
    """The same, of SQLCipher without a key too: it can copy between plain files and encrypted ones."""
    connection = cast(sqlite3.Connection, _driver().connect(database, **options))
    if key is not None:
        connection.execute(f"PRAGMA key = {_quoted(key)}")
    return connection


def attach_with(connection: sqlite3.Connection, address: str, name: str, key: FileKey | None) -> None:
    """Let a connection of SQLCipher see a file with a key of its own, or none."""
    connection.execute(f"ATTACH ? AS {name} KEY {_quoted(key) if key else _NO_KEY}", (address,))


def attach(connection: sqlite3.Connection, address: str, name: str, key: FileKey | None = None) -> None:
    """Let the connection see another file under that name, with the same key as its own."""
    if key is None:
        connection.execute(f"ATTACH ? AS {name}", (address,))
    else:
        attach_with(connection, address, name, key)


def database_errors() -> tuple[type[Exception], ...]:
    """What a connection of either kind raises: the family of sqlite3.Error."""
    driver = sys.modules.get(_DRIVER)
    return (sqlite3.Error,) if driver is None else (sqlite3.Error, driver.Error)


def can_encrypt() -> bool:
    """Whether this installation can."""
    try:
        _driver()
    except EncryptionMissing:
        return False
    return True


def _driver() -> Any:
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise EncryptionMissing(f"sqlcipher3: {error}") from error
    return dbapi2


def _quoted(key: FileKey) -> str:
    return f"\"x'{key.text}'\""
