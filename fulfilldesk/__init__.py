"""FulfillDesk: any order at once, no surprise, checked afterwards, undoable, nothing lost."""

__version__ = "0.1.0"
