"""Asks the shop until there is an answer, and tells it something exactly once."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from typing import Generic, TypeVar

import httpx
import msgspec

from fulfilldesk.domain import errors
from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.keys_port import TokenSource
from fulfilldesk.services.ports import Clock, Traffic
from fulfilldesk.shopify.address import API_VERSION, ShopAddress
from fulfilldesk.shopify.documents import document
from fulfilldesk.shopify.envelope import Unreadable, decoded, opened, server_failed
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.questions import Question
from fulfilldesk.shopify.setback import Setback
from fulfilldesk.shopify.throttle import Throttle
from fulfilldesk.shopify.wire import Headers, Wire

T = TypeVar("T")
log = logging.getLogger(__name__)

#: The share of the cost bucket that work which has time leaves to a person who is waiting. On the smallest
#: plan it is 500 points: six orders opened at once, with stock and timeline.
LEFT_BY_PATIENT = 0.25


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """Data of one answer. `unreadable` are the fields Shopify withheld; they are None in `data`.

    `api_version` is the version that was really served.
    """

    data: T
    unreadable: tuple[Unreadable, ...]
    request_id: str | None
    api_version: str


@contextmanager
def of_request(request_id: str | None) -> Iterator[None]:
    """Give a Failure found while understanding an answer the id of its request."""
    try:
        yield
    except Failure as failure:
        failure.request_id = failure.request_id or request_id
        raise


class ShopifyClient:
    """One shop, one source of tokens, one cost bucket. Safe to use from several threads."""

    def __init__(
        self,
        address: ShopAddress,
        tokens: TokenSource,
        clock: Clock,
        *,
        transport: httpx.BaseTransport | None = None,
        patience: Patience | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`transport` reaches a shop inside this program; `chance` gives numbers from 0 up to 1. A token is
        asked for when there is something to send; one that cannot be one is refused then (SignInRefused)."""
        self.traffic = Traffic()
        self._wire = Wire(address, tokens, clock, self.traffic, transport)
        self._clock = clock
        self._throttle = Throttle(clock)
        self._leaving = 0.0
        self._patience = patience or Patience()
        self._chance = chance
        self._lock = threading.Lock()
        self._odd_version: str | None = None

    def __repr__(self) -> str:
        return f"<ShopifyClient of {self._wire.address.domain}>"

    def close(self) -> None:
        """Close the connections."""
        self._wire.close()

    def patient(self) -> ShopifyClient:
        """The same client for work that has time: its calls wait while less than a quarter of the cost bucket
        would be left to others. It shares everything with this one, and is closed with it."""
        view = copy(self)
        view._leaving = LEFT_BY_PATIENT
        return view

    def ask(self, question: Question[T], variables: Mapping[str, Json]) -> Answer[T]:
        """Read something. Repeats what may fare better, with growing pauses, then raises the last Failure.

        An answer in which a field is missing because Shopify failed is asked for again too; when it stays so,
        what arrived is kept, and `unreadable` says what did not.
        """
        attempt = 0
        while True:
            attempt += 1
            outcome = self._attempt(question, variables)
            if isinstance(outcome, Setback):
                setback = outcome
            elif failure := server_failed(outcome.unreadable, outcome.request_id):
                setback = Setback(failure, repeat=True, ran=True)
            else:
                return outcome
            pause = self._patience.pause(attempt, setback, self._chance)
            if pause is not None:
                self._before_repeat(question, attempt, setback, pause)
            elif isinstance(outcome, Setback):
                raise setback.failure
            else:
                return outcome

    def tell(self, question: Question[T], variables: Mapping[str, Json]) -> Answer[T]:
        """Send a mutation. Repeats it only when it certainly was not carried out.

        Raises AnswerLost when it may have been, NotSent when it certainly never was although every attempt
        was made, and any other Failure when Shopify answered that it did nothing.
        """
        attempt = 0
        while True:
            attempt += 1
            outcome = self._attempt(question, variables, alone=True)
            if not isinstance(outcome, Setback):
                return outcome
            failure = outcome.failure
            if outcome.ran:
                raise errors.AnswerLost(f"{failure.key}: {failure.detail}", request_id=failure.request_id)
            pause = self._patience.pause(attempt, outcome, self._chance)
            if pause is not None:
                self._before_repeat(question, attempt, outcome, pause)
            elif outcome.repeat:
                raise errors.NotSent(f"{failure.key}: {failure.detail}", request_id=failure.request_id)
            else:
                raise failure

    def _attempt(
        self, question: Question[T], variables: Mapping[str, Json], *, alone: bool = False
    ) -> Answer[T] | Setback:
        """One exchange, from waiting for the bucket to a decoded answer."""
        body = msgspec.json.encode({"query": document(question.document), "variables": variables})
        ticket = self._throttle.enter(question.document, leaving=self._leaving)
        report = None
        began = self._clock.monotonic()
        try:
            exchange = self._wire.post(body, alone=alone)
            if isinstance(exchange, Setback):
                return exchange
            envelope, report = opened(exchange)
        finally:
            self._throttle.leave(ticket, report)
        log.debug(
            "%s: %.2f s, cost %s, request %s",
            question.document,
            self._clock.monotonic() - began,
            report.requested if report else "?",
            exchange.headers.request_id,
        )
        version = self._served_version(exchange.headers)
        if isinstance(envelope, Setback):
            return envelope
        request_id = exchange.headers.request_id
        data = decoded(question.decoder, envelope.data, request_id)
        if isinstance(data, Setback):
            return data
        if envelope.unreadable:
            fields = {field.message: field.path for field in envelope.unreadable}
            log.warning("%s: Shopify withheld %s, request %s", question.document, fields, request_id)
        return Answer(data, envelope.unreadable, request_id, version)

    def _before_repeat(self, question: Question[T], attempt: int, setback: Setback, pause: float) -> None:
        log.info("%s: attempt %d: %s; again in %.1f s", question.document, attempt, setback.failure, pause)
        self._clock.sleep(pause)
        with self._lock:
            self.traffic.retries += 1

    def _served_version(self, headers: Headers) -> str:
        """The version served, said aloud once when it is not the one asked for (facts section 7)."""
        served = headers.api_version or API_VERSION
        with self._lock:
            news = served not in (API_VERSION, self._odd_version)
            if news:
                self._odd_version = served
        if news:
            log.warning("asked for API version %s, Shopify served %s", API_VERSION, served)
        if headers.deprecated:
            log.info("Shopify calls something deprecated: %s", headers.deprecated)
        return served
