"""The access token: the only room that knows the key store."""
