"""The shop and where it works: a warehouse, a till, two third parties, and two places of the past."""

from __future__ import annotations

from dataclasses import dataclass

from fulfilldesk.demoshop.model import Address, FulfillmentService, Location, Shop
from fulfilldesk.demoshop.world import World


@dataclass(frozen=True, slots=True)
class Places:
    """The locations by their part in the story; ``gift_cards`` is the service that sends gift cards."""

    warehouse: Location
    store: Location
    noordzee: Location
    veloparts: Location
    cycledrop: Location
    closed_store: Location
    gift_cards: FulfillmentService


def open_shop(world: World) -> Places:
    """Name the shop and add its locations (in the order of fulfilment priority) and services."""
    world.shop = Shop(
        id=world.shop.id,
        name="De Fietswinkel",
        myshopify_domain="de-fietswinkel.myshopify.com",
        email="bestellingen@fietswinkel.example",
        currency="EUR",
        iana_timezone="Europe/Amsterdam",
        plan="Basic",
    )
    warehouse = _own(world, "Magazijn Nieuwegein", "Ravenswade 112", "3439 LD", "Nieuwegein", "UT")
    store = _own(world, "Winkel Utrecht", "Twijnstraat 68", "3511 ZM", "Utrecht", "UT")
    noordzee = _service(
        world,
        "Noordzee Logistics",
        "Bunschotenweg 150",
        "3089 KC",
        "Rotterdam",
        "ZH",
        online=True,
        page="https://klanten.noordzee-logistics.example/opdrachten/{work}",
    )
    veloparts = _service(
        world,
        "Veloparts Direct",
        "Vossenbeemd 40",
        "5705 CL",
        "Helmond",
        "NB",
        online=True,
        page="javascript:open('//veloparts.example/{work}')",
    )
    # its app was removed, its location stayed behind
    cycledrop = _service(
        world, "CycleDrop", None, None, None, None, online=False, page="//cycledrop.example/{work}"
    )
    closed_store = _own(world, "Winkel Amersfoort", "Langestraat 31", "3811 AA", "Amersfoort", "UT")
    closed_store.is_active = False
    closed_store.fulfills_online_orders = False
    gift_cards = FulfillmentService(world.new_id(), "gift_card", "Gift card", None, "GIFT_CARD", False, False)
    world.services[gift_cards.id] = gift_cards
    return Places(warehouse, store, noordzee, veloparts, cycledrop, closed_store, gift_cards)


def _own(world: World, name: str, street: str, postcode: str, city: str, province: str) -> Location:
    address = _address(street, postcode, city, province)
    place = Location(world.new_id(), name, address, created_at=world.now)
    world.locations[place.id] = place
    return place


def _service(
    world: World,
    name: str,
    street: str | None,
    postcode: str | None,
    city: str | None,
    province: str | None,
    *,
    online: bool,
    page: str,
) -> Location:
    service = FulfillmentService(world.new_id(), name.lower().replace(" ", "-"), name, None, page=page)
    place = Location(
        world.new_id(),
        name,
        _address(street, postcode, city, province),
        fulfills_online_orders=online,
        fulfillment_service_id=service.id,
        created_at=world.now,
    )
    service.location_id = place.id
    world.services[service.id] = service
    world.locations[place.id] = place
    return place


def _address(street: str | None, postcode: str | None, city: str | None, province: str | None) -> Address:
    country = ("Netherlands", "NL") if city else (None, None)
    return Address(
        company="De Fietswinkel",
        address1=street,
        zip=postcode,
        city=city,
        province_code=province,
        country=country[0],
        country_code=country[1],
    )
