"""What the benchmark's shop sells, where and to whom, as finished pieces of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple, TypeVar

from tests.benchmarks import shop_words as words

CURRENCY = "EUR"
_STEP = 32768  # ids of a shop grow by multiples of this
_CODES = {
    "Nederland": "NL",
    "België": "BE",
    "Belgique": "BE",
    "Deutschland": "DE",
    "France": "FR",
    "España": "ES",
    "Polska": "PL",
    "日本": "JP",
}
_SPREAD = 2_654_435_761  # scatters a running number over the name lists

Item = TypeVar("Item")


def quoted(text: str | None) -> str:
    """A text as JSON, letters of every script as they are."""
    return json.dumps(text, ensure_ascii=False)


def inside(text: str) -> str:
    """The same without its quotation marks."""
    return quoted(text)[1:-1]


def one_of(items: Sequence[Item], chance: float) -> Item:
    """The item at a chance in [0, 1)."""
    return items[int(chance * len(items))]


class Variant(NamedTuple):
    """`head` stands before a line's quantities and `tail` after them; `work` is what a line of work says."""

    head: str
    tail: str
    bundled: str
    work: str
    cents: int


class Place(NamedTuple):
    """A location. `named` and `service` as a fulfilment says them, `assigned` as work does."""

    id: str
    named: str
    assigned: str
    service: str


class Person(NamedTuple):
    """Who bought: the customer's record, e-mail address, telephone number and shipping address."""

    record: str
    email: str
    phone: str
    address: str


@dataclass(frozen=True, slots=True)
class ShopContent:
    """Everything orders are made of. `items` are all inventory items with the places that know them."""

    variants: list[Variant]
    own: list[Place]
    services: list[Place]
    tags: list[str]
    notes: list[str]
    items: list[tuple[str, bool, list[str]]]
    location_lines: list[str]


def shop_content(seed: int, products: int) -> ShopContent:
    """The shop of a seed, with so many products."""
    random = Random(f"{seed} content")
    own = [_own(number, name) for number, name in enumerate(words.OWN_LOCATIONS)]
    services = [_service(number, name) for number, name in enumerate(words.SERVICE_LOCATIONS)]
    items: list[tuple[str, bool, list[str]]] = []
    variants = [
        variant
        for number in range(products)
        for variant in _product(random, number, items, [place.id for place in (*own, *services)])
    ]
    return ShopContent(
        variants=variants,
        own=own,
        services=services,
        tags=_tag_lists(random),
        notes=[inside(note) for note in words.NOTES],
        items=items,
        location_lines=_location_lines(),
    )


