"""A packing slip on pages: the head, the items below a heading that comes again on each page, the foot."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QDate, QLocale

from fulfilldesk.domain.packing_slip import PackingSlip, SlipItem
from fulfilldesk.ui import texts_printing as texts
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.printing.paper import Page, Paper, Rank, Rule, Text
from fulfilldesk.ui.translation import plain

#: Lines of an address, and letters of a line; none has more, and a page must have room for items.
LONGEST_ADDRESS, LONGEST_LINE = 12, 100
#: Letters of the order's name that fit there on one line.
LONGEST_IN_FOOT = 20
#: On less than this, such as a label's, the SKU has no column of its own.
NARROW_MM = 110

Marks = list[Text | Rule]
_Words = tuple[str, Rank]


def slip_pages(slip: PackingSlip, formats: Formats, paper: Paper) -> list[Page]:
    """The pages of one slip; at least one."""
    return _Layout(slip, formats, paper).pages()


class _Layout:
    """Where everything goes on this paper. Positions are pixels from the top left of what can be painted."""

    def __init__(self, slip: PackingSlip, formats: Formats, paper: Paper) -> None:
        self._slip = slip
        self._formats = formats
        self._paper = paper
        between = paper.mm(4)
        self._narrow = paper.width < paper.mm(NARROW_MM)
        self._quantity_width = paper.mm(18 if self._narrow else 24)
        self._quantity_left = paper.width - self._quantity_width
        self._sku_width = 0 if self._narrow else paper.mm(42)
        self._sku_left = self._quantity_left - between - self._sku_width
        self._item_width = self._sku_left - (0 if self._narrow else between)
        self._gap = paper.mm(1.5)
        self._foot_top = paper.height - _bottom(self._foot(1, 1, top=0))
        self._end = self._foot_top - paper.mm(5)

    def pages(self) -> list[Page]:
        """Head and items, a new page wherever the next row would not fit."""
        full: list[Marks] = []
        marks, top = self._head()
        top = self._heading(marks, top)
        for row in self._rows():
            height = _bottom(row)
            if top + height > self._end:
                full.append(marks)
                marks, top = self._running_head()
                top = self._heading(marks, top)
            marks += (_moved(mark, top) for mark in row)
            top += height
        full.append(marks)
        return [
            (*page, *self._foot(number, len(full), top=self._foot_top)) for number, page in enumerate(full, 1)
        ]

    def _head(self) -> tuple[Marks, float]:
        """Shop and address on the left, what this is on the right; on narrow paper below each other."""
        slip, paper = self._slip, self._paper
        where = [(plain(slip.shop_name), Rank.SHOP), ("", Rank.SMALL), *self._address()]
        what = [
            (texts.packing_slip(), Rank.TITLE),
            (texts.order(slip.order_name), Rank.STRONG),
            (plain(slip.parcel or ""), Rank.BODY),
            (self._date(), Rank.BODY),
        ]
        if self._narrow:
            marks = self._column([*what, ("", Rank.SMALL), *where], 0, paper.width)
        else:
            half = (paper.width - paper.mm(8)) / 2
            marks = self._column(where, 0, half)
            marks += self._column(what, paper.width - half, half, right=True)
        return marks, _bottom(marks) + paper.mm(6)

    def _address(self) -> list[_Words]:
        slip = self._slip
        if slip.address_hidden:
            return [(texts.ship_to(), Rank.SMALL), (texts.address_hidden(), Rank.BODY)]
        if slip.address_removed:
            return [(texts.ship_to(), Rank.SMALL), (texts.address_removed(), Rank.BODY)]
        if not slip.ship_to:
            return []
        lines = slip.ship_to[:LONGEST_ADDRESS]
        return [(texts.ship_to(), Rank.SMALL), *((plain(line[:LONGEST_LINE]), Rank.BODY) for line in lines)]

    def _date(self) -> str:
        day = self._formats.local(self._slip.ordered_at).date()
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def _running_head(self) -> tuple[Marks, float]:
        """On every page but the first, so that a sheet that was lost can be put back."""
        paper, slip = self._paper, self._slip
        words = f"{texts.packing_slip()} · {texts.order(slip.order_name)}"
        marks: Marks = [paper.text(words, Rank.STRONG, 0, 0, paper.width)]
        return marks, _bottom(marks) + paper.mm(4)

    def _heading(self, marks: Marks, top: float) -> float:
        """The table's; gives where the rows begin."""
        names = (texts.item_heading(), texts.sku_heading(), texts.quantity_heading())
        item, sku, quantity = ((name, Rank.SMALL) for name in names)
        heading = self._cells([item], sku, quantity)
        marks += (_moved(mark, top) for mark in heading)
        return top + _bottom(heading)

    def _rows(self) -> Iterator[Marks]:
        """The items; the last one with what stands below it, which is never alone on a page."""
        paper, slip = self._paper, self._slip
        if not slip.items:
            yield [paper.text(texts.nothing_to_pack(), Rank.BODY, 0, self._gap, paper.width)]
            return
        for item in slip.items[:-1]:
            yield self._row(item)
        last = self._row(slip.items[-1])
        top = _bottom(last) + self._gap
        yield [*last, paper.text(texts.units(slip.units), Rank.STRONG, 0, top, paper.width, right=True)]

    def _row(self, item: SlipItem) -> Marks:
        title = plain(item.title) if item.title else texts.unlisted_item()
        sku = plain(item.sku or "")
        below = [plain(item.variant or ""), texts.in_bundle(item.bundle) if item.bundle else ""]
        if self._narrow:
            below.append(sku)
        quantity = texts.quantity(self._formats.number(item.quantity), self._formats.number(item.ordered))
        return self._cells(
            [(title, Rank.STRONG), *((words, Rank.BODY) for words in below if words)],
            (sku, Rank.BODY),
            # More than one is what is overlooked in packing.
            (quantity, Rank.BODY if item.quantity == 1 else Rank.STRONG),
        )

    def _cells(self, item: list[_Words], sku: _Words, quantity: _Words) -> Marks:
        """A row of the table at the top of the page, with the line below it."""
        paper, gap = self._paper, self._gap
        marks = self._column(item, 0, self._item_width, top=gap)
        if not self._narrow:
            marks.append(paper.text(*sku, self._sku_left, gap, self._sku_width))
        marks.append(paper.text(*quantity, self._quantity_left, gap, self._quantity_width, right=True))
        marks.append(paper.rule(_bottom(marks) + gap))
        return marks

    def _column(
        self, lines: list[_Words], left: float, width: float, *, top: float = 0, right: bool = False
    ) -> Marks:
        """Texts below each other; an empty one leaves its room free only when it is small."""
        marks: Marks = []
        for words, rank in lines:
            if words or rank is Rank.SMALL:
                text = self._paper.text(words, rank, left, top, width, right=right)
                marks.append(text)
                top = text.area.bottom()
        return marks

    def _foot(self, number: int, count: int, *, top: float) -> Marks:
        paper = self._paper
        width = paper.width / 2
        words = texts.order(self._slip.order_name[:LONGEST_IN_FOOT])
        numbers = texts.page(self._formats.number(number), self._formats.number(count))
        return [
            paper.text(words, Rank.SMALL, 0, top, width),
            paper.text(numbers, Rank.SMALL, width, top, width, right=True),
        ]


def _bottom(marks: Marks) -> float:
    return max((mark.area.bottom() for mark in marks), default=0.0)


def _moved(mark: Text | Rule, down: float) -> Text | Rule:
    area = mark.area.translated(0, down)
    return Rule(area) if isinstance(mark, Rule) else Text(area, mark.words, mark.rank, mark.right)
