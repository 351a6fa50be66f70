"""A bulk file comes whole, over any kind of connection, and whatever ends in between."""

from __future__ import annotations

import gzip
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import Stopped
from fulfilldesk.shopify.download import DownloadLimits
from fulfilldesk.shopify.patience import Patience
from tests.shopify.downloads import BREAKS, CONTENT, ETAG, PART, fetch, left_in, ranges
from tests.shopify.storage import (
    Behaviour,
    Drip,
    chunked,
    cut,
    from_the_start,
    gzipped,
    headed,
    silent,
    storage,
    until_the_end,
    whole,
)
from tests.shopify.support import FakeClock, SteppingClock


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "orders.jsonl"


# --- it comes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [len(CONTENT), None])
def test_a_file_comes(target: Path, size: int | None) -> None:
    told: list[tuple[int, int | None]] = []
    with storage(CONTENT) as server:
        assert fetch(server, target, size=size, tell=lambda *now: told.append(now)) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == ["orders.jsonl"]
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {len(CONTENT)}


WAYS: dict[str, Behaviour] = {
    "with a length": whole,
    "in chunks": chunked(),
    "until the connection ends": until_the_end(),
    "gzip": gzipped,
    "gzip in chunks": chunked(content=gzip.compress(CONTENT), Content_Encoding="gzip"),
    "without a type": headed(200),
    "as bytes": headed(200, Content_Type="application/octet-stream"),
    "as text": headed(200, Content_Type="text/plain; charset=utf-8"),
}


@pytest.mark.parametrize("size", [len(CONTENT), None])
@pytest.mark.parametrize("behaviour", WAYS.values(), ids=WAYS)
def test_it_comes_in_many_ways(target: Path, behaviour: Behaviour, size: int | None) -> None:
    with storage(CONTENT, behaviour) as server:
        assert fetch(server, target, size=size) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == ["orders.jsonl"]


@pytest.mark.parametrize("behaviour", [whole, chunked()])
def test_an_empty_file_is_a_file(target: Path, behaviour: Behaviour) -> None:
    with storage(b"", behaviour) as server:
        assert fetch(server, target, size=None) == 0
    assert target.read_bytes() == b""


def test_a_file_that_is_there_already_is_not_fetched_again(target: Path) -> None:
    target.write_bytes(CONTENT)
    told: list[object] = []
    assert fetch("no address at all", target, tell=lambda *now: told.append(now)) == len(CONTENT)
    assert told == [(len(CONTENT), len(CONTENT))]


def test_a_file_of_another_size_is_fetched_anew(target: Path) -> None:
    target.write_bytes(b"something older")
    with storage(CONTENT) as server:
        fetch(server, target)
    assert target.read_bytes() == CONTENT


def test_nothing_is_packed_and_no_cookie_or_token_goes_along(target: Path) -> None:
    with storage(CONTENT, headed(503, b"", Set_Cookie="session=secret"), whole) as server:
        fetch(server, target)
    for headers in server.asked:
        assert headers["Accept-Encoding"] == "identity"
        assert {name.lower() for name in headers} == {
            "host",
            "accept",
            "accept-encoding",
            "connection",
            "user-agent",
        }


# --- it breaks and goes on ----------------------------------------------------------------------------------


@pytest.mark.parametrize("behaviour", BREAKS.values(), ids=BREAKS)
def test_after_a_break_it_comes_all_the_same(target: Path, behaviour: Behaviour) -> None:
    clock = FakeClock()
    with storage(CONTENT, behaviour, behaviour, whole) as server:
        assert fetch(server, target, clock=clock) == len(CONTENT)
        assert len(server.asked) == 3
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == ["orders.jsonl"]
    assert sum(clock.slept) > 0


def test_silence_is_a_break(target: Path) -> None:
    with storage(CONTENT, silent, whole) as server:
        assert fetch(server, target, limits=DownloadLimits(timeout=0.3, kept_free=0)) == len(CONTENT)
    assert target.read_bytes() == CONTENT


