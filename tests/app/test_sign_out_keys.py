"""Signing out of a store for good: each of its keys goes, whatever becomes of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from fulfilldesk.app.signing_out import sign_out
from fulfilldesk.app.stores import Stores
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import KeyStoreLocked
from fulfilldesk.paths import Profile
from fulfilldesk.services.keys import Keys
from tests.app.ways_in import MemoryVault

DOMAIN = "winkel.myshopify.com"


class StubbornVault(MemoryVault):
    """A key store that lets go of everything but one secret."""

    def __init__(self, stays: str) -> None:
        super().__init__()
        self._stays = stays

    def remove(self, name: str) -> None:
        if name == self._stays:
            raise KeyStoreLocked
        super().remove(name)


@pytest.mark.parametrize("stays", [DOMAIN, f"{DOMAIN} cache"])
def test_one_key_that_stays_keeps_the_other_from_nothing(tmp_path: Path, stays: str) -> None:
    vault = StubbornVault(stays)
    keys = Keys(vault)
    keys.keep(DOMAIN, Credentials(WayIn.TOKEN, "shpat_0123456789abcdef0123456789abcdef"))
    keys.keep_cache_key(DOMAIN, bytes(32))
    failure = sign_out(DOMAIN, Profile(tmp_path), keys, Stores(tmp_path / "stores.json"), erase=True)
    assert isinstance(failure, KeyStoreLocked)
    assert set(vault.kept) == {stays}
