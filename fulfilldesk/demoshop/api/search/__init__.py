"""Shopify's search syntax over the demo shop's records (facts 5.1, 5.2)."""
