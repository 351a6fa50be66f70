"""The tracking of a parcel: a carrier, and numbers with their links.

What may be sent is decided by the action's own rules (domain.actions.edit_tracking); the field only collects.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSpacerItem, QVBoxLayout, QWidget

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import Trackings
from fulfilldesk.domain.actions.tracking import from_json, to_json
from fulfilldesk.domain.orders import Tracking
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.carrier_field import CarrierField
from fulfilldesk.ui.actions.carriers import CARRIERS
from fulfilldesk.ui.actions.fields.field import FIELD_HEIGHT, FieldWidget
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import quiet_label

_NUMBER_LENGTH = 255
_LINK_LENGTH = 2048
_REMOVE_WIDTH = 34
_GAP = 12


#: One row for an empty number.
_EMPTY = (Tracking(None, None, None),)


class TrackingsField(FieldWidget):
    """One carrier for all numbers, as Shopify takes it; a row for each number."""

    def __init__(self, field: Trackings, label: str, theme: Theme) -> None:
        super().__init__(label)
        self._theme = theme
        self._rows: list[_Row] = []
        self.carrier = CarrierField(_carrier(field.preset), theme)
        self._add = Button(texts_sheet.add_number(), theme, Rank.QUIET)
        self._grid = QVBoxLayout()
        self._grid.setSpacing(8)
        self._build()
        for entry in field.preset or _EMPTY:
            self._add_row(entry)
        self.carrier.textChanged.connect(self._on_carrier_edited)
        self._add.clicked.connect(self._on_add)
        self.setFocusProxy(self._rows[0].number)

    def value(self) -> Json:
        """As domain.actions.tracking.to_json writes it. Rows left empty are not sent."""
        company = self.carrier.text().strip() or None
        entries = [
            Tracking(company, row.number.text().strip() or None, row.link.text().strip() or None)
            for row in self._rows
        ]
        return to_json(entry for entry in entries if entry.number or entry.url)

    def enter(self, value: Json) -> None:
        """Other rows altogether."""
        tracking = from_json(value) or _EMPTY
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self.carrier.blockSignals(True)
        self.carrier.setText(_carrier(tracking))
        self.carrier.blockSignals(False)
        for entry in tracking:
            self._add_row(entry)
        self.setFocusProxy(self._rows[0].number)

    @property
    def rows(self) -> Sequence[_Row]:
        """The numbers and their links."""
        return tuple(self._rows)

    def _build(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(_GAP)
        form.setVerticalSpacing(4)
        form.addWidget(_label(texts_sheet.carrier(), self.carrier), 0, 0)
        form.addWidget(self.carrier, 1, 0)
        form.addWidget(quiet_label(texts_sheet.carrier_hint()), 1, 1)
        form.setColumnStretch(0, 2)
        form.setColumnStretch(1, 3)
        form.addItem(QSpacerItem(_REMOVE_WIDTH + _GAP, 1), 1, 2)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self._add)
        self.column.setSpacing(8)
        for part in (form, self._grid, below):
            self.column.addLayout(part)

    def _add_row(self, entry: Tracking) -> _Row:
        row = _Row(entry, self._theme, removable=bool(self._rows))
        row.number.textEdited.connect(self._on_number_edited)
        row.link.textEdited.connect(self.edited)
        row.removed.connect(self._on_remove)
        self._rows.append(row)
        self._grid.addWidget(row)
        return row

    @Slot()
    def _on_add(self) -> None:
        self._add_row(Tracking(None, None, None)).number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    @Slot()
    def _on_remove(self) -> None:
        row = self.sender()
        if isinstance(row, _Row) and row in self._rows:
            self._rows.remove(row)
            self._rows[0].number.setFocus(Qt.FocusReason.OtherFocusReason)
            row.hide()
            row.deleteLater()
            self.edited.emit()

    @Slot()
    def _on_carrier_edited(self) -> None:
        for row in self._rows:
            self._drop_stale_link(row)
        self.edited.emit()

    @Slot()
    def _on_number_edited(self) -> None:
        field = self.sender()
        for row in self._rows:
            if row.number is field:
                self._drop_stale_link(row)
        self.edited.emit()

    def _drop_stale_link(self, row: _Row) -> None:
        """A link that belonged to the earlier number would lead the customer astray. For a carrier it knows
        Shopify makes a new one when none is given."""
        if row.link.text() == row.first_link and self.carrier.text().strip() in CARRIERS:
            row.link.clear()


class _Row(QWidget):
    """One number with its link."""

    removed = Signal()

    def __init__(self, entry: Tracking, theme: Theme, *, removable: bool) -> None:
        super().__init__()
        self.first_link = entry.url or ""
        self.number = _field(entry.number, _NUMBER_LENGTH, texts_sheet.number())
        self.link = _field(entry.url, _LINK_LENGTH, texts_sheet.link())
        self.link.setPlaceholderText(texts_sheet.link_hint())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        if not removable:
            grid.addWidget(_label(texts_sheet.number(), self.number), 0, 0)
            grid.addWidget(_label(texts_sheet.link(), self.link), 0, 1)
        grid.addWidget(self.number, 1, 0)
        grid.addWidget(self.link, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        if removable:
            remove = Button("", theme, Rank.QUIET)
            remove.setIcon(theme.icon("close"))
            remove.setFixedWidth(_REMOVE_WIDTH)
            remove.setAccessibleName(texts_sheet.remove_number())
            remove.clicked.connect(self.removed)
            grid.addWidget(remove, 1, 2)
        else:
            grid.addItem(QSpacerItem(_REMOVE_WIDTH + _GAP, 1), 1, 2)


def _carrier(tracking: Iterable[Tracking]) -> str:
    return next((entry.company for entry in tracking if entry.company), "")


def _field(text: str | None, length: int, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(length)
    field.setText(text or "")
    field.setCursorPosition(0)
    field.setAccessibleName(name)
    field.setTextMargins(8, 0, 8, 0)
    field.setMinimumHeight(FIELD_HEIGHT)
    return field


def _label(text: str, buddy: QWidget) -> QWidget:
    label = quiet_label(text)
    label.setBuddy(buddy)
    return label
