"""Which failures say that the shop cannot be worked with now, and nothing of what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fulfilldesk.domain.errors import (
    ClockWrong,
    Failure,
    KeyStoreLocked,
    KeyStoreMissing,
    NotSent,
    NotShopify,
    Offline,
    ShopifyFailed,
    ShopUnavailable,
    SignInRefused,
    Throttled,
    UnknownShop,
)

#: Shopify did not come to answer. That passes by itself, so a person may agree to what is sent afterwards.
NO_ANSWER: tuple[type[Failure], ...] = (Offline, NotShopify, ShopifyFailed)

#: Nothing can be asked of the shop; the others also need the person: an address, a sign-in, a key store, the
#: computer's clock.
CUT_OFF: tuple[type[Failure], ...] = (
    *NO_ANSWER,
    ShopUnavailable,
    SignInRefused,
    UnknownShop,
    KeyStoreLocked,
    KeyStoreMissing,
    ClockWrong,
)

#: As CUT_OFF, or only for this moment or this mutation: a shop that throttles is there, and NotSent is about
#: one mutation. Any other action would fare the same now, and one that was not sent may be sent later.
_NOT_NOW: tuple[type[Failure], ...] = (*CUT_OFF, NotSent, Throttled)


def _with_kinds_of(failure: type[Failure]) -> Iterator[type[Failure]]:
    yield failure
    for kind in failure.__subclasses__():
        yield from _with_kinds_of(kind)


#: The same by key, as the journal keeps them, with all that are kinds of one of them.
OUT_OF_REACH: Mapping[str, type[Failure]] = {
    failure.key: failure for each in _NOT_NOW for failure in _with_kinds_of(each)
}
