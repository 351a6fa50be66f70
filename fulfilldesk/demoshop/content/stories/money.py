"""Orders in every state of payment, cancelled and archived ones, refunds, returns, and foreign currencies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from fulfilldesk.demoshop import order_ending, orders, returns
from fulfilldesk.demoshop.content import desk, people
from fulfilldesk.demoshop.content.calendar import Story, days, hours, minutes
from fulfilldesk.demoshop.content.checkout import Scene
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered, shipped
from fulfilldesk.demoshop.drafts import PaymentDraft
from fulfilldesk.demoshop.model import Address, Money, MoneyBag, Transaction


def _home(first: str, last: str, street: str, postcode: str, city: str, country: str, code: str) -> Address:
    return Address(first, last, None, street, city=city, zip=postcode, country=country, country_code=code)


TOKYO = _home("Hanako", "Satō", "1-2-3 Jinnan, Shibuya-ku", "150-0041", "Tokyo", "Japan", "JP")
KUWAIT = _home("Noura", "Al-Sabah", "Block 4, Street 12", "13001", "Kuwait City", "Kuwait", "KW")
BOSTON = _home("Grace", "O'Malley", "12 Acorn St, Apt 4B", "02108", "Boston", "United States", "US")
LEEDS = _home("Nigel", "Featherstonehaugh", "7 Otley Rd", "LS6 3AA", "Leeds", "United Kingdom", "GB")
BERN = _home("Reto", "Bünzli", "Kramgasse 49", "3011", "Bern", "Switzerland", "CH")
WAITING = PaymentDraft(kind="SALE", status="PENDING", gateway="bank_deposit")
RESERVED = PaymentDraft(kind="AUTHORIZATION", gateway="shopify_payments")


def unpaid(*payments: PaymentDraft, status: str | None = None) -> Callable[[Scene], Story]:
    """Not paid, or not all, or only reserved; ``status`` where the payments alone do not say it."""

    def story(scene: Scene) -> Story:
        ordered(scene, payments=list(payments), financial_status=status)
        yield minutes(0)

    return story


def half_paid(scene: Scene) -> Story:
    """A deposit was paid, the rest follows."""
    deposit = Money(Decimal("25.00"), "EUR")
    payment = PaymentDraft(gateway="pin", amount=MoneyBag(deposit, deposit))
    ordered(scene, [scene.piece("KZT-A-ZW")], payments=[payment])
    yield minutes(0)


def paid_late(scene: Scene) -> Story:
    """Paid by bank transfer after three days, then sent."""
    order = ordered(scene, payments=[PaymentDraft(kind="SALE", status="PENDING", gateway="bank_deposit")])
    yield days(3)
    desk.pay(scene, order)
    yield hours(3)
    yield from desk.travel(scene, desk.ship(scene, order))


def captured(scene: Scene) -> Story:
    """Reserved on the card first, captured when it was sent."""
    order = ordered(scene, payments=[RESERVED])
    yield hours(5)
    desk.pay(scene, order, "shopify_payments", kind="CAPTURE")
    yield from desk.travel(scene, desk.ship(scene, order))


def voided(scene: Scene) -> Story:
    """The card reservation was released and the order cancelled as fraud."""
    order = ordered(scene, payments=[RESERVED], risk_level="HIGH", tags=["fraude?"])
    yield hours(9)
    order_ending.cancel_order(scene.world, order, reason="FRAUD")
    nothing = order.transactions[0].amount
    order.transactions.append(
        Transaction(scene.world.new_id(), "VOID", "SUCCESS", nothing, "shopify_payments")
    )
    order.financial_status = "VOIDED"


def partly_refunded(scene: Scene) -> Story:
    """One of two pieces was never sent: price back, stock released; the other one was delivered."""
    order = ordered(scene, [scene.piece("BUI-26", 2), scene.piece("REM-01")])
    yield hours(2)
    line = order.line_items[0]
    returns.refund_units(
        scene.world, order, [(line.id, 1)], restock_type="CANCEL", note="Eén band beschadigd"
    )
    yield hours(2)
    yield from desk.travel(scene, desk.ship(scene, order))


def refunded_after_delivery(scene: Scene) -> Story:
    """Everything given back as a courtesy, the customer keeps the goods: no stock moves."""
    parcel = yield from shipped(scene)
    yield from desk.travel(scene, [parcel])
    yield days(2)
    desk.refund_rest(scene, scene.world.orders[parcel.order_id], note="Coulance: kras op de lak")


def refunded_unsent(scene: Scene) -> Story:
    """All units given back before anything was sent; the order itself was not cancelled."""
    order = ordered(scene, [scene.piece("POETS-1")], shipping_title="Gratis verzending")
    yield hours(6)
    returns.refund_units(scene.world, order, [(order.line_items[0].id, 1)], restock_type="CANCEL")


def called_off(reason: str, *, restock: bool = True) -> Callable[[Scene], Story]:
    """Cancelled before anything was sent, money back."""

    def story(scene: Scene) -> Story:
        order = ordered(scene)
        yield hours(4)
        desk.call_off(scene, order, reason, restock=restock)

    return story


def returned(reason: str, *states: tuple[str, str]) -> Callable[[Scene], Story]:
    """Delivered and sent back; ``states`` are those of the return and of the order, a day apart."""

    def story(scene: Scene) -> Story:
        parcel = yield from shipped(scene)
        yield from desk.travel(scene, [parcel])
        yield days(1)
        order = scene.world.orders[parcel.order_id]
        expected = desk.expect_back(scene, parcel, reason)
        for status, order_status in states:
            desk.settle(scene, order, expected, status, order_status)
            yield days(1)

    return story


def returned_to_shelf(scene: Scene) -> Story:
    """Sent back, received, price given back, on the shelf again."""
    parcel = yield from shipped(scene, [scene.piece("HLM-S"), scene.piece("BRK-M")])
    yield from desk.travel(scene, [parcel])
    yield days(4)
    expected = desk.expect_back(scene, parcel, "SIZE_TOO_SMALL")
    yield days(5)
    desk.receive_back(scene, parcel, expected)


def archived_unsent(scene: Scene) -> Story:
    """Archived by hand although nothing was sent."""
    order = ordered(scene)
    yield days(2)
    orders.close_order(scene.world, order)


def out_of_the_archive(scene: Scene) -> Story:
    """Sent, archived by itself, and taken out of the archive again."""
    parcel = yield from shipped(scene)
    yield days(1)
    orders.open_order(scene.world, scene.world.orders[parcel.order_id])


def in_currency(currency: str, home: Address) -> Callable[[Scene], Story]:
    """Bought from abroad, paid in another currency than the shop's."""

    def story(scene: Scene) -> Story:
        person = people.named(scene.chance, home.first_name, home.last_name)
        person = people.register(scene.world, replace(person, address=replace(home)))
        lines = [scene.piece("TAS-44-ZW"), scene.piece("LMP-V40"), scene.piece("BEL-02-CR", 3)]
        parcel = yield from shipped(scene, lines, person, carrier="UPS", currency=currency, gateway="paypal")
        yield from desk.travel(scene, [parcel])

    return story


