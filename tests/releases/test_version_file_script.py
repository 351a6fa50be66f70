"""The script with which a publisher makes keys and signs: what it signs the program believes, and no key is
told to anybody."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from fulfilldesk import product
from resources.packaging import version_file as script
from tests.conftest import ROOT

PAGE = "https://updates.example/fulfilldesk/0.3.0.html"
ADDRESS = "https://updates.example/fulfilldesk/version.json"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (script.SECRET, script.ADDRESS, script.KEY):
        monkeypatch.delenv(name, raising=False)


def call(*arguments: str) -> int:
    return script.main(arguments)


def test_from_keys_to_a_file_that_the_program_believes(tmp_path: Path) -> None:
    """As a release does it: one process for each step, what is handed on only in the environment."""
    secret, signed = tmp_path / "secret", tmp_path / "version.json"
    environment = {name: value for name, value in os.environ.items() if "UPDATE" not in name}

    def run(*arguments: str, **more: str) -> str:
        done = subprocess.run(
            [sys.executable, str(ROOT / "resources" / "packaging" / "version_file.py"), *arguments],
            cwd=tmp_path,
            env={**environment, **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout.strip()

    public = run("keys", "--secret", str(secret))
    if sys.platform != "win32":
        assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    key = secret.read_text(encoding="ascii").strip()
    build = {script.ADDRESS: ADDRESS, script.KEY: public}
    said = run("sign", "--page", PAGE, "--into", str(signed), **{script.SECRET: key}, **build)
    seen = run("verify", str(signed), **build)
    assert seen == f"{product.NAME} {product.VERSION}, {PAGE}"
    assert key not in public + said + seen + signed.read_text(encoding="utf-8")


def test_a_secret_key_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("keys", "--secret", str(tmp_path / "secret")) == 0
    before = (tmp_path / "secret").read_bytes()
    assert call("keys", "--secret", str(tmp_path / "secret")) == 1
    assert (tmp_path / "secret").read_bytes() == before
    assert call("keys", "--secret", str(tmp_path / "no folder" / "secret")) == 1
    assert before.decode().strip() not in "".join(capsys.readouterr())


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """The secret key in the environment; gives the public one."""
    call("keys", "--secret", str(tmp_path / "secret"))
    monkeypatch.setenv(script.SECRET, (tmp_path / "secret").read_text(encoding="ascii"))
    return capsys.readouterr().out.strip()


def sign(tmp_path: Path, page: str = PAGE) -> int:
    return call("sign", "--page", page, "--into", str(tmp_path / "version.json"))


@pytest.mark.parametrize("secret", [None, "", "geheim", "Z2VoZWlt", "é"])
def test_without_a_secret_key_nothing_is_signed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    secret: str | None,
) -> None:
    if secret is not None:
        monkeypatch.setenv(script.SECRET, secret)
    assert sign(tmp_path) == 1
    assert not (tmp_path / "version.json").exists()
    said = "".join(capsys.readouterr())
    assert script.SECRET in said and "Traceback" not in said
    assert not secret or secret not in said


@pytest.mark.parametrize("page", ["http://updates.example/x", "updates.example", "https://a:b@c.example/x"])
def test_a_page_that_no_program_would_open_is_not_signed(tmp_path: Path, keys: str, page: str) -> None:
    assert sign(tmp_path, page) == 1
    assert not (tmp_path / "version.json").exists()


@pytest.mark.parametrize(
    "build",
    [
        {script.ADDRESS: "https://elsewhere.example/version.json"},
        {script.KEY: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="},
        {script.ADDRESS: "http://updates.example/version.json"},
        {script.KEY: "no key"},
    ],
    ids=["page elsewhere", "key of another pair", "no secure address", "no key"],
)
def test_what_the_built_programs_would_not_believe_is_not_signed(
    tmp_path: Path, keys: str, monkeypatch: pytest.MonkeyPatch, build: dict[str, str]
) -> None:
    for name, value in build.items():
        monkeypatch.setenv(name, value)
    assert sign(tmp_path) == 1
    assert not (tmp_path / "version.json").exists()


def test_a_file_that_was_changed_is_seen(
    tmp_path: Path, keys: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "version.json"
    assert sign(tmp_path) == 0
    assert call("verify", str(file)) == 1, "nobody said whose it should be"
    monkeypatch.setenv(script.ADDRESS, ADDRESS)
    monkeypatch.setenv(script.KEY, keys)
    assert call("verify", str(file)) == 0
    file.write_text(file.read_text(encoding="utf-8").replace(product.VERSION, "9.9.9"), encoding="utf-8")
    assert call("verify", str(file)) == 1
    assert call("verify", str(tmp_path / "nowhere")) == 1
    assert "Traceback" not in "".join(capsys.readouterr())
