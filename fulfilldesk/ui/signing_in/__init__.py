"""From nothing to one's own orders: the welcome page and the pages that lead into a store."""
