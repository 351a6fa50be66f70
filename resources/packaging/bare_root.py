"""Makes a bare Debian or Ubuntu in a folder, without Python, and runs commands in it; needs root:

python resources/packaging/bare_root.py make DIR
python resources/packaging/bare_root.py enter [--person] DIR COMMAND...

It is made by mmdebstrap from where the machine's own apt takes its packages."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

#: Somebody with an account who administers nothing.
PERSON = "person"
_PERSON_ID = 1000

#: Whose packages are the system's own, as apt calls them.
_SYSTEMS = ("Debian", "Ubuntu")

#: What a command in the root is told of the surroundings outside it.
_TOLD = ("DISPLAY", "QT_QPA_PLATFORM", "http_proxy", "https_proxy")

_MMDEBSTRAP = (
    *("mmdebstrap", "--quiet", "--mode=root", "--variant=apt"),
    # It is thrown away: nothing need survive a power cut, and nobody reads its manuals.
    "--dpkgopt=force-unsafe-io",
    *(f"--dpkgopt=path-exclude=/usr/share/{part}/*" for part in ("man", "doc", "info", "locale")),
    '--aptopt=Acquire::Languages "none"',
    '--aptopt=APT::Sandbox::User "root"',
    # Made with /bin in /usr, as systems are today; merging it later would take Perl.
    "--hook-dir=/usr/share/mmdebstrap/hooks/maybe-merged-usr",
    # The lists of what there is stay, for what is installed next.
    "--skip=cleanup/apt/lists",
)

#: /proc is there as long as the command runs, and for the command alone.
_ENTER = """
root=$1 who=$2
shift 2
mount -t proc proc "$root/proc"
exec chroot --userspec="$who" "$root" "$@"
"""


class NoRoot(Exception):
    """The root was not made; the text is what was said."""


def make(root: Path) -> None:
    """A root that has apt, one person, and nothing else that not every root has. Raises NoRoot."""
    codename = platform.freedesktop_os_release()["VERSION_CODENAME"]
    done = subprocess.run(  # noqa: S603 - mmdebstrap on our own folder
        [*_MMDEBSTRAP, codename, str(root), *sources(_apt_targets())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise NoRoot(done.stdout)
    home = root / "home" / PERSON
    home.mkdir(mode=0o700)
    os.chown(home, _PERSON_ID, _PERSON_ID)
    with (root / "etc" / "passwd").open("a", encoding="utf-8") as accounts:
        accounts.write(f"{PERSON}:x:{_PERSON_ID}:{_PERSON_ID}::/home/{PERSON}:/bin/sh\n")


def sources(targets: Sequence[str]) -> list[str]:
    """Lines for apt, of those of the machine's sources that are the system's own: what others offer beside
    it is none of a bare root's. `targets` are lines ORIGIN|ADDRESS|RELEASE|COMPONENT."""
    split = [target.split("|") for target in targets]
    return [
        f"deb {address} {release} {part}" for origin, address, release, part in split if origin in _SYSTEMS
    ]


def _apt_targets() -> list[str]:
    form = "$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)"
    command = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise NoRoot(done.stderr)
    return list(dict.fromkeys(done.stdout.splitlines()))


def entering(root: Path, command: Sequence[str], *, person: bool = False) -> list[str]:
    """The command that runs this one in the root, as its administrator or as a person. It becomes the command
    itself: what ends one ends the other, and nothing stays mounted."""
    who = f"{_PERSON_ID}:{_PERSON_ID}" if person else "0:0"
    told = [f"{name}={value}" for name, value in _surroundings(os.environ, person=person).items()]
    enter = ["unshare", "--mount", "sh", "-e", "-c", _ENTER, "sh", str(root), who]
    return [*enter, "/usr/bin/env", "-i", *told, *command]


def _surroundings(outside: Mapping[str, str], *, person: bool) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin" if person else "/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": f"/home/{PERSON}" if person else "/root",
        "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
        **{name: outside[name] for name in _TOLD if name in outside},
    }


def main() -> int:
    """Make one, or become a command in it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    todo = parser.add_subparsers(dest="todo", required=True)
    making = todo.add_parser("make")
    making.add_argument("dir", type=Path, help="a folder that is not there yet")
    enter = todo.add_parser("enter")
    enter.add_argument("--person", action="store_true", help=f"as {PERSON}, not as the administrator")
    enter.add_argument("dir", type=Path)
    enter.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    root: Path = options.dir.absolute()
    if options.todo == "enter":
        command = entering(root, options.command, person=options.person)
        os.execvp(command[0], command)  # noqa: S606 - what the caller wants run
    try:
        make(root)
    except (NoRoot, OSError) as failed:
        sys.stderr.write(f"{failed}\nThe root was not made.\n")
        return 1
    sys.stdout.write(f"{root}: a bare root\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
