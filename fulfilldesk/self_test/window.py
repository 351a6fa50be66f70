"""Whether a window can be painted, with its icon and its words in each language."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from fulfilldesk import paths
from fulfilldesk.self_test.finding import Answer, fails, works
from fulfilldesk.self_test.pictures import has_ink, pixels_of
from fulfilldesk.ui import texts
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import LANGUAGES, install_language

_ICON, _ICON_SIZE = "shop", 32
#: No letter and no theme has it.
_ICON_COLOUR = "#d01080"
_WORDS_WIDTH, _WORDS_HEIGHT = 400, 40


def window() -> Answer:
    """Paint the same window in each language."""
    words: dict[str, QImage] = {}
    for language in LANGUAGES:
        icon, words[language] = _painted(language)
        if not icon:
            return fails("A window was painted without its icon.")
        if not has_ink(words[language]):
            return fails("A window was painted without its words.")
    if any(one == other for one, other in combinations(words.values(), 2)):
        return fails("A window looks the same in each language: the words of one were not found.")
    return works(f"painted with an icon, in {' and '.join(LANGUAGES)}")


def _painted(language: str) -> tuple[bool, QImage]:
    """Whether the window has all pixels of its icon, and the part of it where the words are."""
    with ExitStack() as afterwards:
        afterwards.callback(QLocale.setDefault, QLocale())
        for translator in install_language(
            QApplication.instance() or QApplication(), paths.resources() / "translations", language
        ):
            afterwards.callback(QCoreApplication.removeTranslator, translator)
        shown = QMainWindow()
        afterwards.callback(shown.deleteLater)
        icon, words = _filled(shown)
        whole = shown.grab()
        ratio = whole.devicePixelRatioF()
        place = QRect(words.mapTo(shown, QPoint()) * ratio, words.size() * ratio)
        drawn = pixels_of(icon.pixmap().toImage(), _ICON_COLOUR)
        return 0 < drawn <= pixels_of(whole.toImage(), _ICON_COLOUR), whole.copy(place).toImage()


def _filled(shown: QMainWindow) -> tuple[QLabel, QLabel]:
    """The labels of the icon and of the words that were put into the window."""
    theme = Theme(paths.resources() / "icons", shown)
    icon, words = QLabel(), QLabel(texts.orders_here(2))
    icon.setPixmap(theme.pixmap(_ICON, _ICON_COLOUR, _ICON_SIZE, shown.devicePixelRatioF()))
    words.setFixedSize(_WORDS_WIDTH, _WORDS_HEIGHT)
    middle = QWidget()
    column = QVBoxLayout(middle)
    column.addWidget(icon)
    column.addWidget(words)
    shown.setCentralWidget(middle)
    return icon, words
