"""A day at the desk on which everything happens that can: every way in, every kind of trouble, every end of
an action. What it leaves behind is then looked through for canaries."""

from __future__ import annotations

import threading
from contextlib import suppress

from fulfilldesk.app.desk import Desk
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.query import OrderQuery
from fulfilldesk.services.signing_in import Redirect
from tests.journeys import canary_customer as hers
from tests.journeys.canary_desk import CLIENT_ID, HOSTILE, SECRET, TOKEN, Day
from tests.journeys.desks import gid

#: Each for one pass over the orders.
TROUBLES_OF_PASSES = (
    "throttle:2x",
    "http500:2x",
    "timeout:0.05s:1x",
    "cut:2x",
    "error:1x",
    "partial:1x",
    "lag:1",
    "rival:2x",
    "service:2x",
    "pii-denied",
    "pii-null",
    "not-approved",
    "scope-missing:read_inventory",
    "scope-missing:read_customers",
    "forbidden",
    "token-rejected",
    "redirect-api",
    "frozen",
    "locked",
    "no-such-shop",
    "clock:90000",
)
TROUBLES_OF_ALL_ORDERS = ("pii-denied", "pii-null", "partial:1x")
TROUBLES_OF_SIGNING_IN = (
    "token500:1x",
    "token-timeout:0.05s:1x",
    "token-cut:1x",
    "not-installed",
    "shop-not-permitted",
    "frozen",
)


def everything_happens(day: Day) -> None:
    """From the first sign-in to the evening."""
    getting_in(day)
    with day.desk() as desk:
        assert desk.sync.run(threading.Event()) is not None
        looking_for_her(desk)
        working(day, desk)
        waiting_offline(day, desk)
        troubles_of_passes(day, desk)
        sent_elsewhere(day, desk)
    other_ways_in(day)


def getting_in(day: Day) -> None:
    """With an app's keys, after everything that can go wrong with them."""
    signing_in = day.signing_in()
    for trouble in TROUBLES_OF_SIGNING_IN:
        with day.trouble(trouble), suppress(Failure):
            signing_in.with_app(day.found(), CLIENT_ID, SECRET)
    for pasted in ((SECRET, CLIENT_ID), (CLIENT_ID, SECRET[::-1]), (CLIENT_ID, f"{SECRET} {SECRET[::-1]}")):
        with day.expected():
            signing_in.with_app(day.found(), *pasted)
    for typed in (TOKEN, f"{SECRET}@x", f"https://{TOKEN}@shop.example/", f"http://127.0.0.1/?code={SECRET}"):
        with day.expected():
            day.signing_in(transports=day.web.transports).find(typed)
    with suppress(Failure):
        day.signing_in(transports=day.web.transports).find(HOSTILE)
    for status in (301, 302, 303, 307, 308):
        with day.sent_away(status, "/admin/oauth"), day.expected():
            signing_in.with_app(day.found(), CLIENT_ID, SECRET)
    for status in (200, 400, 401, 500):
        with day.echo(status, "/admin/oauth"), day.expected():
            signing_in.with_app(day.found(), CLIENT_ID, SECRET)
    day.keep(signing_in.with_app(day.found(), CLIENT_ID, SECRET))


def other_ways_in(day: Day) -> None:
    """By browser, with and without somebody who listens, and with a token; each does a pass."""
    for credentials in (
        day.by_browser(Redirect.THIS_COMPUTER),
        day.by_browser(Redirect.SHOP),
        day.signing_in().with_token(day.found(), TOKEN),
    ):
        day.keep(credentials)
        with day.desk() as desk:
            summary = desk.sync.run(threading.Event())
            assert summary is not None and summary.failure is None
            with day.trouble("token-rejected"):
                desk.sync.run(threading.Event())
    with day.sent_away(307, "/admin/oauth/access_token"), day.expected():
        day.by_browser(Redirect.SHOP)


def looking_for_her(desk: Desk) -> None:
    """As somebody who has her on the telephone."""
    for words in (hers.FIRST, hers.LAST, hers.MAIL, hers.NOTE):
        found = desk.cache.completed(desk.cache.find(OrderQuery(text=words)))
        assert len(found), words


