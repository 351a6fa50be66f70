"""Errors that nobody caught: from the main thread, from slots and from other threads they go to the log, and
nowhere else."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from fulfilldesk.logs import CleanFormatter, cleaned

#: So often an error is written with all that there is to say; after that the tenth time, the hundredth and so
#: on. A window that cannot be painted fails a thousand times a second.
_WHOLE = 3
#: Different errors that are told apart.
_MOST = 200

log = logging.getLogger(__name__)


class _Seen:
    """How often an error of this kind was met at this place."""

    def __init__(self) -> None:
        self._times: Counter[tuple[type[BaseException], str, int]] = Counter()
        self._lock = threading.Lock()

    def times(self, error: BaseException) -> int:
        """With this one."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else ("", 0)
        with self._lock:
            if len(self._times) >= _MOST:
                self._times.clear()
            self._times[type(error), *place] += 1
            return self._times[type(error), *place]


def traceback_of(error: BaseException) -> str:
    """Its traceback, as it may be written."""
    return cleaned(CleanFormatter().formatException((type(error), error, error.__traceback__)))


def catch_everything(tell: Callable[[str], None] = lambda trace: None) -> None:
    """From now on. `tell` is called with the traceback of an error that was not met before, on any thread."""
    logging.getLogger().addHandler(logging.NullHandler())  # without one, warnings would go to stderr
    seen = _Seen()

    def write(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> int:
        times = seen.times(error)
        if times <= _WHOLE:
            log.critical("unexpected error", exc_info=(kind, error, trace))
        elif str(times).strip("0") == "1":
            log.critical("%s for the %dth time at the same place", kind.__name__, times)
        return times

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        with contextlib.suppress(Exception):  # nobody is left who could be told
            if write(kind, error, trace) == 1:
                tell(traceback_of(error.with_traceback(trace)))

    def on_thread_error(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def on_unraisable(arguments: sys.UnraisableHookArgs) -> None:
        """Of what is thrown away, mostly: Python goes on as though nothing had been."""
        with contextlib.suppress(Exception):
            if arguments.exc_value is not None:
                write(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
    sys.unraisablehook = on_unraisable
