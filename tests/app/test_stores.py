"""The list of stores survives restarts, damage and two writers' crashes; nothing in it opens a stranger."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from fulfilldesk.app.stores import Stores
from fulfilldesk.domain.stores import KnownStore, store_title

BICYCLES = KnownStore("fietsen.myshopify.com", "fietsen.myshopify.com", "De Fietswinkel")
BOOKS = KnownStore("boeken.myshopify.com", "boeken.myshopify.com", "Boeken & zo")
DEMO = KnownStore("http://127.0.0.1:8080", "127.0.0.1:8080", "")


def test_the_next_start_knows_them_in_the_order_they_were_added(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "stores.json"
    stores = Stores(path)
    for store in (BICYCLES, BOOKS, DEMO, BICYCLES):
        stores.remember(store)
    assert Stores(path).all() == (BICYCLES, BOOKS, DEMO)
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["stores.json"]


def test_a_name_that_was_learned_is_not_lost_and_can_change(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    stores = Stores(path)
    stores.remember(BICYCLES)
    stores.remember(KnownStore(BICYCLES.typed, BICYCLES.domain))
    assert Stores(path).all() == (BICYCLES,)
    stores.remember(KnownStore(BICYCLES.typed, BICYCLES.domain, "Fietsen.nl"))
    assert [store.name for store in Stores(path).all()] == ["Fietsen.nl"]


def test_who_signed_out_stays_signed_out_until_somebody_signs_in(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    stores = Stores(path)
    stores.remember(BICYCLES)
    stores.sign(BICYCLES.domain, out=True)
    stores.remember(BICYCLES)  # as every opening does
    assert Stores(path).signed_out(BICYCLES.domain)
    assert not Stores(path).signed_out(BOOKS.domain)
    Stores(path).sign(BICYCLES.domain, out=False)
    assert not Stores(path).signed_out(BICYCLES.domain)


def test_a_forgotten_one_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    stores = Stores(path)
    stores.remember(BICYCLES)
    stores.remember(BOOKS)
    stores.forget(BICYCLES.domain)
    stores.forget("never-there.myshopify.com")
    assert Stores(path).all() == (BOOKS,)
    assert "fietsen" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"null",
        b"{}",
        b'"fietsen.myshopify.com"',
        b"[1, null, [], {}]",
        b'[{"typed": 3, "name": "x"}]',
        b'[{"typed": "https://evil.example/", "name": "x"}]',
        b'[{"typed": "http://evil.example:80", "name": "x"}]',
        b"[" * 100_000,
        b'[{"typed": "fietsen.myshopify.com"',
    ],
)
def test_a_damaged_list_is_no_reason_not_to_start(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stores.json"
    path.write_bytes(content)
    stores = Stores(path)
    assert stores.all() == ()
    stores.remember(BOOKS)
    assert Stores(path).all() == (BOOKS,)


def test_a_name_that_cannot_be_written_does_not_keep_the_list_from_being_written(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    path.write_text(
        '[{"typed": "fietsen.myshopify.com", "name": "De \\ud800Fiets\\u202e\\nwinkel"}]', encoding="utf-8"
    )
    Stores(path).remember(BOOKS)
    assert Stores(path).all() == (
        KnownStore(BICYCLES.typed, BICYCLES.domain, "De Fietswinkel"),
        BOOKS,
    )


def test_what_can_be_read_of_a_damaged_list_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    good = {"typed": BOOKS.typed, "domain": "evil.example", "name": BOOKS.name}
    path.write_text(json.dumps([{"typed": "//evil.example"}, good, "x"]), encoding="utf-8")
    assert Stores(path).all() == (BOOKS,), "the domain comes from the address, not from the file"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the profile private by its folder")
def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "stores.json"
    Stores(path).remember(BOOKS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_list_that_cannot_be_written_still_serves_this_run(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be")
    stores = Stores(tmp_path / "profile" / "stores.json")
    stores.remember(BOOKS)
    assert stores.all() == (BOOKS,)


@pytest.mark.parametrize(
    ("store", "among", "title"),
    [
        (BICYCLES, (BICYCLES, BOOKS), "De Fietswinkel"),
        (DEMO, (DEMO,), "127.0.0.1:8080"),
        (
            BICYCLES,
            (BICYCLES, KnownStore("b.myshopify.com", "b.myshopify.com", "De Fietswinkel")),
            "De Fietswinkel (fietsen.myshopify.com)",
        ),
    ],
)
def test_what_a_store_is_called(store: KnownStore, among: tuple[KnownStore, ...], title: str) -> None:
    assert store_title(store, among) == title
