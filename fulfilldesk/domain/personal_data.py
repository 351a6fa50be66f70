"""What tells of a person, in an order and in the journal, and the same without it.

Orders carry three states: the person is visible; Shopify hides it from this app (`identity_hidden`); or it
was removed on this computer (`person_removed`), because nobody has touched the order for as long as personal
data is kept, or because the customer is to be forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.folding import fold
from fulfilldesk.domain.forecast import Difference, Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.journal import OPEN, UNSENT, Batch, EntryState, JournalEntry
from fulfilldesk.domain.orders import Fulfillment, FulfillmentOrder, Order, Tracking

#: Kinds that are about nothing else: what they were given and what they remembered goes whole.
_ABOUT_A_PERSON = frozenset({"edit_address", "edit_note"})
#: Parameters that a person writes freely: to staff, to a service, on a hold.
_WORDS = frozenset({"note", "staff_note", "message"})
_TRACKING, _LINK = "tracking", "url"
_FACTS = frozenset({Fact.ADDRESS, Fact.NOTE})


def without_person(order: Order) -> Order:
    """The order as it may be kept for ever.

    Gone are, all of it free text or the way to a person:
    the customer (name, e-mail address, telephone number, and the id, which leads to all of them in Shopify);
    the shipping address; the order's note and the notes of holds, in which staff write what customers say;
    links of tracking, in which carriers put the postal code. Shopify's timeline, whose sentences name
    customers and addresses, is no part of the order: the store removes it whole.

    Kept are the number, dates, amounts, lines, parcels with carrier and tracking number (they tell a parcel,
    and settle claims), work, states and tags, and of payment and shipping the risk, the refunds, the till's
    receipt, the country, what Shopify thought of the address and the shipping method: they sort orders into
    groups and are needed for the books. An
    order that never told of a person is marked like all others, so that nobody looks at it again.
    """
    return replace(
        order,
        customer=None,
        address=(),
        note=None,
        fulfillments=tuple(map(_parcel, order.fulfillments)),
        fulfillment_orders=tuple(map(_work, order.fulfillment_orders)),
        person_removed=True,
    )


def customer_key(order: Order) -> str | None:
    """What tells that orders are of one customer: the customer's id; of guests, who have none, the e-mail
    address. None when the order says neither."""
    customer = order.customer
    if customer is None:
        return None
    return customer.id or (email_key(customer.email) if customer.email else None)


def email_key(email: str) -> str:
    """An e-mail address however it is written."""
    return f"mailto:{fold(email.strip())}"


def entry_without_person(entry: JournalEntry, moment: datetime) -> JournalEntry | None:
    """The journal entry without what tells of a person; None while its end is not known, for what it was
    given is needed to find that out.

    What was done to stock, work and money stays, with when and by whom. An edit of address or note keeps only
    that it was made: it cannot be taken back any more, because what would be put back is what had to go. What
    waits to be sent and would lose part of what was agreed to is withdrawn, at that moment.
    """
    if entry.state in OPEN:
        return None
    action = entry.action
    personal = action.kind in _ABOUT_A_PERSON
    parameters = {} if personal else _json(action.parameters)
    withdrawn = entry.state in UNSENT and parameters != action.parameters
    return replace(
        entry,
        action=replace(action, parameters=parameters, reason=None),
        state=EntryState.WITHDRAWN if withdrawn else entry.state,
        finished_at=moment if withdrawn else entry.finished_at,
        forecast=_forecast(entry.forecast, undoable=entry.forecast.undoable and not personal),
        witness={} if personal else _json(entry.witness),
        outcome=None if entry.outcome is None else _outcome(entry.outcome),
        failure_detail=None,
    )


def batch_without_person(batch: Batch) -> Batch:
    """The batch without what a person wrote freely: it stands in the entries of every order, also of the one
    whose customer it may be about. Its other entries keep what they were given."""
    return replace(batch, parameters=_json(batch.parameters), reason=None)


def _parcel(parcel: Fulfillment) -> Fulfillment:
    return replace(parcel, tracking=_without_links(parcel.tracking))


def _work(work: FulfillmentOrder) -> FulfillmentOrder:
    return replace(work, holds=tuple(replace(hold, notes=None) for hold in work.holds))


def _without_links(tracking: tuple[Tracking, ...]) -> tuple[Tracking, ...]:
    return tuple(replace(entry, url=None) for entry in tracking)


def _json(values: Mapping[str, Json]) -> Mapping[str, Json]:
    """Without words that a person wrote, and with tracking that has no links, however deep they stand."""
    return {
        name: None if name == _LINK else _bare(value) for name, value in values.items() if name not in _WORDS
    }


def _bare(value: Json) -> Json:
    if isinstance(value, Mapping):
        return dict(_json(value))
    return [_bare(each) for each in value] if isinstance(value, list) else value


def _forecast(forecast: Forecast, *, undoable: bool) -> Forecast:
    return replace(
        forecast,
        undoable=undoable,
        tracking=None if forecast.tracking is None else _without_links(forecast.tracking),
        tracking_before=None
        if forecast.tracking_before is None
        else _without_links(forecast.tracking_before),
        facts=tuple(map(_fact, forecast.facts)),
    )


def _fact(change: FactChange) -> FactChange:
    return replace(change, before="", after="") if change.fact in _FACTS else change


def _outcome(outcome: Outcome) -> Outcome:
    return replace(
        outcome,
        differences=tuple(map(_difference, outcome.differences)),
        facts={name: "" if name in _FACTS else value for name, value in outcome.facts.items()},
    )


def _difference(found: Difference) -> Difference:
    """Links are compared with the rest of the tracking, as one text."""
    if found.what in _FACTS or found.what == _TRACKING:
        return replace(found, expected="", actual="")
    return found
