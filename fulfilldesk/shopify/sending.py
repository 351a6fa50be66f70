"""Mutations: sent once, answered with user errors or none."""

from __future__ import annotations

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer, UserError
from fulfilldesk.domain.errors import AnswerLost
from fulfilldesk.shopify.answers.mutations import MutationData
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.questions import Question


def send(client: ShopifyClient, mutation: Mutation) -> MutationAnswer:
    """Send the mutation whose document is `queries/<mutation.document>.graphql`; any that selects its user
    errors will do. Raises as `ShopifyClient.tell`.

    A payload that came is believed even when errors beside it say that parts of it could not be shown: its
    user errors tell whether it was carried out (recording 2026-04__fulfillment-order-hold-multi-line).
    """
    answer = client.tell(Question(mutation.document, MutationData), mutation.variables)
    payloads = list(answer.data.values())
    refusals = payloads[0].refusals if len(payloads) == 1 else None
    if refusals is None:
        raise AnswerLost(
            f"{len(payloads)} payloads, and no word of user errors", request_id=answer.request_id
        )
    return MutationAnswer(
        errors=tuple(UserError(tuple(error.field or ()), error.message, error.code) for error in refusals),
        request_id=answer.request_id,
    )
