"""The real program and the processes that it starts, one night: what they are called with, what they are
given, what they say and what they leave lying, above a thousand orders with an import and bad downloads."""

from __future__ import annotations

import base64
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from fulfilldesk import logs
from fulfilldesk.app.desk import open_desk
from fulfilldesk.app.target import Target
from fulfilldesk.credentials.vault import SERVICE, KeyringVault
from fulfilldesk.demoshop.bulk.offers import FOLDER
from fulfilldesk.demoshop.faults import FaultPlan, parse_fault
from fulfilldesk.demoshop.observing import Seen
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.throttle import PLUS
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.paths import Profile
from fulfilldesk.services.keys import Keys
from fulfilldesk.shopify.address import shop_address
from tests.app.programs import key_store
from tests.conftest import ROOT
from tests.journeys.canaries import words_below, words_in
from tests.journeys.canary_customer import FIRST, WORDS, plant
from tests.journeys.canary_desk import TOKEN
from tests.journeys.strangers import Stranger, signpost, stranger

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="only Linux shows what other processes were given"
)

ORDERS = 1100


@dataclass
class Night:
    """Passes of the program, and what was seen of them: requests, the processes that they started with what
    each was called with and given, how they ended and what they said."""

    folder: Path
    seen: list[Seen] = field(default_factory=list)
    processes: dict[int, bytes] = field(default_factory=dict)
    program: int = 0
    ended: list[int] = field(default_factory=list)
    said: bytes = b""
    url: str = ""
    met: Stranger = field(default_factory=lambda: Stranger(""))
    shop: DemoShop | None = None

    @property
    def profile(self) -> Profile:
        return Profile(self.folder / "profile")

    @property
    def secrets(self) -> frozenset[str]:
        signed = {
            value
            for request in self.seen
            if request.server == "downloads"
            for name, value in parse_qsl(request.query)
            if name == "Signature"
        }
        return frozenset({TOKEN, *signed})

    def look_at_processes(self) -> None:
        """Each process that was begun by the program, or by one of those."""
        parents: dict[int, int] = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    stat = (entry / "stat").read_text()
                    parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
                except OSError:  # it has just ended
                    continue
        below, found = {self.program}, set[int]()
        while below:
            below = {one for one, parent in parents.items() if parent in below}
            found |= below
        for one in found:
            self.processes[one] = b"\n".join(
                (Path("/proc") / str(one) / name).read_bytes() for name in ("cmdline", "environ")
            )


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Night]:
    made = Night(tmp_path_factory.mktemp("night"))
    (made.folder / "tmp").mkdir()

    def observe(request: Seen) -> None:
        made.seen.append(request)
        if request.server == "downloads":
            made.look_at_processes()  # the one that asks is there until it is answered

    with (
        stranger() as met,
        signpost() as post,
        running_shop(orders=ORDERS, token=TOKEN, plan=PLUS, observe=observe) as (shop, url),
    ):
        plant(shop)
        made.met, made.shop, made.url = met, shop, url
        post.to, post.path, post.status = met.url, FOLDER, 302
        run(made, url)
        post.status = None
        for faults in (("download-html:1x",), ("download-cut:1x", "download-expire:1x")):
            shop.faults = FaultPlan([parse_fault(fault) for fault in faults])
            run(made, url)
    yield made


def run(made: Night, url: str) -> None:
    """One pass."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("FULFILLDESK_")}
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "fulfilldesk", "--debug", "sync", "--json"),
            *("--profile-dir", str(made.profile.root)),
        ],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={
            **clean,
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(made.folder / "tmp"),
            "FULFILLDESK_SHOP_URL": url,
            "FULFILLDESK_ACCESS_TOKEN": TOKEN,
        },
    ) as running:
        made.program = running.pid
        said, _ = running.communicate(timeout=100)
    made.ended.append(running.returncode)
    made.said += said


def test_there_was_an_import(night: Night) -> None:
    assert night.ended == [1, 1, 0]
    assert sum(request.server == "downloads" for request in night.seen) > 5
    assert "a bulk file is asked for anew" in night.profile.log.read_text(encoding="utf-8")
    assert b"Importing: 1,104 of 1,104 orders" in night.said


def test_no_process_is_called_with_a_key_or_given_one(night: Night) -> None:
    assert any(b"fulfilldesk.importer" in told for told in night.processes.values())
    for told in night.processes.values():
        assert b"PATH=" in told
        assert words_in(told, night.secrets | WORDS) == set()


def test_the_program_says_nothing_of_either(night: Night) -> None:
    assert words_in(night.said, night.secrets | WORDS) == set()


def test_no_key_is_left_lying(night: Night) -> None:
    assert len(night.secrets) > 3
    assert words_below(night.folder, night.secrets) == {}


def test_the_customer_is_left_in_the_cache_alone(night: Night) -> None:
    folder = night.profile.cache(shop_address(night.url).domain).parent.relative_to(night.folder)
    assert set(words_below(night.folder, WORDS)) == {str(folder / "cache.sqlite")}


def test_downloads_hear_no_key_and_strangers_nothing(night: Night) -> None:
    downloads = [request.text.encode() for request in night.seen if request.server == "downloads"]
    assert downloads
    for request in downloads:
        assert words_in(request, {TOKEN, *WORDS}) == set()
    assert night.shop is not None and night.shop.leaked_tokens == 0
    assert night.met.heard == []


def test_the_key_of_an_encrypted_cache_is_nowhere(tmp_path: Path) -> None:
    """And what it encrypts cannot be read, not even half-way through the import."""
    made = Night(tmp_path, program=os.getpid())
    (tmp_path / "tmp").mkdir()

    def observe(request: Seen) -> None:
        made.seen.append(request)
        if request.server == "downloads":
            made.look_at_processes()

    level = logging.getLogger().level
    with (
        key_store() as kept,
        running_shop(orders=ORDERS, token=TOKEN, plan=PLUS, observe=observe) as (shop, url),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("TMPDIR", str(tmp_path / "tmp"))
        plant(shop)
        logs.start(made.profile.log, debug=True)
        try:
            keys = Keys(KeyringVault())
            target = Target(shop_address(url), token=TOKEN)
            desk = open_desk(target, made.profile, lambda event: None, keys, encrypt=True)
            try:
                assert desk.unencrypted is None
                summary = desk.sync.run(threading.Event())
                assert summary is not None and summary.failure is None
                assert len(desk.cache.find(OrderQuery(text=FIRST))) == 4
            finally:
                desk.close()
        finally:
            logs.stop()
            logging.getLogger().setLevel(level)
        domain = shop_address(url).domain
        raw = keys.cache_key(domain)
        assert raw is not None
        assert kept.kept == {(SERVICE, f"{domain} cache"): raw.hex()}
    assert any(b"fulfilldesk.importer" in told for told in made.processes.values())
    for told in made.processes.values():
        assert words_in(told, {raw.hex(), TOKEN}) == set() and raw not in told
    assert words_below(tmp_path, {raw.hex(), TOKEN, *WORDS}) == {}
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert len(everything) > 1_000_000
    assert raw not in everything and base64.b64encode(raw) not in everything
