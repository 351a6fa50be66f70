"""The shape of a mutation's answer: its records, or ``userErrors``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fulfilldesk.demoshop.api.context import Info
from fulfilldesk.demoshop.api.naming import snake
from fulfilldesk.demoshop.refusal import Refusals, Refused
from fulfilldesk.demoshop.world import World

Payload = dict[str, Any]
Mutation = Callable[..., Payload]


def user_error(refused: Refused) -> dict[str, Any]:
    """One entry of ``userErrors``."""
    return {"field": refused.field, "message": refused.message, "code": refused.code}


def mutation(*keys: str, errors: str = "user_errors") -> Callable[[Mutation], Mutation]:
    """Make a resolver out of ``change(world, **arguments)``, arguments in snake case: refusals become
    entries of ``errors`` and null for ``keys``.
    """

    def decorate(change: Mutation) -> Mutation:
        def resolve(root: None, info: Info, **arguments: Any) -> Payload:
            world: World = info.context.world
            try:
                info.context.trouble.check(info, errors)
                payload = change(world, **{snake(name): value for name, value in arguments.items()})
            except Refused as refused:
                return dict.fromkeys(keys) | {errors: [user_error(refused)]}
            except Refusals as refused:
                reasons = [user_error(reason) for reason in refused.reasons]
                return dict.fromkeys(keys) | {errors: reasons} | refused.payload
            return dict.fromkeys(keys) | {errors: []} | payload

        resolve.__doc__ = change.__doc__
        return resolve

    return decorate
