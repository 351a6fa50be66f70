"""How to get in: three ways, the best one first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from fulfilldesk.domain.credentials import WayIn
from fulfilldesk.domain.errors import Failure
from fulfilldesk.services.signing_in import FoundShop
from fulfilldesk.ui import texts_signing_in as words
from fulfilldesk.ui.badges import Badge, Shape
from fulfilldesk.ui.colours import Tone
from fulfilldesk.ui.signing_in.choice_card import ChoiceCard, one_of
from fulfilldesk.ui.signing_in.page import Page
from fulfilldesk.ui.theme import Theme

#: In the order shown.
WAYS = (WayIn.APP, WayIn.TOKEN, WayIn.STAFF)
_RECOMMENDED = WayIn.APP


class WayPage(Page):
    """`chosen` with a WayIn. `why` is said when an earlier sign-in does not hold any more."""

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, shop: FoundShop, way: WayIn | None = None, why: Failure | None = None
    ) -> None:
        super().__init__(theme, words.way_title(), words.way_introduction(shop.domain), words.step(2))
        self.set_main(words.go_on())
        self.cards = {each: _card(theme, each) for each in WAYS}
        one_of(tuple(self.cards.values()), self)
        for card in self.cards.values():
            self.body.addWidget(card)
        self._way = way or _RECOMMENDED
        for each, card in self.cards.items():
            card.chosen.connect(lambda each=each: self._on_chosen(each))
        self.cards[self._way].choose()
        if why is not None:
            self.show_failure(why)

    def take_focus(self) -> None:
        """The way that is chosen."""
        self.cards[self._way].button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def go_on(self) -> None:
        """Take it."""
        self.chosen.emit(self._way)

    def _on_chosen(self, way: WayIn) -> None:
        self._way = way


def _card(theme: Theme, way: WayIn) -> ChoiceCard:
    title, whom, needs = words.way_text(way)
    badge = Badge(words.recommended(), Tone.SUCCESS, Shape.FULL) if way is _RECOMMENDED else None
    return ChoiceCard(theme, title, (whom, needs), badge)
