"""What the orders of a shop tell of the setting, since when, and how they are added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.automation import Goods, Pace
from fulfilldesk.domain.automation_change import DayCount, change_days
from fulfilldesk.domain.automation_report import MOST_CHANNELS, Fulfilled, read_since, report
from fulfilldesk.domain.automation_setting import Certainty, Seen, Setting, choice, guess

NOW = datetime(2026, 11, 18, 11, 0, tzinfo=UTC)
FIRST = date(2026, 9, 20)
UTRECHT = timezone(timedelta(hours=1))
_numbers = count(1)


def a_pace(day: int = 0, *, automatic: bool = False, seconds: int | None = 7200, **changes: object) -> Pace:
    """A physical order of the web shop, paid at nine on that day, by hand two hours later."""
    values: dict[str, object] = {
        "order_id": f"gid://shopify/Order/{next(_numbers)}",
        "paid_at": datetime(FIRST.year, FIRST.month, FIRST.day, 9, tzinfo=UTC) + timedelta(days=day),
        "channel": "Online Store",
        "goods": Goods.PHYSICAL,
        "seconds": 4 if automatic else seconds,
        "automatic": automatic,
    }
    return Pace(**{**values, **changes})  # type: ignore[arg-type]


def days_of(
    automatic: Callable[[int], bool],
    goods: Goods = Goods.PHYSICAL,
    days: Iterable[int] = range(60),
    each: int = 5,
) -> list[Pace]:
    """So many orders a day."""
    return [a_pace(day, automatic=automatic(day), goods=goods) for day in days for _ in range(each)]


def always(day: int) -> bool:
    return True


def never(day: int) -> bool:
    return False


# --- change points


@st.composite
def changed_days(draw: st.DrawFn) -> tuple[list[DayCount], date]:
    """A shop that switched at a day: before and after at most one order a day is not as the setting says."""
    before, after = draw(st.integers(6, 60)), draw(st.integers(6, 60))
    on_first = draw(st.booleans())
    days = []
    for at in range(before + after):
        orders = draw(st.integers(5, 40))
        odd = draw(st.integers(0, 1))
        on = on_first == (at < before)
        days.append(DayCount(FIRST + timedelta(days=at), orders, orders - odd if on else odd))
    return days, FIRST + timedelta(days=before)


@given(changed_days())
def test_a_change_is_found_on_its_day(shop: tuple[list[DayCount], date]) -> None:
    days, changed = shop
    assert change_days(days, 10) == (changed,)


@given(st.integers(0, 2**32), st.floats(0, 1), st.integers(1, 40), st.integers(1, 90))
def test_none_is_found_in_chance(seed: int, share: float, most: int, length: int) -> None:
    random = Random(seed)
    days = []
    for at in range(length):
        orders = random.randint(0, most)
        hits = sum(random.random() < share for _ in range(orders))
        days.append(DayCount(FIRST + timedelta(days=at), orders, hits))
    assert change_days(days, 10) == ()


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40), st.integers(1, 30))
def test_no_part_rests_on_too_few_orders(counts: list[tuple[int, int]], least: int) -> None:
    days = [
        DayCount(FIRST + timedelta(days=at), orders, min(orders, hits))
        for at, (orders, hits) in enumerate(counts)
    ]
    edges = [date.min, *change_days(days, least), date.max]
    assert edges == sorted(set(edges))
    if len(edges) > 2:
        for begin, end in pairwise(edges):
            assert sum(day.orders for day in days if begin <= day.day < end) >= least


def test_switched_twice() -> None:
    days = [DayCount(FIRST + timedelta(days=at), 6, 6 if 20 <= at < 30 else 0) for at in range(60)]
    assert change_days(days, 10) == (FIRST + timedelta(days=20), FIRST + timedelta(days=30))


def test_no_days() -> None:
    assert change_days([], 10) == ()
    assert change_days([DayCount(FIRST, 0, 0)], 10) == ()


# --- which setting


@pytest.mark.parametrize(
    ("goods", "cards", "setting", "certainty"),
    [
        (Seen(0, 0), Seen(0, 0), Setting.TOO_FEW, Certainty.NONE),
        (Seen(9, 9), Seen(50, 50), Setting.TOO_FEW, Certainty.NONE),
        (Seen(10, 10), Seen(0, 0), Setting.EVERYTHING, Certainty.LIKELY),
        (Seen(30, 27), Seen(0, 0), Setting.EVERYTHING, Certainty.CLEAR),
        (Seen(300, 200), Seen(0, 0), Setting.EVERYTHING, Certainty.LIKELY),
        (Seen(300, 100), Seen(9, 9), Setting.SOME, Certainty.NONE),
        (Seen(300, 1), Seen(2, 2), Setting.NOT_GOODS, Certainty.CLEAR),
        (Seen(20, 1), Seen(0, 0), Setting.NOT_GOODS, Certainty.LIKELY),
        (Seen(300, 1), Seen(3, 3), Setting.GIFT_CARDS, Certainty.LIKELY),
        (Seen(300, 1), Seen(5, 5), Setting.GIFT_CARDS, Certainty.CLEAR),
        (Seen(300, 1), Seen(5, 0), Setting.NOTHING, Certainty.CLEAR),
        (Seen(300, 30), Seen(5, 0), Setting.NOTHING, Certainty.LIKELY),
        (Seen(300, 1), Seen(10, 4), Setting.SOME, Certainty.NONE),
    ],
)
def test_what_the_setting_seems_to_be(
    goods: Seen, cards: Seen, setting: Setting, certainty: Certainty
) -> None:
    assert choice(goods, cards) == (setting, certainty)


def test_nothing_changed() -> None:
    found = guess(days_of(always), UTC)
    assert (found.setting, found.certainty, found.since, found.before) == (
        Setting.EVERYTHING,
        Certainty.CLEAR,
        None,
        None,
    )
    assert found.goods == Seen(300, 300)


def test_too_few_to_tell() -> None:
    assert guess(days_of(always, each=1, days=range(9)), UTC).setting is Setting.TOO_FEW
    assert guess([], UTC).setting is Setting.TOO_FEW


def test_from_everything_to_only_gift_cards() -> None:
    cards = days_of(always, Goods.GIFT_CARDS, each=1)
    found = guess([*days_of(lambda day: day < 22), *cards], UTC)
    assert (found.setting, found.certainty) == (Setting.GIFT_CARDS, Certainty.CLEAR)
    assert (found.since, found.before) == (FIRST + timedelta(days=22), Setting.EVERYTHING)
    assert (found.goods, found.gift_cards) == (Seen(190, 0), Seen(38, 38))


def test_from_only_gift_cards_to_nothing() -> None:
    cards = days_of(lambda day: day < 22, Goods.GIFT_CARDS, each=1)
    found = guess([*days_of(never), *cards], UTC)
    assert (found.setting, found.since, found.before) == (
        Setting.NOTHING,
        FIRST + timedelta(days=22),
        Setting.GIFT_CARDS,
    )


def test_from_everything_to_nothing_though_the_next_gift_card_is_sold_days_later() -> None:
    sold = [*range(22), *range(30, 60)]
    cards = days_of(lambda day: day < 22, Goods.GIFT_CARDS, sold, each=1)
    found = guess([*days_of(lambda day: day < 22), *cards], UTC)
    assert (found.setting, found.since, found.before) == (
        Setting.NOTHING,
        FIRST + timedelta(days=22),
        Setting.EVERYTHING,
    )


def test_gift_cards_of_before_the_change_tell_nothing_of_now() -> None:
    cards = days_of(always, Goods.GIFT_CARDS, range(20), each=1)
    found = guess([*days_of(lambda day: day < 22), *cards], UTC)
    assert (found.setting, found.gift_cards) == (Setting.NOT_GOODS, Seen(0, 0))


def test_what_somebody_else_fulfilled_first_tells_nothing() -> None:
    tills = [a_pace(day, seconds=2, channel="Point of Sale") for day in range(60) for _ in range(20)]
    before = [a_pace(day, seconds=-500) for day in range(60) for _ in range(20)]
    assert guess([*days_of(always), *tills, *before], UTC).setting is Setting.EVERYTHING
    assert guess([*tills, *before], UTC).setting is Setting.TOO_FEW


def test_an_app_that_delivers_downloads_does_not_hide_that_goods_are_sent_by_hand() -> None:
    downloads = days_of(always, Goods.DIGITAL, each=50)
    assert guess([*days_of(never), *downloads], UTC).setting is Setting.NOT_GOODS
    assert guess(downloads, UTC).setting is Setting.EVERYTHING


def test_days_are_those_of_the_shop() -> None:
    late = timedelta(hours=14, minutes=30)  # half past eleven at night, and half past midnight in Utrecht
    paces = [
        a_pace(
            day,
            automatic=day >= 22,
            paid_at=datetime(2026, 9, 20, 9, tzinfo=UTC) + timedelta(days=day) + late,
        )
        for day in range(59)
        for _ in range(5)
    ]
    assert guess(paces, UTC).since == FIRST + timedelta(days=22)
    assert guess(paces, UTRECHT).since == FIRST + timedelta(days=23)


# --- the report


def test_everything_is_added_up() -> None:
    today = (NOW.date() - FIRST).days
    paces = [
        a_pace(today, automatic=True),
        a_pace(today, seconds=2, channel="Point of Sale"),
        a_pace(today - 1, seconds=None),
        a_pace(today - 1, seconds=90),
        a_pace(today - 2, automatic=True, goods=Goods.GIFT_CARDS),
        a_pace(today - 30),
    ]
    told = report(paces, NOW, 30, UTC)
    ids = [pace.order_id for pace in paces]
    assert list(told.whole.ids(Fulfilled.AUTOMATIC)) == [ids[4], ids[0]]
    assert list(told.whole.ids(Fulfilled.AT_ONCE)) == [ids[1]]
    assert list(told.whole.ids(Fulfilled.LATER)) == [ids[2], ids[3]]
    assert (told.whole.total, told.whole.share) == (5, 0.4)
    assert {name: each.total for name, each in told.channels.items()} == {
        "Online Store": 4,
        "Point of Sale": 1,
    }
    assert list(told.channels) == ["Online Store", "Point of Sale"]
    assert {goods: each.total for goods, each in told.goods.items()} == {
        Goods.GIFT_CARDS: 1,
        Goods.PHYSICAL: 4,
    }
    assert len(told.days) == 30
    assert list(told.days)[-1] == NOW.date()
    assert [each.total for each in told.days.values()][-3:] == [1, 2, 2]
    assert sum(each.total for each in told.days.values()) == 5


def test_channels_beyond_the_first_are_added_up() -> None:
    today = (NOW.date() - FIRST).days
    paces = [a_pace(today, channel=f"Channel {at:02}") for at in range(50) for _ in range(60 - at)]
    told = report(paces, NOW, 30, UTC)
    assert list(told.channels) == [f"Channel {at:02}" for at in range(MOST_CHANNELS)]
    assert told.other_channels.total + sum(each.total for each in told.channels.values()) == len(paces)


def test_the_setting_is_not_told_by_orders_of_which_only_some_are_known() -> None:
    today = (NOW.date() - FIRST).days
    old = [a_pace(day, seconds=None) for day in range(today - 89, today - 60) for _ in range(20)]
    new = [a_pace(day, automatic=True) for day in range(today - 59, today + 1)]
    told = report([*old, *new], NOW, 90, UTC)
    assert told.whole.total == len(old) + len(new)
    assert (told.guess.setting, told.guess.since) == (Setting.EVERYTHING, None)


@pytest.mark.parametrize("paid_at", [datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)])
def test_a_clock_that_is_wrong_is_left_out(paid_at: datetime) -> None:
    for zone in (UTRECHT, timezone(timedelta(hours=-5))):
        assert report([a_pace(paid_at=paid_at)], NOW, 30, zone).whole.total == 0


def test_nothing_sold() -> None:
    told = report([], NOW, 60, UTC)
    assert (told.whole.total, told.whole.share, told.channels, told.goods) == (0, 0, {}, {})
    assert len(told.days) == 60


@given(st.integers(1, 90), st.integers(-12, 14), st.integers(0, 24 * 3600))
def test_whoever_was_paid_on_a_day_of_the_period_is_read(days: int, hours: int, second: int) -> None:
    zone = timezone(timedelta(hours=hours))
    now = NOW + timedelta(seconds=second)
    first = now.astimezone(zone).date() - timedelta(days=days - 1)
    paid = datetime(first.year, first.month, first.day, tzinfo=zone)
    assert paid >= read_since(now, days)
    if paid <= now:
        assert report([a_pace(paid_at=paid)], now, days, zone).whole.total == 1
