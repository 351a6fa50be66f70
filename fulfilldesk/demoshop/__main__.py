"""``python -m fulfilldesk.demoshop``: the demo shop over HTTP on 127.0.0.1."""

from __future__ import annotations

import argparse
import re
import signal
import sys
import threading
from collections.abc import Sequence
from typing import NoReturn

from fulfilldesk.demoshop.faults import Fault, WrongSpec, parse_fault
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DEFAULT_ORDERS, DEFAULT_SEED, DEFAULT_TOKEN, DemoShop
from fulfilldesk.demoshop.signing_in.apps import (
    DEFAULT_CLIENT_ID,
    DEFAULT_CLIENT_SECRET,
    TOKEN_LIFE,
    SignInApp,
)

WRONG_USE = 2


class Arguments(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage text."""

    def error(self, message: str) -> NoReturn:
        """Exit code 2."""
        sys.stderr.write(f"fulfilldesk.demoshop: {message}\n")
        sys.exit(WRONG_USE)


def whole_number(text: str) -> int:
    """A number from 0 on."""
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def port_number(text: str) -> int:
    """A TCP port; 0 takes a free one."""
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError
    return number


def seconds(text: str) -> int:
    """A number from 1 on."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def domain(text: str) -> str:
    """The permanent domain of a shop."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*\.myshopify\.com", text):
        raise ValueError
    return text


def fault(text: str) -> Fault:
    """A fault SPEC."""
    try:
        return parse_fault(text)
    except WrongSpec as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line; ends the program on wrong use."""
    parser = Arguments(prog="python -m fulfilldesk.demoshop", description=__doc__, allow_abbrev=False)
    parser.add_argument("--port", type=port_number, required=True, help="0 takes a free one")
    parser.add_argument("--orders", type=whole_number, default=DEFAULT_ORDERS)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--client-id", default=DEFAULT_CLIENT_ID, help="of the app that asks for tokens")
    parser.add_argument("--client-secret", default=DEFAULT_CLIENT_SECRET)
    parser.add_argument("--token-life", type=seconds, default=TOKEN_LIFE, metavar="SECONDS")
    parser.add_argument("--name", help="of the shop")
    parser.add_argument("--domain", type=domain, help="of the shop, such as name.myshopify.com")
    parser.add_argument("--empty", action="store_true", help="locations and products, but no orders")
    parser.add_argument("--fault", type=fault, action="append", default=[], metavar="SPEC")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or Ctrl-C; gives the exit code."""
    given = read_arguments(sys.argv[1:] if arguments is None else arguments)
    orders = 0 if given.empty else given.orders
    shop = DemoShop(
        orders=orders,
        seed=given.seed,
        token=given.token,
        faults=given.fault,
        app=SignInApp(given.client_id, given.client_secret),
        token_life=given.token_life,
        name=given.name,
        domain=given.domain,
    )
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        with running_shop(shop, port=given.port) as (_, url):
            sys.stdout.write(f"ready {url}\n")
            sys.stdout.flush()
            while not stop.wait(0.5):
                pass
    except OSError as error:
        sys.stderr.write(f"fulfilldesk.demoshop: cannot listen on port {given.port}: {error.strerror}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
