"""What was read after an action, held against its forecast."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from fulfilldesk.domain.forecast import Certainty, Difference, Fact, Forecast, Outcome, StockLine
from fulfilldesk.domain.inventory import Snapshot, Stock
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Tracking

_NUMBERS = ("on_hand", "committed", "available")


def hold_against(
    forecast: Forecast,
    after: Snapshot,
    *,
    work_locations: Collection[tuple[str | None, str]] | None = None,
    tracking: tuple[Tracking, ...] | None = None,
    facts: Mapping[Fact, str] | None = None,
) -> Outcome:
    """Compare status, stock, and where given the location of the work ((id, name) pairs), the tracking, and
    the facts as they were read."""
    location_name, moved = _location(forecast, work_locations)
    measured = tuple(_measured(line, after) for line in forecast.lines)
    differences: list[Difference] = []
    status = after.order.fulfillment_status
    if forecast.status_certain and status != forecast.status_after:
        why = (
            Notice(Say.STILL_SETTLING) if status == forecast.status_before else Notice(Say.CHANGED_BY_OTHERS)
        )
        differences.append(Difference("status", forecast.status_after, status, why=why))
    if moved:
        differences.append(
            Difference(
                "location",
                forecast.location_name,
                location_name,
                why=Notice(Say.ROUTED_ELSEWHERE),
            )
        )
    for expected, actual in zip(forecast.lines, measured, strict=True):
        differences.extend(_stock_differences(expected, actual, moved=moved))
    if forecast.tracking is not None and not tracking_agrees(forecast.tracking, tracking or ()):
        differences.append(
            Difference(
                "tracking",
                tracking_text(forecast.tracking),
                tracking_text(tracking or ()),
                why=Notice(Say.CHANGED_BY_OTHERS),
            )
        )
    differences.extend(_fact_differences(forecast, facts or {}))
    read = {str(fact): value for fact, value in (facts or {}).items()}
    return Outcome(not differences, status, location_name, measured, tuple(differences), read)


def _fact_differences(forecast: Forecast, facts: Mapping[Fact, str]) -> list[Difference]:
    return [
        Difference(
            change.fact,
            change.after,
            actual,
            why=Notice(Say.STILL_SETTLING if actual == change.before else Say.CHANGED_BY_OTHERS),
        )
        for change in forecast.facts
        if change.certain and (actual := facts.get(change.fact, change.after)) != change.after
    ]


def tracking_agrees(asked: tuple[Tracking, ...], found: tuple[Tracking, ...]) -> bool:
    """Whether the tracking that was read is the one asked for. Shopify makes the address itself for carriers
    it knows, and guesses the carrier, so what was not given may be anything (schema:
    FulfillmentTrackingInput)."""
    return len(asked) == len(found) and all(
        want.company in (None, have.company) and want.number == have.number and want.url in (None, have.url)
        for want, have in zip(asked, found, strict=True)
    )


def tracking_text(tracking: tuple[Tracking, ...]) -> str:
    """Tracking in one line, for a difference and for the journal."""
    return "; ".join(
        " ".join(part for part in (entry.company, entry.number, entry.url) if part) for entry in tracking
    )


def _location(
    forecast: Forecast, work_locations: Collection[tuple[str | None, str]] | None
) -> tuple[str, bool]:
    if not work_locations or forecast.location_id is None:
        return forecast.location_name, False
    if all(place == forecast.location_id for place, _ in work_locations):
        return forecast.location_name, False
    return ", ".join(sorted({name for _, name in work_locations})), True


def _measured(line: StockLine, after: Snapshot) -> StockLine:
    level = after.level(line.inventory_item_id, line.location_id)
    return replace(line, after=level.stock if level is not None else None)


def _stock_differences(expected: StockLine, actual: StockLine, *, moved: bool) -> list[Difference]:
    if (
        expected.certainty not in (Certainty.EXPECTED, Certainty.LIKELY)
        or expected.after is None
        or expected.after == actual.after
    ):
        return []
    why = _why(expected, actual.after, moved=moved)
    return [
        Difference(
            number,
            str(getattr(expected.after, number)),
            _shown(actual.after, number),
            expected.title,
            expected.sku,
            expected.location_name,
            why,
        )
        for number in _NUMBERS
        if _shown(expected.after, number) != _shown(actual.after, number)
    ]


def _shown(stock: Stock | None, number: str) -> str:
    return "?" if stock is None else str(getattr(stock, number))


def _why(expected: StockLine, actual: Stock | None, *, moved: bool) -> Notice:
    if expected.certainty is Certainty.LIKELY:
        return Notice(Say.NOT_CERTAIN)
    if moved:
        return Notice(Say.ROUTED_ELSEWHERE)
    if actual is None or actual == expected.before:
        return Notice(Say.STILL_SETTLING)
    return Notice(Say.OTHER_MOVEMENT)
