"""Dates, numbers and money as people of both languages write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from fulfilldesk.domain.money import Money
from fulfilldesk.ui.formats import Formats

UTRECHT = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)


def made(locale: str) -> Formats:
    return Formats(QLocale(locale), zone=UTRECHT, now=lambda: NOW)


@pytest.mark.parametrize(
    ("amount", "english", "dutch"),
    [
        (Money("EUR", 190450), "€1,904.50", "€\xa01.904,50"),
        (Money("EUR", -500), "-€5.00", "€\xa0-5,00"),
        (Money("JPY", 12500), "JP¥12,500", "JP¥\xa012.500"),
        (Money("KWD", 12500), "KWD\xa012.500", "KWD\xa012,500"),
        (Money("EUR", 10**13 + 1), "€100,000,000,000.01", "€\xa0100.000.000.000,01"),
        (Money("QQQ", 123), "QQQ\xa01.23", "QQQ\xa01,23"),
    ],
)
def test_money(amount: Money, english: str, dutch: str) -> None:
    assert made("en_GB").money(amount) == english
    assert made("nl_NL").money(amount) == dutch


def test_money_is_not_ready_before_it_was_loaded() -> None:
    formats = made("nl_NL")
    assert not formats.ready
    formats.warm_up()
    assert formats.ready


@pytest.mark.parametrize(
    ("moment", "english", "dutch"),
    [
        (datetime(2026, 3, 18, 11, 58, tzinfo=UTC), "Today 12:58", "Vandaag 12:58"),
        (datetime(2026, 3, 17, 23, 30, tzinfo=UTC), "Today 00:30", "Vandaag 00:30"),
        (datetime(2026, 3, 17, 8, 12, tzinfo=UTC), "Yesterday 09:12", "Gisteren 09:12"),
        (datetime(2026, 1, 4, 8, 5, tzinfo=UTC), "4 Jan 09:05", "4 jan 09:05"),
        (datetime(2024, 7, 1, 8, 5, tzinfo=UTC), "1 Jul 2024", "1 jul 2024"),
        (datetime(2027, 7, 1, 8, 5, tzinfo=UTC), "1 Jul 2027 09:05", "1 jul 2027 09:05"),
    ],
)
def test_moments(language: str, moment: datetime, english: str, dutch: str) -> None:
    formats = made("en_GB" if language == "en" else "nl_NL")
    assert formats.moment(moment).replace(".", "") == (english if language == "en" else dutch)


@pytest.mark.parametrize("locale", ["C", "en_150", "nl_AW", "en_AQ"])
def test_money_in_places_that_babel_may_not_know(locale: str) -> None:
    assert "€" in made(locale).money(Money("EUR", 12345))


def test_yesterday_of_a_new_year_has_its_time(english: None) -> None:
    formats = Formats(QLocale("en_GB"), zone=UTC, now=lambda: datetime(2026, 1, 1, 8, tzinfo=UTC))
    assert formats.moment(datetime(2025, 12, 31, 23, 5, tzinfo=UTC)) == "Yesterday 23:05"


def test_full_dates_have_the_whole_year() -> None:
    moment = datetime(2026, 3, 14, 8, 5, tzinfo=UTC)
    assert made("nl_NL").full(moment) == "14-03-2026 09:05"
    assert made("en_GB").full(moment) == "14/03/2026 09:05"


@pytest.mark.parametrize(
    ("seconds", "english", "dutch"),
    [
        (5, "just now", "zojuist"),
        (120, "2 min old", "2 min oud"),
        (3700, "1 hour old", "1 uur oud"),
        (86400 * 3, "3 days old", "3 dagen oud"),
        (-30, "just now", "zojuist"),
    ],
)
def test_ages(language: str, seconds: int, english: str, dutch: str) -> None:
    formats = made("en_GB" if language == "en" else "nl_NL")
    assert formats.age(NOW - timedelta(seconds=seconds)) == (english if language == "en" else dutch)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (12.0, "less than a minute left"),
        (60.0, "about 1 minute left"),
        (340.0, "about 6 minutes left"),
        (9000.0, "about 2 hours left"),
    ],
)
def test_what_remains(english: None, seconds: float, words: str) -> None:
    assert made("en_GB").remaining(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "english_words", "dutch_words"),
    [
        (-3600, "", ""),  # a clock that is off
        (59, "", ""),
        (300, "waiting 5 min", "wacht 5 min"),
        (3600 * 2, "waiting 2 hours", "wacht 2 uur"),
        (86399, "waiting 23 hours", "wacht 23 uur"),
        (86400 * 3, "waiting 3 days", "wacht 3 dagen"),
    ],
)
def test_how_long_something_waits(language: str, seconds: int, english_words: str, dutch_words: str) -> None:
    formats = made("en_GB" if language == "en" else "nl_NL")
    assert formats.waiting(NOW - timedelta(seconds=seconds)) == (
        english_words if language == "en" else dutch_words
    )


def test_inside_a_sentence(english: None) -> None:
    formats = made("en_GB")
    assert formats.in_sentence(NOW) == "today at 13:00"
    assert formats.in_sentence(NOW - timedelta(days=1)) == "yesterday at 13:00"
    assert formats.in_sentence(NOW - timedelta(days=9)) == "on 9 Mar at 13:00"


@pytest.mark.parametrize(
    ("days", "english_words", "dutch_words"),
    [
        (0, "today at 13:00", "vandaag om 13:00"),
        (1, "yesterday at 13:00", "gisteren om 13:00"),
        (9, "9 Mar at 13:00", "9 mrt om 13:00"),
    ],
)
def test_since_when(language: str, days: int, english_words: str, dutch_words: str) -> None:
    formats, there = made("en_GB" if language == "en" else "nl_NL"), NOW - timedelta(days=days)
    words = english_words if language == "en" else dutch_words
    assert formats.since(there).replace("mrt.", "mrt") == words
    assert formats.time_or_moment(there) == ("13:00" if days == 0 else formats.since(there))


def test_long_ago_is_a_moment(english: None) -> None:
    formats = made("en_GB")
    assert formats.seconds_ago(NOW - timedelta(seconds=4)) == "4 seconds ago"
    assert formats.seconds_ago(NOW - timedelta(hours=4)) == "today at 09:00"
    assert formats.seconds_ago(NOW - timedelta(days=9)) == "on 9 Mar at 13:00"


@pytest.mark.parametrize("hours", [-12, 14])
@pytest.mark.parametrize("moment", [datetime.min, datetime.max])
def test_the_ends_of_the_calendar_have_words_on_every_clock(
    english: None, moment: datetime, hours: int
) -> None:
    """Shopify may tell any moment; a shop's app may have made one up."""
    formats = Formats(QLocale("en_GB"), zone=timezone(timedelta(hours=hours)), now=lambda: NOW)
    there = moment.replace(tzinfo=UTC)
    assert str(moment.year).lstrip("0") in formats.moment(there)
    assert formats.day(there) and formats.full(there) and formats.time_or_moment(there)
