"""The version file: what its publisher states about the newest version, and the signature over that.

    {"statement": "{\"product\": \"...\", \"version\": \"1.2.3\", \"page\": \"https://...\"}",
     "signature": "<base64>"}

The statement is a text, so that what was signed is what stands there, to the letter.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

from fulfilldesk import product
from fulfilldesk.domain.release import NotBelieved, Release, checked_release
from fulfilldesk.releases.updates import Updates

#: A version file has a few hundred bytes.
MOST = 65_536
#: Before what is signed: a signature for anything else is none for a version file.
_PURPOSE = b"version file 1\n"


class NoVersionFile(Exception):
    """It is no version file at all: the page of a hotel's network, for one."""


def statement(version: str, page: str) -> str:
    """What is to be signed for a version of this program."""
    return json.dumps({"product": product.IDENTIFIER, "version": version, "page": page})


def signed_bytes(stated: str) -> bytes:
    """What the signature is over. Raises ValueError for a text that cannot be written."""
    return _PURPOSE + stated.encode()


def version_file(stated: str, signature: bytes) -> str:
    """Both in one text."""
    signed = {"statement": stated, "signature": base64.b64encode(signature).decode()}
    return f"{json.dumps(signed, indent=1)}\n"


def read_version_file(content: bytes, updates: Updates) -> Release:
    """The release of which the file tells (in UTF-8), once its signature holds and it is about this program.
    Raises NoVersionFile, and NotBelieved."""
    try:
        told = _object(content.decode() if len(content) <= MOST else "")
    except UnicodeDecodeError:
        raise NoVersionFile("no text") from None
    stated, signature = told.get("statement"), told.get("signature")
    if not isinstance(stated, str) or not isinstance(signature, str):
        raise NoVersionFile("no statement with a signature")
    try:
        VerifyKey(updates.key).verify(signed_bytes(stated), base64.b64decode(signature, validate=True))
    except (CryptoError, ValueError) as error:
        raise NotBelieved(f"its signature is not the publisher's ({type(error).__name__})") from None
    try:
        facts = _object(stated)
    except NoVersionFile as error:
        raise NotBelieved(str(error)) from None
    if facts.get("product") != product.IDENTIFIER:
        raise NotBelieved("it is about another program")
    return checked_release(str(facts.get("version")), str(facts.get("page")), updates.address)


def _object(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise NoVersionFile("no JSON object")
    return told
