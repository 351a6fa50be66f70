"""The program as it was installed or frozen, called from a folder that is not its source tree."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_TOKEN

PATIENCE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Installation:
    """How the program is called, and the folder of its own in which it may leave its profile."""

    command: tuple[str, ...]
    elsewhere: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def call(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """One call, to its end."""
        return subprocess.run(
            [*self.command, *arguments, "--profile-dir", str(self.elsewhere / "profile")],
            cwd=self.elsewhere,
            env=self.surroundings(**environment),
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    def surroundings(self, **environment: str) -> dict[str, str]:
        """The environment of a call: nothing of the source tree, no window system."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("FULFILLDESK_", "PYTHON", "DISPLAY", "WAYLAND"))
        }
        return {**kept, "QT_QPA_PLATFORM": "offscreen", **self.environment, **environment}

    def findings(self) -> dict[str, str]:
        """What its self-test says, by the name of the check; all of them passed."""
        done = self.call("self-test", "--json")
        assert done.returncode == 0, done.stdout + done.stderr
        return {finding["check"]: finding["detail"] for finding in json.loads(done.stdout)}

    def synced_orders(self, count: int) -> int:
        """How many orders a pass against a demo shop with `count` of them says it brought."""
        with running_shop(orders=count) as (_, url):
            done = self.call(
                "sync", "--json", FULFILLDESK_SHOP_URL=url, FULFILLDESK_ACCESS_TOKEN=DEFAULT_TOKEN
            )
        assert done.returncode == 0, done.stdout + done.stderr
        return int(json.loads(done.stdout)["orders"])
