"""Checks an installation without network or window system: is everything here that the program needs?"""

from __future__ import annotations

import json
import platform
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from fulfilldesk import __version__, paths
from fulfilldesk.options import Options

_ICON_TEST_SIZE = 32

#: What the program imports only when it is needed: a frozen program might lack it and nobody would notice.
_IMPORTED_LATE = (
    "fulfilldesk.app.start",
    "fulfilldesk.app.desk",
    "fulfilldesk.app.sync_command",
    "fulfilldesk.app.activation",
    "fulfilldesk.ui.printing.print_slips",
)

#: The back end of each system's key store; keyring hides what is missing in it.
_KEY_STORE_MODULES = {
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS.api",),
}
_OTHER_KEY_STORE_MODULES = ("keyring.backends.SecretService", "secretstorage")


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: `ok` None means it works with less (said in `detail`)."""

    check: str
    ok: bool | None
    detail: str


def run(options: Options) -> int:
    """Print the findings; 0 when none failed. Needs QT_QPA_PLATFORM=offscreen on a machine without
    windows."""
    findings = check_all(options)
    if options.json:
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False))  # noqa: T201
    else:
        marks = {True: "ok  ", None: "note", False: "FAIL"}
        for finding in findings:
            print(f"{marks[finding.ok]}  {finding.check}: {finding.detail}")  # noqa: T201
    return 1 if any(finding.ok is False for finding in findings) else 0


def check_all(options: Options) -> list[Finding]:
    """All checks, in an order in which the first failure explains the later ones."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication(sys.argv[:1])
    checks: dict[str, Callable[[], tuple[bool | None, str]]] = {
        "versions": _versions,
        "program": _program,
        "resources": _resources,
        "window plug-ins": _plugins,
        "fonts": _fonts,
        "icons": _icons,
        "translations": _translations,
        "numbers and money": _money,
        "time zones": _time_zones,
        "certificates": _certificates,
        "questions to Shopify": _documents,
        "demo shop": _demo_shop,
        "full-text search": _full_text_search,
        "key store": _key_store,
        "profile folder": lambda: _writable(paths.profile(options.profile_dir, demo=options.demo).root),
        "window": _window,
    }
    findings = []
    for name, check in checks.items():
        try:
            ok, detail = check()
        except Exception as error:  # noqa: BLE001 - a check that breaks is a finding
            ok, detail = False, f"{type(error).__name__}: {error}"
        findings.append(Finding(name, ok, detail))
    del app
    return findings


def _versions() -> tuple[bool | None, str]:
    import PySide6
    from PySide6.QtCore import qVersion

    frozen = "frozen" if getattr(sys, "frozen", False) else "from source"
    return True, ", ".join(
        (
            f"FulfillDesk {__version__} ({frozen})",
            f"Python {platform.python_version()}",
            f"PySide6 {PySide6.__version__}",
            f"Qt {qVersion()}",
            f"SQLite {sqlite3.sqlite_version}",
            platform.platform(),
        )
    )


def _program() -> tuple[bool | None, str]:
    for name in _IMPORTED_LATE:
        import_module(name)
    return True, "complete"


def _resources() -> tuple[bool | None, str]:
    folder = paths.resources()
    return folder.is_dir(), str(folder)


def _plugins() -> tuple[bool | None, str]:
    from PySide6.QtCore import QLibraryInfo
    from PySide6.QtGui import QImageReader

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    names = " ".join(sorted(file.stem.removeprefix("lib") for file in folder.glob("*q*"))) or "none"
    wanted = {"win32": "qwindows", "darwin": "qcocoa"}.get(sys.platform, "qxcb")
    images = {bytes(form.data()).decode() for form in QImageReader.supportedImageFormats()}
    return wanted in names and "png" in images, names


def _fonts() -> tuple[bool | None, str]:
    from PySide6.QtGui import QFontDatabase

    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    count = len(QFontDatabase.families())
    return bool(count), f"{count} families, general font {family}"


