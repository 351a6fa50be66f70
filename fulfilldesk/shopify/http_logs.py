"""Keeps the HTTP library from logging what must not be logged."""

from __future__ import annotations

import logging


def silence_http_library() -> None:
    """httpx tells every address with its query at INFO, httpcore every header at DEBUG: tokens and signed
    addresses would be among them. We log our own, and know what is in it."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
