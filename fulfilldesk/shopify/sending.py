"""Mutations: sent once, answered with user errors or none."""

from __future__ import annotations

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer, UserError
from fulfilldesk.domain.errors import AnswerLost
from fulfilldesk.shopify.answers.mutations import MutationData
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.questions import Question


def send(client: ShopifyClient, mutation: Mutation) -> MutationAnswer:
    """Send the mutation whose document is `queries/<mutation.document>.graphql`; any that selects
    `userErrors` will do. Raises as `ShopifyClient.tell`."""
    answer = client.tell(Question(mutation.document, MutationData), mutation.variables)
    payloads = list(answer.data.values())
    if len(payloads) != 1:
        raise AnswerLost(f"{len(payloads)} payloads for one mutation", request_id=answer.request_id)
    return MutationAnswer(
        errors=tuple(
            UserError(tuple(error.field or ()), error.message, error.code)
            for error in payloads[0].user_errors
        ),
        request_id=answer.request_id,
    )
