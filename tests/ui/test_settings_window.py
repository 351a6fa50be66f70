"""The settings window: every setting can be chosen in it, acts at once, and is reached without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.errors import KeyStoreMissing, StoreNotWritable
from fulfilldesk.ui import settings as table
from fulfilldesk.ui import texts_settings as words
from fulfilldesk.ui.settings import Group, Setting, Settings
from fulfilldesk.ui.settings_window.setting_row import ChoiceRow, FlagRow
from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
from fulfilldesk.ui.settings_window.store_card import StoreFacts
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.card import Card
from fulfilldesk.ui.widgets.flow_text import FlowText
from tests.ui.fakes_window import press

SHOWN = [setting for setting in table.ALL if setting.group is not None]
BIKES = StoreFacts("De Fietswinkel", "de-fietswinkel.myshopify.com", WayIn.APP)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings, english: None) -> Iterator[SettingsWindow]:
    made = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(made)
    made.show_store(BIKES)
    with qtbot.waitActive(made):
        made.present()
    yield made


def choice(window: SettingsWindow, setting: Setting[Any]) -> ChoiceRow:
    row = window.row(setting)
    assert isinstance(row, ChoiceRow)
    return row


def choose(qtbot: QtBot, row: ChoiceRow, words: str) -> None:
    """With the keyboard: open the list, go there, Enter."""
    qtbot.keyClick(row.list, Qt.Key.Key_Down)
    view = row.list.view()
    qtbot.waitUntil(view.isVisible)
    view.setCurrentIndex(row.list.model().index(row.list.findText(words), 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.isVisible())


# --- the table


@pytest.mark.parametrize("setting", SHOWN, ids=lambda each: str(each.key))
def test_every_setting_with_a_group_has_a_row_with_words(
    qtbot: QtBot, theme: Theme, settings: Settings, setting: Setting[Any], language: str
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(window)
    row = window.row(setting)
    control = row.focusProxy()
    assert control is not None
    assert control.accessibleName() == words.setting_label(setting) != ""
    assert row.value() == setting.default
    if setting.choices:
        shown = [choice(window, setting).list.itemText(place) for place in range(len(setting.choices))]
        assert shown == [words.choice_words(setting, value) for value in setting.choices]
        assert len(set(shown)) == len(shown) and all(shown)
        assert choice(window, setting).list.currentText() == words.choice_words(setting, setting.default)
    else:
        assert setting.kind is bool


def test_a_setting_without_a_group_is_only_remembered(window: SettingsWindow) -> None:
    assert set(window.rows) == {setting.key for setting in SHOWN}


@pytest.mark.parametrize("group", Group)
def test_every_group_has_a_title(group: Group, language: str) -> None:
    assert words.group_title(group)


@pytest.mark.parametrize("setting", SHOWN, ids=lambda each: str(each.key))
def test_every_value_is_remembered_at_once(
    window: SettingsWindow, settings: Settings, tmp_path: Path, setting: Setting[Any], qtbot: QtBot
) -> None:
    row, told = window.row(setting), []
    window.changed.connect(lambda chosen, before: told.append((chosen, before)))
    wanted = (
        [*setting.choices, setting.default] if setting.choices else [not setting.default, setting.default]
    )
    before = row.value()
    for value in wanted:
        if isinstance(row, ChoiceRow):
            choose(qtbot, row, words.choice_words(setting, value))
        elif isinstance(row, FlagRow):
            qtbot.keyClick(row.box, Qt.Key.Key_Space)
        assert Settings(tmp_path / "settings.ini").get(setting) == value
        assert told == ([] if value == before else [(setting, before)])
        told.clear()
        before = value


# --- nothing is chosen by chance


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Home])
def test_a_key_on_the_closed_list_chooses_nothing(window: SettingsWindow, qtbot: QtBot, key: Qt.Key) -> None:
    row = choice(window, table.KEEP_DAYS)
    with qtbot.assertNotEmitted(window.changed):
        qtbot.keyClick(row.list, key)
    assert row.list.currentText() == "All orders"


def test_arrows_in_the_open_list_choose_nothing_until_enter(window: SettingsWindow, qtbot: QtBot) -> None:
    row = choice(window, table.PERSONAL_DAYS)
    with qtbot.assertNotEmitted(window.changed):
        qtbot.keyClick(row.list, Qt.Key.Key_Up)
        view = row.list.view()
        qtbot.waitUntil(view.isVisible)
        qtbot.keyClick(view, Qt.Key.Key_Up)
        qtbot.keyClick(view, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not view.isVisible())
    assert (row.value(), row.list.currentText()) == (365, "After a year without a change")
    assert window.isVisible()


def test_the_wheel_scrolls_the_window_and_chooses_nothing(window: SettingsWindow, qtbot: QtBot) -> None:
    row = choice(window, table.PERSONAL_DAYS)
    row.list.setFocus()
    middle = QPointF(row.list.rect().center())
    turn = QWheelEvent(
        middle,
        row.list.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(window.changed):
        QApplication.sendEvent(row.list, turn)
    assert row.value() == 365


# --- what acts here


def test_dark_is_dark_at_once(window: SettingsWindow, theme: Theme, qtbot: QtBot) -> None:
    choose(qtbot, choice(window, table.APPEARANCE), "Dark")
    assert theme.dark
    choose(qtbot, choice(window, table.APPEARANCE), "Light")
    assert not theme.dark


def test_languages_are_named_in_themselves(
    qtbot: QtBot, theme: Theme, settings: Settings, dutch: None
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=True)
    qtbot.addWidget(window)
    listed = choice(window, table.LANGUAGE).list
    assert [listed.itemText(place) for place in (1, 2)] == ["English", "Nederlands"]


def test_without_the_package_encryption_says_why_not(
    qtbot: QtBot, theme: Theme, settings: Settings, english: None
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=False)
    qtbot.addWidget(window)
    row = window.row(table.ENCRYPT)
    assert isinstance(row, FlagRow)
    assert not row.box.isEnabled()
    assert row.explanation.text() == words.encryption_missing() == row.box.accessibleDescription()


def test_where_nobody_is_asked_for_newer_versions_nothing_is_said_of_them(
    qtbot: QtBot, theme: Theme, settings: Settings, english: None
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=True, can_update=False)
    qtbot.addWidget(window)
    titles = {card.title() for card in window.findChildren(Card)}
    assert words.group_title(Group.PRIVACY) in titles
    assert words.group_title(Group.PROGRAM) not in titles
    assert table.UPDATE_CHECK.key not in window.rows


def test_what_could_not_be_done_is_said_where_it_was_asked(
    window: SettingsWindow, settings: Settings, qtbot: QtBot
) -> None:
    row = window.row(table.ENCRYPT)
    assert isinstance(row, FlagRow)
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    settings.set(table.ENCRYPT, False)  # as whoever could not encrypt does
    row.read_again()
    row.show_problem(KeyStoreMissing())
    assert (row.box.isChecked(), row.problem()) == (False, words.no_key_store())
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert row.problem() == ""


# --- the keyboard, and who cannot see


def test_tab_reaches_everything_and_everything_has_a_name(window: SettingsWindow, qtbot: QtBot) -> None:
    reached: list[QWidget] = []
    first = window.row(table.APPEARANCE).focusProxy()
    assert first is not None
    first.setFocus()
    while (now := QApplication.focusWidget()) not in reached:
        assert now is not None
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    controls = {row.focusProxy() for row in window.rows.values()}
    buttons = {
        window.bundle.button,
        window.store.permissions,
        window.store.sign_in_again,
        window.store.sign_out,
    }
    assert controls | buttons <= set(reached)
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


@pytest.mark.parametrize("where", ["list", "box", "button"])
def test_escape_closes(window: SettingsWindow, qtbot: QtBot, where: str) -> None:
    widget: QWidget | None = {
        "list": window.row(table.APPEARANCE).focusProxy(),
        "box": window.row(table.ENCRYPT).focusProxy(),
        "button": window.store.permissions,
    }[where]
    assert widget is not None
    widget.setFocus()
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_it_blocks_no_other_window(window: SettingsWindow) -> None:
    assert window.isWindow() and window.windowModality() is Qt.WindowModality.NonModal


def test_all_labels_are_plain_text(window: SettingsWindow) -> None:
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in window.findChildren(QLabel))


@pytest.mark.parametrize("width", [480, 640, 1400])
def test_no_words_are_cut_off(
    qtbot: QtBot, theme: Theme, settings: Settings, language: str, width: int
) -> None:
    window = SettingsWindow(settings, theme, can_encrypt=False)
    qtbot.addWidget(window)
    window.show_store(BIKES)
    window.resize(width, 700)
    window.show()

    def all_is_readable() -> None:
        for text in window.findChildren(FlowText):
            if text.isVisible():
                assert text.height() >= text.heightForWidth(text.width()), text.text()
        area = window.findChild(QScrollArea)
        assert area.widget().width() <= area.viewport().width()
        for row in window.rows.values():
            control = row.focusProxy()
            assert control is not None
            corner = control.mapTo(window, QPoint(control.width(), 0))
            assert corner.x() <= area.viewport().width(), row.setting.key

    qtbot.waitUntil(all_is_readable)


# --- this store


@pytest.mark.parametrize(
    ("facts", "way", "keys"),
    [
        (BIKES, "With an app of this store (client ID and secret)", "In this computer's key store"),
        (
            StoreFacts("De Fietswinkel", "a.myshopify.com", WayIn.TOKEN, None, KeyStoreMissing()),
            "With an app's access token",
            "For this run only. " + failure_text(KeyStoreMissing()).sentence,
        ),
        (
            StoreFacts("", "a.myshopify.com", WayIn.STAFF, "<b>Sanne</b>"),
            "As <b>Sanne</b>, through the browser",
            "In this computer's key store",
        ),
        (StoreFacts("De Fietswinkel", "a.myshopify.com", None), "Not needed for the demo store", "–"),
    ],
    ids=["app", "token", "staff", "demo"],
)
def test_the_store_and_its_keys(window: SettingsWindow, facts: StoreFacts, way: str, keys: str) -> None:
    window.show_store(facts)
    assert window.store.lines() == {
        "Name": facts.name or "–",
        "Address": facts.domain,
        "Signed in": way,
        "Keys": keys,
    }
    demo = facts.way is None
    assert window.store.permissions.isVisible()
    assert window.store.sign_in_again.isVisible() is not demo
    assert window.store.sign_out.isVisible() is not demo


def test_without_a_store_there_is_nothing_about_one(window: SettingsWindow) -> None:
    window.show_store(None)
    assert not window.store.isVisible()
    window.ask_sign_out()
    assert window.sign_out_sheet is None


def test_its_buttons_ask_for_what_they_say(window: SettingsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.permissions_asked):
        press(qtbot, window.store.permissions)
    with qtbot.waitSignal(window.sign_in_again_asked):
        press(qtbot, window.store.sign_in_again)


# --- the support bundle


def chosen(dialog: QFileDialog | None, path: Path) -> None:
    assert dialog is not None
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(str(path))
    dialog.done(QDialog.DialogCode.Accepted)


def test_a_support_bundle_is_saved_where_the_person_says(
    window: SettingsWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(qtbot, window.bundle.button)
    dialog = window.bundle.dialog
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["fulfilldesk-support.zip"]
    with qtbot.waitSignal(window.bundle_asked) as asked:
        chosen(dialog, tmp_path / "for-bram.zip")
    assert asked.args == [str(tmp_path / "for-bram.zip")]
    assert not window.bundle.button.isEnabled()
    window.bundle.show_saved(str(tmp_path / "for-bram.zip"))
    assert window.bundle.end() == f"Saved as {tmp_path / 'for-bram.zip'}."
    assert window.bundle.button.isEnabled()


def test_a_bundle_that_cannot_be_saved_is_told(window: SettingsWindow, qtbot: QtBot) -> None:
    window.bundle.show_failure(StoreNotWritable(path="/nowhere"))
    assert "/nowhere" in window.bundle.end()
    press(qtbot, window.bundle.button)
    assert window.bundle.end() == ""
    assert window.bundle.dialog is not None
    with qtbot.assertNotEmitted(window.bundle_asked):
        window.bundle.dialog.reject()
