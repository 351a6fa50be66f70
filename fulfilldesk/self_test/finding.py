"""What a check found out, as values."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from fulfilldesk import logs

log = logging.getLogger(__name__)

_LONGEST_ERROR = 300


class Answer(NamedTuple):
    """What a check says; `ok` None means that the program works with less. Nothing in `detail` is personal:
    it goes into the support bundle."""

    ok: bool | None
    detail: str


Check = Callable[[], Answer]


@dataclass(frozen=True, slots=True)
class Finding:
    """A check by its name, with its answer."""

    check: str
    ok: bool | None
    detail: str


def works(detail: str) -> Answer:
    """It is as it should be."""
    return Answer(True, detail)


def works_with_less(detail: str) -> Answer:
    """The program can be used; the sentence says what is missing."""
    return Answer(None, detail)


def fails(detail: str) -> Answer:
    """The program cannot do its work; the sentence says why."""
    return Answer(False, detail)


def look_into(name: str, check: Check) -> Finding:
    """The finding of one check. One that breaks is a finding too."""
    try:
        ok, detail = check()
    except Exception as error:
        log.info("the check %r broke off", name, exc_info=True)
        ok, detail = fails(f"This check broke off with an error ({_said(error)}).")
    if ok:
        return Finding(name, ok, _without(Path.home, "~", detail))
    detail = _without(tempfile.gettempdir, "‹temporary›", detail)
    return Finding(name, ok, logs.cleaned(_without(Path.home, "~", detail)))


def _said(error: BaseException) -> str:
    """The kind and the words of what led to it in the first place; those of the system without the name of a
    file."""
    if error.__cause__ is not None:
        return _said(error.__cause__)
    said = (error.strerror or "") if isinstance(error, OSError) else str(error).split("\n")[0]
    kind = type(error).__name__
    return f"{kind}: {said[:_LONGEST_ERROR]}" if said else kind


def _without(find: Callable[[], Path | str], name: str, text: str) -> str:
    """The text with another name for this folder, whose own may tell who somebody is."""
    try:
        folder = Path(find())
    except (OSError, RuntimeError):  # there is none
        return text
    return text if folder == folder.parent else text.replace(f"{folder}{os.sep}", f"{name}{os.sep}")
