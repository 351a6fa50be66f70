"""The command line as a value."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from fulfilldesk import product

#: The only argument with which the frozen program starts itself as the import process.
IMPORT_PROCESS = "--import-process"


class Command(StrEnum):
    """What the program was called for."""

    WINDOW = "window"
    SYNC = "sync"
    SELF_TEST = "self-test"


@dataclass(frozen=True, slots=True)
class Options:
    """A valid call. `language` None means the system's."""

    command: Command = Command.WINDOW
    profile_dir: Path | None = None
    language: str | None = None
    offline: bool = False
    demo: bool = False
    fresh: bool = False
    shop: str | None = None
    full: bool = False
    json: bool = False
    debug: bool = False


class WrongUse(Exception):
    """The call makes no sense; the text is one plain sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise WrongUse(f"{message[:1].upper()}{message[1:]}. See fulfilldesk --help.")


def parse(arguments: Sequence[str]) -> Options:
    """The options of a command line (without the program's name). Raises WrongUse; --help and --version print
    and end the program as usual."""
    values = vars(_parser().parse_args(arguments))
    command = Command(values.pop("command") or Command.WINDOW)
    options = Options(command=command, **values)
    if options.fresh and not options.demo:
        raise WrongUse("--fresh belongs to --demo: it resets the demo shop.")
    if options.demo and options.offline and options.fresh:
        raise WrongUse("--fresh needs the demo shop, which --offline leaves alone.")
    if options.profile_dir is not None and not str(options.profile_dir).strip():
        raise WrongUse("--profile-dir needs a folder.")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=product.COMMAND, description=f"{product.SUMMARY}.", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"{product.COMMAND} {product.VERSION}")
    _common(parser)
    parser.add_argument("--demo", action="store_true", help="open the built-in demo shop")
    parser.add_argument("--fresh", action="store_true", help="with --demo: reset the demo shop first")
    parser.add_argument("--offline", action="store_true", help="start without trying the network")
    parser.add_argument("--debug", action="store_true", help="log more, and print stalls of the window")
    commands = parser.add_subparsers(dest="command", metavar="sync | self-test", parser_class=_Parser)
    sync = commands.add_parser("sync", help="one sync pass without a window", allow_abbrev=False)
    _common(sync, default=argparse.SUPPRESS)
    sync.add_argument("--shop", help="which store; default: the last one opened")
    sync.add_argument("--full", action="store_true", help="read everything anew")
    sync.add_argument("--json", action="store_true", help="print one JSON summary on stdout")
    check = commands.add_parser("self-test", help="check this installation", allow_abbrev=False)
    _common(check, default=argparse.SUPPRESS)
    check.add_argument("--json", action="store_true", help="print the results as JSON")
    return parser


def _common(parser: argparse.ArgumentParser, default: object = None) -> None:
    """Options that may stand before or after the command."""
    parser.add_argument(
        "--profile-dir",
        type=Path,
        metavar="DIR",
        default=default,
        help="cache, settings, journal and logs live there",
    )
    parser.add_argument("--language", choices=("en", "nl"), default=default, help="default: the system's")
