"""The real import process: started as the program starts it, spoken to over its pipes."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from fulfilldesk.importer.messages import Job
from tests.conftest import ROOT


class ImportProcess:
    """Started with a job. Use as a context manager: it is ended when the block ends."""

    def __init__(self, job: Job, log: Path) -> None:
        self._log = log.open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "fulfilldesk.importer"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
        )
        self.say_raw(msgspec.json.encode(job))

    def __enter__(self) -> ImportProcess:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(60)
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            with suppress(BrokenPipeError):  # what was still to be said to it
                pipe.close()
        self._log.close()

    def say(self, word: str) -> None:
        self.say_raw(msgspec.json.encode({"say": word}))

    def say_raw(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any] | None:
        """The next message, None when there are no more."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.endswith(b"\n"):
            return None
        message: dict[str, Any] = msgspec.json.decode(line)
        return message

    def hear_all(self) -> list[dict[str, Any]]:
        """Everything until its end."""
        return [*iter(self.hear, None)]
