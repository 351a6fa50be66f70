"""The words of what is done to many orders at once: selection bar, menu and sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

# --- the selection


def selected(n: int) -> str:
    """In the bar: rows chosen by hand."""
    return Count.tr("%Ln selected", None, n)


def everything_selected(n: int) -> str:
    """In the bar: everything that the search and the filters find."""
    return Count.tr("All %Ln that match selected", None, n)


def everything_hint() -> str:
    """What that means, as a tooltip."""
    return translate(
        "bulk", "Every order in this list is selected, including those that you would have to scroll to."
    )


def clear_selection() -> str:
    """Button of the bar."""
    return translate("bulk", "Clear selection")


def actions() -> str:
    """Button that opens the menu."""
    return translate("bulk", "Actions")


def actions_hint() -> str:
    """What that button does, for screen readers and as its tooltip."""
    return translate("bulk", "What can be done with all selected orders at once")


def bar_name() -> str:
    """For screen readers."""
    return translate("bulk", "Selected orders")


_NAMES: Mapping[str, str] = {
    "cancel_fulfillment": QT_TRANSLATE_NOOP("bulk", "Cancel fulfilments"),
    "fulfill": QT_TRANSLATE_NOOP("bulk", "Fulfil"),
    "hold": QT_TRANSLATE_NOOP("bulk", "Hold"),
    "release_hold": QT_TRANSLATE_NOOP("bulk", "Release holds"),
    "move": QT_TRANSLATE_NOOP("bulk", "Change location"),
    "request_fulfillment": QT_TRANSLATE_NOOP("bulk", "Request fulfilment"),
    "cancel_request": QT_TRANSLATE_NOOP("bulk", "Cancel requests"),
    "archive": QT_TRANSLATE_NOOP("bulk", "Archive"),
    "unarchive": QT_TRANSLATE_NOOP("bulk", "Unarchive"),
    "add_tags": QT_TRANSLATE_NOOP("bulk", "Add tags"),
    "remove_tags": QT_TRANSLATE_NOOP("bulk", "Remove tags"),
}


def has_words(kind: str) -> bool:
    """Whether everything about a kind can be said."""
    return kind in _NAMES and kind in _TITLES and kind in _MAIN and kind in _LABELS


def name(kind: str) -> str:
    """What a kind is called in bar and menu."""
    return translate("bulk", _NAMES[kind])


# --- the sheet: what is asked


def _cancel_fulfillments_of(n: int) -> str:
    return Count.tr("Cancel the fulfilments of %Ln orders", None, n)


def _fulfill(n: int) -> str:
    return Count.tr("Fulfil %Ln orders", None, n)


def _hold(n: int) -> str:
    return Count.tr("Hold the work of %Ln orders", None, n)


def _release(n: int) -> str:
    return Count.tr("Release the holds of %Ln orders", None, n)


def _move(n: int) -> str:
    return Count.tr("Change the location of %Ln orders", None, n)


def _request(n: int) -> str:
    return Count.tr("Request fulfilment of %Ln orders", None, n)


def _cancel_requests(n: int) -> str:
    return Count.tr("Cancel the requests of %Ln orders", None, n)


def _archive(n: int) -> str:
    return Count.tr("Archive %Ln orders", None, n)


def _unarchive(n: int) -> str:
    return Count.tr("Unarchive %Ln orders", None, n)


def _add_tags(n: int) -> str:
    return Count.tr("Add tags to %Ln orders", None, n)


def _remove_tags(n: int) -> str:
    return Count.tr("Remove tags from %Ln orders", None, n)


def _cancel_fulfillments(n: int) -> str:
    return Count.tr("Cancel %Ln fulfilments", None, n)


_TITLES: Mapping[str, Callable[[int], str]] = {
    "cancel_fulfillment": _cancel_fulfillments_of,
    "fulfill": _fulfill,
    "hold": _hold,
    "release_hold": _release,
    "move": _move,
    "request_fulfillment": _request,
    "cancel_request": _cancel_requests,
    "archive": _archive,
    "unarchive": _unarchive,
    "add_tags": _add_tags,
    "remove_tags": _remove_tags,
}
_MAIN: Mapping[str, Callable[[int], str]] = {**_TITLES, "cancel_fulfillment": _cancel_fulfillments}


def title(kind: str, orders: int) -> str:
    """The sheet's title: of so many selected orders."""
    return _TITLES[kind](orders)


def counts_fulfillments(kind: str) -> bool:
    """Whether the main button counts fulfilments; else it counts orders."""
    return kind == "cancel_fulfillment"


def main(kind: str, n: int) -> str:
    """The main button: fulfilments or orders, see `counts_fulfillments`."""
    return _MAIN[kind](n)


def again_title(kind: str) -> str:
    """The sheet's title: what a batch could not do is tried again."""
    return fill(translate("bulk", "Try again: {action}"), action=name(kind))


def undo_title(kind: str) -> str:
    """The sheet's title: what a batch has done is taken back."""
    return fill(translate("bulk", "Undo: {action}"), action=name(kind))


def redo_title(kind: str) -> str:
    """The sheet's title: what a batch took back is done after all."""
    return fill(translate("bulk", "Take back the undoing: {action}"), action=name(kind))


def undo_main(n: int) -> str:
    """The main button of that: actions."""
    return Count.tr("Take %Ln actions back", None, n)


def main_waiting(words: str) -> str:
    """The main button while the shop cannot be reached: the batch is written down."""
    return fill(translate("bulk", "{action} later"), action=words)


def leave() -> str:
    """The other button: everything stays as it is."""
    return translate("bulk", "Change nothing")


def close() -> str:
    """The other button, when there is nothing to be done."""
    return translate("bulk", "Close")


def stop_looking() -> str:
    """The other button while the orders are looked at."""
    return translate("bulk", "Stop")


