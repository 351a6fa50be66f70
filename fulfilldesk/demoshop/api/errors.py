"""Top-level GraphQL errors in Shopify's words."""

from __future__ import annotations

from graphql import GraphQLError

SCOPES_HELP = "https://shopify.dev/api/usage/access-scopes"


def bad_request(message: str) -> GraphQLError:
    """A refused argument (recording ``2026-04__bulk-operations-read-arg-validation``)."""
    return GraphQLError(message, extensions={"code": "BAD_REQUEST"})


def resource_not_found(message: str) -> GraphQLError:
    """An id that cannot be one (recording ``2025-01__fulfillment-create-invalid-id__vb``)."""
    return GraphQLError(message, extensions={"code": "RESOURCE_NOT_FOUND"})


def access_denied(field: str, required: str) -> GraphQLError:
    """A scope is missing (recording ``2026-04__by-id-not-found-read``); ``required`` names it in Shopify's
    words.
    """
    return GraphQLError(
        f"Access denied for {field} field. Required access: {required}",
        extensions={"code": "ACCESS_DENIED", "documentation": SCOPES_HELP, "requiredAccess": required},
    )
