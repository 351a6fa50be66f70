"""Fetches the file of a bulk operation to disk: streamed, gone on with after a break, never believed blindly.

The address is signed, so it is a secret: what is said of it, in logs and failures, is the kind of its file.
"""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from fulfilldesk.domain import errors
from fulfilldesk.domain.errors import DownloadExpired, DownloadRefused, Offline, Stopped
from fulfilldesk.services.bulk import BulkKind
from fulfilldesk.services.ports import Clock, Stop
from fulfilldesk.shopify.connecting_out import outward_transport
from fulfilldesk.shopify.download_address import download_address
from fulfilldesk.shopify.download_answer import Body, StartOver, judged
from fulfilldesk.shopify.gzip_stream import unpacked
from fulfilldesk.shopify.pace import Pace
from fulfilldesk.shopify.partial_file import PartialFile, on_disk
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.setback import Setback, from_exception

log = logging.getLogger(__name__)

#: Everything httpx raises. Not OSError: that is never httpx's, but that of our own files.
_HTTP_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError)

#: Told after each piece that was written: bytes on disk, and of how many (None: unknown).
Tell = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class DownloadLimits:
    """What a download may take. `cap` bytes when Shopify did not say how many come; `kept_free` bytes stay
    free on the disk, looked at every `look` bytes. Slower than `slowest` bytes a second over `window` seconds
    of waiting is given up; `timeout` seconds without a byte too. Patience starts anew whenever the file has
    grown by `progress` bytes.
    """

    cap: int = 64 << 30
    kept_free: int = 64 << 20
    look: int = 16 << 20
    slowest: float = 1_000.0
    window: float = 60.0
    timeout: float = 20.0
    progress: int = 1 << 20
    patience: Patience = field(default_factory=Patience)


def download(
    url: str,
    target: Path,
    *,
    kind: BulkKind,
    size: int | None,
    shop_is_local: bool,
    clock: Clock,
    stop: Stop,
    tell: Tell,
    limits: DownloadLimits | None = None,
    chance: Callable[[], float] = random.random,
) -> int:
    """Fetch the file at `url` to `target` and return its bytes; `size` is how many Shopify said they are.

    A file that is at `target` already was put there whole and is taken as it is if its size agrees. Until it
    is whole, the file grows in `<target>.part`; the next call goes on there if the server still has the same
    version (by its etag). Whatever is raised, that part stays, unless it turned out to be worthless.

    Raises Stopped soon after `stop` was set; DownloadExpired when the address does not give the file (any
    more); DownloadRefused when what comes is not the file: another host, a redirect, a page, not as many
    bytes as announced; StoreFull, StoreNotWritable; Offline, AnswerBroken, ShopifyFailed or Throttled when
    patience with the network ran out. Those about the file carry the parameter `kind`.
    """
    try:
        whole = _whole_size(target, size)
        if whole is None:
            address = download_address(url, shop_is_local=shop_is_local)
            work = _Download(
                address=address,
                part=PartialFile(target),
                kind=kind,
                size=size,
                clock=clock,
                stop=stop,
                tell=tell,
                limits=limits or DownloadLimits(),
            )
            whole = work.to_the_end(chance)
    except (DownloadExpired, DownloadRefused) as failure:
        failure.parameters["kind"] = kind.value
        raise
    tell(whole, whole)
    return whole


def _whole_size(target: Path, size: int | None) -> int | None:
    """The bytes of a target that is there already, None when it is not the one that is wanted."""
    try:
        found = target.stat().st_size
    except OSError:
        return None
    return found if size is None or size == found else None


