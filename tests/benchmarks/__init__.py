"""How fast the program is, each number measured beside its limit in the same run."""
