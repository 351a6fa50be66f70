"""The words of the connection check and of Shopify's permissions, for people who never saw an access
scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from fulfilldesk.domain.connection_check import CheckLine, Subject, Verdict
from fulfilldesk.ui.actions.texts_kinds import menu_word
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_TITLES: Mapping[Subject, str] = {
    Subject.SHOP: QT_TRANSLATE_NOOP("check", "Shop"),
    Subject.API_VERSION: QT_TRANSLATE_NOOP("check", "API version"),
    Subject.SCOPES: QT_TRANSLATE_NOOP("check", "Permissions"),
    Subject.RIGHTS: QT_TRANSLATE_NOOP("check", "Your rights"),
    Subject.OLDER_ORDERS: QT_TRANSLATE_NOOP("check", "Orders older than 60 days"),
    Subject.CUSTOMERS: QT_TRANSLATE_NOOP("check", "Customers' names"),
    Subject.LOCATIONS: QT_TRANSLATE_NOOP("check", "Locations"),
    Subject.SERVICES: QT_TRANSLATE_NOOP("check", "Orders at fulfilment services"),
}

_DETAILS: Mapping[str, str] = {
    "shop-found": QT_TRANSLATE_NOOP("check", "{name} ({domain})."),
    "shop-found-staff": QT_TRANSLATE_NOOP("check", "{name} ({domain}), signed in as {staff}."),
    "api-version": QT_TRANSLATE_NOOP("check", "{served}, as FulfillDesk expects."),
    "api-version-changed": QT_TRANSLATE_NOOP(
        "check",
        "FulfillDesk asked for {asked} and Shopify answered with {served}. Most things will work; look for a "
        "newer FulfillDesk.",
    ),
    "scopes-all": QT_TRANSLATE_NOOP("check", "All {wanted} permissions are granted."),
    "scopes-missing": QT_TRANSLATE_NOOP(
        "check", "{granted} of {wanted} permissions are granted. Give the app these too: {missing}."
    ),
    "scopes-beyond-staff": QT_TRANSLATE_NOOP(
        "check",
        "The app has every permission, and your Shopify account lacks some. Ask the shop's owner for: "
        "{missing}.",
    ),
    "scopes-no-orders": QT_TRANSLATE_NOOP(
        "check", "The app may not read orders, so FulfillDesk can show nothing. Give it: {missing}."
    ),
    "rights-refused": QT_TRANSLATE_NOOP(
        "check",
        "Shopify refused an action, because your own account lacks {rights}. Ask the shop's owner for that, "
        "in the Shopify admin under “Settings”, “Users”.",
    ),
    "orders-denied": QT_TRANSLATE_NOOP("check", "Shopify shows this app no orders at all."),
    "older-orders-shown": QT_TRANSLATE_NOOP("check", "Shopify shows orders of any age."),
    "older-orders-hidden": QT_TRANSLATE_NOOP(
        "check", "Shopify shows the orders of the last 60 days only, until the app has {missing}."
    ),
    "customers-shown": QT_TRANSLATE_NOOP("check", "Names, addresses, e-mail and telephone are shown."),
    "customers-hidden": QT_TRANSLATE_NOOP(
        "check",
        "Hidden by Shopify for this plan. Everything else works; the packing slip goes without an address.",
    ),
    "customers-scope-missing": QT_TRANSLATE_NOOP(
        "check",
        "Orders show the name, e-mail and address given at the checkout. Customers' own records stay hidden "
        "until the app has {missing}.",
    ),
    "customers-unknown": QT_TRANSLATE_NOOP("check", "There is no order yet to see this from."),
    "locations-denied": QT_TRANSLATE_NOOP(
        "check", "Shopify does not list them. Orders still name the location they are at."
    ),
    "services-none": QT_TRANSLATE_NOOP("check", "Shown; this shop has no fulfilment service."),
    "services-unknown": QT_TRANSLATE_NOOP(
        "check", "Allowed; without the list of locations nobody can tell whether there are any."
    ),
    "services-hidden": QT_TRANSLATE_NOOP(
        "check", "Shopify silently leaves these items out until the app has {missing}."
    ),
}

#: Nothing is missing, and still there are no orders: as with an app without a distribution (facts section 8).
_NOT_APPROVED = QT_TRANSLATE_NOOP(
    "check",
    "The app may read orders, and Shopify shows it none all the same: it does not know whom the app is for. "
    "In the Dev Dashboard open the app, choose “Custom distribution” under “Distribution” with this store, "
    "and install the app anew.",
)

#: Those that count something.
_COUNTED: Mapping[str, Callable[[int], str]] = {
    "locations-shown": lambda count: Count.tr("%Ln locations found.", None, count),
    "services-shown": lambda count: Count.tr("Shown; %Ln services found.", None, count),
}

_VERDICTS: Mapping[Verdict, str] = {
    Verdict.WORKS: QT_TRANSLATE_NOOP("check", "Works"),
    Verdict.LIMITED: QT_TRANSLATE_NOOP("check", "Works in part"),
    Verdict.FAILS: QT_TRANSLATE_NOOP("check", "Does not work"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("check", "Not known yet"),
}

_PURPOSES: Mapping[str, str] = {
    "write_orders": QT_TRANSLATE_NOOP("check", "show orders; change notes, tags, addresses; archive, cancel"),
    "read_orders": QT_TRANSLATE_NOOP("check", "show orders"),
    "read_all_orders": QT_TRANSLATE_NOOP("check", "show orders older than 60 days"),
    "read_customers": QT_TRANSLATE_NOOP("check", "show who ordered"),
    "read_products": QT_TRANSLATE_NOOP("check", "tell which product an order line is"),
    "read_inventory": QT_TRANSLATE_NOOP("check", "show stock, and what an action does to it"),
    "read_locations": QT_TRANSLATE_NOOP("check", "show the locations"),
    "write_merchant_managed_fulfillment_orders": QT_TRANSLATE_NOOP(
        "check", "show and change what your own locations have to send"
    ),
    "write_third_party_fulfillment_orders": QT_TRANSLATE_NOOP(
        "check", "show and change what fulfilment services have to send"
    ),
    "write_assigned_fulfillment_orders": QT_TRANSLATE_NOOP(
        "check", "change what was assigned to this app itself"
    ),
    "read_returns": QT_TRANSLATE_NOOP("check", "show whether an order was returned"),
    "read_apps": QT_TRANSLATE_NOOP("check", "name the app that put an order on hold"),
}


def check_sentence(line: CheckLine) -> tuple[str, str]:
    """What a line is about, and how that stands. Shopify's own words, such as a shop's name, are put on one
    line and stay plain text."""
    title = translate("check", _TITLES[line.subject])
    if line.key in _COUNTED:
        return title, _COUNTED[line.key](int(line.parameters["count"]))
    parameters = {"missing": ", ".join(line.missing), **line.parameters}
    if line.key == "scopes-no-orders" and not line.missing:
        return title, translate("check", _NOT_APPROVED)
    return title, fill(translate("check", _DETAILS[line.key]), **parameters)


def verdict_word(verdict: Verdict) -> str:
    """How it stands in a word, for screen readers and beside the mark."""
    return translate("check", _VERDICTS[verdict])


def scope_purpose(scope: str) -> str:
    """What staff can do with a scope; empty for one that the program does not ask for."""
    source = _PURPOSES.get(scope)
    return "" if source is None else translate("check", source)


def greyed_out(kinds: Iterable[str]) -> str:
    """The sentence that names these menu items; empty when there are none."""
    words = list(dict.fromkeys(menu_word(kind) for kind in kinds))
    return fill(translate("check", "Greyed out: {items}."), items=", ".join(words)) if words else ""
