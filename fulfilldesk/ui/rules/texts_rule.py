"""A rule in words: its fields, comparisons, values and actions, and the whole of it in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.domain.rules.rule import (
    NO,
    YES,
    Condition,
    Doing,
    Field,
    Operator,
    Rule,
    RuleAction,
    total_of,
)
from fulfilldesk.ui import texts as texts_orders
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.translation import QT_TRANSLATE_NOOP, fill, plain, translate

_FIELDS: Mapping[Field, str] = {
    Field.CHANNEL: QT_TRANSLATE_NOOP("rules", "Channel"),
    Field.LOCATION: QT_TRANSLATE_NOOP("rules", "Location"),
    Field.TAG: QT_TRANSLATE_NOOP("rules", "Tags"),
    Field.RISK: QT_TRANSLATE_NOOP("rules", "Risk of fraud"),
    Field.TOTAL: QT_TRANSLATE_NOOP("rules", "Total"),
    Field.PRODUCT: QT_TRANSLATE_NOOP("rules", "Product (title or SKU)"),
    Field.PRODUCT_ID: QT_TRANSLATE_NOOP("rules", "Product by its Shopify ID"),
    Field.GIFT_CARDS_ONLY: QT_TRANSLATE_NOOP("rules", "Gift cards only"),
    Field.STOCK: QT_TRANSLATE_NOOP("rules", "Stock for all units"),
    Field.COUNTRY: QT_TRANSLATE_NOOP("rules", "Country"),
    Field.SHIPPING_METHOD: QT_TRANSLATE_NOOP("rules", "Shipping method"),
}

_OF_PRODUCTS = QT_TRANSLATE_NOOP(
    "rules", "Only the products of the piece of work count, not those of the rest of the order."
)
_HINTS: Mapping[Field, str] = {
    Field.PRODUCT: _OF_PRODUCTS,
    Field.PRODUCT_ID: _OF_PRODUCTS,
    Field.GIFT_CARDS_ONLY: _OF_PRODUCTS,
    Field.STOCK: QT_TRANSLATE_NOOP(
        "rules",
        "Yes when nothing of it is oversold at the location of the work. Unknown stock is never yes.",
    ),
}

_OPERATORS: Mapping[Operator, str] = {
    Operator.IS: QT_TRANSLATE_NOOP("rules", "is"),
    Operator.IS_NOT: QT_TRANSLATE_NOOP("rules", "is not"),
    Operator.HAS: QT_TRANSLATE_NOOP("rules", "has"),
    Operator.HAS_NOT: QT_TRANSLATE_NOOP("rules", "does not have"),
    Operator.CONTAINS: QT_TRANSLATE_NOOP("rules", "contains"),
    Operator.CONTAINS_NOT: QT_TRANSLATE_NOOP("rules", "does not contain"),
    Operator.AT_LEAST: QT_TRANSLATE_NOOP("rules", "is at least"),
    Operator.AT_MOST: QT_TRANSLATE_NOOP("rules", "is at most"),
}

_VALUES: Mapping[tuple[Field, str], str] = {
    (Field.GIFT_CARDS_ONLY, YES): QT_TRANSLATE_NOOP("rules", "Yes"),
    (Field.GIFT_CARDS_ONLY, NO): QT_TRANSLATE_NOOP("rules", "No"),
    (Field.STOCK, YES): QT_TRANSLATE_NOOP("rules", "Yes"),
    (Field.STOCK, NO): QT_TRANSLATE_NOOP("rules", "No"),
    (Field.RISK, "NONE"): QT_TRANSLATE_NOOP("rules", "No risk"),
    (Field.RISK, "LOW"): QT_TRANSLATE_NOOP("rules", "Low"),
    (Field.RISK, "MEDIUM"): QT_TRANSLATE_NOOP("rules", "Medium"),
    (Field.RISK, "HIGH"): QT_TRANSLATE_NOOP("rules", "High"),
}

#: A condition inside a sentence.
_SAID: Mapping[tuple[Field, Operator], str] = {
    (Field.CHANNEL, Operator.IS): QT_TRANSLATE_NOOP("rules", "from {values}"),
    (Field.CHANNEL, Operator.IS_NOT): QT_TRANSLATE_NOOP("rules", "not from {values}"),
    (Field.LOCATION, Operator.IS): QT_TRANSLATE_NOOP("rules", "at {values}"),
    (Field.LOCATION, Operator.IS_NOT): QT_TRANSLATE_NOOP("rules", "not at {values}"),
    (Field.TAG, Operator.HAS): QT_TRANSLATE_NOOP("rules", "with the tag {values}"),
    (Field.TAG, Operator.HAS_NOT): QT_TRANSLATE_NOOP("rules", "without the tag {values}"),
    (Field.RISK, Operator.IS): QT_TRANSLATE_NOOP("rules", "risk of fraud {values}"),
    (Field.RISK, Operator.IS_NOT): QT_TRANSLATE_NOOP("rules", "risk of fraud not {values}"),
    (Field.TOTAL, Operator.AT_MOST): QT_TRANSLATE_NOOP("rules", "total up to {values}"),
    (Field.TOTAL, Operator.AT_LEAST): QT_TRANSLATE_NOOP("rules", "total from {values}"),
    (Field.PRODUCT, Operator.CONTAINS): QT_TRANSLATE_NOOP("rules", "with a product “{values}”"),
    (Field.PRODUCT, Operator.CONTAINS_NOT): QT_TRANSLATE_NOOP("rules", "without a product “{values}”"),
    (Field.PRODUCT_ID, Operator.HAS): QT_TRANSLATE_NOOP("rules", "with the product {values}"),
    (Field.PRODUCT_ID, Operator.HAS_NOT): QT_TRANSLATE_NOOP("rules", "without the product {values}"),
    (Field.COUNTRY, Operator.IS): QT_TRANSLATE_NOOP("rules", "to {values}"),
    (Field.COUNTRY, Operator.IS_NOT): QT_TRANSLATE_NOOP("rules", "not to {values}"),
    (Field.SHIPPING_METHOD, Operator.IS): QT_TRANSLATE_NOOP("rules", "shipping method {values}"),
    (Field.SHIPPING_METHOD, Operator.IS_NOT): QT_TRANSLATE_NOOP("rules", "shipping method not {values}"),
}
_SAID_YES_OR_NO: Mapping[tuple[Field, str], str] = {
    (Field.GIFT_CARDS_ONLY, YES): QT_TRANSLATE_NOOP("rules", "gift cards only"),
    (Field.GIFT_CARDS_ONLY, NO): QT_TRANSLATE_NOOP("rules", "not gift cards only"),
    (Field.STOCK, YES): QT_TRANSLATE_NOOP("rules", "stock for all units"),
    (Field.STOCK, NO): QT_TRANSLATE_NOOP("rules", "not enough stock for all units"),
}

_SAID_RISKS: Mapping[str, str] = {
    "NONE": QT_TRANSLATE_NOOP("rules", "none"),
    "LOW": QT_TRANSLATE_NOOP("rules", "low"),
    "MEDIUM": QT_TRANSLATE_NOOP("rules", "medium"),
    "HIGH": QT_TRANSLATE_NOOP("rules", "high"),
}

_DOINGS: Mapping[Doing, str] = {
    Doing.KEEP: QT_TRANSLATE_NOOP("rules", "Keep for a person"),
    Doing.FULFILL: QT_TRANSLATE_NOOP("rules", "Fulfil"),
    Doing.HOLD: QT_TRANSLATE_NOOP("rules", "Hold"),
    Doing.REQUEST: QT_TRANSLATE_NOOP("rules", "Request fulfilment from the app"),
    Doing.TAG: QT_TRANSLATE_NOOP("rules", "Add a tag"),
    Doing.VIEW: QT_TRANSLATE_NOOP("rules", "List in a view"),
}
_DOING_HINTS: Mapping[Doing, str] = {
    Doing.KEEP: QT_TRANSLATE_NOOP("rules", "Comes before all other rules, wherever it stands in the list."),
    Doing.FULFILL: QT_TRANSLATE_NOOP(
        "rules", "Only what is paid in full, and only when nothing about it wants a look first."
    ),
    Doing.VIEW: QT_TRANSLATE_NOOP("rules", "Changes nothing: the orders are listed under this name."),
}

#: Actions inside a sentence.
_DONE: Mapping[Doing, str] = {
    Doing.KEEP: QT_TRANSLATE_NOOP("rules", "keep for a person"),
    Doing.FULFILL: QT_TRANSLATE_NOOP("rules", "fulfil"),
    Doing.HOLD: QT_TRANSLATE_NOOP("rules", "hold ({reason})"),
    Doing.REQUEST: QT_TRANSLATE_NOOP("rules", "request fulfilment from the app"),
    Doing.TAG: QT_TRANSLATE_NOOP("rules", "add the tag “{tag}”"),
    Doing.VIEW: QT_TRANSLATE_NOOP("rules", "list under “{view}”"),
}
_FULFIL_AND_TELL = QT_TRANSLATE_NOOP("rules", "fulfil, and Shopify mails the customer")

#: Between values that must not be so.
_NEGATIVE = frozenset({Operator.IS_NOT, Operator.HAS_NOT, Operator.CONTAINS_NOT})


def field_name(field: Field) -> str:
    """What a condition looks at."""
    return translate("rules", _FIELDS[field])


def field_hint(field: Field) -> str:
    """What one should know of it; empty for most."""
    source = _HINTS.get(field)
    return "" if source is None else translate("rules", source)


def operator_name(operator: Operator) -> str:
    """How it looks."""
    return translate("rules", _OPERATORS[operator])


def value_name(field: Field, value: str, locations: Mapping[str, str], formats: Formats) -> str:
    """One value as people know it: a location by its name, an amount in the person's form."""
    source = _VALUES.get((field, value))
    if source is not None:
        return translate("rules", source)
    if field is Field.LOCATION:
        return plain(locations.get(value, "")) or translate("rules", "a location that is gone")
    if field is Field.CHANNEL:
        return plain(texts_orders.channel_name(value))
    total = total_of(value) if field is Field.TOTAL else None
    return plain(value) if total is None else formats.money(total)


