"""What fulfilldesk.spec asks PyInstaller for, on each of the three systems (the frozen program itself has
tests of its own, of this system)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from fulfilldesk import product
from tests.conftest import ROOT

Asked = dict[str, list[MagicMock]]
Spec = Callable[[str], Asked]

ENTRIES = [
    ("fulfilldesk.svg", "fulfilldesk.svg", "DATA"),
    ("PySide6\\Qt6Quick.dll", "PySide6/Qt6Quick.dll", "DATA"),
]


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Spec:
    """Runs it as PyInstaller does, with names in place of what PyInstaller builds."""

    def run(platform: str) -> Asked:
        steps = {name: MagicMock(name=name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        steps["Analysis"].return_value.configure_mock(binaries=[], datas=ENTRIES, pure=[("httpx", "", "")])
        code = compile((ROOT / "fulfilldesk.spec").read_text(encoding="utf-8"), "fulfilldesk.spec", "exec")
        # What it imports is imported on the system that this is.
        exec(code, {"SPECPATH": str(ROOT), "workpath": str(tmp_path / "first"), **steps})
        for step in steps.values():
            step.reset_mock()
        monkeypatch.setattr(sys, "platform", platform)
        exec(code, {"SPECPATH": str(ROOT), "workpath": str(tmp_path / "work"), **steps})
        monkeypatch.undo()
        return {name: step.call_args_list for name, step in steps.items()}

    return run


def collected(asked: Asked) -> list[str]:
    (call,) = asked["COLLECT"]
    return [entry[0] for part in call.args if isinstance(part, list) for entry in part]


def named(asked: Asked, step: str) -> dict[str, dict[str, Any]]:
    return {call.kwargs["name"]: call.kwargs for call in asked[step]}


def test_windows_has_a_program_with_a_window_and_one_for_scripts(spec: Spec) -> None:
    asked = spec("win32")
    executables = named(asked, "EXE")
    assert {name: each["console"] for name, each in executables.items()} == {
        product.COMMAND: False,
        f"{product.COMMAND}-cli": True,
    }
    for name, each in executables.items():
        assert Path(each["icon"]).read_bytes()[:4] == b"\0\0\1\0"
        assert f"{name}.exe" in Path(each["version"]).read_text(encoding="utf-8")
        assert "longPathAware" in each["manifest"]
    assert "PySide6\\Qt6Quick.dll" not in collected(asked)
    assert not asked["BUNDLE"]


def test_macos_has_a_program_for_the_dock(spec: Spec) -> None:
    asked = spec("darwin")
    (executable,) = named(asked, "EXE").values()
    # One with a console would be taken for a service, without a place in the Dock.
    assert executable["console"] is False
    (bundle,) = named(asked, "BUNDLE").values()
    assert bundle["name"] == f"{product.NAME}.app"
    assert bundle["bundle_identifier"] == product.IDENTIFIER
    assert bundle["info_plist"]["CFBundleLocalizations"] == ["en", "nl"]
    assert Path(bundle["icon"]).read_bytes()[:4] == b"icns"


def test_linux_has_one_program(spec: Spec) -> None:
    asked = spec("linux")
    assert list(named(asked, "EXE")) == [product.COMMAND]
    assert not asked["BUNDLE"]
    assert "fulfilldesk.svg" in collected(asked)
    assert any(name.startswith("licenses/httpx/") for name in collected(asked))


def test_the_address_of_updates_comes_from_the_environment(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def data() -> list[str]:
        (call,) = spec("linux")["Analysis"]
        return [Path(source).name for source, _ in call.kwargs["datas"]]

    assert "updates.json" not in data()
    monkeypatch.setenv("FULFILLDESK_UPDATE_ADDRESS", "https://downloads.example/version.json")
    monkeypatch.setenv("FULFILLDESK_UPDATE_KEY", "A" * 43 + "=")
    assert "updates.json" in data()
