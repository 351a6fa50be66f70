"""Apps, staff and tokens: the records behind signing in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from fulfilldesk.demoshop.model import DEFAULT_SCOPES
from fulfilldesk.demoshop.signing_in.callers import Caller

DEFAULT_CLIENT_ID = "5f1d0e9c8b7a46938271605f4e3d2c1b"
DEFAULT_CLIENT_SECRET = "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"  # noqa: S105 - of a shop with nothing to protect
#: ``{shop}`` is where the shop is reached, such as ``https://name.myshopify.com``.
DEFAULT_REDIRECTS = ("http://127.0.0.1:3457/fulfilldesk/callback", "{shop}/fulfilldesk/callback")
#: Seconds that a token of the client credentials grant, or of a staff member, is good for (facts 8).
TOKEN_LIFE = 86_399
FULFILL_AND_SHIP = "fulfill_and_ship_orders"


@dataclass
class SignInApp:
    """An app of the Dev Dashboard.

    ``scopes`` are what its installation grants at the start; afterwards the world's app installation has
    them. ``redirects`` are the registered addresses. ``same_organization``: whether app and shop belong to
    one, which client credentials need. An app that is not ``installed`` becomes so when somebody approves it.
    """

    client_id: str = DEFAULT_CLIENT_ID
    client_secret: str = DEFAULT_CLIENT_SECRET
    scopes: tuple[str, ...] = DEFAULT_SCOPES
    redirects: tuple[str, ...] = DEFAULT_REDIRECTS
    installed: bool = True
    same_organization: bool = True


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who works at the shop: ``scopes`` are those of the app that they may use (None: all),
    ``lacks`` the rights that they do not have.
    """

    id: int
    first_name: str
    last_name: str
    email: str
    is_owner: bool = False
    scopes: frozenset[str] | None = None
    lacks: frozenset[str] = field(default_factory=frozenset)
    locale: str = "nl"


OWNER = StaffMember(902_541_635, "Femke", "de Wit", "femke@example.com", is_owner=True)
#: Looks things up, and may not ship.
SHOP_ASSISTANT = StaffMember(
    902_541_636,
    "Daan",
    "Visser",
    "daan@example.com",
    scopes=frozenset(
        {
            "read_all_orders",
            "read_customers",
            "read_inventory",
            "read_locations",
            "read_products",
            "write_merchant_managed_fulfillment_orders",
            "write_orders",
            "write_third_party_fulfillment_orders",
        }
    ),
    lacks=frozenset({FULFILL_AND_SHIP}),
)


@dataclass(slots=True)
class Token:
    """An access token; without ``expires_at`` it does not end. ``scopes`` is what was asked for (None: all
    of the app's), ``staff`` whose it is (None: the app's own).
    """

    value: str
    expires_at: datetime | None = None
    scopes: frozenset[str] | None = None
    staff: StaffMember | None = None
    taken_back: bool = False

    def caller(self) -> Caller:
        """Whom it stands for."""
        if self.staff is None:
            return Caller(self.scopes)
        both = [scopes for scopes in (self.scopes, self.staff.scopes) if scopes is not None]
        return Caller(frozenset.intersection(*both) if both else None, self.staff.lacks)


@dataclass(frozen=True, slots=True)
class Code:
    """What a person's yes is worth: to be exchanged for a token, once and soon. ``challenge`` is the PKCE
    one; ``staff`` is None for an offline token.
    """

    value: str
    expires_at: datetime
    scopes: frozenset[str] | None
    staff: StaffMember | None
    challenge: str | None
