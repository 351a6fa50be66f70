"""How hard the long tests try. `FULFILLDESK_TEST_EFFORT=5` plays five times as many random histories, and
kills at five times as many steps, up to every one."""

from __future__ import annotations

import os

_EFFORT = max(1, int(os.environ.get("FULFILLDESK_TEST_EFFORT", "1")))


def examples(number: int) -> int:
    """So many random examples, times the effort."""
    return number * _EFFORT


def every(steps: int) -> int:
    """From one step that is tried to the next, at most; with enough effort each is."""
    return max(1, steps // _EFFORT)
