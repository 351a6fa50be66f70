"""The language of a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from fulfilldesk import paths
from fulfilldesk.ui.translation import install_language


@contextmanager
def speaking(app: QCoreApplication, language: str) -> Iterator[None]:
    """What is made within speaks it, words, dates and numbers; afterwards all is as it was."""
    before = QLocale()
    translators = install_language(app, paths.resources() / "translations", language)
    try:
        yield
    finally:
        for translator in translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)
