"""The pages that watch over the orders, with what they find in the demo shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from fulfilldesk.app.window import Program
from fulfilldesk.domain.query import Listed
from fulfilldesk.services.checks_port import Standing
from fulfilldesk.ui.checks.texts_checks import check_title
from fulfilldesk.ui.pages import Page

#: Of each group one that the demo shop has.
CHECKS = ("app_unanswered", "supplier_to_tell", "till_taken_along", "held_long", "auto_high_risk")
#: The demo shop has more than these; the first look, before the first sync, finds none.
_SOME = 5


def watching_pictures(
    running: Program, until: Callable[[Callable[[], bool]], None], settle: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    """Each page, some checks, an order with findings, and the orders of a check in the table."""
    desk, order_desk = running.desk, running.order_desk
    assert desk is not None
    assert order_desk is not None
    checking, window, watch = desk.checking, order_desk.window, order_desk.watch
    until(lambda: checking.overview().open > _SOME)
    for page in (Page.CHECKS, Page.AUTOMATIC, Page.RULES, Page.NUMBERS):
        window.show_page(page)
        settle()
        yield page.value, window
    window.show_page(Page.RULES)
    watch.rules.card.new.click()
    assert watch.rules.sheet is not None
    settle()
    yield "rule-editor", window
    watch.rules.sheet.dismiss()
    window.show_page(Page.CHECKS)
    for check in CHECKS:
        watch.checks.show_check(check)
        settle()
        yield f"checks-{check.replace('_', '-')}", window
        found = checking.findings(check, Standing.OPEN)[0].finding
        assert found.order_id is not None
        window.show_order(found.order_id)
        settle()
        yield f"order-{check.replace('_', '-')}", window
        window.show_page(Page.CHECKS)
    keys = [
        (each.finding.check, each.finding.subject) for each in checking.findings(CHECKS[3], Standing.OPEN)
    ]
    for name, orders in (("listed", frozenset(checking.orders(keys))), ("listed-empty", frozenset())):
        window.show_listed(Listed(check_title(CHECKS[3]), orders))
        settle()
        yield name, window
    window.list.clear_filters()
