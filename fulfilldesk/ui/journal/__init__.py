"""The journal: every action that was asked for, what was forecast and what came out."""
