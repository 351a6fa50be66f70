"""Everything that is remembered between starts, in one table: key, type and default.

Window state and preferences only; orders, tokens and the journal live elsewhere. The file is an INI inside
the profile folder. QSettings gives every value back as text unless it is asked for by type, so the type is
here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from fulfilldesk.domain.checks.limits import LIMITS
from fulfilldesk.ui.colours import Appearance

Value = TypeVar("Value", str, bool, int, bytes, tuple[str, ...])


class Group(StrEnum):
    """Where in the settings window a setting stands."""

    APPEARANCE = "appearance"
    SYNC = "sync"
    CHECKS = "checks"
    PRIVACY = "privacy"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One remembered thing. `kind` is the Python type, also when the value came back as something else.

    `choices` are the values it may have (none: any of its kind). `group` None: it is only remembered; the
    others can be changed in the settings window.
    """

    key: str
    kind: type[Value]
    default: Value
    choices: tuple[Value, ...] = ()
    group: Group | None = None


WINDOW_GEOMETRY = Setting("window/geometry", bytes, b"")
SPLITTER = Setting("window/splitter", bytes, b"")
ORDERS_SPLITTER = Setting("orders/splitter", bytes, b"")
APPEARANCE = Setting(
    "window/appearance",
    str,
    Appearance.SYSTEM.value,
    tuple(value.value for value in Appearance),
    Group.APPEARANCE,
)
#: One text a column, in the order shown: "<key>:<width at 100 %>:<1 shown, 0 hidden>".
COLUMNS: Setting[tuple[str, ...]] = Setting("orders/columns", tuple, ())
SORT = Setting("orders/sort", str, "date")
SORT_DESCENDING = Setting("orders/sort-descending", bool, True)
VIEW = Setting("orders/view", str, "all")
#: The address of the store that was open last; "" before the first.
LAST_SHOP = Setting("shop/last", str, "")
#: "" is the system's.
LANGUAGE = Setting("window/language", str, "", ("", "en", "nl"), Group.APPEARANCE)
#: Whether the stores that are not open are synced in turn.
SYNC_OTHER_STORES = Setting("sync/other-stores", bool, False, (), Group.SYNC)
#: Whether the system is to tell when the checks have found something more.
CHECK_NOTIFY = Setting("checks/notify", bool, False, (), Group.CHECKS)
#: The thresholds of the checks, by the limit's key.
CHECK_LIMITS: Mapping[str, Setting[int]] = {
    limit.key: Setting(f"checks/{limit.key}", int, limit.default, limit.choices, Group.CHECKS)
    for limit in LIMITS
}
#: For how many days orders that are done are kept; 0: for ever.
KEEP_DAYS = Setting("privacy/keep-days", int, 0, (0, 1826, 731, 366), Group.PRIVACY)
#: After how many days without a change an order loses what tells who ordered; 0: never.
PERSONAL_DAYS = Setting("privacy/personal-days", int, 365, (30, 90, 180, 365, 730, 0), Group.PRIVACY)
#: Whether the saved orders are encrypted with a key from the system's key store.
ENCRYPT = Setting("privacy/encrypt", bool, False, (), Group.PRIVACY)
#: Whether the program may ask once a day for its newest version.
UPDATE_CHECK = Setting("program/update-check", bool, True, (), Group.PROGRAM)
#: When it asked last, in UTC as ISO 8601 writes it; "" before the first time.
UPDATE_ASKED = Setting("program/update-asked", str, "")
#: The newest version file that was believed, as it came: its signature is checked again whenever it is read.
UPDATE_TOLD = Setting("program/update-told", str, "")
#: The last version of which the person has put the message away.
UPDATE_PUT_AWAY = Setting("program/update-put-away", str, "")

ALL: tuple[Setting[Any], ...] = (
    WINDOW_GEOMETRY,
    SPLITTER,
    ORDERS_SPLITTER,
    APPEARANCE,
    LANGUAGE,
    COLUMNS,
    SORT,
    SORT_DESCENDING,
    VIEW,
    LAST_SHOP,
    SYNC_OTHER_STORES,
    CHECK_NOTIFY,
    *CHECK_LIMITS.values(),
    KEEP_DAYS,
    PERSONAL_DAYS,
    ENCRYPT,
    UPDATE_CHECK,
    UPDATE_ASKED,
    UPDATE_TOLD,
    UPDATE_PUT_AWAY,
)

_QT_TYPE: dict[type, type] = {bytes: QByteArray, tuple: list}


class Settings:
    """Reads and writes the table above in the INI file at `path`. A value that makes no sense gives the
    default; a file that cannot be written loses window state and nothing else."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        self._decided: dict[str, Any] = {}

    def decide(self, setting: Setting[Value], value: Value) -> None:
        """An administrator has decided it: this value holds, which need not be among the choices. What the
        person has chosen stays in the file."""
        self._decided[setting.key] = value

    def decided(self, setting: Setting[Value]) -> bool:
        """Whether an administrator has decided it."""
        return setting.key in self._decided

    def get(self, setting: Setting[Value]) -> Value:
        """The value that was decided, else the remembered one, else the default."""
        if setting.key in self._decided:
            decided: Value = self._decided[setting.key]
            return decided
        if not self._settings.contains(setting.key):
            return setting.default
        try:
            value: Any = self._settings.value(
                setting.key,
                None,
                type=_QT_TYPE.get(setting.kind, setting.kind),
            )
            if setting.kind is bytes:
                return bytes(value.data())
            if setting.kind is tuple:
                return tuple(str(part) for part in value or ())
        except (TypeError, ValueError, AttributeError):
            return setting.default
        if not isinstance(value, setting.kind) or (setting.choices and value not in setting.choices):
            return setting.default
        return value

    def has(self, setting: Setting[Value]) -> bool:
        """Whether the person ever chose it, be it the default."""
        return self._settings.contains(setting.key)

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Remember it."""
        for_qt: object = value
        if isinstance(value, bytes):
            for_qt = QByteArray(value)
        elif isinstance(value, tuple):
            for_qt = list(value)
        self._settings.setValue(setting.key, for_qt)

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()
