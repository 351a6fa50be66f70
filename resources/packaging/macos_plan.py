"""Which commands of macOS sign the program, make its disk image and have it notarised, in their order.
Nothing is done here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

#: Signs so that it runs on this machine, and says nothing about who made it.
AD_HOC = "-"

#: How long Apple may look at the image; most take a few minutes.
NOTARY_PATIENCE = "45m"


@dataclass(frozen=True, slots=True)
class Step:
    """One command. `says` is what may be told about it: the command itself can have secrets in it. Some
    commands fail at times without a fault of ours, and are given several attempts."""

    says: str
    command: tuple[str, ...]
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class Notary:
    """A key of App Store Connect: the file it is in, its id, and the id of who issued it."""

    key: Path
    key_id: str
    issuer: str

    @property
    def arguments(self) -> tuple[str, ...]:
        """How `notarytool` is told."""
        return ("--key", str(self.key), "--key-id", self.key_id, "--issuer", self.issuer)


def keychain_steps(
    keychain: Path, password: str, certificate: Path, certificate_password: str, others: Sequence[str]
) -> list[Step]:
    """Puts the certificate into a new keychain, from which `codesign` may take it without asking. `others`
    are the keychains that are searched already."""
    chain = str(keychain)
    return [
        Step("make a keychain", ("security", "create-keychain", "-p", password, chain)),
        Step("keep it open for six hours", ("security", "set-keychain-settings", "-lut", "21600", chain)),
        Step("open it", ("security", "unlock-keychain", "-p", password, chain)),
        Step(
            "put the certificate into it",
            (
                *("security", "import", str(certificate), "-k", chain, "-f", "pkcs12"),
                *("-P", certificate_password, "-T", "/usr/bin/codesign"),
            ),
        ),
        Step(
            "let codesign use it",
            ("security", "set-key-partition-list", "-S", "apple-tool:,apple:", "-s", "-k", password, chain),
        ),
        Step("search it too", ("security", "list-keychains", "-d", "user", "-s", chain, *others)),
    ]


def to_sign(code: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    """What is signed before the app itself, innermost first: each signature seals those below it. `code` are
    the programs and libraries in the app; of a framework the version's folder is signed, not its library."""
    targets = set()
    for path in code:
        version = path.parent
        is_framework = version.parent.name == "Versions" and version.parent.parent.stem == path.name
        targets.add(version if is_framework else path)
    return sorted(targets, key=lambda path: (-len(path.parts), path))


def sign_steps(
    app: Path, code: Iterable[PurePosixPath], main: str, identity: str, entitlements: Path
) -> list[Step]:
    """Signs the app and everything in it. `main` is the name of the executable that the app starts. With an
    identity of Apple the hardened runtime is switched on, which notarising asks for; ad hoc it would refuse
    the program's own libraries, which then have no developer in common."""
    how: tuple[str, ...] = ("codesign", "--force", "--sign", identity)
    rights: tuple[str, ...] = ()
    if identity == AD_HOC:
        how += ("--timestamp=none",)
    else:
        how += ("--timestamp", "--options", "runtime")
        rights = ("--entitlements", str(entitlements))
    executables = PurePosixPath("Contents/MacOS")
    # The main executable is signed with the app.
    parts = [path for path in to_sign(code) if path != executables / main]
    programs = [str(app / path) for path in parts if path.parent == executables]
    libraries = [str(app / path) for path in parts if path.parent != executables]
    steps = []
    if libraries:
        steps.append(Step(f"sign {len(libraries)} libraries", (*how, *libraries)))
    if programs:
        steps.append(Step(f"sign {len(programs)} other programs", (*how, *rights, *programs)))
    return [
        *steps,
        Step(f"sign {app.name}", (*how, *rights, str(app))),
        Step("look at the signatures", ("codesign", "--verify", "--deep", "--strict", str(app))),
    ]


def image_steps(folder: Path, volume: str, image: Path, identity: str) -> list[Step]:
    """Makes the disk image of a folder, and signs it where there is an identity."""
    steps = [
        Step(
            f"make {image.name}",
            (
                *("hdiutil", "create", "-volname", volume, "-srcfolder", str(folder)),
                *("-fs", "HFS+", "-format", "ULMO", "-ov", str(image)),
            ),
            # "Resource busy": the system's own virus scanner holds the new volume.
            attempts=5,
        ),
        Step("look at the image", ("hdiutil", "verify", str(image))),
    ]
    if identity != AD_HOC:
        steps.append(Step("sign the image", ("codesign", "--sign", identity, "--timestamp", str(image))))
    return steps


def submit_step(image: Path, notary: Notary) -> Step:
    """Sends the image to Apple and waits; what comes back is JSON with `id` and `status`."""
    command = ("xcrun", "notarytool", "submit", str(image), *notary.arguments)
    waiting = ("--wait", "--timeout", NOTARY_PATIENCE, "--output-format", "json")
    return Step("have it notarised", (*command, *waiting))


def log_step(submission: str, notary: Notary) -> Step:
    """Asks why Apple refused a submission."""
    return Step("ask why", ("xcrun", "notarytool", "log", submission, *notary.arguments))


def staple_steps(image: Path) -> list[Step]:
    """Fastens Apple's ticket to the image, so that it opens without a network too."""
    return [
        Step("fasten the ticket", ("xcrun", "stapler", "staple", str(image))),
        Step(
            "ask as a person's Mac will",
            (
                *("spctl", "--assess", "--type", "open", "--context", "context:primary-signature"),
                *("--verbose", str(image)),
            ),
        ),
    ]
