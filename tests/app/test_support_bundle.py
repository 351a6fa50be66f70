"""The file that a person sends when asking for help: of use, and without a word about anybody."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fulfilldesk import logs
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.support_bundle import write_support_bundle
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.errors import StoreNotWritable
from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.stores import KnownStore
from fulfilldesk.paths import Profile, profile, shop_folder_name
from fulfilldesk.shopify.address import shop_address
from fulfilldesk.ui.settings import COLUMNS, KEEP_DAYS, LAST_SHOP, VIEW, Settings
from tests.conftest import ROOT

TOKEN = "shpat_canary0123456789"
ORDERS = 12
NAME, MAIL, PHONE, STREET = "Kanarie Vogelaar", "k.vogelaar@example.nl", "+31 6 5550 1234", "Kooistraat 12"
OTHER = KnownStore("vogelwinkel.myshopify.com", "vogelwinkel.myshopify.com", "Vogelwinkel Zang")
PLANTED = [TOKEN, NAME, "Vogelaar", MAIL, PHONE, STREET, "vogelwinkel", "Vogelwinkel Zang"]


@pytest.fixture(scope="module")
def synced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Profile, DemoShop, str]]:
    """A profile after one pass, with everything planted that should not leave it."""
    made = profile(tmp_path_factory.mktemp("home") / "profile")
    with running_shop(orders=ORDERS, token=TOKEN) as (shop, url):
        clean = {key: value for key, value in os.environ.items() if not key.startswith("FULFILLDESK_")}
        done = subprocess.run(
            [sys.executable, "-m", "fulfilldesk", "--debug", "sync", "--profile-dir", str(made.root)],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env={
                **clean,
                "QT_QPA_PLATFORM": "offscreen",
                "FULFILLDESK_SHOP_URL": url,
                "FULFILLDESK_ACCESS_TOKEN": TOKEN,
            },
        )
        assert done.returncode == 0, done.stderr
    plant(made, shop_address(url).domain, url)
    yield made, shop, url


def plant(made: Profile, domain: str, url: str) -> None:
    with closing(sqlite3.connect(made.cache(domain))) as cache, cache:
        cache.execute("UPDATE orders SET customer = ?, customer_key = ?", (NAME, fold(NAME)))
        cache.execute("UPDATE order_details SET customer_email = ?, customer_phone = ?", (MAIL, PHONE))
        cache.execute("UPDATE order_details SET address = ?, note = ?", (f'{{"street":"{STREET}"}}', TOKEN))
    with closing(sqlite3.connect(made.journal(domain))) as journal, journal:
        for number, (kind, state) in enumerate(
            [("fulfill", "waiting"), ("fulfill", "waiting"), ("hold", "done"), (NAME, "done")]
        ):
            journal.execute(
                "INSERT INTO entries (id, kind, order_id, order_name, target_id, asked_at, asked_by,"
                " parameters, reason, state, forecast, witness)"
                " VALUES (?, ?, '', ?, '', 0, ?, ?, ?, ?, ?, ?)",
                (str(number), kind, NAME, NAME, f'{{"to":"{STREET}"}}', MAIL, state, PHONE, STREET),
            )
    settings = Settings(made.settings)
    settings.set(LAST_SHOP, OTHER.typed)
    settings.set(VIEW, NAME)
    settings.set(COLUMNS, (NAME, MAIL))
    settings.set(KEEP_DAYS, 366)
    settings.save()
    stores = Stores(made.stores)
    stores.remember(OTHER)
    stores.remember(KnownStore(url, domain))
    older = made.log.with_name("fulfilldesk.log.1")
    older.write_text(
        "an earlier version wrote this\n"
        f"token {TOKEN} for {MAIL} and {PHONE} of {OTHER.domain}, that is {OTHER.name}\n"
        f"proxy https://www.vogelwinkel.example/admin?x={TOKEN} in {Path.home() / 'private'}\n"
        f"{json.dumps({'access_token': 'canary-in-json', 'email': MAIL})}\n"
        f"2026-11-23 10:00:00,000 INFO the order of {NAME} and {NAME.upper()}, by {NAME}.\n"
        f"{made.root / 'cache.sqlite'} gid://shopify/Order/5551234567890\n",
        encoding="utf-8",
    )
    crash = made.log.with_name("crash-20261123T100000.000Z.log")
    crash.write_text(
        "FulfillDesk 0.1.0, window, process 7, begun at 2026-11-23 09:00:00 UTC\n"
        f"Unexpected error at 2026-11-23 10:00:00 UTC in MainThread:\n  RuntimeError: {NAME} {MAIL} {TOKEN}\n"
        f'Fatal Python error: Aborted\n  File "{Path.home() / "program.py"}", line 7 in {OTHER.name}\n',
        encoding="utf-8",
    )
    made.make_shop(OTHER.domain)
    (made.shops / f"shop-{OTHER.domain}").mkdir()


@pytest.fixture(scope="module")
def bundle(synced: tuple[Profile, DemoShop, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The members of the file, by name."""
    path = tmp_path_factory.mktemp("sent") / "support.zip"
    write_support_bundle(path, synced[0])
    assert [file.name for file in path.parent.iterdir()] == ["support.zip"]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name).decode() for name in opened.namelist()}


