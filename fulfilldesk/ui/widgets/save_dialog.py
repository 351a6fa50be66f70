"""The platform's own question where to save a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget, title: str, name: str, name_filter: str, on_chosen: Callable[[str], None]
) -> QFileDialog:
    """Open the dialog and return at once; `on_chosen` gets the path once the person has chosen one. `name` is
    the suggested one, and its ending is added where the person types none."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(name_filter)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.selectFile(name)

    def on_finished(result: int) -> None:
        dialog.deleteLater()
        chosen = dialog.selectedFiles()
        if result == QDialog.DialogCode.Accepted and chosen:
            on_chosen(chosen[0])

    dialog.finished.connect(on_finished)
    dialog.open()
    return dialog
