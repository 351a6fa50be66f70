"""Whether the program speaks its languages."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from fulfilldesk import paths
from fulfilldesk.domain.money import Money
from fulfilldesk.self_test.finding import Answer, fails, works

_AMOUNTS = {"en_GB": "1,234.56", "en_US": "1,234.56", "nl_NL": "1.234,56", "nl_BE": "1.234,56"}


def translations() -> Answer:
    """Our words, and Qt's own Dutch ones."""
    ours = str(paths.resources() / "translations")
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    missing = []
    for name, folder in {"fulfilldesk_en": ours, "fulfilldesk_nl": ours, "qtbase_nl": qts}.items():
        translator = QTranslator()
        if not translator.load(name, folder) or translator.isEmpty():
            missing.append(name)
    return (
        fails(f"These translations are missing: {', '.join(missing)}.")
        if missing
        else works("English, Dutch")
    )


def numbers_and_money() -> Answer:
    """Amounts as people of each country write them."""
    from fulfilldesk.ui.formats import Formats

    written = {name: Formats(QLocale(name)).money(Money("EUR", 123_456)) for name in _AMOUNTS}
    wrong = [written[name] for name, amount in _AMOUNTS.items() if amount not in written[name]]
    if wrong:
        return fails(f"Amounts are written wrongly: {', '.join(wrong)}.")
    return works(", ".join(written.values()))
