"""Whatever the program writes is its owner's alone, however careless the surroundings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk import paths
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from fulfilldesk.earlier_profile import earlier_folder_name
from fulfilldesk.shopify.address import shop_address
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")


def synced(folder: Path, url: str, *arguments: str) -> None:
    """One pass, begun by a script that closes nothing to anybody."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("FULFILLDESK_")}
    done = subprocess.run(
        [sys.executable, "-m", "fulfilldesk", *arguments, "sync", "--profile-dir", str(folder)],
        cwd=ROOT,
        umask=0,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={
            **clean,
            "QT_QPA_PLATFORM": "offscreen",
            "FULFILLDESK_SHOP_URL": url,
            "FULFILLDESK_ACCESS_TOKEN": DEFAULT_TOKEN,
        },
    )
    assert done.returncode == 0, done.stderr


def open_ones(folder: Path) -> list[str]:
    """Of the whole profile, what others could look into."""
    everything = [folder, *folder.rglob("*")]
    assert len(everything) > 5
    return [str(path.relative_to(folder)) for path in everything if path.stat().st_mode & 0o077]


@pytest.mark.parametrize("orders", [20, 1200], ids=["by pages", "by bulk files"])
def test_a_pass_leaves_a_profile_that_is_its_owners_alone(tmp_path: Path, orders: int) -> None:
    folder = tmp_path / "made" / "profile"
    with running_shop(orders=orders) as (_, url):
        synced(folder, url, "--debug")
        assert open_ones(folder) == []
        assert (tmp_path / "made").stat().st_mode & 0o077 == 0
        for path in folder.rglob("*"):
            path.chmod(0o755 if path.is_dir() else 0o644)  # as an earlier version left it
        synced(folder, url)
    assert open_ones(folder) == []


def test_the_folder_of_an_earlier_version_is_taken_over(tmp_path: Path) -> None:
    """What it holds is used, not fetched again."""
    made = paths.profile(tmp_path)
    with running_shop(orders=20) as (_, url):
        synced(tmp_path, url)
        domain = shop_address(url).domain
        folder = made.cache(domain).parent
        began_with = {file.name: file.stat().st_ino for file in folder.glob("*.sqlite")}
        folder.rename(folder.with_name(earlier_folder_name(domain)))
        synced(tmp_path, url)
    assert [path.name for path in made.shops.iterdir()] == [folder.name]
    assert set(began_with) == {"cache.sqlite", "journal.sqlite"}
    assert {file.name: file.stat().st_ino for file in folder.glob("*.sqlite")} == began_with
