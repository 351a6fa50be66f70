"""Orders and their work as lines of JSON, by templates: a million of them in a few minutes.

The shape is the bulk documents' (fulfilldesk/shopify/queries/bulk): an object a line, nested connections on
lines of their own with `__parentId`, usually after their parent.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.benchmarks import shop_words as words
from tests.benchmarks.order_stories import RECENT, SETTLED, TRAVELLING, Story, Work, drawn
from tests.benchmarks.shop_content import CURRENCY, Place, ShopContent, Variant, one_of, person

#: Orders that are made together; any block can be made alone.
BLOCK = 1_000

_STEP = 32768
_ORDER, _LINE, _PARCEL, _PARCEL_LINE = (
    5_100_000_000_000,
    13_000_000_000_000,
    4_700_000_000_000,
    11_000_000_000_000,
)
_WORK, _WORK_LINE, _HOLD = 6_900_000_000_000, 15_000_000_000_000, 800_000_000_000
_TRANSACTION = 7_700_000_000_000
_DAY = 86_400
_FIRST_DAY = 18_951  # 2021-11-20
_DAYS = 1_826
_RECENT_DAYS = 45
_SETTLED, _RECENT = drawn(SETTLED), drawn(RECENT)
_LINE_COUNTS = (1,) * 36 + (2,) * 27 + (3,) * 16 + (4,) * 9 + (5,) * 6 + (6,) * 3 + (8,) * 2 + (12,)
_QUANTITIES = (1,) * 16 + (2,) * 3 + (6,)
_RISKS = ("LOW",) * 30 + ("NONE", "MEDIUM", "HIGH")
_SHIPPING = ('{"title":"Standaard"}',) * 7 + ('{"title":"Express"}', '{"title":"Afhalen"}', "null")
_FOREIGN = (("USD", 1.09), ("GBP", 0.85), ("PLN", 4.31), ("SEK", 11.4), ("DKK", 7.46))
_DATES = [
    time.strftime("%Y-%m-%dT", time.gmtime(day * _DAY)) for day in range(_FIRST_DAY - 3, _FIRST_DAY + 2000)
]
_TIMES = [time.strftime("%H:%M:%SZ", time.gmtime(second)) for second in range(_DAY)]


def stamp(moment: int) -> str:
    """Seconds since 1970 as Shopify writes them."""
    day, second = divmod(moment, _DAY)
    return _DATES[day - _FIRST_DAY + 3] + _TIMES[second]


def order_gid(index: int) -> str:
    """The id of the order with that running number."""
    return f"gid://shopify/Order/{_ORDER + index * _STEP}"


@dataclass(frozen=True, slots=True)
class Ordered:
    """A line that was ordered: what, under which number, how many, and how many of them went."""

    variant: Variant
    number: int
    quantity: int
    gone: int


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of `orders.jsonl` and of `work.jsonl` for some orders that follow one another."""

    orders: str
    work: str


def block(content: ShopContent, seed: int, total: int, number: int) -> Block:
    """Block `number` of a shop with `total` orders."""
    chance = Random(f"{seed} {number}").random
    orders: list[str] = []
    work: list[str] = []
    moment = 0
    for index in range(number * BLOCK, min(total, (number + 1) * BLOCK)):
        # Orders come evenly over five years, some in the very second of the one before.
        if not moment or chance() > 0.08:
            moment = _FIRST_DAY * _DAY + int((index + chance()) / total * _DAYS * _DAY)
        _Order(content, chance, index, total, moment).write(orders, work)
    return Block("".join(orders), "".join(work))


