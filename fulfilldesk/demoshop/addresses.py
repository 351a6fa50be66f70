"""Changing a postal address part by part, as ``MailingAddressInput`` does.

Which countries have provinces, and which, is known here for a few; elsewhere a province is kept as it came.
No recording shows the refusals; their wording is in the manner of Shopify's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fulfilldesk.demoshop.model import Address
from fulfilldesk.demoshop.refusal import Refused

COUNTRIES = {
    "AT": "Austria",
    "AU": "Australia",
    "BE": "Belgium",
    "CA": "Canada",
    "CH": "Switzerland",
    "DE": "Germany",
    "DK": "Denmark",
    "ES": "Spain",
    "FI": "Finland",
    "FR": "France",
    "GB": "United Kingdom",
    "IE": "Ireland",
    "IT": "Italy",
    "LU": "Luxembourg",
    "NL": "Netherlands",
    "NO": "Norway",
    "PL": "Poland",
    "PT": "Portugal",
    "SE": "Sweden",
    "US": "United States",
}
WITHOUT_PROVINCES = ("AT", "BE", "CH", "DE", "DK", "FI", "FR", "LU", "NL", "NO", "PL", "SE")
PROVINCES = {
    "AU": {
        "ACT": "Australian Capital Territory",
        "NSW": "New South Wales",
        "NT": "Northern Territory",
        "QLD": "Queensland",
        "SA": "South Australia",
        "TAS": "Tasmania",
        "VIC": "Victoria",
        "WA": "Western Australia",
    },
    "CA": {
        "AB": "Alberta",
        "BC": "British Columbia",
        "MB": "Manitoba",
        "NB": "New Brunswick",
        "NL": "Newfoundland and Labrador",
        "NS": "Nova Scotia",
        "NT": "Northwest Territories",
        "NU": "Nunavut",
        "ON": "Ontario",
        "PE": "Prince Edward Island",
        "QC": "Quebec",
        "SK": "Saskatchewan",
        "YT": "Yukon",
    },
}
PLAIN = {
    "address1": "address1",
    "address2": "address2",
    "city": "city",
    "company": "company",
    "firstName": "first_name",
    "lastName": "last_name",
    "phone": "phone",
    "zip": "zip",
}


def changed(address: Address | None, given: Mapping[str, Any], path: list[str]) -> Address:
    """The address with what is given; what is not given stays, null empties. ``path`` leads to the input.

    Another country takes the old province away. Raises Refused for an unknown country, and for a province
    that the country does not have.
    """
    parts = {own: given[name] for name, own in PLAIN.items() if name in given}
    found = replace(address or Address(), **parts)
    if "countryCode" in given or "country" in given:
        found = _in_country(found, given, path)
    if "provinceCode" in given or "province" in given:
        found = _in_province(found, given, path)
    return found


def _in_country(address: Address, given: Mapping[str, Any], path: list[str]) -> Address:
    code = given.get("countryCode")
    if code is None and given.get("country") is not None:
        wanted = str(given["country"]).casefold()
        code = next(
            (key for key, name in COUNTRIES.items() if wanted in (key.casefold(), name.casefold())), None
        )
        if code is None:
            raise Refused([*path, "country"], "Country is not valid")
    if code == address.country_code:
        return address
    name = COUNTRIES.get(code, code) if code is not None else None
    return replace(address, country_code=code, country=name, province_code=None, province=None)


def _in_province(address: Address, given: Mapping[str, Any], path: list[str]) -> Address:
    country = address.country_code or ""
    wanted = given.get("provinceCode") or given.get("province")
    if not wanted:
        return replace(address, province_code=None, province=None)
    known = PROVINCES.get(country)
    if known is None and country not in WITHOUT_PROVINCES:
        return replace(address, province_code=given.get("provinceCode"), province=given.get("province"))
    match = wanted.casefold()
    for code, name in (known or {}).items():
        if match in (code.casefold(), name.casefold()):
            return replace(address, province_code=code, province=name)
    field = "provinceCode" if given.get("provinceCode") else "province"
    where = COUNTRIES.get(country, country)
    raise Refused([*path, field], f"Province is not valid in {where}")
