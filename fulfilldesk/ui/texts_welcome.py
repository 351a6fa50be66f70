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


def stores_title() -> str:
    """Card."""
    return translate("welcome", "Your stores")


def open_store() -> str:
    """Button beside a store's name."""
    return translate("welcome", "Open")


def connect_sentence() -> str:
    """Card."""
    return translate(
        "welcome",
        "Five minutes, step by step. The keys stay in this computer's key store, and your orders on this "
        "computer.",
    )


def connect_title() -> str:
    """Card."""
    return translate("welcome", "Connect your store")


def connect_button() -> str:
    """Card."""
    return translate("welcome", "Connect store")
