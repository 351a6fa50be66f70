"""Which key store there is."""

from __future__ import annotations

import sys
from importlib import import_module

from fulfilldesk.domain.errors import KeyStoreLocked, KeyStoreMissing
from fulfilldesk.self_test.finding import Answer, works, works_with_less

#: The back end of each system's key store; keyring hides what is missing in it.
_MODULES = {
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS.api",),
}
_OTHER_MODULES = ("keyring.backends.SecretService", "secretstorage")


def key_store() -> Answer:
    """Which one was chosen. Nothing is read from it."""
    from fulfilldesk.credentials.vault import KeyringVault

    for name in _MODULES.get(sys.platform, _OTHER_MODULES):
        import_module(name)
    try:
        return works(KeyringVault().kind())
    except KeyStoreMissing as missing:
        return works_with_less(f"There is none here ({missing.detail}): keys can be used, but not kept.")
    except KeyStoreLocked as locked:
        return works_with_less(f"It does not answer ({locked.detail}): keys can be used, but not kept.")
