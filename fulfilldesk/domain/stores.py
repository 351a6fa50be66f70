"""A store that this profile knows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownStore:
    """`typed` is the address as it is remembered and opened with (`name.myshopify.com`, or
    `http://127.0.0.1:8080` for a demo shop on this computer), `domain` what keys and folders go by, `name`
    what people call it ("" until a sync has learned it). `signed_out`: its
    keys are not to be used, though the key store may still have them."""

    typed: str
    domain: str
    name: str = ""
    signed_out: bool = False


def store_title(store: KnownStore, among: tuple[KnownStore, ...]) -> str:
    """What to call a store in a list: its name, with the domain where two share the name or none is known."""
    if not store.name:
        return store.domain
    shared = any(other.name == store.name and other.domain != store.domain for other in among)
    return f"{store.name} ({store.domain})" if shared else store.name
