"""The start of the program with a window: which shop it opens on, and whether there is a window already."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from fulfilldesk import paths, product, profile_stamp
from fulfilldesk.app.about_desk import AboutDesk
from fulfilldesk.app.no_screen import said_when_there_is_none
from fulfilldesk.app.order_desk import Look
from fulfilldesk.app.policy_sources import read_policies
from fulfilldesk.app.single_instance import SingleInstance
from fulfilldesk.app.target import ACCESS_TOKEN, choose_target
from fulfilldesk.app.window import Program
from fulfilldesk.domain.errors import BadShopAddress
from fulfilldesk.terminal import DONE, WRONG_USE, say
from fulfilldesk.ui.settings import LANGUAGE, LAST_SHOP, Settings
from fulfilldesk.ui.texts_policies import problem_text
from fulfilldesk.ui.translation import install_language, language_of

if TYPE_CHECKING:
    from fulfilldesk.options import Options


def run(options: Options) -> int:
    """Open the window on the shop that the call, the environment or the last time names, or the welcome
    page; or bring the window to the front that the profile has already."""
    settings = Settings(paths.profile(options.profile_dir).settings)
    app = make_application(options, settings)
    try:
        target = choose_target(
            demo=options.demo, wished=None, last=settings.get(LAST_SHOP), environment=os.environ
        )
    except BadShopAddress as failure:
        from fulfilldesk.ui.texts_failures import failure_text

        say(failure_text(failure).whole)
        return WRONG_USE
    instance = SingleInstance(paths.profile(options.profile_dir, demo=options.demo).root)
    if instance.other_came_to_front():
        return DONE
    profile_stamp.write(paths.profile(options.profile_dir).root)
    look = Look.of(app, settings)
    policies = read_policies()
    program = Program(options, look, policies)
    program.tidings.tell_policy_problems(tuple(problem_text(problem) for problem in policies.problems))
    os.environ.pop(ACCESS_TOKEN, None)  # what is started from here, such as a browser, would be handed it
    program.started.connect(instance.listen, Qt.ConnectionType.QueuedConnection)
    instance.asked.connect(program.come_to_front)
    program.instance = instance
    about = AboutDesk(program, look, offline=options.offline)
    if target is None:
        program.ask_for_shop()
    else:
        program.open(target)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler would wait for the next event
    code = app.exec()
    about.end()
    program.end()
    instance.end()
    return code


def make_application(options: Options, settings: Settings) -> QApplication:
    """The Qt application with its language, before the first widget: that of the call, else the chosen one,
    else the system's. Where no window can be shown the program ends here."""
    with said_when_there_is_none():
        app = QApplication(sys.argv[:1])
    app.setApplicationName(product.NAME)
    app.setApplicationVersion(product.VERSION)
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / f"{product.COMMAND}.svg")))
    app.setQuitOnLastWindowClosed(False)  # Program decides, after the orderly way out
    wished = options.language or settings.get(LANGUAGE) or None
    install_language(app, paths.resources() / "translations", language_of(wished))
    return app
