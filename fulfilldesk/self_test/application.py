"""The Qt application in which the checks paint."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """The one that is there, or a new one. Keep it while checks run."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    off_screen_on_windows = sys.platform == "win32" and os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    if off_screen_on_windows:
        # Off screen Qt looks for fonts in a folder of its own there, which it does not bring.
        fonts = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts"
        os.environ.setdefault("QT_QPA_FONTDIR", str(fonts))
    app = QApplication(sys.argv[:1])
    if off_screen_on_windows:
        app.setFont(QFont("Segoe UI", 9))
    return app