def doing_name(doing: Doing) -> str:
    """What a rule can do."""
    return translate("rules", _DOINGS[doing])


def doing_hint(doing: Doing) -> str:
    """What one should know of it; empty for some."""
    source = _DOING_HINTS.get(doing)
    return "" if source is None else translate("rules", source)


def done(action: RuleAction) -> str:
    """The action inside a sentence: "hold (out of stock)"."""
    source = _FULFIL_AND_TELL if action.doing is Doing.FULFILL and action.notify else _DONE[action.doing]
    reason = texts_fields.option("hold_reason", action.hold_reason) if action.hold_reason else "…"
    return fill(
        translate("rules", source), reason=reason, tag=action.tag.strip() or "…", view=action.view or "…"
    )


def condition_words(condition: Condition, locations: Mapping[str, str], formats: Formats) -> str:
    """A condition inside a sentence: "from Online Store or Point of Sale"."""
    if condition.values:
        source = _SAID_YES_OR_NO.get((condition.field, condition.values[0]))
        if source is not None:
            return translate("rules", source)
    source = _SAID.get((condition.field, condition.operator))
    values = [_said_value(condition.field, value, locations, formats) for value in condition.values]
    said = _joined(values, negative=condition.operator in _NEGATIVE) or "…"
    if source is None:
        return f"{field_name(condition.field)} {operator_name(condition.operator)} {said}"
    return fill(translate("rules", source), values=said)


