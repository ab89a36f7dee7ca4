"""A virtual receipt printer: ESC/POS bytes in, pictures of paper and kicks of the drawer out."""

from dataclasses import dataclass, field

from PIL import Image

from app.devices.printers.paper import Roll

ESC, GS, FS, DLE, LF = 0x1B, 0x1D, 0x1C, 0x10, 0x0A


@dataclass
class VirtualPrinter:
    """Fed with bytes in any pieces; `papers` are what was cut off, `kicks` the drawer's openings.

    `strange` counts bytes that mean nothing to it: nought for all that this program sends.
    """

    dots: int = 576
    papers: list[Image.Image] = field(default_factory=list)
    kicks: int = 0
    strange: int = 0

    def __post_init__(self) -> None:
        self._roll = Roll(self.dots)
        self._waiting = b""
        self._code = b""
        self._module = 3

    def feed(self, data: bytes) -> None:
        self._waiting += data
        while self._waiting:
            used = self._take(self._waiting)
            if used == 0:  # a command whose end has not come yet
                return
            self._waiting = self._waiting[used:]

    def tear(self) -> None:
        """What a hand does where there is no knife."""
        if self._roll.is_used:
            self.papers.append(self._roll.picture())
        self._roll = Roll(self.dots)

    def _take(self, data: bytes) -> int:
        """Obeys the first command or sign and says how long it was."""
        match data[0]:
            case 0x1B:
                return self._escape(data)
            case 0x1D:
                return self._group(data)
            case 0x1C:
                return self._korean(data)
            case 0x10:
                return 3 if len(data) >= 3 else 0
            case 0x0A:
                self._roll.new_line()
                return 1
        return self._sign(data)

    def _sign(self, data: bytes) -> int:
        if data[0] < 0x80:
            self._roll.write(data[:1].decode("ascii"))
            return 1
        if len(data) < 2:
            return 0
        try:
            self._roll.write(data[:2].decode("cp949") if self._roll.hangul else "?")
        except UnicodeDecodeError:
            self.strange += 1
        return 2

    def _escape(self, data: bytes) -> int:
        lengths = {b"@": 2, b"E": 3, b"a": 3, b"d": 3, b"J": 3, b"R": 3, b"p": 5}
        length = lengths.get(data[1:2], 1)
        if len(data) < max(2, length):
            return 0
        match data[1:2]:
            case b"@":
                self._roll.reset()
            case b"E":
                self._roll.bold = bool(data[2] & 1)
            case b"a":
                self._roll.align = data[2] % 3
            case b"d":
                self._roll.feed(data[2] * self._roll.line_dots)
            case b"J":
                self._roll.feed(data[2])
            case b"p":
                self.kicks += 1
            case b"R":
                pass
            case _:
                self.strange += 1
        return length

    def _korean(self, data: bytes) -> int:
        if len(data) < 2:
            return 0
        if data[1:2] not in {b"&", b"."}:
            self.strange += 1
            return 1
        self._roll.hangul = data[1:2] == b"&"
        return 2

    def _group(self, data: bytes) -> int:
        match data[1:2]:
            case b"":
                return 0
            case b"!":
                if len(data) >= 3:
                    self._roll.scale = ((data[2] >> 4) + 1, (data[2] & 7) + 1)
                return 3 if len(data) >= 3 else 0
            case b"V":
                return self._cut(data)
            case b"v":
                return self._raster(data)
            case b"(":
                return self._function(data)
        self.strange += 1
        return 1

    def _cut(self, data: bytes) -> int:
        """GS V m, or GS V m n with a feed of n before the knife."""
        length = 4 if data[2:3] in {b"A", b"B"} else 3
        if len(data) < length:
            return 0
        self.tear()
        return length

    def _raster(self, data: bytes) -> int:
        """GS v 0 m xL xH yL yH: as many bytes of eight dots as the two sizes say."""
        if len(data) < 8:
            return 0
        across, rows = int.from_bytes(data[4:6], "little"), int.from_bytes(data[6:8], "little")
        end = 8 + across * rows
        if len(data) < end:
            return 0
        self._roll.burn(across, rows, data[8:end])
        return end

    def _function(self, data: bytes) -> int:
        """GS ( k: module size, data and printing of a QR code."""
        if len(data) < 5:
            return 0
        end = 5 + int.from_bytes(data[3:5], "little")
        if len(data) < end:
            return 0
        content = data[7:end]
        match data[2:3], data[5:7]:
            case b"k", b"1C":
                self._module = content[0]
            case b"k", b"1P":
                self._code = content[1:]
            case b"k", b"1Q":
                self._roll.draw_code(self._code.decode("ascii"), self._module)
            case b"k", b"1A" | b"1E":
                pass
            case _:
                self.strange += 1
        return end
