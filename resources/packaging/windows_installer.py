"""Makes the installer for Windows from the folder of the frozen program, and checks what is in it:

python resources/packaging/windows_installer.py dist/fulfilldesk [--into dist] [--quick]

It needs makensis (NSIS 3) and 7z, in the path or where they install themselves on Windows."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PureWindowsPath

from PIL import Image

from fulfilldesk import product
from resources.packaging.bundle import MEGABYTE, unpacked_bytes
from resources.packaging.icons import picture, write_windows_icon
from resources.packaging.version_resource import version_numbers

HERE = Path(__file__).resolve().parent / "windows"

#: What the script asks of the folder: the program without a console, and the one with one.
EXECUTABLES = (f"{product.COMMAND}.exe", f"{product.COMMAND}-cli.exe")

#: Where the script unpacks everything before it moves it to its place.
UNPACKED = f"~{product.COMMAND}-new"

#: What the script writes beside the program's files.
UNINSTALLER = "uninstall.exe"

#: What Windows does not allow in a name, and what means something else to makensis.
_HOSTILE = re.compile(r'[<>:"|?*\\\x00-\x1f$`\[\]]|[. ]$')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)

#: Solid: what is alike in several files is packed once. The dictionary is what unpacking takes of memory.
_COMPRESSED = ("-XSetCompressor /SOLID /FINAL lzma", "-XSetCompressorDictSize 32")
_UNCOMPRESSED = ("-XSetCompress off",)


class NoInstaller(Exception):
    """There is none, or it is not what it should be; the text says why."""


def installer_name(version: str) -> str:
    """What the installer is called; the same for every processor, as there is one."""
    return f"{product.NAME}-{version}-windows-x64-setup.exe"


def files_of(bundle: Path) -> list[str]:
    """The files in the folder, by their place in it, sorted; the executables last, so that a program that can
    be started is whole. Raises NoInstaller when the folder is not one for Windows."""
    found = sorted(_files_below(bundle))
    missing = [name for name in EXECUTABLES if name not in found]
    if missing:
        raise NoInstaller(f"{bundle} has no {' and no '.join(missing)}")
    taken: dict[str, str] = {}
    for file in found:
        if any(_HOSTILE.search(part) or _DEVICES.fullmatch(part) for part in file.split("/")):
            raise NoInstaller(f"Windows takes no file of the name {file!r}")
        other = taken.setdefault(file.lower(), file)
        if other != file:
            raise NoInstaller(f"{other} and {file} are the same to Windows")
    return [*(file for file in found if file not in EXECUTABLES), *EXECUTABLES]


def _files_below(bundle: Path) -> Iterable[str]:
    for path in bundle.rglob("*"):
        name = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            raise NoInstaller(f"{name} is a link, which NSIS would follow")
        if not path.is_dir():
            yield name


def folders_of(files: Iterable[str]) -> list[str]:
    """The folders that the files need, each after the one around it."""
    return sorted({parent.as_posix() for file in files for parent in PureWindowsPath(file).parents} - {"."})


def longest_path(files: Iterable[str]) -> int:
    """How many characters stand after the program's folder, at most: while it is installed too."""
    return max(len(f"\\{UNPACKED}\\{file}") for file in files)


def build_file(files: list[str], names: Mapping[str, object]) -> str:
    """What the script includes: the names and numbers, and the lists as macros that are told what to do with
    each."""
    folders = folders_of(files)
    # makensis reads places on this machine as they stand, and texts for `$`.
    texts = {
        name: f'"{value}"' if isinstance(value, Path) else _quoted(str(value))
        for name, value in names.items()
    }
    lines = [f"!define {name} {text}" for name, text in texts.items()]
    for macro, entries in (("EachFolder", folders), ("EachFolderUpwards", folders[::-1])):
        lines += [f"!macro {macro} DO", *(f"!insertmacro ${{DO}} {_windows(entry)}" for entry in entries)]
        lines.append("!macroend")
    lines += ["!macro EachFile DO"]
    # In the folder the name is as it is there, in the installer as Windows writes it.
    lines += [f"!insertmacro ${{DO}} {_windows(file)} {_quoted(file)}" for file in files]
    lines.append("!macroend")
    return "".join(f"{line}\n" for line in lines)


def _windows(name: str) -> str:
    return _quoted(str(PureWindowsPath(name)))


def _quoted(text: str) -> str:
    return '"' + text.replace("$", "$$").replace('"', '$\\"') + '"'


