"""What the program is called: here and nowhere else. Windows, installers, packages and log lines ask this
file; the version stands in the package itself, where pip looks for it."""

from __future__ import annotations

from fulfilldesk import __version__

VERSION = __version__
#: As people see it.
NAME = "FulfillDesk"
#: As one calls it, and as files and packages are called.
COMMAND = "fulfilldesk"
PUBLISHER = "The FulfillDesk developers"
#: How systems tell it from other programs: reversed, as a domain's owner would write it.
IDENTIFIER = "app.fulfilldesk.FulfillDesk"
SUMMARY = "Back-office desk for the orders of Shopify shops"
SUMMARY_DUTCH = "Backoffice voor de bestellingen van Shopify-winkels"
