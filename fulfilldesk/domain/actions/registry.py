"""All kinds of action by name: the journal and the pipeline look them up here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fulfilldesk.domain.actions.cancel_fulfillment import CancelFulfillment
from fulfilldesk.domain.actions.edit_tracking import EditTracking
from fulfilldesk.domain.actions.fulfill_again import FulfillAgain
from fulfilldesk.domain.actions.kind import ActionKind

_ALL: tuple[ActionKind, ...] = (CancelFulfillment(), FulfillAgain(), EditTracking())

KINDS: Mapping[str, ActionKind] = MappingProxyType({kind.name: kind for kind in _ALL})
