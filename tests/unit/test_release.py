"""Versions compare as numbers, and only the publisher's own pages are opened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fulfilldesk import product
from fulfilldesk.domain.release import NotBelieved, Release, Version, checked_release, origin_of

ADDRESS = "https://updates.example/fulfilldesk/version.json"
NUMBERS = st.integers(0, 999_999)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS), st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_versions_compare_as_their_numbers(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    first, second = (Version.of(".".join(map(str, numbers))) for numbers in (one, other))
    assert (first < second, first == second) == (one < other, one == other)


def test_this_version_can_be_compared() -> None:
    assert Version.of("0.0.0") < Version.of(product.VERSION) < Version.of("999.0.0")


SILLY = [
    "", "1", "1.2", "1.2.3.4", "1.2.3 ", " 1.2.3", "1.2.3\n", "v1.2.3", "01.2.3", "1.2.3-beta", "1.2.-3",
    "1.2.3\0", "1..3", "+1.2.3", "1_0.2.3", "1.2.1234567", "9" * 5000 + ".0.0", "1.2.3\u202e", "１.2.3",
    "٣.1.0", "<b>1.2.3</b>", "1,2,3", "None", "inf.0.0",
]  # fmt: skip


@pytest.mark.parametrize("text", SILLY, ids=repr)
def test_no_other_text_is_a_version(text: str) -> None:
    with pytest.raises(ValueError):
        Version.of(text)
    with pytest.raises(NotBelieved):
        checked_release(text, "https://updates.example/new", ADDRESS)


@given(st.text())
def test_any_text_is_a_version_or_refused(text: str) -> None:
    try:
        version = Version.of(text)
    except ValueError:
        return
    assert f"{version.major}.{version.minor}.{version.patch}" == text


ORIGINS: list[tuple[str, str | None]] = [
    (ADDRESS, "https://updates.example"),
    ("https://updates.example:8443/v", "https://updates.example:8443"),
    ("https://updates.example/a?b=c&d=%20#part", "https://updates.example"),
    ("http://127.0.0.1:8080/v", "http://127.0.0.1:8080"),
    ("http://localhost:8080/v", "http://localhost:8080"),
    ("http://[::1]:8080/v", "http://[::1]:8080"),
    ("http://updates.example/v", None),
    ("http://127.0.0.1.evil.example/v", None),
    ("https://updates.example", None),
    ("https://anna@updates.example/v", None),
    ("https://anna:geheim@updates.example/v", None),
    ("https://updates.example\\@evil.example/v", None),
    ("https://updates.example/v\n", None),
    ("https://updates.example/a b", None),
    ("https://updates.example:0/v", None),
    ("https://updates.example:65535/v", "https://updates.example:65535"),
    ("https://updates.example:65536/v", None),
    ("https://updates.example/%zz", None),
    ("https://updates.example/a%2", None),
    ("https://updates.example/a#b#c", None),
    ("https://updates..example/v", None),
    ("https://updates.-example/v", None),
    ("https://" + "a" * 64 + ".example/v", None),
    ("https://1.2.3/v", None),  # 1.2.0.3 to a browser
    ("https://updates.0x7f/v", None),
    ("https://999.999.999.999/v", None),
    ("https://3.updates.e2/v", "https://3.updates.e2"),
    ("https:///v", None),
    ("https://-a/v", None),
    ("//updates.example/v", None),
    ("ftp://updates.example/v", None),
    ("file:///etc/passwd", None),
    ("javascript:alert(1)//https://updates.example/", None),
    ("https://" + "a" * 300 + "/v", None),
    ("https://updates.example/" + "a" * 5000, None),
    ("https://\u0430pdates.example/v", None),
    ("", None),
]


@pytest.mark.parametrize(("address", "origin"), ORIGINS, ids=lambda each: str(each)[:50])
def test_only_plain_secure_addresses_have_an_origin(address: str, origin: str | None) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    "page",
    [
        "https://updates.example/new/0.2.0.html",
        "https://updates.example/",
        "https://updates.example/?v=1#new",
    ],
)
def test_a_page_of_the_publishers(page: str) -> None:
    release = checked_release("0.2.0", page, ADDRESS)
    assert release == Release("0.2.0", page)
    assert release.number == Version(0, 2, 0)


@pytest.mark.parametrize(
    "page",
    [
        "http://updates.example/new",
        "https://updates.example:444/new",
        "https://updates.example.evil.example/new",
        "https://evil.example/updates.example/new",
        "https://updates.example@evil.example/new",
        "https://updates.example\t/new",
        "file:///new",
        "None",
        "",
    ],
)
def test_a_page_elsewhere_is_not_believed(page: str) -> None:
    with pytest.raises(NotBelieved) as caught:
        checked_release("0.2.0", page, ADDRESS)
    assert not page or page not in str(caught.value)
