"""How far an app is and who must act next, in words."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.app_standing import AppStanding, AppState, Party
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_status import readable
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, plain, translate

#: Behind the service's name.
_STATES: Mapping[AppState, str] = {
    AppState.NOT_REQUESTED: QT_TRANSLATE_NOOP("apps", "not requested yet"),
    AppState.STARTED_HERE: QT_TRANSLATE_NOOP("apps", "not requested, but marked as in progress"),
    AppState.PLANNED: QT_TRANSLATE_NOOP("apps", "planned for later, not requested yet"),
    AppState.HELD: QT_TRANSLATE_NOOP("apps", "on hold"),
    AppState.REQUESTED: QT_TRANSLATE_NOOP("apps", "has not answered the request yet"),
    AppState.ACCEPTED: QT_TRANSLATE_NOOP("apps", "accepted the request"),
    AppState.DECLINED: QT_TRANSLATE_NOOP("apps", "declined the request"),
    AppState.CANCELLATION_ASKED: QT_TRANSLATE_NOOP("apps", "was asked to cancel and has not answered yet"),
    AppState.CANCELLATION_REFUSED: QT_TRANSLATE_NOOP("apps", "refused to cancel"),
    AppState.CANCELLATION_ACCEPTED: QT_TRANSLATE_NOOP("apps", "agreed to cancel"),
    AppState.GAVE_UP: QT_TRANSLATE_NOOP("apps", "closed it without fulfilling everything"),
    AppState.OVER: QT_TRANSLATE_NOOP("apps", "nothing left to do"),
    AppState.LABELLED: QT_TRANSLATE_NOOP("apps", "has a label, not handed to the carrier yet"),
    AppState.SENT: QT_TRANSLATE_NOOP("apps", "sent it; no news from the carrier yet"),
    AppState.SENT_WITHOUT_TRACKING: QT_TRANSLATE_NOOP("apps", "reported it as sent, without tracking"),
    AppState.UNDER_WAY: QT_TRANSLATE_NOOP("apps", "sent it; the carrier has it"),
    AppState.NOT_DELIVERED: QT_TRANSLATE_NOOP("apps", "sent it; it could not be delivered"),
    AppState.TO_BE_COLLECTED: QT_TRANSLATE_NOOP("apps", "sent it; the customer can collect it"),
    AppState.ARRIVED: QT_TRANSLATE_NOOP("apps", "sent it; the customer has it"),
}

_NEXT: Mapping[Party, str] = {
    Party.SHOP: QT_TRANSLATE_NOOP("apps", "the shop must act"),
    Party.APP: QT_TRANSLATE_NOOP("apps", "the app must act"),
    Party.CARRIER: QT_TRANSLATE_NOOP("apps", "the carrier must act"),
    Party.NOBODY: QT_TRANSLATE_NOOP("apps", "nobody needs to act"),
    Party.UNKNOWN: QT_TRANSLATE_NOOP("apps", "who must act is not known"),
}


def standing(found: AppStanding, told: str, formats: Formats) -> str:
    """ "Noordzee Logistics · accepted the request · the app must act · waiting 3 days". `told` is Shopify's
    word, shown where it is not known here."""
    state = readable(told) if found.state is AppState.UNKNOWN else translate("apps", _STATES[found.state])
    waited = "" if found.next in (Party.NOBODY, Party.UNKNOWN) else formats.waiting(found.since)
    parts = (plain(found.service), plain(state), translate("apps", _NEXT[found.next]), waited)
    return " · ".join(filter(None, parts))
