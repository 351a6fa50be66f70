"""Several stores in one program: their demo shops, their keys, and which of them the window says it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.app.key_ring import KeyRing
from fulfilldesk.app.target import Target
from fulfilldesk.demoshop.server import running_shop
from fulfilldesk.demoshop.shop import DemoShop
from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.journal import EntryState, JournalEntry
from fulfilldesk.domain.orders import Order
from fulfilldesk.paths import Profile
from fulfilldesk.shopify.address import shop_address
from tests.app.programs import program_in, rows
from tests.journeys.windows import RunningProgram


@dataclass(frozen=True)
class Store:
    """A demo shop on a port of its own, and the token that opens it."""

    shop: DemoShop
    url: str
    name: str
    token: str

    @property
    def domain(self) -> str:
        return shop_address(self.url).domain

    @property
    def target(self) -> Target:
        """As it is opened from the list: its keys are in the key store."""
        return Target(shop_address(self.url))

    @property
    def credentials(self) -> Credentials:
        return Credentials(WayIn.TOKEN, self.token)

    def files(self, folder: Path) -> Path:
        """Its folder in that profile."""
        return Profile(folder).cache(self.domain).parent


@contextmanager
def stores(*names: str, orders: tuple[int, ...] = (30, 20, 10), **options: Any) -> Iterator[list[Store]]:
    """Shops of these names, each with contents, a token and a number of orders of its own."""
    with ExitStack() as until_the_end:
        opened = []
        for place, name in enumerate(names):
            shop, url = until_the_end.enter_context(
                running_shop(
                    orders=orders[place],
                    seed=place + 1,
                    name=name,
                    domain=f"store-{place + 1}.myshopify.com",
                    token=f"shpat_token_of_store_{place + 1}",
                    **options,
                )
            )
            opened.append(Store(shop, url, name, shop.token))
        yield opened


def sign_in(ring: KeyRing, *known: Store) -> None:
    """As if somebody had gone through the wizard: the keys are in the key store."""
    for store in known:
        assert ring.keys().keep(store.domain, store.credentials) is None


@contextmanager
def program_of(
    qapp: QApplication, qtbot: QtBot, folder: Path, *known: Store, offline: bool = False
) -> Iterator[RunningProgram]:
    """The program with the keys of these stores, each of them opened and synced once; the first is open."""
    with program_in(qapp, qtbot, folder, offline=offline) as program:
        sign_in(program.program.key_ring, *known)
        for store in (*known, *known[:1]) if len(known) > 1 else known:
            program.program.open(store.target)
            synced(program, store)
        yield program


def synced(program: RunningProgram, store: Store) -> None:
    """The window shows every order of that store, and the pass is over."""
    until_open(program, store)
    program.until(lambda: rows(program) == len(store.shop.world.orders))
    until_idle(program)


def until_open(program: RunningProgram, store: Store) -> None:
    """Its files are open."""
    program.until(
        lambda: program.program.desk is not None and program.desk.target.address.domain == store.domain
    )


def until_idle(program: RunningProgram) -> None:
    """No pass is under way, and what follows one is done."""
    schedule = program.program.schedule
    assert schedule is not None
    program.until(lambda: not schedule.running)


def press(program: RunningProgram, key: Qt.Key) -> None:
    """Ctrl and a digit."""
    program.act(lambda: QTest.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier))


def by_key(program: RunningProgram, place: int) -> None:
    """Ctrl+1 to Ctrl+9, with the window in front."""
    program.act(program.window.activateWindow)
    program.until(program.window.isActiveWindow)
    press(program, Qt.Key(Qt.Key.Key_0 + place))


def item(program: RunningProgram, words: str) -> QAction:
    """The item of the shop's menu that begins so."""
    actions = program.order_desk.window.menu.actions()
    return next(each for each in actions if _read(each.text()).startswith(words))


def _read(text: str) -> str:
    """A menu item's text as a person reads it."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def by_menu(program: RunningProgram, title: str) -> None:
    """The store of that title, in the menu."""
    program.act(item(program, title).trigger)


def which(program: RunningProgram) -> tuple[str, str, str]:
    """Title, rail and status line: what each says of the store."""
    window = program.order_desk.window
    return window.windowTitle(), _read(window.rail._shop.text()), window.status._shop.text()


def says(program: RunningProgram, store: Store, *others: Store) -> bool:
    """Whether all three places name this store, by name or by address, and none names another."""
    return all(
        (store.name in said or store.domain in said)
        and not any(
            other.domain in said or (other.name != store.name and other.name in said) for other in others
        )
        for said in which(program)
    )


def titles(program: RunningProgram) -> list[str]:
    """The stores in the menu, the open one with a tick before it."""
    return [
        f"{'✓' if each.isChecked() else ''}{each.text()}" for each in program.order_desk.window.menu.stores
    ]


def waiting_note(program: RunningProgram, note: str) -> Order:
    """Agreed to, and to be sent later: another note on the newest order."""
    desk = program.desk
    order = desk.cache.order(desk.cache.newest(1)[0].id)
    assert order is not None
    asked = desk.pipeline.ask("edit_note", order, order.id, {"note": note})
    entry = desk.pipeline.queue(desk.pipeline.preview_from_cache(asked))
    assert isinstance(entry, JournalEntry) and entry.state is EntryState.WAITING
    return order


def while_it_holds(program: RunningProgram, holds: Callable[[], bool], until: Callable[[], bool]) -> None:
    """At every look something is so, until something else is."""

    def look() -> bool:
        assert holds(), which(program)
        return until()

    program.until(look)
