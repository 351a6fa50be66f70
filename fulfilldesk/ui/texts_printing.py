"""The words of a packing slip, and of printing it."""

from __future__ import annotations

from fulfilldesk.ui.translation import Count, fill, translate

# --- on the paper


def packing_slip() -> str:
    """Heading of the slip; title of the dialogs."""
    return translate("printing", "Packing slip")


def order(name: str) -> str:
    """Which order."""
    return fill(translate("printing", "Order {name}"), name=name)


def ship_to() -> str:
    """Above the address."""
    return translate("printing", "Ship to")


def address_hidden() -> str:
    """In place of the address."""
    return translate("printing", "Hidden by Shopify for this plan")


def address_removed() -> str:
    """In place of the address that this program has let go of."""
    return translate(
        "printing", "The address was removed from this computer; open the order while online first."
    )


def item_heading() -> str:
    """Column."""
    return translate("printing", "Item")


def sku_heading() -> str:
    """Column."""
    return translate("printing", "SKU")


def quantity_heading() -> str:
    """Column."""
    return translate("printing", "Quantity")


def quantity(packed: str, ordered: str) -> str:
    """Units in the parcel, of those ordered."""
    return fill(translate("printing", "{packed} of {ordered}"), packed=packed, ordered=ordered)


def unlisted_item() -> str:
    """In place of the title of an item that the order does not list any more."""
    return translate("printing", "Item that the order does not list")


def in_bundle(bundle: str) -> str:
    """Below the title of a part of a bundle."""
    return fill(translate("printing", "part of {bundle}"), bundle=bundle)


def units(n: int) -> str:
    """Below the last item."""
    return Count.tr("%Ln units in this parcel", None, n)


def nothing_to_pack() -> str:
    """In place of the items."""
    return translate("printing", "Nothing to pack.")


def page(number: str, count: str) -> str:
    """At the foot."""
    return fill(translate("printing", "Page {number} of {count}"), number=number, count=count)


# --- printing it


def file_name(order_name: str) -> str:
    """Proposed name of the PDF file, without its ending."""
    return fill(translate("printing", "Packing slip {order}"), order=order_name)


def pdf_files() -> str:
    """Kind of file, in the file dialog."""
    return translate("printing", "PDF files")


def sent_to(n: int, printer: str) -> str:
    """Done."""
    return fill(Count.tr("%Ln packing slips were sent to {printer}.", None, n), printer=printer)


def saved(n: int, path: str) -> str:
    """Done."""
    return fill(Count.tr("%Ln packing slips were saved in {path}.", None, n), path=path)


def no_printer() -> str:
    """Before the file dialog opens in place of the printer's."""
    return translate(
        "printing", "There is no printer on this computer. You can save the packing slip as a PDF file."
    )


def not_printed(printer: str) -> str:
    """The printer did not take it."""
    sentence = translate(
        "printing", "{printer} did not take the packing slip. Check that it is on, then print again."
    )
    return fill(sentence, printer=printer)


def not_saved(path: str) -> str:
    """The file could not be written; one that was there before is as it was."""
    sentence = translate(
        "printing", "The packing slip could not be saved in {path}. Choose another folder or name."
    )
    return fill(sentence, path=path)


def nothing_to_print() -> str:
    """No slip at all."""
    return translate("printing", "There is no packing slip to print: nothing is left to pack.")
