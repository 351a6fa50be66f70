"""What a person sends when asking for help: one zip file without keys, customers or the names of stores."""

from __future__ import annotations

import io
import json
import os
import platform
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

from fulfilldesk import logs, product, runs
from fulfilldesk.app.names_in_text import customers_in
from fulfilldesk.app.stores import Stores
from fulfilldesk.app.target import ACCESS_TOKEN
from fulfilldesk.options import Command
from fulfilldesk.paths import Profile, shop_folder_name
from fulfilldesk.redaction import REMOVED, removing
from fulfilldesk.store.file_facts import Facts, cache_facts, journal_facts, shop_words
from fulfilldesk.store.files import write_private
from fulfilldesk.ui.settings import ALL, LAST_SHOP, Setting, Settings

_SELF_TEST_SECONDS = 60
#: Of one file. What is written regularly has half of it.
_MOST_BYTES = 2_000_000
#: None of our own names has them, and not every system that unpacks the bundle could write them.
_ODD_IN_NAMES = re.compile(r"[^\w.-]", re.ASCII)
_SHOP_FOLDER = re.compile("[0-9a-f]{16}")
_SHOP_HOST = re.compile(r"(?i)[a-z0-9][a-z0-9-]*\.myshopify\.com")
#: Whoever else's address stands in the log may be the shop's own.
_ADDRESS = re.compile(r"(https?://)([^\s/\"'<>?#:]+)")
_KNOWN_HOSTS = re.compile(r"(?i)(?:127\.0\.0\.1|localhost|(?:.*\.)?(?:shopify|googleapis|shopifycloud)\.com)")

Clean = Callable[[str], str]


def write_support_bundle(path: Path, profile: Profile) -> None:
    """Write the zip file, whole and readable by its owner only. Takes seconds (it runs the self-test in a
    process of its own) and belongs on a worker. Raises StoreNotWritable and StoreFull.

    Within: versions, the settings (those whose values are free texts only as changed or not), the self-test,
    for each store counts of its files under the name of its folder, the logs, and what is left of crashes.
    From every text go keys, e-mail addresses, phone numbers, queries of addresses, names and domains of
    stores, the home folder and the name of its owner; from the logs also the names of all customers that the
    caches know, as far as they can be read: an encrypted one that is not open here cannot.
    """
    profiles = _profiles(profile)
    caches = [folder / "cache.sqlite" for each in profiles for folder in _shop_folders(each)]
    clean = _cleaner(profiles, caches)
    members: dict[str, str] = {
        "versions.json": _json(_versions()),
        "settings.json": _json(_settings(profile)),
        "self-test.json": _json(_self_test(profile)),
        "stores.json": _json(_stores(profile)),
    }
    for each in profiles:
        folder = "logs" if each is profile else "logs of this run"
        for file in runs.written(each.log.parent):
            log = _read(file)
            members[f"{folder}/{_ODD_IN_NAMES.sub('_', file.name)}"] = _whole_words(
                customers_in(log, caches)
            )(log)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, text in members.items():
            bundle.writestr(name, clean(text).encode("utf-8", "replace"))
    write_private(path, content.getvalue())


def _read(file: Path) -> str:
    """Of what has grown without end the last part, from the beginning of a line: who knows half a name?"""
    try:
        with file.open("rb") as opened:
            too_much = opened.seek(0, os.SEEK_END) - _MOST_BYTES
            opened.seek(max(too_much, 0))
            text = opened.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError as error:  # another process has begun a new log meanwhile
        return f"unreadable: {type(error).__name__}"
    return text.partition("\n")[2] if too_much > 0 else text


def _profiles(profile: Profile) -> list[Profile]:
    """This one, and that in which the program was started, should it have gone from there to the demo shop or
    back: there lies what it has written of itself."""
    begun = logs.folder()
    return [profile] if begun in (None, profile.log.parent) else [profile, Profile(begun.parent)]


def _json(value: object) -> str:
    # As plain text: in escapes, names would hide from the cleaning.
    return json.dumps(value, indent=1, ensure_ascii=False)


def _versions() -> Facts:
    return {
        product.NAME: product.VERSION,
        "frozen": bool(getattr(sys, "frozen", False)),
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "SQLite": sqlite3.sqlite_version,
        "system": platform.platform(),
        "packages": {
            each.name: each.version for each in sorted(metadata.distributions(), key=lambda d: d.name)
        },
    }


def _settings(profile: Profile) -> Facts:
    settings = Settings(profile.settings)
    return {setting.key: _told(setting, settings.get(setting)) for setting in ALL}


def _told(setting: Setting[Any], value: object) -> object:
    if setting.kind in (bool, int) or setting.choices:
        return value
    return "default" if value == setting.default else "changed"


def _self_test(profile: Profile) -> object:
    """In a process of its own: what is broken here may be what is asked about."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "fulfilldesk"]
    call = [sys.executable, *program, Command.SELF_TEST, "--json", "--profile-dir", str(profile.root)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            call,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_SELF_TEST_SECONDS,
            check=False,
            env={name: value for name, value in os.environ.items() if name != ACCESS_TOKEN}
            | {"PYTHONIOENCODING": "utf-8"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        return {"failed": type(error).__name__}


def _stores(profile: Profile) -> Facts:
    return {
        folder.name: {
            "cache": cache_facts(folder / "cache.sqlite"),
            "journal": journal_facts(folder / "journal.sqlite"),
        }
        for folder in _shop_folders(profile)
    }


def _shop_folders(profile: Profile) -> Iterable[Path]:
    """Not those of earlier versions, whose names tell."""
    return sorted(folder for folder in profile.shops.glob("*") if _SHOP_FOLDER.fullmatch(folder.name))


def _cleaner(profiles: Sequence[Profile], caches: Iterable[Path]) -> Clean:
    """What takes everything out of a text that is nobody else's business."""
    words = {word for cache in caches for word in shop_words(cache)}
    for profile in profiles:
        for store in Stores(profile.stores).all():
            words |= {store.typed, store.domain, store.name}
        words.add(Settings(profile.settings).get(LAST_SHOP))
    words.discard("")
    in_any_writing = removing(sorted(words))
    whole_words = _whole_words(words)
    roots = sorted((str(profile.root) for profile in profiles), key=len, reverse=True)
    places = dict.fromkeys(roots, "‹profile›") | {str(Path.home()): "~"}
    person = _whole_words({Path.home().name} - {""})

    def clean(text: str) -> str:
        text = _SHOP_HOST.sub(lambda host: f"‹store {shop_folder_name(host[0])}›", text)
        text = whole_words(in_any_writing(text))
        text = _ADDRESS.sub(_without_host, text)
        for place, name in places.items():
            for written in (place, json.dumps(place)[1:-1]):
                text = text.replace(written, name)
        return logs.cleaned(person(text))

    return clean


def _whole_words(words: Iterable[str]) -> Clean:
    longest_first = sorted(words, key=len, reverse=True)
    if not longest_first:
        return lambda text: text
    found = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: found.sub(REMOVED, text)


def _without_host(address: re.Match[str]) -> str:
    return address[0] if _KNOWN_HOSTS.fullmatch(address[2]) else f"{address[1]}{REMOVED}"
