"""All kinds of action by name, and in the order and groups in which the menus show them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fulfilldesk.domain.actions.add_tags import AddTags
from fulfilldesk.domain.actions.archive import Archive
from fulfilldesk.domain.actions.cancel_fulfillment import CancelFulfillment
from fulfilldesk.domain.actions.cancel_order import CancelOrder
from fulfilldesk.domain.actions.cancel_part import CancelPart
from fulfilldesk.domain.actions.cancel_request import CancelRequest
from fulfilldesk.domain.actions.cancel_work import CancelWork
from fulfilldesk.domain.actions.edit_address import EditAddress
from fulfilldesk.domain.actions.edit_note import EditNote
from fulfilldesk.domain.actions.edit_tags import EditTags
from fulfilldesk.domain.actions.edit_tracking import EditTracking
from fulfilldesk.domain.actions.fulfill import Fulfill
from fulfilldesk.domain.actions.fulfill_again import FulfillAgain
from fulfilldesk.domain.actions.hold import HoldWork
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.mark_open import MarkOpen
from fulfilldesk.domain.actions.merge import Merge
from fulfilldesk.domain.actions.move import Move
from fulfilldesk.domain.actions.release_hold import ReleaseHold
from fulfilldesk.domain.actions.remove_tags import RemoveTags
from fulfilldesk.domain.actions.report_progress import ReportProgress
from fulfilldesk.domain.actions.request_cancellation import RequestCancellation
from fulfilldesk.domain.actions.request_fulfillment import RequestFulfillment
from fulfilldesk.domain.actions.reschedule import Reschedule
from fulfilldesk.domain.actions.split import Split
from fulfilldesk.domain.actions.unarchive import Unarchive

#: A line is drawn between two groups of one menu.
GROUPS: Mapping[Target, tuple[tuple[ActionKind, ...], ...]] = MappingProxyType(
    {
        Target.FULFILLMENT: (
            (CancelFulfillment(), CancelPart(), FulfillAgain()),
            (EditTracking(),),
        ),
        Target.WORK: (
            (Fulfill(),),
            (ReportProgress(), MarkOpen()),
            (HoldWork(), ReleaseHold()),
            (Move(), Split(), Merge()),
            (Reschedule(),),
            (RequestFulfillment(), CancelRequest(), RequestCancellation()),
            (CancelWork(),),
        ),
        Target.ORDER: (
            (EditNote(), EditTags(), EditAddress(), AddTags(), RemoveTags()),
            (Archive(), Unarchive()),
            (CancelOrder(),),
        ),
    }
)

KINDS: Mapping[str, ActionKind] = MappingProxyType(
    {kind.name: kind for groups in GROUPS.values() for group in groups for kind in group}
)
