"""Whether another screen shows what the desk's shows: then names are masked.

Qt counts screens, and a duplicated one is none more, so the outputs are counted too. What hangs
behind an output (an HDMI splitter, a camera) nobody tells: 「이름 가리기」 is for that.
"""

import ctypes
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

DRM = Path("/sys/class/drm")
_PATH_BYTES, _MODE_BYTES = 72, 64
"""DISPLAYCONFIG_PATH_INFO and DISPLAYCONFIG_MODE_INFO of Windows' wingdi.h."""
_SOURCE_BYTES = 12
"""A path begins with its source: the adapter's LUID (8), the source's id (4)."""
_ONLY_ACTIVE_PATHS = 2


def is_mirrored() -> bool:
    return len(QGuiApplication.screens()) > 1 or is_duplicated()


def is_duplicated() -> bool:
    """False where it cannot be told."""
    if sys.platform == "win32":
        return shares_source(_active_paths())
    return connected(DRM) > 1


def connected(drm: Path) -> int:
    """Outputs with a screen on them; the kernel remembers, so that nothing is probed here."""
    return sum(_is_connected(status) for status in drm.glob("card*-*/status"))


def _is_connected(status: Path) -> bool:
    try:
        return status.read_text(encoding="ascii").strip() == "connected"
    except (OSError, UnicodeDecodeError):  # unplugged just now
        return False


def shares_source(paths: bytes) -> bool:
    """Two active paths of one source: one picture on two screens."""
    starts = range(0, len(paths) - len(paths) % _PATH_BYTES, _PATH_BYTES)
    sources = [paths[at : at + _SOURCE_BYTES] for at in starts]
    return len(set(sources)) < len(sources)


def _active_paths() -> bytes:
    """Windows' records one after the other; none when the screens change at this moment."""
    if sys.platform != "win32":
        return b""
    user32 = ctypes.WinDLL("user32")
    paths, modes = ctypes.c_uint32(), ctypes.c_uint32()
    sizes = (ctypes.byref(paths), ctypes.byref(modes))
    if user32.GetDisplayConfigBufferSizes(_ONLY_ACTIVE_PATHS, *sizes) != 0:
        return b""
    found = (ctypes.c_uint64 * (paths.value * _PATH_BYTES // 8))()
    rest = (ctypes.c_uint64 * (modes.value * _MODE_BYTES // 8))()
    asked = (_ONLY_ACTIVE_PATHS, sizes[0], found, sizes[1], rest, None)
    if user32.QueryDisplayConfig(*asked) != 0:
        return b""
    return bytes(found)[: paths.value * _PATH_BYTES]
