"""What follows from the payments, the risk and the source of an order, on a page and in a bulk file alike."""

from __future__ import annotations

from datetime import datetime

from fulfilldesk.domain.orders import Refund
from fulfilldesk.shopify.answers.orders import OrderFields
from fulfilldesk.shopify.mapping.values import utc

POS_SOURCE = "pos"
_PAYING = ("SALE", "CAPTURE")
_GIVING_BACK = "REFUND"
_WENT_WELL = "SUCCESS"
#: RiskAssessmentResult, the highest first; what a later version adds stands before those that say nothing.
_RISKS = {"HIGH": 0, "MEDIUM": 1, "LOW": 2, "NONE": 4, "PENDING": 5}
_UNKNOWN_RISK = 3


def paid_at(answer: OrderFields) -> datetime | None:
    """When the first payment went well: a sale or a capture (schema 2026-10, OrderTransactionKind; an
    authorisation is none yet)."""
    return min(
        (
            step.processed_at
            for step in answer.transactions
            if step.status == _WENT_WELL and step.kind in _PAYING and step.processed_at is not None
        ),
        default=None,
    )


def refunds(answer: OrderFields) -> tuple[Refund, ...]:
    """The refunds that went well, in Shopify's order."""
    return tuple(
        Refund(step.id, utc(step.processed_at), step.location.id if step.location else None)
        for step in answer.transactions
        if step.status == _WENT_WELL and step.kind == _GIVING_BACK and step.processed_at is not None
    )


def risk_level(answer: OrderFields) -> str | None:
    """The highest of the assessments; None without any."""
    levels = (assessment.risk_level for assessment in answer.risk.assessments)
    return min(levels, key=lambda level: _RISKS.get(level, _UNKNOWN_RISK), default=None)


def receipt(answer: OrderFields) -> str | None:
    """The number of the till's receipt. Elsewhere the same field holds whatever the app that made the order
    calls it (schema 2026-10, Order.sourceIdentifier)."""
    at_till = answer.source_name == POS_SOURCE or answer.retail_location is not None
    return answer.source_identifier or None if at_till else None
