"""How Shopify writes and reads its scalars."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from graphql import GraphQLError, GraphQLSchema


def write_time(moment: datetime) -> str:
    """``2026-05-06T01:44:28Z``: UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_time(text: Any) -> datetime:
    """An ISO 8601 moment; without a zone it is UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise GraphQLError(f"invalid datetime {text!r}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def write_decimal(amount: Decimal) -> str:
    """``20.0``, ``31.9``, ``12.77``: at least one decimal, no zeros behind it (facts 12.3)."""
    text = f"{amount:f}"
    if "." not in text:
        return text + ".0"
    whole, _, fraction = text.partition(".")
    return f"{whole}.{fraction.rstrip('0') or '0'}"


def write_money(amount: Decimal) -> str:
    """The old ``Money`` scalar keeps its two decimals: ``31.90``."""
    return f"{amount:.2f}"


def read_decimal(value: Any) -> Decimal:
    """A decimal number, given as text or number."""
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise GraphQLError(f"invalid decimal {value!r}") from None
    if not amount.is_finite():
        raise GraphQLError(f"invalid decimal {value!r}")
    return amount


def write_identifier(value: Any) -> str:
    """Ids and unsigned integers travel as strings."""
    return str(value)


WRITERS = {
    "DateTime": write_time,
    "Decimal": write_decimal,
    "Money": write_money,
    "UnsignedInt64": write_identifier,
}
READERS = {"DateTime": read_time, "Decimal": read_decimal, "Money": read_decimal}


def bind_scalars(schema: GraphQLSchema) -> None:
    """Teach the schema's scalars to write and read."""
    for name, writer in WRITERS.items():
        scalar = schema.type_map[name]
        setattr(scalar, "coerce_output_value", writer)  # noqa: B010 - to the type checker these are methods
    for name, reader in READERS.items():
        setattr(schema.type_map[name], "coerce_input_value", reader)  # noqa: B010
