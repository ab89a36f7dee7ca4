"""Who may do what, and what a station is told about itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from app.journal.model import ClockBehind
from app.ledger.entry import FaceItem
from app.shared.clock import utc_ms

EVERYWHERE = "*"


class Role(StrEnum):
    CLERK = "clerk"
    CASHIER = "cashier"
    INSTRUCTOR = "instructor"
    SUPERVISOR = "supervisor"
    OFFICER = "officer"
    TREASURER = "treasurer"
    DEVICE_MANAGER = "device_manager"
    AUDITOR = "auditor"


class StationKind(StrEnum):
    STORE = "store"
    TILL = "till"
    WEIGH = "weigh"
    CLASS = "class"


class Handing(StrEnum):
    """How goods reach the hands of who buys at a store kiosk."""

    CARRY = "carry"  # 들고 계산: people hold the goods and scan them
    PICK_UP = "pick_up"  # 골라서 받기: ordered here, handed out by number
    BOTH = "both"


@dataclass(frozen=True)
class Operator:
    """A person who signs in on stations; entries know the number only."""

    no: int
    name: str
    role: Role
    pin_hash: str
    scope: str = EVERYWHERE
    active: bool = True

    @property
    def key(self) -> str:
        return str(self.no)


@dataclass(frozen=True)
class OfficeUser:
    """A person who signs in to the office windows."""

    login: str
    name: str
    role: Role
    password_hash: str
    active: bool = True


@dataclass(frozen=True)
class Panel:
    """A screen as it stands: pixels and millimetres of glass, width first."""

    name: str
    pixels: tuple[int, int]
    glass_mm: tuple[int, int]


PANELS = {
    panel.name: panel
    for panel in (
        Panel("P32", (1080, 1920), (398, 708)),
        Panel("P24", (1080, 1920), (299, 531)),
        Panel("L21", (1920, 1080), (476, 268)),
        Panel("L15", (1366, 768), (344, 194)),
    )
}


@dataclass(frozen=True)
class ScaleLine:
    """The scale of a station: what stands on its plate and seal, its protocol, where it is.

    `division` is in kilograms as the plate has it, "0.5"; `verified_until` the day the inspection
    (검정) ends, as 20261231.
    """

    number: str
    protocol: str
    url: str
    line: str = "9600-8N1"
    division: str = "0.5"
    verified_until: int | None = None


@dataclass(frozen=True)
class PrinterLine:
    """The receipt printer of a station: a python-escpos or file URL and its profile."""

    url: str
    profile: str = "generic-80mm"


@dataclass(frozen=True)
class PaymentLine:
    """A payment service that this station reaches; `merchant` is the number it knows us by."""

    url: str
    provider: str
    merchant: str


@dataclass(frozen=True)
class StationSettings:
    """What the centre tells one station about itself.

    `floor_mm` is the height of the glass's lower edge. `peer` is the address at which the other
    stations of its place reach it, "http://192.168.0.21:8100"; None where they do not.
    """

    station: str
    place: str
    kind: StationKind
    panel: str = "L21"
    measured_glass_mm: tuple[int, int] | None = None
    floor_mm: int = 900
    scale: ScaleLine | None = None
    printer: PrinterLine | None = None
    seller: str | None = None
    season: str | None = None
    one_screen: bool = False
    handing: Handing = Handing.CARRY
    payment: PaymentLine | None = None
    peer: str | None = None
    still: bool = False  # 움직임 줄이기: nothing slides or fades

    @property
    def key(self) -> str:
        return self.station

    @property
    def glass_mm(self) -> tuple[int, int]:
        """As measured on the spot; until then as the panel's maker says."""
        return self.measured_glass_mm or PANELS[self.panel].glass_mm


@dataclass(frozen=True)
class Peer:
    """A station of a place as the others of it know it; `address` None: it cannot be asked."""

    station: str
    place: str
    kind: StationKind
    public_key: bytes
    address: str | None = None
    revoked: bool = False

    @property
    def key(self) -> str:
        return self.station


@dataclass(frozen=True)
class PeerEntry:
    """An entry of another station of the place, checked against its chain.

    `received` is by the clock here: the other's may be wrong.
    """

    station: str
    seq: int
    kind: int
    at: datetime
    received: datetime
    face: tuple[FaceItem, ...]
    entry: bytes
    body: bytes

    @property
    def utc_ms(self) -> int:
        return utc_ms(self.at)


class HowEnded(IntEnum):
    """How a call for staff ended."""

    CANCELLED = 0
    ANSWERED = 1  # staff came


@dataclass(frozen=True)
class CalledRecord:
    """A call, as entry kind 3 carries it; `page` is where the visitor stood."""

    call_no: int
    page: str


@dataclass(frozen=True)
class AnsweredRecord:
    """Somebody is on the way to `station`, as entry kind 4 carries it."""

    station: str
    call_no: int
    operator: int


@dataclass(frozen=True)
class CallEndedRecord:
    call_no: int
    how: HowEnded


@dataclass(frozen=True)
class OpenCall:
    """A call that was rung here and not ended.

    `answered`: somebody is on the way. `reached`: a station of the place has heard it.
    """

    call_no: int
    page: str
    called_at: datetime
    answered: bool
    reached: bool


@dataclass(frozen=True)
class RingingCall:
    """A call of another station; `answered_by` is the operator who is on the way."""

    station: str
    call_no: int
    page: str
    since: datetime
    answered_by: int | None = None


@dataclass(frozen=True)
class Enrolled:
    """What a station got when it was enrolled; `token` is a secret."""

    station: str
    place: str
    kind: StationKind
    token: str
    centre: str
    origin: str
    vkey: str


@dataclass(frozen=True)
class EnrolmentCode:
    """A code to type or scan once on a new machine, before it expires."""

    code: str
    station: str
    place: str
    kind: StationKind
    expires: datetime


@dataclass(frozen=True)
class Redeemed:
    """A code that became a station; `token` is shown this once and kept only as a hash."""

    station: str
    place: str
    kind: StationKind
    token: str


@dataclass(frozen=True)
class Station:
    """An enrolled station as the centre knows it."""

    station: str
    public_key: bytes
    key_id: bytes
    place: str
    kind: StationKind
    enrolled_at: datetime
    revoked_at: datetime | None
    last_seen: datetime | None
    waiting: int | None
    oldest_waiting: datetime | None
    page: str | None


@dataclass(frozen=True)
class SignedIn:
    operator: Operator


@dataclass(frozen=True)
class WrongPin:
    """`wait_until` is set once there were too many wrong tries."""

    wait_until: datetime | None


@dataclass(frozen=True)
class MustWait:
    """Too many wrong tries before this one, which was not looked at."""

    wait_until: datetime


@dataclass(frozen=True)
class OfficeSession:
    """A signed-in office window; `token` is the bearer of its requests."""

    token: str
    user: OfficeUser
    expires: datetime


@dataclass(frozen=True)
class OpenedDay:
    """A day that is open on this station."""

    business_day: int
    operator: int
    opened_at: datetime
    opened_seq: int


@dataclass(frozen=True)
class DayState:
    """What the open-day page shows.

    `behind` says why no day may be opened now; `left_open` that the open day is not today's.
    """

    today: int
    opened: OpenedDay | None
    behind: ClockBehind | None

    @property
    def left_open(self) -> bool:
        return self.opened is not None and self.opened.business_day != self.today
