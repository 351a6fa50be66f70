"""The words around actions: menu, sheets, steps, results."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.errors import JobUnfinished, NotShown
from fulfilldesk.domain.forecast import Certainty
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.menu import Command, MenuItem
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.actions.texts_fields import fact_name
from fulfilldesk.ui.actions.texts_kinds import half_done, kind_text, menu_word
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, translate

_COMMANDS: Mapping[Command, str] = {
    Command.PREVIEW: QT_TRANSLATE_NOOP("actions", "Preview inventory effect"),
    Command.COPY_TRACKING: QT_TRANSLATE_NOOP("actions", "Copy tracking number"),
    Command.OPEN_TRACKING: QT_TRANSLATE_NOOP("actions", "Open tracking page"),
    Command.PRINT_SLIP: QT_TRANSLATE_NOOP("actions", "Print packing slip"),
    Command.OPEN_APP: QT_TRANSLATE_NOOP("actions", "Open the app’s own page"),
    Command.OPEN_ADMIN: QT_TRANSLATE_NOOP("actions", "Open in Shopify admin"),
    Command.COPY_ID: QT_TRANSLATE_NOOP("actions", "Copy ID"),
    Command.SHOW_JOURNAL: QT_TRANSLATE_NOOP("actions", "Show in journal"),
}


def item_label(item: MenuItem) -> str:
    """A menu item's label; an ellipsis says that a sheet comes first."""
    if item.command is Command.ACT and item.kind is not None:
        label = menu_word(item.kind)
    elif item.command is Command.UNDO:
        label = fill(translate("actions", "Undo: {action}"), action=kind_text(item.kind or "").name)
    else:
        label = translate("actions", _COMMANDS[item.command])
    return f"{label}…" if item.asks else label


def available_stays() -> str:
    """When no line's available number moves."""
    return translate("actions", "What you can sell does not change.")


def stock_and_status_stay() -> str:
    """For a kind that moves no units."""
    return translate("actions", "Stock and order status do not change.")


def stock_stays() -> str:
    """For a kind that moves no units and changes the order's status."""
    return translate("actions", "Stock does not change.")


def not_certain() -> str:
    """Beside a number or fact that follows from the rules and that nothing proves."""
    return translate("actions", "not certain")


def marked_uncertain(words: str) -> str:
    """ "14 (not certain)"."""
    return fill(translate("actions", "{words} (not certain)"), words=words)


_CERTAINTY: Mapping[Certainty, str] = {
    Certainty.UNTRACKED: QT_TRANSLATE_NOOP("actions", "not counted by Shopify: no stock changes"),
    Certainty.NO_ITEM: QT_TRANSLATE_NOOP(
        "actions", "custom item or deleted product: there is no stock to change"
    ),
    Certainty.UNKNOWN: QT_TRANSLATE_NOOP(
        "actions", "stock could not be read here: the numbers are not known"
    ),
}


def certainty_words(certainty: Certainty) -> str:
    """Why a line has no numbers; empty when it has."""
    source = _CERTAINTY.get(certainty)
    return "" if source is None else translate("actions", source)


_WEIGHTS: Mapping[Weight, str] = {
    Weight.INFO: QT_TRANSLATE_NOOP("actions", "Note"),
    Weight.WARNING: QT_TRANSLATE_NOOP("actions", "Warning"),
    Weight.RISK: QT_TRANSLATE_NOOP("actions", "Risk"),
    Weight.BLOCK: QT_TRANSLATE_NOOP("actions", "Not possible"),
}


def weight_word(weight: Weight) -> str:
    """What a note's colour and sign mean, for those who do not see them."""
    return translate("actions", _WEIGHTS[weight])


_WHAT: Mapping[str, str] = {
    "on_hand": QT_TRANSLATE_NOOP("actions", "On hand"),
    "committed": QT_TRANSLATE_NOOP("actions", "Committed"),
    "available": QT_TRANSLATE_NOOP("actions", "Available"),
    "status": QT_TRANSLATE_NOOP("actions", "Order status"),
    "location": QT_TRANSLATE_NOOP("actions", "Location of the work"),
    "tracking": QT_TRANSLATE_NOOP("actions", "Tracking"),
}


def what(name: str) -> str:
    """A number or fact that forecasts speak of."""
    source = _WHAT.get(name)
    return fact_name(name) if source is None else translate("actions", source)


_STEPS = (
    QT_TRANSLATE_NOOP("actions", "Writing it down in the journal"),
    QT_TRANSLATE_NOOP("actions", "Reading order and stock again"),
    QT_TRANSLATE_NOOP("actions", "Sending it to Shopify"),
    QT_TRANSLATE_NOOP("actions", "Checking order and stock against the forecast"),
)


