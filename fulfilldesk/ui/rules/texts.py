"""The words of the page "Rules": the switch, the list, and the questions before something is done."""

from __future__ import annotations

from fulfilldesk.ui.pages import Page, page_name
from fulfilldesk.ui.translation import Count, fill, translate


def title() -> str:
    """Of the page."""
    return page_name(Page.RULES)


# --- the one switch


def switch_title(*, running: bool) -> str:
    """Of the card on top."""
    return translate("rules", "Rules are on") if running else translate("rules", "Rules are off")


def switch_meaning(*, running: bool) -> str:
    """What that means."""
    if running:
        return translate(
            "rules",
            "While this store is open here, the rules below that are on do their work by themselves after"
            " every sync. What needs a look first is left for a person; everything is in the journal "
            "under the name of the rule.",
        )
    return translate(
        "rules",
        "No rule does anything, not even those that are on in the list. Write rules, try them out as "
        "often as you like, and turn them on here when you are sure.",
    )


def turn_on() -> str:
    """Button of the card."""
    return translate("rules", "Turn the rules on…")


def stop_all() -> str:
    """Button of the card: takes effect at once."""
    return translate("rules", "Stop all rules")


def at_most() -> str:
    """Before the list of limits."""
    return translate("rules", "At most")


def actions_an_hour(n: int) -> str:
    """One of the limits."""
    return Count.tr("%Ln actions an hour", None, n)


def used_of(used: int, allowed: str) -> str:
    """How much of the hour is used up: "3 of 25 within the last hour"."""
    return fill(Count.tr("%Ln of {allowed} within the last hour", None, used), allowed=allowed)


def none_on() -> str:
    """The switch is on, but no rule is."""
    return translate("rules", "No rule in the list is on, so nothing happens yet.")


# --- the list


def list_name() -> str:
    """For screen readers."""
    return translate("rules", "Rules in their order")


def list_title() -> str:
    """Over the list."""
    return translate("rules", "Your rules")


def list_hint() -> str:
    """How the list decides."""
    return translate(
        "rules",
        "The first rule that applies decides on each piece of work; nothing else is done with it. A rule "
        "that keeps work for a person comes before all others.",
    )


def empty_title() -> str:
    """While there is no rule."""
    return translate("rules", "There are no rules yet")


def empty() -> str:
    """What they are for."""
    return translate(
        "rules",
        "A rule says which work is done without asking and which is kept for a person, for example: orders "
        "from the online store up to an amount and without risk are fulfilled, all others wait. A new rule "
        "does nothing until you turn it on.",
    )


def state(*, on: bool) -> str:
    """Of one rule."""
    return translate("rules", "On") if on else translate("rules", "Off")


def row_spoken(number: str, name: str, state: str, words: str) -> str:
    """A rule for screen readers."""
    return fill(
        translate("rules", "{number}. {name}, {state}. {words}"),
        number=number,
        name=name,
        state=state,
        words=words,
    )


def new() -> str:
    """Button."""
    return translate("rules", "New rule…")


def edit() -> str:
    """Button."""
    return translate("rules", "Edit…")


def delete() -> str:
    """Button."""
    return translate("rules", "Delete…")


def turn_rule(*, on: bool) -> str:
    """Button: turn the chosen rule on or off."""
    return translate("rules", "Turn on") if on else translate("rules", "Turn off")


def move_up() -> str:
    """Button with an arrow, for screen readers."""
    return translate("rules", "Move up")


def move_down() -> str:
    """Button with an arrow, for screen readers."""
    return translate("rules", "Move down")


def move_tip(move: str, keys: str) -> str:
    """Of those two: "Move up (Alt+Up in the list)"."""
    return fill(translate("rules", "{move} ({keys} in the list)"), move=move, keys=keys)


def try_one() -> str:
    """Button: dry run of the chosen rule."""
    return translate("rules", "Try it out")


def try_all() -> str:
    """Button: dry run of all rules."""
    return translate("rules", "Try out all rules")


def try_on() -> str:
    """Button: dry run of those rules that are on."""
    return translate("rules", "Try out the rules that are on")


def show_orders() -> str:
    """Button: orders of a view, or of a table."""
    return translate("rules", "Show these orders")


def no_orders_in(view: str) -> str:
    """A view that is empty."""
    return fill(translate("rules", "At the moment no order with open work belongs to “{view}”."), view=view)


# --- questions


def turn_on_title() -> str:
    """Before the one switch is turned on."""
    return translate("rules", "Let the rules do their work?")


def turn_on_says(n: int, limit: str) -> str:
    """What will happen then; `n` rules are on."""
    words = Count.tr(
        "%Ln rules are on. After each sync they do their work by themselves, at most {limit} actions an "
        "hour. You can stop them here at any time; what is done by then stays done.",
        None,
        n,
    )
    return fill(words, limit=limit)


def turn_on_main() -> str:
    """Button that says yes."""
    return translate("rules", "Turn the rules on")


def delete_title(name: str) -> str:
    """Before a rule is deleted."""
    return fill(translate("rules", "Delete the rule “{name}”?"), name=name)


def delete_says() -> str:
    """What goes and what stays."""
    return translate("rules", "It does nothing any more. What it has done is kept, and stays in the journal.")


def delete_main() -> str:
    """Button that says yes."""
    return translate("rules", "Delete the rule")


def leave() -> str:
    """Button that says no."""
    return translate("rules", "Cancel")
