"""Signs the program for macOS, makes its disk image and has that notarised by Apple:

python resources/packaging/macos_image.py dist/FulfillDesk.app [--into FOLDER]

It takes what is needed for that from the environment; what is not there is left out, and said.

FULFILLDESK_MACOS_CERTIFICATE            a certificate "Developer ID Application" and its key: PKCS 12, base64
FULFILLDESK_MACOS_CERTIFICATE_PASSWORD   its password
FULFILLDESK_NOTARY_KEY                   a key of App Store Connect (the text of its .p8 file)
FULFILLDESK_NOTARY_KEY_ID                its id
FULFILLDESK_NOTARY_ISSUER                the id of its issuer"""

from __future__ import annotations

import argparse
import base64
import binascii
import json
import os
import plistlib
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from fulfilldesk.product import NAME, VERSION
from resources.packaging.artifact import artifact
from resources.packaging.macos_plan import (
    AD_HOC,
    Notary,
    Step,
    image_steps,
    keychain_steps,
    log_step,
    sign_steps,
    staple_steps,
    submit_step,
)

#: What the hardened runtime must allow, and nothing else: Python's ctypes, by which the keychain and the
#: certificates of macOS are reached, makes small pieces of code in memory. (With a comment in the file itself
#: the kernel would not read it.)
ENTITLEMENTS = Path(__file__).resolve().parent / "macos" / "entitlements.plist"

SECONDS_BETWEEN_ATTEMPTS = 5

#: How programs and libraries of macOS begin: for one processor (64 bits), or for several.
_MACH_O = (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


class ImageFailed(Exception):
    """There is no image, or not the one that was wanted; the text says why, without secrets."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the environment gave; empty where it gave nothing."""

    certificate: bytes = field(default=b"", repr=False)
    certificate_password: str = field(default="", repr=False)
    notary_key: str = field(default="", repr=False)
    notary_key_id: str = ""
    notary_issuer: str = ""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Credentials:
        """Raises ImageFailed where half of something is there: a release is not to go out unsigned because a
        name was mistyped."""
        signing = ("FULFILLDESK_MACOS_CERTIFICATE", "FULFILLDESK_MACOS_CERTIFICATE_PASSWORD")
        notary = ("FULFILLDESK_NOTARY_KEY", "FULFILLDESK_NOTARY_KEY_ID", "FULFILLDESK_NOTARY_ISSUER")
        for names in (signing, notary):
            missing = [name for name in names if not environment.get(name)]
            if missing and len(missing) < len(names):
                raise ImageFailed(f"{' and '.join(missing)} is missing beside the others.")
        if environment.get(notary[0]) and not environment.get(signing[0]):
            raise ImageFailed(f"{notary[0]} is there without {signing[0]}: only what is signed is notarised.")
        try:
            certificate = base64.b64decode("".join(environment.get(signing[0], "").split()), validate=True)
        except binascii.Error as error:
            raise ImageFailed(f"{signing[0]} is not base64.") from error
        return cls(certificate, *(environment.get(name, "") for name in (signing[1], *notary)))


def run(step: Step) -> str:
    """Does a step and returns what it printed. Raises ImageFailed."""
    sys.stdout.write(f"{step.says}\n")
    for attempt in range(1, step.attempts + 1):
        try:
            done = subprocess.run(  # noqa: S603 - the plan's commands
                step.command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
            )
        except FileNotFoundError as error:
            raise ImageFailed(f"{step.says}: {step.command[0]} is not on this machine.") from error
        if done.returncode == 0:
            return done.stdout
        if attempt < step.attempts:
            time.sleep(SECONDS_BETWEEN_ATTEMPTS)
    raise ImageFailed(f"{step.says}: {(done.stderr or done.stdout).strip()}")


def code_in(app: Path) -> list[PurePosixPath]:
    """The programs and libraries in the app, by their place in it."""
    found = []
    for file in app.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(4) in _MACH_O:
                    found.append(PurePosixPath(file.relative_to(app).as_posix()))
    return found


@contextmanager
def identity_of(credentials: Credentials, room: Path) -> Iterator[str]:
    """The name by which codesign knows the certificate, as long as this lasts; without one, AD_HOC."""
    if not credentials.certificate:
        yield AD_HOC
        return
    keychain, certificate = room / "signing.keychain-db", room / "certificate.p12"
    certificate.write_bytes(credentials.certificate)
    searched = run(Step("look for keychains", ("security", "list-keychains", "-d", "user")))
    others = re.findall(r'"(.+)"', searched)
    password = secrets.token_urlsafe()
    try:
        for step in keychain_steps(keychain, password, certificate, credentials.certificate_password, others):
            run(step)
        certificate.unlink()
        command = ("security", "find-identity", "-v", "-p", "codesigning", str(keychain))
        match = re.search(r"\b[0-9A-F]{40}\b", run(Step("look for the certificate", command)))
        if match is None:
            raise ImageFailed("The certificate is not one that may sign programs, or it is no longer valid.")
        yield match[0]
    finally:
        if keychain.exists():
            # This also takes it off the list of those that are searched.
            run(Step("throw the keychain away", ("security", "delete-keychain", str(keychain))))


def notarise(image: Path, notary: Notary) -> None:
    """Have Apple look at the image, and fasten what it says. Raises ImageFailed when Apple refuses it."""
    answer = json.loads(run(submit_step(image, notary)))
    if answer.get("status") != "Accepted":
        reasons = run(log_step(str(answer.get("id")), notary))
        raise ImageFailed(f"Apple says {answer.get('status')}:\n{reasons}")
    for step in staple_steps(image):
        run(step)


def make(app: Path, into: Path, credentials: Credentials) -> Path:
    """Sign the app where it lies, and return its image. Raises ImageFailed."""
    image = into / artifact(".dmg")
    try:
        main = plistlib.loads((app / "Contents" / "Info.plist").read_bytes())["CFBundleExecutable"]
    except (OSError, KeyError, plistlib.InvalidFileException) as error:
        raise ImageFailed(f"{app} is no app of macOS: {error}") from error
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="image-") as temporary:
        room = Path(temporary)
        with identity_of(credentials, room) as identity:
            for step in sign_steps(app, code_in(app), main, identity, ENTITLEMENTS):
                run(step)
            # What one sees in the image: the app, and beside it the folder to drag it to.
            shown = room / "shown"
            shown.mkdir()
            shutil.copytree(app, shown / app.name, symlinks=True)
            (shown / "Applications").symlink_to("/Applications")
            for step in image_steps(shown, f"{NAME} {VERSION}", image, identity):
                run(step)
        if not credentials.certificate:
            sys.stdout.write("not signed, not notarised: FULFILLDESK_MACOS_CERTIFICATE is not set\n")
        elif not credentials.notary_key:
            sys.stdout.write("not notarised: FULFILLDESK_NOTARY_KEY is not set\n")
        else:
            key = room / "notary.p8"
            key.write_text(credentials.notary_key, encoding="ascii")
            notarise(image, Notary(key, credentials.notary_key_id, credentials.notary_issuer))
    return image


def main() -> int:
    """Make the image, and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("app", type=Path)
    parser.add_argument("--into", type=Path, default=Path("dist"), help="the image's folder (default: dist)")
    options = parser.parse_args()
    try:
        image = make(options.app.resolve(), options.into.resolve(), Credentials.of(os.environ))
    except ImageFailed as failed:
        sys.stderr.write(f"{failed}\n")
        return 1
    sys.stdout.write(f"{image}: {image.stat().st_size / 1_000_000:.1f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
