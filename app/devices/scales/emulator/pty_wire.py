"""A pseudo terminal as the far end of a line. The one POSIX-only file of the devices."""

import array
import errno
import fcntl
import os
import select
import shutil
import tempfile
import termios
import time
import tty
from pathlib import Path

# More unread than this: nobody reads, and old frames must not wait for whoever opens later.
MOST_UNREAD = 512


class PtyWire:
    """`url` is a link that stays the same while the terminal behind it comes and goes."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="madang-scale-"))
        self._link = self._folder / "port"
        self._ours = self._theirs = -1
        self.plug()

    @property
    def url(self) -> str:
        return str(self._link)

    def write(self, data: bytes) -> None:
        if self._ours < 0:
            return
        if self._unread() > MOST_UNREAD:
            termios.tcflush(self._theirs, termios.TCIFLUSH)
        try:
            os.write(self._ours, data)
        except BlockingIOError:
            return

    def read(self, seconds: float) -> bytes:
        if self._ours < 0:
            time.sleep(seconds)
            return b""
        if not select.select([self._ours], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self._ours, 4_096)
        except OSError as error:
            if error.errno in {errno.EIO, errno.EAGAIN}:
                return b""
            raise

    def unplug(self) -> None:
        if self._ours < 0:
            return
        self._link.unlink()
        os.close(self._ours)
        os.close(self._theirs)
        self._ours = self._theirs = -1

    def plug(self) -> None:
        if self._ours >= 0:
            return
        # We hold the reader's end too: else the terminal forgets it is raw when the reader leaves.
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._ours)
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self._link.symlink_to(os.ttyname(self._theirs))

    def close(self) -> None:
        self.unplug()
        shutil.rmtree(self._folder)

    def _unread(self) -> int:
        count = array.array("i", [0])
        fcntl.ioctl(self._theirs, termios.FIONREAD, count)
        return count[0]
