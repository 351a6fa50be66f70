"""The words of the settings window, of signing out and of the window with the permissions."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.checks.limits import LIMITS
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.ui import settings, texts_limits
from fulfilldesk.ui.settings import Group, Setting, Value
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_GROUPS: Mapping[Group, str] = {
    Group.APPEARANCE: QT_TRANSLATE_NOOP("settings", "Appearance"),
    Group.SYNC: QT_TRANSLATE_NOOP("settings", "Synchronising"),
    Group.CHECKS: QT_TRANSLATE_NOOP("settings", "Checks"),
    Group.PRIVACY: QT_TRANSLATE_NOOP("settings", "Privacy"),
    Group.PROGRAM: QT_TRANSLATE_NOOP("settings", "This program"),
}

_LABELS: Mapping[str, str] = {
    settings.APPEARANCE.key: QT_TRANSLATE_NOOP("settings", "Light or dark"),
    settings.LANGUAGE.key: QT_TRANSLATE_NOOP("settings", "Language"),
    settings.SYNC_OTHER_STORES.key: QT_TRANSLATE_NOOP("settings", "Keep the other stores up to date as well"),
    settings.CHECK_NOTIFY.key: QT_TRANSLATE_NOOP("settings", "Tell me when the checks find something new"),
    settings.KEEP_DAYS.key: QT_TRANSLATE_NOOP("settings", "Orders kept on this computer"),
    settings.PERSONAL_DAYS.key: QT_TRANSLATE_NOOP("settings", "Remove customers' data"),
    settings.ENCRYPT.key: QT_TRANSLATE_NOOP("settings", "Encrypt the orders on this computer"),
    settings.UPDATE_CHECK.key: QT_TRANSLATE_NOOP("settings", "Tell me when there is a newer version"),
}

#: What a setting does; empty where its name says it.
_EXPLANATIONS: Mapping[str, str] = {
    settings.APPEARANCE.key: "",
    settings.LANGUAGE.key: QT_TRANSLATE_NOOP("settings", "Changes after the next start of FulfillDesk."),
    settings.SYNC_OTHER_STORES.key: QT_TRANSLATE_NOOP(
        "settings",
        "The stores that are not open are read one after the other, a few times an hour. Opening one then "
        "shows its newest orders at once.",
    ),
    settings.CHECK_NOTIFY.key: QT_TRANSLATE_NOOP(
        "settings",
        "A notification of this computer, with the number of findings and nothing about customers.",
    ),
    settings.KEEP_DAYS.key: QT_TRANSLATE_NOOP(
        "settings",
        "Orders that are done and older than this leave this computer; Shopify keeps them. Open orders "
        "always stay.",
    ),
    settings.PERSONAL_DAYS.key: QT_TRANSLATE_NOOP(
        "settings",
        "An order that has not changed for so long loses its name, e-mail, telephone, address, notes and "
        "timeline on this computer. Shopify keeps them, and shows them again to whoever opens the order; the "
        "rest of the order stays.",
    ),
    settings.ENCRYPT.key: QT_TRANSLATE_NOOP(
        "settings",
        "The key is kept in this computer's key store. Without it the saved orders cannot be read and must "
        "be fetched from Shopify again. The journal is not encrypted, nor are Shopify's files while many "
        "orders are being fetched; those are removed afterwards.",
    ),
    settings.UPDATE_CHECK.key: QT_TRANSLATE_NOOP(
        "settings",
        "Asks once a day, without saying who asks. Nothing is ever installed by itself.",
    ),
}

_CHOICES: Mapping[str, Mapping[object, str]] = {
    settings.APPEARANCE.key: {
        "system": QT_TRANSLATE_NOOP("settings", "As the system"),
        "light": QT_TRANSLATE_NOOP("settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    },
    settings.LANGUAGE.key: {
        "": QT_TRANSLATE_NOOP("settings", "As the system"),
        "en": "English",  # each in itself: somebody may be looking for the way back
        "nl": "Nederlands",
    },
    settings.KEEP_DAYS.key: {
        0: QT_TRANSLATE_NOOP("settings", "All orders"),
        1826: QT_TRANSLATE_NOOP("settings", "Open orders and the last five years"),
        731: QT_TRANSLATE_NOOP("settings", "Open orders and the last two years"),
        366: QT_TRANSLATE_NOOP("settings", "Open orders and the last year"),
    },
    settings.PERSONAL_DAYS.key: {
        30: QT_TRANSLATE_NOOP("settings", "After 30 days without a change"),
        90: QT_TRANSLATE_NOOP("settings", "After 90 days without a change"),
        180: QT_TRANSLATE_NOOP("settings", "After half a year without a change"),
        365: QT_TRANSLATE_NOOP("settings", "After a year without a change"),
        730: QT_TRANSLATE_NOOP("settings", "After two years without a change"),
        0: QT_TRANSLATE_NOOP("settings", "Never"),
    },
}


#: The thresholds of the checks, by the key of their setting.
_LIMITS = {settings.CHECK_LIMITS[limit.key].key: limit for limit in LIMITS}


def settings_title() -> str:
    """Title of the window."""
    return translate("settings", "Settings")


def group_title(group: Group) -> str:
    """Title of a card."""
    return translate("settings", _GROUPS[group])


def setting_label(setting: Setting[Value]) -> str:
    """What a setting is called."""
    limit = _LIMITS.get(setting.key)
    return (
        translate("settings", _LABELS[setting.key]) if limit is None else texts_limits.limit_label(limit.key)
    )


def setting_explanation(setting: Setting[Value]) -> str:
    """What it does; may be empty."""
    limit = _LIMITS.get(setting.key)
    if limit is not None:
        return texts_limits.limit_explanation(limit.key)
    source = _EXPLANATIONS[setting.key]
    return translate("settings", source) if source else ""


def choice_words(setting: Setting[Value], value: Value) -> str:
    """One of the values it may have."""
    limit = _LIMITS.get(setting.key)
    if limit is not None and isinstance(value, int):
        return texts_limits.limit_words(limit, value)
    return translate("settings", _CHOICES[setting.key][value])


def demo_not_encrypted() -> str:
    """Why this cannot be chosen now."""
    return translate("settings", "The demo shop is not encrypted: nothing in it is real.")


def encryption_missing() -> str:
    """Why the orders cannot be encrypted."""
    return translate(
        "settings",
        "This installation cannot encrypt. It takes the package fulfilldesk[encryption]; ask whoever "
        "installed FulfillDesk.",
    )


def no_key_store() -> str:
    """Why they cannot be encrypted on this computer."""
    return translate(
        "settings",
        "This computer has no key store to keep the key in, so the orders cannot be encrypted.",
    )


# --- the support bundle


def bundle_label() -> str:
    """A row."""
    return translate("settings", "Support bundle")


def bundle_explanation() -> str:
    """What it is."""
    return translate(
        "settings",
        "One file for whoever helps you: logs, versions, settings and numbers of orders. Customers' data and "
        "keys are taken out of it.",
    )


def save_bundle() -> str:
    """Button, and title of the dialog that asks where."""
    return translate("settings", "Save support bundle…")


def bundle_name() -> str:
    """Suggested name of the file."""
    return "fulfilldesk-support.zip"


def bundle_files() -> str:
    """What the dialog calls such files."""
    return translate("settings", "Support bundle (*.zip)")


def saved_as(path: str) -> str:
    """After a file was written."""
    return fill(translate("settings", "Saved as {path}."), path=path)


# --- this store


def this_store() -> str:
    """Title of a card."""
    return translate("settings", "This store")


def store_name() -> str:
    """Before the store's name."""
    return translate("settings", "Name")


