"""The fixed words on sheets and on the result line."""

from __future__ import annotations

from fulfilldesk.ui.translation import fill, translate


def item() -> str:
    """Column heading."""
    return translate("sheet", "Item")


def location() -> str:
    """Column heading."""
    return translate("sheet", "Location")


def units() -> str:
    """Column heading."""
    return translate("sheet", "Units")


def subject() -> str:
    """Column heading: what is compared."""
    return translate("sheet", "What")


def before() -> str:
    """Column heading."""
    return translate("sheet", "Before")


def forecast() -> str:
    """Column heading."""
    return translate("sheet", "Forecast")


def actual() -> str:
    """Column heading."""
    return translate("sheet", "Actual")


def difference() -> str:
    """Column heading."""
    return translate("sheet", "Difference")


def order_status() -> str:
    """Before the badges of the order's status."""
    return translate("sheet", "Order status")


def stays() -> str:
    """After a badge: the status does not change."""
    return translate("sheet", "stays as it is")


def reason_label() -> str:
    """Over the reason a risky action needs."""
    return translate("sheet", "Why do you do it anyway? (kept in the journal)")


def reason_hint() -> str:
    """Inside the empty reason field."""
    return translate("sheet", "For example: the items never left")


def reason_missing() -> str:
    """Beside the main button while it waits for a reason."""
    return translate("sheet", "Give a reason first.")


def stock_read(ago: str) -> str:
    """ "Stock read 4 seconds ago"."""
    return fill(translate("sheet", "Stock read {ago}"), ago=ago)


def order_read(ago: str) -> str:
    """For a sheet without stock."""
    return fill(translate("sheet", "Order read {ago}"), ago=ago)


def work_name(order: str, location: str) -> str:
    """ "#10482 (Utrecht)": the work of an order at a location."""
    return fill(translate("sheet", "{order} ({location})"), order=order, location=location)


def saved_stock(ago: str) -> str:
    """For a forecast on what this computer remembers."""
    return fill(translate("sheet", "From saved data, read {ago}"), ago=ago)


def reading() -> str:
    """While order and stock are read."""
    return translate("sheet", "Reading order and stock…")


def tracking_after() -> str:
    """Before the tracking a fulfilment will have."""
    return translate("sheet", "Tracking")


def close() -> str:
    """Button."""
    return translate("sheet", "Close")


def undo() -> str:
    """Button."""
    return translate("sheet", "Undo")


def try_again() -> str:
    """Button."""
    return translate("sheet", "Try again")


def go_on() -> str:
    """Button: do what is left of a half-done action."""
    return translate("sheet", "Finish it")


def take_back() -> str:
    """Button: undo what stands of a half-done action."""
    return translate("sheet", "Take it back")


def withdraw() -> str:
    """Button: an action that was not sent is let be."""
    return translate("sheet", "Withdraw")


def leave_it() -> str:
    """Button: an action that is half done, or of which nobody can tell, is ended as it is."""
    return translate("sheet", "Leave it as it is")


def queue(verb: str) -> str:
    """Main button while the shop cannot be reached: "Queue: cancel fulfilment"."""
    return fill(translate("sheet", "Queue: {verb}"), verb=f"{verb[:1].lower()}{verb[1:]}")


def will_wait() -> str:
    """On the sheet while the shop cannot be reached."""
    return translate(
        "sheet",
        "This is written down now and sent when the shop can be reached. If the order has changed by then, "
        "you are asked first.",
    )


def check_again() -> str:
    """Button: read once more how an action ended."""
    return translate("sheet", "Check again")


def show_journal() -> str:
    """Button."""
    return translate("sheet", "Show in journal")


def dismiss() -> str:
    """Name of the result line's close button, for screen readers."""
    return translate("sheet", "Close this message")


def carrying_out() -> str:
    """Under the steps."""
    return translate("sheet", "You may close this; it goes on, and the result is shown above the orders.")


def finding_out() -> str:
    """Beside the steps when the answer was lost."""
    return translate(
        "sheet", "Shopify’s answer was lost. It is not sent again; the order is read to find out."
    )


def changed_not_sent(order: str) -> str:
    """Result line, when the sheet was closed before the order turned out to have changed."""
    return fill(
        translate("sheet", "{order}: the order changed since you asked, so nothing was sent."), order=order
    )


def no_web_page() -> str:
    """Result line, when an address is none that may be opened."""
    return translate("sheet", "That address is not a web page (http or https), so it was not opened.")


def no_app_page() -> str:
    """Result line, when the app of some work names no page."""
    return translate("sheet", "Shopify names no page of this app for this work, so there is nothing to open.")


def no_admin_page() -> str:
    """Result line, while it is not known which shop this is."""
    return translate("sheet", "The shop’s address is not known yet, so its admin page cannot be opened.")


def copied(text: str) -> str:
    """Result line, after something was put on the clipboard."""
    return fill(translate("sheet", "Copied: {text}"), text=text)


def copied_id() -> str:
    """The same for Shopify's own, which nobody reads."""
    return translate("sheet", "The ID was copied. It can be pasted for support or another program.")


def was(now: str, earlier: str) -> str:
    """ "Unfulfilled (was Partially fulfilled)"."""
    return fill(translate("sheet", "{now} (was {earlier})"), now=now, earlier=earlier)


def new_notice(text: str) -> str:
    """A warning that was not there before."""
    return fill(translate("sheet", "New: {text}"), text=text)


def gone_notice(text: str) -> str:
    """A warning that no longer holds."""
    return fill(translate("sheet", "No longer so: {text}"), text=text)


# --- edit tracking


def carrier() -> str:
    """Field label."""
    return translate("sheet", "Carrier")


def all_carriers() -> str:
    """Name of the arrow in the carrier field."""
    return translate("sheet", "Show all carriers")


def carrier_hint() -> str:
    """Under the carrier field."""
    return translate("sheet", "With a name from the list, Shopify makes the tracking link itself.")


def number() -> str:
    """Field label."""
    return translate("sheet", "Tracking number")


def link() -> str:
    """Field label."""
    return translate("sheet", "Tracking link")


def link_hint() -> str:
    """Inside the empty link field."""
    return translate("sheet", "https:// (only if Shopify does not know the carrier)")


def add_number() -> str:
    """Button: one more parcel."""
    return translate("sheet", "Add a number")


def remove_number() -> str:
    """Name of the button that removes a row."""
    return translate("sheet", "Remove this number")
