"""What is remembered comes back as what it was, from a file, whatever stands in it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from fulfilldesk.ui import settings as table
from fulfilldesk.ui.settings import Setting, Settings

SAMPLES: list[tuple[Setting[Any], Any]] = [
    (Setting("t/text", str, ""), "a, b = c; \"d\" é"),
    (Setting("t/empty", str, "x"), ""),
    (Setting("t/no", bool, True), False),
    (Setting("t/yes", bool, False), True),
    (Setting("t/number", int, 0), 5),
    (Setting("t/bytes", bytes, b""), bytes(range(256))),
    (Setting("t/one", tuple, ()), ("one",)),
    (Setting("t/none", tuple, ("x",)), ()),
    (Setting("t/some", tuple, ()), ("a,b", "", "c")),
]  # fmt: skip


@pytest.mark.parametrize(("setting", "value"), SAMPLES, ids=lambda each: str(getattr(each, "key", "")))
def test_every_kind_survives_the_file(tmp_path: Path, setting: Setting[Any], value: Any) -> None:
    again = _at_the_next_start(tmp_path, setting, value)
    assert again == value
    assert type(again) is type(value)


@pytest.mark.parametrize("setting", table.ALL, ids=lambda each: str(each.key))
def test_every_setting_is_there_again(tmp_path: Path, setting: Setting[Any]) -> None:
    others = {str: "nl", bool: not setting.default, int: 7, bytes: b"7", tuple: ("7", "8")}
    value = next((each for each in setting.choices if each != setting.default), others[setting.kind])
    assert _at_the_next_start(tmp_path, setting, value) == value


def _at_the_next_start(folder: Path, setting: Setting[Any], value: Any) -> Any:
    """Qt answers from memory of a file that this program has written; another program reads it."""
    first = Settings(folder / "settings.ini")
    first.set(setting, value)
    first.save()
    shutil.copy(folder / "settings.ini", folder / "read.ini")
    return Settings(folder / "read.ini").get(setting)


@pytest.mark.parametrize("setting", table.ALL, ids=lambda each: str(each.key))
def test_what_was_never_set_is_the_default(settings: Settings, setting: Setting[Any]) -> None:
    assert settings.get(setting) == setting.default
    assert isinstance(setting.default, setting.kind)


def test_keys_are_used_once() -> None:
    assert len({each.key for each in table.ALL}) == len(table.ALL)


@pytest.mark.parametrize("setting", table.ALL, ids=lambda each: str(each.key))
@pytest.mark.parametrize("nonsense", ["@Invalid()", "@ByteArray(", "\\x", "1, 2, 3", "@Variant(\\0\\0)"])
def test_nonsense_in_the_file_is_not_believed(tmp_path: Path, setting: Setting[Any], nonsense: str) -> None:
    section, key = setting.key.split("/")
    (tmp_path / "settings.ini").write_text(f"[{section}]\n{key}={nonsense}\n", encoding="utf-8")
    assert isinstance(Settings(tmp_path / "settings.ini").get(setting), setting.kind)


def test_a_file_that_cannot_be_written_loses_only_window_state(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").mkdir()
    settings = Settings(tmp_path / "settings.ini")
    settings.set(table.VIEW, "pos")
    settings.save()
    assert settings.get(table.VIEW) == "pos"


def test_what_was_chosen_is_known_to_be_even_when_it_is_the_default(settings: Settings) -> None:
    assert not settings.has(table.KEEP_DAYS)
    settings.set(table.KEEP_DAYS, table.KEEP_DAYS.default)
    assert settings.has(table.KEEP_DAYS)


CHOSEN = [setting for setting in table.ALL if setting.choices]


@pytest.mark.parametrize("setting", CHOSEN, ids=lambda each: str(each.key))
def test_only_what_can_be_chosen_comes_back(settings: Settings, setting: Setting[Any]) -> None:
    assert setting.default in setting.choices
    for value in setting.choices:
        settings.set(setting, value)
        assert settings.get(setting) == value
    settings.set(setting, "klingon" if setting.kind is str else 11)
    assert settings.get(setting) == setting.default


def test_a_setting_that_can_be_chosen_has_choices_or_is_yes_or_no() -> None:
    for setting in table.ALL:
        assert setting.group is None or setting.choices or setting.kind is bool, setting.key
