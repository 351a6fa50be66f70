"""Makes the file that tells running programs which version is the newest, and looks at it as they do:

python resources/packaging/version_file.py keys --secret FILE
python resources/packaging/version_file.py sign --page https://... --into FILE
python resources/packaging/version_file.py verify FILE

The secret key comes from the environment (FULFILLDESK_UPDATE_SECRET) and is never printed.
FULFILLDESK_UPDATE_ADDRESS and FULFILLDESK_UPDATE_KEY are those that the program was built with."""

from __future__ import annotations

import argparse
import base64
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from nacl.signing import SigningKey

from fulfilldesk import product
from fulfilldesk.domain.release import NotBelieved, origin_of
from fulfilldesk.releases.updates import Updates
from fulfilldesk.releases.version_file import (
    MOST,
    NoVersionFile,
    read_version_file,
    signed_bytes,
    statement,
    version_file,
)

SECRET, ADDRESS, KEY = "FULFILLDESK_UPDATE_SECRET", "FULFILLDESK_UPDATE_ADDRESS", "FULFILLDESK_UPDATE_KEY"


class Refused(Exception):
    """It cannot be done; the text is one plain sentence without any key in it."""


def make_keys(secret_file: Path) -> str:
    """Write a new secret key into a file that was not there and that its owner alone can read; the public key
    that belongs to it, in base64. Raises Refused."""
    key = SigningKey.generate()
    try:
        handle = os.open(secret_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Refused(f"{secret_file} cannot be made: {error.strerror}.") from None
    with os.fdopen(handle, "w", encoding="ascii", newline="\n") as file:
        file.write(_base64(bytes(key)) + "\n")
    return _base64(bytes(key.verify_key))


def sign(version: str, page: str, environment: Mapping[str, str]) -> str:
    """The version file. Raises Refused."""
    if origin_of(page) is None:
        raise Refused("The page has to be an https address without a name or password in it.")
    try:
        key = SigningKey(base64.b64decode(environment.get(SECRET, "").strip(), validate=True))
    except (ValueError, TypeError):
        raise Refused(f"{SECRET} holds no secret key.") from None
    stated = statement(version, page)
    signed = version_file(stated, key.sign(signed_bytes(stated)).signature)
    # What the program would refuse is better refused here, where a release is made.
    build = {ADDRESS: page, KEY: _base64(bytes(key.verify_key)), **_given(environment)}
    verify(signed.encode(), build)
    return signed


def verify(content: bytes, environment: Mapping[str, str]) -> str:
    """What the program will say of the file, once it believes it. Raises Refused."""
    try:
        updates = Updates.of(environment.get(ADDRESS), environment.get(KEY))
    except ValueError:
        raise Refused(f"{ADDRESS} and {KEY} have to be those of the build.") from None
    try:
        release = read_version_file(content, updates)
    except (NoVersionFile, NotBelieved) as error:
        raise Refused(f"The program would not believe this file: {error}.") from None
    return f"{product.NAME} {release.version}, {release.page}"


def _given(environment: Mapping[str, str]) -> dict[str, str]:
    """Address and key of the build, as far as they are there: a workflow hands on what is not set as ""."""
    return {name: environment[name] for name in (ADDRESS, KEY) if environment.get(name)}


def _base64(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST + 1)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}.") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="The signed file that tells of the newest version.")
    commands = parser.add_subparsers(dest="command", required=True)
    keys = commands.add_parser("keys", help="make a new pair of keys")
    keys.add_argument("--secret", type=Path, required=True, metavar="FILE", help="new, for the secret key")
    signing = commands.add_parser("sign", help=f"sign version {product.VERSION}")
    signing.add_argument("--page", required=True, help="the address of what is new in it")
    signing.add_argument("--into", type=Path, required=True, metavar="FILE", help="the version file")
    looking = commands.add_parser("verify", help="look at a version file as the program will")
    looking.add_argument("file", type=Path)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0 done, 1 refused."""
    given = _parser().parse_args(arguments)
    try:
        if given.command == "keys":
            said = make_keys(given.secret)
        elif given.command == "sign":
            _write(given.into, sign(product.VERSION, given.page, os.environ))
            said = f"{given.into}: {product.NAME} {product.VERSION}, {given.page}"
        else:
            said = verify(_read(given.file), os.environ)
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
