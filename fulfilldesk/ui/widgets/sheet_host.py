"""What sheets slide over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class SheetHost(QWidget):
    """`store` is said on every sheet, so that nobody acts in the wrong one; empty while there is only one."""

    store = ""
