"""Which of the three choices of "After an order has been paid" a shop seems to have made (facts section 10),
told from how its orders were fulfilled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from enum import StrEnum

from fulfilldesk.domain.automation import Goods, Pace
from fulfilldesk.domain.automation_change import DayCount, change_days


class Setting(StrEnum):
    """The three choices, and what cannot be told apart."""

    EVERYTHING = "everything"
    GIFT_CARDS = "gift_cards"
    NOTHING = "nothing"
    NOT_GOODS = "not_goods"  # only gift cards, or nothing: it sold too few gift cards to tell which
    SOME = "some"  # neither all nor none: something else than the setting is at work
    TOO_FEW = "too_few"  # to tell


class Certainty(StrEnum):
    """How sure it is."""

    CLEAR = "clear"
    LIKELY = "likely"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Seen:
    """Of so many `orders`, Shopify fulfilled `automatic` by itself within a minute."""

    orders: int
    automatic: int

    @property
    def share(self) -> float:
        """0 to 1; 0 of no orders."""
        return self.automatic / self.orders if self.orders else 0.0


@dataclass(frozen=True, slots=True)
class Guess:
    """What the shop seems to have chosen, and the orders since it did that tell so: with `goods`, and with
    nothing but `gift_cards`. `since` is the day it seems to have changed, None while no change was seen, and
    `before` what it seemed to be until then."""

    setting: Setting
    certainty: Certainty
    goods: Seen
    gift_cards: Seen
    since: date | None = None
    before: Setting | None = None


#: Fewer orders tell nothing. A person hardly ever sends a gift card within a minute, so a few are enough.
_LEAST_GOODS, _LEAST_GIFT_CARDS = 10, 3
#: No change is told from fewer gift cards on either side of it.
_LEAST_GIFT_CARDS_A_PART = 5
_ON, _OFF = 0.6, 0.15
#: From here on it is clear.
_CLEAR_GOODS, _CLEAR_GIFT_CARDS = 30, 5
_CLEARLY_ON, _CLEARLY_OFF = 0.9, 0.05


def guess(paces: Iterable[Pace], zone: tzinfo | None) -> Guess:
    """What these orders tell of the setting. Days are those of `zone` (None: this computer's).

    Orders of digital products alone count only where there is little else, for an app often delivers them.
    """
    telling = [pace for pace in paces if tells(pace)]
    goods = [pace for pace in telling if pace.goods in (Goods.PHYSICAL, Goods.MIXED)]
    if len(goods) < _LEAST_GOODS:
        goods = [pace for pace in telling if pace.goods is not Goods.GIFT_CARDS]
    goods_days = _by_day(goods, zone)
    card_days = _by_day((pace for pace in telling if pace.goods is Goods.GIFT_CARDS), zone)
    goods_changes = change_days(goods_days, _LEAST_GOODS)
    card_changes = _with_goods(change_days(card_days, _LEAST_GIFT_CARDS_A_PART), goods_changes, card_days)
    phases = []
    for begin in sorted({date.min, *goods_changes, *card_changes}):
        there = [day for day in card_days if _same_part(day.day, begin, goods_changes)]
        seen_goods = _seen(day for day in goods_days if _same_part(day.day, begin, goods_changes))
        seen_cards = _seen(day for day in there if _same_part(day.day, begin, card_changes))
        phases.append((begin, Guess(*choice(seen_goods, seen_cards), seen_goods, seen_cards)))
    return _since_when(phases)


def tells(pace: Pace) -> bool:
    """Whether the order tells of the setting: not when it was fulfilled before Shopify could have done it
    (before it was paid, over the counter, by a service, by an app that adds tracking at once)."""
    return pace.automatic or not (pace.at_once or (pace.seconds is not None and pace.seconds < 0))


def choice(goods: Seen, gift_cards: Seen) -> tuple[Setting, Certainty]:
    """What the setting seems to be while these orders were paid."""
    if goods.orders < _LEAST_GOODS:
        return Setting.TOO_FEW, Certainty.NONE
    many = goods.orders >= _CLEAR_GOODS
    if goods.share >= _ON:
        return Setting.EVERYTHING, _certainty(many and goods.share >= _CLEARLY_ON)
    if goods.share > _OFF:
        return Setting.SOME, Certainty.NONE
    clear = many and goods.share <= _CLEARLY_OFF
    if gift_cards.orders < _LEAST_GIFT_CARDS:
        return Setting.NOT_GOODS, _certainty(clear)
    clear = clear and gift_cards.orders >= _CLEAR_GIFT_CARDS
    if gift_cards.share >= _ON:
        return Setting.GIFT_CARDS, _certainty(clear and gift_cards.share >= _CLEARLY_ON)
    if gift_cards.share <= _OFF:
        return Setting.NOTHING, _certainty(clear and gift_cards.share <= _CLEARLY_OFF)
    return Setting.SOME, Certainty.NONE


def _certainty(clear: bool) -> Certainty:
    return Certainty.CLEAR if clear else Certainty.LIKELY


def _by_day(paces: Iterable[Pace], zone: tzinfo | None) -> list[DayCount]:
    orders: Counter[date] = Counter()
    hits: Counter[date] = Counter()
    for pace in paces:
        day = pace.paid_at.astimezone(zone).date()
        orders[day] += 1
        hits[day] += pace.automatic
    return [DayCount(day, orders[day], hits[day]) for day in sorted(orders)]


def _with_goods(
    card_changes: Sequence[date], goods_changes: Sequence[date], card_days: Sequence[DayCount]
) -> set[date]:
    """One setting changes both, but the next gift card may be sold days later: such a change is put on the
    day it was seen on goods."""
    found = set()
    for change in card_changes:
        same = (
            day
            for day in goods_changes
            if abs(change - day) <= timedelta(days=1)
            or (day < change and not any(day <= sold.day < change for sold in card_days))
        )
        found.add(next(same, change))
    return found


def _same_part(day: date, other: date, changes: Iterable[date]) -> bool:
    """Whether no change lies between the two days."""
    return all((day < change) == (other < change) for change in changes)


def _seen(days: Iterable[DayCount]) -> Seen:
    counted = tuple(days)
    return Seen(sum(day.orders for day in counted), sum(day.hits for day in counted))


def _since_when(phases: Sequence[tuple[date, Guess]]) -> Guess:
    """The last of the phases, with the day since which it has been like that."""
    begin, now = phases[-1]
    for at in range(len(phases) - 1, 0, -1):
        begin, before = phases[at][0], phases[at - 1][1]
        if before.setting is not now.setting:
            return Guess(now.setting, now.certainty, now.goods, now.gift_cards, begin, before.setting)
    return now
