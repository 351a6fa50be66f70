"""What resolvers are kept in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Resolver = Callable[..., Any]
Fields = Mapping[str, Resolver]
Table = Mapping[str, Fields]
