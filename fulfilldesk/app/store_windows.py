"""Settings and permissions of the store that is open: the windows for them, and what becomes of a choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from fulfilldesk import paths
from fulfilldesk.domain.errors import Failure
from fulfilldesk.ui.settings import (
    CHECK_LIMITS,
    ENCRYPT,
    KEEP_DAYS,
    PERSONAL_DAYS,
    SYNC_OTHER_STORES,
    Setting,
)

if TYPE_CHECKING:
    from fulfilldesk.app.desk import Desk
    from fulfilldesk.app.order_desk import Look
    from fulfilldesk.app.sync_schedule import SyncSchedule
    from fulfilldesk.app.target import Target
    from fulfilldesk.domain.connection_check import ConnectionFacts
    from fulfilldesk.paths import Profile
    from fulfilldesk.ui.main_window import MainWindow
    from fulfilldesk.ui.permissions_window import PermissionsWindow
    from fulfilldesk.ui.settings_window.settings_window import SettingsWindow
    from fulfilldesk.ui.settings_window.store_card import StoreFacts
    from fulfilldesk.ui.tasks import Runner


class StoreWindows(QObject):
    """At most one of each; they go with the store. Belongs to the window."""

    sign_in_again_asked = Signal()
    sign_out_asked = Signal(bool)
    encryption_asked = Signal()  # as the setting says now
    limits_changed = Signal()  # a threshold of the checks
    bundle_saved = Signal()
    others_wanted = Signal()  # the stores that are not open are to be synced, too

    def __init__(
        self,
        target: Target,
        desk: Desk | None,
        profile: Profile,
        schedule: SyncSchedule | None,
        runner: Runner,
        look: Look,
        window: MainWindow,
        *,
        why: Failure | None = None,
        keys_unkept: Failure | None,
        unsent: Callable[[], int],
    ) -> None:
        """Without `desk` and `schedule` the store's files could not be opened (`why`): one can still sign
        out. `unsent`: how many actions wait to be sent."""
        super().__init__(window)
        self._target = target
        self._desk = desk
        self._profile = profile
        self._schedule = schedule
        self._why = why
        self._runner = runner
        self._look = look
        self._window = window
        self._keys_unkept = keys_unkept
        self._unsent = unsent
        self.settings: SettingsWindow | None = None
        self.permissions: PermissionsWindow | None = None
        window.settings_asked.connect(self.show_settings)
        window.permissions_asked.connect(self.show_permissions)
        window.support_bundle_asked.connect(self.show_bundle)
        window.sign_out_asked.connect(self.ask_sign_out)

    def end(self) -> None:
        """Take the windows away, and open none any more."""
        self._window.settings_asked.disconnect(self.show_settings)
        self._window.permissions_asked.disconnect(self.show_permissions)
        self._window.support_bundle_asked.disconnect(self.show_bundle)
        self._window.sign_out_asked.disconnect(self.ask_sign_out)
        for window in (self.settings, self.permissions):
            if window is not None:
                window.hide()
                window.deleteLater()
        self.settings = self.permissions = None

    # --- settings

    @Slot()
    def show_settings(self, unencrypted: Failure | None = None) -> None:
        """The settings, with what concerns this store; and why it is not encrypted as was just wanted."""
        shown = self._settings_shown()
        if unencrypted is not None:
            self._look.settings.set(ENCRYPT, not self._look.settings.get(ENCRYPT))
            shown.row(ENCRYPT).read_again()
            shown.row(ENCRYPT).show_problem(unencrypted)
        shown.present()

    @Slot()
    def show_bundle(self) -> None:
        """The same, at the row that saves a support bundle."""
        shown = self._settings_shown()
        shown.present()
        shown.go_to_bundle()

    @Slot()
    def ask_sign_out(self) -> None:
        """The same, with the question whether to sign out."""
        shown = self._settings_shown()
        shown.present()
        shown.ask_sign_out()

    def _settings_shown(self) -> SettingsWindow:
        if self.settings is None:
            from fulfilldesk.releases.updates import built_in
            from fulfilldesk.store.opening import can_encrypt
            from fulfilldesk.ui import texts_settings
            from fulfilldesk.ui.settings_window.settings_window import SettingsWindow

            self.settings = SettingsWindow(
                self._look.settings,
                self._look.theme,
                can_encrypt=can_encrypt(),
                can_update=built_in(paths.resources()) is not None,
            )
            if self._target.demo:
                self.settings.row(ENCRYPT).disable(texts_settings.demo_not_encrypted())
            self.settings.changed.connect(self._on_changed)
            self.settings.permissions_asked.connect(self.show_permissions)
            self.settings.sign_in_again_asked.connect(self.sign_in_again_asked)
            self.settings.sign_out_asked.connect(self.sign_out_asked)
            self.settings.bundle_asked.connect(self._on_bundle_asked)
        self.settings.show_store(self._facts())
        return self.settings

    def _facts(self) -> StoreFacts:
        from fulfilldesk.domain.credentials import WayIn
        from fulfilldesk.ui.settings_window.store_card import StoreFacts

        desk, target = self._desk, self._target
        try:
            info = desk.cache.shop_info() if desk is not None else None
        except Failure:  # the window's lines say that the files are damaged
            info = None
        credentials = desk.credentials if desk is not None else None
        way = credentials.way if credentials is not None else WayIn.TOKEN
        return StoreFacts(
            name=info.name if info is not None else "",
            domain=target.address.domain,
            way=None if target.demo else way,
            staff=credentials.staff if credentials is not None else None,
            keys_unkept=self._keys_unkept,
            unsent=self._unsent(),
        )

    @Slot(object, object)
    def _on_changed(self, setting: Setting[Any], before: object) -> None:
        """Act upon a choice at once."""
        if setting is SYNC_OTHER_STORES:
            self.others_wanted.emit()
        elif setting in CHECK_LIMITS.values():
            self.limits_changed.emit()
        elif setting is ENCRYPT:
            self.encryption_asked.emit()
        elif setting in (KEEP_DAYS, PERSONAL_DAYS) and self._schedule is not None:
            if _longer(before, self._look.settings.get(setting)):  # what went must be read again
                self._schedule.sync_everything()
            else:
                self._schedule.sync()

    @Slot(str)
    def _on_bundle_asked(self, chosen: str) -> None:
        def work() -> str:
            from fulfilldesk.app.support_bundle import write_support_bundle

            write_support_bundle(Path(chosen), self._profile)
            return chosen

        if self.settings is not None:
            bundle = self.settings.bundle
            self._runner.run(
                work, owner=bundle, on_result=self._on_bundle_saved, on_error=self._on_bundle_failed
            )

    def _on_bundle_saved(self, path: str) -> None:
        if self.settings is not None:
            self.settings.bundle.show_saved(path)
        self.bundle_saved.emit()

    def _on_bundle_failed(self, error: BaseException) -> None:
        if self.settings is not None:
            self.settings.bundle.show_failure(Failure.of(error))
        if not isinstance(error, Failure):
            raise error

    # --- permissions

    @Slot()
    def show_permissions(self) -> None:
        """What the keys allow, asked of the shop now."""
        if self.permissions is None:
            from fulfilldesk.ui.permissions_window import PermissionsWindow

            demo = self._target.demo
            name = self._facts().title
            self.permissions = PermissionsWindow(name, self._look.theme, is_demo=demo)
            self.permissions.check_asked.connect(self._check_again)
            self.permissions.sign_in_asked.connect(self.sign_in_again_asked)
        self.permissions.present()
        self._check()

    @Slot()
    def _check_again(self) -> None:
        """What was refused before may be allowed by now."""
        self._check(mended=True)

    def _check(self, *, mended: bool = False) -> None:
        shown, desk = self.permissions, self._desk
        if shown is None:
            return
        if desk is None:
            shown.show_failure(self._why or Failure())
            return
        shown.show_checking()

        def work() -> ConnectionFacts:
            if mended:
                desk.permissions.ask_again(desk.cache)
            else:
                desk.permissions.look_again(desk.cache)
            facts = desk.shop.connection_facts()
            staff = desk.credentials.staff if desk.credentials is not None else None
            return replace(facts, staff=staff, refused_rights=desk.permissions.refused_rights)

        self._runner.run(work, owner=shown, on_result=self._on_checked, on_error=self._on_check_failed)

    def _on_checked(self, facts: ConnectionFacts) -> None:
        """What may be done now shows in the menus after the next pass."""
        if self.permissions is not None:
            self.permissions.show_facts(facts)
        if self._schedule is not None:
            self._schedule.sync()

    def _on_check_failed(self, error: BaseException) -> None:
        if self.permissions is not None:
            self.permissions.show_failure(Failure.of(error))
        if not isinstance(error, Failure):
            raise error


def _longer(before: object, now: int) -> bool:
    """Whether something is kept for more days than before; 0 is for ever."""
    return isinstance(before, int) and before != 0 and (now == 0 or now > before)