def person(index: int) -> Person:
    """The customer with that number; the same one at every call."""
    scattered = index * _SPREAD % 2**32
    first, first_ascii = words.FIRST_NAMES[scattered % len(words.FIRST_NAMES)]
    last, last_ascii = words.LAST_NAMES[scattered // 512 % len(words.LAST_NAMES)]
    name = inside(f"{first} {last}")
    email = inside(f"{first_ascii}.{last_ascii}{index}@example.{'com' if scattered % 3 else 'nl'}")
    phone = f'"+316{scattered % 10**8:08d}"' if scattered % 10 < 3 else "null"
    street = words.STREETS[scattered % len(words.STREETS)]
    city, country = words.CITIES[scattered // 64 % len(words.CITIES)]
    default_phone = f'{{"phoneNumber":{phone}}}' if phone != "null" else "null"
    return Person(
        record=(
            f'{{"id":"gid://shopify/Customer/{6_300_000_000_000 + index * _STEP}","displayName":"{name}",'
            f'"defaultEmailAddress":{{"emailAddress":"{email}"}},"defaultPhoneNumber":{default_phone}}}'
        ),
        email=f'"{email}"',
        phone=phone,
        address=(
            f'{{"name":"{name}","formatted":'
            f'["{name}","{street} {scattered % 240 + 1}","{city}","{country}"],'
            f'"countryCodeV2":"{_CODES[country]}",'
            f'"validationResultSummary":"{"WARNING" if scattered % 40 == 0 else "NO_ISSUES"}"}}'
        ),
    )


def _own(number: int, name: str) -> Place:
    gid = f"gid://shopify/Location/{88_000_000_000 + number * _STEP}"
    return Place(
        gid,
        f'{{"id":"{gid}","name":{quoted(name)}}}',
        f'{{"name":{quoted(name)},"location":{{"id":"{gid}","fulfillmentService":null}}}}',
        '{"serviceName":"Manual","type":"MANUAL"}',
    )


def _service(number: int, name: str) -> Place:
    gid = f"gid://shopify/Location/{88_100_000_000 + number * _STEP}"
    service = f'{{"serviceName":{quoted(name.split()[0])},"type":"THIRD_PARTY"}}'
    return Place(
        gid,
        f'{{"id":"{gid}","name":{quoted(name)}}}',
        f'{{"name":{quoted(name)},"location":{{"id":"{gid}","fulfillmentService":{service}}}}}',
        service,
    )


def _product(
    random: Random, number: int, items: list[tuple[str, bool, list[str]]], places: list[str]
) -> list[Variant]:
    thing, colour = random.choice(words.THINGS), random.choice(words.COLOURS)
    title = f"{random.choice(words.QUALITIES)} {thing} {colour}"
    sizes = random.sample(words.SIZES, random.choice((1, 2, 3, 4)))
    deleted, gift_card = number % 50 == 7, number % 500 == 3
    cents = random.randrange(195, 24_999, 5)
    variants = []
    for place, size in enumerate(sizes):
        running = number * 8 + place
        item = f"gid://shopify/InventoryItem/{46_000_000_000_000 + running * _STEP}"
        sku = f"{inside(thing[:3]).upper()}-{number:04d}-{place}" if running % 40 else None
        if not deleted:
            items.append((item, bool(running % 12), places[: 1 + running % len(places)]))
        variants.append(_variant(title, size, sku, number, running, item, cents, deleted, gift_card))
    return variants


def _variant(
    title: str,
    size: str,
    sku: str | None,
    product: int,
    running: int,
    item: str,
    cents: int,
    deleted: bool,
    gift_card: bool,
) -> Variant:
    tracked = "true" if running % 12 else "false"
    sold_as = (
        '"product":null,"variant":null'
        if deleted
        else f'"product":{{"id":"gid://shopify/Product/{9_800_000_000_000 + product * _STEP}"}},'
        f'"variant":{{"id":"gid://shopify/ProductVariant/{44_000_000_000_000 + running * _STEP}",'
        f'"inventoryItem":{{"id":"{item}","tracked":{tracked}}}}}'
    )
    ships, gift = ("false", "true") if gift_card else ("true", "false")
    price = f'{{"amount":"{cents / 100}","currencyCode":"{CURRENCY}"}}'
    tail = (
        f'"requiresShipping":{ships},"isGiftCard":{gift},"originalUnitPriceSet":{{"shopMoney":{price}}},'
        f"{sold_as},"
    )
    return Variant(
        head=f'"title":{quoted(title)},"variantTitle":{quoted(size)},"sku":{quoted(sku)},',
        tail=f'{tail}"lineItemGroup":null',
        bundled=f'{tail}"lineItemGroup":{{"title":"Startset fiets"}}',
        work=f'"inventoryItemId":"{item}","productTitle":{quoted(title)},"sku":{quoted(sku)}',
        cents=cents,
    )


def _tag_lists(random: Random) -> list[str]:
    """Most orders have none, some tags are on many."""
    weights = [1 / (place + 1) for place in range(len(words.TAGS))]
    lists = ["[]"] * 1300
    for _ in range(700):
        several = sorted(set(random.choices(words.TAGS, weights, k=random.choice((1, 1, 1, 2, 2, 3, 5)))))
        lists.append(json.dumps(several, ensure_ascii=False, separators=(",", ":")))
    return lists


def _location_lines() -> list[str]:
    own = [(88_000_000_000 + at * _STEP, name, True, False) for at, name in enumerate(words.OWN_LOCATIONS)]
    served = [
        (88_100_000_000 + at * _STEP, name, True, True) for at, name in enumerate(words.SERVICE_LOCATIONS)
    ]
    closed = (88_200_000_000, words.CLOSED_LOCATION, False, False)
    return [
        f'{{"__typename":"Location","id":"gid://shopify/Location/{number}","name":{quoted(name)},'
        f'"isActive":{json.dumps(active)},"isFulfillmentService":{json.dumps(service)}}}\n'
        for number, name, active, service in (*own, *served, closed)
    ]
