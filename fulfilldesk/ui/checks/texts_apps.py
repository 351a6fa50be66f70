"""The checks of apps: what gets work out of each state (facts section 11), and the text to send to the app's
support, in a language of its own choosing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTranslator

from fulfilldesk.services.checks_port import ListedFinding
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, locale_for, plain, translate

_WAYS_OUT: Mapping[str, str] = {
    "app_never_requested": QT_TRANSLATE_NOOP(
        "checks", "request fulfilment from the app, or change the location to your own and send it yourself."
    ),
    "app_unanswered": QT_TRANSLATE_NOOP(
        "checks",
        "as long as the app has not accepted, cancelling the request works at once. The work then comes "
        "free: request it again, change its location, or fulfil it yourself.",
    ),
    "app_no_tracking": QT_TRANSLATE_NOOP(
        "checks",
        "ask the app’s support first. To take the work back, request cancellation; the app must agree before "
        "the work comes free.",
    ),
    "app_declined": QT_TRANSLATE_NOOP(
        "checks", "change the location to your own and send it yourself, or request fulfilment again."
    ),
    "app_cancel_unanswered": QT_TRANSLATE_NOOP(
        "checks",
        "only the app can answer. Write to its support; as soon as it agrees, the work comes free by itself.",
    ),
    "app_cancel_refused": QT_TRANSLATE_NOOP(
        "checks",
        "only the app can stop this. Write to its support; if the items have left already, agree on a "
        "return.",
    ),
    "app_left_behind": QT_TRANSLATE_NOOP(
        "checks",
        "change the location to one where somebody works. If the app was removed only a while ago, ask its "
        "support whether the items have left already.",
    ),
    "app_also_by_hand": QT_TRANSLATE_NOOP(
        "checks",
        "tell the app’s support not to send these items. If the app is to send them after all, cancel the "
        "fulfilment that was made by hand.",
    ),
    "supplier_to_tell": QT_TRANSLATE_NOOP(
        "checks",
        "cancelling in Shopify does not reach the supplier. Send the text to its support or cancel the order "
        "there, and then tick here that the supplier was told.",
    ),
}

#: How the request stands, in the line of each order.
_STATES: Mapping[str, str] = {
    "app_never_requested": QT_TRANSLATE_NOOP("support", "assigned to you, never requested"),
    "app_unanswered": QT_TRANSLATE_NOOP("support", "requested, not answered"),
    "app_no_tracking": QT_TRANSLATE_NOOP("support", "accepted, no tracking"),
    "app_declined": QT_TRANSLATE_NOOP("support", "declined or closed"),
    "app_cancel_unanswered": QT_TRANSLATE_NOOP("support", "cancellation requested, not answered"),
    "app_cancel_refused": QT_TRANSLATE_NOOP("support", "cancellation refused"),
    "app_left_behind": QT_TRANSLATE_NOOP("support", "still at your location"),
    "app_also_by_hand": QT_TRANSLATE_NOOP("support", "requested from you, sent by us"),
    "supplier_to_tell": QT_TRANSLATE_NOOP("support", "fulfilment cancelled"),
}

#: What we ask for.
_REQUESTS: Mapping[str, str] = {
    "app_never_requested": QT_TRANSLATE_NOOP(
        "support",
        "Shopify shows these orders at your location, but no fulfilment request was ever made for them. "
        "Please tell us whether you have them, and whether you will send them.",
    ),
    "app_unanswered": QT_TRANSLATE_NOOP(
        "support",
        "We sent you fulfilment requests for these orders through Shopify, and they were neither accepted "
        "nor declined. Please answer them, or tell us what keeps you from doing so.",
    ),
    "app_no_tracking": QT_TRANSLATE_NOOP(
        "support",
        "You accepted the fulfilment requests for these orders, and we see no tracking yet. Please tell us "
        "when they leave, and add the tracking numbers in Shopify.",
    ),
    "app_declined": QT_TRANSLATE_NOOP(
        "support",
        "You declined these orders, or closed them without sending everything. Please tell us why, and what "
        "it takes for you to send them.",
    ),
    "app_cancel_unanswered": QT_TRANSLATE_NOOP(
        "support",
        "We asked you through Shopify to cancel these orders, and have no answer. Please do not send them, "
        "and accept the cancellation requests; if any have left already, tell us which.",
    ),
    "app_cancel_refused": QT_TRANSLATE_NOOP(
        "support",
        "You refused to cancel these orders. Please stop them if that is still possible; if any have left "
        "already, send us their tracking numbers.",
    ),
    "app_left_behind": QT_TRANSLATE_NOOP(
        "support",
        "These orders are still at the location of your app in our store. Please tell us whether you have "
        "sent any of them; we will send the others ourselves.",
    ),
    "app_also_by_hand": QT_TRANSLATE_NOOP(
        "support",
        "We have sent these orders ourselves, and you still have the requests for them. Please do not send "
        "them again, and cancel them on your side.",
    ),
    "supplier_to_tell": QT_TRANSLATE_NOOP(
        "support",
        "We cancelled the fulfilment of these orders in Shopify. Please stop them on your side as well, and "
        "do not fulfil them again; if any have left already, tell us which.",
    ),
}

_TO = QT_TRANSLATE_NOOP("support", "To {service}:")
_HELLO = QT_TRANSLATE_NOOP("support", "Hello,")
_LINE = QT_TRANSLATE_NOOP("support", "- Order {order}: {state}, since {date}")
_THANKS = QT_TRANSLATE_NOOP("support", "Thank you.")


def way_out(check: str) -> str:
    """What gets the work out of this state; empty for a check that is about no app."""
    source = _WAYS_OUT.get(check)
    return translate("checks", source) if source else ""


def has_support_text(check: str) -> bool:
    """Whether there is somebody to write to."""
    return check in _REQUESTS and check in _STATES


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Texts in one language, whatever the window speaks. `translations` is the folder of the .qm files."""

    language: str
    translations: Path

    def support_text(self, check: str, findings: Sequence[ListedFinding], allowed: timedelta) -> str:
        """Plain text that names the orders and how their requests stand, since when; nothing about customers.
        Each app gets a letter of its own under its name: none reads about another one's orders. `allowed` is
        how long that is no finding yet."""
        translator = QTranslator()
        translator.load(f"fulfilldesk_{self.language}", str(self.translations))

        def say(source: str) -> str:
            return translator.translate("support", source) or source

        locale = locale_for(self.language)

        def letter(of_one: Sequence[ListedFinding]) -> str:
            lines = (
                fill(
                    say(_LINE),
                    order=listed.order_name,
                    state=say(_STATES[check]),
                    date=_day(listed.finding.since - allowed, locale),
                )
                for listed in of_one
            )
            return "\n".join((say(_HELLO), "", say(_REQUESTS[check]), "", *lines, "", say(_THANKS), ""))

        by_service: dict[str, list[ListedFinding]] = {}
        for listed in findings:
            by_service.setdefault(listed.finding.service, []).append(listed)
        if len(by_service) == 1:
            return letter(findings)
        return "\n\n".join(
            f"{fill(say(_TO), service=plain(service))}\n\n{letter(of_one)}"
            for service, of_one in by_service.items()
        )


def language_names() -> Mapping[str, str]:
    """Each in itself."""
    return {"en": "English", "nl": "Nederlands"}


def _day(moment: datetime, locale: QLocale) -> str:
    day = moment.astimezone().date()
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
