"""What earlier versions left in a profile: taken over once, never lost, closed to others."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from fulfilldesk import paths
from fulfilldesk.earlier_profile import earlier_folder_name

SHOP = "de-fietswinkel.myshopify.com"
EARLIER = "shop-de-fietswinkel.myshopify.com"
CACHE, JOURNAL, WAL = "cache.sqlite", "journal.sqlite", "journal.sqlite-wal"


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        (SHOP, EARLIER),
        ("127.0.0.1:8080", "shop-127.0.0.1_3a_8080"),
        ("[::1]:80", "shop-_5b__3a__3a_1_5d__3a_80"),
        ("con", "shop-con"),
        ("a.", "shop-a_2e_"),
        ("A_b.myshopify.com", "shop-a_5f_b.myshopify.com"),
    ],
)
def test_the_names_of_earlier_versions(domain: str, name: str) -> None:
    assert earlier_folder_name(domain) == name


def filled(folder: Path, *names: str) -> None:
    """Files that say which folder they were in."""
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(folder.name)


def said(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*") if file.is_file()}


def test_the_folder_of_an_earlier_version_is_taken_over_once(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path)
    filled(profile.shops / EARLIER, CACHE, JOURNAL, WAL, f"import-{SHOP}/orders.jsonl")
    filled(profile.shops / "shop-other.myshopify.com", JOURNAL)
    folder = profile.make_shop(SHOP)
    assert set(said(folder)) == {CACHE, JOURNAL, WAL, str(Path("import/orders.jsonl"))}
    assert set(said(folder).values()) == {EARLIER}
    assert profile.make_shop(SHOP) == folder
    assert {path.name for path in profile.shops.iterdir()} == {folder.name, "shop-other.myshopify.com"}


@pytest.mark.parametrize(
    ("earlier", "present", "kept"),
    [
        ([CACHE], [CACHE], "present"),
        ([CACHE, JOURNAL, WAL], [CACHE], "earlier"),
        ([JOURNAL], [], "earlier"),
        (["journal.damaged-1.sqlite"], [CACHE], "earlier"),
        ([CACHE], [CACHE, JOURNAL], "present"),
        ([CACHE], [JOURNAL, WAL], "present"),
        ([], [CACHE], "present"),
    ],
)
def test_of_two_folders_the_one_with_a_journal_is_kept(
    tmp_path: Path, earlier: list[str], present: list[str], kept: str
) -> None:
    profile = paths.profile(tmp_path)
    new = profile.cache(SHOP).parent
    filled(profile.shops / EARLIER, *earlier)
    filled(new, *present)
    wanted = dict.fromkeys(earlier, EARLIER) if kept == "earlier" else dict.fromkeys(present, new.name)
    assert said(profile.make_shop(SHOP)) == wanted
    assert not (profile.shops / EARLIER).exists()


def test_of_two_journals_none_is_lost(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    profile = paths.profile(tmp_path)
    filled(profile.shops / EARLIER, CACHE, JOURNAL, WAL)
    new = profile.cache(SHOP).parent
    filled(new, CACHE, JOURNAL)
    profile.make_shop(SHOP)
    assert said(new) == dict.fromkeys((CACHE, JOURNAL), new.name)
    assert said(profile.shops / EARLIER) == dict.fromkeys((CACHE, JOURNAL, WAL), EARLIER)
    assert "not used" in caplog.text


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")


def open_to_all(root: Path) -> None:
    """As umask 022 left them."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)


@POSIX
def test_what_earlier_versions_left_is_closed_to_others(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path / "profile")
    filled(profile.root, "settings.ini", "stores.json", "demo-shop.jsonl")
    filled(profile.root / "logs", "fulfilldesk.log", "fulfilldesk.log.1")
    filled(profile.shops / EARLIER, CACHE, JOURNAL, f"import-{SHOP}/orders.jsonl", "lists/columns.bin")
    open_to_all(profile.root)
    profile.make()
    for path in profile.root.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
        assert path.stat().st_mode & 0o600 == 0o600, path


@POSIX
def test_what_is_not_ours_stays_as_it_is(tmp_path: Path) -> None:
    """A profile may be put into a folder that holds other things, or point to some."""
    profile = paths.profile(tmp_path / "profile")
    filled(profile.root, "letter.txt", "letters/one.txt")
    filled(tmp_path / "elsewhere", "log.1")
    profile.make()
    (profile.root / "logs" / "link.log").symlink_to(tmp_path / "elsewhere" / "log.1")
    (profile.root / "logs" / "links").symlink_to(tmp_path / "elsewhere")
    open_to_all(tmp_path)
    profile.make()
    for path in (profile.root, profile.root / "letter.txt", profile.root / "letters" / "one.txt"):
        assert path.stat().st_mode & 0o044, path
    assert stat.S_IMODE((tmp_path / "elsewhere" / "log.1").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o755


@POSIX
def test_the_depths_of_a_folder_are_not_walked(tmp_path: Path) -> None:
    """The folder around them is closed; a million files in it would take a start's time."""
    profile = paths.profile(tmp_path)
    deep = profile.shops / "0123456789abcdef" / "import" / "parts"
    filled(deep, "one")
    open_to_all(profile.root)
    profile.make()
    assert stat.S_IMODE((deep.parent).stat().st_mode) == 0o700
    assert stat.S_IMODE((deep / "one").stat().st_mode) == 0o644
