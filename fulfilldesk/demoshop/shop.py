"""The demo shop as one thing: a world, and the API that answers for it."""

from __future__ import annotations

import threading
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fulfilldesk.demoshop import content
from fulfilldesk.demoshop.api import cost
from fulfilldesk.demoshop.api.context import Call, Stock
from fulfilldesk.demoshop.api.execution import Answer, Prepared, Unprepared, prepare, run
from fulfilldesk.demoshop.api.spoiling import spoil
from fulfilldesk.demoshop.api.trouble import broken_answer, trouble_of
from fulfilldesk.demoshop.bulk.offers import Offers
from fulfilldesk.demoshop.bulk.operations import BulkOperations
from fulfilldesk.demoshop.faults import Fault, FaultPlan, Stage
from fulfilldesk.demoshop.ghosts import ghost_of
from fulfilldesk.demoshop.lag import History
from fulfilldesk.demoshop.model import FulfillmentOrder
from fulfilldesk.demoshop.recording import Beginning, Deed, Recording
from fulfilldesk.demoshop.rivals import Rival
from fulfilldesk.demoshop.signing_in.apps import OWNER, TOKEN_LIFE, SignInApp, StaffMember
from fulfilldesk.demoshop.signing_in.authorization_server import AuthorizationServer
from fulfilldesk.demoshop.signing_in.callers import THE_APP, Caller
from fulfilldesk.demoshop.third_party import ThirdParty
from fulfilldesk.demoshop.throttle import MAX_QUERY_COST, STANDARD, Bucket, Plan
from fulfilldesk.demoshop.world import World, system_clock

DEFAULT_TOKEN = "demo-token"  # noqa: S105 - the published token of a shop with nothing to protect
DEFAULT_ORDERS = 500
DEFAULT_SEED = 1
DOCUMENTATION = "https://shopify.dev/api/usage/rate-limits"
#: Faults with which nothing is asked of the shop at all.
TURNED_AWAY = {"token-rejected", "forbidden", "redirect-api"}
#: Faults with which a mutation leaves no trace.
UNDONE = {"refuse", "refuse-coded", "job-never"}
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Request:
    """One GraphQL request as it came in, and whose token came with it."""

    query: str
    variables: Mapping[str, Any]
    operation: str | None = None
    search_debug: bool = False
    caller: Caller = THE_APP


@dataclass(frozen=True, slots=True)
class Outcome:
    """An answer and the faults that strike on its way out, such as ``http500``, ``timeout`` and ``cut``."""

    answer: Answer
    faults: Mapping[str, Fault]


