"""No exception of the HTTP library leaves the room untranslated."""

from __future__ import annotations

import ssl

import httpx
import pytest

from fulfilldesk.domain.actions.action import Mutation
from fulfilldesk.domain.errors import AnswerLost, Failure, NotSent, NotShopify, Offline
from fulfilldesk.shopify.setback import EXCHANGE_ERRORS
from tests.shopify.support import FakeClock, scripted

CANCEL = Mutation("FulfillmentCancel", {"id": "gid://shopify/Fulfillment/1"})

#: The request certainly did not leave: no connection stood.
UNSENT = {httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError}


def exceptions() -> list[type[Exception]]:
    """Every exception class httpx makes public."""
    public = (getattr(httpx, name) for name in httpx.__all__)
    return sorted(
        (kind for kind in public if isinstance(kind, type) and issubclass(kind, Exception)),
        key=lambda kind: kind.__name__,
    )


def raised(kind: type[Exception]) -> Exception:
    """One of that class; some want more than a text."""
    if kind is httpx.HTTPStatusError:
        request = httpx.Request("POST", "https://fiets.myshopify.com")
        return httpx.HTTPStatusError("status", request=request, response=httpx.Response(500))
    try:
        return kind("something happened")
    except TypeError:
        return kind()


def test_the_walk_sees_the_classes() -> None:
    assert len(exceptions()) >= 25
    assert {httpx.ReadError, httpx.InvalidURL, httpx.CookieConflict, httpx.StreamClosed} <= set(exceptions())


@pytest.mark.parametrize("kind", exceptions(), ids=lambda kind: kind.__name__)
def test_each_becomes_a_failure_of_ours(kind: type[Exception], clock: FakeClock) -> None:
    assert issubclass(kind, EXCHANGE_ERRORS)
    shop, _ = scripted(clock, raised(kind))
    with pytest.raises(Failure) as caught:
        shop.info()
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None, "the exception of httpx holds the request, and that the token"


@pytest.mark.parametrize("kind", exceptions(), ids=lambda kind: kind.__name__)
def test_a_mutation_counts_as_lost_unless_no_connection_stood(
    kind: type[Exception], clock: FakeClock
) -> None:
    shop, script = scripted(clock, raised(kind))
    with pytest.raises(NotSent if kind in UNSENT else AnswerLost):
        shop.send(CANCEL)
    assert len(script.asked) == (3 if kind in UNSENT else 1)


def test_a_stranger_with_a_certificate_of_his_own_is_not_shopify(clock: FakeClock) -> None:
    try:
        try:
            raise ssl.SSLCertVerificationError("self-signed certificate")
        except ssl.SSLError as error:
            raise httpx.ConnectError(str(error)) from error
    except httpx.ConnectError as error:
        stranger = error
    shop, script = scripted(clock, stranger)
    with pytest.raises(NotShopify):
        shop.info()
    assert len(script.asked) == 1


def test_no_network_is_offline_after_a_few_knocks(clock: FakeClock) -> None:
    shop, script = scripted(clock, httpx.ConnectError("[Errno -3] Temporary failure in name resolution"))
    with pytest.raises(Offline) as caught:
        shop.info()
    assert "name resolution" in caught.value.detail
    assert caught.value.retry
    assert len(script.asked) == 3
    assert shop.traffic.requests == 3
    assert shop.traffic.retries == 2
