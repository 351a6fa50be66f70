"""What the shop's own people have decided once and for all: which work is done without asking, and which is
kept for a person."""
