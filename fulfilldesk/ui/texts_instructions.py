"""What to do in Shopify before FulfillDesk can get in, step by step.

The names of pages, fields and buttons are those of Shopify's Dev Dashboard, which is in English, and of its
admin. Source: shopify.dev, "Create apps using the Dev Dashboard".
"""

from __future__ import annotations

from fulfilldesk.ui.translation import translate


def title() -> str:
    """Card."""
    return translate("sign-in", "In Shopify")


def title_of_staff() -> str:
    """Card; the app may be there already."""
    return translate("sign-in", "In Shopify, once for the whole store, by its owner")


def open_dashboard() -> str:
    """Button."""
    return translate("sign-in", "Open the Dev Dashboard")


def open_admin() -> str:
    """Button."""
    return translate("sign-in", "Open the apps in the Shopify admin")


def make_app() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Sign in to Shopify's Dev Dashboard as the owner of the store, or as somebody with the role Apps "
        "Developer. Under “Apps” choose “Create app”.",
    )


def name_app() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Below “Start from Dev Dashboard” give the app a name, such as FulfillDesk, and choose “Create”.",
    )


def release_version() -> str:
    """Step."""
    return translate(
        "sign-in",
        "In the version that opens, paste this list into the field “Scopes”. Leave the rest as it is, "
        "choose “Release”, and once more where Shopify asks for a name of the version.",
    )


def release_version_with_redirect() -> str:
    """Step."""
    return translate("sign-in", "In the version that opens, paste this list into the field “Scopes”.")


def add_redirect() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Paste this address into the field “Redirect URLs”. Choose “Release”, and once more where Shopify "
        "asks for a name of the version.",
    )


def install_app() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Go to “Home” of the app, choose “Install app”, choose this store, and agree. Shopify then opens a "
        "page of the app that has nothing to show; go back to the Dev Dashboard.",
    )


def copy_keys() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Go to “Settings” of the app, copy the Client ID and the secret, and paste both below.",
    )


def find_old_app() -> str:
    """Step."""
    return translate(
        "sign-in",
        "In the Shopify admin go to “Settings”, “Apps”, “Develop apps”, and open the app.",
    )


def give_old_app_scopes() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Under “Configuration” of the Admin API, see that it has all of these permissions. Choose “Save” "
        "when you add any.",
    )


def copy_token() -> str:
    """Step."""
    return translate(
        "sign-in",
        "Under “API credentials” find the Admin API access token. Shopify shows it only once; if nobody "
        "kept it, go back and make an app of your own.",
    )
