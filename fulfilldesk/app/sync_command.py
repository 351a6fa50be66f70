"""`fulfilldesk sync`: one pass without a window, for night jobs."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from types import FrameType

from PySide6.QtCore import QCoreApplication

from fulfilldesk import paths, profile_stamp
from fulfilldesk.app.decided import decide
from fulfilldesk.app.desk import Desk, open_desk
from fulfilldesk.app.keep_for import keep_for, take_over
from fulfilldesk.app.policy_sources import read_policies
from fulfilldesk.app.target import choose_target
from fulfilldesk.domain.errors import BadShopAddress, Failure, Stopped
from fulfilldesk.domain.events import Event, SyncProgressed
from fulfilldesk.domain.keep_for import KeepFor
from fulfilldesk.domain.policies import Policies
from fulfilldesk.options import Options
from fulfilldesk.services.sync import SyncSummary
from fulfilldesk.terminal import DONE, FAILED, WRONG_USE, say
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.settings import ENCRYPT, LANGUAGE, LAST_SHOP, Settings
from fulfilldesk.ui.texts_failures import failure_text
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.texts_policies import problem_text
from fulfilldesk.ui.texts_progress import progress_words
from fulfilldesk.ui.texts_sync import no_shop_yet
from fulfilldesk.ui.texts_tidings import policy_problems
from fulfilldesk.ui.translation import install_language, language_of


def run(options: Options, policies: Policies | None = None) -> int:
    """One pass; 0 done, 1 failed, 2 wrong use. Progress and sentences go to stderr, the summary to stdout.
    `policies` None: those of this computer."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    settings = Settings(paths.profile(options.profile_dir).settings)
    language = language_of(options.language or settings.get(LANGUAGE) or None)
    install_language(app, paths.resources() / "translations", language)
    policies = read_policies() if policies is None else policies
    decide(settings, policies)
    if policies.problems:
        say(policy_problems("; ".join(problem_text(problem) for problem in policies.problems)))
    profile = paths.profile(options.profile_dir, demo=options.demo)
    try:
        target = choose_target(
            demo=options.demo,
            wished=options.shop,
            last=settings.get(LAST_SHOP),
            environment=os.environ,
        )
        if target is None:
            say(no_shop_yet())
            return WRONG_USE
        profile_stamp.write(paths.profile(options.profile_dir).root)
        desk = open_desk(target, profile, _Progress(), fresh=options.fresh, encrypt=settings.get(ENCRYPT))
    except BadShopAddress as failure:
        say(failure_text(failure).whole)
        return WRONG_USE
    except Failure as failure:
        say(failure_text(failure).whole)
        return FAILED
    if desk.unencrypted is not None:
        say(failure_text(desk.unencrypted).whole)
    try:
        take_over(settings, desk.kept_days())
        return _report(_pass(desk, keep_for(settings), full=options.full), as_json=options.json)
    finally:
        desk.close()


def _pass(desk: Desk, days: KeepFor, *, full: bool) -> SyncSummary:
    stop = threading.Event()

    def on_signal(number: int, frame: FrameType | None) -> None:
        stop.set()
        desk.stopping.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    summary = desk.sync.run(stop, full=full, keep_for=days)
    if summary is None:  # one pass at a time, and this process runs only this one
        raise RuntimeError("a second pass in one process")
    return summary


def _report(summary: SyncSummary, *, as_json: bool) -> int:
    for notice in summary.notices:
        say(notice_text(notice))
    if summary.failure is not None and not isinstance(summary.failure, Stopped):
        say(failure_text(summary.failure).whole)
    if as_json:
        numbers = {
            "orders": summary.orders,
            "lines": summary.lines,
            "seconds": round(summary.seconds, 3),
            "requests": summary.requests,
            "retries": summary.retries,
            "errors": summary.errors,
        }
        print(json.dumps(numbers))  # noqa: T201
    return FAILED if summary.failure is not None else DONE


class _Progress:
    """A line on stderr each time the pass is further; called on the thread that syncs."""

    def __init__(self) -> None:
        self._formats = Formats()

    def __call__(self, event: Event) -> None:
        if isinstance(event, SyncProgressed):
            say(progress_words(event, self._formats))