def try_again() -> str:
    """Button after a failure."""
    return translate("bulk", "Try again")


_LABELS: Mapping[str, str] = {
    "cancel_fulfillment": QT_TRANSLATE_NOOP("bulk", "No fulfilment can be cancelled."),
    "fulfill": QT_TRANSLATE_NOOP("bulk", "Nothing can be fulfilled."),
    "hold": QT_TRANSLATE_NOOP("bulk", "Nothing can be put on hold."),
    "release_hold": QT_TRANSLATE_NOOP("bulk", "There is no hold to release."),
    "move": QT_TRANSLATE_NOOP("bulk", "Nothing can be moved there."),
    "request_fulfillment": QT_TRANSLATE_NOOP("bulk", "No fulfilment can be requested."),
    "cancel_request": QT_TRANSLATE_NOOP("bulk", "There is no request to cancel."),
    "archive": QT_TRANSLATE_NOOP("bulk", "No order can be archived."),
    "unarchive": QT_TRANSLATE_NOOP("bulk", "No order can be taken out of the archive."),
    "add_tags": QT_TRANSLATE_NOOP("bulk", "No order gets another tag."),
    "remove_tags": QT_TRANSLATE_NOOP("bulk", "No order loses a tag."),
}


def nothing_to_do(kind: str) -> str:
    """When every order is left out."""
    why = translate("bulk", "Below you see why each order is left out.")
    return f"{translate('bulk', _LABELS[kind])} {why}"


def nothing_to_undo() -> str:
    """When nothing of a batch can be taken back."""
    return translate("bulk", "Nothing can be taken back. Below you see why each order is left out.")


def nothing_failed() -> str:
    """When a batch has nothing left to be tried again."""
    return translate("bulk", "Nothing of this batch is left to be tried again.")


def too_many(n: int) -> str:
    """More orders than one batch may have; `n` is how many it may have."""
    return Count.tr(
        "At most %Ln orders can be done at once. Narrow the list with a search or a filter, and do the rest "
        "afterwards.",
        None,
        n,
    )


# --- the sheet: looking


def fill_in_first() -> str:
    """While something needed is not filled in yet."""
    return translate("bulk", "Fill this in first; then FulfillDesk looks at every order.")


def looking(done: str, total: int) -> str:
    """While the orders are looked at: "3,400", of so many."""
    return fill(Count.tr("Looking at {done} of %Ln orders", None, total), done=done)


def looking_name() -> str:
    """Of the progress bar, for screen readers."""
    return translate("bulk", "How many orders were looked at")


# --- the sheet: what will happen


def will_be_done() -> str:
    """Heading over the forecast."""
    return translate("bulk", "Will be done")


def fulfillments_of_orders(fulfillments: int, orders: int) -> str:
    """ "128 fulfilments of 120 orders"."""
    counted = Count.tr("%Ln fulfilments", None, fulfillments)
    return f"{counted} {_of(orders)}"


def pieces_of_orders(pieces: int, orders: int) -> str:
    """ "128 pieces of work of 120 orders"."""
    counted = Count.tr("%Ln pieces of work", None, pieces)
    return f"{counted} {_of(orders)}"


def actions_of_orders(n: int, orders: int) -> str:
    """ "128 actions of 120 orders"."""
    counted = Count.tr("%Ln actions", None, n)
    return f"{counted} {_of(orders)}"


def _of(orders: int) -> str:
    return Count.tr("of %Ln orders", None, orders)


def orders(n: int) -> str:
    """ "120 orders"."""
    return Count.tr("%Ln orders", None, n)


def nothing_ticked() -> str:
    """When every order needs a decision, and none is ticked."""
    return translate("bulk", "Nothing yet: every order needs your decision.")


def need_decision() -> str:
    """Heading over the concerns."""
    return translate("bulk", "Need a decision")


def decision_hint() -> str:
    """Under that heading."""
    return translate(
        "bulk", "Left out unless you tick them. An order with several of these needs a tick at each."
    )


def include(n: int) -> str:
    """Tick box of a concern."""
    return Count.tr("Include %Ln orders", None, n)


def left_out() -> str:
    """Heading over what cannot be done."""
    return translate("bulk", "Left out")


def examples(names: list[str], more: int) -> str:
    """ "#1001, #1002 and 12 more"."""
    listed = ", ".join(names)
    if not more:
        return listed
    others = Count.tr("and %Ln more", None, more)
    return f"{listed} {others}"


def stock_lines_name() -> str:
    """Of the table, for screen readers."""
    return translate("bulk", "What happens to stock")


def no_stock_moves() -> str:
    """In place of the table."""
    return translate("bulk", "Stock does not change.")


def no_emails() -> str:
    """Of everything that will be done."""
    return translate("bulk", "Customers get no e-mail about this.")


def emails(n: int) -> str:
    """Of everything that will be done: at most so many."""
    return Count.tr("Shopify sends an e-mail about this to the customers of %Ln of them.", None, n)


def read_afresh() -> str:
    """Left of the buttons."""
    return translate("bulk", "Every order is read again right before it is sent.")


def reason_missing() -> str:
    """Left of the buttons: a risky group is ticked."""
    return translate("bulk", "Say why, then you can go on.")


def will_wait() -> str:
    """While the shop cannot be reached."""
    return translate(
        "bulk",
        "The shop cannot be reached, so these are the orders and the stock as they were saved. Your "
        "answer is written down and waits; it is sent once the shop can be reached again, and you are "
        "shown first what has changed by then.",
    )


def writing() -> str:
    """While the batch is written to the journal."""
    return translate("bulk", "Writing it down…")


def nothing_written() -> str:
    """After the journal could not be written."""
    return translate("bulk", "Nothing was written down, and nothing will be sent.")
