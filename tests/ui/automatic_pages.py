"""The page "Automatic or by hand" with what it reads, for its tests."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import count

from pytestqt.qtbot import QtBot

from fulfilldesk.domain.automation import Goods, Pace
from fulfilldesk.domain.checks.finding import Finding
from fulfilldesk.domain.errors import Failure
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import FindingKey, ListedFinding, Overview, Standing
from fulfilldesk.services.ports import Stop
from fulfilldesk.ui.automatic.automatic_page import AutomaticPage
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.conftest import UTRECHT
from tests.ui.inline import InlineRunner, PatientRunner
from tests.ui.memory_orders import NOW

_numbers = count(1)


def a_pace(back: int = 0, *, automatic: bool = False, **changes: object) -> Pace:
    """A physical order of the web shop, paid so many days ago."""
    values: dict[str, object] = {
        "order_id": f"gid://shopify/Order/{next(_numbers)}",
        "paid_at": NOW - timedelta(days=back),
        "channel": "Online Store",
        "goods": Goods.PHYSICAL,
        "seconds": 4 if automatic else 7200,
        "automatic": automatic,
    }
    return Pace(**{**values, **changes})  # type: ignore[arg-type]


def a_finding(check: str, number: int, hours: int = 0, order_name: str = "") -> ListedFinding:
    """Parcel `number` of order `number`, found so many hours ago."""
    finding = Finding(
        check,
        f"gid://shopify/Fulfillment/{number}",
        NOW - timedelta(hours=hours),
        f"gid://shopify/Order/{number}",
        f"gid://shopify/Fulfillment/{number}",
    )
    return ListedFinding(finding, Standing.OPEN, order_name=order_name or f"#{1000 + number}")


class MemoryFindings:
    """The checks as a list; the page asks only for findings and paces."""

    def __init__(self, paces: Sequence[Pace] = (), found: Sequence[ListedFinding] = ()) -> None:
        self.all_paces = list(paces)
        self.found = list(found)
        self.asked = 0
        self.failure: Failure | None = None

    def findings(
        self, check: str, standing: Standing, *, limit: int = 1_000, after: FindingKey | None = None
    ) -> Sequence[ListedFinding]:
        rows = [each for each in self.found if (each.finding.check, each.standing) == (check, standing)]
        keys = [(row.finding.check, row.finding.subject) for row in rows]
        begin = keys.index(after) + 1 if after is not None else 0
        return rows[begin : begin + limit]

    def paces(self, since: datetime) -> Sequence[Pace]:
        self.asked += 1
        if self.failure is not None:
            raise self.failure
        return [pace for pace in self.all_paces if pace.paid_at >= since]

    def overview(self) -> Overview:
        raise NotImplementedError

    def of_order(self, order_id: str) -> Sequence[ListedFinding]:
        raise NotImplementedError

    def orders(self, keys: Collection[FindingKey]) -> Mapping[str, frozenset[str]]:
        raise NotImplementedError

    def put_off(self, keys: Collection[FindingKey], until: datetime) -> None:
        raise NotImplementedError

    def mark_fine(self, keys: Collection[FindingKey], note: str) -> None:
        raise NotImplementedError

    def mark_told(self, keys: Collection[FindingKey]) -> None:
        raise NotImplementedError

    def unmark(self, keys: Collection[FindingKey]) -> None:
        raise NotImplementedError

    def run(self, stop: Stop, *, everything: bool = False) -> int:
        raise NotImplementedError


class Page:
    """The page, what it reads, and what it asked for."""

    def __init__(
        self, theme: Theme, formats: Formats, qtbot: QtBot, runner: InlineRunner | PatientRunner
    ) -> None:
        self.view = AutomaticPage(theme, formats, runner, now=lambda: NOW)  # type: ignore[arg-type]
        self.opened: list[Listed] = []
        self.mended: list[tuple[str, dict[str, frozenset[str]]]] = []
        self.view.orders_wanted.connect(self.opened.append)
        self.view.mend_wanted.connect(lambda kind, targets: self.mended.append((kind, targets)))
        qtbot.addWidget(self.view)
        self.view.resize(1200, 800)

    def show(self, paces: Sequence[Pace] = (), found: Sequence[ListedFinding] = ()) -> MemoryFindings:
        findings = MemoryFindings(paces, found)
        self.view.provide(findings, UTRECHT)
        self.view.show()
        return findings

    def rows(self) -> list[list[str]]:
        model = self.view.doubtful.model
        return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def switched(day: int) -> list[Pace]:
    """Everything automatic until so many days ago, then only gift cards; two a day are sold at the till."""
    goods = [a_pace(back, automatic=back > day) for back in range(60) for _ in range(5)]
    cards = [a_pace(back, automatic=True, goods=Goods.GIFT_CARDS) for back in range(60)]
    till = [a_pace(back, seconds=2, channel="Point of Sale") for back in range(60) for _ in range(2)]
    return [*goods, *cards, *till]


def doubtful() -> list[ListedFinding]:
    return [
        a_finding("auto_no_stock", 1, hours=30),
        a_finding("auto_no_stock", 2, hours=5),
        a_finding("auto_high_risk", 1, hours=30),
        a_finding("auto_preorder", 3, hours=1),
    ]
