"""Takes out of a text what no log may hold: keys, e-mail addresses, phone numbers, signed addresses.

Pure, and quick enough for every line of a log: each pattern is only tried on a text that has what it begins
with, and each goes over the text once, however long it is. Names of people have no pattern: whoever writes a
log line leaves them out. Ids (`gid://...`) and request ids stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

#: What stands in place of what was taken out. No key has these first and last letters, so that nothing can
#: come together around it.
REMOVED = "‹removed›"
#: A text as short as this is no secret, and stands in too many innocent words.
SHORTEST_SECRET = 6

_QUOTE = r"(?:\\*[\"'])?+"
_KEY_NAMES = (
    "access_token|accesstoken|x-shopify-access-token|client_secret|clientsecret|refresh_token|id_token"
    "|subject_token|session_token|code_verifier|hmac|signature|password|passwd|api_key|apikey|secret"
)
#: Keys by their look: Shopify's own prefixes, and what stands after the name of a scheme.
_TOKENS = re.compile(r"(?i)shp[a-z]{1,4}_[\w-]+|(?<=bearer )[^\s\"',]+|(?<=basic )[a-z0-9+/]{16,}={0,2}")
#: Keys by their name, as in forms, JSON, headers and the repr of any of these.
_NAMED = re.compile(
    rf"(?i)((?:{_KEY_NAMES}){_QUOTE}\s{{0,8}}(?:=|:|,|%3d|%3a)\s{{0,8}}+(?:b(?=[\"']))?+{_QUOTE})(?!‹)"
    r"(?:(?:bearer|basic) )?[^\s\"'\\&,;(){}\[\]]+"
)
#: Ids of stock have a query of their own, which stays.
_QUERY = re.compile(r"\?(?!inventory_item_id=\d+\b(?!&))[^\s\"'<>?=]{1,200}=[^\s\"'<>?]*")
_USER_IN_ADDRESS = re.compile(r"(?<=://)[^\s/@\"'<>?#]{1,200}@")
_MAIL = re.compile(r"[\w.!#$&'*+/=^`{|}~-]{1,64}(?:@|%40|\\u0040)\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,8}")
#: With the sign of a country or a leading zero, and as they are written in North America.
_PHONE = re.compile(
    r"(?:(?<![\w./%-])(?<!\d:)|(?<=\\[nrt]))"
    r"(?:(?:\(?(?:\+|%2B)\d|\(?0\d|\(\d{3}\) ?\d)[\d ().\-/]{5,22}\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\w-])"
)
_PHONE_DIGITS = range(8, 16)


def clean(text: str) -> str:
    """The text without what looks like a key, an e-mail address, a phone number or an address's query."""
    low = text.lower()
    if "shp" in low or "bearer " in low or "basic " in low:
        text = _TOKENS.sub(REMOVED, text)
    if any(word in low for word in ("token", "secret", "hmac", "sign", "passw", "api", "verifier")):
        text = _NAMED.sub(rf"\1{REMOVED}", text)
    if "?" in text:
        text = _QUERY.sub(f"?{REMOVED}", text)
    if "@" in text or "%40" in text or "u0040" in text:
        text = _MAIL.sub(REMOVED, _USER_IN_ADDRESS.sub(f"{REMOVED}@", text))
    return _PHONE.sub(_without_phone, text)


def _without_phone(found: re.Match[str]) -> str:
    """One long row of digits is a number of something; a longer one with gaps may be two phones."""
    text = found[0].removeprefix("%2B")
    digits = sum(letter.isdigit() for letter in text)
    is_phone = digits in _PHONE_DIGITS or (digits >= _PHONE_DIGITS.stop and digits < len(text))
    return REMOVED if is_phone else found[0]


def removing(secrets: Sequence[str]) -> Callable[[str], str]:
    """What takes exactly these out of a text, as they are and as JSON, percent encoding or `repr` write them,
    also in part and several times over. Shorter ones than SHORTEST_SECRET are left alone."""
    long_enough = {secret for secret in secrets if len(secret) >= SHORTEST_SECRET}
    longest_first = sorted(long_enough, key=len, reverse=True)

    @cache  # most texts are plain, and this takes a moment
    def written() -> re.Pattern[str]:
        return re.compile("|".join("".join(map(_any_writing, secret)) for secret in longest_first))

    def remove(text: str) -> str:
        if longest_first and ("\\" in text or "%" in text):
            return written().sub(REMOVED, text)
        for secret in longest_first:
            text = text.replace(secret, REMOVED)
        return text

    return remove


def _any_writing(letter: str) -> str:
    """A pattern for one letter in every writing. JSON within JSON doubles backslashes, and an address within
    an address turns each percent sign into `%25`; more than some levels of it nobody writes."""
    encoded = letter.encode("utf-8", "surrogatepass")
    units = letter.encode("utf-16-be", "surrogatepass")
    forms = (
        rf"\\{{0,8}}{re.escape(letter)}",
        "".join(f"%(?:25){{0,4}}(?i:{byte:02x})" for byte in encoded),
        "".join(rf"\\{{1,8}}u(?i:{units[at : at + 2].hex()})" for at in range(0, len(units), 2)),
        "".join(rf"\\{{1,8}}x(?i:{byte:02x})" for byte in encoded),
    )
    return f"(?:{'|'.join(forms)})"
