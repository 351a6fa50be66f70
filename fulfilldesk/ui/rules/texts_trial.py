"""The words of a dry run, and of what the last real run did."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, QLocale

from fulfilldesk.domain.rules.decision import Decision, Left
from fulfilldesk.services.rules_port import Ended
from fulfilldesk.ui.rules.texts_rule import field_name
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

_LEFT: Mapping[Left, str] = {
    Left.KEPT: QT_TRANSLATE_NOOP("rules", "Kept for a person by this rule"),
    Left.UNKNOWN: QT_TRANSLATE_NOOP(
        "rules", "The rule depends on something unknown about the order ({field})"
    ),
    Left.NOT_PAID: QT_TRANSLATE_NOOP("rules", "Not paid in full"),
    Left.BEGUN: QT_TRANSLATE_NOOP("rules", "Somebody has begun on it"),
    Left.BUSY: QT_TRANSLATE_NOOP("rules", "Something else is under way on the order"),
    Left.HAD_ITS_TURN: QT_TRANSLATE_NOOP(
        "rules", "The rule has acted here before; what came after that is up to a person"
    ),
    Left.BLOCKED: QT_TRANSLATE_NOOP("rules", "Cannot be done: {notice}"),
    Left.CONCERN: QT_TRANSLATE_NOOP("rules", "Wants a look first: {notice}"),
    Left.CHANGED: QT_TRANSLATE_NOOP("rules", "Changed while it was looked at"),
}

_ENDED: Mapping[Ended, str] = {
    Ended.OFF: QT_TRANSLATE_NOOP("rules", "The switch is off: no rule does anything."),
    Ended.NO_RULES: QT_TRANSLATE_NOOP("rules", "No rule is on."),
    Ended.LIMIT: QT_TRANSLATE_NOOP(
        "rules", "The hourly limit is reached; the rules go on after a later sync."
    ),
    Ended.OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "rules", "The shop cannot be reached. Nothing waits: the rules look again after the next sync."
    ),
    Ended.STOPPED: QT_TRANSLATE_NOOP("rules", "Stopped."),
    Ended.BUSY: QT_TRANSLATE_NOOP("rules", "The rules are at work already."),
}


def left_text(decision: Decision) -> str:
    """Why work is left for a person; empty for work that is not."""
    if decision.left is None:
        return ""
    field = field_name(decision.condition.field) if decision.condition is not None else ""
    notice = notice_text(decision.notice) if decision.notice is not None else ""
    return fill(translate("rules", _LEFT[decision.left]), field=field, notice=notice)


def ended_text(ended: Ended) -> str:
    """Why a run ended before everything was done."""
    return translate("rules", _ENDED[ended])


# --- the last run


def last_run(time: str) -> str:
    """Before what it did."""
    return fill(translate("rules", "Last run {time}:"), time=time)


def actions_begun(n: int) -> str:
    """What a run did."""
    return Count.tr("%Ln actions.", None, n)


def pieces_left(n: int) -> str:
    """What a run left."""
    return Count.tr("%Ln left for a person.", None, n)


def nothing_to_do() -> str:
    """A run without anything to do."""
    return translate("rules", "nothing to do.")


def broken_off(rule: str) -> str:
    """A rule that did not go on."""
    return fill(
        translate(
            "rules",
            "“{rule}” stopped for now after an action was refused or did not turn out as forecast; see "
            "the journal.",
        ),
        rule=rule,
    )


def done_by_rules() -> str:
    """What the orders of the last run have in common, in the chip of the order table."""
    return translate("rules", "Last run of the rules")


# --- the dry run


def back() -> str:
    """Button: to the rules again."""
    return translate("rules", "Back to the rules")


def trial_of_all() -> str:
    """Title."""
    return translate("rules", "What all rules would do")


def trial_of_those_on() -> str:
    """Title."""
    return translate("rules", "What the rules that are on would do")


def trial_of(rule: str) -> str:
    """Title."""
    return fill(translate("rules", "What “{rule}” would do"), rule=rule)


def nothing_is_sent() -> str:
    """Beside the title."""
    return translate("rules", "Only tried out: nothing is changed in Shopify.")


def trying() -> str:
    """Before the number of orders, while it is looked at."""
    return translate("rules", "Looking at the orders…")


def looked_at(n: int) -> str:
    """How far it has come."""
    return Count.tr("%Ln orders looked at", None, n)


def stop() -> str:
    """Button."""
    return translate("rules", "Stop")


def again() -> str:
    """Button: try out again."""
    return translate("rules", "Try again")


def was_stopped() -> str:
    """In place of what was found."""
    return translate("rules", "Stopped before everything was looked at.")


def now_title() -> str:
    """Over what would be done."""
    return translate("rules", "What would be done now")


def left_title() -> str:
    """Over what would be left."""
    return translate("rules", "What would be left for a person")


def of_open_orders(n: int, all_of_them: str) -> str:
    """Beside a title: "12 of 340 orders with open work"."""
    return fill(Count.tr("%Ln of {all} orders with open work", None, n), all=all_of_them)


def nothing_now() -> str:
    """Instead of a table."""
    return translate("rules", "Nothing at the moment.")


def order_heading() -> str:
    """Column."""
    return translate("rules", "Order")


def place_heading() -> str:
    """Column."""
    return translate("rules", "Location")


def what_heading() -> str:
    """Column."""
    return translate("rules", "What")


def why_heading() -> str:
    """Column."""
    return translate("rules", "Why")


def rule_heading() -> str:
    """Column."""
    return translate("rules", "Rule")


def views_title() -> str:
    """Over the orders that rules list."""
    return translate("rules", "In views")


def view_heading() -> str:
    """Column in the table of that chart."""
    return translate("rules", "View")


# --- the past


def past_title(n: int) -> str:
    """Over the charts of the past."""
    return Count.tr("The last %Ln days", None, n)


def past_remark(n: int) -> str:
    """Beside it: of how many orders."""
    return Count.tr("of %Ln paid orders", None, n)


def past_limits(*, asks_stock: bool) -> str:
    """What is not known of the past."""
    words = translate(
        "rules",
        "Based on the conditions alone: which warnings there would have been is no longer known.",
    )
    if not asks_stock:
        return words
    stock = translate("rules", "Past stock is not known either, so conditions on stock were skipped.")
    return f"{words} {stock}"


def by_day() -> str:
    """Title of a chart."""
    return translate("rules", "By day")


def by_rule() -> str:
    """Title of a chart."""
    return translate("rules", "By rule")


def day_heading() -> str:
    """Of the days, in the table of a chart."""
    return translate("rules", "Day")


def acted() -> str:
    """Part of a chart."""
    return translate("rules", "Would have been done")


def left() -> str:
    """Part of a chart."""
    return translate("rules", "Left for a person")


def other_rules() -> str:
    """All but the most used."""
    return translate("rules", "Other rules")


def nothing_past() -> str:
    """Instead of the charts."""
    return translate("rules", "No order of that time would have met the conditions.")


def short_day(day: date) -> str:
    """As "12 Oct"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def opened(rule: str, what: str) -> str:
    """What the orders behind a point have in common: "Small orders: 12 Oct"."""
    return fill(translate("rules", "{rule}: {what}"), rule=rule, what=what)
