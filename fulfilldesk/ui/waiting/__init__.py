"""What waits to be sent or wants the person: single actions, and batches from their yes to their summary."""
