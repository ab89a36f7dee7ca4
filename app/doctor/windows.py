"""Whether windows can open here: a display, and the libraries that Qt stands on. Itself no Qt."""

import ctypes
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from app.doctor.model import Answer, fail, ok

EVERYWHERE = {
    "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1", "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0", "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}  # fmt: skip
"""What Qt's libraries ask the system for, and Debian's packages; a bundle brings most of them."""
ON_X = {
    "libxcb.so.1": "libxcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}  # fmt: skip
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def is_there(library: str) -> bool:
    """In this program's own folder when frozen, or where the system keeps its libraries."""
    own = getattr(sys, "_MEIPASS", None)
    if own is not None and (Path(own) / library).exists():
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacking(
    environment: Mapping[str, str],
    *,
    system: str = sys.platform,
    there: Callable[[str], bool] = is_there,
) -> tuple[str, ...]:
    """Debian's packages without which no window opens; Windows and macOS have all they need."""
    if system != "linux":
        return ()
    on_x = ON_X if environment.get("QT_QPA_PLATFORM", "xcb") == "xcb" else {}
    return tuple(package for name, package in (EVERYWHERE | on_x).items() if not there(name))


def obstacle(
    environment: Mapping[str, str],
    *,
    system: str = sys.platform,
    there: Callable[[str], bool] = is_there,
) -> str:
    """Why no window can open, for whoever started this program; empty if one can.

    Qt itself would end the process, with no word to whatever was started before.
    """
    packages = lacking(environment, system=system, there=there)
    if packages:
        return f"no window can open yet: apt-get install {' '.join(packages)}"
    if system == "linux" and not any(environment.get(name) for name in DISPLAYS):
        return "no window can open: there is no display (DISPLAY is not set)"
    return ""


def windows(environment: Mapping[str, str], there: Callable[[str], bool] = is_there) -> Answer:
    """The libraries only: who asks may sit at another machine."""
    packages = lacking(environment, there=there)
    if not packages:
        return ok("windows", "창을 여는 데 필요한 것이 다 있어요.")
    told = f"창을 여는 데 필요한 묶음이 {len(packages)}개 없어요."
    return fail("windows", told, f"담당자에게 알려 주세요. apt-get install {' '.join(packages)}")
