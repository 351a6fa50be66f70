"""Qt's translation, and filling gaps with text from outside.

Sources are literal, so that `pyside6-lupdate` finds them: `translate("context", "text")`, tables of
`QT_TRANSLATE_NOOP("context", "text")`, and `Count.tr("%Ln things", None, n)` for anything counted.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "nl")

translate = QCoreApplication.translate

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_BIDI_CONTROLS = frozenset({"RLE", "RLO", "LRE", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"})


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a sentence in a table, to be translated when it is shown. Qt's own has no type."""
    return text


class Count:
    """Counted sentences. lupdate knows a plural only as a call named `tr` and takes the context from the name
    before the dot, so these always read `Count.tr("%Ln orders", None, n)`; %Ln is the number, grouped."""

    @staticmethod
    def tr(text: str, comment: str | None, n: int) -> str:
        """The sentence in the form for `n` (any whole number, also above 32 bits)."""
        if -(2**31) <= n < 2**31:
            return QCoreApplication.translate("Count", text, comment, n)
        form = QCoreApplication.translate("Count", text, comment, 2_000_000_000)
        return form.replace(QLocale().toString(2_000_000_000), QLocale().toString(n))


def plain(text: str) -> str:
    """Text from outside, on one line: control characters become spaces, and right-to-left text cannot
    reorder what stands around it."""
    if text.isascii() and text.isprintable():
        return text
    line = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text).strip()
    if any(
        unicodedata.bidirectional(char) in ("R", "AL", "RLE", "RLO", "LRE", "LRO", "RLI", "LRI", "FSI")
        for char in line
    ):
        line = "".join(char for char in line if unicodedata.bidirectional(char) not in _BIDI_CONTROLS)
        return f"{_FIRST_STRONG_ISOLATE}{line}{_POP_ISOLATE}"
    return line


def as_plain_tooltip(text: str) -> str:
    """Qt takes a tooltip for markup when it looks like it; this never does."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>" if text else ""


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


def fill(sentence: str, /, **parameters: str) -> str:
    """The sentence with its `{gaps}` filled with plain text. A parameter that is not there shows as "?"; one
    that the sentence has no gap for is left out."""
    return sentence.format_map(_Gaps({name: plain(value) for name, value in parameters.items()}))


def language_of(wish: str | None) -> str:
    """One of LANGUAGES: the wish, or else the first language of the system that we have, or else English."""
    names = [wish] if wish else QLocale.system().uiLanguages()
    for name in names:
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def locale_for(language: str) -> QLocale:
    """How a person of this language writes numbers and dates: the system's own form when it is in that
    language (English has many), else the language's home."""
    system = QLocale.system()
    home = QLocale("nl_NL") if language == "nl" else QLocale("en_GB")
    return system if system.language() == home.language() else home


def install_language(app: QCoreApplication, folder: Path, language: str) -> list[QTranslator]:
    """Make `language` the program's: our words, Qt's own words (button texts), numbers and dates.

    `folder` holds the fulfilldesk_<language>.qm files. English has one too: for its plurals. Call before the
    first widget is made; returns what was installed (parented to the app).
    """
    QLocale.setDefault(locale_for(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    installed = []
    for name, where in ((f"qtbase_{language}", qt_folder), (f"fulfilldesk_{language}", str(folder))):
        translator = QTranslator(app)
        if translator.load(name, where) and QCoreApplication.installTranslator(translator):
            installed.append(translator)
    return installed
