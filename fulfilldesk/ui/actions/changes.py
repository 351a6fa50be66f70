"""What became different between the forecast a person agreed to and a newer one, in words."""

from __future__ import annotations

from collections.abc import Iterator

from fulfilldesk.domain.forecast import Forecast, StockLine
from fulfilldesk.domain.notice import Notice
from fulfilldesk.domain.outcome import tracking_text
from fulfilldesk.ui.actions import texts, texts_sheet
from fulfilldesk.ui.actions.facts_view import fact_sentence
from fulfilldesk.ui.actions.texts_fields import fact_name
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.texts_status import order_status
from fulfilldesk.ui.translation import plain


def changes(agreed: Forecast, now: Forecast, formats: Formats) -> tuple[str, ...]:
    """One sentence per change; the order of the sheet."""
    return tuple(_changes(agreed, now, formats))


def changed_lines(agreed: Forecast, now: Forecast) -> frozenset[StockLine]:
    """The lines of the newer forecast that are new, or move other units than agreed."""
    known = {_essence(line) for line in agreed.lines}
    return frozenset(line for line in now.lines if _essence(line) not in known)


def _changes(agreed: Forecast, now: Forecast, formats: Formats) -> Iterator[str]:
    if now.blocks:
        yield from _why_not_any_more(agreed, now)
        return
    facts = (
        (texts_sheet.units(), formats.number(agreed.units), formats.number(now.units)),
        (texts.what("location"), plain(agreed.location_name), plain(now.location_name)),
        (texts_sheet.order_status(), _status(agreed), _status(now)),
        (texts.what("tracking"), tracking_text(agreed.tracking or ()), tracking_text(now.tracking or ())),
    )
    named = {change.fact: fact_sentence(change, formats) for change in agreed.facts}
    renamed = {change.fact: fact_sentence(change, formats) for change in now.facts}
    others = ((fact_name(fact), named.get(fact, ""), renamed.get(fact, "")) for fact in {**named, **renamed})
    for name, earlier, present in (*facts, *others):
        if earlier != present:
            yield f"{name}: {texts_sheet.was(present or '–', earlier or '–')}"
    before = {_place(line): line for line in agreed.lines}
    after = {_place(line): line for line in now.lines}
    for place in dict.fromkeys((*after, *before)):
        earlier_line, line = before.get(place), after.get(place)
        if _units(earlier_line, formats) != _units(line, formats):
            words = texts_sheet.was(_units(line, formats), _units(earlier_line, formats))
            yield f"{_name(line or before[place])}: {words}"
    for notice in _missing(now.notices, agreed.notices):
        yield texts_sheet.new_notice(notice_text(notice))
    for notice in _missing(agreed.notices, now.notices):
        yield texts_sheet.gone_notice(notice_text(notice))


def _why_not_any_more(agreed: Forecast, now: Forecast) -> Iterator[str]:
    """What can no longer be done has no effect to hold against the one agreed to: only why is new."""
    earlier, present = order_status(agreed.status_before), order_status(now.status_before)
    if earlier != present:
        yield f"{texts_sheet.order_status()}: {texts_sheet.was(present, earlier)}"
    for notice in _missing(now.blocks, agreed.notices):
        yield texts_sheet.new_notice(notice_text(notice))


def _status(forecast: Forecast) -> str:
    return f"{order_status(forecast.status_before)} → {order_status(forecast.status_after)}"


def _place(line: StockLine) -> tuple[str | None, str, str | None]:
    return line.inventory_item_id, line.title, line.location_id


def _essence(line: StockLine) -> tuple[object, ...]:
    return (*_place(line), line.units, line.certainty)


def _units(line: StockLine | None, formats: Formats) -> str:
    return formats.number(line.units) if line is not None else "–"


def _name(line: StockLine) -> str:
    return " ".join(plain(part) for part in (line.title, line.sku, line.location_name) if part)


def _missing(notices: tuple[Notice, ...], others: tuple[Notice, ...]) -> list[Notice]:
    known = {(notice.key, notice.weight) for notice in others}
    return [notice for notice in notices if (notice.key, notice.weight) not in known]
