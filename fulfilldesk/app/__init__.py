"""Where everything is built and joined; the only room that knows all the others, and the demo shop."""
