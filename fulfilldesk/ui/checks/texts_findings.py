"""What is wrong, in a sentence: a check's words with the facts of one finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.ui.actions.texts_kinds import kind_text
from fulfilldesk.ui.checks.texts_checks import check_title
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_status import payment_status
from fulfilldesk.ui.translation import Count, fill, translate


def finding_text(finding: Finding, formats: Formats) -> str:
    """The sentence of a finding, whatever its facts hold; of a check without words its title."""
    sentence = _SENTENCES.get(finding.check)
    if sentence is None:
        return check_title(finding.check)
    facts = dict(finding.facts)
    return fill(sentence(_Facts(facts)), **_worded(facts, formats))


def has_words(check: str) -> bool:
    """Whether the findings of a check have a sentence."""
    return check in _SENTENCES


class _Facts:
    def __init__(self, facts: Mapping[str, str]) -> None:
        self._facts = facts

    def number(self, key: str) -> int:
        """A fact that is a number; 0 where it is none."""
        try:
            return int(self._facts.get(key, "0"))
        except ValueError:
            return 0

    def has(self, *keys: str) -> bool:
        """Whether all of these are there and not empty."""
        return all(self._facts.get(key) for key in keys)

    def text(self, key: str) -> str:
        """A fact, or ""."""
        return self._facts.get(key, "")


def _worded(facts: Mapping[str, str], formats: Formats) -> dict[str, str]:
    """The facts as a person reads them: numbers grouped, Shopify's words and names of actions in the person's
    language, an item with its SKU."""
    worded = dict(facts)
    for key in ("committed", "claimed", "available"):
        if key in facts:
            worded[key] = formats.number(_Facts(facts).number(key))
    if "kind" in facts:
        worded["action"] = kind_text(facts["kind"]).name
    if "payment" in facts:
        worded["payment"] = payment_status(facts["payment"])
    item, sku = facts.get("item", ""), facts.get("sku", "")
    worded["item"] = f"{item} ({sku})" if item and sku else item or sku or "?"
    return worded


# --- apps and services


def _never_requested(facts: _Facts) -> str:
    return Count.tr(
        "%Ln units are waiting at {service}, but their fulfilment has not been requested.",
        None,
        facts.number("units"),
    )


def _unanswered(facts: _Facts) -> str:
    return Count.tr("{service} was asked to send %Ln units and does not answer.", None, facts.number("units"))


def _no_tracking(facts: _Facts) -> str:
    return Count.tr(
        "{service} accepted %Ln units and has given no tracking for them.", None, facts.number("units")
    )


def _declined(facts: _Facts) -> str:
    return Count.tr("{service} will not send %Ln units.", None, facts.number("units"))


def _cancel_unanswered(facts: _Facts) -> str:
    return Count.tr(
        "{service} was asked not to send %Ln units and does not answer.", None, facts.number("units")
    )


def _cancel_refused(facts: _Facts) -> str:
    return Count.tr(
        "{service} refuses to cancel %Ln units, and may still send them.", None, facts.number("units")
    )


def _left_behind(facts: _Facts) -> str:
    return Count.tr("%Ln units are left at {location}, where nobody works.", None, facts.number("units"))


def _also_by_hand(facts: _Facts) -> str:
    return translate("checks", "{parcel} was fulfilled by hand, and {service} still has the request.")


def _to_tell(facts: _Facts) -> str:
    return translate("checks", "{parcel} was cancelled in Shopify; {service} does not know that yet.")


# --- till


def _taken_along(facts: _Facts) -> str:
    return Count.tr(
        "%Ln units were to be sent or fetched later, but {location} marked them as taken along.",
        None,
        facts.number("units"),
    )


def _till_open(facts: _Facts) -> str:
    return Count.tr(
        "%Ln units sold at the till of {location} were not handed over that day.", None, facts.number("units")
    )


def _ships_online(facts: _Facts) -> str:
    return Count.tr("%Ln units of an online order left {location}.", None, facts.number("units"))


def _refund_elsewhere(facts: _Facts) -> str:
    return translate("checks", "Sold at {sold_at}, refunded at {location}.")


# --- stock


def _committed(facts: _Facts) -> str:
    return translate(
        "checks", "{item} at {location}: {committed} committed, but open orders ask for {claimed}."
    )


def _negative(facts: _Facts) -> str:
    if not facts.number("claimed"):
        return translate("checks", "{item} at {location}: {available} available; no open order asks for it.")
    return translate("checks", "{item} at {location}: {available} available; open orders ask for {claimed}.")


def _not_stocked(facts: _Facts) -> str:
    return translate("checks", "{parcel}: {item} left {location}, which does not stock it.")


def _differs(facts: _Facts) -> str:
    return Count.tr("{action}: %Ln numbers differ from the forecast.", None, facts.number("differences"))


# --- status


def _put_back(facts: _Facts) -> str:
    return translate("checks", "{parcel} was cancelled, and nothing has happened since.")


def _archived(facts: _Facts) -> str:
    return Count.tr("Archived, and %Ln units are still to be sent.", None, facts.number("units"))


def _partial(facts: _Facts) -> str:
    return Count.tr("Part of it is gone; %Ln units are still to be sent.", None, facts.number("units"))


def _held(facts: _Facts) -> str:
    return Count.tr("%Ln units at {location} are on hold.", None, facts.number("units"))


def _no_scan(facts: _Facts) -> str:
    if facts.has("number"):
        return translate("checks", "{parcel}: label {number} was bought, and the carrier has not seen it.")
    return translate("checks", "{parcel}: a label was bought, and the carrier has not seen it.")


def _twice(facts: _Facts) -> str:
    return translate("checks", "{other} and {parcel} hold the same items.")


# --- automatic fulfilment


def _no_stock(facts: _Facts) -> str:
    return translate("checks", "{parcel}: there was no {item} at {location}.")


def _preorder(facts: _Facts) -> str:
    return translate("checks", "{parcel} was fulfilled; the order carries the tag “{tag}”.")


def _high_risk(facts: _Facts) -> str:
    return translate("checks", "{parcel} was fulfilled; Shopify sees a high risk of fraud.")


def _address(facts: _Facts) -> str:
    if facts.text("address_check") == "ERROR":
        return translate("checks", "{parcel} was fulfilled; Shopify does not know the address.")
    return translate("checks", "{parcel} was fulfilled; Shopify is not sure of the address.")


def _gift_card(facts: _Facts) -> str:
    if facts.has("payment"):
        return translate("checks", "{parcel}: gift cards were sent while the payment reads “{payment}”.")
    if facts.text("risk") == "PENDING":
        return translate("checks", "{parcel}: gift cards were sent before the risk of fraud was known.")
    return translate("checks", "{parcel}: gift cards were sent in spite of a risk of fraud.")


_SENTENCES: Mapping[str, Callable[[_Facts], str]] = {
    "app_never_requested": _never_requested,
    "app_unanswered": _unanswered,
    "app_no_tracking": _no_tracking,
    "app_declined": _declined,
    "app_cancel_unanswered": _cancel_unanswered,
    "app_cancel_refused": _cancel_refused,
    "app_left_behind": _left_behind,
    "app_also_by_hand": _also_by_hand,
    "supplier_to_tell": _to_tell,
    "till_taken_along": _taken_along,
    "till_open": _till_open,
    "till_ships_online": _ships_online,
    "till_refund_elsewhere": _refund_elsewhere,
    "stock_committed": _committed,
    "stock_negative": _negative,
    "stock_not_stocked": _not_stocked,
    "outcome_differs": _differs,
    "put_back_untouched": _put_back,
    "archived_open": _archived,
    "partial_stalled": _partial,
    "held_long": _held,
    "label_no_scan": _no_scan,
    "fulfilled_twice": _twice,
    "auto_no_stock": _no_stock,
    "auto_preorder": _preorder,
    "auto_high_risk": _high_risk,
    "auto_address": _address,
    "auto_gift_card": _gift_card,
}
