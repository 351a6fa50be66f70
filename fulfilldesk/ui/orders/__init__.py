"""The order list: table, header, search, filter chips, and what stands there when nothing is found."""
