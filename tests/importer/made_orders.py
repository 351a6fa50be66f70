"""Believable orders by a seed, as Shopify answers them on a page; `bulk_lines` tells the same as bulk files.

An order here is the JSON of shopify/answers/orders.Order, so that the ordinary mapping makes the order that
an import has to equal.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

Json = dict[str, Any]

_FIRST = (
    "Anna", "Bram", "Zoë", "Émile", "Sanne", "Daan", "Fleur", "Joost", "Ümit", "Lotte", "Thijs", "Noor",
    "Pieter", "Søren", "Maria", "Karel", "Ingrid", "Wouter", "Hélène", "Jan-Willem", "Mohamed", "Fatima",
)  # fmt: skip
_LAST = (
    "de Boer", "Jansen", "van den Berg", "Yılmaz", "Bakker", "Visser", "Straßer", "O'Brien", "Peters",
    "van Dijk", "Meijer", "Łukasz", "Smit", "Mulder", "de Groot", "Bos", "Vos", "Hendriks", "Dekker",
    "Brouwer", "de Wit", "Dijkstra", "Kok", "Vermeulen", "van der Meulen", "Schouten", "Hoekstra",
)  # fmt: skip
_THINGS = (
    "Bel",
    "Zadel",
    "Fietspomp",
    "Achterlicht",
    "Koplamp",
    "Ketting",
    "Slot",
    "Mand",
    "Binnenband",
    "Helm",
)
_KINDS = ("Classic", "Sport", "Retro", "Compact", "Deluxe", "City", "Mountain", "Kids", "Zilver", "Comfort")
_SIZES = ("Zwart / M", "Rood / L", "Blauw / S", "Groen", "26 inch", "28 inch", None, "Default Title")
_TAGS = ("spoed", "B2B", "retour", "cadeau", "vaste klant", "wacht op leverancier", "Instagram actie", "VIP")
_NOTES = (
    "Graag bij de buren op nummer 12 afleveren als ik niet thuis ben.",
    "Cadeautje! Geen factuur meesturen a.u.b.",
    "Klant belt nog over de kleur - zie mail van dinsdag",
    "Gift for Zoë, please wrap",
)
_STREETS = ("Dorpsstraat", "Kerkstraat", "Lange Nieuwstraat", "Parallelweg", "Prins Hendrikkade", "Molenweg")
_CITIES = ("Amsterdam", "Utrecht", "Groningen", "Den Haag", "Maastricht", "'s-Hertogenbosch", "Zwolle")
_LOCATIONS = (("1", "Magazijn"), ("2", "Winkel Utrecht"), ("3", "Fulfil BV"))
_CARRIERS = (
    ("PostNL", "https://postnl.nl/track/"),
    ("DHL Parcel", "https://dhl.example/t?id="),
    ("DPD", None),
)

_ORDER = 5_400_000_000_000
_LINE = 13_800_000_000_000
_WORK = 6_300_000_000_000
_WORK_LINE = 14_900_000_000_000
_PARCEL = 4_900_000_000_000
_PARCEL_LINE = 15_600_000_000_000
_TRANSACTION = 7_700_000_000_000
_START = datetime(2019, 1, 5, 8, 0, tzinfo=UTC)


def gid(kind: str, number: int | str) -> str:
    return f"gid://shopify/{kind}/{number}"


def iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def made_orders(count: int, seed: int = 1, *, first: int = 1, open_share: float = 0.05) -> Iterator[Json]:
    """`count` orders, oldest first: 2.5 lines, one fulfilment order and 0.9 fulfilments each."""
    chance = random.Random(seed)
    step = timedelta(days=2500) / max(count, 1)
    for number in range(first, first + count):
        yield _order(chance, number, _START + (number - first) * step, open_share)


def _page(nodes: list[Json]) -> Json:
    return {"nodes": nodes, "pageInfo": {"hasNextPage": False, "endCursor": None}}


def _money(amount: float) -> Json:
    return {"shopMoney": {"amount": f"{amount:.2f}", "currencyCode": "EUR"}}


def _order(chance: random.Random, number: int, at: datetime, open_share: float) -> Json:
    order_id = gid("Order", _ORDER + number * 977)
    pos = chance.random() < 0.1
    is_open = chance.random() < open_share
    fulfilled = not is_open and chance.random() < 0.95
    cancelled = not fulfilled and chance.random() < 0.3
    lines = [_line(chance, number * 10 + place) for place in range(chance.choice((1, 1, 2, 2, 3, 3, 4, 4)))]
    later = at + timedelta(minutes=chance.randint(2, 6000))
    latest = later + timedelta(minutes=chance.randint(0, 9000))
    first, last = chance.choice(_FIRST), chance.choice(_LAST)
    name = f"{first} {last}"
    mailbox = f"{first}.{last.replace(' ', '')}{chance.randint(1, 999)}".lower()
    email = unicodedata.normalize("NFKD", mailbox).encode("ascii", "ignore").decode() + "@example.nl"
    guest = chance.random() < 0.2
    location = _LOCATIONS[1] if pos else chance.choice(_LOCATIONS[:1] * 8 + _LOCATIONS[2:])
    total = sum(
        float(line["originalUnitPriceSet"]["shopMoney"]["amount"]) * line["quantity"] for line in lines
    )
    work = _work(chance, number, order_id, lines, location, at, later, fulfilled, cancelled, pos)
    parcels = _parcels(chance, number, lines, location, later, latest, pos) if fulfilled else []
    order: Json = {
        "id": order_id,
        "name": f"#{1000 + number}",
        "createdAt": iso(at),
        "processedAt": iso(at),
        "updatedAt": iso(latest),
        "closedAt": iso(latest) if fulfilled and chance.random() < 0.8 else None,
        "cancelledAt": iso(later) if cancelled else None,
        "cancelReason": "CUSTOMER" if cancelled else None,
        "displayFulfillmentStatus": "FULFILLED" if fulfilled else "UNFULFILLED",
        "displayFinancialStatus": chance.choice(
            ("PAID",) * 12 + ("PENDING", "PARTIALLY_REFUNDED", "REFUNDED")
        ),
        "returnStatus": "NO_RETURN",
        "totalPriceSet": {
            "shopMoney": {"amount": f"{total:.2f}", "currencyCode": "EUR"},
            "presentmentMoney": {"amount": f"{total:.2f}", "currencyCode": "EUR"},
        },
        "totalRefundedSet": _money(0.0),
        "sourceName": "pos" if pos else chance.choice(("web",) * 6 + ("580111", "shopify_draft_order")),
        "app": {"name": "Point of Sale" if pos else "Online Store"},
        "attribution": None if chance.random() < 0.9 else {"displayName": "Instagram"},
        "retailLocation": {"id": gid("Location", location[0]), "name": location[1]} if pos else None,
        "sourceIdentifier": f"{number % 3 + 1}-{number}" if pos else None,
        "shippingLine": None if pos else {"title": ("Standaard", "Express")[number % 2]},
        "risk": {"assessments": [] if pos else [{"riskLevel": ("LOW", "LOW", "HIGH", "NONE")[number % 4]}]},
        "transactions": _transactions(number, at, latest, location if pos else None),
        "note": chance.choice(_NOTES) if chance.random() < 0.1 else None,
        "tags": sorted(chance.sample(_TAGS, chance.randint(1, 2))) if chance.random() < 0.3 else [],
        "test": False,
        "email": email,
        "phone": f"+316{chance.randint(10_000_000, 99_999_999)}" if chance.random() < 0.3 else None,
        "customer": None
        if guest
        else {
            "id": gid("Customer", 7_100_000_000_000 + chance.randint(1, 400_000)),
            "displayName": name,
            "defaultEmailAddress": {"emailAddress": email},
            "defaultPhoneNumber": None,
        },
        "shippingAddress": None
        if pos
        else {
            "name": name,
            "formatted": [
                name,
                f"{chance.choice(_STREETS)} {chance.randint(1, 400)}",
                f"{chance.randint(1000, 9999)} AB {chance.choice(_CITIES)}",
                "Netherlands",
            ],
            "countryCodeV2": "NL",
            "validationResultSummary": ("NO_ISSUES", "WARNING", None)[number % 3],
        },
        "fulfillments": parcels,
        "lineItems": _page(lines),
        "fulfillmentOrders": _page([work]),
    }
    return order


def _transactions(number: int, at: datetime, latest: datetime, till: tuple[str, str] | None) -> list[Json]:
    """Paid at once or never; every tenth order has something given back, at the till if there is one."""
    place = {"id": gid("Location", till[0])} if till else None
    kinds = [("SALE", at)] if number % 8 else [("AUTHORIZATION", at)]
    if number % 10 == 5:
        kinds.append(("REFUND", latest))
    return [
        {
            "id": gid("OrderTransaction", _TRANSACTION + number * 10 + index),
            "kind": kind,
            "status": "SUCCESS",
            "processedAt": iso(moment),
            "location": place,
        }
        for index, (kind, moment) in enumerate(kinds)
    ]


def _line(chance: random.Random, number: int) -> Json:
    article = int(chance.random() ** 2 * 2000)
    quantity = chance.choice((1, 1, 1, 1, 2, 3))
    return {
        "id": gid("LineItem", _LINE + number * 313),
        "title": f"{_THINGS[article % 10]} {_KINDS[article // 10 % 10]} {article}",
        "variantTitle": _SIZES[article % 8],
        "sku": f"{_THINGS[article % 10][:3].upper()}-{article:05d}",
        "quantity": quantity,
        "currentQuantity": quantity if chance.random() < 0.97 else quantity - 1,
        "requiresShipping": article % 50 != 0,
        "isGiftCard": article % 97 == 0,
        "originalUnitPriceSet": _money(1 + (article * 37 % 12000) / 100),
        "product": {"id": gid("Product", 8_200_000_000_000 + article // 4)},
        "variant": {
            "id": gid("ProductVariant", 44_100_000_000_000 + article),
            "inventoryItem": {"id": gid("InventoryItem", 46_200_000_000_000 + article), "tracked": True},
        },
        "lineItemGroup": None if article % 60 else {"title": "Startset"},
    }


def _service(location: tuple[str, str]) -> Json:
    return {
        "serviceName": "Fulfil BV" if location[0] == "3" else "Manual",
        "type": "THIRD_PARTY" if location[0] == "3" else "MANUAL",
    }


def _work(
    chance: random.Random,
    number: int,
    order_id: str,
    lines: list[Json],
    location: tuple[str, str],
    at: datetime,
    later: datetime,
    fulfilled: bool,
    cancelled: bool,
    pos: bool,
) -> Json:
    held = not fulfilled and not cancelled and chance.random() < 0.1
    status = "CLOSED" if fulfilled or cancelled else "ON_HOLD" if held else "OPEN"
    return {
        "id": gid("FulfillmentOrder", _WORK + number * 101),
        "orderId": order_id,
        "status": status,
        "requestStatus": "UNSUBMITTED" if location[0] != "3" else "ACCEPTED",
        "createdAt": iso(at),
        "updatedAt": iso(later),
        "fulfillAt": iso(at.replace(minute=0, second=0)),
        "assignedLocation": {
            "name": location[1],
            "location": {"id": gid("Location", location[0]), "fulfillmentService": _service(location)},
        },
        "deliveryMethod": {"methodType": "RETAIL" if pos else "SHIPPING"},
        "supportedActions": []
        if fulfilled or cancelled
        else [{"action": each} for each in ("CREATE_FULFILLMENT", "HOLD", "MOVE")],
        "fulfillmentHolds": [
            {
                "id": gid("FulfillmentHold", 900_000 + number),
                "reason": "AWAITING_PAYMENT",
                "reasonNotes": None,
                "displayReason": "Awaiting payment",
            }
        ]
        if held
        else [],
        "lineItems": _page(
            [
                {
                    "id": gid("FulfillmentOrderLineItem", _WORK_LINE + (number * 10 + place) * 307),
                    "totalQuantity": line["quantity"],
                    "remainingQuantity": 0 if fulfilled or cancelled else line["quantity"],
                    "inventoryItemId": line["variant"]["inventoryItem"]["id"],
                    "productTitle": line["title"],
                    "sku": line["sku"],
                    "lineItem": {"id": line["id"]},
                }
                for place, line in enumerate(lines)
            ]
        ),
    }


def _parcels(
    chance: random.Random,
    number: int,
    lines: list[Json],
    location: tuple[str, str],
    later: datetime,
    latest: datetime,
    pos: bool,
) -> list[Json]:
    company, address = chance.choice(_CARRIERS)
    code = f"3S{chance.getrandbits(44):013d}"
    delivered = chance.random() < 0.7
    tracked = not pos and chance.random() < 0.9
    return [
        {
            "id": gid("Fulfillment", _PARCEL + number * 211),
            "name": f"#{1000 + number}-F1",
            "status": "SUCCESS" if chance.random() < 0.97 else "CANCELLED",
            "displayStatus": "DELIVERED" if delivered else chance.choice(("FULFILLED", "IN_TRANSIT")),
            "createdAt": iso(later),
            "updatedAt": iso(latest),
            "deliveredAt": iso(latest) if delivered else None,
            "inTransitAt": iso(latest) if delivered else None,
            "estimatedDeliveryAt": None,
            "location": {"id": gid("Location", location[0]), "name": location[1]},
            "service": _service(location),
            "trackingInfo": [{"company": company, "number": code, "url": address + code if address else None}]
            if tracked
            else [],
            "fulfillmentLineItems": _page(
                [
                    {
                        "id": gid("FulfillmentLineItem", _PARCEL_LINE + (number * 10 + place) * 311),
                        "quantity": line["quantity"],
                        "lineItem": {"id": line["id"]},
                    }
                    for place, line in enumerate(lines)
                ]
            ),
        }
    ]
