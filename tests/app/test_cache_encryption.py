"""The cache is encrypted when that is wanted and only then, whatever lies there and however the key store is;
and nothing that can be read is left beside it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from fulfilldesk.app import cache_encryption
from fulfilldesk.app.cache_encryption import settled_key
from fulfilldesk.app.desk import Desk, open_desk, set_damaged_aside
from fulfilldesk.app.import_process import import_folder
from fulfilldesk.app.target import Target
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import (
    CacheKeyMissing,
    EncryptionMissing,
    Failure,
    KeyStoreLocked,
    KeyStoreMissing,
    StoreBusy,
    StoreDamaged,
    StoreFull,
)
from fulfilldesk.paths import Profile
from fulfilldesk.services import bulk_plan, newest
from fulfilldesk.services.keys import Keys
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.store.cache import OrderCache
from fulfilldesk.store.columns import current
from fulfilldesk.store.encrypting import encrypt_anew
from fulfilldesk.store.files import is_plain
from fulfilldesk.store.opening import FileKey, can_encrypt
from fulfilldesk.ui.settings import ENCRYPT, PERSONAL_DAYS, Settings
from tests.conftest import ROOT
from tests.store.traces import traces
from tests.unit.builders import an_order
from tests.unit.test_keys import Safe

encrypting = pytest.mark.skipif(
    not can_encrypt(), reason="the extra `encryption` (sqlcipher3) is not installed"
)
SHOP = "de-fietswinkel.myshopify.com"
KEY, OTHER_KEY = FileKey(bytes(range(32))), FileKey(bytes(32))
ORDER = an_order(note="Kanarie")

#: What lies there.
FILES = ("absent", "plain", "encrypted", "damaged", "no database")
#: What becomes of asking the key store for the key.
SAFES = ("holds it", "holds nothing", "holds another", "holds none", "is locked", "is missing")
REFUSALS: dict[str, Failure] = {"is locked": KeyStoreLocked(), "is missing": KeyStoreMissing()}


def put(path: Path, what: str) -> None:
    if what == "absent":
        return
    with closing(OrderCache(path, KEY if what == "encrypted" else None)) as cache:
        cache.apply_orders([ORDER])
    if what == "damaged":  # all but its first page
        content = path.read_bytes()
        path.write_bytes(content[:4096] + b"\x00" * (len(content) - 4096))
    elif what == "no database":
        path.write_bytes(b"no database " * 999)


def keys_of(safe: Safe, state: str) -> Keys:
    held = {"holds it": KEY.text, "holds another": OTHER_KEY.text, "holds none": "no key"}.get(state)
    if held is not None:
        safe.kept[f"{SHOP} cache"] = held
    safe.refusal = REFUSALS.get(state)
    return Keys(safe)


def expected(what: str, state: str, *, wanted: bool, package: bool) -> tuple[bool, type[Failure] | None]:
    """Whether it is encrypted afterwards, and the failure that is told or raised."""
    if what in ("damaged", "no database"):
        return False, StoreDamaged
    if what == "encrypted":
        if not package:
            return True, EncryptionMissing
        if state in REFUSALS:
            return True, type(REFUSALS[state])
        return (wanted, None) if state == "holds it" else (True, CacheKeyMissing)
    if not wanted:
        return False, None
    if not package:
        return False, EncryptionMissing
    return (False, type(REFUSALS[state])) if state in REFUSALS else (True, None)


@encrypting
@pytest.mark.parametrize(("what", "state"), [*product(FILES, SAFES)])
@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("package", [True, False])
def test_whatever_lies_there(
    tmp_path: Path, what: str, state: str, wanted: bool, package: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache.sqlite"
    put(path, what)
    before = path.read_bytes() if path.exists() else b""
    safe = Safe()
    keys = keys_of(safe, state)
    if not package:
        monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    encrypted, failure = expected(what, state, wanted=wanted, package=package)
    told: Failure | None = None
    try:
        key, told = settled_key(path, SHOP, keys, wanted=wanted)
        with closing(OrderCache(path, key)) as cache:
            assert cache.order(ORDER.id) == (None if what == "absent" else ORDER)
        assert is_plain(path) is not encrypted
    except Failure as raised:
        told = raised
        assert path.read_bytes() == before
    assert type(told) is (failure or type(None))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cache.sqlite"]
    safe.refusal = None
    if told is None and wanted:  # and the next start opens it
        assert settled_key(path, SHOP, Keys(safe), wanted=True)[0] == key
    if told is None and what == "encrypted" and not wanted:
        assert safe.kept == {}


@encrypting
def test_a_key_store_that_nobody_needs_is_not_asked(tmp_path: Path) -> None:
    safe = Safe()
    put(tmp_path / "cache.sqlite", "plain")
    settled_key(tmp_path / "cache.sqlite", SHOP, Keys(safe), wanted=False)
    assert safe.readings == 0


@encrypting
def test_a_key_that_was_cleared_while_the_program_runs_is_kept_again(tmp_path: Path) -> None:
    """Before anything is encrypted with it: memory alone would be lost with this run."""
    path, safe = tmp_path / "cache.sqlite", Safe()
    keys = keys_of(safe, "holds it")
    assert keys.cache_key(SHOP) == KEY.raw
    safe.kept.clear()
    put(path, "plain")
    key, _ = settled_key(path, SHOP, keys, wanted=True)
    assert settled_key(path, SHOP, Keys(safe), wanted=True) == (key, None)


@encrypting
@pytest.mark.parametrize(("what", "wanted"), [("plain", True), ("encrypted", False)])
def test_a_full_disk_leaves_it_as_it_was_and_open(
    tmp_path: Path, what: str, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache.sqlite"
    put(path, what)

    def full(*_: object) -> None:
        raise StoreFull("no room")

    monkeypatch.setattr(cache_encryption, "encrypt_anew", full)
    key, told = settled_key(path, SHOP, keys_of(Safe(), "holds it"), wanted=wanted)
    assert isinstance(told, StoreFull)
    with closing(OrderCache(path, key)) as cache:
        assert cache.order(ORDER.id) == ORDER


@encrypting
@pytest.mark.parametrize(("what", "wanted"), [("plain", True), ("encrypted", False)])
def test_another_program_has_it_open(tmp_path: Path, what: str, wanted: bool) -> None:
    path = tmp_path / "cache.sqlite"
    put(path, what)
    with closing(OrderCache(path, KEY if what == "encrypted" else None)) as other:
        key, told = settled_key(path, SHOP, keys_of(Safe(), "holds it"), wanted=wanted)
        assert isinstance(told, StoreBusy)
        with closing(OrderCache(path, key)) as cache:
            other.apply_orders([replace(ORDER, id="gid://shopify/Order/77")])
            assert cache.order_count() == 2
    key, told = settled_key(path, SHOP, keys_of(Safe(), "holds it"), wanted=wanted)
    assert told is None
    with closing(OrderCache(path, key)) as cache:
        assert cache.order_count() == 2


@encrypting
@pytest.mark.parametrize("wanted", [True, False])
def test_another_program_did_it_meanwhile(
    tmp_path: Path, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs that start at the same moment; the second one must not call the file damaged."""
    path, safe = tmp_path / "cache.sqlite", Safe()
    put(path, "plain" if wanted else "encrypted")
    keys = keys_of(safe, "holds it")
    theirs: list[tuple[FileKey | None, FileKey | None]] = [(None, KEY) if wanted else (KEY, None)]

    def after_the_other(file: Path, old: FileKey | None, new: FileKey | None) -> None:
        while theirs:
            encrypt_anew(file, *theirs.pop())
        encrypt_anew(file, old, new)

    monkeypatch.setattr(cache_encryption, "encrypt_anew", after_the_other)
    key, told = settled_key(path, SHOP, keys, wanted=wanted)
    assert (key, told) == (KEY if wanted else None, None)
    with closing(OrderCache(path, key)) as cache:
        assert cache.order(ORDER.id) == ORDER


