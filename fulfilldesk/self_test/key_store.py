"""Which key store there is."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import entry_points

from fulfilldesk.domain.errors import KeyStoreLocked, KeyStoreMissing
from fulfilldesk.self_test.finding import Answer, fails, works, works_with_less

#: The back end of each system's key store, and what it cannot do without; keyring hides what is missing.
_MODULES = {
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS", "keyring.backends.macOS.api"),
}
_OTHER_MODULES = ("keyring.backends.SecretService", "secretstorage")
#: Under this name keyring looks up, in the metadata of packages, which back ends there are.
_BACK_ENDS = "keyring.backends"


def key_store() -> Answer:
    """Which one was chosen. Nothing is read from it."""
    from fulfilldesk.credentials.vault import KeyringVault

    modules = _MODULES.get(sys.platform, _OTHER_MODULES)
    for name in modules:
        import_module(name)
    if not any(point.module == modules[0] for point in entry_points(group=_BACK_ENDS)):
        return fails("keyring does not find the key store of this system: its metadata is missing.")
    try:
        return works(KeyringVault().kind())
    except KeyStoreMissing as missing:
        return works_with_less(f"There is none here ({missing.detail}): keys can be used, but not kept.")
    except KeyStoreLocked as locked:
        return works_with_less(f"It does not answer ({locked.detail}): keys can be used, but not kept.")