TALES = (
    Tale("payment pending", hours(16), unpaid(WAITING)),
    Tale("authorized", days(2.9), unpaid(RESERVED)),
    Tale("partially paid", days(5.8), half_paid),
    Tale("partially refunded", days(8.6), partly_refunded),
    Tale("refunded after delivery", days(13.4), refunded_after_delivery),
    Tale("cancelled by the customer", days(4.3), called_off("CUSTOMER")),
    Tale("voided", days(7.1), voided),
    Tale("expired", days(16), unpaid(RESERVED, status="EXPIRED")),
    Tale("no payment status", days(21), unpaid()),
    Tale("return requested", days(8.9), returned("UNWANTED", ("REQUESTED", "RETURN_REQUESTED"))),
    Tale("return open", days(10.1), returned("SIZE_TOO_LARGE")),
    Tale("return inspected", days(14.3), returned("DEFECTIVE", ("OPEN", "INSPECTION_COMPLETE"))),
    Tale("returned", days(19.5), returned_to_shelf),
    Tale("return failed", days(24), returned("WRONG_ITEM", ("CLOSED", "RETURN_FAILED"))),
    Tale("archived unfulfilled", days(11.7), archived_unsent),
    Tale("taken out of the archive", days(9.9), out_of_the_archive),
    Tale("paid in yen", days(22), in_currency("JPY", TOKYO)),
    Tale("paid in dinars", days(28), in_currency("KWD", KUWAIT)),
    Tale("paid in dollars", days(16.7), in_currency("USD", BOSTON)),
)

#: Less common.
RARE_TALES = (
    Tale("paid in pounds", days(31), in_currency("GBP", LEEDS)),
    Tale("paid in francs", days(33), in_currency("CHF", BERN)),
    Tale("paid late", days(17.5), paid_late),
    Tale("captured", days(12.9), captured),
    Tale("refunded before sending", days(15.6), refunded_unsent),
    Tale("cancelled without restocking", days(20.4), called_off("INVENTORY", restock=False)),
    Tale("cancelled by staff", days(26.5), called_off("STAFF")),
    Tale("cancelled as declined", days(29), called_off("DECLINED")),
    Tale("return cancelled", days(23.3), returned("UNKNOWN", ("CANCELED", "NO_RETURN"))),
    Tale("return declined", days(27.2), returned("OTHER", ("DECLINED", "NO_RETURN"))),
)
