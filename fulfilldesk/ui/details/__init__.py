"""The detail pane: one order in full, a file per card."""