def test_it_goes_on_where_it_was_cut(target: Path) -> None:
    with storage(CONTENT, cut(10_000), cut(5_000), whole) as server:
        fetch(server, target)
    assert ranges(server) == [None, "bytes=10000-", "bytes=15000-"]
    assert [headers.get("If-Range") for headers in server.asked] == [None, '"v1"', '"v1"']
    assert server.sent == len(CONTENT), "no byte came twice"


def test_a_file_that_changed_meanwhile_is_begun_anew(target: Path) -> None:
    newer = CONTENT.upper()

    def changed(request: Any) -> None:
        request.storage.content, request.storage.etag = newer, '"v2"'
        whole(request)

    with storage(CONTENT, cut(10_000), changed) as server:
        fetch(server, target)
    assert target.read_bytes() == newer


@pytest.mark.parametrize("etag", ["", 'W/"v1"', "v1", '"v' + "1" * 300 + '"', '"a b"', '"é"'])
def test_without_a_strong_etag_nobody_goes_on(target: Path, etag: str) -> None:
    with storage(CONTENT, cut(10_000), whole, etag=etag) as server:
        fetch(server, target)
    assert ranges(server) == [None, None]
    assert target.read_bytes() == CONTENT


def test_pauses_grow(target: Path) -> None:
    clock = FakeClock()
    with storage(CONTENT, headed(503, b"")) as server, pytest.raises(errors.ShopifyFailed):
        fetch(server, target, clock=clock)
    assert len(server.asked) == Patience().attempts
    assert max(clock.slept) <= 1.0, "a stop is noticed within a second"
    assert sum(clock.slept) == pytest.approx(0.5 + 1 + 2 + 4 + 8 + 16 + 20)


