"""Which shop the program works for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.shopify.address import ShopAddress, shop_address

SHOP_URL = "FULFILLDESK_SHOP_URL"
ACCESS_TOKEN = "FULFILLDESK_ACCESS_TOKEN"  # noqa: S105 - the variable's name, not a token

#: The demo shop answers inside this program; nothing is ever sent to this address.
DEMO_DOMAIN = "de-fietswinkel.myshopify.com"


@dataclass(frozen=True, slots=True)
class Target:
    """A shop to open. `token` is the one that came with the call; None: its keys are in the key store. `repr`
    shows no token."""

    address: ShopAddress
    demo: bool = False
    token: str | None = field(default=None, repr=False)

    @property
    def typed(self) -> str:
        """The address as a person types it, and as it is remembered."""
        return self.address.origin if self.address.local else self.address.domain


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


def target_of_known(typed: str, environment: Mapping[str, str]) -> Target:
    """A store of the list, chosen in the window. A token in the environment counts only beside the address of
    that very store: without any address it is for the one that the call names, not for whichever is chosen.
    Raises BadShopAddress."""
    address = shop_address(typed)
    url = environment.get(SHOP_URL)
    named = bool(url) and shop_address(url or "") == address
    return Target(address, token=environment.get(ACCESS_TOKEN) or None if named else None)
