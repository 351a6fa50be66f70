"""What a person fills in for an action: one form for all kinds, built from the fields that the kind names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.fields import (
    AddressParts,
    Choice,
    Choices,
    Day,
    Field,
    Flag,
    Quantities,
    Text,
    Trackings,
    Words,
)
from fulfilldesk.ui.actions import texts_fields
from fulfilldesk.ui.actions.fields.address_field import AddressField
from fulfilldesk.ui.actions.fields.choice_field import made_choice
from fulfilldesk.ui.actions.fields.choices_field import ChoicesField
from fulfilldesk.ui.actions.fields.day_field import DayField
from fulfilldesk.ui.actions.fields.field import FieldWidget
from fulfilldesk.ui.actions.fields.flag_field import FlagField
from fulfilldesk.ui.actions.fields.quantities_field import QuantitiesField
from fulfilldesk.ui.actions.fields.text_field import TextField
from fulfilldesk.ui.actions.fields.trackings_field import TrackingsField
from fulfilldesk.ui.actions.fields.words_field import WordsField
from fulfilldesk.ui.formats import Formats
from fulfilldesk.ui.theme import Theme


class ActionForm(QWidget):
    """Hidden while there is nothing to fill in. `edited` is emitted whenever the person changed something."""

    edited = Signal()

    def __init__(self, kind: str, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self._formats = formats
        self._fields: tuple[Field, ...] = ()
        self._widgets: dict[str, FieldWidget] = {}
        self._touched: set[str] = set()
        self._waiting: Mapping[str, Json] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.hide()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to fill in."""
        return not self._fields

    @property
    def touched(self) -> bool:
        """Whether anything was entered, by the person or by `enter`."""
        return bool(self._touched)

    def show_fields(self, fields: tuple[Field, ...]) -> None:
        """The fields as the order makes them now. What was entered stays as far as it still fits."""
        if fields == self._fields:
            return
        entered = {**self._waiting, **{key: self._widgets[key].value() for key in self._touched}}
        self._waiting = {}
        for widget in self._widgets.values():
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._fields = fields
        self._widgets = {field.key: self._made(field) for field in fields}
        for key, widget in self._widgets.items():
            self._column.addWidget(widget)
            widget.edited.connect(lambda key=key: self._on_edited(key))
        self._touched.clear()
        self.enter(entered)
        for widget in list(self._widgets.values())[:1]:
            self.setFocusProxy(widget)
        self.setVisible(not self.empty)

    def enter_later(self, parameters: Mapping[str, Json]) -> None:
        """The same as `enter`, once there are fields."""
        self._waiting = parameters

    def enter(self, parameters: Mapping[str, Json]) -> None:
        """Fill in what was asked for before, as far as it still fits."""
        for key, value in parameters.items():
            if key in self._widgets:
                self._widgets[key].enter(value)
                self._touched.add(key)

    def parameters(self) -> Mapping[str, Json]:
        """As the action's kind reads them."""
        return {key: widget.value() for key, widget in self._widgets.items()}

    def field(self, key: str) -> FieldWidget:
        """The widget of one field. Raises KeyError when there is none."""
        return self._widgets[key]

    def _on_edited(self, key: str) -> None:
        self._touched.add(key)
        self.edited.emit()

    def _made(self, field: Field) -> FieldWidget:
        label = texts_fields.label(self._kind, field.key)
        match field:
            case Quantities():
                return QuantitiesField(field, label, self._theme, self._formats)
            case Choice():
                return made_choice(field, label, self._theme)
            case Choices():
                return ChoicesField(field, label, self._theme)
            case Text():
                return TextField(field, label, self._theme)
            case Flag():
                return FlagField(field, label)
            case Day():
                return DayField(field, label, self._theme)
            case Trackings():
                return TrackingsField(field, label, self._theme)
            case AddressParts():
                return AddressField(field, label)
            case Words():
                return WordsField(field, label)