def store_address() -> str:
    """Before the store's domain."""
    return translate("settings", "Address")


def way_label() -> str:
    """Before the way somebody signed in."""
    return translate("settings", "Signed in")


def way_words(way: WayIn | None, staff: str | None) -> str:
    """How somebody signed in; None: the demo store, which asks for no keys."""
    if way is None:
        return translate("settings", "Not needed for the demo store")
    if way is WayIn.STAFF and staff:
        return fill(translate("settings", "As {name}, through the browser"), name=staff)
    return {
        WayIn.APP: translate("settings", "With an app of this store (client ID and secret)"),
        WayIn.TOKEN: translate("settings", "With an app's access token"),
        WayIn.STAFF: translate("settings", "As a staff member, through the browser"),
    }[way]


def keys_label() -> str:
    """Before the place of the keys."""
    return translate("settings", "Keys")


def keys_kept() -> str:
    """Where they are."""
    return translate("settings", "In this computer's key store")


def keys_not_kept(reason: str) -> str:
    """Where they are, and why. `reason` is a sentence."""
    return fill(translate("settings", "For this run only. {reason}"), reason=reason)


def permissions_button() -> str:
    """Button, and the shop menu's item."""
    return translate("settings", "Permissions…")


def sign_in_again_button() -> str:
    """Button."""
    return translate("settings", "Sign in again…")


