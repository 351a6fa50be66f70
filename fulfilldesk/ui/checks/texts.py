"""The words of the checks' page; those of each check are in texts_checks."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.checks.check import CheckGroup
from fulfilldesk.domain.checks.finding import Mark, MarkKind
from fulfilldesk.services.checks_port import ServiceStanding, Standing
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, plain, translate

_GROUPS: Mapping[CheckGroup, str] = {
    CheckGroup.APPS: QT_TRANSLATE_NOOP("checks", "Apps and services"),
    CheckGroup.TILL: QT_TRANSLATE_NOOP("checks", "Till"),
    CheckGroup.STOCK: QT_TRANSLATE_NOOP("checks", "Stock"),
    CheckGroup.STATUS: QT_TRANSLATE_NOOP("checks", "Status"),
    CheckGroup.AUTOMATIC: QT_TRANSLATE_NOOP("checks", "Automatic fulfilment"),
}


def title() -> str:
    """Of the page."""
    return translate("checks", "Checks")


def group_title(group: CheckGroup) -> str:
    """Above the checks of a group."""
    return translate("checks", _GROUPS[group])


def list_name() -> str:
    """For screen readers."""
    return translate("checks", "All checks")


# --- when it was checked


def checked(moment: str) -> str:
    """Below the title."""
    return fill(translate("checks", "Checked: {moment}"), moment=moment)


def never_checked() -> str:
    """Before the first run."""
    return translate("checks", "Not checked yet")


def check_now() -> str:
    """Button."""
    return translate("checks", "Check now")


def checking() -> str:
    """The same while it is being done."""
    return translate("checks", "Checking…")


def all_well() -> tuple[str, str]:
    """Title and sentence when nothing at all was found."""
    return (
        translate("checks", "Everything agrees"),
        translate("checks", "Orders, apps and stock agree. The checks run again after every sync."),
    )


def nothing_known() -> tuple[str, str]:
    """Title and sentence before the first run."""
    return (
        translate("checks", "Nothing was checked yet"),
        translate("checks", "The checks run by themselves once the orders have been fetched."),
    )


# --- one check in the list


def oldest(moment: str) -> str:
    """Under the name of a check, and of an app."""
    return fill(translate("checks", "Oldest: {moment}"), moment=moment)


def findings(n: int) -> str:
    """For screen readers: how many."""
    return Count.tr("%Ln findings", None, n)


def waiting(n: int) -> str:
    """For screen readers: how many orders wait at an app."""
    return Count.tr("%Ln orders wait", None, n)


def nothing_found() -> str:
    """For screen readers: a check without findings."""
    return translate("checks", "nothing found")


def usual_time(service: ServiceStanding) -> str:
    """How long an app takes as a rule; empty where that is not known."""
    hours = service.usual_hours
    if hours is None:
        return ""
    if hours < 1:
        return translate("checks", "usually sent within an hour")
    if hours < 48:
        return Count.tr("usually sent after %Ln hours", None, round(hours))
    return Count.tr("usually sent after %Ln days", None, round(hours / 24))


# --- the chosen check


def none_open() -> str:
    """In place of the list."""
    return translate("checks", "Nothing found. There is nothing to do here.")


def none_put_off() -> str:
    """In place of the list."""
    return translate("checks", "Nothing was put off.")


def none_fine() -> str:
    """In place of the list."""
    return translate("checks", "Nothing was marked as fine.")


_NONE = {Standing.OPEN: none_open, Standing.PUT_OFF: none_put_off, Standing.FINE: none_fine}


def none_of(standing: Standing) -> str:
    """Why the list is empty."""
    return _NONE[standing]()


_STANDINGS: Mapping[Standing, str] = {
    Standing.OPEN: QT_TRANSLATE_NOOP("checks", "To look at: {count}"),
    Standing.PUT_OFF: QT_TRANSLATE_NOOP("checks", "Put off: {count}"),
    Standing.FINE: QT_TRANSLATE_NOOP("checks", "Marked as fine: {count}"),
}


def standing_choice(standing: Standing, count: str) -> str:
    """One of the things the list can show."""
    return fill(translate("checks", _STANDINGS[standing]), count=count)


def standing_name() -> str:
    """For screen readers."""
    return translate("checks", "Which findings are shown")


def threshold(limits: str) -> str:
    """What counts as too long; `limits` as in "After 24 hours"."""
    return fill(translate("checks", "Threshold: {limits}"), limits=limits[:1].lower() + limits[1:])


def change_threshold() -> str:
    """Button: opens the settings."""
    return translate("checks", "Change…")


def way_out(words: str) -> str:
    """What to do about it."""
    return fill(translate("checks", "What to do: {words}"), words=words)


def order() -> str:
    """Column heading."""
    return translate("checks", "Order")


def what() -> str:
    """Column heading."""
    return translate("checks", "What is wrong")


def since() -> str:
    """Column heading."""
    return translate("checks", "Since")


def service() -> str:
    """Column heading."""
    return translate("checks", "App")


def said() -> str:
    """Column heading."""
    return translate("checks", "What was said")


def findings_name(check: str) -> str:
    """For screen readers: the list of a check's findings."""
    return fill(translate("checks", "Findings: {check}"), check=check)


