"""The family of expected failures. Each has a sentence key (ui/texts words it), never a wording of its own.

`detail` is technical text for the log and for "show details": Shopify's literal words, a request id, a file.
It never holds a token. Anything that is not a `Failure` is a bug of ours.
"""

from __future__ import annotations

from typing import ClassVar

#: The key of an entry of the journal that cannot be read whole: told like a failure, and raised nowhere.
ENTRY_DAMAGED = "entry-damaged"


class Failure(Exception):
    """Something a shopkeeper can be told about in one sentence.

    `retry` says whether the same call may simply be made again later.
    """

    key: ClassVar[str] = "failure"
    retry: ClassVar[bool] = False

    def __init__(self, detail: str = "", *, request_id: str | None = None, **parameters: str) -> None:
        super().__init__(detail)
        self.detail = detail
        self.request_id = request_id
        self.parameters = parameters

    @staticmethod
    def of(error: BaseException) -> Failure:
        """The failure itself; of anything else, which is a bug and goes to the log, one without details."""
        return error if isinstance(error, Failure) else Failure()

    def __str__(self) -> str:
        parts = [self.key, self.detail, f"request {self.request_id}" if self.request_id else ""]
        return ": ".join(part for part in parts if part)


class Stopped(Failure):
    """The person, or the end of the program, stopped the work. Silence is the right answer."""

    key = "stopped"


# --- reaching the shop


class Offline(Failure):
    """No connection: no network, no such host, refused, broken off, or too slow (after all repeats)."""

    key = "offline"
    retry = True


class BadShopAddress(Failure):
    """The address is not one the program may talk to (plain http away from this computer, not a shop ...)."""

    key = "bad-shop-address"


class UnknownShop(Failure):
    """404: no shop at that address."""

    key = "unknown-shop"


class SignInRefused(Failure):
    """401: the token is wrong or was taken back."""

    key = "sign-in-refused"


class WrongAppKey(SignInRefused):
    """The token endpoint does not know the app's id, or its secret is another one."""

    key = "wrong-app-key"


class AppNotInstalled(SignInRefused):
    """`app_not_installed`: the app exists and is not installed in this shop (any more)."""

    key = "app-not-installed"


class AppNotPermitted(SignInRefused):
    """`shop_not_permitted`: app and shop do not belong to the same Shopify organisation."""

    key = "app-not-permitted"


class SignInEnded(SignInRefused):
    """The token of a staff member has ended (a day at most, or its person signed out of Shopify)."""

    key = "sign-in-ended"


class NotSignedIn(SignInRefused):
    """No keys to the shop are kept on this computer (any more). Nothing was asked of Shopify."""

    key = "not-signed-in"


class RedirectRefused(Failure):
    """Shopify does not know the address to which the browser is to return; parameter `redirect`."""

    key = "redirect-refused"


class SignInDenied(Failure):
    """The person said no in the browser."""

    key = "sign-in-denied"


class SignInForged(Failure):
    """What came back from the browser does not belong to this attempt: another state, used before, another
    shop, or its signature is wrong."""

    key = "sign-in-forged"


class SignInTimedOut(Failure):
    """Nothing came back from the browser."""

    key = "sign-in-timed-out"
    retry = True


class PortTaken(Failure):
    """Another program listens on the port at which the browser is to return; parameter `port`."""

    key = "port-taken"
    retry = True


class BadKey(Failure):
    """A pasted key cannot be one. Parameters `what` (client-id, client-secret, token) and `why` (empty,
    characters, too-long, is-secret, is-token, is-id)."""

    key = "bad-key"


class ClockWrong(Failure):
    """No secure connection: this computer's clock stands outside the life of Shopify's certificate."""

    key = "clock-wrong"


class ShopUnavailable(Failure):
    """402, 403, 423 or SHOP_INACTIVE: the shop is frozen, locked or closed to this app."""

    key = "shop-unavailable"


class ShopFrozen(ShopUnavailable):
    """402: Shopify has frozen the shop for an unpaid bill (facts section 7)."""

    key = "shop-frozen"


class ShopLocked(ShopUnavailable):
    """423: Shopify has locked the shop (facts section 7)."""

    key = "shop-locked"


class AccessDenied(Failure):
    """ACCESS_DENIED: a permission (scope) is missing; parameter `scope` when Shopify named it."""

    key = "access-denied"


class AppNotApproved(AccessDenied):
    """The app may not see protected data at all: it was never given custom distribution (facts section 8)."""

    key = "app-not-approved"


class RightMissing(AccessDenied):
    """The app may, but the staff member who signed in may not; parameter `right` as Shopify names it, and in
    `scopes` those of which Shopify wants one as well, with spaces between."""

    key = "right-missing"


