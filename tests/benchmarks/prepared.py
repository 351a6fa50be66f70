"""What every number is measured on: the shop's files, and the cache that the program's own import made of
them. Both are kept in the system's folder for temporary files, and made anew when their code has changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fulfilldesk.paths import Profile
from tests.benchmarks.import_process import Imported, run_import
from tests.benchmarks.jsonl import SEED, BulkFiles
from tests.benchmarks.lines import CannotRun
from tests.conftest import ROOT

#: The environment's word for which state of the program a run is about, so that all its numbers are about the
#: same cache whatever is edited meanwhile.
PROGRAM = "FULFILLDESK_BENCHMARK_OF"
#: The shop whose orders these are. Nothing is ever sent there.
SHOP = "benchmark.myshopify.com"
#: Bytes an order needs here: its lines, its cache, and the copies that are written to.
_BYTES_AN_ORDER = 12_000

_HERE = Path(__file__).resolve().parent
_GENERATOR = ("jsonl.py", "order_lines.py", "order_stories.py", "shop_content.py", "shop_words.toml")
_ROOMS = ("importer", "store", "domain")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A shop of `orders` orders, as files and as the profile of a program that has them all."""

    orders: int
    files: BulkFiles
    profile: Profile
    work: Path

    @property
    def cache(self) -> Path:
        """The cache. Only copies of it are written to."""
        return self.profile.cache(SHOP)

    def take_as_cache(self, imported: Imported) -> None:
        """Make what was imported the cache."""
        built = imported.place_as_cache()
        self.cache.parent.mkdir(parents=True)
        # Moved last: a cache that is there is whole.
        for file in sorted(built.parent.glob(f"{built.name}?*")):
            file.replace(self.cache.with_name(file.name))
        built.replace(self.cache)

    def copy_of_profile(self, name: str) -> Profile:
        """A copy for one measurement that writes."""
        copy = Profile(self.fresh_folder(name))
        folder = copy.cache(SHOP).parent
        folder.mkdir(parents=True)
        for file in self.cache.parent.glob(f"{self.cache.name}*"):
            shutil.copyfile(file, folder / file.name)
        return copy

    def fresh_folder(self, name: str) -> Path:
        """An empty folder for one measurement."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder


def base_folder() -> Path:
    """Where everything of the benchmark lies."""
    return Path(tempfile.gettempdir()) / "fulfilldesk-benchmarks"


def prepare_files(orders: int) -> BulkFiles:
    """The shop's files, written if they are not there yet. Raises CannotRun when the disk is too full."""
    folder = base_folder() / f"{orders}-{_digest(_HERE / name for name in _GENERATOR)}"
    files = BulkFiles(folder, orders, SEED)
    if not (folder / "complete").exists():
        for old in base_folder().glob(f"{orders}-*"):
            shutil.rmtree(old)
        _check_space(orders)
        files.write()
        (folder / "complete").touch()
    return files


def program() -> str:
    """Tells one state of the program that builds a cache from another."""
    return _digest(file for room in _ROOMS for file in sorted((ROOT / "fulfilldesk" / room).rglob("*.py")))


def prepare(orders: int, *, cached: bool = True) -> Prepared:
    """Files, and with `cached` the cache. Raises CannotRun when the import does not stand or fails."""
    files = prepare_files(orders)
    folder = files.folder / f"program-{os.environ.get(PROGRAM) or program()}"
    prepared = Prepared(orders, files, Profile(folder / "profile"), folder / "work")
    if not prepared.cache.exists():
        for old in files.folder.glob("program-*"):
            shutil.rmtree(old)
        _check_space(orders)
        if cached:
            prepared.take_as_cache(run_import(files, prepared.fresh_folder("built")))
    return prepared


def _digest(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _check_space(orders: int) -> None:
    base_folder().mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(base_folder()).free
    needed = orders * _BYTES_AN_ORDER
    if free < needed:
        raise CannotRun(f"{base_folder()} needs {needed / 1e9:.1f} GB, {free / 1e9:.1f} GB are free")


def leave_nothing(prepared: Prepared) -> None:
    """Remove the copies; files and cache stay for the next run."""
    shutil.rmtree(prepared.work, ignore_errors=True)
