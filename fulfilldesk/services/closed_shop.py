"""A shop that cannot be asked anything, because there is no key to it; its cached orders can still be
read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NoReturn

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.connection_check import ConnectionFacts
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.inventory import InventoryLevel
from fulfilldesk.domain.orders import Location, Order, OrderEvent, ShopInfo
from fulfilldesk.services.bulk import BulkKind, BulkRun
from fulfilldesk.services.ports import LevelKey, OrderIdsPage, OrdersPage, Shop, Traffic, WorkPage


class ClosedShop:
    """The `Shop` port; every call raises the failure that kept the key away."""

    def __init__(self, why: Failure) -> None:
        self._why = why
        self.traffic = Traffic()

    def _refuse(self) -> NoReturn:
        raise type(self._why)(self._why.detail, **self._why.parameters)

    def close(self) -> None:
        """Nothing is open."""

    def patient(self) -> Shop:
        """Just as closed."""
        return self

    def info(self) -> ShopInfo:
        """Raises."""
        self._refuse()

    def with_identity(self, info: ShopInfo, kept: ShopInfo | None) -> ShopInfo:
        """Raises."""
        self._refuse()

    def connection_facts(self) -> ConnectionFacts:
        """Raises."""
        self._refuse()

    def locations(self) -> tuple[Location, ...]:
        """Raises."""
        self._refuse()

    def count_orders(self, since: datetime | None) -> int | None:
        """Raises."""
        self._refuse()

    def orders_page(self, since: datetime | None, cursor: str | None) -> OrdersPage:
        """Raises."""
        self._refuse()

    def work_page(self, since: datetime | None, cursor: str | None) -> WorkPage:
        """Raises."""
        self._refuse()

    def orders(self, ids: Sequence[str]) -> Mapping[str, Order | None]:
        """Raises."""
        self._refuse()

    def order_ids_page(self, after_id: str | None, cursor: str | None) -> OrderIdsPage:
        """Raises."""
        self._refuse()

    def start_bulk(self, kind: BulkKind, since: datetime | None, *, identity: bool) -> BulkRun:
        """Raises; nothing was started."""
        self._refuse()

    def bulk_runs(self, ids: Sequence[str]) -> Mapping[str, BulkRun | None]:
        """Raises."""
        self._refuse()

    def cancel_bulk(self, run_id: str) -> None:
        """Raises."""
        self._refuse()

    def levels(self, keys: Sequence[LevelKey]) -> Mapping[LevelKey, InventoryLevel]:
        """Raises."""
        self._refuse()

    def events(self, order_id: str) -> tuple[OrderEvent, ...]:
        """Raises."""
        self._refuse()

    def known(self, order_id: str, target_id: str, needs: frozenset[Need]) -> Known:
        """Raises."""
        self._refuse()

    def external_page(self, fulfillment_order_id: str) -> str | None:
        """Raises."""
        self._refuse()

    def send(self, mutation: Mutation) -> MutationAnswer:
        """Raises; nothing was sent."""
        self._refuse()
