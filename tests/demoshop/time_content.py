"""How long the demo shop takes to build: ``python -m tests.demoshop.time_content [ORDERS ...]``."""

from __future__ import annotations

import sys
from time import perf_counter

from fulfilldesk.demoshop.content import build
from fulfilldesk.demoshop.world import World


def main(counts: list[int]) -> None:
    for count in counts:
        started = perf_counter()
        build(World(), orders=count, seed=1)
        seconds = perf_counter() - started
        print(f"{count:>7} orders: {seconds:6.2f} s")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [500, 10_000])