def test_nothing_that_was_planted_is_in_it(bundle: dict[str, str]) -> None:
    for name, text in bundle.items():
        for word in [*PLANTED, "canary"]:
            assert word.casefold() not in (name + text).casefold(), (name, word)


def test_nobody_who_bought_is_in_it(bundle: dict[str, str], synced: tuple[Profile, DemoShop, str]) -> None:
    people = synced[1].world.customers.values()
    said = [word for person in people for word in (person.display_name, person.email, person.phone) if word]
    assert len(said) > ORDERS / 2
    everything = "\n".join(bundle.values())
    assert [word for word in said if len(word) > 5 and word in everything] == []


def test_nor_the_store_or_the_person_at_this_computer(
    bundle: dict[str, str], synced: tuple[Profile, DemoShop, str]
) -> None:
    made, shop, url = synced
    everything = "\n".join(bundle.values())
    for word in (
        shop.world.shop.name,
        url,
        shop_address(url).domain,
        str(made.root),
        f"{Path.home()}{os.sep}",
    ):
        assert word not in everything, word


def test_what_helps_is_in_it(bundle: dict[str, str], synced: tuple[Profile, DemoShop, str]) -> None:
    told = {name: json.loads(text) for name, text in bundle.items() if name.endswith(".json")}
    assert set(told) == {"versions.json", "settings.json", "self-test.json", "stores.json"}
    assert {"FulfillDesk", "Python", "Qt", "packages"} <= set(told["versions.json"])
    assert "httpx" in told["versions.json"]["packages"]
    assert told["settings.json"]["privacy/keep-days"] == 366
    assert told["settings.json"]["orders/view"] == "changed"
    assert told["settings.json"]["orders/sort"] == "default"
    checks = {finding["check"] for finding in told["self-test.json"]}
    assert {"key store", "certificates", "window"} <= checks
    domain = shop_address(synced[2]).domain
    store = told["stores.json"][shop_folder_name(domain)]
    assert store["cache"]["orders"] == ORDERS
    assert store["cache"]["first_pass_done"] is True
    assert store["cache"]["last_sync"].startswith("20")
    assert store["cache"]["schema"].startswith("m0")
    assert store["journal"]["entries"] == [
        {"kind": None, "state": "done", "count": 1},
        {"kind": "fulfill", "state": "waiting", "count": 2},
        {"kind": "hold", "state": "done", "count": 1},
    ]
    assert told["stores.json"][shop_folder_name(OTHER.domain)]["cache"] == {"unreadable": "FileNotFoundError"}
    assert f"‹store {shop_folder_name(OTHER.domain)}›" in bundle["logs/fulfilldesk.log.1"]
    assert "gid://shopify/Order/5551234567890" in bundle["logs/fulfilldesk.log.1"]
    assert "OrdersPage" in bundle["logs/fulfilldesk.log"]
    assert "Fatal Python error: Aborted" in bundle["logs/crash-20261123T100000.000Z.log"]


