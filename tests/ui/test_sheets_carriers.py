"""The list of carriers is Shopify's own, letter by letter."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from fulfilldesk.ui.actions.carriers import CARRIERS, EVERYWHERE, IN_SOME_COUNTRIES


@pytest.fixture(scope="module")
def description(shared_dir: Path) -> str:
    """What the real schema says about a tracking company."""
    with gzip.open(shared_dir / "shopify-schema" / "admin_2026-10.json.gz") as file:
        schema = json.load(file)["data"]["__schema"]
    tracking = next(kind for kind in schema["types"] if kind["name"] == "FulfillmentTrackingInfo")
    return str(next(field for field in tracking["fields"] if field["name"] == "company")["description"])


def test_carriers_of_every_country_are_the_schemas(description: str) -> None:
    assert re.findall(r"^  \* (?!\*\*)(.+)$", description, re.MULTILINE) == list(EVERYWHERE)


def test_carriers_of_some_countries_are_the_schemas(description: str) -> None:
    named: set[str] = set()
    for block in re.findall(
        r"^  \* \*\*[^*]+\*\*: (.+?)(?=\n  \* \*\*|\Z)", description, re.MULTILINE | re.DOTALL
    ):
        named |= {name.strip().removesuffix(".") for name in block.replace("\n", " ").split(",")}
    assert named - set(EVERYWHERE) == set(IN_SOME_COUNTRIES)


def test_the_list_to_choose_from_has_each_name_once_and_the_dutch_ones() -> None:
    assert len(CARRIERS) == len(set(CARRIERS))
    assert {"PostNL", "DHL Parcel", "DPD", "BPost", "GLS"} <= set(CARRIERS)
