"""Parameters, witnesses, forecasts and outcomes as JSON in the journal's columns, and back.

Raises msgspec.MsgspecError or UnicodeDecodeError for what is none of ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.forecast import Certainty, FactChange, Forecast, Outcome
from fulfilldesk.domain.notice import Notice

#: What the readers below raise.
UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError)

_CERTAINTIES = frozenset(Certainty)
_FORECASTS = msgspec.json.Decoder(Forecast)
_OUTCOMES = msgspec.json.Decoder(Outcome)
_OBJECTS = msgspec.json.Decoder(dict[str, Any])


def to_json(value: object) -> bytes:
    """As JSON, in UTF-8."""
    return _ENCODER.encode(value)


def to_object(content: bytes) -> Mapping[str, Json]:
    """Parameters or a witness."""
    return _OBJECTS.decode(content)


def to_forecast(content: bytes) -> Forecast:
    """Without the notices and facts that this version cannot say, for a newer one wrote them."""
    try:
        return _FORECASTS.decode(content)
    except msgspec.ValidationError:
        found = _OBJECTS.decode(content)
        found["notices"] = _sayable(found.get("notices", []), Notice)
        found["facts"] = _sayable(found.get("facts", []), FactChange)
        _lower_certainty(found.get("lines"))
        return msgspec.convert(found, Forecast)


def to_outcome(content: bytes) -> Outcome:
    """Without the causes that this version cannot say."""
    try:
        return _OUTCOMES.decode(content)
    except msgspec.ValidationError:
        found = _OBJECTS.decode(content)
        for difference in _objects(found.get("differences")):
            if not _is(difference.get("why"), Notice):
                difference["why"] = None
        _lower_certainty(found.get("measured"))
        return msgspec.convert(found, Outcome)


def _sayable(items: Any, form: type) -> Any:
    return [item for item in items if _is(item, form)] if isinstance(items, list) else items


def _lower_certainty(lines: Any) -> None:
    """A certainty of a newer version is none for us."""
    for line in _objects(lines):
        if isinstance(line.get("certainty"), str) and line["certainty"] not in _CERTAINTIES:
            line["certainty"] = Certainty.UNKNOWN.value


def _objects(items: Any) -> list[dict[str, Any]]:
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _is(value: Any, form: type) -> bool:
    try:
        msgspec.convert(value, form)
    except msgspec.ValidationError:
        return False
    return True


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError


_ENCODER = msgspec.json.Encoder(enc_hook=_plain)
