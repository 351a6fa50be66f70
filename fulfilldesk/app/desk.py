"""Everything one shop needs, without a window: the client, the cache, the journal, sync and the pipeline."""

from __future__ import annotations

import getpass
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from fulfilldesk.app.cache_encryption import settled_key
from fulfilldesk.app.import_process import ImportProcess, import_folder
from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import Target
from fulfilldesk.domain.credentials import Credentials
from fulfilldesk.domain.errors import (
    Failure,
    JournalDamaged,
    KeyStoreLocked,
    KeyStoreMissing,
    NotSignedIn,
    StoreDamaged,
)
from fulfilldesk.domain.policies import NO_POLICIES, Policies
from fulfilldesk.paths import Profile
from fulfilldesk.services.access_tokens import AccessTokens, FixedToken
from fulfilldesk.services.batch_plan import BatchPlanning
from fulfilldesk.services.batch_run import BatchRun
from fulfilldesk.services.checking import Checking
from fulfilldesk.services.clock import SystemClock
from fulfilldesk.services.closed_shop import ClosedShop
from fulfilldesk.services.connection import Connection
from fulfilldesk.services.customers import Customers
from fulfilldesk.services.importing import Importer
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.numbers import AddedUp
from fulfilldesk.services.outbox import Outbox
from fulfilldesk.services.permissions import Permissions
from fulfilldesk.services.pipeline import Pipeline
from fulfilldesk.services.ports import Publish, Shop, Stop
from fulfilldesk.services.reading import OrderReading
from fulfilldesk.services.rules import OwnRules
from fulfilldesk.services.sync import Sync
from fulfilldesk.shopify.address import API_VERSION
from fulfilldesk.shopify.shop import ShopifyShop
from fulfilldesk.shopify.token_endpoint import TokenEndpoint
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.files import set_aside
from fulfilldesk.store.journal import JournalFile
from fulfilldesk.store.opening import FileKey

log = logging.getLogger(__name__)

#: Each takes a few hundredths of a second, and what is left is done an hour later.
_TIDY_STEPS = 50


@dataclass(frozen=True, slots=True)
class Desk:
    """One open shop. `credentials` None: the demo shop, a token that was given with the call, or no keys.
    `unencrypted` says why its cache is not encrypted, or still is, against what was wanted. `stopping` ends
    every wait in it; `close` is the orderly way out."""

    target: Target
    credentials: Credentials | None
    unencrypted: Failure | None
    permissions: Permissions
    shop: ShopifyShop | ClosedShop
    cache: OrderCache
    journal: JournalFile
    connection: Connection
    reading: OrderReading
    pipeline: Pipeline
    outbox: Outbox
    batch_planning: BatchPlanning
    batches: BatchRun
    customers: Customers
    checking: Checking
    rules: OwnRules
    numbers: AddedUp
    sync: Sync
    stopping: threading.Event

    @property
    def closed(self) -> bool:
        """Whether there was no key to the shop when it was opened."""
        return isinstance(self.shop, ClosedShop)

    def kept_days(self) -> int | None:
        """For how long the cache keeps orders that are done; None: for ever, or it cannot be read."""
        try:
            return self.cache.kept_days()
        except Failure:  # whoever needs it says so
            return None

    def tidy(self, stop: Stop) -> None:
        """Keep the cache small and quick, a few short steps at a time. Raises the store's failures."""
        for _ in range(_TIDY_STEPS):
            if stop.is_set() or not self.cache.tidy().more:
                break
        self.cache.save_lists()

    def close(self) -> None:
        """Stop what waits, close the connections and the files. Nothing may use the desk afterwards."""
        self.stopping.set()
        self.shop.close()
        self.cache.close()
        self.journal.close()


