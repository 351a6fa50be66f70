"""Where everything lies: the profile with the person's data, and the resources that came with the program."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from fulfilldesk import product
from fulfilldesk.domain.errors import StoreNotWritable
from fulfilldesk.earlier_profile import earlier_folder_name, move_earlier_folder, tighten


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder in which the program keeps everything: settings, logs, and a folder for each shop. The demo
    shop's lies in a `home`, whose settings and stores it shares."""

    root: Path
    home: Path | None = None

    def make(self) -> None:
        """See that its folders are there, and that what lies in them is its owner's alone. Raises
        StoreNotWritable."""
        try:
            make_private_folder(self.log.parent)
        except OSError as error:
            raise StoreNotWritable(str(error), path=str(self.root)) from error
        tighten(self.root)

    def make_shop(self, domain: str) -> Path:
        """See that the folder of one shop is there, with what earlier versions kept of it. Raises
        StoreNotWritable."""
        folder = self._shop(domain)
        try:
            move_earlier_folder(folder.with_name(earlier_folder_name(domain)), folder)
            make_private_folder(folder)
        except OSError as error:
            raise StoreNotWritable(str(error), path=str(folder)) from error
        return folder

    @property
    def settings(self) -> Path:
        """Window state and preferences."""
        return (self.home or self.root) / "settings.ini"

    @property
    def stores(self) -> Path:
        """The list of the stores that this profile knows."""
        return (self.home or self.root) / "stores.json"

    @property
    def log(self) -> Path:
        """The log that is being written; older ones lie beside it."""
        return self.root / "logs" / "fulfilldesk.log"

    def cache(self, shop_domain: str) -> Path:
        """The cache of one shop. It can be built again."""
        return self._shop(shop_domain) / "cache.sqlite"

    def journal(self, shop_domain: str) -> Path:
        """The journal of one shop. It cannot."""
        return self._shop(shop_domain) / "journal.sqlite"

    @property
    def shops(self) -> Path:
        """The folder with a folder for each shop."""
        return self.root / "shops"

    def _shop(self, shop_domain: str) -> Path:
        return self.shops / shop_folder_name(shop_domain)


def profile(folder: Path | None = None, *, demo: bool = False) -> Profile:
    """The profile in `folder`, by default in the platform's own place. The demo shop has its own within it,
    so that practising never touches the real one and can be thrown away whole."""
    root = folder.expanduser().absolute() if folder is not None else _platform_folder()
    return Profile(root / "demo", root) if demo else Profile(root)


def make_private_folder(folder: Path) -> None:
    """See that the folder exists. What is made on the way is its owner's alone; what exists is left as it is.
    Raises OSError."""
    if not folder.is_dir():
        if folder.parent != folder:  # a drive that is not there is its own parent
            make_private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def shop_folder_name(shop_domain: str) -> str:
    """The folder name of a shop (`name.myshopify.com`, `127.0.0.1:8080`): nobody who sees it, in a list of
    files or a backup, reads from it whose shop it is."""
    return hashlib.sha256(shop_domain.lower().encode()).hexdigest()[:16]


def resources() -> Path:
    """The folder with icons, translations and the like: inside the frozen program, inside the installed
    package, or beside the package in the source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    places = [Path(frozen) / "resources"] if frozen else [package / "resources", package.parent / "resources"]
    return next((place for place in places if place.is_dir()), places[-1])


def _platform_folder() -> Path:
    return platformdirs.user_data_path(product.NAME, appauthor=False, roaming=False)
