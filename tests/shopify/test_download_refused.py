"""What is not the file is not taken for it, a full disk is said, and the address stays a secret."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import DownloadExpired, DownloadRefused, Failure, StoreFull
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.shopify.download import DownloadLimits
from tests.shopify.downloads import BREAKS, CONTENT, ETAG, PART, fetch, left_in, ranges
from tests.shopify.storage import (
    SECRET,
    Behaviour,
    chunked,
    cut,
    gzipped,
    headed,
    storage,
    until_the_end,
    whole,
)
from tests.shopify.support import raw_server
from tests.shopify.test_token import everything_of


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "orders.jsonl"


# --- it is not the file -------------------------------------------------------------------------------------

EXPIRED: dict[str, Behaviour] = {
    str(status): headed(status, b"<Error><Code>ExpiredToken</Code></Error>", Content_Type="application/xml")
    for status in (400, 401, 403, 404, 410)
}
ELSEWHERE = "http://127.0.0.1:9/stolen"
REFUSED: dict[str, Behaviour] = {
    **{f"redirect {code}": headed(code, b"", Location=ELSEWHERE) for code in (301, 302, 303, 307, 308)},
    "redirect to no address": headed(302, b"", Location="https://xn--a/"),
    "a page": headed(200, b"<!DOCTYPE html><h1>Sign in</h1>", Content_Type="text/html; charset=utf-8"),
    "a page that hides": headed(200, b"<html>" * 9, Content_Type="application/jsonl"),
    "a page with the file's size": headed(200, CONTENT, Content_Type="TEXT/HTML"),
    "XML": headed(200, b"<Error/>", Content_Type="application/xml"),
    "XML of another kind": headed(200, CONTENT, Content_Type="application/rss+xml"),
    "a complaint in JSON": headed(200, b'{"error": "expired"}', Content_Type="application/json"),
    "a problem in JSON": headed(200, CONTENT, Content_Type="application/problem+json"),
    "a list": headed(200, b"[" + CONTENT[1:]),
    "a byte order mark": chunked(content=b"\xef\xbb\xbf" + CONTENT),
    "more bytes": headed(200, CONTENT + b"{}\n"),
    "more bytes, unannounced": chunked(content=CONTENT + b"{}\n"),
    "more bytes, packed": headed(200, gzip.compress(CONTENT + b"{}\n"), Content_Encoding="gzip"),
    "fewer bytes": headed(200, CONTENT[:-30]),
    "another packing": headed(200, CONTENT, Content_Encoding="br"),
    "204": headed(204, b""),
    "416 of what was not asked": headed(416, b""),
    "451": headed(451, b"{}"),
}


@pytest.mark.parametrize("behaviour", EXPIRED.values(), ids=EXPIRED)
def test_an_address_that_has_expired(target: Path, behaviour: Behaviour) -> None:
    with storage(CONTENT, behaviour) as server, pytest.raises(DownloadExpired) as caught:
        fetch(server, target, kind=BulkKind.WORK)
    assert caught.value.parameters == {"kind": "work"}
    assert caught.value.retry
    assert len(server.asked) == 1
    assert left_in(target.parent) == []


@pytest.mark.parametrize("behaviour", REFUSED.values(), ids=REFUSED)
def test_what_is_not_the_file_is_refused_at_once(target: Path, behaviour: Behaviour) -> None:
    with storage(CONTENT, behaviour) as server, pytest.raises(DownloadRefused) as caught:
        fetch(server, target)
    assert caught.value.parameters == {"kind": "orders"}
    assert len(server.asked) == 1
    assert left_in(target.parent) == []


@pytest.mark.parametrize("behaviour", [EXPIRED["403"], REFUSED["a page"], REFUSED["redirect 302"]])
def test_half_a_file_outlives_an_address_that_expires(target: Path, behaviour: Behaviour) -> None:
    with storage(CONTENT, cut(20_000), behaviour, whole) as server:
        with pytest.raises((DownloadExpired, DownloadRefused)):
            fetch(server, target)
        assert fetch(server, target) == len(CONTENT)
    assert server.paths == [f"/bulk-operation-outputs/result?{SECRET}"] * 3
    assert ranges(server) == [None, "bytes=20000-", "bytes=20000-"]
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize("behaviour", [whole, chunked(), until_the_end(), gzipped])
def test_without_a_size_there_is_a_cap(target: Path, behaviour: Behaviour) -> None:
    with storage(CONTENT, behaviour) as server, pytest.raises(DownloadRefused):
        fetch(server, target, size=None, limits=DownloadLimits(cap=50_000, kept_free=0))
    assert left_in(target.parent) == []


def test_a_few_bytes_that_unpack_to_very_many_are_capped(target: Path) -> None:
    bomb = gzip.compress(b'{"a":"' + b" " * 30_000_000)
    with storage(b"", headed(200, bomb, Content_Encoding="gzip")) as server, pytest.raises(DownloadRefused):
        fetch(server, target, size=100_000)
    assert left_in(target.parent) == []


# --- the disk -----------------------------------------------------------------------------------------------


def test_without_room_nothing_is_written(target: Path) -> None:
    with storage(CONTENT) as server, pytest.raises(StoreFull) as caught:
        fetch(server, target, limits=DownloadLimits(kept_free=1 << 60))
    parameters = caught.value.parameters
    assert int(parameters["needed"]) == len(CONTENT) + (1 << 60)
    assert int(parameters["free"]) < 1 << 60
    assert left_in(target.parent) == []


def test_only_what_is_still_missing_needs_room(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (target.parent / PART).write_bytes(CONTENT[:-10])
    (target.parent / ETAG).write_bytes(b'"v1"')
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10}))
    with storage(CONTENT) as server:
        assert fetch(server, target) == len(CONTENT)


def test_a_disk_that_others_fill_meanwhile(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free: Iterator[int] = iter([10**9, 10**9, 5, 10**9])
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": next(free)}))
    limits = DownloadLimits(kept_free=1_000, look=1)
    with storage(CONTENT, chunked(), whole) as server:
        with pytest.raises(StoreFull):
            fetch(server, target, limits=limits, size=None)
        monkeypatch.undo()
        assert fetch(server, target) == len(CONTENT)
    assert target.read_bytes() == CONTENT


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
def test_a_disk_that_is_full(target: Path) -> None:
    (target.parent / PART).symlink_to("/dev/full")
    with storage(CONTENT) as server, pytest.raises(StoreFull) as caught:
        fetch(server, target)
    assert caught.value.parameters["path"].endswith(PART)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with storage(CONTENT) as server, pytest.raises(errors.StoreNotWritable):
        fetch(server, tmp_path / "nowhere" / "orders.jsonl")


# --- the address is a secret --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "behaviour", [*BREAKS.values(), *EXPIRED.values(), *REFUSED.values()], ids=[*BREAKS, *EXPIRED, *REFUSED]
)
def test_no_failure_and_no_log_line_shows_its_query(
    target: Path, caplog: pytest.LogCaptureFixture, behaviour: Behaviour
) -> None:
    with caplog.at_level(logging.DEBUG), storage(CONTENT, behaviour) as server:
        with pytest.raises(Failure) as caught:
            fetch(server, target)
        logging.getLogger(__name__).info("the end")
    assert server.paths[0].endswith(SECRET), "it was there to be found"
    for secret in (SECRET, "Signature", "kzL3XAEE"):
        assert secret not in everything_of(caught.value)
        assert secret not in caplog.text
    assert "the end" in caplog.text


def test_nothing_listens(target: Path, caplog: pytest.LogCaptureFixture) -> None:
    with storage(CONTENT) as server:
        url = server.url
    with caplog.at_level(logging.DEBUG), pytest.raises(errors.Offline) as caught:
        fetch(url, target)
    assert SECRET not in everything_of(caught.value) + caplog.text
    assert "download of orders" in caplog.text


def test_a_proxy_that_cannot_be_used(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "nonsense://proxy")
    with pytest.raises(errors.Offline) as caught:
        fetch(f"https://storage.googleapis.com/x?{SECRET}", target, shop_is_local=False)
    assert SECRET not in everything_of(caught.value)


def test_a_proxy_learns_the_host_and_no_more(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = b"HTTP/1.1 502 Bad gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    with raw_server(refusal) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.setenv("no_proxy", "")
        with pytest.raises(errors.Offline):
            fetch(f"https://storage.googleapis.com/x?{SECRET}", target, shop_is_local=False)
    assert proxy.received
    assert all(b"CONNECT storage.googleapis.com:443" in request for request in proxy.received)
    assert all(b"Signature" not in request for request in proxy.received)
