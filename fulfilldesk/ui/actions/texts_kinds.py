"""The words of every kind of action, by its name (domain.actions): menu, sheet, button, result, journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate


@dataclass(frozen=True, slots=True)
class KindText:
    """What is said about one kind of action. `name` is the word of menu and journal; `title` asks, `looking`
    heads a preview, {name} is what it is about; `main` is the button that does it, `other` the way out;
    `done` tells the result; `menu` is the menu's word where that is another; `says` tells what it does, where
    no number of units does."""

    name: str
    title: str
    looking: str
    main: str
    other: str
    done: str
    menu: str = ""
    says: str = ""


_KINDS: Mapping[str, KindText] = {
    # of a fulfilment
    "cancel_fulfillment": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment"),
        title=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What cancelling fulfilment {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment"),
        other=QT_TRANSLATE_NOOP("actions", "Keep it fulfilled"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilment cancelled."),
    ),
    "cancel_part": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Cancel part of this fulfilment"),
        title=QT_TRANSLATE_NOOP("actions", "Cancel part of fulfilment {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What cancelling part of fulfilment {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Cancel these items"),
        other=QT_TRANSLATE_NOOP("actions", "Keep all of it fulfilled"),
        done=QT_TRANSLATE_NOOP(
            "actions", "{order}: part of the fulfilment cancelled, the rest fulfilled again."
        ),
    ),
    "edit_tracking": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Edit tracking"),
        title=QT_TRANSLATE_NOOP("actions", "Edit the tracking of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "The tracking of {name}"),
        main=QT_TRANSLATE_NOOP("actions", "Save tracking"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old tracking"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: tracking saved."),
    ),
    "fulfill_again": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Fulfil again"),
        title=QT_TRANSLATE_NOOP("actions", "Undo the cancelling of {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What undoing the cancelling of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Fulfil again"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it cancelled"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilled again."),
        menu=QT_TRANSLATE_NOOP("actions", "Undo cancel (fulfil again, no e-mail)"),
    ),
    # of work
    "fulfill": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Fulfil items"),
        title=QT_TRANSLATE_NOOP("actions", "Fulfil items of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What fulfilling the items of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Fulfil items"),
        other=QT_TRANSLATE_NOOP("actions", "Not now"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: items fulfilled."),
    ),
    "report_progress": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Mark as in progress"),
        title=QT_TRANSLATE_NOOP("actions", "Mark the work of {name} as in progress"),
        looking=QT_TRANSLATE_NOOP("actions", "What marking the work of {name} as in progress would do"),
        main=QT_TRANSLATE_NOOP("actions", "Mark as in progress"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it open"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: marked as in progress."),
        says=QT_TRANSLATE_NOOP("actions", "Everybody sees in Shopify that somebody is working on this."),
    ),
    "mark_open": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Mark as unfulfilled"),
        title=QT_TRANSLATE_NOOP("actions", "Mark the work of {name} as unfulfilled?"),
        looking=QT_TRANSLATE_NOOP("actions", "What marking the work of {name} as unfulfilled would do"),
        main=QT_TRANSLATE_NOOP("actions", "Mark as unfulfilled"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it as it is"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: marked as unfulfilled."),
        says=QT_TRANSLATE_NOOP(
            "actions", "The work can be held, moved, split or cancelled again afterwards."
        ),
    ),
    "hold": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Hold fulfilment"),
        title=QT_TRANSLATE_NOOP("actions", "Hold the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What holding the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Hold this work"),
        other=QT_TRANSLATE_NOOP("actions", "Do not hold it"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: on hold."),
        says=QT_TRANSLATE_NOOP("actions", "Nobody can fulfil this work until the hold is released."),
    ),
    "release_hold": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Release hold"),
        title=QT_TRANSLATE_NOOP("actions", "Release the hold on the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What releasing the hold on the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Release hold"),
        other=QT_TRANSLATE_NOOP("actions", "Keep it on hold"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: hold released."),
        says=QT_TRANSLATE_NOOP("actions", "The work can be fulfilled once no hold is left on it."),
    ),
    "move": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Change location"),
        title=QT_TRANSLATE_NOOP("actions", "Change the location of the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What changing the location of the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Change location"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it where it is"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: location changed."),
    ),
    "split": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Split"),
        title=QT_TRANSLATE_NOOP("actions", "Split the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What splitting the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Split this work"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it in one piece"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: work split."),
    ),
    "merge": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Merge"),
        title=QT_TRANSLATE_NOOP("actions", "Merge the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What merging the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Merge this work"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it apart"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: work merged."),
        says=QT_TRANSLATE_NOOP("actions", "Pieces of work at one location become one again."),
    ),
    "reschedule": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Reschedule"),
        title=QT_TRANSLATE_NOOP("actions", "Reschedule the work of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What rescheduling the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Reschedule this work"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old date"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: rescheduled."),
    ),
    "request_fulfillment": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Request fulfilment"),
        title=QT_TRANSLATE_NOOP("actions", "Request fulfilment of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What requesting fulfilment of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Request fulfilment"),
        other=QT_TRANSLATE_NOOP("actions", "Do not request it yet"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilment requested."),
        says=QT_TRANSLATE_NOOP(
            "actions", "The service is asked to send these items, and answers in its own time."
        ),
    ),
    "cancel_request": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Cancel request"),
        title=QT_TRANSLATE_NOOP("actions", "Cancel the fulfilment request of {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What cancelling the fulfilment request of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Cancel request"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the request"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: request cancelled."),
        says=QT_TRANSLATE_NOOP("actions", "The service has not accepted the request yet; it is taken back."),
    ),
    "request_cancellation": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Request cancellation"),
        title=QT_TRANSLATE_NOOP("actions", "Ask the service to cancel the work of {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What asking to cancel the work of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Request cancellation"),
        other=QT_TRANSLATE_NOOP("actions", "Let the service go on"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: cancellation requested."),
        says=QT_TRANSLATE_NOOP(
            "actions", "The service decides. Until it agrees, it may still send these items."
        ),
    ),
    "cancel_work": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment order"),
        title=QT_TRANSLATE_NOOP("actions", "Cancel the fulfilment order of {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What cancelling the fulfilment order of {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Cancel fulfilment order"),
        other=QT_TRANSLATE_NOOP("actions", "Keep it"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: fulfilment order cancelled; its work has come free."),
        says=QT_TRANSLATE_NOOP("actions", "This fulfilment order ends, and its work comes free."),
    ),
    # of an order
    "archive": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Archive order"),
        title=QT_TRANSLATE_NOOP("actions", "Archive {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What archiving {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Archive order"),
        other=QT_TRANSLATE_NOOP("actions", "Do not archive it"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: archived."),
    ),
    "unarchive": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Unarchive order"),
        title=QT_TRANSLATE_NOOP("actions", "Unarchive {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What unarchiving {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Unarchive order"),
        other=QT_TRANSLATE_NOOP("actions", "Leave it archived"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: taken out of the archive."),
    ),
    "cancel_order": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Cancel order"),
        title=QT_TRANSLATE_NOOP("actions", "Cancel order {name}?"),
        looking=QT_TRANSLATE_NOOP("actions", "What cancelling order {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Cancel order"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the order"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: order cancelled."),
        says=QT_TRANSLATE_NOOP("actions", "The order ends, and what is left to fulfil with it."),
    ),
    "edit_note": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Edit note"),
        title=QT_TRANSLATE_NOOP("actions", "Edit the note of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "The note of {name}"),
        main=QT_TRANSLATE_NOOP("actions", "Save note"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old note"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: note saved."),
    ),
    "edit_tags": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Edit tags"),
        title=QT_TRANSLATE_NOOP("actions", "Edit the tags of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "The tags of {name}"),
        main=QT_TRANSLATE_NOOP("actions", "Save tags"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old tags"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: tags saved."),
    ),
    "add_tags": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Add tags"),
        title=QT_TRANSLATE_NOOP("actions", "Add tags to {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What adding tags to {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Add tags"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old tags"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: tags added."),
    ),
    "remove_tags": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Remove tags"),
        title=QT_TRANSLATE_NOOP("actions", "Remove tags from {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "What removing tags from {name} would do"),
        main=QT_TRANSLATE_NOOP("actions", "Remove tags"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old tags"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: tags removed."),
    ),
    "edit_address": KindText(
        name=QT_TRANSLATE_NOOP("actions", "Edit shipping address"),
        title=QT_TRANSLATE_NOOP("actions", "Edit the shipping address of {name}"),
        looking=QT_TRANSLATE_NOOP("actions", "The shipping address of {name}"),
        main=QT_TRANSLATE_NOOP("actions", "Save address"),
        other=QT_TRANSLATE_NOOP("actions", "Keep the old address"),
        done=QT_TRANSLATE_NOOP("actions", "{order}: shipping address saved."),
    ),
}
#: Said of a kind without words of its own: an entry that a newer version wrote.
_ANY = KindText(
    name=QT_TRANSLATE_NOOP("actions", "Action"),
    title=QT_TRANSLATE_NOOP("actions", "Carry this out on {name}?"),
    looking=QT_TRANSLATE_NOOP("actions", "What this would do to {name}"),
    main=QT_TRANSLATE_NOOP("actions", "Carry out"),
    other=QT_TRANSLATE_NOOP("actions", "Let it be"),
    done=QT_TRANSLATE_NOOP("actions", "{order}: done."),
)


def has_words(kind: str) -> bool:
    """Whether a kind has words of its own."""
    return kind in _KINDS


def kind_text(kind: str) -> KindText:
    """The words of a kind in the person's language, gaps still open."""
    source = _KINDS.get(kind, _ANY)
    values = (getattr(source, field.name) for field in fields(KindText))
    return KindText(*(translate("actions", value) if value else "" for value in values))


