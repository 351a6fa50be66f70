"""Edit the shipping address of an order. Parameter: `address`, {part: text} with the names of needs.Address;
parts that are missing stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import ClassVar

from fulfilldesk.domain.actions.action import Action, Json, Mutation
from fulfilldesk.domain.actions.fields import AddressParts, Field
from fulfilldesk.domain.actions.forecasts import blocked, unmoved
from fulfilldesk.domain.actions.kind import ActionKind, Target
from fulfilldesk.domain.actions.needs import Address, Known, Need
from fulfilldesk.domain.actions.parameters import written
from fulfilldesk.domain.forecast import Fact, FactChange, Forecast, Outcome
from fulfilldesk.domain.inventory import Snapshot
from fulfilldesk.domain.notice import Notice, Say, Weight
from fulfilldesk.domain.orders import Order
from fulfilldesk.domain.outcome import hold_against
from fulfilldesk.domain.states import ServiceType

ADDRESS = "address"
#: Characters of a part.
LIMIT = 255

_IN_INPUT = {
    "first_name": "firstName",
    "last_name": "lastName",
    "company": "company",
    "address1": "address1",
    "address2": "address2",
    "zip": "zip",
    "city": "city",
    "province_code": "provinceCode",
    "country_code": "countryCode",
    "phone": "phone",
}
#: The parts that Order.address shows as they were written.
_SHOWN = ("first_name", "last_name", "company", "address1", "address2", "city")


class EditAddress(ActionKind):
    """The target is the order."""

    name: ClassVar[str] = "edit_address"
    target: ClassVar[Target] = Target.ORDER
    needs: ClassVar[frozenset[Need]] = frozenset({Need.ADDRESS})

    def why_not(self, order: Order, target_id: str) -> Notice | None:
        """A cancelled order keeps its address (schema: orderCancel); one that Shopify withholds cannot be
        edited blindly (facts section 9), nor one that was removed here."""
        if order.cancelled:
            return Notice(Say.ORDER_CANCELLED, Weight.BLOCK)
        if order.identity_hidden:
            return Notice(Say.ADDRESS_HIDDEN, Weight.BLOCK)
        if order.address:
            return None
        return Notice(Say.ADDRESS_REMOVED if order.person_removed else Say.NO_ADDRESS, Weight.BLOCK)

    def fields(self, snapshot: Snapshot, target_id: str) -> tuple[Field, ...]:
        """The address there is."""
        return (AddressParts(ADDRESS, snapshot.known.address or Address()),)

    def forecast(self, action: Action, snapshot: Snapshot) -> Forecast:
        """The old address and the new one, and who keeps working with the old one."""
        order, old = snapshot.order, snapshot.known.address
        block = self.why_not(order, action.target_id) or _unknown(snapshot.known)
        if old is None or block is not None:
            return blocked(order, block or Notice(Say.NO_ADDRESS, Weight.BLOCK))
        new = _asked(action, old)
        refused = _refusal(old, new)
        if refused is not None:
            return blocked(order, refused)
        return unmoved(
            order,
            facts=(FactChange(Fact.ADDRESS, _in_one_line(old), _in_one_line(new)),),
            notices=(*_keepers(order), Notice(Say.NO_EMAIL), Notice(Say.UNDO_EDIT)),
        )

    def mutation(self, action: Action, snapshot: Snapshot, step: int = 0) -> Mutation:
        """orderUpdate of the whole address; a part without anything is sent as null, which empties it."""
        new = asdict(_asked(action, snapshot.known.address or Address()))
        parts: dict[str, Json] = {_IN_INPUT[part]: value or None for part, value in new.items()}
        return Mutation("OrderUpdate", {"input": {"id": action.target_id, "shippingAddress": parts}})

    def witness(self, action: Action, order: Order) -> Mapping[str, Json]:
        """How the address read before, and when the order had last changed: a telephone number is not shown
        with the order."""
        return {"lines": list(order.address), "updated_at": order.updated_at.isoformat()}

    def witness_known(self, known: Known) -> Mapping[str, Json]:
        """The old address in parts."""
        return {ADDRESS: dict(asdict(known.address))} if known.address else {}

    def happened(self, action: Action, witness: Mapping[str, Json], order: Order, step: int = 0) -> bool:
        """Whether the order changed since, and its address has the parts asked for."""
        changed = list(order.address) != witness.get("lines")
        touched = order.updated_at.isoformat() != witness.get("updated_at")
        return (changed or touched) and _shows(order, action)

    def compare(
        self, action: Action, forecast: Forecast, witness: Mapping[str, Json], after: Snapshot
    ) -> Outcome:
        """The address that was read, which Shopify formats in the way of its country."""
        expected = next((change.after for change in forecast.facts if change.fact is Fact.ADDRESS), "")
        read = expected if _shows(after.order, action) else ", ".join(after.order.address)
        return hold_against(forecast, after, facts={Fact.ADDRESS: read})

    def inverse(
        self, action: Action, witness: Mapping[str, Json], order: Order
    ) -> tuple[str, str, Mapping[str, Json]] | Notice:
        """Write the old address back."""
        old = witness.get(ADDRESS)
        if not isinstance(old, dict):
            return Notice(Say.NOTHING_TO_UNDO, Weight.BLOCK)
        return (self.name, action.target_id, {ADDRESS: old})


def _asked(action: Action, old: Address) -> Address:
    given = action.parameters.get(ADDRESS)
    parts = asdict(old)
    for part, value in given.items() if isinstance(given, dict) else ():
        if part in parts and isinstance(value, str):
            parts[part] = " ".join(written(value).split())
    for code in ("country_code", "province_code"):
        parts[code] = parts[code].upper()
    if parts["country_code"] != old.country_code and parts["province_code"] == old.province_code:
        parts["province_code"] = ""  # it was one of the old country
    return Address(**parts)


def _unknown(known: Known) -> Notice | None:
    if known.address_hidden:
        return Notice(Say.ADDRESS_HIDDEN, Weight.BLOCK)
    return None if known.address else Notice(Say.NO_ADDRESS, Weight.BLOCK)


def _refusal(old: Address, new: Address) -> Notice | None:
    if new == old:
        return Notice(Say.UNCHANGED, Weight.BLOCK)
    country = new.country_code
    is_code = len(country) == 2 and country.isascii() and country.isalpha()
    if not (new.address1 and new.city and is_code and (new.last_name or new.first_name or new.company)):
        return Notice(Say.ADDRESS_INCOMPLETE, Weight.BLOCK)
    if any(len(part) > LIMIT for part in asdict(new).values()):
        return Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(LIMIT)})
    return None


def _keepers(order: Order) -> Iterator[Notice]:
    """A label that was printed, and a service that was asked, keep the old address."""
    if any(item.live for item in order.fulfillments):
        yield Notice(Say.LABEL_KEEPS_ADDRESS, Weight.WARNING)
    services = {
        work.service_name or "?"
        for work in order.open_work
        if work.service_type == ServiceType.THIRD_PARTY and work.request_status != "UNSUBMITTED"
    }
    for service in sorted(services):
        yield Notice(Say.SERVICE_KEEPS_ADDRESS, Weight.WARNING, {"service": service})


def _shows(order: Order, action: Action) -> bool:
    """Whether the parts that were filled in stand in the address as it reads now, word for word; the postal
    code however it is spaced."""
    asked = asdict(_asked(action, Address()))
    shown = f" {_words(' '.join(order.address))} "
    if _words(asked["zip"]).replace(" ", "") not in shown.replace(" ", ""):
        return False
    return all(not asked[part] or f" {_words(asked[part])} " in shown for part in _SHOWN)


def _words(text: str) -> str:
    """Letters and digits in small, with one blank for whatever is between them."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())


def _in_one_line(address: Address) -> str:
    parts = (
        f"{address.first_name} {address.last_name}".strip(),
        address.company,
        address.address1,
        address.address2,
        f"{address.zip} {address.city}".strip(),
        address.province_code,
        address.country_code,
        address.phone,
    )
    return ", ".join(part for part in parts if part)
