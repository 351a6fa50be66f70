"""The keys of a store: as text, and in memory beside a key store that may refuse, hang or be emptied."""

from __future__ import annotations

import json
import logging
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk.domain.credentials import Credentials, WayIn
from fulfilldesk.domain.errors import Failure, KeyStoreLocked, KeyStoreMissing
from fulfilldesk.domain.scopes import WANTED_SCOPES
from fulfilldesk.logs import cleaned
from fulfilldesk.services.keys import Keys
from fulfilldesk.services.keys_text import from_text, to_text
from tests.unit.any_json import ANY_JSON

SHOP = "de-fietswinkel.myshopify.com"
TOKEN = Credentials(WayIn.TOKEN, "shpat_0123456789")
APP = Credentials(
    WayIn.APP, "shpat_9876543210", datetime(2026, 11, 24, 10, tzinfo=UTC), "client-id", "shpss_client-secret"
)


class Safe:
    """A key store in memory that does as it is told. `refusal` None: it works."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.refusal: Failure | None = None
        self.readings = 0

    def read(self, name: str) -> str | None:
        self.readings += 1
        self._refuse()
        return self.kept.get(name)

    def write(self, name: str, secret: str) -> None:
        self._refuse()
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self._refuse()
        self.kept.pop(name, None)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=64)
CREDENTIALS = st.builds(
    Credentials,
    way=st.sampled_from(WayIn),
    token=KEYS,
    ends_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    client_id=st.none() | KEYS,
    client_secret=st.none() | KEYS,
    staff=st.none() | st.text(st.characters(categories=("L", "N", "P")), max_size=50),
    staff_scopes=st.frozensets(st.sampled_from(sorted(WANTED_SCOPES))),
)


@given(CREDENTIALS)
def test_keys_come_back_as_they_went(credentials: Credentials) -> None:
    assert from_text(to_text(credentials)) == credentials


@pytest.mark.parametrize(
    "staff", ["Anna-Sophia van der Westhuizen-Oudenaarde", "Ж" * 200, "王" * 200, "\U0001f6b2" * 200]
)
def test_the_most_that_is_kept_fits_the_smallest_key_store(staff: str) -> None:
    """Windows keeps 2560 bytes of UTF-16."""
    most = Credentials(
        WayIn.STAFF,
        "shpat_" + "0" * 64,
        datetime(2026, 11, 24, 10, tzinfo=UTC),
        "0" * 40,
        "shpss_" + "0" * 64,
        staff,
        frozenset(WANTED_SCOPES),
    )
    assert len(to_text(most).encode("utf-16-le")) <= 2560


def test_a_text_of_an_earlier_version_is_a_bare_token() -> None:
    assert from_text("shpat_0123456789") == TOKEN
    assert from_text("demo-token") == Credentials(WayIn.TOKEN, "demo-token")


def test_an_end_in_another_zone_is_the_same_moment() -> None:
    moment = datetime(2026, 11, 24, 11, tzinfo=timezone(timedelta(hours=1)))
    text = json.dumps({"way": "app", "token": "t", "ends_at": moment.isoformat()})
    found = from_text(text)
    assert found is not None and found.ends_at == moment


GOOD = {"way": "app", "token": "shpat_1", "client_id": "id", "client_secret": "s"}
DAMAGED = [
    "",
    " ",
    "two words",
    "line\nbreak",
    "shpat_ë",
    "\x00",
    "x" * 513,
    "x" * 1_000_000,
    "{",
    '{"way": "app", "tok',
    "{" * 100_000,
    "{}",
    '{"a":' * 5000 + "1" + "}" * 5000,
    *(
        json.dumps({**GOOD, **wrong})
        for wrong in (
            {"way": "fax"},
            {"way": None},
            {"way": ["app"]},
            {"token": ""},
            {"token": 7},
            {"token": None},
            {"token": "shpat_1\r\nX-Other: header"},
            {"token": "x" * 513},
            {"ends_at": "tomorrow"},
            {"ends_at": "2026-11-24T10:00:00"},
            {"ends_at": 1e400},
            {"ends_at": "0001-01-01T00:00:00+23:00"},
            {"client_id": ["id"]},
            {"client_id": "a b"},
            {"client_secret": {"a": 1}},
            {"staff": 7},
            {"staff": ["Anna"]},
            {"staff": "Anna\u202e"},
            {"staff": "\ud800"},
            {"staff": "a" * 201},
            {"staff_scopes": 7},
            {"staff_scopes": ["read_orders"]},
            {"staff_scopes": "read_orders,<b>"},
        )
    ),
]


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_text_is_no_keys_and_not_in_the_log(text: str, caplog: pytest.LogCaptureFixture) -> None:
    safe = Safe()
    safe.kept[SHOP] = text
    with caplog.at_level(logging.DEBUG):
        assert Keys(safe).credentials(SHOP) is None
    assert SHOP in caplog.text
    assert "shpat_1" not in caplog.text


@given(ANY_JSON | st.dictionaries(st.sampled_from([*GOOD, "ends_at", "staff", "staff_scopes"]), ANY_JSON))
def test_no_json_at_all_breaks_the_reading(value: object) -> None:
    from_text(json.dumps(value))


def test_unknown_parts_of_a_later_version_are_passed_over() -> None:
    found = from_text(json.dumps({**GOOD, "colour": "red"}))
    assert found is not None and found.token == "shpat_1"


def test_keys_are_kept_in_the_key_store_and_found_by_the_next_program() -> None:
    safe = Safe()
    assert Keys(safe).keep(SHOP, APP) is None
    assert Keys(safe).credentials(SHOP) == APP
    assert Keys(safe).credentials("other.myshopify.com") is None
    assert Keys(safe).forget(SHOP) is None
    assert Keys(safe).credentials(SHOP) is None
    assert safe.kept == {}


def test_the_key_store_is_read_once() -> None:
    safe = Safe()
    safe.kept[SHOP] = to_text(APP)
    keys = Keys(safe)
    assert [keys.credentials(SHOP) for _ in range(3)] == [APP] * 3
    assert safe.readings == 1


@pytest.mark.parametrize("refusal", [KeyStoreLocked("locked"), KeyStoreMissing("none")])
def test_what_the_key_store_refuses_is_kept_for_this_run(refusal: Failure) -> None:
    safe = Safe()
    safe.refusal = refusal
    keys = Keys(safe)
    with pytest.raises(type(refusal)):
        keys.credentials(SHOP)
    assert keys.keep(SHOP, APP) is refusal
    assert keys.credentials(SHOP) == APP
    assert keys.forget(SHOP) is refusal
    with pytest.raises(type(refusal)):
        keys.credentials(SHOP)


def test_what_was_refused_is_kept_as_soon_as_the_key_store_opens() -> None:
    safe = Safe()
    safe.refusal = KeyStoreLocked("locked")
    keys = Keys(safe)
    keys.keep(SHOP, TOKEN)
    safe.refusal = None
    assert keys.keep(SHOP, APP) is None
    assert Keys(safe).credentials(SHOP) == APP


def test_a_renewal_that_is_not_kept_counts_for_this_run() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, TOKEN)
    safe.refusal = KeyStoreLocked("locked")
    keys.keep(SHOP, APP)
    assert keys.credentials(SHOP) == APP


def test_a_key_store_that_was_emptied_is_filled_again_by_the_next_renewal() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, TOKEN)
    safe.kept.clear()
    assert keys.credentials(SHOP) == TOKEN
    assert keys.keep(SHOP, APP) is None
    assert Keys(safe).credentials(SHOP) == APP


def test_a_renewal_that_ends_after_signing_out_brings_no_keys_back() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, APP)
    keys.forget(SHOP)
    assert keys.keep_renewed(SHOP, replace(APP, token="shpat_renewed")) is None
    assert safe.kept == {}
    assert keys.credentials(SHOP) is None


def test_a_renewal_of_the_app_before_does_not_replace_the_new_ones_keys() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, APP)
    keys.keep(SHOP, TOKEN)
    assert keys.keep_renewed(SHOP, replace(APP, token="shpat_renewed")) is None
    assert keys.credentials(SHOP) == Keys(safe).credentials(SHOP) == TOKEN


def test_a_renewal_in_time_is_kept_also_where_the_key_store_was_emptied() -> None:
    safe = Safe()
    safe.kept[SHOP] = to_text(APP)
    keys = Keys(safe)
    assert keys.credentials(SHOP) == APP
    safe.kept.clear()
    renewed = replace(APP, token="shpat_renewed")
    assert keys.keep_renewed(SHOP, renewed) is None
    assert keys.credentials(SHOP) == Keys(safe).credentials(SHOP) == renewed


def test_keys_that_would_not_go_are_not_used_again_and_go_when_they_can() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, APP)
    safe.refusal = KeyStoreLocked("locked")
    assert keys.forget(SHOP) is safe.refusal
    safe.refusal = None
    assert keys.credentials(SHOP) is None, "who signed out is not signed in again"
    assert safe.kept == {}
    keys.keep(SHOP, TOKEN)
    assert keys.credentials(SHOP) == Keys(safe).credentials(SHOP) == TOKEN


def test_signing_in_again_ends_a_removal_that_failed() -> None:
    safe = Safe()
    keys = Keys(safe)
    keys.keep(SHOP, APP)
    safe.refusal = KeyStoreLocked("locked")
    keys.forget(SHOP)
    safe.refusal = None
    keys.keep(SHOP, TOKEN)
    assert keys.credentials(SHOP) == Keys(safe).credentials(SHOP) == TOKEN


def test_the_key_of_a_cache_is_kept_beside_the_keys() -> None:
    safe, key = Safe(), bytes(range(32))
    Keys(safe).keep(SHOP, APP)
    Keys(safe).keep_cache_key(SHOP, key)
    assert Keys(safe).cache_key(SHOP) == key
    assert Keys(safe).credentials(SHOP) == APP
    assert safe.kept[f"{SHOP} cache"] == key.hex()
    assert Keys(safe).forget_cache_key(SHOP) is None
    assert Keys(safe).cache_key(SHOP) is None
    assert Keys(safe).credentials(SHOP) == APP


def test_a_cache_key_that_cannot_be_kept_is_none() -> None:
    safe = Safe()
    safe.refusal = KeyStoreMissing("none")
    keys = Keys(safe)
    with pytest.raises(KeyStoreMissing):
        keys.keep_cache_key(SHOP, bytes(32))
    safe.refusal = None
    assert keys.cache_key(SHOP) is None


@pytest.mark.parametrize("text", ["", "00" * 31, "00" * 33, "zz" * 32, "AB" * 32, "00" * 32 + "\n"])
def test_a_damaged_cache_key_is_none(text: str) -> None:
    safe = Safe()
    safe.kept[f"{SHOP} cache"] = text
    assert Keys(safe).cache_key(SHOP) is None


def test_no_secret_that_was_seen_can_be_logged() -> None:
    safe = Safe()
    safe.kept["read.myshopify.com"] = "an-unusual-token"
    keys = Keys(safe)
    keys.credentials("read.myshopify.com")
    keys.keep(SHOP, Credentials(WayIn.APP, "kept-token", None, "client-id", "kept-secret"))
    keys.keep_cache_key(SHOP, b"\xab" * 32)
    written = cleaned(f"an-unusual-token kept-token kept-secret {'ab' * 32} client-id")
    for secret in ("unusual", "kept", "abab"):
        assert secret not in written
    assert "client-id" in written


def test_memory_and_key_store_agree_after_many_renewals_at_once() -> None:
    safe = Safe()
    keys = Keys(safe)
    start = threading.Barrier(8)

    def renew(number: int) -> None:
        start.wait()
        for turn in range(20):
            keys.keep(SHOP, Credentials(WayIn.TOKEN, f"shpat_{number}_{turn}"))

    renewing = [threading.Thread(target=renew, args=(number,)) for number in range(8)]
    for thread in renewing:
        thread.start()
    for thread in renewing:
        thread.join()
    assert Keys(safe).credentials(SHOP) == keys.credentials(SHOP)
