"""The demo shop on a large plan, over HTTP in a process of its own: `python -m tests.journeys.large_plan_shop
ORDERS` prints "ready URL", and ends when its input does."""

from __future__ import annotations

import sys

from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.demoshop.throttle import Plan

#: As quick as the machine: what is measured is the window, not Shopify's patience.
UNLIMITED = Plan(1_000_000.0, 1_000_000.0)


def main(orders: int) -> None:
    """Serve until nobody is there any more."""
    with running_shop(DemoShop(orders=orders, plan=UNLIMITED)) as (_, url):
        print("ready", url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]))
