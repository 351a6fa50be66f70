"""What went wrong on the way into a shop, and with the keys to it: title, sentence, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain import errors
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, translate

ACCESS: Mapping[str, tuple[str, str, str]] = {
    errors.SignInRefused.key: (
        QT_TRANSLATE_NOOP("failures", "Sign-in expired"),
        QT_TRANSLATE_NOOP("failures", "Shopify does not accept the access token."),
        QT_TRANSLATE_NOOP(
            "failures", "Sign in again with a new token. Your orders and your journal stay on this computer."
        ),
    ),
    errors.WrongAppKey.key: (
        QT_TRANSLATE_NOOP("failures", "Wrong app keys"),
        QT_TRANSLATE_NOOP("failures", "Shopify does not know this Client ID with this secret."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Copy both anew from “Settings” of the app in the Dev Dashboard; a secret that was renewed there "
            "replaces the old one.",
        ),
    ),
    errors.AppNotInstalled.key: (
        QT_TRANSLATE_NOOP("failures", "App not installed"),
        QT_TRANSLATE_NOOP("failures", "The app exists, but it is not installed in this store."),
        QT_TRANSLATE_NOOP(
            "failures", "In the Dev Dashboard go to “Home” of the app, choose “Install app” and this store."
        ),
    ),
    errors.AppNotPermitted.key: (
        QT_TRANSLATE_NOOP("failures", "App of somebody else"),
        QT_TRANSLATE_NOOP("failures", "The app and this store belong to different organisations at Shopify."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Make the app while you are signed in to the Dev Dashboard as the owner of this store, or sign "
            "in through the browser.",
        ),
    ),
    errors.SignInEnded.key: (
        QT_TRANSLATE_NOOP("failures", "Signed out"),
        QT_TRANSLATE_NOOP("failures", "Your sign-in at Shopify has ended; it lasts a day at most."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Sign in again through the browser. Until then you can look at the saved orders.",
        ),
    ),
    errors.NotSignedIn.key: (
        QT_TRANSLATE_NOOP("failures", "Not signed in"),
        QT_TRANSLATE_NOOP("failures", "There are no keys to this store on this computer."),
        QT_TRANSLATE_NOOP("failures", "Sign in again. Until then you can look at the saved orders."),
    ),
    errors.RedirectRefused.key: (
        QT_TRANSLATE_NOOP("failures", "Redirect address unknown"),
        QT_TRANSLATE_NOOP("failures", "Shopify does not know the address at which the browser is to return."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Paste it under “Redirect URLs” of the app, letter for letter, and release that version. Or "
            "choose the store's own address.",
        ),
    ),
    errors.SignInDenied.key: (
        QT_TRANSLATE_NOOP("failures", "Not agreed"),
        QT_TRANSLATE_NOOP("failures", "In the browser somebody chose not to let FulfillDesk in."),
        QT_TRANSLATE_NOOP("failures", "Open Shopify in the browser again, and agree there."),
    ),
    errors.SignInForged.key: (
        QT_TRANSLATE_NOOP("failures", "Not from this sign-in"),
        QT_TRANSLATE_NOOP(
            "failures", "What came back from the browser does not belong to this sign-in, so it was not used."
        ),
        QT_TRANSLATE_NOOP(
            "failures", "Close the other pages of Shopify's sign-in, and open Shopify in the browser again."
        ),
    ),
    errors.SignInTimedOut.key: (
        QT_TRANSLATE_NOOP("failures", "Nothing came back"),
        QT_TRANSLATE_NOOP("failures", "The browser did not come back with a sign-in."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Open Shopify in the browser again, and leave its page open until it says that it is done.",
        ),
    ),
    errors.PortTaken.key: (
        QT_TRANSLATE_NOOP("failures", "The return port is in use"),
        QT_TRANSLATE_NOOP(
            "failures", "Another program uses the port at which the browser is to come back to this computer."
        ),
        QT_TRANSLATE_NOOP(
            "failures",
            "Finish a sign-in in another FulfillDesk or close that program, then try again. Or choose the "
            "store's own address.",
        ),
    ),
    errors.BadKey.key: (
        QT_TRANSLATE_NOOP("failures", "Not a key"),
        QT_TRANSLATE_NOOP("failures", "What was pasted cannot be a key of Shopify."),
        QT_TRANSLATE_NOOP("failures", "Copy it once more, whole and without anything around it."),
    ),
    errors.ClockWrong.key: (
        QT_TRANSLATE_NOOP("failures", "The clock is wrong"),
        QT_TRANSLATE_NOOP(
            "failures", "This computer's clock is wrong, so no secure connection with Shopify is possible."
        ),
        QT_TRANSLATE_NOOP("failures", "Set date and time of this computer right, then try again."),
    ),
    errors.ShopUnavailable.key: (
        QT_TRANSLATE_NOOP("failures", "No access to this shop"),
        QT_TRANSLATE_NOOP("failures", "Shopify has paused or locked this shop, or closed it to this app."),
        QT_TRANSLATE_NOOP("failures", "Sign in to the Shopify admin to see why."),
    ),
    errors.ShopFrozen.key: (
        QT_TRANSLATE_NOOP("failures", "The shop is frozen"),
        QT_TRANSLATE_NOOP("failures", "Shopify has frozen this shop because a bill has not been paid."),
        QT_TRANSLATE_NOOP(
            "failures",
            "The owner can pay it in the Shopify admin. Until then you can look at the saved orders.",
        ),
    ),
    errors.ShopLocked.key: (
        QT_TRANSLATE_NOOP("failures", "The shop is locked"),
        QT_TRANSLATE_NOOP("failures", "Shopify has locked this shop."),
        QT_TRANSLATE_NOOP(
            "failures",
            "The owner can ask Shopify's support why. Until then you can look at the saved orders.",
        ),
    ),
    errors.AccessDenied.key: (
        QT_TRANSLATE_NOOP("failures", "Permission missing"),
        QT_TRANSLATE_NOOP("failures", "The app has no permission for this in Shopify."),
        QT_TRANSLATE_NOOP("failures", "Ask the shop's owner to give the app this permission."),
    ),
    errors.AppNotApproved.key: (
        QT_TRANSLATE_NOOP("failures", "App without distribution"),
        QT_TRANSLATE_NOOP(
            "failures", "Shopify shows this app no orders, because it does not know whom it is for."
        ),
        QT_TRANSLATE_NOOP(
            "failures",
            "In the Dev Dashboard open the app, choose “Custom distribution” under “Distribution” with this "
            "store, and install the app anew.",
        ),
    ),
    errors.RightMissing.key: (
        QT_TRANSLATE_NOOP("failures", "Right missing"),
        QT_TRANSLATE_NOOP("failures", "Your own Shopify account may not do this."),
        QT_TRANSLATE_NOOP(
            "failures", "Ask the shop's owner for this right, in the Shopify admin under “Settings”, “Users”."
        ),
    ),
    errors.KeyStoreLocked.key: (
        QT_TRANSLATE_NOOP("failures", "The key store is locked"),
        QT_TRANSLATE_NOOP("failures", "The keys belong in this computer's key store, which did not open."),
        QT_TRANSLATE_NOOP(
            "failures", "Unlock it, then try again. Until then you can look at the saved orders."
        ),
    ),
    errors.KeyStoreMissing.key: (
        QT_TRANSLATE_NOOP("failures", "No key store"),
        QT_TRANSLATE_NOOP("failures", "This computer has no key store to keep the keys in."),
        QT_TRANSLATE_NOOP(
            "failures", "The keys are used until you close FulfillDesk; then you are asked for them again."
        ),
    ),
    errors.CacheKeyMissing.key: (
        QT_TRANSLATE_NOOP("failures", "The key of the saved orders is gone"),
        QT_TRANSLATE_NOOP(
            "failures",
            "The saved orders are encrypted, and this computer's key store does not hold their key.",
        ),
        QT_TRANSLATE_NOOP(
            "failures",
            "Unlock the key store and start again. If the key is lost, fetch the orders from Shopify anew.",
        ),
    ),
    errors.EncryptionMissing.key: (
        QT_TRANSLATE_NOOP("failures", "Encryption missing"),
        QT_TRANSLATE_NOOP(
            "failures", "Encrypted orders cannot be read or written by this installation of FulfillDesk."
        ),
        QT_TRANSLATE_NOOP(
            "failures", "Install fulfilldesk[encryption], or ask whoever installed FulfillDesk to do so."
        ),
    ),
}

#: Said instead when the failure names what is missing: its parameter, and the sentence.
NAMED: Mapping[str, tuple[str, str]] = {
    errors.AccessDenied.key: (
        "scope",
        QT_TRANSLATE_NOOP("failures", "The app lacks Shopify's permission {scope}."),
    ),
    errors.RightMissing.key: (
        "right",
        QT_TRANSLATE_NOOP("failures", "Your own Shopify account lacks the right {right}."),
    ),
    errors.RedirectRefused.key: (
        "redirect",
        QT_TRANSLATE_NOOP("failures", "Shopify does not know the address {redirect} for this app."),
    ),
    errors.PortTaken.key: (
        "port",
        QT_TRANSLATE_NOOP(
            "failures",
            "Another program uses port {port}, at which the browser is to come back to this computer.",
        ),
    ),
}

#: BadKey: what it should be, why it cannot be that.
_BAD_KEYS: Mapping[tuple[str, str], str] = {
    ("client-id", "empty"): QT_TRANSLATE_NOOP("failures", "Fill in the Client ID."),
    ("client-id", "characters"): QT_TRANSLATE_NOOP(
        "failures", "This is not a whole Client ID, which has 32 letters and digits."
    ),
    ("client-id", "too-long"): QT_TRANSLATE_NOOP("failures", "This is too long for a Client ID."),
    ("client-id", "is-secret"): QT_TRANSLATE_NOOP("failures", "This is the secret, not the Client ID."),
    ("client-id", "is-token"): QT_TRANSLATE_NOOP("failures", "This is an access token, not the Client ID."),
    ("client-secret", "empty"): QT_TRANSLATE_NOOP("failures", "Fill in the secret."),
    ("client-secret", "characters"): QT_TRANSLATE_NOOP("failures", "This is not a whole secret."),
    ("client-secret", "too-long"): QT_TRANSLATE_NOOP("failures", "This is too long for a secret."),
    ("client-secret", "is-id"): QT_TRANSLATE_NOOP("failures", "This is the Client ID, not the secret."),
    ("client-secret", "is-token"): QT_TRANSLATE_NOOP("failures", "This is an access token, not the secret."),
    ("token", "empty"): QT_TRANSLATE_NOOP("failures", "Fill in the access token."),
    ("token", "characters"): QT_TRANSLATE_NOOP("failures", "This is not a whole access token."),
    ("token", "too-long"): QT_TRANSLATE_NOOP("failures", "This is too long for an access token."),
    ("token", "is-secret"): QT_TRANSLATE_NOOP("failures", "This is an app's secret, not an access token."),
    ("token", "is-id"): QT_TRANSLATE_NOOP("failures", "This is a Client ID, not an access token."),
}
#: And where the right one is.
_WHERE: Mapping[str, str] = {
    "client-id": QT_TRANSLATE_NOOP("failures", "It stands under “Settings” of the app in the Dev Dashboard."),
    "client-secret": QT_TRANSLATE_NOOP(
        "failures", "It stands under “Settings” of the app in the Dev Dashboard; it often begins with shpss_."
    ),
    "token": QT_TRANSLATE_NOOP(
        "failures",
        "It begins with shpat_. Shopify shows it once, under “API credentials” of an app made in the admin.",
    ),
}


def bad_key(what: str, why: str) -> tuple[str, str] | None:
    """Sentence and advice of BadKey's parameters; None for any that are not known."""
    sentence, where = _BAD_KEYS.get((what, why)), _WHERE.get(what)
    if sentence is None or where is None:
        return None
    return translate("failures", sentence), translate("failures", where)
