"""A store's work that is still under way when somebody signs out: its renewals bring no keys back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.target import Target
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.signing_in.apps import DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.paths import Profile
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.keys_text import from_text
from fulfilldesk.shopify.address import shop_address
from tests.app.ways_in import MemoryVault

ENDED = Credentials(
    WayIn.APP,
    "shpat_that_has_ended",
    datetime.now(UTC) - timedelta(hours=1),
    DEFAULT_CLIENT_ID,
    DEFAULT_CLIENT_SECRET,
)


@contextmanager
def open_store(tmp_path: Path, vault: MemoryVault) -> Iterator[tuple[Desk, Keys]]:
    with running_shop(orders=1) as (_, url):
        target, keys = Target(shop_address(url)), Keys(vault)
        keys.keep(target.address.domain, ENDED)
        desk = open_desk(target, Profile(tmp_path), lambda event: None, keys)
        try:
            yield desk, keys
        finally:
            desk.close()


def test_the_token_that_is_renewed_meanwhile_is_not_kept(tmp_path: Path) -> None:
    vault = MemoryVault()
    with open_store(tmp_path, vault) as (desk, keys):
        domain = desk.target.address.domain
        keys.forget(domain)
        desk.shop.info()  # what was under way goes on, with a token of its own
        assert vault.kept == {}
        assert keys.credentials(domain) is None


def test_otherwise_it_is(tmp_path: Path) -> None:
    vault = MemoryVault()
    with open_store(tmp_path, vault) as (desk, keys):
        domain = desk.target.address.domain
        desk.shop.info()
        kept = from_text(vault.kept[domain])
        assert kept is not None and kept.token != ENDED.token
        assert kept == keys.credentials(domain)
