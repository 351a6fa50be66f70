"""Checks that orders, apps and stock agree: one pure file each, listed in `registry`."""
