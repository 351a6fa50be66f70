"""The shop's timeline: ``events`` and the fields of ``BasicEvent``."""

from __future__ import annotations

from typing import Any

from fulfilldesk.demoshop.api.connections import Page
from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.gid import gid, number_of
from fulfilldesk.demoshop.api.resolvers.paging import listing, searched, time_value
from fulfilldesk.demoshop.api.resolvers.parts import EventOf
from fulfilldesk.demoshop.api.search.other_fields import EVENT_FIELDS
from fulfilldesk.demoshop.api.tables import Fields, Table


def _all(info: Info) -> list[EventOf]:
    call = info.context
    return [EventOf(order, event) for order in call.orders() for event in order.events]


def event(root: None, info: Info, id: str) -> EventOf | None:
    """``event(id:)``."""
    number = number_of(id, "BasicEvent")
    return next((entry for entry in _all(info) if entry.event.id == number), None)


def events(root: None, info: Info, **arguments: Any) -> Page:
    """``events``: everything that happened, by id unless told otherwise."""
    found = searched(info, _all(info), arguments.get("query"), EVENT_FIELDS)
    if arguments["sortKey"] == "CREATED_AT":
        return listing(found, arguments, sort_value=lambda entry: time_value(entry.event.created_at))
    return listing(found, arguments)


def events_count(root: None, info: Info, query: str | None = None) -> dict[str, Any]:
    """``eventsCount``: at most 10,000 (recording ``2025-01__event-non-empty-read``)."""
    count = len(searched(info, _all(info), query, EVENT_FIELDS))
    return {"count": min(count, 10_000), "precision": "AT_LEAST" if count > 10_000 else "EXACT"}


BASIC_EVENT: Fields = {
    "action": lambda entry, info: entry.event.action,
    "additionalContent": lambda entry, info: "null",
    "additionalData": lambda entry, info: "null",
    "appTitle": lambda entry, info: entry.event.app_title,
    "arguments": lambda entry, info: [],
    "attributeToApp": lambda entry, info: entry.event.attribute_to_app,
    "attributeToUser": lambda entry, info: entry.event.attribute_to_user,
    "author": lambda entry, info: entry.event.app_title or "Shopify",
    "createdAt": lambda entry, info: entry.event.created_at,
    "criticalAlert": lambda entry, info: False,
    "hasAdditionalContent": lambda entry, info: False,
    "id": lambda entry, info: gid("BasicEvent", entry.event.id),
    "message": lambda entry, info: entry.event.message,
    "secondaryMessage": lambda entry, info: None,
    "subjectId": lambda entry, info: gid("Order", entry.order.id),
    "subjectType": lambda entry, info: "ORDER",
}
QUERIES: Fields = {"event": event, "events": events, "eventsCount": events_count}
TYPES: Table = {"BasicEvent": BASIC_EVENT}
