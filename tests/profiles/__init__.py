"""Profiles as released versions have left them, each with what that version told of it: `data/profiles`.

    python -m tests.profiles

writes the one of the present version. It is run once for every release, and never again for an old one.
"""
