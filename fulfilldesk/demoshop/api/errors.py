"""Top-level GraphQL errors in Shopify's words."""

from __future__ import annotations

from graphql import GraphQLError

PROTECTED_HELP = "https://shopify.dev/docs/apps/launch/protected-customer-data"
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


def not_approved(what: str) -> GraphQLError:
    """Protected customer data (facts 9); ``what`` such as ``use the email field``."""
    message = f"This app is not approved to {what}. See {PROTECTED_HELP} for more details."
    return GraphQLError(message, extensions={"code": "ACCESS_DENIED", "documentation": PROTECTED_HELP})
