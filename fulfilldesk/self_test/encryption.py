"""Whether a cache can be encrypted."""

from __future__ import annotations

import importlib.util
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from fulfilldesk import product
from fulfilldesk.domain.errors import EncryptionMissing
from fulfilldesk.self_test.finding import Answer, fails, works, works_with_less

_WORDS = "in plain words"


def encryption() -> Answer:
    """A file is written with a key, and read with it. Whoever installs the program as a package may leave
    encryption out; what is frozen has it."""
    frozen = getattr(sys, "frozen", False)
    if not frozen and importlib.util.find_spec("sqlcipher3") is None:
        return works_with_less("It is not installed (the extra `encryption`): no cache can be encrypted.")
    with TemporaryDirectory(prefix=f"{product.COMMAND}-self-test-", ignore_cleanup_errors=True) as folder:
        try:
            return _write_and_read(Path(folder) / "trial.sqlite")
        except EncryptionMissing as missing:
            return fails(f"No cache can be encrypted ({missing.detail}).")


def _write_and_read(file: Path) -> Answer:
    from fulfilldesk.store.opening import FileKey, connect

    key = FileKey.new()
    with closing(connect(file, key)) as written:
        written.execute(f"CREATE TABLE words AS SELECT '{_WORDS}' AS word")
        written.commit()
    if _WORDS.encode() in file.read_bytes():
        return fails("What is encrypted can be read without its key.")
    with closing(connect(file, key)) as read:
        if read.execute("SELECT word FROM words").fetchall() != [(_WORDS,)]:
            return fails("What is encrypted cannot be read with its key.")
        (version,) = read.execute("PRAGMA cipher_version").fetchone()
    return works(f"SQLCipher {version.split()[0]}")
