"""A forecast as a person reads it: a sentence, the stock table, tracking, the order's status, the notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fulfilldesk.domain.forecast import Forecast, StockLine
from fulfilldesk.domain.notice import Notice, Weight
from fulfilldesk.domain.outcome import tracking_text
from fulfilldesk.ui.actions import texts, texts_sheet
from fulfilldesk.ui.actions.facts_view import FactsView
from fulfilldesk.ui.actions.forecast_table import ForecastModel, ForecastTable
from fulfilldesk.ui.actions.note import Note
from fulfilldesk.ui.actions.texts_kinds import kind_text, units_sentence
from fulfilldesk.ui.badges import BadgeLabel, BadgePainter, order_badge
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.texts_notices import notice_text
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.translation import plain
from fulfilldesk.ui.widgets.card import plain_label, quiet_label
from fulfilldesk.ui.widgets.flow_text import FlowText

_ORDER_OF_WEIGHT = (Weight.BLOCK, Weight.RISK, Weight.WARNING)


class ForecastView(QWidget):
    """Shows one forecast at a time; showing an equal one again changes nothing on the screen."""

    def __init__(self, kind: str, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self._formats = formats
        self._shown: tuple[Forecast, Sequence[str] | None] | None = None
        self.sentence = FlowText(theme)
        self.model = ForecastModel(formats, self)
        self.table = ForecastTable(self.model, theme)
        self.tracking = FlowText(theme)
        self.facts = FactsView(theme, formats)
        self._status = QWidget()
        self._status_row = QHBoxLayout(self._status)
        self._status_row.setContentsMargins(0, 2, 0, 2)
        self._status_row.setSpacing(8)
        self._badges = BadgePainter(theme)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.sentence, self.table, self.tracking, self.facts, self._status):
            column.addWidget(part)
        column.addLayout(self._notes)

    def show_forecast(
        self,
        forecast: Forecast,
        changes: Sequence[str] | None = None,
        changed: frozenset[StockLine] = frozenset(),
    ) -> None:
        """`changes` since the person agreed are told in a note on top, the `changed` lines are marked."""
        if self._shown == (forecast, changes):
            return
        self._shown = (forecast, changes)
        sentence = forecast_sentence(self._kind, forecast)
        self.sentence.show_text(sentence)
        self.sentence.setVisible(bool(sentence))
        self.model.show_lines(forecast.lines, changed)
        self.table.setVisible(bool(forecast.lines))
        self._show_tracking(forecast)
        self.facts.show_facts(() if forecast.blocks else forecast.facts)
        self._show_status(forecast)
        self._show_notes(forecast, changes)

    def _show_tracking(self, forecast: Forecast) -> None:
        words = plain(tracking_text(forecast.tracking or ()))
        self.tracking.show_text(f"{texts_sheet.tracking_after()}: {words}")
        self.tracking.setVisible(bool(words))

    def _show_status(self, forecast: Forecast) -> None:
        _clear(self._status_row)
        self._status_row.addWidget(quiet_label(texts_sheet.order_status()))
        self._status_row.addWidget(self._badge(forecast.status_before))
        if forecast.status_after != forecast.status_before:
            self._status_row.addWidget(plain_label("→"))
            self._status_row.addWidget(self._badge(forecast.status_after))
        else:
            self._status_row.addWidget(quiet_label(texts_sheet.stays()))
        self._status_row.addStretch(1)
        moves = bool(forecast.units) or forecast.status_after != forecast.status_before
        self._status.setVisible(moves and not forecast.blocks)

    def _badge(self, status: str) -> BadgeLabel:
        return BadgeLabel(order_badge(status), self._badges, self._theme)

    def _show_notes(self, forecast: Forecast, changes: Sequence[str] | None) -> None:
        _clear(self._notes)
        if changes is not None:
            self._add_note(Weight.WARNING, "\n".join((texts.changed_heading(), *changes)))
        for weight in _ORDER_OF_WEIGHT:
            for notice in _of(forecast, weight):
                self._add_note(weight, notice_text(notice))
        good_to_know = [notice_text(notice) for notice in _of(forecast, Weight.INFO)]
        if good_to_know:
            self._add_note(Weight.INFO, "\n".join(good_to_know))

    def _add_note(self, weight: Weight, text: str) -> None:
        note = Note(weight, text, self._theme)
        self._notes.addWidget(note, 0, Qt.AlignmentFlag.AlignTop)
        note.show()


def forecast_sentence(kind: str, forecast: Forecast) -> str:
    """One line on top: how many units, where, and whether what can be sold changes."""
    if forecast.blocks:
        return ""
    return " ".join(part for part in (_what_it_does(kind, forecast), _what_stays(forecast)) if part)


def _what_it_does(kind: str, forecast: Forecast) -> str:
    sentence = units_sentence(kind, forecast.units, forecast.location_name or "?")
    return sentence or kind_text(kind).says


def _what_stays(forecast: Forecast) -> str:
    counted = [(line.before, line.after) for line in forecast.lines if line.before and line.after]
    if counted:
        stays = all(before.available == after.available for before, after in counted)
        return texts.available_stays() if stays else ""
    if forecast.units or forecast.lines:
        return ""
    moves = forecast.status_before != forecast.status_after or not forecast.status_certain
    return texts.stock_stays() if moves else texts.stock_and_status_stay()


def _of(forecast: Forecast, weight: Weight) -> list[Notice]:
    return [notice for notice in forecast.notices if notice.weight is weight]


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
