"""What a forecast says beside stock: facts before and after, what is not certain, and what came out."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from fulfilldesk.domain.actions.forecasts import unmoved
from fulfilldesk.domain.forecast import (
    Certainty,
    Difference,
    Fact,
    FactChange,
    Forecast,
    Outcome,
    StockLine,
)
from fulfilldesk.domain.inventory import Stock
from fulfilldesk.ui.actions.changes import changes
from fulfilldesk.ui.actions.comparison import compare
from fulfilldesk.ui.actions.forecast_view import ForecastView, forecast_sentence
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme
from tests.ui.fakes_orders import HTML_NAME, UTRECHT, order

HELD = FactChange(Fact.WORK_STATUS, "OPEN", "ON_HOLD")
PIECES = FactChange(Fact.WORK_PIECES, "1", "2", certain=False)
LIKELY = StockLine(
    "Bel", "BEL-01", "i", UTRECHT, "Utrecht", 2, Certainty.LIKELY, Stock(12, 3, 9), Stock(12, 1, 11)
)


def forecast(*facts: FactChange, **changes: object) -> Forecast:
    return replace(unmoved(order(), facts=facts), **changes)  # type: ignore[arg-type]


def test_facts_are_told_before_and_after_and_doubt_in_words(
    qtbot: QtBot, theme: Theme, language: str, formats: Formats
) -> None:
    view = ForecastView("hold", theme, formats)
    qtbot.addWidget(view)
    view.show_forecast(forecast(HELD, PIECES))
    assert view.facts.texts() == (
        ["Status of the work: Open → On hold", "Pieces of work: 1 → 2 (not certain)"]
        if language == "en"
        else ["Status van het werk: Open → In de wacht", "Stukken werk: 1 → 2 (niet zeker)"]
    )
    view.show_forecast(forecast())
    assert view.facts.isHidden()
    view.show_forecast(forecast(FactChange(Fact.NOTE, "", HTML_NAME)))
    assert view.facts.texts()[0].endswith(f"– → {HTML_NAME}")


def test_numbers_that_nothing_proves_are_shown_with_their_doubt(
    qtbot: QtBot, theme: Theme, language: str, formats: Formats
) -> None:
    view = ForecastView("move", theme, formats)
    qtbot.addWidget(view)
    view.show_forecast(forecast(units=2, lines=(LIKELY,), location_name="Utrecht"))
    doubt = "not certain" if language == "en" else "niet zeker"
    assert view.model.index(0, 4).data() == f"3 → 1 ({doubt})"


def test_the_sentence_says_what_stays(english: None) -> None:
    assert forecast_sentence("edit_note", forecast()) == "Stock and order status do not change."
    held = forecast(status_after="ON_HOLD")
    assert forecast_sentence("hold", held) == (
        "Nobody can fulfil this work until the hold is released. Stock does not change."
    )
    unsure = forecast(status_certain=False)
    assert forecast_sentence("mark_open", unsure).endswith("Stock does not change.")


def test_the_outcome_stands_beside_each_fact(language: str, formats: Formats) -> None:
    outcome = Outcome(
        False,
        "FULFILLED",
        "",
        (replace(LIKELY, after=Stock(12, 1, 11)),),
        (Difference(Fact.WORK_STATUS, "ON_HOLD", "OPEN"),),
        {Fact.WORK_STATUS: "OPEN", Fact.WORK_PIECES: "3"},
    )
    rows = {row.subject: row for row in compare(forecast(HELD, PIECES, lines=(LIKELY,)), outcome, formats)}
    english = language == "en"
    held = rows["Status of the work" if english else "Status van het werk"]
    assert (held.before, held.forecast, held.actual, held.differs) == (
        ("Open", "On hold", "Open", True) if english else ("Open", "In de wacht", "Open", True)
    )
    pieces = rows["Pieces of work" if english else "Stukken werk"]
    assert (pieces.forecast, pieces.actual, pieces.differs) == (
        "2 (not certain)" if english else "2 (niet zeker)",
        "3",
        False,
    )
    committed = rows["BEL-01 Utrecht · Committed" if english else "BEL-01 Utrecht · Toegewezen"]
    assert (committed.actual, committed.differs) == ("1", False)


def test_a_fact_that_changed_since_the_yes_is_named(english: None, formats: Formats) -> None:
    now = forecast(FactChange(Fact.HOLDS, "1", "2"))
    assert changes(forecast(FactChange(Fact.HOLDS, "0", "1")), now, formats) == ("Holds: 1 → 2 (was 0 → 1)",)
    assert changes(forecast(), now, formats) == ("Holds: 1 → 2 (was –)",)