def steps() -> tuple[str, ...]:
    """The steps of carrying out, in order."""
    return tuple(translate("actions", step) for step in _STEPS)


_ENTRY: Mapping[EntryState, str] = {
    EntryState.ASKED: QT_TRANSLATE_NOOP("status", "Not sent yet"),
    EntryState.WAITING: QT_TRANSLATE_NOOP("status", "Waiting to be sent"),
    EntryState.CHANGED: QT_TRANSLATE_NOOP("status", "Changed since you asked"),
    EntryState.SENDING: QT_TRANSLATE_NOOP("status", "Answer not known yet"),
    EntryState.ANSWERED: QT_TRANSLATE_NOOP("status", "Being checked"),
    EntryState.HALF_DONE: QT_TRANSLATE_NOOP("status", "Half done"),
    EntryState.DONE: QT_TRANSLATE_NOOP("status", "As forecast"),
    EntryState.DIFFERS: QT_TRANSLATE_NOOP("status", "Differs from forecast"),
    EntryState.REFUSED: QT_TRANSLATE_NOOP("status", "Refused by Shopify"),
    EntryState.NOT_DONE: QT_TRANSLATE_NOOP("status", "Did not happen"),
    EntryState.WITHDRAWN: QT_TRANSLATE_NOOP("status", "Withdrawn"),
}

_VERDICTS: Mapping[EntryState, str] = {
    EntryState.ASKED: QT_TRANSLATE_NOOP(
        "actions", "{order}: written down, and not sent. Nothing has changed."
    ),
    EntryState.WAITING: QT_TRANSLATE_NOOP(
        "actions",
        "{order}: waiting to be sent ({action}). It is sent when the shop can be reached; if the order has "
        "changed by then, you are asked first.",
    ),
    EntryState.CHANGED: QT_TRANSLATE_NOOP(
        "actions",
        "{order}: not sent, because the order has changed since you asked ({action}). Look at it again, or "
        "withdraw it.",
    ),
    EntryState.SENDING: QT_TRANSLATE_NOOP(
        "actions",
        "{order}: it is not known yet whether Shopify did this. It is not sent again; FulfillDesk reads "
        "the order as soon as it can to find out.",
    ),
    EntryState.ANSWERED: QT_TRANSLATE_NOOP(
        "actions",
        "{done} Order and stock could not be read afterwards; they are checked as soon as that works.",
    ),
    EntryState.DONE: QT_TRANSLATE_NOOP("actions", "{done} Order and stock are as forecast."),
    EntryState.DIFFERS: QT_TRANSLATE_NOOP(
        "actions", "{done} Something turned out differently from the forecast."
    ),
    EntryState.REFUSED: QT_TRANSLATE_NOOP("actions", "{order}: Shopify refused this. Nothing has changed."),
    EntryState.NOT_DONE: QT_TRANSLATE_NOOP("actions", "{order}: this did not happen. Nothing has changed."),
    EntryState.WITHDRAWN: QT_TRANSLATE_NOOP(
        "actions", "{order}: withdrawn before it was sent. Nothing has changed."
    ),
}


def entry_state(state: EntryState) -> str:
    """How far an action in the journal came."""
    return translate("status", _ENTRY[state])


_JOB_UNFINISHED = QT_TRANSLATE_NOOP("actions", "{order}: Shopify is working on this ({action}).")
_NOT_SHOWN = QT_TRANSLATE_NOOP(
    "actions", "{order}: something turned out differently from the forecast ({action})."
)


def verdict_sentence(entry: JournalEntry) -> str:
    """How an action ended, or how far it came, in a sentence."""
    order, words = entry.action.order_name, kind_text(entry.action.kind)
    if entry.state is EntryState.HALF_DONE:
        return half_done(entry.action.kind, order)
    source = _VERDICTS[entry.state]
    if entry.state is EntryState.ANSWERED and entry.failure_key == JobUnfinished.key:
        source = _JOB_UNFINISHED
    elif entry.state is EntryState.DIFFERS and entry.failure_key == NotShown.key:
        source = _NOT_SHOWN
    done = fill(words.done, order=order)
    return fill(translate("actions", source), order=order, done=done, action=words.name)


def tell_supplier(service: str) -> str:
    """After an app's parcel was cancelled in Shopify."""
    return fill(
        translate(
            "actions",
            "Tell {service}: it may still send the parcel. The order keeps a reminder until somebody ticks "
            "that {service} was told.",
        ),
        service=service,
    )


def shopify_said(words: str) -> str:
    """Shopify's literal words."""
    return fill(translate("actions", "Shopify’s words: “{words}”"), words=words)


def changed_heading() -> str:
    """Over what is different from the forecast the person agreed to."""
    return translate("actions", "The order changed since you asked. Nothing was sent. Please look again:")
