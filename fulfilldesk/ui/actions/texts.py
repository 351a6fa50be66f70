"""The words around actions: menu, sheets, steps, results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from fulfilldesk.domain.forecast import Certainty
from fulfilldesk.domain.journal import EntryState
from fulfilldesk.domain.menu import Command
from fulfilldesk.domain.notice import Weight
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_COMMANDS: Mapping[Command, str] = {
    Command.PREVIEW: QT_TRANSLATE_NOOP("actions", "Preview inventory effect"),
    Command.CANCEL: QT_TRANSLATE_NOOP("actions", "Cancel fulfilment"),
    Command.UNDO_CANCEL: QT_TRANSLATE_NOOP("actions", "Undo cancel (fulfil again, no e-mail)"),
    Command.EDIT_TRACKING: QT_TRANSLATE_NOOP("actions", "Edit tracking"),
    Command.COPY_TRACKING: QT_TRANSLATE_NOOP("actions", "Copy tracking number"),
    Command.OPEN_TRACKING: QT_TRANSLATE_NOOP("actions", "Open tracking page"),
    Command.OPEN_ADMIN: QT_TRANSLATE_NOOP("actions", "Open in Shopify admin"),
    Command.COPY_ID: QT_TRANSLATE_NOOP("actions", "Copy ID"),
    Command.SHOW_JOURNAL: QT_TRANSLATE_NOOP("actions", "Show in journal"),
}


@dataclass(frozen=True, slots=True)
class KindText:
    """What is said about one kind of action. `name` is the journal's word; `looking` heads a preview."""

    name: str
    title: str
    looking: str
    main: str
    other: str
    done: str


_CANCEL = KindText(
    name=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment"),
    title=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment {name}?"),
    looking=QT_TRANSLATE_NOOP("actions", "What cancelling fulfilment {name} would do"),
    main=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment"),
    other=QT_TRANSLATE_NOOP("actions", "Keep it fulfilled"),
    done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilment cancelled."),
)
_FULFILL_AGAIN = KindText(
    name=QT_TRANSLATE_NOOP("actions", "Fulfil again"),
    title=QT_TRANSLATE_NOOP("actions", "Undo the cancelling of {name}?"),
    looking=QT_TRANSLATE_NOOP("actions", "What undoing the cancelling of {name} would do"),
    main=QT_TRANSLATE_NOOP("actions", "Fulfil again"),
    other=QT_TRANSLATE_NOOP("actions", "Leave it cancelled"),
    done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilled again."),
)
_EDIT_TRACKING = KindText(
    name=QT_TRANSLATE_NOOP("actions", "Edit tracking"),
    title=QT_TRANSLATE_NOOP("actions", "Edit the tracking of {name}"),
    looking=QT_TRANSLATE_NOOP("actions", "The tracking of {name}"),
    main=QT_TRANSLATE_NOOP("actions", "Save tracking"),
    other=QT_TRANSLATE_NOOP("actions", "Keep the old tracking"),
    done=QT_TRANSLATE_NOOP("actions", "{order}: tracking saved."),
)
#: Said of a kind without words of its own: an entry that a newer version wrote.
_ANY = KindText(
    name=QT_TRANSLATE_NOOP("actions", "Action"),
    title=QT_TRANSLATE_NOOP("actions", "Carry this out on {name}?"),
    looking=QT_TRANSLATE_NOOP("actions", "What this would do to {name}"),
    main=QT_TRANSLATE_NOOP("actions", "Carry out"),
    other=QT_TRANSLATE_NOOP("actions", "Let it be"),
    done=QT_TRANSLATE_NOOP("actions", "{order}: done."),
)
_KINDS: Mapping[str, KindText] = {
    "cancel_fulfillment": _CANCEL,
    "fulfill_again": _FULFILL_AGAIN,
    "edit_tracking": _EDIT_TRACKING,
}


def command_label(command: Command, *, asks: bool) -> str:
    """A menu item's label; an ellipsis says that a sheet comes first."""
    label = translate("actions", _COMMANDS[command])
    return f"{label}…" if asks else label


def kind_text(kind: str) -> KindText:
    """The words of a kind in the person's language, gaps still open."""
    source = _KINDS.get(kind, _ANY)
    return KindText(*(translate("actions", getattr(source, name)) for name in KindText.__slots__))


def _become_work(units: int) -> str:
    return Count.tr("%Ln units become work to do again at {location}.", None, units)


def _leave_again(units: int) -> str:
    return Count.tr(
        "%Ln units leave {location} again, as a new fulfilment with the same tracking.", None, units
    )


_UNIT_SENTENCES: Mapping[str, Callable[[int], str]] = {
    "cancel_fulfillment": _become_work,
    "fulfill_again": _leave_again,
}


def units_sentence(kind: str, units: int, location: str) -> str:
    """What happens to how many units, and where; empty for a kind that moves none."""
    sentence = _UNIT_SENTENCES.get(kind)
    return "" if sentence is None or units == 0 else fill(sentence(units), location=location)


def available_stays() -> str:
    """When no line's available number moves."""
    return translate("actions", "What you can sell does not change.")


def stock_and_status_stay() -> str:
    """For a kind that moves no units."""
    return translate("actions", "Stock and order status do not change.")


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
    return name if source is None else translate("actions", source)


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
    EntryState.SENDING: QT_TRANSLATE_NOOP("status", "Answer not known yet"),
    EntryState.ANSWERED: QT_TRANSLATE_NOOP("status", "Being checked"),
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
    EntryState.DIFFERS: QT_TRANSLATE_NOOP("actions", "{done} Something came out otherwise than forecast."),
    EntryState.REFUSED: QT_TRANSLATE_NOOP("actions", "{order}: Shopify refused this. Nothing has changed."),
    EntryState.NOT_DONE: QT_TRANSLATE_NOOP("actions", "{order}: this did not happen. Nothing has changed."),
    EntryState.WITHDRAWN: QT_TRANSLATE_NOOP(
        "actions", "{order}: withdrawn before it was sent. Nothing has changed."
    ),
}


def entry_state(state: EntryState) -> str:
    """How far an action in the journal came."""
    return translate("status", _ENTRY[state])


def verdict_sentence(state: EntryState, *, kind: str, order: str) -> str:
    """How an action ended, in a sentence."""
    done = fill(kind_text(kind).done, order=order)
    return fill(translate("actions", _VERDICTS[state]), order=order, done=done)


def shopify_said(words: str) -> str:
    """Shopify's literal words."""
    return fill(translate("actions", "Shopify’s words: “{words}”"), words=words)


def changed_heading() -> str:
    """Over what is different from the forecast the person agreed to."""
    return translate("actions", "The order changed since you asked. Nothing was sent. Please look again:")
