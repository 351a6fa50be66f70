"""A key store that is locked, missing, slow, forgetful, or cleared by somebody else: the store opens for this
run, the saved orders are at hand in the next one, and the window says what to do."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked, NoKeyringError
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk.credentials import vault
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.errors import KeyStoreMissing
from fulfilldesk.ui.message_line import Remedy
from tests.app.programs import MemoryKeyring, lines, press_remedy
from tests.journeys.several import until_idle
from tests.journeys.signing_in import Newcomer, keep, keys_of, shop_on_loopback, started


class Troubled(MemoryKeyring):
    """A key store; `trouble` is what is wrong with it at the moment, "" for nothing."""

    def __init__(self, trouble: str = "") -> None:
        super().__init__()
        self.trouble = trouble
        self.over = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._meet()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._meet()
        if self.trouble != "forgetful":
            super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self._meet()
        super().delete_password(service, username)

    def opened(self) -> Troubled:
        """As credentials.vault asks for it."""
        if self.trouble == "not accepted":
            raise KeyStoreMissing("keyrings.alt.file.PlaintextKeyring")
        return self

    def _meet(self) -> None:
        if self.trouble == "locked":
            raise KeyringLocked
        if self.trouble == "missing":
            raise NoKeyringError
        if self.trouble == "slow":
            self.over.wait(60)  # a question on another screen, until somebody sees it


@pytest.fixture
def kept() -> Iterator[Troubled]:
    """The key store, for which nobody here waits longer than a blink."""
    store = Troubled()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "key_store", store.opened)
        patch.setattr(vault, "KeyringVault", functools.partial(vault.KeyringVault, patience=0.1))
        yield store
        store.over.set()


LOCKED = (
    "The keys belong in this computer's key store, which did not open.",
    "De sleutels horen in de sleutelopslag van deze computer, maar die ging niet open.",
)
MISSING = (
    "This computer has no key store to keep the keys in.",
    "Deze computer heeft geen sleutelopslag om de sleutels in te bewaren.",
)
FOR_THIS_RUN = (
    "The keys are kept until you close FulfillDesk; next time you will be asked for them again.",
    "De sleutels blijven bewaard tot je FulfillDesk sluit; de volgende keer vragen we er opnieuw om.",
)
UNKEPT = (
    "The keys to this store could not be kept. {reason} They will be asked for again at the next start.",
    "De sleutels van deze winkel konden niet worden bewaard. {reason} Bij de volgende start vragen we er "
    "opnieuw om.",
)
TROUBLES = {
    "locked": LOCKED,
    "missing": MISSING,
    "slow": LOCKED,
    "forgetful": LOCKED,
    "not accepted": MISSING,
}
#: What the window says of a key store from which the keys cannot be read, and what its button does.
LOCKED_LINE = (
    "The key store is locked. The keys belong in this computer's key store, which did not open. Unlock it, "
    "then try again. Until then you can look at the saved orders."
)
MISSING_LINE = (
    "No key store. This computer has no key store to keep the keys in. The keys are used until you close "
    "FulfillDesk; then you are asked for them again."
)
AT_THE_START = {
    "locked": (Remedy.TRY_AGAIN, LOCKED_LINE),
    "slow": (Remedy.TRY_AGAIN, LOCKED_LINE),
    "missing": (Remedy.SIGN_IN, MISSING_LINE),
    "not accepted": (Remedy.SIGN_IN, MISSING_LINE),
}
NO_KEYS = (
    "Not signed in. There are no keys to this store on this computer. Sign in again. Until then you can look "
    "at the saved orders."
)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("trouble", TROUBLES)
def test_keys_that_cannot_be_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: Troubled, trouble: str, language: str
) -> None:
    """They serve until the program ends, and the person is told twice: before and after the store opens."""
    with shop_on_loopback() as (shop, url), started(qapp, qtbot, tmp_path, language) as program:
        person = Newcomer(program, language)
        person.to_keys(url, WayIn.APP)
        kept.trouble = trouble
        person.gives_app_keys()
        person.signs_in()
        person.until_checked()
        person.presses("Open the store", "Winkel openen")
        reason = person.word(*TROUBLES[trouble])
        person.until_reads(f"{reason} {person.word(*FOR_THIS_RUN)}")
        assert program.program.order_desk is None, "it is read before anything opens"
        person.presses("Open the store", "Winkel openen")
        said = person.word(*UNKEPT).format(reason=reason)
        program.until(lambda: program.program.order_desk is not None and lines(program) == [said])
        shop.take_back_tokens()
        person.asks_to_sync()
        person.program.until(lambda: shop.sign_ins["client_credentials"] == 2)
        until_idle(program)
        assert lines(program) == [said]
        person.still_browses()
        assert kept.kept == {}


@pytest.mark.parametrize("trouble", AT_THE_START)
def test_keys_that_cannot_be_read_at_the_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: Troubled, trouble: str
) -> None:
    remedy, said = AT_THE_START[trouble]
    with shop_on_loopback() as (shop, url):
        keep(kept, url, keys_of(shop, WayIn.APP))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            Newcomer(program).until_works()
        kept.trouble = trouble
        with started(qapp, qtbot, tmp_path) as program:
            person = Newcomer(program)
            person.until_line(remedy, said)
            person.still_browses()
            if remedy is Remedy.TRY_AGAIN:
                press_remedy(program, remedy)
                program.until(lambda: program.program.desk is not None)
                person.until_line(remedy, said)
                kept.trouble = ""
                kept.over.set()
                press_remedy(program, remedy)
            else:
                person.signs_in_again()
                person.chooses(WayIn.APP)
                person.gives_app_keys()
                person.signs_in()
                person.until_checked()
                kept.trouble = ""
                person.presses("Open the store", "Winkel openen")
            person.until_works()
        with started(qapp, qtbot, tmp_path) as program:
            Newcomer(program).until_works()


def test_keys_that_are_cleared_while_somebody_works(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: Troubled
) -> None:
    """What was read once serves this run; a token that is renewed puts the keys back."""
    with shop_on_loopback() as (shop, url):
        keep(kept, url, keys_of(shop, WayIn.APP))
        before = dict(kept.kept)
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            person = Newcomer(program)
            person.until_works()
            kept.kept.clear()
            person.asks_to_sync()
            person.until_works()
            shop.take_back_tokens()
            person.asks_to_sync()
            program.until(lambda: kept.kept != {})
            person.until_works()
        assert kept.kept.keys() == before.keys() and kept.kept != before


@pytest.mark.parametrize("left", ["nothing", "something else"])
def test_keys_that_are_cleared_before_the_next_start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, kept: Troubled, left: str
) -> None:
    with shop_on_loopback() as (shop, url):
        keep(kept, url, keys_of(shop, WayIn.APP))
        with started(qapp, qtbot, tmp_path, wished=url) as program:
            Newcomer(program).until_works()
        asked = dict(shop.sign_ins)
        if left == "nothing":
            kept.kept.clear()
        else:
            kept.kept = dict.fromkeys(kept.kept, '{"way": 7}')
        with started(qapp, qtbot, tmp_path) as program:
            person = Newcomer(program)
            person.until_line(Remedy.SIGN_IN, NO_KEYS)
            person.still_browses()
            assert shop.sign_ins == asked
            person.signs_in_again()
            person.chooses(WayIn.APP)
            person.gives_app_keys()
            person.signs_in()
            person.until_checked()
            person.opens_store()
        with started(qapp, qtbot, tmp_path) as program:
            Newcomer(program).until_works()
