"""At the real window, from signing in through the browser to signing out with everything: what lies on the
clipboard, what was exported and what is in the profile at each step has no key, and the customer only where
the person put her."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fulfilldesk import logs
from fulfilldesk.demoshop.observing import Seen
from fulfilldesk.demoshop.signing_in.apps import SignInApp
from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.paths import Profile
from fulfilldesk.shopify.address import shop_address
from tests.app.programs import key_store
from tests.journeys import canary_customer as hers
from tests.journeys.canaries import words_below, words_in
from tests.journeys.canary_customer import WORDS, plant
from tests.journeys.canary_desk import CLIENT_ID, SECRET, TOKEN
from tests.journeys.desks import gid
from tests.journeys.several import until_idle
from tests.journeys.signing_in import (
    CALLBACK,
    Newcomer,
    browser_beside,
    callback_port,
    shop_on_loopback,
    started,
)

ORDERS = 12


@pytest.fixture
def log_of(tmp_path: Path) -> Iterator[Profile]:
    """The profile, with its log as the program starts it."""
    level, profile = logging.getLogger().level, Profile(tmp_path / "profile")
    logs.start(profile.log, debug=True)
    yield profile
    logs.stop()
    logging.getLogger().setLevel(level)


def test_from_signing_in_to_signing_out(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, log_of: Profile
) -> None:
    clipboard, seen = QGuiApplication.clipboard(), list[Seen]()
    clipboard.clear()
    with (
        callback_port() as port,
        browser_beside() as browser,
        key_store() as kept,
        shop_on_loopback(
            orders=ORDERS,
            token=TOKEN,
            app=SignInApp(CLIENT_ID, SECRET, redirects=(f"http://127.0.0.1:{port}{CALLBACK}",)),
            observe=seen.append,
        ) as (shop, url),
    ):
        planted = plant(shop)
        with started(qapp, qtbot, log_of.root) as program:
            person = Newcomer(program, browser=browser)
            person.to_keys(url, WayIn.STAFF)
            person.gives_app_keys(CLIENT_ID, SECRET)
            for part in ("Client ID", "Secret"):
                field = person.field(part, part)
                QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            person.opens_browser()
            person.until_checked()
            person.opens_store(ORDERS + 4)

            forms = [request.body.decode() for request in seen if request.path.endswith("access_token")]
            codes = {form.partition("&code=")[2].partition("&")[0] for form in forms}
            secrets = frozenset({TOKEN, SECRET, *codes, *shop.authorization.all_tokens()})
            assert len(secrets) == 4
            assert words_in(str(kept.kept).encode(), secrets) == secrets - codes - {TOKEN}

            window = program.order_desk.window
            program.act(window.activateWindow)
            program.until(window.isActiveWindow)
            program.act(window.focus_search)
            program.type(hers.FIRST)
            program.until(lambda: program.order_desk.window.list.model.rowCount() == 4)
            until_idle(program)
            order_id = gid("Order", planted.open.id)
            program.act(lambda: window.show_order(order_id))
            detail = program.order_desk.detail
            program.until(lambda: detail.contents is not None and detail.contents.order.id == order_id)
            program.until(lambda: hers.FIRST in program.words(program.order_desk.pane))

            domain = shop_address(url).domain
            folder = log_of.cache(domain).parent.relative_to(log_of.root)
            found = words_below(log_of.root, WORDS)
            assert {str(Path(name).parent) for name in found} == {str(folder)}
            assert {Path(name).name.partition(".sqlite")[0] for name in found} == {"cache"}
            of_hers = frozenset(set().union(*found.values()))
            assert len(of_hers) > 8
            assert words_below(log_of.root, secrets) == {}
            assert words_in(clipboard.text().encode(), secrets) == set()

            bundle = tmp_path / "sent.zip"
            program.act(window.settings_asked.emit)
            windows = program.program.store_windows
            assert windows is not None and windows.settings is not None
            settings = windows.settings
            settings.bundle_asked.emit(str(bundle))
            program.until(bundle.exists)
            program.until(lambda: settings.bundle.end() != "")
            assert words_in(bundle.read_bytes(), secrets | WORDS) == set()

            export = tmp_path / "export.json"
            customers = program.order_desk.customer_desk
            program.act(lambda: customers.flow.save_asked.emit(order_id, str(export)))
            program.until(export.exists)
            assert words_in(export.read_bytes(), WORDS) == of_hers
            assert words_in(export.read_bytes(), secrets) == set()

            until_idle(program)
            program.act(window.activateWindow)
            program.press(program.order_desk.pane.customer.dots)
            menu = program.order_desk.pane.customer.menu
            assert menu is not None
            program.until(menu.isVisible)
            program.press_key(menu, Qt.Key.Key_Return)
            question = customers.flow.sheet
            assert question is not None
            program.press(question.main)
            program.until(lambda: hers.FIRST not in program.words(program.order_desk.pane))
            program.until(lambda: program.desk.cache.forgetting() == [])
            assert words_below(log_of.root, WORDS) == {}

            program.act(settings.ask_sign_out)
            sheet = settings.sign_out_sheet
            assert sheet is not None
            program.act(sheet.erase.click)
            program.press(sheet.main)
            program.until(lambda: program.program.welcome is not None)
            assert kept.kept == {}
        assert words_below(tmp_path / "profile", secrets | WORDS) == {}
