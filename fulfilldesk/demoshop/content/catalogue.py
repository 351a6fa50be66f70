"""What De Fietswinkel sells: a table of articles, and putting them in the world."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from fulfilldesk.demoshop.model import InventoryItem, Product, Variant
from fulfilldesk.demoshop.world import World


@dataclass(frozen=True, slots=True)
class Article:
    """One product. ``forms`` are (variant title, SKU ending); none makes a product without variants.

    ``kept_at`` names the places that stock it: W warehouse, S shop, N Noordzee Logistics, V Veloparts Direct;
    empty for what nobody stocks. ``demand`` is its share of the baskets.
    """

    sku: str
    title: str
    price: str
    vendor: str
    kind: str
    kept_at: str = "WS"
    forms: tuple[tuple[str, str], ...] = ()
    demand: int = 3
    tracked: bool = True
    ships: bool = True
    gift_card: bool = False


BLACK, GREEN, BLUE, GREY, RED = (
    ("Zwart", "ZW"),
    ("Groen", "GR"),
    ("Blauw", "BL"),
    ("Grijs", "GS"),
    ("Rood", "RD"),
)
BROWN, CREAM, MINT = ("Bruin", "BR"), ("Crème", "CR"), ("Mint", "MT")
SMALL, MEDIUM, LARGE = ("S", "S"), ("M", "M"), ("L", "L")
VALVES = (("Hollands ventiel", "HV"), ("Frans ventiel", "FV"), ("Autoventiel", "AV"))

ARTICLES = (
    # bells, bags, locks
    Article("BEL-01", "Fietsbel messing", "12.95", "Klink & Zoon", "Bellen", demand=8),
    Article("BEL-02", "Ding-dongbel retro", "16.50", "Klink & Zoon", "Bellen", forms=(BLACK, CREAM, MINT)),
    Article("TAS-44", "Dubbele fietstas Vecht 44 L", "64.95", "Vecht", "Tassen",
            forms=(BLACK, GREEN, BLUE), demand=6),
    Article("TAS-18", "Enkele fietstas canvas 18 L", "39.95", "Vecht", "Tassen",
            forms=(BROWN, GREY), demand=0),
    Article("TAS-05", "Stuurtas met kliksysteem", "34.50", "Vecht", "Tassen", forms=(BLACK, BLUE)),
    Article("KRAT", "Fietskrat kunststof", "24.95", "Polderkrat", "Tassen", forms=(MEDIUM, LARGE), demand=4),
    Article("SLOT-110", "Kettingslot 110 cm ART-2", "49.95", "Grendel", "Sloten", demand=6),
    Article("SLOT-B3", "Beugelslot ART-3", "59.95", "Grendel", "Sloten"),
    Article("SLOT-R", "Ringslot", "27.95", "Grendel", "Sloten", demand=4),
    Article("SLOT-I", "Insteekketting 140 cm", "21.95", "Grendel", "Sloten"),
    # lamps
    Article("LMP-V40", "Koplamp USB 40 lux", "32.95", "Schemer", "Verlichting", demand=6),
    Article("LMP-A", "Achterlicht USB", "18.95", "Schemer", "Verlichting", demand=6),
    Article("LMP-SET", "Lampjesset siliconen", "9.95", "Schemer", "Verlichting",
            forms=(BLACK, RED), demand=7),
    Article("LMP-D", "Naafdynamokoplamp 60 lux", "44.95", "Schemer", "Verlichting", "W"),
    Article("REFL-4", "Reflectorset spaken (4 stuks)", "6.95", "Schemer", "Verlichting"),
    # tyres and tools
    Article("BIN-28", 'Binnenband 28"', "7.95", "Rolweg", "Banden", forms=VALVES, demand=10),
    Article("BIN-26", 'Binnenband 26"', "7.95", "Rolweg", "Banden", forms=VALVES[:2], demand=5),
    Article("BUI-28", 'Buitenband 28" anti-lek', "29.95", "Rolweg", "Banden", demand=6),
    Article("BUI-26", 'Buitenband 26" anti-lek', "28.95", "Rolweg", "Banden", "W"),
    Article("PLK-01", "Bandenplakset compleet", "5.95", "Rolweg", "Gereedschap", demand=8),
    Article("POMP-S", "Staande fietspomp", "34.95", "Rolweg", "Gereedschap", demand=4),
    Article("POMP-M", "Minipomp aluminium", "19.95", "Rolweg", "Gereedschap", demand=0),
    Article("TOOL-15", "Multitool 15-delig", "22.50", "Sleutel", "Gereedschap"),
    Article("OLIE-100", "Kettingolie 100 ml", "8.50", "Sleutel", "Onderhoud", demand=6),
    Article("POETS-1", "Poetsset fiets", "17.95", "Sleutel", "Onderhoud"),
    # parts
    Article("KET-18", 'Fietsketting 1/2" x 1/8"', "12.50", "Sleutel", "Onderdelen", "W"),
    Article("KST-28", 'Kettingkast 28" lakdoek', "26.95", "Vecht", "Onderdelen", "W"),
    Article("REM-01", "Remblokkenset V-brake", "9.50", "Sleutel", "Onderdelen"),
    Article("REM-K", "Remkabelset voor en achter", "13.95", "Sleutel", "Onderdelen", "W"),
    Article("ZAD-G", "Gelzadel comfort", "39.95", "Zit", "Onderdelen",
            forms=(("Dames", "D"), ("Heren", "H")), demand=4),
    Article("HAN-K", "Handvatten kurk", "14.95", "Zit", "Onderdelen"),
    Article("HAN-L", "Handvatten leer", "29.95", "Zit", "Onderdelen", forms=(BROWN, BLACK)),
    Article("PED-01", "Pedalenset antislip", "18.50", "Sleutel", "Onderdelen"),
    Article("STD-2", "Dubbele standaard", "32.50", "Sleutel", "Onderdelen", "W"),
    Article("SNEL-28", "Snelbinder 28 inch", "8.95", "Polderkrat", "Onderdelen",
            forms=(BLACK, RED, BLUE), demand=5),
    Article("DRG-V", "Voordrager transport", "46.95", "Polderkrat", "Onderdelen", "W"),
    # children, helmets, rain
    Article("KZT-V", "Kinderzitje voor", "79.95", "Spruit", "Kinderen", forms=(GREY, MINT), demand=2),
    Article("KZT-A", "Kinderzitje achter", "109.00", "Spruit", "Kinderen", forms=(BLACK, GREY), demand=2),
    Article("HLM", "Fietshelm Singel", "54.95", "Bol", "Helmen", "WSN", (SMALL, MEDIUM, LARGE), 4),
    Article("HLM-K", "Kinderhelm sterren", "34.95", "Bol", "Helmen", "WN", (("XS", "XS"), SMALL)),
    Article("PON", "Regenponcho", "29.95", "Plens", "Kleding",
            forms=(("S/M", "SM"), ("L/XL", "LX")), demand=4),
    Article("BRK", "Regenbroek unisex", "36.95", "Plens", "Kleding", "W", (SMALL, MEDIUM, LARGE)),
    Article("HND", "Winterhandschoenen", "24.95", "Plens", "Kleding", "WS", (MEDIUM, LARGE, ("XL", "XL"))),
    Article("ZDK", "Zadeldek waterdicht", "7.50", "Plens", "Kleding", forms=(BLACK, GREEN), demand=5),
    # complete bicycles, kept by the logistics service
    Article("VECHT-N3", "Stadsfiets Vecht N3", "749.00", "Vecht", "Fietsen", "N",
            (("50 cm", "50"), ("54 cm", "54"), ("57 cm", "57"))),
    Article("SINGEL-28", "Omafiets Singel", "529.00", "Vecht", "Fietsen", "N", (BLACK, GREEN)),
    Article("AMSTEL-E7", "E-bike Amstel E7", "2399.00", "Vecht", "Fietsen", "N",
            (("49 cm", "49"), ("53 cm", "53"))),
    Article("KOEN-20", 'Kinderfiets Koen 20"', "279.00", "Spruit", "Fietsen", "N", (BLUE, RED)),
    # shipped by the supplier
    Article("VP-CAS8", "Cassette 8-speed 11-32", "31.95", "Veloparts", "Onderdelen", "V"),
    Article("VP-DER7", "Achterderailleur 7/8-speed", "42.50", "Veloparts", "Onderdelen", "V"),
    Article("VP-CRK46", "Crankstel 46T", "64.00", "Veloparts", "Onderdelen", "V"),
    Article("VP-WIEL", 'Achterwiel 28" naaf 3', "129.00", "Veloparts", "Onderdelen", "V"),
    # nothing to count, nothing to send
    Article("PAK-CAD", "Cadeauverpakking", "3.50", "De Fietswinkel", "Service", "WS",
            tracked=False, demand=1),
    Article("SRV-K", "Kleine onderhoudsbeurt", "49.50", "De Fietswinkel", "Service", "S",
            tracked=False, ships=False, demand=0),
    Article("ROUTE-UT", "Fietsroutes Utrecht (pdf)", "4.95", "De Fietswinkel", "Digitaal", "",
            tracked=False, ships=False, demand=0),
    Article(
        "BON", "Cadeaubon De Fietswinkel", "25.00", "De Fietswinkel", "Cadeaubonnen", "",
        (("€ 25", "25"), ("€ 50", "50"), ("€ 100", "100")), 0, tracked=False, ships=False, gift_card=True,
    ),
    # sold for a while, then taken out of the range (see RETIRED)
    Article("ZHS-TULP", "Zadelhoes tulpen", "11.95", "Plens", "Kleding", "W", demand=0),
    Article("VLAG-OR", "Fietsvlag oranje (EK)", "9.95", "Polderkrat", "Accessoires", "W", demand=0),
)  # fmt: skip

GIFT_CARD_VALUES = {"BON-25": "25.00", "BON-50": "50.00", "BON-100": "100.00"}
#: Deleted once the orders are told: lines of old orders keep their title and SKU.
RETIRED = ("ZHS-TULP", "VLAG-OR")
#: Out of production: a handful are left, no delivery comes, and the shop sells them all the same.
SCARCE = ("KZT-A-GS", "TAS-44-BL", "HLM-L", "HND-XL", "BRK-S")


@dataclass(frozen=True, slots=True)
class Goods:
    """The articles once they are in the world, by SKU."""

    variants: dict[str, Variant]
    kept_at: dict[str, str]
    demand: dict[str, int]

    def item_id(self, sku: str) -> int:
        """The inventory item behind an SKU."""
        return self.variants[sku].inventory_item_id

    def shelf(self, letter: str) -> tuple[list[str], list[int]]:
        """The SKUs that sell from a place and their demand, added up (for ``random.choices``)."""
        skus = [sku for sku, kept_at in self.kept_at.items() if letter in kept_at and self.demand[sku]]
        return skus, list(accumulate(self.demand[sku] for sku in skus))


def add_goods(world: World) -> Goods:
    """Add all products with their variants and inventory items; nothing is in stock yet."""
    goods = Goods({}, {}, {})
    for article in ARTICLES:
        product = Product(
            world.new_id(),
            article.title,
            vendor=article.vendor,
            product_type=article.kind,
            is_gift_card=article.gift_card,
            tags=[article.kind.lower()],
        )
        world.products[product.id] = product
        for form in article.forms or (("Default Title", ""),):
            variant = _add_variant(world, product, article, *form)
            goods.variants[variant.sku] = variant
            goods.kept_at[variant.sku] = article.kept_at
            goods.demand[variant.sku] = 0 if variant.sku in SCARCE else article.demand
    return goods


def _add_variant(world: World, product: Product, article: Article, title: str, ending: str) -> Variant:
    sku = f"{article.sku}-{ending}" if ending else article.sku
    variant = Variant(
        world.new_id(),
        product.id,
        world.new_id(),
        title=title,
        sku=sku,
        barcode=f"87{world.new_id() % 10**11:011d}",
        price=Decimal(GIFT_CARD_VALUES.get(sku, article.price)),
    )
    product.variant_ids.append(variant.id)
    world.variants[variant.id] = variant
    item_id = variant.inventory_item_id
    item = InventoryItem(
        item_id, variant.id, sku, article.tracked, article.ships, created_at=world.now, updated_at=world.now
    )
    world.items[item.id] = item
    return variant
