"""What dpkg, apt and people who look under /usr/share/doc are told of the package."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime

from fulfilldesk import product

#: What the program reads besides libraries: whom to trust, what time it is in the shop, and letters to draw.
READS = ("ca-certificates", "fontconfig-config", "tzdata")

#: Wanted in nearly every case, and not needed to start: a key store, somebody who opens web pages, and the
#: letters of all the world.
RECOMMENDS = ("gnome-keyring | plasma-workspace | keepassxc", "xdg-utils", "fonts-noto-core")

#: Debian wants an address. There is none, and names below .invalid are never anybody's.
_MAINTAINER = f"{product.PUBLISHER} <{product.COMMAND}@{product.COMMAND}.invalid>"

_DESCRIPTION = (
    "Search, filter and open the orders of Shopify shops in one window, also without a network, and act on "
    "many of them at once.",
    "Before anything is sent it says what it will do to stock; afterwards it checks what came of it, keeps "
    "that in a journal, and takes it back where Shopify has a way.",
)


def control(version: str, machine: str, libraries: Iterable[str], installed_bytes: int) -> str:
    """The package's control file; `libraries` are the packages whose libraries the program is linked to."""
    depends = [*libraries, *READS]
    return f"""Package: {product.COMMAND}
Version: {version}
Architecture: {machine}
Maintainer: {_MAINTAINER}
Installed-Size: {-(-installed_bytes // 1024)}
Depends: {", ".join(depends)}
Recommends: {", ".join(RECOMMENDS)}
Section: misc
Priority: optional
Description: {product.SUMMARY[:1].lower() + product.SUMMARY[1:]}
{_paragraphs(_DESCRIPTION)}
"""


def changelog(version: str, when: datetime) -> str:
    """The list of changes in Debian's own form, which says no more than that there is this version."""
    return f"""{product.COMMAND} ({version}) stable; urgency=medium

  * {product.NAME} {version}; what is new in it is in NEWS.md.

 -- {_MAINTAINER}  {format_datetime(when)}
"""


def copyright_file(licence: str, licences: str) -> str:
    """The licence of the program, and the folder with those of everything it contains."""
    return f"""{product.NAME} contains works of others. The licence of each is in
{licences}
On Debian systems the GNU Lesser General Public License, under which Qt is used, also is
/usr/share/common-licenses/LGPL-3.

{licence}"""


def debian_version(version: str) -> str:
    """As dpkg orders versions: 1.0.dev1 comes before 1.0a1, and 1.0rc1 before 1.0."""
    return re.sub(r"(?<=\d)(a|b|rc)(?=\d)", r"~\1", version).replace(".dev", "~~dev")


def _paragraphs(texts: Iterable[str]) -> str:
    lines = ("\n".join(f" {line}" for line in textwrap.wrap(text, 78)) for text in texts)
    return "\n .\n".join(lines)
