"""The Shop port over a Shopify client."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import datetime

import httpx

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import Location, Order, OrderEvent, ShopInfo
from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.services.keys_port import TokenSource
from fulfilldesk.services.ports import (
    Clock,
    LevelKey,
    OrderIdsPage,
    OrdersPage,
    Shop,
    Traffic,
    WorkPage,
)
from fulfilldesk.shopify import bulk_runs, connection_check, reading, sending
from fulfilldesk.shopify.address import API_VERSION, ShopAddress
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.connection_check import connection_facts
from fulfilldesk.shopify.identity import Asking, still_known
from fulfilldesk.shopify.patience import Patience
from fulfilldesk.shopify.reading_known import KnownReading
from fulfilldesk.shopify.reading_orders import OrderReading


class ShopifyShop:
    """One shop with one source of access tokens. Safe to use from several threads; see services.ports.Shop
    for each call."""

    def __init__(
        self,
        address: ShopAddress,
        tokens: TokenSource,
        clock: Clock,
        *,
        transport: httpx.BaseTransport | None = None,
        patience: Patience | None = None,
        chance: Callable[[], float] = random.random,
        staff_scopes: frozenset[str] = frozenset(),
    ) -> None:
        """As ShopifyClient. `staff_scopes` are those of the person who signed in (Credentials)."""
        self._clock = clock
        self._staff_scopes = staff_scopes
        self._asking = Asking()
        self._over(
            ShopifyClient(address, tokens, clock, transport=transport, patience=patience, chance=chance)
        )

    def _over(self, client: ShopifyClient) -> None:
        self._client = client
        self._orders = OrderReading(client, self._clock, self._asking)
        self._known = KnownReading(client)
        self.traffic: Traffic = client.traffic

    def __repr__(self) -> str:
        return f"<ShopifyShop over {self._client!r}>"

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def patient(self) -> Shop:
        """The same shop for work that has time, a batch: its calls leave a quarter of the cost bucket free,
        so that those of a person who opens an order meanwhile need not wait. Connections and traffic are
        shared; closing the shop closes both."""
        view = copy(self)
        view._over(self._client.patient())
        return view

    def info(self) -> ShopInfo:
        """Name, currency, time zone and granted scopes."""
        return reading.shop_info(self._client).narrowed(self._staff_scopes)

    def with_identity(self, info: ShopInfo, kept: ShopInfo | None) -> ShopInfo:
        """The same with whether Shopify shows who bought, as it was `kept` or is found out now."""
        now = self._clock.now()
        if kept is not None and not self._asking.refused_since and still_known(kept, info, now):
            info = replace(
                info,
                identity_hidden=kept.identity_hidden,
                identity_refused=kept.identity_refused,
                identity_looked_at=kept.identity_looked_at,
            )
        else:
            info = connection_check.with_identity(self._client, info, now)
        self._asking.learn(info)
        return info

    def connection_facts(self) -> ConnectionFacts:
        """What works with these keys, and what does not."""
        return connection_facts(self._client, API_VERSION, staff_scopes=self._staff_scopes)

    def locations(self) -> tuple[Location, ...]:
        """All locations, inactive and service ones included."""
        return reading.locations(self._client)

    def count_orders(self, since: datetime | None) -> int | None:
        """How many orders changed since; None when Shopify gives only a lower bound."""
        return reading.count_orders(self._client, since)

    def orders_page(self, since: datetime | None, cursor: str | None) -> OrdersPage:
        """Orders with updated_at >= since, in full."""
        return self._orders.page(since, cursor)

    def work_page(self, since: datetime | None, cursor: str | None) -> WorkPage:
        """Fulfilment orders (closed ones included) with updated_at >= since."""
        return reading.work_page(self._client, since, cursor)

    def order_ids_page(self, after_id: str | None, cursor: str | None) -> OrderIdsPage:
        """Ids of all orders Shopify shows, ascending, of those after `after_id`."""
        return reading.order_ids_page(self._client, after_id, cursor)

    def orders(self, ids: Sequence[str]) -> Mapping[str, Order | None]:
        """The orders in full; None for one that Shopify does not show."""
        return self._orders.by_ids(ids)

    def start_bulk(self, kind: BulkKind, since: datetime | None, *, identity: bool) -> BulkRun:
        """Start a bulk run, or take the one that a lost answer has left behind."""
        asked = identity and not self._asking.all_hidden
        return bulk_runs.start(self._client, kind, since, identity=asked, without=self._asking.not_in_bulk)

    def bulk_runs(self, ids: Sequence[str]) -> Mapping[str, BulkRun | None]:
        """How these runs stand; None for one that Shopify does not know (any more)."""
        return bulk_runs.look(self._client, ids)

    def cancel_bulk(self, run_id: str) -> None:
        """Ask that it ends."""
        bulk_runs.cancel(self._client, run_id)

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        """Stock at each (item, location) pair."""
        return reading.levels(self._client, self._clock, keys)

    def events(self, order_id: str) -> tuple[OrderEvent, ...]:
        """Shopify's timeline of the order, oldest first."""
        return reading.events(self._client, order_id)

    def known(self, order_id: str, target_id: str, needs: frozenset[Need]) -> Known:
        """What else a question needs to know of the order, or of its fulfilment order `target_id`."""
        return self._known.known(order_id, target_id, needs)

    def external_page(self, fulfillment_order_id: str) -> str | None:
        """The address at which the work's app wants to be asked, unchecked."""
        return self._known.external_page(fulfillment_order_id)

    def send(self, mutation: Mutation) -> MutationAnswer:
        """Send exactly one mutation."""
        return sending.send(self._client, mutation)
