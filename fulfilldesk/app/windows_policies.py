"""The two places on Windows where an administrator says what holds: thin, for it runs there only."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import winreg
    from collections.abc import Mapping
    from pathlib import Path

    from fulfilldesk.app.policy_sources import REGISTRY_KEY

    #: CSIDL_COMMON_APPDATA of shlobj.h: what is called %ProgramData%, whatever that variable says.
    _COMMON_APPDATA = 0x23
    _MAX_PATH = 260
    #: Where it is on nearly every computer.
    _USUALLY = r"C:\ProgramData"

    _HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}

    class WindowsRegistry:
        """See policy_sources.Registry. Always the registry of 64 bits, where administrators write."""

        def values(self, hive: str) -> Mapping[str, object] | None:
            """All values of the key; its unnamed one is nobody's."""
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            try:
                key = winreg.OpenKey(_HIVES[hive], REGISTRY_KEY, 0, access)
            except FileNotFoundError:
                return None
            with key:
                _, count, _ = winreg.QueryInfoKey(key)
                named = (winreg.EnumValue(key, place) for place in range(count))
                return {name: value for name, value, _ in named if name}

    def program_data() -> Path:
        """The folder for what programs keep for everybody on the computer."""
        found = ctypes.create_unicode_buffer(_MAX_PATH)
        failed = ctypes.windll.shell32.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, found)
        return Path(_USUALLY if failed or not found.value else found.value)
