"""Which key stores are trusted with a key: the platforms' own, and no other."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend

from fulfilldesk.domain.errors import KeyStoreMissing

#: Where keyring has the class of each. All of them keep secrets encrypted under the person's own login and
#: hand them to nobody else's; whatever else keyring can be told to use may be a plain file.
_ACCEPTED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),  # Windows Credential Manager
        ("keyring.backends.macOS", "Keyring"),  # macOS Keychain
        ("keyring.backends.SecretService", "Keyring"),  # GNOME and others, over D-Bus
        ("keyring.backends.libsecret", "Keyring"),  # the same through libsecret
        ("keyring.backends.kwallet", "DBusKeyring"),  # KDE
        ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    }
)


def key_store() -> KeyringBackend:
    """The key store of this system. What PYTHON_KEYRING_BACKEND or keyringrc.cfg names is taken only when it
    is one of the platforms' own. Raises KeyStoreMissing."""
    return accepted(keyring.get_keyring())


def accepted(chosen: KeyringBackend) -> KeyringBackend:
    """It, or of a chain the first one that is accepted. Raises KeyStoreMissing, which names the class."""
    stores: Sequence[KeyringBackend] = chosen.backends if type(chosen) is ChainerBackend else (chosen,)
    for store in stores:
        if _is_accepted(store):
            return store
    raise KeyStoreMissing(f"{type(chosen).__module__}.{type(chosen).__qualname__}")


def _is_accepted(store: KeyringBackend) -> bool:
    """By the class itself: one that is derived from it, or only has its name, may do anything."""
    kind = type(store)
    named = (kind.__module__, kind.__qualname__)
    return named in _ACCEPTED and getattr(sys.modules.get(named[0]), named[1], None) is kind
