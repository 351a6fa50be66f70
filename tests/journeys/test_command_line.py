"""The public calls, as an administrator's script makes them: one plain sentence, the right exit code, never a
traceback."""

from __future__ import annotations

import http.server
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN
from tests.conftest import ROOT


def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m fulfilldesk ...` in English, with nothing of this machine's own configuration."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("FULFILLDESK_")}
    return subprocess.run(
        [sys.executable, "-m", "fulfilldesk", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**clean, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", **environment},
    )


def sentence(done: subprocess.CompletedProcess[str]) -> str:
    """The last thing said on stderr, which must be one plain sentence."""
    assert "Traceback" not in done.stderr and DEFAULT_TOKEN not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert lines, "nothing was said"
    said = lines[-1].removeprefix("fulfilldesk: ")
    assert said.endswith("."), said
    return said


def at(url: str, token: str = DEFAULT_TOKEN) -> Mapping[str, str]:
    """The environment that names a shop."""
    return {"FULFILLDESK_SHOP_URL": url, "FULFILLDESK_ACCESS_TOKEN": token}


class TestSync:
    """`fulfilldesk sync`."""

    def test_a_pass_and_its_summary(self, tmp_path: Path) -> None:
        with running_shop(orders=60) as (shop, url):
            done = call("sync", "--json", "--profile-dir", str(tmp_path), **at(url))
            again = call("sync", "--profile-dir", str(tmp_path), **at(url))
        assert done.returncode == 0, done.stderr
        summary = json.loads(done.stdout)
        assert summary["orders"] == 60
        assert summary["lines"] == sum(len(order.line_items) for order in shop.world.orders.values())
        assert set(summary) == {"orders", "lines", "seconds", "requests", "retries", "errors"}
        assert (summary["retries"], summary["errors"]) == (0, 0)
        assert "60" in done.stderr
        assert (again.returncode, again.stdout) == (0, "")

    def test_files_are_the_owners_alone_and_hold_no_token(self, tmp_path: Path) -> None:
        with running_shop(orders=5, token="shpat_secret123") as (_, url):
            done = call("sync", "--profile-dir", str(tmp_path / "profile"), **at(url, "shpat_secret123"))
        assert done.returncode == 0, done.stderr
        files = [file for file in (tmp_path / "profile").rglob("*") if file.is_file()]
        assert {file.name for file in files} >= {"cache.sqlite", "journal.sqlite", "fulfilldesk.log"}
        for file in files:
            assert b"shpat_secret123" not in file.read_bytes(), file
            if os.name == "posix":
                assert file.stat().st_mode & 0o077 == 0, file

    def test_it_can_be_stopped_and_goes_on(self, tmp_path: Path) -> None:
        environment = {**os.environ, **at("http://127.0.0.1:1"), "QT_QPA_PLATFORM": "offscreen"}
        with running_shop(orders=400) as (_, url):
            environment["FULFILLDESK_SHOP_URL"] = url
            command = [sys.executable, "-m", "fulfilldesk", "sync", "--profile-dir", str(tmp_path)]
            with subprocess.Popen(
                command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            ) as running:
                assert running.stderr is not None
                running.stderr.readline()
                running.send_signal(signal.SIGTERM)
                _, rest = running.communicate(timeout=60)
            assert "Traceback" not in rest
            done = call("sync", "--profile-dir", str(tmp_path), **at(url))
        assert done.returncode == 0, done.stderr
        (cache,) = tmp_path.rglob("cache.sqlite")
        with sqlite3.connect(cache) as connection:
            assert connection.execute("SELECT count(*) FROM orders").fetchone() == (400,)
        connection.close()


class TestWrongUse:
    """Exit code 2 and one sentence."""

    @pytest.mark.parametrize(
        "arguments",
        [
            ("snyc",),
            ("--fresh",),
            ("--language", "de"),
            ("--language", "nl", "--bogus"),
            ("sync", "--demo-mode"),
            ("sync", "extra"),
            ("sync",),  # no shop was ever opened
            ("sync", "--shop", "https://shop.example.com"),
            ("sync", "--shop", "not a shop/../.."),
        ],
    )
    def test_arguments(self, tmp_path: Path, arguments: tuple[str, ...]) -> None:
        done = call("--profile-dir", str(tmp_path), *arguments)
        assert done.returncode == 2, done.stderr
        sentence(done)

    @pytest.mark.parametrize(
        "url", ["http://shop.myshopify.com", "http://192.168.0.1", "ftp://127.0.0.1", "x y"]
    )
    def test_an_address_that_would_give_the_token_away(self, tmp_path: Path, url: str) -> None:
        done = call("sync", "--profile-dir", str(tmp_path), **at(url, "shpat_secret123"))
        assert done.returncode == 2, done.stderr
        assert "shpat_secret123" not in done.stderr + done.stdout
        sentence(done)

    @pytest.mark.parametrize(
        "arguments",
        [("--port", "70000"), ("--port", "x"), ("--port", "0", "--fault", "meteor"), ("--orders", "-1"), ()],
    )
    def test_the_demo_shops(self, arguments: tuple[str, ...]) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "fulfilldesk.demoshop", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 2, done.stderr
        assert "Traceback" not in done.stderr and done.stderr.count("\n") == 1


class _Answers(http.server.BaseHTTPRequestHandler):
    """Answers every request the same."""

    status, kind, body = 200, "text/html", b"<html>Welcome to the hotel network</html>"

    def do_POST(self) -> None:
        self.send_response(self.status)
        self.send_header("Content-Type", self.kind)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def answering(status: int, kind: str, body: bytes) -> Iterator[str]:
    """A server that is not Shopify."""
    handler = type("Answers", (_Answers,), {"status": status, "kind": kind, "body": body})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class TestBadInput:
    """Exit code 1 and a sentence a shopkeeper understands."""

    @pytest.mark.parametrize(
        ("status", "kind", "body", "word"),
        [
            (404, "application/json", b'{"errors":"Not Found"}', "address"),
            (401, "application/json", b'{"errors":"[API] Invalid API key or access token"}', "token"),
            (402, "application/json", b'{"errors":"Unavailable Shop"}', "shop"),
            (200, "text/html", b"<html>Welcome to the hotel network</html>", "Shopify"),
        ],
    )
    def test_answers_that_end_it(
        self, tmp_path: Path, status: int, kind: str, body: bytes, word: str
    ) -> None:
        with answering(status, kind, body) as url:
            done = call("sync", "--json", "--profile-dir", str(tmp_path), **at(url))
        assert done.returncode == 1, done.stderr
        assert word.lower() in sentence(done).lower()
        assert json.loads(done.stdout)["errors"] >= 1

    def test_the_wrong_token(self, tmp_path: Path) -> None:
        with running_shop(orders=1) as (_, url):
            done = call("sync", "--profile-dir", str(tmp_path), **at(url, "shpat_wrong"))
        assert done.returncode == 1
        assert "token" in sentence(done)

    def test_dutch(self, tmp_path: Path) -> None:
        with running_shop(orders=1) as (_, url):
            done = call("sync", "--language", "nl", "--profile-dir", str(tmp_path), **at(url, "shpat_wrong"))
        assert "Shopify accepteert het toegangstoken niet." in sentence(done)

    def test_a_profile_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        with running_shop(orders=1) as (_, url):
            done = call("sync", "--profile-dir", str(tmp_path / "file" / "profile"), **at(url))
        assert done.returncode == 1
        assert "folder" in sentence(done).lower()

    @pytest.mark.parametrize("name", ["cache.sqlite", "journal.sqlite"])
    def test_a_cache_that_is_no_database(self, tmp_path: Path, name: str) -> None:
        with running_shop(orders=3) as (_, url):
            assert call("sync", "--profile-dir", str(tmp_path), **at(url)).returncode == 0
            (file,) = tmp_path.rglob(name)
            for part in file.parent.glob(f"{name}*"):
                part.unlink()
            file.write_bytes(b"this is not a database" * 1000)
            done = call("sync", "--profile-dir", str(tmp_path), **at(url))
        assert done.returncode == 1
        sentence(done)
        assert file.read_bytes().startswith(b"this is not"), "a file that is not ours is left as it is"


class TestSelfTest:
    """`fulfilldesk self-test`."""

    def test_this_installation_passes(self, tmp_path: Path) -> None:
        done = call("self-test", "--json", "--profile-dir", str(tmp_path))
        findings = {finding["check"]: finding for finding in json.loads(done.stdout)}
        assert done.returncode == 0, done.stdout
        assert {
            "versions",
            "window plug-ins",
            "fonts",
            "icons",
            "translations",
            "full-text search",
            "key store",
            "profile folder",
            "window",
        } <= set(findings)

    def test_a_folder_that_cannot_be_written_fails_it(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        done = call("self-test", "--profile-dir", str(tmp_path / "file" / "profile"))
        assert done.returncode == 1
        assert "FAIL  profile folder" in done.stdout and "Traceback" not in done.stdout + done.stderr


def test_the_demo_shop_says_when_it_is_ready(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fulfilldesk.demoshop", "--port", "0", "--orders", "3", "--token", "t1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as shop:
        assert shop.stdout is not None
        ready = shop.stdout.readline().split()
        assert ready[0] == "ready"
        done = call("sync", "--json", "--profile-dir", str(tmp_path), **at(ready[1], "t1"))
        shop.terminate()
        shop.wait(timeout=20)
    assert json.loads(done.stdout)["orders"] == 3
