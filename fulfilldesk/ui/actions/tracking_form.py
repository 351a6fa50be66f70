"""The fields of "Edit tracking": a carrier, numbers with their links, and whether to tell the customer.

What may be sent is decided by the action's own rules (domain.actions.edit_tracking); the form only collects.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.tracking import to_json
from fulfilldesk.domain.orders import Fulfillment, Tracking
from fulfilldesk.ui.actions import texts_sheet
from fulfilldesk.ui.actions.carrier_field import FIELD_HEIGHT, CarrierField
from fulfilldesk.ui.actions.carriers import CARRIERS
from fulfilldesk.ui.theme import Theme
from fulfilldesk.ui.widgets.button import Button, Rank
from fulfilldesk.ui.widgets.card import quiet_label

_NUMBER_LENGTH = 255
_LINK_LENGTH = 2048
_REMOVE_WIDTH = 34
_GAP = 12


class TrackingForm(QWidget):
    """Filled with the fulfilment's present tracking. `edited` is emitted whenever `parameters` may differ."""

    edited = Signal()

    def __init__(self, fulfillment: Fulfillment, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self.carrier = CarrierField(
            next((entry.company for entry in fulfillment.tracking if entry.company), ""), theme
        )
        self.notify = QCheckBox(texts_sheet.notify())
        self._add = Button(texts_sheet.add_number(), theme, Rank.QUIET)
        self._grid = QVBoxLayout()
        self._grid.setSpacing(8)
        self._build()
        for entry in fulfillment.tracking or (Tracking(None, None, None),):
            self._add_row(entry)
        self.carrier.textChanged.connect(self._on_carrier_edited)
        self.notify.toggled.connect(self.edited)
        self._add.clicked.connect(self._on_add)
        self.setFocusProxy(self._rows[0].number)

    def parameters(self) -> Mapping[str, Json]:
        """As domain.actions.edit_tracking reads them. Rows left empty are not sent."""
        company = self.carrier.text().strip() or None
        entries = [
            Tracking(company, row.number.text().strip() or None, row.link.text().strip() or None)
            for row in self._rows
        ]
        return {
            "tracking": to_json(entry for entry in entries if entry.number or entry.url),
            "notify": self.notify.isChecked(),
        }

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(form)
        column.addLayout(self._grid)
        below = QHBoxLayout()
        below.addWidget(self.notify)
        below.addStretch(1)
        below.addWidget(self._add)
        column.addLayout(below)

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


def _field(text: str | None, length: int, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(length)
    field.setText(text or "")
    field.setCursorPosition(0)
    field.setAccessibleName(name)
    field.setTextMargins(4, 0, 4, 0)
    field.setMinimumHeight(FIELD_HEIGHT)
    return field


def _label(text: str, buddy: QWidget) -> QWidget:
    label = quiet_label(text)
    label.setBuddy(buddy)
    return label
