"""Looking at what was painted."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage


def has_ink(picture: QImage) -> bool:
    """Whether it has more than one colour."""
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 1


def pixels_of(picture: QImage, colour: str) -> int:
    """How many pixels have exactly this colour ("#rrggbb") and nothing shines through."""
    wanted = QColor(colour).rgba()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))
