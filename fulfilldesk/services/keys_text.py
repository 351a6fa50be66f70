"""The keys of a store as the text that the key store keeps."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from fulfilldesk.domain.credentials import Credentials, WayIn

#: Longer than any text of ours; no more than this is looked into.
_LONGEST = 10_000
#: What can go into a header and an address. A token of Shopify has some forty characters.
_KEY = re.compile("[!-~]{1,512}")
_SCOPE = re.compile("[a-z_]{1,64}")
_STAFF_LETTERS = 200


def to_text(credentials: Credentials) -> str:
    """The keys as JSON, short enough for the smallest key store: a name is not written in escapes."""
    ends_at = credentials.ends_at
    parts = {
        "way": credentials.way.value,
        "token": credentials.token,
        "ends_at": ends_at.isoformat() if ends_at is not None else None,
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret,
        "staff": credentials.staff,
        "staff_scopes": ",".join(sorted(credentials.staff_scopes)) or None,
    }
    kept = {name: part for name, part in parts.items() if part is not None}
    return json.dumps(kept, separators=(",", ":"), ensure_ascii=False)


def from_text(text: str) -> Credentials | None:
    """The keys in it; None when they are damaged. Earlier versions kept the bare token of an app that was
    made in the admin."""
    if len(text) > _LONGEST:
        return None
    if not text.lstrip().startswith("{"):
        return Credentials(WayIn.TOKEN, text) if _KEY.fullmatch(text) else None
    try:
        return _credentials(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
        return None


def _credentials(parts: dict[str, Any]) -> Credentials:
    """Raises one of what `from_text` catches for what is damaged."""
    ends_at = parts.get("ends_at")
    staff = parts.get("staff")
    if staff is not None and not (len(staff) <= _STAFF_LETTERS and staff.isprintable()):
        raise ValueError
    scopes = parts.get("staff_scopes")
    return Credentials(
        way=WayIn(parts["way"]),
        token=_checked(_KEY, parts["token"]),
        ends_at=_moment(ends_at) if ends_at is not None else None,
        client_id=_key(parts, "client_id"),
        client_secret=_key(parts, "client_secret"),
        staff=staff,
        staff_scopes=frozenset(_checked(_SCOPE, scope) for scope in scopes.split(","))
        if scopes
        else frozenset(),
    )


def _key(parts: dict[str, Any], name: str) -> str | None:
    key = parts.get(name)
    return None if key is None else _checked(_KEY, key)


def _checked(form: re.Pattern[str], text: str) -> str:
    if not form.fullmatch(text):
        raise ValueError
    return text


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)
