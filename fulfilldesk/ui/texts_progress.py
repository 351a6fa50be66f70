"""How far a sync is, in words: one short line for the status bar, the empty table and the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from fulfilldesk.domain.events import Stage, SyncProgressed
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_sync import sync_progress
from fulfilldesk.ui.translation import Count, fill, translate


def progress_words(progress: SyncProgressed, formats: Formats) -> str:
    """As "Importing orders: 412,000 of 1,000,000 · about 2 minutes left"."""
    if progress.waiting:
        return translate("progress", "Waiting for Shopify: it is preparing other files for this app first")
    if progress.paused and progress.stage is Stage.BULK:
        return translate("progress", "The import is paused")
    words = _WORDS[progress.stage](progress, formats)
    if progress.paused:
        return fill(translate("progress", "Paused. {progress}"), progress=words)
    left = progress.seconds_left
    return words if left is None else f"{words} · {formats.remaining(left)}"


def progress_share(progress: SyncProgressed) -> tuple[int, int | None]:
    """How much of how much, for a bar; None while nobody knows."""
    if progress.paused and progress.stage is Stage.BULK:
        return 0, None
    if progress.stage in (Stage.PAGES, Stage.BULK) or progress.bytes_total is None:
        return progress.orders, progress.total
    return progress.bytes_done, progress.bytes_total


def _reading(progress: SyncProgressed, formats: Formats) -> str:
    return sync_progress(progress.orders, progress.total, None)


def _preparing(progress: SyncProgressed, formats: Formats) -> str:
    if progress.orders == 0:
        return translate("progress", "Shopify is preparing the files")
    orders = _of_total(progress, formats)
    return fill(translate("progress", "Shopify is preparing the files: {orders}"), orders=orders)


def _downloading(progress: SyncProgressed, formats: Formats) -> str:
    done = formats.size(progress.bytes_done)
    if progress.bytes_total is None:
        return fill(translate("progress", "Downloading: {done}"), done=done)
    total = formats.size(progress.bytes_total)
    return fill(translate("progress", "Downloading: {done} of {total}"), done=done, total=total)


def _importing(progress: SyncProgressed, formats: Formats) -> str:
    if progress.orders == 0:  # the work to do is read before the orders are
        return translate("progress", "Importing")
    orders = _of_total(progress, formats)
    return fill(translate("progress", "Importing: {orders}"), orders=orders)


def _finishing(progress: SyncProgressed, formats: Formats) -> str:
    return translate("progress", "Making the orders searchable")


def _merging(progress: SyncProgressed, formats: Formats) -> str:
    orders = _of_total(replace(progress, total=progress.bytes_total or progress.total), formats)
    return fill(translate("progress", "Adding to the list: {orders}"), orders=orders)


def _of_total(progress: SyncProgressed, formats: Formats) -> str:
    if progress.total is None:
        return Count.tr("%Ln orders", None, progress.orders)
    return fill(
        Count.tr("%Ln of {total} orders", None, progress.orders), total=formats.number(progress.total)
    )


_WORDS: Mapping[Stage, Callable[[SyncProgressed, Formats], str]] = {
    Stage.PAGES: _reading,
    Stage.BULK: _preparing,
    Stage.DOWNLOAD: _downloading,
    Stage.IMPORT: _importing,
    Stage.FINISH: _finishing,
    Stage.MERGE: _merging,
}


# --- its buttons

#: What the import process does, and can be asked to wait with.
_PAUSABLE = frozenset({Stage.DOWNLOAD, Stage.IMPORT, Stage.FINISH, Stage.MERGE})


def can_pause(progress: SyncProgressed) -> bool:
    """Whether there is something of ours to pause; Shopify's own work there is not."""
    return progress.paused or progress.stage in _PAUSABLE


def pause() -> str:
    """Button."""
    return translate("progress", "Pause")


def pause_help() -> str:
    """What that button does."""
    return translate("progress", "Let this computer rest; the import goes on where it is now")


def resume() -> str:
    """Button."""
    return translate("progress", "Resume")


def resume_help() -> str:
    """What that button does."""
    return translate("progress", "Go on with the import")


def cancel_help(progress: SyncProgressed) -> str:
    """What the button beside it does."""
    if progress.stage is Stage.PAGES:
        return translate("sync", "Stop reading orders; what was read is kept")
    return translate("progress", "Stop for now. What was fetched is kept; the import can be resumed later.")


def stopping(progress: SyncProgressed) -> str:
    """After that button."""
    if progress.stage is Stage.PAGES:
        return translate("sync", "Stopping after this page")
    return translate("progress", "Stopping")


# --- the line on top of the window


def older_orders_coming() -> str:
    """While a first sync is under way."""
    return translate(
        "progress",
        "Older orders are still coming in. You can work with the newest ones; search, filters and numbers "
        "cover what is here so far.",
    )
