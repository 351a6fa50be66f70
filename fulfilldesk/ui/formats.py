"""Dates, numbers and money in the person's form.

Money is written by babel, which knows how many decimals a currency has; it is imported when first used or by
`warm_up` (some 30 ms), never before the first paint.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from fulfilldesk.domain.money import Money
from fulfilldesk.ui.now import utc_now
from fulfilldesk.ui.translation import Count, fill, translate

if TYPE_CHECKING:
    from babel import Locale

#: CLDR sets a currency written in letters apart from its number; babel does not in every language.
_CODE_BEFORE_NUMBER = re.compile(r"[A-Za-z](?=\d)")


def _babel_locale(locale: QLocale) -> Locale:
    """The same locale for babel; the language alone, or English, where babel knows no such country."""
    from babel import Locale, UnknownLocaleError

    for name in (locale.name(), locale.name().split("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


class Formats:
    """Writes values for people. `zone` None means this computer's time zone; `now` is for tests."""

    def __init__(
        self,
        locale: QLocale | None = None,
        *,
        zone: tzinfo | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._locale = locale or QLocale()
        self._zone = zone
        self._now = now
        self._babel_locale: Locale | None = None

    # --- numbers and money

    def number(self, value: int) -> str:
        """1234 as "1,234" or "1.234"."""
        return self._locale.toString(value)

    def size(self, octets: int) -> str:
        """A file's, as "1.2 GB" or "1,2 GB"."""
        return self._locale.formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    @property
    def ready(self) -> bool:
        """Whether `money` answers at once (babel is loaded)."""
        return self._babel_locale is not None

    def warm_up(self) -> None:
        """Load what money needs; on any thread."""
        self.money(Money("EUR", 0))

    def money(self, amount: Money) -> str:
        """As "€ 1.904,50", "¥1,000", "KWD 1.500"; a currency nobody knows by its code, two decimals."""
        from babel.numbers import format_currency, get_currency_precision

        if self._babel_locale is None:
            self._babel_locale = _babel_locale(self._locale)
        value = Decimal(amount.minor).scaleb(-get_currency_precision(amount.currency))
        text: str = format_currency(value, amount.currency, locale=self._babel_locale)
        return _CODE_BEFORE_NUMBER.sub("\\g<0>\N{NO-BREAK SPACE}", text)

    # --- time

    def today(self) -> date:
        """The date on the person's clock."""
        return self.local(self._now()).date()

    def noon(self) -> datetime:
        """Noon of today on the person's clock."""
        return self.local(self._now()).replace(hour=12, minute=0, second=0, microsecond=0)

    def local(self, moment: datetime) -> datetime:
        """The moment on the person's clock; at either end of the calendar, where that clock would show a day
        that there is not, as it is."""
        try:
            return moment.astimezone(self._zone)
        except OverflowError:
            return moment

    def time(self, moment: datetime) -> str:
        """As "14:03"."""
        there = self.local(moment)
        return self._locale.toString(QTime(there.hour, there.minute), "HH:mm")

    def day(self, moment: datetime) -> str:
        """As "Today", "Yesterday", "14 Mar", and with the year when it is another: "14 Mar 2024"."""
        return self._day(self.local(moment).date())

    def moment(self, moment: datetime) -> str:
        """As "Today 14:00", "Yesterday 09:12", "14 Mar 09:05", "14 Mar 2024"."""
        day = self.local(moment).date()
        words = self._day(day)
        if day.year != self.today().year and self.today() - day > timedelta(days=1):
            return words
        return f"{words} {self.time(moment)}"

    def time_or_moment(self, moment: datetime) -> str:
        """The time alone when it was today, else as `since` writes it."""
        return self.time(moment) if self.local(moment).date() == self.today() else self.since(moment)

    def in_sentence(self, moment: datetime) -> str:
        """The same inside a sentence: "today at 14:03", "yesterday at 09:12", "on 14 Mar at 09:05"."""
        return self._said(moment, translate("formats", "on {day} at {time}"))

    def since(self, moment: datetime) -> str:
        """The same after "since": "today at 14:03", "yesterday at 09:12", "14 Mar at 09:05"."""
        return self._said(moment, translate("formats", "{day} at {time}"))

    def full(self, moment: datetime) -> str:
        """Date and time in the language's short form with the whole year, for tooltips and the journal."""
        there = self.local(moment)
        form = self._locale.dateTimeFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in form:
            form = form.replace("yy", "yyyy")
        return self._locale.toString(
            QDateTime(QDate(there.year, there.month, there.day), QTime(there.hour, there.minute)), form
        )

    def age(self, moment: datetime) -> str:
        """As "just now", "2 min old", "3 hours old", "5 days old"."""
        seconds = max(0, int((self._now() - moment).total_seconds()))
        if seconds < 60:
            return translate("formats", "just now")
        if seconds < 3600:
            return Count.tr("%Ln min old", None, seconds // 60)
        if seconds < 86400:
            return Count.tr("%Ln hours old", None, seconds // 3600)
        return Count.tr("%Ln days old", None, seconds // 86400)

    def waiting(self, since: datetime) -> str:
        """As "waiting 5 min", "waiting 3 hours", "waiting 3 days"; empty within the first minute."""
        minutes = int((self._now() - since).total_seconds()) // 60
        if minutes < 1:
            return ""
        if minutes < 60:
            return Count.tr("waiting %Ln min", None, minutes)
        if minutes < 60 * 24:
            return Count.tr("waiting %Ln hours", None, minutes // 60)
        return Count.tr("waiting %Ln days", None, minutes // (60 * 24))

    def remaining(self, seconds: float) -> str:
        """As "less than a minute left", "about 6 minutes left", "about 2 hours left"."""
        minutes = round(seconds / 60)
        if minutes < 1:
            return translate("formats", "less than a minute left")
        if minutes < 90:
            return Count.tr("about %Ln minutes left", None, minutes)
        return Count.tr("about %Ln hours left", None, round(minutes / 60))

    def seconds_ago(self, moment: datetime) -> str:
        """For something read a moment ago: "just now", "4 seconds ago", "3 minutes ago", then the moment
        itself."""
        seconds = max(0, int((self._now() - moment).total_seconds()))
        if seconds == 0:
            return translate("formats", "just now")
        if seconds < 60:
            return Count.tr("%Ln seconds ago", None, seconds)
        if seconds < 3600:
            return Count.tr("%Ln minutes ago", None, seconds // 60)
        return self.in_sentence(moment)

    def _said(self, moment: datetime, on_a_day: str) -> str:
        day, time = self.local(moment).date(), self.time(moment)
        if day == self.today():
            return fill(translate("formats", "today at {time}"), time=time)
        if day == self.today() - timedelta(days=1):
            return fill(translate("formats", "yesterday at {time}"), time=time)
        return fill(on_a_day, day=self._day(day), time=time)

    def _day(self, day: date) -> str:
        today = self.today()
        if day == today:
            return translate("formats", "Today")
        if day == today - timedelta(days=1):
            return translate("formats", "Yesterday")
        form = "d MMM" if day.year == today.year else "d MMM yyyy"
        return self._locale.toString(QDate(day.year, day.month, day.day), form)
