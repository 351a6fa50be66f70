"""The words of the order list: headings, search, filters, and what stands in an empty table."""

from __future__ import annotations

from fulfilldesk.ui.translation import Count, fill, translate


def order_marks(*, archived: bool, cancelled: bool) -> str:
    """What a struck-through or grey row means; empty for an ordinary one."""
    marks = []
    if cancelled:
        marks.append(translate("list", "Cancelled order"))
    if archived:
        marks.append(translate("list", "Archived order"))
    return " · ".join(marks)


def gone_order() -> str:
    """What an empty row means."""
    return translate("list", "This order is no longer on this computer")


def header_name() -> str:
    """For screen readers."""
    return translate("list", "Column headings")


def header_hint() -> str:
    """What one can do with the headings."""
    return translate("list", "Click to sort, drag to move, right-click to choose columns")


def table_name() -> str:
    """For screen readers."""
    return translate("list", "Orders")


def reset_columns() -> str:
    """Menu of the headings."""
    return translate("list", "Reset columns")


# --- search and filters


def search_name() -> str:
    """For screen readers."""
    return translate("search", "Search orders")


def search_hint() -> str:
    """In the empty field."""
    return translate("search", "Search orders")


def search_help() -> str:
    """What can be searched for."""
    return translate(
        "search",
        "Words in any order: order number, customer, e-mail, SKU, product, tracking number, tag or note",
    )


def search_syntax() -> str:
    """The same for whoever wants to say it exactly, as in Shopify. The fields' names are never translated."""
    from fulfilldesk.domain.search_expression import SearchField  # not before the first paint

    fields = ", ".join(sorted(SearchField))
    return fill(
        translate(
            "search",
            "Or name a field: {examples}. AND, OR, - and brackets join them. Fields: {fields}.",
        ),
        examples="status:open, tag:vip, created_at:>=2026-01-01, -sku:BEL-01",
        fields=fields,
    )


def clear_search() -> str:
    """The cross in the field."""
    return translate("search", "Clear search")


def filter_fulfillment() -> str:
    """Chip."""
    return translate("search", "Fulfilment")


def filter_payment() -> str:
    """Chip."""
    return translate("search", "Payment")


def filter_channel() -> str:
    """Chip."""
    return translate("search", "Channel")


def filter_location() -> str:
    """Chip."""
    return translate("search", "Location")


def chosen(labels: list[str]) -> str:
    """What a chip says of its choice: "Paid", "Paid +2"."""
    return labels[0] if len(labels) == 1 else f"{labels[0]} +{len(labels) - 1}"


def chip_help(*, active: bool) -> str:
    """For screen readers."""
    if active:
        return translate("search", "Filter in use. Space opens the choices, Delete clears the filter.")
    return translate("search", "Filter. Space opens the choices.")


def listed_orders(n: int) -> str:
    """Chip of orders that were picked out: how many they are."""
    return Count.tr("%Ln orders", None, n)


def listed_help() -> str:
    """For screen readers."""
    return translate("search", "Only these orders are shown. Space, Delete or Esc shows the others again.")


def loading() -> str:
    """While something small is read."""
    return translate("search", "Loading")


def nothing_to_choose() -> str:
    """A filter without values."""
    return translate("search", "No orders to filter yet")


# --- instead of an empty table


def empty_first_sync() -> tuple[str, str]:
    """Title and sentence while the first orders come in."""
    return (
        translate("empty", "Fetching your orders"),
        translate("empty", "You can work with them as soon as they appear here."),
    )


def empty_never_synced() -> tuple[str, str]:
    """Title and sentence before anything was read."""
    return (
        translate("empty", "No orders on this computer yet"),
        translate("empty", "They appear here once Shopify has been reached."),
    )


def empty_shop() -> tuple[str, str]:
    """Title and sentence for a shop without orders."""
    return (
        translate("empty", "This shop has no orders yet"),
        translate("empty", "New orders appear here by themselves."),
    )


def empty_view(view: str) -> tuple[str, str]:
    """Title and sentence for a view that holds nothing."""
    return (
        fill(translate("empty", "No orders in “{view}”"), view=view),
        translate("empty", "When an order gets this state, it appears here by itself."),
    )


def empty_search() -> tuple[str, str]:
    """Title and sentence when search or filters find nothing."""
    return (
        translate("empty", "No orders found"),
        translate("empty", "Try changing the filters or search term."),
    )


def empty_listed() -> tuple[str, str]:
    """Title and sentence when none of the orders that were picked out is cached."""
    return (
        translate("empty", "None of these orders is on this computer"),
        translate("empty", "They may have been removed since, or were not fetched from Shopify yet."),
    )


def clear_filters() -> str:
    """Button."""
    return translate("empty", "Clear search and filters")
