"""Keys and secrets: the only room that knows the key store."""