@dataclass(frozen=True, slots=True)
class _Download:
    """One file, attempt after attempt."""

    address: httpx.URL = field(repr=False)
    part: PartialFile
    kind: BulkKind
    size: int | None
    clock: Clock
    stop: Stop
    tell: Tell
    limits: DownloadLimits

    def to_the_end(self, chance: Callable[[], float]) -> int:
        """Attempts until the file is whole, or patience ends."""
        failed = 0
        furthest = 0
        while True:
            self._look_up()
            have, etag = self.part.resumable()
            if self.size is not None and have > self.size:
                self.part.discard()
                continue
            if have and have == self.size:
                return self.part.complete()
            setback = self._attempt(have, etag)
            if setback is None:
                return self.part.complete()
            if isinstance(setback, StartOver):
                self.part.discard()
            reached, _ = self.part.resumable()
            if reached >= furthest + self.limits.progress:
                furthest = reached
                failed = 0
            failed += 1
            pause = self.limits.patience.pause(failed, setback, chance)
            if pause is None:
                raise setback.failure
            log.info("download of %s: %s; again in %.1f s", self.kind, setback.failure, pause)
            self._rest(pause)

    def _attempt(self, have: int, etag: str | None) -> Setback | None:
        """One request; None when the file is whole. What went wrong is returned and not raised from what the
        HTTP library raised: that holds the request, and the request the address."""
        try:
            # A client for each attempt: no cookie and no broken connection is taken along.
            client = _client(self.address, self.limits.timeout)
        except Offline as no_way:
            return Setback(no_way, repeat=False, ran=False)
        headers = {"Range": f"bytes={have}-", "If-Range": etag} if have and etag else {}
        answering = False
        try:
            with client, client.stream("GET", self.address, headers=headers) as response:
                answering = True
                body = judged(response.status_code, response.headers, have=have)
                return body if isinstance(body, Setback) else self._receive(body, response.iter_raw())
        except UnicodeError:  # a redirect to a host that only looks like punycode
            return _refused("a redirect to no address")
        except _HTTP_ERRORS as error:
            return from_exception(error, detail=type(error).__name__, answering=answering, request_id=None)

    def _receive(self, body: Body, raw: Iterator[bytes]) -> Setback | None:
        """Write what comes. The part keeps it whatever happens."""
        at = body.start
        most = self.limits.cap if self.size is None else self.size
        if body.total is not None and (body.total > most or self.size not in (None, body.total)):
            return _refused(f"{body.total} bytes instead of {most}")
        expected = body.total if body.total is not None else self.size
        self.part.require_room(max(0, (expected or 0) - at), self.limits.kept_free)
        if at == body.total and at > 0:
            return None
        if at == 0:
            self.part.begin(body.etag)
        pace = Pace(self.clock, slowest=self.limits.slowest, window=self.limits.window)
        last = b""
        looked = at
        with self.part.appending() as file:
            for piece in pace.timed(unpacked(raw) if body.gzip else raw):
                if at == 0 and piece[:1] != b"{":
                    return _refused("what comes are no JSON lines")
                at += len(piece)
                if at > most:
                    return _refused(f"more than {most} bytes")
                with on_disk(self.part.path):
                    file.write(piece)
                last = piece[-1:] or last
                self.tell(at, expected)
                self._look_up()
                if at - looked >= self.limits.look:
                    self.part.require_room((expected or at) - at, self.limits.kept_free)
                    looked = at
                if pace.too_slow:
                    slow = f"slower than {self.limits.slowest:.0f} bytes a second"
                    return Setback(Offline(slow), repeat=True, ran=True)
        return _ended(body, at, expected, last)

    def _look_up(self) -> None:
        if self.stop.is_set():
            raise Stopped

    def _rest(self, seconds: float) -> None:
        while seconds > 0:
            self._look_up()
            self.clock.sleep(min(seconds, 1.0))
            seconds -= 1.0


def _ended(body: Body, at: int, expected: int | None, last: bytes) -> Setback | None:
    """Whether the body's end after `at` bytes is that of the file; `last` is its last byte."""
    if expected is not None and at != expected:
        cut = errors.AnswerBroken(f"ended after {at} of {expected} bytes")
        # What the server takes for the whole file will not get longer by going on.
        kind = StartOver if body.announced else Setback
        return kind(cut, repeat=True, ran=True)
    if expected is None and not body.announced and last not in (b"", b"\n"):
        return Setback(errors.AnswerBroken(f"ended in a line, after {at} bytes"), repeat=True, ran=True)
    return None


def _refused(detail: str) -> StartOver:
    return StartOver(DownloadRefused(detail), repeat=False, ran=True)


def _client(address: httpx.URL, timeout: float) -> httpx.Client:
    """A client that never knew a token. Raises Offline when the proxy cannot be used."""
    return httpx.Client(
        transport=outward_transport(str(address)),
        timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0)),
        follow_redirects=False,
        trust_env=False,
        headers={"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "FulfillDesk"},
    )
