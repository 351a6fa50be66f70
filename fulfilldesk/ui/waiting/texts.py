"""The words of the page of what waits to be sent, of its batches, and of the card of the open order."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.journal import EntryState
from fulfilldesk.ui.texts_waiting import title
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate


def can_quit(n: int) -> str:
    """Beside the page's title."""
    return Count.tr("You can quit; %Ln actions are still waiting.", None, n)


def nothing() -> str:
    """When nothing waits, or only batches do."""
    return translate(
        "waiting",
        "No single action is waiting. What you agree to while the shop cannot be reached is listed here, "
        "and so is what you need to look at again.",
    )


def choose() -> str:
    """In place of an action."""
    return translate("waiting", "Choose an action to see what was agreed.")


# --- the list


def order() -> str:
    """Column heading."""
    return translate("waiting", "Order")


def action() -> str:
    """Column heading."""
    return translate("waiting", "Action")


def who() -> str:
    """Column heading."""
    return translate("waiting", "By")


def since() -> str:
    """Column heading: when it was asked for."""
    return translate("waiting", "Since")


def state() -> str:
    """Column heading."""
    return translate("waiting", "State")


def all_actions() -> str:
    """What pressing the chip of a batch does, for screen readers."""
    return translate("waiting", "Show all waiting actions again")


# --- what was agreed and what it is now


def agreed() -> str:
    """Column heading."""
    return translate("waiting", "Agreed")


def now() -> str:
    """Column heading."""
    return translate("waiting", "Now")


def asked(moment: str, person: str) -> str:
    """When and by whom; `moment` from Formats.full."""
    return fill(translate("waiting", "Asked {moment} by {person}"), moment=moment, person=person)


def only_in_total() -> str:
    """Of an action of a batch only what its yes rests on is kept."""
    return translate("waiting", "Part of a batch of many orders that was approved as a whole.")


def look_again() -> str:
    """Button: opens the sheet with what was agreed and what it is now."""
    return translate("waiting", "Look again…")


# --- card in the detail


def card_title(n: int) -> str:
    """Card of the open order."""
    if n == 1:
        return title()
    return Count.tr("Waiting to be sent: %Ln actions", None, n)


def card_line(action: str, time: str) -> str:
    """One action on the card; `time` from Formats.time_or_moment."""
    return fill(translate("waiting", "{action}, since {time}"), action=action, time=time)


def show() -> str:
    """Button of the card: go to the page."""
    return translate("waiting", "Show")


# --- batches


def batch_title(action: str, count: int) -> str:
    """ "Cancel fulfilment · 10,000 actions"."""
    actions = Count.tr("%Ln actions", None, count)
    return f"{action} · {actions}"


def batch_chip(action: str, moment: str) -> str:
    """The batch whose orders are listed."""
    return fill(translate("waiting", "{action}, {moment}"), action=action, moment=moment)


_STANDINGS: Mapping[str, str] = {
    "running": QT_TRANSLATE_NOOP("waiting", "Running"),
    "pausing": QT_TRANSLATE_NOOP("waiting", "Pausing"),
    "stopping": QT_TRANSLATE_NOOP("waiting", "Stopping"),
    "queued": QT_TRANSLATE_NOOP("waiting", "Waits for its turn"),
    "held": QT_TRANSLATE_NOOP("waiting", "Waits for the shop"),
    "paused": QT_TRANSLATE_NOOP("waiting", "Paused"),
    "interrupted": QT_TRANSLATE_NOOP("waiting", "Interrupted"),
    "stopped": QT_TRANSLATE_NOOP("waiting", "Stopped"),
    "finished": QT_TRANSLATE_NOOP("waiting", "Finished"),
}


def standing(name: str) -> str:
    """Where a batch stands (waiting.standing.Standing)."""
    return translate("waiting", _STANDINGS[name])


def goes_on_by_itself() -> str:
    """On a batch that waits for the shop."""
    return translate("waiting", "It goes on by itself once the shop can be reached.")


