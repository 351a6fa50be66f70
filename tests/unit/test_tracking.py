"""What Shopify makes of tracking: one company, numbers and links matched by place."""

from __future__ import annotations

import pytest

from fulfilldesk.domain.actions.tracking import as_sent, to_input
from fulfilldesk.domain.orders import Tracking

BOTH = Tracking("PostNL", "3S1", "https://postnl.nl/3S1")
NUMBER = Tracking("PostNL", "3S2", None)
LINK = Tracking("PostNL", None, "https://postnl.nl/3")


@pytest.mark.parametrize(
    ("filled_in", "sent"),
    [
        ((), ()),
        ((BOTH,), (BOTH,)),
        ((LINK,), (LINK,)),
        ((NUMBER, BOTH), (BOTH, NUMBER)),
        ((NUMBER, LINK), (Tracking("PostNL", "3S2", "https://postnl.nl/3"),)),
        ((LINK, BOTH), (BOTH, LINK)),
        ((BOTH, Tracking("DHL", "JV1", None)), (BOTH, Tracking("PostNL", "JV1", None))),
        ((Tracking("PostNL", None, None), NUMBER), (NUMBER,)),
        ((Tracking("PostNL", None, None),), (Tracking("PostNL", None, None),)),
    ],
)
def test_as_shopify_will_show_it(filled_in: tuple[Tracking, ...], sent: tuple[Tracking, ...]) -> None:
    assert as_sent(filled_in) == sent
    assert as_sent(sent) == sent


def test_a_number_without_a_link_never_takes_the_link_of_another() -> None:
    made = to_input(as_sent((NUMBER, BOTH)))
    assert made == {"company": "PostNL", "numbers": ["3S1", "3S2"], "urls": ["https://postnl.nl/3S1"]}
