"""Whether all parts of the program came along."""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib import import_module
from importlib.resources import files

from fulfilldesk import paths, product
from fulfilldesk.self_test.finding import Answer, fails, works

#: What the program imports only when it is needed: a frozen program might lack it and nobody would notice.
_IMPORTED_LATE = (
    "fulfilldesk.app.start",
    "fulfilldesk.app.desk",
    "fulfilldesk.app.sync_command",
    "fulfilldesk.app.activation",
    "fulfilldesk.ui.printing.print_slips",
)


def versions() -> Answer:
    """Which program this is, and on what it runs."""
    import PySide6
    from PySide6.QtCore import qVersion

    frozen = "frozen" if getattr(sys, "frozen", False) else "from source"
    return works(
        ", ".join(
            (
                f"{product.NAME} {product.VERSION} ({frozen})",
                f"Python {platform.python_version()}",
                f"PySide6 {PySide6.__version__}",
                f"Qt {qVersion()}",
                f"SQLite {sqlite3.sqlite_version}",
                platform.platform(),
            )
        )
    )


def program() -> Answer:
    """The modules that are imported late."""
    for name in _IMPORTED_LATE:
        import_module(name)
    return works("complete")


def resources() -> Answer:
    """Where icons and translations lie."""
    folder = paths.resources()
    return (
        works(str(folder)) if folder.is_dir() else fails("The folder with icons and translations is missing.")
    )


def questions() -> Answer:
    """The GraphQL documents, which are files of their own."""
    documents = files("fulfilldesk.shopify") / "queries"
    count = sum(1 for file in documents.iterdir() if file.name.endswith(".graphql"))
    return works(f"{count} documents") if count else fails("The questions to Shopify are missing.")
