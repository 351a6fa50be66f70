"""What went wrong, as a shopkeeper would say it: a title, one sentence, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from fulfilldesk.domain import errors
from fulfilldesk.ui.texts_failures_access import ACCESS, NAMED, bad_key
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, translate


@dataclass(frozen=True, slots=True)
class FailureText:
    """Ready for the window. `advice` may be empty."""

    title: str
    sentence: str
    advice: str

    @property
    def whole(self) -> str:
        """Sentence and advice, one after the other."""
        return f"{self.sentence} {self.advice}".strip()


_TEXTS: Mapping[str, tuple[str, str, str]] = {
    **ACCESS,
    errors.Failure.key: (
        QT_TRANSLATE_NOOP("failures", "That did not work"),
        QT_TRANSLATE_NOOP("failures", "Something went wrong that FulfillDesk did not expect."),
        QT_TRANSLATE_NOOP("failures", "Nothing was lost. Try again; the details are in the log."),
    ),
    errors.Stopped.key: (
        QT_TRANSLATE_NOOP("failures", "Stopped"),
        QT_TRANSLATE_NOOP("failures", "The work was stopped."),
        "",
    ),
    errors.Offline.key: (
        QT_TRANSLATE_NOOP("failures", "Offline"),
        QT_TRANSLATE_NOOP("failures", "Shopify cannot be reached."),
        QT_TRANSLATE_NOOP("failures", "Check the internet connection, then try again."),
    ),
    errors.BadShopAddress.key: (
        QT_TRANSLATE_NOOP("failures", "Not a shop address"),
        QT_TRANSLATE_NOOP("failures", "FulfillDesk cannot talk to a shop at this address."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Use the address that ends in .myshopify.com, for example de-fietswinkel.myshopify.com.",
        ),
    ),
    errors.UnknownShop.key: (
        QT_TRANSLATE_NOOP("failures", "No shop there"),
        QT_TRANSLATE_NOOP("failures", "There is no Shopify shop at this address."),
        QT_TRANSLATE_NOOP(
            "failures", "Check the spelling. In the Shopify admin the address is under Settings, Domains."
        ),
    ),
    errors.Throttled.key: (
        QT_TRANSLATE_NOOP("failures", "Shopify is busy"),
        QT_TRANSLATE_NOOP(
            "failures", "Shopify keeps asking to slow down; other apps may be using the shop heavily."
        ),
        QT_TRANSLATE_NOOP("failures", "Wait a minute, then try again."),
    ),
    errors.ShopifyFailed.key: (
        QT_TRANSLATE_NOOP("failures", "Trouble at Shopify"),
        QT_TRANSLATE_NOOP("failures", "Shopify has a problem of its own and could not answer."),
        QT_TRANSLATE_NOOP(
            "failures", "Try again in a few minutes. shopifystatus.com shows whether the problem is known."
        ),
    ),
    errors.NotShopify.key: (
        QT_TRANSLATE_NOOP("failures", "That was not Shopify"),
        QT_TRANSLATE_NOOP(
            "failures", "Something other than Shopify answered, such as the login page of a Wi-Fi network."
        ),
        QT_TRANSLATE_NOOP("failures", "Check the internet connection and the shop address, then try again."),
    ),
    errors.AnswerBroken.key: (
        QT_TRANSLATE_NOOP("failures", "The answer was cut off"),
        QT_TRANSLATE_NOOP("failures", "Shopify's answer did not arrive in one piece."),
        QT_TRANSLATE_NOOP("failures", "Try again."),
    ),
    errors.AnswerTooLarge.key: (
        QT_TRANSLATE_NOOP("failures", "The answer was too large"),
        QT_TRANSLATE_NOOP(
            "failures", "Shopify's answer was larger than is safe to read, so it was left alone."
        ),
        QT_TRANSLATE_NOOP(
            "failures", "Look at this order in the Shopify admin, and tell whoever looks after FulfillDesk."
        ),
    ),
    errors.QueryRefused.key: (
        QT_TRANSLATE_NOOP("failures", "Shopify did not understand"),
        QT_TRANSLATE_NOOP("failures", "Shopify refused the question that FulfillDesk asked."),
        QT_TRANSLATE_NOOP("failures", "Look for a newer version of FulfillDesk; Shopify may have changed."),
    ),
    errors.SearchIgnored.key: (
        QT_TRANSLATE_NOOP("failures", "The search was not understood"),
        QT_TRANSLATE_NOOP("failures", "Shopify ignored part of the search, so its answer was not used."),
        QT_TRANSLATE_NOOP("failures", "Look for a newer version of FulfillDesk; Shopify may have changed."),
    ),
    errors.BulkBusy.key: (
        QT_TRANSLATE_NOOP("failures", "Shopify is busy with other files"),
        QT_TRANSLATE_NOOP(
            "failures", "Shopify is already preparing as many files for this app as it does at once."
        ),
        QT_TRANSLATE_NOOP("failures", "Wait until those are ready, then try again."),
    ),
    errors.DownloadExpired.key: (
        QT_TRANSLATE_NOOP("failures", "The file is no longer there"),
        QT_TRANSLATE_NOOP(
            "failures", "The file that Shopify prepared with your orders can no longer be downloaded."
        ),
        QT_TRANSLATE_NOOP(
            "failures", "Try again; Shopify then prepares a new one. What was imported is kept."
        ),
    ),
    errors.DownloadRefused.key: (
        QT_TRANSLATE_NOOP("failures", "That was not Shopify's file"),
        QT_TRANSLATE_NOOP(
            "failures", "Something else came in place of the file with your orders, so it was left alone."
        ),
        QT_TRANSLATE_NOOP("failures", "Check the internet connection, then try again."),
    ),
    errors.ImportRunning.key: (
        QT_TRANSLATE_NOOP("failures", "Orders are being imported already"),
        QT_TRANSLATE_NOOP(
            "failures", "Another FulfillDesk on this computer is importing this shop's orders."
        ),
        QT_TRANSLATE_NOOP("failures", "They appear here as well. You need not do anything."),
    ),
    errors.ImportBroken.key: (
        QT_TRANSLATE_NOOP("failures", "The import broke off"),
        QT_TRANSLATE_NOOP("failures", "The import of your orders ended before it was finished."),
        QT_TRANSLATE_NOOP("failures", "Try again; it goes on where it was. Nothing was lost."),
    ),
    errors.AnswerLost.key: (
        QT_TRANSLATE_NOOP("failures", "Not known yet"),
        QT_TRANSLATE_NOOP(
            "failures", "The request was sent, but the connection broke before Shopify's answer came."
        ),
        QT_TRANSLATE_NOOP(
            "failures", "It is not sent again. FulfillDesk reads the order to see whether it happened."
        ),
    ),
    errors.NotShown.key: (
        QT_TRANSLATE_NOOP("failures", "Done, and not shown"),
        QT_TRANSLATE_NOOP("failures", "Shopify answered that it did this, and the order does not show it."),
        QT_TRANSLATE_NOOP("failures", "Look at the order in the Shopify admin before you do it again."),
    ),
    errors.JobUnfinished.key: (
        QT_TRANSLATE_NOOP("failures", "Not finished yet"),
        QT_TRANSLATE_NOOP(
            "failures", "Shopify does this in the background, and the order does not show it yet."
        ),
        QT_TRANSLATE_NOOP("failures", "It is not sent again. Check again in a few minutes."),
    ),
    errors.NotSent.key: (
        QT_TRANSLATE_NOOP("failures", "Not sent"),
        QT_TRANSLATE_NOOP("failures", "The request did not reach Shopify. Nothing has changed."),
        QT_TRANSLATE_NOOP("failures", "Try again when the connection is back."),
    ),
    errors.OrderGone.key: (
        QT_TRANSLATE_NOOP("failures", "Order not shown"),
        QT_TRANSLATE_NOOP(
            "failures",
            "Shopify no longer shows this order: it was deleted, or it is older than this app may see.",
        ),
        "",
    ),
    errors.StoreNotWritable.key: (
        QT_TRANSLATE_NOOP("failures", "Cannot save"),
        QT_TRANSLATE_NOOP("failures", "FulfillDesk may not write in its folder: {path}."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Give yourself write permission there, or start with --profile-dir and another folder.",
        ),
    ),
    errors.FileNotWritable.key: (
        QT_TRANSLATE_NOOP("failures", "The file cannot be saved"),
        QT_TRANSLATE_NOOP("failures", "FulfillDesk may not write there: {path}."),
        QT_TRANSLATE_NOOP("failures", "Choose another folder."),
    ),
    errors.StoreDamaged.key: (
        QT_TRANSLATE_NOOP("failures", "Saved orders are damaged"),
        QT_TRANSLATE_NOOP("failures", "The file with the saved orders cannot be read: {path}."),
        QT_TRANSLATE_NOOP(
            "failures", "Fetch the orders from Shopify anew; the damaged file is kept beside it."
        ),
    ),
    errors.JournalDamaged.key: (
        QT_TRANSLATE_NOOP("failures", "The journal is damaged"),
        QT_TRANSLATE_NOOP("failures", "The file with everything that was done cannot be read: {path}."),
        QT_TRANSLATE_NOOP(
            "failures",
            "A backup of this file can be put back. Or begin a new, empty journal; the damaged one is kept "
            "beside it.",
        ),
    ),
    errors.StoreTooNew.key: (
        QT_TRANSLATE_NOOP("failures", "Made by a newer version"),
        QT_TRANSLATE_NOOP(
            "failures", "The saved orders were written by a newer version of FulfillDesk: {path}."
        ),
        QT_TRANSLATE_NOOP("failures", "Install the newest version. Nothing in the file was changed."),
    ),
    errors.ProfileTooNew.key: (
        QT_TRANSLATE_NOOP("failures", "Made by a newer version"),
        QT_TRANSLATE_NOOP(
            "failures",
            "Your data was saved by a newer version of FulfillDesk. This is {own}, which cannot open it.",
        ),
        QT_TRANSLATE_NOOP("failures", "Install the newest version. Nothing was changed."),
    ),
    errors.StoreFull.key: (
        QT_TRANSLATE_NOOP("failures", "The disk is full"),
        QT_TRANSLATE_NOOP("failures", "There is no room left on the disk to save orders."),
        QT_TRANSLATE_NOOP("failures", "Make some room, then try again. What was saved before is intact."),
    ),
    errors.StoreBusy.key: (
        QT_TRANSLATE_NOOP("failures", "Saved orders are in use"),
        QT_TRANSLATE_NOOP("failures", "Another program is using the saved orders."),
        QT_TRANSLATE_NOOP("failures", "Close other windows of FulfillDesk, then try again."),
    ),
    errors.BulkForbidden.key: (
        QT_TRANSLATE_NOOP("failures", "Turned off by your administrator"),
        QT_TRANSLATE_NOOP("failures", "Your administrator has turned off actions on many orders at once."),
        QT_TRANSLATE_NOOP("failures", "You can still open each order and act on it separately."),
    ),
    errors.RulesForbidden.key: (
        QT_TRANSLATE_NOOP("failures", "Turned off by your administrator"),
        QT_TRANSLATE_NOOP("failures", "Your administrator has turned off rules of your own."),
        QT_TRANSLATE_NOOP("failures", "They do nothing; they can still be read and tried out."),
    ),
    errors.ENTRY_DAMAGED: (
        QT_TRANSLATE_NOOP("failures", "A journal entry is damaged"),
        QT_TRANSLATE_NOOP("failures", "Part of this journal entry cannot be read."),
        QT_TRANSLATE_NOOP(
            "failures",
            "Nothing is sent because of this entry. Look at the order in Shopify to see how it stands.",
        ),
    ),
}

#: Said instead when the parameter is known.
_NAMED: Mapping[str, tuple[str, str]] = {
    **NAMED,
    errors.ProfileTooNew.key: (
        "version",
        QT_TRANSLATE_NOOP(
            "failures",
            "Your data was saved by FulfillDesk {version}. This is {own}, which cannot open it.",
        ),
    ),
}

#: Said instead when it was found out before anything was written.
_STORE_FULL_FORESEEN = QT_TRANSLATE_NOOP(
    "failures", "The orders need {needed} on the disk, and {free} are free."
)


def failure_text(failure: errors.Failure) -> FailureText:
    """The words of a failure. Its technical `detail` is for "show details" and the log, not in here."""
    return failure_text_of(failure.key, failure.parameters)


def failure_text_of(key: str, parameters: Mapping[str, str] | None = None) -> FailureText:
    """The same from a key, as the journal keeps it; an unknown key gives the general text."""
    given = dict(parameters or {})
    title, sentence, advice = _TEXTS.get(key, _TEXTS[errors.Failure.key])
    parameter, named = _NAMED.get(key, ("", ""))
    if given.get(parameter):
        sentence = named
    if key == errors.StoreFull.key and _is_number(given.get("needed")) and _is_number(given.get("free")):
        sentence = _STORE_FULL_FORESEEN
        given |= {name: _size(given[name]) for name in ("needed", "free")}
    if key == errors.BadKey.key and (words := bad_key(given.get("what", ""), given.get("why", ""))):
        return FailureText(translate("failures", title), *words)
    return FailureText(
        *(fill(translate("failures", text), **given) if text else "" for text in (title, sentence, advice))
    )


def _is_number(text: str | None) -> bool:
    return text is not None and text.isascii() and text.isdecimal()


def _size(octets: str) -> str:
    return QLocale().formattedDataSize(int(octets), 1, QLocale.DataSizeFormat.DataSizeSIFormat)