class _Order:
    """One order while it is being written."""

    def __init__(
        self, content: ShopContent, chance: Callable[[], float], index: int, total: int, moment: int
    ) -> None:
        self._content = content
        self._chance = chance
        self._index = index
        self._moment = moment
        self._total = total
        recent = (_FIRST_DAY + _DAYS) * _DAY - moment < _RECENT_DAYS * _DAY
        self._story: Story = one_of(_RECENT if recent else _SETTLED, chance())
        self._gid = order_gid(index)
        places = content.services if self._story.served else content.own
        # Most leaves from the first place; what is sold at a till, from there.
        first = places[0] if chance() < 0.6 else one_of(places, chance())
        self._till = content.own[1 + index % 3] if self._story.method == "RETAIL" else None
        self._places = (self._till or first, one_of(content.own, chance()))
        self._parcels: list[str] = []

    def write(self, orders: list[str], work: list[str]) -> None:
        lines = self._ordered()
        for place, (each, share) in enumerate(_shares(self._story, lines)):
            self._write_work(work, each, place, share)
        orders.append(self._order_line(lines))
        orders.extend(self._line_line(line) for line in lines)

    # --- what was ordered

    def _ordered(self) -> list[Ordered]:
        chance, story = self._chance, self._story
        count = one_of(_LINE_COUNTS, chance())
        lines = []
        for place in range(count):
            # Few articles make most of the turnover.
            variant = one_of(self._content.variants, chance() ** 2)
            quantity = one_of(_QUANTITIES, chance()) if not story.partly or place else 2
            gone = 1 if story.partly and not place else 0 if story.partly else quantity
            lines.append(Ordered(variant, _LINE + (self._index * 16 + place) * _STEP, quantity, gone))
        return lines

    # --- the order itself

    def _order_line(self, lines: list[Ordered]) -> str:
        chance, story, content = self._chance, self._story, self._content
        till = self._till
        source, app, attribution = (
            ("pos", "Point of Sale", "") if till else one_of(words.WEB_CHANNELS, chance())
        )
        created = stamp(self._moment)
        # Some orders were brought from an older shop: they were made on a day, at no hour.
        processed = created if chance() > 0.04 else stamp(self._moment - self._moment % _DAY)
        settled = stamp(self._moment + int(chance() * 6 * _DAY) + 600)
        closed = f'"{settled}"' if story.archived else "null"
        cents = sum(line.variant.cents * line.quantity for line in lines) + (0 if till else 495)
        payment = f'"{one_of(story.payments, chance())}"' if chance() > 0.002 else "null"
        refunded = cents if "REFUNDED" in payment and "PART" not in payment else 0
        refunded = lines[0].variant.cents if "PARTIALLY_REFUNDED" in payment else refunded
        name = f"#{1001 + self._index}" if self._index % 90 else f"M-{20000 + self._index}"
        note = "null"
        if chance() < 0.07:
            note = f'"{one_of(content.notes, chance())} {int(chance() * 9000) + 1000}"'
        retail = till.named if till else "null"
        return (
            f'{{"__typename":"Order","id":"{self._gid}","name":"{name}","createdAt":"{created}",'
            f'"processedAt":"{processed}","updatedAt":"{settled}","closedAt":{closed},'
            f'"cancelledAt":{closed if story.cancelled else "null"},'
            f'"cancelReason":{_cancel_reason(self._index) if story.cancelled else "null"},'
            f'"displayFulfillmentStatus":"{story.fulfillment}","displayFinancialStatus":{payment},'
            f'"returnStatus":"{story.returned}","totalPriceSet":{{"shopMoney":{{"amount":"{cents / 100}",'
            f'"currencyCode":"{CURRENCY}"}},"presentmentMoney":{self._presentment(cents)}}},'
            f'"totalRefundedSet":{{"shopMoney":{{"amount":"{refunded / 100}","currencyCode":"{CURRENCY}"}}}},'
            f'"sourceName":"{source}","app":{_named("name", app)},'
            f'"attribution":{_named("displayName", attribution)},'
            f'"retailLocation":{retail},{self._facts(payment, refunded, settled)},'
            f'"note":{note},"tags":{one_of(content.tags, chance())},'
            f'"test":{"true" if self._index % 5000 == 17 else "false"},{self._identity()},'
            f'"fulfillments":[{",".join(self._parcels)}]}}\n'
        )

    def _facts(self, payment: str, refunded: int, settled: str) -> str:
        """Receipt, shipping method, risk and payments, all but the last by the order's number."""
        till, index = self._till, self._index
        place = f'{{"id":"{till.id}"}}' if till else "null"
        steps = []
        if "PAID" in payment or refunded:
            steps.append(self._step(0, "SALE", stamp(self._moment + (index % 20 == 0) * 3 * _DAY), place))
        elif "AUTHORIZED" in payment:
            steps.append(self._step(0, "AUTHORIZATION", stamp(self._moment), place))
        if refunded:
            steps.append(self._step(1, "REFUND", settled, place))
        risk = "" if till else f'{{"riskLevel":"{_RISKS[index % len(_RISKS)]}"}}'
        receipt = f'"{index % 3 + 1}-{index}"' if till else "null"
        return (
            f'"sourceIdentifier":{receipt},'
            f'"shippingLine":{"null" if till else _SHIPPING[index % len(_SHIPPING)]},'
            f'"risk":{{"assessments":[{risk}]}},"transactions":[{",".join(steps)}]'
        )

    def _step(self, place: int, kind: str, moment: str, till: str) -> str:
        return (
            f'{{"id":"gid://shopify/OrderTransaction/{_TRANSACTION + (self._index * 2 + place) * _STEP}",'
            f'"kind":"{kind}","status":"SUCCESS","processedAt":"{moment}","location":{till}}}'
        )

    def _presentment(self, cents: int) -> str:
        chance = self._chance()
        if chance > 0.06:
            return f'{{"amount":"{cents / 100}","currencyCode":"{CURRENCY}"}}'
        currency, rate = one_of(_FOREIGN, chance / 0.06)
        return f'{{"amount":"{int(cents * rate) / 100}","currencyCode":"{currency}"}}'

    def _identity(self) -> str:
        chance, at_till = self._chance, self._till is not None
        if at_till and chance() < 0.6:
            return '"email":null,"phone":null,"customer":null,"shippingAddress":null'
        customers = max(1, int(self._total * 0.35))
        who = person(int(chance() ** 2 * customers))
        guest = chance() < 0.06
        record = "null" if guest else who.record
        address = "null" if at_till or chance() < 0.02 else who.address
        return f'"email":{who.email},"phone":{who.phone},"customer":{record},"shippingAddress":{address}'

    def _line_line(self, line: Ordered) -> str:
        story, variant = self._story, line.variant
        current = 0 if story.cancelled else line.quantity
        tail = variant.bundled if line.number % 97 == 0 else variant.tail
        return (
            f'{{"__typename":"LineItem","id":"gid://shopify/LineItem/{line.number}",{variant.head}'
            f'"quantity":{line.quantity},"currentQuantity":{current},{tail},"__parentId":"{self._gid}"}}\n'
        )

    # --- its work and its parcels

    def _write_work(self, work: list[str], each: Work, place: int, share: list[Ordered]) -> None:
        story = self._story
        number = self._index * 2 + place
        gid = f"gid://shopify/FulfillmentOrder/{_WORK + number * _STEP}"
        spot = self._places[place]
        begun = stamp(self._moment + place)
        changed = stamp(self._moment + 3600 + place + int(self._chance() * 3 * _DAY))
        scheduled = f'"{stamp(self._moment + 9 * _DAY)}"' if each.status == "SCHEDULED" else "null"
        work.append(
            f'{{"__typename":"FulfillmentOrder","id":"{gid}","orderId":"{self._gid}","status":"{each.status}",'
            f'"requestStatus":"{each.request}","createdAt":"{begun}","updatedAt":"{changed}",'
            f'"fulfillAt":{scheduled},"assignedLocation":{spot.assigned},'
            f'"deliveryMethod":{{"methodType":"{story.method}"}},"supportedActions":{_actions(each)},'
            f'"fulfillmentHolds":{self._holds(each, number)}}}\n'
        )
        for inner, line in enumerate(share):
            total = 0 if story.cancelled else line.quantity
            remaining = line.quantity - line.gone * len(each.parcels)
            # Work keeps what it still had to do when its parcel was cancelled (facts 0.3).
            if each.status == "CLOSED":
                remaining = line.quantity if each.parcels == ("CANCELED",) else 0
            work.append(
                f'{{"__typename":"FulfillmentOrderLineItem",'
                f'"id":"gid://shopify/FulfillmentOrderLineItem/{_WORK_LINE + (number * 16 + inner) * _STEP}",'
                f'"totalQuantity":{total},"remainingQuantity":{remaining},{line.variant.work},'
                f'"lineItem":{{"id":"gid://shopify/LineItem/{line.number}"}},"__parentId":"{gid}"}}\n'
            )
        for status in each.parcels:
            parcel = f"gid://shopify/Fulfillment/{_PARCEL + number * _STEP}"
            self._parcels.append(self._parcel(parcel, place, status, spot))
            work.append(f'{{"__typename":"Fulfillment","id":"{parcel}","__parentId":"{gid}"}}\n')
            for inner, line in enumerate(share):
                if line.gone:
                    work.append(
                        f'{{"__typename":"FulfillmentLineItem","id":"gid://shopify/FulfillmentLineItem/'
                        f'{_PARCEL_LINE + (number * 16 + inner) * _STEP}","quantity":{line.gone},'
                        f'"lineItem":{{"id":"gid://shopify/LineItem/{line.number}"}},"__parentId":"{parcel}"}}\n'
                    )

    def _parcel(self, gid: str, place: int, status: str, spot: Place) -> str:
        chance = self._chance
        shown = one_of(words.TRAVELLING, chance()) if status == TRAVELLING else status
        packed = self._moment + 5 + int(chance() * 2 * _DAY) * (self._story.method != "RETAIL")
        delivered = f'"{stamp(packed + _DAY)}"' if shown == "DELIVERED" else "null"
        underway = "null" if shown in ("FULFILLED", "PICKED_UP", "CANCELED") else f'"{stamp(packed + 7200)}"'
        tracking = ""
        if self._story.method == "SHIPPING" and chance() > 0.03:
            company, prefix, address = one_of(words.CARRIERS, chance() ** 2)
            number = f"{prefix}{int(chance() * 10**10):010d}"
            tracking = f'{{"company":"{company}","number":"{number}","url":"{address}{number}"}}'
        return (
            f'{{"id":"{gid}","name":"#{1001 + self._index}-F{place + 1}",'
            f'"status":"{"CANCELLED" if shown == "CANCELED" else "SUCCESS"}","displayStatus":"{shown}",'
            f'"createdAt":"{stamp(packed)}","updatedAt":"{stamp(packed + 90_000)}","deliveredAt":{delivered},'
            f'"inTransitAt":{underway},"estimatedDeliveryAt":null,"location":{spot.named},'
            f'"service":{spot.service},"trackingInfo":[{tracking}]}}'
        )

    def _holds(self, each: Work, number: int) -> str:
        if each.status != "ON_HOLD":
            return "[]"
        reason, shown = one_of(words.HOLDS, self._chance())
        return (
            f'[{{"id":"gid://shopify/FulfillmentHold/{_HOLD + number * _STEP}","reason":"{reason}",'
            f'"reasonNotes":null,"displayReason":"{shown}"}}]'
        )


