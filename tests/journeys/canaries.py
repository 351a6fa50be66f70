"""Texts that stand nowhere else in the world, looked for in whatever the program leaves behind: in every
writing in which they might hide."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote, quote_plus

from fulfilldesk.domain.folding import fold

#: Half of a key is half a secret.
_DIVIDED = 20


@cache
def writings(word: str) -> frozenset[bytes]:
    """All the ways in which a text may be written, in small ASCII letters: as it is, folded as for a search,
    in UTF-8 and UTF-16, and within base64, hexadecimal, percent encoding, JSON (also in JSON) and HTML."""
    found: set[bytes] = set()
    for text in (word, word.upper(), word.lower(), fold(word)):
        escaped = json.dumps(text)[1:-1]
        texts = (
            text,
            quote(text, safe=""),
            quote(quote(text, safe=""), safe=""),
            "".join(f"%{byte:02x}" for byte in text.encode()),
            quote_plus(text),
            text.replace(" ", "+"),
            escaped,
            json.dumps(escaped)[1:-1],
            text.replace("/", "\\/"),
            "".join(f"\\u{ord(letter):04x}" for letter in text),
            html.escape(text),
            html.escape(text).encode("ascii", "xmlcharrefreplace").decode(),
            "".join(f"&#{ord(letter)};" for letter in text),
        )
        for written in texts:
            found |= {written.encode(), written.encode("utf-16-le"), written.encode("utf-16-be")}
        for raw in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")):
            found.add(raw.hex().encode())
            found |= {piece for start in range(3) for piece in _base64(raw, start)}
    return frozenset(form.lower() for form in found)


def _base64(raw: bytes, start: int) -> Iterator[bytes]:
    """What base64 of anything around it looks like, when so many bytes of a group of three stand before."""
    encoded = base64.b64encode(bytes(start) + raw).rstrip(b"=")
    first = (0, 2, 3)[start]
    certain = encoded[first : len(encoded) - (1 if (start + len(raw)) % 3 else 0)]
    yield certain
    yield certain.replace(b"+", b"-").replace(b"/", b"_")


def words_in(content: bytes, words: Iterable[str]) -> set[str]:
    """Those of the words that stand in the content, in whatever writing, packed or not."""
    pieces = [piece.lower() for piece in unpacked(content)]
    return {
        word
        for word in words
        if any(form in piece for part in _parts(word) for form in writings(part) for piece in pieces)
    }


def _parts(word: str) -> tuple[str, ...]:
    half = len(word) // 2
    return (word[:half], word[half:]) if len(word) >= _DIVIDED and " " not in word else (word,)


def unpacked(content: bytes) -> Iterator[bytes]:
    """The content, and what is packed in it: members of a zip file with their names, gzip, streams of PDF."""
    yield content
    if content[:2] == b"\x1f\x8b":
        yield from unpacked(gzip.decompress(content))
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            for name in opened.namelist():
                yield name.encode()
                yield from unpacked(opened.read(name))
    if content[:5] == b"%PDF-":
        for stream in content.split(b"stream\n")[1:]:
            try:
                yield zlib.decompressobj().decompress(stream)
            except zlib.error:  # one that is not packed
                continue


def words_below(folder: Path, words: Iterable[str]) -> dict[str, set[str]]:
    """Where the words stand in and below the folder, in files and in the names of files and folders: path
    within it to words."""
    wanted = frozenset(words)
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if there := words_in(name.encode("utf-8", "surrogateescape"), wanted) | words_in(content, wanted):
            found[name] = there
    return found
