"""Which shop the program works for, and with which token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fulfilldesk.domain.errors import BadShopAddress, SignInRefused
from fulfilldesk.shopify.address import ShopAddress, shop_address

if TYPE_CHECKING:
    from fulfilldesk.services.ports import Vault

SHOP_URL = "FULFILLDESK_SHOP_URL"
ACCESS_TOKEN = "FULFILLDESK_ACCESS_TOKEN"  # noqa: S105 - the variable's name, not a token

#: The demo shop answers inside this program; nothing is ever sent to this address.
DEMO_DOMAIN = "de-fietswinkel.myshopify.com"


@dataclass(frozen=True, slots=True)
class Target:
    """A shop to open. `token` None means: ask the key store. `repr` shows no token."""

    address: ShopAddress
    demo: bool = False
    token: str | None = field(default=None, repr=False)

    @property
    def typed(self) -> str:
        """The address as a person types it, and as it is remembered."""
        return self.address.origin if self.address.local else self.address.domain

    def access_token(self, vault: Vault) -> str:
        """The token. Raises SignInRefused when none is known, KeyStoreLocked and KeyStoreMissing."""
        token = self.token or vault.token(self.address.domain)
        if not token:
            raise SignInRefused("no access token is kept for this shop")
        return token


def choose_target(
    *, demo: bool, wished: str | None, last: str | None, environment: Mapping[str, str]
) -> Target | None:
    """The shop to open: the demo shop, the one that was wished for, the environment's, or the last one
    opened; None on the very first start. Raises BadShopAddress for what a person gave."""
    if demo:
        return Target(shop_address(DEMO_DOMAIN), demo=True)
    url, token = environment.get(SHOP_URL), environment.get(ACCESS_TOKEN) or None
    given = shop_address(url) if url else None
    if wished:
        address = shop_address(wished)
        # The environment's token belongs to the environment's shop and to no other.
        return Target(address, token=token if given is None or given == address else None)
    if given is not None:
        return Target(given, token=token)
    try:
        return Target(shop_address(last)) if last else None
    except BadShopAddress:  # damaged settings: nobody can mend that but by naming the shop again
        return None
