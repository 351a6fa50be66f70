"""The words of what the program itself has to tell: a newer version, how it ended last time, policies."""

from __future__ import annotations

from fulfilldesk import product
from fulfilldesk.ui.translation import fill, translate


def newer(version: str) -> str:
    """A line: there is a newer version."""
    return fill(
        translate("tidings", "{program} {version} is available."), program=product.NAME, version=version
    )


def ended_unexpectedly() -> str:
    """A line: the last run broke off."""
    sentence = translate(
        "tidings",
        "{program} ended unexpectedly last time. A support bundle shows whoever helps you what happened.",
    )
    return fill(sentence, program=product.NAME)


def made_a_mistake() -> str:
    """A line: in the last run there was an error that nobody foresaw, and it went on."""
    sentence = translate(
        "tidings",
        "{program} ran into an unexpected error last time and went on. A support bundle shows whoever helps "
        "you what happened.",
    )
    return fill(sentence, program=product.NAME)


def policy_problems(problems: str) -> str:
    """A line; `problems` as they were found, one after the other."""
    sentence = translate(
        "tidings",
        "Something is wrong with your administrator's policies for {program}. Please tell your "
        "administrator: {problems}",
    )
    return fill(sentence, program=product.NAME, problems=problems)
