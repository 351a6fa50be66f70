"""What is asked for one question only: destinations, holders, payment, address, the app's own page."""

from __future__ import annotations

from fulfilldesk.shopify.answers.common import Connection, Id, Part, ShopMoney


class OfferedLocation(Part, frozen=True):
    """A location that work may go to."""

    id: str
    name: str
    is_active: bool


class Destination(Part, frozen=True):
    """Whether the work can go to a location, why not, and which of its lines can."""

    location: OfferedLocation
    movable: bool
    message: str | None
    available_line_items: Connection[Id]


class DestinationsOfWork(Part, frozen=True):
    """A fulfilment order with a page of its destinations."""

    locations_for_move: Connection[Destination]


class DestinationsAnswer(Part, frozen=True):
    """Destinations."""

    fulfillment_order: DestinationsOfWork | None


class LinesForDestination(Part, frozen=True):
    """A page of the lines that a location can take."""

    location: Id
    available_line_items: Connection[Id]


class OneDestination(Part, frozen=True):
    """The destinations, narrowed to one."""

    nodes: list[LinesForDestination]


class OneDestinationOfWork(Part, frozen=True):
    """A fulfilment order with one of its destinations."""

    locations_for_move: OneDestination


class DestinationLinesAnswer(Part, frozen=True):
    """DestinationLines."""

    fulfillment_order: OneDestinationOfWork | None


class App(Part, frozen=True):
    """An app by name."""

    title: str


class HeldHold(Part, frozen=True):
    """A hold and who placed it; `held_by_app` is left out of the document when Shopify refuses it."""

    id: str
    held_by_requesting_app: bool
    held_by_app: App | None = None


class HoldsOfWork(Part, frozen=True):
    """A fulfilment order with its holds."""

    fulfillment_holds: list[HeldHold]


class HoldersAnswer(Part, frozen=True):
    """Holders."""

    fulfillment_order: HoldsOfWork | None


class PaymentOfOrder(Part, frozen=True):
    """What was received and not given back."""

    refundable: bool
    net_payment_set: ShopMoney


class PaymentAnswer(Part, frozen=True):
    """Payment."""

    order: PaymentOfOrder | None


class AddressParts(Part, frozen=True):
    """A shipping address in parts."""

    first_name: str | None
    last_name: str | None
    company: str | None
    address1: str | None
    address2: str | None
    zip: str | None
    city: str | None
    province_code: str | None
    country_code_v2: str | None
    phone: str | None


class AddressOfOrder(Part, frozen=True):
    """An order with where it goes."""

    shipping_address: AddressParts | None


class ShippingAddressAnswer(Part, frozen=True):
    """ShippingAddress."""

    order: AddressOfOrder | None


class ExternalAction(Part, frozen=True):
    """A supported action; EXTERNAL has the address at which the app wants to be asked."""

    action: str
    external_url: str | None


class ActionsOfWork(Part, frozen=True):
    """A fulfilment order with its supported actions."""

    supported_actions: list[ExternalAction]


class ExternalPageAnswer(Part, frozen=True):
    """ExternalPage."""

    fulfillment_order: ActionsOfWork | None
