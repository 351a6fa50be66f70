"""The Admin GraphQL API of the demo shop: schema, resolvers, search, paging, cost, errors."""