def menu_word(kind: str) -> str:
    """What the menu calls a kind."""
    words = kind_text(kind)
    return words.menu or words.name


def _become_work(units: int) -> str:
    return Count.tr("%Ln units become work to do again at {location}.", None, units)


def _leave_again(units: int) -> str:
    return Count.tr(
        "%Ln units leave {location} again, as a new fulfilment with the same tracking.", None, units
    )


def _leave(units: int) -> str:
    return Count.tr("%Ln units leave {location} as a new fulfilment.", None, units)


def _move(units: int) -> str:
    return Count.tr("The work of %Ln units moves to {location}.", None, units)


_UNIT_SENTENCES: Mapping[str, Callable[[int], str]] = {
    "cancel_fulfillment": _become_work,
    "cancel_part": _become_work,
    "fulfill_again": _leave_again,
    "fulfill": _leave,
    "move": _move,
}


def units_sentence(kind: str, units: int, location: str) -> str:
    """What happens to how many units, and where; empty for a kind that moves none."""
    sentence = _UNIT_SENTENCES.get(kind)
    return "" if sentence is None or units == 0 else fill(sentence(units), location=location)


_HALF_DONE: Mapping[str, str] = {
    "cancel_part": QT_TRANSLATE_NOOP(
        "actions",
        "{order}: half done. The fulfilment is cancelled, and the items that should stay fulfilled are not "
        "fulfilled again yet. Finish it, or take it back.",
    ),
}
_ANY_HALF_DONE = QT_TRANSLATE_NOOP(
    "actions",
    "{order}: half done. The first part stands, the rest was not done. Finish it, or take it back.",
)


def half_done(kind: str, order: str) -> str:
    """The state an order is in after the first mutation of several."""
    return fill(translate("actions", _HALF_DONE.get(kind, _ANY_HALF_DONE)), order=order)
