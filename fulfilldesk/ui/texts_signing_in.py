"""The words of the pages that lead into a store."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, translate

STEPS = 4

# --- every page


def step(number: int) -> str:
    """How far one is."""
    return fill(translate("sign-in", "Step {number} of {count}"), number=str(number), count=str(STEPS))


def window_title() -> str:
    """Of the window."""
    return translate("sign-in", "Connect a store - FulfillDesk")


def back() -> str:
    """Button."""
    return translate("sign-in", "Back")


def go_on() -> str:
    """Button."""
    return translate("sign-in", "Continue")


def cancel() -> str:
    """Button, while the browser is waited for."""
    return translate("sign-in", "Cancel")


def copy() -> str:
    """Button beside text to be copied."""
    return translate("sign-in", "Copy")


def copied() -> str:
    """The same, just after."""
    return translate("sign-in", "Copied")


def show_secret() -> str:
    """Button beside a hidden field."""
    return translate("sign-in", "Show")


def hide_secret() -> str:
    """The same, while it is shown."""
    return translate("sign-in", "Hide")


def asking_shopify() -> str:
    """While the store is asked."""
    return translate("sign-in", "Asking Shopify…")


# --- the address


def address_title() -> str:
    """Page."""
    return translate("sign-in", "Which store?")


def address_introduction() -> str:
    """Page."""
    return translate(
        "sign-in",
        "FulfillDesk looks the store up first. Nothing is asked of you that it could find out itself.",
    )


def address_label() -> str:
    """Field."""
    return translate("sign-in", "Address of the store")


def address_example() -> str:
    """In the empty field."""
    return translate("sign-in", "your-store.myshopify.com")


def address_hint() -> str:
    """Below the field."""
    return translate(
        "sign-in",
        "The address that ends in .myshopify.com, your own domain, or the address of the Shopify admin in "
        "your browser.",
    )


def address_missing() -> str:
    """Said when the field is empty."""
    return translate("sign-in", "Fill in the address of your store.")


def looking_for_store() -> str:
    """While it is looked up."""
    return translate("sign-in", "Looking for the store…")


def belongs_title() -> str:
    """Above what was found."""
    return translate("sign-in", "Is this your store?")


def belongs(asked: str, domain: str) -> str:
    """Another address than the one that was typed."""
    return fill(translate("sign-in", "{asked} belongs to {domain}."), asked=asked, domain=domain)


def belongs_go_on() -> str:
    """Button: it is."""
    return translate("sign-in", "Yes, continue")


# --- the way in


def way_title() -> str:
    """Page."""
    return translate("sign-in", "How do you want to sign in?")


def way_introduction(domain: str) -> str:
    """Page."""
    return fill(
        translate(
            "sign-in",
            "Shopify has three ways for a program like this to get into {domain}.",
        ),
        domain=domain,
    )


def recommended() -> str:
    """Badge of the way that suits most."""
    return translate("sign-in", "Recommended")


_WAYS: Mapping[WayIn, tuple[str, str, str]] = {
    WayIn.APP: (
        QT_TRANSLATE_NOOP("sign-in", "With an app of your own"),
        QT_TRANSLATE_NOOP("sign-in", "For the owner of the store: set up once, and everybody here can work."),
        QT_TRANSLATE_NOOP(
            "sign-in", "Needs five minutes in Shopify's Dev Dashboard; the next page says what to click."
        ),
    ),
    WayIn.TOKEN: (
        QT_TRANSLATE_NOOP("sign-in", "With the access token of an app that you have"),
        QT_TRANSLATE_NOOP("sign-in", "For a store that made a custom app in the Shopify admin before 2026."),
        QT_TRANSLATE_NOOP("sign-in", "Needs the token that Shopify showed back then; it begins with shpat_."),
    ),
    WayIn.STAFF: (
        QT_TRANSLATE_NOOP("sign-in", "As yourself, through the browser"),
        QT_TRANSLATE_NOOP(
            "sign-in", "For staff who are to have their own Shopify rights here, and no more than those."
        ),
        QT_TRANSLATE_NOOP(
            "sign-in",
            "Needs the store's app as well, and signing in again every day. Ask the owner for its keys.",
        ),
    ),
}


def way_text(way: WayIn) -> tuple[str, str, str]:
    """Title, for whom it is, what it needs."""
    title, whom, needs = (translate("sign-in", text) for text in _WAYS[way])
    return title, whom, needs


# --- the keys


def app_title() -> str:
    """Page."""
    return translate("sign-in", "An app of your own")


def app_introduction(domain: str) -> str:
    """Page."""
    return fill(
        translate(
            "sign-in",
            "The app gives FulfillDesk the permissions it needs in {domain}, and you can take it away "
            "again at any time.",
        ),
        domain=domain,
    )


def token_title() -> str:
    """Page."""
    return translate("sign-in", "The access token of your app")


def token_introduction(domain: str) -> str:
    """Page."""
    return fill(
        translate(
            "sign-in",
            "The app that was made in the Shopify admin of {domain} goes on working; FulfillDesk can use "
            "its token.",
        ),
        domain=domain,
    )


def staff_title() -> str:
    """Page."""
    return translate("sign-in", "Sign in as yourself")


def staff_introduction(domain: str) -> str:
    """Page."""
    return fill(
        translate(
            "sign-in",
            "The app says what FulfillDesk may do in {domain}; your own Shopify account says what you may "
            "do.",
        ),
        domain=domain,
    )


def client_id_label() -> str:
    """Field."""
    return translate("sign-in", "Client ID")


def client_secret_label() -> str:
    """Field."""
    return translate("sign-in", "Secret")


def token_label() -> str:
    """Field."""
    return translate("sign-in", "Access token")


def token_refused(domain: str) -> str:
    """Said below that field."""
    return fill(
        translate(
            "sign-in",
            "Shopify does not accept this access token for {domain}. Copy it once more; if it is the right "
            "one, see in the Shopify admin whether the app is still installed.",
        ),
        domain=domain,
    )


def kept_hint() -> str:
    """Below a field."""
    return translate("sign-in", "Kept in this computer's key store and nowhere else.")


def sign_in() -> str:
    """Button."""
    return translate("sign-in", "Connect store")


def scopes_name() -> str:
    """The list of permissions, for screen readers."""
    return translate("sign-in", "Permissions for the app")


def browser_did_not_open(address: str) -> str:
    """Said below."""
    return fill(
        translate(
            "sign-in",
            "The browser did not open. Go to this address yourself: {address}",
        ),
        address=address,
    )


# --- the check


def check_title() -> str:
    """Page."""
    return translate("sign-in", "What works")


def check_introduction() -> str:
    """Page."""
    return translate(
        "sign-in",
        "FulfillDesk asks Shopify what it may do here. What is missing can be granted later, too.",
    )


def check_works() -> str:
    """Above the lines."""
    return translate("sign-in", "Everything works.")


def check_limited() -> str:
    """Above the lines."""
    return translate("sign-in", "FulfillDesk works here, within limits.")


def check_fails() -> str:
    """Above the lines."""
    return translate("sign-in", "FulfillDesk cannot work like this yet.")


def copy_missing() -> str:
    """Button."""
    return translate("sign-in", "Copy missing permissions")


def how_to_get_missing() -> str:
    """Above that button."""
    return translate(
        "sign-in",
        "Add them to the app's permissions in Shopify and release that version, or let the owner do so. "
        "Then check again.",
    )


def how_to_get_rights() -> str:
    """Instead, where the person may less than the app."""
    return translate(
        "sign-in",
        "Ask the owner for these rights: Settings, Users in the Shopify admin. Then sign in again.",
    )


def for_what(scope: str, purpose: str) -> str:
    """A permission and what it is for."""
    return fill(translate("sign-in", "{scope}: {purpose}."), scope=scope, purpose=purpose)


def change_keys() -> str:
    """Button."""
    return translate("sign-in", "Change the keys")


def check_again() -> str:
    """Button."""
    return translate("sign-in", "Check again")


def open_store() -> str:
    """Button."""
    return translate("sign-in", "Open the store")


def keeping_keys() -> str:
    """While the keys are put into the key store."""
    return translate("sign-in", "Keeping the keys…")


def kept_for_this_run() -> str:
    """After why they are not kept."""
    return translate(
        "sign-in",
        "The keys are kept until you close FulfillDesk; next time you will be asked for them again.",
    )


def callback_page() -> str:
    """In the browser, when the person has come back from Shopify."""
    return translate("sign-in", "Go back to FulfillDesk. You can close this page.")
