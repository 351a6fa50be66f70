"""How connections leave this computer: trusted by the system's certificate store, through the proxy that the
system names, for the shop and for everything else that Shopify is asked without a token."""

from __future__ import annotations

import logging
import threading
import urllib.request
from typing import TYPE_CHECKING

import httpx

from fulfilldesk.domain.errors import Offline
from fulfilldesk.shopify.address import THIS_COMPUTER
from fulfilldesk.shopify.http_logs import silence_http_library

if TYPE_CHECKING:
    import ssl

#: Idle connections that are kept open: as many as there are workers.
KEPT_CONNECTIONS = 5

log = logging.getLogger(__name__)


def outward_transport(url: str, *, kept: int = KEPT_CONNECTIONS) -> httpx.BaseTransport:
    """The transport for requests to the host of `url`, which keeps `kept` idle connections. Give it to an
    `httpx.Client(transport=..., trust_env=False, follow_redirects=False)`, which then neither looks for
    proxies itself nor brings certificates of its own.

    Redirects to another host want a transport of their own: which proxy is used depends on the host. Raises
    Offline when the environment or the system names a proxy that cannot be used (a SOCKS proxy, no address
    at all); which one is not repeated, for it may hold a password. On Windows the question which hosts need
    no proxy may look up the host's name: call it on a worker.
    """
    silence_http_library()
    return _Outward(httpx.URL(url), kept)


class _Outward(httpx.BaseTransport):
    """Looks for the proxy again when no connection can be made: a laptop is carried from an office that has
    one to a home that has none, while the program runs."""

    def __init__(self, url: httpx.URL, kept: int) -> None:
        self._url = url
        self._kept = kept
        self._lock = threading.Lock()
        self._proxy = proxy_for(url)
        #: The last one is in use. Requests may still be under way on those before.
        self._transports = [_transport(self._proxy, kept)]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it. Raises what httpx raises, and Offline when a new proxy cannot be used."""
        try:
            return self._transports[-1].handle_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            unconnected = error
        # Outside of the handler: a failure from here must not hold the error, which holds the request.
        self._look_again()
        raise unconnected

    def close(self) -> None:
        """Close all connections."""
        for transport in self._transports:
            transport.close()

    def _look_again(self) -> None:
        """The next request takes the way that the system names now."""
        proxy = proxy_for(self._url)
        with self._lock:
            if proxy != self._proxy:
                self._transports.append(_transport(proxy, self._kept))
                self._proxy = proxy


def _transport(proxy: str | None, kept: int) -> httpx.HTTPTransport:
    try:
        return httpx.HTTPTransport(
            verify=system_trust(),
            proxy=None if proxy is None else _proxy(proxy),
            limits=httpx.Limits(max_keepalive_connections=kept),
            http1=True,
            http2=False,
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        kind = type(error).__name__
    log.warning("the proxy that the system names cannot be used: %s", kind)
    raise Offline("the proxy that this computer names cannot be used")


def proxy_for(url: httpx.URL) -> str | None:
    """The address of the proxy for that host, None for none: of the environment (HTTPS_PROXY, NO_PROXY ...),
    else of the system's settings (Windows, macOS). This computer itself is never asked through one: the proxy
    would not find it. It may hold a password."""
    host = url.raw_host.decode("ascii")  # what only looks like punycode has no other form
    if host in THIS_COMPUTER:
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or urllib.request.proxy_bypass(host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def system_trust() -> ssl.SSLContext:
    """The TLS settings of a transport: what the system trusts, the certificates of a company's filter among
    them. One for each transport, because truststore lets one handshake at a time pass, and a host that does
    not answer would hold up those of others; making it takes less than a millisecond. Imported when first
    needed, after the first paint."""
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _proxy(address: str) -> httpx.Proxy:
    """The proxy at that address; one that is itself spoken to over TLS is trusted as everybody else. Raises
    ValueError and InvalidURL for what is none."""
    url = httpx.URL(address)
    if not url.host:
        raise ValueError("a proxy without a host")
    return httpx.Proxy(url, ssl_context=system_trust() if url.scheme == "https" else None)
