"""Charts, painted by ourselves: bars, stacked bars and days, for the screen and for paper.

Values (`values`): a `ChartData` holds categories (rows, or days) and one or more `Series`, each with one
`Point` for every category. `Point.key` is what is told when it is chosen; without one it opens nothing.

    data = stacked("Open work by location", ("Utrecht", "Zwolle"), (
        Series("Less than a day", (Point("utrecht|0", 12), Point("zwolle|0", 3))),
        Series("Older", (Point("utrecht|1", 2), Point("zwolle|1", 0))),
    ))
    data = bars("Waiting at apps", (("Noordzee", Point("noordzee", 4)),))

Widgets (`chart`), each made with (theme, formats) and filled with `show_data(data)`:

    BarChart     a row for each category, one series
    StackedBars  a row for each category, the series as parts with a legend
    DayChart     a column for each category, the series stacked; or with `lines=True` a line for each series

`chart_view.ChartView(chart, theme, formats)` is what a page uses: a Card around a chart, with the title,
"Show as table" and the words of the point under keyboard or pointer; with `show_data(data, remark="")` and
`point_chosen` too.

Signals: `point_chosen(str)` (Enter, Space or a click on a point with a key). Keyboard: Tab enters, arrows go
from point to point, Home and End to the first and last category, Enter opens.

On paper: a chart's `drawing_class(data, formats, look.paper_fonts())` is what it paints with; `height(width)`
and `paint(painter, width, height, look.PAPER)` need no widget.

Parts are told apart by pattern and words, never by colour alone. Labels are plain text of any length; values
that cannot be (negative, not a number) are drawn as nothing and written as they are.
"""
