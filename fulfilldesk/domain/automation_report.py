"""What the page "Automatic or by hand" tells, as values: how many of the paid orders were fulfilled at once
and by whom, in all, by channel, by kind of goods and by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from fulfilldesk.domain.automation import Goods, Pace
from fulfilldesk.domain.automation_setting import Guess, guess
from fulfilldesk.domain.checks.check import LOOK_BACK_DAYS

#: Channels beyond these are added up as one.
MOST_CHANNELS = 8


class Fulfilled(StrEnum):
    """How an order was fulfilled."""

    AUTOMATIC = "automatic"  # by Shopify itself
    AT_ONCE = "at_once"  # also within a minute, but not by the setting: at a till, by an app or a service
    LATER = "later"  # later, before it was paid, or not yet


def fulfilled(pace: Pace) -> Fulfilled:
    """Which of the three it was."""
    if pace.automatic:
        return Fulfilled.AUTOMATIC
    return Fulfilled.AT_ONCE if pace.at_once else Fulfilled.LATER


@dataclass(frozen=True, slots=True)
class Tally:
    """The ids of the orders that were fulfilled in each way."""

    orders: Mapping[Fulfilled, Sequence[str]] = field(default_factory=dict)

    def ids(self, how: Fulfilled) -> Sequence[str]:
        """Those fulfilled in that way."""
        return self.orders.get(how, ())

    def count(self, how: Fulfilled) -> int:
        """How many they are."""
        return len(self.ids(how))

    @property
    def total(self) -> int:
        """All together."""
        return sum(len(ids) for ids in self.orders.values())

    @property
    def share(self) -> float:
        """0 to 1: how many of them Shopify fulfilled by itself; 0 of none."""
        return self.count(Fulfilled.AUTOMATIC) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """`channels` begin with the one that has most orders, and what is beyond MOST_CHANNELS is in
    `other_channels`; `goods` has the kinds that were sold; `days` has every day of the period, in order.
    `guess` rests on the last LOOK_BACK_DAYS, whatever the period."""

    whole: Tally
    channels: Mapping[str, Tally]
    other_channels: Tally
    goods: Mapping[Goods, Tally]
    days: Mapping[date, Tally]
    guess: Guess


def read_since(now: datetime, days: int) -> datetime:
    """From when on orders are needed for a report of so many days; a day more than that, for the first is
    whole in the shop's time zone."""
    return now - timedelta(days=max(days, LOOK_BACK_DAYS) + 1)


def report(paces: Iterable[Pace], now: datetime, days: int, zone: tzinfo | None) -> Report:
    """Of the orders paid on the last `days` days, today among them, in `zone` (None: this computer's).

    Of orders paid longer ago than LOOK_BACK_DAYS only those are known that have open work or were changed
    since, so what the setting seems to be is not told by them.
    """
    today = now.astimezone(zone).date()
    every_day = [today - timedelta(days=back) for back in reversed(range(days))]
    by_day: dict[date, list[Pace]] = {day: [] for day in every_day}
    known = []
    earliest, latest = read_since(now, days), now + timedelta(days=1)
    for pace in paces:
        if not earliest <= pace.paid_at <= latest:
            continue  # what has not come yet is a wrong clock, and may be no day at all in the zone
        day = pace.paid_at.astimezone(zone).date()
        if day in by_day:
            by_day[day].append(pace)
        if today - day < timedelta(days=LOOK_BACK_DAYS):
            known.append(pace)
    shown = [pace for of_day in by_day.values() for pace in of_day]
    by_channel: dict[str, list[Pace]] = {}
    by_goods: dict[Goods, list[Pace]] = {}
    for pace in shown:
        by_channel.setdefault(pace.channel, []).append(pace)
        by_goods.setdefault(pace.goods, []).append(pace)
    channels = sorted(by_channel, key=lambda channel: (-len(by_channel[channel]), channel))
    others = [pace for channel in channels[MOST_CHANNELS:] for pace in by_channel[channel]]
    return Report(
        whole=tally(shown),
        channels={channel: tally(by_channel[channel]) for channel in channels[:MOST_CHANNELS]},
        other_channels=tally(others),
        goods={goods: tally(by_goods[goods]) for goods in Goods if goods in by_goods},
        days={day: tally(of_day) for day, of_day in by_day.items()},
        guess=guess(known, zone),
    )


def tally(paces: Iterable[Pace]) -> Tally:
    """Which were fulfilled how."""
    orders: dict[Fulfilled, list[str]] = {}
    for pace in paces:
        orders.setdefault(fulfilled(pace), []).append(pace.order_id)
    return Tally(orders)
