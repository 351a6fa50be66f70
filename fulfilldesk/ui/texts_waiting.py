"""The words of what waits outside its page: in the rail, beside an order's status, on top of the window."""

from __future__ import annotations

from fulfilldesk.ui.translation import Count, fill, translate


def title() -> str:
    """The page, and its entry in the rail."""
    return translate("rail", "Waiting to be sent")


def rail_heading() -> str:
    """Heading of the rail above this page and the journal."""
    return translate("rail", "Watch")


# --- marks in the table


def mark_waiting() -> str:
    """Badge beside an order's status: an action on it waits."""
    return translate("waiting", "Waiting")


def mark_sending() -> str:
    """Badge: an action is being sent or checked."""
    return translate("waiting", "Being sent")


def mark_look_again() -> str:
    """Badge: an action wants the person."""
    return translate("waiting", "Look again")


def mark_hint(mark: str) -> str:
    """Tooltip of such a badge, by its words."""
    return fill(translate("waiting", "{mark}: see “Waiting to be sent”."), mark=mark)


# --- lines on top of the window


def waits_for_shop(n: int) -> str:
    """Actions agreed to offline."""
    return Count.tr(
        "%Ln actions wait until the shop can be reached. You can quit; they keep waiting.", None, n
    )


def waits_for_you(n: int) -> str:
    """Actions whose orders changed since the yes."""
    return Count.tr("%Ln actions wait for you: the orders changed since.", None, n)


def half_done(n: int) -> str:
    """Actions of which only the first step stands."""
    return Count.tr("%Ln actions are half done and wait for you.", None, n)


def batch_interrupted(done: str, total: str) -> str:
    """A batch that nothing goes on with by itself."""
    return fill(
        translate("messages", "A batch was interrupted: {done} of {total} done."), done=done, total=total
    )


def sent_by_themselves(n: int) -> str:
    """The shop is there again; the journal tells how each of them ended."""
    return Count.tr("%Ln waiting actions were sent. The journal tells how they ended.", None, n)
