"""From answers to the domain. Nothing else in the program knows both."""