def _icons() -> tuple[bool | None, str]:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    icons = sorted((paths.resources() / "icons").glob("*.svg"))
    empty = []
    for icon in icons:
        image = QImage(QSize(_ICON_TEST_SIZE, _ICON_TEST_SIZE), QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(str(icon)).render(painter)
        painter.end()
        if not any(bytes(image.constBits())):
            empty.append(icon.name)
    return bool(icons) and not empty, f"{len(icons)} painted" if not empty else f"empty: {', '.join(empty)}"


def _translations() -> tuple[bool | None, str]:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    ours, qts = (
        str(paths.resources() / "translations"),
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    )
    wanted = {"fulfilldesk_en": ours, "fulfilldesk_nl": ours, "qtbase_nl": qts}
    missing = []
    for name, folder in wanted.items():
        translator = QTranslator()
        if not translator.load(name, folder) or translator.isEmpty():
            missing.append(name)
    return not missing, "English, Dutch" if not missing else f"missing: {', '.join(missing)}"


def _money() -> tuple[bool | None, str]:
    from PySide6.QtCore import QLocale

    from fulfilldesk.domain.money import Money
    from fulfilldesk.ui.formats import Formats

    wanted = {"en_GB": "1,234.56", "en_US": "1,234.56", "nl_NL": "1.234,56", "nl_BE": "1.234,56"}
    written = {name: Formats(QLocale(name)).money(Money("EUR", 123_456)) for name in wanted}
    return all(wanted[name] in written[name] for name in wanted), ", ".join(written.values())


def _time_zones() -> tuple[bool | None, str]:
    zone = ZoneInfo("Europe/Amsterdam")
    return datetime(2026, 7, 1, tzinfo=zone).utcoffset() == timedelta(hours=2), str(zone)


def _certificates() -> tuple[bool | None, str]:
    import truststore

    from fulfilldesk.shopify.connecting_out import system_trust

    system_trust()
    return True, f"those of the system, by truststore {truststore.__version__}"


def _documents() -> tuple[bool | None, str]:
    count = sum(
        1 for file in (files("fulfilldesk.shopify") / "queries").iterdir() if file.name.endswith(".graphql")
    )
    return count > 0, f"{count} documents"


def _demo_shop() -> tuple[bool | None, str]:
    from fulfilldesk.demoshop.shop import DemoShop

    answer = DemoShop(orders=1).execute("{ ordersCount { count } }")
    return answer["data"]["ordersCount"]["count"] == 1, "answers"


def _full_text_search() -> tuple[bool | None, str]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute('CREATE VIRTUAL TABLE t USING fts5(x, tokenize="unicode61 remove_diacritics 2")')
        connection.execute("INSERT INTO t VALUES ('Zoë')")
        found = connection.execute("SELECT count(*) FROM t WHERE t MATCH 'zo*'").fetchone()[0]
    finally:
        connection.close()
    return found == 1, "FTS5 works"


def _key_store() -> tuple[bool | None, str]:
    from fulfilldesk.credentials.vault import KeyringVault
    from fulfilldesk.domain.errors import KeyStoreLocked, KeyStoreMissing

    for name in _KEY_STORE_MODULES.get(sys.platform, _OTHER_KEY_STORE_MODULES):
        import_module(name)
    try:
        return True, KeyringVault().kind()
    except KeyStoreMissing as missing:
        return None, f"none here ({missing.detail}): keys can be used, but not kept"
    except KeyStoreLocked as locked:
        return None, f"does not answer ({locked.detail}): keys can be used, but not kept"


def _writable(folder: Path) -> tuple[bool | None, str]:
    paths.make_private_folder(folder)
    probe = folder / ".self-test"
    probe.write_text("x", encoding="utf-8")
    probe.unlink()
    return True, str(folder)


def _window() -> tuple[bool | None, str]:
    from PySide6.QtWidgets import QLabel, QMainWindow

    window = QMainWindow()
    window.setCentralWidget(QLabel("FulfillDesk", window))
    window.resize(320, 200)
    image = window.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    window.deleteLater()
    return len(colours) > 1, f"painted {image.width()} x {image.height()}"
