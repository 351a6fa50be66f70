"""Carriers: tracking numbers of the right look, the pages behind them, and what the scanners report."""

from __future__ import annotations

import random

from fulfilldesk.demoshop.model import Address, Tracking

WEIGHTS = {"PostNL": 60, "DHL eCommerce": 25, "DPD": 10, "UPS": 5}

SCAN_TEXTS = {
    "LABEL_PURCHASED": "Verzendlabel gekocht",
    "LABEL_PRINTED": "Verzendlabel geprint",
    "CONFIRMED": "Zending aangemeld bij de vervoerder",
    "CARRIER_PICKED_UP": "Zending opgehaald bij de afzender",
    "IN_TRANSIT": "Zending gesorteerd",
    "OUT_FOR_DELIVERY": "Bezorger is onderweg",
    "ATTEMPTED_DELIVERY": "Niemand thuis, morgen nieuwe poging",
    "DELAYED": "Zending is vertraagd",
    "DELIVERED": "Zending bezorgd",
    "FAILURE": "Zending onbestelbaar, gaat retour afzender",
    "READY_FOR_PICKUP": "Ligt klaar om af te halen",
}


DEPOTS = (("Utrecht", "3542 AD"), ("Houten", "3994 DB"), ("Veenendaal", "3905 LK"))


def choose(chance: random.Random) -> str:
    """A carrier, as often as the shop uses it."""
    return chance.choices(tuple(WEIGHTS), tuple(WEIGHTS.values()))[0]


def track(chance: random.Random, carrier: str, postcode: str | None = None) -> Tracking:
    """A new parcel's tracking with ``carrier``, spelt the way Shopify knows it."""
    place = (postcode or "3511 ZM").replace(" ", "")
    if carrier == "PostNL":
        number = f"3SDFWK{_digits(chance, 9)}"
        return Tracking(carrier, number, f"https://jouw.postnl.nl/track-and-trace/{number}-NL-{place}")
    if carrier == "DHL eCommerce":
        number = f"JVGL0612{_digits(chance, 14)}"
        return Tracking(carrier, number, f"https://my.dhlecommerce.nl/home/tracktrace/{number}/{place}")
    if carrier == "DPD":
        number = f"0522{_digits(chance, 10)}"
        page = "https://www.dpdgroup.com/nl/mydpd/my-parcels/track"
        return Tracking(carrier, number, f"{page}?parcelNumber={number}")
    number = f"1Z7E5A68{_digits(chance, 10)}"
    return Tracking("UPS", number, f"https://www.ups.com/track?loc=nl_NL&tracknum={number}")


def depot_address(chance: random.Random) -> Address:
    """Where a scan on the way was made."""
    city, postcode = chance.choice(DEPOTS)
    return Address(city=city, zip=postcode, country="NL")


def _digits(chance: random.Random, count: int) -> str:
    return f"{chance.randrange(10**count):0{count}d}"
