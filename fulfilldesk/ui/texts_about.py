"""The words of the window about the program itself."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.services.update_check import Trouble, UpdateState
from fulfilldesk.ui import texts_sync, texts_tidings
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, translate

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.UNREACHED: QT_TRANSLATE_NOOP(
        "about",
        "FulfillDesk could not find out the newest version just now. Try again when there is a network.",
    ),
    Trouble.NOT_BELIEVED: QT_TRANSLATE_NOOP("about", "The answer cannot be trusted, so it was not used."),
}


def version(number: str) -> str:
    """Below the program's name."""
    return fill(translate("about", "Version {number}"), number=number)


def runs_on(python: str, qt: str, system: str) -> str:
    """What whoever helps asks for."""
    sentence = translate("about", "Runs on Python {python} and Qt {qt}, {system}.")
    return fill(sentence, python=python, qt=qt, system=system)


def licence() -> str:
    """Under which terms it may be used, and that Shopify has no part in it."""
    return translate(
        "about",
        "Free to use under the MIT licence, with works of others under licences of their own. Not made, "
        "endorsed or supported by Shopify.",
    )


def licences_button() -> str:
    """Opens the folder with their texts."""
    return translate("about", "Licences")


def updates_title() -> str:
    """Title of a card."""
    return translate("about", "Newer versions")


def update_words(state: UpdateState) -> str:
    """What is known of newer versions."""
    if state.asking:
        return translate("about", "Asking…")
    sentences = []
    if state.newer is not None:
        sentences.append(texts_tidings.newer(state.newer.version))
    if state.trouble is not None:
        sentences.append(translate("about", _TROUBLES[state.trouble]))
    if not sentences and state.newest:
        sentences.append(translate("about", "When asked last, this was the newest version."))
    return " ".join(sentences) or translate("about", "Not asked yet.")


def nothing_by_itself() -> str:
    """Below it."""
    return translate("about", "Nothing is ever installed by itself.")


def whats_new_button() -> str:
    """Opens the page about the newer version."""
    return texts_sync.remedy("WHATS_NEW")


def look_button() -> str:
    """Asks for the newest version."""
    return translate("about", "Look now")
