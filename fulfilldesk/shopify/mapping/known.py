"""Destinations, holders, payment and address."""

from __future__ import annotations

from collections.abc import Iterable

from fulfilldesk.domain.actions.needs import Address, Destination, Holder, Payment
from fulfilldesk.shopify.answers import known as answers
from fulfilldesk.shopify.mapping.values import money

_EXTERNAL = "EXTERNAL"


def destination(answer: answers.Destination, line_ids: Iterable[str]) -> Destination:
    """A location that is offered. One that was deactivated meanwhile takes nothing,
    whatever is said of it."""
    active = answer.location.is_active
    return Destination(
        location_id=answer.location.id,
        name=answer.location.name,
        movable=answer.movable and active,
        message=answer.message or None,
        available_line_ids=frozenset(line_ids if active else ()),
    )


def holder(answer: answers.HeldHold) -> Holder:
    """Who placed a hold."""
    return Holder(answer.held_by_requesting_app, answer.held_by_app.title if answer.held_by_app else None)


def payment(answer: answers.PaymentOfOrder) -> Payment:
    """What a full refund would give back."""
    return Payment(money(answer.net_payment_set.shop_money), answer.refundable)


def address(answer: answers.AddressParts) -> Address:
    """The address, with empty text where there is nothing."""
    return Address(
        first_name=answer.first_name or "",
        last_name=answer.last_name or "",
        company=answer.company or "",
        address1=answer.address1 or "",
        address2=answer.address2 or "",
        zip=answer.zip or "",
        city=answer.city or "",
        province_code=answer.province_code or "",
        country_code=answer.country_code_v2 or "",
        phone=answer.phone or "",
    )


def is_blank(found: Address) -> bool:
    """Whether it names no person and no place below a province, as an address does of which Shopify keeps
    back the rest without an error (facts section 9)."""
    return found == Address(province_code=found.province_code, country_code=found.country_code)


def external_page(answer: answers.ActionsOfWork) -> str | None:
    """The address that goes with the action EXTERNAL."""
    pages = (item.external_url for item in answer.supported_actions if item.action == _EXTERNAL)
    return next((page for page in pages if page), None)
