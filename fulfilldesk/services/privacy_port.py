"""The cache as far as it is about people: what of them is stored, and letting go of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol


class PersonalData(Protocol):
    """Part of `OrderStore`. Each call is one transaction, but for those that say otherwise."""

    def orders_of_customer(self, order_id: str, /) -> Sequence[str]:
        """Worker. The cached orders of the customer of that order, by id: with the same customer id, and of
        guests with the same e-mail address. Only the order itself when it says no customer; none when it is
        not cached. A second or two at a million orders."""
        ...

    def search_words(self, order_id: str) -> str:
        """The words that the order is found by, as the search keeps them."""
        ...

    def with_person_before(self, moment: datetime, limit: int) -> Sequence[str]:
        """Orders untouched since the moment (by updated_at), oldest first, whose personal data was not
        removed yet."""
        ...

    def remove_persons(self, order_ids: Sequence[str]) -> None:
        """Leave of these orders what domain.personal_data.without_person does, and no timeline. They are
        found by nothing of it any more; `clean` says when its last byte leaves the file."""
        ...

    def begin_forgetting(self, order_id: str) -> None:
        """Worker. Keep the customer of that order out of everything that is written from now on, and note
        that the orders that are there are still to be cleared. See `orders_of_customer`; of an order that
        says no customer the order itself is kept out."""
        ...

    def forgetting(self) -> Sequence[str]:
        """Orders that are still to be cleared, here and elsewhere, because their customer is to be
        forgotten."""
        ...

    def end_forgetting(self, order_ids: Sequence[str]) -> None:
        """These are."""
        ...

    def cleaning_due(self, now: datetime) -> bool:
        """Whether something was removed since the file was cleaned, a day ago or longer, and that was not
        tried in vain within the hour."""
        ...

    def clean(self, now: datetime, stopped: Callable[[], bool] = ...) -> bool:
        """Worker. Write the file anew without any byte of what was removed, while others work on; whether
        none is left. False, with everything as it was, when somebody wrote meanwhile, another program has it
        open, or the disk has no room for a copy. Raises Stopped soon after `stopped` said so."""
        ...

    def remove_leftovers(self, before: datetime | None) -> None:
        """Remove files that were set aside (damaged, from before an upgrade, lines that no import could
        read) and last written before the moment; all of them when there is none."""
        ...