def test_as_long_as_it_grows_it_does_not_lose_patience(target: Path) -> None:
    limits = DownloadLimits(kept_free=0, progress=1_000, patience=Patience(attempts=2))
    with storage(CONTENT, *[cut(2_000)] * (len(CONTENT) // 2_000), whole) as server:
        assert fetch(server, target, limits=limits) == len(CONTENT)
    assert len(server.asked) > 20
    assert server.sent == len(CONTENT)


def test_coming_always_to_the_same_byte_is_no_growth(target: Path) -> None:
    """Without ranges each attempt begins anew."""
    limits = DownloadLimits(kept_free=0, progress=1_000, patience=Patience(attempts=4))
    behaviour = headed(200, CONTENT[:5_000], Content_Length=len(CONTENT))
    with storage(CONTENT, behaviour) as server, pytest.raises(errors.AnswerBroken):
        fetch(server, target, limits=limits)
    assert len(server.asked) == 4


def test_a_server_that_drips_is_given_up(target: Path) -> None:
    drip = Drip()
    limits = DownloadLimits(kept_free=0, window=5.0, slowest=1_000, patience=Patience(attempts=3))
    with storage(CONTENT, drip) as server:
        with pytest.raises(errors.Offline) as caught:
            fetch(server, target, clock=SteppingClock(), limits=limits, tell=drip.release)
        drip.end()
    assert "slower than" in caught.value.detail
    assert caught.value.retry
    assert len(server.asked) == 3
    assert (target.parent / PART).stat().st_size >= 3 * 5, "what came was kept"


breaks = st.lists(
    st.one_of(
        st.integers(0, len(CONTENT)).map(cut),
        st.sampled_from([*BREAKS.values(), headed(200, CONTENT[:70], Content_Length=len(CONTENT))]),
    ),
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(breaks, st.sampled_from([len(CONTENT), None]), st.sampled_from([whole, from_the_start, gzipped]))
def test_any_sequence_of_breaks_ends_in_the_file(
    tmp_path_factory: pytest.TempPathFactory, broken: list[Behaviour], size: int | None, last: Behaviour
) -> None:
    target = tmp_path_factory.mktemp("any") / "orders.jsonl"
    if size is None:  # then nobody could know that a file which ends so has more
        broken = [behaviour for behaviour in broken if behaviour is not BREAKS["ends in a line"]]
    with storage(CONTENT, *broken, last) as server:
        assert fetch(server, target, size=size) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == ["orders.jsonl"]


# --- the program ends and goes on ---------------------------------------------------------------------------


class Killed(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("at", [1, 1_000, 70_000, len(CONTENT) - 1])
def test_the_next_program_goes_on(target: Path, at: int) -> None:
    def tell(done: int, total: int | None) -> None:
        if done >= at:
            raise Killed

    with storage(CONTENT, cut(at), whole) as server:
        with pytest.raises(Killed):
            fetch(server, target, tell=tell)
        assert left_in(target.parent) == ["orders.jsonl.part", "orders.jsonl.part.etag"]
        kept = target.with_name("orders.jsonl.part").stat().st_size
        assert kept >= at
        assert fetch(server, target) == len(CONTENT)
        assert ranges(server) == [None, f"bytes={kept}-"]
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("found", "asked"),
    [
        ({PART: CONTENT[:500], ETAG: b'"v1"'}, ["bytes=500-"]),
        ({PART: CONTENT, ETAG: b'"v1"'}, []),
        ({PART: CONTENT + b"{}\n", ETAG: b'"v1"'}, [None]),
        ({PART: CONTENT[:500]}, [None]),
        ({PART: CONTENT}, [None]),
        ({PART: b"", ETAG: b'"v1"'}, [None]),
        ({ETAG: b'"v1"'}, [None]),
        ({PART: b"old" * 100, ETAG: b'"v0"'}, ["bytes=300-"]),
        ({PART: b"old" * 100, ETAG: b""}, [None]),
        ({PART: b"old" * 100, ETAG: b'"v1"\r\nX: 1'}, [None]),
        ({PART: b"old" * 100, ETAG: b"\xff\xfe"}, [None]),
    ],
)
def test_whatever_an_earlier_program_left(
    target: Path, found: dict[str, bytes], asked: list[str | None]
) -> None:
    for name, content in found.items():
        (target.parent / name).write_bytes(content)
    with storage(CONTENT) as server:
        assert fetch(server, target) == len(CONTENT)
    assert ranges(server) == asked
    assert target.read_bytes() == CONTENT
    assert left_in(target.parent) == ["orders.jsonl"]


def test_a_part_that_was_whole_but_for_its_name_when_nobody_knew_the_size(target: Path) -> None:
    (target.parent / PART).write_bytes(CONTENT)
    (target.parent / ETAG).write_bytes(b'"v1"')
    with storage(CONTENT) as server:
        assert fetch(server, target, size=None) == len(CONTENT)
    assert ranges(server) == [f"bytes={len(CONTENT)}-"], "answered by 416"
    assert target.read_bytes() == CONTENT


def test_a_part_longer_than_the_file_is_begun_anew(target: Path) -> None:
    (target.parent / PART).write_bytes(CONTENT * 2)
    (target.parent / ETAG).write_bytes(b'"v1"')
    with storage(CONTENT) as server:
        assert fetch(server, target, size=None) == len(CONTENT)
    assert target.read_bytes() == CONTENT


def test_stopped_before_it_began(target: Path) -> None:
    stop = threading.Event()
    stop.set()
    with storage(CONTENT) as server, pytest.raises(Stopped):
        fetch(server, target, stop=stop)
    assert server.asked == []


def test_stopped_on_the_way_the_part_stays(target: Path) -> None:
    stop = threading.Event()
    with storage(CONTENT, cut(10_000), whole) as server:
        with pytest.raises(Stopped):
            fetch(server, target, stop=stop, tell=lambda *_: stop.set())
        assert left_in(target.parent) == [PART, ETAG]
        stop.clear()
        assert fetch(server, target, stop=stop) == len(CONTENT)
    assert server.sent == len(CONTENT)


def test_stopped_in_a_pause(target: Path) -> None:
    stop = threading.Event()

    class Stopping(FakeClock):
        def sleep(self, seconds: float) -> None:
            super().sleep(seconds)
            stop.set()

    clock = Stopping()
    with storage(CONTENT, headed(503, b"", Retry_After="30")) as server, pytest.raises(Stopped):
        fetch(server, target, stop=stop, clock=clock)
    assert clock.slept == [1.0]
    assert len(server.asked) == 1
