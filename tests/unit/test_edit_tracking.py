"""Editing tracking: what is refused, what is sent, what undoes it."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.action import Json
from fulfilldesk.domain.actions.edit_tracking import EditTracking
from fulfilldesk.domain.actions.tracking import is_web_address, to_input, to_json
from fulfilldesk.domain.notice import Notice, Say
from fulfilldesk.domain.orders import Tracking
from tests.unit.builders import PARCEL, POSTNL, a_parcel, a_snapshot, an_action, an_order

EDIT = EditTracking()
DHL = Tracking("DHL eCommerce", "JVGL0001", "https://dhl.example/JVGL0001")


def asked(*tracking: Tracking, notify: bool = False) -> dict[str, Json]:
    """Parameters of the action."""
    return {"tracking": to_json(tracking), "notify": notify}


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        (asked(DHL), None),
        (asked(Tracking("PostNL", "1", None), Tracking("PostNL", "2", None)), None),
        (asked(), Say.TRACKING_EMPTY),
        (asked(Tracking("PostNL", None, None)), Say.TRACKING_EMPTY),
        ({}, Say.TRACKING_EMPTY),
        ({"tracking": "nonsense"}, Say.TRACKING_EMPTY),
        (asked(POSTNL), Say.TRACKING_UNCHANGED),
        (asked(Tracking(None, "1", "javascript:alert(1)")), Say.TRACKING_NOT_HTTP),
        (asked(Tracking(None, "1", "file:///etc/passwd")), Say.TRACKING_NOT_HTTP),
        (asked(Tracking(None, "1", "//host/x.png")), Say.TRACKING_NOT_HTTP),
    ],
)
def test_what_is_refused(parameters: dict[str, Json], said: Say | None) -> None:
    forecast = EDIT.forecast(an_action("edit_tracking", PARCEL, parameters), a_snapshot(an_order()))
    assert [block.key for block in forecast.blocks] == ([said] if said else [])


def test_stock_and_status_stay_and_the_mail_is_said() -> None:
    forecast = EDIT.forecast(
        an_action("edit_tracking", PARCEL, asked(DHL, notify=True)), a_snapshot(an_order())
    )
    assert (forecast.units, forecast.lines, forecast.status_after) == (0, (), "FULFILLED")
    assert forecast.emails and Say.EMAIL in {notice.key for notice in forecast.notices}


@pytest.mark.parametrize(
    ("tracking", "expected"),
    [
        ((DHL,), {"company": "DHL eCommerce", "number": "JVGL0001", "url": "https://dhl.example/JVGL0001"}),
        ((Tracking(None, "1", None),), {"number": "1"}),
        (
            (Tracking("PostNL", "1", None), Tracking("PostNL", "2", None)),
            {"company": "PostNL", "numbers": ["1", "2"]},
        ),
        (
            (Tracking(None, "1", "https://a/1"), Tracking(None, "2", "https://a/2")),
            {"numbers": ["1", "2"], "urls": ["https://a/1", "https://a/2"]},
        ),
    ],
)
def test_one_form_of_input_never_both(tracking: tuple[Tracking, ...], expected: dict[str, Json]) -> None:
    assert to_input(tracking) == expected


def test_undo_writes_the_old_tracking_back_without_a_mail() -> None:
    action = an_action("edit_tracking", PARCEL, asked(DHL, notify=True))
    witness = EDIT.witness(action, an_order())
    edited = an_order(fulfillments=(a_parcel(tracking=(DHL,)),))
    assert EDIT.happened(action, witness, edited) and not EDIT.happened(action, witness, an_order())
    assert EDIT.inverse(action, witness, edited) == ("edit_tracking", PARCEL, asked(POSTNL))


def test_no_tracking_cannot_be_written_back() -> None:
    action = an_action("edit_tracking", PARCEL, asked(DHL))
    bare = an_order(fulfillments=(a_parcel(tracking=()),))
    inverse = EDIT.inverse(action, EDIT.witness(action, bare), an_order())
    assert isinstance(inverse, Notice) and inverse.key is Say.TRACKING_WAS_EMPTY
    assert not EDIT.forecast(action, a_snapshot(bare)).undoable


@pytest.mark.parametrize(
    ("url", "web"),
    [
        ("https://postnl.nl/x", True),
        ("HTTP://a.example", True),
        ("https:///x", False),
        ("https://", False),
        ("ftp://a", False),
        ("javascript:alert(1)//http://x", False),
        ("//host/x", False),
        ("", False),
        ("\\\\host\\x", False),
        ("https:postnl.nl", False),
        ("https://user:secret@a.example", False),
        ("https://a.example/a b", False),
        ("https://a.example:99999/", False),
        ("https://a.example\n", False),
        ("https://[::1", False),
    ],
)
def test_only_web_addresses_count(url: str, web: bool) -> None:
    assert is_web_address(url) is web


def test_tracking_that_somebody_else_changed_meanwhile_is_asked_about_again() -> None:
    action = an_action("edit_tracking", PARCEL, asked(DHL))
    rival = an_order(fulfillments=(a_parcel(tracking=(Tracking("UPS", "1Z1", None),)),))
    agreed = EDIT.forecast(action, a_snapshot(an_order()))
    assert agreed.basis() == EDIT.forecast(action, a_snapshot(an_order())).basis()
    assert agreed.basis() != EDIT.forecast(action, a_snapshot(rival)).basis()


def test_a_carrier_alone_cannot_be_written_back() -> None:
    """Shopify takes no tracking without a number or a link, so there is no way back to it."""
    order = an_order(fulfillments=(a_parcel(tracking=(Tracking("PostNL", None, None),)),))
    action = an_action("edit_tracking", PARCEL, asked(DHL))
    forecast = EDIT.forecast(action, a_snapshot(order))
    assert not forecast.blocks and not forecast.undoable
    assert Say.UNDO_TRACKING not in {notice.key for notice in forecast.notices}
    back = EDIT.inverse(action, EDIT.witness(action, order), order)
    assert isinstance(back, Notice) and back.key is Say.TRACKING_WAS_EMPTY
