"""The words of the journal."""

from __future__ import annotations

from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.translation import Count, fill, translate


def title() -> str:
    """Over the list."""
    return translate("journal", "Journal")


def filter_hint() -> str:
    """Inside the empty filter field."""
    return translate("journal", "Filter by order number")


def only_order(name: str) -> str:
    """Chip: entries of one order only. Pressing it shows all again."""
    return fill(translate("journal", "Order {name}"), name=name)


def only_batch(kind: str) -> str:
    """Chip: entries of one batch only. Pressing it shows all again."""
    return fill(translate("journal", "Batch: {action}"), action=kind_text(kind).name)


def in_batch(action: str) -> str:
    """An action that was one of many."""
    return fill(translate("journal", "{action} (batch)"), action=action)


def in_batch_of() -> str:
    """Beside when and by whom it was asked."""
    return translate("journal", "Part of a batch of many orders.")


def show_batch() -> str:
    """Button: all entries of the batch of this one."""
    return translate("journal", "Show its batch")


def show_everything() -> str:
    """What pressing that chip does, for screen readers."""
    return translate("journal", "Show the whole journal again")


def empty() -> str:
    """When nothing was ever done."""
    return translate("journal", "Nothing has been done yet. Every action on an order is written down here.")


def none_found() -> str:
    """When the filter leaves nothing."""
    return translate("journal", "The journal holds nothing about this order.")


def newest_only(n: int) -> str:
    """When only those that were read are searched."""
    return Count.tr("Only the newest %Ln entries were searched.", None, n)


def when() -> str:
    """Column heading."""
    return translate("journal", "When")


def order() -> str:
    """Column heading."""
    return translate("journal", "Order")


def action() -> str:
    """Column heading."""
    return translate("journal", "Action")


def who() -> str:
    """Column heading."""
    return translate("journal", "By")


def forecast() -> str:
    """Column heading."""
    return translate("journal", "Forecast")


def outcome() -> str:
    """Column heading."""
    return translate("journal", "Outcome")


def units(n: int) -> str:
    """ "3 units" in a forecast in short."""
    return Count.tr("%Ln units", None, n)


def undone() -> str:
    """Beside the state of an action that was taken back."""
    return translate("journal", "undone")


def asked(moment: str, person: str) -> str:
    """When and by whom."""
    return fill(translate("journal", "Asked {moment} by {person}"), moment=moment, person=person)


def by_rule(rule: str) -> str:
    """Who asked, where it was one of the shop's own rules."""
    return fill(translate("journal", "By rule “{rule}”"), rule=rule)


def asked_by_rule(moment: str, rule: str, person: str) -> str:
    """When, by which rule, and who was signed in."""
    return fill(
        translate("journal", "Asked {moment} by rule “{rule}” ({person} was signed in)"),
        moment=moment,
        rule=rule,
        person=person,
    )


def sent(moment: str) -> str:
    """When the request went out."""
    return fill(translate("journal", "Sent {moment}"), moment=moment)


def finished(moment: str) -> str:
    """When its end was known."""
    return fill(translate("journal", "Finished {moment}"), moment=moment)


def reason(words: str) -> str:
    """Why somebody did it in spite of a warning."""
    return fill(translate("journal", "Reason: {words}"), words=words)


def request_id(request: str) -> str:
    """Shopify's number of the request, for its support."""
    return fill(translate("journal", "Shopify’s request ID: {request}"), request=request)


def was_undone() -> str:
    """A later action took this one back."""
    return translate("journal", "This was undone by a later action.")


def takes_back() -> str:
    """This action takes an earlier one back."""
    return translate("journal", "This undoes an earlier action.")


def open_order() -> str:
    """Button."""
    return translate("journal", "Open order")


def copy_request_id() -> str:
    """Button."""
    return translate("journal", "Copy request ID")


def look_again() -> str:
    """Button: an action that was written down and not sent is asked about again."""
    return translate("journal", "Look again…")


def choose() -> str:
    """In place of an entry."""
    return translate("journal", "Choose an entry to see its forecast and its outcome.")
