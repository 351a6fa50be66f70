"""Fetches the version file of this build's publisher, by the way on which everything leaves this computer."""

from __future__ import annotations

import threading

from fulfilldesk import product
from fulfilldesk.domain.errors import Offline
from fulfilldesk.releases.version_file import MOST
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.tokenless import Limits, exchange

#: For the body of an answer.
SECONDS = 15.0


def fetch_version_file(address: str) -> bytes:
    """What is found at the address. The request says which version of the program asks, and nothing about
    who does. Raises the failures of the network; a redirect is one of them. Call it on a worker."""
    reply = exchange(
        "GET",
        address,
        transports=outward_transport,
        clock=SystemClock(threading.Event()),
        limits=Limits(most=MOST, seconds=SECONDS),
        accept="application/json",
        agent=f"{product.NAME}/{product.VERSION}",
    )
    if isinstance(reply, Setback):
        raise reply.failure
    if reply.status != 200:
        raise Offline(f"status {reply.status}")
    return reply.body
