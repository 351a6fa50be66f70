"""The shop's own rules: the switch, the list, the editor, and what they would do."""
