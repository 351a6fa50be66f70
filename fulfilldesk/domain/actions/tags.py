"""Tags as Shopify takes them: a comma divides, capitals make no difference, they come back sorted (facts
12.6; recording 2025-01__fulfillment-cancel-parity)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from fulfilldesk.domain.actions.action import Action, Json
from fulfilldesk.domain.actions.parameters import written
from fulfilldesk.domain.notice import Notice, Say, Weight

#: The parameter: a list of texts.
TAGS = "tags"
#: Characters of a tag, and tags of an order.
LIMIT, MOST = 40, 250


def asked_tags(action: Action, preset: Iterable[str] = ()) -> tuple[str, ...]:
    """The tags that were filled in, each once; the preset when nothing was."""
    value: Json = action.parameters.get(TAGS)
    given = [each for each in value if isinstance(each, str)] if isinstance(value, list) else list(preset)
    found: dict[str, str] = {}
    for tag in (written(part).replace("\n", " ") for each in given for part in each.split(",")):
        if tag:
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def folded(tags: Iterable[str]) -> frozenset[str]:
    """For comparing."""
    return frozenset(tag.casefold() for tag in tags)


def as_text(tags: Iterable[str]) -> str:
    """All in one line, sorted."""
    return ", ".join(sorted(tags, key=lambda tag: (tag.casefold(), tag)))


def refused_tags(tags: Collection[str], all_tags: Collection[str]) -> Notice | None:
    """Why these tags cannot be written, an order then having `all_tags`."""
    if any(len(tag) > LIMIT for tag in tags):
        return Notice(Say.TOO_LONG, Weight.BLOCK, {"limit": str(LIMIT)})
    if len(all_tags) > MOST:
        return Notice(Say.TOO_MANY_TAGS, Weight.BLOCK, {"limit": str(MOST)})
    return None
