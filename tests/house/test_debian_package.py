"""The package for Debian: what is in it, and how it lives in a bare root, from installing to purging."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from packaging.version import Version

from fulfilldesk import product
from resources.packaging import bare_root
from resources.packaging.debian_package import MEGABYTE, NoPackage, libraries, main, make, source_moment
from resources.packaging.debian_texts import changelog, debian_version
from resources.packaging.linux_desktop import desktop_entry, metainfo
from tests.conftest import ROOT

WHEN = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)

#: Set where a bare root must not be missing.
WANTED = "FULFILLDESK_TEST_BARE_ROOT"

APT = ("apt-get", "--yes", "--quiet=2")

#: For one command in the root; apt brings its packages from a network.
PATIENCE_SECONDS = 240

packs = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="only Debian and its kin have dpkg-deb")

#: Tells of every program and library which of its libraries neither it nor the system has. The path is what
#: PyInstaller's start sets.
MISSING_LIBRARIES = """
export LD_LIBRARY_PATH=/usr/lib/fulfilldesk/_internal
cd /usr/lib/fulfilldesk
ldd $(find . -type f \\( -name '*.so*' -o -name fulfilldesk \\)) 2>&1 | grep "not found" || true
"""


def stand_in(folder: Path, *, calls: bytes = b"\0libc.so.6\0GLIBC_2.9\0GLIBC_2.34\0") -> Path:
    """A folder that looks like a frozen program, and is small."""
    (folder / "_internal").mkdir(parents=True)
    program = folder / product.COMMAND
    program.write_bytes(b"\x7fELF" + calls)
    program.chmod(0o700)
    (folder / "_internal" / "some.txt").write_text("some")
    (folder / "_internal" / "link.txt").symlink_to("some.txt")
    return folder


def told_by_dpkg(package: Path, option: str) -> str:
    return subprocess.run(
        ["dpkg-deb", option, str(package)], capture_output=True, text=True, check=True
    ).stdout


# --- what is in it


@packs
def test_it_is_the_programs_folder_with_a_command_and_an_entry_in_the_menu(tmp_path: Path) -> None:
    package = make(stand_in(tmp_path / "bundle"), tmp_path / "out", WHEN, quick=True)
    lines = told_by_dpkg(package, "--contents").splitlines()
    assert all(line.split()[1] == "root/root" for line in lines)
    rights = {line.split(maxsplit=5)[5]: line.split()[0] for line in lines}
    name = product.COMMAND
    assert rights[f"./usr/lib/{name}/{name}"] == "-rwxr-xr-x"
    assert rights[f"./usr/lib/{name}/_internal/some.txt"] == "-rw-r--r--"
    assert f"./usr/lib/{name}/_internal/link.txt -> some.txt" in rights
    assert f"./usr/bin/{name} -> ../lib/{name}/{name}" in rights
    assert {
        f"./usr/share/applications/{name}.desktop",
        f"./usr/share/icons/hicolor/scalable/apps/{name}.svg",
        f"./usr/share/metainfo/{product.IDENTIFIER}.metainfo.xml",
        f"./usr/share/doc/{name}/copyright",
        f"./usr/share/doc/{name}/changelog.gz",
    } <= rights.keys()
    assert {path for path in rights if path.startswith("./etc")} == set()


@packs
def test_dpkg_is_told_its_name_version_and_what_it_needs(tmp_path: Path) -> None:
    package = make(stand_in(tmp_path / "bundle"), tmp_path / "out", WHEN, "1.2rc1", quick=True)
    told = told_by_dpkg(package, "--field")
    assert f"Package: {product.COMMAND}\nVersion: 1.2~rc1\n" in told
    assert "Depends: libc6 (>= 2.34), ca-certificates, fontconfig-config, tzdata\n" in told
    assert "Recommends: gnome-keyring |" in told


@packs
def test_the_same_folder_makes_the_same_package(tmp_path: Path) -> None:
    bundle = stand_in(tmp_path / "bundle")
    one = make(bundle, tmp_path / "one", WHEN, quick=True).read_bytes()
    os.utime(bundle / "_internal" / "some.txt", (1, 1))
    assert make(bundle, tmp_path / "other", WHEN, quick=True).read_bytes() == one


@pytest.mark.parametrize(
    ("calls", "wanted"),
    [
        (b"\0libc.so.6\0GLIBC_2.4\0GLIBC_2.36\0GLIBC_2.3.4\0", ["libc6 (>= 2.36)"]),
        (b"\0libm.so.6\0libxcb.so.1\0libX11.so.6\0GLIBC_2.17\0", ["libc6 (>= 2.17)", "libx11-6", "libxcb1"]),
        (b"\0libc.so.6\0not-libxcb.so.1\0GLIBC_2.5\0", ["libc6 (>= 2.5)"]),
    ],
)
def test_it_depends_on_the_libraries_that_are_named(calls: bytes, wanted: list[str], tmp_path: Path) -> None:
    assert libraries(stand_in(tmp_path / "bundle", calls=calls)) == wanted


@pytest.mark.parametrize("calls", [b"", b"\0libxcb.so.1\0"])
def test_what_is_no_program_for_linux_makes_no_package(calls: bytes, tmp_path: Path) -> None:
    with pytest.raises(NoPackage):
        libraries(stand_in(tmp_path / "bundle", calls=calls))


def test_a_folder_without_the_program_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["debian_package.py", str(tmp_path), "--into", str(tmp_path / "out")])
    assert main() == 1
    assert "is no frozen program\nNo package was made." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("version", "written"),
    [
        ("0.1.0", "0.1.0"),
        ("1.0rc2", "1.0~rc2"),
        ("1.0a1", "1.0~a1"),
        ("1.0b3", "1.0~b3"),
        ("1.0.dev1", "1.0~~dev1"),
        ("1.0rc2.dev1", "1.0~rc2~~dev1"),
        ("1.0.post1", "1.0.post1"),
    ],
)
def test_versions_are_written_as_debian_has_them(version: str, written: str) -> None:
    assert debian_version(version) == written


@pytest.mark.skipif(shutil.which("dpkg") is None, reason="dpkg itself is asked, which is not on this machine")
def test_dpkg_orders_them_as_python_does() -> None:
    ordered = ["0.9.9", "1.0.dev1", "1.0a1", "1.0b1", "1.0rc1.dev1", "1.0rc1", "1.0rc10", "1.0", "1.0.post1"]
    assert sorted(ordered, key=Version) == ordered
    for earlier, later in pairwise(map(debian_version, ordered)):
        subprocess.run(["dpkg", "--compare-versions", earlier, "lt", later], check=True)


def test_it_is_from_when_the_source_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795456800")
    assert source_moment() == datetime.fromtimestamp(1795456800, UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert source_moment() <= datetime.now(UTC)


def test_its_list_of_changes_has_debians_form() -> None:
    first, *_, last = changelog("0.1.0", WHEN).strip().splitlines()
    assert first == f"{product.COMMAND} (0.1.0) stable; urgency=medium"
    assert (
        last == f" -- {product.PUBLISHER} <fulfilldesk@fulfilldesk.invalid>  Mon, 23 Nov 2026 18:00:00 +0000"
    )


def test_the_entry_in_the_menu_has_both_languages_and_belongs_to_the_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(desktop_entry())
    said = entry["Desktop Entry"]
    assert said["Name"] == said["StartupWMClass"] == product.NAME
    assert (said["Comment"], said["Comment[nl]"]) == (product.SUMMARY, product.SUMMARY_DUTCH)
    assert said["Exec"] == said["Icon"] == product.COMMAND
    assert entry["Desktop Action demo"]["Exec"] == f"{product.COMMAND} --demo"


def test_software_centres_read_what_it_is() -> None:
    described = ElementTree.fromstring(metainfo("1.2.3", "2026-12-31"))
    assert described.findtext("id") == product.IDENTIFIER
    assert described.findtext("launchable") == f"{product.COMMAND}.desktop"
    release = described.find("releases/release")
    assert release is not None and release.attrib == {"version": "1.2.3", "date": "2026-12-31"}


# --- in a bare root


def test_a_bare_root_takes_its_packages_from_the_system_alone() -> None:
    targets = [
        "Debian|http://deb.debian.org/debian/|bookworm|main",
        "Somebody|https://packages.example.com/apt/|bookworm|main",
        "Ubuntu|http://azure.archive.ubuntu.com/ubuntu/|jammy-updates|universe",
    ]
    assert bare_root.sources(targets) == [
        "deb http://deb.debian.org/debian/ bookworm main",
        "deb http://azure.archive.ubuntu.com/ubuntu/ jammy-updates universe",
    ]


def test_a_command_in_a_bare_root_is_told_of_the_screen_and_of_nothing_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setenv("FULFILLDESK_ACCESS_TOKEN", "shpat_secret")
    command = bare_root.entering(Path("/root-of-it"), ["fulfilldesk", "--demo"], person=True)
    assert command[-2:] == ["fulfilldesk", "--demo"]
    assert {"DISPLAY=:7", "HOME=/home/person", "-i"} <= set(command)
    assert "secret" not in " ".join(command)


class Root:
    """A bare Debian in a folder, and what is done in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = ["in a bare root"]

    def timed(self, what: str, do: Callable[[], str | None]) -> None:
        """Do it, and remember how long it took and what it said."""
        began = time.monotonic()
        said = do()
        self.told.append(f"  {what}: {time.monotonic() - began:.0f} s {said or ''}".rstrip())

    def run(self, *command: str, person: bool = False) -> str:
        """One command in it, as its administrator or as a person."""
        done = subprocess.run(
            bare_root.entering(self.folder, command, person=person),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def install(self, package: Path) -> None:
        """With what it depends on, and nothing else."""
        shutil.copy(package, self.folder / "tmp" / package.name)
        self.run(*APT, "install", "--no-install-recommends", f"/tmp/{package.name}")
        (self.folder / "tmp" / package.name).unlink()

    def try_out(self, *options: str) -> str:
        """By the script, as a person; returns what it says."""
        scripts = ROOT / "resources" / "packaging"
        enter = (sys.executable, str(scripts / "bare_root.py"), "enter", "--person", str(self.folder))
        done = subprocess.run(
            [
                *(sys.executable, str(scripts / "try_out.py"), *options, "--root", str(self.folder)),
                *(*enter, product.COMMAND),
            ],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ours(self) -> set[str]:
        """Every path of the system's that bears the program's name."""
        whole = (path for part in ("etc", "opt", "usr") for path in (self.folder / part).rglob("*"))
        paths = {f"/{path.relative_to(self.folder)}" for path in whole}
        return {path for path in paths if product.COMMAND in path.lower()}


def why_no_root() -> str:
    """What this machine lacks to make one."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return "only root on Linux can make a root"
    needed = ("mmdebstrap", "dpkg-deb", "unshare", "Xvfb", "xdotool")
    return ", ".join(f"{tool} is not installed" for tool in needed if shutil.which(tool) is None)


@pytest.mark.skipif(WANTED not in os.environ, reason=f"takes a minute and a network; {WANTED}=1 asks for it")
def test_it_is_installed_tried_out_and_purged_in_a_bare_root(
    built_bundle: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Over an older version; used by somebody who is not root, off screen and on a screen."""
    assert why_no_root() == ""
    root = Root(tmp_path / "root")
    root.timed("making the root", lambda: bare_root.make(root.folder))
    old = make(stand_in(tmp_path / "old"), tmp_path / "old", WHEN, "0.0.1", quick=True)
    new = make(built_bundle, tmp_path / "new", WHEN, quick=True)

    root.install(old)
    root.told.append(f"  the package, packed quickly: {new.stat().st_size / MEGABYTE:.1f} MB")
    root.timed("installing", lambda: root.install(new))
    assert root.run("dpkg-query", "-W", "-f", "${Version}", product.COMMAND) == product.VERSION
    assert "/usr/lib/fulfilldesk/_internal/resources" in root.ours()
    assert "/usr/lib/fulfilldesk/_internal/some.txt" not in root.ours()  # of the older version
    assert root.run("sh", "-c", "command -v python3 python || echo none") == "none\n"
    assert root.run("sh", "-c", MISSING_LIBRARIES) == ""

    root.timed("tried out off screen", root.try_out)
    root.timed("tried out on a screen", lambda: root.try_out("--screen"))

    profile = f"/home/{bare_root.PERSON}/.local/share/{product.NAME}"
    root.run("sh", "-c", f"mkdir -p {profile} && echo mine > {profile}/settings.ini", person=True)
    root.run(*APT, "purge", product.COMMAND)
    assert root.ours() == set()
    assert root.run("cat", f"{profile}/settings.ini") == "mine\n"
    shutil.rmtree(root.folder)  # 700 MB, which pytest would keep
    record_property("measured", "\n".join(root.told))
