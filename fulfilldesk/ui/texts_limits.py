"""The words of the checks' thresholds: in the settings, and where a check says what it takes for too long."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.checks import limits
from fulfilldesk.domain.checks.limits import Limit, Unit
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, translate

_LABELS: Mapping[str, str] = {
    limits.REQUEST_HOURS.key: QT_TRANSLATE_NOOP("limits", "Work at an app that was never requested"),
    limits.ANSWER_HOURS.key: QT_TRANSLATE_NOOP("limits", "An app that does not answer"),
    limits.TRACKING_DAYS.key: QT_TRANSLATE_NOOP("limits", "Accepted by an app, but no tracking"),
    limits.PUT_BACK_DAYS.key: QT_TRANSLATE_NOOP("limits", "Put back and left alone"),
    limits.PARTIAL_DAYS.key: QT_TRANSLATE_NOOP("limits", "Partly fulfilled, and nothing since"),
    limits.HOLD_DAYS.key: QT_TRANSLATE_NOOP("limits", "On hold"),
    limits.LABEL_DAYS.key: QT_TRANSLATE_NOOP("limits", "Label bought, but no scan"),
    limits.TWICE_MINUTES.key: QT_TRANSLATE_NOOP("limits", "Fulfilled twice"),
}

#: What a threshold is about; empty where its name says it.
_EXPLANATIONS: Mapping[str, str] = {
    limits.ANSWER_HOURS.key: QT_TRANSLATE_NOOP(
        "limits", "Applies to requests to fulfil and to requests to cancel."
    ),
    limits.PUT_BACK_DAYS.key: QT_TRANSLATE_NOOP(
        "limits", "A fulfilment was cancelled, and nobody has touched the order since."
    ),
    limits.TWICE_MINUTES.key: QT_TRANSLATE_NOOP(
        "limits", "Two fulfilments of the same items, so soon after each other."
    ),
}


def has_words(limit: Limit) -> bool:
    """Whether a threshold has a name."""
    return limit.key in _LABELS


def limit_label(key: str) -> str:
    """What a threshold is called."""
    return translate("limits", _LABELS[key])


def limit_explanation(key: str) -> str:
    """What it is about; may be empty."""
    source = _EXPLANATIONS.get(key, "")
    return translate("limits", source) if source else ""


def limit_words(limit: Limit, value: int) -> str:
    """One of its values: "After 24 hours", "After 7 days", "Within 15 minutes"."""
    if limit.unit is Unit.MINUTES:
        return Count.tr("Within %Ln minutes", None, value)
    if limit.unit is Unit.HOURS and (value <= 24 or value % 24):
        return Count.tr("After %Ln hours", None, value)
    return Count.tr("After %Ln days", None, value // 24 if limit.unit is Unit.HOURS else value)
