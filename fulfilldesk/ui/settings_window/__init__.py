"""The settings window: a row for every setting that can be chosen, and what concerns the open store."""
