"""Which addresses the sign-in may open in the browser."""

from __future__ import annotations

from fulfilldesk.ui.actions.links import web_address

_THIS_COMPUTER = frozenset({"127.0.0.1", "localhost"})


def may_open(address: str) -> bool:
    """https, or http on this computer (a demo shop); strictly parsed, no name or password in it."""
    url = web_address(address)
    if url is None:
        return False
    return url.scheme().lower() == "https" or url.host().lower() in _THIS_COMPUTER
