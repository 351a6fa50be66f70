"""The shop over HTTP: the only room that knows GraphQL, JSON and cost.

Outside in: `shop` is the port the services use; `reading` and `sending` are its two halves; `client` asks
until there is an answer; `wire` makes one exchange; `answers` says what an answer looks like, `mapping` what
it means.
"""
