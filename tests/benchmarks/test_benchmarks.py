"""The benchmark itself: it runs to its end and says something of every number."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.jsonl import BulkFiles
from tests.benchmarks.lines import Goal, Line, unpacked
from tests.benchmarks.measure import NUMBERS
from tests.benchmarks.measuring import growth, p95
from tests.conftest import ROOT


def _benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_says_something_of_every_number(tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    done = _benchmarks("--orders", "300", "--json", str(file))
    assert done.returncode == 0, done.stderr
    printed = {line.split()[0] for line in done.stdout.splitlines() if line.startswith("P")}
    result = json.loads(file.read_text(encoding="utf-8"))
    assert printed == set(NUMBERS)
    assert {line["number"] for line in result["lines"]} == set(NUMBERS)
    assert result["orders"] == 300
    assert result["machine"]["python"]


@pytest.mark.parametrize(
    "arguments",
    [("--orders", "7"), ("--orders", "many"), ("--only", "P99"), ("--json", "no/such/folder/file")],
)
def test_wrong_use(arguments: tuple[str, ...]) -> None:
    done = _benchmarks(*arguments)
    assert done.returncode == 2
    assert done.stderr


def test_the_same_seed_makes_the_same_shop(tmp_path: Path) -> None:
    one, other = BulkFiles(tmp_path / "one", 1200, seed=7), BulkFiles(tmp_path / "other", 1200, seed=7)
    one.write()
    other.write()
    for left, right in zip(one.all, other.all, strict=True):
        assert left.read_bytes() == right.read_bytes()


def test_every_line_of_the_shop_is_json_with_what_the_queries_ask(tmp_path: Path) -> None:
    files = BulkFiles(tmp_path, 400, seed=3)
    files.write()
    kinds = {
        node["__typename"]
        for path in files.all
        for node in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }
    assert kinds == {
        "Order",
        "LineItem",
        "FulfillmentOrder",
        "FulfillmentOrderLineItem",
        "Fulfillment",
        "FulfillmentLineItem",
        "InventoryItem",
        "InventoryLevel",
        "Location",
    }


@pytest.mark.parametrize(
    ("goal", "ours", "limit", "holds"),
    [
        (Goal("ratio", 1.2), 12.0, 10.0, True),
        (Goal("ratio", 1.2), 13.0, 10.0, False),
        (Goal("ratio", 0.4, least=True), 5.0, 10.0, True),
        (Goal("ratio", 0.4, least=True), 3.0, 10.0, False),
        (Goal("ratio", 0.4), 3.0, None, None),
        (Goal("ours", 16), 16.0, 1.0, True),
        (Goal("ours", 16), 16.1, None, False),
        (None, 1.0, 1.0, None),
    ],
)
def test_a_goal_holds_or_not(goal: Goal | None, ours: float, limit: float | None, holds: bool | None) -> None:
    line = Line("P4", "something", ours, limit, goal=goal)
    assert line.holds is holds
    assert unpacked(line.packed()) == line


def test_what_could_not_be_measured_says_why() -> None:
    assert "not measured: no such program" in str(Line("P8", "other", why_not="no such program"))


def test_percentile_and_growth() -> None:
    assert p95(range(1, 101)) == 95
    assert p95([3.0]) == 3.0
    assert growth([5, 10, 10, 10, 10, 10, 30, 30]) == 20
