"""Mutations: sent once, answered with user errors or none."""

from __future__ import annotations

from fulfilldesk.domain.actions.action import Mutation, MutationAnswer, UserError
from fulfilldesk.domain.errors import AccessDenied, AnswerLost, Failure, RightMissing
from fulfilldesk.shopify.answers.mutations import MutationData
from fulfilldesk.shopify.client import ShopifyClient
from fulfilldesk.shopify.questions import Question
from fulfilldesk.shopify.reading import shop_info


def send(client: ShopifyClient, mutation: Mutation) -> MutationAnswer:
    """Send the mutation whose document is `queries/<mutation.document>.graphql`; any that selects its user
    errors will do. Raises as `ShopifyClient.tell`.

    A payload that came is believed even when errors beside it say that parts of it could not be shown: its
    user errors tell whether it was carried out (recording 2026-04__fulfillment-order-hold-multi-line).
    """
    try:
        answer = client.tell(Question(mutation.document, MutationData), mutation.variables)
    except RightMissing as refusal:
        raise _what_is_missing(client, refusal) from None
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


def _what_is_missing(client: ShopifyClient, refusal: RightMissing) -> AccessDenied:
    """Shopify names scopes and right in one sentence, whichever of them is missing (recording
    2026-04__orderCreateManualPayment-access-denied-parity); only the granted scopes tell. Without an answer
    to that the refusal stays as it is."""
    scopes = refusal.parameters["scopes"].split()
    try:
        granted = shop_info(client)
    except Failure:
        return refusal
    if not scopes or any(granted.allows(scope) for scope in scopes):
        return refusal
    return AccessDenied(refusal.detail, request_id=refusal.request_id, scope=scopes[0])
