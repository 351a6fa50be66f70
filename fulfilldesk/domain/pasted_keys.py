"""Keys as people paste them: with blanks, quotes, invisible characters or a label around them, and now and
then into the wrong field. A failure never repeats what was pasted.

How keys of Shopify begin is known from many programs; how long they are is not promised, so only what is
clearly no key, or clearly another one, is refused here. Whether it is the right one Shopify says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from fulfilldesk.domain.errors import BadKey

#: Nobody copies more than this by accident with a key; longer texts are not looked into.
LONGEST = 1_000


class What(StrEnum):
    """Which key a field is for; the parameter `what` of BadKey."""

    CLIENT_ID = "client-id"
    CLIENT_SECRET = "client-secret"  # noqa: S105 - the field's name
    TOKEN = "token"  # noqa: S105 - the field's name


class Why(StrEnum):
    """What is wrong with what was pasted; the parameter `why` of BadKey."""

    EMPTY = "empty"
    CHARACTERS = "characters"
    TOO_LONG = "too-long"
    IS_SECRET = "is-secret"  # noqa: S105
    IS_TOKEN = "is-token"  # noqa: S105
    IS_ID = "is-id"


_ID = re.compile(r"[0-9a-f]{32}", re.ASCII | re.IGNORECASE)
#: Secrets made before Shopify gave them a beginning of their own look like an id.
_OLD_SECRET = _ID
_SECRET = re.compile(r"shpss_[A-Za-z0-9_-]{16,250}", re.ASCII)
#: Of an app (shpat), of one that is listed or was (shpca), of a private one of old (shppa), of a person
#: (shpua).
_TOKEN = re.compile(r"shp(?:at|ca|pa|ua)_[A-Za-z0-9_-]{16,250}", re.ASCII)
#: For a demo shop on this computer: what a header can carry.
_ANY_TOKEN = re.compile(r"[!-~]{1,250}", re.ASCII)

_QUOTES = "\"'`´“”„‟‘’‚‛«»‹›<>"
#: What stands between a label and its key, and between keys that were copied together.
_BETWEEN = re.compile(rf"[\s:：=,;{_QUOTES}]+")


def client_id(text: str) -> str:
    """The app's client id in what was pasted: 32 hexadecimal digits. Raises BadKey."""
    pasted = _Pasted(What.CLIENT_ID, text)
    if key := pasted.only(_ID):
        return key
    raise pasted.refused({_SECRET: Why.IS_SECRET, _TOKEN: Why.IS_TOKEN})


def client_secret(text: str, *, of: str) -> str:
    """The app's client secret in what was pasted; `of` is the cleaned client id, which is not taken for it.
    Raises BadKey."""
    pasted = _Pasted(What.CLIENT_SECRET, text)
    key = pasted.only(_SECRET) or pasted.only(_OLD_SECRET)
    if key == of:
        raise BadKey(what=What.CLIENT_SECRET, why=Why.IS_ID)
    if key:
        return key
    raise pasted.refused({_TOKEN: Why.IS_TOKEN})


def access_token(text: str, *, local: bool = False) -> str:
    """The access token in what was pasted; a demo shop on this computer (`local`) takes any word of printable
    ASCII. Raises BadKey."""
    pasted = _Pasted(What.TOKEN, text)
    if key := pasted.only(_TOKEN):
        return key
    if local and not pasted.has(_SECRET) and _ANY_TOKEN.fullmatch(pasted.whole):
        return pasted.whole
    raise pasted.refused({_SECRET: Why.IS_SECRET, _ID: Why.IS_ID})


class _Pasted:
    """What stands in a field: as a `whole`, and word by word."""

    def __init__(self, what: What, text: str) -> None:
        """Raises BadKey for nothing, and for too much."""
        self._what = what
        if len(text) > LONGEST:
            raise BadKey(what=what, why=Why.TOO_LONG)
        visible = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
        self.whole = visible.strip().strip(_QUOTES).strip()
        self._words: Sequence[str] = [word for word in _BETWEEN.split(visible) if word]
        if not self._words:
            raise BadKey(what=what, why=Why.EMPTY)

    def has(self, kind: re.Pattern[str]) -> bool:
        """Whether a key of that kind is among the words."""
        return any(kind.fullmatch(word) for word in self._words)

    def only(self, kind: re.Pattern[str]) -> str | None:
        """The one key of that kind; None when there is none, or when there are several to choose from."""
        found = {word for word in self._words if kind.fullmatch(word)}
        return found.pop() if len(found) == 1 else None

    def refused(self, others: dict[re.Pattern[str], Why]) -> BadKey:
        """Why the key that is wanted is not there; `others` are those that people take for it."""
        return BadKey(
            what=self._what,
            why=next((why for kind, why in others.items() if self.has(kind)), Why.CHARACTERS),
        )
