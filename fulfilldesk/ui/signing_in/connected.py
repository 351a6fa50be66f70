"""What the pages hand over when somebody is in."""

from __future__ import annotations

from dataclasses import dataclass

from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import Failure, SignInRefused
from fulfilldesk.services.signing_in import FoundShop, Kept, SigningIn


@dataclass(frozen=True, slots=True)
class Connected:
    """A store that may be opened, its keys, and where those are kept."""

    shop: FoundShop
    credentials: Credentials
    kept: Kept


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Keys that were accepted, and what the check found; or why there was no check."""

    credentials: Credentials
    checked: ConnectionFacts | Failure


def checked(signing_in: SigningIn, shop: FoundShop, credentials: Credentials) -> SignedIn:
    """Worker. Check the keys. Raises SignInRefused, which belongs beside the field with the key; another
    failure (no network just now) is no reason to type the keys again."""
    try:
        return SignedIn(credentials, signing_in.check(shop, credentials))
    except SignInRefused:
        raise
    except Failure as failure:
        return SignedIn(credentials, failure)
