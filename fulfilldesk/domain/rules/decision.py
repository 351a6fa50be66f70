"""What the rules say of one piece of work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.rules.rule import Condition, Rule


class Left(StrEnum):
    """Why work that a rule speaks of is left for a person."""

    KEPT = "kept"  # the rule says so
    UNKNOWN = "unknown"  # the rule asks what is not known of the order: `condition`
    NOT_PAID = "not_paid"  # nothing is fulfilled or requested that is not paid in full
    BEGUN = "begun"  # somebody has begun on the work: it is in progress, or part of it is gone
    BUSY = "busy"  # something else is under way on the order
    HAD_ITS_TURN = "had_its_turn"  # the rule has acted here before
    BLOCKED = "blocked"  # it cannot be done: `notice`
    CONCERN = "concern"  # a person must look first: `notice`
    CHANGED = "changed"  # it was another one by the time it was read afresh


@dataclass(frozen=True, slots=True)
class Decision:
    """`rule` decides on the work `work_id` at `place` of the order; `target_id` is what its action is about
    (the work, or the order). It is done when `left` is None."""

    order_id: str
    order_name: str
    work_id: str
    place: str
    target_id: str
    rule: Rule
    left: Left | None = None
    condition: Condition | None = None
    notice: Notice | None = None

    @property
    def acts(self) -> bool:
        """Whether something is sent."""
        return self.left is None
