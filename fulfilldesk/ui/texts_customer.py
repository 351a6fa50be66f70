"""The words of what a customer is owed: to be forgotten, and to be told what is stored."""

from __future__ import annotations

from fulfilldesk.services.customers import Forgotten
from fulfilldesk.ui.translation import Count, fill, translate


def customer_options() -> str:
    """Name of the three dots, for screen readers."""
    return translate("customer", "Options for the customer")


def forget_customer() -> str:
    """Menu item."""
    return translate("customer", "Forget this customer…")


def nobody_to_forget() -> str:
    """Why it is greyed out."""
    return translate("customer", "Nothing that shows who ordered is kept on this computer.")


def save_customer() -> str:
    """Menu item, and title of the dialog that asks where."""
    return translate("customer", "Save what is stored about this customer…")


def customer_file(order_name: str) -> str:
    """Suggested name of that file: without the customer's name, which would stay in lists of recent files."""
    kept = "".join(char for char in order_name if char.isalnum() or char in "-_")
    return f"fulfilldesk-{kept or 'customer'}.json"


def customer_files() -> str:
    """What the dialog calls such files."""
    return translate("customer", "Customer data (*.json)")


def forget_title(customer: str) -> str:
    """Question; the customer may have no name here."""
    if not customer:
        return translate("customer", "Forget this customer?")
    return fill(translate("customer", "Forget {customer}?"), customer=customer)


def forget_here() -> str:
    """What happens."""
    return translate(
        "customer",
        "Name, e-mail, telephone, address, notes and timeline are removed from every order of this customer "
        "on this computer, and stay away when the orders are read again.",
    )


def forget_order_here() -> str:
    """What happens when nobody can tell whose order it is."""
    return translate(
        "customer",
        "Name, e-mail, telephone, address, notes and timeline are removed from this order on this computer, "
        "and stay away when it is read again. It does not say which customer it is from, so other orders of "
        "theirs are not found.",
    )


def forget_in_shopify() -> str:
    """What does not happen."""
    return translate(
        "customer",
        "Shopify keeps everything. To have the customer erased there too, open the customer in the Shopify "
        "admin.",
    )


def forget_in_journal() -> str:
    """What is left."""
    return translate(
        "customer",
        "The journal still shows what was done with orders and stock, but no longer for whom. Changes to "
        "an address or a note that are waiting to be sent are withdrawn.",
    )


def forget_for_good() -> str:
    """Warning."""
    return translate("customer", "You cannot undo this.")


def keep_customer() -> str:
    """Button: no."""
    return translate("customer", "Keep the customer")


def forget() -> str:
    """Button: yes."""
    return translate("customer", "Forget the customer")


def forgotten(done: Forgotten) -> str:
    """After it was done."""
    parts = [Count.tr("%Ln orders no longer show who ordered.", None, done.orders)]
    if done.waiting:
        parts.append(
            Count.tr("%Ln orders follow when Shopify's answer to an action is known.", None, done.waiting)
        )
    if not done.clean:
        parts.append(translate("customer", "The last traces leave the file after one of the next syncs."))
    return " ".join(parts)


def saved(path: str) -> str:
    """After the file was written."""
    return fill(
        translate("customer", "Everything stored about this customer was saved in {path}."), path=path
    )


def removed_here(days: int) -> str:
    """In place of who ordered. `days`: after so many without a change that is removed; 0: never, or only
    because somebody asked."""
    if not days:
        return translate("customer", "Removed from this computer. Shopify keeps it.")
    return Count.tr(
        "Removed from this computer after %Ln days without a change, or on request. Shopify keeps it.",
        None,
        days,
    )
