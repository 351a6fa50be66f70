"""The thresholds of the checks as they were chosen, for workers: the settings belong to the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping

from fulfilldesk.ui.settings import CHECK_LIMITS, Settings


class CheckLimits:
    """Called by any thread, it gives each limit's value by key, as they were when last `read_again`."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.read_again()

    def read_again(self) -> None:
        """Somebody has chosen another."""
        self._chosen = {key: self._settings.get(setting) for key, setting in CHECK_LIMITS.items()}

    def __call__(self) -> Mapping[str, int]:
        return self._chosen