def rule_words(rule: Rule, locations: Mapping[str, str], formats: Formats) -> str:
    """All of it: "From Online Store, total up to €100.00, risk of fraud low → fulfil"."""
    conditions = ", ".join(condition_words(each, locations, formats) for each in rule.conditions) or "…"
    words = fill(
        translate("rules", "{conditions} → {action}"), conditions=conditions, action=done(rule.action)
    )
    return words[:1].upper() + words[1:]


def _said_value(field: Field, value: str, locations: Mapping[str, str], formats: Formats) -> str:
    if field is Field.RISK and value in _SAID_RISKS:
        return translate("rules", _SAID_RISKS[value])
    return value_name(field, value, locations, formats)


def _joined(values: list[str], *, negative: bool) -> str:
    """Several values, with "or" or "nor" before the last."""
    if len(values) < 2:
        return "".join(values)
    template = (
        translate("rules", "{values} nor {last}") if negative else translate("rules", "{values} or {last}")
    )
    return fill(template, values=", ".join(values[:-1]), last=values[-1])


# --- labels of the editor


def reason_label() -> str:
    """Of HOLD."""
    return translate("rules", "Reason")


def note_label() -> str:
    """Of HOLD."""
    return translate("rules", "Note (may be empty)")


def tag_label() -> str:
    """Of TAG."""
    return translate("rules", "Tag")


def view_label() -> str:
    """Of VIEW."""
    return translate("rules", "Name of the view")


def notify_label() -> str:
    """Of FULFILL."""
    return translate("rules", "Let Shopify mail the customer")
