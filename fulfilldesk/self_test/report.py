"""The findings on stdout."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from io import TextIOWrapper

from fulfilldesk.self_test.finding import Finding

_MARKS = {True: "ok  ", None: "note", False: "FAIL"}


def print_as_json(findings: Sequence[Finding]) -> None:
    """One list on one line, in letters that every code page has."""
    print(json.dumps([asdict(finding) for finding in findings]))  # noqa: T201


def print_line(finding: Finding) -> None:
    """One finding, for people."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console of Windows lacks many letters
    print(f"{_MARKS[finding.ok]}  {finding.check}: {finding.detail}", flush=True)  # noqa: T201
