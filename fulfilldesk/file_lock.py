"""A lock on an open file, held by the system: whoever dies lets go."""

from __future__ import annotations

import os
import sys

#: Which byte is locked. Windows lets nobody read a locked byte, and what a file says is below this one.
_BYTE = 1 << 20

if sys.platform == "win32":
    import msvcrt

    def try_lock(handle: int) -> bool:
        """Lock the file, without waiting: False when another process (or another handle) has it."""
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(handle: int) -> bool:
        """Lock the file, without waiting: False when another process (or another handle) has it. Raises
        OSError where files cannot be locked (some network drives)."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
