"""What every entry of values has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ValuesField(QWidget):
    """`edited` is emitted whenever `values` may differ because of the person."""

    edited = Signal()

    def values(self) -> tuple[str, ...]:
        """As the condition's."""
        raise NotImplementedError

    def enter(self, values: tuple[str, ...]) -> None:
        """Show these. Says nothing."""
        raise NotImplementedError

    def say_name(self, name: str) -> None:
        """What a screen reader calls it."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Where the keyboard comes to, from left to right."""
        raise NotImplementedError
