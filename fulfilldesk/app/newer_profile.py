"""A start on a profile that a newer version keeps in a form of its own: it is said why not, and that is all.

Nothing is written in the profile, no log either.
"""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtCore import QCoreApplication

from fulfilldesk import paths
from fulfilldesk.domain.errors import ProfileTooNew
from fulfilldesk.options import Command, Options
from fulfilldesk.terminal import FAILED, say
from fulfilldesk.ui.settings import LANGUAGE, Settings
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.translation import install_language, language_of


def refuse(options: Options, why: ProfileTooNew) -> int:
    """Say it where whoever called hears it: in a window, on stderr, among the findings of the self-test.
    Returns the exit code."""
    if options.command is Command.SELF_TEST:
        # No window system is needed, or wanted.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from fulfilldesk import self_test

        return self_test.run(options)
    settings = Settings(paths.profile(options.profile_dir).settings)
    if options.command is Command.WINDOW:
        return _in_a_window(options, settings, why)
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    install_language(
        app,
        paths.resources() / "translations",
        language_of(options.language or settings.get(LANGUAGE) or None),
    )
    say(failure_text(why).whole)
    return FAILED


def _in_a_window(options: Options, settings: Settings, why: ProfileTooNew) -> int:
    from fulfilldesk.app.order_desk import Look
    from fulfilldesk.app.start import make_application
    from fulfilldesk.ui.refusal_window import RefusalWindow

    app = make_application(options, settings)
    look = Look.of(app, settings)
    words = failure_text(why)
    say(words.whole)  # as well, for who looks there
    window = RefusalWindow(words, look.theme)
    window.closed.connect(app.quit)
    window.present()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own handler would wait for the next event
    app.exec()
    return FAILED
