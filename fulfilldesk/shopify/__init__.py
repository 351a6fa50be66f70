"""The shop over HTTP: the only room that knows GraphQL, JSON and cost.

Outside in: `shop` is the port the services use; the `reading`s, `sending` and `bulk_runs` are its parts;
`client` asks until there is an answer; `wire` makes one exchange; `answers` says what an answer looks like,
`mapping` what it means. Beside them stands `download`, which fetches what a bulk run has written and
knows no token.
"""
