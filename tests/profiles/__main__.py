"""See the package."""

from __future__ import annotations

import tempfile
from pathlib import Path

from fulfilldesk import product
from tests.profiles.keeping import FOLDER, keep
from tests.profiles.making import make


def main() -> None:
    """Make the profile of the present version in a folder for now, and keep it."""
    with tempfile.TemporaryDirectory() as folder:
        told = make(Path(folder))
        size = keep(Path(folder), told, FOLDER / f"{product.VERSION}.zip")
    print(f"{product.VERSION}.zip: {size // 1000} kB, {len(told['stores'])} stores")


if __name__ == "__main__":
    main()
