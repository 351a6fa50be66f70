"""The words about Shopify's setting: what a shop seems to have chosen, why one may think so, where it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from fulfilldesk.domain.automation_setting import Certainty, Guess, Seen, Setting
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, Count, fill, translate

#: Whole sentences: without a day, and with one.
_HEADLINES: Mapping[Setting, tuple[str, str]] = {
    Setting.EVERYTHING: (
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil every paid order automatically."),
        QT_TRANSLATE_NOOP(
            "automatic", "This shop seems to fulfil every paid order automatically, since {day}."
        ),
    ),
    Setting.GIFT_CARDS: (
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil only gift cards automatically."),
        QT_TRANSLATE_NOOP(
            "automatic", "This shop seems to fulfil only gift cards automatically, since {day}."
        ),
    ),
    Setting.NOTHING: (
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil nothing automatically."),
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil nothing automatically, since {day}."),
    ),
    Setting.NOT_GOODS: (
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil its goods by hand."),
        QT_TRANSLATE_NOOP("automatic", "This shop seems to fulfil its goods by hand, since {day}."),
    ),
    Setting.SOME: (
        QT_TRANSLATE_NOOP("automatic", "Some orders are fulfilled automatically, and others are not."),
        QT_TRANSLATE_NOOP(
            "automatic", "Since {day} some orders are fulfilled automatically, and others are not."
        ),
    ),
    Setting.TOO_FEW: (
        QT_TRANSLATE_NOOP("automatic", "There are too few orders to tell how this shop fulfils them."),
        QT_TRANSLATE_NOOP(
            "automatic", "Since {day} there are too few orders to tell how this shop fulfils them."
        ),
    ),
}

_BEFORE: Mapping[Setting, str] = {
    Setting.EVERYTHING: QT_TRANSLATE_NOOP("automatic", "Until then it was every paid order."),
    Setting.GIFT_CARDS: QT_TRANSLATE_NOOP("automatic", "Until then it was only gift cards."),
    Setting.NOTHING: QT_TRANSLATE_NOOP("automatic", "Until then it was nothing at all."),
    Setting.NOT_GOODS: QT_TRANSLATE_NOOP("automatic", "Until then goods were fulfilled by hand."),
    Setting.SOME: QT_TRANSLATE_NOOP("automatic", "Until then it was some of the orders."),
    Setting.TOO_FEW: "",
}

_CERTAINTY: Mapping[Certainty, str] = {
    Certainty.CLEAR: QT_TRANSLATE_NOOP("automatic", "The orders leave hardly any doubt."),
    Certainty.LIKELY: QT_TRANSLATE_NOOP(
        "automatic", "This is likely, but not certain: there are few orders, or not all of them agree."
    ),
    Certainty.NONE: "",
}

_REMARKS: Mapping[Setting, str] = {
    Setting.NOT_GOODS: QT_TRANSLATE_NOOP(
        "automatic", "It is not clear whether gift cards are sent automatically: hardly any were sold."
    ),
    Setting.SOME: QT_TRANSLATE_NOOP(
        "automatic",
        "None of the three choices explains that. An app or a Shopify Flow workflow may fulfil some of them.",
    ),
}


def told_title() -> str:
    """Title of the card on top."""
    return translate("automatic", "What the orders show")


def headline(guess: Guess, day: str) -> str:
    """The one sentence. `day` as in "12 October"; "" when no change was seen."""
    always, since = _HEADLINES[guess.setting]
    return fill(translate("automatic", since), day=day) if day else translate("automatic", always)


def reasons(guess: Guess, days: int) -> str:
    """Why one may think so, and how sure that is, a line each. `days` is how far the orders go back."""
    told = _with_goods(guess.goods), _with_gift_cards(guess.gift_cards)
    before = _BEFORE[guess.before] if guess.before is not None else ""
    lines = (
        (_translated(before), _translated(_CERTAINTY[guess.certainty])),
        (_told_by(guess, days) if any(told) else "", *told),
        (_translated(_REMARKS.get(guess.setting, "")),),
    )
    return "\n".join(" ".join(filter(None, line)) for line in lines if any(line))


def _told_by(guess: Guess, days: int) -> str:
    if guess.since is not None:
        return translate("automatic", "Of the orders paid since then:")
    return Count.tr("Of the orders paid in the last %Ln days:", None, days)


def _with_goods(seen: Seen) -> str:
    if not seen.orders:
        return ""
    words = Count.tr(
        "%Ln had goods, and Shopify fulfilled {automatic} of these by itself.", None, seen.orders
    )
    return fill(words, automatic=_number(seen.automatic))


def _with_gift_cards(seen: Seen) -> str:
    if not seen.orders:
        return ""
    words = Count.tr(
        "%Ln had only gift cards, and Shopify fulfilled {automatic} of these by itself.", None, seen.orders
    )
    return fill(words, automatic=_number(seen.automatic))


def _number(number: int) -> str:
    return QLocale().toString(number)


def _translated(sentence: str) -> str:
    return translate("automatic", sentence) if sentence else ""


def inferred() -> str:
    """Under the reasons."""
    return translate(
        "automatic",
        "Shopify does not tell programs what is set. FulfillDesk infers it from the orders, by looking "
        "for a fulfilment of everything, without tracking, within a minute of the payment.",
    )


# --- where it is


def where_title() -> str:
    """Title of the card."""
    return translate("automatic", "Shopify’s own setting")


def where() -> str:
    """The way to it."""
    return translate(
        "automatic",
        "In the Shopify admin: Settings > Checkout > Order processing, under “After an order has been paid”.",
    )


#: Name and meaning of the three choices, in Shopify's order.
_CHOICES: Mapping[Setting, tuple[str, str]] = {
    Setting.EVERYTHING: (
        QT_TRANSLATE_NOOP("automatic", "Automatically fulfil the order’s items"),
        QT_TRANSLATE_NOOP(
            "automatic",
            "Every item counts as sent the moment it is paid, whether or not it is in stock or packed. Right "
            "for shops in which nobody packs anything.",
        ),
    ),
    Setting.GIFT_CARDS: (
        QT_TRANSLATE_NOOP("automatic", "Automatically fulfil only the gift cards"),
        QT_TRANSLATE_NOOP(
            "automatic",
            "The customer gets the gift card by e-mail at once; everything else waits for a person. Right "
            "for most shops.",
        ),
    ),
    Setting.NOTHING: (
        QT_TRANSLATE_NOOP("automatic", "Do not automatically fulfil any items"),
        QT_TRANSLATE_NOOP(
            "automatic", "Everything waits for a person, gift cards too: the customer has to wait for them."
        ),
    ),
}


def choice_name(choice: Setting) -> str:
    """Much as Shopify names it (facts section 10)."""
    return translate("automatic", _CHOICES[choice][0])


def choice_meaning(choice: Setting) -> str:
    """What comes of it."""
    return translate("automatic", _CHOICES[choice][1])


def choices() -> tuple[Setting, ...]:
    """The three, in Shopify's order."""
    return tuple(_CHOICES)


def seems_chosen() -> str:
    """Badge beside a choice."""
    return translate("automatic", "Seems to be set")


def at_the_till() -> str:
    """What the setting is not about."""
    return translate(
        "automatic",
        "Shopify POS is something else: what a customer takes along is fulfilled at the till at once, "
        "whatever is set here. Those orders count as “within a minute in another way”.",
    )


def archiving() -> str:
    """The switch beside it."""
    return translate(
        "automatic",
        "“Automatically archive the order”, in the same place, hides an order once it is fulfilled and paid. "
        "It fulfils nothing.",
    )