def working(day: Day, desk: Desk) -> None:
    """Actions that are done, refused, lost, undone, and a batch."""
    shipped, opened = day.planted.shipped, day.planted.open
    order = gid("Order", opened.id)
    address = {"address1": hers.NEW_STREET}
    assert day.does(desk, "edit_note", opened, order, note=hers.NEW_NOTE).state is EntryState.DONE
    assert day.does(desk, "edit_address", opened, order, address=address).state is EntryState.DONE
    links = [{"company": "PostNL", "number": "3SGEHEIM", "url": hers.NEW_LINK}]
    parcel = day.order(desk, shipped).fulfillments[0].id
    assert day.does(desk, "edit_tracking", shipped, parcel, tracking=links).state is EntryState.DONE
    (work,) = day.order(desk, opened).open_work
    held = day.does(desk, "hold", opened, work.id, hold_reason="OTHER", note=hers.MESSAGE)
    assert held.state is EntryState.DONE
    undone = desk.pipeline.carry_out(desk.pipeline.prepare(desk.pipeline.undo(held)))
    assert isinstance(undone, JournalEntry) and undone.state is EntryState.DONE
    for fault in ("refuse", "refuse-coded"):
        with day.trouble(fault):
            refused = day.does(desk, "edit_note", shipped, gid("Order", shipped.id), note=hers.REFUSED_NOTE)
        assert refused.state is EntryState.REFUSED
    for fault in ("cut:orderUpdate:1x", "timeout:0.05s:orderUpdate:1x", "ghost"):
        note = f"{hers.LOST_NOTE} {fault}"
        with day.trouble(fault):
            day.does(desk, "edit_note", day.planted.held, gid("Order", day.planted.held.id), note=note)
        desk.pipeline.finish_all()
    with day.trouble("right-missing:fulfill_and_ship_orders"):
        day.does(desk, "cancel_fulfillment", shipped, parcel)
    desk.permissions.ask_again(desk.cache)
    ids = [gid("Order", each.id) for each in day.planted.all]
    parameters = {"hold_reason": "OTHER", "note": hers.MESSAGE}
    plan = desk.batch_planning.plan("hold", parameters, ids, threading.Event(), lambda _: None)
    assert plan is not None
    assert plan.planned, plan.left_out
    batch = desk.batches.begin(plan, plan.concerns, parameters)
    desk.batches.run(batch.id, threading.Event(), threading.Event())


def waiting_offline(day: Day, desk: Desk) -> None:
    """Agreed to while the shop could not be reached; one is sent later, one still waits in the evening."""
    for order, note in ((day.planted.held, hers.WAITING_NOTE), (day.planted.guest, hers.WAITING_NOTE)):
        asked = desk.pipeline.ask(
            "edit_note", day.order(desk, order), gid("Order", order.id), {"note": f"{note} {order.id}"}
        )
        waiting = desk.pipeline.queue(desk.pipeline.preview_from_cache(asked))
        assert waiting.state is EntryState.WAITING
        if order is day.planted.held:
            assert desk.outbox.send(threading.Event()).sent == 1
    with day.trouble("frozen"):
        desk.outbox.send(threading.Event())


def troubles_of_passes(day: Day, desk: Desk) -> None:
    for trouble in TROUBLES_OF_PASSES:
        with day.trouble(trouble):
            summary = desk.sync.run(threading.Event(), full=trouble in TROUBLES_OF_ALL_ORDERS)
            assert summary is not None
            if summary.failure is not None:
                day.failures.append(summary.failure)
        desk.permissions.ask_again(desk.cache)
    summary = desk.sync.run(threading.Event(), full=True)
    assert summary is not None and summary.failure is None


def sent_elsewhere(day: Day, desk: Desk) -> None:
    """The API leads to a stranger, or tells what it heard: a pass, and an action."""
    opened = gid("Order", day.planted.open.id)
    for status in (301, 302, 303, 307, 308):
        with day.sent_away(status, "/admin/api"):
            summary = desk.sync.run(threading.Event())
            assert summary is not None and summary.failure is not None
            day.failures.append(summary.failure)
            with day.expected():
                day.order(desk, day.planted.open)
    for status in (200, 400, 401, 403, 404, 500):
        with day.echo(status, "/admin/api"):
            summary = desk.sync.run(threading.Event())
            assert summary is not None and summary.failure is not None
            day.failures.append(summary.failure)
            cached = desk.cache.order(opened)
            assert cached is not None
            prepared = desk.pipeline.preview_from_cache(desk.pipeline.ask("archive", cached, opened))
            entry = desk.pipeline.carry_out(prepared)
            assert isinstance(entry, JournalEntry)
            day.ended.append(entry)
    assert day.signpost.sent > 10 and day.signpost.told > 10
