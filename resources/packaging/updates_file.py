"""Where a built program looks for newer versions: set when it is built, never by a person or a shop."""

from __future__ import annotations

import json
from collections.abc import Mapping

from fulfilldesk.releases.updates import Updates

ADDRESS, KEY = "FULFILLDESK_UPDATE_ADDRESS", "FULFILLDESK_UPDATE_KEY"


class WrongUpdates(Exception):
    """The environment names what the program would refuse; the text says what is wrong."""


def updates_file(environment: Mapping[str, str]) -> str | None:
    """The content of the program's `updates.json`: the address of the version file, and the key that signs
    it, in base64. None where neither is set: such a program looks for nothing. Raises WrongUpdates."""
    address, key = environment.get(ADDRESS, ""), environment.get(KEY, "")
    if not address and not key:
        return None
    try:
        Updates.of(address, key)
    except ValueError as error:
        raise WrongUpdates(f"{ADDRESS}, {KEY}: {error}") from error
    return json.dumps({"address": address, "key": key}) + "\n"