def _shares(story: Story, lines: list[Ordered]) -> list[tuple[Work, list[Ordered]]]:
    """Which lines lie in which piece of work: all in each, unless two places send them."""
    if not story.two_places:
        return [(each, lines) for each in story.work]
    return list(zip(story.work, (lines[:1], lines[1:]) if len(lines) > 1 else (lines,), strict=False))


def _actions(each: Work) -> str:
    if each.status == "CLOSED":
        return "[]"
    if each.request == "ACCEPTED":
        return '[{"action":"REQUEST_CANCELLATION"},{"action":"EXTERNAL"}]'
    if each.status == "ON_HOLD":
        return '[{"action":"RELEASE_HOLD"},{"action":"HOLD"},{"action":"MOVE"}]'
    if each.status == "SCHEDULED":
        return '[{"action":"MARK_AS_OPEN"},{"action":"HOLD"}]'
    return '[{"action":"CREATE_FULFILLMENT"},{"action":"MOVE"},{"action":"HOLD"},{"action":"SPLIT"}]'


def _named(key: str, name: str) -> str:
    return "null" if not name else f'{{"{key}":"{name}"}}'


def _cancel_reason(index: int) -> str:
    return ('"CUSTOMER"', '"INVENTORY"', '"FRAUD"', '"OTHER"')[index % 4]
