"""``python -m fulfilldesk.demoshop``: ready, wrong use, and the orderly end."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from fulfilldesk.demoshop.shop import DEFAULT_TOKEN

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "fulfilldesk.demoshop"]
PATH = "/admin/api/2026-10/graphql.json"


@contextmanager
def started(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command, running and ready: the process and its address."""
    process = subprocess.Popen(
        [*COMMAND, *arguments], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        found = re.fullmatch(r"ready (http://127\.0\.0\.1:\d+)\n", line)
        assert found, line
        yield process, found[1]
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, to its end."""
    return subprocess.run(
        [*COMMAND, *arguments], cwd=ROOT, text=True, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to end a program politely")
def test_it_serves_and_ends_cleanly(number: signal.Signals) -> None:
    with started("--port", "0", "--empty", "--token", "t1") as (process, url):
        body = {"query": "{ ordersCount { count } locations(first: 5) { nodes { name } } }"}
        answer = httpx.post(url + PATH, json=body, headers={"X-Shopify-Access-Token": "t1"}, trust_env=False)
        data = answer.json()["data"]
        assert data["ordersCount"]["count"] == 0
        assert data["locations"]["nodes"]
        process.send_signal(number)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "", "")


def test_bulk_operations_with_trouble() -> None:
    start = (
        'mutation { bulkOperationRunQuery(query: "{ orders { edges { node { id } } } }") '
        "{ bulkOperation { id } } }"
    )
    latest = "{ currentBulkOperation { status url objectCount } }"
    with (
        started("--port", "0", "--orders", "7", "--fault", "bulk-failed:1x") as (_, url),
        httpx.Client(trust_env=False) as client,
    ):

        def ask(query: str) -> dict[str, Any]:
            headers = {"X-Shopify-Access-Token": DEFAULT_TOKEN}
            data: dict[str, Any] = client.post(url + PATH, json={"query": query}, headers=headers).json()[
                "data"
            ]
            return data

        def ended() -> dict[str, Any]:
            ask(start)
            while (operation := ask(latest)["currentBulkOperation"])["status"] in ("CREATED", "RUNNING"):
                pass
            return operation

        assert ended()["status"] == "FAILED"
        done = ended()
        assert (done["status"], done["objectCount"]) == ("COMPLETED", "7")
        assert len(client.get(done["url"]).content.splitlines()) == 7


def test_a_shop_with_keys_and_a_name_of_its_own() -> None:
    keys = {"client_id": "c1", "client_secret": "s1"}
    options = ["--client-id", "c1", "--client-secret", "s1", "--token-life", "30"]
    which = ["--name", "Bakkerij Smit", "--domain", "bakkerij-smit.myshopify.com"]
    with (
        started("--port", "0", "--empty", *options, *which) as (_, url),
        httpx.Client(trust_env=False) as client,
    ):
        asked = {"grant_type": "client_credentials", **keys}
        answer = client.post(f"{url}/admin/oauth/access_token", data=asked).json()
        assert answer["expires_in"] == 30
        body = {"query": "{ shop { name myshopifyDomain } }"}
        headers = {"X-Shopify-Access-Token": answer["access_token"]}
        found = client.post(url + PATH, json=body, headers=headers).json()["data"]["shop"]
        assert found == {"name": "Bakkerij Smit", "myshopifyDomain": "bakkerij-smit.myshopify.com"}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--port", "x"],
        ["--port", "70000"],
        ["--port", "0", "--orders", "-1"],
        ["--port", "0", "--fault", "thunder"],
        ["--port", "0", "--fault", "lag"],
        ["--port", "0", "--colour"],
        ["--port", "0", "extra"],
        ["--port", "0", "--token-life", "0"],
        ["--port", "0", "--token-life", "soon"],
        ["--port", "0", "--domain", "www.example.com"],
        ["--port", "0", "--domain", "a.b.myshopify.com"],
        ["--port", "0", "--fault", "right-missing"],
    ],
)
def test_wrong_use_is_one_sentence(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("--port", str(taken.getsockname()[1]), "--empty")
    assert (result.returncode, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1
