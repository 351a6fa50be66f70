"""The words of sync and of the lines on top of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, as_plain_tooltip, fill, translate


def no_shop_yet() -> str:
    """On the command line, before any shop was opened."""
    return translate("sync", "No shop was opened yet. Name one with --shop.")


def synced_at(time: str) -> str:
    """Status bar, all is well; `time` from Formats.time_or_moment."""
    return fill(translate("sync", "Synced {time}"), time=time)


def never_synced() -> str:
    """Status bar, before the first pass."""
    return translate("sync", "Not synced yet")


def offline_since(time: str) -> str:
    """Status bar, no connection; `time` from Formats.time_or_moment."""
    return fill(translate("sync", "Offline since {time}"), time=time)


def sync_progress(orders: int, total: int | None, remaining: str | None) -> str:
    """As "Reading orders: 1,200 of 5,000 · about 3 minutes left"; `remaining` comes from Formats."""
    if total is None:
        words = Count.tr("Reading orders: %Ln", None, orders)
    else:
        words = fill(Count.tr("Reading orders: %Ln of {total}", None, orders), total=_grouped(total))
    return f"{words} · {remaining}" if remaining else words


def _grouped(n: int) -> str:
    return QLocale().toString(n)


# --- status bar


def cancel() -> str:
    """Button."""
    return translate("sync", "Cancel")


def sync_name() -> str:
    """The progress bar, for screen readers."""
    return translate("sync", "Progress of reading orders")


# --- lines on top of the window


_REMEDIES: Mapping[str, str] = {
    "TRY_AGAIN": QT_TRANSLATE_NOOP("messages", "Try again"),
    "SIGN_IN": QT_TRANSLATE_NOOP("messages", "Sign in again"),
    "REBUILD": QT_TRANSLATE_NOOP("messages", "Fetch orders anew"),
    "NEW_JOURNAL": QT_TRANSLATE_NOOP("messages", "Begin a new journal"),
    "WAITING": QT_TRANSLATE_NOOP("messages", "Show"),
    "RESUME": QT_TRANSLATE_NOOP("messages", "Resume"),
    "PERMISSIONS": QT_TRANSLATE_NOOP("messages", "Permissions"),
    "SUPPORT_BUNDLE": QT_TRANSLATE_NOOP("messages", "Save support bundle…"),
    "WHATS_NEW": QT_TRANSLATE_NOOP("messages", "What's new"),
}


def remedy(name: str) -> str:
    """The button of a message, by the name of its message_line.Remedy."""
    return translate("messages", _REMEDIES[name])


def dismiss() -> str:
    """The cross of a message."""
    return translate("messages", "Close this message")


def offline_with_orders(moment: str) -> str:
    """`moment` from Formats.in_sentence."""
    return fill(
        translate(
            "messages",
            "Offline. You are looking at orders saved {moment}. Anything you ask for now waits and is "
            "checked again before it is sent.",
        ),
        moment=moment,
    )


def left_unfinished(n: int) -> str:
    """The program ended before these actions did."""
    return Count.tr("%Ln actions from last time are unfinished.", None, n)


def offline_without_orders() -> str:
    """Nothing was ever saved."""
    return translate("messages", "Offline. There are no orders on this computer yet.")


def sync_now() -> str:
    """Button and menu item."""
    return translate("sync", "Sync now")


def details_tooltip(details: str) -> str:
    """Technical details of a failure as a tooltip that is never taken for markup."""
    return as_plain_tooltip(details[:1000])
