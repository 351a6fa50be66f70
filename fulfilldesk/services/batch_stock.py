"""What a batch itself does to stock while it runs.

Orders of a chunk are read together and sent one by one: by the time one of them is checked, its neighbours
have moved the stock of the same items too. That is no surprise, and is taken out before forecast and reading
are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from fulfilldesk.domain.forecast import Forecast
from fulfilldesk.domain.inventory import InventoryLevel, Snapshot, Stock

_Place = tuple[str, str]
#: What was done at each place up to some moment.
Moved = Mapping[_Place, Stock]

_NOTHING = Stock(0, 0, 0)


class OwnMovements:
    """Totals of what was carried out so far, for each (inventory item id, location id)."""

    def __init__(self) -> None:
        self._total: dict[_Place, Stock] = {}

    def add(self, forecast: Forecast) -> None:
        """An action with this forecast was carried out."""
        for place, change in changes(forecast):
            self._total[place] = _plus(self._total.get(place, _NOTHING), change)

    def take_out(self, forecast: Forecast) -> None:
        """An action that was counted has moved no stock after all."""
        for place, change in changes(forecast):
            self._total[place] = _plus(self._total.get(place, _NOTHING), change, -1)

    def now(self) -> Moved:
        """The totals, to be compared with later ones."""
        return dict(self._total)

    def forward(self, snapshot: Snapshot, since: Moved) -> Snapshot:
        """What a snapshot read at `since` would show by now."""
        return _shifted(snapshot, {place: self._since(place, since) for place in snapshot.levels}, +1)

    def backward(self, snapshot: Snapshot, since: Moved) -> Snapshot:
        """A snapshot read now, without what was done after `since`."""
        return _shifted(snapshot, {place: self._since(place, since) for place in snapshot.levels}, -1)

    def _since(self, place: _Place, since: Moved) -> Stock:
        return _plus(self._total.get(place, _NOTHING), since.get(place, _NOTHING), -1)


def with_own(moved: Moved, forecast: Forecast) -> Moved:
    """The totals after an action with this forecast."""
    total = dict(moved)
    for place, change in changes(forecast):
        total[place] = _plus(total.get(place, _NOTHING), change)
    return total


def changes(forecast: Forecast) -> Iterable[tuple[_Place, Stock]]:
    """What a forecast expects to happen at each place with counted stock."""
    for line in forecast.lines:
        if line.before and line.after and line.inventory_item_id and line.location_id:
            yield (line.inventory_item_id, line.location_id), _plus(line.after, line.before, -1)


def unmoved(forecast: Forecast, after: Snapshot) -> bool:
    """Whether an action that was to move stock has moved none of it."""
    lines = [line for line in forecast.lines if line.before != line.after]
    levels = [after.level(line.inventory_item_id, line.location_id) for line in lines]
    return bool(lines) and all(
        level is not None and level.stock == line.before for line, level in zip(lines, levels, strict=True)
    )


def _shifted(snapshot: Snapshot, shifts: Moved, sign: int) -> Snapshot:
    levels: dict[_Place, InventoryLevel] = dict(snapshot.levels)
    for place, shift in shifts.items():
        level = levels[place]
        if level.stock is not None and shift != _NOTHING:
            levels[place] = replace(level, stock=_plus(level.stock, shift, sign))
    return replace(snapshot, levels=levels)


def _plus(stock: Stock, change: Stock, sign: int = +1) -> Stock:
    return stock.plus(
        on_hand=sign * change.on_hand,
        committed=sign * change.committed,
        available=sign * change.available,
    )
