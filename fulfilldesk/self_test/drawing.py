"""Whether icons and letters can be drawn."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths
from fulfilldesk.self_test.finding import Answer, fails, works
from fulfilldesk.self_test.pictures import has_ink

_ICON_SIZE, _LETTER_SIZE = 32, 24
#: Each looks different from each other one in every font.
_LETTERS = "ABEGMabegm1289éë€"
#: For private use, and in no font: drawn is what stands for a letter that the fonts lack.
_IN_NO_FONT = "\U0010fffd"


def icons() -> Answer:
    """Each SVG file leaves something on the picture."""
    from PySide6.QtSvg import QSvgRenderer

    files = sorted((paths.resources() / "icons").glob("*.svg"))
    if not files:
        return fails("The icons are missing.")
    empty = []
    for file in files:
        picture = _blank(_ICON_SIZE)
        painter = QPainter(picture)
        QSvgRenderer(str(file)).render(painter)
        painter.end()
        if not has_ink(picture):
            empty.append(file.name)
    return (
        fails(f"These icons cannot be drawn: {', '.join(empty)}.") if empty else works(f"{len(files)} drawn")
    )


def fonts() -> Answer:
    """There are letters, and not the same box for each."""
    count = len(QFontDatabase.families())
    if not count:
        return fails("There are no fonts on this computer.")
    lacking = lacking_letters(QApplication.font())
    if lacking:
        return fails(f"The fonts on this computer lack these letters: {lacking}.")
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return works(f"{count} families, general font {family}")


def lacking_letters(font: QFont) -> str:
    """The letters that are drawn as nothing, or as what stands for those that no font has."""
    drawn = {letter: _drawn(letter, font) for letter in (*_LETTERS, _IN_NO_FONT)}
    alike = {letter for pair in combinations(drawn, 2) if drawn[pair[0]] == drawn[pair[1]] for letter in pair}
    return "".join(letter for letter in _LETTERS if letter in alike or not has_ink(drawn[letter]))


def _drawn(letter: str, font: QFont) -> QImage:
    picture = _blank(2 * _LETTER_SIZE)
    painter = QPainter(picture)
    sized = QFont(font)
    sized.setPixelSize(_LETTER_SIZE)
    painter.setFont(sized)
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return picture


def _blank(size: int) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
