"""What the tests of the Shopify room share."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from graphql import GraphQLSchema, build_client_schema

from tests.shopify.support import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """A clock whose pauses take no time."""
    return FakeClock()


@pytest.fixture(scope="session")
def real_schema(shared_dir: Path) -> GraphQLSchema:
    """The real schema of the version the program speaks."""
    with gzip.open(shared_dir / "shopify-schema" / "admin_2026-10.json.gz", "rt", encoding="utf-8") as file:
        return build_client_schema(json.load(file)["data"], assume_valid=True)