def test_damaged_and_encrypted_files_are_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fulfilldesk.app.support_bundle._self_test", lambda _: [])
    made = profile(tmp_path / "profile")
    folder = made.make_shop("a.myshopify.com")
    (folder / "cache.sqlite").write_bytes(os.urandom(8192))
    with closing(sqlite3.connect(folder / "journal.sqlite")) as journal:
        journal.execute("CREATE TABLE other (x)")
    made.stores.write_text("{", encoding="utf-8")
    made.settings.write_bytes(b"\xff\xfe\x00[")
    write_support_bundle(tmp_path / "support.zip", made)
    with zipfile.ZipFile(tmp_path / "support.zip") as opened:
        (told,) = json.loads(opened.read("stores.json")).values()
    assert told["cache"] == {"bytes": 8192, "unreadable": "SQLITE_NOTADB"}
    assert told["journal"]["unreadable"] == "SQLITE_ERROR"


def test_what_the_program_wrote_where_it_was_started_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody tries the demo shop from the first page: its profile lies within, and has no log. What is told
    of the stores of both stays out."""
    monkeypatch.setattr("fulfilldesk.app.support_bundle._self_test", lambda _: [])
    begun = profile(tmp_path / "profile")
    Stores(begun.stores).remember(OTHER)
    chosen = Settings(begun.settings)
    chosen.set(KEEP_DAYS, 366)
    chosen.save()
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    logs.start(begun.log)
    try:
        begun.log.with_name("crash-20261123T100000.000Z.log").write_text(f"of {OTHER.name}, {begun.root}")
        root.error("said of %s", OTHER.domain)
        write_support_bundle(tmp_path / "support.zip", profile(begun.root, demo=True))
    finally:
        logs.stop()
        root.setLevel(level)
        root.handlers[:] = handlers
    with zipfile.ZipFile(tmp_path / "support.zip") as opened:
        texts = {name: opened.read(name).decode() for name in opened.namelist()}
    assert texts["logs of this run/crash-20261123T100000.000Z.log"] == "of ‹removed›, ‹profile›"
    assert "said of ‹store" in texts["logs of this run/fulfilldesk.log"]
    assert json.loads(texts["settings.json"])[KEEP_DAYS.key] == 366, "the demo shop shares the settings"


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such names, and writes out what is sparse"
)
def test_what_somebody_has_put_beside_the_logs_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that no memory holds, of which the end is of use; names of several lines or of no characters."""
    monkeypatch.setattr("fulfilldesk.app.support_bundle._self_test", lambda _: [])
    begun = profile(tmp_path / "profile")
    begun.log.parent.mkdir(parents=True)
    begun.log.touch()
    os.truncate(begun.log, 1 << 40)
    with begun.log.open("a", encoding="utf-8") as log:
        log.write(f"{TOKEN[-6:]} of half a line\n the end of {MAIL}\n")
    for name in (b"crash-a\nb.log", b"crash-\xff.log", b"..\\crash-c.log"):
        (begun.log.parent / os.fsdecode(name)).write_bytes(b"\x00\xff of no use")
    os.mkfifo(begun.log.parent / "crash-d.log")
    write_support_bundle(tmp_path / "support.zip", begun)
    with zipfile.ZipFile(tmp_path / "support.zip") as opened:
        names = [name for name in opened.namelist() if name.startswith("logs/")]
        assert opened.read("logs/fulfilldesk.log").decode() == " the end of ‹removed›\n"
    assert sorted(names) == [
        "logs/.._crash-c.log",
        "logs/crash-_.log",
        "logs/crash-a_b.log",
        "logs/fulfilldesk.log",
    ]


def test_a_place_that_cannot_be_written_is_said_and_what_was_there_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fulfilldesk.app.support_bundle._self_test", lambda _: [])
    there = tmp_path / "support.zip"
    there.mkdir()
    with pytest.raises(StoreNotWritable):
        write_support_bundle(there, profile(tmp_path / "profile"))
    assert list(tmp_path.glob("*.partial")) == []
