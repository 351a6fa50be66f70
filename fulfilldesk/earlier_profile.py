"""What earlier versions left in a profile: folders with a shop's name, files that others could read."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

log = logging.getLogger(__name__)

#: In the profile's own folder, which may be one that the person keeps other things in.
_OWN_FILES = ("settings.ini", "stores.json", "profile.json", "demo-shop.jsonl", "window.lock")
#: Folders that are wholly ours, and how deep ours lie in them.
_OWN_FOLDERS = {"logs": 1, "shops": 3}
_OTHERS = 0o077


def earlier_folder_name(shop_domain: str) -> str:
    """How earlier versions called the folder of a shop."""
    return "shop-" + re.sub(r"[^a-z0-9.-]|\.$", lambda char: f"_{ord(char[0]):x}_", shop_domain.lower())


def move_earlier_folder(earlier: Path, folder: Path) -> None:
    """Give the folder of a shop its present name.

    Both are there only when an earlier version ran again afterwards. Then the one with a journal is kept, the
    one of the present name when neither has one; the other holds nothing that cannot be fetched again and is
    removed. With a journal in each, both stay: the earlier one is not used and not lost. Raises OSError.
    """
    if not earlier.is_dir():
        return
    if not _has_journal(folder):
        if folder.exists() and not _has_journal(earlier):
            shutil.rmtree(earlier)
            return
        # Should this be broken off, it goes on at the next start: the journal lies where it lay.
        if folder.exists():
            shutil.rmtree(folder)
        earlier.rename(folder)
        _rename_import(folder)
    elif not _has_journal(earlier):
        shutil.rmtree(earlier)
    else:
        log.warning("%s has a journal of an earlier version, which is not used", earlier)


def tighten(root: Path) -> None:
    """Take files and folders of ours from the eyes of others. It looks at some dozens of names at most: where
    files are many, the folder around them is closed."""
    if sys.platform == "win32":  # there a profile lies in a folder that is private already
        return
    for path in _ours(root):
        try:
            status = path.lstat()
            if status.st_mode & _OTHERS and not path.is_symlink():
                path.chmod(status.st_mode & 0o700)
        except OSError as error:
            log.info("%s stays as it is: %s", path, type(error).__name__)


def _ours(root: Path) -> Iterator[Path]:
    yield from (path for name in _OWN_FILES if (path := root / name).exists())
    for name, depth in _OWN_FOLDERS.items():
        yield from _within(root / name, depth)


def _within(folder: Path, depth: int) -> Iterator[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return
    yield folder
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if depth > 1:
                    yield from _within(Path(entry.path), depth - 1)
            else:
                yield Path(entry.path)


def _has_journal(folder: Path) -> bool:
    """Also one that was set aside because it was damaged."""
    return any(folder.glob("journal*"))


def _rename_import(folder: Path) -> None:
    """The folder of an import carried the shop's name too."""
    for earlier in folder.glob("import-*"):
        if earlier.is_dir() and not (folder / "import").exists():
            earlier.rename(folder / "import")
