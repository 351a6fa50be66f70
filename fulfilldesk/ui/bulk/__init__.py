"""One action for many orders: the selection bar, the sheet, and how they work together."""
