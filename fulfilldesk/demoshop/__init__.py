"""A pretend Shopify: a shop's world, its rules, and the Admin GraphQL API in front of it.

Where things are, from the inside out:

- ``model``, ``world``: the records of the shop, plain and mutable.
- ``inventory``, ``routing``, ``orders``, ``fulfillment_orders``, ``fulfillments``, ``statuses`` and their
  neighbours: the rules that change them.
- ``content``: the believable bicycle shop the demo opens with.
- ``api``: schema, resolvers, search, paging, cost and Shopify's literal errors.
- ``bulk``: long queries that run in the background and end as files.
- ``signing_in``: apps, staff, codes and tokens, as Shopify gives them out.
- ``shop``, ``wsgi``, ``graphql_endpoint``, ``storefront``, ``downloads``, ``server``: the ways in over HTTP;
  ``observing`` looks on.
- ``faults``, ``rivals``, ``lag``: trouble on demand. ``recording``: persistence.

Nothing here imports the rest of the program: the demo shop must behave like Shopify, not like us.
"""