class Throttled(Failure):
    """Shopify kept asking to slow down until the patience ran out."""

    key = "throttled"
    retry = True


class ShopifyFailed(Failure):
    """5xx or INTERNAL_SERVER_ERROR after all repeats."""

    key = "shopify-failed"
    retry = True


class NotShopify(Failure):
    """The answer was not Shopify's: HTML (a login page of a hotel network), another type, a redirect."""

    key = "not-shopify"
    retry = True


class AnswerBroken(Failure):
    """The answer was cut off, is no JSON, or lacks what it must have."""

    key = "answer-broken"
    retry = True


class AnswerTooLarge(Failure):
    """The answer passed the cap on size or nesting."""

    key = "answer-too-large"


class QueryRefused(Failure):
    """Shopify refused our query itself (validation, cost over the maximum): a bug of ours or a changed
    API."""

    key = "query-refused"


class SearchIgnored(Failure):
    """Shopify ignored part of a search (warnings in extensions.search): its answer would match everything."""

    key = "search-ignored"


class BulkBusy(Failure):
    """Shopify runs as many bulk operations of this app as it does at once; parameter `running` names them."""

    key = "bulk-busy"
    retry = True


class DownloadExpired(Failure):
    """The address of a bulk file does not give it any more; parameter `kind` names the file."""

    key = "download-expired"
    retry = True


class DownloadRefused(Failure):
    """What came from the address of a bulk file is not the file: another host, a redirect, HTML, more bytes
    than were announced; parameter `kind` names the file."""

    key = "download-refused"
    retry = True


class ImportRunning(Failure):
    """Another program is importing into this profile."""

    key = "import-running"
    retry = True


class ImportBroken(Failure):
    """The import process ended without saying why."""

    key = "import-broken"
    retry = True


# --- acting


class AnswerLost(Failure):
    """A mutation was sent and its answer did not arrive: it may or may not have happened. Read, then
    decide."""

    key = "answer-lost"


class NotShown(Failure):
    """Shopify answered that it did what was asked, and the order does not show it."""

    key = "not-shown"


class JobUnfinished(Failure):
    """Shopify took it on as a background job, and the order does not show it yet."""

    key = "job-unfinished"
    retry = True


class NotSent(Failure):
    """The mutation certainly did not reach Shopify (no connection was made, or it was throttled to the
    end)."""

    key = "not-sent"
    retry = True


class OrderGone(Failure):
    """Shopify does not show the order any more (deleted, or older than this app may see)."""

    key = "order-gone"


# --- the cache


class StoreNotWritable(Failure):
    """The profile folder or a file in it cannot be written; parameter `path`."""

    key = "store-not-writable"


class FileNotWritable(StoreNotWritable):
    """A file that the person chose cannot be written; parameter `path`."""

    key = "file-not-writable"


class StoreDamaged(Failure):
    """The cache file is not a SQLite file or is damaged; parameter `path`."""

    key = "store-damaged"


class JournalDamaged(StoreDamaged):
    """The same of the journal, which cannot be fetched again; parameter `path`."""

    key = "journal-damaged"


class StoreTooNew(Failure):
    """The cache was written by a newer version of the program; parameter `path`."""

    key = "store-too-new"


class ProfileTooNew(Failure):
    """A newer version of the program keeps the profile in a form of its own; parameters `own`, this version,
    and `version`, that one (empty when it is not known)."""

    key = "profile-too-new"


class StoreFull(Failure):
    """The disk is full; parameters `needed` and `free` (bytes) where that is known beforehand."""

    key = "store-full"
    retry = True


class StoreBusy(Failure):
    """Another program holds the cache for longer than we wait."""

    key = "store-busy"
    retry = True


# --- the key store


class KeyStoreLocked(Failure):
    """The system's key store is there and did not open."""

    key = "key-store-locked"


class KeyStoreMissing(Failure):
    """The system has no key store that keyring can use."""

    key = "key-store-missing"


class CacheKeyMissing(Failure):
    """The cache is encrypted and its key is gone from the key store, or another one; parameter `path`."""

    key = "cache-key-missing"


class EncryptionMissing(Failure):
    """The cache is encrypted, or is to be, and this installation lacks the package that can."""

    key = "encryption-missing"


# --- what an administrator has turned off


class BulkForbidden(Failure):
    """Nothing may be done with many orders at once on this computer (domain.policies)."""

    key = "bulk-forbidden"


class RulesForbidden(Failure):
    """Rules of one's own may neither be changed nor act on this computer (domain.policies)."""

    key = "rules-forbidden"
