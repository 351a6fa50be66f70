"""The search for canaries finds them: in every writing, wherever programs keep texts."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import logging
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote, quote_plus, urlencode

import pytest
from PySide6.QtCore import QSettings

from fulfilldesk.domain.folding import fold
from tests.journeys.canaries import words_below, words_in
from tests.journeys.canary_customer import FIRST, LAST, NAME, WORDS
from tests.journeys.canary_desk import SECRET, TOKEN

WANTED = frozenset({NAME, TOKEN, SECRET, *WORDS})
SURROUNDED = [f"{'x' * before}{{}}{'y' * after}" for before in range(3) for after in range(3)]

WRITINGS: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda text: text.upper().encode(),
    "folded": lambda text: fold(text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, the other way round": lambda text: text.encode("utf-16-be"),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(text.encode()),
    "base64 of UTF-16": lambda text: base64.b64encode(text.encode("utf-16-le")),
    "percent": lambda text: quote(text, safe="").encode(),
    "percent, as a form": lambda text: urlencode({"q": text}).encode(),
    "percent twice": lambda text: quote(quote(text, safe=""), safe="").encode(),
    "percent, each letter": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()).encode(),
    "JSON": lambda text: json.dumps({"a": text}).encode(),
    "JSON in JSON": lambda text: json.dumps({"a": json.dumps({"b": text})}).encode(),
    "JSON, each letter": lambda text: "".join(f"\\u{ord(letter):04X}" for letter in text).encode(),
    "HTML": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace"),
    "hexadecimal": lambda text: text.encode().hex().upper().encode(),
    "repr": lambda text: repr(text).encode(),
    "gzip": lambda text: gzip.compress(text.encode()),
    "a member of a zip file": lambda text: _zipped("a.txt", text),
    "the name of a member": lambda text: _zipped(text, ""),
    "a zip file in a zip file": lambda text: _zipped("a.zip", _zipped("a.txt", text)),
    "PDF": lambda text: b"%PDF-1.4\nstream\n" + zlib.compress(text.encode()) + b"\nendstream",
}


def _zipped(name: str, content: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("around", SURROUNDED)
@pytest.mark.parametrize("write", WRITINGS.values(), ids=WRITINGS)
def test_every_writing_is_found(write: Callable[[str], bytes], around: str) -> None:
    for word in WANTED:
        assert words_in(write(around.format(word)), WANTED) >= {word}, word
    assert words_in(write(around.format("a harmless text of the same length")), WANTED) == set()


@pytest.mark.parametrize("half", [TOKEN[: len(TOKEN) // 2], TOKEN[len(TOKEN) // 2 :]])
def test_half_a_key_is_found(half: str) -> None:
    assert words_in(f"...{half}".encode(), {TOKEN}) == {TOKEN}


def test_it_is_found_in_what_programs_write(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as made, made:
        made.execute("CREATE TABLE a (b)")
        made.execute("INSERT INTO a VALUES (?)", (json.dumps({"name": NAME}).encode(),))
    with closing(sqlite3.connect(tmp_path / "wal.sqlite")) as made:
        made.execute("PRAGMA journal_mode=WAL")
        made.execute("CREATE TABLE a (b)")
        made.execute("INSERT INTO a VALUES (?)", (TOKEN,))
        made.commit()
        found_while_open = words_below(tmp_path, WANTED)
    with closing(sqlite3.connect(tmp_path / "words.sqlite")) as made, made:
        made.execute("CREATE VIRTUAL TABLE a USING fts5 (b, tokenize='unicode61', prefix='2 3')")
        made.execute("INSERT INTO a VALUES (?)", (f"gril {fold(NAME)} vriend grind",))
        made.execute("DELETE FROM a_content")
    settings = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    settings.setValue("a/b", NAME)
    settings.sync()
    handler = logging.FileHandler(tmp_path / "a.log")
    handler.handle(logging.makeLogRecord({"msg": "%r", "args": (NAME,)}))
    handler.close()
    (tmp_path / quote_plus(NAME)).mkdir()
    found = words_below(tmp_path, WANTED)
    whose = {FIRST[3:], LAST[3:]}
    assert found_while_open["wal.sqlite-wal"] == {TOKEN}
    assert {name for name, words in found.items() if words >= whose} == {
        "a.sqlite",
        "words.sqlite",
        "a.ini",
        "a.log",
        quote_plus(NAME),
    }
