"""The words of signing in through the browser."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.services.signing_in import Redirect
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, translate


def redirect_name() -> str:
    """The redirect address, for screen readers."""
    return translate("sign-in", "Redirect address")


_REDIRECTS: Mapping[Redirect, str] = {
    Redirect.THIS_COMPUTER: QT_TRANSLATE_NOOP("sign-in", "Come back to this computer (easiest)"),
    Redirect.SHOP: QT_TRANSLATE_NOOP(
        "sign-in", "Where Shopify refuses that: come back to the store's address"
    ),
}


def redirect_choice(redirect: Redirect) -> str:
    """Where the browser comes back to."""
    return translate("sign-in", _REDIRECTS[redirect])


def open_browser() -> str:
    """Button."""
    return translate("sign-in", "Open Shopify in the browser")


def waiting_title() -> str:
    """Card."""
    return translate("sign-in", "Waiting for you in the browser…")


def waiting_sentence() -> str:
    """Card."""
    return translate(
        "sign-in",
        "Sign in there and agree. FulfillDesk goes on by itself as soon as the browser comes back.",
    )


def waiting_for_paste() -> str:
    """Card, where nothing comes back by itself."""
    return translate(
        "sign-in",
        "Sign in there and agree. The browser then ends up at a page of your store that does not exist; "
        "that is intended. Copy its whole address and paste it here.",
    )


def open_again() -> str:
    """Button."""
    return translate("sign-in", "Open again")


def open_it_yourself() -> str:
    """Above an address."""
    return translate("sign-in", "Does the browser not open? Copy this address and open it yourself:")


def address_of_page() -> str:
    """The sign-in address, for screen readers."""
    return translate("sign-in", "Address of the sign-in page")


def paste_label() -> str:
    """Field."""
    return translate("sign-in", "The page could not be shown? Paste its address here")


def paste_hint() -> str:
    """Below the field."""
    return translate(
        "sign-in",
        "The whole address as it stands in the browser; it begins with http://127.0.0.1.",
    )


def paste_hint_of_shop() -> str:
    """Below the field."""
    return translate(
        "sign-in",
        "The whole address as it stands in the browser; it begins with that of your store.",
    )


def paste_example() -> str:
    """In the empty field."""
    return translate("sign-in", "Address from the browser")


def paste_of_another() -> str:
    """Said when the address is of something else."""
    return translate(
        "sign-in",
        "This address does not belong to this sign-in. Copy the whole address at which the browser ended.",
    )


def use_address() -> str:
    """Button."""
    return translate("sign-in", "Use this address")


def refused_title() -> str:
    """Card."""
    return translate("sign-in", "Does Shopify refuse the redirect address?")


def refused_sentence() -> str:
    """Card."""
    return translate(
        "sign-in",
        "Check that the address is listed under Redirect URLs of the released version, letter for letter."
        " If Shopify does not take it there, use the store's own address instead.",
    )


def use_shops_address() -> str:
    """Button."""
    return translate("sign-in", "Use the store's own address")
