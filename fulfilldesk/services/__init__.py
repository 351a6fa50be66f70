"""What the user can do, in steps, without a window; everything outside is a port."""
