"""The cache and the journal: the only room that knows SQLite."""
