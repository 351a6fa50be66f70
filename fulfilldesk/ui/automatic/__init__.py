"""How this shop fulfils its orders, automatically or by hand, told from the orders themselves."""