def concerns(n: int) -> str:
    """In place of an order's number: how many orders a finding concerns."""
    return Count.tr("%Ln orders", None, n)


def mark_words(mark: Mark, formats: Formats) -> str:
    """What was said of a finding, when and by whom."""
    when = formats.moment(mark.marked_at)
    if mark.kind is MarkKind.PUT_OFF:
        sentence = translate("checks", "Until {until}, by {person} ({when})")
        until = formats.day(mark.until) if mark.until is not None else "?"
        return fill(sentence, until=until, person=mark.marked_by, when=when)
    if mark.kind is MarkKind.TOLD:
        return fill(
            translate("checks", "Supplier told by {person} ({when})"), person=mark.marked_by, when=when
        )
    words = fill(translate("checks", "Fine, by {person} ({when})"), person=mark.marked_by, when=when)
    return f"{words}: {plain(mark.note)}" if mark.note else words


# --- what can be done


def selected(n: int) -> str:
    """In the bar."""
    return Count.tr("%Ln selected", None, n)


def all_selected(n: int) -> str:
    """In the bar: every finding of the check."""
    return Count.tr("All %Ln selected", None, n)


def show_orders() -> str:
    """Button."""
    return translate("checks", "Show these orders")


def put_off() -> str:
    """Button with a menu."""
    return translate("checks", "Put off")


def until_tomorrow() -> str:
    """Menu of putting off."""
    return translate("checks", "Until tomorrow")


def for_a_week() -> str:
    """Menu of putting off."""
    return translate("checks", "For a week")


def for_a_month() -> str:
    """Menu of putting off."""
    return translate("checks", "For a month")


def until_date() -> str:
    """Menu of putting off: asks for the day."""
    return translate("checks", "Until a date…")


def mark_fine() -> str:
    """Button."""
    return translate("checks", "Mark as fine…")


def supplier_told() -> str:
    """Button."""
    return translate("checks", "Supplier told")


def count_again() -> str:
    """Button: what was said does not count any more."""
    return translate("checks", "Count again")


def open_journal() -> str:
    """Button: the action of a finding in the journal."""
    return translate("checks", "Open in the journal")


def more() -> str:
    """Button with a menu of the other actions that mend it."""
    return translate("checks", "Other actions")


def one_at_a_time() -> str:
    """Why an action cannot be asked for now."""
    return translate("checks", "This can only be done with one order at a time.")


def copy_text() -> str:
    """Button with a menu of languages."""
    return translate("checks", "Copy text for the app’s support")


def copied() -> str:
    """After the text was copied."""
    return translate("checks", "Copied. Paste it into your message to the app’s support.")


def listed_title(check: str) -> str:
    """Chip of the order table."""
    return fill(translate("checks", "Checks: {check}"), check=check)


def no_orders() -> str:
    """When there is none to show, or to act on."""
    return translate("checks", "The orders that this is about are not on this computer.")


# --- the sheets


def put_off_title(n: int) -> str:
    """Title."""
    return Count.tr("Put off %Ln findings", None, n)


def put_off_says() -> str:
    """What it does."""
    return translate("checks", "What is still wrong on that day comes back. Nothing changes in Shopify.")


def put_off_until() -> str:
    """Label of the day."""
    return translate("checks", "Until")


def put_off_main() -> str:
    """Button: yes."""
    return translate("checks", "Put off until this day")


def fine_title(n: int) -> str:
    """Title."""
    return Count.tr("Mark %Ln findings as fine", None, n)


def fine_says() -> str:
    """What it does."""
    return translate(
        "checks",
        "This is as it should be, and no longer counts. If it happens again, it is found again. Nothing "
        "changes in Shopify.",
    )


def fine_note() -> str:
    """Label of the note."""
    return translate("checks", "Note, for whoever reads this later")


def fine_main() -> str:
    """Button: yes."""
    return translate("checks", "Mark as fine")


def leave() -> str:
    """Button of both sheets: no."""
    return translate("checks", "Leave it open")


# --- the notification


def notification_title(shop: str) -> str:
    """Title of the system's notification."""
    return fill(translate("checks", "Checks of {shop}"), shop=shop)


def notification_words(new: int, total: int) -> str:
    """How many findings are new, and how many there are."""
    fresh = Count.tr("%Ln new findings.", None, new)
    every = Count.tr("%Ln to look at.", None, total)
    return f"{fresh} {every}" if total > new else fresh