def undoing(action: str) -> str:
    """What a batch does that takes another one back."""
    return fill(translate("waiting", "Undo: {action}"), action=action)


def share(done: str, total: str) -> str:
    """How far a batch is."""
    return fill(translate("waiting", "{done} of {total} done"), done=done, total=total)


def failed(n: int) -> str:
    """Refused, or did not happen."""
    return Count.tr("%Ln failed", None, n)


def changed(n: int) -> str:
    """Orders that changed since the yes."""
    return Count.tr("%Ln changed", None, n)


def differ(n: int) -> str:
    """Something came out otherwise."""
    return Count.tr("%Ln differ from the forecast", None, n)


def checked(n: int) -> str:
    """Sent, and their end is not known yet."""
    return Count.tr("%Ln being checked", None, n)


def left(n: int) -> str:
    """Still to be sent."""
    return Count.tr("%Ln left", None, n)


def pace(n: int) -> str:
    """How quick a batch is."""
    return Count.tr("%Ln a minute", None, n)


_ENDS: Mapping[EntryState, str] = {
    EntryState.DONE: QT_TRANSLATE_NOOP("waiting", "{n} as forecast"),
    EntryState.DIFFERS: QT_TRANSLATE_NOOP("waiting", "{n} not as forecast"),
    EntryState.REFUSED: QT_TRANSLATE_NOOP("waiting", "{n} refused by Shopify"),
    EntryState.NOT_DONE: QT_TRANSLATE_NOOP("waiting", "{n} did not happen"),
    EntryState.CHANGED: QT_TRANSLATE_NOOP("waiting", "{n} changed since and not sent"),
    EntryState.HALF_DONE: QT_TRANSLATE_NOOP("waiting", "{n} half done"),
    EntryState.SENDING: QT_TRANSLATE_NOOP("waiting", "{n} with an answer not known yet"),
    EntryState.ANSWERED: QT_TRANSLATE_NOOP("waiting", "{n} still to be checked"),
    EntryState.ASKED: QT_TRANSLATE_NOOP("waiting", "{n} not sent yet"),
    EntryState.WAITING: QT_TRANSLATE_NOOP("waiting", "{n} waiting"),
    EntryState.WITHDRAWN: QT_TRANSLATE_NOOP("waiting", "{n} withdrawn"),
}
#: The order of a summary.
ENDS = tuple(_ENDS)


def ended(state: EntryState, n: str) -> str:
    """How many actions of a batch ended so."""
    return fill(translate("waiting", _ENDS[state]), n=n)


def pause() -> str:
    """Button: what was sent is still checked."""
    return translate("waiting", "Pause")


def resume() -> str:
    """Button: begin or go on."""
    return translate("waiting", "Resume")


def stop() -> str:
    """Button; asks first."""
    return translate("waiting", "Stop…")


def sure_to_stop(n: int) -> str:
    """The question after that."""
    return Count.tr("Withdraw the %Ln actions that were not sent? What was sent stays done.", None, n)


def withdraw_rest() -> str:
    """Button: yes."""
    return translate("waiting", "Withdraw them")


def keep_rest() -> str:
    """Button: no."""
    return translate("waiting", "Keep them")


def look_at_changed() -> str:
    """Button: list the actions of a batch that want the person."""
    return translate("waiting", "Review what needs you")


def show_orders() -> str:
    """Button: list every order of a batch."""
    return translate("waiting", "Show its orders")


def show_journal() -> str:
    """Button."""
    return translate("waiting", "Show in journal")


def retry_failed() -> str:
    """Button: a new batch of those that were refused or did not happen."""
    return translate("waiting", "Retry those that failed…")


def undo_all() -> str:
    """Button: a new batch that takes this one back."""
    return translate("waiting", "Undo all…")


def progress_name() -> str:
    """The bar, for screen readers."""
    return translate("waiting", "Progress of the batch")