def open_desk(
    target: Target,
    profile: Profile,
    publish: Publish,
    keys: Keys | None = None,
    policies: Policies = NO_POLICIES,
    *,
    fresh: bool = False,
    encrypt: bool = False,
    limits: Callable[[], Mapping[str, int]] = dict,
) -> Desk:
    """Open the shop's files and make its services; nothing is sent yet. With `fresh` the demo shop begins
    anew; with `encrypt` the cache of a real one is encrypted, if it is not yet. `limits` are the thresholds
    of the checks, asked by workers. What `policies` forbid, its services refuse.

    Without a key to the shop the cached orders can still be read; every call to the shop then raises why.
    Raises the failures of opening the files.
    """
    profile.make()
    domain = target.address.domain
    profile.make_shop(domain)
    if target.demo and fresh:
        _forget_demo(profile, domain)
    stopping = threading.Event()
    clock = SystemClock(stopping)
    keys = keys or KeyRing().keys()
    path = profile.cache(domain)
    key, unencrypted = (None, None) if target.demo else settled_key(path, domain, keys, wanted=encrypt)
    cache = OrderCache(path, key)
    try:
        journal = _open_journal(profile.journal(domain))
    except BaseException:
        cache.close()
        raise
    connection = Connection(clock, publish)
    permissions = Permissions(publish)
    credentials, shop = _shop(target, profile, keys, clock)
    reading = OrderReading(shop, cache, clock, publish)
    pipeline = Pipeline(shop, cache, journal, clock, publish, user_name(), permissions)
    return Desk(
        target=target,
        credentials=credentials,
        unencrypted=unencrypted,
        permissions=permissions,
        shop=shop,
        cache=cache,
        journal=journal,
        connection=connection,
        reading=reading,
        pipeline=pipeline,
        outbox=Outbox(pipeline, journal),
        batch_planning=BatchPlanning(shop, cache, journal, clock, permissions),
        batches=_batches(shop.patient(), cache, journal, clock, publish, permissions, policies),
        customers=Customers(cache, journal, clock, publish),
        checking=Checking(cache.findings, journal.marks, journal, clock, publish, limits, user_name()),
        rules=OwnRules(
            journal.rules,
            cache.rule_candidates,
            cache,
            journal,
            Pipeline(shop.patient(), cache, journal, clock, publish, user_name(), permissions),
            clock,
            publish,
            permissions,
            forbidden=policies.forbid_rules,
        ),
        numbers=AddedUp(cache, journal),
        sync=Sync(
            shop,
            cache,
            clock,
            publish,
            connection,
            asked_version=API_VERSION,
            importer=_importer(target, profile, cache, key),
            permissions=permissions,
            journal=journal,
        ),
        stopping=stopping,
    )


def _batches(
    shop: Shop,
    cache: OrderCache,
    journal: JournalFile,
    clock: SystemClock,
    publish: Publish,
    permissions: Permissions,
    policies: Policies,
) -> BatchRun:
    reading, user, forbidden = OrderReading(shop, cache, clock, publish), user_name(), policies.forbid_bulk
    return BatchRun(shop, reading, journal, clock, publish, user, permissions, forbidden=forbidden)


def set_damaged_aside(target: Target, profile: Profile) -> None:
    """Rename the file that is damaged, so that the next opening begins a new one; the journal stays as
    long as it can be read. Raises StoreNotWritable, and any other failure of opening the journal."""
    domain = target.address.domain
    try:
        _open_journal(profile.journal(domain)).close()
    except JournalDamaged:
        set_aside(profile.journal(domain))
    else:
        set_aside(profile.cache(domain))


def _open_journal(path: Path) -> JournalFile:
    try:
        return JournalFile(path)
    except StoreDamaged as failure:
        raise JournalDamaged(failure.detail, **failure.parameters) from failure


def _shop(
    target: Target, profile: Profile, keys: Keys, clock: SystemClock
) -> tuple[Credentials | None, ShopifyShop | ClosedShop]:
    if target.demo:
        transport, token = _demo_shop(profile)
        return None, ShopifyShop(target.address, FixedToken(token), clock, transport=transport)
    if target.token:
        return None, ShopifyShop(target.address, FixedToken(target.token), clock)
    domain = target.address.domain
    if Stores(profile.stores).signed_out(domain):
        keys.forget(domain)  # the key store did not let go of them then
    try:
        credentials = keys.credentials(domain)
    except (KeyStoreLocked, KeyStoreMissing) as why:
        return None, ClosedShop(why)
    if credentials is None:
        return None, ClosedShop(NotSignedIn())
    renew = TokenEndpoint(target.address, clock).renew
    tokens = AccessTokens(credentials, clock, renew, lambda new: keys.keep_renewed(domain, new))
    return credentials, ShopifyShop(target.address, tokens, clock, staff_scopes=credentials.staff_scopes)


def _importer(target: Target, profile: Profile, cache: OrderCache, key: FileKey | None) -> Importer | None:
    """None for the demo shop: it answers inside this program, where no other process can reach it."""
    if target.demo:
        return None
    path = profile.cache(target.address.domain)
    return ImportProcess(cache, path, import_folder(path), shop_is_local=target.address.local, key=key)


def user_name() -> str:
    """Who sits at this computer; Shopify knows only the app (facts section 8)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def _demo_shop(profile: Profile) -> tuple[httpx.BaseTransport, str]:
    # Only for those who practise: building the demo shop's schema takes a moment.
    from fulfilldesk.demoshop.shop import DEFAULT_TOKEN, DemoShop
    from fulfilldesk.demoshop.throttle import PLUS
    from fulfilldesk.demoshop.wsgi import application

    # A large plan: who tries the program for the first time should not wait for a cost bucket.
    shop = DemoShop.open(_demo_record(profile), plan=PLUS)
    return httpx.WSGITransport(application(shop)), DEFAULT_TOKEN


def _demo_record(profile: Profile) -> Path:
    """What was done in the demo shop, so that it is the same shop at the next start."""
    return profile.root / "demo-shop.jsonl"


def _forget_demo(profile: Profile, domain: str) -> None:
    """Only files of the demo profile, each by its name."""
    files = [_demo_record(profile)]
    for file in (profile.cache(domain), profile.journal(domain)):
        files += [file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")]
    for file in files:
        file.unlink(missing_ok=True)
