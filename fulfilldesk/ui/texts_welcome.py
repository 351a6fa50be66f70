"""The words of the welcome page."""

from __future__ import annotations

from fulfilldesk.ui.translation import translate


def title() -> str:
    """Heading."""
    return translate("welcome", "Welcome to FulfillDesk")


def introduction() -> str:
    """Below it."""
    return translate(
        "welcome",
        "Find any order at once, put a wrong fulfilment back to unfulfilled, and see beforehand what that "
        "does to your stock.",
    )


def demo_title() -> str:
    """Card."""
    return translate("welcome", "Look around first")


def demo_sentence() -> str:
    """Card."""
    return translate(
        "welcome",
        "The demo store is a bicycle shop on this computer: no account, no network, and nothing you do "
        "there can go wrong.",
    )


def demo_button() -> str:
    """Card."""
    return translate("welcome", "Open the demo store")


def connect_title() -> str:
    """Card."""
    return translate("welcome", "Connect your store")


def address_label() -> str:
    """Field."""
    return translate("welcome", "Shop address")


def address_hint() -> str:
    """In the empty field."""
    return translate("welcome", "your-store.myshopify.com")


def token_label() -> str:
    """Field."""
    return translate("welcome", "Access token")


def token_hint() -> str:
    """Below the field."""
    return translate(
        "welcome",
        "From your own app in the Shopify admin. It is kept in this computer's key store and nowhere else.",
    )


def connect_button() -> str:
    """Card."""
    return translate("welcome", "Connect store")


def connecting() -> str:
    """While the shop is asked."""
    return translate("welcome", "Asking Shopify…")


def address_missing() -> str:
    """Said when the field is empty."""
    return translate("welcome", "Fill in the address of your shop.")


def token_missing() -> str:
    """Said when the field is empty."""
    return translate("welcome", "Fill in the access token of your app.")