LEFT = (
    "cache.sqlite.columns",
    "cache.sqlite.columns.partial",
    "cache.before-upgrade.sqlite",
    "cache.damaged-1.sqlite",
    "cache.damaged-1.sqlite-wal",
    "cache.clean.sqlite",
    "cache.clean-0a1b.sqlite-journal",
    "cache.rekeyed-0a1b.sqlite",
    "import/rejected.jsonl",
    "import-9/rejected.jsonl",
    "import/import.sqlite",
    "import/import.sqlite.columns",
)


@encrypting
@pytest.mark.parametrize("what", ["plain", "encrypted"])
def test_nothing_readable_is_left_beside_it(tmp_path: Path, what: str) -> None:
    """Also at the next start, when the first one was killed in between."""
    put(tmp_path / "cache.sqlite", what)
    for name in (*LEFT, "import/orders.jsonl", "notes.txt", "journal.sqlite", "import/lock"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"Kanarie")
    put(tmp_path / "cache.damaged-2.sqlite", "encrypted")
    settled_key(tmp_path / "cache.sqlite", SHOP, keys_of(Safe(), "holds it"), wanted=True)
    # What a download has brought is gone on with, and goes when it is imported.
    downloads = [] if what == "plain" else [Path("import/orders.jsonl")]
    stays = [*map(Path, ("cache.damaged-2.sqlite", "cache.sqlite", "import/lock")), *downloads]
    stays += map(Path, ("journal.sqlite", "notes.txt"))
    assert {file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file()} == set(stays)


# --- through the desk, over HTTP


ORDERS = 130
Opened = Callable[[bool], Desk]


