"""An amount of money, typed in the person's own form."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fulfilldesk.domain.money import Money
from fulfilldesk.domain.rules.rule import total_of, total_value
from fulfilldesk.ui.rules import texts_editor
from fulfilldesk.ui.rules.values import ValuesField

_WHOLE = re.compile(r"-?[0-9]{1,15}")


class AmountField(ValuesField):
    """What is no amount is passed on as it was typed, so that the rules can say so."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self.entry = QLineEdit()
        self.entry.setMinimumHeight(32)
        self.entry.setTextMargins(8, 0, 8, 0)
        self.entry.setMaxLength(40)
        self.entry.setPlaceholderText(texts_editor.amount_in(currency) if currency else "")
        self.entry.textEdited.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.entry)
        self.setFocusProxy(self.entry)

    def values(self) -> tuple[str, ...]:
        """One value, or none while the field is empty."""
        text = self.entry.text().strip()
        if not text:
            return ()
        amount = amount_of(text, self._currency)
        return (text if amount is None else total_value(amount),)

    def enter(self, values: tuple[str, ...]) -> None:
        """As it would be typed; an amount in another currency keeps its own."""
        total = total_of(values[0]) if values else None
        if total is not None:
            self._currency = total.currency
            self.entry.setText(as_typed(total))
        else:
            self.entry.setText(values[0] if values else "")

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to."""
        return [self.entry]

    def say_name(self, name: str) -> None:
        """Of the field."""
        self.entry.setAccessibleName(name)


def amount_of(text: str, currency: str) -> Money | None:
    """The amount that was typed: with the language's own signs between thousands and before decimals, with or
    without the currency. None for anything else."""
    if not currency:
        return None
    locale = QLocale()
    plain = text.replace(currency, "").strip()
    plain = "".join(char for char in plain if unicodedata.category(char) not in ("Sc", "Zs"))
    group, point = locale.groupSeparator(), locale.decimalPoint()
    if group.strip():
        plain = re.sub(rf"(?<=[0-9]){re.escape(group)}(?=[0-9]{{3}}(?![0-9]))", "", plain)
    whole, _, fraction = plain.partition(point)
    fraction = "" if fraction == "-" else fraction  # "100,-"
    decimals = _decimals(currency)
    if not _WHOLE.fullmatch(whole) or len(fraction) > decimals or not re.fullmatch("[0-9]*", fraction):
        return None
    minor = int(whole.lstrip("-") + fraction.ljust(decimals, "0"))
    return Money(currency, -minor if whole.startswith("-") else minor)


def as_typed(amount: Money) -> str:
    """The amount as a person of this language types it."""
    decimals = _decimals(amount.currency)
    digits = str(abs(amount.minor)).rjust(decimals + 1, "0")
    sign = "-" if amount.minor < 0 else ""
    if not decimals:
        return f"{sign}{digits}"
    return f"{sign}{digits[:-decimals]}{QLocale().decimalPoint()}{digits[-decimals:]}"


def _decimals(currency: str) -> int:
    from babel.numbers import get_currency_precision

    return int(get_currency_precision(currency))
