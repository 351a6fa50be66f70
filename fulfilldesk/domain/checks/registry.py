"""All checks by name, in the order and under the headings in which the window shows them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fulfilldesk.domain.checks.app_also_by_hand import AppAlsoByHand
from fulfilldesk.domain.checks.app_cancel_refused import AppCancelRefused
from fulfilldesk.domain.checks.app_cancel_unanswered import AppCancelUnanswered
from fulfilldesk.domain.checks.app_declined import AppDeclined
from fulfilldesk.domain.checks.app_left_behind import AppLeftBehind
from fulfilldesk.domain.checks.app_never_requested import AppNeverRequested
from fulfilldesk.domain.checks.app_no_tracking import AppNoTracking
from fulfilldesk.domain.checks.app_unanswered import AppUnanswered
from fulfilldesk.domain.checks.archived_open import ArchivedOpen
from fulfilldesk.domain.checks.auto_address import AutoAddress
from fulfilldesk.domain.checks.auto_gift_card import AutoGiftCard
from fulfilldesk.domain.checks.auto_high_risk import AutoHighRisk
from fulfilldesk.domain.checks.auto_no_stock import AutoNoStock
from fulfilldesk.domain.checks.auto_preorder import AutoPreorder
from fulfilldesk.domain.checks.check import Check, JournalCheck, OrderCheck, StockCheck
from fulfilldesk.domain.checks.fulfilled_twice import FulfilledTwice
from fulfilldesk.domain.checks.held_long import HeldLong
from fulfilldesk.domain.checks.label_no_scan import LabelNoScan
from fulfilldesk.domain.checks.outcome_differs import OutcomeDiffers
from fulfilldesk.domain.checks.partial_stalled import PartialStalled
from fulfilldesk.domain.checks.put_back_untouched import PutBackUntouched
from fulfilldesk.domain.checks.stock_committed import StockCommitted
from fulfilldesk.domain.checks.stock_negative import StockNegative
from fulfilldesk.domain.checks.stock_not_stocked import StockNotStocked
from fulfilldesk.domain.checks.supplier_to_tell import SupplierToTell
from fulfilldesk.domain.checks.till_open import TillOpen
from fulfilldesk.domain.checks.till_refund_elsewhere import TillRefundElsewhere
from fulfilldesk.domain.checks.till_ships_online import TillShipsOnline
from fulfilldesk.domain.checks.till_taken_along import TillTakenAlong

#: Grows whenever a check finds something else than before in the same order: then all is looked at anew.
RULES_VERSION = 2

_ALL: tuple[Check, ...] = (
    AppNeverRequested(),
    AppUnanswered(),
    AppNoTracking(),
    AppDeclined(),
    AppCancelUnanswered(),
    AppCancelRefused(),
    AppLeftBehind(),
    AppAlsoByHand(),
    SupplierToTell(),
    TillTakenAlong(),
    TillOpen(),
    TillShipsOnline(),
    TillRefundElsewhere(),
    StockCommitted(),
    StockNegative(),
    StockNotStocked(),
    OutcomeDiffers(),
    PutBackUntouched(),
    ArchivedOpen(),
    PartialStalled(),
    HeldLong(),
    LabelNoScan(),
    FulfilledTwice(),
    AutoNoStock(),
    AutoPreorder(),
    AutoHighRisk(),
    AutoAddress(),
    AutoGiftCard(),
)

CHECKS: Mapping[str, Check] = MappingProxyType({check.name: check for check in _ALL})
ORDER_CHECKS: tuple[OrderCheck, ...] = tuple(check for check in _ALL if isinstance(check, OrderCheck))
STOCK_CHECKS: tuple[StockCheck, ...] = tuple(check for check in _ALL if isinstance(check, StockCheck))
JOURNAL_CHECKS: tuple[JournalCheck, ...] = tuple(check for check in _ALL if isinstance(check, JournalCheck))
