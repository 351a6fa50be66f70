"""A demo shop whose network goes away and comes back.

The shop stays what it is meanwhile, so that others can go on working in it; only nobody gets through to it
any more: nothing listens at its address, and connections that were open are broken.
"""

from __future__ import annotations

import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from fulfilldesk.demoshop.server import ShopServer
from fulfilldesk.demoshop.shop import Outcome, Request
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.demoshop.wsgi import ConnectionBroken, application
from tests.journeys.desks import CountingShop

ORDERS = 8


class _Server(ShopServer):
    """Knows its connections."""

    def __init__(self, port: int, shop: CountingShop) -> None:
        self._sockets: set[socket.socket] = set()
        closing = threading.Event()
        super().__init__(port, application(shop, closing=closing), closing, shop.world.clock)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._sockets.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._sockets.discard(request)
        super().shutdown_request(request)

    def break_connections(self) -> None:
        for each in list(self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


class FragileShop(CountingShop):
    """A shop whose network dies at the moment it is told to: `before` or `after` it carries something out,
    named by its mutation or query."""

    def __init__(self) -> None:
        self.before: dict[str, Callable[[], None]] = {}
        self.after: dict[str, Callable[[], None]] = {}
        self.asked: Counter[str] = Counter()
        super().__init__(orders=ORDERS, plan=PLUS)

    def handle(self, request: Request) -> Outcome:
        """Answer one request, if the network lasts that long."""
        name = request.query.split("(")[0].split("{")[0].split()[-1]
        self.asked[name] += 1
        if die := self.before.pop(name, None):
            die()
            raise ConnectionBroken("before it was carried out")
        outcome = super().handle(request)
        if die := self.after.pop(name, None):
            die()
        return outcome

    @property
    def did(self) -> list[str]:
        """The mutations that were carried out, in order."""
        return [name for name, _ in self.carried_out]


class Network:
    """Between the programs and a shop. Begins there; `goes` and `comes_back`, always at the same address."""

    def __init__(self, shop: FragileShop) -> None:
        self.shop = shop
        self._server: _Server | None = None
        self._serving: threading.Thread | None = None
        self._port = 0
        self.comes_back()

    @property
    def url(self) -> str:
        """The shop's address, whether or not anybody gets through to it."""
        return f"http://127.0.0.1:{self._port}"

    def comes_back(self) -> None:
        """Whoever asks is answered again."""
        assert self._server is None, "it is there"
        self._server = server = _Server(self._port, self.shop)
        self._port = server.server_address[1]
        self._serving = threading.Thread(target=server.serve_forever, args=(0.01,), name="demo-shop")
        self._serving.start()

    def goes(self) -> None:
        """Nobody gets through, whatever was under way."""
        self.takes_no_new_connections()
        if self._server is not None:
            self._server.closing.set()
            self._server.break_connections()
            self._server = None

    def takes_no_new_connections(self) -> None:
        """Who has one goes on using it: reads do, a mutation has one of its own and finds nobody."""
        serving, self._serving = self._serving, None
        if self._server is not None and serving is not None:
            self._server.shutdown()
            self._server.server_close()
            serving.join()


@contextmanager
def fragile_network() -> Iterator[Network]:
    """A shop and the network to it."""
    shop = FragileShop()
    network = Network(shop)
    try:
        yield network
    finally:
        network.goes()
        shop.close()
