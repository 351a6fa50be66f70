"""Where everything lies, on every way the program can be installed."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

import pytest

from fulfilldesk import paths
from fulfilldesk.domain.errors import StoreNotWritable


def test_a_given_folder_holds_everything(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path)
    shop = "de-fietswinkel.myshopify.com"
    for path in (profile.settings, profile.log, profile.cache(shop), profile.journal(shop)):
        assert path.is_relative_to(tmp_path)
    assert profile.cache(shop) != profile.journal(shop)
    assert profile.cache(shop) != profile.cache("other.myshopify.com")


def test_a_relative_folder_stays_where_it_was_when_the_program_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    profile = paths.profile(Path("mine"))
    monkeypatch.chdir(os.sep)
    assert profile.root == tmp_path / "mine"


def test_without_a_folder_it_is_the_platforms_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    root = paths.profile().root
    assert root.is_absolute()
    assert root.name == "FulfillDesk"
    if sys.platform == "linux":
        assert root == tmp_path / "FulfillDesk"


@pytest.mark.parametrize("folder", [None, Path("mine")])
def test_the_demo_shop_has_a_profile_of_its_own(folder: Path | None) -> None:
    real, demo = paths.profile(folder), paths.profile(folder, demo=True)
    assert demo.root != real.root
    assert demo.root.is_relative_to(real.root)
    assert not real.cache("demo").is_relative_to(demo.root)


DOMAINS = [
    "de-fietswinkel.myshopify.com",
    "127.0.0.1:8080",
    "[::1]:80",
    "con",
    "../../etc/passwd",
    "x\x00y\n",
]


def test_a_shop_folder_says_nothing_of_its_shop_and_is_no_other_shops() -> None:
    names = {paths.shop_folder_name(domain) for domain in DOMAINS}
    assert len(names) == len(DOMAINS)
    for name in names:
        assert re.fullmatch("[0-9a-f]{16}", name)
    # The same at the next start, and in the next version.
    assert paths.shop_folder_name("de-fietswinkel.myshopify.com") == "5efb2230dd49abbe"
    assert paths.shop_folder_name("De-Fietswinkel.myshopify.com") == "5efb2230dd49abbe"


def test_the_folder_of_a_shop_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path / "profile")
    folder = profile.make_shop("de-fietswinkel.myshopify.com")
    assert folder.is_dir()
    assert profile.cache("de-fietswinkel.myshopify.com").parent == folder
    assert profile.journal("de-fietswinkel.myshopify.com").parent == folder
    if sys.platform != "win32":
        assert {stat.S_IMODE(made.stat().st_mode) for made in (profile.root, profile.shops, folder)} == {
            0o700
        }


def test_a_shop_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "shops").write_text("in the way")
    with pytest.raises(StoreNotWritable):
        paths.profile(tmp_path).make_shop("de-fietswinkel.myshopify.com")


def test_the_profile_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path / "a" / "b")
    profile.make()
    profile.make()
    assert profile.log.parent.is_dir()
    if sys.platform != "win32":
        for folder in (tmp_path / "a", profile.root, profile.log.parent):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_profile_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    profile = paths.profile(tmp_path / "file" / "profile")
    with pytest.raises(StoreNotWritable) as raised:
        profile.make()
    assert raised.value.parameters["path"] == str(profile.root)


def test_resources_in_the_source_tree() -> None:
    assert paths.resources() == Path(paths.__file__).parent.parent / "resources"
    assert paths.resources().is_dir()


def test_resources_of_an_installed_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They lie inside the package; one beside it belongs to somebody else."""
    (tmp_path / "fulfilldesk" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "fulfilldesk" / "paths.py"))
    assert paths.resources() == tmp_path / "fulfilldesk" / "resources"


def test_resources_of_the_frozen_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
