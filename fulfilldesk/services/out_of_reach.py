"""Which failures say that the shop cannot be worked with now, and nothing of what was asked."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.errors import (
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

#: By key, as the journal keeps them. Any other action would fare the same at this moment, and one that was
#: not sent for such a reason may be sent later.
OUT_OF_REACH: Mapping[str, type[Failure]] = {
    failure.key: failure
    for failure in (
        NotSent,
        Offline,
        NotShopify,
        ShopifyFailed,
        Throttled,
        ShopUnavailable,
        SignInRefused,
        UnknownShop,
        KeyStoreLocked,
        KeyStoreMissing,
    )
}
