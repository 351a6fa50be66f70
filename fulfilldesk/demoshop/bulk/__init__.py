"""Bulk operations: long queries that run in the background and end as a file of JSON lines (facts 6).

- ``rules``, ``document``: which queries are accepted, and Shopify's words for the others.
- ``reading``: the compiled query, and objects out of the shop's records.
- ``results``: the files, and the form of their lines.
- ``operations``, ``running``: the operations' lives, each on a thread of its own.
- ``offers``: signed addresses of results; :mod:`fulfilldesk.demoshop.downloads` serves what is there.
"""
