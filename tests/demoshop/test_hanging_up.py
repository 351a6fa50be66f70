"""How the demo shop ends a connection whose client still has something to say."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

from fulfilldesk.demoshop.server import running_shop

ROUND = b"x" * 1000
ROUNDS = 50
#: No token: refused before the body is read.
REFUSED = (
    b"POST /admin/api/2026-10/graphql.json HTTP/1.1\r\n"
    b"Host: shop\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (len(ROUND) * ROUNDS)
)


def connected(url: str) -> socket.socket:
    address = urlsplit(url)
    return socket.create_connection((address.hostname, address.port), timeout=30)


def heard(client: socket.socket) -> bytes:
    """All that comes until the shop has said everything."""
    return b"".join(iter(lambda: client.recv(4096), b""))


def test_who_is_refused_while_still_speaking_is_not_cut_off() -> None:
    with running_shop(orders=0) as (_, url), connected(url) as client:
        client.sendall(REFUSED + ROUND)
        assert heard(client).startswith(b"HTTP/1.1 401 ")
        for _ in range(1, ROUNDS):
            client.sendall(ROUND)
        client.shutdown(socket.SHUT_WR)
        assert client.recv(1) == b""
