"""The people who buy: mostly Dutch, some Belgian, some German."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace

from fulfilldesk.demoshop.model import Address, Customer
from fulfilldesk.demoshop.world import World

FIRST_NAMES = (
    "Sanne", "Daan", "Zoë", "Thijs", "Marijke", "Daniël", "Fleur", "Bram", "Rozemarijn", "Joël", "Anouk",
    "Sjoerd", "Noëlle", "Pieter", "Yasmine", "Gijs", "Wytske", "Mohamed", "Liesbeth", "Ruben", "Chloë",
    "Willemijn", "Cas", "Fatima", "Jeroen", "Hanneke", "Raphaël", "Tess", "Martijn", "Eefje", "Kees",
    "Lotte", "Stijn", "Aaltje", "Onno", "Nienke", "Joost", "Maaike", "Sem", "Ilse", "Hidde", "Roos",
    "IJsbrand", "Saskia", "Teun", "Femke", "Mats", "Jet",
)  # fmt: skip
LAST_NAMES = (
    "de Vries", "van der Berg", "Jansen", "van den Heuvel", "Bakker", "van 't Hoff", "Dijkstra",
    "de Ruijter", "Smit", "ter Horst", "Meijer", "in 't Veld", "Kuijpers", "van Leeuwen", "El Amrani",
    "Hoekstra", "'t Hart", "Mulder", "ten Brink", "Zijlstra", "van der Meij", "Brouwer", "de Boer-Visser",
    "op den Kamp", "Verhoeven", "Timmermans", "Bruijn", "van de Wetering", "Postma", "Yılmaz", "Schouten",
    "van Wijk", "Kramer", "d'Ancona", "Huisman", "Groeneveld", "van Oldenbarneveld", "Vermeulen", "Özdemir",
    "de Haan", "Nijhuis", "Boersma", "IJzerman", "Prins",
)  # fmt: skip
STREETS = (
    "Oudegracht", "Biltstraat", "Kanaalstraat", "Lijsterbesstraat", "Amsterdamsestraatweg", "Dorpsstraat",
    "Kerkpad", "Prinses Irenelaan", "Vechtdijk", "Meidoornlaan", "Hoofdweg", "Stationsplein",
    "Burgemeester Reigerstraat", "Rijksweg-Noord", "Zandpad", "Molenwerf", "Tolsteegsingel",
    "Nieuwe Keizersgracht", "'s-Gravelandseweg", "De Twee Gebroeders",
)  # fmt: skip
DUTCH_CITIES = (
    ("Utrecht", "35"), ("Utrecht", "35"), ("Nieuwegein", "34"), ("Amersfoort", "38"), ("Houten", "39"),
    ("Zeist", "37"), ("Amsterdam", "10"), ("'s-Hertogenbosch", "52"), ("Leiden", "23"),
    ("IJsselstein", "34"), ("Groningen", "97"), ("Zwolle", "80"), ("Nijmegen", "65"), ("Breda", "48"),
    ("De Bilt", "37"), ("Woerden", "34"), ("Haarlem", "20"),
)  # fmt: skip
BELGIAN_CITIES = (
    ("Antwerpen", "2000"),
    ("Gent", "9000"),
    ("Leuven", "3000"),
    ("Hasselt", "3500"),
    ("Brugge", "8000"),
)
BELGIAN_NAMES = (
    "Peeters",
    "Janssens",
    "Maes",
    "Van den Broeck",
    "Claes",
    "Wouters",
    "De Smet",
    "Vandenberghe",
)
GERMAN_CITIES = (
    ("Münster", "48143"),
    ("Köln", "50667"),
    ("Aachen", "52062"),
    ("Düsseldorf", "40213"),
    ("Kleve", "47533"),
)
GERMAN_FIRST = ("Jürgen", "Katharina", "Björn", "Anneliese", "Lukas", "Friederike", "Jörg", "Sabine")
GERMAN_NAMES = ("Müller", "Schäfer", "von Hohenfels", "Groß", "Weiß", "Köhler", "Böhm", "Zimmermann")
GERMAN_STREETS = ("Hauptstraße", "Lindenallee", "Bahnhofstraße", "Am Stadtgraben", "Goethestraße")
MAIL_HOSTS = ("example.com", "example.net", "example.org")
COUNTRIES = {"NL": "Netherlands", "BE": "Belgium", "DE": "Germany"}
LOCALES = {"NL": "nl", "BE": "nl-BE", "DE": "de"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the checkout. ``customer_id`` None is a guest."""

    first_name: str | None
    last_name: str | None
    email: str | None
    phone: str | None
    address: Address | None
    customer_id: int | None = None

    @property
    def name(self) -> str:
        """First and last name, as far as known."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)


def someone(chance: random.Random, country: str | None = None) -> Person:
    """A new face; of ``country`` (NL, BE, DE), or mostly Dutch."""
    if country is None:
        luck = chance.random()
        country = "NL" if luck < 0.9 else "BE" if luck < 0.96 else "DE"
    first = chance.choice(GERMAN_FIRST if country == "DE" else FIRST_NAMES)
    last = chance.choice({"NL": LAST_NAMES, "BE": BELGIAN_NAMES, "DE": GERMAN_NAMES}[country])
    phone = _phone(chance, country) if chance.random() < 0.8 else None
    return named(chance, first, last, country=country, phone=phone)


def named(
    chance: random.Random,
    first: str | None,
    last: str | None,
    *,
    country: str = "NL",
    email: str | None = None,
    phone: str | None = None,
    company: str | None = None,
) -> Person:
    """A person of that name, with an address and an e-mail that fit."""
    address = _address(chance, first, last, country)
    address.company, address.phone = company, phone
    return Person(first, last, email or _email(chance, first, last), phone, address)


def register(world: World, person: Person, *, note: str | None = None, tags: tuple[str, ...] = ()) -> Person:
    """Make the person a customer of the shop."""
    address = person.address
    customer = Customer(
        world.new_id(),
        person.first_name,
        person.last_name,
        person.email,
        person.phone,
        locale=LOCALES.get((address and address.country_code) or "NL", "en"),
        note=note,
        tags=sorted(tags),
        created_at=world.now,
    )
    world.customers[customer.id] = customer
    return replace(person, customer_id=customer.id)


def _email(chance: random.Random, first: str | None, last: str | None) -> str:
    words = [_ascii(part) for part in (first, last)]
    name = ".".join(word for word in words if word) or "klant"
    number = chance.randint(1, 99) if chance.random() < 0.3 else ""
    return f"{name}{number}@{chance.choice(MAIL_HOSTS)}"


def _ascii(text: str | None) -> str:
    """The letters that an e-mail address can have."""
    plain = unicodedata.normalize("NFKD", (text or "").lower().replace("ß", "ss"))
    return "".join(sign for sign in plain if "a" <= sign <= "z")[:24]


def _phone(chance: random.Random, country: str) -> str:
    last = chance.randint(1000, 9999)
    return {"NL": f"+31 6 1234 {last}", "BE": f"+32 470 12 {last}", "DE": f"+49 1512 345 {last}"}[country]


def _address(chance: random.Random, first: str | None, last: str | None, country: str) -> Address:
    number = f"{chance.randint(1, 240)}{chance.choice(('', '', '', '', 'A', ' bis', '-2'))}"
    if country == "DE":
        street = chance.choice(GERMAN_STREETS)
        city, postcode = chance.choice(GERMAN_CITIES)
    elif country == "BE":
        street = chance.choice(STREETS[:8])
        city, postcode = chance.choice(BELGIAN_CITIES)
    else:
        street = chance.choice(STREETS)
        city, start = chance.choice(DUTCH_CITIES)
        letters = "".join(chance.choices("ABCDEGHKLMNPRSTVWXZ", k=2))
        postcode = f"{start}{chance.randint(11, 99)} {letters}"
    return Address(
        first_name=first,
        last_name=last,
        address1=f"{street} {number}",
        zip=postcode,
        city=city,
        country=COUNTRIES[country],
        country_code=country,
    )
