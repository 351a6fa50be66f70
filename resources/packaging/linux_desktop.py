"""What desktops and software centres of Linux are told of the program."""

from __future__ import annotations

from xml.sax.saxutils import escape

from fulfilldesk import product

#: Without its ending, it is also what Wayland calls the program's windows: Qt takes the executable's name.
DESKTOP_FILE = f"{product.COMMAND}.desktop"
METAINFO_FILE = f"{product.IDENTIFIER}.metainfo.xml"

_KEYWORDS = ("Shopify", "orders", "fulfilment", "inventory", "shipping")
_KEYWORDS_DUTCH = ("Shopify", "bestellingen", "uitvoering", "voorraad", "verzending")

_ABOUT = (
    "Find any order of your Shopify shops at once, also without a network, and put wrong fulfilments back. "
    "Before anything is sent you see what it does to stock; afterwards it is checked, and you can undo it."
)
_ABOUT_DUTCH = (
    "Vind elke bestelling van je Shopify-winkels meteen, ook zonder netwerk, en zet verkeerde uitvoeringen "
    "terug. Voordat er iets wordt verstuurd, zie je wat het met de voorraad doet; daarna wordt "
    "het nagekeken, en je kunt het terugdraaien."
)


def desktop_entry() -> str:
    """The entry in menus and launchers. The window class is Qt's, from the application's name."""
    return f"""[Desktop Entry]
Type=Application
Version=1.1
Name={product.NAME}
GenericName=Order desk
GenericName[nl]=Bestellingendesk
Comment={product.SUMMARY}
Comment[nl]={product.SUMMARY_DUTCH}
Exec={product.COMMAND}
Icon={product.COMMAND}
Terminal=false
Categories=Office;
Keywords={_list(_KEYWORDS)}
Keywords[nl]={_list(_KEYWORDS_DUTCH)}
StartupNotify=true
StartupWMClass={product.NAME}
Actions=demo;

[Desktop Action demo]
Name=Demo shop
Name[nl]=Demowinkel
Exec={product.COMMAND} --demo
"""


def metainfo(version: str, day: str) -> str:
    """AppStream's description; `day` as in 2026-12-31."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{product.IDENTIFIER}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>{escape(product.NAME)}</name>
  <summary>{escape(product.SUMMARY)}</summary>
  <summary xml:lang="nl">{escape(product.SUMMARY_DUTCH)}</summary>
  <developer id="{product.IDENTIFIER}">
    <name>{escape(product.PUBLISHER)}</name>
  </developer>
  <description>
    <p>{escape(_ABOUT)}</p>
    <p xml:lang="nl">{escape(_ABOUT_DUTCH)}</p>
  </description>
  <launchable type="desktop-id">{DESKTOP_FILE}</launchable>
  <provides>
    <binary>{product.COMMAND}</binary>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{escape(version)}" date="{day}"/>
  </releases>
</component>
"""


def _list(words: tuple[str, ...]) -> str:
    return "".join(f"{word};" for word in words)