def sign_out_button() -> str:
    """Button, and the shop menu's item."""
    return translate("settings", "Sign out…")


def settings_item() -> str:
    """The shop menu's item."""
    return translate("settings", "Settings…")


# --- signing out


def sign_out_title(store: str) -> str:
    """Question."""
    return fill(translate("settings", "Sign out of {store}?"), store=store)


def keys_are_removed() -> str:
    """What happens in any case."""
    return translate(
        "settings",
        "The keys to this store are removed from this computer. Nothing changes in Shopify.",
    )


_WAYS_BACK: Mapping[WayIn, str] = {
    WayIn.APP: QT_TRANSLATE_NOOP(
        "settings",
        "To come back, somebody needs the app's client ID and secret; the Dev Dashboard shows them again.",
    ),
    WayIn.TOKEN: QT_TRANSLATE_NOOP(
        "settings",
        "To come back, somebody needs the access token. Shopify shows it only once: without a copy kept "
        "elsewhere you cannot get it again.",
    ),
    WayIn.STAFF: QT_TRANSLATE_NOOP(
        "settings",
        "To come back, a staff member signs in through the browser again, with the app's client ID and "
        "secret.",
    ),
}


def way_back(way: WayIn) -> str:
    """What it takes to open the store again."""
    return translate("settings", _WAYS_BACK[way])


def erase_label() -> str:
    """Check box."""
    return translate("settings", "Also remove orders, journal and logs of this store from this computer")


def stays_here() -> str:
    """What becomes of the files, without the tick."""
    return translate(
        "settings",
        "Orders, journal and logs of this store stay on this computer, and can still be looked at here.",
    )


def is_erased() -> str:
    """What becomes of the files, with the tick."""
    return translate(
        "settings",
        "Shopify keeps the orders, and they can be fetched again. The journal, with everything that was done "
        "here, cannot be fetched again.",
    )


def unsent_wait(actions: int) -> str:
    """What becomes of actions that were not sent, without the tick."""
    return Count.tr("%Ln actions were not sent yet. They wait until somebody signs in again.", None, actions)


def unsent_lost(actions: int) -> str:
    """What becomes of actions that were not sent, with the tick."""
    return Count.tr("%Ln actions were not sent yet. They are lost and will not be done.", None, actions)


def stay_signed_in() -> str:
    """Button: no."""
    return translate("settings", "Stay signed in")


def sign_out() -> str:
    """Button: yes."""
    return translate("settings", "Sign out")


def sign_out_and_remove() -> str:
    """Button: yes, and remove the files."""
    return translate("settings", "Sign out and remove")


# --- permissions


def permissions_title(store: str) -> str:
    """Title of the window."""
    return fill(translate("settings", "Permissions of {store}"), store=store)


def permissions() -> str:
    """Button beside what a missing permission kept from being done."""
    return translate("settings", "Permissions")


# --- keys that could not be kept


def keys_unkept(reason: str) -> str:
    """On top of the window. `reason` is a sentence."""
    return fill(
        translate(
            "messages",
            "The keys to this store could not be kept. {reason} They will be asked for again at the next "
            "start.",
        ),
        reason=reason,
    )
