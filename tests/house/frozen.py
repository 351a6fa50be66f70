"""The frozen program, built once for all the tests that need it, in whichever process they run."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from fulfilldesk import product
from resources.packaging.bundle import BuildFailed, build

#: Names the folder of the frozen program: one that was built before, or the place to keep the one that is
#: built here (for the benchmark, or to try something out).
BUNDLE = "FULFILLDESK_TEST_BUNDLE"

#: How long another process may take to build it.
PATIENCE_SECONDS = 600

_BUILT = "built: "


@pytest.fixture(scope="session")
def built_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that would be given to people. Nobody changes it."""
    kept = Path(os.environ[BUNDLE]).absolute() if os.environ.get(BUNDLE) else None
    if kept is not None and kept.exists():
        return kept
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller, which freezes the program, is not installed (it is in the extra `test`)")
    base = tmp_path_factory.getbasetemp()
    # Processes of one run (xdist's workers) have neighbouring folders.
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "bundle"
    try:
        shared.mkdir()
    except FileExistsError:
        return _built_by_another(shared)
    said = "its building was interrupted"
    try:
        folder = build(shared)
        if kept is not None:
            folder = Path(shutil.move(folder, kept))
        said = f"{_BUILT}{folder}"
    except BuildFailed as failed:
        said = str(failed)
    finally:
        _outcome(shared).with_suffix(".part").write_text(said, encoding="utf-8")
        _outcome(shared).with_suffix(".part").rename(_outcome(shared))
    return _built_by_another(shared)


def program_in(folder: Path) -> Path:
    """The executable in it that prints to a terminal."""
    return folder / (f"{product.COMMAND}-cli.exe" if sys.platform == "win32" else product.COMMAND)


def _built_by_another(shared: Path) -> Path:
    """Wait until it stands."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not _outcome(shared).exists():
        assert time.monotonic() < end, "the process that builds the bundle never ended"
        time.sleep(0.5)
    said = _outcome(shared).read_text(encoding="utf-8")
    assert said.startswith(_BUILT), said
    return Path(said.removeprefix(_BUILT))


def _outcome(shared: Path) -> Path:
    """The file that tells that the building ended, and where it stands."""
    return shared / "outcome.txt"
