"""The GraphQL documents, read from the .graphql files beside this module."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_SPREAD = re.compile(r"\.\.\.\s*(?!on\b)([A-Za-z_]\w*)")


@cache
def document(name: str) -> str:
    """The text of `queries/<name>.graphql` as it is sent: without comments, with the fragments it spreads.

    A fragment `...Name` comes from `queries/fragments/Name.graphql`. Raises FileNotFoundError for a name that
    has no file, which is a bug of ours.
    """
    if not name.isidentifier():
        raise FileNotFoundError(name)
    texts = {name: read(f"{name}.graphql")}
    unread = set(_SPREAD.findall(texts[name]))
    while unread:
        fragment = unread.pop()
        texts[fragment] = read(f"fragments/{fragment}.graphql")
        unread |= set(_SPREAD.findall(texts[fragment])) - texts.keys()
    return "\n".join(texts.values())


def read(path: str) -> str:
    """The text of `queries/<path>` without its comments."""
    file = resources.files("fulfilldesk.shopify") / "queries" / path
    lines = file.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))