class DemoShop:
    """A pretend Shopify, complete and in memory.

    ``orders`` and ``seed`` decide the contents, ``name`` and ``domain`` (``....myshopify.com``) which shop it
    is, ``clock`` (UTC) is the only source of time, ``faults`` is trouble on demand, ``plan`` how much may be
    asked. Tests play the rival through :meth:`rival`.

    ``token`` is the access token of an app that was made in the admin, and does not end. Others are given
    out by ``authorization``: for ``app``, or for one of the ``staff``; they end after ``token_life`` seconds.

    Bulk operations run wherever the shop is; their results can be fetched from a server (:mod:`.server`).
    Without one their addresses point to nowhere, unless a client sends requests for ``offers.origin`` to a
    :func:`~fulfilldesk.demoshop.downloads.download_application`.
    """

    def __init__(
        self,
        *,
        orders: int = DEFAULT_ORDERS,
        seed: int = DEFAULT_SEED,
        token: str = DEFAULT_TOKEN,
        clock: Clock = system_clock,
        faults: Sequence[Fault] = (),
        recording: Recording | None = None,
        plan: Plan = STANDARD,
        app: SignInApp | None = None,
        staff: Sequence[StaffMember] = (OWNER,),
        token_life: int = TOKEN_LIFE,
        name: str | None = None,
        domain: str | None = None,
    ) -> None:
        self.faults = FaultPlan(faults, seed)
        self.lock = threading.RLock()
        self._recording = recording
        before = recording.read() if recording is not None else None
        beginning, deeds = before or (Beginning(seed, orders, clock()), [])
        self.world = World(clock=clock)
        self.offers = Offers(clock)
        self.bulk = BulkOperations(self.world, self.lock, self.faults, self.offers)
        self._rival = Rival(self.world, seed)
        self._service = ThirdParty(self.world, seed)
        with self.world.at(beginning.started_at):
            content.build(self.world, orders=beginning.orders, seed=beginning.seed)
        if name is not None:
            self.world.shop.name = name
        if domain is not None:
            self.world.shop.id, self.world.shop.myshopify_domain = zlib.crc32(domain.encode()), domain
        self.authorization = AuthorizationServer(
            self.world, app, token=token, staff=staff, token_life=token_life
        )
        for deed in deeds:
            self._do_again(deed)
        if recording is not None and before is None:
            recording.begin(beginning)
        self.bucket = Bucket(clock, plan.maximum, plan.restore_rate)
        longest = max((fault.seconds or 0.0 for fault in faults), default=0.0)
        self._history = History(self.world, timedelta(seconds=longest)) if self.faults.lags else None

    @classmethod
    def open(cls, path: Path, **options: Any) -> DemoShop:
        """The shop recorded in the file, or a new one that will be. Options as for the constructor.

        Raises UnusableRecording when the file is something else, OSError when it cannot be used.
        """
        return cls(recording=Recording(path), **options)

    @property
    def leaked_tokens(self) -> int:
        """How many downloads were asked for with an access token, which nobody may see there."""
        return self.offers.leaked_tokens

    @property
    def token(self) -> str:
        """The token of the app that was made in the admin; another one takes its place."""
        return self.authorization.admin_made_token

    @token.setter
    def token(self, value: str) -> None:
        self.authorization.admin_made_token = value

    @property
    def sign_ins(self) -> Counter[str]:
        """How many tokens were asked for, whatever came of it, by grant."""
        return self.authorization.asked

    def take_back_tokens(self) -> None:
        """No token is good any more, not even that of the constructor; new ones can be asked for."""
        self.authorization.take_back_tokens()

    def uninstall_app(self) -> None:
        """The merchant removes the app: no token is good any more, and none is given until somebody approves
        the app again.
        """
        self.authorization.app.installed = False
        self.authorization.take_back_tokens()

    def change_scopes(self, scopes: Iterable[str]) -> None:
        """The merchant grants other scopes to the app."""
        with self.lock:
            self.world.app.scopes = list(scopes)

    def close(self) -> None:
        """End what still runs in the background."""
        self.bulk.close()

    @contextmanager
    def rival(self) -> Iterator[World]:
        """Somebody else at work: change the world while no request runs."""
        with self.lock:
            yield self.world
            self.world.version += 1

    def service_acts(self) -> FulfillmentOrder | None:
        """The fulfilment service does something about one piece of work; gives it, or None without any."""
        with self.lock:
            return self._service.act()

    def handle(self, request: Request) -> Outcome:
        """Answer one request, with cost, throttling and faults."""
        try:
            prepared = prepare(request.query, request.variables, request.operation)
        except Unprepared as refused:
            return Outcome(refused.answer, self.faults.strike(()))
        faults = self.faults.strike(prepared.root_fields)
        if prepared.is_mutation:
            faults |= self.faults.strike(prepared.root_fields, Stage.MUTATION)
        with self.lock:
            answer = self._answer(request, prepared, faults)
        return Outcome(answer, faults)

    def execute(self, query: str, variables: Mapping[str, Any] | None = None) -> Answer:
        """The answer to a query or mutation, without HTTP and token: for tests."""
        return self.handle(Request(query, variables or {})).answer

    def _answer(self, request: Request, prepared: Prepared, faults: Mapping[str, Fault]) -> Answer:
        if TURNED_AWAY & faults.keys():
            return {}
        requested = prepared.requested_cost
        if requested > MAX_QUERY_COST:
            return {"errors": [_too_expensive(requested)]}
        if "throttle" in faults or not self.bucket.take(requested):
            return self._throttled(requested)
        if "http500" in faults or "timeout" in faults:
            return {}
        if "rival" in faults:
            self._rival.act()
        if "service" in faults:
            self._service.act()
        if self._history is not None:
            self._history.remember()
        answer = broken_answer() if "error" in faults else self._run(request, prepared, faults)
        if self._history is not None:
            self._history.remember()
        actual = requested if prepared.is_mutation else min(requested, cost.actual(answer["data"]))
        self.bucket.give_back(requested - actual)
        answer["extensions"]["cost"] = self._cost(requested, actual)
        return answer

    def _run(self, request: Request, prepared: Prepared, faults: Mapping[str, Fault]) -> Answer:
        if "ghost" in faults:
            ghost = ghost_of(self.world, request.query, request.variables)
            call = Call(ghost, ghost, self.bulk, trouble=trouble_of(faults), caller=request.caller)
            return run(prepared, call)
        call = Call(
            self.world,
            self._seen(faults),
            self.bulk,
            search_debug=request.search_debug,
            trouble=trouble_of(faults),
            caller=request.caller,
        )
        answer = run(prepared, call)
        is_done = prepared.changes_shop and not UNDONE & faults.keys()
        if is_done and self._recording is not None:
            now = self.world.clock()
            self._recording.add(Deed(request.query, dict(request.variables), request.operation, now))
        if "partial" in faults:
            spoil(answer, prepared)
        return answer

    def _seen(self, faults: Mapping[str, Fault]) -> Stock:
        lag = faults.get("lag")
        if lag is None or self._history is None:
            return self.world
        return self._history.before(lag.seconds or 0.0)

    def _throttled(self, requested: int) -> Answer:
        """Nothing ran; safe to repeat (facts 7)."""
        error = {"message": "Throttled", "extensions": {"code": "THROTTLED", "documentation": DOCUMENTATION}}
        return {"errors": [error], "extensions": {"cost": self._cost(requested, None)}}

    def _cost(self, requested: int, actual: int | None) -> dict[str, Any]:
        return {
            "requestedQueryCost": requested,
            "actualQueryCost": actual,
            "throttleStatus": self.bucket.status(),
        }

    def _do_again(self, deed: Deed) -> None:
        prepared = prepare(deed.document, deed.variables, deed.operation)
        with self.world.at(deed.at):
            run(prepared, Call(self.world, self.world, self.bulk))


def _too_expensive(requested: int) -> dict[str, Any]:
    message = f"Query cost is {requested}, which exceeds the single query max cost limit ({MAX_QUERY_COST})."
    extensions = {
        "code": "MAX_COST_EXCEEDED",
        "cost": requested,
        "maxCost": MAX_QUERY_COST,
        "documentation": DOCUMENTATION,
    }
    return {"message": message, "extensions": extensions}
