"""The benchmark's shop as the four files that bulk operations give: seeded, so that every run has the same.

`python -m tests.benchmarks.jsonl FOLDER [--orders N] [--seed N]` writes them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.order_lines import BLOCK, Block, block
from tests.benchmarks.shop_content import ShopContent, shop_content

SEED = 20_260_701
#: Products of a shop of a million orders; small shops have fewer.
_PRODUCTS = 4_000


@dataclass(frozen=True, slots=True)
class BulkFiles:
    """Where the files of a shop with `total` orders lie."""

    folder: Path
    total: int
    seed: int = SEED

    @property
    def orders(self) -> Path:
        """Orders with their lines, and their fulfilments without lines."""
        return self.folder / "orders.jsonl"

    @property
    def work(self) -> Path:
        """Fulfilment orders with their lines and their fulfilments' lines."""
        return self.folder / "work.jsonl"

    @property
    def inventory(self) -> Path:
        """Stock of every item at every location."""
        return self.folder / "inventory.jsonl"

    @property
    def locations(self) -> Path:
        """All locations."""
        return self.folder / "locations.jsonl"

    @property
    def all(self) -> tuple[Path, Path, Path, Path]:
        """The four of them."""
        return self.orders, self.work, self.inventory, self.locations

    @property
    def size(self) -> int:
        """Bytes of all of them."""
        return sum(path.stat().st_size for path in self.all)

    def content(self) -> ShopContent:
        """What the orders are made of."""
        return shop_content(self.seed, min(_PRODUCTS, 200 + self.total // 50))

    def write(self) -> None:
        """Write the files."""
        self.folder.mkdir(parents=True, exist_ok=True)
        content = self.content()
        with (
            self.orders.open("w", encoding="utf-8", newline="") as orders,
            self.work.open("w", encoding="utf-8", newline="") as work,
        ):
            for number in range(-(-self.total // BLOCK)):
                made = block(content, self.seed, self.total, number)
                orders.write(made.orders)
                work.write(made.work)
        with self.inventory.open("w", encoding="utf-8", newline="") as inventory:
            inventory.writelines(_stock_lines(content))
        self.locations.write_text("".join(content.location_lines), encoding="utf-8", newline="")

    def blocks(self, numbers: Iterable[int]) -> Iterator[Block]:
        """Some of the blocks of BLOCK orders, made again."""
        content = self.content()
        return (block(content, self.seed, self.total, number) for number in numbers)


def _stock_lines(content: ShopContent) -> Iterator[str]:
    for running, (item, tracked, places) in enumerate(content.items):
        yield (f'{{"__typename":"InventoryItem","id":"{item}","tracked":{"true" if tracked else "false"}}}\n')
        number = item.rsplit("/", 1)[1]
        for at, place in enumerate(places):
            on_hand = (running * 37 + at * 11) % 160
            committed = (running * 13 + at * 7) % 9
            yield (
                f'{{"__typename":"InventoryLevel",'
                f'"id":"gid://shopify/InventoryLevel/{110_000_000_000 + at}?inventory_item_id={number}",'
                f'"location":{{"id":"{place}"}},'
                f'"quantities":[{{"name":"available","quantity":{on_hand - committed}}},'
                f'{{"name":"committed","quantity":{committed}}},{{"name":"on_hand","quantity":{on_hand}}}],'
                f'"__parentId":"{item}"}}\n'
            )


def main() -> None:
    """Write the files into a folder."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.jsonl")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--orders", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    files = BulkFiles(options.folder, options.orders, options.seed)
    files.write()
    for path in files.all:
        print(f"{path}  {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
