"""What one action's file must say: when offered, what it changes, which mutation, what undoes it.

A new kind of action is one file with a subclass, its line in the registry, and its words in the window.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import Field
from fulfilldesk.domain.actions.needs import Known, Need
from fulfilldesk.domain.actions.work import WORK_SCOPES, work_scopes
from fulfilldesk.domain.forecast import Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.scopes import FULFILL_AND_SHIP

#: Any one of them lets an app change fulfilments (facts section 8).
FULFILLMENT_WRITE_SCOPES = (
    "write_merchant_managed_fulfillment_orders",
    "write_third_party_fulfillment_orders",
    "write_assigned_fulfillment_orders",
)

#: For what is done to the order itself (facts section 8).
ORDER_WRITE_SCOPES = ("write_orders",)


class Target(StrEnum):
    """What an action is about; its `target_id` is the id of that."""

    FULFILLMENT = "fulfillment"
    WORK = "work"  # a fulfilment order
    ORDER = "order"


class ActionKind(ABC):
    """The rules of one kind of action; all pure."""

    #: As the journal keeps it; never changed once released.
    name: ClassVar[str]
    target: ClassVar[Target]
    #: What else must be asked of the shop before the forecast.
    needs: ClassVar[frozenset[Need]] = frozenset()
    #: How many mutations it takes, one after the other; each is sent at most once.
    steps: ClassVar[int] = 1
    #: Shopify does it in a background job: it may show only minutes after it was answered.
    job: ClassVar[bool] = False
    #: Whether it can be asked for many orders at once.
    bulk: ClassVar[bool] = False
    #: Whether it is offered for one order, in its menu; some are for many only.
    single: ClassVar[bool] = True
    #: Whether it moves stock or the order's status with nothing filled in, so that its effect is worth a
    #: preview of its own.
    previews: ClassVar[bool] = False
    #: The kind whose doing it takes back on the same target; None for one that stands for itself.
    takes_back: ClassVar[str | None] = None

    def scopes(self, order: Order, target_id: str) -> tuple[str, ...]:
        """The access scopes any one of which suffices (facts section 8); for work, by whose location it is
        at."""
        match self.target:
            case Target.ORDER:
                return ORDER_WRITE_SCOPES
            case Target.WORK:
                return work_scopes(order, target_id)
            case Target.FULFILLMENT:
                return FULFILLMENT_WRITE_SCOPES

    @property
    def scope_choices(self) -> tuple[tuple[str, ...], ...]:
        """Every answer that `scopes` can give."""
        match self.target:
            case Target.ORDER:
                return (ORDER_WRITE_SCOPES,)
            case Target.WORK:
                return WORK_SCOPES
            case Target.FULFILLMENT:
                return (FULFILLMENT_WRITE_SCOPES,)

    @property
    def right(self) -> str | None:
        """What a staff member who signed in must be allowed beside the app's scope, as Shopify names it
        (facts section 8); None where nothing of the kind is known."""
        return None if self.target is Target.ORDER else FULFILL_AND_SHIP

    def sensible(self, order: Order, target_id: str) -> bool:
        """Whether it belongs in the menu at all; what is senseless is hidden, what is refused is greyed
        out."""
        return True

    @abstractmethod
    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """Why the order's state does not allow it, with the step that gets there; None when it is offered."""

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """What a person fills in. Parameters that are missing mean the presets."""
        return ()

    def bulk_fields(self, places: Mapping[str, str]) -> tuple[Field, ...]:
        """What a person fills in once for many targets; `places` are the shop's locations, id to name."""
        return ()

    def parameters_in_batch(
        self, order: Order, target_id: str, parameters: Mapping[str, Json]
    ) -> Mapping[str, Json]:
        """The parameters of one target of a batch, where they are not the same for all of them."""
        return parameters

    @abstractmethod
    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """What it will do; notices of weight BLOCK say that it cannot be done."""

    @abstractmethod
    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """The mutation of this step. Call only with a forecast without blocks."""

    @abstractmethod
    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """What must be remembered from before sending, to tell afterwards whether it happened and to undo
        it."""

    def witness_known(self, known: Known) -> Mapping[str, Json]:
        """The same, of what was asked of the shop for the question; kept beside it."""
        return {}

    @abstractmethod
    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the order, read afterwards, shows that the mutation of this step was carried out."""

    @abstractmethod
    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """What came out, against the forecast."""

    @abstractmethod
    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """(kind, target id, parameters) of the action that takes this one back, or why there is none now."""
