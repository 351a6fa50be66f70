"""Whether this computer can tell whom it speaks to: the shop, and who signed the news of a new version."""

from __future__ import annotations

import re
import ssl
import sys
from pathlib import Path

from fulfilldesk.self_test.finding import Answer, fails, works

#: RFC 8032, section 7.1, test 2.
_PUBLIC_KEY = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
_MESSAGE = "72"
_SIGNATURE = (
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)
#: As OpenSSL names the certificates in a folder.
_CERTIFICATE_NAME = re.compile(r"[0-9a-f]{8}\.[0-9]")


def certificates() -> Answer:
    """Whether the system trusts anybody. Nobody is called: a connection that is only begun in memory loads
    what a real one would."""
    from fulfilldesk.shopify.connecting_out import system_trust

    context = system_trust()
    context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    count = _count(context)
    if count == 0:
        return fails(
            "This computer trusts no certificate authority: no shop can be reached (on Linux,"
            " ca-certificates is missing)."
        )
    return works("those of the system" if count is None else f"those of the system, {count}")


def signatures() -> Answer:
    """A signature that is right, and the same under another text."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    key, signature = VerifyKey(bytes.fromhex(_PUBLIC_KEY)), bytes.fromhex(_SIGNATURE)
    try:
        key.verify(bytes.fromhex(_MESSAGE), signature)
    except BadSignatureError:
        return fails("A signature that is right is not recognised.")
    try:
        key.verify(b"another text", signature)
    except BadSignatureError:
        return works("a right one is told from a wrong one")
    return fails("A signature that is wrong is accepted.")


def _count(context: ssl.SSLContext) -> int | None:
    """How many certificates are trusted; None where the system does not let itself be counted (macOS)."""
    if sys.platform == "win32":
        return len(ssl.enum_certificates("ROOT"))
    # truststore hides the context in which it loads them; it leaves it empty where the system decides itself.
    loaded = getattr(context, "_ctx", None)
    if sys.platform == "darwin" or not isinstance(loaded, ssl.SSLContext):
        return None
    return loaded.cert_store_stats()["x509_ca"] or _in_folder()


def _in_folder() -> int:
    """OpenSSL opens these one by one, when it needs them."""
    folder = ssl.get_default_verify_paths().capath
    names = [file.name for file in Path(folder).iterdir()] if folder else []
    return sum(bool(_CERTIFICATE_NAME.fullmatch(name)) for name in names)
