"""What the tests of the ways into a shop share."""

from __future__ import annotations

from pathlib import Path

import pytest

from fulfilldesk.app.signing_in import ShopifySigningIn
from tests.app.ways_in import MemoryVault, made


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def signing_in(vault: MemoryVault, tmp_path: Path) -> ShopifySigningIn:
    return made(vault, tmp_path)
