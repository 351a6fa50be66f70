"""The command line: understand the call, start the log, hand over. Heavy imports wait for their command."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence

from fulfilldesk import logs, paths, profile_stamp, runs
from fulfilldesk.app.target import ACCESS_TOKEN
from fulfilldesk.options import IMPORT_PROCESS, Command, Options, WrongUse, parse
from fulfilldesk.terminal import FAILED, WRONG_USE, say
from fulfilldesk.unexpected import catch_everything, traceback_of


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code: 0 done, 1 failed, 2 wrong use."""
    arguments = sys.argv[1:] if arguments is None else arguments
    os.umask(0o077)  # whatever this program makes tells of customers
    if list(arguments) == [IMPORT_PROCESS]:
        from fulfilldesk.importer.__main__ import main as import_process

        return import_process()
    try:
        options = parse(arguments)
    except WrongUse as wrong:
        say(str(wrong))
        return WRONG_USE
    # Without a log file it would write to stderr, and nothing be taken out before.
    logging.lastResort = logging.NullHandler()
    logs.never_write(os.environ.get(ACCESS_TOKEN, ""))
    newer = profile_stamp.newer(paths.profile(options.profile_dir).root)
    if newer is not None:  # and so that nothing of it is changed, there is no log either
        from fulfilldesk.app import newer_profile

        return newer_profile.refuse(options, newer)
    profile = paths.profile(options.profile_dir, demo=options.demo)
    run = runs.begin(profile.log, options.command, debug=options.debug)
    catch_everything(run.tell_mistake)
    try:
        return _run(options)
    except KeyboardInterrupt:
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last place that can write it down and say a sentence
        logs.log.critical("the program ended with an unexpected error", exc_info=True)
        run.tell_death(traceback_of(error))
        say("An unexpected error ended the program. The log in the profile folder tells more.")
        return FAILED
    finally:
        run.end()


def _run(options: Options) -> int:
    if options.command is Command.SELF_TEST:
        # No window system is needed, or wanted.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from fulfilldesk import self_test

        return self_test.run(options)
    if options.command is Command.SYNC:
        from fulfilldesk.app import sync_command

        return sync_command.run(options)
    # What is imported and built until the window is painted stays: looking for garbage among it finds none,
    # and takes a tenth of the start. The window turns it on again.
    gc.disable()
    from fulfilldesk.ui.plain_import import plain_import

    plain_import()
    from fulfilldesk.app import start

    return start.run(options)


if __name__ == "__main__":
    sys.exit(main())
