"""Text made comparable: case, accents and the way letters are put together do not matter."""

from __future__ import annotations

import re
import unicodedata

#: Letters that Unicode does not take apart, though people type them without their stroke or ligature.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
)
#: A number without the zeros before it; nobody counts further than 99 digits.
_NUMBER = re.compile(r"0*([0-9]{1,99})")


def fold(text: str) -> str:
    """The text as it is compared: "Straße" and "STRASSE", "Zoë" and "zoe", "İ" and "i" are the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(char for char in apart if not unicodedata.category(char).startswith("M")).translate(_PLAIN)


def natural_key(name: str) -> str:
    """A key that sorts names as people count: "#999" before "#1000", whatever prefix a shop chose. Before
    each number stands how many digits it has, as two digits."""
    return _NUMBER.sub(lambda found: f"{len(found[1]):02}{found[1]}", fold(name))