def write_picture(into: Path) -> Path:
    """What stands beside the last page's text: our icon, at twice the size for screens with many dots."""
    drawing = picture(192)
    page = Image.new("RGB", (328, 628), "white")
    page.paste(drawing, (68, 68), drawing)
    file = into / "page.bmp"
    page.save(file)
    return file


def make(bundle: Path, into: Path, *, quick: bool = False) -> Path:
    """Make the installer in the folder `into`; returns its file. `quick` leaves out the packing, which takes
    minutes. Raises NoInstaller."""
    files = files_of(bundle)
    into.mkdir(parents=True, exist_ok=True)
    output = into / installer_name(product.VERSION)
    with tempfile.TemporaryDirectory(prefix="installer-") as work:
        names = {
            "NAME": product.NAME,
            "COMMAND": product.COMMAND,
            "VERSION": product.VERSION,
            "NUMERIC_VERSION": ".".join(map(str, version_numbers(product.VERSION))),
            "PUBLISHER": product.PUBLISHER,
            "SUMMARY": product.SUMMARY,
            "SUMMARY_DUTCH": product.SUMMARY_DUTCH,
            "HERE": HERE,
            "BUNDLE": bundle.resolve(),
            "OUTPUT": output.resolve(),
            "ICON": write_windows_icon(Path(work)),
            "PICTURE": write_picture(Path(work)),
            "UNPACKED": UNPACKED,
            "UNINSTALLER": UNINSTALLER,
            "LONGEST_PATH": longest_path(files),
            "SIZE_KB": -(-unpacked_bytes(bundle) // 1024),
        }
        build = Path(work) / "build.nsh"
        build.write_text(build_file(files, names), encoding="utf-8")
        _call(
            [
                *("makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DBUILD={build}"),
                *(_UNCOMPRESSED if quick else _COMPRESSED),
                str(HERE / f"{product.COMMAND}.nsi"),
            ]
        )
    return output


def listed_files(installer: Path) -> list[str]:
    """The program's files in the installer, by their place in the program's folder, sorted: as 7z lists them,
    which knows nothing of how it was made. Raises NoInstaller."""
    said = _call(["7z", "l", "-slt", "-ba", str(installer)])
    paths = [
        line.removeprefix("Path = ").replace("\\", "/")
        for line in said.splitlines()
        if line.startswith("Path = ")
    ]
    # NSIS adds what its pages need, and the uninstaller.
    ours = [path.removeprefix(f"{UNPACKED}/") for path in paths if not path.startswith("$PLUGINSDIR/")]
    return sorted(path for path in ours if path != UNINSTALLER)


def check(installer: Path, files: Iterable[str]) -> None:
    """See that the installer brings these files and no other. Raises NoInstaller."""
    listed, wanted = set(listed_files(installer)), set(files)
    if listed != wanted:
        missing, extra = sorted(wanted - listed), sorted(listed - wanted)
        raise NoInstaller(f"{installer.name} is not the folder: without {missing[:5]}, with {extra[:5]}")


def _call(command: list[str]) -> str:
    tool = _tool(command[0])
    done = subprocess.run(  # noqa: S603 - makensis and 7z
        [tool, *command[1:]],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise NoInstaller(f"{tool}: {done.stdout.strip()}")
    return done.stdout


def _tool(name: str) -> str:
    programs = [
        Path(os.environ[variable])
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)")
        if variable in os.environ
    ]
    own = [str(folder / tool) for folder in programs for tool in ("NSIS", "7-Zip")]
    found = shutil.which(name) or shutil.which(name, path=os.pathsep.join(own))
    if found is None:
        raise NoInstaller(f"{name} is not installed")
    return found


def main() -> int:
    """Make it, check it, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", type=Path, help="the folder that bundle.py made")
    parser.add_argument(
        "--into", type=Path, default=Path("dist"), help="where the installer goes (default: dist)"
    )
    parser.add_argument("--quick", action="store_true", help="do not compress it, to try it out")
    options = parser.parse_args()
    try:
        installer = make(options.bundle, options.into, quick=options.quick)
        check(installer, files_of(options.bundle))
    except NoInstaller as failed:
        sys.stderr.write(f"{failed}\n")
        return 1
    sys.stdout.write(
        f"{installer}: {installer.stat().st_size / MEGABYTE:.1f} MB, with every file of {options.bundle}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