@pytest.fixture
def shop() -> Iterator[str]:
    with running_shop(orders=ORDERS, token=DEFAULT_TOKEN) as (_, url):
        yield url


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred orders are many, and worth a file of arrays."""
    monkeypatch.setattr(bulk_plan, "MANY_ORDERS", 100)
    monkeypatch.setattr(newest, "LONG_PASS", 100)
    monkeypatch.setattr(newest, "HEAD_START", 20)
    monkeypatch.setattr(current, "_WORTH_A_FILE", 0)


def signed_in(safe: Safe, domain: str) -> Keys:
    keys = Keys(safe)
    keys.keep(domain, Credentials(WayIn.TOKEN, DEFAULT_TOKEN))
    return keys


def readable(cache: Path, orders: list[str]) -> list[tuple[str, str]]:
    """Where anything of the cache stands that can be read; the journal is not encrypted and here empty."""
    words = [*orders, "CREATE TABLE orders", "@example", "fulfillment_status", "gid://shopify/Order/"]
    return traces(cache.parent, *words)


@encrypting
@pytest.mark.usefixtures("small")
def test_a_shop_by_bulk_import_encrypted_and_back(tmp_path: Path, shop: str) -> None:

    target, profile, safe = Target(shop_address(shop)), Profile(tmp_path), Safe()
    domain = target.address.domain
    path = profile.cache(domain)

    def opened(*, encrypt: bool) -> Desk:
        return open_desk(target, profile, lambda event: None, signed_in(safe, domain), encrypt=encrypt)

    with closing(opened(encrypt=True)) as desk:
        assert desk.unencrypted is None
        summary = desk.sync.run(threading.Event(), full=True)
        assert summary is not None
        assert summary.failure is None
        assert summary.lines > ORDERS  # by bulk: lines of the files
        desk.cache.counts()
        desk.cache.save_lists()
        assert desk.cache.order_count() == ORDERS
        everything = desk.cache.order_ids_after(None, ORDERS)
        orders = [desk.cache.order(each) for each in everything]
        names = sorted({o.customer.name for o in orders if o and o.customer and o.customer.name})
        assert names
        assert readable(path, names) == []
    assert readable(path, names) == []
    assert [file.name for file in import_folder(path).iterdir()] == ["lock"]
    for encrypt in (False, True, True, False):
        with closing(opened(encrypt=encrypt)) as desk:
            assert desk.unencrypted is None
            assert [desk.cache.order(each) for each in everything] == orders
            desk.cache.counts()
            desk.cache.save_lists()
            summary = desk.sync.run(threading.Event())
            assert summary is not None
            assert summary.failure is None
            assert (readable(path, names) == []) is encrypt
        assert (f"{domain} cache" in safe.kept) is encrypt


@encrypting
def test_an_encrypted_cache_that_is_damaged_is_set_aside_and_built_anew(tmp_path: Path, shop: str) -> None:
    target, profile, safe = Target(shop_address(shop)), Profile(tmp_path), Safe()
    path = profile.cache(target.address.domain)
    keys = signed_in(safe, target.address.domain)
    open_desk(target, profile, lambda event: None, keys, encrypt=True).close()
    path.write_bytes(random.Random(1).randbytes(4096) + path.read_bytes()[4096:])
    with pytest.raises(CacheKeyMissing):
        open_desk(target, profile, lambda event: None, keys, encrypt=True)
    set_damaged_aside(target, profile)
    with closing(open_desk(target, profile, lambda event: None, keys, encrypt=True)) as desk:
        assert desk.unencrypted is None
        assert desk.cache.order_count() == 0
    assert path.with_name("cache.damaged-1.sqlite").exists()
    assert not is_plain(path)


@encrypting
@pytest.mark.parametrize("encrypted", [True, False])
def test_a_night_job_beside_it_that_reaches_no_key_store(tmp_path: Path, shop: str, encrypted: bool) -> None:
    """Without the key it leaves an encrypted cache alone and says why; a plain one it can use, as it is."""
    target, profile, safe = Target(shop_address(shop)), Profile(tmp_path), Safe()
    profile.make()
    Settings(profile.settings).set(ENCRYPT, True)
    Settings(profile.settings).set(PERSONAL_DAYS, 0)  # the order has a date, and this test is run in any year
    keys = signed_in(safe, target.address.domain)
    with closing(open_desk(target, profile, lambda event: None, keys, encrypt=encrypted)) as desk:
        desk.cache.apply_orders([ORDER])
        done = subprocess.run(
            [sys.executable, "-m", "fulfilldesk", "sync", "--profile-dir", str(tmp_path)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env={
                **{name: value for name, value in os.environ.items() if "DBUS" not in name},
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
                "FULFILLDESK_SHOP_URL": shop,
                "FULFILLDESK_ACCESS_TOKEN": DEFAULT_TOKEN,
                "LC_ALL": "C",
            },
        )
        assert done.returncode == (1 if encrypted else 0), done.stderr
        assert "key store" in done.stderr, "why it is not opened, or why it is not encrypted"
        assert desk.cache.order(ORDER.id) == ORDER
        assert desk.cache.order_count() == (1 if encrypted else ORDERS + 1)
    assert is_plain(profile.cache(target.address.domain)) is not encrypted
