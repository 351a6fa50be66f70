"""What may stand in the journal where something else was expected."""

from __future__ import annotations

from hypothesis import strategies as st

#: Any JSON value; among its texts are some that could be ids.
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(
        ["gid://shopify/FulfillmentOrderLineItem/201", "gid://shopify/LineItem/1", "2026-13-01"]
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["gid://shopify/FulfillmentOrderLineItem/201", "gid://shopify/LineItem/1", "units", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
